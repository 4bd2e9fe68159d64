"""Cells of rosters that name bodies below labels that say nothing of a chain (结对单位): nothing more than the names is read of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout
from chaingraph.text.roster.labels import Span, relation_of, whole_label
from chaingraph.text.roster.rows import of_table, roster_tables

_BODIES = re.compile(r".*(?:单位|部门|机构)(?:名称|名单)?(?:\([^()]*\))?")


def unread(text: CanonicalText, laid: Layout) -> Iterator[Span]:
    """Yield where the cells of rosters stand whose labels speak of bodies and do not say what these are to the chain."""
    for table in roster_tables(text.text, laid):
        for row in table.rows if any(of_table(text.text, table)) else ():
            cells = (cell for label, cell in table.labelled(row) if _says_nothing(label))
            yield from ((cell.start, cell.end) for cell in cells if cell.text)


def _says_nothing(label: str) -> bool:
    return bool(_BODIES.fullmatch(label)) and not relation_of(whole_label(label))

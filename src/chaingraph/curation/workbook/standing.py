"""Where the things of a draft stand in a workbook that somebody edits: by the ids of its rows, and relations that rows add by their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError
from chaingraph.base.messages import LANGUAGES
from chaingraph.curation.workbook.accepting import ENDS, proposal_of
from chaingraph.curation.workbook.rows import Row
from chaingraph.curation.workbook.sheet import Sheet

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph


def added(rows: Iterable[Row], quads: Sequence[ox.Quad], known: Graph) -> dict[str, tuple[str, int]]:
    """Return where the relations stand that new rows of a workbook add to a draft (``quads``), by the IRIs of their proposals.

    ``known`` is a graph that holds the draft and more; the workbook may be in either language.
    """
    new = [row for row in rows if row.sheet == "Relations" and not row.id]
    sheets = [Sheet(quads, known, lang) for lang in LANGUAGES] if new else []
    return {proposal: (row.sheet, row.number) for row in new for proposal in _proposals(row, sheets)}


def _proposals(row: Row, sheets: Iterable[Sheet]) -> Iterator[str]:
    """Yield the IRI of the proposal of the relation that a row adds; nothing where it names none."""
    for sheet in sheets:
        try:
            told = {quad.predicate: quad for quad in sheet.statements.of[sheet.new_rows.added(row) or ""]}
        except (ValueError, ChaingraphError):
            continue
        first, relation, second = (told[end].object for end in ENDS)
        stated = ox.Quad(first, relation, second, told[ENDS[0]].graph_name)  # type: ignore[arg-type]
        if proposal := proposal_of(stated):
            yield proposal

"""Cells that are read as sentences are, not by the labels of their columns: rules of support (对新入规的企业,给予20万元奖励), and heads of groups that count these (一、创新服务(共5项))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.quantities.vocabulary import GRANTS
from chaingraph.text.tables import Table
from chaingraph.text.tables.ruled import Cell

_GIVES = f"{GRANTS}|扶持|贴息|支持"
_PROVISION = re.compile(  # for whom, and what is given to them
    rf"(?:^|[。;,:、.)])(?:对|凡|经认定|(?:首次|新)[^。;,]{{2,30}}的,)[^。;|]{{2,120}}(?:给予|按|予以|奖励|补助|补贴)[^。;|]{{0,60}}?(?:{_GIVES}|\d)"
)
_COUNTED = re.compile(r"\(共?\d{1,4}[\u4e00-\u9fff]{1,2}\)$")  # in the head of a group


def provisions(table: Table) -> Iterator[Cell]:
    """Yield the cells of a table that state a rule of support, and those over its rows that say of how many."""
    above: Cell | None = None
    for row in table.rows:
        if row.group and row.group is not above and row.group.end <= row.start and _COUNTED.search(row.group.text):
            yield row.group
        above = row.group
        yield from (cell for cell in row.cells if cell.own and is_provision(cell.text))


def is_provision(words: str) -> bool:
    """Return whether the words of a cell state a rule of support in a sentence.

    >>> is_provision("对新入规的企业,给予20万元奖励"), is_provision("给予20万元奖励"), is_provision("对接企业20家,给予支持")
    (True, False, False)
    """
    return bool(re.search(r"\d", words) and _PROVISION.search(words) and not words.startswith("对接"))

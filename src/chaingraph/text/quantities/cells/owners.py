"""Chains and places above the columns of a table: of what these tell, beside what they count (石墨产业链 over 产值 | 企业数).

Of such a label only what is counted is left; a label that names a chain and nothing else stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from chaingraph.text.quantities.cells.column_labels import COUNTED
from chaingraph.text.quantities.cells.indicator_columns import with_indicators
from chaingraph.text.tables import Table, heads_chain
from chaingraph.text.tables.ruled import Cell

_PLACE = re.compile(
    "(?!全|各|我|本|分|按|所)[\u4e00-\u9fff]{1,6}[县市区州旗](?<!地区)(?<!县区)(?<!园区)(?<!城市)(?<!景区)(?<!上市)"
)


_NAMED_PLACE = re.compile(
    "(?!全|各|我|本|分|按|所|牵头|责任|配合)(?:[\u4e00-\u9fff]{1,6}(?:[县市区州旗镇乡](?<!园区)|街道|区管委会)|[\u4e00-\u9fff]{0,4}(?:工业|产业|科技|化工|物流|经济|高新)园区)(?<!地区)(?<!县区)(?<!城市)(?<!景区)(?<!上市)(?<!乡镇)(?<!片区)"
)
_WITH_UNIT = re.compile(r"\((?:计量)?单位\)$")  # 指标(单位)


def owner(table: Table, column: int) -> Cell | None:
    """Return the cell of the header that names the chain of which a column tells; None where none does."""
    return next(filter(heads_chain, _above(table, column)), None) if column else None


def places(table: Table) -> tuple[Cell, ...]:
    """Return the cells of the header that name the places of which the columns tell, where each row is an indicator (指标 | 云东县 | 云西镇 | 合计)."""
    return _places(with_indicators(table).labels, table.header[0].cells) if len(table.header) == 1 else ()


@lru_cache(maxsize=64)  # of a table each cell asks
def _places(labels: Sequence[str], header: Sequence[Cell]) -> tuple[Cell, ...]:
    if not any(map(COUNTED.fullmatch, map(without_unit_of, labels))):
        return ()
    found = tuple(cell for cell in header if _NAMED_PLACE.fullmatch(cell.text))
    return found if len(found) > 1 else ()


def without_unit_of(label: str) -> str:
    """Return a label without the bracket that says where units stand (指标(单位))."""
    return _WITH_UNIT.sub("", label)


def without_owners(table: Table) -> Table:
    """Return a table whose labels say what is counted alone, where the header says of which chain or place that is too."""
    labels = (_own(label, _above(table, column)) for column, label in enumerate(table.labels))
    return replace(table, labels=tuple(labels)) if len(table.header) > 1 else table


def _above(table: Table, column: int) -> Sequence[Cell]:
    """Return the cells of the header over a column, from the widest to the narrowest."""
    return [row.cells[column] for row in table.header if column < len(row.cells)]


def _own(label: str, above: Sequence[Cell]) -> str:
    """Return a label without the names of chains and places above it; itself where that leaves nothing.

    >>> _own("石墨产业链产值(亿元)", [Cell(0, 5, "石墨产业链"), Cell(6, 12, "产值(亿元)")])
    '产值(亿元)'
    >>> _own("石墨产业链", [Cell(0, 5, "石墨产业链")])
    '石墨产业链'
    """
    own = label
    for cell in above:
        if heads_chain(cell) or _PLACE.fullmatch(cell.text):
            own = own.replace(cell.text, "", 1)
    return own or label

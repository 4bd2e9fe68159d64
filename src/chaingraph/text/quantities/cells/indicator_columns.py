"""Columns of indicators by their cells, whatever their label says (目标内容 | 云东县 | 云西县 over 技改投资(亿元) | 5 | 3): words with the unit of their row, before quantities."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from chaingraph.text.labels import role_of
from chaingraph.text.quantities.cells.column_labels import COUNTED, WHOM
from chaingraph.text.quantities.cells.row_units import LOST, UNIT, unit_in
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import is_quantity, is_unit

_OF_GOALS = re.compile(  # labels of what may be counted, where a column beside it gives the units
    "(?:.*(?:目标|考核|任务|指标)(?:项目|内容|事项|名称|任务|及|和|与|、)*)?"
)
_WORDS = re.compile("[“(]?[\u4e00-\u9fffA-Z]{2}[^。;]{0,60}")  # no sentence
INDICATORS = "指标"


def with_indicators(table: Table) -> Table:
    """Return a table in which the column that names indicators is labelled so; as it is where none does, or its label already says it."""
    place = _place(table)
    if place is None:
        return table
    return replace(table, labels=(*table.labels[:place], INDICATORS, *table.labels[place + 1 :]))


@lru_cache(maxsize=16)  # each reader of a table asks
def _place(table: Table) -> int | None:
    """Return the number of the last column that names indicators before one of quantities; None where its label says so, or none does."""
    columns = [_told(table, place) for place in range(len(table.labels))]
    last = max((place for place, texts in enumerate(columns) if _are_quantities(texts)), default=0)
    found = [place for place in range(last) if _names(table, place, columns)]
    label = table.labels[found[-1]] if found else INDICATORS
    return None if COUNTED.fullmatch(label) and INDICATORS in label else found[-1]


def _told(table: Table, place: int) -> list[str]:
    """Return what the cells of a column say that are their own, but in rows of sums."""
    cells = (row.cells[place] for row in table.rows if place < len(row.cells) and not row.total)
    return [cell.text for cell in cells if cell.text and cell.own]


def _are_quantities(texts: list[str]) -> bool:
    return bool(texts) and 2 * sum(map(is_quantity, texts)) >= len(texts)


def _names(table: Table, place: int, columns: list[list[str]]) -> bool:
    """Return whether a column names indicators: half of its cells with a unit in a bracket, or a column of units stands beside it."""
    texts, label = columns[place], table.labels[place]
    if not texts or role_of(label) or WHOM.fullmatch(label) or not all(map(_WORDS.fullmatch, texts)):
        return False
    beside = UNIT.fullmatch(table.labels[place + 1]) and all(map(is_unit, columns[place + 1]))
    if beside and _OF_GOALS.fullmatch(label):
        return True
    return 2 * sum(bool(unit_in(one) or LOST.search(one)) for one in texts) >= len(texts)

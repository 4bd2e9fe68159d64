"""Cells that are blank because what stands above them goes on: the chain, the place or the kind of things with which rows begin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.text.tables.headers import CHAIN_LABEL
from chaingraph.text.tables.ruled import Cell, Row

_NUMBER = re.compile("序号|编号|项号")
_BEGINS = re.compile(  # labels of what rows begin with, beside those of chains
    r".*(?:类别|类型|板块|领域|方向|环节)|(?:各)?(?:县区|县市区|区县|镇街|乡镇|街镇|地区|县|市|区|镇|村)(?:\([^()]{1,10}\))?(?:名称)?"
)
_SUM = re.compile("合计|总计|小计|平均|备注|注:")
_FEWEST = 2  # cells in which something stands, of a row that goes on


def carried(rows: Sequence[Row], labels: Sequence[str]) -> Iterator[Row]:
    """Yield rows in which the blank cells with which they begin say what those above do, where their labels are of such.

    Where already the first row begins with a blank, nothing says with which rows a cell belongs.
    """
    above: Row | None = None
    if rows and rows[0].cells and not rows[0].cells[0].text and _goes_on(rows[0]):
        yield from rows  # what rows begin with stands in their midst
        return
    for row in rows:
        if above is not None and above.group == row.group and _goes_on(row):
            row = replace(row, cells=tuple(_cells(row, above, labels)))
        above = row
        yield row


def _goes_on(row: Row) -> bool:
    """Return whether a row says enough to be one of its own, and is no sum."""
    told = [cell.text for cell in row.cells if cell.text]
    return len(told) >= _FEWEST and not any(map(_SUM.match, told))


def _cells(row: Row, above: Row, labels: Sequence[str]) -> Iterator[Cell]:
    """Yield the cells of a row: blank ones at its beginning, but for its number, as those above them."""
    begins = True
    for label, cell, former in zip(labels, row.cells, [*above.cells, *row.cells[len(above.cells) :]], strict=False):
        carries = begins and not cell.text and (CHAIN_LABEL.fullmatch(label) or _BEGINS.fullmatch(label))
        begins = begins and bool(carries or _NUMBER.fullmatch(label))
        yield replace(former, own=False) if carries and former.text else cell
    yield from row.cells[len(labels) :]

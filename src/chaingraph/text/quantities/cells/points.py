"""Columns of points (分值, 权重): how much what a row names counts when it is assessed, or all of its kind where only the first row of each has points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from chaingraph.text.quantities.cells.row_units import POINTS
from chaingraph.text.quantities.cells.rows import Around
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import CHAIN_LABEL
from chaingraph.text.tables.ruled import Cell, Row

_NUMBER = re.compile("序号|编号|项号")
_BRACKET = re.compile(r"\([^()]*\)")


def are_points(label: str) -> bool:
    """Return whether a column gives points.

    >>> are_points("分值"), are_points("考核权重(%)"), are_points("产值"), are_points("得分")
    (True, True, False, False)
    """
    return bool(POINTS.fullmatch(label))


def of_points(around: Around) -> tuple[str, Cell | None]:
    """Return what a cell of points counts, and the chain of which it is, if any: those of the kind of its row, or of what that counts."""
    label, counted = _BRACKET.sub("", around.label), around.counted
    place = next((at for at, one in enumerate(around.row.cells) if one is counted), 0)
    kind = _kind(around.table, around.row, place)
    of = around.of if around.of and around.of is not counted and _names_chain(around, around.of) else None
    if kind and kind is not of and _of_kinds(around.table, place, around.column):
        return f"{_BRACKET.sub('', kind.text)}{label}", of
    return f"{around.measure or '' if counted else ''}{label}", of


def _names_chain(around: Around, cell: Cell) -> bool:
    """Return whether a cell of a row names a chain, by itself or its label."""
    labels = (label for label, one in around.table.labelled(around.row) if one is cell)
    return cell.text.endswith("链") or any(map(CHAIN_LABEL.fullmatch, labels))


def _kind(table: Table, row: Row, place: int) -> Cell | None:
    """Return the cell that says of which kind a row is: the last one before that of what it counts."""
    before = zip(table.labels[:place], row.cells[:place], strict=False)
    told = [cell for label, cell in before if cell.text and not _NUMBER.fullmatch(label)]
    return told[-1] if told else None


def _of_kinds(table: Table, place: int, column: int) -> bool:
    """Return whether the points of a column are those of kinds: some kind has several rows, and none has points in more than one."""
    sizes = list(_with_points(table, place, column))
    return any(rows > 1 for rows, _ in sizes) and all(points < 2 for _, points in sizes)


def _with_points(table: Table, place: int, column: int) -> Iterator[tuple[int, int]]:
    """Yield how many rows each kind has, and how many of them have points of their own."""
    rows = [row for row in table.rows if not row.total and len(row.cells) > column]
    kinds = ((kind.text if (kind := _kind(table, row, place)) else "", row) for row in rows)
    for _, group in groupby(kinds, key=lambda one: one[0]):
        own = [bool(row.cells[column].text and row.cells[column].own) for _, row in group]
        yield len(own), sum(own)

"""Rows that lack the cells with which they begin, since one of a row above spans them.

As text, a cell that spans several rows often stands in the first of them alone, and nothing in its place below. Which cells a
row lacks is told by its number, which follows the one above, or by what its labels say of offices, persons and days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.text.tables.ruled import Cell, Row, texts
from chaingraph.text.tables.stacked import all_fit

_NUMBER = re.compile(r"\(?(\d{1,3})(?:[.、)]|$)")
_NUMBERS = re.compile("序号|编号")
_FEWEST = 2  # cells of a row
_MOST = 2  # columns that a table begins with and that cells may span


def whole(rows: Sequence[Row], labels: Sequence[str]) -> Iterator[Row]:
    """Yield rows, those that lack cells at their beginning with those of the row above."""
    above: Row | None = None
    numbered = bool(labels) and bool(_NUMBERS.fullmatch(labels[0])) and _are_full(rows, len(labels))
    for row in rows:
        lacking = _lacking(above, row, labels, numbered) if above is not None else 0
        if lacking and above is not None:
            row = replace(row, cells=(*_spanning(above, lacking), *row.cells))
        above = row if len(row.cells) == len(labels) or lacking else None
        yield row


def _spanning(above: Row, number: int) -> Iterator[Cell]:
    """Yield the first cells of a row as those below it have them."""
    return (replace(cell, own=False) for cell in above.cells[:number])


def _are_full(rows: Sequence[Row], width: int) -> bool:
    """Return whether all rows that begin with a number have all cells, and there are two of these."""
    widths = [len(row.cells) for row in rows if row.cells and _NUMBER.match(row.cells[0].text)]
    return len(widths) >= _MOST and set(widths) == {width}


def _lacking(above: Row, row: Row, labels: Sequence[str], numbered: bool) -> int:
    """Return how many cells a row lacks at its beginning; 0 where that is not certain.

    ``numbered`` says that the rows with a number in their first column lack none.
    """
    missing = len(labels) - len(row.cells)
    if missing < 1 or len(row.cells) < _FEWEST:
        return 0
    if numbered:
        fits = missing <= _MOST and not _NUMBER.match(row.cells[0].text) and all_fit(labels[missing:], texts(row))
        return missing if fits else 0
    column = next((place for place, cell in enumerate(above.cells[: _MOST + 1]) if _NUMBER.match(cell.text)), None)
    if column is not None:
        found = [place for place in range(column + 1) if _follows(above.cells[column], row.cells[place : place + 1])]
        return column - found[0] if len(found) == 1 and column - found[0] <= missing else 0
    words = texts(row)
    if missing <= _MOST and all_fit(labels[missing:], words) and not all_fit(labels[: len(words)], words):
        return missing
    return 0


def _follows(above: Cell, cells: Sequence[Cell]) -> bool:
    """Return whether a cell begins with the number after that with which another begins."""
    one, other = _NUMBER.match(above.text), _NUMBER.match(cells[0].text) if cells else None
    return bool(one and other and int(other[1]) == int(one[1]) + 1)

"""A grid of cells that things take, and the free place nearest to a point."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import reduce
from operator import or_

STRETCH = 1.6  # how much further things around one point spread across than down

Cells = tuple[int, int]  # across and down


class Grid:
    """Cells of a page, of which some are taken: those of a row are the bits of a number, that of the first column the lowest."""

    def __init__(self, across: int, down: int) -> None:
        self.across = across
        self.rows = [0] * down

    def take(self, row: int, column: int, size: Cells) -> None:
        """Take a rectangle of cells, whose upper left one stands in a row and a column."""
        wide, high = size
        for taken in range(row, row + high):
            self.rows[taken] |= (1 << wide) - 1 << column

    def nearest(self, size: Cells, point: tuple[float, float]) -> tuple[int, int] | None:
        """Return the row and the column at which a rectangle is free, nearest to a point (from 0 to 1 across and down).

        Of several as near, it is the uppermost, then the leftmost; None if none is free.
        """
        across, down = self.across - size[0] + 1, len(self.rows) - size[1] + 1
        if across < 1 or down < 1:
            return None
        x, y = point[0] * (across - 1), point[1] * (down - 1)
        best: tuple[float, int, int] = (math.inf, 0, 0)
        for away, row in _outward(y, down):
            if away > best[0]:
                break
            aside = STRETCH * (row - y)
            for column in self._beside(row, size, across, math.floor(x)):
                best = min(best, ((column - x) * (column - x) + aside * aside, row, column))
        return best[1:] if best[0] < math.inf else None

    def _beside(self, row: int, size: Cells, across: int, column: int) -> Iterator[int]:
        """Yield the columns of a row at which a rectangle is free: the last one up to a column, and the first one after it."""
        free = ~self._taken(row, size) & (1 << across) - 1
        if before := free & (2 << column) - 1:
            yield before.bit_length() - 1
        if after := free >> column + 1:
            yield column + (after & -after).bit_length()

    def _taken(self, row: int, size: Cells) -> int:
        """Return the columns of a row, as bits, at which a rectangle is not free."""
        wide, high = size
        taken, seen = reduce(or_, self.rows[row : row + high]), 1
        while seen < wide:
            step = min(seen, wide - seen)
            taken |= taken >> step
            seen += step
        return taken


def _outward(y: float, down: int) -> Iterator[tuple[float, int]]:
    """Yield the rows, from the one nearest to a place outward, each with the square that its distance is not below."""
    first = math.ceil(y - 0.5)
    for step in range(down):
        away = STRETCH * max(0.0, step - 0.5)
        for row in (first - step, first + step)[: 1 + (step > 0)]:
            if 0 <= row < down:
                yield away * away, row

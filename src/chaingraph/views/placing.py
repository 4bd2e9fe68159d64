"""Placing: where each thing stands, as near as may be to where it belongs, and no label upon another."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from chaingraph.base.width import width

CELL = 10  # pixels of the grid on which things are placed
SMALLEST = (1400, 780)  # pixels, of a page at 1400×900
STRETCH = 1.6  # how much further things around one point spread across than down
FILL = 0.77  # share of the area that labels may take
FONT = 12  # pixels of the text below a thing

REACH = 16  # cells that the search covers first

Size = tuple[float, float]  # pixels across and down
Point = tuple[float, float]  # from 0 to 1 across and down


def place(places: Mapping[str, Point], sizes: Mapping[str, Size], fill: float = FILL) -> dict[str, tuple[int, int]]:
    """Return the position of each thing: the middle of its upper edge, in pixels around the middle of the page.

    ``places`` (from 0 to 1) are where things belong, in the order in which they are placed; ``sizes`` include the labels. Each
    thing takes the nearest free place, so that none covers another. The page is so large that they fill a share of ``fill``,
    and larger if one finds no place.
    """
    cells = {node: (_cells(sizes[node][0]), _cells(sizes[node][1])) for node in places}
    across, down = _page(sum(wide * high for wide, high in cells.values()), fill)
    taken = np.zeros((down + 1, across + 1), dtype=np.int32)
    reach: dict[Point, float] = {}  # how far earlier things at this point had to search: the next begins there
    found = {}
    for node, point in places.items():
        wide, high = cells[node]
        spot = nearest(taken, cells[node], point, reach.get(point, REACH))
        if spot is None:
            return place(places, sizes, fill / 1.5)
        row, column, reach[point] = spot
        taken[row : row + high, column : column + wide] = 1
        found[node] = round((column + wide / 2 - across / 2) * CELL), round((row - down / 2) * CELL)
    return found


def nearest(taken: np.ndarray, size: tuple[int, int], point: Point, reach: float) -> tuple[int, int, float] | None:
    """Return the row and column of the free place nearest to a point, and the reach of the search.

    The search covers ``reach`` cells, then twice as many, and so on; None if no place is free.
    """
    wide, high = size
    rows, columns = taken.shape[0] - high, taken.shape[1] - wide
    if rows < 1 or columns < 1:
        return None
    x, y = point[0] * (columns - 1), point[1] * (rows - 1)
    row, column = math.ceil(y - 0.5), math.ceil(x - 0.5)
    if not taken[row : row + high, column : column + wide].any():
        return row, column, reach
    while True:
        left, right = _span(x, reach, columns)
        top, bottom = _span(y, reach / STRETCH, rows)
        free = _free(taken[top : bottom + high, left : right + wide], wide, high)
        away = (np.arange(left, right) - x) ** 2 + ((STRETCH * (np.arange(top, bottom) - y)) ** 2)[:, None]
        best = int(np.argmin(np.where(free, away, np.inf)))
        row, column = divmod(best, right - left)
        whole = (left, right, top, bottom) == (0, columns, 0, rows)
        if free[row, column] and (whole or away[row, column] <= reach**2):
            return top + row, left + column, reach
        if whole:
            return None
        reach *= 2


def _span(middle: float, reach: float, end: int) -> tuple[int, int]:
    """Return the first cell within reach of a place, and the last (exclusive)."""
    return max(0, math.floor(middle - reach)), min(end, math.ceil(middle + reach) + 1)


def pixels(label: str) -> float:
    """Return the pixels that a label takes; a wide character is as wide as the font is high."""
    columns = width(label, ambiguous=2)
    wide = max(0, columns - len(label))
    return FONT * (wide + 0.58 * (columns - 2 * wide)) + CELL


def _cells(size: float) -> int:
    return math.ceil(size / CELL)


def _page(cells: int, fill: float) -> tuple[int, int]:
    """Return the size of the page in cells: of the usual proportions, and large enough for so many to be taken."""
    across, down = (size // CELL for size in SMALLEST)
    scale = max(1.0, math.sqrt(cells / fill / (across * down)))
    return math.ceil(across * scale), math.ceil(down * scale)


def _free(taken: np.ndarray, wide: int, high: int) -> np.ndarray:
    """Return where a rectangle of cells is free, from the sums of the taken cells above and left of each cell."""
    sums = np.zeros((taken.shape[0] + 1, taken.shape[1] + 1), dtype=np.int32)
    sums[1:, 1:] = taken.cumsum(axis=0).cumsum(axis=1)
    counts = (
        sums[high:-1, wide:-1]
        - sums[: -high - 1, wide:-1]
        - sums[high:-1, : -wide - 1]
        + sums[: -high - 1, : -wide - 1]
    )
    free: np.ndarray = counts == 0
    return free

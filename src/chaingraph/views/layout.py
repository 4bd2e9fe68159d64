"""Layout: where each thing stands, as near as may be to where it belongs, and no label upon another."""

from __future__ import annotations

import math
from collections.abc import Mapping
from unicodedata import east_asian_width

import numpy as np

CELL = 10  # pixels of the grid on which things are placed
SMALLEST = (1400, 780)  # pixels, of a page at 1400×900
STRETCH = 1.6  # what is placed around one point spreads so much further across than down
FILL = 0.75  # share of the area that labels may take
FONT = 12  # pixels of the text below a thing

Size = tuple[float, float]  # pixels across and down


def place(
    places: Mapping[str, tuple[float, float]], sizes: Mapping[str, Size], fill: float = FILL
) -> dict[str, tuple[int, int]]:
    """Return where each thing stands: the middle of its upper edge, in pixels around the middle of the page.

    ``places`` say where things belong (from 0 to 1), in the order in which they are placed; ``sizes`` what each takes with
    its label. Each takes the free place nearest to where it belongs, so that none covers another; the page is so large that
    they take a share of ``fill``, and larger where one finds no place.
    """
    cells = {node: (_cells(sizes[node][0]), _cells(sizes[node][1])) for node in places}
    across, down = _page(sum(wide * high for wide, high in cells.values()), fill)
    taken = np.zeros((down + 1, across + 1), dtype=np.int32)
    ys, xs = np.mgrid[0:down, 0:across]
    found = {}
    for node, (x, y) in places.items():
        wide, high = cells[node]
        free = _free(taken, wide, high)
        if not free.any():
            return place(places, sizes, fill / 1.5)
        rows, columns = free.shape
        distance = (xs[:rows, :columns] - x * (columns - 1)) ** 2 + (
            STRETCH * (ys[:rows, :columns] - y * (rows - 1))
        ) ** 2
        row, column = divmod(int(np.argmin(np.where(free, distance, np.inf))), columns)
        taken[row : row + high, column : column + wide] = 1
        found[node] = round((column + wide / 2 - across / 2) * CELL), round((row - down / 2) * CELL)
    return found


def width(label: str) -> float:
    """Return the pixels that a label takes; a wide character is as wide as the font is high."""
    wide = sum(east_asian_width(character) in "FWA" for character in label)
    return FONT * (wide + 0.58 * (len(label) - wide)) + CELL


def _cells(pixels: float) -> int:
    return math.ceil(pixels / CELL)


def _page(cells: int, fill: float) -> tuple[int, int]:
    """Return the size of the page in cells: of the usual proportions, and large enough for so many to be taken."""
    across, down = (pixels // CELL for pixels in SMALLEST)
    scale = max(1.0, math.sqrt(cells / fill / (across * down)))
    return math.ceil(across * scale), math.ceil(down * scale)


def _free(taken: np.ndarray, wide: int, high: int) -> np.ndarray:
    """Return where a rectangle of cells is free, by the sums of what is taken above and left of each cell."""
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

"""Placing: where each thing stands, as near as may be to where it belongs, and no label upon another."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from chaingraph.base.width import width
from chaingraph.views.grid import Grid
from chaingraph.views.lines import shelved

CELL = 10  # pixels of the grid on which things are placed
SMALLEST = (1400, 780)  # pixels, of a page at 1400×900
FILL = 0.77  # share of the area that labels may take
FONT = 12  # pixels of the text below a thing
PART = 40  # pixels around what hangs together

Size = tuple[float, float]  # pixels across and down
Point = tuple[float, float]  # from 0 to 1 across and down


def place(
    places: Mapping[str, Point], sizes: Mapping[str, Size], fill: float = FILL, smallest: tuple[int, int] = SMALLEST
) -> dict[str, tuple[int, int]]:
    """Return the position of each thing: the middle of its upper edge, in pixels around the middle of the page.

    ``places`` (from 0 to 1) are where things belong, in the order in which they are placed; ``sizes`` include the labels. Each
    thing takes the nearest free place, so that none covers another. The page is so large that they fill a share of ``fill``,
    not smaller than ``smallest``, and larger if one finds no place.
    """
    cells = {node: (_cells(sizes[node][0]), _cells(sizes[node][1])) for node in places}
    across, down = _page(sum(wide * high for wide, high in cells.values()), fill, smallest)
    grid = Grid(across, down)
    found = {}
    for node, point in places.items():
        spot = grid.nearest(cells[node], point)
        if spot is None:
            return place(places, sizes, fill / 1.5, smallest)
        row, column = spot
        grid.take(row, column, cells[node])
        found[node] = round((column + cells[node][0] / 2 - across / 2) * CELL), round((row - down / 2) * CELL)
    return found


def apart(
    parts: Sequence[Sequence[str]], places: Mapping[str, Point], sizes: Mapping[str, Size], fill: float = FILL
) -> dict[str, tuple[int, int]]:
    """Return the position of each thing, as ``place`` does, where things that do not hang together stand apart, each part for itself."""
    drawn = []
    for part in parts:
        room = 3 * math.sqrt(sum(sizes[node][0] * sizes[node][1] for node in part))
        page = round(max(room, *(sizes[node][0] for node in part))), round(max(0.6 * room, 60))
        drawn.append(place({node: places[node] for node in part}, sizes, fill, page if len(parts) > 1 else SMALLEST))
    boxes = {str(number): _box(found, sizes) for number, found in enumerate(drawn)}
    spans = {number: (box[2] - box[0] + 2 * PART, box[3] - box[1] + 2 * PART) for number, box in boxes.items()}
    across = max(
        math.sqrt(1.9 * sum(wide * high for wide, high in spans.values())), *(wide for wide, _ in spans.values())
    )
    corners, down = shelved(list(spans), spans, across)
    return {
        node: (round(x - boxes[number][0] + corners[number][0] - spans[number][0] / 2 + PART - across / 2),
               round(y - boxes[number][1] + corners[number][1] + PART - down / 2))
        for number, found in zip(spans, drawn, strict=True)
        for node, (x, y) in found.items()
    }  # fmt: skip


def _box(found: Mapping[str, tuple[int, int]], sizes: Mapping[str, Size]) -> tuple[float, float, float, float]:
    """Return the rectangle (left, top, right, bottom) that things take."""
    return (
        min(x - sizes[node][0] / 2 for node, (x, _) in found.items()),
        min(y for _, y in found.values()),
        max(x + sizes[node][0] / 2 for node, (x, _) in found.items()),
        max(y + sizes[node][1] for node, (_, y) in found.items()),
    )


def pixels(label: str) -> float:
    """Return the pixels that a label takes; a wide character is as wide as the font is high."""
    columns = width(label, ambiguous=2)
    wide = max(0, columns - len(label))
    return FONT * (wide + 0.53 * (columns - 2 * wide)) + CELL


def _cells(size: float) -> int:
    return math.ceil(size / CELL)


def _page(cells: int, fill: float, smallest: tuple[int, int]) -> tuple[int, int]:
    """Return the size of the page in cells: of the usual proportions, and large enough for so many to be taken."""
    across, down = (size // CELL for size in smallest)
    scale = max(1.0, math.sqrt(cells / fill / (across * down)))
    return math.ceil(across * scale), math.ceil(down * scale)

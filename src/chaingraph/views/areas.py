"""Areas: parts of a page that mean something, each a rectangle as large as what stands in it, in rows that fill the page."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chaingraph.views.lines import (
    EDGE,
    GAP,
    UNDER,
    Area,
    Column,
    Point,
    Size,
    above,
    height,
    least_width,
    name_width,
    shelved,
    widths_of,
)

ROOM = (1390.0, 805.0)  # pixels of the picture of a page at 1400×900, of which rows take the proportion
WIDTHS = (
    0.95,
    0.98,
    1.01,
    1.04,
    1.07,
    1.1,
    1.13,
    1.16,
    1.2,
)  # how wide rows are tried, as shares of what the area of all asks for
SMALL = 0.3  # share of what the largest area of a row takes, below which areas share a column
MANY = 2_000  # things, of more than which a page tries one width alone


Rectangle = tuple[float, float, float, float]
Drawn = tuple[Area, Rectangle, dict[str, Point]]


@dataclass(frozen=True)
class Board:
    """Where areas and things stand: the rectangle of each area (left, top, right, bottom), and the middle of each thing’s upper edge.

    All in pixels around the middle of the page.
    """

    rectangles: Sequence[tuple[float, float, float, float]]
    places: Mapping[str, tuple[int, int]]


def board(areas: Sequence[Area], sizes: Mapping[str, Size], slim: float = 0) -> Board:
    """Return where areas and the things in them stand, so that the page is as small as it may be.

    Where it is to be ``slim``, it has so many pixels across, if every thing has room in them, and an area in each row.
    ``sizes`` include the labels. Things stand in lines, in the order of their area; no two cover each other, and all of a
    thing is within its area.
    """
    if slim:
        return _in_the_middle(areas, *_drawn([[area] for area in areas], sizes, slim))
    rows = [[area for area in areas if area.row == row] for row in sorted({area.row for area in areas})]
    demand = sum(sizes[thing][0] * (sizes[thing][1] + UNDER) for area in areas for thing in area.things)
    asked = math.sqrt(1.2 * demand * ROOM[0] / ROOM[1])
    few = len(sizes) <= MANY
    if not few:
        _, (across, down) = _drawn(rows, sizes, asked)
        asked *= math.sqrt(down / across * ROOM[0] / ROOM[1])
    tried = (_drawn(rows, sizes, asked * share) for share in (WIDTHS if few else (1.0,)))
    return _in_the_middle(areas, *min(tried, key=lambda one: max(one[1][0] / ROOM[0], one[1][1] / ROOM[1])))


def _in_the_middle(areas: Sequence[Area], found: Sequence[Drawn], size: Size) -> Board:
    """Return areas, in their order, and the things in them around the middle of a page of a size."""
    across, down = size
    ordered = {id(area): rectangle for area, rectangle, _ in found}
    left, top = across / 2, down / 2
    return Board(
        [tuple(edge - (left, top)[side % 2] for side, edge in enumerate(ordered[id(area)])) for area in areas],  # type: ignore[misc]
        {thing: (round(x - left), round(y - top)) for _, _, places in found for thing, (x, y) in places.items()},
    )


def _columns(row: Sequence[Area], sizes: Mapping[str, Size]) -> list[Column]:
    """Return the columns of a row: an area each, but for small ones, which stand below each other."""
    demand = [sum(sizes[thing][0] * sizes[thing][1] for thing in area.things) for area in row]
    small = [area for area, asked in zip(row, demand, strict=True) if asked < SMALL * max(demand)]
    if len(small) < 2:
        return [[area] for area in row]
    return [small if area is small[0] else [area] for area in row if area is small[0] or area not in small]


def _fitting(row: Sequence[Column], sizes: Mapping[str, Size], across: float) -> list[list[Column]]:
    """Return the columns of a row, in several rows where they are wider at least than one is."""
    found: list[list[Column]] = []
    taken = math.inf
    for column in row:
        wide = least_width(column, sizes) + GAP
        if taken + wide > across:
            found.append([])
            taken = 0.0
        found[-1].append(column)
        taken += wide
    return found


def _drawn(rows: Sequence[Sequence[Area]], sizes: Mapping[str, Size], across: float) -> tuple[list[Drawn], Size]:
    """Return the areas with their rectangles and places in rows of a width, and the size of the page."""
    found: list[Drawn] = []
    parted = [part for row in rows for part in _fitting(_columns(row, sizes), sizes, across)]
    across = max(across, *(sum(least_width(column, sizes) + GAP for column in row) for row in parted))
    down = 0.0
    for row in parted:
        widths, high = widths_of(row, sizes, across - GAP * (len(row) - 1))
        lefts = [sum(widths[:place]) + GAP * place for place in range(len(row))]
        edges = [(left, left + wide) for left, wide in zip(lefts, widths, strict=True)]
        for column, (left, right), middle in zip(row, edges, _middles(row, edges), strict=True):
            found += _stacked(column, sizes, (left, down, right, down + high), middle)
        down += high + GAP
    return found, (across, down - GAP)


def _stacked(column: Column, sizes: Mapping[str, Size], room: Rectangle, middle: float) -> list[Drawn]:
    """Return the areas of a column below each other in a rectangle, which they fill; a chief stands at ``middle`` if there is room."""
    left, top, right, bottom = room
    heights = [height(area, sizes, right - left) for area in column]
    spare = (bottom - top - sum(heights) - GAP * (len(column) - 1)) / len(column)
    found = []
    for area, high in zip(column, heights, strict=True):
        places, _ = shelved(area.others, sizes, right - left - 2 * EDGE)
        shifted = {thing: (left + EDGE + x, top + above(area, sizes) + y) for thing, (x, y) in places.items()}
        if area.chief:
            wide = sizes[area.things[0]][0] / 2
            shifted[area.things[0]] = (
                min(max(middle, left + EDGE + name_width(area) + wide), right - EDGE - wide),
                top + UNDER,
            )
        found.append((area, (left, top, right, top + high + spare), shifted))
        top += high + spare + GAP
    return found


def _middles(row: Sequence[Column], edges: Sequence[tuple[float, float]]) -> list[float]:
    """Return where chiefs stand: in the middle of their column; of neighbours that have one, equally far from what parts them.

    So that what stands in one of the two is nearer to its own.
    """
    middles = [(left + right) / 2 for left, right in edges]
    for one, other in pairwise(range(len(row))):
        if row[one][0].chief and row[other][0].chief:
            between = (edges[one][1] + edges[other][0]) / 2
            away = min(between - middles[one], middles[other] - between)
            middles[one], middles[other] = between - away, between + away
    return middles


def stacked(areas: Sequence[Area]) -> list[Area]:
    """Return areas in rows, in their order, so that rows hold about as many things each."""
    total = sum(len(area.things) + 2 for area in areas)
    rows = max(1, round(math.sqrt(len(areas) / 1.5)))
    done, found = 0, []
    for area in areas:
        found.append(replace(area, row=min(rows - 1, (done + (len(area.things) + 2) // 2) * rows // total)))
        done += len(area.things) + 2
    return found

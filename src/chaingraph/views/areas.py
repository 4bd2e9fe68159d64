"""Areas: parts of a page that mean something, each a rectangle as large as what stands in it, in rows that fill the page."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chaingraph.base.width import width

GAP, EDGE, HEAD = 10.0, 9.0, 28.0  # pixels between areas, inside their edge, and of the line for their name
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
UNDER = 2.0  # pixels below a line of things
HALVINGS = 8  # steps in which a width or a height is sought
MANY = 2_000  # things, of more than which a page tries one width alone

Size = tuple[float, float]  # pixels across and down
Point = tuple[float, float]
Words = Mapping[str, str]  # language to text


@dataclass(frozen=True)
class Area:
    """What stands together: its name in each language (none where a thing in it says it), its things, and the row it is in.

    The first of the things may be the ``chief`` of the area, which stands beside its name, above the others.
    """

    name: Words
    things: Sequence[str]
    row: int = 0
    chief: bool = False

    @property
    def others(self) -> Sequence[str]:
        """The things without the chief."""
        return self.things[1:] if self.chief else self.things


@dataclass(frozen=True)
class Board:
    """Where areas and things stand: the rectangle of each area (left, top, right, bottom), and the middle of each thing’s upper edge.

    All in pixels around the middle of the page.
    """

    rectangles: Sequence[tuple[float, float, float, float]]
    places: Mapping[str, tuple[int, int]]


def board(areas: Sequence[Area], sizes: Mapping[str, Size]) -> Board:
    """Return where areas and the things in them stand, so that the page is as small as it may be.

    ``sizes`` include the labels. Things stand in lines, in the order of their area; no two cover each other, and all of a
    thing is within its area.
    """
    rows = [[area for area in areas if area.row == row] for row in sorted({area.row for area in areas})]
    demand = sum(sizes[thing][0] * (sizes[thing][1] + UNDER) for area in areas for thing in area.things)
    asked = math.sqrt(1.2 * demand * ROOM[0] / ROOM[1])
    few = len(sizes) <= MANY
    tried = (_drawn(rows, sizes, asked * share) for share in (WIDTHS if few else (1.0,)))
    found, (across, down) = min(tried, key=lambda one: max(one[1][0] / ROOM[0], one[1][1] / ROOM[1]))
    ordered = {id(area): rectangle for area, rectangle, _ in found}
    left, top = across / 2, down / 2
    return Board(
        [tuple(edge - (left, top)[side % 2] for side, edge in enumerate(ordered[id(area)])) for area in areas],  # type: ignore[misc]
        {thing: (round(x - left), round(y - top)) for _, _, places in found for thing, (x, y) in places.items()},
    )


Rectangle = tuple[float, float, float, float]
Drawn = tuple[Area, Rectangle, dict[str, Point]]
Column = Sequence[Area]  # areas below each other


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
        wide = _least(column, sizes) + GAP
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
    across = max(across, *(sum(_least(column, sizes) + GAP for column in row) for row in parted))
    down = 0.0
    for row in parted:
        widths, high = _widths(row, sizes, across - GAP * (len(row) - 1))
        lefts = [sum(widths[:place]) + GAP * place for place in range(len(row))]
        edges = [(left, left + wide) for left, wide in zip(lefts, widths, strict=True)]
        for column, (left, right), middle in zip(row, edges, _middles(row, edges), strict=True):
            found += _stacked(column, sizes, (left, down, right, down + high), middle)
        down += high + GAP
    return found, (across, down - GAP)


def _stacked(column: Column, sizes: Mapping[str, Size], room: Rectangle, middle: float) -> list[Drawn]:
    """Return the areas of a column below each other in a rectangle, which they fill; a chief stands at ``middle`` if there is room."""
    left, top, right, bottom = room
    heights = [_high(area, sizes, right - left) for area in column]
    spare = (bottom - top - sum(heights) - GAP * (len(column) - 1)) / len(column)
    found = []
    for area, high in zip(column, heights, strict=True):
        places, _ = shelved(area.others, sizes, right - left - 2 * EDGE)
        shifted = {thing: (left + EDGE + x, top + _above(area, sizes) + y) for thing, (x, y) in places.items()}
        if area.chief:
            wide = sizes[area.things[0]][0] / 2
            shifted[area.things[0]] = (
                min(max(middle, left + EDGE + _named(area) + wide), right - EDGE - wide),
                top + UNDER,
            )
        found.append((area, (left, top, right, top + high + spare), shifted))
        top += high + spare + GAP
    return found


def _high(area: Area, sizes: Mapping[str, Size], wide: float) -> float:
    """Return how high an area of a width is."""
    across, taken, line, high = wide - 2 * EDGE, math.inf, 0.0, 0.0
    for thing in area.others:
        one, tall = sizes[thing]
        if taken + one > across:
            high, taken, line = high + line, 0.0, -UNDER
        taken, line = taken + one, max(line, tall + UNDER)
    return _above(area, sizes) + high + line + EDGE


def _widths(row: Sequence[Column], sizes: Mapping[str, Size], across: float) -> tuple[list[float], float]:
    """Return how wide each column of a row is so that the row is as low as may be, and how high it is."""
    least = [_least(column, sizes) for column in row]
    low, high = 0.0, max(_tall(column, sizes, wide) for column, wide in zip(row, least, strict=True))
    widths = least
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        needed = [_needed(column, sizes, wide, across, middle) for column, wide in zip(row, least, strict=True)]
        if sum(needed) <= across:
            widths, high = needed, middle
        else:
            low = middle
    spare = (across - sum(widths)) / len(row)
    widths = [wide + spare for wide in widths]
    return widths, max(_tall(column, sizes, wide) for column, wide in zip(row, widths, strict=True))


def _needed(column: Column, sizes: Mapping[str, Size], least: float, most: float, high: float) -> float:
    """Return the least width (up to about a pixel in a hundred) with which a column is no higher than it may be; a little more than all where none is."""
    if _tall(column, sizes, most) > high:
        return most + 1
    low, wide = least, most
    if _tall(column, sizes, low) <= high:
        return low
    for _ in range(HALVINGS):
        middle = (low + wide) / 2
        low, wide = (low, middle) if _tall(column, sizes, middle) <= high else (middle, wide)
    return wide


def _tall(column: Column, sizes: Mapping[str, Size], wide: float) -> float:
    """Return how high the areas of a column are together."""
    return sum(_high(area, sizes, wide) + GAP for area in column) - GAP


def _least(column: Column, sizes: Mapping[str, Size]) -> float:
    """Return how wide a column is at least: as its widest thing, or the name of an area."""
    names = (_named(area) + (sizes[area.things[0]][0] if area.chief else 0) for area in column)
    return max(*names, 0.0, *(sizes[thing][0] for area in column for thing in area.things)) + 2 * EDGE


def _above(area: Area, sizes: Mapping[str, Size]) -> float:
    """Return how high the line of the name is, or of the chief beside it."""
    return max(HEAD if area.name else EDGE, sizes[area.things[0]][1] + 2 * UNDER if area.chief else 0)


def _named(area: Area) -> float:
    """Return how wide the name of an area is, in whichever language it is longer."""
    return max((6.7 * width(name, ambiguous=2) + 36 for name in area.name.values()), default=0.0)


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


def shelved(things: Sequence[str], sizes: Mapping[str, Size], across: float) -> tuple[dict[str, Point], float]:
    """Return things in lines of a width, each by the middle of its upper edge, and how high the lines are together."""
    lines: list[list[str]] = []
    taken = math.inf
    for thing in things:
        wide = sizes[thing][0]
        if taken + wide > across:
            lines.append([])
            taken = 0.0
        lines[-1].append(thing)
        taken += wide
    places: dict[str, Point] = {}
    down = 0.0
    for line in lines:
        spare = across - sum(sizes[thing][0] for thing in line)
        between = min(spare / len(line), 2 * GAP)
        left = (spare - between * (len(line) - 1)) / 2
        for thing in line:
            places[thing] = (left + sizes[thing][0] / 2, down)
            left += sizes[thing][0] + between
        down += max(sizes[thing][1] for thing in line) + UNDER
    return places, down


def stacked(areas: Sequence[Area]) -> list[Area]:
    """Return areas in rows, in their order, so that rows hold about as many things each."""
    total = sum(len(area.things) + 2 for area in areas)
    rows = max(1, round(math.sqrt(len(areas) / 1.5)))
    done, found = 0, []
    for area in areas:
        found.append(replace(area, row=min(rows - 1, (done + (len(area.things) + 2) // 2) * rows // total)))
        done += len(area.things) + 2
    return found

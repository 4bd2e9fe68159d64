"""What an area of a page holds, how its things stand in lines, and how wide and high it is then."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial

from chaingraph.base.width import width

GAP, EDGE, HEAD = 10.0, 9.0, 28.0  # pixels between areas, inside their edge, and of the line for their name
UNDER = 2.0  # pixels below a line of things
HALVINGS = 8  # steps in which a width or a height is sought

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


Column = Sequence[Area]  # areas below each other


def height(area: Area, sizes: Mapping[str, Size], wide: float) -> float:
    """Return how high an area of a width is."""
    across, taken, line, high = wide - 2 * EDGE, math.inf, 0.0, 0.0
    for thing in area.others:
        one, tall = sizes[thing]
        if taken + one > across:
            high, taken, line = high + line, 0.0, -UNDER
        taken, line = taken + one, max(line, tall + UNDER)
    return above(area, sizes) + high + line + EDGE


def widths_of(row: Sequence[Column], sizes: Mapping[str, Size], across: float) -> tuple[list[float], float]:
    """Return how wide each column of a row is so that the row is as low as may be, and how high it is."""
    least = [least_width(column, sizes) for column in row]
    highs = [cache(partial(tall, column, sizes)) for column in row]  # each search halves the same widths first
    low, high = 0.0, max(of(wide) for of, wide in zip(highs, least, strict=True))
    widths = least
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        needed = [_needed(of, wide, across, middle) for of, wide in zip(highs, least, strict=True)]
        if sum(needed) <= across:
            widths, high = needed, middle
        else:
            low = middle
    spare = (across - sum(widths)) / len(row)
    widths = [wide + spare for wide in widths]
    return widths, max(of(wide) for of, wide in zip(highs, widths, strict=True))


def _needed(of: Callable[[float], float], least: float, most: float, high: float) -> float:
    """Return the least width (up to about a pixel in a hundred) with which a column, so high ``of`` a width, is no higher than it may be; a little more than all where none is."""
    if of(most) > high:
        return most + 1
    low, wide = least, most
    if of(low) <= high:
        return low
    for _ in range(HALVINGS):
        middle = (low + wide) / 2
        low, wide = (low, middle) if of(middle) <= high else (middle, wide)
    return wide


def tall(column: Column, sizes: Mapping[str, Size], wide: float) -> float:
    """Return how high the areas of a column are together."""
    return sum(height(area, sizes, wide) + GAP for area in column) - GAP


def least_width(column: Column, sizes: Mapping[str, Size]) -> float:
    """Return how wide a column is at least: as its widest thing, or the name of an area."""
    names = (name_width(area) + (sizes[area.things[0]][0] if area.chief else 0) for area in column)
    return max(*names, 0.0, *(sizes[thing][0] for area in column for thing in area.things)) + 2 * EDGE


def above(area: Area, sizes: Mapping[str, Size]) -> float:
    """Return how high the line of the name is, or of the chief beside it."""
    return max(HEAD if area.name else EDGE, sizes[area.things[0]][1] + 2 * UNDER if area.chief else 0)


def name_width(area: Area) -> float:
    """Return how wide the name of an area is, in whichever language it is longer."""
    return max((7 * width(name, ambiguous=2) + 52 for name in area.name.values()), default=0.0)


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

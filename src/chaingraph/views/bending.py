"""Bending: how far a line is bent, so that no two relations lie on one line, and a line passes by what it does not relate."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

APART = 0.22  # how much further each of several relations between two things is bent
FURTHEST = 90.0  # pixels that they are parted at most
TRIED = (0.0, 0.14, -0.14, 0.28, -0.28, 0.42, -0.42)  # bends of a line that has its two things to itself
CLEAR = 11.0  # pixels around the middle of a thing that lines to others leave free
MOST = 120  # lines; of more, they only part where they would lie upon each other
STEPS = 23  # straight pieces as which a bent line is looked at

Point = tuple[float, float]


def bends(ends: Sequence[tuple[str, str]], places: Mapping[str, Point]) -> list[float]:
    """Return the bend of each line between two things: to its right seen from its beginning, as a share of its length; 0 is straight."""
    among: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, pair in enumerate(ends):
        among[frozenset(pair)].append(number)
    found = [0.0] * len(ends)
    for numbers in among.values():
        one, other = ends[numbers[0]]
        if len(numbers) > 1:
            long = _long(places[one][0] - places[other][0], places[one][1] - places[other][1])
            for place, number in enumerate(numbers):
                bend = min(APART, FURTHEST / max(long, 1.0)) * (place - (len(numbers) - 1) / 2)
                found[number] = round(bend if ends[number] == (one, other) else -bend, 3)
        elif len(ends) <= MOST and one != other:
            found[numbers[0]] = _passing(one, other, places)
    return found


def _passing(one: str, other: str, places: Mapping[str, Point]) -> float:
    """Return the least bend with which a line passes by all other things; of none, that with which it meets the fewest."""
    others = [point for thing, point in places.items() if thing not in (one, other)]
    best, fewest = 0.0, math.inf
    for bend in TRIED:
        met = _met(_line(places[one], places[other], bend), others)
        if met < fewest:
            best, fewest = bend, met
        if not met:
            break
    return best


def _line(start: Point, end: Point, bend: float) -> list[Point]:
    """Return the points of a bent line, a quadratic Bézier curve, at equal steps."""
    middle = via(start, end, bend)
    steps = [step * (1.0 / STEPS) for step in range(STEPS)] + [1.0]
    weights = [((1 - along) * (1 - along), 2 * along * (1 - along), along * along) for along in steps]
    return [
        (a * start[0] + b * middle[0] + c * end[0], a * start[1] + b * middle[1] + c * end[1]) for a, b, c in weights
    ]


def _met(line: Sequence[Point], others: Iterable[Point]) -> int:
    """Return how many things a line passes through; what is not even near the rectangle around it is not looked at closely."""
    left, right, top, bottom = _near(line)
    near = [(x, y) for x, y in others if left <= x <= right and top <= y <= bottom]
    pieces = [(*piece, *_near(piece)) for piece in pairwise(line)] if near else []
    return sum(
        any(
            left <= x <= right and top <= y <= bottom and _away((x, y), start, end) < CLEAR
            for start, end, left, right, top, bottom in pieces
        )
        for x, y in near
    )


def _near(line: Sequence[Point]) -> tuple[float, float, float, float]:
    """Return the rectangle (left, right, top, bottom) outside of which nothing is near a line."""
    across, down = [x for x, _ in line], [y for _, y in line]
    return min(across) - CLEAR, max(across) + CLEAR, min(down) - CLEAR, max(down) + CLEAR


def _away(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from a straight piece of a line."""
    across, down = end[0] - start[0], end[1] - start[1]
    x, y = point[0] - start[0], point[1] - start[1]
    share = min(max((x * across + y * down) / max(across * across + down * down, 1e-9), 0.0), 1.0)
    return _long(x - share * across, y - share * down)


def _long(across: float, down: float) -> float:
    return math.sqrt(across * across + down * down)


def via(start: Point, end: Point, bend: float) -> Point:
    """Return the point that bends a line (of a quadratic Bézier curve), as vis-network does."""
    share = (abs(bend) + 1) / 2
    along, aside = share * math.sin(share * math.pi), -share * math.cos(share * math.pi) * math.copysign(1, bend)
    across, down = end[0] - start[0], end[1] - start[1]
    return start[0] + along * across - aside * down, start[1] + along * down + aside * across

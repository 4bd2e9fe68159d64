"""Bending: how far a line is bent, so that no two relations lie on one line, and a line passes by what it does not relate."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

APART = 0.22  # how much further each of several relations between two things is bent
FURTHEST = 90.0  # pixels that they are parted at most
TRIED = (0.0, 0.14, -0.14, 0.28, -0.28, 0.42, -0.42)  # bends of a line that has its two things to itself
CLEAR = 11.0  # pixels around the middle of a thing that lines to others leave free
MOST = 120  # lines; of more, they only part where they would lie upon each other

Point = tuple[float, float]


def bends(ends: Sequence[tuple[str, str]], places: Mapping[str, Point]) -> list[float]:
    """Return the bend of each line between two things: to its right seen from its beginning, as a share of its length; 0 is straight."""
    among: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, pair in enumerate(ends):
        among[frozenset(pair)].append(number)
    points = np.array(list(places.values()))
    rows = {node: row for row, node in enumerate(places)}
    found = [0.0] * len(ends)
    for numbers in among.values():
        if len(numbers) > 1:
            first = ends[numbers[0]]
            for place, number in enumerate(numbers):
                long = float(np.linalg.norm(points[rows[first[0]]] - points[rows[first[1]]]))
                bend = min(APART, FURTHEST / max(long, 1.0)) * (place - (len(numbers) - 1) / 2)
                found[number] = round(bend if ends[number] == first else -bend, 3)
        elif len(ends) <= MOST and ends[numbers[0]][0] != ends[numbers[0]][1]:
            one, other = ends[numbers[0]]
            found[numbers[0]] = _passing(rows[one], rows[other], points)
    return found


def _passing(one: int, other: int, points: np.ndarray) -> float:
    """Return the least bend with which a line passes by all other things; of none, that with which it meets the fewest."""
    others = np.delete(points, [one, other], axis=0)
    if not len(others):
        return 0.0
    return min(TRIED, key=lambda bend: (_met(points[one], points[other], bend, others), TRIED.index(bend)))


def _met(start: np.ndarray, end: np.ndarray, bend: float, others: np.ndarray) -> int:
    """Return how many things a line passes through."""
    along = np.linspace(0.0, 1.0, 24)[:, None]
    middle = np.array(via((start[0], start[1]), (end[0], end[1]), bend))
    line = (1 - along) ** 2 * start + 2 * along * (1 - along) * middle + along**2 * end
    step, between = np.diff(line, axis=0), others[:, None] - line[None, :-1]
    share = np.clip((between * step).sum(axis=2) / np.maximum((step**2).sum(axis=1), 1e-9), 0.0, 1.0)
    away = np.linalg.norm(between - share[:, :, None] * step, axis=2)
    return int((away.min(axis=1) < CLEAR).sum())


def via(start: Point, end: Point, bend: float) -> Point:
    """Return the point that bends a line (of a quadratic Bézier curve), as vis-network does."""
    share = (abs(bend) + 1) / 2
    along, aside = share * math.sin(share * math.pi), -share * math.cos(share * math.pi) * math.copysign(1, bend)
    across, down = end[0] - start[0], end[1] - start[1]
    return start[0] + along * across - aside * down, start[1] + along * down + aside * across

"""Chains as a wheel: where each stands, and the bands between them, as thick as what serves both."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations as chosen

from chaingraph.measures.combinations import Counts, joining, shared
from chaingraph.model.vocabulary import chain_order

WIDTH, HEIGHT = 520, 480  # pixels of the picture, which is higher where a name stands further below
CENTRE = (260.0, 262.0)
AWAY = 176.0  # pixels from the centre to a chain that stands around it
LARGEST, SMALLEST = 54.0, 17.0  # pixels of the radius of a chain that most things, or nothing, serve
THICKEST, THINNEST = 46.0, 3.0  # pixels of the band of most things, and of one
CLEAR = 112.0  # pixels from the hub at least, where there is room, to the number of a band, which its name else meets
ASIDE = 0.36  # share of the way at which a band through the middle has its number, where others cross it

Point = tuple[float, float]


@dataclass(frozen=True)
class Circle:
    """A chain: the middle and radius of its circle, as large as the ``count`` of things that serve it, and where its name stands."""

    chain: str
    count: int
    at: Point
    radius: float
    name: Point


@dataclass(frozen=True)
class Band:
    """What serves both chains of a pair: ``count`` things, ``own`` of them serving these two alone.

    ``path`` is that of an SVG element, ``width`` and ``core`` how thick the whole and its own part are. The number stands ``at``
    a point; ``also`` are chains that every one of these things serves too, where none is own.
    """

    pair: tuple[str, str]
    count: int
    own: int
    path: str
    width: float
    core: float
    at: Point
    also: tuple[str, ...]


@dataclass(frozen=True)
class Wheel:
    """The circles of chains and the bands between them, thin ones last so that none is hidden."""

    circles: tuple[Circle, ...]
    bands: tuple[Band, ...]

    @property
    def height(self) -> int:
        """The pixels that the picture is high."""
        return max(HEIGHT, *(math.ceil(circle.name[1]) + 12 for circle in self.circles), 0)


def wheel(counts: Counts, whole: Counts) -> Wheel:
    """Return how chains are drawn of which ``counts`` say how many things serve each combination.

    ``whole`` gives the places and the scale, so that a part of the text is drawn beside the whole: a chain without which nothing
    joins the others stands in the middle.
    """
    joined = joining(whole)
    every = sorted({chain for chains in whole for chain in chains}, key=chain_order)
    places = _places(every, joined.hub)
    most = max((shared(whole, chain) for chain in every), default=0)
    circles = tuple(_circle(chain, shared(counts, chain), most, places[chain]) for chain in every)
    thickest = max((shared(whole, *pair) for pair in chosen(every, 2)), default=0)
    radius = {circle.chain: circle.radius for circle in circles}
    bands = [_band(counts, pair, thickest, places, radius, joined.hub) for pair in chosen(every, 2)]
    return Wheel(circles, tuple(sorted(bands, key=lambda band: -band.width)))


def _places(every: Sequence[str], hub: str | None) -> dict[str, Point]:
    """Return where the middle of each chain’s circle is: around the centre in their order, the hub in it."""
    around = [chain for chain in every if chain != hub]
    if len(around) == 1:
        return {around[0]: CENTRE}
    first = {2: 180.0, 4: -135.0}.get(len(around), -90.0)
    order = around if len(around) != 3 else [around[0], around[2], around[1]]  # clockwise: the second stands left below
    angles = [math.radians(first + 360 * number / len(order)) for number in range(len(order))]
    places = {chain: _at(CENTRE, AWAY, angle) for chain, angle in zip(order, angles, strict=True)}
    return {**places, hub: CENTRE} if hub else places


def _circle(chain: str, count: int, most: int, at: Point) -> Circle:
    """Return the circle of a chain; its name stands below it, or above where the chain is in the upper half."""
    radius = max(SMALLEST, LARGEST * math.sqrt(count / most)) if most else SMALLEST
    above = at[1] < CENTRE[1] - 1
    return Circle(
        chain, count, at, round(radius, 1), (at[0], round(at[1] - radius - 9 if above else at[1] + radius + 21, 1))
    )


def _band(
    counts: Counts, pair: tuple[str, str], thickest: int, places: Mapping[str, Point], radius: Mapping[str, float],
    hub: str | None,
) -> Band:  # fmt: skip
    """Return the band of a pair: a spoke to the hub or a straight line, else a part of the rim around the hub."""
    one, other = (places[chain] for chain in pair)
    count, own = shared(counts, *pair), counts.get(pair, 0)
    path, at = (
        _rim(one, other)
        if hub and hub not in pair
        else _spoke(one, other, (radius[pair[0]], radius[pair[1]]), crossed=not hub and len(places) > 3)
    )
    if hub in pair and len(places) > 2:
        at = _clear(at, places, radius, next(chain for chain in pair if chain != hub))
    thick = THICKEST / thickest if thickest else 0.0
    return Band(
        pair, count, own, path,
        width=round(max(THINNEST, thick * count), 1) if count else 0.0,
        core=round(max(THINNEST, thick * own), 1) if own else 0.0,
        at=at,
        also=_also(counts, pair) if count and not own else (),
    )  # fmt: skip


def _rim(one: Point, other: Point) -> tuple[str, Point]:
    """Return the arc between two places around the centre, and its middle."""
    start, end = (math.atan2(y - CENTRE[1], x - CENTRE[0]) for x, y in (one, other))
    turn = (end - start) % (2 * math.pi)
    way = 1 if turn <= math.pi else 0
    middle = start + turn / 2 if way else start - (2 * math.pi - turn) / 2
    path = f"M{one[0]:g} {one[1]:g}A{AWAY:g} {AWAY:g} 0 0 {way} {other[0]:g} {other[1]:g}"
    return path, _at(CENTRE, AWAY, middle)


def _spoke(one: Point, other: Point, radii: tuple[float, float], crossed: bool) -> tuple[str, Point]:
    """Return the line between two circles, and the middle of what is seen of it.

    Where others cross a line through the centre (``crossed``), its number stands aside.
    """
    angle = math.atan2(other[1] - one[1], other[0] - one[0])
    length = math.dist(one, other)
    share = ASIDE if crossed and math.dist(CENTRE, _at(one, length / 2, angle)) < 1 else 0.5
    seen = _at(one, radii[0] + share * (length - sum(radii)), angle)
    return f"M{one[0]:g} {one[1]:g}L{other[0]:g} {other[1]:g}", seen


def _clear(at: Point, places: Mapping[str, Point], radius: Mapping[str, float], outer: str) -> Point:
    """Return where the number of a spoke stands: clear of the name below the hub, and of the circle at the other end."""
    x, y = places[outer]
    most = math.dist(CENTRE, (x, y)) - radius[outer] - 18
    away = min(max(math.dist(CENTRE, at), CLEAR), max(most, math.dist(CENTRE, at)))
    return _at(CENTRE, away, math.atan2(y - CENTRE[1], x - CENTRE[0]))


def _also(counts: Counts, pair: tuple[str, str]) -> tuple[str, ...]:
    """Return the chains that all things which serve a pair serve too."""
    serving = [set(chains) for chains, count in counts.items() if count and set(pair) <= set(chains)]
    return tuple(sorted(set.intersection(*serving) - set(pair), key=chain_order))


def _at(start: Point, away: float, angle: float) -> Point:
    """Return the point that lies so far from another in a direction."""
    return round(start[0] + away * math.cos(angle), 1), round(start[1] + away * math.sin(angle), 1)

"""What serves chains: all of it, what serves one, and what joins two."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import networkx as nx

from chaingraph.measures.bridges import bridges, chains
from chaingraph.views.gathering import named
from chaingraph.views.labels import common
from chaingraph.views.lines import Area
from chaingraph.views.selection import Point, Selection, part, size

CORNERS = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))


def whole(network: nx.MultiDiGraph[str]) -> Selection:
    """Return each thing in the area of the chains that it serves; a chain stands in that of what serves it alone."""
    every = chains(network)
    serving = _serving(network)
    shown = part(network, [*every, *serving], between_things=False)
    corners = _corners(every)
    places = {thing: _mean([corners[chain] for chain in network.nodes[thing]["chains"]]) for thing in serving}
    left_out = "Left out: things that serve no chain, and relations between things."
    areas = _combined(network, corners, places, every)
    return Selection(
        "How the four chains connect", shown, {**corners, **places}, left_out, size(network), areas=areas, told=True
    )


def _combined(
    network: nx.MultiDiGraph[str], corners: Mapping[str, Point], places: Mapping[str, Point], heads: Sequence[str]
) -> list[Area]:  # fmt: skip
    """Return an area for each combination of chains that things serve, in rows by where their chains stand; each of ``heads`` heads its own."""
    members: dict[tuple[str, ...], list[str]] = {(chain,): [] for chain in heads}
    for thing in places:
        members.setdefault(network.nodes[thing]["chains"], []).append(thing)
    middle = {served: _mean([corners[chain] for chain in served]) for served in members}
    rows = max(1, round(math.sqrt(len(members))))
    found = []
    for served in sorted(members, key=lambda served: (middle[served][0], served)):
        row = min(rows - 1, math.floor(middle[served][1] * rows + 1e-9))
        things = sorted(members[served], key=lambda thing: network.nodes[thing]["kind"])
        alone = len(served) == 1
        name = _served(network, served, list(corners))
        found.append(Area(name, [*served, *things] if alone else things, row, alone))
    return found


def _served(network: nx.MultiDiGraph[str], served: Sequence[str], every: Sequence[str]) -> dict[str, str]:
    """Return what an area is called in each language: the chains that all in it serve, without what all chains end in where there are several."""
    found = {}
    for lang, alone, between in (("zh", "只服务于{}", "＋"), ("en", "{} alone", " + ")):
        if len(served) == 1:
            found[lang] = alone.format(named(network, served[0])[lang])
        else:
            ending = common([named(network, chain)[lang][::-1] for chain in every])
            names = [named(network, chain)[lang] for chain in served]
            found[lang] = between.join(name[: len(name) - ending].strip() or name for name in names)
    return found


def chain(network: nx.MultiDiGraph[str], one: str) -> Selection:
    """Return the things that serve a chain, each in the area of all the chains that it serves; the chain heads that of what serves it alone."""
    serving = [node for node in _serving(network) if one in network.nodes[node]["chains"]]
    corners = _corners(chains(network))
    places = {thing: _mean([corners[served] for served in network.nodes[thing]["chains"]]) for thing in serving}
    left_out = "Left out: what does not serve this chain, and relations between things."
    shown = part(network, [one, *serving], between_things=False)
    areas = _combined(network, corners, places, [one])
    return Selection(
        "What serves the {0}", shown, {one: corners[one], **places}, left_out, size(network), [one], areas=areas, told=True
    )  # fmt: skip


def pair(network: nx.MultiDiGraph[str], one: str, other: str) -> Selection:
    """Return two chains left and right, and between them their bridges, direct and over one step."""
    places: dict[str, Point] = {one: (0.0, 0.5), other: (1.0, 0.5)}
    for bridge in bridges(network):
        if set(bridge.pair) == {one, other}:
            sides = (
                (bridge.to_first, bridge.to_second)
                if bridge.pair == (one, other)
                else (bridge.to_second, bridge.to_first)
            )
            places[bridge.thing] = (0.5, 0.9 if any(sides) else 0.4)
            places |= {thing: (x, 0.9) for x, over in zip((0.25, 0.75), sides, strict=True) for thing in over}
    left_out = "Left out: what joins other chains."
    return Selection(
        "What joins the {0} and the {1}", part(network, places), places, left_out, size(network), [one, other]
    )


def _serving(network: nx.MultiDiGraph[str]) -> list[str]:
    """Return the things that serve chains, in the order of placing: those that serve the most chains first."""
    serving = [node for node, served in network.nodes(data="chains") if served]
    return sorted(serving, key=lambda node: -len(network.nodes[node]["chains"]))


def _corners(every: Sequence[str]) -> dict[str, Point]:
    """Return places for chains: the corners for four, an ellipse for more."""
    if len(every) <= len(CORNERS):
        return dict(zip(every, CORNERS, strict=False))
    angles = [2 * math.pi * number / len(every) for number in range(len(every))]
    return {
        one: (0.5 + 0.5 * math.cos(angle), 0.5 + 0.5 * math.sin(angle))
        for one, angle in zip(every, angles, strict=True)
    }


def _mean(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)

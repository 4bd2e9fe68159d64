"""Paths sought from both ends in the store: what lies further away is not asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import islice

import networkx as nx

from chaingraph.graph.relations import Edge
from chaingraph.measures.paths import length, shortest
from chaingraph.network.evidence import Graphs
from chaingraph.network.part import Surroundings
from chaingraph.network.projection import basis

MOST = 64  # things whose neighbours are asked for at once, ahead of the search


def seek(
    around: Surroundings, start: str, end: str, kinds: Collection[str] | None = None, count: int = 1
) -> list[list[str]]:
    """Return the very paths that ``paths.paths`` finds in the whole network, of which no more is asked for than the search reaches."""
    sought = Sought(around, {start, end}, kinds)
    short = sought.short(start, end) if count == 1 and start != end and start in sought and end in sought else None
    return [short] if short else shortest(sought, start, end, count)


class Sought(nx.Graph):  # type: ignore[misc]  # networkx has no types
    """The graph in which paths are sought, as ``paths.passable`` makes it, which grows as the search reaches things."""

    def __init__(self, around: Surroundings, ends: Collection[str], kinds: Collection[str] | None) -> None:
        super().__init__()
        self._around, self._ends, self._wanted = around, ends, kinds
        self._near: dict[str, dict[str, dict[str, float]]] = {}
        self._ahead: dict[str, None] = {}  # things reached whose neighbours are not known, in the order of the search
        self._batch = 1

    def __contains__(self, thing: object) -> bool:
        return bool(self._around.kinds([str(thing)]))

    def neighbors(self, thing: str) -> Iterator[str]:
        """Return what is next to a thing, in the order of the whole network."""
        return iter(self._next_to(thing))

    def get_edge_data(self, one: str, other: str, default: object = None) -> Mapping[str, float]:
        """Return the ``length`` of the way between two things next to one another."""
        return self._near[one][other] if one in self._near else self._next_to(other)[one]

    def short(self, start: str, end: str) -> list[str] | None:
        """Return the shortest path of one step or two, None where there is none; the busier end is not asked for all its neighbours.

        Of several as short, it is the one that the search from both ends meets first: it goes through the neighbours of ``end``
        in their order.
        """
        busy, quiet = (start, end) if self._around.busier(start, end) else (end, start)
        near = self._next_to(quiet)
        if busy in near:
            return [start, end]
        edges = self._around.between(near, busy)
        ways = self._passable(busy, edges)
        order = ways if busy == end else near
        between = {
            other: near[other]["length"] + ways[other]["length"] for other in order if other in near and other in ways
        }
        return [start, min(between, key=between.__getitem__), end] if between else None

    def _next_to(self, thing: str) -> Mapping[str, dict[str, float]]:
        if thing not in self._near:
            asked = [thing, *islice((other for other in self._ahead if other != thing), self._batch - 1)]
            self._batch = min(2 * self._batch, MOST)
            for one, edges in zip(asked, self._around.around(asked), strict=True):
                self._ahead.pop(one, None)
                self._near[one] = self._passable(one, edges)
            self._ahead |= dict.fromkeys(other for other in self._near[thing] if other not in self._near)
        return self._near[thing]

    def _passable(self, thing: str, edges: Mapping[Edge, Graphs]) -> dict[str, dict[str, float]]:
        """Return the things next to one that a path may pass, each with the length of the way."""
        others = _ordered(thing, edges)
        if self._wanted is not None:
            kinds = self._around.kinds(others)
            others = [other for other in others if other in self._ends or kinds[other] in self._wanted]
        lengths = {other: {"length": 2.0} for other in others}
        for (one, other, _), graphs in edges.items():
            if (end := other if one == thing else one) in lengths:
                way = length(basis(self._around.bases, graphs))
                lengths[end]["length"] = min(lengths[end]["length"], way)
        return lengths


def _ordered(thing: str, edges: Collection[Edge]) -> list[str]:
    """Return what is next to a thing as the whole network lists it: what leads to it and is named before it, what it leads to, the rest."""
    leading = sorted(one for one, other, _ in edges if other == thing and one != thing)
    led = sorted(other for one, other, _ in edges if one == thing and other != thing)
    before = [one for one in leading if one < thing]
    return list(dict.fromkeys([*before, *led, *leading]))

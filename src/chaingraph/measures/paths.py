"""Paths: how one thing connects with another, step by step."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

import networkx as nx

from chaingraph.network.projection import simple

# a path over what is stated goes before one of equal length over what is interpreted, then what its place says, then a derived one
DETOUR = {"stated": 0.0, "unsourced": 0.0, "interpreted": 0.001, "placed": 0.002, "derived": 0.003}


def paths(
    network: nx.MultiDiGraph[str], start: str, end: str, kinds: Collection[str] | None = None, count: int = 1
) -> list[list[str]]:
    """Return up to ``count`` shortest paths between two things, each as the things on it; none where there is none.

    A path follows relations in either direction and passes no thing twice. ``kinds`` are the classes (IRIs) of the things that
    may lie between, None for all. Yen, J. (1971), Finding the K shortest loopless paths, Management Science 17.
    """
    return shortest(passable(network, start, end, kinds), start, end, count)


def shortest(graph: nx.Graph[str], start: str, end: str, count: int) -> list[list[str]]:
    """Return up to ``count`` shortest paths in a graph whose edges have a ``length``."""
    try:
        return list(islice(nx.shortest_simple_paths(graph, start, end, weight="length"), count))
    except nx.NetworkXNoPath:
        return []


def passable(
    network: nx.MultiDiGraph[str], start: str, end: str, kinds: Collection[str] | None = None
) -> nx.Graph[str]:
    """Return the network in which paths are sought: things of ``kinds`` and the two ends; ``length`` of each edge."""
    barred = [
        node
        for node, kind in network.nodes(data="kind")
        if kinds is not None and kind not in kinds and node not in (start, end)
    ]
    graph = simple(network, barred)
    for one, other, basis in network.edges(data="basis"):
        if graph.has_edge(one, other):
            data = graph.edges[one, other]
            data["length"] = min(data.get("length", 2.0), length(basis))
    return graph


def length(basis: str) -> float:
    """Return how long the way is over a relation that is known on some basis."""
    return 1 + DETOUR[basis]

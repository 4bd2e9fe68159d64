"""Walks on a small network, for which networkx need not load its algorithms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx


def distances(graph: nx.Graph[str], start: str, most: float = float("inf")) -> dict[str, int]:
    """Return how many steps each node is away from one, the nearest first; those that are further than ``most``, or that no way leads to, are left out."""
    found, last = {start: 0}, [start]
    steps = 0
    while last and steps < most:
        steps += 1
        last = list(dict.fromkeys(other for node in last for other in graph[node] if other not in found))
        found |= dict.fromkeys(last, steps)
    return found


def connected(graph: nx.Graph[str]) -> Iterator[list[str]]:
    """Yield the nodes that hang together, each part once."""
    seen: set[str] = set()
    for node in graph:
        if node not in seen:
            together = list(distances(graph, node))
            seen.update(together)
            yield together


def descent(graph: nx.Graph[str], start: str) -> Iterator[str]:
    """Yield the nodes that hang together with one as a search in depth comes to them: each before what hangs on it, branch after branch."""
    seen, left = set[str](), [iter((start,))]
    while left:
        node = next((node for node in left[-1] if node not in seen), None)
        if node is None:
            left.pop()
        else:
            seen.add(node)
            left.append(iter(graph[node]))
            yield node

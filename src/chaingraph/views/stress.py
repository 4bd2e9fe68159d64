"""Stress: places in the plane whose distances follow those in a network that hangs together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from chaingraph.network.walking import descent, distances

if TYPE_CHECKING:
    import networkx as nx

STEPS = 500  # at most
NEAR = 1e-4  # steps from thing to thing; where no place moves further, the search ends

Point = tuple[float, float]


def drawn(graph: nx.Graph[str]) -> dict[str, Point]:
    """Return places from 0 to 1 across and down whose distances follow the numbers of steps between things.

    What is minimised is the stress of Kamada, T. and Kawai, S. (1989), by majorization (Gansner, E., Koren, Y. and North, S. (2004),
    Graph Drawing by Stress Majorization) from a circle on which branches stand together. It asks for numpy alone; scipy’s optimizer
    takes half a second to load.
    """
    import numpy as np

    count = len(graph)
    if count < 3:
        return {node: (float(number), 0.5) if count > 1 else (0.5, 0.5) for number, node in enumerate(graph)}
    order = list(descent(graph, max(graph, key=graph.degree)))
    away = np.array([[steps[other] for other in order] for steps in _steps(graph, order)], dtype=float)
    weights = 1 / (away + np.eye(count)) ** 2 - np.eye(count)
    settling = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    angles = 2 * np.pi * np.arange(count) / count
    places = count / np.pi * np.column_stack([np.cos(angles), np.sin(angles)])
    for _ in range(STEPS):
        apart = np.linalg.norm(places[:, None] - places, axis=2) + np.eye(count)
        pull = weights * away / np.maximum(apart, 1e-9)
        moved = settling @ ((np.diag(pull.sum(axis=1)) - pull) @ places)
        still = bool(np.abs(moved - places).max() < NEAR)
        places = moved
        if still:
            break
    span = np.maximum(places.max(axis=0) - places.min(axis=0), 1e-9)
    shares = np.round((places - places.min(axis=0)) / span, 3)
    return {node: (float(x), float(y)) for node, (x, y) in zip(order, shares, strict=True)}


def _steps(graph: nx.Graph[str], order: Sequence[str]) -> Iterator[dict[str, int]]:
    """Yield, for each thing in an order, how many steps away the others are."""
    return (distances(graph, node) for node in order)

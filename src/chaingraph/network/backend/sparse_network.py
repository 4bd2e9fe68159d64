"""A network as the backend keeps it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any

import networkx as nx
import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

UNDIRECTED = "only undirected networks without parallel edges"
SHALLOW = (
    32  # steps from one node to all: up to so many, shortest ways are followed step by step at the cost of all edges
)

Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True)
class SparseNetwork:
    """An undirected network as the backend keeps it: its nodes in order, their adjacency as a symmetric matrix of weights."""

    nodes: tuple[Hashable, ...]
    adjacency: sparse.csr_array

    __networkx_backend__ = "chaingraph"

    @cached_property
    def places(self) -> dict[Hashable, int]:
        """The row of each node in the matrix."""
        return {node: place for place, node in enumerate(self.nodes)}

    @cached_property
    def pattern(self) -> sparse.csr_array:
        """The matrix in which each edge weighs 1."""
        ends = (self.adjacency.indices, self.adjacency.indptr)
        return sparse.csr_array((np.ones(self.adjacency.nnz), *ends), shape=self.adjacency.shape)

    @cached_property
    def parts(self) -> Array:
        """The number of the connected component of each node, in the order of their first nodes."""
        _, labels = csgraph.connected_components(self.adjacency, directed=False)
        return np.asarray(labels)

    @cached_property
    def shallow(self) -> bool:
        """Whether SHALLOW steps lead from the first node of each component to all of it: no shortest way is twice as long."""
        reached = np.zeros(len(self.nodes))
        reached[np.unique(self.parts, return_index=True)[1]] = 1
        for _ in range(SHALLOW):
            reached = np.minimum(1, reached + self.pattern @ reached)
        return bool(reached.all())

    def weighted(self, weight: str | None) -> sparse.csr_array:
        """Return the matrix of weights, or of ones where none are asked for: networkx may have had others converted before."""
        return self.pattern if weight is None else self.adjacency

    def valued(self, values: Array) -> dict[Hashable, float]:
        """Return a value for each node."""
        return dict(zip(self.nodes, values.tolist(), strict=True))

    def groups(self, labels: Array) -> Iterator[set[Hashable]]:
        """Yield the nodes of each label, from label 0 on."""
        order = np.argsort(labels, kind="stable")
        for places in np.split(order, np.cumsum(np.bincount(labels))[:-1]):
            yield set(map(self.nodes.__getitem__, places.tolist()))

    def is_directed(self) -> bool:
        """Return False."""
        return False

    def is_multigraph(self) -> bool:
        """Return False."""
        return False


def convert_from_nx(graph: nx.Graph[Any], edge_attrs: Mapping[str, float] | None = None, **_: object) -> SparseNetwork:
    """Return a networkx graph as a SparseNetwork; where no attribute is asked for, each edge weighs 1.

    Raises NotImplementedError for other than undirected networks without parallel edges.
    """
    if graph.is_directed() or graph.is_multigraph():
        raise NotImplementedError(UNDIRECTED)
    nodes = tuple(graph)
    places = {node: place for place, node in enumerate(nodes)}
    rows = [neighbours for _, neighbours in graph.adjacency()]
    ends = np.cumsum([0, *map(len, rows)])
    near = np.fromiter(map(places.__getitem__, chain.from_iterable(rows)), dtype=np.int32, count=ends[-1])
    weights = np.ones(len(near))
    for attribute, default in (edge_attrs or {}).items():
        weights = np.fromiter((data.get(attribute, default) for row in rows for data in row.values()), dtype=float)
    return SparseNetwork(nodes, sparse.csr_array((weights, near, ends), shape=(len(nodes), len(nodes))))


def convert_to_nx(result: object, **_: object) -> object:
    """Return a result as it is: no algorithm of the backend returns a network."""
    return result

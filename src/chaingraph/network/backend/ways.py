"""How many shortest ways lead through each node, from many sources at once."""

import numpy as np
from scipy import sparse

from chaingraph.network.backend.sparse_network import Array

CELLS = 2**21  # nodes times sources that are worked on at once, some 16 MB in each of four arrays


def dependencies(pattern: sparse.csr_array, sources: Array, wanted: Array) -> Array:
    """Return for each node the sum of its dependencies: Σ σ(s,t|v)/σ(s,t) over sources s and wanted t, both other than v.

    Brandes, U. (2008), On variants of shortest-path betweenness centrality, Social Networks 30; for many sources at once, as
    Buluç, A. and Gilbert, J. (2011), The Combinatorial BLAS, Int. J. of High Performance Computing Applications 25.
    """
    together = max(1, CELLS // max(1, pattern.shape[0]))
    passing = np.zeros(pattern.shape[0])
    for first in range(0, len(sources), together):
        passing += _accumulated(pattern, *_ways(pattern, sources[first : first + together]), wanted)
    return passing


def _ways(pattern: sparse.csr_array, sources: Array) -> tuple[Array, Array]:
    """Return how many steps each node is from each source (−1 where no way leads), and how many shortest ways lead there."""
    steps = np.full((pattern.shape[0], len(sources)), -1, dtype=np.int8)
    ways = np.zeros(steps.shape)
    steps[sources, range(len(sources))] = 0
    ways[sources, range(len(sources))] = 1
    reached, step = ways.copy(), 0
    while reached.any():
        step += 1
        reached = pattern @ reached
        reached[steps >= 0] = 0
        steps[reached > 0] = step
        ways += reached
    return steps, ways


def _accumulated(pattern: sparse.csr_array, steps: Array, ways: Array, wanted: Array) -> Array:
    """Return the dependencies of all sources on each node, summed level by level from the farthest nodes back."""
    depends = np.zeros(ways.shape)
    for step in range(int(steps.max(initial=0)), 1, -1):
        share = np.divide(wanted[:, None] + depends, ways, out=np.zeros(ways.shape), where=steps == step)
        depends += np.multiply(ways, pattern @ share, out=np.zeros(ways.shape), where=steps == step - 1)
    return np.asarray(depends.sum(axis=1))

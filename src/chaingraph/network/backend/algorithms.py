"""What the backend measures; names and arguments are those of networkx."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from functools import wraps
from importlib.util import find_spec
from inspect import signature
from random import Random
from typing import Any, ParamSpec, TypeVar

import networkx as nx
import numpy as np
from scipy import sparse

from chaingraph.network.backend.sparse_network import SHALLOW, UNDIRECTED, SparseNetwork
from chaingraph.network.backend.ways import dependencies
from chaingraph.network.backend_info import LARGE

# arguments that are not provided for, unless they are as they are by default
DEFAULTS = {"endpoints": False, "personalization": None, "nstart": None, "dangling": None, "max_level": None}

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def can_run(name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool | str:
    """Return whether an algorithm can be run on these arguments, or why not."""
    given = signature(globals()[name]).bind(*args, **kwargs).arguments
    if given["G"].is_directed() or given["G"].is_multigraph():
        return UNDIRECTED
    if name.startswith("betweenness") and given.get("weight") is not None:
        return "only ways without weights"
    if other := [key for key, value in DEFAULTS.items() if given.get(key, value) != value]:
        return f"not provided for: {', '.join(other)}"
    if name == "louvain_communities" and not find_spec("networkit"):
        return "networkit is not installed; it comes with chaingraph[fast]"
    return True


def should_run(name: str, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> bool | str:
    """Return whether it is worth the while: for large networks, and where conversion does not take longer than the measure."""
    graph = args[0] if args else kwargs["G"]
    if name == "connected_components" and not graph.__networkx_cache__.get("backends", {}).get("chaingraph"):
        return "networkx is done before the network is converted"
    if name == "louvain_communities" and "networkit" not in sys.modules and len(graph) < 4 * LARGE:
        return "networkx is done before networkit is imported"
    return len(graph) >= LARGE or f"fewer than {LARGE} nodes"


def _provided(algorithm: Callable[Arguments, Result]) -> Callable[Arguments, Result]:
    """Return an algorithm that raises NotImplementedError on what is not provided for: asked for by name, it is not asked before."""

    @wraps(algorithm)
    def checked(*args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
        if (told := can_run(algorithm.__name__, args, kwargs)) is not True:
            raise NotImplementedError(told)
        return algorithm(*args, **kwargs)

    return checked


@_provided
def connected_components(G: SparseNetwork) -> Iterator[set[Hashable]]:  # noqa: N803  # named as in networkx
    """Yield the connected components, in the order of their first nodes."""
    return G.groups(G.parts)


@_provided
def pagerank(
    G: SparseNetwork, alpha: float = 0.85, personalization: None = None, max_iter: int = 100, tol: float = 1e-6,  # noqa: N803
    nstart: None = None, weight: str | None = "weight", dangling: None = None,
) -> dict[Hashable, float]:  # fmt: skip
    """Return the PageRank of each node by power iteration. Raises PowerIterationFailedConvergence as networkx does."""
    count = len(G.nodes)
    adjacency = G.weighted(weight)
    strength = adjacency.sum(axis=1)
    alone = strength == 0
    share = np.divide(alpha, strength, out=np.zeros(count), where=~alone)
    rank = np.full(count, 1 / max(1, count))
    for _ in range(max_iter):
        former = rank
        rank = adjacency @ (share * former) + (alpha * former[alone].sum() + 1 - alpha) / max(1, count)
        if np.abs(rank - former).sum() <= count * tol:
            return G.valued(rank)
    raise nx.PowerIterationFailedConvergence(max_iter)


@_provided
def betweenness_centrality(
    G: SparseNetwork, k: int | None = None, normalized: bool = True, weight: None = None, endpoints: bool = False,  # noqa: N803
    seed: int | Random | None = None,
) -> dict[Hashable, float]:  # fmt: skip
    """Return the betweenness of each node, from k sources drawn as networkx draws them, or from all.

    Raises NotImplementedError where the network is not shallow.
    """
    count = len(G.nodes)
    _follow(G)
    pivots = nx.utils.create_py_random_state(seed).sample(list(G.nodes), k) if k is not None and k != count else G.nodes
    sources = np.array([G.places[node] for node in pivots], dtype=np.int64)
    passing = dependencies(G.pattern, sources, np.ones(count))
    if count < 3:
        return G.valued(passing)
    from_others = np.full(count, float(len(sources) if len(sources) < count else count - 1))
    if len(sources) < count:
        from_others[sources] -= 1  # a source is no source of ways through itself
    with np.errstate(divide="ignore", invalid="ignore"):  # of one source alone nothing is known: nan, as in networkx
        return G.valued(passing / from_others / (count - 2) if normalized else passing / from_others * (count - 1) / 2)


@_provided
def betweenness_centrality_subset(
    G: SparseNetwork, sources: Collection[Hashable], targets: Collection[Hashable], normalized: bool = False,  # noqa: N803
    weight: None = None,
) -> dict[Hashable, float]:  # fmt: skip
    """Return the betweenness of each node on the ways from some nodes to some others. Raises as betweenness_centrality does."""
    count = len(G.nodes)
    _follow(G)
    wanted = np.zeros(count)
    wanted[[G.places[node] for node in targets]] = 1
    passing = dependencies(G.pattern, np.array([G.places[node] for node in sources], dtype=np.int64), wanted)
    if count < 3:
        return G.valued(passing)
    return G.valued(passing / ((count - 1) * (count - 2)) if normalized else passing / 2)


@_provided
def louvain_communities(
    G: SparseNetwork, weight: str | None = "weight", resolution: float = 1, threshold: float = 1e-7,  # noqa: N803
    max_level: None = None, seed: int | Random | None = None,
) -> list[set[Hashable]]:  # fmt: skip
    """Return communities by the Louvain method of networkit; the same for a seed on any number of processors."""
    import networkit

    edges = sparse.triu(G.weighted(weight), format="coo")
    ends = tuple(np.ascontiguousarray(side, dtype=np.uint64) for side in (edges.row, edges.col))
    network = networkit.GraphFromCoo((edges.data, ends), n=len(G.nodes), weighted=True)
    networkit.engineering.setSeed(nx.utils.create_py_random_state(seed).getrandbits(32), False)
    found = networkit.community.PLM(network, gamma=resolution, par="none randomized").run().getPartition()
    _, labels = np.unique(found.getVector(), return_inverse=True)
    return list(G.groups(labels))


def _follow(G: SparseNetwork) -> None:  # noqa: N803
    """Raise NotImplementedError where shortest ways may be too long, before anything is drawn that networkx draws again."""
    if not G.shallow:
        raise NotImplementedError(f"shortest ways may be longer than {2 * SHALLOW} steps")

"""Measures of a large network: betweenness, PageRank, components, communities."""

import time
from collections.abc import Callable, Mapping
from typing import Any

from registry import Aim, Contestant, Row, Timed, function
from samples import Sample

TOP = 50
PIVOTS = 64
SEED = 7


def _graph(sample: Sample) -> Any:
    """Return the network of things without the chains, undirected, with numbers for nodes."""
    import duckdb
    import networkx as nx

    relations, chains = sample.tables / "relations.parquet", sample.tables / "chains.parquet"
    edges = f"SELECT thing, other FROM '{relations}' WHERE thing <> other"
    apart = (
        f"AND thing NOT IN (FROM (SELECT chain FROM '{chains}')) AND other NOT IN (FROM (SELECT chain FROM '{chains}'))"
    )
    return nx.Graph(duckdb.sql(f"{edges} {apart} ORDER BY ALL").fetchall())


def _measured(sample: Sample, measure: Callable[[Any, Mapping[str, Any]], Any], ours: bool) -> Timed:
    """Return how long a measure takes, by our backend (conversion among it) or by networkx, and what it says."""
    import networkit  # noqa: F401  # imported before it is timed
    import scipy.sparse  # noqa: F401

    import chaingraph.network.backend  # noqa: F401

    graph = _graph(sample)
    backend = {"backend": "chaingraph" if ours else "networkx"}
    begun = time.perf_counter()
    found = measure(graph, backend)
    seconds = time.perf_counter() - begun
    return Timed({"": seconds}, _said(graph, found))


def _said(graph: Any, found: Any) -> Any:
    """Return the highest of a ranking, or how many groups there are, or how good they are."""
    import networkx as nx

    if isinstance(found, dict):
        return sorted(found, key=lambda node: (-round(found[node], 7), node))[:TOP]
    if isinstance(found, list) and isinstance(found[0], set) and sum(map(len, found)) == len(graph):
        return {"modularity": nx.community.modularity(graph, found)}
    return found


def _betweenness(graph: Any, backend: Mapping[str, Any]) -> Any:
    import networkx as nx

    return nx.betweenness_centrality(graph, k=PIVOTS, seed=SEED, **backend)


def _pagerank(graph: Any, backend: Mapping[str, Any]) -> Any:
    import networkx as nx

    return nx.pagerank(graph, **backend)


def _components(graph: Any, backend: Mapping[str, Any]) -> Any:
    import networkx as nx

    return sorted(len(part) for part in nx.connected_components(graph, **backend))


def _communities(graph: Any, backend: Mapping[str, Any]) -> Any:
    import networkx as nx

    return list(nx.community.louvain_communities(graph, seed=SEED, **backend))


def betweenness(sample: Sample) -> Timed:
    """Betweenness by our backend."""
    return _measured(sample, _betweenness, ours=True)


def plain_betweenness(sample: Sample) -> Timed:
    """Betweenness by networkx."""
    return _measured(sample, _betweenness, ours=False)


def pagerank(sample: Sample) -> Timed:
    """PageRank by our backend."""
    return _measured(sample, _pagerank, ours=True)


def plain_pagerank(sample: Sample) -> Timed:
    """PageRank by networkx."""
    return _measured(sample, _pagerank, ours=False)


def components(sample: Sample) -> Timed:
    """Find components by our backend."""
    return _measured(sample, _components, ours=True)


def plain_components(sample: Sample) -> Timed:
    """Find components by networkx."""
    return _measured(sample, _components, ours=False)


def communities(sample: Sample) -> Timed:
    """Find communities by our backend."""
    return _measured(sample, _communities, ours=True)


def plain_communities(sample: Sample) -> Timed:
    """Find communities by networkx."""
    return _measured(sample, _communities, ours=False)


CASES = (
    ("betweenness", f"betweenness, {PIVOTS} pivots", betweenness, plain_betweenness, f"The same {TOP} rank highest. Growth: by processor time from 2 ms to 430, a slope of 1.12; the rest is the busy machine. Smaller batches are no faster."),
    ("pagerank", "PageRank", pagerank, plain_pagerank, f"The same {TOP} rank highest; networkx itself uses scipy here. Floor: of 84 ms of processor time at 10⁶, the measure takes 11 and converting the network 74 (networkx: 260). Walking its dictionaries without the weights already takes 45, so no measure on arrays can be 10× faster than 275."),
    (
        "components", "connected components", components, plain_components,
        "Floor: of 57 ms of processor time at 10⁶, converting the network takes 45, one walk over it; networkx finishes in one such walk (50). On a converted network, the measure takes 8 ms. The report uses the backend only in that case.",
    ),
    ("communities", "communities (Louvain)", communities, plain_communities, "Modularity within 0.01. networkit runs on one processor, so that a seed gives one result."),
)  # fmt: skip
ROWS = tuple(
    Row(
        name=name,
        what=what,
        at=10**6,
        most=10**6,
        needs=("tables",),
        contestants=(Contestant("chaingraph", function(ours)), Contestant("networkx", function(plain))),
        aims=(Aim(("networkx",), 0.1),),
        note=note,
        tolerance={"modularity": 0.01},
    )
    for name, what, ours, plain, note in CASES
)

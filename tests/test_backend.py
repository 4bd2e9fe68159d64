"""The backend: large networks are measured otherwise, and with the same results."""

import math
import random
import subprocess
import sys
from collections.abc import Iterator

import networkx as nx
import pytest

from chaingraph.measures.structure import between, communities
from chaingraph.model.vocabulary import CG, ID
from chaingraph.network.backend import LARGE, can_run, convert_from_nx, convert_to_nx, should_run
from chaingraph.network.projection import accelerated

TOP = 50


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Keep networkx from warning that it uses a network that it has converted."""
    with nx.config(warnings_to_ignore={"cache"}):
        yield


@pytest.fixture(scope="module")
def large() -> nx.Graph:
    """Forty groups of 150 things, weighted, with few relations between groups; a small part, and a thing, lie apart."""
    draw = random.Random(1)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(f"t{number}" for number in range(6_000))
    for number in range(6_000):
        group = number // 150 * 150
        for _ in range(4):
            other = draw.randrange(6_000) if draw.random() < 0.1 else group + draw.randrange(150)
            if other != number:
                graph.add_edge(f"t{number}", f"t{other}", weight=draw.choice((1, 1, 2, 5)))
    graph.add_edges_from([("a", "b"), ("b", "c")])
    graph.add_node("alone")
    return graph


def leading(values: dict[str, float]) -> list[str]:
    return sorted(values, key=lambda node: (-round(values[node], 12), node))[:TOP]


@pytest.mark.slow
@pytest.mark.parametrize("normalized", [True, False])
def test_sampled_betweenness_is_the_same(large: nx.Graph, normalized: bool) -> None:
    plain = nx.betweenness_centrality(large, k=64, seed=7, normalized=normalized, backend="networkx")
    ours = nx.betweenness_centrality(large, k=64, seed=7, normalized=normalized, backend="chaingraph")
    assert ours == pytest.approx(plain, rel=1e-9, abs=1e-15)
    assert leading(ours) == leading(plain) and list(ours) == list(large)


@pytest.mark.parametrize(
    "graph", [nx.path_graph(0), nx.path_graph(1), nx.path_graph(2), nx.path_graph(7), nx.krackhardt_kite_graph()]
)
@pytest.mark.parametrize("normalized", [True, False])
def test_exact_betweenness_is_the_same(graph: nx.Graph, normalized: bool) -> None:
    plain = nx.betweenness_centrality(graph, normalized=normalized, backend="networkx")
    assert nx.betweenness_centrality(graph, normalized=normalized, backend="chaingraph") == pytest.approx(plain)


def test_the_middle_of_a_path_lies_between_its_ends() -> None:
    assert nx.betweenness_centrality(nx.path_graph(3), backend="chaingraph") == {0: 0.0, 1: 1.0, 2: 0.0}


def test_of_one_pivot_itself_nothing_is_known() -> None:
    found = nx.betweenness_centrality(nx.path_graph(5), k=1, seed=3, backend="chaingraph")
    plain = nx.betweenness_centrality(nx.path_graph(5), k=1, seed=3, backend="networkx")
    assert [node for node in found if math.isnan(found[node])] == [node for node in plain if math.isnan(plain[node])]


@pytest.mark.parametrize("normalized", [True, False])
def test_betweenness_of_some_ways_is_the_same(large: nx.Graph, normalized: bool) -> None:
    sources, targets = [f"t{number}" for number in range(0, 300, 15)], {f"t{number}" for number in range(200, 900)}
    asked = {"sources": sources, "targets": targets, "normalized": normalized}
    plain = nx.betweenness_centrality_subset(large, **asked, backend="networkx")
    assert nx.betweenness_centrality_subset(large, **asked, backend="chaingraph") == pytest.approx(
        plain, rel=1e-9, abs=1e-15
    )


@pytest.mark.parametrize("weight", ["weight", None])
def test_pagerank_is_the_same(large: nx.Graph, weight: str | None) -> None:
    plain = nx.pagerank(large, weight=weight, backend="networkx")
    ours = nx.pagerank(large, weight=weight, backend="chaingraph")
    assert ours == pytest.approx(plain, rel=1e-9)
    assert leading(ours) == leading(plain)
    assert nx.pagerank(nx.Graph(), backend="chaingraph") == {}


def test_pagerank_that_does_not_converge_says_so(large: nx.Graph) -> None:
    with pytest.raises(nx.PowerIterationFailedConvergence):
        nx.pagerank(large, max_iter=1, backend="chaingraph")


def test_components_are_the_same_in_the_same_order(large: nx.Graph) -> None:
    ours = list(nx.connected_components(large, backend="chaingraph"))
    assert ours == list(nx.connected_components(large, backend="networkx"))
    assert ours[-2:] == [{"a", "b", "c"}, {"alone"}]


def test_communities_are_as_modular_and_the_same_every_time(large: nx.Graph) -> None:
    plain = nx.community.louvain_communities(large, seed=1, backend="networkx")
    ours = nx.community.louvain_communities(large, seed=1, backend="chaingraph")
    assert ours == nx.community.louvain_communities(large, seed=1, backend="chaingraph")
    assert set().union(*ours) == set(large) and sum(map(len, ours)) == len(large)
    assert abs(nx.community.modularity(large, ours) - nx.community.modularity(large, plain)) < 0.01


@pytest.mark.parametrize(("name", "graph", "asked", "words"), [
    ("pagerank", nx.DiGraph([(1, 2)]), {}, "only undirected"), ("pagerank", nx.MultiGraph([(1, 2)]), {}, "parallel"),
    ("betweenness_centrality", nx.Graph([(1, 2)]), {"weight": "length"}, "without weights"),
    ("betweenness_centrality", nx.Graph([(1, 2)]), {"endpoints": True}, "endpoints"),
    ("pagerank", nx.Graph([(1, 2)]), {"personalization": {1: 1}}, "personalization"),
    ("louvain_communities", nx.Graph([(1, 2)]), {"max_level": 1}, "max_level"),
])  # fmt: skip
def test_what_is_not_provided_for_networkx_does(
    name: str, graph: nx.Graph, asked: dict[str, object], words: str
) -> None:
    assert words in str(can_run(name, (graph,), asked))
    with pytest.raises(NotImplementedError):
        getattr(nx.community if "louvain" in name else nx, name)(graph, **asked, backend="chaingraph")


def test_ways_too_long_to_follow_by_level_are_left_to_networkx() -> None:
    long = nx.path_graph(LARGE)
    with pytest.raises(NotImplementedError):
        nx.betweenness_centrality(long, k=2, seed=1, backend="chaingraph")
    plain = nx.betweenness_centrality(long, k=2, seed=1, backend="networkx")
    with accelerated():
        assert nx.betweenness_centrality(long, k=2, seed=1) == plain
    within = nx.path_graph(33)
    assert nx.betweenness_centrality(within, backend="chaingraph") == pytest.approx(
        nx.betweenness_centrality(within, backend="networkx")
    )
    with pytest.raises(NotImplementedError):
        nx.betweenness_centrality(nx.path_graph(34), backend="chaingraph")


def test_only_large_networks_go_to_the_backend(large: nx.Graph) -> None:
    assert should_run("pagerank", (large,), {}) is True
    assert "fewer than 5000" in str(should_run("pagerank", (nx.path_graph(4_999),), {}))
    fresh = nx.path_graph(LARGE)
    assert "before the network is converted" in str(should_run("connected_components", (fresh,), {}))


def test_the_configuration_is_as_it_was_afterwards() -> None:
    assert nx.config.backend_priority.algos == []
    with accelerated(), accelerated():
        assert nx.config.backend_priority.algos == ["chaingraph"]
    with nx.config.backend_priority(algos=["networkx"]), accelerated():
        assert nx.config.backend_priority.algos == ["networkx", "chaingraph"]
    assert nx.config.backend_priority.algos == [] and nx.config.warnings_to_ignore == {"cache"}


def test_nothing_heavy_is_imported_with_networkx() -> None:
    code = "import sys, networkx; print(*sorted({'networkit', 'scipy', 'numpy', 'rdflib', 'chaingraph.backend'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert found.stdout.strip() == ""


def test_a_network_is_kept_as_it_was() -> None:
    graph = nx.Graph([("x", "y", {"weight": 3}), ("y", "z")])
    kept = convert_from_nx(graph, {"weight": 1})
    assert kept.nodes == ("x", "y", "z") and kept.adjacency.toarray().tolist() == [[0, 3, 0], [3, 0, 1], [0, 1, 0]]
    assert convert_to_nx(kept) is kept and not kept.is_directed() and not kept.is_multigraph()


@pytest.mark.slow
def test_measures_of_a_large_network_are_those_of_a_small_one(large: nx.Graph) -> None:
    chains = [f"{ID}chain/{name}" for name in ("industry", "innovation", "capital", "talent")]
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(large)
    nx.set_node_attributes(network, CG + "Action", "kind")
    nx.set_node_attributes(
        network, {node: (chains[number % 4],) if number % 7 == 0 else () for number, node in enumerate(large)}, "chains"
    )
    for chain in chains:
        network.add_node(chain, kind=CG + "Chain", chains=())
    ours, plain = between(network), between.__wrapped__(network)  # type: ignore[attr-defined]  # what it decorates
    assert ours.sampled == plain.sampled == 60
    assert dict(ours.shares) == pytest.approx(dict(plain.shares), abs=1e-9)
    found, known = communities(network), communities.__wrapped__(network)  # type: ignore[attr-defined]
    assert found.alone == known.alone and found.modularity == pytest.approx(known.modularity, abs=0.01)

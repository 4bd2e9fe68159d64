"""The projection: what stands in the store, and nothing else, as a networkx graph."""

import threading
from pathlib import Path

import networkx as nx
import pytest

import chaingraph
from chaingraph import Graph, open_graph
from chaingraph.graph.errors import QueryTimeout
from chaingraph.graph.store import load
from chaingraph.model.vocabulary import CG, FOLLOWING, ID
from chaingraph.network.evidence import folded
from chaingraph.network.projection import numbered, project, relations, simple
from chaingraph.network.without import without

ZIBO = ID + "zibo/"
PASSAGE = ID + "doc/zibo-2025-32/passage/"


@pytest.fixture(scope="module")
def network(zibo: Graph) -> nx.MultiDiGraph:
    return project(zibo)


def test_project_is_exported() -> None:
    assert chaingraph.project is project
    with pytest.raises(AttributeError, match="no attribute 'projector'"):
        _ = chaingraph.projector


def test_every_thing_is_a_node_and_nothing_else(network: nx.MultiDiGraph, zibo: Graph) -> None:
    things = {row.x.value for row in zibo.select("SELECT DISTINCT ?x { ?x a cg:Thing }")}
    assert set(network) == things and len(things) == 284
    assert not [node for node in network if "/figure/" in node or "/passage/" in node]


def test_an_edge_for_each_relation_in_its_forward_direction(network: nx.MultiDiGraph) -> None:
    bases = [basis for _, _, basis in network.edges(data="basis")]
    assert {basis: bases.count(basis) for basis in set(bases)} == {
        "stated": 241, "interpreted": 79, "placed": 230, "derived": 24, "unsourced": 1,
    }  # fmt: skip
    names = {relation.removeprefix(CG) for _, _, relation in network.edges(keys=True)}
    assert "servedBy" not in names and "hasPart" not in names and "relatedTo" not in names
    cooperating = [ends for *ends, key in network.edges(keys=True) if key == CG + "cooperatesWith"]
    assert len(cooperating) == len({frozenset(ends) for ends in cooperating})


def test_a_node_says_what_it_is_and_whom_it_serves(network: nx.MultiDiGraph) -> None:
    assert network.nodes[ZIBO + "technology-commissioner"] == {
        "label_zh": "科技专员",
        "label_en": "liaison officer for science and technology",
        "kind": CG + "Role",
        "chains": (ID + "chain/industry", ID + "chain/innovation", ID + "chain/talent"),
    }


def test_a_derived_edge_leads_to_what_it_follows_from(network: nx.MultiDiGraph) -> None:
    edge = network.edges[ID + "cn/four-chain-integration", ID + "chain/capital", CG + "serves"]
    assert edge["basis"] == "derived" and edge["passages"] == (PASSAGE + "0.s2", PASSAGE + "2.4.s1")
    carried = network.edges[ZIBO + "technology-commissioner", ID + "chain/innovation", CG + "serves"]
    readings = [reading.rpartition("/")[2] for reading in carried["interpretations"]]
    assert carried["passages"] == () and readings == ["elided-subjects", "sides-and-their-chains"]


def test_a_placed_edge_leads_to_the_passage_of_the_place(network: nx.MultiDiGraph) -> None:
    edge = network.edges[ZIBO + "technology-commissioner", ID + "chain/talent", CG + "serves"]
    assert edge["basis"] == "placed" and edge["passages"] == (PASSAGE + "1.3.h",)


def test_every_derived_edge_has_evidence(network: nx.MultiDiGraph) -> None:
    derived = [data for *_, data in network.edges(data=True) if data["basis"] in FOLLOWING]
    assert [data for data in derived if not data["passages"] and not data["interpretations"]] == []


def test_a_relation_that_no_passage_states_is_there_and_says_so(tmp_path: Path) -> None:
    data = tmp_path / "plain.ttl"
    data.write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> .\n@prefix x: <https://y.example/> .\n"
        "x:a a cg:Action ; cg:partOf x:b . x:b a cg:Programme ; cg:partOf 'a text', x:nowhere .",
        "utf-8",
    )
    network = project(open_graph(data=[data], default=False))
    edges = [(*ends, data["basis"], data["passages"]) for *ends, data in network.edges(data=True)]
    assert edges == [("https://y.example/a", "https://y.example/b", "unsourced", ())]
    assert network.nodes["https://y.example/a"]["label_zh"] == ""


def test_a_stated_inverse_and_its_forward_relation_are_one_edge(tmp_path: Path) -> None:
    data = tmp_path / "inverse.trig"
    data.write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> .\n@prefix x: <https://y.example/> .\n"
        "x:p1 { x:a a cg:Action . x:b a cg:Programme ; cg:hasPart x:a } x:p2 { x:a cg:partOf x:b }",
        "utf-8",
    )
    network = project(open_graph(data=[data], default=False))
    edges = [(*ends, key, data["passages"]) for *ends, key, data in network.edges(keys=True, data=True)]
    both = ("https://y.example/p1", "https://y.example/p2")
    assert edges == [("https://y.example/a", "https://y.example/b", CG + "partOf", both)]


def test_a_store_without_the_ontology_is_a_network_without_nodes(tmp_path: Path) -> None:
    data = tmp_path / "foreign.ttl"
    data.write_text("<https://y.example/a> <https://y.example/b> <https://y.example/c> .", "utf-8")
    assert len(project(load([data]))) == 0


def test_the_simple_network_drops_direction_doubles_and_loops(yunzhou: Graph) -> None:
    network = project(yunzhou)
    graph = simple(network, [ID + "chain/industry"])
    firm, lab = ID + "yunzhou/firm", ID + "yunzhou/lab"
    assert (firm, firm) in network.edges() and not graph.has_edge(firm, firm)
    assert graph.edges[firm, lab] == {"weight": 1} and ID + "chain/industry" not in graph
    assert [name for _, name in numbered(graph).nodes(data="name")] == list(graph)


def test_relations_between_two_things_are_found_from_both_sides(yunzhou: Graph) -> None:
    network = project(yunzhou)
    firm, fund = ID + "yunzhou/firm", ID + "yunzhou/fund"
    assert relations(network, firm, fund) == relations(network, fund, firm)
    assert [(edge["thing"], edge["relation"]) for edge in relations(network, firm, fund)] == [(fund, CG + "directedAt")]


def test_without_placement_only_what_it_says_is_gone(zibo: Graph) -> None:
    network = project(without(zibo, "placed"))
    assert len(network) == 284
    assert {basis for *_, basis in network.edges(data="basis")} == {"stated", "interpreted", "derived", "unsourced"}
    # the talent chain is its section's heading; industry and innovation follow from an interpretation
    chains = network.nodes[ZIBO + "technology-commissioner"]["chains"]
    assert chains == (ID + "chain/industry", ID + "chain/innovation")


def test_without_interpretations_nothing_rests_on_them(zibo: Graph) -> None:
    network = project(without(zibo, "interpreted"))
    assert {basis for *_, basis in network.edges(data="basis")} == {"stated", "placed", "derived", "unsourced"}
    assert not any(readings for *_, readings in network.edges(data="interpretations"))
    assert len(project(zibo).edges) == 575


def test_to_read_rows_takes_no_longer_than_it_may() -> None:
    gate = threading.Event()
    with pytest.raises(QueryTimeout, match=r"0\.05 seconds"):
        folded(load([], timeout=0.05), "SELECT * { ?thing a cg:Thing }", lambda rows: gate.wait())
    gate.set()

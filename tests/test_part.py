"""A part of the network that is asked of the graph is the same as that part of the whole."""

import random
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from chaingraph import Graph, open_graph, project
from chaingraph.measures.paths import paths
from chaingraph.measures.seeking import seek
from chaingraph.model.vocabulary import CG
from chaingraph.network.part import Surroundings
from chaingraph.views.nearness import thing
from tests.conftest import ROOT

# a relation in no graph at all; the same one said both ways round, in two passages; one that holds both ways; one to itself
ODD = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> .
@prefix x: <urn:x:> .
x:a a cg:Action ; cg:partOf x:b . x:b a cg:Programme .
x:p1 a cg:Passage . x:p2 a cg:Passage .
x:p1 { x:c a cg:Institution ; cg:carriesOut x:a ; cg:cooperatesWith x:d , x:c } x:p2 { x:a cg:carriedOutBy x:c . x:d a cg:Institution ; cg:cooperatesWith x:c }
"""


@pytest.fixture(scope="module", params=["documents", "odd"])
def both(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Graph, nx.MultiDiGraph]:
    """A graph and its whole network."""
    odd = tmp_path_factory.mktemp("odd") / "odd.trig"
    odd.write_text(ODD, "utf-8")
    documents = [ROOT / "tests" / "data" / name for name in ("jichuan.trig", "yunzhou.trig")]
    graph = open_graph(data=[odd] if request.param == "odd" else [*documents, odd], default=request.param != "odd")
    return graph, project(graph)


def _told(network: nx.MultiDiGraph, nodes: set[str]) -> list[Any]:
    """Return the nodes and edges of a part of a network in order, with all that is said of them."""
    edges = [edge for edge in network.edges(keys=True, data=True) if {*edge[:2]} <= nodes]
    return [[(node, data) for node, data in network.nodes(data=True) if node in nodes], edges]


def test_it_has_the_things_the_relations_and_the_evidence_of_the_whole(both: tuple[Graph, nx.MultiDiGraph]) -> None:
    graph, whole = both
    draw = random.Random(1)
    for size in (1, 5, 40, len(whole)):
        nodes = set(draw.sample(sorted(whole), min(size, len(whole))))
        assert _told(Surroundings(graph).network(nodes), nodes) == _told(whole, nodes)
    assert Surroundings(graph).whole == (len(whole), whole.number_of_edges())


def test_the_same_paths_are_found(both: tuple[Graph, nx.MultiDiGraph]) -> None:
    graph, whole = both
    draw, around = random.Random(2), Surroundings(graph)
    kinds = {CG + "Mechanism", CG + "Institution", CG + "Action"}
    for _ in range(60):
        one, other = draw.sample(sorted(whole), 2)
        for wanted, count in ((None, 1), (None, 4), (kinds, 2)):
            assert seek(around, one, other, wanted, count) == paths(whole, one, other, wanted, count), (one, other)


def test_the_same_is_near_a_thing(both: tuple[Graph, nx.MultiDiGraph]) -> None:
    graph, whole = both
    around = Surroundings(graph)
    for one in random.Random(3).sample(sorted(whole), 4):
        near = around.near(one, 2, len(whole))
        assert near is not None
        found, known = thing(around.network(near | around.chains), one, 2), thing(whole, one, 2)
        assert _told(found.network, set(found.network)) == _told(known.network, set(known.network))
        assert found.places == known.places
    assert around.near(one, 2, 0) is None


def test_a_store_is_asked_for_what_the_search_reaches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ends = "".join(f"x:t{n} a cg:Action . x:p {{ x:t{n} cg:partOf x:t{n + 1} }} " for n in range(200))
    file = tmp_path / "line.trig"
    file.write_text(
        f"@prefix cg: <{CG}> . @prefix x: <urn:x:> . x:p a cg:Passage . x:t200 a cg:Action . {ends}", "utf-8"
    )
    around = Surroundings(open_graph(data=[file], default=False))
    assert seek(around, "urn:x:t100", "urn:x:t102") == [["urn:x:t100", "urn:x:t101", "urn:x:t102"]]
    assert len(around.known) <= 5

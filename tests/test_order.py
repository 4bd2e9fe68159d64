"""Passages stand as in the text, by what the graph says of them and not by what they are called."""

import gc
import threading
from pathlib import Path

import pytest

from chaingraph import Graph, open_graph, project
from chaingraph.graph.order import natural
from chaingraph.measures import bridges
from chaingraph.network.uncollected import uncollected
from chaingraph.views.details import details, sections

# passages whose names are no order: of a document, 9 is read before 7, and that before 10
FOREIGN = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> .
@prefix chain: <https://w3id.org/chaingraph/id/chain/> .
@prefix x: <urn:x:> .
x:doc-b a cg:Document . x:doc-a a cg:Document .
x:s1 a cg:Section ; cg:inDocument x:doc-b . x:s2 a cg:Section ; cg:inDocument x:doc-b . x:s3 a cg:Section ; cg:inDocument x:doc-a .
x:9 a cg:Passage ; cg:inSection x:s2 ; cg:startOffset 8 .
x:7 a cg:Passage ; cg:inSection x:s1 ; cg:startOffset 30 .
x:10 a cg:Heading ; cg:inSection x:s1 ; cg:startOffset 100 .
x:8 a cg:Passage ; cg:inSection x:s3 ; cg:startOffset 500 .
x:3 a cg:Passage .
x:1 a cg:Interpretation .
x:9 { x:day a cg:Action ; cg:serves chain:industry } x:7 { x:day cg:serves chain:industry ; cg:partOf x:plan }
x:10 { x:day cg:serves chain:industry , chain:talent } x:8 { x:day cg:serves chain:industry . x:plan a cg:Programme }
x:3 { x:day cg:serves chain:industry } x:1 { x:day cg:serves chain:industry }
"""


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    file = tmp_path_factory.mktemp("foreign") / "foreign.trig"
    file.write_text(FOREIGN, "utf-8")
    return open_graph(data=[file], default=False)


READ = ["urn:x:8", "urn:x:9", "urn:x:7", "urn:x:10", "urn:x:3"]


def test_passages_come_by_document_and_offset_then_sections_then_the_rest(foreign: Graph) -> None:
    order = foreign.reading_order
    others = ["urn:x:s3", "urn:x:s2", "urn:x:s1", "urn:x:1", "urn:x:day", "urn:x:doc-a"]
    assert sorted([*others, *READ], key=order) == [*READ, *others]
    assert natural("p10") > natural("p9")


def test_the_network_its_measures_and_views_stand_in_that_order(foreign: Graph) -> None:
    network = project(foreign)
    edge = network.edges["urn:x:day", "https://w3id.org/chaingraph/id/chain/industry", "https://w3id.org/chaingraph/ontology#serves"]  # fmt: skip
    assert (list(edge["passages"]), edge["interpretations"]) == (READ, ("urn:x:1",))
    assert [list(bridge.passages) for bridge in bridges.bridges(network) if bridge.thing == "urn:x:day"] == [READ]
    assert details(foreign, network).mentions["urn:x:day"] == READ
    assert sections(foreign, ["urn:x:day", "urn:x:plan"]) == {"urn:x:s3": ["urn:x:day", "urn:x:plan"]}


def test_a_heading_comes_before_the_sections_below_it(zibo: Graph) -> None:
    passage = "https://w3id.org/chaingraph/id/doc/zibo-2025-32/passage/"
    names = ["1.3.1.s3", "1.3.h", "2.1.s1", "1.2.h", "1.2.s3"]
    found = sorted((passage + name for name in names), key=zibo.reading_order)
    assert [iri.removeprefix(passage) for iri in found] == ["1.2.h", "1.2.s3", "1.3.h", "1.3.1.s3", "2.1.s1"]


def test_the_collector_is_as_it_was_however_pauses_end() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        _ = 1 / (gc.isenabled())
    assert gc.isenabled()
    begun, ended = threading.Event(), threading.Event()

    def pause() -> None:
        with uncollected():
            begun.set()
            ended.wait(10)

    thread = threading.Thread(target=pause)
    with uncollected():
        thread.start()
        begun.wait(10)
    assert not gc.isenabled()  # the other one has not ended
    ended.set()
    thread.join()
    assert gc.isenabled()
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_packaged_question_tells_directions_as_the_network_does(zibo: Graph, tmp_path: Path) -> None:
    """Each relation of a thing is listed once, in the direction in which it is stated, and on the basis that the network has."""
    network = project(zibo)
    thing = "https://w3id.org/chaingraph/id/zibo/technology-commissioner"
    rows = zibo.ask("relations", thing=thing).rows
    listed = {(row.relation.value, row.other.value, row.basis.value) for row in rows}
    edges = [(key, one if other == thing else other, data["basis"]) for one, other, key, data in network.edges(keys=True, data=True) if thing in (one, other)]  # fmt: skip
    assert len(listed) == len(rows) == len(edges)
    assert {(other, basis) for _, other, basis in listed} == {(other, basis) for _, other, basis in edges}

"""What follows from what is added to a graph is derived from that alone, and is what follows where all is there at once."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.graph import adding, parsing
from chaingraph.graph.filling import fill
from chaingraph.graph.store.local import merged

YUNZHOU = Path(__file__).parent / "data" / "yunzhou.trig"
HEAD = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix chain: <https://w3id.org/chaingraph/id/chain/> .
@prefix yz: <https://w3id.org/chaingraph/id/yunzhou/> . @prefix xz: <https://w3id.org/chaingraph/id/xizhou/> .
@prefix id: <https://w3id.org/chaingraph/id/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix p: <https://w3id.org/chaingraph/id/doc/xizhou/passage/> . @prefix s: <https://w3id.org/chaingraph/id/doc/xizhou/section/> .
@prefix y: <https://w3id.org/chaingraph/id/doc/yunzhou-2026/passage/> .
"""
FIRST = """
<https://w3id.org/chaingraph/id/doc/first> a cg:Document ; cg:place id:place-a .
s:1 cg:inDocument <https://w3id.org/chaingraph/id/doc/first> . p:1.s1 cg:inSection s:1 .
p:1.s1 { xz:figure a cg:Figure . xz:plan a cg:Programme . xz:office a cg:Institution . xz:chain a cg:Programme .
         xz:fair a cg:Action ; cg:directedAt xz:chain ; cg:joins chain:talent ; cg:partOf xz:park . xz:park a cg:Platform }
"""
# what is added, and whether that unsettles nothing that was derived before
CASES = {
    "what is about new things": ("p:2.s1 { xz:day a cg:Action ; cg:joins chain:capital ; cg:ledBy xz:bank . xz:bank a cg:Enterprise }", True),
    "what is about known things": ("p:2.s1 { xz:office cg:carriesOut xz:fair . xz:plan cg:implementedBy xz:fair }", True),
    "what follows in several steps": ("p:2.s1 { xz:fair cg:implements xz:day . xz:day a cg:Action ; cg:joins chain:capital ; cg:ledBy xz:office }", True),
    "a document of another place": (
        "<http://y.example/doc> a cg:Document ; cg:place id:place-b . s:9 cg:inDocument <http://y.example/doc> ; cg:concerns chain:talent ."
        " p:9.s1 cg:inSection s:9 . p:9.s1 { xz:other a cg:Target . xz:hall a cg:Platform ; cg:placedUnder s:9 }", True,
    ),
    "a relation of its own": ("xz:owns rdfs:subPropertyOf cg:relatedTo . p:2.s1 { xz:office xz:owns xz:park }", True),
    "what is stated again elsewhere": ("p:2.s1 { xz:office a cg:Institution . xz:fair cg:joins chain:talent }", True),
    "what was derived before": ("p:2.s1 { xz:fair cg:serves chain:talent }", False),
    "the class of a known thing": ("p:2.s1 { xz:chain a cg:IndustryChain }", False),
    "the place of a known figure": ("p:2.s1 { xz:figure cg:place id:place-b }", False),
    "a second place of a known document": ("<https://w3id.org/chaingraph/id/doc/first> cg:place id:place-b .", False),
    "a known figure in a document of another place": (
        "<http://y.example/doc> a cg:Document ; cg:place id:place-b . s:9 cg:inDocument <http://y.example/doc> . p:9.s1 cg:inSection s:9 ."
        " p:9.s1 { xz:figure a cg:Figure }", False,
    ),
    "the section that states a known figure": ("s:1 cg:concerns chain:capital .", False),
    "a place under a heading of what served before": ("s:9 cg:concerns chain:talent . p:2.s1 { xz:fair cg:placedUnder s:9 }", False),
}  # fmt: skip


def built(tmp_path: Path, *texts: str) -> tuple[Graph, list[Path]]:
    files = [tmp_path / f"{number}.trig" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(HEAD + text, "utf-8")
    return open_graph(data=[YUNZHOU, *files], default=False), files


def quads(graph: Graph) -> set[ox.Quad]:
    """Return the statements of a graph, without blank nodes."""
    engine = graph.store.engine
    return {quad for quad in engine if not any(isinstance(term, ox.BlankNode) for term in (quad.subject, quad.object))}


@pytest.mark.parametrize("case", CASES)
def test_what_follows_is_as_if_all_had_been_there(tmp_path: Path, case: str) -> None:
    more, settled = CASES[case]
    graph, _ = built(tmp_path, FIRST)
    whole, files = built(tmp_path, FIRST, more)
    engine = graph.store.engine
    assert adding.add(engine, list(merged(parsing.statements(files[1])))) == settled
    assert (quads(graph) == quads(whole)) == settled


def test_statements_in_parts_are_the_same_statements() -> None:
    quads = parsing.statements(YUNZHOU)
    engine = ox.Store()
    assert fill(engine, iter(quads), at_once=10) == -(-len(quads) // 10) > 5
    assert set(engine) == set(quads)

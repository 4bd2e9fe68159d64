"""The store: evidence by named graph, the default graph as a set, derived statements, rdflib over the same data."""

from pathlib import Path

import pytest
import rdflib

from chaingraph import Graph, Solutions, open_graph
from chaingraph.graph.errors import NoData

TOWN = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> .
@prefix chain: <https://w3id.org/chaingraph/id/chain/> .
@prefix yz: <https://w3id.org/chaingraph/id/yunzhou/> .
@prefix p: <https://w3id.org/chaingraph/id/doc/yunzhou-2026/passage/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
p:1.s1 { yz:bank-day a cg:Action ; rdfs:label "云州银企日"@zh, "Yunzhou Bank Day"@en ; cg:joins chain:capital, chain:industry . }
p:1.s2 { yz:bank-day a cg:Action ; cg:carriedOutBy yz:office . yz:office a cg:Institution ; rdfs:label "云州链办"@zh, "Yunzhou chain office"@en . }
"""


@pytest.fixture
def town(tmp_path: Path) -> Graph:
    file = tmp_path / "town.trig"
    file.write_text(TOWN, "utf-8")
    return open_graph(data=[file], default=False)


def count(store: Graph, pattern: str) -> int:
    return int(store.select(f"SELECT (COUNT(*) AS ?n) WHERE {{ {pattern} }}").rows[0].n.value)


def test_the_evidence_of_a_fact_is_its_graph(zibo: Graph) -> None:
    rows = zibo.select("SELECT ?passage { GRAPH ?passage { ?f cg:exact '超过550家' } }").rows
    assert [row.passage.value for row in rows] == ["https://w3id.org/chaingraph/id/doc/zibo-2025-32/passage/1.1.s5"]


def test_a_statement_of_two_passages_counts_once_in_the_default_graph(town: Graph) -> None:
    assert count(town, "GRAPH ?g { yz:bank-day a cg:Action }") == 2
    assert count(town, "yz:bank-day a cg:Action") == 1


def test_what_joins_a_chain_serves_it_and_so_does_who_carries_it_out(town: Graph) -> None:
    assert count(town, "GRAPH id:derived { yz:bank-day cg:serves ?chain }") == 2
    assert count(town, "GRAPH id:derived { yz:office cg:serves ?chain }") == 2


def test_derived_statements_are_only_those_that_nobody_states(zibo: Graph) -> None:
    assert zibo.query("ASK { GRAPH id:derived { ?s ?p ?o } GRAPH ?g { ?s ?p ?o } FILTER (?g != id:derived) }") is False


def test_inverse_symmetric_and_super_property_are_derived(town: Graph, zibo: Graph) -> None:
    assert (
        town.query("ASK { GRAPH id:derived { yz:office cg:carriesOut yz:bank-day ; cg:relatedTo yz:bank-day } }")
        is True
    )
    assert zibo.query("ASK { GRAPH id:derived { chain:industry cg:integratesWith chain:talent } }") is True
    assert zibo.query("ASK { GRAPH id:derived { ?t a cg:Figure } ?t a cg:Target }") is True


def test_without_the_default_there_is_only_what_is_given(town: Graph) -> None:
    assert count(town, "?x a cg:Document") == 0


def test_prefixes_of_the_data_are_declared(zibo: Graph) -> None:
    answer = zibo.query("ASK { zibo:six-ones a cg:Mechanism . GRAPH passage:0.s3 { zibo:six-ones a cg:Mechanism } }")
    assert answer is True


def test_rows_are_named(zibo: Graph) -> None:
    answer = zibo.ask("bridges", chain="capital")
    assert isinstance(answer, Solutions)
    assert answer.variables == ("thing", "kind", "chains", "passages")
    assert answer.rows[0].thing.value.startswith("https://w3id.org/chaingraph/id/")


def test_each_form_of_query_has_its_answer(zibo: Graph) -> None:
    assert zibo.query("ASK { ?x a cg:Chain }") is True
    assert len(zibo.select("SELECT ?c { ?c a cg:Chain }")) == 4
    described = zibo.query("DESCRIBE chain:capital")
    assert isinstance(described, list) and described
    constructed = zibo.query("CONSTRUCT { ?a cg:advancesTo ?b } WHERE { ?a cg:advancesTo ?b }")
    assert isinstance(constructed, list) and len(constructed) == 2


def test_printed_forms_survive_the_engine(zibo: Graph) -> None:
    rows = zibo.select("SELECT ?exact { ?f cg:exact ?exact ; cg:unit unit:percent } ORDER BY ?exact").rows
    assert [row.exact.value for row in rows] == ["108.7%", "54.36%", "67%以上"]


def test_rdflib_sees_the_same_graph(zibo: Graph) -> None:
    dataset = zibo.to_rdflib()
    passage = rdflib.URIRef("https://w3id.org/chaingraph/id/doc/zibo-2025-32/passage/1.1.s5")
    exact = rdflib.URIRef("https://w3id.org/chaingraph/ontology#exact")
    assert [str(value) for value in dataset.graph(passage).objects(None, exact)] == ["超过550家"]


@pytest.mark.parametrize(("suffix", "content"), [
    (".ttl", "@prefix cg: <https://w3id.org/chaingraph/ontology#> . <http://y.example/x> a cg:Action ."),
    (".nt", "<http://y.example/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/chaingraph/ontology#Action> ."),
    (".nq", "<http://y.example/x> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/chaingraph/ontology#Action> <http://y.example/g> ."),
    (".jsonld", '{"@id": "http://y.example/x", "@type": "https://w3id.org/chaingraph/ontology#Action"}'),
])  # fmt: skip
def test_every_format_is_read(tmp_path: Path, suffix: str, content: str) -> None:
    file = tmp_path / f"x{suffix}"
    file.write_text(content, "utf-8")
    assert open_graph(data=[file]).query("ASK { <http://y.example/x> a cg:Action }") is True


def test_a_folder_is_read_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<http://y.example/a> a <http://y.example/K> .")
    (tmp_path / "b.ttl").write_text("_:b a <http://y.example/K> .")
    (tmp_path / "c.ttl").write_text("_:b a <http://y.example/K> .")
    (tmp_path / "notes.txt").write_text("not data")
    store = open_graph(data=[tmp_path], default=False)
    assert count(store, "?x a <http://y.example/K>") == 3  # blank nodes of two files are two


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NoData):
        open_graph(data=[tmp_path])


def test_who_signs_the_document_is_a_thing_of_the_signature(zibo: Graph) -> None:
    institutions = {row.thing.value: row.passages for row in zibo.ask("things", kind="cg:Institution")}
    bureau = "https://w3id.org/chaingraph/id/zibo/industry-bureau"
    assert len(institutions) == 9
    assert institutions[bureau].value.endswith("/passage/3.s1")  # its signature
    assert len(zibo.ask("things", kind="cg:Place")) == 4
    assert len(zibo.ask("things")) == 284

"""The SPARQL 1.1 Protocol: the cases of the W3C’s suite that concern queries, all forms of answers, and the service description."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest

from chaingraph.graph.graph import Graph
from chaingraph.graph.store import LocalStore
from chaingraph.web.limits import Limits
from chaingraph.web.negotiation import language, preferred
from chaingraph.web.server import Served
from tests.serving import Running, serving

DATA = [
    f"http://kasei.us/2009/09/sparql/data/data{number}.rdf" for number in range(4)
]  # of the first there is no graph
KIND = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
FORM = {"content-type": "application/x-www-form-urlencoded"}
DIRECT = {"content-type": "application/sparql-query"}


@pytest.fixture(scope="module")
def served() -> Iterator[Running]:
    """A server of the three documents that the suite asks about, and of one statement that two of its graphs hold."""
    engine = ox.Store()
    for iri in DATA[1:]:
        name = ox.NamedNode(iri)
        document = ox.NamedNode("http://xmlns.com/foaf/0.1/Document")
        engine.add(ox.Quad(name, ox.NamedNode(KIND), document, name))
    for iri in DATA[1:3]:
        said = ox.Literal("shared", language="en")
        engine.add(ox.Quad(ox.NamedNode(DATA[1]), ox.NamedNode("http://y.example/said"), said, ox.NamedNode(iri)))
    with serving(Served(Graph(LocalStore(engine, {})), limits=Limits(workers=1, rows=100))) as running:
        yield running


def both(one: str, other: str) -> str:
    return f"ASK {{ <{one}> a ?type . <{other}> a ?type . }}"


NAMED = f"{{ GRAPH ?g1 {{ <{DATA[1]}> a ?type }} GRAPH ?g2 {{ <{DATA[2]}> a ?type }} }}"
FULL = f"ASK {{ <{DATA[3]}> a ?type GRAPH ?g1 {{ <{DATA[1]}> a ?type }} GRAPH ?g2 {{ <{DATA[2]}> a ?type }} }}"
DEFAULTS = [("default-graph-uri", DATA[1]), ("default-graph-uri", DATA[2])]
NAMES = [("named-graph-uri", DATA[1]), ("named-graph-uri", DATA[2])]
NONE = [("default-graph-uri", DATA[0])]
# name in the suite: method, parameters of the address, headers, body, what must come
CASES: dict[str, tuple[str, list[tuple[str, str]], dict[str, str], str | bytes, Any]] = {
    "query_post_form": ("POST", NONE, FORM, urlencode({"query": "ASK {}"}), True),
    "query_dataset_default_graphs_get": ("GET", [("query", both(*DATA[1:3])), *DEFAULTS], {}, "", True),
    "query_dataset_default_graphs_post": ("POST", DEFAULTS, DIRECT, both(*DATA[1:3]), True),
    "query_dataset_named_graphs_post": ("POST", NAMES, DIRECT, f"ASK {NAMED}", True),
    "query_dataset_named_graphs_get": ("GET", [("query", f"ASK {NAMED}"), *NAMES], {}, "", True),
    "query_dataset_full": ("POST", [("default-graph-uri", DATA[3]), *NAMES], DIRECT, FULL, True),
    "query_multiple_dataset": ("POST", NAMES, DIRECT, f"ASK FROM <{DATA[3]}> {NAMED}", True),
    "query_get": ("GET", [("query", "ASK {}"), *NONE], {}, "", True),
    "query_content_type_select": ("POST", NONE, DIRECT, "SELECT (1 AS ?value) {}", "application/sparql-results+json"),
    "query_content_type_ask": ("POST", NONE, DIRECT, "ASK {}", "application/sparql-results+json"),
    "query_content_type_describe": ("POST", NONE, DIRECT, "DESCRIBE <http://example.org/>", "text/turtle"),
    "query_content_type_construct": ("POST", NONE, DIRECT, "CONSTRUCT { <s> <p> 1 } WHERE {}", "text/turtle"),
    "query_post_direct": ("POST", NONE, DIRECT, "ASK {}", True),
    "bad_query_method": ("PUT", [("query", "ASK {}"), *NONE], FORM, "", 405),
    "bad_multiple_queries": ("GET", [("query", "ASK {}"), ("query", "SELECT * {}")], {}, "", 400),
    "bad_query_wrong_media_type": ("POST", [], {"content-type": "text/plain"}, "ASK {}", 415),
    "bad_query_missing_form_type": ("POST", [], {}, urlencode({"query": "ASK {}"}), 415),
    "bad_query_missing_direct_type": ("POST", [], {}, "ASK {}", 415),
    "bad_query_non_utf8": ("POST", [], {"content-type": "application/sparql-query; charset=UTF-16"}, "ASK {}".encode("utf-16"), 400),
    "bad_query_syntax": ("GET", [("query", "ASK {")], {}, "", 400),
    "bad_update_get": ("GET", [("update", "CLEAR ALL")], {}, "", 403),
    "bad_multiple_updates": ("POST", [], FORM, "update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", 403),
    "bad_update_wrong_media_type": ("POST", [], {"content-type": "text/plain"}, "CLEAR NAMED", 415),
    "bad_update_missing_form_type": ("POST", [], {}, "update=CLEAR%20NAMED", 415),
    "bad_update_syntax": ("POST", [], FORM, "update=CLEAR%20XYZ", 403),
    "an update sent directly": ("POST", [], {"content-type": "application/sparql-update"}, "CLEAR ALL", 403),
    "an update sent as a query": ("POST", [], DIRECT, "CLEAR ALL", 403),
    "an update of a dataset": ("POST", [("using-graph-uri", DATA[1])], DIRECT, "ASK {}", 403),
    "no query in a form": ("POST", [], FORM, "", 400),
    "an empty query": ("GET", [("query", " ")], {}, "", 400),
    "bytes that are no UTF-8": ("POST", [], DIRECT, b"ASK { <\xff> ?p ?o }", 400),
    "escapes that are no UTF-8": ("POST", [], FORM, "query=ASK%20%7B%7D%ff", 400),
    "a graph named by no IRI": ("GET", [("query", "ASK {}"), ("default-graph-uri", "a b")], {}, "", 400),
    "a format that there is not": ("GET", [("query", "ASK {}"), ("format", "pdf")], {}, "", 400),
    "nothing acceptable": ("GET", [("query", "ASK {}")], {"accept": "image/png"}, "", 406),
    "a slash at the end": ("GET", [("query", f"ASK {NAMED}")], {}, "", True),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_protocol_is_kept(served: Running, name: str) -> None:
    method, parameters, headers, body, wanted = CASES[name]
    path = "/sparql/" if "slash" in name or name.startswith("query_") else "/sparql"
    content = body.encode() if isinstance(body, str) else body
    answer = served.client.request(method, path, params=parameters, headers=headers, content=content)
    if isinstance(wanted, bool):
        assert answer.status_code == 200 and answer.json()["boolean"] is wanted
    elif isinstance(wanted, str):
        assert answer.status_code == 200 and answer.headers["content-type"].partition(";")[0] == wanted
    else:
        assert answer.status_code == wanted and answer.headers["content-type"].startswith("text/plain") and answer.text


def test_nothing_was_changed_by_all_these(served: Running) -> None:
    answer = served.client.get("/sparql", params={"query": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"})
    assert answer.json()["results"]["bindings"][0]["n"]["value"] == "5"


def test_a_statement_of_two_graphs_counts_once_in_their_merge(served: Running) -> None:
    parameters = [("query", "SELECT * { ?s <http://y.example/said> ?o }"), *DEFAULTS]
    assert len(served.client.get("/sparql", params=parameters).json()["results"]["bindings"]) == 1


def test_the_dataset_of_the_request_goes_before_that_of_the_query(served: Running) -> None:
    parameters = [("query", f"ASK FROM <{DATA[3]}> {{ <{DATA[3]}> a ?type }}"), ("default-graph-uri", DATA[1])]
    assert served.client.get("/sparql", params=parameters).json()["boolean"] is False
    assert served.client.get("/sparql", params=parameters[:1]).json()["boolean"] is True


SELECT = f"SELECT ?s ?o {{ GRAPH <{DATA[1]}> {{ ?s <http://y.example/said> ?o }} }}"
ROWS = {
    "application/sparql-results+json": lambda text: [
        (row["s"]["value"], row["o"]["value"], row["o"]["xml:lang"]) for row in json.loads(text)["results"]["bindings"]
    ] == [(DATA[1], "shared", "en")],
    "application/json": lambda text: json.loads(text)["head"]["vars"] == ["s", "o"],
    "application/sparql-results+xml": lambda text: [element.text for element in ET.fromstring(text).iter() if element.text] == [DATA[1], "shared"],
    "application/xml": lambda text: ET.fromstring(text).tag == "{http://www.w3.org/2005/sparql-results#}sparql",
    "text/csv": lambda text: list(csv.reader(io.StringIO(text))) == [["s", "o"], [DATA[1], "shared"]],
    "text/tab-separated-values": lambda text: text == f'?s\t?o\n<{DATA[1]}>\t"shared"@en\n',
}  # fmt: skip


@pytest.mark.parametrize("media_type", ROWS)
def test_rows_come_in_every_form(served: Running, media_type: str) -> None:
    answer = served.client.get("/sparql", params={"query": SELECT}, headers={"accept": media_type})
    assert answer.headers["content-type"].partition(";")[0] == media_type
    assert ROWS[media_type](answer.text)


@pytest.mark.parametrize(("media_type", "short"), [
    ("text/turtle", "turtle"), ("application/n-triples", "ntriples"), ("application/rdf+xml", "rdfxml"), ("application/ld+json", "jsonld"),
])  # fmt: skip
def test_graphs_come_in_every_form(served: Running, media_type: str, short: str) -> None:
    query = f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH <{DATA[1]}> {{ ?s ?p ?o }} }}"
    formats = {
        "turtle": ox.RdfFormat.TURTLE,
        "ntriples": ox.RdfFormat.N_TRIPLES,
        "rdfxml": ox.RdfFormat.RDF_XML,
        "jsonld": ox.RdfFormat.JSON_LD,
    }
    answer = served.client.get("/sparql", params={"query": query}, headers={"accept": media_type})
    assert answer.headers["content-type"].partition(";")[0] == media_type
    read = {(quad.predicate.value, quad.object.value) for quad in ox.parse(answer.content, format=formats[short])}
    assert read == {(KIND, "http://xmlns.com/foaf/0.1/Document"), ("http://y.example/said", "shared")}
    assert served.client.get("/sparql", params={"query": query, "format": short}).content == answer.content


def test_a_truth_value_comes_as_json_and_xml(served: Running) -> None:
    answer = served.client.get("/sparql", params={"query": "ASK {}", "format": "xml"})
    assert "<boolean>true</boolean>" in answer.text


def test_who_asks_nothing_is_told_what_the_service_is(served: Running) -> None:
    answer = served.client.get("/sparql")
    assert answer.headers["content-type"].startswith("text/turtle")
    said = {
        (triple.predicate.value.rpartition("#")[2], triple.object)
        for triple in ox.parse(answer.content, format=ox.RdfFormat.TURTLE)
    }
    space = "http://www.w3.org/ns/sparql-service-description#"
    assert ("endpoint", ox.NamedNode(f"http://127.0.0.1:{served.port}/sparql")) in said
    assert ("supportedLanguage", ox.NamedNode(f"{space}SPARQL11Query")) in said
    formats = {term.value.rpartition("/")[2] for name, term in said if name == "resultFormat"}
    assert {
        "SPARQL_Results_JSON",
        "SPARQL_Results_XML",
        "SPARQL_Results_CSV",
        "SPARQL_Results_TSV",
        "Turtle",
    } <= formats


def test_a_browser_gets_a_box_and_the_rows_as_a_table_without_script(served: Running) -> None:
    browser = {
        "accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "accept-language": "zh-CN,zh;q=0.9,en;q=0.8",
    }
    box = served.client.get("/sparql", headers=browser)
    assert (box.status_code, box.headers["location"]) == (303, "/sparql.zh.html")
    assert '<html lang="zh">' in (page := served.client.get("/sparql.zh.html").text) and "<textarea" in page
    query = 'SELECT ("<script>alert(1)</script>" AS ?x) {}'
    answer = served.client.get("/sparql", params={"query": query}, headers=browser)
    assert "<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>" in answer.text and "<script>" not in answer.text


def test_an_answer_that_is_known_is_not_sent_again(served: Running) -> None:
    first = served.client.get("/sparql", params={"query": SELECT})
    assert first.headers["cache-control"] == "no-cache" and "Accept" in first.headers["vary"]
    tag = {"if-none-match": first.headers["etag"]}
    again = served.client.get("/sparql", params={"query": SELECT}, headers=tag)
    assert again.status_code == 304 and again.content == b""
    other = served.client.get("/sparql", params={"query": SELECT}, headers={**tag, "accept": "text/csv"})
    assert other.status_code == 200 and other.headers["etag"] != first.headers["etag"]


@pytest.mark.parametrize(("accept", "wanted"), [
    ("", "a/json"), ("*/*", "a/json"), ("b/*", "b/xml"), ("b/xml;q=0.5, a/json;q=0.4", "b/xml"), ("a/json;q=0, */*", "b/xml"),
    ("A/JSON", "a/json"), ("c/png", None), ("a/*;q=0.1, b/xml;q=x", "a/json"), ("b/xml;charset=utf-8", "b/xml"),
])  # fmt: skip
def test_the_form_is_what_the_client_prefers(accept: str, wanted: str | None) -> None:
    assert preferred(accept, ("a/json", "b/xml")) == wanted


@pytest.mark.parametrize(("header", "lang"), [
    ("", "zh"), ("en-GB,en;q=0.9", "en"), ("zh-CN,zh;q=0.9,en;q=0.8", "zh"), ("fr, en;q=0.5", "en"), ("fr", "zh"), ("en;q=0.3, zh;q=0.7", "zh"),
])  # fmt: skip
def test_the_language_is_what_the_client_prefers(header: str, lang: str) -> None:
    assert language(header) == lang

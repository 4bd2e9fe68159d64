"""What data says and no statement comes of is named; the engine itself, told more, says whether there was any."""

import json
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph.graph import parsing
from chaingraph.graph.jsonld import Reader
from chaingraph.graph.losses import losses
from tests.conftest import Run

CONTEXT = {
    "n": "http://p/n",
    "knows": {"@id": "http://p/k", "@type": "@id"},
    "label": {"@id": "http://p/l", "@container": "@language"},
    "type": "@type",
    "none": None,
}
NODE = {"@id": "urn:a", "n": "1"}
LOST = [
    ({**NODE, "name": "1"}, ["/name"], []),
    ({**NODE, "@type": "Thing"}, ["/@type"], []),
    ({**NODE, "type": ["Thing", "n"]}, ["/type"], []),
    ({**NODE, "n": {"m": 1, "n": {"p/q": 1}}}, ["/n/m", "/n/n/p/q"], []),
    ({**NODE, "@id": "a"}, [], ["/@id"]),
    ({**NODE, "knows": ["b", "urn:c"]}, [], ["/knows"]),
    ({**NODE, "http://q/q": {"@id": "b"}}, [], ["/http://q/q/@id"]),
    ({"@graph": [NODE, {**NODE, "name": 1}]}, ["/@graph/1/name"], []),
]
KEPT: list[dict[str, Any]] = [
    {**NODE, "none": 1},
    {**NODE, "label": {"zh": "甲", "en": "a"}},
    {**NODE, "@type": "http://q/T", "http://q/q": {"@list": [1, {"@value": "x"}]}},
    {**NODE, "@reverse": {"n": {"@id": "urn:b"}}},
]


def statements(document: dict[str, Any], *more: dict[str, str]) -> int:
    """Return how many statements the engine makes of a document, told what ``more`` contexts say."""
    content = json.dumps({"@context": [*more, CONTEXT], **document}).encode()
    return sum(1 for _ in ox.parse(content, format=ox.RdfFormat.JSON_LD))


def told(document: dict[str, Any]) -> tuple[list[str], list[str]]:
    reader = Reader({"@context": CONTEXT, **document})
    reader.read({"@context": CONTEXT, **document})
    return reader.keys, reader.ids


@pytest.mark.parametrize(("document", "keys", "ids"), [*LOST, *((document, [], []) for document in KEPT)])
def test_where_json_ld_is_left_out_is_told(document: dict[str, Any], keys: list[str], ids: list[str]) -> None:
    assert told(document) == (keys, ids)


def nodes(values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Return nodes whose names are known or not."""
    return st.fixed_dictionaries(
        {"@id": st.sampled_from(["urn:a", "urn:b", "rel"])},
        optional={
            "n": values, "name": values, "http://q/q": values, "knows": st.sampled_from(["urn:c", "rel"]),
            "type": st.sampled_from(["n", "Thing", "urn:T"]),
        },
    )  # fmt: skip


VALUES = st.recursive(
    st.sampled_from(["1", 2, True]),
    lambda inner: st.one_of(st.lists(inner, max_size=2), nodes(inner)),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(nodes(VALUES))
def test_something_is_told_where_the_engine_told_more_says_more(document: dict[str, Any]) -> None:
    more = statements(document, {"@vocab": "http://v/", "@base": "http://b/"}) > statements(document)
    assert any(told(document)) or not more


@pytest.mark.parametrize(
    ("number", "is_lost"),
    [("1e400", True), ("-1E+400", True), ("1e-400", True), ("1e300", False), ("0e400", False), ("12.50", False)],
)
def test_a_number_that_its_type_does_not_hold_is_told(tmp_path: Path, number: str, is_lost: bool) -> None:
    for name in ("a.ttl", "a.nt", "a.nq"):
        file = tmp_path / name
        file.write_text(f'<urn:a> <urn:p> "{number}"^^<http://www.w3.org/2001/XMLSchema#double> .', "utf-8")
        assert [(loss.count, loss.first) for loss in losses([file])] == ([(1, number)] if is_lost else [])


def test_a_number_without_its_type_is_told_and_the_end_of_an_iri_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<urn:a> <urn:p> 1e400 .", "utf-8")
    (tmp_path / "b.ttl").write_text("<urn:figure-3e45> <urn:p> <urn:a1e400> .", "utf-8")
    assert [(loss.path.name, loss.first) for loss in losses([tmp_path / "a.ttl", tmp_path / "b.ttl"])] == [
        ("a.ttl", "1e400")
    ]


def test_numbers_keep_their_value_if_not_their_form(tmp_path: Path) -> None:
    written = {"0100": "100", "12.50": "12.5", "0.12345678901234567890123": "0.12345678901234567890123"}
    for number, kept in written.items():
        (tmp_path / "a.ttl").write_text(f"<urn:a> <urn:p> {number} .", "utf-8")
        (quad,) = parsing.statements(tmp_path / "a.ttl")
        assert isinstance(quad.object, ox.Literal) and quad.object.value == kept
        assert [*losses([tmp_path / "a.ttl"])] == []


def test_what_is_lost_is_said_of_the_file(run: Run, tmp_path: Path) -> None:
    document = {"@id": "urn:a", "http://p/p": 1, "name": "甲", "http://p/q": {"@id": "b"}}
    (tmp_path / "a.jsonld").write_text(json.dumps(document), "utf-8")
    for command in (["--data", "a.jsonld", "query", "ASK {}"], ["load", "a.jsonld", "--store", "graph"]):
        said = run(*command).stderr
        assert "a.jsonld: 1 name without an IRI in the context left out, first /name." in said
        assert "a.jsonld: 1 relative @id left out with what is said of them, first /http://p/q/@id." in said

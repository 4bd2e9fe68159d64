"""Data whose values are not what they should be: every answer comes, and `validate` names the offenders."""

import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Graph, answer, open_graph, report, validate, view
from chaingraph.curation.coverage import coverage
from chaingraph.graph import parsing, questions
from chaingraph.model.terms import number_of, offset_of
from chaingraph.model.vocabulary import CG, PREFIXES
from chaingraph.reports.kinds import KINDS
from chaingraph.views.errors import NothingToShow
from chaingraph.web.documents import Documents
from tests.conftest import ROOT

XSD = PREFIXES["xsd"]
DATA = ROOT / "data" / "yunzhou-2026"


def typed(value: str, name: str) -> ox.Literal:
    return ox.Literal(value, datatype=ox.NamedNode(XSD + name))


WRONG: list[ox.NamedNode | ox.Literal | ox.BlankNode] = [
    typed("NaN", "decimal"), typed("1e5", "decimal"), typed("1e400", "double"), typed("NaN", "double"), typed("-1", "integer"),
    typed("9" * 40, "integer"), typed("2025-99-99", "date"), typed("later", "date"), typed("maybe", "boolean"), typed("x", "integer"),
    ox.Literal(""), ox.Literal("x", language="en-GB"), ox.Literal("\\x1b[31m\\u202e"), ox.Literal("http://a b http://c"),
    ox.NamedNode("urn:x:1"), ox.NamedNode(CG + "Figure"), ox.BlankNode("b"),
]  # fmt: skip


def spoilt(seed: int) -> Iterator[ox.Quad]:
    """Yield the statements of a document, of which every tenth says something else."""
    chance = random.Random(seed)
    for name in ("document.ttl", "facts.trig"):
        for quad in sorted(parsing.statements(DATA / name), key=str):
            value = chance.choice(WRONG) if chance.random() < 0.1 else quad.object
            yield ox.Quad(quad.subject, quad.predicate, value, quad.graph_name)


@pytest.fixture(params=range(2), scope="module")
def data(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("spoilt") / "a.nq"
    ox.serialize(spoilt(request.param), str(file), format=ox.RdfFormat.N_QUADS)
    return file


@pytest.fixture(scope="module")
def graph(data: Path) -> Graph:
    return open_graph(data=[data], default=False)


def test_every_question_is_answered(graph: Graph) -> None:
    for name in questions.names():
        assert answer(graph, name)._repr_html_()


def test_every_report_comes(graph: Graph) -> None:
    for name, kind in KINDS.items():
        if kind.asked:
            assert report(graph, name)._repr_html_()


@pytest.mark.parametrize("name", ["network", "mechanisms", "communities", "document"])
def test_every_view_comes(graph: Graph, name: str) -> None:
    with suppress(NothingToShow):
        assert "<iframe" in view(graph, name)._repr_html_()


def test_every_document_has_an_outline(graph: Graph) -> None:
    documents = Documents(graph)
    for iri in graph.documents:
        outline, _ = documents.outline(iri), documents.gists(iri)
        assert all(documents.of(passage.iri) in (iri, None) for passage in outline.passages)


def test_the_text_is_measured(graph: Graph) -> None:
    for document in graph.documents:
        assert coverage(graph, document, ROOT / "examples" / "yunzhou-2026.txt")


def test_the_offenders_are_named(data: Path) -> None:
    found = validate(data)
    assert {finding.rule for finding in found} and any(finding.severity == "violation" for finding in found)


@pytest.mark.parametrize("value", ["NaN", "1e5", "x"])
def test_what_says_to_be_a_decimal_and_is_none_is_a_violation(tmp_path: Path, value: str) -> None:
    text = f'<urn:x:1> a <{CG}Figure> ; <{CG}value> "{value}"^^<{XSD}decimal> .'
    (tmp_path / "a.ttl").write_text(text, "utf-8")
    (finding,) = (one for one in validate(tmp_path / "a.ttl") if one.rule.endswith("cg:value"))
    assert (finding.severity, finding.value) == ("violation", value)


def test_a_number_and_a_place_are_what_a_literal_says_or_none() -> None:
    assert [number_of(term) for term in (typed("12.50", "decimal"), *WRONG[:1], ox.NamedNode("urn:1"), None)][1:] == [
        None
    ] * 3
    assert [offset_of(term) for term in (typed("12", "integer"), *WRONG[4:6], ox.Literal("x"), None)] == [
        12,
        -1,
        -1,
        -1,
        -1,
    ]

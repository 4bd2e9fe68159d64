"""The passages of a row of an answer state what the row says: those of another city, which plans the same, do not stand there."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.graph import questions, things
from chaingraph.measures.counted.duck import duck
from chaingraph.model.vocabulary import CG, FOLLOWING
from tests.conftest import ROOT

# two cities plan something for the same group of people; one says by when, the other who answers for it
CITY = """
x:{city} a cg:Document ; cg:place x:place-{city} . x:{city}-s a cg:Section ; cg:inDocument x:{city} .
x:{city}-1 a cg:Passage ; cg:inSection x:{city}-s ; cg:startOffset 1 .
x:{city}-2 a cg:Passage ; cg:inSection x:{city}-s ; cg:startOffset 9 .
x:{city}-1 {{
  x:talents a cg:Group ; rdfs:label "高层次人才"@zh .
  x:figure-{city} a cg:Target , cg:Figure ; cg:about x:talents ; cg:exact "{number}名" ; cg:value {number} ; cg:comparator cg:equalTo ;
    cg:unit x:person ; cg:indicator x:hired ; cg:status cg:planned ; cg:quantityKind cg:stock ; cg:startOffset 1 ; cg:place x:place-{city} .
}}
x:{city}-2 {{ {more} }}
"""


@pytest.fixture(scope="module")
def cities(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """A graph of two cities with a target each, of the same group, and of a plan without any."""
    said = {
        "a": 'x:figure-a cg:dueBy "2027-12-31"^^xsd:date .',
        "b": "x:figure-b cg:responsible x:office . x:office a cg:Institution . x:plan a cg:Programme ; cg:status cg:planned .",
    }
    parts = [CITY.format(city=city, number=10 * len(more), more=more) for city, more in said.items()]
    head = "".join(
        f"@prefix {name}: <{space}> .\n"
        for name, space in (
            ("cg", CG), ("x", "urn:x:"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        )
    )  # fmt: skip
    file = tmp_path_factory.mktemp("cities") / "cities.trig"
    file.write_text(head + "".join(parts), "utf-8")
    return open_graph(data=[file], default=False)


def test_each_target_of_one_thing_cites_its_own_passages(cities: Graph) -> None:
    rows = [[term and term.value.removeprefix("urn:x:") for term in row] for row in cities.ask("open-promises")]
    assert [[*row[:5], set(row[5].replace("urn:x:", "").split())] for row in rows] == [
        ["figure-a", "talents", "figure-a", None, "2027-12-31", {"a-1", "a-2"}],
        ["figure-b", "talents", "figure-b", "office", None, {"b-1", "b-2"}],
        ["plan", None, None, None, None, {"b-2"}],
    ]


def test_no_place_body_or_group_is_a_promise_and_sql_knows_what_may_be_one() -> None:
    """Of the decided plan, whose targets are about a place, a chain, groups, and a list that is promised."""
    graph = open_graph(data=[ROOT / "examples" / "curated" / "yunzhou-plan-2026"], default=False)
    kinds = graph.select(
        "SELECT ?kind { ?kind rdfs:subClassOf* ?above . cg:status rdfs:domain/owl:unionOf/rdf:rest*/rdf:first ?above }"
    )
    deeds = {row.kind.value.partition("#")[2] for row in kinds} - {"Figure", "Target"}
    called = things.labels(graph, "zh")
    rows = [[term and called[term.value] for term in row[:3]] for row in graph.ask("open-promises")]
    assert ["突破500亿元", "云州市", "突破500亿元"] in rows and ["配套需求清单", None, "每年2批"] in rows
    assert {row[0] for row in rows} & {"云州市", "储能产业链", "高新技术企业", "硕士以上人才"} == set()
    sql = (ROOT / "src" / "chaingraph" / "measures" / "counted" / "gaps.sql").read_text("utf-8")
    assert (
        set(re.findall(r"'(\w+)'", sql.partition("deeds AS")[2].partition(")\n), targets")[0].partition("IN (")[2]))
        == deeds
    )


@pytest.fixture(scope="module")
def documents() -> Graph:
    """The first document beside those of two invented cities."""
    return open_graph(data=[ROOT / "tests" / "data" / name for name in ("jichuan.trig", "yunzhou.trig")])


@pytest.mark.parametrize("question", [name for name in questions.names() if name != "review"])  # which is of passages
def test_every_passage_of_a_row_states_something_of_it(question: str, cities: Graph, documents: Graph) -> None:
    for graph in (cities, documents):
        said, figures = (
            _said(graph),
            {row.figure.value for row in graph.select("SELECT ?figure { ?figure a cg:Figure }")},
        )
        for row, passages in _evidence(graph, question):
            silent = [passage for passage in passages if not _states(said[passage], row, figures & row)]
            assert not silent, (row, silent)


def _said(graph: Graph) -> dict[str, set[tuple[str, str]]]:
    """Return what passages relate: of each statement, what it is of and, if that is no text, what it leads to."""
    said = defaultdict[str, set[tuple[str, str]]](set)
    for row in graph.select("SELECT ?g ?s ?o { GRAPH ?g { ?s ?p ?o } }"):
        said[row.g.value].add((row.s.value, row.o.value if isinstance(row.o, ox.NamedNode) else ""))
    return said


def _evidence(graph: Graph, question: str) -> Iterator[tuple[set[str], set[str]]]:
    """Yield the things of each row, and the passages that it cites."""
    for row in graph.ask(question):
        cells: dict[str, set[str]] = {name: set(_iris(term)) for name, term in row._asdict().items()}
        cited = cells.pop("passages", set()) | cells.pop("passage", set())
        yield set().union(*cells.values()), cited.difference(FOLLOWING.values())


def _iris(term: Any) -> list[str]:
    if isinstance(term, ox.NamedNode):
        return [term.value]
    said = term.value.split() if isinstance(term, ox.Literal) else []
    return [one for one in said if one.startswith(("urn:", "http"))]


def _states(said: Iterable[tuple[str, str]], row: set[str], figures: set[str]) -> bool:
    """Return whether a passage speaks of a figure of the row or relates two things of it; of a row without figures, of a thing of it."""
    if figures:
        return any(one in figures or other in figures or {one, other} <= row for one, other in said)
    return any(one in row or other in row for one, other in said)


CARRIED = """@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <urn:x:> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:office a cg:Institution ; rdfs:label "市商务局"@zh . :bureau a cg:Institution ; rdfs:label "市科技局"@zh .
:s a cg:Section ; cg:inDocument :d . :d a cg:Document . :h a cg:Passage ; cg:inSection :s . :p a cg:Passage ; cg:inSection :s . :q a cg:Passage ; cg:inSection :s .
:h { :deed a cg:Action ; rdfs:label "招商引资"@zh ; cg:status cg:planned . }
:p { :eight a cg:Figure, cg:Target ; cg:about :chain ; cg:exact "8个" DUE . }
:q { :deed cg:ledBy :office . SAID }
"""
ONE_DAY = '; cg:dueBy "2026-12-31"^^xsd:date'
CARRIES = [  # what the bracket says besides, the day of the target, and what is told of the action: its figure, its day and its passages
    (":eight cg:ledBy :office .", "", [("eight", None, {"h", "p", "q"})]),
    (":eight cg:ledBy :office .", ONE_DAY, []),  # nothing of it is open
    (":eight cg:ledBy :bureau .", ONE_DAY, [(None, None, {"h", "q"})]),  # another office
    (":eight cg:responsible :office .", ONE_DAY, [(None, None, {"h", "q"})]),  # in another way
    (":eight cg:ledBy :office . :other a cg:Action ; cg:ledBy :office .", ONE_DAY, [(None, None, {"h", "q"})]),  # of which of the two?
    ("", ONE_DAY, [(None, None, {"h", "q"})]),
]  # fmt: skip


@pytest.mark.parametrize(("said", "due", "expected"), CARRIES, ids=[said[:40] or "nothing" for said, *_ in CARRIES])
def test_an_action_carries_the_target_that_the_same_passage_gives_to_the_same_office(
    said: str, due: str, expected: list[tuple[str | None, str | None, set[str]]], tmp_path: Path,
    tables: Callable[[Graph], Path],
) -> None:  # fmt: skip
    (tmp_path / "x.trig").write_text(CARRIED.replace("DUE", due).replace("SAID", said), "utf-8")
    graph = open_graph(data=[tmp_path / "x.trig"], default=False)
    rows = [[term and term.value.replace("urn:x:", "") for term in row] for row in graph.ask("open-promises")]
    assert [(row[2], row[4], set(row[5].split())) for row in rows if row[0] == "deed"] == expected
    with duck(tables(graph)) as engine:
        counted = {row["gap"]: row["count"] for row in engine.rows("gaps")}
    assert counted["promises"] == len({row[0] for row in rows})

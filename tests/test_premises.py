"""No answer and no report names what rules derive in place of a passage; a relation reads right from both of its ends."""

import re
from pathlib import Path

import pytest

from chaingraph import Graph, open_graph, project
from chaingraph.graph import questions
from chaingraph.graph.grounds import grounds
from chaingraph.measures import bridges
from chaingraph.model.report import Report, Table, mentioned, valued
from chaingraph.model.vocabulary import CG, CHAINS, FOLLOWING, ID
from chaingraph.network.without import without
from chaingraph.reports import kinds, show
from chaingraph.reports.answers import answer
from chaingraph.reports.premises import with_premises
from tests.conftest import ROOT

YUNZHOU = ROOT / "tests" / "data" / "yunzhou.trig"
INDUSTRY, INNOVATION, CAPITAL, TALENT = CHAINS

# the college stands under a heading that names the capital chain
PLACED = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> .
@prefix chain: <https://w3id.org/chaingraph/id/chain/> .
@prefix doc: <https://w3id.org/chaingraph/id/doc/yunzhou-1/> .
@prefix yunzhou: <https://w3id.org/chaingraph/id/yunzhou/> .
<https://w3id.org/chaingraph/id/doc/yunzhou-1/passage/2.h> a cg:Heading .
<https://w3id.org/chaingraph/id/doc/yunzhou-1/section/2> a cg:Section ; cg:concerns chain:capital .
<https://w3id.org/chaingraph/id/doc/yunzhou-1/passage/2.h> {
    yunzhou:school cg:placedUnder <https://w3id.org/chaingraph/id/doc/yunzhou-1/section/2> .
}
"""


@pytest.fixture(scope="module")
def placed(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """Yunzhou, with one thing that serves a chain by its place alone."""
    file: Path = tmp_path_factory.mktemp("placed") / "placed.trig"
    file.write_text(PLACED, "utf-8")
    return open_graph(data=[YUNZHOU, file], default=False)


def following(table: Table) -> list[str]:
    """Return the columns of a table that name the graphs of what rules derive; of what is described it says so by right."""
    return [
        column.name
        for row in table.rows
        for cell, column in zip(row, table.columns, strict=True)
        if column.name != "subject" and not set(FOLLOWING.values()).isdisjoint(mentioned(valued(cell, column)))
    ]


def short(iri: str) -> str:
    return iri.rpartition("/")[2].rpartition("#")[2]


def listed(table: Table, *names: str) -> list[tuple[str, ...]]:
    """Return the cells of some columns by the ends of their IRIs."""
    columns = [[" ".join(map(short, cell)) for cell in table.named(name)] for name in names]
    return list(zip(*columns, strict=True))


@pytest.mark.parametrize("name", questions.names())
def test_no_answer_gives_what_is_derived_as_a_passage(zibo: Graph, placed: Graph, name: str) -> None:
    assert following(answer(zibo, name)) == following(answer(placed, name)) == []


@pytest.mark.parametrize("name", questions.names())
def test_every_row_keeps_some_passage(zibo: Graph, name: str) -> None:
    """What is derived of passages themselves, of the four chains and of places, which no passage states, is the exception."""
    found = zibo.ask(name)
    place = found.variables.index("passages") if "passages" in found.variables else None
    lost = [
        before
        for before, after in zip(found, with_premises(zibo, questions.load(name), found), strict=True)
        if place is not None and before[place] and before[place].value and not after[place].value
    ]
    assert [
        row for row in lost if name != "description" or not re.search("/(passage|chain|place)/", row.subject.value)
    ] == []


def test_a_question_of_the_library_still_names_the_graphs(zibo: Graph) -> None:
    named = {graph for row in zibo.ask("chains") for graph in row.passages.value.split()}
    assert set(FOLLOWING.values()) <= named


@pytest.mark.parametrize("kind", ["", *kinds.asked()])
def test_no_report_gives_what_is_derived_as_a_passage(zibo: Graph, kind: str) -> None:
    tables = kinds.report(zibo, kind).tables
    assert [following(table) for table in tables] == [[]] * len(tables) != []


def test_every_relation_rests_on_what_the_network_says_it_rests_on(zibo: Graph, placed: Graph) -> None:
    for graph in (zibo, placed):
        told = {
            (one, relation, other): {*data["passages"], *data["interpretations"]}
            for one, other, relation, data in project(graph).edges(keys=True, data=True)
        }
        assert grounds(graph, told) == told != {}


def test_what_follows_over_several_steps_rests_on_the_passages_of_all_of_them(placed: Graph) -> None:
    served = (ID + "yunzhou/school", CG + "serves")
    carried = (ID + "yunzhou/school", CG + "carriesOut", ID + "yunzhou/class")
    kind = (ID + "yunzhou/plan", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", CG + "Thing")
    nothing = (ID + "yunzhou/school", CG + "serves", INDUSTRY)
    found = grounds(placed, [(*served, CAPITAL), (*served, TALENT), carried, kind, nothing])
    assert {one: {iri.rpartition("/")[2] for iri in graphs} for one, graphs in found.items()} == {
        (*served, CAPITAL): {"2.h"}, (*served, TALENT): {"1.s2"}, carried: {"1.s3"}, kind: {"1.h"}, nothing: set(),
    }  # fmt: skip


def relations(report: Report) -> list[tuple[str, ...]]:
    """Return the relations that a report on a thing shows."""
    table = next(table for table in report.tables if "basis" in table.names)
    rows = listed(table, "relation", "other", "passages")
    return [(row[0], row[1], str(basis), row[2]) for row, basis in zip(rows, table.column("basis"), strict=True)]


def test_show_names_a_relation_from_its_other_end_by_its_inverse(placed: Graph) -> None:
    assert relations(show.report(placed, placed.find("yunzhou:school"))) == [
        ("carriesOut", "class", "stated", "1.s3"),
        ("serves", "talent", "stated", "1.s2"),
        ("serves", "capital", "placed", "2.h"),
        ("cooperatesWith", "lab", "interpreted", "neighbours"),
    ]
    firm = relations(show.report(placed, placed.find("yunzhou:firm")))
    assert ("addressedBy", "fund", "stated", "1.s2") in firm


def test_the_passages_of_a_bridge_are_those_of_what_it_follows_from(placed: Graph) -> None:
    rows = listed(answer(placed, "bridges", {"chain": "资金链"}), "thing", "chains", "passages")
    assert rows == [
        ("plan", "capital industry innovation talent", "1.h"),
        ("bank", "capital industry", "1.s1"),
        ("school", "capital talent", "1.s2 2.h"),
    ]


def test_without_placement_a_pair_loses_the_bridges_that_only_a_place_gives(placed: Graph) -> None:
    """The plan and the college serve capital and talent; the college serves capital by its place alone."""

    def direct(graph: Graph) -> dict[frozenset[str], int]:
        return {frozenset(one.pair): one.direct for one in bridges.strengths(project(graph))}

    pair = frozenset({CAPITAL, TALENT})
    assert (direct(placed)[pair], direct(without(placed, "placed"))[pair]) == (2, 1)
    assert direct(without(placed, "interpreted")) == direct(placed)

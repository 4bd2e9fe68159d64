"""A target that a later document quotes is the one that the earlier document set: it stands and counts once, and its outcome fills its gap."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chaingraph import Graph, open_graph
from chaingraph.graph import quoting
from chaingraph.graph.store.loading import load_folder
from chaingraph.graph.store.upload import load_endpoint
from chaingraph.measures.counted.duck import duck
from chaingraph.network.projection import project
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.wording import worded
from chaingraph.reports import kinds, profile
from chaingraph.reports.counted import Tables
from chaingraph.reports.sizes import sizes
from tests.conftest import OXIGRAPH, VIRTUOSO, oxigraph, virtuoso
from tests.test_measures import by_tables, read
from tests.test_outcomes import HEAD, figure, graph

Y = "http://y.example/"
SET = figure("target1", "firms", "count", 50, " ; cg:startOffset 1")


def again(about: str = "firms", indicator: str = "count", value: int = 50, more: str = "") -> str:
    """Return a target as the summary quotes it."""
    return figure("target2", about, indicator, value, f" ; cg:startOffset 2{more}").replace(":pplan", ":psummary")


QUOTES = [  # what a summary says beside the target of 50 firms by the end of 2025, and whether that quotes it
    (again(), True), (again().replace("cg:equalTo", "cg:atLeast"), True), (again().replace("2025-12-31", "2025-06-30"), True),
    (again(value=60), False), (again(indicator="amount"), False), (again(about="other"), False), (again(about=""), False),
    (again().replace("2025-12-31", "2026-12-31"), False), (again().replace(' ; cg:dueBy "2025-12-31"^^xsd:date', ""), False),
    (again(more=" ; cg:per unit:quarter"), False), (again().replace("unit:establishment", "unit:person"), False), (again().replace("cg:stock", "cg:flow"), False),
    (again().replace(":psummary", ":pplan"), False), (again().replace("cg:Target", "cg:Figure"), False),
]  # fmt: skip


@pytest.mark.parametrize(("said", "quotes"), QUOTES)
def test_a_target_is_quoted_where_a_later_document_sets_the_same_for_the_same_year(
    tmp_path: Path, said: str, quotes: bool
) -> None:
    expected = {f"{Y}target2": f"{Y}target1"} if quotes else {}
    assert quoting.quoted(graph(tmp_path, SET, said)) == expected


def test_what_is_quoted_twice_is_of_the_first(tmp_path: Path) -> None:
    third = ':third a cg:Document ; cg:place :place ; cg:date "2026-03-01"^^xsd:date . :sthird cg:inDocument :third . :pthird a cg:Passage ; cg:inSection :sthird . '
    last = again().replace("target2", "target3").replace(":psummary", ":pthird")
    assert quoting.quoted(graph(tmp_path, third, SET, again(), last)) == {
        f"{Y}target2": f"{Y}target1",
        f"{Y}target3": f"{Y}target1",
    }


OFFICE, HELP = (
    ':office a cg:Institution ; rdfs:label "市工信局"@zh . ',
    ':help a cg:Institution ; rdfs:label "市科技局"@zh . ',
)
YEAR = (  # a plan with three targets, and a summary that quotes the first and tells its outcome and that of the second
    OFFICE, HELP, SET, ":pplan { :target1 cg:ledBy :office } ",
    figure("target8", "firms", "amount", 60, " ; cg:startOffset 3"), figure("target9", "other", "count", 70, " ; cg:startOffset 4"),
    again(), ":psummary { :target2 cg:ledBy :office ; cg:supportedBy :help } ",
    figure("reached", "firms", "count", 40), figure("reached2", "firms", "amount", 66),
)  # fmt: skip


def rows(found: Graph, kind: str, *columns: str) -> list[tuple[str, ...]]:
    """Return columns of a report in Chinese."""
    table = worded(kinds.picture(found, kind, ()), GraphNames(found), "zh").tables[0]
    places = [table.columns.index(name) for name in columns]
    return [tuple(_words(row[place]) for place in places) for row in table.rows]


def _words(cell: object) -> str:
    if isinstance(cell, list | tuple):
        return "、".join(map(_words, cell))
    return "" if cell is None else str(getattr(cell, "label", cell))


def test_a_quoted_target_stands_once_in_each_report(tmp_path: Path) -> None:
    found = graph(tmp_path, *YEAR)
    assert rows(found, "targets", "target", "due_by") == [(f"{one}家", "2025-12-31") for one in (50, 60, 70)]
    assert rows(found, "tasks", "task", "led_by", "supported_by", "due_by") == [
        ("50家", "市工信局", "市科技局", "2025-12-31"), ("60家", "", "", "2025-12-31"), ("70家", "", "", "2025-12-31"),
    ]  # fmt: skip
    assert rows(found, "duties", "body", "role", "task") == [
        ("市科技局", "配合单位", "50家"),
        ("市工信局", "牵头单位", "50家"),
    ]
    assert rows(found, "outcomes", "target", "outcome") == [("50家", "40家"), ("60家", "66家"), ("70家", "")]


def test_the_profile_of_a_chain_shows_a_quoted_target_once(tmp_path: Path) -> None:
    of_chain = [one.replace(":firms", ":chain") for one in (SET, again(), figure("reached", "firms", "count", 40))]
    startless = "".join(of_chain).replace('cg:exact "40"', 'cg:exact "40" ; cg:startOffset 9')
    found = graph(tmp_path, startless)
    network = project(found)
    told = profile.report(found, network, lambda: network, f"{Y}chain")
    (figures,) = (table for table in told.tables if table.picture == profile.AMOUNTS)
    assert [one.removeprefix(Y) for (one,) in figures.named("figure")] == ["target1", "reached"]


def test_the_profile_of_a_chain_has_the_figures_of_what_is_part_of_it_or_directed_at_it(tmp_path: Path) -> None:
    of = [
        figure(f"reached{place}", about, "count", place)
        for place, about in enumerate(("chain", "works", "fair", "firms"))
    ]
    said = "".join(of).replace(" ; cg:comparator", " ; cg:startOffset 1 ; cg:comparator")
    found = graph(
        tmp_path,
        ":works a cg:Programme . ",
        ":psummary { :works cg:partOf :chain . :fair cg:directedAt :chain } ",
        said,
    )
    network = project(found)
    told = profile.report(found, network, lambda: network, f"{Y}chain")
    (figures,) = (table for table in told.tables if table.picture == profile.AMOUNTS)
    assert figures.named("about") == [(f"{Y}{thing}",) for thing in ("chain", "works", "fair")]


def test_how_many_are_quoted_is_told_below(tmp_path: Path) -> None:
    found = graph(tmp_path, *YEAR)
    said = "未列后来文件引用的目标 1 个：与此前文件的目标相同，只列一次。"
    told = [
        worded(kinds.picture(found, kind, ()), GraphNames(found), "zh").tables[0].notes for kind in ("targets", "tasks")
    ]
    assert said in told[0] and said not in told[1]


MONEY = " ; cg:baseline :reached0 ; cg:condition :reached0 ; cg:status cg:conditional"  # of two statuses, a figure has two rows


@pytest.mark.parametrize(
    "question", ["targets", "figures", "headline", "money", "rough-figures", "baselines", "conditions"]
)
def test_figures_stand_document_by_document_by_date(tmp_path: Path, question: str) -> None:
    early = figure("target1", "firms", "amount", 50, MONEY + " ; cg:startOffset 5")
    late = again(indicator="amount", value=80, more=MONEY).replace("startOffset 2", "startOffset 0")
    base = figure("reached0", "firms", "amount", 9)
    said = "".join((early, late)).replace("unit:establishment", "unit:yuan").replace("cg:equalTo", "cg:atLeast")
    undated = ":third a cg:Document ; cg:place :place . :sthird cg:inDocument :third . :pthird a cg:Passage ; cg:inSection :sthird . "
    last = late.replace("target2", "target3").replace(":psummary", ":pthird").replace("unit:establishment", "unit:yuan")
    told = (undated + said + base + last.replace("cg:equalTo", "cg:atLeast")).replace(
        "a cg:Target", "a cg:Target, cg:Figure"
    )
    rows = [row[0].value.removeprefix(Y) for row in graph(tmp_path, told).ask(question)]
    assert list(dict.fromkeys(rows)) == ["target3", "target1", "target2"] and len(rows) in (3, 6)


def test_who_answers_is_stated_where_one_of_both_states_it_and_the_first_day_holds(tmp_path: Path) -> None:
    later = again().replace("2025-12-31", "2025-06-30")
    found = graph(tmp_path, OFFICE, SET, later, ":psummary { :target2 cg:ledBy :office } ")
    assert rows(found, "tasks", "task", "led_by", "due_by") == [("50家", "市工信局", "2025-12-31")]


MISSING = {
    "responsible": 2,
    "dates": 0,
    "results": 1,
    "promises": 2,
}  # of 50, 60 and 70: 60 and 70 lack an owner, 70 a result


def test_gaps_count_a_quoted_target_once_and_no_target_of_which_an_outcome_is_told(
    tmp_path: Path, tables: Callable[[Graph], Path]
) -> None:
    found = graph(tmp_path, *YEAR)
    told = rows(found, "gaps", "gap", "count", "things")
    counts = [count for _, count, _ in told]
    assert counts == ["0", "0", "0", "2", "0", "1", "2", "0"]
    assert [things for *_, things in told][3:7] == ["60家、70家", "", "70家", "60家、70家"]
    with duck(tables(found)) as engine:
        counted = {row["gap"]: row["count"] for row in Tables(engine).rows("gaps")}
        assert [str(row["count"]) for row in read(by_tables(engine, "gaps"), 0)] == counts
    assert {gap: counted[gap] for gap in MISSING} == MISSING


SIZE = (  # how large a project is, by no day, and the same by one
    ':pplan { :works a cg:Programme } :whole rdfs:label "总投资"@zh . ',
    figure("target6", "works", "whole", 9).replace(' ; cg:dueBy "2025-12-31"^^xsd:date', ""),
    figure("target7", "works", "whole", 9),
)


@pytest.fixture(params=["folder", pytest.param("oxigraph", marks=OXIGRAPH), pytest.param("virtuoso", marks=VIRTUOSO)])
def home(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Graph]:
    """The plan, with how large a project is, and its summary in each home in turn, beside memory."""
    file = tmp_path / "year.trig"
    file.write_text(HEAD + "".join((*YEAR, *SIZE)), "utf-8")
    if request.param == "folder":
        load_folder([file], tmp_path / "graph")
        yield open_graph(str(tmp_path / "graph"))
        return
    with {"oxigraph": oxigraph, "virtuoso": virtuoso}[request.param](tmp_path) as url:
        monkeypatch.setenv("CHAINGRAPH_USER", "dba")
        monkeypatch.setenv("CHAINGRAPH_PASSWORD", "dba")
        load_endpoint([file], url)
        yield open_graph(url)


def test_each_home_tells_the_same_of_a_year(home: Graph, tables: Callable[[Graph], Path]) -> None:
    assert quoting.quoted(home) == {f"{Y}target2": f"{Y}target1"}
    assert quoting.results(home).keys() == {f"{Y}target1", f"{Y}target8"}
    assert sizes(home) == {f"{Y}target6"}
    with duck(tables(home)) as engine:
        counted = {row["gap"]: row["count"] for row in Tables(engine).rows("gaps")}
    dated = {"responsible": 3, "results": 2, "promises": 3}  # the project, and its size by a day
    assert {gap: counted[gap] for gap in MISSING} == MISSING | dated

"""What is large ends, and says what is left out: names that many share, things with many relations, long tables, all pairs."""

import json
from pathlib import Path
from typing import Any

import pytest

from chaingraph import Graph, open_graph
from chaingraph.cli import app as cli
from chaingraph.graph import questions, sorting
from chaingraph.graph.errors import AmbiguousName, NeedsPlaces, QueryTimeout
from chaingraph.graph.store.loading import load_folder
from chaingraph.measures.seeking import seek
from chaingraph.model.vocabulary import CG
from chaingraph.network.part import Surroundings
from chaingraph.rendering.view import draw
from chaingraph.reports import show
from chaingraph.reports.answers import answer
from chaingraph.views import kinds, select
from chaingraph.views.bounding import backbone
from tests.commands import Run

HEAD = f"@prefix cg: <{CG}> . @prefix x: <urn:x:> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
MANY = 10_000
BUSY = 1_600  # things related to one: more than a page shows


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """A thing to which very many are related, and two of these to a third."""
    said = " . ".join(f"x:t{n} a cg:Action ; cg:directedAt x:all" for n in range(BUSY))
    text = f'{HEAD} x:p a cg:Passage . x:p {{ x:all a cg:Group ; rdfs:label "全部"@zh . x:end a cg:Programme . x:t7 cg:partOf x:end . {said} }}'
    file = tmp_path_factory.mktemp("busy") / "busy.trig"
    file.write_text(text, "utf-8")
    return open_graph(data=[file], default=False)


def test_of_ten_thousand_things_of_one_name_some_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    named = "".join(f'x:t{n:05} a cg:Programme ; rdfs:label "育苗工程"@zh .\n' for n in range(MANY))
    (tmp_path / "same.ttl").write_text(HEAD + named, "utf-8")
    graph = open_graph(data=[tmp_path / "same.ttl"], default=False)
    with pytest.raises(AmbiguousName) as raised:
        graph.find("育苗工程")
    told = str(raised.value)
    assert "x:t00000 (programme)" in told and "x:t00060" not in told and f" … and {MANY - 60} more" in told


def test_a_way_past_a_busy_thing_is_found(busy: Graph) -> None:
    assert seek(Surroundings(busy), "urn:x:t3", "urn:x:end") == [["urn:x:t3", "urn:x:all", "urn:x:t7", "urn:x:end"]]


def test_a_view_of_a_busy_thing_says_what_is_left_out(busy: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    near = draw(select(busy, "thing", ["全部"]), busy, "en")
    assert f"{{things}} of {BUSY + 6} things" in near and "Too much to be drawn at once: things stand in areas" in near
    assert len(backbone(select(busy, "thing", ["全部"])).network) == 1500
    monkeypatch.setattr(kinds, "MOST", 100)  # where still more is near, the best evidenced is drawn
    few = select(busy, "thing", ["全部"])
    assert len(few.network) == 250 and few.more == BUSY - 249 and few.whole == (BUSY + 6, BUSY + 1)
    said = "Not shown because there are too many: 1351 more things next to these, for which the fewest passages speak."
    assert said in draw(few, busy, "en") and "另外 1351 项事物" in draw(few, busy, "zh")


def test_near_a_busy_thing_is_what_the_most_passages_relate_to_it(tmp_path: Path) -> None:
    first = " . ".join(f"x:t{n} a cg:Action ; cg:directedAt x:all" for n in range(9))
    again = "x:all a cg:Group . x:t8 cg:directedAt x:all . x:t5 cg:directedAt x:all ; cg:partOf x:t0"
    (tmp_path / "some.trig").write_text(f"{HEAD} x:p {{ {first} }} x:q {{ {again} }}", "utf-8")
    around = Surroundings(open_graph(data=[tmp_path / "some.trig"], default=False))
    near, more = around.nearest("urn:x:all", 2, 5)
    assert (sorted(near), more) == (["urn:x:all", "urn:x:t0", "urn:x:t1", "urn:x:t5", "urn:x:t8"], 5)
    near, more = around.nearest("urn:x:t1", 2, 4)  # all that is next, and of what is next to that the best
    assert (sorted(near), more) == (["urn:x:all", "urn:x:t1", "urn:x:t5", "urn:x:t8"], 6)
    assert around.nearest("urn:x:all", 2, 10) == (around.near("urn:x:all", 2, 10), 0)


def test_a_terminal_shows_the_first_rows_and_how_to_get_the_rest(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = " . ".join(f"x:t{n:03} a cg:Action ; cg:directedAt x:all" for n in range(240))
    (tmp_path / "many.trig").write_text(
        f"{HEAD.replace('urn:x:', 'http://y.example/')} x:p a cg:Passage . x:p {{ x:all a cg:Group ; rdfs:label '全部'@zh . {said} }}",
        "utf-8",
    )
    asked = ("--data", "many.trig", "--no-default", "show", "全部")
    piped = run(*asked)
    assert piped.stdout.count("x:t") >= 240 and "more" not in piped.stderr
    monkeypatch.setattr(cli.App, "_to_terminal", lambda self, output: output is None)
    shown = run(*asked)
    assert shown.stdout.count("x:t") == 200 and "40 rows more; --all shows them, -o FILE writes them." in shown.stderr
    assert set(shown.stdout.splitlines()) < set(piped.stdout.splitlines())
    few = run("--max-rows", "3", *asked)
    assert few.stdout.count("x:t") == 3 and few.stderr == "Cut after 3 rows; there are more (--max-rows).\n"
    assert "Cut" not in run("--max-rows", "240", *asked).stderr
    assert run("--all", *asked).stdout == piped.stdout
    assert (
        run(*asked, "-o", "all.txt").stderr == "Written: all.txt\n"
        and (tmp_path / "all.txt").read_text("utf-8") == piped.stdout
    )


def test_of_the_relations_of_a_busy_thing_only_those_that_are_told_are_looked_at(busy: Graph) -> None:
    whole, first = (show.report(busy, busy.find("全部"), most).tables[1] for most in (None, 5))
    assert (len(whole.rows), whole.more) == (BUSY, 0)
    assert (first.rows, first.more) == (whole.rows[:5], BUSY - 5)


def test_all_pairs_of_many_places_are_not_compared(tmp_path: Path) -> None:
    places = "".join(
        f'x:d{n} a cg:Document ; cg:place x:p{n} . x:p{n} a cg:Place ; rdfs:label "云{n}市"@zh .\n' for n in range(13)
    )
    (tmp_path / "places.ttl").write_text(HEAD + places, "utf-8")
    graph = open_graph(data=[tmp_path / "places.ttl"], default=False)
    with pytest.raises(NeedsPlaces, match="the graph has 13"):
        answer(graph, "shared-figures")
    assert answer(graph, "shared-figures", {"place": "云1市", "other": "云2市"}).rows == []


def test_a_search_that_is_stopped_leaves_the_graph_as_it_was(busy: Graph) -> None:
    before, busy.store.timeout = len(busy.ask("things")), 1e-9
    try:
        with pytest.raises(QueryTimeout):
            seek(Surroundings(busy), "urn:x:t3", "urn:x:end")
    finally:
        busy.store.timeout = None
    assert len(busy.ask("things")) == before


def test_a_store_that_grows_is_asked_as_it_was_opened(tmp_path: Path) -> None:
    (tmp_path / "a.trig").write_text(
        f"{HEAD} x:p a cg:Passage . x:p {{ x:a a cg:Action ; cg:partOf x:b . x:b a cg:Programme }}", "utf-8"
    )
    (tmp_path / "b.trig").write_text(
        f"{HEAD} x:q a cg:Passage . x:q {{ x:b cg:partOf x:c . x:c a cg:Programme }}", "utf-8"
    )
    load_folder([tmp_path / "a.trig"], tmp_path / "store")
    around = Surroundings(open_graph(str(tmp_path / "store")))
    assert around.neighbours(["urn:x:a"]) == [{"urn:x:b"}]
    load_folder([tmp_path / "b.trig"], tmp_path / "store")
    assert around.neighbours(["urn:x:b"]) == [{"urn:x:a"}]
    grown = Surroundings(open_graph(str(tmp_path / "store")))
    assert seek(grown, "urn:x:a", "urn:x:c") == [["urn:x:a", "urn:x:b", "urn:x:c"]]


def test_of_a_large_graph_a_view_of_what_is_near_knows_no_more_than_it_shows(
    zibo: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(select(zibo, "thing", ["科技专员"]).known_network) == 284
    monkeypatch.setattr(kinds, "MOST_KNOWN", 283)
    near = select(zibo, "thing", ["科技专员"])
    assert near.known is None and near.known_network is near.network
    assert len(select(zibo, "network").known_network) == 284


def test_a_page_tells_the_first_passages_of_a_thing_that_very_many_speak_of_and_says_there_are_more(
    tmp_path: Path,
) -> None:
    said = " ".join(
        f"x:p{n:03} a cg:Passage . x:p{n:03} {{ x:t{n:03} a cg:Action ; cg:directedAt x:all }}" for n in range(250)
    )
    (tmp_path / "many.trig").write_text(f"{HEAD} x:p000 {{ x:all a cg:Group }} {said}", "utf-8")
    graph = open_graph(data=[tmp_path / "many.trig"], default=False)
    known = json.loads(
        draw(select(graph, "thing", ["x:all"]), graph, "en").split('id="data">')[1].split("</script>")[0]
    )
    nodes = {node["iri"]: node for node in known["nodes"]}
    assert len(nodes["urn:x:all"]["mentions"]) == 200 and nodes["urn:x:all"]["more"] == ["mentions"]
    assert len(nodes["urn:x:t249"]["mentions"]) == 1 and "more" not in nodes["urn:x:t249"]
    assert known["words"]["zh"]["and more: chaingraph show"] == "另有更多，见 chaingraph show"


def test_the_relations_of_a_busy_thing_stand_in_the_order_that_the_engine_gives_them(busy: Graph) -> None:
    asked = questions.load("relations").bind({"thing": "<urn:x:all>"})
    assert "ORDER BY DESC(?basis) ?relation ?other" in asked  # the thing is the same in all rows
    rows = sorting.select(busy.store, asked).rows
    assert rows == busy.select(asked).rows and len(rows) == BUSY
    assert [row.other.value for row in rows[:3]] == ["urn:x:t0", "urn:x:t1", "urn:x:t10"]
    mixed = "SELECT ?one {{ VALUES ?one {{ 10 9 {} }} }}\nGROUP BY ?one\nORDER BY DESC(?one)"
    assert [row.one.value for row in sorting.select(busy.store, mixed.format("")).rows] == ["10", "9"]
    assert [row.one.value for row in sorting.select(busy.store, mixed.format("<urn:x:a>")).rows] == [
        "10",
        "9",
        "urn:x:a",
    ]


@pytest.mark.parametrize("name", questions.names())
def test_each_question_is_asked_once_and_answered_in_the_order_of_the_engine(zibo: Graph, name: str) -> None:
    query = questions.load(name).bind({})
    asked: list[str] = []

    class Counted:
        def select(self, text: str) -> Any:
            asked.append(text)
            return zibo.store.select(text)

    rows = sorting.select(Counted(), query).rows  # type: ignore[arg-type]
    assert len(asked) == 1
    assert [tuple(row) for row in rows] == [tuple(row) for row in zibo.store.select(query).rows]

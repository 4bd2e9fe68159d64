"""Rendering: hostile text stays text, numbers stay numbers, and every form says the same."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.base.messages import LANGUAGES, chinese
from chaingraph.cli.app import App
from chaingraph.graph import things
from chaingraph.graph.asking import MANY
from chaingraph.graph.order import natural
from chaingraph.measures import bridges
from chaingraph.model.report import (
    NUMBER,
    TEXT,
    THING,
    THINGS,
    WORD,
    Cell,
    Column,
    Ref,
    Report,
    Sentence,
    Series,
    Table,
    alone,
    columns,
    mentioned,
    sentence,
)  # fmt: skip
from chaingraph.network import projection
from chaingraph.rendering import render
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.solutions import render_solutions
from chaingraph.rendering.wording import Labels
from chaingraph.reports import kinds
from chaingraph.reports.answers import answer, cell

NAMES = Labels({"http://y.example/a": "云州链办", "http://y.example/p1": "句1", "http://y.example/p2": "句2"})
HEADED = {"thing": "事物", "value": "数值", "passages": "依据", "note": "说明"}
ROWS: list[tuple[Cell, ...]] = [
    ("http://y.example/a", 1200, ("http://y.example/p1", "http://y.example/p2"), None),
    (Series(('=HYPERLINK("http://x")',)), Decimal("-12.5"), (), "a|b\n<script>"),
]
HELD = columns(thing=THING, value=NUMBER, passages=THINGS, note=TEXT)
TABLE = Table("表", [replace(column, heading=HEADED[column.name]) for column in HELD], ROWS)


def drawn(table: Table, format: str, lang: str, width: int | None = None) -> str:
    return str(render(alone(table), NAMES, lang, format, width))


def text(cell: str, **others: str) -> Table:
    """Return a table of one row of texts."""
    cells = {"x": cell, **others}
    return Table("", columns(**dict.fromkeys(cells, TEXT)), [tuple(cells.values())])


def test_table_is_for_reading() -> None:
    shown = drawn(TABLE, "table", "zh")
    assert "云州链办" in shown and "1,200" in shown and "句1、句2" in shown and "（文中未说明）" in shown


def test_a_column_that_no_row_fills_is_named_and_left_out() -> None:
    table = Table("表", [Column("a", TEXT, "甲"), Column("b", TEXT, "乙")], [("x", None), ("y", None)])
    assert drawn(table, "table", "zh") == "表\n甲\nx\ny\n（各行均未说明） 乙\n"
    assert drawn(replace(table, rows=[]), "table", "zh") == "表\n（无）\n"


def test_csv_has_plain_numbers_and_no_formula() -> None:
    assert drawn(TABLE, "csv", "en") == (
        '事物,数值,依据,说明\n云州链办,1200,句1; 句2,(not stated)\n"\'=HYPERLINK(""http://x"")",-12.5,,"a|b\n<script>"\n'
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    assert drawn(text(f"{start}1+1"), "tsv", "en").splitlines()[1].lstrip('"').startswith("'")


def test_json_keeps_iri_label_number_and_null() -> None:
    first = json.loads(drawn(TABLE, "json", "en"))["rows"][0]
    assert first["thing"] == {"iri": "http://y.example/a", "label": "云州链办"}
    assert first["value"] == 1200 and first["note"] is None and len(first["passages"]) == 2


def test_markdown_cells_stay_text() -> None:
    assert r"a\|b \<script\>" in drawn(TABLE, "markdown", "en")


def test_control_and_direction_characters_are_made_visible() -> None:
    assert "red\ufffd[31m\ufffdtxt" in drawn(text("red\x1b[31m\u202etxt"), "table", "en")


def test_a_page_names_three_and_counts_the_rest() -> None:
    names = Labels({f"http://y.example/{n}": f"句{n}" for n in range(5)})
    page = Report("页", [Table("表", columns(x=THINGS), [(tuple(names.labels),)])], brief=True)
    assert "句0、句1、句2 … (5)" in str(render(page, names, "zh"))
    assert len(json.loads(render(page, names, "zh", "json"))["tables"][0]["rows"][0]["x"]) == 5


def test_wide_tables_fit_the_terminal() -> None:
    from wcwidth import wcswidth

    shown = drawn(text("云" * 100, b="州" * 100), "table", "zh", width=60)
    assert max(wcswidth(line) for line in shown.splitlines()) <= 60


def test_two_columns_may_have_one_heading() -> None:
    table = Table("", [Column("kind", TEXT, "类别"), Column("is_a", TEXT, "类别")], [("a", "b")])
    assert drawn(table, "table", "zh").count("类别") == 2


def test_values_of_a_query_are_whole_iris_in_csv_and_short_for_reading(zibo: Graph) -> None:
    solutions = zibo.select("SELECT ?c { ?c a cg:Chain } ORDER BY ?c LIMIT 1")
    assert (
        render_solutions(solutions, "csv", zibo.prefixes, "en", None)
        == "c\nhttps://w3id.org/chaingraph/id/chain/capital\n"
    )
    assert "chain:capital" in render_solutions(solutions, "table", zibo.prefixes, "en", None)


def test_every_kind_of_term_has_its_json(zibo: Graph) -> None:
    query = 'SELECT * { BIND (1 AS ?n) BIND ("云"@zh AS ?l) BIND (BNODE() AS ?b) BIND (chain:capital AS ?i) BIND (?x AS ?u) }'
    binding = json.loads(render_solutions(zibo.select(query), "json", zibo.prefixes, "en", None))["results"][
        "bindings"
    ][0]
    assert binding["l"] == {"type": "literal", "value": "云", "xml:lang": "zh"}
    assert {name: value["type"] for name, value in binding.items()} == {
        "n": "literal",
        "l": "literal",
        "b": "bnode",
        "i": "uri",
    }


DECIMAL = ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
BASE = "https://w3id.org/chaingraph/id/"


@pytest.mark.parametrize(("term", "read"), [
    (None, None),
    (ox.Literal(550), 550),
    (ox.Literal("54.36", datatype=DECIMAL), Decimal("54.36")),
    (ox.Literal("云", language="zh"), "云"),
    (ox.Literal(""), None),
    (ox.Literal("true"), sentence("true")),
    (ox.NamedNode(f"{BASE}chain/talent"), Ref(f"{BASE}chain/talent")),
    (ox.Literal(f"{BASE}chain/talent {BASE}chain/capital"), (Ref(f"{BASE}chain/capital"), Ref(f"{BASE}chain/talent"))),
])  # fmt: skip
def test_a_cell_is_read_by_what_the_term_is(term: ox.NamedNode | ox.Literal | None, read: Cell) -> None:
    assert cell(term, natural) == read


def test_passages_stand_in_the_order_of_the_text(zibo: Graph) -> None:
    base = f"{BASE}doc/zibo-2025-32/"
    term = ox.Literal(" ".join(f"{base}{name}" for name in (
        "interpretation/parts-by-name", "passage/1.1.s9", "passage/1.2.s1", "passage/1.1.h")))  # fmt: skip
    assert [iri.removeprefix(base) for iri in mentioned(cell(term, zibo.reading_order))] == [
        "passage/1.1.h", "passage/1.1.s9", "passage/1.2.s1", "interpretation/parts-by-name",
    ]  # fmt: skip


def test_an_answer_says_what_each_column_holds(zibo: Graph) -> None:
    held = {column.name: column.holds for column in answer(zibo, "money").columns}
    assert (held["figure"], held["value"], held["passage"]) == (THING, NUMBER, THING)
    assert {column.name: column.holds for column in answer(zibo, "relations").columns}["basis"] == WORD
    gist = next(column for column in answer(zibo, "sources").columns if column.name.startswith("gist"))
    assert (gist.name, gist.holds) == ("gist", TEXT)


def test_an_empty_graph_has_a_report_too() -> None:
    report = kinds.report(open_graph(default=False))
    assert [len(table.rows) for table in report.tables][:2] == [0, 1]


# ---------------------------------------------------------------- language


PRINTED = {
    "50场上",
    "276.15亿",
    "产业研合作",
    "新工业",
}  # words that the document itself prints, quoted among its slips


def words_of(graph: Graph) -> set[str]:
    """Return what anything in a graph is called, in either language."""
    return {label for lang in LANGUAGES for label in things.labels(graph, lang).values()}


@pytest.mark.parametrize("kind", ["", *kinds.asked()])
def test_a_report_holds_no_name_and_no_word_of_a_language(zibo: Graph, kind: str) -> None:
    """What stands in it as text is a sentence of the catalogue, or what the document or the code says itself."""
    said = list(values(kinds.report(zibo, kind)))
    sentences = {value.text for value in said if isinstance(value, Sentence)}
    assert len(said) > 10
    assert {text for text in sentences if not text.isascii() and text not in chinese()} == set()
    assert {value for value in said if isinstance(value, str)} & words_of(zibo) <= PRINTED


def values(report: Report) -> Iterator[Cell]:
    """Yield all that a report says, sentences and series with their parts."""
    left: list[Cell] = [report.title, *(value for table in report.tables for value in table.values())]
    while left:
        value = left.pop()
        yield value
        left += value.parts if isinstance(value, Series) else ()
        left += [part for _, part in value.values] if isinstance(value, Sentence) else []


def test_one_report_is_said_in_two_languages(zibo: Graph) -> None:
    report, names = kinds.report(zibo, "coupling"), GraphNames(zibo)
    titles = {lang: json.loads(render(report, names, lang, "json"))["title"] for lang in LANGUAGES}
    assert titles == {"zh": "四链耦合", "en": "How the chains are coupled"}


def test_a_workbook_in_two_languages_computes_its_report_once(
    zibo: Graph, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Counts how often the real projection and the real measure run while a command's report is printed."""
    made: list[str] = []
    for module, name in ((projection, "project"), (bridges, "bridges")):
        monkeypatch.setattr(module, name, counting(getattr(module, name), made))
    app = App("en", store="unused")
    app.__dict__["graph"] = zibo
    app.print(lambda: kinds.report(zibo, "bridges"), "xlsx", tmp_path / "x.xlsx")
    sheets = openpyxl.load_workbook(tmp_path / "x.xlsx").sheetnames
    assert (sheets[0], sheets[4]) == ("1 Bridges of each pair of chain", "5 每对链之间的桥")
    assert made == ["project", "bridges"]


def counting(function: Callable[[Any], Any], made: list[str]) -> Callable[[Any], Any]:
    """Return a function that notes each time that it is called."""

    def call(argument: Any) -> Any:
        made.append(function.__name__)
        return function(argument)

    return call


def test_names_are_asked_for_what_is_shown_only(zibo: Graph) -> None:
    asked: list[str] = []
    watched = Watched(zibo.store, asked)
    names = GraphNames(watched)
    chains = {f"{BASE}chain/talent", f"{BASE}chain/capital"}
    assert set(names.called(chains, "zh").values()) == {"人才链", "资金链"}
    assert set(names.called(chains, "en").values()) == {"talent chain", "capital chain"}
    labels = [query for query in asked if "rdfs:label" in query]
    assert len(labels) == 1 and all(f"<{chain}>" in labels[0] for chain in chains)


class Watched(Graph):
    """A graph that notes what it is asked."""

    def __init__(self, store: Any, asked: list[str]) -> None:
        super().__init__(store)
        self.asked = asked

    def select(self, query: str) -> Any:
        """Return what the graph returns."""
        self.asked.append(query)
        return super().select(query)


def test_what_is_no_iri_is_called_by_itself_and_asked_for_nowhere(zibo: Graph) -> None:
    hostile = "http://y.example/> } DROP ALL #"
    assert GraphNames(zibo).called({hostile}, "en") == {hostile: f"<{hostile}>"}


def test_many_names_are_asked_for_in_batches(zibo: Graph) -> None:
    iris = {*things.labels(zibo, "zh"), *(f"http://y.example/{number}" for number in range(MANY))}
    called = GraphNames(zibo).called(iris, "zh")
    assert {iri: label for iri, label in called.items() if "y.example" not in iri} == things.labels(zibo, "zh")


def test_a_passage_is_told_by_the_document_that_the_graph_says_it_is_of(tmp_path: Path) -> None:
    """Not by its IRI: data made elsewhere names passages as it likes."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.ttl").write_text(
            "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
            f"<http://y.example/{name}> a cg:Document . <http://y.example/{name}#1> a cg:Section ; cg:inDocument <http://y.example/{name}> .\n"
            f'<http://y.example/s/{name}> a cg:Passage ; cg:inSection <http://y.example/{name}#1> ; rdfs:label "§1"@en .\n'
            '<http://y.example/passage/x> a cg:Action ; rdfs:label "walk"@en .\n',
            "utf-8",
        )
    both = open_graph(data=[tmp_path], default=False)
    iris = {"http://y.example/s/one", "http://y.example/s/two", "http://y.example/passage/x"}
    assert GraphNames(both).called(iris, "en") == {
        "http://y.example/s/one": "one §1", "http://y.example/s/two": "two §1", "http://y.example/passage/x": "walk",
    }  # fmt: skip
    alone = open_graph(data=[tmp_path / "one.ttl"], default=False)
    assert GraphNames(alone).called({"http://y.example/s/one"}, "en") == {"http://y.example/s/one": "§1"}

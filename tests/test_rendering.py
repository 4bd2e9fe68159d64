"""Rendering: hostile text stays text, numbers stay numbers, and every form says the same."""

import json
from decimal import Decimal

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.rendering import render, render_solutions
from chaingraph.reports import Ref, Report, Reporter, Table

ROWS: list[tuple[Ref | str | int | Decimal | tuple[Ref, ...] | None, ...]] = [
    (
        Ref("http://y.example/a", "云州链办"),
        1200,
        (Ref("http://y.example/p1", "句1"), Ref("http://y.example/p2", "句2")),
        None,
    ),
    ('=HYPERLINK("http://x")', Decimal("-12.5"), (), "a|b\n<script>"),
]
TABLE = Table("表", ("thing", "value", "passages", "note"), ("事物", "数值", "依据", "说明"), ROWS)


def test_table_is_for_reading() -> None:
    text = render(TABLE, "table", "zh")
    assert "云州链办" in text and "1,200" in text and "句1、句2" in text and "（文中未说明）" in text


def test_a_column_that_no_row_fills_is_named_and_left_out() -> None:
    table = Table("表", ("a", "b"), ("甲", "乙"), [("x", None), ("y", None)])
    assert render(table, "table", "zh") == "表\n甲\nx\ny\n（各行均未说明） 乙\n"
    assert render(Table("表", ("a",), ("甲",), []), "table", "zh") == "表\n（无）\n"


def test_csv_has_plain_numbers_and_no_formula() -> None:
    assert render(TABLE, "csv", "en") == (
        '事物,数值,依据,说明\n云州链办,1200,句1; 句2,(not stated)\n"\'=HYPERLINK(""http://x"")",-12.5,,"a|b\n<script>"\n'
    )


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    table = Table("", ("x",), ("x",), [(f"{start}1+1",)])
    assert render(table, "tsv", "en").splitlines()[1].lstrip('"').startswith("'")


def test_json_keeps_iri_label_number_and_null() -> None:
    first = json.loads(render(TABLE, "json", "en"))["rows"][0]
    assert first["thing"] == {"iri": "http://y.example/a", "label": "云州链办"}
    assert first["value"] == 1200 and first["note"] is None and len(first["passages"]) == 2


def test_markdown_cells_stay_text() -> None:
    assert r"a\|b \<script\>" in render(TABLE, "markdown", "en")


def test_control_and_direction_characters_are_made_visible() -> None:
    table = Table("", ("x",), ("x",), [("red\x1b[31m\u202etxt",)])
    assert "red\ufffd[31m\ufffdtxt" in render(table, "table", "en")


def test_a_page_names_three_and_counts_the_rest() -> None:
    refs = tuple(Ref(f"http://y.example/{n}", f"句{n}") for n in range(5))
    page = Report("页", [Table("表", ("x",), ("x",), [(refs,)])])
    assert "句0、句1、句2 … (5)" in render(page, "table", "zh")
    assert len(json.loads(render(page, "json", "zh"))["tables"][0]["rows"][0]["x"]) == 5


def test_wide_tables_fit_the_terminal() -> None:
    from wcwidth import wcswidth

    table = Table("", ("a", "b"), ("a", "b"), [("云" * 100, "州" * 100)])
    assert max(wcswidth(line) for line in render(table, "table", "zh", width=60).splitlines()) <= 60


def test_two_columns_may_have_one_heading() -> None:
    table = Table("", ("kind", "is_a"), ("类别", "类别"), [("a", "b")])
    assert render(table, "table", "zh").count("类别") == 2


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


def test_a_cell_is_read_by_what_the_term_is(zibo: Graph) -> None:
    reporter = Reporter(zibo, "en")
    assert reporter.cell("x", None) is None
    assert reporter.cell("x", ox.Literal(550)) == 550
    assert reporter.cell(
        "x", ox.Literal("54.36", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal"))
    ) == Decimal("54.36")
    several = reporter.cell(
        "x", ox.Literal("https://w3id.org/chaingraph/id/chain/talent https://w3id.org/chaingraph/id/chain/capital")
    )
    assert isinstance(several, tuple) and [ref.label for ref in several] == ["capital chain", "talent chain"]


def test_passages_stand_in_the_order_of_the_text(zibo: Graph) -> None:
    reporter = Reporter(zibo, "zh")
    base = "https://w3id.org/chaingraph/id/doc/zibo-2025-32/"
    cell = reporter.cell("x", ox.Literal(" ".join(f"{base}{name}" for name in (
        "interpretation/parts-by-name", "passage/1.1.s9", "passage/1.1.s10", "passage/1.1.h"))))  # fmt: skip
    assert isinstance(cell, tuple)
    assert [ref.iri.removeprefix(base) for ref in cell] == [
        "passage/1.1.h", "passage/1.1.s9", "passage/1.1.s10", "interpretation/parts-by-name",
    ]  # fmt: skip


def test_an_empty_graph_has_a_report_too(tmp_path: object) -> None:
    report = Reporter(open_graph(default=False), "en").overview()
    assert [len(table.rows) for table in report.tables][:2] == [0, 1]

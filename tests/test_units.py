"""Units: one table, from which the grammar, a draft and the ontology have them."""

from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.known import Known
from chaingraph.curation.errors import BadCell
from chaingraph.curation.workbook.rows import Row
from chaingraph.curation.workbook.sheet import Sheet
from chaingraph.model.terms import LABEL, TYPE, cg
from chaingraph.model.vocabulary import ID
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities, units

_ONTOLOGY = """
SELECT ?unit ?symbol ?zh ?en {
  ?unit a cg:Unit ; cg:symbol ?symbol ; rdfs:label ?zh, ?en FILTER (LANG(?zh) = "zh" && LANG(?en) = "en")
}"""


def test_the_ontology_names_its_units_as_the_table_does(zibo: Graph) -> None:
    told = {
        row.symbol.value: (row.unit.value.removeprefix(f"{ID}unit/"), row.zh.value, row.en.value)
        for row in zibo.select(_ONTOLOGY)
    }
    assert len(told) == 15
    # a unit of “per” alone, which no quantity is printed with
    assert told.pop("条产业链") == ("industry-chain", "条产业链", "industry chains")
    for symbol, names in told.items():
        unit = units.UNITS[symbol]
        assert (unit.name, unit.symbol, unit.english) == names


def test_every_symbol_has_a_name_in_english_that_no_other_unit_has() -> None:
    assert len(units.SYMBOLS) == len(set(units.SYMBOLS)) == 286
    for names in (
        [unit.english for unit in units.UNITS.values()],
        [unit.name for unit in units.UNITS.values()],
    ):
        assert "" not in names
        assert [name for name, count in Counter(names).items() if count > 1] == []
    assert all(units.unit(symbol).kind for symbol in units.SYMBOLS)


def test_every_symbol_is_read() -> None:
    for symbol in units.SYMBOLS:
        expected = "%" if symbol == "成" else units.unit(symbol).symbol  # 三成 is 30%
        counted = "行动" if symbol == "大" else ""  # 3大 counts what is named after it
        assert [one.unit for one in quantities(f"共有3.5{symbol}{counted}。")] == [expected]


def test_yen_are_money_and_a_day_before_new_year_is_a_day() -> None:
    assert [(one.exact, one.unit) for one in quantities("筹集85日元，1日元旦开放。")] == [("85日元", "日元")]


def test_units_that_count_limit_nothing_and_money_does() -> None:
    assert (
        "元" in units.MEASURES
        and "亩" in units.MEASURES
        and "家" not in units.MEASURES
        and "人次" not in units.MEASURES
    )
    assert "年" in units.TIMES and "元" not in units.TIMES


def test_a_unit_that_the_graph_lacks_is_described_in_both_languages(zibo: Graph) -> None:
    iri, quads = Known(zibo).unit("户")
    assert iri.value == f"{ID}unit/household"
    labels = {quad.object.language: quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)}
    assert labels == {None: "户", "zh": "户", "en": "households"}


def test_a_unit_of_the_graph_is_not_described_again(zibo: Graph) -> None:
    iri, quads = Known(zibo).unit("家")
    assert (iri.value, quads) == (f"{ID}unit/establishment", [])


def test_a_unit_divided_by_another_is_named_by_both() -> None:
    assert [(units.unit(symbol).name, units.unit(symbol).english) for symbol in ("件/万人", "元/亩", "元/百个")] == [
        ("article-per-10000-person", "items (件) per 10,000 people"),
        ("yuan-per-mu", "yuan per mu"),
        ("yuan-per-100-piece", "yuan per 100 pieces"),
    ]


def test_a_curator_may_write_any_unit_that_is_read(zibo: Graph) -> None:
    figure, passage = f"{ID}doc/x/figure/1.s1.1", ox.NamedNode(f"{ID}doc/x/passage/1.s1")
    quads = [
        ox.Quad(ox.NamedNode(figure), TYPE, cg("Figure"), passage),
        ox.Quad(ox.NamedNode(figure), cg("unit"), ox.NamedNode(f"{ID}unit/establishment"), passage),
    ]
    for symbol, name, label in (
        ("户", "household", "households"),
        ("%", "percent", None),
        ("元/亩", "yuan-per-mu", "yuan per mu"),
    ):
        taken, _ = Sheet(quads, zibo, "en").decided([Row("Figures", 2, figure, {"unit": symbol})])
        unit = ox.NamedNode(f"{ID}unit/{name}")
        assert [quad.object for quad in taken if quad.predicate == cg("unit")] == [unit]
        labels = {quad.object.value for quad in taken if quad.subject == unit and quad.predicate == LABEL}
        assert labels == ({symbol, label} if label else set())
    with pytest.raises(BadCell, match="头头"):
        Sheet(quads, zibo, "en").decided([Row("Figures", 2, figure, {"unit": "头头"})])


def test_percent_is_called_by_its_sign(zibo: Graph) -> None:
    rows = zibo.select('SELECT ?label { unit:percent rdfs:label ?label FILTER (LANG(?label) = "zh") }')
    assert [row.label.value for row in rows] == ["%"]


def test_a_row_of_the_table_is_all_that_a_unit_takes() -> None:
    text = (Path(units.__file__).parent / "units.csv").read_text("utf-8")
    assert text.startswith("symbol,name,english,kind,numerals,same\n")
    assert "\n户,household,households,things,yes,\n" in text


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("改造路灯120杆。", "杆"),
        ("新建大棚35棚。", "棚"),
        ("建设3罐装线", None),
        ("推进2棚改项目", None),
        ("养蜂120群。", "群"),
        ("培训300群众", None),
        ("鲜切花产量达23亿枝。", "枝"),
        ("出口菌包600万包。", "包"),
        ("推行1包1联", None),
    ],
)
def test_measure_words_of_things_are_units_but_no_beginnings_of_words(words: str, read: str | None) -> None:
    assert [one.unit for one in quantities(canonical_text(words))] == ([read] if read else [])

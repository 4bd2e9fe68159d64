"""What notebooks show: answers, tables, reports and views in place, as frames too; and the notebooks of the docs run."""

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pandas
import polars
import pytest

import chaingraph
from chaingraph import Graph
from chaingraph.base import display
from chaingraph.base.errors import MissingExtra
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NOTEBOOKS = ROOT / "docs" / "notebooks"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


class Cells(HTMLParser):
    """The texts of the cells of a table, and every tag."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.texts.append(data)


def test_solutions_are_shown_as_a_table_in_which_all_is_text(zibo: Graph) -> None:
    answer = zibo.query("""SELECT ("<script>alert(1)</script>" AS ?text) (chain:talent AS ?chain) ?none {}""")
    shown = Cells(answer._repr_html_())
    assert shown.texts == ["text", "chain", "none", "<script>alert(1)</script>", "chain:talent"]
    assert shown.tags == {"div", "table", "thead", "tbody", "tr", "th", "td"}


def test_of_a_long_answer_the_first_rows_are_shown_and_the_others_counted(zibo: Graph) -> None:
    shown = zibo.query("SELECT ?s { ?s ?p ?o } LIMIT 250")._repr_html_()
    assert shown.count("<tr>") == 201 and "<p>50 rows more</p>" in shown


def test_solutions_become_frames_whose_numbers_are_numbers(zibo: Graph) -> None:
    answer = zibo.query('SELECT ?n ?x ?b ?t { VALUES (?n ?x ?b ?t) { (1 1.5 true "1") (UNDEF 2.5e0 false UNDEF) } }')
    wanted = {"n": [1, None], "x": [1.5, 2.5], "b": [True, False], "t": ["1", None]}
    frame, other = answer.to_pandas(), answer.to_polars()
    assert other.to_dict(as_series=False) == wanted
    assert {name: [None if value is pandas.NA else value for value in frame[name]] for name in frame} == wanted
    assert [str(dtype) for dtype in frame.dtypes] == ["Int64", "Float64", "boolean", "string"]
    assert other.dtypes == [polars.Int64, polars.Float64, polars.Boolean, polars.String]


@pytest.mark.parametrize(("values", "wanted"), [
    ([1, None], [1, None]), ([1, Decimal("0.5")], [1.0, 0.5]), ([1, "–"], ["1", "–"]), ([Decimal("0.309"), "∞"], ["0.309", "∞"]), ([None], [None]), ([True, 1], ["True", "1"]),
])  # fmt: skip
def test_the_values_of_a_column_are_alike(values: list[object], wanted: list[object]) -> None:
    assert display.alike(values) == wanted


def test_a_table_is_shown_with_the_names_of_things_in_the_language_of_the_locale(
    zibo: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = chaingraph.report(zibo, "bridges").tables[0]
    assert Cells(table._repr_html_()).texts[:7] == [
        "Bridges of each pair of chains", "pair", "bridges", "over one step", "industry chain; innovation chain", "31", "2",
    ]  # fmt: skip
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    assert "产业链、创新链" in Cells(table._repr_html_()).texts


def test_a_table_becomes_a_frame_of_names_or_of_iris(zibo: Graph) -> None:
    table = chaingraph.answer(zibo, "bridges", chain="talent")
    names, iris = table.to_pandas(), table.to_polars(iris=True)
    assert list(names.columns) == list(table.names) == iris.columns
    assert len(names) == len(table.rows) > 0
    assert names["thing"].notna().all() and not names["thing"].str.startswith("http").any()
    assert iris["thing"].to_list() == [row[0] for row in table.rows]


def test_a_report_is_shown_as_its_page_in_a_frame_that_runs_nothing(zibo: Graph) -> None:
    shown = chaingraph.report(zibo, "coupling")._repr_html_()
    assert shown.startswith('<iframe srcdoc="&lt;!doctype html&gt;') and 'sandbox=""' in shown
    assert Cells(shown).tags == {"iframe"}


def test_a_report_becomes_frames_by_the_titles_of_its_tables(zibo: Graph) -> None:
    frames = chaingraph.report(zibo, "coupling").to_polars()
    pairs = frames["The pairs of chains, the most strongly joined first"]
    assert pairs.select("pair", "bridges", "jaccard").row(0) == ("industry chain; talent chain", 42, 0.309)


def test_a_view_becomes_a_frame_of_its_relations(zibo: Graph) -> None:
    view = chaingraph.view(zibo, "thing", ["科技副总"], depth=1)
    frame = view.to_polars()
    assert frame.columns == ["thing", "relation", "other", "passages"] and len(frame) == view.network.number_of_edges()
    assert view.to_pandas(iris=True)["relation"].str.startswith("http").all()


def test_a_report_and_a_view_open_in_a_notebook(zibo: Graph, browser: "Browser") -> None:
    parts = [chaingraph.report(zibo, "coupling"), chaingraph.view(zibo, "thing", ["科技副总"], depth=1)]
    tab, noted = browser.new_page(), []
    tab.on("console", lambda message: noted.append(message.text))
    tab.on("request", lambda request: noted.append(request.url) if not request.url.startswith("about:") else None)
    tab.set_content("".join(part._repr_html_().replace('loading="lazy"', "") for part in parts))
    report, view = (tab.frame_locator("iframe").nth(number) for number in range(2))
    assert report.locator("table").first.is_visible()
    view.locator("canvas").first.wait_for()
    assert noted == []
    tab.close()


def test_without_the_library_it_is_said_what_to_install(zibo: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = zibo.query("SELECT * { ?s a cg:Chain }")
    for name, frame in (("pandas", answer.to_pandas), ("polars", answer.to_polars)):
        monkeypatch.setitem(sys.modules, name, None)
        with pytest.raises(MissingExtra, match=rf"{name}.*chaingraph\[notebooks\]"):
            frame()


# ---- the notebooks of the docs


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A shell that runs cells as a notebook does, and keeps nothing."""
    from IPython.core.history import HistoryManager
    from IPython.core.interactiveshell import InteractiveShell

    monkeypatch.setattr(HistoryManager, "enabled", False)
    yield InteractiveShell()
    InteractiveShell.clear_instance()


def ran(shell: Any, name: str) -> list[Any]:
    """Run a notebook; return what its cells show."""
    cells = json.loads((NOTEBOOKS / f"{name}.ipynb").read_text("utf-8"))["cells"]
    assert all(not cell.get("outputs") for cell in cells), "notebooks are kept without what they show"
    results = [shell.run_cell("".join(cell["source"])) for cell in cells if cell["cell_type"] == "code"]
    for result in results:
        result.raise_error()
    return [result.result for result in results if result.result is not None]


def test_the_notebook_of_the_analyst(shell: Any) -> None:
    shown = ran(shell, "analyst")
    assert shell.user_ns["file"].read_bytes().startswith("\ufefffigure,".encode())
    assert len(shown) == 4 and all(value._repr_html_() for value in shown)
    assert len(shown[2]) > 0 and list(shown[2].columns) == ["figure", "indicator", "value", "unit", "passage"]


def test_the_notebook_of_the_researcher(shell: Any) -> None:
    *_, pairs, bridges = ran(shell, "researcher")
    assert bridges == 42 == pairs.loc["industry chain; talent chain", "bridges"]


def test_the_notebook_of_the_developer(shell: Any) -> None:
    shown = ran(shell, "developer")
    assert len(shown) == 6 and shown[2] == (
        shell.user_ns["network"].number_of_nodes(),
        shell.user_ns["network"].number_of_edges(),
    )
    assert shown[3]._repr_html_().startswith("<iframe") and shown[5] > 3000


def test_every_notebook_is_tested() -> None:
    assert {path.stem for path in NOTEBOOKS.glob("*.ipynb")} == {"analyst", "researcher", "developer"}

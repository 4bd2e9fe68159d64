"""The lists of reports, formats and views: each stands once, and help, errors, completion and READMEs name all of it."""

import re
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import click
import pytest
from click.shell_completion import ShellComplete

from chaingraph import Graph, GraphNames, open_graph, render, report, view
from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.cli.app import App
from chaingraph.cli.root import root
from chaingraph.model.report import TEXT, Report, Table, alone, columns
from chaingraph.rendering import formats
from chaingraph.rendering.worded import Worded
from chaingraph.rendering.wording import Labels
from chaingraph.reports import kinds
from chaingraph.views import VIEWS
from tests.conftest import ROOT, Run

OUTPUT = (*list(formats.REPORTS)[1:], *formats.GRAPHS)  # the first is what is printed where none is named


def help_of(command: str, lang: str) -> str:
    """Return the help of a command with its options, in a language."""
    found = import_module(f"chaingraph.cli.{command}").command
    texts = [found.help, *(option.help for option in found.params if isinstance(option, click.Option))]
    return "\n".join(translate(" ".join((text or "").split()), lang) for text in texts)


def documents(lang: str) -> str:
    """Return the README and the guides in a language."""
    guides = [path for path in (ROOT / "docs").rglob("*.md") if (".zh" in path.name) == (lang == "zh")]
    readme = ROOT / ("README.zh.md" if lang == "zh" else "README.md")
    return "\n".join(path.read_text("utf-8") for path in (readme, *guides))


def missing(names: Iterable[str], text: str) -> list[str]:
    """Return which names a text does not say as a word."""
    return [name for name in names if not re.search(rf"(?<![a-z-]){re.escape(name)}(?![a-z-])", text)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_names_every_report_and_every_view(lang: str) -> None:
    assert missing(kinds.KINDS, help_of("report", lang)) == []
    assert missing((*kinds.drawn(), *VIEWS), help_of("view", lang)) == []
    assert missing((*formats.VIEWS, *formats.PICTURES), help_of("view", lang)) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_readme_and_the_guides_name_every_report_format_and_view(lang: str) -> None:
    text = documents(lang)
    assert missing(kinds.KINDS, text) == []
    assert missing(OUTPUT, text) == []
    assert missing(VIEWS, text) == []
    assert missing((ending.removeprefix(".") for ending in formats.VIEWS), text) == []


@pytest.mark.parametrize(("command", "option", "expected"), [
    ("report", "format", formats.REPORTS), ("ask", "format", formats.REPORTS), ("show", "format", formats.REPORTS),
    ("path", "format", formats.REPORTS), ("coverage", "format", formats.REPORTS), ("agreement", "format", formats.REPORTS), ("figures", "format", formats.TABLES),
    ("validate", "format", formats.TABLES), ("store", "format", formats.TABLES), ("query", "format", [*formats.TABLES, *formats.GRAPHS]),
    ("report", "kind", kinds.KINDS), ("view", "name", (*kinds.drawn(), *VIEWS)),
])  # fmt: skip
def test_a_command_offers_the_list_and_nothing_else(command: str, option: str, expected: Iterable[str]) -> None:
    params = {param.name: param for param in import_module(f"chaingraph.cli.{command}").command.params}
    assert list(params[option].type.choices) == list(expected)


@pytest.mark.parametrize(("words", "expected"), [
    (["report", "--format"], list(formats.REPORTS)), (["report"], list(kinds.KINDS)), (["view"], [*kinds.drawn(), *VIEWS]),
])  # fmt: skip
def test_completion_offers_the_list(words: list[str], expected: list[str]) -> None:
    complete = ShellComplete(root, {"obj": App("en")}, "chaingraph", "_CHAINGRAPH_COMPLETE")
    offered = [item.value for item in complete.get_completions(words, "")]
    assert [value for value in offered if not value.startswith("-")] == expected


@pytest.mark.parametrize("command", ["report", "view"])
def test_what_is_unknown_is_misuse_and_the_list_is_shown(run: Run, command: str) -> None:
    result = run(command, "nonsense")
    assert (result.returncode, result.stdout) == (2, "")
    assert missing(kinds.KINDS if command == "report" else VIEWS, result.stderr) == []


@pytest.mark.parametrize("name", ["x.csv", "x.bmp", "x.json", "x.cypher", "x.html.txt"])
@pytest.mark.parametrize(
    "arguments", [["view", "network", "-o"], ["query", "SELECT ?a ?b { ?a cg:implements ?b }", "--html"]]
)
def test_a_view_is_not_written_in_a_format_that_there_is_not(
    run: Run, tmp_path: Path, arguments: list[str], name: str
) -> None:
    result = run(*arguments, name)
    assert (result.returncode, result.stdout) == (2, "")
    assert missing(formats.VIEWS, result.stderr) == [] and name in result.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["x.graphml", "X.GEXF", "x.html", "x"])
def test_a_view_is_written_as_its_name_says(run: Run, tmp_path: Path, name: str) -> None:
    assert run("view", "mechanisms", "-o", name).returncode == 0
    start = (tmp_path / name).read_text("utf-8")[:60]
    assert start.startswith("<!doctype html>" if name in ("x", "x.html") else "<?xml")


# ---------------------------------------------------------------- one place to add to


def test_a_report_that_is_added_to_the_list_is_made_and_whole_pages_have_it(
    zibo: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = Table("Tea houses", columns(name=TEXT), [("Lotus",)])
    monkeypatch.setitem(kinds.KINDS, "tea", kinds.Kind(lambda asked: alone(table)))
    assert kinds.report(zibo, "tea").tables == [table]
    assert kinds.whole(zibo).tables[-1] == table


def test_a_format_that_is_added_to_the_list_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    def write(worded: list[Worded], format: str, width: int | None) -> str:
        return f"{format}: {worded[0].tables[0].title}"

    monkeypatch.setattr("chaingraph.rendering.records.write", write)
    monkeypatch.setitem(formats.REPORTS, "latex", formats.Format("records"))
    assert render(alone(Table("Tea houses", columns(), [])), Labels(), "en", "latex") == "latex: Tea houses"


def test_the_public_face_makes_a_report_a_page_and_a_view(zibo: Graph) -> None:
    made = report(zibo, "coupling")
    assert isinstance(made, Report)
    assert str(render(made, GraphNames(zibo), "zh")).startswith("四链耦合\n")
    assert str(render(made, GraphNames(zibo), "en", "html")).startswith("<!doctype html>")
    assert len(view(zibo, "chain", ["资金链"]).network) > 10


def test_the_roster_is_a_board_of_filled_and_empty_cells(zibo: Graph, run: Run, opened: Any) -> None:
    tab = opened(run("--lang", "zh", "view", "roster").stdout)
    tab.locator("main[lang=zh] .behind summary").click()  # the table is folded away below its picture
    cells = dict(
        zip(*(tab.locator(f"main[lang=zh] .board td:nth-child({n})").all_inner_texts() for n in (1, 2)), strict=True)
    )
    assert cells["链长"] == "链长" and cells["保障机制"] == "保障部门" and cells["法治机制"] == "法治护航释能"
    empty = tab.locator("main[lang=zh] .board tr", has=tab.locator("td.silent")).all_inner_texts()
    assert [row.split("\t")[0] for row in empty] == ["链主企业", "承载园区", "专家组", "招引机制", "领航机制"] and len(
        cells
    ) == 13


def test_of_many_industry_chains_each_is_a_row_of_the_board(tmp_path: Path) -> None:
    data = "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .\n" + "".join(
        f":c{n} a cg:IndustryChain ; cg:locatedIn :p . :post{n} a cg:Role ; cg:chiefOf :c{n} .\n" for n in range(5)
    )
    (tmp_path / "x.ttl").write_text(data + ":p a cg:Place .", "utf-8")
    table = report(open_graph(data=[tmp_path / "x.ttl"], default=False), "roster").tables[0]
    assert table.column("industry_chain") == [f"http://y.example/c{n}" for n in range(5)]
    assert [row[1] for row in table.rows] == [(f"http://y.example/post{n}",) for n in range(5)]
    assert all(row[2] is None for row in table.rows)

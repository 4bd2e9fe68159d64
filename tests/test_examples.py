"""The examples: what a draft of each gives today, decided in its workbook, is what is kept of it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from shutil import copytree

import openpyxl
import pytest

import examples
from chaingraph import open_graph
from chaingraph.graph.parsing import statements
from tests.conftest import ROOT, Run

Made = Callable[[Path], tuple[Path, int]]
SOURCES = examples.sources()
AGAIN = "the draft is another than that which is kept: run `.venv/bin/python scripts/examples.py`"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Draft and decide an example, once; return the folder in which that was done, and how many rows were compared."""

    @cache
    def call(source: Path) -> tuple[Path, int]:
        folder = tmp_path_factory.mktemp(source.stem)
        rows = examples.make(source, folder)  # which raises Lacking where the decisions lead elsewhere
        return folder, sum(counts.total() for counts in rows.values())

    return call


def said(folder: Path) -> set[str]:
    """Return the statements of a folder."""
    return {str(quad) for name in examples.DATA for quad in statements(folder / name)}


def test_a_reply_a_plan_and_a_roster_are_kept_drafted_and_curated() -> None:
    assert [path.name for path in SOURCES] == ["yunzhou-2026.txt", "yunzhou-plan-2026.md", "yunzhou-roster-2026.docx"]
    for folder in (examples.DRAFTED, examples.CURATED):
        assert [one.name for one in sorted(folder.iterdir())] == [path.stem for path in SOURCES]


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_draft_decided_anew_gives_what_is_kept(source: Path, made: Made) -> None:
    folder, rows = made(source)
    assert rows > 40
    assert said(folder / "drafted" / source.stem) == said(examples.DRAFTED / source.stem), AGAIN
    assert said(folder / "curated" / source.stem) == said(examples.CURATED / source.stem), AGAIN


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_the_workbook_that_is_kept_is_decided_in_every_row_and_gives_the_curated_folder(
    source: Path, made: Made, run: Run, tmp_path: Path
) -> None:
    book = ROOT / "examples" / f"{source.stem}.xlsx"
    sheets = [
        sheet for sheet in openpyxl.load_workbook(book) if sheet.title[0].isdigit() and " copy" not in sheet.title
    ]
    assert [sheet.title[2:] for sheet in sheets if sheet[1][-1].value != "决定"] == ["批量确认"]
    decided = [sheet for sheet in sheets if sheet.title[2:] != "批量确认"]
    decisions = [row[-1] for sheet in decided for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert set(decisions) <= {"是", "否"} and len(decisions) > 40
    copytree(made(source)[0] / "drafted" / source.stem, tmp_path / source.stem)
    copytree(made(source)[0] / "texts", tmp_path / "texts")
    taken = run("draft", "-o", source.stem, "--from-xlsx", str(book))
    assert "Taken from" in taken.stderr and "Ignored" not in taken.stderr, AGAIN
    assert "0 relations proposed; 0 decisions are open" in taken.stderr
    assert said(tmp_path / source.stem) == said(examples.CURATED / source.stem), AGAIN
    assert run("validate", source.stem).returncode == 0


def test_the_plan_says_who_answers_and_by_when(run: Run) -> None:
    folder = str(examples.CURATED / "yunzhou-plan-2026")
    lines = run("--data", folder, "--no-default", "report", "tasks").stdout.splitlines()
    (output,) = [line for line in lines if line.startswith("185亿元 ")]
    assert "Municipal Bureau of Industry and Information Technology" in output and "2027-12-31" in output
    (credit,) = [line for line in lines if line.startswith("不少于30亿元")]
    assert "Bank of Yunzhou; Municipal Finance Bureau" in credit and "2026-12-31" in credit
    (lists,) = [line for line in lines if line.startswith("2 batches per year")]
    assert "Municipal Bureau of Industry and Information Technology  " in lists
    assert "Administrative Committee of Yunzhou High-Tech Zone; Municipal Commerce Bureau" in lists


def test_the_roster_says_who_is_chief_of_what(run: Run) -> None:
    folder = str(examples.CURATED / "yunzhou-roster-2026")
    answer = run("--lang", "zh", "--data", folder, "--no-default", "ask", "industry-chains").stdout
    for words in ("储能产业链链长", "市发展和改革委员会", "云州农商银行"):
        assert words in answer


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_what_the_examples_name_has_an_english_name(source: Path, run: Run) -> None:
    named = run("validate", "--all", str(examples.CURATED / source.stem), "--format", "csv").stdout.splitlines()
    lacking = {row.split(",")[2] for row in named if "It has no English label" in row}
    graph = open_graph(data=[examples.CURATED / source.stem], default=False)
    others = graph.select(
        "SELECT ?label { { ?one a cg:Indicator } UNION { ?one a cg:Document } ?one rdfs:label ?label }"
    )
    assert lacking and lacking <= {row.label.value for row in others}  # of which no workbook holds an English name


def test_a_draft_that_lacks_a_figure_is_said_not_to_lead_there(tmp_path: Path) -> None:
    short = tmp_path / "yunzhou-2026.txt"
    text = (ROOT / "examples" / "yunzhou-2026.txt").read_text("utf-8")
    short.write_text(text.replace("技能人才总量突破3万人", "技能人才总量再上台阶"), "utf-8")
    with pytest.raises(examples.Lacking, match="突破3万人"):
        examples.make(short, tmp_path / "made")

"""What a row of a workbook leaves blank is not decided by a yes in it."""

import json
from pathlib import Path
from shutil import copytree
from typing import Any

import openpyxl
import pytest

from chaingraph import open_graph
from tests.commands import Run, called

TEXT = "云州市产业链2026年工作方案\n\n一、主要目标\n到2026年底，竹木产业链培育企业3家。\n全市新增贷款5亿元。\n"
OPEN = 'SELECT ?words ?what { ?figure cg:exact ?words ; cg:undecided ?property BIND (REPLACE(STR(?property), "^.*#", "") AS ?what) }'


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """Draft TEXT, choose yes in each row of the workbook, take it in; return the folder and what was said."""
    folder = tmp_path_factory.mktemp("taken")
    (folder / "plan.txt").write_text(TEXT, "utf-8")
    assert called(folder, "draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    book = openpyxl.load_workbook(folder / "plan.xlsx")
    for page in (one for one in book.worksheets if one.sheet_state == "visible"):
        headings = [cell.value for cell in page[1]]
        for row in range(2, page.max_row + 1) if "decision" in headings else ():
            page.cell(row, headings.index("decision") + 1).value = "yes"
    book.save(folder / "plan.xlsx")
    done = called(folder, "draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == 0
    return folder, done.stderr


@pytest.fixture
def accepted(taken: tuple[Path, str], tmp_path: Path) -> str:
    """Copy what was taken to where a test works; return what was said."""
    copytree(taken[0], tmp_path, dirs_exist_ok=True)
    return taken[1]


def undecided(folder: Path) -> list[tuple[str, str]]:
    return [(row.words.value, row.what.value) for row in open_graph(data=[folder / "plan"], default=False).select(OPEN)]


def fill(folder: Path, words: str, heading: str, value: str) -> None:
    """Write a cell in the row of a figure."""
    book = openpyxl.load_workbook(folder / "plan.xlsx")
    page: Any = next(page for page in book if page.title.endswith(" Figures"))
    columns = {cell.value: cell.column for cell in page[1]}
    row = next(row for row in range(2, page.max_row + 1) if page.cell(row, columns["as printed"]).value == words)
    page.cell(row, columns[heading]).value = value
    book.save(folder / "plan.xlsx")


def test_a_figure_that_tells_of_nothing_stays_open_there_alone_when_it_is_accepted(
    accepted: str, tmp_path: Path
) -> None:
    assert "left open where a cell is blank that is needed: sheet “4 Figures” row 3 (column “about”)." in accepted
    assert undecided(tmp_path) == [("5亿元", "about")]


def test_validate_warns_at_the_row_and_finds_no_error(accepted: str, run: Run) -> None:
    done = run("validate", "plan", "--format", "json")
    found = [row for row in json.loads(done.stdout)["rows"] if "needed and blank" in row["message"]]
    assert done.returncode == 0 and [(row["severity"], row["sheet"], row["row"], row["value"]) for row in found] == [
        ("warning", "4 Figures", 3, "about"),
    ]
    assert ["about that place" in row["message"] for row in found] == [True]
    shown = run("--lang", "zh", "validate", "plan").stdout
    assert " 关于 " in shown and "全县、全市的数字，“关于”一栏填写该县、该市的名称。" in shown


def test_what_a_text_may_well_not_say_is_decided_by_a_yes(accepted: str) -> None:
    assert not [
        heading
        for heading in ("responsible", "due by", "number", "date", "issuer", "as of")
        if f"“{heading}”" in accepted
    ]


def test_a_blank_subject_is_not_said_to_be_absent_from_a_text_that_is_signed_off(accepted: str, run: Run) -> None:
    assert run("review", "plan", "--by", "李某").returncode == 0
    said = run("--no-default", "--data", "plan", "ask", "open-promises", "--format", "json").stdout
    assert '"about"' in said and '"not stated"' not in said
    targets = run("--lang", "zh", "--no-default", "--data", "plan", "report", "tasks").stdout.splitlines()
    (row,) = [line for line in targets if line.startswith("5亿元")]
    assert "图谱未收录" in row and "文中未说明" not in row


def test_a_document_without_issuer_number_and_date_closes_by_a_yes_and_is_said_not_to_state_them(
    accepted: str, run: Run, tmp_path: Path
) -> None:
    fill(tmp_path, "5亿元", "about", "云州市")
    assert run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
    assert run("review", "plan", "--by", "李某").returncode == 0
    done = run("validate", "plan", "--format", "json")
    told = {row["message"].partition(";")[0]: row["severity"] for row in json.loads(done.stdout)["rows"]}
    assert done.returncode == 0 and "violation" not in told.values()
    assert told["The document has no issuer"] == told["The document has no date"] == "warning"
    shown = run("--no-default", "--data", "plan", "ask", "documents").stdout
    assert "(not stated in any row)" in shown and "not in the graph" not in shown and "issuer" in shown


def test_the_row_is_complete_once_its_cell_is_filled_in(accepted: str, run: Run, tmp_path: Path) -> None:
    fill(tmp_path, "5亿元", "about", "云州市")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert "row 3" not in done.stderr and undecided(tmp_path) == []

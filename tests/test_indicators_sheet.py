"""The sheet of indicators: what each counts is written there once, beside the document, and leads from what ``validate`` finds."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.conftest import Run

PLAN = "泠川市陶瓷产业链工作方案\n\n到2026年底，陶瓷产业链产值达到60亿元，建陶产业链产值达到20亿元。新增规上企业8家。\n\n泠川市人民政府办公室\n\n2026年2月1日\n"
DEFINED = "一年内各企业产品的价值总量。"


@pytest.fixture
def plan(run: Run, tmp_path: Path) -> Path:
    """The workbook of the draft of PLAN."""
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    return tmp_path / "plan.xlsx"


def write(book: Path, sheet: str, of: tuple[str, str], heading: str, value: str | None) -> None:
    """Write a cell of the row in which a column (``of``) says something."""
    pages = openpyxl.load_workbook(book)
    page: Any = next(page for page in pages if page.title.endswith(f" {sheet}"))
    columns = {cell.value: cell.column for cell in page[1]}
    row = next(row for row in range(2, page.max_row + 1) if page.cell(row, columns[of[0]]).value == of[1])
    page.cell(row, columns[heading]).value = value
    pages.save(book)


def beside(folder: Path) -> list[str]:
    """Return the lines beside the document that speak of the indicator 产值."""
    return [line for line in (folder / "document.ttl").read_text("utf-8").splitlines() if "indicator:产值" in line]


def test_each_indicator_has_one_row(plan: Path) -> None:
    page = openpyxl.load_workbook(plan)["8 Indicators"]
    assert [[cell.value or "" for cell in row][1:] for row in page.iter_rows()] == [
        ["indicator", "English name", "what it counts", "what it counts in English", "decision"],
        ["产值", "", "", "", "yes"],
        ["新增规上企业数", "", "", "", "yes"],
    ]


def test_what_an_indicator_counts_stands_beside_the_document_as_long_as_a_figure_names_it(
    plan: Path, run: Run, tmp_path: Path
) -> None:
    write(plan, "Indicators", ("indicator", "产值"), "what it counts", DEFINED)
    write(plan, "Figures", ("as printed", "60亿元"), "indicator", "规模")
    said = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").stderr
    assert "yes 0, no 0, corrected 2, added 0" in said
    assert beside(tmp_path / "plan") == [f'indicator:产值 skos:definition "{DEFINED}"@zh .']
    assert run("draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0  # drafted again
    assert beside(tmp_path / "plan") == [f'indicator:产值 skos:definition "{DEFINED}"@zh .']
    pages = openpyxl.load_workbook(plan)["8 Indicators"]
    assert DEFINED in [cell.value for row in pages for cell in row]
    write(plan, "Figures", ("as printed", "20亿元"), "indicator", "规模")
    assert run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
    assert beside(tmp_path / "plan") == []


def test_a_figure_that_was_refused_has_its_indicator_again(plan: Path, run: Run, tmp_path: Path) -> None:
    facts = tmp_path / "plan" / "facts.trig"
    for decision, names in (("no", False), ("yes", True)):
        write(plan, "Figures", ("as printed", "8家"), "decision", decision)
        assert run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
        assert ("cg:indicator indicator:新增规上企业数" in facts.read_text("utf-8")) == names


def test_an_indicator_is_not_refused(plan: Path, run: Run) -> None:
    write(plan, "Indicators", ("indicator", "产值"), "decision", "no")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    said = "Sheet 8 Indicators, row 2: an indicator is not refused: choose another in the row of its figure"
    assert (done.returncode, said in done.stderr) == (3, True), done.stderr


def test_validate_leads_to_the_row_of_an_indicator_until_it_is_defined(plan: Path, run: Run) -> None:
    def undefined() -> list[tuple[str, str, int]]:
        found = json.loads(run("validate", "plan", "--all", "--format", "json").stdout)["rows"]
        return [
            (row["thing"]["label"], row["sheet"], row["row"])
            for row in found
            if row["message"].startswith("Define what the")
        ]

    assert undefined() == [("产值", "8 Indicators", 2), ("新增规上企业数", "8 Indicators", 3)]
    write(plan, "Indicators", ("indicator", "产值"), "what it counts", DEFINED)
    assert run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
    assert undefined() == [("新增规上企业数", "8 Indicators", 3)]

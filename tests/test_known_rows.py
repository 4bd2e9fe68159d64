"""What a workbook adds that another document of the place names already is the same thing; elsewhere, or of another kind, it is not."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from chaingraph import open_graph
from tests.conftest import Run

PLAN = "泠川市陶瓷产业链工作方案\n\n到2025年底，陶瓷产业链产值达到60亿元。（责任单位：市工信局、市投资促进中心）\n\n泠川市人民政府办公室\n\n2025年2月1日\n"
SUMMARY = "泠川市2025年工作总结\n\n陶瓷产业链产值达到66亿元。\n\n泠川市人民政府办公室\n\n2026年1月9日\n"
SAME = "SELECT (COUNT(DISTINCT ?one) AS ?n) {{ ?one rdfs:label ?name FILTER (STR(?name) IN ({names})) }}"


def sheet(book: Any, name: str) -> Any:
    return next(page for page in book if page.title.endswith(f" {name}"))


def decided(run: Run, folder: Path, given: list[str], **cells: str) -> int:
    """Draft the plan and the summary, add a name to the workbook of the latter, and take it in; return the exit code."""
    for name, text in (("plan", PLAN), ("summary", SUMMARY)):
        (folder / f"{name}.txt").write_text(text, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    assert (
        run("--no-default", *given, "draft", "summary.txt", "-o", "summary", "--xlsx", "summary.xlsx").returncode == 0
    )
    book = openpyxl.load_workbook(folder / "summary.xlsx")
    page, figures = sheet(book, "Names"), sheet(book, "Figures")
    headings = [cell.value for cell in page[1]]
    passage = figures.cell(2, [cell.value for cell in figures[1]].index("passage") + 1).value
    page.append([{"passage": passage, "decision": "yes", **cells}.get(heading) for heading in headings])
    place = [cell.value for cell in figures[1]].index("responsible") + 1
    figures.cell(2, place).value = "市工信局"
    book.save(folder / "summary.xlsx")
    return run("--no-default", *given, "draft", "-o", "summary", "--from-xlsx", "summary.xlsx").returncode


CENTRE = {"kind": "institution", "Chinese name": "市投资促进中心"}


@pytest.mark.parametrize(
    ("given", "cells", "centres", "offices"),
    [
        (["--data", "plan"], CENTRE, 1, 1),
        (["--data", "plan"], {**CENTRE, "Chinese name": "泠川市投资促进中心"}, 1, 1),
        (["--data", "plan"], {**CENTRE, "kind": "platform"}, 2, 1),
        ([], CENTRE, 2, 2),
    ],
)
def test_a_row_and_a_cell_name_what_another_document_of_the_place_does(
    run: Run, tmp_path: Path, given: list[str], cells: dict[str, str], centres: int, offices: int
) -> None:
    assert decided(run, tmp_path, given, **cells) == 0
    graph = open_graph(data=[tmp_path / "plan", tmp_path / "summary"], default=False)
    names = {"centre": '"市投资促进中心", "泠川市投资促进中心"', "office": '"市工信局"'}
    counts = [int(graph.select(SAME.format(names=said)).rows[0].n.value) for said in names.values()]
    assert counts == [centres, offices]

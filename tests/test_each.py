"""Of what a figure is of each (每月1次): the unit is called by the name of one, wherever it is told."""

import json
from pathlib import Path

import pytest

from chaingraph import open_graph
from chaingraph.web.pages import page
from chaingraph.web.site import Site
from tests.commands import called

PLAN = "云州市石墨产业链2026年工作方案\n\n一、任务\n每月召开调度会1次，每季度举办对接会2场，每年新增企业5家。\n对改造的茶园每亩补助500元。\n"


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the draft of PLAN."""
    folder = tmp_path_factory.mktemp("each")
    (folder / "plan.txt").write_text(PLAN, "utf-8")
    assert called(folder, "draft", "plan.txt", "-o", "plan").returncode == 0
    return folder


@pytest.mark.parametrize(
    ("lang", "figure", "said"),
    [
        ("en", "1次", "per month"), ("en", "2场", "per quarter"), ("en", "5家", "per year"),
        ("zh", "1次", "每 月"), ("zh", "2场", "每 季度"), ("zh", "5家", "每 年"),
    ],
)  # fmt: skip
def test_what_a_figure_is_of_each_of_is_called_by_the_name_of_one(
    drafted: Path, lang: str, figure: str, said: str
) -> None:
    told = called(drafted, "--lang", lang, "--no-default", "--data", "plan", "show", figure).stdout
    lines = [" ".join(line.split()) for line in told.splitlines()]
    assert any(line.startswith(f"{said} ") for line in lines), told


def test_the_answer_to_a_question_says_so_too_and_keeps_which_unit_it_is(drafted: Path) -> None:
    asked = ("--lang", "en", "--no-default", "--data", "plan", "ask", "conditions", "--format", "json")
    (row,) = json.loads(called(drafted, *asked).stdout)["rows"]
    assert (row["per"]["label"], row["per"]["iri"].rpartition("/")[2]) == ("mu", "mu")


def test_the_page_of_a_figure_says_so_too(drafted: Path) -> None:
    graph = open_graph(data=[drafted / "plan"], default=False)
    made = page(Site(graph), f"id/{graph.seek('1次', 'cg:Figure').value.rpartition('/id/')[2]}.en.html")
    assert made is not None and ">month</a>" in made.content.decode()


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("每月1次", "每月1次"),
        ("1 time per month", "每月1次"),
        ("每季度2场", "每季度2场"),
        ("2 sessions per quarter", "每季度2场"),
    ],
)
def test_a_figure_is_found_as_reports_call_it(drafted: Path, name: str, found: str) -> None:
    done = called(drafted, "--lang", "zh", "--no-default", "--data", "plan", "show", name)
    assert (done.returncode, done.stdout.splitlines()[:1]) == (0, [found]), done.stderr


def test_a_figure_of_each_that_there_is_not_is_not_found(drafted: Path) -> None:
    done = called(drafted, "--lang", "zh", "--no-default", "--data", "plan", "show", "每周1次")
    assert done.returncode != 0 and "没有名为“每周1次”的事物" in done.stderr

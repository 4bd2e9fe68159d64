"""Tasks of the same words: two items are two tasks, each with its own bodies and days; what is one task stays one."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import cg, text
from chaingraph.model.vocabulary import CG, PREFIXES
from chaingraph.text.canonical import canonical_text
from tests.commands import called

HEAD = "云州市石墨产业链2026年任务清单\n"
ROWS = "一、任务\n序号 | 重点任务 | 牵头单位 | 完成时限\n"


def led(source: str, graph: Graph, words: str) -> list[tuple[str, str]]:
    """Return for each task of these words who leads it and by when it is due, as drafted."""
    quads = list(Draft(canonical_text(source), "yunzhou", graph).quads())
    label = PREFIXES["rdfs"] + "label"
    named = {text(quad.subject): text(quad.object) for quad in quads if quad.predicate.value == label}
    tasks = sorted(iri for iri, name in named.items() if name == words)
    ends = {
        (text(quad.subject), quad.predicate.value.rpartition("#")[2]): text(quad.object)
        for quad in quads
        if quad.predicate.value.startswith(PREFIXES["rdf"])
    }
    candidates = [text(quad.subject) for quad in quads if quad.object == cg("Candidate")]
    leads = [
        (ends[one, "subject"], named[ends[one, "object"]])
        for one in candidates
        if ends[one, "predicate"] == CG + "ledBy"
    ]
    days = [(text(quad.subject), text(quad.object)) for quad in quads if quad.predicate.value == CG + "dueBy"]
    return [
        ("、".join(body for of, body in leads if of == task), "、".join(day for of, day in days if of == task))
        for task in tasks
    ]


ONE, TWO = ("市商务局", "2026-06-30"), ("市工信局", "2026-12-31")


@pytest.mark.parametrize(
    ("source", "words", "tasks"),
    [
        (ROWS + "1 | 开展供需对接 | 市商务局 | 2026年6月底\n2 | 引进高端人才 | 市人社局 | 2026年9月底\n3 | 开展供需对接 | 市工信局 | 2026年12月底\n", "开展供需对接", [ONE, TWO]),
        (ROWS + "1 | 开展供需对接 | 市商务局 | 2026年6月底\n2 | 开展供需对接 | 市商务局 | 2026年6月底\n", "开展供需对接", [ONE]),
        ("一、抓招商\n（一）加强统筹调度。（牵头单位：市商务局；完成时限：2026年6月底）\n二、抓项目\n（一）加强统筹调度。（牵头单位：市工信局；完成时限：2026年12月底）\n", "加强统筹调度", [ONE, TWO]),
        ("一、加强统筹调度\n各部门按月报送。（牵头单位：市商务局；完成时限：2026年6月底）\n附件：任务清单\n" + ROWS + "1 | 加强统筹调度 | 市商务局 | 2026年6月底\n", "加强统筹调度", [ONE]),
        (ROWS + "1 | 开展银企对接 | 市商务局 | 2026年6月底\n2 | 引进高端人才 | 市人社局 | 2026年9月底\n3 | 开展银企对接 | 市工信局 | 2026年12月底\n", "开展银企对接", [ONE, TWO]),
        ("一、抓招商\n（一）优化营商环境。（牵头单位：市商务局；完成时限：2026年6月底）\n二、抓项目\n（一）优化营商环境。（牵头单位：市工信局；完成时限：2026年12月底）\n", "优化营商环境", [ONE, TWO]),
        (ROWS + "1 | “春风”行动 | 市商务局 | 2026年6月底\n2 | 引进高端人才 | 市人社局 | 2026年9月底\n3 | “春风”行动 | 市工信局 | 2026年12月底\n", "“春风”行动", [("市商务局、市工信局", "2026-06-30、2026-12-31")]),
        (ROWS + "1 | 开展供需对接 | 市商务局 | 2026年6月底\n2 | 开展银企对接 | 市工信局 | 2026年12月底\n", "开展供需对接", [ONE]),
    ],
)  # fmt: skip
def test_two_items_of_the_same_words_are_two_tasks_and_one_item_is_one(
    graph: Graph, source: str, words: str, tasks: list[tuple[str, str]]
) -> None:
    assert led(HEAD + source, graph, words) == tasks


def test_tasks_of_the_same_words_are_told_apart_by_their_passages(tmp_path: Path) -> None:
    rows = "1 | 开展供需对接 | 市商务局 | 2026年6月底\n2 | 引进高端人才 | 市人社局 | 2026年9月底\n3 | 开展供需对接 | 市工信局 | 2026年12月底\n"
    (tmp_path / "plan.txt").write_text(HEAD + ROWS + rows, "utf-8")
    assert called(tmp_path, "draft", "plan.txt", "-o", "plan").returncode == 0
    told = called(tmp_path, "--lang", "zh", "--no-default", "--data", "plan", "report", "tasks").stdout
    lines = [line.split()[:2] for line in told.splitlines() if line.startswith("开展供需对接")]
    assert lines == [["开展供需对接（表第1行）", "市商务局（候选）"], ["开展供需对接（表第3行）", "市工信局（候选）"]]


def days(source: str, graph: Graph, words: str) -> list[tuple[str, str]]:
    """Return by when a thing of this name is due, each day with the passage that says so, as drafted."""
    quads = list(Draft(canonical_text(source), "yunzhou", graph).quads())
    named = {text(quad.subject) for quad in quads if text(quad.object) == words}
    due = [quad for quad in quads if quad.predicate == cg("dueBy") and text(quad.subject) in named]
    return sorted((text(quad.graph_name).rpartition("/")[2], text(quad.object)) for quad in due)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("1 | 举办石墨产销对接会 | 市商务局 | 2026年6月底\n2 | 举办石墨产销对接会 | 市工信局 | 2026年12月底\n", [("1.s2", "2026-06-30"), ("1.s3", "2026-12-31")]),
        ("1 | 举办石墨产销对接会 | 市商务局 | 2026年6月底\n2 | 举办石墨产销对接会 | 市工信局 | 2026年6月底\n", [("1.s2", "2026-06-30")]),
        ("1 | 举办石墨产销对接会 | 市商务局 | 2026年6月底\n2 | 举办石墨产销对接会 | 市工信局 | 2026年6月底\n3 | 举办石墨产销对接会 | 市科技局 | 2026年9月底\n", [("1.s2", "2026-06-30"), ("1.s3", "2026-06-30"), ("1.s4", "2026-09-30")]),
        ("1 | 举办石墨产销对接会 | 市商务局 | \n2 | 举办石墨产销对接会 | 市工信局 | 2026年12月底\n", [("1.s3", "2026-12-31")]),
        ("1 | 举办石墨产销对接会 | 市商务局 | 2026年6月底\n2 | 编制对接清单 | 石墨产销对接会组委会 | 2026年12月底\n", [("1.s2", "2026-06-30")]),  # another task
    ],
)  # fmt: skip
def test_a_named_thing_that_is_the_task_of_two_rows_has_the_day_of_each(
    rows: str, told: list[tuple[str, str]], graph: Graph
) -> None:
    assert days(HEAD + ROWS + rows, graph, "石墨产销对接会") == told


def test_the_day_of_its_own_sentence_goes_before_that_of_a_bracket_and_not_before_that_of_a_row(graph: Graph) -> None:
    prose = "一、任务\n（一）抓对接。2026年6月底前举办石墨产销对接会。（完成时限：2026年9月底）\n附件：任务清单\n"
    rows = "序号 | 重点任务 | 牵头单位 | 完成时限\n1 | 举办石墨产销对接会 | 市商务局 | 2026年12月底\n"
    (own,) = days(HEAD + prose, graph, "石墨产销对接会")
    assert own[1] == "2026-06-30"
    assert [day for _, day in days(HEAD + prose + rows, graph, "石墨产销对接会")] == ["2026-06-30", "2026-12-31"]


TWO_ROWS = (
    HEAD + ROWS + "1 | 举办石墨产销对接会 | 市商务局 | 2026年6月底\n2 | 举办石墨产销对接会 | 市工信局 | 2026年12月底\n"
)


def test_reports_show_who_leads_each_row_of_one_thing_by_when(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(TWO_ROWS, "utf-8")
    assert called(tmp_path, "draft", "plan.txt", "-o", "plan").returncode == 0
    asked = ("--lang", "zh", "--data", "plan", "--no-default", "report")
    told = called(tmp_path, *asked, "tasks", "--format", "csv").stdout.splitlines()
    assert [line.replace("（图谱未收录）", "") for line in told if line.startswith("石墨产销对接会")] == [
        "石墨产销对接会,,,市商务局（候选）,,,,2026-06-30（待定）,–,表第1行",
        "石墨产销对接会,,,市工信局（候选）,,,,2026-12-31（待定）,–,表第2行",
    ]
    duties = called(tmp_path, *asked, "duties", "--format", "csv").stdout.splitlines()
    assert [line.split(",")[::6] for line in duties if "石墨产销对接会" in line] == [
        ["市商务局", "2026-06-30（待定）"],
        ["市工信局", "2026-12-31（待定）"],
    ]


@pytest.mark.parametrize(
    ("cell", "row_more", "told"),
    [
        ("2026-06-30；2026-11-30", None, [("2026-06-30", "1.s2"), ("2026-11-30", "1.s3")]),
        ("2026-05-31；2026-11-30", None, [("2026-05-31", "1.s2"), ("2026-11-30", "1.s3")]),
        (None, "2026-05-31", [("2026-05-31", "1.s2"), ("2026-12-31", "1.s3")]),  # a new row of the passage of the first
    ],
)
def test_the_workbook_holds_the_day_of_each_row_and_keeps_its_passage(
    tmp_path: Path, cell: str | None, row_more: str | None, told: list[tuple[str, str]]
) -> None:
    (tmp_path / "plan.txt").write_text(TWO_ROWS, "utf-8")
    assert called(tmp_path, "draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = book["5 Names"]
    place = {cell.value: cell.column for cell in page[1]}
    (row,) = [cell.row for cell in page["D"] if cell.value == "石墨产销对接会"]
    assert page.cell(row, place["due by"]).value == "2026-06-30; 2026-12-31"
    page.cell(row, place["due by"]).value = cell or page.cell(row, place["due by"]).value
    page.cell(row, place["decision"]).value = "yes"
    new = page.max_row + 1
    for heading in ("passage", "kind", "Chinese name") if row_more else ():
        page.cell(new, place[heading]).value = page.cell(row, place[heading]).value
    page.cell(new, place["due by"]).value = row_more
    book.save(tmp_path / "plan.xlsx")
    done = called(tmp_path, "draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == 0, done.stderr
    quads = open_graph(data=[tmp_path / "plan"], default=False).select(
        'SELECT ?day ?passage { GRAPH ?passage { ?thing cg:dueBy ?day } ?thing rdfs:label "石墨产销对接会"@zh } ORDER BY ?day'
    )
    assert [(one.day.value, one.passage.value.rpartition("/")[2]) for one in quads] == told


def test_a_deed_of_one_item_is_the_action_that_it_looks_like_and_one_of_several_names_nothing(graph: Graph) -> None:
    items = (
        "一、抓招商\n（一）强化要素保障。（牵头单位：市商务局）\n",
        "二、抓项目\n（一）强化要素保障。（牵头单位：市工信局）\n",
    )
    found = [
        Draft(canonical_text(HEAD + source), "yunzhou", graph).naming.names for source in (items[0], "".join(items))
    ]
    assert [[one.kind for one in names if one.text == "强化要素保障"] for names in found] == [["Action"], []]


def test_the_day_on_which_something_was_approved_is_none_by_which_it_is_due(graph: Graph) -> None:
    source = (
        "云岭高新区简介\n云岭高新技术产业开发区2009年经省政府批准设立。云岭新材料产业园将于2029年6月前经省政府验收。\n"
    )
    assert days(source, graph, "云岭高新技术产业开发区") == []
    assert [day for _, day in days(source, graph, "云岭新材料产业园")] == ["2029-06-30"]

"""A cell that says that the text states nothing: what was proposed there is refused, and reports say that it is not stated."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from typing import Any

import openpyxl
import pytest

from chaingraph.base.errors import ExitCode
from tests.commands import called

PLAN = (
    "云州市石墨产业链2026年工作方案\n云政办发〔2026〕4号\n一、目标\n新增企业5家，产值达到80亿元。\n二、任务\n"
    "（一）培育企业\n引进项目12个。（牵头单位：市商务局，责任单位：市工信局、市科技局；完成时限：2026年9月底）\n"
    "云州市人民政府办公室\n2026年2月3日\n"
)
ASKED = ("--lang", "zh", "--no-default", "--data", "plan")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the draft of PLAN and its workbook, in Chinese; it is only copied."""
    folder = tmp_path_factory.mktemp("first")
    (folder / "plan.txt").write_text(PLAN, "utf-8")
    done = called(folder, "--lang", "zh", "draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def drafted(first: Path, tmp_path: Path) -> Path:
    """The draft of PLAN and its workbook, in a folder of its own."""
    return copytree(first, tmp_path, dirs_exist_ok=True)


def write(folder: Path, sheet: str, first: str, cells: Mapping[str, str | None], book: str = "plan.xlsx") -> None:
    """Write cells into the rows of a sheet that say ``first`` somewhere."""
    whole = openpyxl.load_workbook(folder / book)
    page: Any = whole[sheet]
    place = {cell.value: cell.column for cell in page[1]}
    rows = [row for row in range(2, page.max_row + 1) if first in [cell.value for cell in page[row]]]
    assert rows, first
    for row in rows:
        for heading, words in cells.items():
            page.cell(row, place[heading]).value = words
    whole.save(folder / book)


def take(folder: Path, lang: str = "zh", book: str = "plan.xlsx") -> str:
    """Take the workbook in, and return what is said."""
    done = called(folder, "--lang", lang, "draft", "-o", "plan", "--from-xlsx", book)
    assert done.returncode == 0, done.stderr
    return done.stderr


def target(folder: Path, words: str) -> str:
    """Return the row of a target in the report on tasks."""
    told = called(folder, *ASKED, "report", "tasks", "--all").stdout.splitlines()
    (row,) = [line for line in told if line.startswith(f"{words} ")]
    return row


@pytest.mark.parametrize(
    "word", ["无", "无。", "没有", "未说明", "未写明", "文中未说明", "（文中未说明）", "none", "None", "not stated"]
)
def test_every_word_for_none_is_understood_and_what_was_proposed_is_refused(drafted: Path, word: str) -> None:
    write(drafted, "4 数字", "12个", {"期限": word, "责任单位": word, "决定": "是"})
    said = take(drafted)
    assert "按“文中未说明”收回，草稿在此所提的内容不予采用：“4 数字”第 4 行（“期限、责任单位”列）。" in said
    assert "仍按原决定" not in said
    facts = (drafted / "plan" / "facts.trig").read_text("utf-8")
    assert "cg:notStated cg:dueBy , cg:responsible" in facts
    row = target(drafted, "12个")
    assert row.count("（文中未说明）") == 2 and "市商务局（候选）" in row and "市科技局" not in row


def test_whoever_does_it_is_told_that_no_day_is_stated_as_the_task_is(drafted: Path) -> None:
    write(drafted, "4 数字", "12个", {"期限": "无", "决定": "是"})
    take(drafted)
    for asked in (("report", "tasks"), ("report", "duties"), ("ask", "who-answers")):
        assert days(drafted, *asked) == {"（文中未说明）"}
    write(drafted, "4 数字", "12个", {"期限": None})
    take(drafted)
    assert days(drafted, "report", "duties") == {"（图谱未收录）"}


def days(folder: Path, *asked: str) -> set[str]:
    """Return by when 12个 is due in each row of an answer."""
    rows = csv.DictReader(io.StringIO(called(folder, *ASKED, *asked, "--format", "csv").stdout))
    return {row["期限"] for row in rows if row["任务"] == "12个"}


def test_the_gap_is_no_longer_open_although_the_passage_is(drafted: Path) -> None:
    def gap() -> tuple[int, int]:
        told = json.loads(called(drafted, *ASKED, "report", "gaps", "--format", "json").stdout)
        (row,) = [row for row in told["tables"][0]["rows"] if row["gap"] == "没有期限的目标"]
        return row["count"], row["of_these_open"]

    assert gap() == (0, 0)
    write(drafted, "4 数字", "5家", {"期限": "无", "决定": "是"})
    take(drafted)
    assert gap() == (1, 0)
    write(drafted, "4 数字", "80亿元", {"期限": None, "决定": "是"})
    take(drafted)
    assert gap() == (2, 1)


def test_a_promise_is_no_longer_open_where_all_that_it_lacks_is_found_unsaid(drafted: Path) -> None:
    def gap() -> tuple[int, int]:
        told = json.loads(called(drafted, *ASKED, "report", "gaps", "--format", "json").stdout)
        (row,) = [row for row in told["tables"][0]["rows"] if row["gap"] == "缺数字、责任单位或期限的承诺"]
        return row["count"], row["of_these_open"]

    count, before = gap()
    assert before == count
    write(drafted, "4 数字", "80亿元", {"责任单位": "无", "期限": None})
    take(drafted)
    assert gap() == (count, before)  # by when it is due is still to be said
    write(drafted, "4 数字", "80亿元", {"期限": "无"})
    take(drafted)
    assert gap() == (count, before - 1)
    write(drafted, "4 数字", "5家", {"责任单位": "无"})
    take(drafted)
    assert gap() == (count, before - 2)


def test_a_workbook_written_anew_says_none_in_its_language_and_a_value_takes_its_place(drafted: Path) -> None:
    write(drafted, "4 数字", "12个", {"责任单位": "无", "决定": "是"})
    take(drafted)
    for lang, sheet, heading, word in (("zh", "4 数字", "责任单位", "无"), ("en", "4 Figures", "responsible", "none")):
        assert called(drafted, "--lang", lang, "draft", "-o", "plan", "--xlsx", f"{lang}.xlsx").returncode == 0
        page: Any = openpyxl.load_workbook(drafted / f"{lang}.xlsx")[sheet]
        rows = list(page.iter_rows(values_only=True))
        (row,) = [row for row in rows if "12个" in row]
        assert row[rows[0].index(heading)] == word
    write(drafted, "4 数字", "12个", {"责任单位": "市科技局"}, "zh.xlsx")
    assert "按“文中未说明”收回" not in take(drafted, book="zh.xlsx")
    facts = (drafted / "plan" / "facts.trig").read_text("utf-8")
    assert "cg:notStated" not in facts and "cg:responsible thing:市科技局" in facts


def test_when_a_figure_began_is_not_stated_where_a_cell_says_so(drafted: Path) -> None:
    write(drafted, "4 数字", "12个", {"起": "无", "决定": "是"})
    take(drafted)
    lines = list(csv.DictReader(io.StringIO(called(drafted, *ASKED, "ask", "figures", "--format", "csv").stdout)))
    assert {row["数字"]: row["起"] for row in lines}["12个"] == "（文中未说明）"
    assert {row["数字"]: row["止"] for row in lines}["12个"] == "（图谱未收录）"


def test_none_stays_when_the_document_is_drafted_again(drafted: Path) -> None:
    write(drafted, "4 数字", "12个", {"期限": "无", "责任单位": "无", "决定": "是"})
    take(drafted)
    assert called(drafted, "draft", "plan.txt", "-o", "plan").returncode == 0
    row = target(drafted, "12个")
    assert row.count("（文中未说明）") == 2 and "市科技局" not in row


def test_a_document_may_have_no_number_and_its_word_for_none_is_no_number(drafted: Path) -> None:
    write(drafted, "1 文件", "2026-02-03", {"文号": "无", "发文机关": "无"})
    assert "“1 文件”第 2 行（“文号、发文机关”列）" in take(drafted)
    told = (drafted / "plan" / "document.ttl").read_text("utf-8")
    assert "cg:notStated cg:issuer , cg:number" in told and '"无"' not in told


def test_what_a_document_was_found_not_to_state_is_not_asked_for_again(drafted: Path) -> None:
    missing = ("文件没有发文字号", "文件没有发文机关")
    document = drafted / "plan" / "document.ttl"
    stated = document.read_text("utf-8")
    bare = stated.replace('    cg:number "云政办发〔2026〕4号" ;\n', "").replace(" , cg:number", "")
    assert "cg:number" in stated and "cg:number" not in bare
    document.write_text(bare, "utf-8")
    told = called(drafted, "--lang", "zh", "validate", "plan", "--all").stdout
    assert [words in told for words in missing] == [True, False]
    document.write_text(stated, "utf-8")
    write(drafted, "1 文件", "2026-02-03", {"文号": "无", "发文机关": "无"})
    take(drafted)
    told = called(drafted, "--lang", "zh", "validate", "plan", "--all").stdout
    assert not any(words in told for words in missing)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"关于": "无"}, "此项不能填“无”：请填写；暂不决定的留空；该行不采用的选“否”（“关于”列）"),
        ({"指标": "无"}, "此项不能填“无”：请填写；暂不决定的留空；该行不采用的选“否”（“指标”列）"),
        ({"单位": "none"}, "此项不能填“无”：请填写；暂不决定的留空；该行不采用的选“否”（“单位”列）"),
    ],
)
def test_what_every_figure_has_cannot_be_none(drafted: Path, cells: dict[str, str], said: str) -> None:
    write(drafted, "4 数字", "12个", cells)
    done = called(drafted, "--lang", "zh", "draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == ExitCode.INPUT and said in done.stderr, done.stderr


def test_none_and_a_yes_in_the_row_of_the_relation_contradict_each_other(drafted: Path) -> None:
    write(drafted, "4 数字", "12个", {"责任单位": "无"})
    write(drafted, "6 关系", "市科技局", {"决定": "是"})
    done = called(drafted, "--lang", "zh", "draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == ExitCode.INPUT
    assert "“12个”所在行填写原文未写明，与此行不一致：两处请作一致决定" in done.stderr


@pytest.mark.parametrize("name", ["无锡市商务局", "无极公司"])
def test_names_that_begin_as_the_word_does_are_names(drafted: Path, name: str) -> None:
    write(drafted, "4 数字", "12个", {"责任单位": name})
    take(drafted)
    facts = (drafted / "plan" / "facts.trig").read_text("utf-8")
    assert f"cg:responsible thing:{name}" in facts and "cg:notStated" not in facts


def test_what_is_said_not_to_be_stated_and_is_stated_is_an_error(drafted: Path) -> None:
    file = drafted / "plan" / "facts.trig"
    facts = file.read_text("utf-8")
    assert 'cg:dueBy "2026-09-30"' in facts
    file.write_text(facts.replace('cg:dueBy "2026-09-30"', 'cg:notStated cg:dueBy ; cg:dueBy "2026-09-30"', 1), "utf-8")
    done = called(drafted, "--lang", "zh", "validate", "plan", "--all")
    assert "此项记为“文中未说明”，又写有内容；请删去其一。" in done.stdout


def test_a_target_of_which_a_cell_is_blank_that_is_needed_is_listed_all_the_same(drafted: Path) -> None:
    write(drafted, "4 数字", "12个", {"类别": None, "决定": "是"})
    assert "“4 数字”第 4 行（“类别”列）" in take(drafted)
    told = json.loads(called(drafted, *ASKED, "report", "--format", "json").stdout)["tables"]
    (counted,) = [row["targets"] for row in told[1]["rows"] if row["kind"] == "合计"]
    (listed,) = [table for table in told if table["title"].startswith("有哪些目标")]
    assert (counted, [row["target"]["label"] for row in listed["rows"]]) == (3, ["5家", "80亿元", "12个"])
    assert listed["rows"][2]["quantity_kind"] is None
    assert target(drafted, "12个").startswith("12个 ")
    (figure,) = [
        row
        for row in json.loads(called(drafted, *ASKED, "report", "figures", "--format", "json").stdout)["rows"]
        if row["figure"]["label"] == "12个"
    ]
    assert figure["value"] == 12


def test_a_thing_is_found_in_the_workbook_by_what_it_is_called_besides(drafted: Path) -> None:
    write(drafted, "5 名称", "市工信局", {"又称": "县工业信息局；工信系统"})
    take(drafted)
    assert called(drafted, "--lang", "zh", "draft", "-o", "plan", "--xlsx", "anew.xlsx").returncode == 0
    write(drafted, "4 数字", "12个", {"责任单位": "工信系统", "决定": "是"}, "anew.xlsx")
    take(drafted, book="anew.xlsx")
    assert "cg:responsible thing:市工信局" in (drafted / "plan" / "facts.trig").read_text("utf-8")

"""What is absent: not in the graph until its text is signed off, not stated after; signing off, and who answers for what."""

import csv
import datetime
import io
import json
import re
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from chaingraph import Graph, open_graph
from chaingraph.graph.signing import SignOff
from chaingraph.model.vocabulary import CG
from chaingraph.rendering import picture
from chaingraph.rendering.names import GraphNames
from chaingraph.reports import kinds
from chaingraph.reports.gaps import listing, report
from tests.commands import called
from tests.conftest import Run
from tests.words import column, labels, printed
from tests.words import report as told

TEXT = """云州市茶叶产业链链长制实施方案

一、工作任务
（一）培育企业。2027年新增链主企业10家，引进项目12家。（责任单位：市工信局、市财政局）
（二）建设平台。2027年新增创新平台12家，开展“百企上云”行动。（牵头单位：市科技局；配合单位：市财政局）
"""
ASKED = ("--data", "plan", "--no-default")


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a plan, its draft and its workbook; it is only copied."""
    folder = tmp_path_factory.mktemp("drafted")
    (folder / "plan.txt").write_text(TEXT, "utf-8")
    assert called(folder, "draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    return folder


@pytest.fixture
def plan(drafted: Path, tmp_path: Path) -> Path:
    """A plan with two brackets of responsibility, as drafted."""
    shutil.copytree(drafted, tmp_path, dirs_exist_ok=True)
    return tmp_path / "plan"


def decide_all(folder: Path) -> None:
    """Take out all that is undecided or proposed, as a curator does who is done."""
    for name in ("document.ttl", "facts.trig"):
        content = (folder / name).read_text("utf-8")
        content = re.sub(r"    candidate:\S+ a cg:Candidate ;.*?\.\n", "", content, flags=re.DOTALL)
        content = re.sub(r" ;\s+cg:undecided [^;.]*?(?= [.;]\n)", "", content)
        (folder / name).write_text(content, "utf-8")


def signed(folder: Path) -> dict[str, tuple[str, str]]:
    """Return by whom and when the passages of a folder are signed off."""
    rows = open_graph(data=[folder], default=False).select(
        "SELECT ?passage ?day ?by { ?passage cg:reviewed ?day ; cg:reviewedBy ?by }"
    )
    return {row.passage.value.rpartition("/")[2]: (row.by.value, row.day.value) for row in rows}


# ---------------------------------------------------------------- what absence is called


def test_of_the_first_document_everything_is_signed_off_and_what_is_absent_is_not_stated(zibo: Graph) -> None:
    assert zibo.sign_off == SignOff(passages=55, open=0, proposed=0, undecided=0) and zibo.sign_off.complete
    table = printed(zibo, "targets", "zh")
    assert "（文中未说明）" in table and "图谱未收录" not in table and "待复核" not in table


FORMS = {
    "table": "（各行图谱均未收录） 承担者 ·",
    "markdown": "（各行图谱均未收录） 承担者 ·",
    "csv": "（图谱未收录）",
    "html": ">（图谱未收录）</td>",
}


@pytest.mark.parametrize("format", FORMS)
def test_of_a_draft_what_is_absent_is_not_in_the_graph(plan: Path, run: Run, format: str) -> None:
    shown = run("--lang", "zh", *ASKED, "report", "targets", "--format", format).stdout
    assert FORMS[format] in shown and "市科技局（候选）" in shown and "未说明" not in shown
    head = "待复核的句子 7 个（共 7 个）；候选关系 12 条，待定的内容 43 项。"
    assert (head in shown) == (format != "csv")


def test_json_and_workbook_say_how_much_is_open(plan: Path, run: Run, tmp_path: Path) -> None:
    told = json.loads(run(*ASKED, "report", "policies", "--format", "json").stdout)
    head = "Not signed off: 7 of 7 passages; 12 relations are proposed, 43 decisions are open."
    assert told["open"].startswith(head) and told["empty"] == "(nothing in the graph)"
    assert run(*ASKED, "report", "targets", "--format", "xlsx", "-o", "t.xlsx").returncode == 0
    sheets = openpyxl.load_workbook(io.BytesIO((tmp_path / "t.xlsx").read_bytes())).worksheets
    words = [str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value]
    assert any(word.startswith(head) for word in words) and "(not in the graph)" in words
    assert "(not stated)" not in words


def test_a_page_of_the_network_says_how_much_is_open(plan: Path, zibo: Graph, run: Run, tmp_path: Path) -> None:
    assert run(*ASKED, "view", "-o", "v.html").returncode == 0
    assert "Not signed off: 7 of 7 passages" in (tmp_path / "v.html").read_text("utf-8")
    assert zibo.sign_off.complete


def test_a_document_that_is_decided_and_signed_off_says_not_stated(plan: Path, run: Run) -> None:
    decide_all(plan)
    assert "(not in the graph" in run(*ASKED, "report", "targets").stdout
    assert run("review", "plan", "--by", "李某").returncode == 0
    shown = run(*ASKED, "report", "targets").stdout
    assert "(not stated in any row) led by · responsible · carried out by" in shown and "Not signed off" not in shown


# ---------------------------------------------------------------- row by row


@pytest.fixture
def halfway(plan: Path, run: Run) -> Path:
    """A plan of which all is decided, and only the first item (一) is signed off."""
    decide_all(plan)
    assert run("review", "plan", "1.1", "--by", "李某").returncode == 0
    return plan


def test_a_row_that_is_signed_off_says_not_stated_and_one_that_is_open_not_in_the_graph(
    halfway: Path, run: Run
) -> None:
    rows = list(csv.reader(io.StringIO(run("--lang", "zh", *ASKED, "report", "targets", "--format", "csv").stdout)))
    told = [(row[0], set(row) & {"（文中未说明）", "（图谱未收录）"}) for row in rows[1:]]
    here, both = {"（图谱未收录）"}, {"（文中未说明）", "（图谱未收录）"}  # any other passage may state a result
    assert told == [("10家", both), ("12家", both), ("12家", here)]
    assert [row.count("（图谱未收录）") for row in rows[1:]] == [5, 5, 9]  # of the open row, its baseline too


def test_what_is_undecided_keeps_a_row_open_though_its_passage_is_signed_off(plan: Path, run: Run) -> None:
    assert run("review", "plan", "1.1", "1.2", "--by", "李某").returncode == 0
    shown = run(*ASKED, "report", "targets", "--format", "csv").stdout
    assert "(not in the graph)" in shown and "(not stated)" not in shown


def test_what_is_signed_off_and_undecided_says_that_and_not_that_no_passage_is_open(plan: Path, run: Run) -> None:
    assert run("review", "plan", "--by", "李某").returncode == 0
    told = json.loads(run(*ASKED, "report", "targets", "--format", "json").stdout)["open"]
    assert told.startswith(
        "All passages are signed off (7 passages), but 43 decisions are open; `chaingraph validate` "
    )
    shown = run("--lang", "zh", *ASKED, "report", "targets").stdout
    assert "句子已全部复核（7 个），但仍有 43 项待定，`chaingraph validate` 指出所在的行；" in shown
    assert "待复核的句子" not in shown


def test_json_names_the_rows_that_are_open(halfway: Path, run: Run) -> None:
    told = json.loads(run(*ASKED, "report", "figures", "--format", "json").stdout)
    assert told["open"].startswith("Not signed off: 4 of 7 passages") and told["open_rows"] == [2]
    told = json.loads(run(*ASKED, "report", "targets", "--format", "json").stdout)
    assert "open_rows" not in told and told["open"]  # all of them: any passage may state a result


# ---------------------------------------------------------------- what any document may state

SUMMARY = "云州市茶叶产业链链长制工作总结\n\n一、工作成效\n全年新增企业63家。\n"


@pytest.fixture
def years(plan: Path, run: Run, tmp_path: Path) -> tuple[str, ...]:
    """A plan that is decided and signed off, and the summary of the year after, which is not."""
    decide_all(plan)
    assert run("review", "plan", "--by", "李某").returncode == 0
    (tmp_path / "summary.txt").write_text(SUMMARY, "utf-8")
    assert run("draft", "summary.txt", "-o", "summary").returncode == 0
    decide_all(tmp_path / "summary")
    for name, day in (("plan", "2027-02-10"), ("summary", "2028-01-12")):
        file = tmp_path / name / "document.ttl"
        document = f"<https://w3id.org/chaingraph/id/doc/{name}>"
        stated = f'\n{document} cg:date "{day}"^^xsd:date .\n'
        file.write_text(file.read_text("utf-8") + stated, "utf-8")
    return "--data", "plan", "--data", "summary", "--no-default"


def test_a_result_is_not_in_the_graph_while_any_document_that_may_state_it_is_open(
    years: tuple[str, ...], run: Run
) -> None:
    shown = run("--lang", "zh", *years, "report", "outcomes", "--format", "csv").stdout
    told = [row[7:13] for row in csv.reader(io.StringIO(shown))][1:]
    assert told == [["（图谱未收录）"] * 6] * 3
    assert run("review", "summary", "--by", "李某").returncode == 0
    shown = run("--lang", "zh", *years, "report", "outcomes", "--format", "csv").stdout
    assert [row[7:13] for row in csv.reader(io.StringIO(shown))][1:] == [["（无可比内容）"] * 6] * 3


def test_the_view_of_outcomes_says_no_more_of_a_result_than_the_report(
    years: tuple[str, ...], run: Run, tmp_path: Path
) -> None:
    assert run("--lang", "en", *years, "view", "outcomes", "-o", "o.html").returncode == 0
    drawn = (tmp_path / "o.html").read_text("utf-8")
    assert "No outcome: (not in the graph)" in drawn and "No outcome: (not stated)" not in drawn


def test_no_column_is_called_not_stated_in_any_row_while_a_document_is_open(years: tuple[str, ...], run: Run) -> None:
    for name in ("figures", "targets", "outcomes"):
        assert "各行均未说明" not in run("--lang", "zh", *years, "report", name).stdout
    assert run("review", "summary", "--by", "李某").returncode == 0
    assert "（各行均未说明）" in run("--lang", "zh", *years, "report", "figures").stdout


def test_gaps_that_any_document_may_fill_are_all_open_while_one_is(years: tuple[str, ...], run: Run) -> None:
    told = json.loads(run(*years, "report", "gaps", "--format", "json").stdout)["tables"][0]["rows"]
    counted = {row["gap"]: (row["count"], row["of_these_open"]) for row in told}
    assert counted["targets without a comparable result"] == (3, 3)
    assert counted["targets without anyone responsible"] == (3, 0)


def test_gaps_say_of_how_many_the_text_may_still_say_it(halfway: Path, run: Run, zibo: Graph) -> None:
    told = json.loads(run(*ASKED, "report", "gaps", "--format", "json").stdout)["tables"][0]["rows"]
    counted = {row["question"]: (row["count"], row["of_these_open"]) for row in told if "responsible" in row["gap"]}
    assert counted == {"chaingraph ask targets": (3, 1)}
    assert "of_these_open" not in report(zibo, listing(zibo)).tables[0].names


def test_tables_know_how_far_the_graph_was_signed_off(plan: Path, run: Run) -> None:
    assert run(*ASKED, "tables", "counted").returncode == 0
    told = json.loads(run("report", "gaps", "--tables", "counted", "--format", "json").stdout)
    assert told["open"].startswith("Not signed off: 7 of 7 passages; 12 relations are proposed, 43 decisions are open.")
    assert run("tables", "zibo").returncode == 0
    assert "open" not in json.loads(run("report", "gaps", "--tables", "zibo", "--format", "json").stdout)


def test_a_draft_and_its_reports_count_the_same_decisions(run: Run, tmp_path: Path) -> None:
    text = "云州市链长名单\n一、链长调整\n2026年9月，石墨产业链链长由何一苇调整为沈知白。\n二、名单\n产业链 | 链长\n石墨产业链 | 沈知白（副市长）\n"
    (tmp_path / "r.txt").write_text(text, "utf-8")
    drafted = run("draft", "r.txt", "-o", "r")
    told = re.search(r"(\d+) decisions are open", drafted.stdout + drafted.stderr)
    shown = run("--data", "r", "--no-default", "report", "roster").stdout
    assert told and told[0] == "15 decisions are open" and told[0] in shown


# ---------------------------------------------------------------- signing off


def test_a_document_a_section_or_a_passage_is_signed_off_and_opened_again(plan: Path, run: Run) -> None:
    today = datetime.date.today().isoformat()
    done = run("review", "plan", "1.1", "§1.2 s. 1", "--by", "李某")
    assert done.returncode == 0 and "Signed off by 李某: 4 passages of plan; open: 3 of 7." in done.stderr
    (told,) = re.findall(r"still proposed or undecided: (.+)\.$", done.stderr, re.MULTILINE)
    assert [one.partition(" (")[0] for one in told.split("; ")] == [
        "§1.1 heading",
        "§1.1 s. 1",
        "§1.1 s. 2",
        "§1.2 s. 1",
    ]
    assert (
        told.startswith("§1.1 heading (培育企业); ")
        and "市财政局, 市工信局, 培育企业–responsible–市财政局, " in told
        and ", …); §1.2 s. 1 (" in told
    )
    assert signed(plan) == dict.fromkeys(("1.1.h", "1.1.s1", "1.1.s2", "1.2.s1"), ("李某", today))
    assert "Open again: 1 passage of plan; open: 4 of 7." in run("review", "plan", "1.1.s2", "--open").stderr
    assert sorted(signed(plan)) == ["1.1.h", "1.1.s1", "1.2.s1"]
    assert run("review", "plan", env={"CHAINGRAPH_CURATOR": "王某"}).returncode == 0
    assert signed(plan)["1.2.s1"] == ("王某", today) and len(signed(plan)) == 7
    assert "cg:reviewed" not in run("validate", "plan").stdout


def test_who_signs_is_named_or_said_to_be_the_user_of_the_machine(plan: Path, run: Run) -> None:
    done = run("review", "plan", "1.1.s1", env={"LOGNAME": "pc-17"})
    assert "Signed as pc-17, the user of this machine." in done.stderr and signed(plan)["1.1.s1"][0] == "pc-17"
    for said in (run("review", "plan", "--curator", "李某"), run("review", "plan", env={"CHAINGRAPH_CURATOR": "王某"})):
        assert said.returncode == 0 and "Signed as" not in said.stderr
    assert {by for by, _ in signed(plan).values()} == {"王某"}


def test_a_day_without_a_name_in_the_workbook_is_said_to_be_signed_by_the_user_of_the_machine(
    plan: Path, run: Run, tmp_path: Path
) -> None:
    fill(tmp_path / "plan.xlsx", "Passages", "sentence", "一、工作任务", reviewed="2026-10-01")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx", env={"LOGNAME": "pc-17"})
    assert "Signed as pc-17, the user of this machine." in done.stderr
    assert signed(plan) == {"1.h": ("pc-17", "2026-10-01")}


def test_signing_off_leaves_comments_and_order_as_they_are(lingzhou: Path, run: Run) -> None:
    file = lingzhou / "document.ttl"
    before = file.read_text("utf-8")
    note = before.replace("passage:0.a1 a", "# checked by hand; twice\npassage:0.a1 a", 1)
    file.write_text(note, "utf-8")
    assert run("review", str(lingzhou), "0.a1", "--open").returncode == 0
    opened = file.read_text("utf-8")
    assert "# checked by hand; twice" in opened and opened.count("\n") == note.count("\n") - 1
    assert "0.a1" not in signed(lingzhou) and "0.a2" in signed(lingzhou)
    assert run("review", str(lingzhou), "0.a1", "--by", "李某").returncode == 0
    again, today = file.read_text("utf-8"), datetime.date.today().isoformat()
    wanted = f'    cg:reviewed "{today}"^^xsd:date ;\n    cg:reviewedBy "李某" .\n'
    former = '    cg:reviewed "2026-11-28"^^xsd:date ; cg:reviewedBy "ChainGraph contributors" .\n'
    assert again == note.replace(former, wanted, 1)


def test_a_sign_off_that_stands_by_itself_is_taken_out_all_the_same(lingzhou: Path, run: Run) -> None:
    file = lingzhou / "document.ttl"
    content = file.read_text("utf-8")
    alone = re.sub(r" ;\s+(cg:reviewed [^;]*; cg:reviewedBy [^;.]*)\.", r" .\npassage:0.a1 \1.", content, count=1)
    assert alone != content
    file.write_text(alone, "utf-8")
    assert run("review", str(lingzhou), "0.a1", "--open").returncode == 0
    assert "0.a1" not in signed(lingzhou) and "0.a2" in signed(lingzhou)


def test_a_document_among_the_data_is_found_by_its_name(plan: Path, run: Run) -> None:
    done = run("--data", "plan", "review", "云州市茶叶产业链链长制实施方案", "1.1.s1", "--by", "李某")
    assert done.returncode == 0 and list(signed(plan)) == ["1.1.s1"]
    done = run("review", "zibo-2025-32", "--by", "李某")
    assert done.returncode == 2 and "No folder that is given describes zibo-2025-32" in done.stderr


def test_what_is_signed_off_stays_so_when_nothing_changed_and_is_open_again_where_something_did(
    plan: Path, run: Run, tmp_path: Path
) -> None:
    """A number of one sentence changes, of which the bracket after it speaks."""
    assert run("review", "plan", "--by", "李某").returncode == 0
    before = {path.name: path.read_bytes() for path in plan.iterdir()}
    again = run("draft", "plan.txt", "-o", "plan")
    assert "Open again" not in again.stderr
    assert {path.name: path.read_bytes() for path in plan.iterdir()} == before
    (tmp_path / "plan.txt").write_text(TEXT.replace("10家", "15家").replace("一、", "前言。\n一、"), "utf-8")
    again = run("draft", "plan.txt", "-o", "plan")
    assert "Open again, since their text or facts changed: §1.1 s. 1; §1.1 s. 2.\n" in again.stderr
    assert sorted(signed(plan)) == ["1.1.h", "1.2.h", "1.2.s1", "1.2.s2", "1.h"]


def test_a_passage_that_is_gone_leaves_no_sign_off_behind(plan: Path, run: Run, tmp_path: Path) -> None:
    assert run("review", "plan", "--by", "李某").returncode == 0
    (tmp_path / "plan.txt").write_text(TEXT.replace("2027年新增创新平台12家，开展“百企上云”行动。", ""), "utf-8")
    assert "Open again" in run("draft", "plan.txt", "-o", "plan").stderr
    assert "百企上云" not in (plan / "facts.trig").read_text("utf-8")
    graph = open_graph(data=[plan], default=False)
    assert graph.query("ASK { ?p cg:reviewed ?day FILTER NOT EXISTS { ?p cg:startOffset ?start } }") is False


def test_signing_off_quotes_what_the_text_says_and_nothing_in_the_graph_does(run: Run, tmp_path: Path) -> None:
    row = "石墨产业链 | 李明（副市长） | 王工\n"
    (tmp_path / "plan.txt").write_text(f"云州市链长名单\n产业链 | 链长 | 联络员\n{row}", "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    assert "not stated: " not in run("review", "plan", "--by", "李某").stderr  # all of it is undecided, which is said
    decide_all(tmp_path / "plan")
    done = run("review", "plan", "--by", "李某")
    assert "what the graph does not hold, which is now called not stated: table row 1 (“王工”)." in done.stderr
    assert "not stated: " not in run("review", "plan", "--open").stderr


def test_signing_off_names_each_passage_with_what_it_holds_alone(run: Run, tmp_path: Path) -> None:
    rows = "石墨产业链 | 王工\n陶瓷产业链 |\n茶叶产业链 | 吴工\n"
    (tmp_path / "plan.txt").write_text(f"云州市链长名单\n产业链 | 联络员\n{rows}", "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    decide_all(tmp_path / "plan")
    said = "now called not stated: table row 1 (“王工”); table row 3 (“吴工”). See"
    assert said in run("review", "plan", "--by", "李某").stderr
    said = "将显示为“文中未说明”：表第1行（“王工”）、表第3行（“吴工”）。可用"
    assert said in run("--lang", "zh", "review", "plan", "--by", "李某").stderr


def test_signing_off_in_the_workbook_quotes_it_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("云州市链长名单\n产业链 | 链长 | 联络员\n石墨产业链 | 副市长 | 王工\n", "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    decide_all(tmp_path / "plan")
    assert run("draft", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = next(page for page in book.worksheets if page.title.endswith(" Passages"))
    place = next(cell.column for cell in page[1] if cell.value == "reviewed")
    for row in range(2, page.max_row + 1):
        page.cell(row, place).value = "yes"
    book.save(tmp_path / "plan.xlsx")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert "which is now called not stated: table row 1 (“王工”). See `chaingraph coverage plan`." in done.stderr
    assert "not stated" not in run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").stderr


@pytest.mark.parametrize(("number", "passages"), [("（二）", 3), ("一（二）", 3), ("一、", 7)])
def test_a_section_is_reviewed_by_the_number_of_its_heading(number: str, passages: int, plan: Path, run: Run) -> None:
    done = run("review", "plan", number, "--by", "李某")
    assert f"Signed off by 李某: {passages} passages of plan" in done.stderr
    assert "No passage or section is called “三、”" in run("review", "plan", "三、", "--by", "李某").stderr


def test_a_number_that_two_headings_of_a_document_have_is_of_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text(TEXT + "二、保障措施\n（一）加强调度。每月召开调度会。\n", "utf-8")
    assert run("draft", "two.txt", "-o", "two").returncode == 0
    assert "“（一）” names several things" in run("review", "two", "（一）", "--by", "李某").stderr
    assert "Signed off by 李某" in run("review", "two", "二（一）", "--by", "李某").stderr


# ---------------------------------------------------------------- who answers for what


def test_tasks_of_a_draft_show_what_is_proposed_as_proposed(plan: Path, run: Run) -> None:
    rows = json.loads(run(*ASKED, "report", "tasks", "--format", "json").stdout)["rows"]
    told = [
        (row["task"]["label"], row["led_by"], row["supported_by"], row["responsible"], row["due_by"]) for row in rows
    ]
    both = "市工信局 (proposed); 市财政局 (proposed)"
    assert told == [
        ("10家", None, None, both, "2027-12-31 (undecided)"),
        ("12家", None, None, both, "2027-12-31 (undecided)"),
        ("12家", "市科技局 (proposed)", "市财政局 (proposed)", None, "2027-12-31 (undecided)"),
        ("培育企业", None, None, both, None),  # what no day is told of comes last
        ("建设平台", "市科技局 (proposed)", "市财政局 (proposed)", None, None),
        ("“百企上云”行动", "市科技局 (proposed)", "市财政局 (proposed)", None, None),
    ]
    assert [name["label"] for name in rows[0]["passages"]] == ["§1.1 s. 1", "§1.1 s. 2"]


def test_tasks_whose_proposals_are_accepted_are_stated(plan: Path, run: Run) -> None:
    done = run("draft", "-o", "plan", "--accept", "责任单位", "--accept", "is led by")
    assert done.returncode == 0, done.stderr
    assert "Stated by 责任单位: 6 relations" in done.stderr and "Stated by is led by: 3 relations" in done.stderr
    rows = json.loads(run(*ASKED, "report", "tasks", "--format", "json").stdout)["rows"]
    assert [name["label"] for name in rows[0]["responsible"]] == ["市工信局", "市财政局"]
    assert [name["label"] for name in rows[5]["led_by"]] == ["市科技局"]
    assert rows[5]["supported_by"] == "市财政局 (proposed)"
    wrong = run("draft", "-o", "plan", "--accept", "责任人")
    assert wrong.returncode == 3 and "“责任人” is none of these:" in wrong.stderr


def test_who_only_supports_a_target_does_not_answer_for_it(tmp_path: Path) -> None:
    (tmp_path / "x.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .\n"
        ":p a cg:Passage .\n:p {\n"
        + "".join(
            f':t{n} a cg:Target ; cg:exact "{n}家" ; cg:value {n}.0 ; cg:quantityKind cg:stock ; cg:startOffset {n} ; {said} .\n'
            for n, said in (
                (1, "cg:ledBy :甲局 ; cg:supportedBy :乙局"),
                (2, "cg:supportedBy :乙局"),
                (3, "cg:responsible :丙局"),
            )
        )
        + ":甲局 a cg:Institution . :乙局 a cg:Institution . :丙局 a cg:Institution . }",
        "utf-8",
    )
    graph = open_graph(data=[tmp_path / "x.trig"], default=False)
    (targets,) = told(graph, "targets").tables
    (tasks,) = told(graph, "tasks").tables
    roles = {"led_by": [(":甲局",), None, None], "responsible": [None, None, (":丙局",)], "carried_out_by": [None] * 3}
    for table in (targets, tasks):  # both say it in the role that the text gives
        assert {name: [labels(cell) for cell in column(table, name)] for name in roles} == roles
    drawn = picture(kinds.picture(graph, "targets", ()), GraphNames(graph), "zh")
    assert "牵头单位：" in drawn and drawn.count("责任单位：") == 2  # of the second, nobody is said to answer
    assert [labels(cell) for cell in column(tasks, "supported_by")] == [(":乙局",), (":乙局",), None]


def test_nobody_leads_or_is_responsible_for_anything_in_the_first_document(zibo: Graph) -> None:
    shown = printed(zibo, "tasks")
    assert "(not stated in any row) led by · responsible\n" in shown


# ---------------------------------------------------------------- the workbook


def fill(path: Path, sheet: str, heading: str, value: object, **cells: object) -> None:
    """Fill cells of the row in which a column has a value; of a new row where ``value`` is None."""
    book = openpyxl.load_workbook(path)
    page: Any = next(page for page in book.worksheets if page.title.endswith(f" {sheet}"))
    columns = {str(cell.value): cell.column for cell in page[1]}
    rows = [row for row in range(2, page.max_row + 1) if page.cell(row, columns[heading]).value == value]
    row = rows[0] if value is not None else max(r for r in range(1, page.max_row + 1) if page.cell(r, 1).value) + 1
    for name, written in cells.items():
        page.cell(row, columns[name.replace("_", " ")]).value = written
    book.save(path)


def test_the_workbook_says_from_which_words_and_why_a_relation_is_proposed(drafted: Path) -> None:
    book = openpyxl.load_workbook(drafted / "plan.xlsx")
    page: Any = next(page for page in book.worksheets if page.title.endswith(" Relations"))
    heads = [cell.value for cell in page[1]]
    row = dict(zip(heads, (cell.value for cell in page[2]), strict=True))
    assert row["read from"] == "（责任单位：市工信局、市财政局）" and row["reason"] == "named as answering for the item"


def of_figure(folder: Path, exact: str, property: str) -> set[str]:
    """Return the labels, else the values, of a property of the figures that are printed so."""
    graph = open_graph(data=[folder], default=False)
    rows = graph.select(
        f'SELECT ?said {{ ?f cg:exact "{exact}" ; cg:{property} ?o OPTIONAL {{ ?o rdfs:label|cg:exact ?name }} '
        "BIND (COALESCE(?name, ?o) AS ?said) }"
    )
    return {row.said.value for row in rows}


def test_the_workbook_says_of_figures_what_the_graph_can(plan: Path, run: Run, tmp_path: Path) -> None:
    book = tmp_path / "plan.xlsx"
    fill(
        book, "Figures", "as printed", "10家", responsible="市工信局；市大数据局", led_by="市科技局", programme="“百企上云”行动",
        baseline="12家（§1.2 s. 1）", rank=2, per="年",
    )  # fmt: skip
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == 0, done.stderr
    assert of_figure(plan, "10家", "responsible") == {"市工信局", "市大数据局"}
    assert of_figure(plan, "10家", "ledBy") == {"市科技局"}
    assert of_figure(plan, "10家", "promisedBy") == {"“百企上云”行动"}
    assert (of_figure(plan, "10家", "baseline"), of_figure(plan, "10家", "rank")) == ({"12家"}, {"2"})
    assert "年" in of_figure(plan, "10家", "per")
    again = run("draft", "-o", "plan", "--xlsx", "again.xlsx")
    assert again.returncode == 0
    fill(tmp_path / "again.xlsx", "Figures", "as printed", "10家", responsible="")
    assert run("draft", "-o", "plan", "--from-xlsx", "again.xlsx").returncode == 0
    assert of_figure(plan, "10家", "responsible") == set()


def test_a_relation_of_a_figure_is_taken_from_a_new_row(plan: Path, run: Run, tmp_path: Path) -> None:
    row = {"passage": "§1.2 s. 1", "subject": "12家", "relation": "责任单位", "object": "市科技局", "decision": "yes"}
    fill(tmp_path / "plan.xlsx", "Relations", "subject", None, **row)
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == 0, done.stderr
    rows = open_graph(data=[plan], default=False).select("SELECT ?f { ?f cg:responsible ?body }")
    assert [row.f.value.rpartition("/")[2] for row in rows] == ["1.2.s1.1"]


def test_a_figure_that_may_be_one_of_several_is_asked_for(plan: Path, run: Run, tmp_path: Path) -> None:
    row = {"passage": "§1.1 s. 2", "subject": "12家", "relation": "责任单位", "object": "市科技局", "decision": "yes"}
    fill(tmp_path / "plan.xlsx", "Relations", "subject", None, **row)
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == 3
    assert "several figures are printed “12家”: 12家（§1.1 s. 1）; 12家（§1.2 s. 1）" in done.stderr


def test_a_corrected_indicator_leaves_no_orphan_behind(plan: Path, run: Run, tmp_path: Path) -> None:
    assert 'rdfs:label "新增创新平台数"@zh' in (plan / "facts.trig").read_text("utf-8")
    fill(tmp_path / "plan.xlsx", "Figures", "indicator", "新增创新平台数", indicator="新增创新平台")
    assert run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
    facts = (plan / "facts.trig").read_text("utf-8")
    assert 'rdfs:label "新增创新平台"@zh' in facts and 'rdfs:label "新增创新平台数"@zh' not in facts


def test_passages_are_signed_off_in_the_workbook(plan: Path, run: Run, tmp_path: Path) -> None:
    today = datetime.date.today().isoformat()
    fill(tmp_path / "plan.xlsx", "Passages", "sentence", "一、工作任务", reviewed="是")
    fill(tmp_path / "plan.xlsx", "Passages", "sentence", "（一）培育企业。", reviewed="2026-10-01", reviewed_by="赵某")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx", env={"CHAINGRAPH_CURATOR": "王某"})
    assert done.returncode == 0, done.stderr
    assert signed(plan) == {"1.h": ("王某", today), "1.1.h": ("赵某", "2026-10-01")}
    assert run("draft", "-o", "plan", "--xlsx", "again.xlsx").returncode == 0
    fill(tmp_path / "again.xlsx", "Passages", "sentence", "一、工作任务", reviewed="")
    assert run("draft", "-o", "plan", "--from-xlsx", "again.xlsx").returncode == 0
    assert list(signed(plan)) == ["1.1.h"]


def test_findings_name_sheet_and_row_of_the_workbook(plan: Path, run: Run, tmp_path: Path) -> None:
    facts = plan / "facts.trig"
    facts.write_text(facts.read_text("utf-8").replace("cg:value 10 ;", 'cg:value "zehn" ;'), "utf-8")
    rows = json.loads(run("validate", "plan", "--format", "json").stdout)["rows"]
    (row,) = [row for row in rows if row["value"] == "zehn"][:1]
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = next(page for page in book.worksheets if page.title == row["sheet"])
    assert row["sheet"] == "4 Figures" and "10家" in [cell.value for cell in page[row["row"]]]
    assert "sheet" not in json.loads(run("validate", "--format", "json").stdout)["columns"]
    told = run("--lang", "zh", "validate", "plan", "--format", "csv").stdout.splitlines()[0]
    assert "数值" not in told and "所涉的列、关系或文字" in told


def test_findings_name_the_row_of_the_workbook_as_it_stands(plan: Path, run: Run, tmp_path: Path) -> None:
    facts = plan / "facts.trig"
    facts.write_text(facts.read_text("utf-8").replace("cg:value 10 ;", "cg:value 10 ; cg:unit cg:planned ;"), "utf-8")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = next(page for page in book.worksheets if page.title.endswith(" Figures"))
    page.insert_rows(2, 5)
    book.save(tmp_path / "plan.xlsx")
    found = json.loads(run("validate", "plan", "--format", "json").stdout)["rows"]
    places = {row["row"] for row in found if (row["value"] or {}) == {"iri": f"{CG}planned", "label": "planned"}}
    assert places and all("10家" in [cell.value for cell in page[place]] for place in places)
    assert "cg:" not in json.dumps([(row["message"], row["value"]) for row in found])


def test_findings_speak_as_the_workbook_does_and_those_of_a_kind_stand_once(
    plan: Path, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "plan.xlsx").rename(tmp_path / "saved as.xlsx")
    (tmp_path / "other.txt").write_text(TEXT, "utf-8")  # which shares its place with the plan
    assert run("draft", "other.txt", "-o", "other", "--xlsx", "other.xlsx").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "saved as.xlsx")
    page: Any = next(page for page in book.worksheets if page.title.endswith(" Passages"))
    page.insert_rows(2, 5)
    book.save(tmp_path / "saved as.xlsx")
    (tmp_path / "other.xlsx").touch()
    said = run("--lang", "zh", "validate", "plan").stdout
    gist = [line for line in said.splitlines() if line.startswith("警告") and "有且只有一个“大意”。（此文件共" in line]
    assert len(gist) == 1 and re.search(r"依据 +8$", gist[0])
    assert "（一）培育企业。" in [cell.value for cell in page[8]]
    assert "文中未说明" not in said and "@zh" not in said and "rdfs:label" not in said and " – " in said
    every = run("--lang", "zh", "validate", "plan", "--all").stdout
    assert every.count("请用自己的话写一行大意：有且只有一个“大意”。 ") > 3 and "此文件共" not in every


def test_errors_of_a_draft_are_not_buried_by_warnings_and_notes(plan: Path, run: Run, tmp_path: Path) -> None:
    assert "提示" in run("--lang", "zh", "validate", "plan").stdout
    fill(tmp_path / "plan.xlsx", "Figures", "as printed", "10家", unit="", decision="yes")
    assert run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
    done = run("--lang", "zh", "validate", "plan")
    begun = [line.split()[0] for line in done.stdout.splitlines()[2:]]
    assert begun.count("错误") == 1 and begun.index("错误") == 0 and "提示" not in begun
    assert any(
        "草稿提出了这一关系：请在该行选“是”或“否”。（此文件共 12 处" in line for line in done.stdout.splitlines()
    )
    assert done.stderr.endswith("有错误时不列提示；--all 可一并列出。\n")
    assert "提示" in run("--lang", "zh", "validate", "plan", "--all").stdout


def test_relations_that_go_with_a_refused_name_are_not_called_ignored(plan: Path, run: Run, tmp_path: Path) -> None:
    fill(tmp_path / "plan.xlsx", "Names", "Chinese name", "市财政局", decision="no")
    fill(tmp_path / "plan.xlsx", "Relations", "object", "市财政局", decision="no")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert "yes 0, no 2, corrected 0, added 0." in done.stderr
    assert "Ignored" not in done.stderr


def test_a_document_or_passage_that_is_not_there_is_called_so(plan: Path, run: Run) -> None:
    done = run("coverage", "plann")
    assert (done.returncode, done.stderr) == (2, "No document or folder is called “plann”. Did you mean plan?\n")
    assert "The graph has: zibo-2025-32." in run("coverage", "elsewhere").stderr
    done = run("review", "plan", "9.9")
    assert (
        done.returncode == 2
        and "No passage or section is called “9.9”. `chaingraph coverage plan --html" in done.stderr
    )


def test_all_that_is_wrong_in_a_workbook_is_told_at_once(plan: Path, run: Run, tmp_path: Path) -> None:
    book = tmp_path / "plan.xlsx"
    fill(book, "Figures", "as printed", "10家", due_by="gestern")
    fill(book, "Names", "Chinese name", "市财政局", decision="maybe")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == 3 and "2 rows are not as they should be" in done.stderr
    assert re.search(r"Sheet 4 Figures, row \d+: write a day as 2026-12-31", done.stderr)
    assert re.search(r"Sheet 5 Names, row \d+: the decision is yes, no or \?", done.stderr)
    assert "有 2 行填写有误" in run("--lang", "zh", "draft", "-o", "plan", "--from-xlsx", "plan.xlsx").stderr


def test_an_accepted_relation_is_accepted_again_where_the_workbook_is_taken_in_twice(plan: Path, run: Run) -> None:
    fill(plan.with_suffix(".xlsx"), "Relations", "object", "市财政局", decision="yes")
    first = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    before = (plan / "facts.trig").read_text("utf-8")
    again = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert (first.returncode, again.returncode) == (0, 0), again.stderr
    assert "yes 1, no 0, corrected 0, added 0.\n" in first.stderr
    assert "yes 0, no 0, corrected 0, added 0.\n" in again.stderr
    assert "As it stands already, since taken in before: 1 row.\n" in again.stderr
    assert (plan / "facts.trig").read_text("utf-8") == before


def test_a_relation_of_a_name_that_is_refused_goes_with_it_whatever_its_row_says(plan: Path, run: Run) -> None:
    name = "“百企上云”行动"
    fill(plan.with_suffix(".xlsx"), "Names", "Chinese name", name, decision="no")
    fill(plan.with_suffix(".xlsx"), "Relations", "subject", name, decision="yes")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert done.returncode == 0, done.stderr
    assert "yes 0, no 1," in done.stderr
    assert name not in (plan / "facts.trig").read_text("utf-8")


def test_the_draft_of_a_text_without_names_and_figures_can_be_validated_and_reported_on(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "short.txt").write_text("请认真贯彻执行。\n", "utf-8")
    drafted = run("draft", "short.txt", "-o", "short", "--xlsx", "short.xlsx")
    assert "then `chaingraph draft -o short --from-xlsx short.xlsx` and `chaingraph validate short`" in drafted.stderr
    for command in (
        ("validate", "short"),
        ("draft", "-o", "short", "--from-xlsx", "short.xlsx"),
        ("--data", "short", "--no-default", "report"),
    ):
        done = run(*command)
        assert (done.returncode, "contains no statements" in done.stderr) == (0, False), done.stderr


def test_a_refused_name_leaves_what_another_row_puts_in_its_place(plan: Path, run: Run, tmp_path: Path) -> None:
    book = tmp_path / "plan.xlsx"
    fill(book, "Relations", "object", "市财政局", object="市科技局", decision="yes")
    fill(book, "Names", "Chinese name", "市财政局", decision="no")
    done = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert "yes 1, no 1, corrected 1, added 0." in done.stderr
    rows = json.loads(run(*ASKED, "report", "tasks", "--format", "json").stdout)["rows"]
    assert [row["responsible"] for row in rows if row["responsible"]] == [
        "市工信局 (proposed); 市科技局", "市工信局 (proposed)", "市工信局 (proposed)",
    ]  # fmt: skip


def test_rows_that_are_ignored_are_named(plan: Path, run: Run, tmp_path: Path) -> None:
    fill(tmp_path / "plan.xlsx", "Names", "Chinese name", "市财政局", decision="no")
    assert "Ignored" not in run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").stderr
    again = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert (
        again.returncode == 0
        and "yes 0, no 0, corrected 0" in again.stderr
        and "taken in before: 1 row." in again.stderr
    )
    fill(tmp_path / "plan.xlsx", "Names", "Chinese name", "市财政局", decision="?", English_name="Finance")
    again = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert again.returncode == 3 and "none of its rows is of this draft" in again.stderr
    fill(tmp_path / "plan.xlsx", "Names", "Chinese name", "市工信局", decision="yes")
    again = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert re.search(
        r"Ignored, since the draft has no such name, figure or relation \(any more\): sheet “5 Names” row \d+\.",
        again.stderr,
    )


def test_a_unit_with_its_power_multiplies_a_value_that_has_none(plan: Path, run: Run, tmp_path: Path) -> None:
    book = tmp_path / "plan.xlsx"
    fill(book, "Figures", "as printed", "10家", unit="亿元")
    refused = run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx")
    assert refused.returncode == 3 and "亿元" in refused.stderr
    fill(book, "Figures", "as printed", "10家", unit=None)
    assert run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
    assert run("draft", "-o", "plan", "--xlsx", "again.xlsx").returncode == 0
    fill(tmp_path / "again.xlsx", "Figures", "as printed", "10家", unit="亿元")
    assert run("draft", "-o", "plan", "--from-xlsx", "again.xlsx").returncode == 0
    assert (of_figure(plan, "10家", "value"), of_figure(plan, "10家", "unit")) == ({"1000000000"}, {"元", "yuan"})


def test_a_target_says_what_it_is_about_where_a_task_says_nothing_of_it(plan: Path, run: Run) -> None:
    rows = json.loads(run(*ASKED, "report", "tasks", "--format", "json").stdout)["rows"]
    said = {row["task"]["label"]: row["about"] for row in rows}
    assert (said["培育企业"], said["10家"]) == ("", "chain-leader enterprises (undecided)")


def test_a_passage_that_is_gone_is_named_as_it_was_when_it_is_open_again(plan: Path, run: Run, tmp_path: Path) -> None:
    assert run("review", "plan", "--by", "李某").returncode == 0
    kept, _, gone = TEXT.rpartition("2027年新增创新平台12家")
    assert gone and "（" in gone
    (tmp_path / "plan.txt").write_text(kept, "utf-8")
    said = run("draft", "plan.txt", "-o", "plan").stderr
    assert "Open again, since their text or facts changed: §1.2 heading; §1.2 s. 1; §1.2 s. 2.\n" in said


SHARED = "云州市茶叶产业链链长制工作方案\n\n一、工作任务\n（一）建设平台。2027年新增创新平台12家。（牵头单位：市科技局）\n（二）数字转型。市商务局开展“百企上云”行动。（牵头单位：市科技局）\n"


def test_who_answers_for_a_task_is_not_in_the_graph_while_another_document_that_may_say_it_is_open(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(SHARED, "utf-8")
    (tmp_path / "split.txt").write_text("云州市链长制分工方案\n\n一、分工\n市财政局参与“百企上云”行动。\n", "utf-8")
    assert run("draft", "plan.txt", "-o", "plan", "--accept", "ledBy").returncode == 0
    assert run("--data", "plan", "draft", "split.txt", "-o", "split").returncode == 0
    decide_all(tmp_path / "plan")
    assert run("review", "plan", "--by", "李某").returncode == 0
    both = ("--data", "plan", "--data", "split", "--no-default", "report", "tasks", "--format", "csv")

    def silences() -> dict[str, set[str]]:
        rows = list(csv.reader(io.StringIO(run("--lang", "zh", *both).stdout)))[1:]
        return {row[0]: set(row) & {"（文中未说明）", "（图谱未收录）"} for row in rows}

    assert silences() == {
        "建设平台": {"（图谱未收录）"},
        "12家": {"（文中未说明）"},
        "数字转型": {"（图谱未收录）"},
        "“百企上云”行动": {"（图谱未收录）"},
    }
    decide_all(tmp_path / "split")
    assert run("review", "split", "--by", "李某").returncode == 0
    assert set(map(frozenset, silences().values())) == {frozenset({"（文中未说明）"})}


DATED = """云州市茶叶产业链链长制工作方案

一、工作任务
（一）招商引资。引进项目8个。（责任单位：市投资促进局；完成时限：2026年10月底）
（二）数字转型。开展“百企上云”行动，2026年9月底前完成。
（三）品牌建设。培育茶叶品牌。（责任单位：市商务局）
"""


def test_the_day_of_a_task_is_told_of_a_promise_without_a_figure(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(DATED, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    rows = json.loads(run(*ASKED, "ask", "open-promises", "--format", "json").stdout)["rows"]
    told = {row["promise"]["label"]: row["due_by"] for row in rows}
    assert (told["招商引资"], told["“百企上云”行动"], told["品牌建设"]) == ("2026-10-31", "2026-09-30", None)


def test_a_sentence_that_is_signed_off_alone_does_not_deny_what_the_bracket_behind_its_stop_may_say(
    plan: Path, run: Run
) -> None:
    decide_all(plan)
    assert run("review", "plan", "1.1.s1", "--by", "李某").returncode == 0
    assert [asked(run, heading) for heading in ASKING] == ["（图谱未收录）"] * 3 + ["（文中未说明）"]
    assert run("review", "plan", "1.1", "--by", "李某").returncode == 0
    assert [asked(run, heading) for heading in ASKING][:3] == ["（文中未说明）"] * 3


ASKING = {  # the last of them is what a sentence says itself
    "责任单位": ("ask", "targets"),
    "牵头单位": ("report", "tasks"),
    "配合单位": ("report", "tasks"),
    "截至": ("ask", "figures"),
}


def asked(run: Run, heading: str) -> str:
    """Return what stands under a heading in the row of the first target."""
    done = run("--lang", "zh", *ASKED, *ASKING[heading], "--format", "csv")
    head, *rows = csv.reader(io.StringIO(done.stdout))
    return next(row[head.index(heading)] for row in rows if row[0] == "10家")


def test_a_range_has_both_of_its_ends_and_a_single_number_lacks_none(tmp_path: Path, run: Run) -> None:
    text = "云岭县2026年工作方案\n一、目标\n新增企业3—5家，产值增长4.5%—5%，引进人才80人。\n2026年2月3日\n"
    (tmp_path / "goals.txt").write_text(text, "utf-8")
    assert run("draft", "goals.txt", "-o", "goals").returncode == 0
    for asked in (("report", "targets"), ("ask", "figures")):
        done = run("--lang", "zh", "--no-default", "--data", "goals", *asked, "--format", "csv")
        told = [(row["数值"], row["上限"]) for row in csv.DictReader(io.StringIO(done.stdout))]
        assert told == [("3", "5"), ("4.5", "5"), ("80", "–")]


def test_of_two_folders_one_is_signed_off_by_its_name(years: tuple[str, ...], run: Run) -> None:
    done = run(*years, "review", "summary", "--by", "李某")
    assert done.returncode == 0 and "of summary; open: 0 of" in done.stdout + done.stderr
    assert "Which document? The graph has: plan, summary." in run(*years, "coverage").stderr


# ---------------------------------------------------------------- what a draft has, counted apart


def test_a_report_counts_what_nobody_has_decided_on_and_what_a_draft_proposes_for_a_gap(plan: Path, run: Run) -> None:
    tables = json.loads(run(*ASKED, "report", "--format", "json").stdout)["tables"]
    everything, undecided = tables[1]["rows"]
    assert (everything["kind"], everything["figures"], everything["sentences"]) == ("in all", 3, 7)
    assert (undecided["kind"], undecided["figures"], undecided["sentences"]) == ("of these open or undecided", 3, 7)
    told = json.loads(run(*ASKED, "report", "gaps", "--format", "json").stdout)["tables"][0]["rows"]
    counted = {row["gap"]: (row["count"], row["of_these_proposed"]) for row in told}
    assert counted["targets without anyone responsible"] == (3, 3)
    assert counted["targets without a date"][1] == ""
    decide_all(plan)
    told = json.loads(run(*ASKED, "report", "gaps", "--format", "json").stdout)["tables"][0]["rows"]
    assert "of_these_proposed" not in told[0]


def test_a_target_for_which_nobody_answers_by_no_day_is_among_the_tasks(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("云州市茶叶产业链工作方案\n\n一、任务\n开展对接活动不少于12场。\n", "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    (row,) = json.loads(run("--lang", "zh", *ASKED, "report", "tasks", "--format", "json").stdout)["rows"]
    assert (row["task"]["label"], row["led_by"], row["due_by"]) == ("不少于12场", None, None)


def test_what_another_draft_only_guesses_is_undecided_in_the_next_too(plan: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "summary.txt").write_text("云州市茶叶产业链总结\n\n一、成效\n市科技局新增创新平台12家。\n", "utf-8")
    assert run(*ASKED, "draft", "summary.txt", "-o", "summary").returncode == 0
    lacking = json.loads(run("coverage", "summary", "--format", "json").stdout)["tables"][2]["rows"]
    assert ("市科技局", "drafted, undecided") in [(row["words"], row["drafted_only"]) for row in lacking]

"""What a draft proposes is shown as proposed: in the roster, and of a thing; persons are found by the posts that they hold."""

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from chaingraph import open_graph
from chaingraph.base.errors import ExitCode
from chaingraph.web.pages import page
from chaingraph.web.site import Site
from tests.commands import called

ROSTER = (
    "云州市重点产业链链长名单\n"
    "产业链 | 链长 | 副链长 | 牵头单位 | 链主企业 | 承载园区 | 联络员\n"
    "石墨产业链 | 周明远（副市长） | 何文（市工信局局长） | 市工信局 | 云石公司、恒碳集团 | 云南园 | 赵小川\n"
    "茶叶产业链 | 李青（副市长） | | 市农业农村局 | | 云茶园 | \n"
    "竹木产业链 | 周明远（副市长） | | 市林业局 | 青竹集团 | 云北园 | \n"
)
ASKED = ("--lang", "zh", "--no-default", "--data", "list")


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the draft of ROSTER, of which nothing is decided."""
    folder = tmp_path_factory.mktemp("roster")
    (folder / "list.txt").write_text(ROSTER, "utf-8")
    assert called(folder, "draft", "list.txt", "-o", "list").returncode == 0
    return folder


def test_the_roster_of_a_draft_shows_who_is_proposed_as_proposed(drafted: Path) -> None:
    told = json.loads(called(drafted, *ASKED, "report", "roster", "--format", "json").stdout)
    rows = {row["role"]: [row["chain_0"], row["chain_1"], row["chain_2"]] for row in told["rows"]}  # stone, bamboo, tea
    assert rows["链长"] == [
        "石墨产业链链长（周明远（待定））（候选），由副市长（候选）担任",
        "竹木产业链链长（周明远（待定））（候选），由副市长（候选）担任",
        "茶叶产业链链长（李青（待定））（候选），由副市长（候选）担任",
    ]
    assert rows["副链长"] == ["石墨产业链副链长（何文（待定））（候选），由市工信局局长（候选）担任", None, None]
    assert rows["链办"] == ["市工信局（候选）", "市林业局（候选）", "市农业农村局（候选）"]
    assert rows["链主企业"] == ["云石公司（候选）、恒碳集团（候选）", "青竹集团（候选）", None]
    assert rows["主办银行"] == [None, None, None]


def test_a_thing_is_shown_with_what_is_proposed_of_it_and_where_that_is_read(drafted: Path) -> None:
    done = called(drafted, *ASKED, "show", "恒碳集团")
    assert "草稿提出、尚待决定的关系" in done.stdout
    (row,) = [line for line in done.stdout.splitlines() if line.startswith("恒碳集团 ")]
    assert row.split()[:3] == ["恒碳集团", "任链主于", "石墨产业链"] and row.endswith("表第1行")


def test_a_person_is_found_by_the_post_that_he_holds(drafted: Path) -> None:
    done = called(drafted, *ASKED, "show", "李青")
    assert done.stdout.startswith("茶叶产业链链长\n") and "担任者姓名  李青" in done.stdout


def test_who_holds_two_posts_is_told_with_both(drafted: Path) -> None:
    done = called(drafted, *ASKED, "show", "周明远")
    assert done.returncode == 0
    assert "石墨产业链链长" in done.stdout and "竹木产业链链长" in done.stdout


def test_a_name_that_only_the_text_says_is_told_with_its_passage(drafted: Path) -> None:
    done = called(drafted, *ASKED, "show", "赵小川")
    assert done.returncode == ExitCode.USAGE and "但原文有此字样：表第1行。" in done.stderr
    assert "没有名为“钱进”的事物。用" in called(drafted, *ASKED, "show", "钱进").stderr


def test_a_name_in_the_front_matter_alone_is_told_with_its_document(tmp_path: Path) -> None:
    text = "云链办〔2026〕3号 签发人：柯望川\n\n云州市茶叶产业链链长制工作方案\n\n一、目标\n到2026年底，茶叶产业链新增企业12家。\n"
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    assert called(tmp_path, "draft", "plan.txt", "-o", "list").returncode == 0
    done = called(tmp_path, *ASKED, "show", "柯望川")
    assert done.returncode == ExitCode.USAGE and "但原文有此字样：云链办〔2026〕3号。" in done.stderr, done.stderr


def test_a_proposed_chief_leads_to_the_passage_that_proposes_him(tmp_path: Path) -> None:
    text = "云州市茶叶产业链工作方案\n\n一、目标\n茶叶产业链新增企业12家。\n二、保障\n茶叶产业链由副市长任链长。\n"
    (tmp_path / "plan.txt").write_text(text, "utf-8")
    assert called(tmp_path, "draft", "plan.txt", "-o", "list").returncode == 0
    rows = json.loads(called(tmp_path, *ASKED, "report", "roster", "--format", "json").stdout)["rows"]
    (passages,) = [row["chain_0"] for row in rows if row["role"] == "依据"]
    assert [passage["label"] for passage in passages] == ["§一句1", "§二句1"]


SUPPORTED = [
    ["序号", "产业链名称", "链长", "牵头单位", "配合单位"],
    ["1", "竹木产业链", "周明远（县长）", "县林业局", "县商务局、县应急管理局"],
    ["2", "茶叶产业链", "李青（副县长）", "县农业农村局", "县市场监管局"],
]


@pytest.fixture(scope="module")
def supported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the draft of a workbook without a title, that says who supports each chain."""
    folder, book = tmp_path_factory.mktemp("supported"), openpyxl.Workbook()
    for row in SUPPORTED:
        book.worksheets[0].append(row)
    book.save(folder / "list.xlsx")
    assert called(folder, "draft", "list.xlsx", "-o", "list").returncode == 0
    return folder


def test_a_roster_without_title_and_place_has_its_chains_and_who_supports_them(supported: Path) -> None:
    told = json.loads(called(supported, *ASKED, "report", "roster", "--format", "json").stdout)
    rows = {row["role"]: [row["chain_0"], row["chain_1"]] for row in told["rows"]}
    assert rows["链办"] == ["县林业局（候选）", "县农业农村局（候选）"]
    assert rows["配合单位"] == ["县商务局（候选）、县应急管理局（候选）", "县市场监管局（候选）"]
    english = called(supported, "--lang", "en", *ASKED[2:], "report", "roster").stdout
    assert re.search(
        "^supported by +县商务局 \\(proposed\\); 县应急管理局 \\(proposed\\) +县市场监管局", english, re.M
    ), english


def test_a_chain_without_a_place_is_none_of_a_place_that_is_asked_for(supported: Path) -> None:
    both = ("--lang", "zh", "--data", "list", "ask", "industry-chains", "--format", "json")
    everywhere = json.loads(called(supported, *both).stdout)["rows"]
    assert sorted(str(row["industry_chain"] and row["industry_chain"]["label"]) for row in everywhere) == [
        "None", "竹木产业链", "茶叶产业链",
    ]  # fmt: skip
    (own,) = json.loads(called(supported, *both, "place=淄博市").stdout)["rows"]
    assert own["industry_chain"] is None


def test_who_supports_a_chain_has_a_duty_once_that_is_decided_and_no_task_is_made_of_the_chain(supported: Path) -> None:
    facts = (supported / "list" / "facts.trig").read_text("utf-8")
    named = dict(re.findall("(thing:\\S+) a cg:(Institution|IndustryChain)", facts))
    assert {"thing:竹木产业链", "thing:县商务局", "thing:县应急管理局"} <= named.keys()
    decided = supported / "decided"
    decided.mkdir()
    (decided / "document.ttl").write_text((supported / "list" / "document.ttl").read_text("utf-8"), "utf-8")
    stated = "thing:竹木产业链 cg:supportedBy thing:县商务局, thing:县应急管理局 .\n    "
    (decided / "facts.trig").write_text(facts.replace("passage:0.s2 {", f"passage:0.s2 {{\n    {stated}", 1), "utf-8")
    asked = ("--lang", "zh", "--no-default", "--data", "decided")
    idle = called(supported, *asked, "ask", "unassigned").stdout
    assert "县市场监管局" in idle and "县商务局" not in idle and "县应急管理局" not in idle
    assert "竹木产业链" not in called(supported, *asked, "report", "tasks", "--all").stdout
    assert "配合单位  县商务局、县应急管理局" in called(supported, *asked, "report", "roster").stdout


PLAN = "云州市石墨产业链2026年工作方案\n一、目标\n新增企业5家。（牵头单位：市工信局，配合单位：市科技局）\n"


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("report", "targets"), {"led_by": "市工信局 (proposed)", "responsible": None}),
        (("report", "tasks"), {"led_by": "市工信局 (proposed)", "supported_by": "市科技局 (proposed)"}),
        (("ask", "who-answers", "body=市科技局"), {"relation": "supports", "basis": "proposed"}),
        (("ask", "who-answers", "body=市工信局"), {"relation": "leads", "basis": "proposed"}),
    ],
)
def test_who_is_proposed_to_answer_is_shown_as_proposed_everywhere(
    command: tuple[str, ...], said: dict[str, str | None], tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    assert called(tmp_path, "draft", "plan.txt", "-o", "plan").returncode == 0
    done = called(tmp_path, "--no-default", "--data", "plan", *command, "--format", "json")
    (row,) = json.loads(done.stdout)["rows"]
    told = {name: row[name]["label"] if isinstance(row[name], dict) else row[name] for name in said}
    assert told == said


def test_the_picture_of_targets_tells_who_is_proposed(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    assert called(tmp_path, "draft", "plan.txt", "-o", "plan").returncode == 0
    done = called(tmp_path, "--no-default", "--data", "plan", "view", "targets", "-o", "targets.svg")
    assert done.returncode == 0, done.stderr
    picture = re.sub(r"<[^>]*>|\s", "", (tmp_path / "targets.svg").read_text("utf-8"))
    assert "ledby:市工信局(proposed)" in picture and "answers:(notinthegraph)" not in picture


def test_what_is_guessed_of_a_figure_is_marked_in_the_report_until_it_is_decided(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    asked = ("--no-default", "--data", "plan", "report", "figures", "--format", "json")
    assert called(tmp_path, "draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    (row,) = json.loads(called(tmp_path, *asked).stdout)["rows"]
    names = ("indicator", "status", "quantity_kind", "unit", "value")
    told = {name: row[name]["label"] if isinstance(row[name], dict) else row[name] for name in names}
    assert told == {
        "indicator": "新增企业数 (undecided)",
        "status": "planned (undecided)",
        "quantity_kind": "flow (undecided)",
        "unit": "establishments",
        "value": 5,
    }
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page = book["4 Figures"]
    headings = {cell.value: cell.column for cell in page[1]}
    page.cell(2, headings["decision"]).value = "yes"
    book.save(tmp_path / "plan.xlsx")
    assert called(tmp_path, "draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
    (row,) = json.loads(called(tmp_path, *asked).stdout)["rows"]
    assert (row["indicator"]["label"], row["status"]["label"]) == ("新增企业数", "planned")


def pictured(folder: Path, thing: str, *options: str) -> tuple[str, set[tuple[str, str, str, str]]]:
    """Return what the view of a thing says below its picture, and its relations: from, relation, to, basis, by their names."""
    done = called(folder, *ASKED, "view", "thing", thing, *options, "-o", "thing.html")
    assert done.returncode == 0, done.stderr
    page = (folder / "thing.html").read_text("utf-8")
    (held,) = re.findall('<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    data = json.loads(held)
    named = [node["label"]["zh"] for node in data["nodes"]]
    said = [one["label"]["zh"] for one in data["relations"]]
    edges = {(named[one["from"]], said[one["relation"]], named[one["to"]], one["basis"]) for one in data["edges"]}
    return data["shown"]["zh"], edges


def test_the_view_of_a_thing_draws_what_is_proposed_of_it_as_proposed(drafted: Path) -> None:
    told, edges = pictured(drafted, "石墨产业链", "--depth", "1")
    assert ("恒碳集团", "任链主于", "石墨产业链", "proposed") in edges
    assert ("市工信局", "任链办于", "石墨产业链", "proposed") in edges
    assert {basis for *_, basis in edges} == {"proposed"}
    assert "一划两点的连线为草稿提出、尚待决定的关系。" in told and "{relations} 个" in told


def test_steps_of_a_view_go_over_what_is_proposed_too(drafted: Path) -> None:
    for depth, far in (("1", False), ("2", True)):
        drawn = called(drafted, *ASKED, "view", "thing", "恒碳集团", "--depth", depth, "-o", "thing.svg")
        assert drawn.returncode == 0, drawn.stderr
        picture = (drafted / "thing.svg").read_text("utf-8")
        assert ("市工信局" in picture) == far and "提出的候选" in picture


def test_what_is_accepted_is_drawn_as_stated_and_what_is_refused_not_at_all(drafted: Path, tmp_path: Path) -> None:
    shutil.copytree(drafted / "list", tmp_path / "list")
    assert called(tmp_path, "--lang", "en", "draft", "-o", "list", "--xlsx", "list.xlsx").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "list.xlsx")
    decide(book["6 Relations"], {("恒碳集团", "石墨产业链"): "yes", ("云石公司", "石墨产业链"): "no"})
    book.save(tmp_path / "list.xlsx")
    assert called(tmp_path, "draft", "-o", "list", "--from-xlsx", "list.xlsx").returncode == 0
    _, edges = pictured(tmp_path, "石墨产业链")
    assert ("恒碳集团", "任链主于", "石墨产业链", "stated") in edges
    assert ("恒碳集团", "任链主于", "石墨产业链", "proposed") not in edges
    assert not [edge for edge in edges if "云石公司" in edge]
    assert ("市工信局", "任链办于", "石墨产业链", "proposed") in edges


def decide(page: Any, decisions: Mapping[tuple[str, str], str]) -> None:
    """Write decisions on relations, by their ends, into the sheet of them."""
    place = {cell.value: cell.column for cell in page[1]}
    for row in range(2, page.max_row + 1):
        ends = (page.cell(row, place["subject"]).value, page.cell(row, place["object"]).value)
        if ends in decisions:
            page.cell(row, place["decision"]).value = decisions[ends]


def test_the_page_of_a_thing_tells_what_is_proposed_of_it(drafted: Path) -> None:
    made = page(Site(open_graph(data=[drafted / "list"], default=False)), "id/list/恒碳集团.zh.html")
    assert made is not None
    told = re.sub(r"<[^>]*>", " ", made.content.decode().partition("草稿提出、尚待决定的关系")[2])
    assert re.search(r"恒碳集团\s+任链主于\s+石墨产业链\s", told), told[:400]

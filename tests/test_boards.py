"""The pictures of tables: targets, outcomes, duties, boards, chain maps, comparisons, profiles; by their marks and in a browser."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.generation import Size
from chaingraph.generation import nation as invented
from chaingraph.rendering import drawn, picture, render
from chaingraph.rendering.amounts import YUAN, amount, sign
from chaingraph.rendering.duties import MOST_BODIES, duties
from chaingraph.rendering.environment import colours
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.rows import nowhere
from chaingraph.rendering.scene import BROAD, SLIM, Scene, across, fitted, wrapped
from chaingraph.rendering.worded import Name, WordedTable
from chaingraph.rendering.wording import worded
from chaingraph.reports import kinds
from chaingraph.reports.show import report as shown
from chaingraph.text.canonical import canonical, sha256
from chaingraph.views.lanes import lanes
from chaingraph.web.pages import page
from chaingraph.web.site import Site
from tests.conftest import ROOT, Run
from tests.test_combinations import contrast
from tests.words import column, labels, report

FOLDERS = {
    "jichuan": [ROOT / "tests" / "data" / "jichuan.trig"],
    "plan": [ROOT / "examples" / "curated" / "yunzhou-plan-2026"],
    "roster": [ROOT / "examples" / "curated" / "yunzhou-roster-2026"],
    "hydrogen": [ROOT / "examples" / "chain-map"],
    "two places": [ROOT / "data" / "zibo-2025-32", ROOT / "tests" / "data" / "jichuan.trig"],
}


@pytest.fixture(scope="module")
def graphs(zibo: Graph) -> dict[str, Graph]:
    """The graphs that are drawn: the first document, and invented ones."""
    return {"zibo": zibo} | {name: open_graph(data=paths, default=False) for name, paths in FOLDERS.items()}


def tables(graph: Graph, name: str, lang: str = "zh", of: Sequence[str] = ()) -> Any:
    """Return the tables of a picture that tells."""
    return worded(kinds.picture(graph, name, of), GraphNames(graph), lang).tables


def marked(scene: Scene) -> list[str]:
    """Return the words of a picture, in their order."""
    return [mark.words for group in scene.groups for mark in group.marks if mark.words]


def said(table: WordedTable, lang: str = "zh", wide: int = BROAD) -> str:
    """Return all words of the picture of a table in one line."""
    return " ".join(marked(drawn.scene(table, lang, wide)))


# ---------------------------------------------------------------- targets


def test_ten_new_platforms_are_never_drawn_against_a_stock_of_550(graphs: dict[str, Graph]) -> None:
    table = report(graphs["zibo"], "targets").tables[0]
    assert column(table, "comparable_result") == ["–", 190, None, None, None]
    assert column(table, "comparison")[0] == "The target is a flow, the result a stock."
    scene = drawn.scene(tables(graphs["zibo"], "targets")[0], "zh")
    groups = [group for group in scene.groups if group.hint]
    assert [group.hint for group in groups][:2] == ["省级以上创新平台数：10 家", "省技术创新项目数：≥ 100 项"]
    assert [sum(mark.tag == "circle" for mark in group.marks) for group in groups] == [0, 1, 0, 0, 0]
    words = " ".join(mark.words for mark in groups[0].marks)
    assert "与现状“超过550家”不可直接比较。" in words and "目标为一年的新增量，现状为存量" in words.replace(" ", "")


def test_a_result_stands_where_it_is_on_the_scale_of_its_target(graphs: dict[str, Graph]) -> None:
    scene = drawn.scene(tables(graphs["zibo"], "targets")[0], "zh")
    group = next(group for group in scene.groups if group.hint.startswith("省技术创新项目数"))
    (dot,) = [dict(mark.attributes) for mark in group.marks if mark.tag == "circle"]
    track = next(dict(mark.attributes) for mark in group.marks if mark.tag == "rect")
    (tick,) = [dict(mark.attributes) for mark in group.marks if mark.tag == "line"]
    left = float(track["x"])
    assert (float(dot["cx"]) - left) / (float(tick["x1"]) - left) == pytest.approx(1.9, abs=0.01)


def test_targets_of_several_years_share_a_scale_and_what_is_not_said_is_told_by_sign_off(
    graphs: dict[str, Graph],
) -> None:
    table = tables(graphs["plan"], "targets")[0]
    words = said(table)
    assert "150 亿元" in words and "260 亿元" in words and "（图谱未收录）" in words and "文中未说明" not in words
    assert "（文中未说明）" in said(tables(graphs["zibo"], "targets")[0])
    groups = [group for group in drawn.scene(table, "zh").groups if group.hint.startswith("产值")]
    outlines = [dict(mark.attributes) for group in groups for mark in group.marks if mark.tag == "rect"]
    lengths = [float(outline["width"]) for outline in outlines]
    assert [round(length / lengths[-1], 2) for length in lengths] == [
        round(value / 260, 2) for value in (150, 185, 220, 190, 225, 260)
    ]


@pytest.mark.parametrize("wide", [BROAD, SLIM])
def test_a_target_without_a_result_is_an_outline_and_never_looks_reached(graphs: dict[str, Graph], wide: int) -> None:
    table = tables(graphs["plan"], "targets")[0]
    scene = drawn.scene(table, "zh", wide)
    marks = [(mark.tag, dict(mark.attributes)) for group in scene.groups for mark in group.marks if group.hint]
    assert {tag for tag, _ in marks} == {"text", "rect"}
    assert {(one["fill"], float(one["x"])) for tag, one in marks if tag == "rect"} == {
        ("none", 0.0 if wide == SLIM else 370.0)
    }
    assert "空心条：目标，同一单位用同一比例；不表示完成情况。" in said(table)


def test_outlines_of_one_unit_have_one_scale_whatever_they_measure(graphs: dict[str, Graph]) -> None:
    table = tables(graphs["plan"], "targets")[0]
    groups = [group for group in drawn.scene(table, "zh").groups if group.hint.endswith("亿元")]
    rects = [(group.hint, dict(mark.attributes)) for group in groups for mark in group.marks if mark.tag == "rect"]
    yuan = {hint: float(rect["width"]) for hint, rect in rects}
    assert len({hint.partition("：")[0] for hint in yuan}) > 1
    by_amount = {round(length / float(re.findall(r"([\d.]+) ?亿元", hint)[0]), 2) for hint, length in yuan.items()}
    assert max(by_amount) - min(by_amount) <= 0.05


@pytest.mark.parametrize(("value", "lang", "expected"), [
    (50_000_000_000, "zh", "500 亿元"), (50_000_000_000, "en", "50 billion yuan"), (99_999, "zh", "9.9999 万元"),
    (0, "zh", "0 元"), (1, "en", "1 yuan"), (-300_000_000, "zh", "-3 亿元"),
])  # fmt: skip
def test_an_amount_is_written_as_people_write_it_and_never_rounded(value: int, lang: str, expected: str) -> None:
    assert amount(value, lang, YUAN, "元" if lang == "zh" else "yuan") == expected


def test_signs_are_those_of_the_ontology(zibo: Graph) -> None:
    rows = zibo.select("SELECT ?comparator ?sign { ?comparator a cg:Comparator ; cg:symbol ?sign }")
    signs = {row.comparator.value: row.sign.value for row in rows}
    assert len(signs) == 7
    for iri, symbol in signs.items():
        if not iri.endswith(("equalTo", "between")):
            assert sign(iri).strip() == symbol


# ---------------------------------------------------------------- what became of targets


def test_every_target_of_last_year_is_a_dumbbell_on_one_scale(graphs: dict[str, Graph]) -> None:
    table = tables(graphs["jichuan"], "outcomes", "en")[0]
    scene = drawn.scene(table, "en")
    told = {}
    for group in scene.groups:
        if group.hint:
            dots = [dict(mark.attributes) for mark in group.marks if mark.tag == "circle"]
            told[group.marks[0].words] = [(float(dot["cx"]), dot["class"]) for dot in dots]
    hundred = 400 + 420 * 100 / 150
    assert told["hydrogen fund"] == []
    ((exact, filled),) = told["group:high-tech-enterprises"]
    ((rough, ring),) = told["Jichuan innovation platforms"]
    assert (exact - 400) / (hundred - 400) == pytest.approx(1.08, abs=0.001) and filled == "f-ink s-paper"
    assert (rough - 400) / (hundred - 400) == pytest.approx(0.95, abs=0.001) and ring == "f-paper s-ink"
    assert "No outcome: (not in the graph)" in said(table, "en")


def test_targets_with_an_outcome_are_drawn_before_those_without(graphs: dict[str, Graph]) -> None:
    table = tables(graphs["jichuan"], "outcomes", "en")[0]
    dots = [
        any(mark.tag == "circle" for mark in group.marks) for group in drawn.scene(table, "en").groups if group.hint
    ]
    assert dots == [True, True, False]
    assert [row[table.columns.index("outcome")] is not None for row in table.rows] == dots


def test_one_document_has_no_outcomes_and_its_page_no_empty_section_of_them(zibo: Graph) -> None:
    table = tables(zibo, "outcomes", "en")[0]
    assert table.empty == "(one document only)" and not table.rows
    whole = worded(kinds.whole(zibo), GraphNames(zibo), "zh").tables
    titles = [table.title for table in whole]
    pictures = [table.picture for table in whole if table.picture in drawn.PICTURES]
    assert pictures == ["six-ones", "targets", "duties", "board", "chain-map"]
    assert "上年提出的目标，在其后的文件中结果如何？" not in titles and "双方都有的数字" not in titles
    assert titles.index("哪些链的组合，各有多少事物") == 0
    for title in ("谁来做什么：按任务多少排列的各方分工", "各产业链由谁负责，“六个一”哪些已有承载"):
        assert title in titles


@pytest.mark.parametrize("kind", ["roster", "chain-map"])
def test_a_graph_without_industry_chains_says_so(tmp_path: Path, kind: str) -> None:
    (tmp_path / "x.ttl").write_text("<http://x/doc> a <https://w3id.org/chaingraph/ontology#Document> .", "utf-8")
    table = tables(open_graph(data=[tmp_path / "x.ttl"], default=False), kind, "zh")[0]
    assert table.empty == "（图谱中没有具体产业链）" and not table.rows


def test_a_report_opens_with_how_the_chains_connect_only_where_something_serves_one() -> None:
    cut = open_graph(data=[ROOT / "examples" / "drafted" / "yunzhou-plan-2026"], default=False)
    titles = [table.title for table in worded(kinds.whole(cut), GraphNames(cut), "zh").tables]
    assert titles[0] == "图谱依据哪些文件？" and "哪些链的组合，各有多少事物" in titles


def test_an_overview_says_of_each_target_and_each_sum_what_it_is_about(zibo: Graph) -> None:
    told = {table.title: table for table in report(zibo, "", "zh").tables}
    for title, number, about in (
        ("全市总数与各项资金", "54.69亿元", "投资“链主”企业"),
        ("有哪些目标：什么、多少、何时、谁负责、与哪个现状可比？", "67%以上", "职业院校专业设置"),
    ):
        (row,) = (row for row in told[title].rows if row[0].label == number)
        assert [one.label for one in row[told[title].headings.index("关于")]] == [about]


def test_the_profile_of_a_chain_without_steps_begins_with_who_answers_for_it(tmp_path: Path) -> None:
    (tmp_path / "x.trig").write_text(CHANGED.replace("FROM", "."), "utf-8")
    graph = open_graph(data=[tmp_path / "x.trig"], default=False)
    made = kinds.picture(graph, "profile", ["http://y.example/茶"])
    titles = [table.title for table in worded(made, GraphNames(graph), "zh").tables]
    assert titles[0] == "各产业链由谁负责，“六个一”哪些已有承载"
    assert titles.index("每条产业链：上游、中游、下游各有哪些环节？谁在其中？有哪些断点、堵点、短板？") == 3


# ---------------------------------------------------------------- who does what


def test_duties_are_ordered_by_load_and_each_cell_is_a_row_of_the_table(graphs: dict[str, Graph]) -> None:
    table = report(graphs["plan"], "duties", "zh").tables[0]
    loads = {name.label: load for name, load in zip(column(table, "body"), column(table, "load"), strict=True)}
    assert list(loads.items())[:4] == [("市工业和信息化局", 7), ("市科技局", 4), ("云州银行", 3), ("市财政局", 3)]
    asked = graphs["plan"].ask("who-answers")
    assert len(table.rows) == len(asked.rows) == 36
    scene = drawn.scene(tables(graphs["plan"], "duties")[0], "zh")
    cells = [group for group in scene.groups if group.hint]
    assert len(cells) == 36 and cells[0].hint == "强化链主带动 · 牵头单位：市工业和信息化局"
    assert "储能产业链 · 产值 150亿元 · 责任单位：市工业和信息化局" in [cell.hint for cell in cells]
    assert [mark.words for mark in cells[0].marks if mark.words] == ["牵"]


def test_a_figure_of_a_task_is_no_task_beside_it_and_one_without_is(tmp_path: Path) -> None:
    (tmp_path / "x.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .\n"
        ":甲局 a cg:Institution . :乙局 a cg:Institution . :丙局 a cg:Institution . :p a cg:Passage . :q a cg:Passage .\n"
        ":p { :task a cg:Action ; cg:ledBy :甲局 . "
        ':one a cg:Target ; cg:exact "1家" ; cg:value 1 ; cg:responsible :甲局 . '
        ':two a cg:Target ; cg:exact "2家" ; cg:value 2 ; cg:responsible :乙局 . }\n'
        ":q { :next a cg:Action ; cg:ledBy :丙局 , :甲局 . :last a cg:Action ; cg:ledBy :丙局 . :end a cg:Action ; cg:ledBy :丙局 . }\n",
        "utf-8",
    )
    (table,) = report(open_graph(data=[tmp_path / "x.trig"], default=False), "duties", "zh").tables
    bodies = [name.label for name in column(table, "body")]
    assert list(zip(bodies, column(table, "load"), strict=True)) == [
        (":丙局", 3), (":丙局", 3), (":丙局", 3), (":甲局", 2), (":甲局", 2), (":甲局", 2), (":乙局", 1)
    ]  # fmt: skip


def test_several_roles_of_a_body_in_one_task_cover_neither_each_other_nor_the_next_task(tmp_path: Path) -> None:
    (tmp_path / "x.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .\n"
        ":甲局 a cg:Institution . :p a cg:Passage . :p { :t1 a cg:Action ; cg:ledBy :甲局 ; cg:responsible :甲局 ; cg:carriedOutBy :甲局 ; cg:supportedBy :甲局 . "
        ":t2 a cg:Action ; cg:ledBy :甲局 . :t3 a cg:Action ; cg:responsible :甲局 ; cg:supportedBy :甲局 . }",
        "utf-8",
    )
    (table,) = tables(open_graph(data=[tmp_path / "x.trig"], default=False), "duties")
    for wide in (BROAD, SLIM):
        boxes = [dict(group.marks[0].attributes) for group in duties(table, "zh", wide, nowhere).groups if group.hint]
        tops = sorted(float(box["y"]) for box in boxes)
        assert len(tops) == 7 and all(below - above >= 20 for above, below in itertools.pairwise(tops))


def test_what_is_proposed_is_marked_apart() -> None:
    drafted = open_graph(data=[ROOT / "examples" / "drafted" / "yunzhou-plan-2026"], default=False)
    table = tables(drafted, "duties")[0]
    assert set(column(table, "basis")) >= {"提出的候选"}
    cells = [group for group in drawn.scene(table, "zh").groups if "提出的候选" in group.hint]
    assert "2026-12-31（待定）" in said(table) and "虚线：提出的候选或解读，并非原文所述。" in said(table)
    assert cells and all("stroke-dasharray" in dict(group.marks[0].attributes) for group in cells)


def test_a_matrix_is_bounded_and_says_how_many_more(tmp_path: Path) -> None:
    lines = [
        f":t{n} a cg:Action . :b{n % 40} a cg:Institution . <http://y.example/p> {{ :t{n} cg:ledBy :b{n % 40} }}\n"
        for n in range(90)
    ]
    (tmp_path / "x.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .\n" + "".join(lines),
        "utf-8",
    )
    table = tables(open_graph(data=[tmp_path / "x.trig"], default=False), "duties", "en")[0]
    scene = drawn.scene(table, "en")
    assert "Not drawn, in the table: 24 bodies, 50 tasks." in marked(scene)
    assert len([group for group in scene.groups if group.hint]) == 40 and len(table.rows) == 90


def test_a_row_of_the_matrix_names_those_of_its_bodies_that_have_no_column(tmp_path: Path) -> None:
    lines = (f":t{n} a cg:Action ; cg:ledBy :b{n} ." for n in range(MOST_BODIES))
    table = dutiful(
        tmp_path, ":p {", *lines, ":t0 cg:supportedBy :helper , :other , :b1 .", ":t1 cg:supportedBy :b0 . }"
    )
    besides = [words for words in marked(drawn.scene(table, "en")) if words.startswith("Besides")]
    assert besides == [
        "Besides, not drawn (2 bodies): S :helper; S :other"
    ]  # none in the row of :t1, which has all of its own


HEAD = "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .\n:p a cg:Passage .\n"


def dutiful(tmp_path: Path, *lines: str) -> Any:
    """Return the table of duties of some data, in English."""
    (tmp_path / "x.trig").write_text(HEAD + "\n".join(lines), "utf-8")
    return tables(open_graph(data=[tmp_path / "x.trig"], default=False), "duties", "en")[0]


def test_the_number_at_the_head_of_a_body_and_its_marks_agree(tmp_path: Path) -> None:
    told = (
        f':f{n} a cg:Target ; cg:exact "{n}" ; cg:value {n} ; cg:startOffset {n} ; cg:responsible :b .'
        for n in range(1, 10)
    )
    table = dutiful(tmp_path, ":b a cg:Institution .", ":p { :task a cg:Action ; cg:ledBy :b .", *told, "}")
    broad, slim = (drawn.scene(table, "en", wide) for wide in (BROAD, SLIM))
    assert len([group for group in broad.groups if group.hint]) == 10
    words = marked(broad)
    assert words[words.index(":b") + 1 :][:4] == ["1", "+9", "tasks of each", "+ figures of these tasks"]
    assert ":b · 1 + 9" in marked(slim)
    assert "Behind a name: the number of its tasks + of the figures of these tasks." in " ".join(marked(slim))


def test_on_a_phone_what_is_left_out_of_a_list_leads_to_the_table(tmp_path: Path) -> None:
    lines = (f":t{n} a cg:Action ; cg:ledBy :b ." for n in range(11))
    table = dutiful(tmp_path, ":b a cg:Institution .", ":p {", *lines, "}")
    scene = drawn.scene(table, "en", SLIM, lambda row, passages: f"#row{row}")
    left = [(mark.words, group.to) for group in scene.groups for mark in group.marks if "more row" in mark.words]
    assert left == [("3 more rows in the table", "#row8")]


@pytest.mark.parametrize(("units", "left"), [(70, 10), (1, 58), (7, 10), (3, 34)])
def test_figures_that_are_not_drawn_are_counted_whether_of_one_unit_or_of_many(units: int, left: int) -> None:
    rows = [(Name(f"f{n}", str(n)), n, Name(f"u{n % units}", "unit"), "firms") for n in range(70)]
    table = WordedTable(
        "", ("figure", "value", "unit", "indicator"), (), rows, picture="amounts", silent=[("",) * 4] * 70
    )
    scene = drawn.scene(table, "en")
    assert sum(bool(group.hint) for group in scene.groups) == 70 - left
    assert [words for words in marked(scene) if "more row" in words] == [f"{left} more rows in the table"]


def test_who_leads_is_drawn_where_many_only_support(tmp_path: Path) -> None:
    helpers = (
        f":h{n} a cg:Institution . :p {{ :one cg:supportedBy :h{n} . :two cg:supportedBy :h{n} }}" for n in range(20)
    )
    table = dutiful(
        tmp_path, ":z a cg:Institution .", ":p { :one a cg:Action . :two a cg:Action ; cg:ledBy :z }", *helpers
    )
    words = marked(drawn.scene(table, "en"))
    assert ":z" in words and words.count("2") == 15  # tasks of each that has a column
    assert [word[:33] for word in words if word.startswith("Besides")] == ["Besides, not drawn (5 bodies): S "] * 2


def test_the_name_of_a_task_is_whole_on_as_many_lines_as_it_needs(tmp_path: Path) -> None:
    name = "围绕石墨烯复合导电浆料等新材料开展关键共性技术联合攻关行动"
    bodies = " , ".join(f":b{n}" for n in range(16))
    told = f":t a cg:Action ; <http://www.w3.org/2000/01/rdf-schema#label> '{name}'@zh ; cg:ledBy {bodies} ."
    table = dutiful(tmp_path, *(f":b{n} a cg:Institution ." for n in range(16)), ":p {", told, "}")
    assert name in "".join(marked(drawn.scene(table, "en")))


# ---------------------------------------------------------------- boards


def test_the_six_ones_and_what_carries_them(graphs: dict[str, Graph]) -> None:
    scene = drawn.scene(tables(graphs["zibo"], "six-ones")[0], "zh")
    told = {group.hint.partition("：")[0]: group.hint.partition("：")[2] for group in scene.groups if group.hint}
    assert told["招引机制"] == told["领航机制"] == "（文中未说明）"
    assert told["保障机制"] == "保障部门" and len(told) == 6


def test_a_board_has_who_is_chief_and_what_is_empty(graphs: dict[str, Graph]) -> None:
    (table,) = tables(graphs["hydrogen"], "roster")
    hints = [group.hint for group in drawn.scene(table, "zh").groups if group.hint]
    assert hints == [
        "链长：氢能产业链链长、市长", "链办：市工业和信息化局", "链主企业：云川动力公司", "主办银行：云州银行",
        "承载园区：云州高新区", "专家组：（文中未说明）",
    ]  # fmt: skip


def test_deputies_have_a_place_of_their_own_beside_the_chiefs(tmp_path: Path) -> None:
    (tmp_path / "x.ttl").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> ."
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        ":p a cg:Place . :石墨 a cg:IndustryChain ; cg:locatedIn :p . :玻璃 a cg:IndustryChain ; cg:locatedIn :p ."
        ':副 a cg:Role ; rdfs:label "石墨产业链副链长"@zh ; cg:chiefOf :石墨 ; cg:heldBy :副市长 .'
        ':正 a cg:Role ; rdfs:label "石墨产业链链长"@zh ; cg:chiefOf :石墨 ; cg:heldBy :市长 .'
        ':副市长 a cg:Role ; rdfs:label "副市长"@zh, "deputy mayor"@en ; cg:chiefOf :玻璃 . :市长 a cg:Role .',
        "utf-8",
    )
    (table,) = report(open_graph(data=[tmp_path / "x.ttl"], default=False), "roster", "zh").tables
    told = {
        row[0]: [tuple(name.iri.rpartition("/")[2] for name in cell or ()) for cell in row[1:]] for row in table.rows
    }
    assert table.headings[1:] == (":玻璃", ":石墨")
    assert told["链长"] == [("副市长",), ("正", "市长")] and told["副链长"] == [(), ("副", "副市长")]
    assert list(told)[:3] == ["链长", "副链长", "链办"]


def test_who_holds_a_post_that_two_chains_share_is_chief_of_the_chain_of_which_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> ."
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        ":p a cg:Place . :石墨 a cg:IndustryChain ; cg:locatedIn :p . :玻璃 a cg:IndustryChain ; cg:locatedIn :p ."
        ':链长 a cg:Role ; rdfs:label "链长"@zh . :市长 a cg:Role . :副市长 a cg:Role .\n'
        ":s1 { :链长 cg:chiefOf :石墨 ; cg:heldBy :市长 } :s2 { :链长 cg:chiefOf :玻璃 ; cg:heldBy :副市长 }",
        "utf-8",
    )
    (table,) = report(open_graph(data=[tmp_path / "x.trig"], default=False), "roster", "zh").tables
    told = {
        row[0]: [tuple(name.iri.rpartition("/")[2] for name in cell or ()) for cell in row[1:]] for row in table.rows
    }
    assert table.headings[1:] == (":玻璃", ":石墨")
    assert told["链长"] == [("链长", "副市长"), ("链长", "市长")]


def test_a_board_names_the_persons_beside_their_posts_and_marks_whom_nobody_decided(tmp_path: Path) -> None:
    (tmp_path / "x.ttl").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> ."
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        ":p a cg:Place . :新材料 a cg:IndustryChain ; cg:locatedIn :p . :化工 a cg:IndustryChain ; cg:locatedIn :p ."
        ':正 a cg:Role ; rdfs:label "新材料产业链链长"@zh ; cg:chiefOf :新材料 ; cg:heldBy :书记 ; cg:holderName "周明远" .'
        ':副 a cg:Role ; rdfs:label "新材料产业链副链长"@zh ; cg:chiefOf :新材料 ; cg:heldBy :副市长 ;'
        '  cg:holderName "韩雪梅" ; cg:undecided cg:holderName .'
        ':书记 a cg:Role ; rdfs:label "市委书记"@zh ; cg:holderName "周明远" .'
        ':副市长 a cg:Role ; rdfs:label "副市长"@zh ; cg:chiefOf :化工 .',
        "utf-8",
    )
    graph = open_graph(data=[tmp_path / "x.ttl"], default=False)
    (table,) = report(graph, "roster", "zh").tables
    told = {row[0]: row[2] for row in table.rows}
    assert told["链长"] == "新材料产业链链长（周明远），由市委书记担任"
    assert told["副链长"] == "新材料产业链副链长（韩雪梅（待定）），由副市长担任"
    assert [labels(row[1]) for row in table.rows if row[0] == "链长"] == [("副市长",)]
    hints = [group.hint for group in drawn.scene(table, "zh").groups if group.hint]
    assert "链长：新材料产业链链长（周明远），由市委书记担任" in hints and "链长：副市长" in hints
    (table,) = report(graph, "roster", "en").tables
    assert [row[2] for row in table.rows][:2] == [
        "新材料产业链链长 (周明远), held by 市委书记", "新材料产业链副链长 (韩雪梅 (undecided)), held by 副市长",
    ]  # fmt: skip


CHANGED = """@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:p a cg:Place . :茶 a cg:IndustryChain ; cg:locatedIn :p .
:old cg:date "2026-03-01"^^xsd:date . :new cg:date "2026-12-20"^^xsd:date .
:s1 cg:inSection [ cg:inDocument :old ] . :s2 cg:inSection [ cg:inDocument :new ] .
:s1 { :正 a cg:Role ; rdfs:label "茶链长"@zh ; cg:chiefOf :茶 ; cg:holderName "罗雨桐" . }
:s2 { :正 a cg:Role ; cg:holderName "陶然" FROM }
"""


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ('; cg:heldFrom "2026-11-01"^^xsd:date .', "茶链长（陶然（2026-11-01起）、罗雨桐（此前））"),
        ('; cg:heldFrom "2026-02-01"^^xsd:date .', "茶链长（罗雨桐、陶然（2026-02-01起））"),  # named after that
        (".", "茶链长（罗雨桐、陶然）"),
        (
            '; cg:heldFrom "2026-11-01"^^xsd:date ; cg:undecided cg:holderName .',
            "茶链长（陶然（2026-11-01起）（待定）、罗雨桐（此前）（待定））",
        ),
    ],
    ids=["before", "named later", "no change", "undecided"],
)
def test_a_board_tells_who_holds_a_post_now_from_who_held_it_before(since: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / "x.trig").write_text(CHANGED.replace("FROM", since), "utf-8")
    (table,) = report(open_graph(data=[tmp_path / "x.trig"], default=False), "roster", "zh").tables
    assert {row[0]: row[1] for row in table.rows}["链长"] == expected


OFFICES = """@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:p a cg:Place . :茶 a cg:IndustryChain ; cg:locatedIn :p . :市长 a cg:Role ; rdfs:label "市长"@zh . :县长 a cg:Role ; rdfs:label "县长"@zh .
:书记 a cg:Role ; rdfs:label "书记"@zh . OLD :new cg:date "2026-12-20"^^xsd:date .
:s1 cg:inSection [ cg:inDocument :old ] . :s2 cg:inSection [ cg:inDocument :new ] .
:s1 { :正 a cg:Role ; rdfs:label "茶链长"@zh ; cg:chiefOf :茶 ; FIRST }
:s2 { :正 a cg:Role ; SECOND }
"""
DATED = ':old cg:date "2026-03-01"^^xsd:date .'
LEFT = 'cg:heldBy :县长 ; cg:holderName "陶然" ; cg:formerHolderName "罗雨桐" .'
HELD = [  # the date of the older document, what it says, what the newer says, and what the board says
    (DATED, 'cg:heldBy :市长 ; cg:holderName "罗雨桐" .', LEFT, "茶链长（陶然、罗雨桐（此前）），由县长、市长（此前）担任"),
    ("", 'cg:heldBy :市长 ; cg:holderName "罗雨桐" .', LEFT, "茶链长（陶然、罗雨桐（此前）），由县长、市长（此前）担任"),  # a roster without a date
    (DATED, 'cg:heldBy :市长, :书记 ; cg:holderName "罗雨桐" .', LEFT.replace(":县长", ":县长, :书记"), "茶链长（陶然、罗雨桐（此前）），由书记、县长、市长（此前）担任"),
    (DATED, 'cg:heldBy :县长 ; cg:holderName "罗雨桐" .', LEFT, "茶链长（陶然、罗雨桐（此前）），由县长担任"),  # both held it by that post
    (DATED, "cg:heldBy :市长 .", LEFT, "茶链长（陶然、罗雨桐（此前）），由县长、市长（此前）担任"),  # of nobody by name, before the change
    ("", "cg:heldBy :市长 .", LEFT, "茶链长（陶然、罗雨桐（此前）），由县长、市长担任"),  # nothing tells when
    (DATED, "cg:heldBy :市长 .", 'cg:heldBy :县长 ; cg:holderName "陶然" ; cg:heldFrom "2026-11-01"^^xsd:date .', "茶链长（陶然（2026-11-01起）），由县长、市长（此前）担任"),
    (DATED, "cg:heldBy :市长 .", 'cg:heldBy :县长 ; cg:holderName "陶然" ; cg:heldFrom "2026-02-01"^^xsd:date .', "茶链长（陶然（2026-02-01起）），由县长、市长担任"),  # said after it
    (DATED, 'cg:heldBy :市长 ; cg:holderName "罗雨桐" .', 'cg:heldBy :县长 ; cg:holderName "陶然" .', "茶链长（罗雨桐、陶然），由县长、市长担任"),  # no change is said
    (DATED, "cg:heldBy :市长 .", "cg:heldBy :县长 .", "茶链长、县长、市长"),
]  # fmt: skip


@pytest.mark.parametrize(("dated", "first", "second", "expected"), HELD)
def test_a_post_by_which_somebody_held_another_before_is_marked_and_given_to_none_who_holds_it_now(
    dated: str, first: str, second: str, expected: str, tmp_path: Path
) -> None:
    said = OFFICES.replace("OLD", dated).replace("FIRST", first).replace("SECOND", second)
    (tmp_path / "x.trig").write_text(said, "utf-8")
    graph = open_graph(data=[tmp_path / "x.trig"], default=False)
    (table,) = report(graph, "roster", "zh").tables
    cell = {row[0]: row[1] for row in table.rows}["链长"]
    assert (cell if isinstance(cell, str) else "、".join(labels(cell))) == expected
    (roles,) = report(graph, "roles", "zh").tables
    told = next(row for row in roles.rows if row[0].label == "茶链长")[roles.headings.index("担任者")]
    assert ("市长（此前）" in str(told)) == ("市长（此前）" in expected)


BARE = [  # what the two documents say of the chief, and the persons of the posts by which it is held
    ('cg:heldBy :市长 ; cg:holderName "罗雨桐" .', LEFT, {"市长": "罗雨桐", "县长": "陶然"}),
    ('cg:heldBy :市长 ; cg:holderName "罗雨桐" .', 'cg:heldBy :市长 ; cg:holderName "陶然" .', {"市长": "罗雨桐、陶然", "县长": None}),
    ('cg:heldBy :市长, :县长 ; cg:holderName "罗雨桐", "陶然" .', "rdfs:label \"茶链长\"@zh .", {"市长": None, "县长": None}),  # who has which?
    ('cg:heldBy :市长 ; cg:holderName "罗雨桐" ; cg:undecided cg:holderName .', 'cg:heldBy :县长 .', {"市长": "罗雨桐（待定）", "县长": None}),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "expected"), BARE)
def test_a_post_by_which_another_is_held_is_not_said_to_name_nobody(
    first: str, second: str, expected: dict[str, str | None], tmp_path: Path
) -> None:
    said = OFFICES.replace("OLD", DATED).replace("FIRST", first).replace("SECOND", second)
    (tmp_path / "x.trig").write_text(said, "utf-8")
    (table,) = report(open_graph(data=[tmp_path / "x.trig"], default=False), "roles", "zh").tables
    told = {row[0].label: dict(zip(table.headings, row, strict=True)) for row in table.rows}
    assert {post: told[post]["姓名"] for post in expected} == expected
    assert {post for post in expected if told[post]["担任者"] == ""} == {
        post for post, name in expected.items() if name
    }
    assert all(told[post]["依据"] for post, name in expected.items() if name)


@pytest.mark.parametrize(
    ("second", "told"),
    [(LEFT, ["陶然", "罗雨桐（此前）"]), ('cg:heldBy :县长 ; cg:holderName "陶然" .', ["罗雨桐", "陶然"])],
    ids=["a change", "no change is said"],
)
def test_who_held_a_post_before_is_marked_where_all_is_said_of_the_post(
    second: str, told: list[str], tmp_path: Path
) -> None:
    said = OFFICES.replace("http://y.example/", "https://w3id.org/chaingraph/id/y/").replace("OLD", DATED)
    said = said.replace("FIRST", 'cg:heldBy :市长 ; cg:holderName "罗雨桐" .').replace("SECOND", second)
    (tmp_path / "x.trig").write_text(said, "utf-8")
    graph = open_graph(data=[tmp_path / "x.trig"], default=False)
    facts = worded(shown(graph, graph.find("茶链长")), GraphNames(graph), "zh").tables[0]
    assert [str(row[1]) for row in facts.rows if getattr(row[0], "label", row[0]) == "担任者姓名"] == told
    made = page(Site(graph), "id/y/正.zh.html")
    assert made is not None and f">{'、'.join(told)} <" in re.sub(r"\s+", " ", made.content.decode())


def test_a_source_without_a_day_stands_without_a_blank_behind_it(tmp_path: Path) -> None:
    said = OFFICES.replace(
        "OLD", ':old a cg:Document ; rdfs:label "名单"@zh . :new a cg:Document ; rdfs:label "通知"@zh .'
    )
    said = said.replace("FIRST", "cg:heldBy :市长 .").replace("SECOND", "cg:heldBy :市长 .")
    (tmp_path / "x.trig").write_text(said, "utf-8")
    (table,) = report(open_graph(data=[tmp_path / "x.trig"], default=False), "roster", "zh").tables
    assert list(table.notes) == ["来源：名单、通知 2026-12-20"]


@pytest.fixture(scope="module")
def nation(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """An invented nation of two cities."""
    path = tmp_path_factory.mktemp("nation") / "n.nq"
    ox.serialize(invented(Size(cities=2, chains=5, enterprises=4), 1), str(path), format=ox.RdfFormat.N_QUADS)
    return open_graph(data=[path], default=False)


def test_each_place_has_a_board_of_its_own_six_ones(nation: Graph) -> None:
    boards = report(nation, "roster", "zh").tables
    assert len(boards) == 2
    for board in boards:
        place = board.title.partition(" · ")[2].removesuffix("市")
        assert len(board.rows) == 5 and len(board.headings) == 14
        assert all(heading.startswith(place) for heading in board.headings[7:13])


# ---------------------------------------------------------------- the chain map


def test_segments_stand_in_their_lanes_and_gaps_are_marked(graphs: dict[str, Graph]) -> None:
    table = tables(graphs["hydrogen"], "chain-map")[0]
    scene = drawn.scene(table, "zh")
    boxes = {}
    for group in scene.groups:
        first = next((mark for mark in group.marks if mark.tag == "rect"), None)
        if group.hint and first:
            boxes[group.marks[1].words] = dict(first.attributes)
    x = {name: float(box["x"]) for name, box in boxes.items()}
    assert x["制氢"] == x["碳材料"] < x["储运"] == x["膜电极"] == x["电堆"] < x["加氢"] == x["整车"] == x["备用电源"]
    assert {name for name, box in boxes.items() if "stroke-dasharray" in box} == {
        "碳材料",
        "膜电极",
        "加氢",
        "备用电源",
    }
    words = said(table)
    for told in ("▲ 短板：碳纸自给不足", "▲ 断点：膜电极全部外购", "▲ 堵点：审批环节多", "参与者：（文中未说明）"):
        assert told in words
    arrows = [group.hint for group in scene.groups if " → " in group.hint]
    assert sorted(arrows) == sorted([
        "制氢 → 储运", "碳材料 → 膜电极", "储运 → 加氢", "膜电极 → 电堆", "电堆 → 整车", "电堆 → 备用电源", "加氢 → 整车",
    ])  # fmt: skip


def test_the_example_is_valid_and_says_what_its_text_says(graphs: dict[str, Graph], run: Run) -> None:
    folder = ROOT / "examples" / "chain-map"
    assert "0 violations, 0 warnings, 0 notes" in run("validate", str(folder)).stderr
    text = (folder / "yunzhou-hydrogen-2026.txt").read_text("utf-8")
    (stated,) = graphs["hydrogen"].select("SELECT ?hash { ?document cg:sha256 ?hash }")
    assert stated.hash.value == sha256(text)
    places = "SELECT ?words ?start ?end { ?figure cg:exact ?words ; cg:startOffset ?start ; cg:endOffset ?end }"
    found = {row.words.value: (int(row.start.value), int(row.end.value)) for row in graphs["hydrogen"].select(places)}
    assert {words: canonical(text)[slice(*place)] for words, place in found.items()} == {
        w: w for w in ("45%", "60%以上", "6个")
    }


@pytest.mark.parametrize("wide", [BROAD, SLIM])
def test_no_segment_lies_on_another_and_all_is_on_the_picture(graphs: dict[str, Graph], wide: int) -> None:
    scene = drawn.scene(tables(graphs["hydrogen"], "chain-map")[0], "en", wide)
    boxes = []
    for group in scene.groups:
        first = next((dict(mark.attributes) for mark in group.marks if mark.tag == "rect"), None)
        if group.hint and first:
            boxes.append([float(first[name]) for name in ("x", "y", "width", "height")])
    assert len(boxes) == 8
    for place, (left, top, wide_, down) in enumerate(boxes):
        assert left >= 0 and left + wide_ <= wide and top + down <= scene.height
        for other in boxes[place + 1 :]:
            assert (
                left + wide_ <= other[0]
                or other[0] + other[2] <= left
                or top + down <= other[1]
                or other[1] + other[3] <= top
            )


def test_where_no_segment_is_stated_the_map_says_so(graphs: dict[str, Graph]) -> None:
    assert "环节：（文中未说明）" in said(tables(graphs["zibo"], "chain-map")[0])


def test_a_chain_that_is_charted_has_no_row_of_silence_and_chains_without_segments_share_a_line(
    graphs: dict[str, Graph],
) -> None:
    assert all(tables(graphs["hydrogen"], "chain-map")[0].rows[row][1] for row in range(8))
    words = said(tables(graphs["plan"], "chain-map")[0])
    assert "环节（图谱未收录）：储能产业链、光伏产业链" in words


def test_a_segment_without_position_has_a_lane_of_its_own() -> None:
    assert lanes({"a": "upstream", "b": ""}, {}) == [["a"], [], [], ["b"]]


# ---------------------------------------------------------------- side by side


def test_two_places_have_a_wheel_each_by_what_each_says(graphs: dict[str, Graph]) -> None:
    connections, shared = tables(graphs["two places"], "comparison")
    counts = {(row[0].label, "".join(name.label[0] for name in row[1])): row[2] for row in connections.rows}
    assert len(counts) == 30 and counts["霁川市", "资"] == 1 and counts["霁川市", "产资"] == 0
    finding = "图谱未收录联结各链的事物：没有事物同时服务于两条链。"
    signed = replace(connections, open=[False] * len(connections.rows))
    assert [finding in said(table).replace(" ", "") for table in (connections, signed)] == [False, True]
    assert [name.label for name in column(shared, "indicator")] and all(
        row[0].label != row[1].label for row in shared.rows
    )
    words = said(shared).replace(" ", "")  # of what each figure is, where that is not one thing
    assert "●霁川市（霁川创新平台）：130家○淄博市（省级以上创新平台）：超过550家" in words
    assert "高新技术企业数高新技术企业·家·存量·已完成●霁川市：900余家○淄博市：1752家" in words


def test_two_years_of_a_place_are_compared_figure_by_figure(graphs: dict[str, Graph]) -> None:
    shared = tables(graphs["jichuan"], "comparison", "en")[1]
    columns = [labels(column(shared, name)[0]) for name in ("place", "other", "figures", "figures_there")]
    assert (columns, len(shared.rows)) == (["Jichuan 2025", "Jichuan 2026", ("900余家",), ("1080家",)], 1)


def test_two_named_places_are_compared_alone(nation: Graph) -> None:
    names = sorted({row[0].label for row in tables(nation, "comparison")[0].rows})
    assert len(names) == 2
    connections, shared = tables(nation, "comparison", of=names[::-1])
    assert list(dict.fromkeys(row[0].label for row in connections.rows)) == names[::-1]
    assert shared.rows


# ---------------------------------------------------------------- one page for each chain


def test_a_profile_of_one_of_the_four_counts_only_what_serves_it(zibo: Graph) -> None:
    first, *others = tables(zibo, "profile", "en", ["capital chain"])
    assert list(first.notes[:2]) == [
        "38 things serve the capital chain, 12 of them it alone.",
        "It shares most with the industry chain (26 things).",
    ]
    assert sum(row[1] for row in first.rows) == 38
    targets, figures, things, gaps = others
    assert [row[0].label for row in targets.rows] == ["50场上", "20家左右"]
    assert len(things.rows) == 38 and figures.rows
    assert {row[0]: row[1] for row in gaps.rows}["targets without anyone responsible"] == 2


def test_a_profile_of_an_industry_chain_has_its_map_roster_targets_and_gaps(graphs: dict[str, Graph]) -> None:
    made = tables(graphs["hydrogen"], "profile", "zh", ["氢能产业链"])
    assert [table.picture for table in made] == ["chain-map", "targets", "amounts", "board", "", ""]
    assert [row[0].label for row in made[1].rows] == ["60%以上"]
    related = {name.label for row in made[4].rows for name in (row[0], row[2])}
    assert {"制氢", "云川动力公司", "云州高新区", "氢能产业链链长"} <= related


WHEN = [  # what a figure says of its days, and what tells it from others of its indicator
    ('cg:dueBy "2028-12-31"^^xsd:date', "产值 · 2028-12-31"),
    ('cg:start "2026-01-01"^^xsd:date ; cg:end "2026-12-31"^^xsd:date', "产值 · 2026"),
    ('cg:start "2026-01-01"^^xsd:date ; cg:end "2026-06-30"^^xsd:date', "产值 · 2026-01-01–2026-06-30"),
    ('cg:end "2026-06-30"^^xsd:date', "产值 · 2026-06-30"),
    ('cg:asOf "2026-03-31"^^xsd:date', "产值 · 2026-03-31"),
    ('rdfs:comment "甲"', "产值"),
]


def test_figures_of_one_indicator_are_told_apart_by_when_they_are(tmp_path: Path) -> None:
    head = OFFICES.partition(":s1 {")[0].replace("OLD", DATED)
    head += ':v a cg:Indicator ; rdfs:label "产值"@zh . :w a cg:Indicator ; rdfs:label "税收"@zh .'
    said = "".join(
        f':f{number} a cg:Figure ; cg:about :茶 ; cg:indicator :v ; cg:exact "{number}亿元" ; cg:value {number} ; cg:startOffset {number} ;'
        f" cg:comparator cg:equalTo ; cg:unit <https://w3id.org/chaingraph/id/unit/yuan> ; cg:status cg:achieved ; cg:quantityKind cg:flow ; {days} ."
        for number, (days, _) in enumerate(WHEN, 1)
    )
    alone = said.partition(" .:f2")[0].replace(":f1 ", ":f9 ").replace(":v ;", ":w ;") + " ."
    (tmp_path / "x.trig").write_text(f"{head} :s1 {{ {said} {alone} }}", "utf-8")
    graph = open_graph(data=[tmp_path / "x.trig"], default=False)
    table = next(one for one in tables(graph, "profile", "zh", ["http://y.example/茶"]) if one.picture == "amounts")
    texts = [mark.words for group in drawn.scene(table, "zh").groups for mark in group.marks if mark.words]
    assert [words for words in texts if words.startswith("产值")] == [words for _, words in reversed(WHEN)]
    assert "税收" in texts  # alone of its indicator


# ---------------------------------------------------------------- the page, in a browser

PICTURES = [
    ("zibo", "targets", ()), ("jichuan", "outcomes", ()), ("plan", "duties", ()), ("zibo", "six-ones", ()), ("roster", "roster", ()),
    ("hydrogen", "chain-map", ()), ("two places", "comparison", ()), ("hydrogen", "profile", ("氢能产业链",)),
]  # fmt: skip
FITS = """() => [...document.querySelectorAll('.scene svg')].filter(s => s.checkVisibility()).map(s => {
  const box = s.getBoundingClientRect(), scale = box.width / s.viewBox.baseVal.width;
  const texts = [...s.querySelectorAll('text')].filter(t => !t.hasAttribute('transform'));
  return {
    out: texts.filter(t => { const b = t.getBoundingClientRect(); return b.left < box.left - 1 || b.right > box.right + 2 || b.bottom > box.bottom + 1 }).map(t => t.textContent),
    least: Math.min(...texts.map(t => parseFloat(t.getAttribute('font-size')) * scale)),
    lost: [...s.querySelectorAll('a')].filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length,
    links: s.querySelectorAll('a').length } })"""


@pytest.fixture(scope="module")
def pages(graphs: dict[str, Graph]) -> dict[str, str]:
    """The page of each picture, in both languages."""
    return {
        name: str(render(kinds.picture(graphs[graph], name, of), GraphNames(graphs[graph]), "zh", "html", both=True))
        for graph, name, of in PICTURES
    }


@pytest.mark.parametrize("name", [name for _, name, _ in PICTURES])
def test_a_picture_fits_screen_and_phone_and_each_mark_leads_somewhere(
    pages: dict[str, str], opened: Any, name: str
) -> None:
    tab = opened(pages[name])
    for lang in ("en", "zh"):
        tab.locator(f".to-{lang}").check()
        for size, least in (((1400, 900), 12), ((390, 844), 10)):
            tab.set_viewport_size({"width": size[0], "height": size[1]})
            assert tab.evaluate("document.documentElement.scrollWidth") <= size[0]
            found = tab.evaluate(FITS)
            assert found and all(
                one["out"] == [] and one["lost"] == 0 and one["least"] >= least - 0.1 for one in found
            ), found
            assert all(one["links"] for one in found)
    assert tab.evaluate("document.scripts.length") == 1 and len(tab.noted) == 1


def test_a_mark_leads_to_its_sentence_and_in_print_the_broad_picture_stands(pages: dict[str, str], opened: Any) -> None:
    tab = opened(pages["duties"])
    tab.locator("main[lang=zh] .broad a[aria-label='强化链主带动 · 牵头单位：市工业和信息化局']").click()
    assert "牵头" in tab.locator("tr:target").inner_text()
    tab.set_viewport_size({"width": 718, "height": 1000})
    tab.emulate_media(media="print")
    assert (
        tab.locator("main[lang=zh] .scene .broad").is_visible()
        and not tab.locator("main[lang=zh] .scene .slim").is_visible()
    )
    assert tab.evaluate("document.documentElement.scrollWidth") <= 718


# ---------------------------------------------------------------- the file


@pytest.mark.parametrize(("graph", "name", "of"), PICTURES)
def test_the_svg_stands_alone_with_title_and_source(
    graphs: dict[str, Graph], graph: str, name: str, of: Sequence[str]
) -> None:
    made = kinds.picture(graphs[graph], name, of)
    text = picture(made, GraphNames(graphs[graph]), "zh")
    root = ElementTree.fromstring(text)
    words = " ".join(part.strip() for part in root.itertext() if part.strip())
    assert root[0].tag.endswith("title") and root[0].text and "来源：" in words
    assert "href" not in text and "url(" not in text and "var(" not in text
    width, height = (float(root.attrib[side]) for side in ("width", "height"))
    assert width == 1160 and height > 200
    assert text == picture(made, GraphNames(graphs[graph]), "zh")


def test_the_command_writes_pages_and_pictures_and_says_what_it_takes(run: Run, tmp_path: Path) -> None:
    for name in ("targets", "roster"):
        assert run("view", name, "-o", f"{name}.svg").returncode == 0
        assert (tmp_path / f"{name}.svg").read_text("utf-8").startswith("<svg")
    assert run("view", "profile", "资金链", "-o", "x.html").returncode == 0
    page = (tmp_path / "x.html").read_text("utf-8")
    assert page.count("<script") == 1 and "<script>" in page
    assert "The view profile takes the name of a chain; you gave 0." in run("view", "profile").stderr
    refused = run("view", "comparison", "淄博市")
    assert (
        refused.returncode == 2
        and "The view comparison takes two places or two documents; you gave 1." in refused.stderr
    )
    assert run("view", "profile", "nothing at all").returncode != 0


def contrasts(scene: Scene) -> Iterator[str]:
    """Yield the colours of the text of a picture."""
    for group in scene.groups:
        yield from (dict(mark.attributes)["fill"] for mark in group.marks if mark.tag == "text")


def test_a_long_table_is_cut_on_a_page_and_says_so(graphs: dict[str, Graph], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "ROWS", 30)
    (table,) = tables(graphs["plan"], "duties", "en")
    assert len(table.rows) == 30 and table.notes[0] == "6 more rows: chaingraph report duties --format xlsx"
    assert len(report(graphs["plan"], "duties").tables[0].rows) == 36


def test_a_long_list_is_cut_on_a_page_and_says_so(zibo: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "LISTED", 20)
    table = tables(zibo, "combinations", "en")[1]
    assert len(table.rows) == 4 + 3 + 1 + 20 + 20 + 20 + 20 + 17 + 12 + 10
    assert table.notes == ("Not listed on this page: 31 things; chaingraph report combinations lists all of them.",)
    assert len(report(zibo, "combinations").tables[1].rows) == 158


# ---------------------------------------------------------------- hostile names

HOSTILE = ["<script>alert(1)</script>", "\"'><svg onload=alert(3)>", "{{ 7*7 }}", "\u202ee", "长" * 999, "a" * 999]


def hostile() -> str:
    """Return data in which every name is hostile."""
    prefix = "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix : <http://y.example/> .\n"
    lines = [
        prefix,
        ":d a cg:Document ; cg:place :p . :s a cg:Section ; cg:inDocument :d . :g a cg:Passage ; cg:inSection :s . :p a cg:Place .\n",
    ]
    for number, text in enumerate(HOSTILE):
        name = 'rdfs:label "{}"@zh'.format(text.replace('"', '\\"'))
        lines.append(f""":g {{
  :c{number} a cg:IndustryChain ; {name} ; cg:locatedIn :p . :s{number} a cg:Segment ; {name} ; cg:partOf :c{number} ; cg:position cg:upstream ; cg:feeds :s0 .
  :e{number} a cg:Enterprise ; {name} ; cg:activeIn :s{number} ; cg:leadEnterpriseOf :c{number} . :q{number} a cg:Problem ; {name} ; cg:problemOf :s{number} .
  :t{number} a cg:Action ; {name} ; cg:ledBy :e{number} ; cg:dueBy "x<b>"^^<http://www.w3.org/2001/XMLSchema#string> .
  :i{number} a cg:Indicator ; {name} . :f{number} a cg:Figure, cg:Target ; cg:exact "<b>{number}" ; cg:indicator :i{number} ; cg:about :c{number} ; cg:value {number} ;
    cg:unit :u{number} ; cg:quantityKind cg:stock ; cg:status cg:planned ; cg:startOffset {number} . :u{number} a cg:Unit ; {name} . }}
""")
    return "".join(lines)


def test_hostile_names_stay_text_in_every_picture(opened: Any, tmp_path: Path) -> None:
    (tmp_path / "hostile.trig").write_text(hostile(), "utf-8")
    graph = open_graph(data=[tmp_path / "hostile.trig"], default=False)
    made = [(name, ()) for name in ("targets", "duties", "roster", "chain-map")] + [
        ("profile", ("http://y.example/c0",))
    ]
    for name, of in made:
        shown = kinds.picture(graph, name, of)
        text = picture(shown, GraphNames(graph), "zh")
        tags = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(text).iter()}
        assert tags <= {"svg", "title", "rect", "text", "g", "path", "circle", "line"} and "\u202e" not in text
        assert "&lt;" in text
        tab = opened(str(render(shown, GraphNames(graph), "zh", "html")))
        assert tab.evaluate("document.scripts.length") == 0 and tab.locator("img, b").count() == 0
        assert len(tab.noted) == 1
        tab.close()


# ---------------------------------------------------------------- how text is put


@pytest.mark.parametrize("text", ["office of the Mingrancheng new ceramics chain", "茗苒城新型陶瓷产业链链办"])
@pytest.mark.parametrize("room", [60, 90, 200])
def test_a_cut_name_keeps_both_its_ends_and_its_room(text: str, room: int) -> None:
    cut = fitted(text, room, 14)
    assert across(cut, 14) <= room + 14
    if cut != text:
        head, _, tail = cut.partition("…")
        assert text.startswith(head) and text.endswith(tail) and tail


@pytest.mark.parametrize(("text", "lines"), [
    ("澜江新型显示产业链（lj-plan）", ["澜江新型显示产业链", "（lj-plan）"]),
    ("新型显示产业链链长（lj-plan）；市长", ["新型显示产业链链长", "（lj-plan）；市长"]),
])  # fmt: skip
def test_a_word_in_brackets_is_never_broken(text: str, lines: list[str]) -> None:
    assert wrapped(text, 140, 14) == lines


def test_what_turns_the_direction_of_text_is_taken_out_of_every_mark() -> None:
    scene = Scene(BROAD)
    scene.text(0, 10, "a\u202eb")
    with scene.link("#x", "a\u202eb"):
        scene.circle(5, 5, 2)
    assert marked(scene) == ["a\ufffdb"] and scene.groups[1].hint == "a\ufffdb"


GROUNDS = [colours()[name] for name in ("paper", "held", "named", "target", "hover")]


def test_pictures_have_only_the_colours_of_the_pages(graphs: dict[str, Graph]) -> None:
    for name in ("targets", "duties", "six-ones", "chain-map"):
        scene = drawn.scene(tables(graphs["hydrogen" if name == "chain-map" else "zibo"], name)[0], "zh")
        inks = set(contrasts(scene)) - {colours()["paper"]}  # of the letters on a dark ground
        assert len(inks) >= 2 and inks <= set(colours().values())
        assert all(contrast(ink, colours()["paper"]) >= 4.5 for ink in inks)
    assert all(contrast(colours()["ink"], ground) >= 4.5 for ground in GROUNDS)
    assert contrast(colours()["paper"], colours()["accent"]) >= 4.5
    assert re.findall(r"\.f-(\w+)", drawn.style()).count("ink") == 1


def test_who_carries_out_what_by_interpretation_alone_is_not_said_to_be_stated(zibo: Graph, run: Run) -> None:
    rows = run("report", "duties", "--format", "csv").stdout.splitlines()
    carried = [row for row in rows if row.startswith("financial guidance teams,4,carried out by,")]
    assert len(carried) == 4 and all("interpreted" in row and ",stated," not in row for row in carried)
    assert "6 of 6 that carry one are interpreted, not stated in a passage." in run("report", "six-ones").stdout


def test_the_report_on_roles_names_the_persons_and_cites_who_names_them(tmp_path: Path) -> None:
    since = (
        '; cg:heldFrom "2026-11-01"^^xsd:date ; cg:formerHolderName "罗雨桐" . :副 a cg:Role ; rdfs:label "副市长"@zh .'
    )
    (tmp_path / "x.trig").write_text(CHANGED.replace("FROM", since), "utf-8")
    graph = open_graph(data=[tmp_path / "x.trig"], default=False)
    (table,) = report(graph, "roles", "zh").tables
    told = [dict(zip(table.headings, row, strict=True)) for row in table.rows]
    assert {row["角色"].label: row["姓名"] for row in told} == {
        "茶链长": "陶然（2026-11-01起）、罗雨桐（此前）", "副市长": None,
    }  # fmt: skip
    assert [len(row["依据"]) for row in told if row["角色"].label == "茶链长"] == [2]


def test_without_persons_the_report_on_roles_is_the_answer_alone(graphs: dict[str, Graph]) -> None:
    (table,) = report(graphs["zibo"], "roles", "zh").tables
    assert "姓名" not in table.headings


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        (
            "entry",
            ["Both state 重点产业链数, but in different units (entries; pieces): these figures are not compared."],
        ),
        ("piece", []),
    ],
)
def test_a_comparison_says_of_what_both_state_in_different_units_that_it_is_not_compared(
    unit: str, said: list[str], tmp_path: Path
) -> None:
    for place, value, counted in (("a", 21, "piece"), ("b", 12, unit)):
        (tmp_path / f"{place}.trig").write_text(
            "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix id: <https://w3id.org/chaingraph/id/> .\n"
            "@prefix unit: <https://w3id.org/chaingraph/id/unit/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
            f"id:{place} a cg:Place . id:d{place} a cg:Document ; cg:place id:{place} . id:s{place} a cg:Section ; cg:inDocument id:d{place} .\n"
            f"id:p{place} a cg:Passage ; cg:inSection id:s{place} .\n"
            f"id:p{place} {{ id:chains a cg:Indicator ; rdfs:label '重点产业链数'@zh . id:f{place} a cg:Figure ; cg:about id:{place} ;\n"
            f"  cg:indicator id:chains ; cg:exact '{value}' ; cg:value {value} ; cg:comparator cg:equalTo ; cg:unit unit:{counted} ;\n"
            "  cg:status cg:achieved ; cg:quantityKind cg:stock }",
            "utf-8",
        )
    shared = report(open_graph(data=[tmp_path]), "comparison", "en").tables[1]
    assert [note for note in shared.notes if note.startswith("Both state")] == said
    assert len(shared.rows) == (0 if said else 1)

"""The mechanisms of a “六个一” told as a table: what it is made of, who answers for each and by when."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties.mechanisms import mechanisms
from chaingraph.text.layout import layout

TABLE = """机制 | 内容 | 责任单位
一名链长 | 由一名县领导担任产业链链长 | 县委办公室、县政府办公室
一张图谱 | 编制产业链图谱，2026年5月底前完成 | 县工业和信息化局
一支基金 | 设立云岭县产业链发展基金 | 县财政局
"""


def read(source: str) -> list[tuple[str, str]]:
    """Return the mechanisms of a text, each with its whole."""
    text = canonical_text(source)
    return [(one.whole, text.text[one.start : one.end]) for one in mechanisms(text.text, layout(text))]


@pytest.mark.parametrize(
    "source",
    [
        f"云岭县产业链“三个一”工作机制清单\n{TABLE}",
        f"云岭县产业链工作方案\n一、建立“三个一”工作机制\n任务分工见下表。\n{TABLE}",
        "云岭县产业链工作方案\n“三个一” | 责任单位\n1.一名链长 | 县委办\n2.一张图谱 | 县工信局\n3.一支基金 | 县财政局\n",
        "云岭县“三个一”推进机制分工表\n序号 | 项目 | 牵头单位\n1 | “一名链长” | 县委办\n2 | “一张图谱” | 县工信局\n3 | “一支基金” | 县财政局\n",
        "云岭县产业链工作方案\n“六个一”分工如下：\n事项 | 牵头单位\n一名链长 | 县委办\n一张图谱 | 县工信局\n一支基金 | 县财政局\n",
    ],
    ids=["title", "heading", "label", "numbered", "some of them"],
)
def test_a_table_lists_what_a_whole_is_made_of(source: str) -> None:
    whole = "六个一" if "六个一" in source else "三个一"
    assert read(source) == [(whole, "一名链长"), (whole, "一张图谱"), (whole, "一支基金")]


@pytest.mark.parametrize(
    "source",
    [
        f"云岭县产业链工作方案\n{TABLE}",
        f"云岭县产业链“三个一”工作机制清单\n{TABLE}总产值 | 增长10% | 县统计局\n",
        f"云岭县产业链“三个一”工作机制清单\n{TABLE}一个平台 | 建设平台 | 县科技局\n",
        f"云岭县产业链“三个一”工作机制清单\n{TABLE.rsplit('一支', 1)[0]}",
    ],
    ids=["no whole", "another row", "more than the whole says", "two rows"],
)
def test_rows_are_mechanisms_only_below_a_whole_of_as_many(source: str) -> None:
    assert read(source) == []


def test_the_name_of_a_mechanism_is_not_what_is_to_be_done_for_it() -> None:
    text = canonical_text("云岭县“三个一”推进机制分工表\n" + TABLE.replace("机制 | 内容", "工作任务 | 工作内容"))
    told = [[text.text[slice(*cell)] for cell in one.told] for one in mechanisms(text.text, layout(text))]
    assert told == [["由一名县领导担任产业链链长"], ["编制产业链图谱,2026年5月底前完成"], ["设立云岭县产业链发展基金"]]


def test_each_mechanism_has_who_answers_and_by_when_and_what_carries_it(zibo: Graph) -> None:
    draft = Draft(canonical_text(f"云岭县产业链“三个一”工作机制清单\n{TABLE}"), "yunling", zibo)
    quads = draft.quads()
    names = {quad.subject.value: quad.object.value for quad in quads if quad.predicate.value.endswith("#label")}
    told = {(names[one.first], one.relation, names[one.second]) for one in draft.relations}
    assert told == {
        ("一名链长", "partOf", "三个一"),
        ("一名链长", "responsible", "县委办公室"),
        ("一名链长", "responsible", "县政府办公室"),
        ("一张图谱", "partOf", "三个一"),
        ("一张图谱", "responsible", "县工业和信息化局"),
        ("产业链图谱", "responsible", "县工业和信息化局"),
        ("产业链图谱", "implements", "一张图谱"),
        ("一支基金", "partOf", "三个一"),
        ("一支基金", "responsible", "县财政局"),
        ("云岭县产业链发展基金", "responsible", "县财政局"),
        ("云岭县产业链发展基金", "implements", "一支基金"),
    }
    typed = (quad for quad in quads if quad.predicate.value.endswith("#type") and quad.subject.value in names)
    kinds = {names[quad.subject.value]: quad.object.value for quad in typed}
    assert kinds["三个一"].endswith("#Mechanism") and kinds["一支基金"].endswith("#Mechanism")
    due = {(names[quad.subject.value], quad.object.value) for quad in quads if quad.predicate.value.endswith("#dueBy")}
    assert due == {("一张图谱", "2026-05-31"), ("产业链图谱", "2026-05-31")}


HAD = {
    "一位链长": ("副县长钟晚晴", "副县长"),
    "一个牵头部门": ("县工信局", "县工信局"),
    "一家链主企业": ("云石公司", "云石公司"),
    "一家主办银行": ("云岭农商银行", "云岭农商银行"),
    "一个承载园区": ("云岭石材产业园", "云岭石材产业园"),
    "一个专家团队": ("云川大学石材研究院", "云川大学石材研究院"),
}
ROWS = "".join(f"{one} | {cell}\n" for one, (cell, _) in HAD.items())
NUMBERED = "".join(f"{number} | {row}\n" for number, row in enumerate(ROWS.splitlines(), start=1))
COLUMNS = f"{' | '.join(HAD)}\n{' | '.join(cell for cell, _ in HAD.values())}\n"
OF_CHAIN = {
    ("石材产业链链长", "chiefOf", "石材产业链"),
    ("石材产业链链长", "heldBy", "副县长"),
    ("县工信局", "officeOf", "石材产业链"),
    ("云石公司", "leadEnterpriseOf", "石材产业链"),
    ("云岭农商银行", "hostBankOf", "石材产业链"),
    ("云岭石材产业园", "carrierParkOf", "石材产业链"),
    ("云川大学石材研究院", "expertGroupOf", "石材产业链"),
}
CARRIED = {(filled, "implements", one) for one, (_, filled) in HAD.items()} | {(one, "partOf", "六个一") for one in HAD}
LINES = "".join(f"{one}：{cell}\n" for one, (cell, _) in HAD.items())
IN_BRACKETS = "、".join(f"{one}（{cell}）" for one, (cell, _) in HAD.items())
NOTICE = "云岭县工作通知\n各有关单位：\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"{NOTICE}一、石材产业链“六个一”工作机制\n机制 | 内容\n{ROWS}", OF_CHAIN | CARRIED),
        (f"{NOTICE}石材产业链“六个一”工作机制\n事项 | 承载主体\n{ROWS}", OF_CHAIN | CARRIED),
        (f"{NOTICE}一、石材产业链\n（一）“六个一”推进机制\n序号 | 机制 | 名单\n{NUMBERED}", OF_CHAIN | CARRIED),
        (f"云岭县石材产业链“六个一”工作机制\n机制 | 内容\n{ROWS}", OF_CHAIN | CARRIED),
        (f"{NOTICE}石材产业链“六个一”清单\n{COLUMNS}", OF_CHAIN | CARRIED),
        (f"{NOTICE}“六个一”清单\n{COLUMNS.replace('一位', '产业链 | 一位').replace('副县', '石材产业链 | 副县')}", OF_CHAIN | CARRIED),
        (f"{NOTICE}“六个一”清单\n机制 | 石材产业链 | 茶叶产业链\n{ROWS.replace(chr(10), ' | —' + chr(10))}", OF_CHAIN | CARRIED),
        (f"{NOTICE}“六个一”清单\n产业链 | 机制 | 承载主体\n石材产业链 | {ROWS.strip().replace(chr(10), chr(10) + '〃 | ')}\n", OF_CHAIN | CARRIED),
        (f"{NOTICE}石材产业链“六个一”：\n{LINES}", OF_CHAIN),
        (f"{NOTICE}石材产业链实行“六个一”机制：{IN_BRACKETS}。\n", OF_CHAIN),
        (f"{NOTICE}“六个一”工作机制\n机制 | 内容\n{ROWS}", CARRIED),
    ],
    ids=["heading", "caption", "section around", "title", "columns", "chains as rows", "chains as columns", "row for each", "lines", "brackets", "no chain"],
)  # fmt: skip
def test_what_fills_a_mechanism_fills_the_role_of_the_chain(
    source: str, expected: set[tuple[str, str, str]], zibo: Graph
) -> None:
    draft = Draft(canonical_text(source), "yunling", zibo)
    names = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    told = {(names[one.first], one.relation, names[one.second]) for one in draft.relations}
    assert {one for one in told if one[1] != "locatedIn"} == expected


@pytest.mark.parametrize(
    "cell",
    ["由一名县领导担任产业链链长", "各产业链分别明确一名县领导", "遴选链主企业", "确定主办银行，提供授信", "待定"],
)
def test_what_is_to_be_done_fills_no_mechanism(cell: str, zibo: Graph) -> None:
    rows = "".join(f"{one} | {cell}\n" for one in HAD)
    draft = Draft(canonical_text(f"{NOTICE}一、石材产业链“六个一”工作机制\n机制 | 内容\n{rows}"), "yunling", zibo)
    assert {one.relation for one in draft.relations} <= {"partOf"}

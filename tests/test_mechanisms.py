"""The mechanisms of a “六个一” told as a table: what it is made of, who answers for each and by when."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.mechanisms import mechanisms

TABLE = """机制 | 内容 | 责任单位
一名链长 | 由一名县领导担任产业链链长 | 县委办公室、县政府办公室
一张图谱 | 绘制产业链图谱，2026年5月底前完成 | 县工业和信息化局
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
    assert told == [["由一名县领导担任产业链链长"], ["绘制产业链图谱,2026年5月底前完成"], ["设立云岭县产业链发展基金"]]


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

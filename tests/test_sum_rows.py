"""Rows of sums: what they say is a number of all above them; they name no thing, no body and no task."""

from dataclasses import replace

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.tables.ruled import Cell, Row

# the labels of a table, a row, and its row of sums; the figures of the latter as printed
TABLES = [
    ("序号 | 任务 | 目标值 | 牵头单位", "1 | 引进企业 | 3家 | 市商务局", "合计 | 3项 | 8家 | 2家", ["3项", "8家"]),
    ("类别 | 任务 | 牵头单位 | 完成时限", "招引 | 引进企业 | 市商务局 | 2026年6月", "招引 | 小计 | 1项 | —", []),
    ("项目名称 | 产业链 | 总投资（亿元）", "石墨产业园 | 石墨产业链 | 30", "合计（2个） | | 40", ["40"]),
    ("企业名称 | 产值（亿元）", "云岭某某有限公司 | 3", "平均 | 4", ["4"]),
    ("产业链 | 链长 | 链主企业", "石墨产业链 | 副市长 | 云岭某某有限公司", "合计 | 1人 | 1家", ["1人", "1家"]),
    ("产业链 | 重点任务 | 责任单位", "石墨产业链 | 建设检测中心 | 市工信局", "合计 | 共1项任务 | 牵头单位1家", ["1项"]),
    ("序号 | 项目名称 | 总投资（亿元）", "1 | 负极材料项目 | 10", "总计 | 2个项目 | 15", ["15"]),
]


@pytest.mark.parametrize(("labels", "row", "sums", "figures"), TABLES)
def test_a_row_of_sums_names_nothing(zibo: Graph, labels: str, row: str, sums: str, figures: list[str]) -> None:
    source = f"云岭市清单\n\n{labels}\n{row}\n{sums}\n"
    draft = Draft(canonical_text(source), "x", zibo)
    begins = source.rindex("\n", 0, -1)
    told = [one for one in quantities(canonical_text(source)) if one.start > begins]
    assert [one.exact for one in told] == figures
    assert [one.of for one in told] == [None] * len(figures)
    assert not {"小计", "平均", "合计（2个）", "2个项目", "1项", "1家", "2家", "3项", "牵头单位1家"} & {
        one.text for one in draft.names
    }
    assert not any(one.text in ("小计", "合计") for one in draft.names)


def test_a_body_beside_a_sum_answers_for_it(zibo: Graph) -> None:
    source = "云岭市清单\n\n县区 | 目标（家） | 责任单位\n云东县 | 3 | 县工信局\n全市合计 | 3 | 市工信局\n"
    assert {"县工信局", "市工信局"} <= {one.text for one in Draft(canonical_text(source), "x", zibo).names}


def test_the_sum_of_all_groups_is_of_none_of_them() -> None:
    rows = ["一、石墨产业链 | | | 15", "1 | 负极项目 | 某某公司 | 15", "小计 | | | 15"]
    rows += ["二、茶叶产业链 | | | 5", "1 | 茶叶项目 | 某某公司 | 5", "小计 | | | 5", "合计 | | | 20"]
    text = canonical_text("清单\n\n序号 | 项目名称 | 建设单位 | 总投资（亿元）\n" + "\n".join(rows) + "\n")
    (table,) = layout(text).tables
    told = [(row.total, row.group.text if row.group else "") for row in table.rows if row.total]
    assert told == [("小计", "一、石墨产业链"), ("小计", "二、茶叶产业链"), ("合计", "")]


@pytest.mark.parametrize("words", ["合计", "小计", "全市合计", "总计（3个）", "合计(亿元)", "平均值"])
def test_these_words_open_a_row_of_sums(words: str) -> None:
    assert Row(0, 9, (Cell(0, 1, words.replace("（", "(").replace("）", ")")),)).total


@pytest.mark.parametrize("words", ["产值合计", "合计产值", "平均工资", "会计", "统计局", "云岭合计算力公司"])
def test_these_only_look_like_them(words: str) -> None:
    row = Row(0, 9, (Cell(0, 1, words), Cell(2, 3, "3家")))
    assert not row.total
    assert all(map(row.says, row.cells))
    assert not replace(row, cells=row.cells[::-1]).total

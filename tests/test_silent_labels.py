"""Tables whose labels say nothing of what is counted: then the row does, or the column beside it, or the words above."""

from decimal import Decimal

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.columns import named
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities


def told(source: str) -> list[tuple[str, Decimal, str | None, str | None]]:
    """Return each quantity: as printed, its value and unit, and what it measures."""
    return [(one.exact, one.value, one.unit, one.indicator) for one in quantities(canonical_text(source))]


@pytest.mark.parametrize("head", ["数据项 | 数值", "数据名称 | 数据", "项目 | 内容", "统计项目 | 结果", "指标 | 本期"])
def test_below_a_head_that_says_nothing_the_row_says_what_is_counted(head: str) -> None:
    rows = "产业规模 | 186亿元\n2020—2024年新增企业数量 | 14家\n规模同比增速 | 12.4%\n"
    assert told(f"云州市石墨产业链简况\n\n{head}\n{rows}") == [
        ("186亿元", Decimal(18600000000), "元", "产业规模"),
        ("14家", Decimal(14), "家", "新增企业数量"),
        ("12.4%", Decimal("12.4"), "%", "规模增速"),
    ]


def test_a_year_before_what_a_row_counts_says_when() -> None:
    (one,) = quantities("云州市石墨产业链概况\n\n项目 | 内容\n2025年产值 | 73亿元\n")
    assert (one.indicator, str(one.due)) == ("产值", "2025-12-31")


def test_labels_that_only_say_of_which_time_leave_it_to_the_row() -> None:
    table = "指标名称 | 计量单位 | 本月 | 本年累计 | 上年同期累计 | 累计增长（%）\n出栏量 | 万头 | 12 | 98 | 94 | 4.8\n"
    assert told(f"云州市生猪产业链统计月报\n\n{table}") == [
        ("12", Decimal(120000), "头", "出栏量"),
        ("98", Decimal(980000), "头", "出栏量"),
        ("94", Decimal(940000), "头", "出栏量"),
        ("4.8", Decimal("4.8"), "%", "出栏量增速"),
    ]


def test_places_in_rows_count_nothing_where_chains_head_the_columns() -> None:
    table = "区县 | 绿茶产业链 | 石墨产业链\n甲县 | 20 | 3\n"
    assert [one[3] for one in told(f"云州市产业链产值\n单位：亿元\n\n{table}")] == ["产值", "产值"]


def test_a_goal_in_the_unit_above_the_table_counts_what_all_other_columns_do() -> None:
    table = "产业链 | 当月产值 | 累计产值 | 累计增速（%） | 全年目标\n石墨产业链 | 8 | 52 | 7.7 | 95\n"
    found = told(f"云州市产业链调度表\n单位：亿元\n\n{table}")
    assert [one[3] for one in found] == ["产值", "产值", "产值增速", "产值"]
    two = "产业链 | 产值 | 税收 | 全年目标\n石墨产业链 | 8 | 5 | 95\n"
    assert told(f"云州市产业链调度表\n单位：亿元\n\n{two}")[-1][3] != "产值"


@pytest.mark.parametrize("cell", ["3", "第3", "第3位", "第3名"])
def test_a_rank_is_read_however_it_is_written(cell: str) -> None:
    (one,) = quantities(f"云州市石墨产业链简况\n\n指标 | 数值\n全省排名 | {cell}\n")
    assert (one.exact, one.value, one.unit, one.rank) == (cell, Decimal(3), "位", True)


def test_a_rank_before_the_one_measure_of_a_table_is_by_that() -> None:
    assert told("位次 | 区县 | 产值（亿元） | 占比\n1 | 甲县 | 20 | 44%\n")[0][3] == "产值位次"
    assert told("位次 | 区县 | 产值（亿元） | 税收（亿元）\n1 | 甲县 | 20 | 3\n")[0][3] == "位次"


def test_a_part_is_of_the_things_that_the_column_before_it_counts() -> None:
    table = "产业链 | 企业总数（户） | 其中：规上（户） | 其中：出口额（亿元）\n石墨产业链 | 86 | 40 | 2\n"
    assert [one[3] for one in told(table)] == ["企业数", "规上企业数", "出口额"]


def test_every_mark_in_a_score_is_one_of_points_but_not_a_part() -> None:
    assert [one[2] for one in told("产业链 | 基础分 | 加分 | 总得分\n石墨产业链 | 80 | 6.5 | 86.5\n")] == ["分"] * 3
    assert [one[2] for one in told("产业链 | 产值（亿元） | 本地部分\n石墨产业链 | 80 | 6\n")] == ["元", None]


@pytest.mark.parametrize(
    ("label", "unit", "value"),
    [
        ("总投资/万元", "元", 350000),
        ("装机容量（万千瓦）", "千瓦", 350000),
        ("存栏（万头）", "头", 350000),
    ],
)
def test_units_of_labels_are_read_behind_a_stroke_and_with_their_power(label: str, unit: str, value: int) -> None:
    found = told(f"产业链 | {label} | 企业（家）\n石墨产业链 | 35 | 6\n")
    assert found[0][1:3] == (Decimal(value), unit)
    assert "万" not in (found[0][3] or "")


def test_the_same_time_of_the_year_before_counts_what_the_column_before_it_does() -> None:
    table = "产业链 | 营业收入 | 上年同期 | 增速（%）\n石墨产业链 | 64 | 60 | 7\n"
    found = quantities(f"云州市产业链运行监测（2026年1—8月）\n单位：亿元\n\n{table}")
    assert [(one.exact, one.indicator, one.period) for one in found] == [
        ("64", "营业收入", "2026年8月底"),
        ("60", "营业收入", "2025年8月底"),
        ("7", "营业收入增速", "2026年8月底"),
    ]


def test_what_compares_behind_a_stroke_is_of_the_column_and_of_its_year() -> None:
    found = quantities("企业名称 | 2025年营收/亿元 | 同比/%\n甲公司 | 3.2 | 18.5\n")
    assert [(one.indicator, one.unit, str(one.due)) for one in found] == [
        ("营业收入", "元", "2025-12-31"),
        ("营业收入增速", "%", "2025-12-31"),
    ]


def test_below_labels_that_say_nothing_stand_no_projects() -> None:
    for head, names in (("项目 | 内容", []), ("项目 | 总投资（亿元）", ["在建项目", "综合楼"])):
        text = canonical_text(f"云州市简况\n\n{head}\n在建项目 | 14\n综合楼 | 3\n")
        assert [text.text[slice(*span)] for span, _ in named(text.text, layout(text))] == names


@pytest.mark.parametrize("head", ["|  |  |\n| --- | --- |\n", "| - | - |\n| --- | --- |\n", ""])
def test_a_table_of_labels_and_what_they_say_needs_no_header(head: str) -> None:
    rows = "| 选派单位 | 云岭市科技局 |\n| 选派批次 | 第二批 |\n| 选派人数 | 24名 |\n| 已解决难题 | 37项 |\n| 2026年计划 | 再选派30名 |\n"
    found = quantities(f"云岭市“科技副总”选派简况\n\n{head}{rows}")
    assert [(one.exact, one.indicator, one.status) for one in found] == [
        ("24名", "选派人数", "achieved"),
        ("37项", "解决难题数", "achieved"),
        ("30名", "选派数", "planned"),
    ]

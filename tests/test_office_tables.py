"""Tables as offices make them: marks for “the same”, years and quarters as columns, sums, towns, the year in the title."""

from decimal import Decimal

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.tables import tables


def read(source: str) -> list[tuple[str, Decimal, str | None, str, str | None, str | None, str | None]]:
    """Return of each quantity: itself, value, unit, status, indicator, day, and the words of the cell that it is of."""
    text = canonical_text(source)
    return [
        (one.exact, one.value, one.unit, one.status, one.indicator, str(one.due) if one.due else None,
         text.text[slice(*one.of)] if one.of else None)
        for one in quantities(text)
    ]  # fmt: skip


def days(source: str) -> list[tuple[str, str, str | None]]:
    """Return of each quantity: itself, its status, and the day by which it is due or of which it is."""
    return [(exact, status, day) for exact, _, _, status, _, day, _ in read(source)]


@pytest.mark.parametrize("mark", ["〃", "同上", "同 上", "—″—", "〞", "''", "同前"])
def test_a_cell_that_says_the_same_as_the_one_above_says_it(mark: str) -> None:
    source = f"任务 | 目标 | 责任单位 | 完成时间\n建设厂房 | 3座 | 云山园区管委会 | 2026年9月底\n引进企业 | 15家 | {mark} | {mark}\n"
    text = canonical_text(source)
    told = [(duty.role, text.text[slice(*duty.names[0])]) for duty in duties(text, layout(text)) if duty.names]
    assert told == [("responsible", "云山园区管委会"), ("due", "2026年9月底")] * 2
    assert days(source) == [("3座", "planned", "2026-09-30"), ("15家", "planned", "2026-09-30")]


def test_the_words_together_with_others_are_no_such_mark() -> None:
    text = canonical_text("任务 | 责任单位\n建设厂房 | 县科技局\n引进企业 | 同上级部门\n")
    assert [row.cells[1].text for row in tables(text)[0].rows] == ["县科技局", "同上级部门"]


def test_what_a_table_of_goals_of_one_year_counts_is_due_by_its_end() -> None:
    source = "南港区2027年各产业链发展目标\n产业链\t营业收入（亿元）\t配套率（%）\n船舶海工\t450\t40\n合计\t710\t\n"
    assert days(source) == [
        ("450", "planned", "2027-12-31"),
        ("40", "planned", "2027-12-31"),
        ("710", "planned", "2027-12-31"),
    ]


def test_neither_the_whole_of_a_project_nor_a_sum_beside_columns_of_days_is_due_then() -> None:
    whole = "云州市2026年项目计划\n项目名称 | 总投资（亿元）\n云山冷库项目 | 3\n"
    dated = "云州市2026年任务计划\n任务 | 目标 | 完成时限\n新建冷库 | 3座 | 6月底\n合计 | 3座 |\n"
    assert days(whole)[0][2] is None
    assert days(dated) == [("3座", "planned", "2026-06-30"), ("3座", "planned", None)]


def test_a_goal_beside_what_was_reached_is_of_the_year_of_the_title() -> None:
    source = "2025年各镇指标完成情况表\n镇（街道） | 产值目标（亿元） | 产值完成（亿元）\n东河镇 | 40 | 42.6\n"
    assert [(one[0], one[3], one[5], one[6]) for one in read(source)] == [
        ("40", "planned", "2025-12-31", "东河镇"),
        ("42.6", "achieved", None, "东河镇"),
    ]


def test_parts_of_the_year_of_a_schedule_are_to_come() -> None:
    source = "2026年度重点工作序时进度表\n任务 | 一季度 | 上半年 | 三季度\n新增入库项目 | 4个 | 10个 | 15个\n"
    assert [(one[0], one[3], one[4], one[5]) for one in read(source)] == [
        ("4个", "planned", "新增入库项目数", "2026-03-31"),
        ("10个", "planned", "新增入库项目数", "2026-06-30"),
        ("15个", "planned", "新增入库项目数", "2026-09-30"),
    ]


def test_years_after_one_that_was_reached_are_to_come_and_those_before_a_plan_of_five_were() -> None:
    reached = "产业链 | 2025年（实际） | 2026年\n汽车产业链 | 820亿元 | 900亿元\n"
    plan = "清源市“十五五”主要指标表\n指标 | 2025年 | 2030年 | 年均增速\n产值（亿元） | 1500 | 2400 | 9.9%\n"
    assert days(reached) == [("820亿元", "achieved", "2025-12-31"), ("900亿元", "planned", "2026-12-31")]
    assert [(one[0], one[3], one[4]) for one in read(plan)] == [
        ("1500", "achieved", "产值"),
        ("2400", "planned", "产值"),
        ("9.9%", "planned", "产值年均增速"),
    ]


def test_growth_is_of_the_time_of_the_column_before_it() -> None:
    source = "产业链|2025年产值|2026年目标产值|增长\n茶产业链|32亿元|36亿元|12.5%\n"
    assert read(source)[2][3:6] == ("planned", "产值增速", "2026-12-31")


def test_expected_years_say_nothing_of_what_is_counted() -> None:
    source = "指标 | 2025年 | 2026年预期\n龙头企业（家） | 15 | 17\n"
    assert [one[3:6] for one in read(source)] == [
        ("achieved", "龙头企业数", "2025-12-31"),
        ("planned", "龙头企业数", "2026-12-31"),
    ]


TWO_ROWS = "单位：亿元\n序号 | 项目名称 | 投资情况 | ← | 业主单位\n〃 | 〃 | 总投资 | 2026年计划投资 | 〃\n"


def test_the_number_of_a_group_in_its_bracket_is_no_unit_of_its_sums() -> None:
    source = f"{TWO_ROWS}一、显示产业链（2个） | ← | 13.5 | 6.2 |\n1 | 云山屏项目 | 9.5 | 4 | 云山公司\n"
    assert [(*one[:3], one[4]) for one in read(source)] == [
        ("13.5", Decimal(1350000000), "元", "总投资"),
        ("6.2", Decimal(620000000), "元", "投资额"),
        ("9.5", Decimal(950000000), "元", "总投资"),
        ("4", Decimal(400000000), "元", "投资额"),
    ]


def test_rows_below_the_name_of_a_chain_are_of_that_chain() -> None:
    source = "指标 | 2026年目标\n一、茶叶产业链 | ←\n产值（亿元） | 20\n二、竹产业链 | ←\n产值（亿元） | 30\n"
    assert [(one[0], one[4], one[6]) for one in read(source)] == [
        ("20", "产值", "茶叶产业链"),
        ("30", "产值", "竹产业链"),
    ]


def test_a_wide_label_is_left_out_where_a_narrow_one_says_it_again_but_for_its_unit() -> None:
    text = canonical_text(
        "项目 | 投资情况（万元） | ← | 产值 | ←\n〃 | 总投资 | 2026年计划投资 | 2025年 | 2026年\n云山项目 | 9 | 4 | 5 | 6\n"
    )
    assert tables(text)[0].labels == ("项目", "(万元)总投资", "(万元)2026年计划投资", "产值2025年", "产值2026年")


def test_months_from_the_first_on_end_with_the_last_and_count_in_the_unit_beside_them() -> None:
    source = "2026年目标分解表\n责任单位 | 全年目标（亿元） | 1-6月目标 | 1-6月完成\n县工信局 | 46 | 22 | 21\n"
    assert [(*one[:4], one[5]) for one in read(source)] == [
        ("46", Decimal(4600000000), "元", "planned", "2026-12-31"),
        ("22", Decimal(2200000000), "元", "planned", "2026-06-30"),
        ("21", Decimal(2100000000), "元", "achieved", "2026-06-30"),
    ]


def test_what_is_put_into_a_project_is_of_it_and_not_of_its_chain() -> None:
    source = "项目名称 | 所属产业链 | 总投资（亿元） | 其中：年度计划投资（亿元）\n云帆电机项目 | 汽车产业链 | 12 | 5\n"
    assert [(one[0], one[4], one[6]) for one in read(source)] == [
        ("12", "总投资", "云帆电机项目"),
        ("5", "投资额", "云帆电机项目"),
    ]


def test_a_standard_beside_what_is_given_is_an_award() -> None:
    source = "南浦县人才奖励标准\n人才类别 | 补贴项目 | 标准\n博士 | 安家费 | 15万元\n技师 | 生活补贴 | 8000元\n"
    assert [(one[0], one[3]) for one in read(source)] == [("15万元", "award"), ("8000元", "award")]


def test_what_is_expected_to_be_completed_says_nothing_of_what_is_counted() -> None:
    source = "指标名称 | 计量单位 | 2026年预计完成 | 2027年计划\n工业总产值 | 亿元 | 210 | 232\n"
    assert [(one[0], one[4]) for one in read(source)] == [("210", "工业总产值"), ("232", "工业总产值")]


def test_a_column_of_two_roles_leaves_to_its_cells_who_leads() -> None:
    source = "任务 | 牵头单位、责任单位\n引进项目6个 | 县投促局牵头，县商务局配合\n建设平台2个 | 县科技局\n"
    text = canonical_text(source)
    told = [(one.role, text.text[slice(*name)]) for one in duties(text, layout(text)) for name in one.names]
    assert sorted(told) == [("ledBy", "县投促局"), ("responsible", "县科技局"), ("supportedBy", "县商务局")]


def test_bodies_that_list_their_duties_answer_though_a_column_names_their_heads() -> None:
    text = canonical_text("单位 | 工作职责 | 责任人\n区人社局 | 培训工人3000人次 | 局长\n")
    told = [text.text[slice(*name)] for one in duties(text, layout(text)) for name in one.names]
    assert sorted(told) == ["区人社局", "局长"]


def test_the_body_below_a_label_of_bodies_and_their_heads_is_that_of_the_label() -> None:
    source = "产业链 | 链长 | 牵头单位及负责人 | ←\n〃 | 〃 | 单位 | 负责人\n储能产业链 | 郭海 | 市发改委 | 刘芳\n"
    assert tables(canonical_text(source))[0].labels == ("产业链", "链长", "牵头单位", "牵头单位负责人")


CORNERS = [
    (
        "现价工业产值（万元） | 本月 | 增长% | 累计 | 累计增长\n陶瓷制造业 | 1820 | 13.5 | 16130 | 21.7\n",
        ["当月工业产值", "当月工业产值增速", "累计工业产值", "累计工业产值增速"],
        ["元", "%", "元", "%"],
    ),
    (
        "工业增加值（亿元）\t当月\t同比±%\t今年累计\t同比±%\n食品业\t23\t6.5\t212\t4.8\n",
        ["当月工业增加值", "当月工业增加值增速", "累计工业增加值", "累计工业增加值增速"],
        ["元", "%", "元", "%"],
    ),
    (
        "出口额（万美元） | 上年同期 | 本期 | 增幅\n纺织业 | 23 | 24 | 4.3\n",
        ["上年同期出口额", "本期出口额", "本期出口额增速"],
        ["美元", "美元", "%"],
    ),
    (
        "税收收入（万元） | 本月 | 环比（%）\n铜业 | 23 | 4.3\n",
        ["当月税收收入", "当月税收收入环比增速"],
        ["元", "%"],
    ),
]


@pytest.mark.parametrize(("source", "indicators", "units"), CORNERS)
def test_a_corner_names_what_the_times_and_rates_of_columns_are_of(
    source: str, indicators: list[str], units: list[str]
) -> None:
    told = read(f"某区2026年11月情况\n{source}")
    assert [(one[4], one[2]) for one in told] == list(zip(indicators, units, strict=True))
    assert told[0][1] in (18_200_000, 2_300_000_000, 230_000)  # in its unit


def test_sums_below_a_corner_are_of_no_row_and_their_label_counts_nothing() -> None:
    told = read("工业产值（万元） | 本月 | 累计\n六大产业合计 | 51 | 483\n食品业 | 23 | 212\n")
    assert [(one[0], one[6]) for one in told] == [("51", None), ("483", None), ("23", "食品业"), ("212", "食品业")]


def test_a_column_that_says_more_than_a_time_leaves_the_corner_a_name() -> None:
    told = read("产值（万元） | 企业（家） | 累计\n食品业 | 23 | 212\n")
    assert [one[4] for one in told] == ["企业数", "累计"]

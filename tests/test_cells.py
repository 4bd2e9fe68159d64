"""Figures of tables: the lines that are rows, and the labels of columns."""

from decimal import Decimal

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities


def test_the_rule_below_a_header_is_no_passage() -> None:
    text = canonical_text("云州市任务\n\n| 产业链 | 目标 |\n| --- | --- |\n| 石墨 | 4个 |\n")
    passages = [text.text[one.start : one.end] for section in layout(text).sections for one in section.passages]
    assert passages == ["|产业链|目标|", "|石墨|4个|"]


def test_a_label_that_only_compares_is_of_what_the_column_before_it_counts() -> None:
    text = "云州市产业链运行情况\n\n| 产业链 | 营业收入（亿元） | 同比（%） | 全省位次 |\n| --- | --- | --- | --- |\n| 石墨 | 512.7 | 4.2 | 1 |\n"
    assert [one.indicator for one in quantities(text)] == ["营业收入", "营业收入增速", "营业收入全省位次"]


def read(source: str) -> list[tuple[str, Decimal, str | None, str, str | None, str | None]]:
    """Return of each quantity: itself, value, unit, status, indicator, and the day by which it is due or of which it is."""
    return [
        (one.exact, one.value, one.unit, one.said, one.indicator, str(one.due) if one.due else None)
        for one in quantities(source)
    ]


def of(source: str) -> list[str | None]:
    """Return the words of the cell that says of what each quantity is."""
    text = canonical_text(source)
    return [text.text[slice(*one.of)] if one.of else None for one in quantities(text)]


BY_YEAR = "云州市2026—2028年目标表\n\n产业链\t指标\t2025年\t2026年\n储能产业链\t产值（亿元）\t150\t200\n储能产业链\t企业（家）\t3\t5\n"


def test_a_unit_in_the_label_of_a_row_counts_and_a_year_before_the_plan_is_past() -> None:
    assert read(BY_YEAR) == [
        ("150", Decimal(15000000000), "元", "achieved", "产值", "2025-12-31"),
        ("200", Decimal(20000000000), "元", "planned", "产值", "2026-12-31"),
        ("3", Decimal(3), "家", "achieved", "企业数", "2025-12-31"),
        ("5", Decimal(5), "家", "planned", "企业数", "2026-12-31"),
    ]
    assert of(BY_YEAR) == ["储能产业链"] * 4


def test_where_years_are_rows_the_columns_say_of_which_chain_and_the_caption_what() -> None:
    source = "云州市产值目标\n单位：亿元\n\n年度\t光学产业链\t制药产业链\n2027年\t20\t30\n2028年\t25\t40\n"
    assert read(source) == [
        ("20", Decimal(2000000000), "元", "planned", "产值", "2027-12-31"),
        ("30", Decimal(3000000000), "元", "planned", "产值", "2027-12-31"),
        ("25", Decimal(2500000000), "元", "planned", "产值", "2028-12-31"),
        ("40", Decimal(4000000000), "元", "planned", "产值", "2028-12-31"),
    ]
    assert of(source) == ["光学产业链", "制药产业链"] * 2


def test_a_chain_before_what_a_row_counts_is_what_it_is_of() -> None:
    source = "云州市2026年目标\n\n项目\t2026年\n光学产业链产值占比（%）\t12.8\n"
    assert read(source) == [("12.8", Decimal("12.8"), "%", "planned", "产值占比", "2026-12-31")]
    assert of(source) == ["光学产业链"]


def test_labels_say_what_is_asked_and_what_is_given() -> None:
    source = "云州市奖励标准\n\n奖励对象 | 条件 | 奖励金额\n链主企业 | 年营业收入达到10亿元 | 100万元\n专精特新企业 | 当年认定 | 20万元\n"
    found = quantities(source)
    assert [(one.exact, one.comparator, one.said) for one in found] == [
        ("10亿元", ">=", "threshold"),
        ("100万元", "=", "award"),
        ("20万元", "=", "award"),
    ]
    assert of(source) == ["链主企业", "链主企业", "专精特新企业"]
    assert [one.condition for one in found[:2]] == [(), (found[0].start,)]


def test_what_a_cell_says_is_done_is_done_though_the_row_has_a_day() -> None:
    source = "云州市2026年台账\n\n任务 | 目标 | 进展 | 完成时限\n新造竹林 | 800亩 | 已完成520亩 | 2026年9月\n"
    assert [(one.exact, one.said) for one in quantities(source)] == [("800亩", "planned"), ("520亩", "achieved")]


def test_a_fall_keeps_its_sign_and_a_rate_does_not_grow() -> None:
    source = "云州市情况\n\n产业链 | 投资（亿元） | 完成率（%） | 同比增长（%）\n石墨 | 20 | 65 | -2.4\n"
    assert [(one.value, one.indicator) for one in quantities(source)][1:] == [
        (Decimal(65), "完成率"),
        (Decimal("-2.4"), "投资增速"),
    ]


def test_a_sign_before_a_number_with_its_unit_is_kept_and_is_that_of_this_number_alone() -> None:
    source = "云州市情况\n\n产业链 | 产值增速\n石墨 | -2.4%\n茶叶 | -1.5个百分点\n眼镜 | −0.6%，其中镜片3.1%\n"
    assert [(one.exact, one.value) for one in quantities(source)] == [
        ("-2.4%", Decimal("-2.4")),
        ("-1.5个百分点", Decimal("-1.5")),
        ("−0.6%", Decimal("-0.6")),
        ("3.1%", Decimal("3.1")),
    ]


def test_a_number_in_the_name_of_a_project_is_no_figure_and_its_cells_are_of_it() -> None:
    source = "云州市项目计划\n单位：万元\n\n项目名称\t建设内容\t总投资\t竣工时间\n年产3万吨板材项目\t厂房2万平方米\t18000\t2027年6月\n"
    assert read(source) == [
        ("2万平方米", Decimal(20000), "平方米", "planned", "厂房面积", "2027-06-30"),
        ("18000", Decimal(180000000), "元", "planned", "总投资", None),
    ]
    assert of(source) == ["年产3万吨板材项目"] * 2


def test_a_column_of_days_may_say_how_much_by_when() -> None:
    source = "云州市2026年台账\n\n工作内容 | 目标 | 进度安排\n新增规上企业 | 7家 | 一季度3家，二季度4家\n"
    assert [(one.exact, one.indicator, str(one.due)) for one in quantities(source)[1:]] == [
        ("3家", "新增规上企业数", "2026-03-31"),
        ("4家", "新增规上企业数", "2026-06-30"),
    ]


def test_a_goal_without_words_counts_what_the_column_of_its_unit_does() -> None:
    source = "云州市2026年任务\n\n产业链 | 2025年产值（亿元） | 2026年目标（亿元）\n木耳 | 16.4 | 19.5\n"
    assert [(one.indicator, one.said) for one in quantities(source)] == [("产值", "achieved"), ("产值", "planned")]


def test_an_enterprise_of_a_chain_has_its_numbers() -> None:
    source = "云州市名单\n\n所属产业链 | 企业名称 | 2025年营业收入（万元）\n轴承 | 东风钢球厂 | 31200\n"
    assert of(source) == ["东风钢球厂"]


def test_a_year_before_those_of_the_targets_is_past_in_a_text_that_says_no_day() -> None:
    table = "云州市目标表\n\n产业链 | 2025年产值 | 2026年目标 | 2027年目标\n石墨 | 620亿元 | 700亿元 | 800亿元\n"
    assert [(one.exact, one.status) for one in quantities(table)] == [
        ("620亿元", "achieved"),
        ("700亿元", "planned"),
        ("800亿元", "planned"),
    ]


def test_years_after_the_one_that_is_reached_are_to_come_in_a_text_without_a_day() -> None:
    text = "云州市石墨产业链主要指标\n\n| 指标 | 2024年（基期） | 2025年 | 2027年 |\n| --- | --- | --- | --- |\n| 产值（亿元） | 80 | 95 | 120 |\n"
    assert [one.said for one in quantities(text)] == ["achieved", "planned", "planned"]
    assert [one.said for one in quantities(text.replace("（基期）", ""))] == ["achieved"] * 3


def test_a_label_that_only_compares_is_of_what_its_row_counts() -> None:
    text = "云州市运行情况\n\n| 指标 | 绝对数（亿元） | 比上年增长% |\n| --- | --- | --- |\n| 工业总产值 | 80 | 5.2 |\n| 其中：石墨产值 | 20 | 9 |\n"
    assert [one.indicator for one in quantities(text)][1::2] == ["工业总产值增速", "石墨产值增速"]


@pytest.mark.parametrize("labels", ["一级指标 | 二级指标", "类别 | 任务", "类别 | 二级指标"])
def test_of_two_columns_that_say_what_is_counted_the_narrower_does(labels: str) -> None:
    source = f"云州市任务表\n\n{labels} | 2027年目标\n产业规模 | 链上企业 | 12家\n"
    assert [one.indicator for one in quantities(source)] == ["链上企业数"]


def test_a_year_after_the_one_that_was_reached_is_planned_in_a_text_of_that_year() -> None:
    source = "云州市石墨产业链工作情况\n2026年12月10日\n\n指标 | 2025年（实际） | 2026年\n产值（亿元） | 20 | 25\n"
    assert [(one.exact, one.said) for one in quantities(source)] == [("20", "achieved"), ("25", "planned")]


def test_the_year_of_a_table_is_the_day_of_its_goals_but_not_of_a_whole_or_beside_a_column_of_days() -> None:
    source = "云州市2026年目标任务\n\n项目名称 | 计划总投资（亿元） | 引进企业目标（家）\n石墨园 | 12 | 3\n"
    assert [(one.exact, str(one.due)) for one in quantities(source)] == [("12", "None"), ("3", "2026-12-31")]
    source = "云州市2026年目标任务\n\n任务 | 目标值 | 完成时限\n新增企业 | 12家 | \n新增平台 | 2个 | 2026年9月底\n"
    assert [(one.exact, str(one.due)) for one in quantities(source)] == [("12家", "None"), ("2个", "2026-09-30")]


@pytest.mark.parametrize(
    "counted",
    [
        "新引进亿元以上项目", "新签约5亿元以上项目数", "营业收入超10亿元企业", "投资5000万元以上工业项目开工", "产值突破百亿元的产业链", "亿元以上技改项目",
        "纳税1000万元以上企业数量（家）", "新开工10亿元以上产业项目", "不低于3亿元的在建项目", "年产值超50亿元产业集群",
    ],
)  # fmt: skip
def test_a_measure_that_says_which_things_a_row_counts_is_no_figure(counted: str) -> None:
    table = f"云州市方案\n\n| 指标 | 单位 | 2025年（基期） | 2026年 |\n| --- | --- | --- | --- |\n| {counted} | 个 | 9 | 12 |\n"
    assert [(one.exact, one.status) for one in quantities(table)] == [("9", "achieved"), ("12", "planned")]


@pytest.mark.parametrize(("cell", "expected"), [("亿元以上项目（12个）", ["12个"]), ("引进3个以上项目", ["3个以上"])])
def test_a_number_of_things_in_a_cell_is_a_figure_beside_a_measure_that_limits_them(
    cell: str, expected: list[str]
) -> None:
    assert [one.exact for one in quantities(f"云州市方案\n\n任务 | 内容\n招商 | {cell}\n")] == expected


def test_a_condition_that_says_how_exact_it_is_stays_so() -> None:
    table = "云州市奖励标准\n\n奖励对象 | 条件 | 奖励金额\n链主企业 | 年营业收入达到约10亿元 | 100万元\n"
    assert [(one.exact, one.comparator) for one in quantities(table)] == [("约10亿元", "~"), ("100万元", "=")]


@pytest.mark.parametrize("label", ["支持对象", "申报条件", "奖励范围"])
def test_a_measure_that_is_asked_of_whom_an_award_is_for_is_a_figure(label: str) -> None:
    table = f"政策名称 | {label} | 奖补标准\n研发补助 | 年研发投入500万元以上的高新技术企业 | 按研发投入的5%给予补助\n"
    assert [(one.exact, one.status) for one in quantities(table)] == [("500万元以上", "threshold"), ("5%", "award")]


def test_a_measure_to_be_reached_in_a_cell_is_a_figure_whatever_it_is_of() -> None:
    table = "云州市方案\n\n| 任务 | 目标 |\n| --- | --- |\n| 引进项目 | 完成投资20亿元以上 |\n| 做强产业 | 总产值突破100亿元 |\n"
    assert [one.exact for one in quantities(table)] == ["20亿元以上", "突破100亿元"]


@pytest.mark.parametrize(
    ("label", "said", "told"),
    [
        ("产值（亿元）", "由20增加到25", "20 产值 achieved, 25 产值 planned"),
        ("规上企业（家）", "12增至20", "12 规上企业数 achieved, 20 规上企业数 planned"),
        ("本地配套率", "30%提高到45%", "30% 本地配套率 achieved, 45% 本地配套率 planned"),
        ("工作", "提高配套率，30%提高到45%", "30% 配套率 achieved, 45% 配套率 planned"),
        ("工作", "产值（亿元）由20提升至25", "20 产值 achieved, 25 产值 planned"),
        ("工作", "投入20万元改造提升为示范车间", "20万元 投入资金额 planned"),
    ],
)
def test_a_number_of_a_cell_that_becomes_another_is_where_that_begins(label: str, said: str, told: str) -> None:
    source = f"云州市2026年任务\n\n任务 | 目标 | 牵头单位 | 时限\n{label} | {said} | 市工信局 | 2026年底\n"
    assert ", ".join(f"{one.exact} {one.indicator} {one.status}" for one in quantities(source)) == told

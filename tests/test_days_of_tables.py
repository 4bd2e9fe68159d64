"""Of which day the figures of a table are: by what stands above it, by the labels of columns, and by the column of months."""

import datetime

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import cg
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities

ROWS = "产业链 | 产值（亿元） | 企业（家）\n石墨产业链 | 20 | 8\n"


def periods(source: str) -> list[tuple[str, str | None, str]]:
    """Return of each quantity: as printed, the words that say when, and its status."""
    return [(one.exact, one.period, one.said) for one in quantities(source)]


@pytest.mark.parametrize(
    ("above", "told"),
    [
        ("云州市产业链简表（2025年）", "2025年"),
        ("云州市产业链简表（2025年度）", "2025年"),
        ("云州市产业链简表（2025年6月）", "2025年6月底"),
        ("云州市产业链简表（2025年6月份）", "2025年6月底"),
        ("云州市产业链简表（2025年第二季度）", "2025年6月底"),
        ("云州市产业链简表（2025年四季度）", "2025年12月底"),
        ("云州市产业链月报\n2025年8月", "2025年8月底"),
        ("云州市产业链简表\n截至2025年底，情况如下：", "2025年12月底"),
        ("云州市产业链简表\n2025年，全市情况如下：", "2025年"),
        ("云州市产业链简表", None),
        ("云州市产业链简表\n2025年8月", None),
        ("云州市产业链简表（2024—2025年）", None),
    ],
)
def test_what_stands_above_a_table_says_of_which_time_its_figures_are(above: str, told: str | None) -> None:
    assert periods(f"{above}\n\n{ROWS}") == [("20", told, "achieved"), ("8", told, "achieved")]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("注：1.产值为2025年底快报数；2.链长调整的，由接任者担任。", ["2025年底", "2026年3月底"]),
        ("说明：表中数据均截至2025年12月31日。", ["2025年12月底", "2025年12月底"]),
        ("备注：企业数、产值是2025年数据，以年报为准。", ["2025年", "2025年"]),
        ("注：产值由市统计局2025年底提供。", ["2026年3月底", "2026年3月底"]),
        ("注：企业为2025年底数据 | |", ["2026年3月底", "2025年底"]),
    ],
)
def test_a_note_below_a_table_says_of_which_time_its_columns_are(note: str, told: list[str]) -> None:
    assert [when for _, when, _ in periods(f"云州市产业链简表（2026年3月）\n\n{ROWS}{note}\n")] == told


def test_a_year_that_is_not_over_when_the_text_is_written_is_no_day() -> None:
    signed = "云州市产业链简表（2025年）\n云州市工信局\n2025年7月3日\n\n"
    assert [period for _, period, _ in periods(f"{signed}{ROWS}")] == [None, None]


def test_the_same_time_of_the_year_before_is_that_of_the_table_a_year_earlier() -> None:
    head = "产业链 | 本期产值（亿元） | 上年同期产值（亿元） | 增速（%）\n石墨产业链 | 22 | 20 | 10\n"
    assert periods(f"云州市产业链运行表（2026年1—6月）\n\n{head}") == [
        ("22", "2026年6月底", "achieved"),
        ("20", "2025年6月底", "achieved"),
        ("10", "2026年6月底", "achieved"),
    ]
    assert [period for _, period, _ in periods(f"云州市产业链运行表\n\n{head}")] == [None, None, None]


def test_how_far_a_target_is_reached_is_of_the_time_of_the_table() -> None:
    head = "产业链 | 全年目标（亿元） | 完成比例（%）\n石墨产业链 | 40 | 55\n"
    read = quantities(f"云州市产业链运行表（2026年7月）\n\n{head}")
    assert [(one.exact, one.said, str(one.due)) for one in read] == [
        ("40", "planned", "2026-12-31"),
        ("55", "achieved", "None"),
    ]
    assert read[1].period == "2026年7月底"


@pytest.mark.parametrize(
    ("head", "row", "told"),
    [
        ("全年目标 | 1—5月完成 | 同比±% | 完成全年目标%", "20 | 8 | 16 | 45", "年底 5月底 5月底 5月底"),
        (
            "上半年完成 | 上年同期 | 增长% | 全年目标 | 完成率（%）",
            "8 | 7 | 16 | 20 | 45",
            "上半年完成 - 上半年完成 年底 上半年完成",
        ),
        ("占全年目标比重（%） | 截至5月底完成 | 同比增减（±%）", "45 | 8 | 16", "5月底 5月底 5月底"),
        ("2025年完成 | 增长% | 2026年目标 | 增长%", "8 | 16 | 9 | 12", "2025年完成 2025年完成 2026年目标 2026年目标"),
        ("季度目标：一季度 | 季度目标：全年（亿元）", "3 | 20", "季度目标:一季度 年底"),
        ("企业 | 季度目标：全年", "3 | 20", "- -"),
    ],
)
def test_rates_are_of_the_time_of_what_was_done_and_all_of_a_year_beside_its_parts_is_its_end(
    head: str, row: str, told: str
) -> None:
    read = periods(f"云州市茶叶产业链主要指标\n\n指标 | 单位 | {head}\n产值 | 亿元 | {row}\n")
    assert " ".join(when or "-" for _, when, _ in read) == told


def test_what_is_done_beside_days_by_which_tasks_are_due_is_of_the_time_of_the_table() -> None:
    head = "任务 | 目标 | 进展 | 完成时限\n煤改气 | 改造窑炉20座 | 已改造14座 | 2026年12月\n"
    assert periods(f"云州市重点任务完成情况台账（截至2026年9月底）\n\n{head}") == [
        ("20座", "2026年12月", "planned"),
        ("14座", "2026年9月底", "achieved"),
    ]


def test_a_part_of_the_year_in_a_label_is_of_the_year_of_the_table() -> None:
    head = "产业链 | 一季度完成投资（亿元） | 上半年完成投资（亿元）\n石墨产业链 | 4 | 9\n"
    assert periods(f"2026年云州市产业链投资情况\n\n{head}") == [
        ("4", "2026年3月底", "achieved"),
        ("9", "2026年6月底", "achieved"),
    ]


@pytest.mark.parametrize(
    ("head", "row", "start", "end"),
    [
        ("月份", "2026年2月", datetime.date(2026, 2, 1), datetime.date(2026, 2, 28)),
        ("年份", "2024", datetime.date(2024, 1, 1), datetime.date(2024, 12, 31)),
    ],
)
def test_a_column_of_months_or_of_years_as_numbers_says_when(
    zibo: Graph, head: str, row: str, start: datetime.date, end: datetime.date
) -> None:
    source = f"云州市产业链运行表\n\n{head} | 订单（亿元）\n{row} | 5.6\n"
    quads = [quad for part in Draft(canonical_text(source), "x", zibo).parts() for quad in part]
    days = {name: [q.object.value for q in quads if q.predicate == cg(name)] for name in ("start", "end")}
    assert days == {"start": [start.isoformat()], "end": [end.isoformat()]}


def test_a_column_of_quarters_is_of_their_last_months() -> None:
    source = "云州市产业链运行表\n\n季度 | 订单（亿元）\n2026年一季度 | 5\n2026年第二季度 | 6\n"
    assert periods(source) == [("5", "2026年3月底", "achieved"), ("6", "2026年6月底", "achieved")]


def test_a_row_of_a_part_of_a_year_is_of_the_year_above_it_but_not_below_several() -> None:
    years = "2024年 | 9\n上半年 | 4\n2025年度 | 12\n其中：一季度 | 3\n前三季度 | 8\n"
    told = ["2024年", "2024年6月底", "2025年度", "2025年3月底", "2025年9月底"]
    assert [when for _, when, _ in periods(f"云州市产业链运行表\n\n时间 | 订单（亿元）\n{years}")] == told
    last = "2024年 | 9\n2025年 | 12\n上半年 | 5\n一季度 | 2\n"  # may be those of 2026
    told = [when for _, when, _ in periods(f"云州市产业链运行表\n\n时间 | 订单（亿元）\n{last}")]
    assert told == ["2024年", "2025年", "上半年", "一季度"]


GOALS = [  # labels and a row, or an item, whose goal of the year is due on the day of its task, or on one of its own
    ("任务 | 年度目标 | 牵头单位 | 完成时限\n建设中试基地 | 建成中试线2条 | 市科技局 | 2026年9月底前", "2026-09-30"),
    ("任务 | 年度目标 | 牵头单位\n2026年9月底前建成中试基地 | 中试线2条 | 市科技局", "2026-09-30"),
    ("任务 | 全年目标 | 牵头单位\n建设中试基地（9月底前） | 中试线2条 | 市科技局", "2026-09-30"),
    ("任务 | 年度目标 | 牵头单位 | 备注\n建设中试基地 | 中试线2条 | 市科技局 | 9月底前完成", "2026-09-30"),
    ("任务 | 年度目标 | 牵头单位\n建设中试基地 | 6月底前建成中试线2条 | 市科技局", "2026-06-30"),
    ("任务 | 拟采取措施 | 牵头单位\n中试基地 | 2026年上半年，建中试线2条 | 市科技局", "2026-06-30"),
    ("任务 | 拟采取措施 | 牵头单位\n中试基地 | 2026年新建中试线2条 | 市科技局", "2026-12-31"),
    ("产业链 | 下步措施\n石墨产业链 | 年内引进中试线2条。", "2026-12-31"),
    ("任务 | 年度目标 | 开工时间\n建设中试基地 | 中试线2条 | 2026年9月", "2026-12-31"),
    ("任务 | 年度目标 | 牵头单位\n9月开工的中试基地 | 中试线2条 | 市科技局", "2026-12-31"),
    ("任务 | 年度目标 | 牵头单位\n3月底前编方案，9月底前建中试基地 | 中试线2条 | 市科技局", "2026-12-31"),
    ("任务 | 工作举措 | 牵头单位\n建中试基地 | 上半年建成中试线2条 | 市科技局", "2026-06-30"),
    ("任务 | 工作举措 | 牵头单位\n建中试基地 | 上半年选址，建成中试线2条 | 市科技局", "2026-12-31"),
    (
        "1.建设中试基地\n牵头单位：市科技局\n完成时限：2026年9月底前\n年度目标：建成中试线2条\n2.引进人才\n由市人社局牵头。",
        "2026-09-30",
    ),
    ("（一）建设中试基地。2026年9月底前建成投用。年度目标：建成中试线2条。", "2026-09-30"),
    ("（一）建设中试基地。年度目标：建成中试线2条。\n（二）引才。9月底前完成。", "2026-12-31"),
    (
        "建桑园\n牵头单位：市农业农村局\n完成时限：2026年6月底前\n年度目标：2条\n建中心\n牵头单位：市科技局\n完成时限：2026年10月底前",
        "2026-06-30",
    ),
    (
        "1.建设基地\n年度目标：建成中试线2条\n牵头单位：市科技局\n建设平台\n牵头单位：市科技局\n完成时限：2026年9月底前",
        "2026-12-31",
    ),
]


@pytest.mark.parametrize(("source", "due"), GOALS)
def test_a_goal_of_the_year_has_the_day_of_its_task(source: str, due: str) -> None:
    told = quantities(f"云州市石墨产业链2026年工作方案\n一、重点任务\n{source}\n")
    assert [(one.exact, str(one.due)) for one in told] == [("2条", due)]


LONG = "，主要分布在云岭高新区、凤栖镇和青塘工业集中区，覆盖采选、提纯、负极材料、碳素制品、装备等各个环节，产业基础较为完备，配套较为齐全"
AS_OF = [  # a list below a line that names a day, and the words that say when of each of its quantities
    (
        f"截至2026年6月底，主要指标如下：\n1.规上企业30家{LONG}。\n2.平台12个。\n3.工人1.2万人。",
        ["截至2026年6月底"] * 3,
    ),
    ("截至2026年6月底，情况如下。\n规上企业30家。\n平台12个。", ["截至2026年6月底"] * 2),
    (
        f"截至6月底，发展情况如下：\n（1）规上企业30家{LONG}；\n（2）平台12个。\n新增企业5家。",
        ["截至6月底", "截至6月底", None],
    ),
    (
        f"截至2026年6月末：\n——规上企业30家{LONG}。\n——平台12个。\n另有园区2个。",
        ["截至2026年6月末", "截至2026年6月末", None],
    ),
    (f"截至2026年6月底，主要指标如下：\n1.规上企业30家{LONG}。\n2.力争年底平台达到15个。", ["截至2026年6月底", None]),
    (f"主要指标如下：\n1.截至2026年6月底，规上企业30家{LONG}。\n2.平台12个。", ["截至2026年6月底", None]),
    (f"截至2026年6月底，规上企业30家{LONG}。\n平台12个。", ["截至2026年6月底", None]),
]


@pytest.mark.parametrize(("lines", "expected"), AS_OF)
def test_the_day_of_the_line_that_leads_to_a_list_is_that_of_each_of_its_lines(
    lines: str, expected: list[str | None]
) -> None:
    told = periods(f"云州市石墨产业链工作总结\n一、基本情况\n{lines}\n")
    assert [when for _, when, _ in told] == expected


def test_what_a_row_asks_of_somebody_is_to_come_though_the_column_of_days_gives_it_none() -> None:
    rows = "甲公司\t缺电\t2万千伏安\t县供电公司\t2026年9月底\n乙公司\t缺工\t120人\t县人社局\n合计\t2个问题\n"
    found = quantities(f"云岭县要素保障问题清单\n\n企业名称\t存在问题\t需求数量\t牵头解决单位\t办结时限\n{rows}")
    assert [(one.exact, one.said, str(one.due)) for one in found] == [
        ("2万千伏安", "planned", "2026-09-30"),
        ("120人", "planned", "None"),
        ("2个", "achieved", "None"),
    ]


QUARTERS = (
    "| 工作 | 责任单位 | 季度目标 | ← |\n| 〃 | 〃 | 第一季度 | 第二季度 |\n| 产值（亿元） | 市统计局 | 26 | 55 |\n"
)
YEAR = "| 项目名称 | 2026年度投资（万元） | ← | 责任单位 | 竣工时间 |\n| 〃 | 计划投资 | 1—8月完成投资 | 〃 | 〃 |\n| 云岭产业园 | 900 | 700 | 市商务局 | 2027年6月 |\n"
STEPS = "工作 | 责任单位 | 第一季度 | 第二季度\n产值（亿元） | 市统计局 | 26 | 55\n"
FIRM = "企业名称 | 企业简介\n云岭机械有限公司 | "
TO_COME = [  # a table, and whether its quantities are to come, with the words that say when
    (f"云州市2026年竹产业链情况\n\n{QUARTERS}", "26 planned 2026年3月底; 55 planned 2026年6月底"),
    (f"云州市竹产业链2026年工作推进表\n\n{STEPS}", "26 planned 2026年3月底; 55 planned 2026年6月底"),
    (f"云州市竹产业链工作推进表（截至2026年6月底）\n\n{STEPS}", "26 achieved 2026年3月底; 55 achieved 2026年6月底"),
    (f"云州市重点项目调度表\n\n{YEAR}", "900 planned 2026年度投资(万元)计划投资; 700 achieved 2026年8月底"),
    (
        f"云州市重点项目表\n\n{YEAR}".replace("投资（", "计划（").replace("完成投资", ""),
        "900 planned 2026年度计划(万元)计划投资; 700 planned 2026年8月底",
    ),
    (f"云州市2026年安排\n\n{QUARTERS}".replace("目标", "安排"), "26 planned 2026年3月底; 55 planned 2026年6月底"),
    (
        "云州市企业表\n\n企业名称 | 推进情况\n云岭公司 | 已建厂房2栋，计划10月底投产，年产能3吨",
        "2栋 achieved None; 3吨 planned None",
    ),
    ("云州市企业表\n\n企业名称 | 存在问题\n云岭公司 | 拟建用地缺口30亩", "30亩 achieved None"),
    ("云州市企业表\n\n企业名称 | 诉求 | 解决时限\n云岭公司 | 贷款3万元 | 2026年6月底", "3万元 planned 2026年6月底"),
    (f"云州市企业表\n\n{FIRM}职工30人，力争到2028年，产值达到5亿元", "30人 achieved None; 5亿元 planned 2028年底"),
    (f"云州市企业表\n\n{FIRM}计划新建厂房2栋，已建成1栋", "2栋 planned None; 1栋 achieved None"),
    (f"云州市企业表\n\n{FIRM}拟上市企业。产值5亿元", "5亿元 achieved None"),
    (f"云州市企业表\n\n{FIRM}将竹材加工为板材3万吨", "3万吨 achieved None"),
]


@pytest.mark.parametrize(("source", "expected"), TO_COME)
def test_labels_titles_and_the_sentences_of_cells_say_what_is_to_come(source: str, expected: str) -> None:
    assert "; ".join(f"{exact} {status} {when}" for exact, when, status in periods(source)) == expected

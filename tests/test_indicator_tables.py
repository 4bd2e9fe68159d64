"""Tables of indicators and of tasks: what a row counts, who answers by which label, and by when."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties import duties
from chaingraph.text.labels import role_of
from chaingraph.text.layout import layout
from chaingraph.text.names.mending.edges import edged
from chaingraph.text.names.mending.no_names import is_no_name
from chaingraph.text.quantities import quantities
from chaingraph.text.tables.headers import is_label

ROLES = [
    ("ledBy", "牵头司局 牵头负责司局 牵头科局 牵头委办局 牵头局委 牵头乡镇 市级牵头领导"),
    ("responsible", "责任处室 责任局办 责任站所 责任镇街 责任县区 责任县（市、区） 责任园区"),
    (
        "responsible",
        "责任校领导 包案领导 挂点领导 县级包联领导 具体责任人 责任班子成员 责任秘书长 领导 负责人 跟进单位 对接部门",
    ),
    ("supportedBy", "配合司局 配合乡镇"),
    (
        "due",
        "整改时限 目标时限 投产达效时间 要求完成时间 完成年限 达效时间 办结期限 完结时限 达标时间 销号时限 见效时间 竣工期限 投运时间 计划期限 期限要求 截止期限 时限节点",
    ),
    (
        None,
        "贷款期限 任职期限 有效期限 报送时限 申报时间 包联乡镇 帮扶园区 联系县区 承载园区 秘书长 班子成员 开工时间 举办时间 督办领导 项目负责人 对接单位 对接机构",
    ),
]


@pytest.mark.parametrize(("role", "label"), [(role, label) for role, told in ROLES for label in told.split()])
def test_labels_of_kinds_of_offices_leaders_and_days(role: str | None, label: str) -> None:
    assert role_of(label.replace("（", "(").replace("）", ")")) == role


@pytest.mark.parametrize("label", ["牵头司局", "责任乡镇", "预期成效", "指标属性"])
def test_they_head_columns(label: str) -> None:
    assert is_label(label)


GOALS = "预期效果 预期成效 工作成效 目标要求 绩效目标 目标效果 任务目标 考核目标 完成标准 指标要求 任务量".split()


@pytest.mark.parametrize("label", GOALS)
def test_the_label_of_goals_says_nothing_that_the_indicator_of_the_row_does_not_say(label: str) -> None:
    source = f"2025年云岭市重点指标\n\n序号 | 指标名称 | {label} | 完成时间\n1 | 星级车间认定数量 | 35个 | 12月\n2 | 研发机构覆盖率 | 62% | 6月\n"
    assert [(one.indicator, str(one.due), one.of) for one in quantities(canonical_text(source))] == [
        ("星级车间认定数量", "2025-12-31", None),
        ("研发机构覆盖率", "2025-06-30", None),
    ]


def test_other_labels_say_what_is_counted_beside_the_indicator() -> None:
    source = "2025年云岭市重点指标\n\n指标 | 培训人数 | 完成率\n星级车间 | 35 | 90%\n"
    told = [one.indicator for one in quantities(canonical_text(source))]
    assert told == ["培训人数", "星级车间完成率"]


# labels and cells of a task, of what is counted, and of its goal; what comes of them: value, unit, comparator, indicator
TASK_AND_INDICATOR = [
    ("任务名称 | 指标 | 2027年目标", "扩大出口 | 出口额（万美元） | 2,000", (20000000, "美元", "=", "出口额")),
    ("重点任务 | 主要指标 | 目标值", "推动转型 | 数控化率（%） | 不低于65", (65, "%", ">=", "数控化率")),
    ("工作举措 | 核心指标（单位） | 2027年目标", "做优主体 | 规上企业数（家） | 27", (27, "家", "=", "规上企业数")),
    ("工作任务 | 指标名称 | 计量单位 | 目标值", "做优主体 | 规上企业 | 家 | ≥27", (27, "家", ">=", "规上企业数")),
    ("项目名称 | 指标 | 2027年", "石墨产业园 | 入驻企业（户） | ≥30", (30, "户", ">=", "入驻企业数")),
    ("政策事项 | 绩效指标 | 指标值", "稳岗补贴 | 稳岗人数（人） | 3000", (3000, "人", "=", "稳岗人数")),
    ("指标 | 任务名称 | 2027年目标", "数控化率（%） | 推动转型 | 65以上", (65, "%", ">=", "数控化率")),
    ("类别 | 指标 | 任务 | 2026年", "主体 | 规上企业数（家） | 培育企业 | 27", (27, "家", "=", "规上企业数")),
    ("主要任务 | 量化指标 | 完成时限", "做优主体 | 新增规上企业27家 | 2026年底", (27, "家", "=", "新增规上企业数")),
    ("任务 | 指标 | 年度目标", "扩大出口 | — | 出口额2000万美元", (20000000, "美元", "=", "出口额")),
    ("任务 | 监测指标", "培育企业 | 8家", (8, "家", "=", "培育企业数")),
    ("任务 | 指标 | 年度目标", "培育企业 | 3家 | 8家", (8, "家", "=", "培育企业数")),  # the indicator says nothing but a number
]  # fmt: skip


@pytest.mark.parametrize(("labels", "cells", "expected"), TASK_AND_INDICATOR)
def test_beside_a_task_the_indicator_says_what_is_counted_and_in_which_unit(
    labels: str, cells: str, expected: tuple[float, str, str, str]
) -> None:
    source = f"云岭市石墨产业链任务表\n\n{labels} | 责任单位\n{cells} | 市工信局\n"
    told = [(one.value, one.unit, one.comparator, one.indicator) for one in quantities(canonical_text(source))]
    assert told[-1] == expected


TASKS = [  # a cell of a task, its figure, what that counts
    ("新招引延链企业,全年6家,盘活厂房2万平方米", "6家", "新招引延链企业数"),
    ("组织银企对接,每季度2场", "2场", "组织银企对接场次"),
    ("引进高端人才,年内30名", "30名", "引进高端人才数"),
    ("新增企业3家,年内8家", "8家", None),
]


@pytest.mark.parametrize(("cell", "exact", "indicator"), TASKS)
def test_a_figure_behind_words_of_time_counts_what_the_clause_before_names(
    cell: str, exact: str, indicator: str | None
) -> None:
    source = f"云岭县2026年重点任务清单\n\n序号 | 重点任务 | 责任单位 | 完成时限\n1 | {cell} | 县商务局 | 12月\n2 | 开展走访 | 县工商联 | 6月\n"
    told = {one.exact: one.indicator for one in quantities(canonical_text(source))}
    assert told[exact] == indicator


@pytest.mark.parametrize(
    ("cell", "task"),
    [
        ("新招引延链企业,全年6家", "新招引延链企业"),
        ("编制图谱;走访企业30家", "编制图谱"),
        ("编制图谱,梳理清单", "编制图谱,梳理清单"),
        ("引进企业6家,盘活厂房", "引进企业6家,盘活厂房"),
    ],
)
def test_the_task_of_a_cell_with_figures_is_its_first_clause(cell: str, task: str) -> None:
    source = f"云岭县2026年重点任务清单\n\n序号 | 重点任务 | 责任单位\n1 | {cell} | 县商务局\n2 | 开展走访 | 县工商联\n"
    text = canonical_text(source)
    duty = next(duty for duty in duties(text, layout(text)) if duty.task)
    assert duty.task and text.text[duty.task.start : duty.task.end] == task


ROWS = """2025年云岭市工业重点指标

| 序号 | 指标 | 预期效果 | 完成时间 | 牵头科局 |
| --- | --- | --- | --- | --- |
| 1 | “青芽”培育工程签约数量 | 12个 | 12月 | 市工信局 |
| 2 | 建成云岭中试基地 | 通过验收 | 9月 | 市科技局 |
| 3 | 研发机构覆盖率 | 62% | 6月 | 市统计局 |
"""


def test_the_indicator_is_the_task_of_a_row_without_a_figure_alone(zibo: Graph) -> None:
    tasks = [one.words for one in Draft(canonical_text(ROWS), "yunling", zibo).answers.tasks]
    assert "研发机构覆盖率" not in tasks and "“青芽”培育工程签约数量" not in tasks


@pytest.mark.parametrize(
    ("words", "kind", "names"),
    [
        ("智造试点项目遴选数量", "Programme", ["智造试点项目"]),
        ("绿色工厂认定数", "Platform", ["绿色工厂"]),
        ("数量", "Platform", ["数量"]),
        ("云数计划", "Programme", ["云数计划"]),
    ],
)
def test_a_name_ends_before_the_number_that_an_indicator_counts(words: str, kind: str, names: list[str]) -> None:
    assert [words[start:end] for start, end, _ in edged(words, (0, len(words), kind))] == names


def test_a_share_is_no_name_and_a_rate_of_interest_may_be_part_of_one() -> None:
    told = [("行政村通光纤比例", "Action"), ("研发机构覆盖率", "Problem"), ("低利率贷", "FinancialProduct")]
    assert [is_no_name(words, (0, len(words), kind)) for words, kind in told] == [True, True, False]


def indicators(source: str) -> list[tuple[str, str, str | None, str | None]]:
    """Return of each quantity: itself, its status, indicator and day."""
    found = quantities(canonical_text(source))
    return [(one.exact, one.status, one.indicator, str(one.due) if one.due else None) for one in found]


def test_a_label_that_comes_again_compares_what_stands_before_it() -> None:
    source = "云岭市2026年1—6月运行情况\n\n产业链\t产值(亿元)\t同比增长(%)\t税收(亿元)\t同比增长(%)\t占年度目标比重(%)\n石墨\t8\t2\t3\t4\t48\n茶叶\t7\t1\t2\t5\t50\n"
    told = [indicator for _, _, indicator, _ in indicators(source)]
    assert told[:5] == ["产值", "产值增速", "税收", "税收增速", "年度目标完成率"]


GOALS_BY_QUARTER = "云岭市2026年招商任务分解表\n\n产业链 | {label} | 一季度 | 上半年 | 牵头单位\n石墨 | {goal} | 2个 | 5个 | 市商务局\n茶叶 | {goal} | 1个 | 3个 | 市农业局\n"


@pytest.mark.parametrize(
    ("label", "goal", "indicator"),
    [
        ("年度目标", "签约项目12个", "签约项目数"),
        ("全年任务", "新引进项目12个", "新引进项目数"),
        ("年度目标", "签约12亿元", None),  # another unit
        ("年度目标", "项目12个,签约9个", None),  # either
    ],
)
def test_the_parts_of_a_year_count_what_its_goal_does(label: str, goal: str, indicator: str | None) -> None:
    told = indicators(GOALS_BY_QUARTER.format(label=label, goal=goal))
    assert [one for one in told if one[0] == "2个"] == [("2个", "planned", indicator, "2026-03-31")]


def test_the_goal_of_a_task_says_better_than_that_what_its_parts_count() -> None:
    source = "云岭市2026年任务分解表\n\n任务 | 年度目标 | 上半年 | 牵头单位\n推进上云 | 上云企业60家 | 20家 | 市数据局\n新建冷库 | 40座 | 10座 | 市商务局\n"
    assert [one[2] for one in indicators(source)] == ["上云企业数", "上云企业数", "新建冷库数", "新建冷库数"]


PROJECTS = "云岭市铝产业链重点项目{title}\n单位：亿元\n\n项目名称 | 建设内容 | 总投资 | {label}\n铝板项目 | 新建生产线2条 | 15 | 2026年3月\n铝箔项目 | 新建厂房3座 | 9 | 2026年5月\n"


@pytest.mark.parametrize(
    ("title", "label", "status"),
    [
        ("表", "开工时间", "planned"),
        ("清单", "建设周期", "planned"),
        ("表", "开竣工时间", "planned"),
        ("完成情况表", "开工日期", "achieved"),
        ("表", "登记时间", "achieved"),
        ("表", "建设单位", "planned"),
        ("表", "投资方", "planned"),
        ("清单", "建设地点", "planned"),
        ("进展表", "建设单位", "achieved"),
        ("表", "本年完成", "achieved"),
    ],
)
def test_what_a_project_puts_in_is_to_come_where_it_says_when_it_begins_or_who_builds_it(
    title: str, label: str, status: str
) -> None:
    told = indicators(PROJECTS.format(title=title, label=label))
    assert {state for exact, state, _, _ in told if exact in ("15", "9")} == {status}


@pytest.mark.parametrize(
    ("label", "cell", "status"),
    [
        ("新增企业（家）", "不少于6", "planned"),
        ("技改投资增速（%）", "10以上", "planned"),
        ("新增企业（家）", "6", "achieved"),
        ("企业规模（人）", "10以上", "achieved"),
    ],
)
def test_a_cell_asks_for_at_least_so_much(label: str, cell: str, status: str) -> None:
    told = indicators(f"乡镇 | {label} | 现有企业（家）\n青塘镇 | {cell} | 7\n白塔镇 | 12 | 9\n")
    assert [state for _, state, _, _ in told] == [status, "achieved"] * 2


def test_what_is_reached_of_a_row_is_not_of_the_day_by_which_it_is_due() -> None:
    source = "云岭县项目表\n\n项目 | 目标任务 | 完成时限 | 进展情况\n社区食堂 | 建成20个 | 2026年11月底 | 已建成9个\n社区书屋 | 建成8个 | 2026年9月底 | 已建成3个\n"
    assert [(exact, status, day) for exact, status, _, day in indicators(source)] == [
        ("20个", "planned", "2026-11-30"),
        ("9个", "achieved", None),
        ("8个", "planned", "2026-09-30"),
        ("3个", "achieved", None),
    ]


def test_other_labels_of_states_days_and_tasks() -> None:
    source = "云岭区问题清单\n\n议定事项 | 责任单位 | 办结时限 | 整改状态\n新建仓库2座 | 区交通局 | 2026年9月底 | 已完成1座\n组织对接 | 区金融办 | 2026年6月底 | 推进中\n"
    assert indicators(source) == [("2座", "planned", "新建仓库数", "2026-09-30"), ("1座", "achieved", None, None)]
    text = canonical_text(
        "云岭区2026年工作安排\n\n月份 | 重点工作 | 责任单位\n3月 | 召开例会 | 区商务局\n5月 | 举办展会 | 区商务局\n"
    )
    told = [(one.role, text.text[slice(*one.names[0])]) for one in duties(text, layout(text)) if one.task]
    assert told == [("due", "3月"), ("responsible", "区商务局"), ("due", "5月"), ("responsible", "区商务局")]


def test_of_lines_that_are_labels_the_year_before_an_aim_is_reached() -> None:
    source = "云岭区陶瓷产业链卡片\n\n| 项目 | 内容 |\n| --- | --- |\n| 产业链 | 陶瓷产业链 |\n| 2025年产值 | 62亿元 |\n| 2026年产值目标 | 70亿元 |\n"
    assert [(exact, status) for exact, status, _, _ in indicators(source)] == [
        ("62亿元", "achieved"),
        ("70亿元", "planned"),
    ]


def test_the_labels_of_a_card_name_nothing(zibo: Graph) -> None:
    source = "云岭区陶瓷产业链卡片\n\n| 项目 | 内容 |\n| --- | --- |\n| 产业链 | 陶瓷产业链 |\n| 链主企业 | 云瓷股份有限公司 |\n| 规上企业 | 12家 |\n"
    names = {one.text for one in Draft(canonical_text(source), "yunling", zibo).names}
    assert "链主企业" not in names and {"陶瓷产业链", "云瓷股份有限公司"} <= names


@pytest.mark.parametrize("part", ["其中：高新技术企业", "其中，高新技术企业", "高新技术企业"])
def test_the_label_of_a_part_in_a_card_says_what_is_counted_without_that_it_is_one(part: str) -> None:
    source = f"云岭区陶瓷产业链卡片\n\n| 项目 | 内容 |\n| --- | --- |\n| 规上企业 | 12家 |\n| {part} | 3家 |\n"
    assert [one[2] for one in indicators(source)] == ["规上企业数", "高新技术企业数"]


PARTS = "各县2026年招商任务分解表\n单位：个\n\n{place}\t签约项目\t{part}\t备注\n云东县\t18\t3\t\n云西县\t22\t5\t\n合计\t40\t8\t\n"


@pytest.mark.parametrize("place", ["县区", "县（市、区）", "乡镇（街道）"])
@pytest.mark.parametrize("part", ["其中：10亿元以上", "5亿元以上项目", "其中:1亿元以上项目（个）"])
def test_a_label_of_those_that_reach_a_sum_heads_a_column(place: str, part: str) -> None:
    found = indicators(PARTS.format(place=place, part=part))
    assert (found[0][0], found[0][2]) == (
        "18",
        "签约项目数",
    )


POLICIES = "云岭市惠企政策清单\n\n| 政策名称 | 支持对象 | 支持内容及标准 | 兑现部门 | {label} |\n| --- | --- | --- | --- | --- |\n| 设备更新补助 | 规上工业企业 | 最高500万元 | 市工信局 | 6月30日前 |\n| 首贷贴息 | 小微企业 | 单户每年不超过20万元 | 市金融办 | 9月底前 |\n"


def test_the_day_by_which_firms_apply_makes_no_award_a_target() -> None:
    told = indicators(POLICIES.format(label="申报时间"))
    assert [(exact, status, day) for exact, status, _, day in told] == [
        ("最高500万元", "award", None),
        ("不超过20万元", "award", None),
    ]
    assert "支持内容" not in "".join(indicator or "" for _, _, indicator, _ in told)


def test_a_part_of_what_a_cell_counts_is_counted_as_that() -> None:
    source = "云岭市2026年任务表\n\n任务 | 牵头单位 | 完成时间\n引进亿元以上项目40个，其中农机产业链12个 | 市投促局 | 11月底\n新增企业9家，其中高新技术企业3家 | 市科技局 | 11月底\n"
    assert [(exact, indicator) for exact, _, indicator, _ in indicators(source)] == [
        ("40个", "引进亿元以上项目数"),
        ("12个", "引进亿元以上项目数"),
        ("9家", "新增企业数"),
        ("3家", "高新技术企业数"),
    ]


def test_the_place_in_an_order_is_no_number_of_places() -> None:
    source = "云岭市2025年考核结果\n\n名次 | 产业链 | 综合得分\n1 | 石墨 | 96.5\n2 | 茶叶 | 93\n"
    assert indicators(source)[0][2] == "综合得分名次"


MEASURES = ["机械化率", "规上工业增加值增速", "产业链产值", "本地配套率", "高新技术企业数", "研发投入强度", "营业收入"]
DEEDS = ["提升本地配套率", "扩大产业链产值", "统计产值", "引进企业", "降低能耗强度"]


@pytest.mark.parametrize(("task", "is_task"), [*((one, False) for one in MEASURES), *((one, True) for one in DEEDS)])
def test_what_a_row_of_tasks_only_measures_is_no_task(zibo: Graph, task: str, is_task: bool) -> None:
    source = f"云岭市清单\n\n任务 | 目标值 | 牵头单位 | 完成时限\n{task} | ≥85% | 市工信局 | 2026年12月\n"
    draft = Draft(canonical_text(source), "yunling", zibo)
    assert (task in [one.words for one in draft.answers.tasks]) == is_task
    (figure,) = quantities(canonical_text(source))
    assert (figure.value, str(figure.due), figure.of is None) == (85, "2026-12-31", not is_task)


def test_what_is_measured_without_a_number_is_a_task_of_its_row(zibo: Graph) -> None:
    source = "云岭市清单\n\n任务 | 牵头单位\n本地配套率 | 市工信局\n"
    assert [one.words for one in Draft(canonical_text(source), "yunling", zibo).answers.tasks] == ["本地配套率"]


@pytest.mark.parametrize("label", ["时限要求", "完成时限", "办结期限", "时间节点"])
def test_how_often_a_column_of_days_says_it_is_done_counts_what_the_row_does(label: str) -> None:
    source = f"云岭市清单\n\n任务 | 责任单位 | {label}\n走访企业 | 市工信局 | 每季度30户\n"
    assert [(one.indicator, one.per) for one in quantities(canonical_text(source))] == [("走访企业数", ("每季度",))]


STATED = "云岭市茶叶产业链目标\n\n{header}产业规模 | 到2028年达到200亿元\n茶叶市场 | 到2027年建成18座\n本地配套率 | 到2028年提高到60%以上\n"


@pytest.mark.parametrize("header", ["", "指标 | 目标\n"])
def test_a_row_that_states_something_heads_no_table_and_names_what_its_words_of_time_leave_out(header: str) -> None:
    assert [(one.exact, one.indicator, str(one.due)) for one in quantities(STATED.format(header=header))] == [
        ("200亿元", "产业规模", "2028-12-31"),
        ("18座", "建成数", "2027-12-31"),
        ("60%以上", "本地配套率", "2028-12-31"),
    ]

"""What the labels of columns, the first cells of rows and the words above a table say: of which time, in which unit, of what."""

import re
from decimal import Decimal

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.cells import labels
from chaingraph.text.quantities.quantity import Quantity


def read(source: str) -> list[Quantity]:
    return quantities(canonical_text(source))


def told(source: str) -> list[tuple[str, Decimal, str | None, str | None]]:
    """Return each quantity: as printed, its value and unit, and what it measures."""
    return [(one.exact, one.value, one.unit, one.indicator) for one in read(source)]


MONTHLY = (
    "汀州区2026年1—9月主要经济指标\n单位：亿元\n\n指标 | {month} | {until} | {growth}\n固定资产投资 | 8 | 96.5 | -3.1\n"
)


@pytest.mark.parametrize(
    "label",
    [
        "完成（亿元）",
        "累计完成（亿元）",
        "累计（亿元）",
        "1～9月完成（亿元）",
        "一季度完成（亿元）",
        "实绩（亿元）",
        "2026年完成数（亿元）",
    ],
)
def test_a_column_of_what_is_done_counts_what_its_row_names(label: str) -> None:
    found = read(f"云岭县2026年投资任务表\n\n指标 | 目标（亿元） | {label}\n工业投资 | 40 | 31\n")
    assert [(one.exact, one.indicator, one.status) for one in found] == [
        ("40", "工业投资额", "planned"),
        ("31", "工业投资额", "achieved"),
    ]


@pytest.mark.parametrize("month", ["9月", "9月份", "本月"])
@pytest.mark.parametrize("until", ["1—9月累计", "1-9月", "1至9月累计完成", "1～9月", "1–9月累计", "1—9月完成"])
def test_months_head_columns_and_their_unit_stands_above_the_table(month: str, until: str) -> None:
    found = read(MONTHLY.format(month=month, until=until, growth="增速（%）"))
    assert [(one.value, one.unit) for one in found] == [
        (800_000_000, "元"),
        (9_650_000_000, "元"),
        (Decimal("-3.1"), "%"),
    ]
    assert [one.indicator for one in found] == ["固定资产投资额", "固定资产投资额", "固定资产投资增速"]
    assert found[1].period == "2026年9月底"


@pytest.mark.parametrize(
    ("label", "unit", "what"),
    [
        ("同比±%", "%", "增速"),
        ("同比", None, "增速"),
        ("较去年同期增减（%）", "%", "增速"),
        ("完成全年目标%", "%", "完成率"),
        ("占全年目标%", "%", "完成率"),
        ("完成率", None, "完成率"),
        ("为年度计划的%", "%", "完成率"),
        ("完成全年任务百分比", None, "完成率"),
    ],
)
def test_rates_beside_a_column_of_units_are_reached_and_have_their_own(label: str, unit: str | None, what: str) -> None:
    found = read(
        f"云岭县2026年1—5月指标完成情况\n\n指标名称 | 计量单位 | 1—5月完成 | {label}\n产值 | 亿元 | 8.9 | 44.5\n规上企业 | 家 | 15 | 83.3\n"
    )
    assert [(one.exact, one.unit, one.indicator, one.said) for one in found] == [
        ("8.9", "元", "产值", "achieved"),
        ("44.5", unit, f"产值{what}", "achieved"),
        ("15", "家", "规上企业数", "achieved"),
        ("83.3", unit, f"规上企业{what}", "achieved"),
    ]


@pytest.mark.parametrize("growth", ["增速（%）", "同比±%", "增减（±%）", "同比增减%", "比上年增长（%）", "增幅%"])
def test_a_column_of_growth_counts_percent_whatever_the_table_counts(growth: str) -> None:
    source = f"溪川市2025年度产业链运行情况\n单位：万元\n\n产业链 | 利润总额 | {growth}\n电缆产业链 | 3210 | -1.8\n"
    assert told(source)[1] == ("-1.8", Decimal("-1.8"), "%", "利润总额增速")


def test_growth_below_what_grows_is_that_of_it_and_both_are_of_the_year_that_a_report_tells_of() -> None:
    head = "产业链 | 营业收入 | ← | 利润 | ←\n〃 | 本年 | 同比±% | 本年 | 同比±%\n"
    found = read(f"溪川市2025年度产业链运行情况表\n金额单位：万元\n\n{head}电缆产业链 | 86400 | +5.6 | 3210 | -1.8\n")
    assert [(one.value, one.unit, one.indicator) for one in found] == [
        (864_000_000, "元", "营业收入"),
        (Decimal("5.6"), "%", "营业收入增速"),
        (32_100_000, "元", "利润"),
        (Decimal("-1.8"), "%", "利润增速"),
    ]
    assert [one.period for one in found] == ["2025年"] * 4


@pytest.mark.parametrize("label", ["2026年任务", "2026年度任务", "2026年目标任务", "2026年任务数"])
def test_a_column_of_the_tasks_of_a_year_counts_what_its_row_names(label: str) -> None:
    found = read(f"任务 | {label} | 牵头单位\n新建标准化车间 | 10个 | 市工信局\n")
    assert [(one.indicator, one.status, str(one.due)) for one in found] == [
        ("新建标准化车间数", "planned", "2026-12-31")
    ]


@pytest.mark.parametrize("label", ["招商任务（亿元）", "投资任务（亿元）"])
def test_a_task_that_is_named_with_what_is_to_be_done_stays_so(label: str) -> None:
    assert told(f"乡镇 | {label}\n云岫镇 | 8\n")[0][3] == f"{label[:4]}额"


@pytest.mark.parametrize("label", ["具体任务", "主要任务", "政策条款", "政策事项"])
def test_a_column_of_goals_counts_what_the_task_or_the_policy_of_its_row_names(label: str) -> None:
    assert told(f"类别 | {label} | 量化指标\n招商 | 引进链主项目 | 2个\n") == [("2个", 2, "个", "引进链主项目数")]


@pytest.mark.parametrize("mark", ["（预计）", "（目标）", "（预测）"])
def test_the_row_of_a_year_says_that_it_is_to_come(mark: str) -> None:
    found = read(f"年份 | 产值（亿元）\n2024年 | 34.2\n2025年{mark} | 40\n")
    assert [(one.value, one.said) for one in found] == [(3_420_000_000, "achieved"), (4_000_000_000, "planned")]
    assert str(found[1].due) == "2025-12-31"


@pytest.mark.parametrize(
    "above", ["鹭江县2026年重点产业链产值目标（单位：亿元）", "鹭江县2026年产业链产值计划表\n单位：亿元"]
)
def test_the_title_of_a_table_says_what_its_columns_of_goals_measure(above: str) -> None:
    found = read(f"{above}\n\n产业链 | 基数 | 目标\n石材产业链 | 18.4 | 20\n")
    assert [(one.value, one.indicator, one.status) for one in found] == [
        (1_840_000_000, "产值", "achieved"),
        (2_000_000_000, "产值", "planned"),
    ]


def test_a_title_of_money_does_not_say_what_firms_are_counted_for() -> None:
    assert told("鹭江县产业链产值目标\n\n产业链 | 目标（家）\n石材产业链 | 20\n") == [("20", 20, "家", None)]


@pytest.mark.parametrize("first", ["合计", "小计", "全县合计", "全县"])
def test_a_row_of_sums_is_of_no_chain(first: str, zibo: Graph) -> None:
    source = f"鹭江县产值目标\n\n产业链 | 2026年产值（亿元）\n石材 | 20\n{first} | 46\n"
    assert [one.of is None for one in read(source)] == [False, True]
    names = Draft(canonical_text(source), "x", zibo).text.text
    assert [one.said for one in Draft(canonical_text(source), "x", zibo).naming.roster] == []
    assert first in names


@pytest.mark.parametrize("body", ["东城区", "高新区", "云岫镇", "县商务局"])
def test_the_bodies_below_a_label_that_may_be_of_units_are_what_rows_are_of(body: str) -> None:
    text = canonical_text(f"单位 | 新增企业（家） | 产值\n{body} | 20 | 3亿元\n")
    found = quantities(text)
    assert [text.text[slice(*one.of)] for one in found if one.of] == [body, body]
    assert [one.unit for one in found] == ["家", "元"]


def test_a_unit_below_that_label_is_the_unit_and_no_body() -> None:
    found = read("指标 | 单位 | 2026年目标\n链主企业 | 家 | 5\n")
    assert [(one.unit, one.of) for one in found] == [("家", None)]


def test_where_each_chain_has_a_column_the_row_says_of_which_year_its_quantities_are() -> None:
    source = "项目 | 药材产业链 | 装备产业链\n牵头部门 | 县医药局 | 县工信局\n2027年产值目标（亿元） | 25 | 60\n"
    found = read(source)
    assert [(one.value, one.indicator, one.status, str(one.due)) for one in found] == [
        (2_500_000_000, "产值", "planned", "2027-12-31"),
        (6_000_000_000, "产值", "planned", "2027-12-31"),
    ]


def test_the_labels_of_rows_are_no_projects(zibo: Graph) -> None:
    source = (
        "崇麓县一览表\n\n项目 | 药材产业链 | 装备产业链\n链长 | 县长 | 县政协主席\n牵头部门 | 县医药局 | 县工信局\n"
    )
    draft = Draft(canonical_text(source), "x", zibo)
    ends = {(one.first.rpartition("/")[2], one.relation, one.second.rpartition("/")[2]) for one in draft.relations}
    assert ends == {
        ("药材产业链链长", "chiefOf", "药材产业链"),
        ("药材产业链链长", "heldBy", "县长"),
        ("装备产业链链长", "chiefOf", "装备产业链"),
        ("装备产业链链长", "heldBy", "县政协主席"),
        ("县医药局", "officeOf", "药材产业链"),
        ("县工信局", "officeOf", "装备产业链"),
    }


@pytest.mark.parametrize("label", ["占总投资比重（%）", "占比（%）"])
def test_a_share_is_of_what_the_column_before_it_counts(label: str) -> None:
    source = f"淇园县项目进展情况（截至2026年9月底）\n\n项目名称 | 总投资（万元） | 完成投资（万元） | {label}\n豆制品项目 | 26000 | 9100 | 35\n"
    share = read(source)[-1]
    assert (share.value, share.unit, share.indicator) == (35, "%", f"完成投资{label[:-3]}")
    assert share.period == "2026年9月底"


def test_an_award_is_called_as_its_policy_where_its_cell_only_gives() -> None:
    source = "政策条款 | 支持对象 | 奖补标准 | 兑现单位\n首台套奖励 | 链上企业 | 每台（套）奖励30万元 | 市工信局\n上规奖励 | 新上规企业 | 一次性奖励10万元 | 市工信局\n"
    assert [(one.value, one.indicator) for one in read(source)] == [(300_000, "首台套奖励"), (100_000, "上规奖励")]


@pytest.mark.parametrize("unit", ["计量单位：亿元、%", "单位：亿元，%", "（单位：%、亿元）"])
def test_of_several_units_above_a_table_rates_take_percent_and_amounts_the_other(unit: str) -> None:
    head = "行业 | 7月 | ← | 1—7月 | ←\n〃 | 增加值 | 同比增长 | 增加值 | 同比增长\n"
    found = read(f"溱安市2026年1—7月工业运行简表\n{unit}\n\n{head}纺织服装业 | 2.1 | 3.4 | 15.8 | 4.6\n")
    assert [(one.value, one.unit, one.indicator) for one in found] == [
        (210_000_000, "元", "增加值"),
        (Decimal("3.4"), "%", "增加值增速"),
        (1_580_000_000, "元", "增加值"),
        (Decimal("4.6"), "%", "增加值增速"),
    ]
    assert [one.of is not None for one in found] == [True] * 4
    assert [str(one.due) for one in found] == ["2026-07-31"] * 4


def test_scores_are_points_whatever_their_row_counts_and_what_is_completed_is_reached() -> None:
    source = "浐阳县2026年目标考核表\n\n产业链 | 考核指标 | 目标 | 完成 | 完成率（%） | 得分\n肉牛产业链 | 产值（亿元） | 24 | 18.6 | 77.5 | 15\n"
    assert [(one.value, one.unit, one.indicator, one.status) for one in read(source)] == [
        (2_400_000_000, "元", "产值", "planned"),
        (1_860_000_000, "元", "产值", "achieved"),
        (Decimal("77.5"), "%", "完成率", "achieved"),
        (15, "分", "产值得分", "achieved"),
    ]


@pytest.mark.parametrize("label", ["时间", "时间节点", "阶段"])
def test_a_first_column_of_quarters_says_when_and_not_by_when(label: str) -> None:
    found = read(f"{label} | 新开工项目（个）\n一季度 | 6\n前三季度 | 21\n全年（预计） | 28\n")
    assert [(one.value, one.status) for one in found] == [(6, "achieved"), (21, "achieved"), (28, "planned")]


@pytest.mark.parametrize("label", ["存在问题", "问题事项", "主要困难", "短板"])
def test_what_a_column_of_problems_tells_is_so_and_nobody_answers_for_it(label: str, zibo: Graph) -> None:
    source = f"溪川市工作台账\n\n{label} | 解决措施 | 责任单位\n用工缺口60人 | 举办招聘会2场 | 区人社局\n"
    draft = Draft(canonical_text(source), "x", zibo)
    assert [(one.exact, one.said) for one in draft.figures] == [("60人", "achieved"), ("2场", "planned")]
    answered = {one.first.rpartition("/")[2] for one in draft.relations if one.relation == "responsible"}
    assert answered == {"0.s2.2", "招聘会"}


@pytest.mark.parametrize(
    ("firm", "label"), [("反映企业", "存在问题"), ("诉求企业", "主要困难"), ("企业名称", "问题描述")]
)
def test_where_no_column_tells_measures_somebody_answers_for_what_is_lacking_and_asked_for(
    firm: str, label: str, zibo: Graph
) -> None:
    rows = "石墨产业链 | 云石碳材有限公司 | 产线闲置3条，用电缺口120千瓦时 | 市发改委 | 2026年7月15日 | 正在协调\n石墨产业链 | 云锦印染有限公司 | 急需贷款1500万元 | 市金融办 | 2026年8月31日 | 已对接2次\n"
    source = f"云州市台账\n\n产业链 | {firm} | {label} | 责任单位 | 办理时限 | 办理进展\n{rows}"
    draft = Draft(canonical_text(source), "x", zibo)
    figures = {iri.value: quantity for _, iri, quantity in draft.answers.figures}
    assert [(one.exact, one.said, str(one.due)) for one in figures.values()] == [
        ("3条", "achieved", "None"),
        ("120千瓦时", "achieved", "None"),
        ("1500万元", "planned", "2026-08-31"),
        ("2次", "achieved", "None"),
    ]
    told = {
        (figures[one.first].exact, one.second.rpartition("/")[2])
        for one in draft.relations
        if one.relation == "responsible"
    }
    assert told == {("120千瓦时", "市发改委"), ("1500万元", "市金融办")}
    about = {q.object.value.rpartition("/")[2] for q in draft.quads() if q.predicate.value.endswith("#about")}
    assert about == {"云石碳材有限公司", "云锦印染有限公司"}


def test_what_stands_below_labels_of_phones_counts_nothing() -> None:
    labels, cells = (
        "手机 | 联络员手机 | 座机 | 手机（微信同号） | QQ",
        "13900990022 | 13900990022 | 6632018 | 13900990033 | 6632",
    )
    assert read(f"产业链 | 联络员 | {labels}\n石墨产业链 | 王远 | {cells}\n") == []
    assert [one.exact for one in read("县区 | 智能手机（万台）\n云东县 | 120\n")] == ["120"]


def test_the_plan_of_a_year_is_of_the_project_and_measured_as_the_title_says() -> None:
    source = "浉溪县技改项目投资计划表\n\n企业名称 | 项目名称 | 总投资（万元） | 2026年计划（万元）\n浉茶公司 | 炒茶机产线 | 3600 | 2000\n"
    text = canonical_text(source)
    assert [(one.indicator, text.text[slice(*one.of)]) for one in quantities(text) if one.of] == [
        ("总投资", "炒茶机产线"),
        ("年度计划投资额", "炒茶机产线"),
    ]


@pytest.mark.parametrize(("rate", "indicator"), [("年均增速（%）", "产值年均增速"), ("同比增长（%）", "产值增速")])
def test_a_rate_alone_is_that_of_what_the_title_measures(rate: str, indicator: str) -> None:
    source = f"瀛台市产业链产值目标\n单位：亿元\n\n产业链 | 2026年 | {rate}\n氟化工产业链 | 70 | 9.3\n"
    assert [(one.unit, one.indicator) for one in read(source)] == [("元", "产值"), ("%", indicator)]


@pytest.mark.parametrize("until", ["1—6月", "1-6月", "2026年1—6月", "1至6月份", "1～6月", "1–6月"])
def test_the_first_months_of_a_year_begin_in_january(until: str, zibo: Graph) -> None:
    source = (
        f"榕岭县关于2026年链长制工作情况的报告\n一、成效\n{until}，全县实现产值78亿元。\n榕岭县人民政府\n2026年7月9日\n"
    )
    draft = Draft(canonical_text(source), "x", zibo)
    told = {quad.predicate.value.rpartition("#")[2]: getattr(quad.object, "value", "") for quad in draft.quads()}
    assert (told["exact"], told["start"], told["end"]) == ("78亿元", "2026-01-01", "2026-06-30")


def test_the_sums_of_a_group_are_of_its_chain_and_those_of_all_of_none() -> None:
    head = "产业链 | 项目名称 | 总投资（亿元） | 责任单位\n"
    text = canonical_text(f"{head}铸件产业链 | 缸体项目 | 5 | 县工信局\n〃 | 小计 | 8 |\n合计 | ← | 9.6 |\n")
    assert [text.text[slice(*one.of)] if one.of else None for one in quantities(text)] == [
        "缸体项目",
        "铸件产业链",
        None,
    ]


@pytest.mark.parametrize(
    ("part", "until"),
    [
        ("一季度", "3月底"),
        ("第一季度", "3月底"),
        ("上半年", "6月底"),
        ("前三季度", "9月底"),
        ("1～9月", "9月底"),
        ("1–9月", "9月底"),
    ],
)
def test_a_table_of_a_part_of_a_year_is_as_of_its_last_month(part: str, until: str) -> None:
    found = read(f"浍城市2026年{part}产业链运行表\n单位：亿元\n\n产业链 | 产值 | 增速\n农药产业链 | 12.4 | 8.5%\n")
    assert [(one.period, one.status) for one in found] == [(f"2026年{until}", "achieved")] * 2


@pytest.mark.parametrize("title", ["培育责任表", "目标责任书", "任务责任清单"])
def test_a_table_of_responsibilities_is_of_what_is_to_come(title: str) -> None:
    found = read(f"沚川市企业{title}\n\n县区 | 现有数（家） | 2026年净增（家）\n阳坪县 | 36 | 8\n")
    assert [(one.value, one.status) for one in found] == [(36, "achieved"), (8, "planned")]


@pytest.mark.parametrize(("words", "example", "left"), labels.TIMES + labels.KINDS)
def test_the_example_of_words_that_count_nothing_keeps_those_that_do(words: str, example: str, left: str) -> None:
    assert re.search(words, example)
    assert labels.what_counts(example) == left


@pytest.mark.parametrize(("words", "example"), labels.REACHED)
def test_the_example_of_words_of_what_is_so_already_is_reached(words: str, example: str) -> None:
    assert re.search(words, example)
    assert labels.is_reached(example)
    assert not labels.is_reached("2026年目标")


@pytest.mark.parametrize("label", ["建设规模及主要内容", "建设内容", "主要建设内容和规模"])
def test_what_is_to_be_built_is_planned_and_has_no_day_by_the_year_of_its_list(label: str) -> None:
    source = f"云州市2026年重点项目清单\n\n项目名称\t{label}\t总投资（万元）\t年度计划投资\n石墨园\t厂房2万平方米\t5200\t1800\n"
    assert [(one.exact, one.status, str(one.due)) for one in quantities(source)] == [
        ("2万平方米", "planned", "None"),
        ("5200", "planned", "None"),
        ("1800", "planned", "2026-12-31"),
    ]


def test_an_investment_without_a_unit_has_that_of_the_only_money_beside_it() -> None:
    source = "云州市项目清单\n\n项目名称\t总投资（万元）\t用地（亩）\t已完成投资\t用工人数\n石墨园\t5200\t30\t800\t12\n"
    assert [(one.exact, one.unit) for one in quantities(source)][2:] == [("800", "元"), ("12", "人")]


@pytest.mark.parametrize(
    ("words", "indicator"),
    [("2027年产值目标", "产值"), ("链主企业培育计划数", "链主企业培育数"), ("投资目标任务", "投资额")],
)  # fmt: skip
def test_the_word_for_a_goal_is_no_part_of_what_a_row_counts(words: str, indicator: str) -> None:
    unit = "家" if "企业" in words else "亿元"
    source = f"云州市石墨产业链表\n\n项目 | 内容\n{words} | 40{unit}\n链长 | 副市长\n"
    assert [one.indicator for one in quantities(source)] == [indicator]


POINTS = [  # a table of what is assessed, and of its points what they count and what they are
    ("考核内容 | 评分标准\n招商 | 签约亿元以上项目3个得满分，每少1个扣2分，超额加5分", [("2分", "招商扣分", "award"), ("5分", "招商加分", "award")]),
    ("一级指标 | 二级指标 | 计分办法\n招商 | 到位资金 | 达到8亿元得25分，每少1亿元扣3分", [("25分", "到位资金得分", "award"), ("3分", "到位资金扣分", "award")]),
    ("考核事项（分值） | 考核内容 | 计分标准\n组织领导（15分） | 召开会议不少于4次 | 少1次扣3分", [("15分", "组织领导分值", "planned"), ("3分", "召开会议扣分", "award")]),
    ("考核指标 | 分值 | 评分标准\n会议（10分） | 10 | 每次得2.5分，最高10分", [("10分", "会议分值", "planned"), ("10", "会议分值", "planned"), ("2.5分", "会议得分", "award"), ("最高10分", "会议得分", "award")]),
    ("考核内容 | 扣分\n1.迟报材料 | 每次扣0.5分", [("0.5分", "迟报材料扣分", "award")]),
    ("考核事项 | 加分值 | 扣分\n获评示范 | 3 | \n发生事故 | | 5", [("3", "获评示范加分值", "award"), ("5", "发生事故扣分", "award")]),
    # what came of an assessment
    ("考核指标 | 满分 | 扣分 | 得分\n招商 | 30 | 2 | 28", [("30", "招商满分", "planned"), ("2", "招商扣分", "achieved"), ("28", "招商得分", "achieved")]),
    ("考核内容 | 完成情况\n招商 | 自评得25分", [("25分", "招商得分", "achieved")]),
    ("县区 | 招商得分 | 扣分 | 总分\n云东县 | 28.5 | 1.5 | 27", [("28.5", "招商得分", "achieved"), ("1.5", "扣分", "achieved"), ("27", "总分", "achieved")]),
]  # fmt: skip


@pytest.mark.parametrize(("table", "expected"), POINTS)
def test_points_are_called_by_what_is_assessed_and_those_of_a_rule_are_given_or_taken(
    table: str, expected: list[tuple[str, str, str]]
) -> None:
    title = "考核结果" if expected[-1][2] == "achieved" else "考核细则"
    found = [one for one in quantities(f"云州市{title}\n\n{table}\n") if one.unit == "分"]
    assert [(one.exact, one.indicator, one.status) for one in found] == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("签约项目12个，其中亿元以上4个", ["12个", "4个"]),
        ("签约亿元以上项目3个，投产2个", ["3个", "2个"]),
        ("签约项目6个，其中5亿元以上项目2个", ["6个", "5亿元以上", "2个"]),
        ("新引进亿元以上项目", []),
    ],
)
def test_a_measure_without_a_number_only_says_which_things_are_counted(cell: str, expected: list[str]) -> None:
    source = f"云州市任务表\n\n任务 | 目标 | 牵头单位\n招商 | {cell} | 市商务局\n"
    assert [one.exact for one in quantities(source)] == expected


def test_a_rate_of_which_nothing_says_what_grows_is_called_so() -> None:
    source = "云州市运行情况\n单位：亿元、%\n\n产业链 | 1—9月完成 | 同比增长\n石墨 | 20 | 8.1\n"
    assert [one.indicator for one in quantities(source)][1] == "增速"


@pytest.mark.parametrize("label", ["奖补金额", "奖励标准", "补助额度（万元）", "支持方式"])
def test_what_an_award_is_called_its_row_says_where_its_column_says_only_that_it_is_given(label: str) -> None:
    source = f"云州市奖补清单\n\n政策事项 | 申报条件 | {label}\n设备更新补贴 | 设备投资达到1000万元以上 | 投资额的10%，最高800万元\n"
    found = [(one.exact, one.indicator, one.status) for one in quantities(source)]
    assert found[1:] == [("10%", "设备更新补贴", "award"), ("最高800万元", "设备更新补贴", "award")]


def test_an_amount_that_no_row_names_is_called_as_its_column() -> None:
    source = "云州市资金表\n\n企业名称 | 补助资金（万元）\n云州石墨科技有限公司 | 20\n"
    assert [one.indicator for one in quantities(source)] == ["补助资金"]


def test_what_is_scored_heads_a_column_with_the_most_that_it_may_have(zibo: Graph) -> None:
    source = "云州镇考核得分表（2026年8月）\n\n村（社区）\t项目招引（40分）\t服务企业（60分）\t总分\t排名\n东湖村\t36\t53\t89\t1\n"
    text = canonical_text(source)
    found = quantities(text)
    assert [(one.exact, one.unit, one.indicator, text.text[slice(*(one.of or (0, 0)))]) for one in found] == [
        ("36", "分", "项目招引", "东湖村"),
        ("53", "分", "服务企业", "东湖村"),
        ("89", "分", "总分", "东湖村"),
        ("1", "位", "总分排名", "东湖村"),
    ]


@pytest.mark.parametrize(("label", "status"), [("已投放贷款", "achieved"), ("已定项目目标", "planned"), ("贷款投放目标", "planned")])  # fmt: skip
def test_what_a_label_says_is_done_is_done(label: str, status: str) -> None:
    source = f"云州市台账\n\n产业链 | 2026年授信目标 | {label}\n茶叶 | 3亿元 | 1.2亿元\n"
    assert quantities(source)[1].status == status


def test_a_distant_goal_counts_what_its_row_does() -> None:
    source = "云州市石墨产业链目标\n\n指标 | 2025年 | 2026年预期 | 2030年远景\n产值（亿元） | 43 | 47 | 70\n"
    assert [(one.indicator, one.status, str(one.due)) for one in quantities(source)][1:] == [
        ("产值", "planned", "2026-12-31"),
        ("产值", "planned", "2030-12-31"),
    ]


def test_where_each_chain_has_a_column_the_row_says_in_which_unit_of_those_above_it_counts() -> None:
    source = "云州市2026年目标\n单位：亿元、个\n\n任务 | 石墨产业链 | 茶叶产业链\n总产值 | 21 | 9\n新开工项目 | 8 | 5\n"
    assert [one.unit for one in quantities(source)] == ["元", "元", "个", "个"]


@pytest.mark.parametrize(
    ("cell", "comparator"), [("10及以上", ">="), ("10以上", ">="), ("10（含）以上", ">="), ("10", "=")]
)
def test_at_least_in_other_words(cell: str, comparator: str) -> None:
    source = f"云州市标准表\n\n奖补类型 | 年营业收入（亿元）\n规模奖励 | {cell}\n"
    assert [(str(one.value), one.comparator) for one in quantities(source)] == [("1000000000", comparator)]


@pytest.mark.parametrize(
    ("label", "levels"),
    [
        ("年产值", ["10亿元以上", "50亿元以上"]),
        ("年产值", ["达到10亿元", "达到50亿元"]),
        ("年营业收入", ["首次突破10亿元", "首次突破50亿元"]),
        ("年营业收入", ["10亿元（含）以上", "50亿元（含）以上"]),
        ("年产值条件", ["不低于10亿元", "不低于50亿元"]),
        ("当年产值（亿元）", ["10—50", "50—100"]),
        ("年度销售额（亿元）", ["≥10", "≥50"]),
    ],
)
@pytest.mark.parametrize("given", ["奖补金额", "奖励标准", "补助额度"])
def test_levels_beside_what_is_given_are_conditions_though_no_label_says_so(
    label: str, levels: list[str], given: str
) -> None:
    rows = "".join(f"{level} | {amount}万元\n" for level, amount in zip(levels, (50, 200), strict=True))
    found = quantities(f"云州市标准表\n\n{label} | {given}\n{rows}")
    assert [(str(one.value), one.status) for one in found] == [
        ("1000000000", "threshold"),
        ("500000", "award"),
        ("5000000000", "threshold"),
        ("2000000", "award"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "企业名称 | 年产值 | 奖补金额\n甲石墨公司 | 10亿元以上 | 50万元\n乙茶业公司 | 50亿元以上 | 200万元\n",
        "批次 | 年产值 | 奖补金额\n第一批 | 10亿元 | 50万元\n第二批 | 50亿元 | 200万元\n",
        "年产值 | 投资金额\n10亿元以上 | 50万元\n50亿元以上 | 200万元\n",
    ],
    ids=["whose", "no level", "nothing given"],
)
def test_what_is_paid_to_whom_it_is_has_no_condition(source: str) -> None:
    assert {one.status for one in quantities(f"云州市资金表\n\n{source}")} & {"threshold", "award"} == set()


def test_a_weight_is_called_so() -> None:
    source = "云州市考核表\n\n考核指标 | 权重\n招商引资 | 30%\n"
    assert [one.indicator for one in quantities(source)] == ["招商引资权重"]


@pytest.mark.parametrize(
    ("caption", "unit", "indicator"),
    [
        ("链主企业培育目标", "家", "链主企业数"),
        ("专精特新企业引进任务", "户", "专精特新企业数"),
        ("规上企业目标", "家", "规上企业数"),
        ("链主企业奖励资金", "万元", None),
        ("链主企业服务专员", "名", None),
    ],
)
def test_what_firms_a_caption_says_are_to_come_columns_of_goals_count(
    caption: str, unit: str, indicator: str | None
) -> None:
    source = f"云州市2026年各县区{caption}（单位：{unit}）\n\n县区 | 目标 | 牵头单位\n云岭县 | 2 | 县工信局\n石川县 | 1 | 县商务局\n"
    assert [one.indicator for one in quantities(source)] == [indicator] * 2


@pytest.mark.parametrize("wide", ["进展", "任务进展情况", "工作进度"])
def test_below_a_label_of_progress_the_aim_is_to_come_and_what_is_done_is_reached(wide: str) -> None:
    head = f"任务 | 责任单位 | {wide} | ←\n〃 | 〃 | "
    row = "新增规上企业 | 县工信局 | 20家 | 8家\n"
    told = [(one.exact, one.status) for one in read(f"云岭县任务进展表\n{head}年度目标 | 上半年完成\n{row}")]
    assert told == [("20家", "planned"), ("8家", "achieved")]
    both = [(one.exact, one.status) for one in read(f"云岭县任务进展表\n{head}一季度 | 上半年\n{row}")]
    assert both == [("20家", "achieved"), ("8家", "achieved")]


def test_a_cell_is_printed_whole_whether_or_not_the_unit_of_its_row_is_known() -> None:
    rows = (
        "棉纱产能 | 万锭 | 120 | 县工信局\n彩带产能 | 万缎 | 150 | 县工信局\n平板玻璃产量 | 万重箱 | 200 | 县工信局\n"
    )
    found = read(f"云岭县规划\n\n指标 | 单位 | 2027年目标 | 责任单位\n{rows}")
    assert [(one.exact, one.value, one.unit) for one in found] == [
        ("120", 1_200_000, "锭"),
        ("150", 1_500_000, None),
        ("200", 2_000_000, "重箱"),
    ]


def test_the_sum_of_a_prize_is_given_to_who_wins_it_and_a_prize_is_named_whole(zibo: Graph) -> None:
    rows = "优秀链主企业 | 云岭石墨有限公司 | 100\n〃 | 云岭轴承集团 | 100\n招商突出贡献奖 | 县投资合作局 | 20\n"
    text = canonical_text(f"云岭县关于表彰产业链先进的通报\n\n奖项 | 获奖单位 | 奖励金额（万元）\n{rows}")
    draft = Draft(text, "x", zibo)
    figures = [(one.status, one.of and text.text[slice(*one.of)]) for _, _, one in draft.answers.figures]
    assert figures == [("award", "云岭石墨有限公司"), ("award", "云岭轴承集团"), ("award", "县投资合作局")]
    won = {(one.first.rpartition("/")[2], one.second.rpartition("/")[2]) for one in draft.relations}
    assert won == {("云岭石墨有限公司", "优秀链主企业"), ("云岭轴承集团", "优秀链主企业")}
    assert "招商突出贡献奖" in {text.text[start:end] for start, end, *_ in draft.answers.named}
    paid = canonical_text(
        "云岭县奖补资金兑现公示\n\n企业名称 | 奖补项目 | 奖补金额（万元）\n云岭轴承集团 | 技术改造 | 200\n"
    )
    assert [one.status for one in quantities(paid)] == ["achieved"]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("单位 | 需求人数 | 年薪（万元）\n云岭公司 | 15 | 20\n", ["planned", "planned"]),
        ("企业名称 | 职工人数 | 年薪（万元）\n云岭公司 | 15 | 20\n", ["achieved", "achieved"]),
        ("企业名称 | 融资需求（万元） | 已解决融资需求（万元） | 需求满足率\n云岭公司 | 900 | 300 | 33%\n", ["planned", "achieved", "achieved"]),
        ("企业名称 | 用工缺口（人） | 已补足缺口（人） | 缺陷率\n云岭公司 | 120 | 30 | 2%\n", ["open", "achieved", "achieved"]),
        ("企业名称 | 存在问题\n云岭公司 | 融资缺口500万元\n青塘公司 | 产线闲置3条\n", ["open", "achieved"]),
        ("产业链 | 授信额度（亿元） | 已用授信额度（亿元） | 贷款余额（亿元）\n石墨 | 15 | 9 | 7\n", ["planned", "achieved", "achieved"]),
        ("产品名称 | 服务对象 | 贷款额度 | 贷款期限\n链易贷 | 链上企业 | 最高500万元 | 最长3年\n", ["award", "award"]),
    ],
)  # fmt: skip
def test_what_is_wanted_lacking_or_offered_is_never_reached(table: str, expected: list[str]) -> None:
    found = read(f"云州市2026年一览表\n\n{table}")
    assert ["open" if one.unsaid else one.status for one in found] == expected
    assert all(one.due is None for one in found)


@pytest.mark.parametrize(
    ("labels", "numbers", "expected"),
    [
        ("综合得分 | 产值（亿元） | 同比增长（%） | 到位资金（亿元）", "96 | 24 | 8 | 9", ["综合得分", "产值", "产值增速", "到位资金"]),
        ("总分 | 税收（万元） | 增幅（%）", "96 | 24 | 8", ["总分", "税收", "税收增速"]),
        ("产值（亿元） | 综合得分 | 增长（%）", "24 | 96 | 8", ["产值", "综合得分", "产值增速"]),
        ("产值（亿元） | 综合得分 | 排名", "24 | 96 | 8", ["产值", "综合得分", "综合得分排名"]),
    ],
)  # fmt: skip
def test_what_grows_is_an_amount_and_no_score(labels: str, numbers: str, expected: list[str]) -> None:
    found = told(f"云州2026年通报\n\n产业链 | {labels}\n石墨产业链 | {numbers}\n茶叶产业链 | {numbers}\n")
    assert [one[3] for one in found] == 2 * expected


def test_what_a_cell_orders_by_a_day_is_to_come() -> None:
    found = read(
        "云岭县走访记录表\n\n企业 | 解决措施\n甲公司 | 县人社局于7月15日前组织专场招聘1场\n"
        "乙公司 | 于6月底前举办对接会2场\n丙公司 | 已于5月底前举办对接会3场\n"
    )
    assert [(one.exact, one.indicator, one.status) for one in found] == [
        ("1场", "专场招聘场次", "planned"),
        ("2场", "对接会场次", "planned"),
        ("3场", "对接会场次", "achieved"),
    ]

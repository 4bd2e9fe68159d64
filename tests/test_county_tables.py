"""Tables as counties print them: leaders of chains, goals by town, progress of projects, awards, lists of firms and of indicators."""

from decimal import Decimal

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.columns import beside, named
from chaingraph.text.duties import duties
from chaingraph.text.front.matter import front_matter
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.roster import roster


def read(source: str) -> list[tuple[str, Decimal, str | None, str | None, str, str | None]]:
    """Return of each quantity: itself, value, unit, indicator, status, and the words of the cell that it is of."""
    text = canonical_text(source)
    return [
        (one.exact, one.value, one.unit, one.indicator, one.status, text.text[slice(*one.of)] if one.of else None)
        for one in quantities(text)
    ]


def had(source: str) -> list[tuple[str, str, list[str]]]:
    """Return what chains have: the relation, the chain, and who or what it has."""
    text = canonical_text(source)
    return [
        (one.relation, one.chain, [text.text[slice(*name)] for name in one.names]) for one in roster(text, layout(text))
    ]


def test_a_table_of_one_leader_one_office_and_one_firm_for_each_chain_is_a_roster() -> None:
    source = (
        "产业链名称 | 一名县级领导 | 一个牵头部门 | 一家链主企业\n"
        "菌菇产业链 | 县委副书记 罗启明 | 县农业农村局 | 丰禾鲜菌食品有限公司\n"
    )
    assert had(source) == [
        ("chiefOf", "菌菇产业链", ["县委副书记", "罗启明"]),
        ("officeOf", "菌菇产业链", ["县农业农村局"]),
        ("leadEnterpriseOf", "菌菇产业链", ["丰禾鲜菌食品有限公司"]),
    ]


@pytest.mark.parametrize("verb", ["包联", "包抓", "挂联"])
def test_who_is_told_off_for_a_chain_leads_it_with_post_and_office_in_columns_of_their_own(verb: str) -> None:
    source = f"{verb}领导 | 职务 | {verb}产业链 | 责任部门\n马一鸣 | 县委书记 | 乳制品产业链 | 县农业农村局\n"
    assert had(source) == [
        ("chiefOf", "乳制品产业链", ["马一鸣", "县委书记"]),
        ("officeOf", "乳制品产业链", ["县农业农村局"]),
    ]


def test_the_unit_that_is_chief_is_the_office_of_the_chain_even_where_no_deputy_is_named() -> None:
    source = "产业链 | 链长 | 副链长 | 链长单位\n预制菜产业链 | 高丽（区委副书记） |  | 区农业农村局\n"
    assert had(source) == [
        ("chiefOf", "预制菜产业链", ["高丽", "区委副书记"]),
        ("officeOf", "预制菜产业链", ["区农业农村局"]),
    ]


def test_a_blank_parts_a_chief_from_post_and_office_on_either_side() -> None:
    source = "产业链 | 链长 | 副链长\n香料产业链 | 王凯 市工信局局长 | 市商务局 李娜\n"
    assert [names for _, _, names in had(source)] == [["王凯", "市工信局局长"], ["市商务局", "李娜"]]


@pytest.mark.parametrize("verb", ["明确", "确定", "落实", ""])
def test_the_verb_before_a_chain_is_no_part_of_its_name(verb: str) -> None:
    assert had(f"{verb}竹木产业链的链长为副市长，牵头部门为市林业局。\n") == [
        ("chiefOf", "竹木产业链", ["副市长"]),
        ("officeOf", "竹木产业链", ["市林业局"]),
    ]


def test_a_list_of_firms_with_their_chains_gives_the_chains_no_banks_and_each_figure_to_its_firm() -> None:
    source = (
        "融资需求对接表\n单位：万元\n"
        "企业名称 | 所属产业链 | 融资需求 | 对接银行 | 放款金额\n屏盛竹业有限公司 | 竹木产业链 | 800 | 屏南农商银行 | 300\n"
    )
    assert had(source) == []
    assert [one[1:4] + one[5:] for one in read(source)] == [
        (8_000_000, "元", "融资需求额", "屏盛竹业有限公司"),
        (3_000_000, "元", "放款金额", "屏盛竹业有限公司"),
    ]


def test_of_the_units_above_a_table_each_column_has_the_one_that_counts_what_it_names() -> None:
    source = (
        "2026年招商引资目标分解表\n单位：亿元、个\n"
        "乡镇（街道） | 到位资金 | 签约项目 | 同比增速\n柳湾镇 | 6.5 | 8 | 12.5\n"
    )
    assert read(source) == [
        ("6.5", 650_000_000, "元", "到位资金", "planned", "柳湾镇"),
        ("8", 8, "个", "签约项目数", "planned", "柳湾镇"),
        ("12.5", Decimal("12.5"), None, "签约项目增速", "planned", "柳湾镇"),
    ]


def test_a_row_of_units_below_a_header_is_none_of_the_rows() -> None:
    source = (
        "产业链指标完成情况（2026年1—6月）\n县区,产业链营业收入,同比增长,新增规上企业\n,亿元,%,家\n澜东县,56.8,9.2,7\n"
    ).replace(",", " | ")
    assert read(source) == [
        ("56.8", 5_680_000_000, "元", "产业链营业收入", "achieved", "澜东县"),
        ("9.2", Decimal("9.2"), "%", "产业链营业收入增速", "achieved", "澜东县"),
        ("7", 7, "家", "新增规上企业数", "achieved", "澜东县"),
    ]
    assert [one.period for one in quantities(source)] == ["2026年6月底"] * 3


def test_plan_done_and_rate_below_one_year_are_three_columns_of_a_project() -> None:
    source = (
        "项目名称 | 所属产业链 | 2026年投资（万元） | ← | ← \n〃 | 〃 | 计划 | 完成 | 完成率（%）\n"
        "泽润灌装线技改项目 | 饮料产业链 | 6000 | 6300 | 105\n"
    )
    assert [(one[0], one[2], one[4], one[5]) for one in read(source)] == [
        ("6000", "元", "planned", "泽润灌装线技改项目"),
        ("6300", "元", "achieved", "泽润灌装线技改项目"),
        ("105", "%", "achieved", "泽润灌装线技改项目"),
    ]


def test_what_there_is_and_what_is_added_below_one_label_are_told_apart() -> None:
    source = (
        "各县2027年产业链培育目标\n县（市、区） | 链上企业数（户） | ← | 产值（亿元）\n〃 | 现有 | 新增 | 2027年目标\n"
        "桐川县 | 86 | 12 | 75\n"
    )
    assert [one[1:5] for one in read(source)] == [
        (86, "户", "链上企业数", "achieved"),
        (12, "户", "新增链上企业数", "planned"),
        (7_500_000_000, "元", "产值", "planned"),
    ]


def test_the_narrowest_of_several_columns_says_what_is_counted() -> None:
    source = "一级指标 | 二级指标 | 分值 | 目标值\n发展质效 | 要素保障问题办结率 | 20 | 95%以上\n"
    assert [(one[0], one[2], one[3]) for one in read(source)] == [
        ("20", "分", "要素保障问题办结率分值"),
        ("95%以上", "%", "要素保障问题办结率"),
    ]


def test_firms_look_for_people_by_number_and_pay_from_one_number_to_another() -> None:
    source = (
        "产业链 | 用人单位 | 岗位名称 | 需求人数 | 认定年份 | 年薪（万元）\n"
        "集成电路产业链 | 望岚芯科技有限公司 | 封装工艺工程师 | 12 | 2024 | 25-40\n"
    )
    assert [(one[0], one[1], one[2], one[5]) for one in read(source)] == [
        ("12", 12, "人", "望岚芯科技有限公司"),
        ("25-40", 250_000, "元", "望岚芯科技有限公司"),
    ]


def test_what_is_asked_of_whom_a_policy_is_for_is_a_threshold_and_its_office_answers() -> None:
    source = (
        "政策名称 | 奖补对象 | 奖补标准 | 责任部门\n"
        "研发投入补助 | 年研发投入500万元以上的高新技术企业 | 按研发投入的5%给予补助 | 市科技局\n"
    )
    text = canonical_text(source)
    assert [(one[0], one[4]) for one in read(source)] == [("500万元以上", "threshold"), ("5%", "award")]
    told = [(duty.role, text.text[duty.task.start : duty.task.end]) for duty in duties(text, layout(text)) if duty.task]
    assert told == [("responsible", "研发投入补助")]


def test_a_firm_is_active_in_its_field_and_not_in_the_upper_course() -> None:
    text = canonical_text("环节 | 细分领域 | 代表企业\n上游 | 碳纤维材料 | 凌丝复材有限公司\n")
    told = [
        (text.text[slice(*one.first)], one.relation, text.text[slice(*one.second)])
        for one in beside(text.text, layout(text))
    ]
    assert told == [("凌丝复材有限公司", "activeIn", "碳纤维材料")]
    assert [text.text[slice(*place)] for place, _ in named(text.text, layout(text))] == [
        "碳纤维材料",
        "凌丝复材有限公司",
    ]


def test_a_label_that_begins_with_a_year_dates_its_column() -> None:
    source = "产业链 | 2026年新增企业（家） | 2027年新增企业（家）\n竹木产业链 | 8 | 9\n"
    assert [(one.indicator, str(one.due)) for one in quantities(source)] == [
        ("新增企业数", "2026-12-31"),
        ("新增企业数", "2027-12-31"),
    ]


def test_a_bank_beside_the_chief_of_a_chain_is_its_host_and_not_its_office() -> None:
    source = "香料产业链由副市长担任链长，市农业农村局为链长单位，鹿原农商银行为主办银行。\n"
    assert had(source) == [
        ("chiefOf", "香料产业链", ["副市长"]),
        ("officeOf", "香料产业链", ["市农业农村局"]),
        ("hostBankOf", "香料产业链", ["鹿原农商银行"]),
    ]


def test_a_budget_of_the_year_after_one_that_is_settled_is_to_come() -> None:
    source = "支出项目 | 2025年决算（万元） | 2026年预算（万元）\n招商活动 | 120 | 110\n"
    assert [(one.exact, one.status, str(one.due)) for one in quantities(source)] == [
        ("120", "achieved", "2025-12-31"),
        ("110", "planned", "2026-12-31"),
    ]


def test_the_title_of_an_annex_is_what_stands_behind_that_word() -> None:
    text = canonical_text("附件 鹿原市重点任务分工表\n\n任务 | 责任单位\n建设厂房 | 市科技局\n")
    assert front_matter(text, layout(text)).title == "鹿原市重点任务分工表"


INDUSTRIES = [
    ("石墨-锂电-储能产业", "牵头市领导", [("chiefOf", ["李某某"]), ("officeOf", ["市工信局", "市发改委"])]),
    ("新能源汽车产业", "链长", [("chiefOf", ["李某某"]), ("officeOf", ["市工信局", "市发改委"])]),
    ("新能源汽车产业", "联系人", []),  # nobody heads it
    ("做强竹木产业", "牵头领导", []),  # a task
]


@pytest.mark.parametrize(("heading", "label", "expected"), INDUSTRIES)
def test_an_industry_below_which_its_chief_is_named_is_a_chain(
    heading: str, label: str, expected: list[tuple[str, list[str]]]
) -> None:
    source = (
        f"鹿原市方案\n一、分工\n（一）{heading}\n{label}：李某某\n牵头单位：市工信局、市发改委\n责任单位：市科技局\n"
    )
    assert had(source) == [(relation, heading, names) for relation, names in expected]
    text = canonical_text(source)
    assert bool(duties(text, layout(text))) is not bool(expected)

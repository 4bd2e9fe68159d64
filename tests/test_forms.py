"""Forms: tables of which each row has several labels, each with what it says beside it."""

from datetime import date

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.columns import beside
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.tables import tables
from tests.rosters import rostered

FORM = "| 产业链名称 | 蓝莓产业链 | 链长 | 副县长 王远 |\n| --- | --- | --- | --- |\n| 链办 | 县林草局 | 主办银行 | 云岭农商行 |\n| 2025年产值（亿元） | 9.8 | 2026年目标（亿元） | 12 |\n| 规上企业（家） | 6 | | |\n"


EXPECTED = [
    ("蓝莓产业链", "chiefOf", "副县长"),
    ("蓝莓产业链", "chiefOf", "王远"),
    ("蓝莓产业链", "officeOf", "县林草局"),
    ("蓝莓产业链", "hostBankOf", "云岭农商行"),
]


def test_each_label_of_a_form_tells_of_its_chain() -> None:
    assert rostered(f"云岭县登记表\n\n{FORM}") == EXPECTED
    told = [(one.exact, one.indicator, one.unit, one.said) for one in quantities(f"云岭县登记表\n\n{FORM}")]
    assert [one[:1] + one[2:] for one in told] == [
        ("9.8", "元", "achieved"),
        ("12", "元", "planned"),
        ("6", "家", "achieved"),
    ]


def test_a_form_with_three_labels_a_row_is_of_the_chain_of_the_title() -> None:
    rows = "链长\t副县长 王远\t链办\t县林草局\t主办银行\t云岭农商行\n承载园区\t云岭浆果产业园\t链主企业\t云岭酒业有限公司\t专家组\t云岭大学专家团队\n"
    found = rostered(f"云岭县蓝莓产业链信息表\n\n{rows}")
    assert found[:4] == EXPECTED
    assert [relation for _, relation, _ in found[4:]] == ["carrierParkOf", "leadEnterpriseOf", "expertGroupOf"]


@pytest.mark.parametrize("rule", ["", "| --- | --- |\n"], ids=["plain", "Markdown"])
def test_a_first_row_of_a_label_and_a_chain_is_no_header_even_above_a_rule(rule: str) -> None:
    rows = "| 链长 | 副县长 王远 |\n| 链办 | 县林草局 |\n| 主办银行 | 云岭农商行 |\n| 下步措施 | 引进项目2个。 |\n"
    assert rostered(f"云岭县登记表\n\n| 产业链名称 | 蓝莓产业链 |\n{rule}{rows}") == EXPECTED


def test_cards_of_a_label_a_row_are_of_their_own_chains_though_values_look_like_labels() -> None:
    def card(chain: str, chief: str, bank: str, park: str) -> str:
        return f"产业链名称 | {chain}\n链长 | {chief}\n专家组 | 云州产业专家\n主办银行 | {bank}\n承载园区 | {park}\n"

    first, second = (
        card("石墨产业链", "副市长", "云岭农商银行", "东山园区"),
        card("木耳产业链", "市长", "云州银行", "山北园区"),
    )
    found = rostered(f"云岭市情况卡（石墨）\n{first}\n# 木耳\n\n云岭市情况卡（木耳）\n{second}")
    assert found == [
        ("石墨产业链", "chiefOf", "副市长"), ("石墨产业链", "expertGroupOf", "云州产业专家"),
        ("石墨产业链", "hostBankOf", "云岭农商银行"), ("石墨产业链", "carrierParkOf", "东山园区"),
        ("木耳产业链", "chiefOf", "市长"), ("木耳产业链", "expertGroupOf", "云州产业专家"),
        ("木耳产业链", "hostBankOf", "云州银行"), ("木耳产业链", "carrierParkOf", "山北园区"),
    ]  # fmt: skip


NO_FORMS = [
    "| 产业链 | 主办银行 |\n| 蓝莓 | 云岭农商银行 |\n| 木材 | 云州银行 |\n",
    "| 产业链 | 链长 | 产业链 | 链长 |\n| --- | --- | --- | --- |\n| 蓝莓 | 县长 | 木材 | 副县长 |\n| 人参 | 县长 | 矿泉 | 副县长 |\n",
    "| 指标 | 目标 | 责任单位 | 时限 |\n| --- | --- | --- | --- |\n| 规上企业 | 3家 | 县工信局 | 6月底 |\n",
    "| 链长 | 副县长 | 链办 | 县林草局 |\n",
    "| 链长 | 姓名 | 职务 | 电话 |\n| 蓝莓 | 王远 | 副县长 | 无 |\n",
    "| 指标 | 2024年 | 2025年 |\n| 固定资产投资 | 12 | 15 |\n| 企业数量 | 8 | 9 |\n",
    "| 产业链 | 产值 | 链长 | 企业数 |\n| 蓝莓 | 9亿元 | 王远 | 6家 |\n| 人参 | 3亿元 | 李舟 | 2家 |\n",
    "| 项目名称 | 责任单位 |\n| 蓝莓扩产项目 | 县林草局 |\n| 提升蓝莓企业数量 | 县商务局 |\n",
]


@pytest.mark.parametrize(
    "source",
    NO_FORMS,
    ids=["banks", "side by side", "header", "one row", "labels", "years", "quantities", "two columns"],
)
def test_other_tables_are_no_forms(source: str) -> None:
    assert [table.labels for table in tables(canonical_text(f"云岭县表\n\n{source}"))] != [("指标", "数值")]


def test_the_figures_of_a_form_are_of_the_project_or_firm_that_its_first_label_names() -> None:
    rows = "| 项目名称 | 电堆扩产项目 | 所属产业链 | 石墨产业链 |\n| --- | --- | --- | --- |\n| 建设单位 | 云岭动力有限公司 | 总投资（万元） | 38000 |\n"
    text = canonical_text(f"云岭县项目信息表\n\n{rows}")
    assert [(one.exact, one.of and text.text[slice(*one.of)]) for one in quantities(text)] == [
        ("38000", "电堆扩产项目")
    ]


APPLICATION = """云岭县链主企业申报表

基本情况 | 企业名称 | 云岭动力有限公司 | 统一社会信用代码 | 91350000M0001234XX | 照片
〃 | 注册资本（万元） | 8600 | 职工人数（人） | 542 | 〃
〃 | 主导产品 | 石墨电极 | 联系人 | 王远 13900000001 | 〃
经营情况（万元） | 指标 | 2024年 | 2025年 | ← | ←
〃 | 营业收入 | 9800 | 12600 | ← | ←
2025年产值 | 1.3亿元 | ← | 2026年目标 | 2亿元 | ←
县工信局意见 | 同意推荐。 | ← | ← | ← | ←
"""


def test_a_form_of_a_firm_tells_each_figure_under_its_label_though_cells_are_merged() -> None:
    """What spans rows before or behind labels says nothing of them, rows below years tell of each, and a target is of what was reached."""
    text = canonical_text(APPLICATION)
    told = [(one.exact, one.indicator, one.value, one.unit, one.said, one.due) for one in quantities(APPLICATION)]
    assert told == [
        ("8600", "注册资本额", 86_000_000, "元", "achieved", None),
        ("542", "职工人数", 542, "人", "achieved", None),
        ("9800", "营业收入", 98_000_000, "元", "achieved", date(2024, 12, 31)),
        ("12600", "营业收入", 126_000_000, "元", "achieved", date(2025, 12, 31)),
        ("1.3亿元", "产值", 130_000_000, "元", "achieved", date(2025, 12, 31)),
        ("2亿元", "产值", 200_000_000, "元", "planned", date(2026, 12, 31)),
    ]
    assert {one.of and text.text[slice(*one.of)] for one in quantities(text)} == {"云岭动力有限公司"}


CARD = """云岭县企业登记卡

基本信息 | 企业全称 | 云岭动力有限公司 | ← | ←
〃 | 成立日期 | 2015年3月 | 员工总数 | 310人
产业信息 | 2025年营收 | 1.26亿元 | 主要产品 | 石墨电极
需求描述 | 引进设备3台。 | ← | ← | ←
"""


def test_a_form_in_groups_may_have_labels_of_any_words_beside_what_is_merged_over_all_columns() -> None:
    text = canonical_text(CARD)
    told = [(one.exact, one.indicator, one.of and text.text[slice(*one.of)]) for one in quantities(text)]
    assert told == [
        ("310人", "员工数", "云岭动力有限公司"),
        ("1.26亿元", "营业收入", "云岭动力有限公司"),
        ("3台", "引进设备数", "云岭动力有限公司"),
    ]


def test_a_form_without_a_word_in_it_tells_nothing() -> None:
    blank = "企业名称 | | 法定代表人 | \n注册资本（万元） | | 职工人数（人） | \n"
    assert not [row for table in tables(canonical_text(f"云岭县申报表\n\n{blank}")) for row in table.rows]


PROJECT = """云岭县项目申报表

| 申报单位 | 云岭动力有限公司 | 法人 | 王远 |
| --- | --- | --- | --- |
| 项目名称 | 电堆扩产项目 | 所属链条 | 氢能 |
| 总投资 | 3.2亿元 | 其中：设备投资 | 2.6亿元 |
| 项目建设内容及规模：新建厂房2万平方米，购置设备36台（套），达产后年产值5亿元。 |
| 企业简介 |
| 现有员工210人，专利32件。 |
| 员工人数 | 210人 | 有效专利 | 32件 |
"""


def test_a_cell_merged_over_a_row_of_a_form_says_what_its_label_does_wherever_that_stands_and_is_of_the_project() -> (
    None
):
    text = canonical_text(PROJECT)
    firm, project = "云岭动力有限公司", "电堆扩产项目"
    assert [(one.exact, one.indicator, one.said, one.of and text.text[slice(*one.of)]) for one in quantities(text)] == [
        ("3.2亿元", "总投资", "planned", project),
        ("2.6亿元", "设备投资额", "planned", project),
        ("2万平方米", "新建厂房面积", "planned", project),
        ("36台（套）", "购置设备数", "planned", project),
        ("5亿元", "达产后年产值", "planned", project),
        ("210人", "员工数", "achieved", firm),
        ("32件", "专利数", "achieved", firm),
        ("210人", "员工人数", "achieved", firm),
        ("32件", "有效专利数", "achieved", firm),
    ]


CARDS = [
    "项目名称 | 电堆扩产项目\n所属产业链 | 氢能\n建设单位 | 云岭动力有限公司\n建设地点 | 青塘镇\n责任单位 | 县工信局\n完成时限 | 2027年6月\n",
    "| 项目 | 电堆扩产项目 | 所属产业链 | 氢能 |\n| 建设单位 | 云岭动力有限公司 | 建设地点 | 青塘镇 |\n| 责任单位 | 县工信局 | 完成时限 | 2027年6月 |\n",
]


@pytest.mark.parametrize("card", CARDS, ids=["two columns", "four columns"])
def test_a_card_of_a_project_says_who_builds_it_and_answers_where_it_is_and_of_which_chain(card: str) -> None:
    text = canonical_text(f"云岭县项目卡\n\n{card}")
    laid = layout(text)
    told = [(one.relation, text.text[slice(*one.second)]) for one in beside(text.text, laid)]
    assert told == [("locatedIn", "青塘镇"), ("carriedOutBy", "云岭动力有限公司"), ("partOf", "氢能")]
    said = [(one.role, text.text[slice(*one.names[0])]) for one in duties(text, laid)]
    assert said == [("carriedOutBy", "云岭动力有限公司"), ("responsible", "县工信局"), ("due", "2027年6月")]


def test_a_card_whose_values_end_like_labels_has_no_header() -> None:
    rows = "| 产业链名称 | 蓝莓产业链 |\n| 主办银行 | 云岭农商银行 |\n| 承载园区 | 云岭浆果产业园区 |\n"
    assert rostered(f"云岭县卡片\n\n{rows}") == [
        ("蓝莓产业链", "hostBankOf", "云岭农商银行"),
        ("蓝莓产业链", "carrierParkOf", "云岭浆果产业园区"),
    ]
    assert rostered(f"云岭县卡片\n\n{rows}| 链主企业 | （待定） |\n") == rostered(f"云岭县卡片\n\n{rows}")


ASKED = "云岭县企业诉求登记表\n\n企业名称 | 云岭轴承有限公司 | 2025年产值 | 3.2亿元\n职工人数 | 210人 | 主导产品 | 轴承\n诉求事项 | 需新增用地20亩。 | ← | ←\n责任单位 | 县自然资源局 | 办结时限 | 2026年6月30日\n"


def test_who_answers_and_by_when_is_of_what_a_firm_asks_for_and_of_no_other_fact_of_its_form() -> None:
    """Of a project all of the card is answered for."""
    text = canonical_text(ASKED)
    told = [(one.exact, one.said, one.due) for one in quantities(text)]
    assert told == [
        ("3.2亿元", "achieved", date(2025, 12, 31)),
        ("210人", "achieved", None),
        ("20亩", "planned", date(2026, 6, 30)),
    ]
    scopes = {(duty.role, text.text[slice(*duty.scope)]) for duty in duties(text, layout(text))}
    assert scopes == {("responsible", "需新增用地20亩。"), ("due", "需新增用地20亩。")}
    project = ASKED.replace("企业名称 | 云岭轴承有限公司", "项目名称 | 轴承扩产项目")
    assert [one.said for one in quantities(project)][1:] == ["planned", "planned"]

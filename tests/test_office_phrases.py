"""Phrases in which offices state quantities: falls in a list, ceilings, steps that are passed, lists that one clause leads to, what a meeting asks for."""

from decimal import Decimal

import pytest

from chaingraph.text.quantities import Quantity, quantities


def only(source: str) -> Quantity:
    """Return the last quantity of a text."""
    return quantities(source)[-1]


def test_a_fall_keeps_its_sign_in_a_list_and_in_a_bracket() -> None:
    rates = quantities("四条产业链产值增速分别为14.2%、6.8%、-2.1%、3.5%。")[1:]
    assert [one.value for one in rates] == [Decimal(rate) for rate in ("14.2", "6.8", "-2.1", "3.5")]
    assert only("出口下降（-3.5%）。").value == Decimal("-3.5")
    assert only("占比5%-8%。").upper == 8


@pytest.mark.parametrize("words", ["封顶500万元", "最高封顶500万元", "上限500万元", "500万元封顶"])
def test_a_ceiling_is_the_most_that_is_given(words: str) -> None:
    one = only(f"云州市支持产业链发展的若干措施\n设备投资额1000万元以上的项目，按8%给予补贴，{words}。")
    assert (one.exact, one.comparator, one.status) == (words, "<=", "award")


@pytest.mark.parametrize(("source", "exact"), [("主体封顶12栋。", "12栋"), ("厂房6万平方米封顶。", "6万平方米")])
def test_a_roof_that_is_closed_limits_nothing(source: str, exact: str) -> None:
    assert (only(source).exact, only(source).comparator) == (exact, "=")


def test_what_is_paid_to_each_every_month_is_given() -> None:
    one = only("云州市支持产业链发展的若干措施\n对引进的博士，每人每月发放生活补贴3000元。")
    assert (one.status, one.per) == ("award", ("每人", "每月"))


def test_what_has_passed_a_round_number_is_told_after_it() -> None:
    assert only("锂电材料产值跨上百亿元台阶，达107亿元。").indicator == "锂电材料产值"


def test_the_clause_that_leads_to_a_list_says_what_its_numbers_measure_and_how_they_grew() -> None:
    source = "上半年，分别完成产值：光电显示88亿元、精细化工64亿元、纺织服装41亿元，同比分别增长14.2%、6.8%、-2.1%。"
    assert [one.indicator for one in quantities(source)] == ["产值"] * 3 + ["产值增速"] * 3


def test_rates_said_together_are_each_of_what_commas_part_before_them() -> None:
    told = quantities("接待游客420万人次，实现综合收入31亿元，分别增长12%、15%。")
    assert [one.indicator for one in told[-2:]] == ["接待游客人次增速", "综合收入增速"]


def test_a_higher_aim_is_of_what_was_told_before_it() -> None:
    low, high = quantities("石化产业链产值增长8%、冲刺10%。")
    assert high.indicator == low.indicator == "产值增速"


@pytest.mark.parametrize("words", ["会议要求，", "年底前"])
def test_what_a_meeting_asks_for_or_what_is_done_by_a_day_is_to_come(words: str) -> None:
    one = only(f"{words}12个在建项目全部投产。")
    assert (one.status, one.ahead) == ("planned", True)


def test_months_before_the_end_of_a_year_are_no_number_of_things_by_then() -> None:
    assert not only("云州市年底前3个月完成产值30亿元。").ahead


def test_the_share_of_a_plan_that_is_met_is_reached_and_says_so() -> None:
    one = only("2025年，全市重点项目57个，完成投资96.4亿元，为年度计划的108%。")
    assert (one.indicator, one.status, one.ahead) == ("投资年度计划完成率", "achieved", False)


def test_what_is_said_of_the_whole_year_is_not_due_on_the_day_before_it() -> None:
    told = quantities("云州市2026年工作方案\n9月底前引进企业6家，力争全年固定资产投资突破18亿元、增长12%。")
    assert [one.due and one.due.isoformat() for one in told] == ["2026-09-30", "2026-12-31", "2026-12-31"]


def test_nothing_is_due_on_a_day_on_which_something_has_begun() -> None:
    one = quantities("云州市2026年项目安排\n总投资26亿元的压缩机项目已于9月开工，计划2027年8月竣工。")[-1]
    assert one.due and one.due.isoformat() == "2027-08-31"


def test_a_forecast_holds_up_to_its_semicolon_where_something_was_reached_before() -> None:
    source = "截至2025年11月底，茶园稳定在32.5万亩；禾康药业全年营收预计可达9.2亿元；高新技术企业增至34家。"
    assert [one.ahead for one in quantities(source)] == [False, True, False]


def test_a_year_in_one_item_of_a_sentence_holds_for_no_other() -> None:
    told = quantities("下步，一是建设平台2个；二是力争2027年底前新增企业1家；三是建设冷库3座。")
    assert [one.due and one.due.year for one in told] == [None, 2027, None]
    assert all(one.ahead for one in told)
    assert [one.due and one.due.year for one in quantities("到2027年，一是建设平台2个；二是建设冷库3座。")] == [
        2027,
        2027,
    ]

"""What a sentence says of its figures beside what they measure: their levels, their times, the members of its lists, what its rules ask."""

import pytest

from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.days import compared

PLAN = "云岭市2026年工作要点\n一、任务\n"

# a verb by which one level becomes another, and sentences of two levels
BECOMES = (
    "平均无故障时间由1200小时延长至2000小时",
    "审批时限由20天收窄到10天",
    "质保期从3年延展到5年",
    "价格由900元上涨到1000元",
    "贷款额度从100万元放宽至300万元",
    "费率由2%下调至1%",
    "覆盖率由30%拓展到90%",
    "规模由12亿元壮大到30亿元",
    "年产量由3万吨变为5万吨",
    "寿命由800次延长到1500次",
)


@pytest.mark.parametrize("sentence", BECOMES)
def test_what_becomes_another_level_is_reached_and_both_are_called_the_same(sentence: str) -> None:
    first, last = quantities(f"{PLAN}{sentence}。")
    assert [(one.base, one.said) for one in (first, last)] == [(True, "achieved"), (False, "planned")]
    assert first.indicator == last.indicator


def test_what_only_goes_from_one_place_to_another_begins_from_no_level() -> None:
    assert [one.base for one in quantities(f"{PLAN}由3家企业牵头到5个县开展服务。")] == [False, False]


STATE = "云岭市产业链运行情况\n2026年7月1日\n"


@pytest.mark.parametrize(("_ahead", "_behind", "clause"), compared.FORMS, ids=[row[2] for row in compared.FORMS])
def test_a_time_that_something_is_held_against_is_that_of_nothing(_ahead: str, _behind: str, clause: str) -> None:
    found = quantities(f"{STATE}2025年收入达到20亿元，{clause.replace(',', '，')}。")
    assert {one.period for one in found} == {"2025年"}
    planned = quantities(
        f"云岭市产业链工作方案（2026—2028年）\n到2028年，收入达到20亿元，{clause.replace(',', '，')}。"
    )
    assert {(one.due and one.due.year, one.said) for one in planned} == {(2028, "planned")}


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("2024年产值10亿元，2025年是12亿元。", ["2024年", "2025年"]),
        ("占比由2020年的30%提高到2025年的45%。", ["2020年", "到2025年"]),
        ("2025年产值增长2倍，企业达到30家。", ["2025年", "2025年"]),
        ("2024年产值达到原来的2倍。", ["2024年"]),
    ],
)
def test_a_time_of_which_a_figure_is_stays_its_own(sentence: str, periods: list[str]) -> None:
    assert [one.period for one in quantities(STATE + sentence)] == periods


@pytest.mark.parametrize(
    "several", ["是2020年的2.6倍", "为上年的1.5倍", "是去年同期的2倍", "约为2020年的3倍", "达到上年同期的2倍"]
)
def test_how_many_times_a_level_is_that_of_another_time_is_called_by_it(several: str) -> None:
    assert [one.indicator for one in quantities(f"{STATE}2025年主营业务收入19.8亿元，{several}。")] == [
        "主营业务收入"
    ] * 2

"""What a sentence says of its figures beside what they measure: their levels, their times, the members of its lists, what its rules ask."""

import pytest

from chaingraph.text.quantities import quantities

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

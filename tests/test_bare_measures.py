"""Measures that say nothing alone are called with what they are of: 贷款利率, 基金规模, 规上企业总数, 柚子产量."""

from __future__ import annotations

import re

import pytest

from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.indicators import bare

HEAD = "云州市2025年工作总结\n"
SENTENCES = [
    ("新增规上企业12家，总数达到86家。", ["新增规上企业数", "规上企业总数"]),
    ("新增上市后备企业4家，总数累计达15家。", ["新增上市后备企业数", "上市后备企业总数"]),
    ("云州农商行推出“柚农贷”，利率低至3.2%。", ["贷款利率"]),
    ("“木业链贷”余额4.6亿元。", ["贷款余额"]),
    ("对链上企业给予信用授信，额度最高500万元。", ["授信额度"]),
    ("发放稳岗补贴1000元，期限6个月。", [None, "补贴期限"]),
    ("市财政局发起设立低空产业引导基金，总规模30亿元。", ["基金总规模"]),
    ("设立子基金5支，规模12亿元。", ["子基金数", "子基金规模"]),
    ("全市柚子种植面积8万亩，产量12万吨，产值9亿元。", ["柚子种植面积", "柚子产量", "柚子产值"]),
    ("茶园面积5万亩，年产量3000吨。", ["茶园面积", "茶园年产量"]),
]
# what has its own words, or whose are not said
OTHERS = [
    ("企业贷款余额96亿元，其中绿色贷款余额12亿元。", ["企业贷款余额", "绿色贷款余额"]),
    ("新建厂房面积3万平方米，产值2亿元。", ["新建厂房面积", "产值"]),
    ("走访企业20家，产量3万吨。", ["走访企业数", "产量"]),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES + OTHERS, ids=[one for one, _ in SENTENCES + OTHERS])
def test_a_bare_measure_is_called_with_what_it_is_of(sentence: str, expected: list[str | None]) -> None:
    told = [one.indicator for one in quantities(HEAD + sentence)]
    assert [word if wanted else None for word, wanted in zip(told, expected, strict=True)] == expected


@pytest.mark.parametrize(("measures", "owner", "example"), bare.OWNED, ids=lambda value: str(value)[:12])
def test_the_example_of_each_owner_has_it(measures: str, owner: str, example: str) -> None:
    (one,) = quantities(HEAD + example)[-1:]
    match = re.fullmatch(f"(?P<owner>{owner}|贷款)(?:{measures})", one.indicator or "")
    assert match and example.find(match["owner"][0]) >= 0

"""Targets that a report quotes: planned, called as what was reached of them, without the words that compare the two."""

import pytest

from chaingraph.text.quantities import quantities

HEAD = "云川市2026年工作总结\n2026年12月28日\n"
REPORTS = [
    (
        "规上企业达到731家，比上年增加42家，低于740家的年度目标。",
        [
            ("731家", "achieved", "规上企业数"),
            ("42家", "change", "规上企业数增加数"),
            ("740家", "planned", "规上企业数"),
        ],
    ),
    (
        "本地配套率52%，距55%的目标还差3个百分点。",
        [("52%", "achieved", "本地配套率"), ("55%", "planned", "本地配套率"), ("3个百分点", "change", "本地配套率")],
    ),
    (
        "新增企业85家，为年度目标80家的106%。",
        [("85家", "achieved", "新增企业数"), ("80家", "planned", "新增企业数"), ("106%", "achieved", "目标完成率")],
    ),
    (
        "产值超过去年，营收超过40亿元的企业3家。",
        [("超过40亿元", "threshold", "营业收入"), ("3家", "achieved", "营收超过40亿元企业数")],
    ),
    ("新增企业85家。企业低于80家。", [("85家", "achieved", "新增企业数"), ("低于80家", "achieved", "企业数")]),
]


@pytest.mark.parametrize(("sentence", "expected"), REPORTS, ids=[sentence for sentence, _ in REPORTS])
def test_a_quoted_target_is_planned(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(one.exact, one.status, one.indicator) for one in quantities(HEAD + sentence)][-len(expected) :] == expected


def test_a_quoted_target_is_no_comparison() -> None:
    *_, target = quantities(HEAD + REPORTS[0][0])
    assert (target.comparator, (HEAD + REPORTS[0][0])[target.start : target.end]) == ("=", "740家")

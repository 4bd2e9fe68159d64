"""The day of a document is that of its signature, and the day on which it was printed only where nothing else is said."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.front.matter import front_matter
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities

BODY = "为落实链长制，制定本方案。\n一、目标\n新增企业3家。\n"
NOTICE = f"关于建立链长制的通知\n云政办〔2026〕5号\n各县：\n{BODY}"
SIGNED = f"{NOTICE}云州市人民政府办公室\n2026年2月3日\n"
COVER = "关于印发云州市链长制方案的通知\n各县：\n现将方案印发给你们。\n云州市人民政府办公室\n2026年2月3日\n云州市链长制方案\n"
PRINTED = [  # a text, and its day
    (f"{SIGNED}（此件公开发布）\n抄送：市委办公室。\n云州市人民政府办公室　　2026年2月5日印发", "2026-02-03"),
    (f"{SIGNED}云州市人民政府办公室2026年2月5日印制", "2026-02-03"),
    (f"{SIGNED}2026年2月5日印\n共印50份", "2026-02-03"),
    (f"{SIGNED}云州市人民政府办公室 二○二六年二月五日印发", "2026-02-03"),
    (f"{COVER}{BODY}{BODY}{BODY}云州市人民政府办公室　2026年2月5日印发", "2026-02-03"),
    (f"关于建立链长制的通知\n（2026年2月3日）\n{BODY}云州市人民政府办公室　2026年2月5日印发", "2026-02-03"),
    (f"云州市链长制方案\n（2026年2月3日印发）\n{BODY}", "2026-02-03"),
    (f"{NOTICE}抄送：市委办公室。\n云州市人民政府办公室　2026年2月5日印发", "2026-02-05"),
    (f"{NOTICE}开工\n2025年5月4日\n{BODY}{BODY}云州市人民政府办公室　2026年2月5日印发", "2026-02-05"),
    (f"{NOTICE}竣工\n2026年5月4日\n{BODY}{BODY}云州市人民政府办公室　2026年2月5日印发", "2026-02-05"),
]


@pytest.mark.parametrize(("source", "day"), PRINTED, ids=[str(place) for place in range(len(PRINTED))])
def test_who_prints_a_text_later_gives_it_no_other_day(source: str, day: str) -> None:
    text = canonical_text(source)
    assert str(front_matter(text, layout(text)).date) == day


WRAPPED = [  # sentences that a page breaks, with what their first quantities are
    ("构建“一带三区”格局，重点建设石泉湾康养小镇，2028年底前\n建成床位3200张。", ["床位数"]),
    ("构建“一带三区”格局，到2028年底，全市低空装备产业新增链上企\n业57家。", ["新增链上企业数"]),
]


@pytest.mark.parametrize(("words", "indicators"), WRAPPED)
def test_a_sentence_that_a_page_breaks_is_read_as_one(words: str, indicators: list[str]) -> None:
    told = quantities(f"云岭县产业链培育方案\n一、主要任务\n1.优化布局。{words}\n")
    assert [(one.indicator, str(one.due)) for one in told] == [(one, "2028-12-31") for one in indicators]

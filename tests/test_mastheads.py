"""The masthead of a bulletin: its name, its issue, who edits it and when; notes on it are none of these."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.front.matter import front_matter
from chaingraph.text.layout import layout

ARTICLE = "茶叶产业链一季度运行平稳"
BODY = f"{ARTICLE}\n1—3月，全市茶叶产业链实现产值12.6亿元。\n报：市委、市政府。\n送：各县链办。\n"
OFFICE = "云州市链长制办公室"
MASTHEADS: list[tuple[str, tuple[str, str | None, str | None]]] = [  # a masthead; title, number, issuer
    (f"内部资料\n注意保存\n\n茶链快报\n第7期\n{OFFICE} 编　　　2026年2月3日\n本期要目\n★ 茶叶产业链运行平稳\n", ("茶链快报", "第7期", OFFICE)),
    (f"内部资料 注意保存\n链长制工作专报\n第 7 期\n{OFFICE} 主办　　2026年2月3日\n", ("链长制工作专报", "第7期", OFFICE)),
    (f"【内部资料】\n云州产业链简报\n〔2026〕第7期\n{OFFICE}编印　2026年2月3日\n", ("云州产业链简报", "〔2026〕第7期", OFFICE)),
    (f"链长制工作简报\n2026年第7期（总第31期）\n{OFFICE}编　　2026年2月3日\n", ("链长制工作简报", "2026年第7期", OFFICE)),
    (f"密级：内部\n链办通报\n第7期\n{OFFICE}  2026年2月3日\n", ("链办通报", "第7期", OFFICE)),
    (f"链长制工作月报\n（2026年第7期）\n主办：{OFFICE}　　出刊日期：2026年2月3日\n", ("链长制工作月报", "2026年第7期", OFFICE)),
    (f"云州链长制简报\n第七期\n{OFFICE}　二〇二六年二月三日\n", ("云州链长制简报", "第七期", OFFICE)),
    (f"云州产业链动态\n总第31期\n2026年2月3日　　{OFFICE}编发\n", ("云州产业链动态", "总第31期", OFFICE)),
    (f"云州产业链动态（第7期）\n{OFFICE} 编报 2026年2月3日\n", ("云州产业链动态(第7期)", None, OFFICE)),
]  # fmt: skip


@pytest.mark.parametrize(("masthead", "told"), MASTHEADS, ids=[str(place) for place in range(len(MASTHEADS))])
def test_a_masthead_tells_issue_issuer_and_day(masthead: str, told: tuple[str, str | None, str | None]) -> None:
    text = canonical_text(f"{masthead}{BODY}")
    front = front_matter(text, layout(text))
    assert (front.title, front.number, front.issuer) == told
    assert str(front.date) == "2026-02-03"


def test_who_keeps_a_page_is_no_issuer_of_what_stands_on_it() -> None:
    text = canonical_text(f"云州市茶叶产业要闻综述\n{BODY}主办：云州市人民政府　编辑：李某某\n")
    assert front_matter(text, layout(text)).issuer is None

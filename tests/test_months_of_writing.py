"""The month in which a text was written, below its title or at its end, is no day by which anything is due; a bracket that closes an item is."""

import pytest

from chaingraph.curation.drafting.recognition import Recognition
from chaingraph.text.canonical import canonical_text

TITLE = "云州市茶叶产业链见闻\n"
BODY = "云州市现有茶企31家。下一步，将培育50家以上链主企业，到2028年产值突破8亿元。"
WRITTEN = [
    f"{TITLE}{BODY}\n（2026年2月）",
    f"{TITLE}{BODY}\n【2026年2月】",
    f"{TITLE}{BODY}\n2026年2月",
    f"{TITLE}{BODY}\n（2026年二月）",
    f"{TITLE}{BODY}\n（2026年2月）\n责任编辑：李某某",
    f"{TITLE}{BODY}\n（2026年2月）\n\n附件：名单",
    f"{TITLE}{BODY}\n云州市工业和信息化局\n（2026年2月）",
    f"{TITLE}（2026年2月）\n{BODY}",
    f"{TITLE}2026年2月\n{BODY}",
]
DUE = [  # a text, and the words of its bracket that say by when
    (f"{TITLE}{BODY}（2026年12月）", "2026年12月"),
    (f"{TITLE}{BODY}\n（2026年12月底前）", "2026年12月底前"),
    (f"{TITLE}{BODY}\n（完成时限：2026年12月）", "2026年12月"),
    (f"{TITLE}1.培育茶企31家。\n（2026年12月）", "2026年12月"),
    (f"{TITLE}（一）壮大主体。培育茶企31家。\n（2026年12月）", "2026年12月"),
    (f"{TITLE}云州市人民政府\n2026年2月3日\n培育茶企31家。\n（2026年12月）", "2026年12月"),
]


@pytest.mark.parametrize("source", WRITTEN, ids=[str(place) for place in range(len(WRITTEN))])
def test_the_month_of_writing_is_no_deadline_and_gives_the_year(source: str) -> None:
    seen = Recognition(canonical_text(source))
    assert [quantity.due and str(quantity.due) for _, _, quantity in seen.quantities] == [None, None, "2028-12-31"]
    assert (seen.duties, seen.year) == ([], 2026)


@pytest.mark.parametrize(("source", "words"), DUE, ids=[str(place) for place in range(len(DUE))])
def test_a_bracket_behind_an_item_says_by_when_it_is_due(source: str, words: str) -> None:
    seen = Recognition(canonical_text(source))
    told = [seen.text.text[slice(*name)] for duty in seen.duties if duty.role == "due" for name in duty.names]
    assert told == [words]

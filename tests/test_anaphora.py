"""Words that stand for a name before them: 该公司, 该行, 本次对接会; and what sentences tell of them."""

import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.names.anaphora import standing_for
from chaingraph.text.names.endings import Name


def named(text: str, *told: tuple[str, str]) -> list[Name]:
    return [Name(text.index(words), text.index(words) + len(words), words, kind) for words, kind in told]


STANDING = [
    ("甲银行与乙公司签约,该行授信3亿元", [("甲银行", "Institution"), ("乙公司", "Enterprise")], [("该行", "甲银行")]),
    ("甲银行与乙公司签约,该行业向好", [("甲银行", "Institution"), ("乙公司", "Enterprise")], []),
    ("甲公司与乙公司签约,该公司投产", [("甲公司", "Enterprise"), ("乙公司", "Enterprise")], [("该公司", "乙公司")]),
    ("市科技局与乙大学签约,该局牵头", [("市科技局", "Institution"), ("乙大学", "Institution")], [("该局", "市科技局")]),
    ("石墨对接会召开。本次对接会由市工信局主办", [("石墨对接会", "Action")], [("本次对接会", "石墨对接会")]),
    ("“育苗”行动启动。本次会议由市长主持", [("“育苗”行动", "Action")], []),  # another
    ("石墨中试基地投用。该基地、该中试基地和该中心扩建", [("石墨中试基地", "Platform")], [("该基地", "石墨中试基地"), ("该中试基地", "石墨中试基地")]),
    ("该公司投产", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told", "expected"), STANDING, ids=[text for text, _, _ in STANDING])
def test_words_stand_for_the_last_name_that_fits(
    text: str, told: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    assert [(words.text, name.text) for words, name in standing_for(text, named(text, *told))] == expected


def test_a_name_far_before_is_not_meant() -> None:
    text = "甲公司投产。" + "稳" * 160 + "。该公司扩产"
    assert not list(standing_for(text, named(text, ("甲公司", "Enterprise"))))


def test_what_is_told_of_words_is_told_of_the_name_for_which_they_stand() -> None:
    text = "石墨产业链对接会在青塘县召开。本次对接会由县工信局、县科技局联合主办。\n"
    relations = Draft(canonical_text(text), "qingtang", open_graph(default=False)).relations
    told = {(one.first[-8:], one.relation, one.second[-4:]): one.reason.said("en") for one in relations}
    assert told["石墨产业链对接会", "carriedOutBy", "县工信局"] == "“本次对接会” stands for a name before it"
    assert ("石墨产业链对接会", "carriedOutBy", "县科技局") in told

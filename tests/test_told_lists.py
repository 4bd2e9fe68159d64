"""Lists that say of what they are, and firms in texts that tell of none."""

import pytest

from chaingraph.text.names.mending.reading import mended
from chaingraph.text.names.mere_words import mere_words

LISTS = [
    ("县领导丁望川、石一帆、贺青等出席会议", "石一帆 Enterprise", ["丁望川 Person", "石一帆 Person", "贺青 Person"]),
    ("丁望川、石一帆、贺青参加。", "贺青 Enterprise", ["丁望川 Person", "石一帆 Person", "贺青 Person"]),
    ("市委常委丁望川、石一帆,副市长参加", "石一帆 IndustryChain", ["丁望川 Person", "石一帆 Person"]),
    ("副市长丁望川、石一帆分别参加", "石一帆 Enterprise", ["丁望川 Person", "石一帆 Person"]),
    ("出席:县领导丁望川、石一帆", "石一帆 Enterprise", ["丁望川 Person", "石一帆 Person"]),
    ("参加人员:丁望川、恒牧", "恒牧 Enterprise", ["恒牧 Enterprise"]),
    ("恒牧、远帆参加展会", "恒牧 Enterprise", ["恒牧 Enterprise"]),  # no surnames
    ("石墨、高校参加展会", "石墨 IndustryChain", ["石墨 IndustryChain"]),
    ("丁望川食品、石一帆、贺青参加", "石一帆 Enterprise", ["石一帆 Enterprise"]),
    ("以青塘、云山、白水等县域为重点", "云山 Enterprise", ["青塘 Place", "云山 Place", "白水 Place"]),
    ("支持与青塘、云山等都市圈对接", "青塘 IndustryChain", ["青塘 Place", "云山 Place"]),
    ("分布在青塘、云山等5个县区", "云山 Enterprise", ["青塘 Place", "云山 Place"]),
    ("由青塘、云山等市承担", "云山 Enterprise", ["青塘 Place", "云山 Place"]),
    ("面向机械、化工等市场", "机械 IndustryChain", ["机械 IndustryChain"]),
    ("引进青塘、云山等区外企业", "云山 Enterprise", ["青塘 Enterprise", "云山 Enterprise"]),
    ("北岭市光伏新能源集群入选", "北岭市光伏新能源集群 Enterprise", ["北岭市光伏新能源集群 Platform"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "read", "named"), LISTS, ids=[one[0] for one in LISTS])
def test_a_list_says_of_what_it_is(words: str, read: str, named: list[str]) -> None:
    name, kind = read.split()
    found = mended(words, [(words.index(name), words.index(name) + len(name), kind)])
    assert [f"{words[start:end]} {of}" for start, end, of in sorted(found) if of != "Role"] == named


@pytest.mark.parametrize(
    ("text", "firms", "mere"),
    [
        ("稳定就业、创业、教育、医疗。", ["就业", "教育"], ["就业", "教育"]),
        ("稳定就业、创业、教育、医疗。恒牧科技参会。", ["就业", "教育", "恒牧科技"], []),  # a text that tells of firms
        ("黑猫、天梯参会。", ["黑猫"], ["黑猫"]),
        ("黑猫、天梯投产。", ["黑猫"], []),
        ("链主黑猫参会。", ["黑猫"], []),
        ("企业增产,黑猫、天梯参会。", ["黑猫"], ["黑猫"]),
        ("恒牧、远帆参会。", ["恒牧", "远帆"], []),  # no words of a dictionary
    ],
)
def test_common_words_are_no_firms_where_none_is_told_of(text: str, firms: list[str], mere: list[str]) -> None:
    places = [(text.index(one), text.index(one) + len(one)) for one in firms]
    assert [text[start:end] for start, end in sorted(mere_words(text, places))] == mere

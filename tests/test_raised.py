"""Animals and crops of which a text says how many or how much there is."""

import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.names.mending.raised import raised

RAISED = [
    ("二季度末,生猪存栏12.4万头;生猪出栏9.8万头", ["生猪", "生猪"]),
    ("全县6月底前生猪存栏12万头,2027年前肉牛出栏9万头", ["生猪", "肉牛"]),
    ("牛、羊出栏分别为1.1万头、2万只", ["牛", "羊"]),
    ("全县肉牛存栏达到6.2万头,奶山羊存栏24万只", ["肉牛", "奶山羊"]),
    ("年出栏肉鸡300万羽,存栏能繁母牛5万头", ["肉鸡", "能繁母牛"]),
    ("品种为:续断6454亩、木香397亩、天冬1230亩", ["续断", "木香", "天冬"]),
    ("全县种植黄精3200亩、白及650亩、重楼410亩", ["黄精", "白及", "重楼"]),
    ("栽培羊肚菌320万棒、大球盖菇65万棒、香菇9万棒", ["羊肚菌", "大球盖菇", "香菇"]),
    ("种植黄精3200亩、白及650亩", ["黄精", "白及"]),
    ("完成造林3200亩、改造低效林650亩、封山育林410亩", []),
    (",青塘镇320亩、云山镇65亩、白水乡90亩", []),
    (",道路绿化20亩、水库养护3亩、公园9亩", []),
    (",粮食面积32万亩、蔬菜面积6万亩、油料面积2万亩", []),
    ("培训人员300人、开展活动20场", []),
    ("规模猪场存栏管理系统", []),
    ("年出栏量3万头", []),
]


@pytest.mark.parametrize(("words", "named"), RAISED, ids=[one[0] for one in RAISED])
def test_what_is_raised_is_a_product(words: str, named: list[str]) -> None:
    assert [words[start:end] for start, end, _ in sorted(raised(words, []))] == named


def test_what_is_wider_named_stays() -> None:
    assert list(raised("青塘黑猪存栏3万头", [(0, 6, "Programme")])) == []
    assert list(raised("种植青塘黄精320亩、白及60亩", [(2, 6, "Product")])) == [(11, 13, "Product")]


def test_an_animal_may_be_called_by_one_character() -> None:
    found = Draft(
        canonical_text("青塘县通报\n牛存栏2.4万头，羊存栏6万只。\n"), "qingtang", open_graph(default=False)
    ).names
    assert [one.text for one in found if one.kind == "Product"] == ["牛", "羊"]

"""Which place a text is of whose title and issuer name none: its own, and none at all rather than another one."""

from collections import Counter

import pytest

from chaingraph.text.canonical import canonical
from chaingraph.text.front.own_places import own_division, own_place
from chaingraph.text.front.places import place_of

OWN = [  # a text, a title, the places that it names, and its own
    ("1月30日，云州市举行推进会。全市有10条产业链。", "", ["云州市"], "云州市"),
    ("云州市青塘区推行链长制。对标云州市14条产业链，组建专班。", "", ["云州市", "云州市"], "青塘区"),
    ("近年来，云州市青塘区新增企业3家。", "", ["云州市"], "青塘区"),
    ("走进位于云州市青塘区的恒牧公司，机器轰鸣。", "", ["云州市"], "云州市"),
    (f"园区成绩明显。{'企业增效。' * 40}较云州市平均增速高3个百分点。", "云州高新区提质增效", ["云州市"], "云州市"),
    (f"全市推进会召开。{'企业增效。' * 40}云州市总链办要求抓紧。", "", ["云州市"], "云州市"),
    ("云州市召开推进会，全区签约项目3个。", "", ["云州市"], "云州市"),
    ("云州市郊区推行链长制。", "", ["云州市"], "云州市"),
    ("云川县高山区推行链长制。", "", ["云川县"], "云川县"),
    ("云州市入选，全省15条产业链上榜。", "", ["云州市"], "云州市"),
    ("省工信厅专家组来到青塘县，开展把脉。县委、县政府高度重视。", "", ["青塘县"], "青塘县"),
]
ANOTHER = [
    ("我部会同财政部支持云川省构建乡村产业体系。云川省已有3个园区。", "", ["云川省"]),
    ("云川省基础较好。", "对全国人大代表第47号建议的答复摘要", ["云川省"]),
    ("全市玻璃产业链观摩会在云溪镇召开。会议传达了云州市有关精神。", "", ["云州市"]),
    ("去年我省新增平台3个。青塘市获评示范城市，青塘市有2家。", "", ["青塘市"]),
    ("全市会议召开，协作帮扶青塘区。全市抓链，全市增效。青塘区代表参加。", "", ["青塘区"]),
    ("为贯彻《云川省“产业强链”计划》，全区规上企业增加，全区投资增长。", "", ["云川省"]),
    ("隔壁沙津县的水暖起步晚，全县要学。", "在全县产业链链长会议上的讲话", ["沙津县"]),
    ("链长带队深入河湾区、云州经济技术开发区看项目。", "", ["河湾区"]),
    ("听取汇报，河湾区、绮川县作了发言。", "", ["河湾区"]),
    ("从区域看：河湾区7个，投资13亿元；青塘区9个，投资31亿元。", "", ["河湾区"]),
    (f"行业协会通知如下。{'请抓紧填报。' * 40}由江陂市工商联协办。", "", ["江陂市"]),
    ("全市产业链联席会议在青塘市召开。会议总结了全市工作。", "", ["青塘市"]),
    ("云州市委六届二次全会强调实体经济。全市增效。", "", ["云州市"]),
    ("县区 | 新增企业（家）\n青塘区 | 18\n云溪县 | 不少于6\n", "", ["青塘区", "云溪县"]),
    ("明天，他要去关溪市请设计团队，全县的企业都等着。", "", ["关溪市"]),
]


@pytest.mark.parametrize(("text", "title", "named", "place"), OWN)
def test_a_text_is_of_the_place_of_which_it_tells(text: str, title: str, named: list[str], place: str) -> None:
    assert own_place(canonical(text), title, Counter(named)) == place


@pytest.mark.parametrize(("text", "title", "named"), ANOTHER)
def test_no_place_is_better_than_another_one(text: str, title: str, named: list[str]) -> None:
    assert own_place(canonical(text), title, Counter(named)) is None


DIVISIONS = [  # a text, its title, and the division of the country of which it is by its full name
    ("据吉林省政府网站消息，全省有10条链。", "", "吉林省"),
    ("近日，省科技厅出台了《吉林省若干措施》。", "", "吉林省"),
    ("为提质增效，制定二十条。吉林省将加快布局。", "吉林出台二十条措施", "吉林省"),
    ("近日，自治区工信厅印发计划，广西壮族自治区的全区产值达720亿元。", "", "广西壮族自治区"),
    ("县政府印发方案，落实吉林省部署。吉林省提出三项目标。", "", None),  # above it
    ("您提出的《关于加强吉林省药材种植的提案》收悉。全省药材面积3万亩。", "", None),  # cited
    ("省科技厅按照《吉林省若干措施》，印发方案。", "", None),
    ("省委书记深入吉林省的园区调研，全省增效。", "", None),  # visited
    ("恒牧公司在吉林省设有工厂，产值达2亿元。", "", None),  # of whose level it does not speak
]


@pytest.mark.parametrize(("text", "title", "place"), DIVISIONS)
def test_a_text_is_of_the_division_in_whose_name_it_speaks(text: str, title: str, place: str | None) -> None:
    assert own_division(canonical(text), title, ["吉林省", "广西壮族自治区"]) == place


@pytest.mark.parametrize(
    ("issuer", "title", "named", "place"),
    [
        ("璟县人民政府办公室", "", [], "璟县"),
        ("璟县农业农村局", "", [], "璟县"),
        (None, "璟县县委统战部关于组建专班的通知", [], "璟县"),
        (None, "", ["璟县"], "璟县"),
        (None, "", ["全县"], None),
        (None, "", ["郊县"], None),
        (None, "", ["每县"], None),
        (None, "", ["成自治县"], None),
        (None, "市县政府合力抓链", [], None),
    ],
)
def test_a_county_may_have_a_name_of_one_character(
    issuer: str | None, title: str, named: list[str], place: str | None
) -> None:
    text = canonical("璟县召开推进会。璟县县委强调，全县要抓链。市县政府合力抓链。")
    assert place_of(issuer, title, text, named) == place

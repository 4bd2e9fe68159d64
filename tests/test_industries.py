"""Industries and goods that a text tells of in words that are no name: figures are about them, as a guess."""

import pyoxigraph as ox
import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import LABEL, TYPE, cg
from chaingraph.text.canonical import canonical_text
from chaingraph.text.relations.industries import industries

TOLD = [
    ("精细化工项目18个，总投资210亿元。", "精细化工 IndustryChain"),
    ("1.风电装备类项目共7个。", "风电装备 IndustryChain"),
    ("石材加工业实现增加值12亿元。", "石材加工业 IndustryChain"),
    ("电子信息产业力争2027年产值达到40亿元。", "电子信息产业 IndustryChain"),
    ("其中，汽车产业力争突破80亿元。", "汽车产业 IndustryChain"),
    ("医药产业要补齐短板，力争产值突破300亿元。", "医药产业 IndustryChain"),
    ("到2027年，全县茶叶全产业链产值达到9亿元。", "茶叶全产业链 IndustryChain"),
    ("把生物医药产业打造成为支柱。", "生物医药产业 IndustryChain"),
    ("将水产打造成超60亿元产业链。", "水产 IndustryChain"),
    ("把稻米、禽蛋打造成百亿元级产业集群。", "禽蛋 IndustryChain"),
    ("将油茶培育成为30亿元产业链。", "油茶 IndustryChain"),
    ("将本市打造成30亿元产业园。", ""),
    ("蚕茧产量达600吨。", "蚕茧 Product"),
    ("2025年，我县中药材种植面积3万亩。", "中药材 Product"),
    ("2季度末，生猪存栏17万头。", "生猪 Product"),
    ("到2027年底前油茶种植面积达到3万亩，2026年9月底前新增种植面积1万亩、建成种植面积1万亩。", "油茶 Product"),
    ("全市新能源汽车年产量近7万辆。", "新能源汽车 Product"),
    ("去年，全市软件产业营业收入9亿元。", "软件产业 IndustryChain"),
    ("工业机器人产量3000台。", "工业机器人 Product"),
    ("其中，种植业产值达9亿元。", "种植业 IndustryChain"),
    ("纺织业实现增加值7亿元。", "纺织业 IndustryChain"),
    ("造纸和纸制品业增加值增长6%。", "造纸和纸制品业 IndustryChain"),
    ("物流业实现营业总收入7亿元。", "物流业 IndustryChain"),
    (
        "金属制品业、食品制造业和纺织服装、服饰业增加值分别增长6%、7%、8%。",
        "金属制品业 IndustryChain 食品制造业 IndustryChain 纺织服装、服饰业 IndustryChain",
    ),
    (
        "金属制品业、食品制造业分别实现工业增加值6亿元、7亿元。",
        "金属制品业 IndustryChain 食品制造业 IndustryChain",
    ),
    ("规模以上食品制造业增加值占规模以上工业增加值的比重为6%。", "食品制造业 IndustryChain"),
    ("蔬菜及食用菌产量9万吨。", "蔬菜及食用菌 Product"),
    ("粮食总产48万吨，单产552公斤。", "粮食 Product"),
    ("到2027年，年产茶叶2万吨。", "茶叶 Product"),
    ("全县肉类总产12万吨，禽蛋3万吨、牛奶5万吨。", "肉类 Product 禽蛋 Product 牛奶 Product"),
    ("棉花总产6万吨、占全省9%，蔬菜26万吨，林果14万吨以上。", "棉花 Product 蔬菜 Product 林果 Product"),
    ("主要种植：黄芩654亩、柴胡539亩、党参237亩。", "黄芩 Product 柴胡 Product 党参 Product"),
    ("形成6个工作推进组、9个驻点招商组。", "工作推进组 Team 驻点招商组 Team"),
    ("组建5支招商小分队、8支助企服务队。", "招商小分队 Team 助企服务队 Team"),
    ("每季度举办1次设计沙龙活动。", "设计沙龙活动 Action"),
    ("对产值首次达到2亿元、6亿元的光学镜片企业，分别给予15万元、40万元奖励。", "光学镜片企业 Group"),
    ("对投资2000万元以上的生物医药企业，按投资额的5%给予补助。", "生物医药企业 Group"),
    ("其中荞麦播种、收获机械化率均达到38%。", "荞麦 Product"),
    ("芝麻采收机械化率达到31%，大豆播种、收获机械化率分别达到72%和58%。", "芝麻 Product 大豆 Product"),
    ("谷子耕种收综合机械化率达到83%。", "谷子 Product"),
    ("甘蔗机械化水平提高到35%。", "甘蔗 Product"),
    ("青稞播种面积稳定在30万亩以上，使林下参留存面积达到4万亩。", "青稞 Product 林下参 Product"),
    ("对种植60亩以上的种粮大户，每亩补助20元。", "种粮大户 Group"),
    ("对存栏500头以上的养殖场，一次性奖励5万元。", "养殖场 Group"),
    ("2.对种植玉米90亩以上的规模化经营主体，单产高于平均水平的，每亩奖补100元。", "规模化经营主体 Group"),
    ("对作业5000亩以上的各类农机合作社，给予20万元补助。", "农机合作社 Group"),
    ("对流转土地90亩以上的新型农业经营主体，按每亩50元给予补贴。", "新型农业经营主体 Group"),
    (
        "新材料产业瞄准高端，扩大产能。产值超过5亿元。人参产业产值达9亿元。",
        "新材料产业 IndustryChain 人参产业 IndustryChain",
    ),
    ("到2027年，培育上市企业6家、百亿企业2家。", "上市企业 Group 百亿企业 Group"),
    ("新增年产值5亿元以上制造业企业70家。", "制造业企业 Group"),
    ("全县竹木加工企业发展到210余家，申报省级专业镇不少于3个。", "竹木加工企业 Group 省级专业镇 Group"),
    ("培育3家年销售额超2亿元的知名茶叶企业，建成标准化茶叶基地12个。", "知名茶叶企业 Group 标准化茶叶基地 Platform"),
    # what only looks like it
    ("新材料产业发展迅速。全市工业产值9亿元。扩大规模，提升新材料产业附加值。产值9亿元。", ""),
    ("走访企业30家，入驻企业60家，产业链企业突破70家，过5000万元企业2家。", ""),
    ("引进茶叶企业的设备3家，支持5家企业申报。", ""),
    ("对信用良好的市场主体，给予支持9万元。", ""),
    ("对带动农户90户以上的合作社，加强指导。", ""),
    ("对接农户90户以上的合作社，给予9万元补助。", ""),
    ("主要农作物耕种收综合机械化率达到71%。", ""),
    ("畜牧养殖机械化率达到50%。", ""),
    ("农产品初加工机械化率达到50%。", ""),
    ("粮食播种面积稳定在30万亩，农作物播种面积30万亩。", ""),
    ("收获机械化率达到55%。", ""),
    ("盘活存量土地400亩，收储厂房用地30亩，供地20亩。", ""),
    ("完成造林3万亩，抚育2万亩，新建高标准农田5万亩。", ""),
    ("日处理垃圾800吨，减少排放120吨。", ""),
    ("茶叶9万吨。", ""),  # no list
    ("黄芩654亩、柴胡539亩。", ""),  # nor of two
    ("冰雪总产出增长9%。", ""),
    ("年产能力2万吨。", ""),
    ("开展各类活动3次，举办3次各类活动。", ""),
    ("对产值达到3亿元的优秀企业，给予10万元奖励。", ""),
    ("对接产值3亿元的光学镜片企业，给予支持。", ""),
    ("实现农业增加值66亿元。", ""),
    ("规模以上工业实现增加值66亿元。", ""),
    ("农林牧渔业总产值66亿元。", ""),
    ("城镇新增就业6万人。", ""),
    ("制造业增加值占比达到39%。", ""),
    ("规模以上工业企业营业收入增长6%。", ""),
    ("续建项目20个，新建项目32个。", ""),
    ("实施科技攻关项目48个。", ""),
    ("列入市重大项目17个。", ""),
    ("力争集聚产业链企业300家，新增产业链人才90人。", ""),
    ("全市工业总产值900亿元。", ""),
    ("高新技术产业产值占比达到40%。", ""),
    ("战略性新兴产业增加值增长6%。", ""),
    ("规上高技术制造业增加值增长7%。", ""),
    ("第一产业增加值增长3%。", ""),
    ("主导产业产值突破9亿元。", ""),
    ("粮食总产量9万吨。", ""),
    ("农作物种植面积9万亩。", ""),
    ("推动新能源产业提质扩量。", ""),
    ("年应税销售超亿元制造业企业9家。", ""),
    ("水果、茶叶产量分别达9万吨、2万吨。", ""),
    ("县域制造业特色产业集群8个。", ""),
    ("油料作物和蔬菜种植面积9万亩。", ""),
]


@pytest.mark.parametrize(("words", "told"), TOLD)
def test_what_is_told_of_without_a_name(words: str, told: str) -> None:
    text = canonical_text(words).text
    found = [f"{text[start:end]} {kind}" for start, end, kind in industries(text, [0], [])]
    assert " ".join(found) == told


def test_the_crop_that_machines_harvest_is_not_what_a_chain_makes_as_goods_and_firms_of_it_are() -> None:
    text = canonical_text("棉花产量9万吨，花生收获机械化率达到65%，纺织企业3家。").text
    found = [text[start:end] for start, end, _ in industries(text, [0], [], of_chain=True)]
    assert found == ["花生"]


def test_words_that_a_name_takes_are_told_of_by_it() -> None:
    text = canonical_text("石材加工业产值9亿元。").text
    assert list(industries(text, [0], [(0, 2)])) == []


def test_an_industry_is_told_of_wherever_its_words_are_repeated() -> None:
    text = canonical_text("石材加工业产值9亿元。支持石材加工业。").text
    assert [one[:2] for one in industries(text, [0], [])] == [(0, 5), (13, 18)]


def drafted(words: str) -> tuple[list[ox.Quad], dict[str, str | None]]:
    """Return a draft, and the labels of what its figures are about."""
    quads = Draft(canonical_text(words), "yunzhou", open_graph()).quads()
    labels = {one.subject: one.object.value for one in quads if one.predicate == LABEL and one.object.language == "zh"}
    abouts = {one.subject: labels[one.object] for one in quads if one.predicate == cg("about")}
    return quads, {one.object.value: abouts.get(one.subject) for one in quads if one.predicate == cg("exact")}


BY_INDUSTRY = (
    "云州市项目进展\n分行业看：\n精细化工项目18个，总投资210亿元，开工率85%；\n绿色食品加工项目9个，总投资33亿元。\n"
)


def test_all_figures_of_its_clauses_are_about_an_industry() -> None:
    assert drafted(BY_INDUSTRY)[1] == {
        "18个": "精细化工",
        "210亿元": "精细化工",
        "85%": "精细化工",
        "9个": "绿色食品加工",
        "33亿元": "绿色食品加工",
    }


def test_such_an_industry_is_described_once_and_is_for_a_curator_to_decide_on() -> None:
    quads, _ = drafted(BY_INDUSTRY)
    chain = next(one.subject for one in quads if one.predicate == LABEL and one.object.value == "精细化工")
    told = [one for one in quads if one.subject == chain]
    assert [one.object for one in told if one.predicate == TYPE] == [cg("IndustryChain")]
    assert [one.object for one in told if one.predicate == cg("undecided")] == [TYPE]
    assert {one.graph_name for one in told} == {told[0].graph_name}


def test_what_no_figure_is_about_is_no_thing_of_the_draft() -> None:
    quads, _ = drafted("云州市项目进展\n把石材加工业打造成为支柱。全市财政收入9亿元。\n")
    assert not [one for one in quads if one.predicate == LABEL and "石材" in one.object.value]


def test_an_industry_that_the_text_calls_a_chain_is_that_chain() -> None:
    text = "云州市石墨产业链情况\n做强石墨产业链。石墨产业产值9亿元。\n"
    assert drafted(text)[1] == {"9亿元": "石墨产业链"}


def test_what_goes_on_with_a_list_is_of_its_members_one_by_one() -> None:
    text = "云州市工业情况\n金属制品业、食品制造业分别实现工业增加值6亿元、7亿元，同比分别增长8%、9%，高于全市平均水平1.2、2.2个百分点。\n"
    assert drafted(text)[1] == {
        "6亿元": "金属制品业",
        "7亿元": "食品制造业",
        "8%": "金属制品业",
        "9%": "食品制造业",
        "1.2": "金属制品业",
        "2.2个百分点": "食品制造业",
    }


def test_no_figure_is_about_the_economy_of_a_place_by_a_name_for_it() -> None:
    text = "云州市工业情况\n1—7月份，全市规模以上工业累计实现增加值6亿元，同比增长8%。\n"
    assert drafted(text)[1] == {"6亿元": None, "8%": None}


RANKED = [
    (
        "对每季度考核排名前三位的乡（镇）分别按9万元、6万元给予资金奖补。",
        {"前三位": "乡(镇)", "9万元": "乡(镇)", "6万元": "乡(镇)"},
    ),
    (
        "对年度考核排名前两名的县直部门，分别奖励8万元、5万元。",
        {"前两名": "县直部门", "8万元": "县直部门", "5万元": "县直部门"},
    ),
    ("销量排名前十位的产品远销海外。", {"前十位": None}),
]


@pytest.mark.parametrize(("words", "abouts"), RANKED)
def test_awards_of_ranks_are_about_those_who_are_ranked(words: str, abouts: dict[str, str | None]) -> None:
    assert drafted(f"云州市扶持若干措施\n一、奖励\n{words}\n")[1] == abouts

"""Where names begin and end for certain, whatever the model reads: posts and their offices, quotation marks, events, verbs."""

import pytest

from chaingraph.text.names.endings import Name
from chaingraph.text.names.filled import filled
from chaingraph.text.names.mending.reading import mended

# a segment, what the model reads in it (words and kind), and what is named
MENDED = [
    ("天管会副主任主持", [("天管会副主任", "Role")], ["天管会 Institution", "副主任 Role"]),
    ("市发改委副主任参会", [("市发改委副主任", "Role")], ["市发改委 Institution", "副主任 Role"]),
    ("云川市人大常委会代表工委副主任介绍", [("云川市人大常委会", "Institution"), ("代表工委副主任", "Role")], ["云川市人大常委会代表工委 Institution", "副主任 Role"]),
    ("甲公司研发总院院长介绍", [("甲公司", "Enterprise"), ("研发总院院长", "Role")], ["甲公司研发总院 Institution", "院长 Role"]),
    ("市人大常委会副主任参加", [("市人大常委会副主任", "Role")], ["市人大常委会副主任 Role"]),
    ("新区党工委书记参加", [("新区党工委书记", "Role")], ["新区党工委书记 Role"]),
    ("南昌市委书记参加", [("南昌", "Enterprise"), ("市委书记", "Role")], ["南昌市委书记 Role"]),
    ("云川市副市长参加", [("云川市", "Place"), ("副市长", "Role")], ["云川市副市长 Role"]),
    ("云川市市长参加", [("云川市", "Place"), ("市长", "Role")], ["云川市 Place", "市长 Role"]),
    ("重点产业链总群链长由市长担任", [("链长", "Role"), ("市长", "Role")], ["总群链长 Role", "市长 Role"]),
    ("石墨产业链链长", [("石墨产业链", "IndustryChain"), ("链长", "Role")], ["石墨产业链 IndustryChain", "链长 Role"]),
    ("听取“九个一”工作机制汇报", [("九个一", "Mechanism")], ["“九个一”工作机制 Mechanism"]),
    ("开展“我为群众办实事”实践活动", [], ["“我为群众办实事”实践活动 Action"]),
    ("落实“九个一”和工作机制", [], []),  # two things
    ("经会市生态环境局同意", [("经会市生态环境局", "Institution")], ["市生态环境局 Institution"]),
    ("新会区科技局牵头", [("新会区科技局", "Institution")], ["新会区科技局 Institution"]),
    ("苗木活体经市农村产权交易中心评估", [("苗木活体经市农村产权交易中心", "Institution")], ["市农村产权交易中心 Institution"]),
    ("由云川市科技局牵头", [("云川市科技局", "Institution")], ["云川市科技局 Institution"]),
    ("对汉缆新材开展走访", [("对汉缆新材", "Enterprise")], ["汉缆新材 Enterprise"]),
    ("天明机械荣膺称号", [("天明机械荣膺称号", "Enterprise")], ["天明机械 Enterprise"]),
    ("传统牧业提质", [("传统牧业", "Enterprise")], []),
    ("传统牧业公司提质", [("传统牧业公司", "Enterprise")], ["传统牧业公司 Enterprise"]),
    ("云川制造业提质", [("云川制造业", "Enterprise")], []),
    ("组建创新联合体", [("创新联合体", "Enterprise")], []),  # any of them
    ("组建石墨创新联合体", [("石墨创新联合体", "Enterprise")], ["石墨创新联合体 Team"]),
    ("茶叶产业链联盟成立", [("茶叶", "IndustryChain")], ["茶叶产业链联盟 Institution"]),
    ("抓好标志性产业链", [("标志性产业链", "IndustryChain")], []),
    ("出现在湖南长沙", [("湖南长沙", "Place")], ["湖南 Place", "长沙 Place"]),
    ("云川市召开", [("云川市", "Place")], ["云川市 Place"]),
    ("与甲科技大学(广州)签约", [("甲科技大学", "Institution")], ["甲科技大学(广州) Institution"]),
    ("与甲科技大学(筹)签约", [("甲科技大学", "Institution")], ["甲科技大学 Institution"]),
    ("培育壮大龙头企业", [("培育壮大龙头企业", "Group")], ["龙头企业 Group"]),
    ("“百日走链”行动情况通报", [("“百日走链”行动情况", "Action")], ["“百日走链”行动 Action"]),
    ("参加第二十六届石墨交易会", [("石墨交易会", "Platform")], ["第二十六届石墨交易会 Action"]),
    ("举办石墨洽谈周、先进制造业推介会", [("石墨洽谈周、先进制造业推介会", "Action")], ["石墨洽谈周 Action", "先进制造业推介会 Action"]),
    ("组建石墨工程研究中心", [("石墨工程研究中心", "Programme")], ["石墨工程研究中心 Platform"]),
    ("对我区产业链链长制作出部署", [("我区产业链链长制", "Mechanism")], ["产业链链长制 Mechanism"]),
    ("年来我县高新技术企业增多", [("年来我县高新技术企业", "Group")], ["高新技术企业 Group"]),
    ("组建各产业链工作专班", [("各产业链工作专班", "Team")], ["产业链工作专班 Team"]),
    ("传达了市委王某书记讲话", [("市委王某书记", "Role")], ["市委 Institution", "王某 Person", "书记 Role"]),
    ("市政府李某某市长讲话", [("市政府李某某市长", "Role")], ["市政府 Institution", "李某某 Person", "市长 Role"]),
    ("市委组织部长讲话", [("市委组织部长", "Role")], ["市委组织部长 Role"]),
    ("县委老书记到场", [("县委老书记", "Role")], ["县委老书记 Role"]),
    ("市政府主要领导和市委副书记任职", [("市政府主要领导和市委副书记", "Role")], ["市政府 Institution", "市委副书记 Role"]),
    ("区委主要领导亲自挂帅总链长", [("区委主要领导亲自挂帅总链长", "Role")], ["区委 Institution", "总链长 Role"]),
    ("省发展改革委副主任介绍", [("省发展改革委副主任", "Role")], ["省发展改革委 Institution", "副主任 Role"]),
    ("入选全国茶业百强县榜单", [("全国茶业百强县榜单", "Group")], ["全国茶业百强县 Group"]),
    ("公布链主后备企业名单", [("链主后备企业名单", "Group")], ["链主后备企业 Group"]),
    ("省级先进制造业集群培育名单", [("省级先进制造业集群培育名单", "Group")], ["省级先进制造业集群 Group"]),
    ("落实习近平总书记讲话", [("近平总书记", "Role")], ["总书记 Role"]),
    ("落实省委“六个一”行动计划", [("省委“六个一”行动计划", "Programme")], ["省委 Institution", "“六个一”行动计划 Programme"]),
    ("认定第三批龙头企业", [("第三批龙头企业", "Group")], ["龙头企业 Group"]),
    ("全县产业链工作推进会召开", [("全县产业链工作推进会", "Action")], ["产业链工作推进会 Action"]),
    ("全域旅游发展大会召开", [("全域旅游发展大会", "Action")], ["全域旅游发展大会 Action"]),
    ("处长丁望省财政厅局长", [("处长", "Role"), ("丁望省财政厅", "Institution"), ("局长", "Role")], ["处长 Role", "丁望 Person", "省财政厅 Institution", "局长 Role"]),
    ("——访青塘县茶产业链链长", [("访青塘县茶产业链", "IndustryChain")], ["青塘县茶产业链 IndustryChain"]),
    ("到石川县财政局调研", [("石川县财政局", "Institution")], ["石川县财政局 Institution"]),
    ("成立云川县竹产业工作领导小组", [("云川县", "Place"), ("竹产业工作领导小组", "Team")], ["云川县竹产业工作领导小组 Team"]),
    ("云川县领导小组", [("云川县", "Place"), ("领导小组", "Team")], ["云川县 Place", "领导小组 Team"]),
    ("由省商务厅按职责分工负责", [("省商务厅按职责分工", "Institution")], ["省商务厅 Institution"]),
    ("市人社局按照职责负责", [("市人社局按照职责", "Institution")], ["市人社局 Institution"]),
    ("由市领导链长包抓", [("市领导链长", "Role")], ["链长 Role"]),
    ("根据(云政办〔2026〕8号)《石墨若干政策的通知》", [("2026〕8号)《石墨若干政策的通知", "Policy")], ["石墨若干政策的通知 Policy"]),
    ("引进恒牧(青塘)食品有限公司", [("恒牧", "Enterprise")], ["恒牧(青塘)食品有限公司 Enterprise"]),
    ("引进恒牧(青塘)等公司", [("恒牧", "Enterprise")], ["恒牧 Enterprise"]),
    ("认定青塘县恒牧食品有限公司", [("青塘县", "Place"), ("恒牧食品有限公司", "Enterprise")], ["青塘县恒牧食品有限公司 Enterprise"]),
    ("位于青塘县恒牧食品有限公司", [("青塘县", "Place"), ("恒牧食品有限公司", "Enterprise")], ["青塘县 Place", "恒牧食品有限公司 Enterprise"]),
    ("青塘县恒牧科技", [("青塘县", "Place"), ("恒牧科技", "Enterprise")], ["青塘县 Place", "恒牧科技 Enterprise"]),
    ("由东山街道办事处负责", [("东山街道", "Place")], ["东山街道办事处 Institution"]),
    ("落实市委五届三次全会暨经济工作会议精神", [("市委", "Institution")], ["市委五届三次全会暨经济工作会议 Action"]),
    ("落实市委五届规划", [("市委", "Institution")], ["市委 Institution"]),
    ("落实省委和市委部署", [("省委和市委", "Institution")], ["省委 Institution", "市委 Institution"]),
    ("按照党中央及省委要求", [("党中央及省委", "Institution")], ["党中央 Institution", "省委 Institution"]),
    ("推动延链补链强链", [("延链补链强链", "Mechanism")], []),
    ("实施“延链补链强链”工程", [("“延链补链强链”工程", "Programme")], ["“延链补链强链”工程 Programme"]),
    ("落实党中央决策部署", [("党中央决策部署", "Institution")], ["党中央 Institution"]),
    ("市政务服务中心公布", [("市政务服务中心", "Institution")], ["市政务服务中心 Institution"]),
    ("经商人力资源社会保障部", [("商人力资源社会保障部", "Institution")], ["人力资源社会保障部 Institution"]),
    ("经商务部同意", [("商务部", "Institution")], ["商务部 Institution"]),
    ("报经县产业链工作领导小组审定", [("经县产业链工作领导小组", "Team")], ["县产业链工作领导小组 Team"]),
    ("充分发挥云川大学作用", [("充分发挥云川大学", "Institution")], ["云川大学 Institution"]),
    ("引育瞪羚企业", [("引育瞪羚企业", "Group")], ["瞪羚企业 Group"]),
    ("来自大连瓦房店市", [("大连", "Place"), ("房店市", "Place")], ["大连 Place", "瓦房店市 Place"]),
    ("市公安局交警支队执勤", [("市公安局", "Institution")], ["市公安局交警支队 Institution"]),
    ("人民银行云川市中心支行", [("人民银行云川市中心", "Institution")], ["人民银行云川市中心支行 Institution"]),
    ("县纪委监委问责", [("县纪委", "Institution")], ["县纪委监委 Institution"]),
    ("市商务局更名为市投资促进局", [("市商务局更名为市投资促进局", "Institution")], ["市商务局 Institution", "市投资促进局 Institution"]),
    ("调整为市财政局", [("调整为市财政局", "Institution")], ["市财政局 Institution"]),
    ("我和县农业农村局到场", [("我和县农业农村局", "Institution")], ["县农业农村局 Institution"]),
    ("“五清单”即龙头企业清单", [("“五清单”即龙头企业清单", "Instrument")], ["龙头企业清单 Instrument"]),
    ("印发石墨产业链方案", [("印发石墨产业链", "IndustryChain")], ["石墨产业链 IndustryChain"]),
    ("当月产业链产值5亿元", [("当月产业链", "IndustryChain")], []),
    ("常务副县长、县石墨产业链链长", [("县石墨产业链", "Institution"), ("链长", "Role")], ["石墨产业链 IndustryChain", "链长 Role"]),
    ("推进集团石墨电极项目", [("集团石墨电极项目", "Programme")], ["石墨电极项目 Programme"]),
    ("罗县长介绍", [("罗县长", "Role")], ["县长 Role"]),
    ("石墨产业链党委成立", [("石墨产业链", "IndustryChain")], ["石墨产业链党委 Institution"]),
    ("石墨产业链党委书记到场", [("石墨产业链", "IndustryChain")], ["石墨产业链 IndustryChain"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "read", "expected"), MENDED, ids=[words for words, _, _ in MENDED])
def test_names_begin_and_end_where_grammar_says(words: str, read: list[tuple[str, str]], expected: list[str]) -> None:
    spans = [(words.index(name), words.index(name) + len(name), kind) for name, kind in read]
    assert [f"{words[start:end]} {kind}" for start, end, kind in mended(words, spans)] == expected


def test_ministries_and_papers_of_places_are_named() -> None:
    text = "据青塘日报报道,工信部公布名单,教育部门参加,发展日报告制度。"
    found = filled([Name(1, 3, "青塘", "Place")], text)
    assert [(name.text, name.kind) for name in found] == [("青塘日报", "Institution"), ("工信部", "Institution")]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("二级巡视员贺某参加", ["二级巡视员"]),
        ("三级调研员、局长参加", ["三级调研员"]),
        ("落实党中央部署", ["党中央"]),
        ("《中共中央关于石墨的建议》印发", ["中共中央"]),
        ("按照市委六届四次全会要求", ["市委六届四次全会"]),
        ("按照市委六届任期目标", ["市委"]),
        ("中共中央办公厅印发", []),  # another office
        ("推动青塘产业链提质", ["青塘"]),
        ("为美好青塘建设出力", ["青塘"]),
        ("入驻青塘产业园", []),
        ("由青塘企业集团承建", []),
    ],
)
def test_what_stands_outside_of_all_names_is_named(text: str, named: list[str]) -> None:
    assert [name.text for name in filled([], text, "青塘县")] == named

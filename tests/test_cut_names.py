"""Names that the model runs together, begins too early, or reads in part: each as grammar has it in the end."""

import pytest

from chaingraph.text.names.mending.bracketed import bracketed
from chaingraph.text.names.mending.completed import completed, wholes
from chaingraph.text.names.mending.cut import cut
from chaingraph.text.names.mending.edges import edged
from chaingraph.text.names.mending.made import made
from chaingraph.text.names.mending.reading import mended
from chaingraph.text.names.mending.seated import seated
from chaingraph.text.names.mending.teams import teams
from chaingraph.text.names.mending.unbroken import unbroken
from chaingraph.text.names.mending.whole import whole_names

CUT = [
    ("甲材料和乙铜业", "Enterprise", ["甲材料", "乙铜业"]),
    ("甲云及乙风电", "Enterprise", ["甲云及乙风电"]),  # two characters may be part of one name
    ("甲乙云及丙风电", "Enterprise", ["甲乙云", "丙风电"]),
    ("甲网联与新能源汽车", "Enterprise", ["甲网联与新能源汽车"]),  # industries, rather
    ("甲和利时电机有限公司", "Enterprise", ["甲和利时电机有限公司"]),
    ("甲机械公司与乙电机公司", "Enterprise", ["甲机械公司", "乙电机公司"]),
    ("施工图和政策清单", "Instrument", ["施工图", "政策清单"]),
    ("领导及责任单位一览表", "Instrument", ["领导及责任单位一览表"]),
    ("甲乙集团铜板带", "Enterprise", ["甲乙集团"]),
    ("甲集团股份有限公司", "Enterprise", ["甲集团股份有限公司"]),
    ("甲集团第三工程分公司", "Enterprise", ["甲集团第三工程分公司"]),
    ("青塘镇石磨村", "Place", ["青塘镇", "石磨村"]),
    ("青塘镇", "Place", ["青塘镇"]),
    ("“项目建设年”和“环境优化年”活动", "Action", ["项目建设年", "“环境优化年”活动"]),
    ("甲市责任分解》《乙市任务分解", "Policy", ["甲市责任分解", "乙市任务分解"]),
    ("关于发展石墨产业的意见》及其方案", "Policy", ["关于发展石墨产业的意见"]),
    ("争创国家级未来产业先导区", "Platform", ["国家级未来产业先导区"]),
    ("加快建设石墨工业园", "Platform", ["石墨工业园"]),
    ("建设银行石墨实验室", "Platform", ["建设银行石墨实验室"]),
    ("建设检测平台", "Action", ["建设检测平台"]),  # a task is named by its verb
    ("推进组办公平台", "Platform", ["推进组办公平台"]),
    ("该产业链服务专班", "Team", ["产业链服务专班"]),
    ("发挥该交易中心", "Platform", []),  # it stands for a name
    ("石墨产业园和云川大学城", "Platform", ["石墨产业园", "云川大学城"]),
    ("能源与环境检测平台", "Platform", ["能源与环境检测平台"]),  # one by its ending alone
    ("专家顾问团和法律服务团", "Team", ["专家顾问团", "法律服务团"]),
    ("市级科技专项以及“揭榜”项目", "Programme", ["市级科技专项", "“揭榜”项目"]),
    ("链长制和盟会长制", "Mechanism", ["链长制", "盟会长制"]),
    ("专业设置与产业联动机制", "Mechanism", ["专业设置与产业联动机制"]),
    ("石墨对接会以及新材料博览会", "Action", ["石墨对接会", "新材料博览会"]),
    ("县市场监管局和县商务局", "Institution", ["县市场监管局", "县商务局"]),
    ("市工业和信息化局", "Institution", ["市工业和信息化局"]),
    ("以青塘智造小镇", "Platform", ["青塘智造小镇"]),
    ("指青塘公共服务平台", "Platform", ["青塘公共服务平台"]),
    ("指挥调度平台", "Platform", ["指挥调度平台"]),
    ("以色列创新中心", "Platform", ["以色列创新中心"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind", "expected"), CUT, ids=[words for words, _, _ in CUT])
def test_a_name_is_cut_where_another_begins_and_after_a_verb(words: str, kind: str, expected: list[str]) -> None:
    assert [words[start:end] for start, end, _ in cut(words, (0, len(words), kind))] == expected


def test_the_level_after_all_of_a_county_is_no_part_of_what_it_builds() -> None:
    assert list(cut("新建全县果蔬交易中心", (3, 10, "Platform"))) == [(4, 10, "Platform")]
    assert list(cut("新建县果蔬交易中心", (2, 9, "Platform"))) == [(2, 9, "Platform")]


FIRMS = [
    ("新增捷力、迈锐等13家规模工业企业", ["捷力"], ["捷力", "迈锐"]),  # a verb before the first, which is known
    ("支持金葵、绿源、福满等食品企业", ["绿源", "福满"], ["绿源", "福满"]),  # where the first begins is not said
    ("新增捷力、迈锐等13家规模工业企业", [], []),
    ("新增光伏、迈锐等新能源企业", ["迈锐"], ["迈锐"]),  # an industry among them
]


@pytest.mark.parametrize(("words", "read", "expected"), FIRMS, ids=["verb", "unsaid", "unknown", "industry"])
def test_the_firms_of_a_list_are_all_named_where_one_of_them_is_known(
    words: str, read: list[str], expected: list[str]
) -> None:
    names = [(words.index(name), words.index(name) + len(name), "Enterprise") for name in read]
    found = {*names, *completed(words, names)}
    assert [words[start:end] for start, end, _ in sorted(found)] == expected


HONOURS = [
    ("云川市获评“优秀等次市”,受到表扬", [("优秀等次市", "Group")]),
    ("县工信局夺得市委市政府“季度流动红旗”", [("季度流动红旗", "Programme")]),
    ("青塘县荣获全省“工业强县”称号", [("“工业强县”称号", "Programme")]),
    ("获授“茶叶之乡”、“生态强县”称号", [("茶叶之乡", "Group"), ("“生态强县”称号", "Programme")]),
    ("被认定为“链主”的企业", []),  # no name, but what kind of firms
    ("入选“小巨人”企业", []),  # it has its head noun
    ("获得“真金白银”支持", []),
]


@pytest.mark.parametrize(("words", "expected"), HONOURS, ids=[one[0] for one in HONOURS])
def test_an_honour_in_quotation_marks_is_named_where_somebody_has_it(
    words: str, expected: list[tuple[str, str]]
) -> None:
    assert [(words[start:end], kind) for start, end, kind in whole_names(words, [])] == expected


def test_an_honour_that_is_part_of_a_name_is_none_of_its_own() -> None:
    words = "获评“工业强县”名单"
    assert list(whole_names(words, [(2, len(words), "Instrument")])) == []


WHOLE = [
    ("省工信厅科技处介绍", [(0, 4, "Institution")], {("省工信厅科技处", "Institution")}),
    ("市商务局牵头处理", [(0, 4, "Institution")], set()),
    ("市科技局各处科长", [(0, 4, "Institution")], set()),
    ("成立链长制统筹推进办公室,", [(2, 5, "Mechanism")], {("链长制统筹推进办公室", "Institution")}),
    ("成立县产业链链长制工作领导小组", [(6, 9, "Mechanism")], {("县产业链链长制工作领导小组", "Team")}),
    ("链长制实施方案", [(0, 3, "Mechanism")], set()),
    ("13家企业入围中国企业500强,", [], {("中国企业500强", "Group")}),
    ("世界一流企业和中国制造业500强企业。", [], {("中国制造业500强企业", "Group")}),
    ("增强中国500强势企业", [], set()),
    ("揭榜入选2026年国家智能示范工厂、国家智能优秀场景,", [], {("国家智能示范工厂", "Group"), ("国家智能优秀场景", "Group")}),
    ("入围国家级单项冠军企业(产品),", [], {("国家级单项冠军企业(产品)", "Group")}),
    ("蝉联全国投资潜力百强县,获全省“两个健康”示范县。", [], {("全国投资潜力百强县", "Group"), ("全省“两个健康”示范县", "Group")}),
    ("列为国家级数字化转型试点城市、省级“千兆城市”。", [], {("国家级数字化转型试点城市", "Group"), ("省级“千兆城市”", "Group")}),
    ("支持全国投资潜力百强县建设,获悉全国示范县创建", [], set()),
    ("支持国家级单项冠军企业发展", [], set()),  # it is not said who is one
]  # fmt: skip


@pytest.mark.parametrize(("words", "names", "expected"), WHOLE, ids=[words for words, _, _ in WHOLE])
def test_a_name_of_which_a_part_is_read_is_whole(
    words: str, names: list[tuple[int, int, str]], expected: set[tuple[str, str]]
) -> None:
    assert {(words[start:end], kind) for start, end, kind in whole_names(words, names)} == expected


COMPLETED = [
    ("问题清单、企业清单、项目清单、招商清单", [(0, 4, "Instrument"), (15, 19, "Instrument")], ["企业清单", "项目清单"]),
    ("树状图、布局图和施工图", [(0, 3, "Instrument"), (4, 7, "Institution")], ["布局图", "施工图"]),
    ("石磨村、各相关村", [(0, 3, "Place")], []),
    ("甲局、乙化工局", [(0, 2, "Institution")], []),  # the two have but one character in common
    ("网罗了甲云、乙图等领军企业", [], ["甲云", "乙图"]),
    ("以及甲大、乙大等高校院所", [(2, 4, "IndustryChain"), (5, 7, "Enterprise")], ["甲大", "乙大"]),
    ("光伏、风电等企业", [], []),
    ("关联企业、衍生企业", [(0, 4, "Enterprise")], []),  # any
    ("引进了光伏、风电等企业", [], []),  # industries
    ("甲云、乙图等10余家企业", [(0, 2, "Enterprise")], ["乙图"]),
    ("甲云、乙图等产品", [(0, 2, "Enterprise")], []),
    ("全面推行专班制、链主企业制、周调度制“三大机制”", [(8, 12, "Group")], ["专班制", "链主企业制", "周调度制"]),
    ("建立专班推进制和周例会制", [(8, 12, "Mechanism")], ["专班推进制", "周例会制"]),
    ("推进股份制、合作制", [], []),  # no mechanisms
    ("理顺管理体制、用人机制", [(7, 11, "Mechanism")], []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "names", "expected"), COMPLETED, ids=[words for words, _, _ in COMPLETED])
def test_a_list_is_completed_by_what_is_like_its_names(
    words: str, names: list[tuple[int, int, str]], expected: list[str]
) -> None:
    assert [words[start:end] for start, end, _ in completed(words, names)] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("甲园区、乙园区“两大园区”,", {"两大园区"}),
        ("甲园区、乙园区“双子园区”,", set()),
        ("甲园区、乙园区“两大园区”工程", set()),  # its head noun follows
        ("甲园区在乙园区“两大园区”", set()),
    ],
)
def test_what_counts_the_list_before_it_is_of_its_kind(words: str, expected: set[str]) -> None:
    names = [(0, 3, "Platform"), (4, 7, "Platform")]
    assert {words[start:end] for start, end, kind in wholes(words, names) if kind == "Platform"} == expected


def test_what_counts_the_list_behind_it_is_of_its_kind_too() -> None:
    assert list(wholes("“两图”(即招商图、技术图)", [(6, 9, "Instrument"), (10, 13, "Instrument")])) == [
        (1, 3, "Instrument")
    ]
    assert list(wholes("“两城”:“甲城”、“乙城”", [(6, 8, "Platform"), (11, 13, "Platform")])) == [(1, 3, "Platform")]


@pytest.mark.parametrize(
    "words", ["先进制造", "国家智能", "清洁能源", "现代服务业", "企业集团", "安全性", "中沟以北地块水电气"]
)
def test_no_firm_is_called_so(words: str) -> None:
    assert list(edged(words, (0, len(words), "Enterprise"))) == []


def test_a_firm_may_begin_with_such_a_word() -> None:
    assert list(edged("绿色能源有限公司", (0, 8, "Enterprise"))) == [(0, 8, "Enterprise")]


def test_a_member_of_a_standing_committee_is_a_post() -> None:
    assert list(edged("江西省委常委", (0, 6, "Institution"))) == [(0, 6, "Role")]


def test_two_divisions_are_no_firm() -> None:
    assert list(edged("湖南长沙", (0, 4, "Enterprise"))) == [(0, 2, "Place"), (2, 4, "Place")]


VERBS = ["绘制", "编制", "梳理完善", "研究制定", "建立健全", "推进", "做强", "培育壮大", "更新发布", "细化"]


@pytest.mark.parametrize("words", ["区央企", "行业龙头", "高校院所等作", "产业共同体", "植入工业设计应用", *VERBS])
def test_no_industry_chain_is_called_so(words: str) -> None:
    assert mended(words, [(0, len(words), "IndustryChain")]) == []


TEAMS = [  # what is named, and what whole it is a part of
    ("石墨产业链专班", [("石墨产业链", "IndustryChain")], [("石墨产业链专班", "Team")]),
    ("云川县石墨产业链工作专班", [("云川县", "Place"), ("石墨产业链", "IndustryChain")], [("云川县石墨产业链工作专班", "Team")]),
    ("云川石墨产业链专班", [("云川", "Place"), ("石墨产业链", "IndustryChain")], [("石墨产业链专班", "Team")]),
    ("石墨产业链招商专班办公室", [("石墨产业链", "IndustryChain")], [("石墨产业链招商专班办公室", "Institution")]),
    ("石墨产业链各专班", [("石墨产业链", "IndustryChain")], []),
    ("石墨专班", [("石墨", "IndustryChain")], []),
    ("石墨产业链商会联盟", [("石墨产业链商会", "Team")], [("石墨产业链商会联盟", "Team")]),
    ("石墨产业联盟秘书处", [("石墨产业联盟", "Institution")], [("石墨产业联盟秘书处", "Institution")]),
    ("石墨协会秘书长", [("石墨协会", "Institution")], []),
    ("云川县石墨产业链先锋联盟", [("云川县", "Place"), ("石墨产业链先锋联盟", "Institution")], []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "read", "expected"), TEAMS, ids=[words for words, _, _ in TEAMS])
def test_a_team_is_whole_with_its_chain_and_place(
    words: str, read: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    spans = [(words.index(name), words.index(name) + len(name), kind) for name, kind in read]
    assert [(words[start:end], kind) for start, end, kind in teams(words, spans)] == expected


SEATED = [  # what stands behind a place, and the name that both are
    ("云川省食品企业产销对接平台", [], [("云川省食品企业产销对接平台", "Platform")]),
    ("云川县竹器加工特色产业集群", [], [("云川县竹器加工特色产业集群", "Platform")]),
    ("云川市传感器及智能制造集群", [("传感器及智能制造集群", "IndustryChain")], [("云川市传感器及智能制造集群", "Platform")]),
    ("云川省产业人才需求白皮书", [], [("云川省产业人才需求白皮书", "Instrument")]),
    ("云川市打造石墨产业集群", [], []),
    ("云川市的公共服务平台", [], []),
    ("云川市为企业搭建对接平台", [], []),
    ("云川市商务局对接平台", [], []),
    ("云川县产业基金", [("产业基金", "FinancialProduct")], [("云川县产业基金", "FinancialProduct")]),
    ("云川县石墨对接会", [("石墨对接会", "Action")], [("云川县石墨对接会", "Action")]),
    ("云川县“百企结对”行动", [("“百企结对”行动", "Action")], []),
    ("云川县链长制", [("链长制", "Mechanism")], []),
    ("云川县第九届人民代表大会第三次会议", [], [("云川县第九届人民代表大会", "Institution")]),
    ("3日在石城县十六届人大常委会上", [], [("石城县十六届人大常委会", "Institution")]),
    ("石城市完成了市十六届人大确定的目标", [], [("市十六届人大", "Institution")]),
    ("云川市圆满完成全省十六届人大确定的目标", [], []),  # where it begins is not said
    ("向市九届人大代表通报", [], []),
    ("云川县数据平台公司", [("数据平台公司", "Enterprise")], []),  # the platform is within another name
]  # fmt: skip


@pytest.mark.parametrize(("words", "read", "expected"), SEATED, ids=[words for words, _, _ in SEATED])
def test_some_names_keep_the_place_before_them(
    words: str, read: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    spans = [(0, 3, "Place"), *((words.index(name), words.index(name) + len(name), kind) for name, kind in read)]
    assert [(words[start:end], kind) for start, end, kind in seated(words, spans)] == expected


MADE = [
    ("产品涵盖敞车、棚车、漏斗车等十个系列", [("棚车", "IndustryChain")], ["敞车", "棚车", "漏斗车"]),
    ("企业生产需要氧气、氮气等气体", [], ["氧气", "氮气"]),
    ("主要产品有圆钢、方钢和槽钢。", [], ["圆钢", "方钢", "槽钢"]),
    ("形成了红茶、绿茶、白茶等系列产品", [("红茶", "Enterprise")], ["红茶", "绿茶", "白茶"]),
    ("形成红茶、绿茶等优势产业", [], []),  # what is formed is no product
    ("银行推出笋易贷、药易贷", [], ["笋易贷", "药易贷"]),
    ("推动制造业智能化、绿色化转型", [], []),
    ("研制机床、无人机", [], []),  # no list of goods that end alike
    ("开发检测平台、服务平台", [("检测平台", "Platform")], []),  # they are no goods
    ("生产铜线、铝线", [("铜线、铝线", "Product")], []),  # one name
]  # fmt: skip


@pytest.mark.parametrize(("words", "read", "expected"), MADE, ids=[one[0] for one in MADE])
def test_goods_of_a_list_that_end_alike_are_named_where_a_clause_says_that_they_are_made(
    words: str, read: list[tuple[str, str]], expected: list[str]
) -> None:
    names = [(words.index(name), words.index(name) + len(name), kind) for name, kind in read]
    assert [words[start:end] for start, end, _ in made(words, names)] == expected


UNBROKEN = [
    ("招引中高档镜片", [("高档镜片", "Product")], ["中高档镜片"]),
    ("推荐到生命科学园", [("科学园", "Platform")], ["生命科学园"]),
    ("会同县财政局", [("县财政局", "Institution")], ["县财政局"]),  # 会同县 is a county, and none here
    ("64家规上企业", [("规上企业", "Group")], ["规上企业"]),  # 家规 is a word elsewhere
    ("降低制度性成本", [("制度", "Mechanism")], []),
    ("推动石墨提纯工程化应用", [("石墨提纯工程", "Programme")], []),
    ("石墨提纯工程实施", [("石墨提纯工程", "Programme")], ["石墨提纯工程"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "read", "expected"), UNBROKEN, ids=[one[0] for one in UNBROKEN])
def test_a_name_begins_where_its_first_word_does_and_no_word_goes_on_from_it(
    words: str, read: list[tuple[str, str]], expected: list[str]
) -> None:
    names = [(words.index(name), words.index(name) + len(name), kind) for name, kind in read]
    assert [words[start:end] for start, end, _ in unbroken(words, names)] == expected


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("发展制造业", [(2, 4, "Segment")]),  # no 化 or 性 goes on with it
        ("招引中高档镜片", [(2, 3, "Place"), (3, 7, "Product")]),  # another name has what the word begins with
        ("招引中高档镜片", [(3, 7, "Enterprise")]),  # names of bodies are no words
    ],
)
def test_a_name_stays_that_is_cut_within_a_word_for_a_reason(words: str, names: list[tuple[int, int, str]]) -> None:
    assert list(unbroken(words, names)) == names


def test_two_halves_of_a_bracket_are_one_name() -> None:
    words = "国家技术(产业、制造业)创新中心"
    read = [(0, 7, "IndustryChain"), (8, 16, "Platform")]
    assert (0, 16, "Platform") in list(bracketed(words, read))
    assert mended(words, [(0, 7, "Platform"), (8, 16, "Platform")]) == [(0, 16, "Platform")]

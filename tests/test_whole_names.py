"""Names whole and none too many: what grammar mends of what the model reads, and what the document as a whole tells."""

import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.names.chains import listed_chains
from chaingraph.text.names.divisions import divisions, full_names, short_names
from chaingraph.text.names.endings import Name
from chaingraph.text.names.filled import filled
from chaingraph.text.names.governed import again, governed, of_places, placeless
from chaingraph.text.names.mending.reading import mended
from chaingraph.text.names.repeated import repeated_chains


def span(words: str, name: str, kind: str) -> tuple[int, int, str]:
    """Return a name in words as the model gives it."""
    return words.index(name), words.index(name) + len(name), kind


MENDED = [
    ("重点壮大石墨“采选—加工—负极材料”产业链", [("采选", "Segment"), ("加工", "Segment")], [("石墨“采选—加工—负极材料”产业链", "IndustryChain")]),
    ("培育“种植-饮片加工”产业链,", [("种植", "Segment")], [("“种植-饮片加工”产业链", "IndustryChain")]),
    ("形成“采选—加工”的石墨产业链", [("石墨产业链", "IndustryChain")], [("采选", "Segment"), ("加工", "Segment"), ("石墨产业链", "IndustryChain")]),
    ("列入“三主两特”产业链", [], []),
    ("恒牧从事乳酸生产", [("恒牧", "Enterprise"), ("事乳酸", "Product")], [("恒牧", "Enterprise"), ("乳酸", "Product")]),
    ("主要产品有刀片、盾构刀具,", [("刀片", "Product"), ("盾构刀具", "Enterprise")], [("刀片", "Product"), ("盾构刀具", "Product")]),
    ("主要企业有恒牧集团、远帆刀具,", [("恒牧集团", "Enterprise"), ("远帆刀具", "Enterprise")], [("恒牧集团", "Enterprise"), ("远帆刀具", "Enterprise")]),
    ("拟引进芯片封测企业1家", [("芯片", "Enterprise")], []),
    ("拟引进恒牧科技企业1家", [("恒牧科技", "Enterprise")], [("恒牧科技", "Enterprise")]),
    ("报镇人民政府(街道办事处)审核", [("镇人民政府(街道办事处", "Institution")], [("镇人民政府(街道办事处)", "Institution")]),
    ("完善乡镇(街道)履职事项清单", [("街道)履职事项清单", "Instrument")], [("乡镇(街道)履职事项清单", "Instrument")]),
    ("建立企业(项目)包联制度", [("项目)包联制度", "Mechanism")], [("企业(项目)包联制度", "Mechanism")]),
    ("“3+N”园区(即云岭新区和", [("“3+N”园区(即云岭新区", "Platform")], [("云岭新区", "Platform")]),
    ("温亭(云岭机场公司董事长)表示", [("温亭(云岭机场公司", "Enterprise"), ("董事长", "Role")], [("云岭机场公司", "Enterprise"), ("董事长", "Role")]),
    ("云石(青塘)公司牵头", [("云石(青塘)公司", "Enterprise")], [("云石(青塘)公司", "Enterprise")]),
    ("报县(市、区)工信局备案", [("县(市、区)工信局", "Institution")], []),
    ("建立水产联席会议(以下简称联席会议)制度", [("联席会议)制度", "Mechanism")], [("联席会议", "Mechanism")]),
    ("实施“一业一证”改革全覆盖", [("一业一证”改革全覆盖", "Problem")], [("“一业一证”改革", "Programme")]),
    ("深化“三医”联动改革举措", [("三医", "Programme")], [("“三医”联动改革", "Programme")]),
    ("“一业一证”和综合改革", [], []),
    ("石长庚(东湄银行青塘分行)|", [("石长庚(", "Person"), ("东湄银行青塘分行", "Institution")], [("石长庚", "Person"), ("东湄银行青塘分行", "Institution")]),
    ("建设(青塘园区,山上)", [("(青塘园区", "Platform")], [("青塘园区", "Platform")]),
    ("支持石墨产业链上下游企业协同", [("产业链上下游企业", "Group")], [("石墨产业链", "IndustryChain"), ("上下游企业", "Group")]),
    ("支持石墨产业链上下游企业协同", [("石墨产业链", "IndustryChain")], [("石墨产业链", "IndustryChain")]),
    ("由石墨产业链发展基金出资", [("石墨产业链", "IndustryChain")], [("石墨产业链发展基金", "FinancialProduct")]),
    ("设立石墨产业链招商引导基金", [("石墨产业链", "IndustryChain"), ("引导基金", "FinancialProduct")], [("石墨产业链招商引导基金", "FinancialProduct")]),
    ("组建石墨产业链基金", [("石墨产业链", "IndustryChain")], [("石墨产业链基金", "FinancialProduct")]),
    ("管理石墨产业链专项资金", [("石墨产业链", "IndustryChain")], [("石墨产业链专项资金", "FinancialProduct")]),
    ("破解石墨产业链资金难题", [("石墨产业链", "IndustryChain")], [("石墨产业链", "IndustryChain")]),
    ("围绕石墨产业链资金链布局", [("石墨产业链", "IndustryChain")], [("石墨产业链", "IndustryChain")]),
    ("给予石墨产业链专项资金支持", [("石墨产业链", "IndustryChain")], [("石墨产业链", "IndustryChain")]),
    ("成立石墨产业链基金会", [("石墨产业链", "IndustryChain")], [("石墨产业链", "IndustryChain")]),
    ("支持石墨产业链龙头企业", [("石墨产业链", "IndustryChain"), ("龙头企业", "Group")], [("石墨产业链", "IndustryChain"), ("龙头企业", "Group")]),
    ("单个产业链龙头企业奖励", [("龙头企业", "Group")], [("产业链龙头企业", "Group")]),
    ("支持重点产业链链主企业", [("链主企业", "Group")], [("链主企业", "Group")]),
    ("带动产业链上下游企业发展", [], []),
    ("召开石墨产业链联席会议", [("石墨产业链", "IndustryChain"), ("联席会议", "Mechanism")], [("石墨产业链联席会议", "Mechanism")]),
    ("石墨产业链链长召开联席会议", [("石墨产业链", "IndustryChain"), ("链长", "Role"), ("联席会议", "Mechanism")], [("石墨产业链", "IndustryChain"), ("链长", "Role"), ("联席会议", "Mechanism")]),
    ("推行重点产业“链长制”", [("“链长制”", "Mechanism")], [("重点产业“链长制”", "Mechanism")]),
    ("深化产业链链长工作制", [("链长", "Role")], [("产业链链长工作制", "Mechanism")]),
    ("推行石墨产业链链长制", [("石墨产业链", "IndustryChain"), ("链长制", "Mechanism")], [("石墨产业链", "IndustryChain"), ("链长制", "Mechanism")]),
    ("总链长办公室召开会议", [("总链长", "Role")], [("总链长办公室", "Institution")]),
    ("市链长制工作领导小组办公室设在", [("市链长制工作领导小组", "Team")], [("市链长制工作领导小组办公室", "Institution")]),
    ("市链长制工作领导小组办公室主任", [("市链长制工作领导小组", "Team")], [("市链长制工作领导小组", "Team")]),
    ("省政府十分重视园区建设", [("省政府十分重视园区", "Platform")], []),
    ("引进更多大项目", [("更多大项目", "Programme")], []),
    ("形成一批领军企业", [("一批领军企业", "Group")], []),
    ("智能化、绿色化", [("智能化", "IndustryChain"), ("绿色化", "IndustryChain")], []),
    ("建设制造高地", [("制造高地", "IndustryChain")], []),
    ("听取产业意见", [("产业", "Role")], []),
    ("省住房和城乡建设厅牵头", [("省住房", "Institution")], [("省住房和城乡建设厅", "Institution")]),
    ("由省工信厅统一牵头", [("省工信厅统一", "Institution")], [("省工信厅", "Institution")]),
    ("市政协秘书长温亭", [("市政协秘书长", "Role")], [("市政协秘书长", "Role")]),
    ("市政协秘书长温亭", [("市政协", "Institution"), ("秘书长", "Role")], [("市政协秘书长", "Role")]),
    ("市政府秘书长温亭", [("市政府", "Institution"), ("秘书长", "Role")], [("市政府", "Institution"), ("秘书长", "Role")]),
    ("市委市政府决定", [("市委市政府", "Institution")], [("市委", "Institution"), ("市政府", "Institution")]),
    ("落实区委经济工作会议要求", [("区委经济工作会议", "Institution")], [("区委", "Institution")]),
    ("开展“进厂、解难”行动", [("解难”行动", "Action")], [("“进厂、解难”行动", "Action")]),
    ("铝业、商贸和建筑产业链", [("商贸和建筑产业链", "IndustryChain")], [("商贸", "IndustryChain"), ("建筑产业链", "IndustryChain")]),
    ("苦荞链链长白居", [("苦荞链链长", "Role")], [("苦荞链", "IndustryChain"), ("链长", "Role")]),
    ("市石墨产业链副链长", [("市石墨产业链", "IndustryChain")], [("石墨产业链", "IndustryChain")]),
    ("补链、强链", [("补链", "Stage"), ("强链", "Stage")], []),
    ("5条先进制造业产业链", [("先进制造业产业链", "IndustryChain")], []),
    ("4条现代服务业产业链", [("现代服务业产业链", "IndustryChain")], []),
    ("由联盟或协会担任", [("联盟或协会", "Institution")], []),
    ("实施“一企一策”,推行“一链一图一方案”", [("一企一策", "Group")], [("一企一策", "Mechanism"), ("一链一图一方案", "Mechanism")]),
    ("采取“一链一策”“一事一议”等方式", [], [("一链一策", "Mechanism"), ("一事一议", "Mechanism")]),
    ("我们“一户一策”走下来", [], []),
    ("召开全市机械产业链座谈会。", [], [("全市机械产业链座谈会", "Action")]),
    ("出席茗川县产业链链长述职点评会", [], [("茗川县产业链链长述职点评会", "Action")]),
    ("据吉林省新闻发布会消息", [("吉林省", "Place")], [("吉林省新闻发布会", "Action")]),
    ("每月召开调度会", [], []),
    ("主持召开轴承产业链“链长制”工作会议。", [], [("轴承产业链“链长制”工作会议", "Action")]),
    ("举行产融合作助推制造业战略签约仪式。", [], [("产融合作助推制造业战略签约仪式", "Action")]),
    ("省工商联主席带队", [("省工商联主席", "Role")], [("省工商联", "Institution"), ("主席", "Role")]),
    ("市人大常委会主任出席", [("市人大常委会主任", "Role")], [("市人大常委会主任", "Role")]),
    ("茗川人行积极与市发改委对接", [("茗川人行积极与市发改委", "Institution")], [("茗川人行", "Institution"), ("市发改委", "Institution")]),
    ("而邻水县地处川东", [("而邻水县", "Place")], [("邻水县", "Place")]),
    ("和田市地处南疆", [("和田市", "Place")], [("和田市", "Place")]),
    ("“链英”计划属于“百才”工程", [("“链英”计划属于“百才”工程", "Programme")], [("“链英”计划", "Programme"), ("“百才”工程", "Programme")]),
    ("华能、恒牧两家企业投产", [("华能", "Enterprise")], [("华能", "Enterprise"), ("恒牧", "Enterprise")]),
    ("##一、目标", [("##一", "Enterprise")], []),
    ("大力发展钟表产业链。", [], [("钟表产业链", "IndustryChain")]),
    ("发展毛竹(笋)产业链,建设基地", [("发展毛竹(笋)产业链", "IndustryChain")], [("毛竹(笋)产业链", "IndustryChain")]),
    ("发展千亿级特色产业链,发展上下游产业链", [], []),
    ("建造高质量产业链", [("高质量产业链", "IndustryChain")], []),
    ("索引号AB0512/2026-01", [("AB0512/2026-01", "Programme")], []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "read", "expected"), MENDED, ids=[words for words, _, _ in MENDED])
def test_what_the_model_reads_is_mended_by_grammar(
    words: str, read: list[tuple[str, str]], expected: list[tuple[str, str]]
) -> None:
    found = mended(words, [span(words, *one) for one in read])
    assert [(words[start:end], kind) for start, end, kind in found] == expected


FILLED = [
    ("走访吉林、烟台和长三角企业", [("吉林", "Place"), ("烟台", "Place"), ("长三角", "Place")]),
    ("绿园区深化链长制", [("绿园区", "Place")]),
    ("北京时间八时，吉林大学、东海南部、白银价格", []),
    ("崇左、来宾两市", [("崇左", "Place"), ("来宾", "Place")]),
    ("欢迎各位来宾", []),
    ("经省政府同意，报市委、县政府，抄送各区县政府", [("省政府", "Institution"), ("市委", "Institution"), ("县政府", "Institution")]),
    ("烟台市政府印发", [("烟台市政府", "Institution")]),
    ("报国务院批准", [("国务院", "Institution")]),
    ("省委办公厅、市政府办公室、县委书记、城市政府、市政协六届五次会议", []),
    ("烟台市委“两新”工委举办培训", [("烟台市委“两新”工委", "Institution")]),
    ("县委教育工委、州委社会工作部牵头", [("县委教育工委", "Institution"), ("州委社会工作部", "Institution")]),
    ("市委和园区工委部署", [("市委", "Institution")]),
    ("省长任总链长，副县长参加", [("省长", "Role"), ("副县长", "Role")]),
    ("区政府工作报告提出", [("区政府工作报告", "Policy")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), FILLED, ids=[source for source, _ in FILLED])
def test_divisions_short_offices_and_heads_outside_of_all_names_are_names(
    source: str, expected: list[tuple[str, str]]
) -> None:
    text = canonical_text(source).text
    assert [(one.text, one.kind) for one in filled([], text)] == expected


def test_a_division_within_a_name_is_none_and_one_that_is_taken_for_a_firm_is_a_place() -> None:
    text = "吉林铝业集团位于烟台"
    found = filled([Name(0, 6, "吉林铝业集团", "Enterprise"), Name(8, 10, "烟台", "Enterprise")], text)
    assert [(one.text, one.kind) for one in found] == [("吉林铝业集团", "Enterprise"), ("烟台", "Place")]


def test_the_table_of_divisions_has_all_levels_and_what_provinces_and_prefectures_are_called() -> None:
    assert {"吉林省", "烟台市", "绿园区", "恩施土家族苗族自治州", "香港特别行政区"} <= set(full_names())
    assert {"吉林", "烟台", "恩施", "广西", "内蒙古", "大兴安岭"} <= set(short_names())
    assert "市辖区" not in full_names() and "绿园" not in short_names()
    assert list(divisions("粤港澳大湾区")) == [(0, 6, "g")]


def chain(text: str, words: str, start: int = 0) -> Name:
    """Return a name of a text that the model takes for a chain."""
    place = text.index(words, start)
    return Name(place, place + len(words), words, "IndustryChain")


def test_an_industry_is_a_chain_only_where_the_document_says_so() -> None:
    text = "推进石墨产业链。石墨产值增长。糖业向饮料、酒类延伸。"
    read = [chain(text, "石墨产业链"), chain(text, "石墨", 8), chain(text, "饮料"), chain(text, "酒类")]
    drink = read[2]
    kept = governed(read, text, [], [], {(drink.start, drink.end): "Product"})
    assert [(one.text, one.kind) for one in kept] == [
        ("石墨产业链", "IndustryChain"),
        ("石墨", "IndustryChain"),
        ("饮料", "Product"),
    ]


def test_an_industry_of_a_chain_is_none_where_its_goods_are_meant_and_whole_with_its_word() -> None:
    text = "推进石墨产业链。石墨设备更新,石墨企业增多,石墨产业增长,以石墨为例。石墨产业园建成。"
    read = [chain(text, "石墨产业链"), *(chain(text, "石墨", text.index(words)) for words in ("石墨设备", "石墨企业", "石墨产业增", "石墨为", "石墨产业园"))]  # fmt: skip
    assert [one.text for one in governed(read, text, [], [], {})] == ["石墨产业链", "石墨产业", "石墨", "石墨"]


def test_a_list_that_is_counted_as_chains_governs_its_sentence() -> None:
    text = "确定6条产业链,既有汽车、纺织等传统行业,也有软件。"
    read = [chain(text, "汽车"), chain(text, "纺织"), chain(text, "软件")]
    assert governed(read, text, [], [], {}) == read


def test_a_chain_of_the_document_is_one_again_as_a_label_in_a_list_and_before_its_chief() -> None:
    text = "做强苦荞产业链和矿泉水产业链。\n矿泉水:守住水源。\n任苦荞链长。苦荞、矿泉水等增长,苦荞很香。"
    read = [chain(text, "苦荞产业链"), chain(text, "矿泉水产业链")]
    read.append(Name(text.index("苦荞链长"), text.index("苦荞链长") + 4, "苦荞链长", "Role"))
    found = again(read, text, [text.index("矿泉水:")], [])
    assert [one.text for one in found] == ["苦荞产业链", "矿泉水产业链", "矿泉水", "苦荞", "链长", "苦荞"]


def test_a_chain_stands_without_a_place_of_the_document_and_a_place_alone_has_none() -> None:
    told = (
        "烟台石墨产业链",
        "吉林产业链",
        "茗川县茶叶产业链",
        "2026年全县竹产业链",
        "全县域旅游产业链",
        "茗川竹产业链",
        "云岭竹产业链",
        "竹产业链",
        "茗川白茶产业链",
    )
    read = [chain("、".join(told), one) for one in told]
    kept = placeless([*read, Name(0, 0, "茗川县", "Place")], "云岭市")
    chains = [one.text for one in kept if one.kind == "IndustryChain"]
    assert chains[:4] == ["石墨产业链", "茶叶产业链", "竹产业链", "全县域旅游产业链"]
    assert chains[4:] == ["竹产业链", "竹产业链", "竹产业链", "茗川白茶产业链"]


LISTS = [
    ("布局石墨、有色金属等产业链。", ["石墨", "有色金属"]),
    ("石墨、茶叶及蛋制品这3条重点产业链", ["石墨", "茶叶", "蛋制品"]),
    ("石墨、茶叶为县级重点农业产业链", ["石墨", "茶叶"]),
    ("石墨、茶叶等12个产业链", ["石墨", "茶叶"]),
    ("石墨、茶叶等产品", []),
    (
        "四大产业链：竹木产业链打造、茶产业链培育、石墨产业链提升、陶瓷产业链壮大。",
        ["竹木产业链", "茶产业链", "石墨产业链", "陶瓷产业链"],
    ),
    ("梳理出石墨、茶叶等6个重点产业链", ["石墨", "茶叶"]),
    ("县里选定了石墨、茶叶等五条产业链", ["石墨", "茶叶"]),
    ("全市重点发展铟、锗、钛合金等3个细分产业链", ["铟", "锗", "钛合金"]),
    ("县里形成茶叶、油茶、竹木等“4+2”产业链", ["茶叶", "油茶", "竹木"]),
    ("构建石墨、预制菜“两条”产业链", ["石墨", "预制菜"]),
    ("石墨、茶叶2条制造业产业链和金融服务、物流2条现代服务业产业链", ["石墨", "茶叶", "金融服务", "物流"]),
]


@pytest.mark.parametrize(("source", "expected"), LISTS, ids=[source for source, _ in LISTS])
def test_a_list_of_chains_is_read_with_its_number_or_without(source: str, expected: list[str]) -> None:
    assert [one.text for one in listed_chains(canonical_text(source).text)] == expected


REPEATED = [  # a text in whose words a model reads no chain, and the chains that it names twice
    ("关于做强香榧产业链的建议收悉。青塘市香榧产业链发展较快", ["香榧产业链", "香榧产业链"]),
    ("把做大苦荞面产业链作为抓手。去年,苦荞面产业链产值9亿元。全县苦荞面产业链有企业3家", ["苦荞面产业链"] * 3),
    ("关于做强香榧产业链的建议收悉。青塘市苦荞产业链发展较快", []),
    ("聚焦部分重点产业链,确定全市重点产业链。健全产业链,提升产业链。巩固上下游产业链,优化上下游产业链", []),
    ("市长到青塘县调研产业链,副市长调研产业链。打造绿色循环产业链,完善绿色循环产业链", []),
]


@pytest.mark.parametrize(("source", "expected"), REPEATED, ids=[source for source, _ in REPEATED])
def test_a_chain_that_a_text_names_twice_in_the_same_words_is_one(source: str, expected: list[str]) -> None:
    assert [one.text for one in repeated_chains([], source)] == expected


def test_a_title_is_drafted_without_its_marks_and_the_documents_own_title_not_at_all() -> None:
    source = "茗川县茶叶产业链工作办法\n\n《茗川县茶叶产业链工作办法》已经同意。根据《云州市强链条例》执行。\n"
    report = "2026年茗川县政府工作报告\n——2026年1月8日在茗川县第五届人民代表大会第六次会议上\n按照省政府工作报告，做强茶叶产业链。\n"
    own = Draft(canonical_text(report), "report", open_graph())
    assert [name.text for name in own.names if name.kind in ("Policy", "Place")] == ["茗川县", "省政府工作报告"]
    draft = Draft(canonical_text(source), "mingchuan", open_graph())
    assert [name.text for name in draft.names if name.kind == "Policy"] == ["云州市强链条例"]
    labels = {quad.object.value for quad in draft.quads() if quad.predicate.value.lower().endswith("label")}
    assert "云州市强链条例" in labels and not any("《" in words for words in labels)


FIRMS = [  # a text, what a model takes for a firm in it, and what is named
    ("茗川木耳种植从无到有", "茗川木耳", "茗川 Place"),
    ("看中茗川电子信息产业的配套", "茗川电子", "茗川 Place"),
    ("具有茗川特色的体系", "茗川特色", "茗川 Place"),
    ("茗川市合力破解难题", "茗川市合力", "茗川市 Place"),
    ("茗川电子与高校共建产业学院", "茗川电子", "茗川电子 Enterprise"),
    ("茗川木耳,是产业龙头", "茗川木耳", "茗川木耳 Enterprise"),
    ("茗川电子产业园落成", "茗川电子", "茗川电子 Enterprise"),
    ("茗川木耳种植有限公司、青塘公司", "茗川木耳", "茗川木耳 Enterprise"),
    ("茗川市林业局种植示范林", "茗川市林业局", "茗川市林业局 Enterprise"),
    ("茗川农业产业协会", "茗川农业产业协会", "茗川农业产业协会 Enterprise"),
]


@pytest.mark.parametrize(("text", "firm", "expected"), FIRMS, ids=[text for text, _, _ in FIRMS])
def test_a_place_and_its_industry_are_no_firm(text: str, firm: str, expected: str) -> None:
    start = text.index(firm)
    (name,) = of_places([Name(start, start + len(firm), firm, "Enterprise")], text, "茗川市")
    assert f"{name.text} {name.kind}" == expected
    assert name.start == start

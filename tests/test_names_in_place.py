"""Names where they end, words that name nothing, and names that the rest of a text tells."""

import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.names.endings import Name
from chaingraph.text.names.mending.begun import begun
from chaingraph.text.names.mending.counted_groups import counted_groups
from chaingraph.text.names.mending.ended import ended
from chaingraph.text.names.mending.grouped import grouped
from chaingraph.text.names.mending.kinds_of import is_generic
from chaingraph.text.names.mending.offices_beside import offices_beside
from chaingraph.text.names.mending.reading import mended
from chaingraph.text.names.mending.steps import steps
from chaingraph.text.names.outside import short_places, sides, statuses

ENDED = [
    ("青塘石墨产业园区", 7, "Platform", ["青塘石墨产业园区"]),
    ("青塘石墨产业园区域", 7, "Platform", ["青塘石墨产业园"]),
    ("产业链图谱绘制工作", 9, "Instrument", ["产业链图谱"]),
    ("重点企业清单梳理", 8, "Instrument", ["重点企业清单"]),
    ("链长制是一项制度", 8, "Mechanism", ["链长制"]),
    ("“有事是我来”机制", 9, "Mechanism", ["“有事是我来”机制"]),
    ("青塘石墨产业联盟荣获全国奖", 13, "Institution", ["青塘石墨产业联盟"]),
    ("恒牧又", 3, "Enterprise", ["恒牧"]),
    ("青塘人才集团要配合", 7, "Institution", ["青塘人才集团"]),
    ("恒牧供应", 4, "Enterprise", ["恒牧供应"]),
    ("球形石墨年产能", 5, "Product", ["球形石墨"]),
    ("恒牧公司球形石墨年产量", 8, "Enterprise", ["恒牧公司", "球形石墨"]),
    ("恒牧公司青塘分厂年会", 8, "Enterprise", ["恒牧公司青塘分厂"]),
    ("省级单项冠军和专精特新“小巨人”企业", 18, "Group", ["省级单项冠军", "专精特新“小巨人”企业"]),
    ("科技型和创新型中小企业", 11, "Group", ["科技型和创新型中小企业"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "end", "kind", "expected"), ENDED, ids=[one[0] for one in ENDED])
def test_a_name_ends_where_its_words_do(words: str, end: int, kind: str, expected: list[str]) -> None:
    assert [words[first:last] for first, last, _ in ended(words, (0, end, kind))] == expected


BEGUN = [
    ("以石墨专班支撑", 5, "Team", [("石墨专班", "Team")]),
    ("以岭药业生产", 4, "Enterprise", [("以岭药业", "Enterprise")]),
    ("京津冀三地链长制", 8, "Mechanism", [("京津冀", "Place"), ("链长制", "Mechanism")]),
    ("京津冀产业联盟", 7, "Team", [("京津冀产业联盟", "Team")]),
    ("举办产销对接会6场", 7, "Action", [("产销对接会", "Action")]),
    ("组织开展青塘脐橙采购节", 11, "Action", [("青塘脐橙采购节", "Action")]),
    ("建成青塘石墨中试基地", 10, "Platform", [("青塘石墨中试基地", "Platform")]),
    ("建设工程交易中心", 8, "Platform", [("建设工程交易中心", "Platform")]),
    ("编制石墨产业链招商图谱", 11, "Instrument", [("石墨产业链招商图谱", "Instrument")]),
    ("用好石墨风险补偿资金", 10, "FinancialProduct", [("石墨风险补偿资金", "FinancialProduct")]),
    ("组织部会", 4, "Action", [("组织部会", "Action")]),
    ("打造平台", 4, "Platform", [("打造平台", "Platform")]),
    ("第三条市科技局负责", 7, "Institution", [("市科技局", "Institution")]),
    ("任务二:市科技局", 8, "Institution", [("市科技局", "Institution")]),
    ("专栏1石墨产业链", 8, "IndustryChain", [("石墨产业链", "IndustryChain")]),
    ("新建石墨产业研究院", 9, "Institution", [("石墨产业研究院", "Institution")]),
    ("联合共建青塘茶叶研究所", 11, "Institution", [("青塘茶叶研究所", "Institution")]),
    ("组建石墨产业联盟", 8, "Institution", [("石墨产业联盟", "Institution")]),
    ("扩建云州市第一人民医院", 11, "Institution", [("云州市第一人民医院", "Institution")]),
    ("新建县人民医院", 7, "Institution", [("新建县人民医院", "Institution")]),
    ("设立登记中心", 6, "Institution", [("设立登记中心", "Institution")]),
    ("部门联动的“月会商”机制", 12, "Mechanism", [("“月会商”机制", "Mechanism")]),
    ("面向中小企业的“育苗”工程", 13, "Programme", [("“育苗”工程", "Programme")]),
    ("覆盖全链条的“强基”行动", 12, "Action", [("“强基”行动", "Action")]),
    ("“三张清单”的“周调度”机制", 14, "Mechanism", [("“三张清单”的“周调度”机制", "Mechanism")]),
    ("石墨烯生产", 3, "Product", [("石墨烯", "Product")]),
    ("融通型“链主”对接机制", 11, "Mechanism", [("融通型“链主”对接机制", "Mechanism")]),
]


@pytest.mark.parametrize(("words", "end", "kind", "expected"), BEGUN, ids=[one[0] for one in BEGUN])
def test_a_name_begins_after_a_small_word_and_after_places_together(
    words: str, end: int, kind: str, expected: list[tuple[str, str]]
) -> None:
    assert [(words[first:last], what) for first, last, what in begun(words, (0, end, kind))] == expected


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("关联企业", "Enterprise"),
        ("上下游配套企业", "Enterprise"),
        ("税收贡献", "Enterprise"),
        ("安全环保", "Enterprise"),
        ("各产业协会", "Institution"),
        ("农林牧渔业", "Institution"),
        ("创新性强", "Product"),
        ("创新型产业体系", "Group"),
        ("五大传统产业和若干重点产业", "IndustryChain"),
        ("充电站县县", "Place"),
        ("自治区", "Place"),
    ],
)
def test_words_for_a_kind_name_nothing(words: str, kind: str) -> None:
    assert is_generic(words, kind)
    assert mended(words, [(0, len(words), kind)]) == []


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("绿源环保", "Enterprise"),
        ("青塘配套企业有限公司", "Enterprise"),
        ("青塘石墨产业协会", "Institution"),
        ("高强钢", "Product"),
        ("石墨产业", "IndustryChain"),
    ],
)
def test_a_name_with_such_words_in_it_is_one(words: str, kind: str) -> None:
    assert not is_generic(words, kind)


def test_no_half_of_a_quotation_is_a_chain() -> None:
    text = canonical_text("培育优势产业“链主企业”。")
    assert [(one.text, one.kind) for one in Draft(text, "test", open_graph()).naming.names] == [("链主企业", "Group")]


MEETINGS = [
    ("召开石墨产业链工作会商会。", "石墨产业链工作会商会"),
    ("并就全省石墨产业链现场会作准备。", "全省石墨产业链现场会"),
    ("记者从青塘市推进石墨产业高质量发展工作会议上获悉", "青塘市推进石墨产业高质量发展工作会议"),
    ("会商第三季度石墨产业链工作现场会会商会", "第三季度石墨产业链工作现场会会商会"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), MEETINGS, ids=[one[1] for one in MEETINGS])
def test_a_meeting_is_named_as_it_is_announced(words: str, expected: str) -> None:
    end = words.index(expected) + len(expected)
    assert [words[first:last] for first, last, _ in mended(words, [(0, end, "Action")])] == [expected]


POSTED = [
    ("江西立讯智造副总经理", (4, 10), ["江西立讯智造", "副总经理"]),
    ("恒牧董事长兼总经理", (0, 9), ["恒牧", "董事长", "总经理"]),
    ("产业龙头企业董事长总经理", (0, 12), ["龙头企业", "董事长", "总经理"]),
    ("常务副总经理", (0, 6), ["常务副总经理"]),
    ("科技副厂长", (0, 5), ["科技副厂长"]),
    ("集团董事长", (0, 5), ["集团董事长"]),
    ("县人民政府副县长", (0, 8), ["县人民政府", "副县长"]),
    ("市政府党组副书记", (0, 8), ["市政府", "党组副书记"]),
    ("政府常务副县长", (0, 7), ["政府常务副县长"]),
    ("市人大常委会副主任", (0, 9), ["市人大常委会副主任"]),
]


@pytest.mark.parametrize(("words", "place", "expected"), POSTED, ids=[one[0] for one in POSTED])
def test_a_post_is_cut_from_its_body_and_from_another(words: str, place: tuple[int, int], expected: list[str]) -> None:
    assert [words[first:last] for first, last, _ in mended(words, [(*place, "Role")])] == expected


def test_the_first_word_of_an_industry_belongs_to_its_chain() -> None:
    words = "推动元宇宙产业链、宇宙产业链"
    assert list(begun(words, (3, 8, "IndustryChain"))) == [(2, 8, "IndustryChain")]
    assert list(begun(words, (9, 14, "IndustryChain"))) == [(9, 14, "IndustryChain")]


def test_a_way_of_working_is_one_name_with_the_parts_that_it_quotes() -> None:
    words = "建立“市级统筹、县区对接”的市场化招商机制,宣传“茶香”的品牌机制"
    assert [words[a:b] for a, b, _ in mended(words, [])] == ["“市级统筹、县区对接”的市场化招商机制"]


def test_a_scheme_and_the_whole_of_which_it_is_a_part_are_two_names() -> None:
    words = "“蓝领匠师”计划是“海创英才”工程的组成部分"
    assert [words[a:b] for a, b, _ in mended(words, [(0, 16, "Programme")])] == ["“蓝领匠师”计划", "“海创英才”工程"]
    alone = "“生活为本”计划"
    assert [alone[a:b] for a, b, _ in mended(alone, [(0, 8, "Programme")])] == [alone]


def test_a_list_is_completed_by_what_begins_with_its_place() -> None:
    words = "省级石墨车间、湖州市级石墨车间"
    found = mended(words, [(0, 6, "Platform"), (7, 10, "Place")])
    assert [(words[a:b], kind) for a, b, kind in found] == [
        ("省级石墨车间", "Platform"),
        ("湖州市级石墨车间", "Platform"),
    ]


def test_statuses_are_named_but_not_what_is_measured_of_them() -> None:
    text = "培育“链主”企业、专精特新“小巨人”企业,认定瞪羚企业;优势产业“链主企业”;规上工业企业利润增长,链主企业名单"
    assert [one.text for one in statuses(text)] == [
        "“链主”企业",
        "专精特新“小巨人”企业",
        "瞪羚企业",
        "链主企业",
    ]


def test_the_bodies_of_a_level_stand_without_it_behind_its_committee() -> None:
    assert [one.text for one in sides("县委、人大、政府、政协四套班子,政府补贴,乡党委、政府")] == [
        "人大",
        "政府",
        "政协",
        "四套班子",
    ]


def test_a_place_is_named_short_where_the_text_has_it_in_full() -> None:
    text = (
        "青塘县的茶香。青塘围绕茶产业布局,青塘又建新厂;青塘国投、青塘中学、“青塘大米”和青塘县茶叶产业。对青塘,首个发展"
    )
    full = [Name(0, 3, "青塘县", "Place"), Name(0, 3, "首个市", "Place")]
    assert [one.start for one in short_places(full, text)] == [
        text.index("青塘围绕"),
        text.index("青塘又"),
        text.index("青塘,"),
    ]
    assert list(short_places([], text)) == []


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("三)各牵头部门将方案报县链长制办公室", "Institution", ["县链长制办公室"]),
        ("各乡镇每月5日前将进展报送县发展和改革局", "Institution", ["县发展和改革局"]),
        ("专项资金拨付至县投资促进中心", "Institution", ["县投资促进中心"]),
        ("各牵头部门将方案报市社会科学界联合会", "Institution", ["市社会科学界联合会"]),
        ("###1)竹木产业提升计划", "Programme", ["竹木产业提升计划"]),
        ("###1链主培育工程", "Programme", ["链主培育工程"]),
        ("###(二)", "Programme", []),
        ("(三)", "Institution", []),
        ("1.竹木产业提升计划", "Programme", ["竹木产业提升计划"]),
        ("将川县交通运输局", "Institution", ["将川县交通运输局"]),
        ("于川县日报社", "Institution", ["于川县日报社"]),
    ],
)
def test_no_name_begins_with_a_mark_or_crosses_to_whom_something_is_handed(
    words: str, kind: str, expected: list[str]
) -> None:
    assert [words[start:end] for start, end, _ in mended(words, [(0, len(words), kind)])] == expected


def test_the_mark_of_an_item_is_no_bracket_that_answers() -> None:
    head = "白岭县产业链链长制工作方案\n一、总体要求\n"
    sentences = (
        "（三）各牵头部门于6月30日前将工作方案报县链长制办公室。\n### （四）实施强链补链行动\n围绕短板推进招商。\n"
    )
    draft = Draft(canonical_text(head + sentences), "bailing", open_graph())
    told = {(name.text, draft.naming.kind(name)) for name in draft.names}
    assert told == {
        ("白岭县", "Place"), ("产业链链长制", "Mechanism"), ("县链长制办公室", "Institution"), ("强链补链行动", "Action"),
    }  # fmt: skip
    assert [one.role for one in draft.seen.duties] == ["due"]  # and nobody answers


GROUPED = [
    ("包括21个新能源和汽车配件产业链项目、16个玻璃及陶瓷产业链项目", ["新能源和汽车配件产业链", "玻璃及陶瓷产业链"]),
    ("全年签约12个省级石墨产业链重点项目", ["石墨产业链"]),
    ("现有28家生物医药产业链规上企业", ["生物医药产业链"]),
    ("建成3个5G智能终端产业链基地", ["5G智能终端产业链"]),
    ("240个产业项目包括21个石墨产业链项目", ["石墨产业链"]),
    ("9个“四优”重点产业链项目", []),
    ("7个工业新兴优势产业链项目", []),  # chains of a kind
    ("9家企业围绕石墨产业链项目", []),  # firms are counted
    ("2026年石墨产业链项目", []),  # a year counts nothing
    ("9个石墨、茶叶产业链项目", []),  # two chains
    ("家兔、生猪(畜禽水产品)产业链方面", ["家兔、生猪(畜禽水产品)产业链"]),
    ("发展家兔、生猪产业链方面", []),
    ("毛竹-竹浆-造纸产业", ["毛竹-竹浆-造纸产业"]),
    ("上游-中游-下游产业链", []),
    ("强链-补链-延链产业", []),
]


@pytest.mark.parametrize(("words", "expected"), GROUPED, ids=[one[0] for one in GROUPED])
def test_a_chain_whose_projects_are_counted_is_named_whole(words: str, expected: list[str]) -> None:
    assert [words[first:last] for first, last, _ in grouped(words)] == expected
    assert {(*one[:2], "IndustryChain") for one in grouped(words)} <= set(mended(words, []))


BESIDE = [
    ("云州省发展和改革委员会云州省工业和信息化厅", "Institution", ["云州省发展和改革委员会", "云州省工业和信息化厅"]),
    ("云州市财政局云州市科技局云州市商务局", "Institution", ["云州市财政局", "云州市科技局", "云州市商务局"]),
    ("云州市人民政府办公室云州市总工会", "Institution", ["云州市人民政府办公室", "云州市总工会"]),
    ("云川县人民法院云川县人民检察院", "Institution", ["云川县人民法院", "云川县人民检察院"]),
    ("市发改委市工信局", "Institution", ["市发改委", "市工信局"]),
    ("县委办公室县政府办公室", "Institution", ["县委办公室", "县政府办公室"]),
    ("云州省工业和信息化厅省财政厅", "Institution", ["云州省工业和信息化厅", "省财政厅"]),
    ("云川自治区科技厅自治区教育厅", "Institution", ["云川自治区科技厅", "自治区教育厅"]),
    ("省委组织部省工业和信息化厅", "Institution", ["省委组织部", "省工业和信息化厅"]),
    ("云川高新区管委会云川高新区财政局", "Institution", ["云川高新区管委会", "云川高新区财政局"]),
    ("云州市市场监督管理局", "Institution", ["云州市市场监督管理局"]),
    ("云州市人民政府驻云州市北区办事处", "Institution", ["云州市人民政府驻云州市北区办事处"]),
    ("市委市政府督查室", "Institution", ["市委市政府督查室"]),
]


@pytest.mark.parametrize(("words", "kind", "expected"), BESIDE, ids=[one[0] for one in BESIDE])
def test_offices_side_by_side_are_each_one_by_its_own_place(words: str, kind: str, expected: list[str]) -> None:
    assert [words[first:last] for first, last, _ in offices_beside(words, (0, len(words), kind))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("卫健委", "Institution"),
        ("应急厅", "Institution"),
        ("省国资委", "Institution"),
        ("药监局", "Institution"),
        ("中铁一局", "Enterprise"),
        ("中交三航局", "Enterprise"),
        ("云州餐厅", "Enterprise"),
        ("恒牧", "Enterprise"),
    ],
)
def test_an_office_by_its_short_name_is_no_firm(words: str, expected: str) -> None:
    assert [kind for *_, kind in offices_beside(words, (0, len(words), "Enterprise"))] == [expected]


STEPS = [
    ("构建“毛竹/竹屑——竹浆——PLA纤维”全产业链条，建成后", ["毛竹/竹屑", "竹浆", "PLA纤维"]),
    ("形成“萤石—氢氟酸—涂料”的先进材料产业链", ["萤石", "氢氟酸", "涂料"]),
    ("打造“炼化→烯烃→工程塑料”一体化基地", ["炼化", "烯烃", "工程塑料"]),
    ("推进“原石开采–设计雕刻–展示交易”产业链", ["原石开采", "设计雕刻", "展示交易"]),
    ("“研发—生产—销售”全产业链", []),  # what any firm does
    ("“入库—培育—上市”三级梯队", []),  # no chain
    ("“石墨、锂电”产业链", []),
]


@pytest.mark.parametrize(("words", "expected"), STEPS, ids=[one[0] for one in STEPS])
def test_quotation_marks_name_the_steps_of_a_chain(words: str, expected: list[str]) -> None:
    assert [words[first:last] for first, last, _ in steps(words.replace("，", ","))] == expected


COUNTED = [
    ("引进2个产业领航企业、5家配套企业", ["产业领航企业", "配套企业"]),
    ("培育12家“专精特新”企业。", ["“专精特新”企业"]),
    ("新增两户链上骨干企业", ["链上骨干企业"]),
    ("走访9家企业，服务3家本地企业", []),  # of no kind
    ("培育3家百亿企业", []),  # a level
    ("5家入驻园区的企业", []),
    ("4家龙头企业牵头", []),  # goes on
]


@pytest.mark.parametrize(("words", "expected"), COUNTED, ids=[one[0] for one in COUNTED])
def test_a_kind_of_firms_that_is_counted_is_a_group(words: str, expected: list[str]) -> None:
    told = words.replace("，", ",")
    assert [told[first:last] for first, last, _ in counted_groups(told, [])] == expected
    assert list(counted_groups(told, [(0, len(told), "Group")])) == []


def test_a_heading_that_makes_chains_do_something_names_the_chains_and_no_action() -> None:
    text = canonical_text("一、已做的工作\n（一）让创新链连上产业链。我市实施“晨星”培育工程。\n")
    told = [(one.text, one.kind) for one in Draft(text, "test", open_graph()).naming.names]
    assert told[:2] == [("创新链", "Chain"), ("产业链", "Chain")]


def test_a_report_that_is_the_document_itself_is_no_paper_that_it_names() -> None:
    head = "政 府 工 作 报 告\n——2026年1月14日在云岭县第九届人民代表大会第三次会议上\n县长 王明远\n"
    other = "云岭县2026年工作要点\n市政府工作报告提出，做强石墨产业链。\n"
    said = [Draft(canonical_text(text), "yunling", open_graph()).naming.names for text in (head, other)]
    assert [[one.text for one in names if "工作报告" in one.text] for names in said] == [[], ["市政府工作报告"]]

"""Who answers for what, and by when: every usual form, and never for another item than its own."""

from decimal import Decimal

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.dates import FORMS, Due, due_of
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.roster import roster
from chaingraph.text.simplified import simplified
from chaingraph.text.tables import metadata, tables
from chaingraph.text.tasks import task_of


def told(source: str) -> list[tuple[str, list[str], str]]:
    """Return each duty of a text: role, names, and the words for which it is said."""
    text = canonical_text(source)
    return [
        (duty.role, [text.text[start:end] for start, end in duty.names], text.text[slice(*duty.scope)])
        for duty in duties(text, layout(text))
    ]


ONE, TWO = "2027年新增链主企业10家。", "开展“百企上云”行动。"


@pytest.mark.parametrize("between", ["\n", ""])
def test_a_bracket_belongs_to_the_item_before_it_on_a_line_of_its_own_or_not(between: str) -> None:
    source = f"{ONE}（责任单位：市工信局、市财政局）{between}{TWO}（牵头单位：市工信局）"
    assert told(source) == [("responsible", ["市工信局", "市财政局"], ONE), ("ledBy", ["市工信局"], TWO)]


@pytest.mark.parametrize(
    "office",
    [
        "市链长制办公室", "市链长办公室", "县链长办", "县链办", "总链长办公室", "市重点产业链链长制办公室",
        "市产业链链长制工作领导小组办公室", "市链长制工作专班", "市链长制专班", "市长办公室",
    ],
)  # fmt: skip
def test_the_office_of_chiefs_is_whole_and_nobody_who_holds_a_post(office: str) -> None:
    assert told(f"{ONE}（责任单位：{office}、市财政局）") == [("responsible", [office, "市财政局"], ONE)]
    assert told(f"{ONE}（责任单位：副市长张知行、{office}）") == [("responsible", ["副市长", office], ONE)]


def test_items_on_one_line_have_each_its_own_bracket() -> None:
    source = "1.建设平台4个。（责任单位：市科技局）2.引进项目16个。（责任单位：市投促局）"
    assert told(source) == [
        ("responsible", ["市科技局"], "1.建设平台4个。"),
        ("responsible", ["市投促局"], "2.引进项目16个。"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("（成果处、规划处）", [("responsible", ["成果处", "规划处"])]),
        ("（资管处，4月底前）", [("responsible", ["资管处"]), ("due", ["4月底前"])]),
        ("（机关党委、办公室）", [("responsible", ["机关党委", "办公室"])]),
        ("（高新处牵头，成果处参加）", [("ledBy", ["高新处"]), ("supportedBy", ["成果处"])]),
        ("（中小企业股牵头，运行股配合）", [("ledBy", ["中小企业股"]), ("supportedBy", ["运行股"])]),
        ("（市委政研室指导，县科技局落实）", [("responsible", ["县科技局"])]),
        (
            "（包联县领导：副县长李某；包联单位：县科技局）",
            [("responsible", ["副县长"]), ("responsible", ["县科技局"])],
        ),
        ("〔市科技局；各县（市、区）〕", [("responsible", ["市科技局", "各县(市、区)"])]),
        ("由县商务局牵头抓，县供销社配合抓。", [("ledBy", ["县商务局"]), ("supportedBy", ["县供销社"])]),
        ("由县商务局牵头，青塘大学承担。", [("ledBy", ["县商务局"]), ("responsible", ["青塘大学"])]),
        ("由县商务局牵头，恒清公司负责建设。", [("ledBy", ["县商务局"]), ("responsible", ["恒清公司"])]),
        ("县商务局要牵头，青塘集团要全力配合。", [("ledBy", ["县商务局"]), ("supportedBy", ["青塘集团"])]),
        ("这件事由县工信局负责到底。", [("responsible", ["县工信局"])]),
        ("县工信局要负总责。", [("responsible", ["县工信局"])]),
        ("用地由县自然资源局负责保障。", [("responsible", ["县自然资源局"])]),
        ("（含续建一处）", []),
        ("（东南沿海处）", []),
        ("（详见各科室）", []),
        ("（县政府督查室督办）", []),
    ],
)
def test_offices_within_an_office_answer_and_those_that_supervise_do_not(
    words: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert [duty[:2] for duty in told(f"{ONE}{words}")] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("(市工信局、市财政局,各县区、开发园区按职责分工负责)", ["市工信局", "市财政局", "各县区", "开发园区"]),
        ("（市财政局、市工信局，各县区政府负责）", ["市财政局", "市工信局", "各县区政府"]),
        ("（市资规局、市住建局；各乡镇（街道）落实）", ["市资规局", "市住建局", "各乡镇(街道)"]),
        ("（市工信局，市科技局，云岭高新区管委会按职责分工负责）", ["市工信局", "市科技局", "云岭高新区管委会"]),
        ("（前述各项，各社区负责）", ["各社区"]),
        ("（原市政局，市住建局负责）", ["市住建局"]),
        ("（市商务局督办，市工信局负责）", ["市工信局"]),
    ],
)
def test_offices_before_a_comma_share_what_the_last_of_a_bracket_are_said_to_do(
    words: str, expected: list[str]
) -> None:
    assert [name for duty in told(f"{ONE}{words}") for name in duty[1]] == expected
    assert {duty[0] for duty in told(f"{ONE}{words}")} <= {"responsible"}


def test_offices_before_a_comma_answer_where_others_support_and_not_where_another_leads() -> None:
    assert [duty[:2] for duty in told(f"{ONE}（市人社局，市总工会、团市委配合）")] == [
        ("responsible", ["市人社局"]),
        ("supportedBy", ["市总工会", "团市委"]),
    ]
    assert [duty[:2] for duty in told(f"{ONE}（市人社局，市总工会牵头）")] == [("ledBy", ["市总工会"])]


def test_a_day_below_a_numbered_label_is_that_of_its_lines_and_of_no_line_above() -> None:
    source = "一、榜单任务\n本批榜单共5项。\n榜单1：高导热基板\n榜单金额：800万元\n完成时限：2028年6月\n（2026年6月16日印发）"
    assert told(source) == [("due", ["2028年6月"], "榜单1:高导热基板榜单金额:800万元")]


@pytest.mark.parametrize("label", ["监督科室：机关纪委", "督导单位：县委督查室", "联系人：李某", "备注：按月报送"])
def test_a_label_beside_those_of_who_answers_opens_no_item(label: str) -> None:
    source = f"{ONE}\n责任科室：节能科\n{label}\n完成时限：11月底前。\n{TWO}\n责任科室：综合科"
    assert [(role, scope[:4]) for role, _, scope in told(source)] == [
        ("responsible", ONE[:4]),
        ("due", ONE[:4]),
        ("responsible", TWO[:4]),
    ]


def test_who_takes_in_applications_answers_for_the_items_that_each_say_so_and_not_once_for_the_last() -> None:
    asked = "1.设备补助。给予10万元。\n{}2.上市奖励。奖励300万元。\n受理部门：县金融办\n"
    assert told(asked.format("")) == []
    assert [names for _, names, _ in told(asked.format("受理部门：县财政局\n"))] == [["县财政局"], ["县金融办"]]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("由县文旅局牵头，青塘镇人民政府承办。", "青塘镇人民政府"), ("由县工信局牵头，县畜牧站具体承办，6月底前完成。", "县畜牧站"),
        ("（县交通局牵头，翼行物流有限公司承运）", "翼行物流有限公司"), ("活动由县文旅局主办，县商会承办。", None),
        ("县工信局牵头，云州智造研究院、云石公司共同承担。", "云州智造研究院、云石公司"), ("县工信局牵头，企业自行承担。", None),
    ],
)  # fmt: skip
def test_who_undertakes_it_answers_beside_who_leads(words: str, who: str | None) -> None:
    found = [(role, names, scope) for role, names, scope in told(f"{ONE}{words}") if role != "due"]
    assert [(names, scope) for _, names, scope in found[1:]] == ([(who.split("、"), ONE)] if who else [])


def test_who_undertakes_it_does_so_for_the_heading_though_the_sentence_goes_on() -> None:
    found = told("1.实施攻关计划。由县科技局牵头，云州智造研究院承担，建成中试线。")
    scope = "1.实施攻关计划。由县科技局牵头,云州智造研究院承担,建成中试线。"
    assert found == [("ledBy", ["县科技局"], scope), ("responsible", ["云州智造研究院"], scope)]
    assert told("建设平台1个，由云石科技有限公司承担，争取投用。") == [
        ("responsible", ["云石科技有限公司"], "建设平台1个,由云石科技有限公司承担")
    ]
    apart = told("1.实施攻关计划。由县科技局牵头，县财政局负责落实资金，县住建局负责建厂。")[1:]
    assert [(names, "攻关" in scope) for _, names, scope in apart] == [(["县财政局"], False), (["县住建局"], False)]


def test_schools_that_take_part_support_beside_who_leads() -> None:
    assert [duty[:2] for duty in told(f"由县文旅局牵头、县科协协办，云州大学、市建材研究所参与，{ONE}")] == [
        ("ledBy", ["县文旅局"]),
        ("supportedBy", ["县科协"]),
        ("supportedBy", ["云州大学", "市建材研究所"]),
    ]
    assert told(f"云州大学、市建材研究所参与，{ONE}") == []


def test_a_bracket_goes_back_no_further_than_the_heading_that_runs_into_its_line() -> None:
    item = "（二）壮大新兴产业。新增企业20家。"
    assert told(f"一、目标 新增企业90家。（一）优化产业。{ONE}{item}（责任单位：市工信局）") == [
        ("responsible", ["市工信局"], item.replace("（", "(").replace("）", ")"))
    ]
    other = "完成第三条（一）所列任务。新增企业20家。"
    assert told(f"{other}（责任单位：市工信局）")[0][2] == other.replace("（", "(").replace("）", ")")


@pytest.mark.parametrize(
    "words", ["推动县委“1246”战略部署全面落实", "确保县委决策部署全面落实", "把党中央重大战略部署抓好落实"]
)
def test_what_was_decided_is_no_office_that_carries_it_out(words: str) -> None:
    assert told(f"{words}，新增企业10家。") == []
    assert told("审计署牵头推进，新增企业10家。")[0][:2] == ("ledBy", ["审计署"])


@pytest.mark.parametrize("who", ["企业配合", "各方协助", "社会支持", "专家协助"])
def test_one_firm_that_helps_beside_who_leads_supports(who: str) -> None:
    led, helped = ("ledBy", ["市大数据局"]), ("supportedBy", ["云州电信"])
    assert [duty[:2] for duty in told(f"由市大数据局牵头、云州电信协助，{ONE}")] == [led, helped]
    assert [duty[:2] for duty in told(f"由市大数据局牵头，{who}，{ONE}")] == [led]
    assert told(f"云州电信协助，{ONE}") == []


@pytest.mark.parametrize("words", ["（含续建一处）", "（东南沿海处）", "（成果处）"])
def test_what_explains_a_word_within_a_sentence_answers_for_nothing(words: str) -> None:
    assert told(f"2027年建设平台10个{words}。") == []


def test_the_only_bracket_of_an_item_at_its_end_speaks_for_all_of_it() -> None:
    head = "云州市方案\n一、任务\n（一）优金融。"
    first, second = "设立基金2亿元。", "投放贷款8亿元"
    assert told(f"{head}{first}{second}（责任单位：市财政局）。\n") == [
        ("responsible", ["市财政局"], f"(一)优金融。{first}{second}")
    ]
    both = f"{head}设立基金2亿元（责任单位：市金融办）。{second}（责任单位：市财政局）。\n"
    assert told(both) == [
        ("responsible", ["市金融办"], "设立基金2亿元"),
        ("responsible", ["市财政局"], second),
    ]


FORMS_OF_DUTY = [
    ("（责任单位：市科技局）", [("responsible", ["市科技局"])]),
    ("（市科技局、市财政局按职责分工负责）", [("responsible", ["市科技局", "市财政局"])]),
    ("（市科技局牵头，市财政局、市教育局配合）", [("ledBy", ["市科技局"]), ("supportedBy", ["市财政局", "市教育局"])]),
    ("（市委组织部、市科技局）", [("responsible", ["市委组织部", "市科技局"])]),
    ("（责任单位：市科技局和市财政局，各县（区）政府；完成时限：长期坚持）", [("responsible", ["市科技局", "市财政局", "各县(区)政府"]), ("due", ["长期坚持"])]),
    ("（牵头领导：副市长；牵头单位：市科技局；完成时限：2026年9月）", [("ledBy", ["副市长"]), ("ledBy", ["市科技局"]), ("due", ["2026年9月"])]),
    ("（牵头单位：市工信局；配合单位：各县〔市、区〕政府、市财政局）", [("ledBy", ["市工信局"]), ("supportedBy", ["各县〔市、区〕政府", "市财政局"])]),
    ("（牵头单位：市工业和信息化局 配合单位：市发展和改革委员会）", [("ledBy", ["市工业和信息化局"]), ("supportedBy", ["市发展和改革委员会"])]),
    ("（责任单位：市科技局、各相关单位）", [("responsible", ["市科技局"])]),
    ("（县财政局、人民银行泽县支行按职责分工负责）", [("responsible", ["县财政局", "人民银行泽县支行"])]),
    ("（县投资促进中心、各产业链专班）", [("responsible", ["县投资促进中心", "各产业链专班"])]),
    ("（责任领导：周大川；责任单位：县水利局）", [("responsible", ["县水利局"])]),
    ("（责任单位：市科技局", [("responsible", ["市科技局"])]),
    ("〔责任单位：市科技局；时限：年底前〕", [("responsible", ["市科技局"]), ("due", ["年底前"])]),
    ("（责任单位：市经信局，市财政局配合）", [("supportedBy", ["市财政局"]), ("responsible", ["市经信局"])]),
    ("（责任领导：县委常委、宣传部部长李某某；责任单位：县果业局）", [("responsible", ["县委常委"]), ("responsible", ["县果业局"])]),
    ("（牵头单位：市科技局、市工信局；配合单位：市财政局）", [("ledBy", ["市科技局", "市工信局"]), ("supportedBy", ["市财政局"])]),
    ("（县委办、县政府办）", [("responsible", ["县委办", "县政府办"])]),
    ("（市委金融办、人民银行云州市分行、市担保集团）", [("responsible", ["市委金融办", "人民银行云州市分行", "市担保集团"])]),
    ("（市财政局、市委金融办；2026年三季度前完成）", [("responsible", ["市财政局", "市委金融办"]), ("due", ["2026年三季度前"])]),
    ("（市人社局、市教育局；长期坚持）", [("responsible", ["市人社局", "市教育局"]), ("due", ["长期坚持"])]),
    ("（市科技局牵头、市创业中心配合）", [("ledBy", ["市科技局"]), ("supportedBy", ["市创业中心"])]),
    ("（市科技局牵头，市财政局、各县（市、区）政府配合）", [("ledBy", ["市科技局"]), ("supportedBy", ["市财政局", "各县(市、区)政府"])]),
    ("（持续推进，县人社局、云州职业技术学院）", [("responsible", ["县人社局", "云州职业技术学院"]), ("due", ["持续推进"])]),
    ("（市商务局；6月底完成过半，11月底全部完成）", [("responsible", ["市商务局"]), ("due", ["11月底全部完成"])]),
    ("（市工信局，各乡镇；9月底前完成60家，年底前全面完成）", [("responsible", ["市工信局", "各乡镇"]), ("due", ["年底前全面完成"])]),
    ("（市科技局牵头；2026年完成40%，2027年全部完成）", [("ledBy", ["市科技局"]), ("due", ["2027年"])]),
    ("（市科技局、市财政局；完成时限：2026年9月）", [("responsible", ["市科技局", "市财政局"]), ("due", ["2026年9月"])]),
    ("（市科技局负责落实，完成时限：2026年9月）", [("responsible", ["市科技局"]), ("due", ["2026年9月"])]), ("（一期建设；完成时限：2026年9月）", [("due", ["2026年9月"])]),
    ("（市人社局按职责分工负责，云州技师学院参与）", [("responsible", ["市人社局"]), ("supportedBy", ["云州技师学院"])]),
    ("（市科技局牵头，市财政局做好配合）", [("ledBy", ["市科技局"]), ("supportedBy", ["市财政局"])]), ("（由市城投集团承建，市财政局做好支持）", [("responsible", ["市城投集团"]), ("supportedBy", ["市财政局"])]),
    ("（由申请人承担，企业积极参与）", []),
    ("（2027年底前；县科技局）", [("responsible", ["县科技局"]), ("due", ["2027年底前"])]), ("（2027年底前，建成3家）", []),
    ("（由市科技局牵头，市供销社、再循金属参与）", [("ledBy", ["市科技局"]), ("supportedBy", ["市供销社", "再循金属"])]),
    ("（责任单位：设在市工信局）", [("responsible", ["市工信局"])]),
    ("（市政府办公室（市金融办）牵头，市国资委配合）", [("ledBy", ["市政府办公室"]), ("supportedBy", ["市国资委"])]),
    ("（由市商务局牵头，市税务局、云岭海关（驻园办事处）配合）", [("ledBy", ["市商务局"]), ("supportedBy", ["市税务局", "云岭海关"])]),
    ("（市科技局牵头，市投促局、云东经开区管委会〔高新区管委会〕配合）", [("ledBy", ["市科技局"]), ("supportedBy", ["市投促局", "云东经开区管委会"])]),
    ("（位于青塘镇）", []), ("（市财政局负责，省药物研究院（专家组））", [("responsible", ["市财政局"])]), ("（以下简称链办）", []),
    ("（市农投集团、市妇联，10月底）", [("responsible", ["市农投集团", "市妇联"]), ("due", ["10月底"])]), ("（市农投集团、市妇联）", [("responsible", ["市农投集团", "市妇联"])]),
    ("（云恒公司、市妇联）", []), ("（市农投集团、云恒公司）", []), ("（市科技局；茶叶产业链链长单位）", [("responsible", ["市科技局", "茶叶产业链链长单位"])]),
    ("（各产业链链长单位、市科技局）", [("responsible", ["各产业链链长单位", "市科技局"])]), ("（茶叶产业链链长李某、市科技局）", []),
    ("（市妇联，全年）", [("responsible", ["市妇联"]), ("due", ["全年"])]), ("（市农投集团，2026年）", []),
    ("（日期：2026-02-15）", []), ("（绥中（云州西部）厂）", []), ("（云州西部）", []),
    ("（联系人：张某某）", []), ("（含国家级3家）", []), ("（见附件）", []),
]  # fmt: skip


@pytest.mark.parametrize(("bracket", "expected"), FORMS_OF_DUTY, ids=[bracket for bracket, _ in FORMS_OF_DUTY])
def test_every_form_of_a_bracket_says_who_and_in_which_role(
    bracket: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert [(role, [name.strip() for name in names]) for role, names, _ in told(f"建设平台3家。{bracket}")] == expected


ANY_BRACKETS = "（）", "【】", "［］", "[]", "〔〕"
ANSWERED = [  # what stands in a bracket before the stop, and who answers by it
    ("市工信局负责，2027年6月底前投运", [("due", ["2027年6月底前"]), ("responsible", ["市工信局"])]),
    ("责任单位：市工信局；完成时限：2026年10月", [("due", ["2026年10月"]), ("responsible", ["市工信局"])]),
    ("市工信局牵头，市财政局配合", [("ledBy", ["市工信局"]), ("supportedBy", ["市财政局"])]),
]


@pytest.mark.parametrize("shape", ANY_BRACKETS)
@pytest.mark.parametrize(("words", "expected"), ANSWERED)
def test_a_bracket_before_the_stop_says_who_answers_whatever_its_shape(
    shape: str, words: str, expected: list[tuple[str, list[str]]]
) -> None:
    source = f"云岭市任务\n\n1.建设变电站2座{shape[0]}{words}{shape[1]}。\n2.开展培训10场。\n"
    assert sorted((role, names) for role, names, _ in told(source)) == expected
    assert next(one.indicator for one in quantities(canonical_text(source))) == "变电站数"


def test_a_quality_mark_in_brackets_is_no_body() -> None:
    assert told("1.推广“云岭【石墨】”品牌3万亩【见附件】。\n") == []


def test_several_enterprises_support_beside_who_leads() -> None:
    source = "由云州经济研究院牵头编制全景图，云江铝业、铎铝科技配合，11月底交初稿。"
    assert [(role, names) for role, names, _ in told(source)] == [
        ("ledBy", ["云州经济研究院"]),
        ("supportedBy", ["云江铝业", "铎铝科技"]),
    ]
    assert told("云江铝业、铎铝科技配合。") == []


def test_who_will_lead_next_leads_all_that_the_sentence_says() -> None:
    source = "下一步将由市国资委牵头，组建采购联盟，争取到2030年配套率达到45%。"
    assert [one[:2] for one in told(source)] == [("ledBy", ["市国资委"])]
    assert told(source)[0][2].endswith("配套率达到45%。")


def test_a_utility_before_a_colon_answers_for_its_line() -> None:
    assert told("云州供电公司：保障用电负荷45万千瓦。") == [("responsible", ["云州供电公司"], "保障用电负荷45万千瓦。")]


def test_offices_that_stand_alone_as_headings_answer_each_for_what_stands_below() -> None:
    first, second = "1.供应工业用地500亩。\n2.盘活厂房3万平方米。", "1.建设人才公寓300套。"
    source = f"云州县任务分工\n一、县自然资源局\n{first}\n二、县住建局\n{second}\n"
    assert [one[:2] for one in told(source)] == [("responsible", ["县自然资源局"]), ("responsible", ["县住建局"])]
    scopes = [one[2] for one in told(source)]
    assert scopes == ["一、县自然资源局" + first.replace("\n", ""), "二、县住建局" + second]
    assert told(f"云州县任务分工\n一、县自然资源局\n{first}\n二、人才公寓\n{second}\n") == []


BESIDE = [
    "（市邮政局牵头，市交通局、市商务局参加）",
    "（市邮政局牵头，市交通局、市商务局协作）",
    "（市邮政局牵头，市交通局、市商务局协同）",
    "（市邮政局牵头，会同市交通局、市商务局落实）",
    "由市邮政局牵头，会同市交通局、市商务局等部门落实。",
]


@pytest.mark.parametrize("words", BESIDE)
def test_who_takes_part_beside_who_leads_supports(words: str) -> None:
    assert [one[:2] for one in told(f"{ONE}{words}")] == [
        ("ledBy", ["市邮政局"]),
        ("supportedBy", ["市交通局", "市商务局"]),
    ]


DECIDED = ["同意由", "原则同意", "明确，由", "议定：由", "要求", "研究决定由"]  # what a meeting did, before who leads


@pytest.mark.parametrize("did", DECIDED)
def test_what_a_meeting_decided_names_who_leads(did: str) -> None:
    said = told(f"二、会议{did}市邮政局牵头，市交通局配合，{ONE}")
    assert [one[:2] for one in said] == [("ledBy", ["市邮政局"]), ("supportedBy", ["市交通局"])]
    assert all(ONE in scope for _, _, scope in said)


BROKEN = [
    "（\n责任单位：市工信局、市财政局）",
    "（责任单位：\n市工信局、市财政局）",
    "（责任单位：市工信局、市财政局\n）",
]


@pytest.mark.parametrize("bracket", BROKEN)
def test_a_bracket_that_a_page_breaks_is_one(bracket: str) -> None:
    assert told(f"一、任务\n1.做强产业。{ONE}{bracket}\n2.做优服务。{TWO}") == [
        ("responsible", ["市工信局", "市财政局"], f"1.做强产业。{ONE}")
    ]


TAKE_PART = [  # lines behind an item, and the roles that they give: who was at a meeting has none
    ("参加：市农业农村局 祝星河，市卫健委 宗以然。", []),
    ("参加单位：市农业农村局、市卫健委。\n列席：市财政局。", []),
    ("牵头单位：市商务局\n参加单位：市农业农村局", ["ledBy", "supportedBy"]),
    ("牵头：市商务局；参加：市农业农村局", ["ledBy", "supportedBy"]),
    ("（参加单位：市农业农村局）", ["supportedBy"]),
]


@pytest.mark.parametrize(("lines", "roles"), TAKE_PART, ids=[lines for lines, _ in TAKE_PART])
def test_who_was_at_a_meeting_supports_nothing(lines: str, roles: list[str]) -> None:
    assert [role for role, _, _ in told(f"三、关于门店。{ONE}\n{lines}")] == roles


@pytest.mark.parametrize("label", ["完成单位", "牵头人", "推进科室"])
def test_a_label_within_a_sentence_that_no_role_has_tells_nothing(label: str) -> None:
    found = told(f"建设共享仓库3个，牵头部门为市科技局，{label}为市工信局。")
    assert [one[:2] for one in found] == [("ledBy", ["市科技局"])]


LABELS_OF_BODIES = [
    ("牵头考核单位", "ledBy"), ("牵头解决单位", "ledBy"), ("配合化解部门", "supportedBy"), ("解决单位", None), ("市级牵头部门", "ledBy"), ("牵头责任部门", "ledBy"), ("牵头部门和单位", "ledBy"), ("共同牵头单位", "ledBy"),
    ("主要配合单位", "supportedBy"), ("协同推进部门", "supportedBy"), ("配合落实部门", "supportedBy"),
    ("责任考核单位", "responsible"), ("具体承办科室", "responsible"), ("业务主管部门", "responsible"), ("包抓科室", "responsible"), ("任务承接单位", "responsible"),
    ("政策执行部门", "responsible"), ("执行单位", "responsible"), ("归口部门", "responsible"), ("归口牵头部门", "ledBy"), ("政策咨询部门", None), ("解释部门", None),
    ("监督单位", None), ("考核单位", None), ("用人单位", None), ("成员单位", None), ("牵头事项", None),
]  # fmt: skip


@pytest.mark.parametrize(("label", "role"), LABELS_OF_BODIES, ids=[label for label, _ in LABELS_OF_BODIES])
def test_a_label_says_by_its_verb_who_does_what_and_is_part_of_no_name(label: str, role: str | None) -> None:
    expected = [(role, ["市科技局", "市财政局"])] if role else []
    assert [one[:2] for one in told(f"{ONE}（{label}：市科技局、市财政局）")] == expected


def test_a_label_in_traditional_characters_says_the_same() -> None:
    text = simplified(canonical_text("對納稅大戶設立貢獻獎。（牽頭考核單位：財政局、稅務局）"))
    assert [duty.role for duty in duties(text, layout(text))] == ["ledBy"]


def test_who_takes_part_without_a_name_is_nobody() -> None:
    mode = "该州建立链长制，形成“链长牵头负责、牵头部门统筹推进、参与部门协同配合”推进模式。"
    assert told(mode) == []
    assert [one[:2] for one in told(f"{ONE}（牵头单位：县工信局统筹推进；配合单位：参与单位、县财政局）")] == [
        ("ledBy", ["县工信局"]),
        ("supportedBy", ["县财政局"]),
    ]


def test_who_takes_part_where_nobody_leads_supports_nothing() -> None:
    assert told(f"{ONE}市交通局、市商务局参加。市邮政局会同市交通局研究。") == []


def test_who_serves_the_same_beside_the_lead_says_no_task() -> None:
    source = "第二条　“良种换冠”工程。高接换优的，每亩补助600元。州林业局牵头，州农业科学研究所提供技术服务。"
    assert [(names, scope) for role, names, scope in told(source) if role == "ledBy"] == [
        (["州林业局"], "第二条“良种换冠”工程。高接换优的,每亩补助600元。")
    ]


def test_a_heading_answers_for_no_row_that_says_who_answers() -> None:
    source = "一、壮大石墨产业（牵头单位：市工信局）\n新增企业5家。\n任务 | 牵头单位\n建平台 | 市科技局\n二、其他\n"
    leads = [(names, scope) for role, names, scope in told(source) if role == "ledBy"]
    assert leads == [
        (["市工信局"], "一、壮大石墨产业(牵头单位:市工信局)新增企业5家。任务|牵头单位"),
        (["市科技局"], "建平台|市科技局"),
    ]


def test_the_office_of_a_chain_in_its_heading_answers_for_no_task_below() -> None:
    source = "一、石墨产业链（链长：副市长；牵头单位：市工信局）\n任务 | 完成时限\n建平台 | 9月底\n"
    assert [role for role, _, _ in told(source)] == ["due"]


def test_a_bracket_that_belongs_to_a_name_answers_for_nothing() -> None:
    assert told("推进绥中县（云州开发区）垃圾发电厂建设。") == []
    assert told("推进垃圾发电厂建设（云州开发区管委会）。") == [
        ("responsible", ["云州开发区管委会"], "推进垃圾发电厂建设")
    ]
    assert told("出席：李明、王强（市政府）、何远（市工信局）") == []
    assert told("责任单位由市商务局调整为市投资促进局。") == []


def test_the_years_in_which_a_project_is_built_end_when_it_is_due() -> None:
    for label in ("建设年限", "建设周期"):
        table = f"项目名称 | {label} | 责任单位\n石墨厂 | 2025-2027 | 县工信局\n"
        expected = [("due", ["2025-2027"]), ("responsible", ["县工信局"])]
        assert [(role, names) for role, names, _ in told(table)] == expected
    assert "due" not in [role for role, _, _ in told(table.replace("建设周期", "培养周期"))]
    assert str(due_of("2025-2027", None).day) == "2027-12-31"  # type: ignore[union-attr]


def test_brackets_within_a_sentence_part_it() -> None:
    source = "建设平台3家（市科技局负责），新增企业5家（市工信局、市财政局按职责分工负责）。"
    assert told(source) == [
        ("responsible", ["市科技局"], "建设平台3家"),
        ("responsible", ["市工信局", "市财政局"], "新增企业5家"),
    ]


def test_a_clause_speaks_for_its_sentence_alone() -> None:
    led = "由市科技局牵头，市财政局、市教育局配合，开展“百博进链”行动。"
    other = "引导银行增加信贷投放。"
    assert told(f"一、任务\n{led}\n{other}（市金融办负责）") == [
        ("ledBy", ["市科技局"], led.replace("，", ",")),
        ("supportedBy", ["市财政局", "市教育局"], led.replace("，", ",")),
        ("responsible", ["市金融办"], other),
    ]


def test_a_clause_answers_for_what_it_says_itself() -> None:
    source = "市工信局负责编制图谱，新增企业5家，市科技局负责建设平台3家。"
    assert told(source) == [
        ("responsible", ["市工信局"], "市工信局负责编制图谱,新增企业5家"),
        ("responsible", ["市科技局"], "市科技局负责建设平台3家"),
    ]
    alone = "市工信局负责编制图谱，新增企业5家。"
    assert told(alone) == [("responsible", ["市工信局"], alone.replace("，", ","))]


def test_a_bracket_below_a_paragraph_speaks_for_that_paragraph_where_each_has_its_own() -> None:
    items = "（一）强链\n新增企业5家。\n（市工信局负责）\n引进项目3个。\n（市商务局负责）\n"
    assert told(items)[1] == ("responsible", ["市商务局"], "引进项目3个。")
    shared = "（一）强链\n新增企业5家。\n引进项目3个。\n（市商务局负责）\n"
    assert told(shared) == [("responsible", ["市商务局"], "(一)强链新增企业5家。引进项目3个。")]
    own = "（一）强链\n新增企业5家。（市工信局负责）\n引进项目3个。（市商务局负责）\n"
    assert [(names, scope) for _, names, scope in told(own)] == [
        (["市工信局"], "新增企业5家。"),
        (["市商务局"], "引进项目3个。"),
    ]


def test_one_office_of_many_is_no_name() -> None:
    assert told("建立了一个市直部门牵头负责、一套支持政策的机制。") == []
    assert told("每条产业链设立一个工作组负责推进。") == []
    assert told("下设招商组、项目组，分别由市商务局、市发改委牵头。") == []  # each has one of them


def test_lines_of_labels_speak_for_the_item_above() -> None:
    source = "一、任务\n引进项目。培育企业10家。\n牵头单位：市商务局；配合单位：市投促局；完成时限：2026年9月\n二、保障\n加强协调。"
    assert [duty[:2] for duty in told(source)] == [
        ("ledBy", ["市商务局"]),
        ("supportedBy", ["市投促局"]),
        ("due", ["2026年9月"]),
    ]
    assert {scope for _, _, scope in told(source)} == {"一、任务引进项目。培育企业10家。"}


BULLETS = "{}", "▲{}", "➢{}", "- {}", "* {}", "●{}", "·{}", "▪{}", "• {}", "■ {}", "- **{}**", "**{}**"


@pytest.mark.parametrize("bullet", BULLETS)
def test_a_label_with_a_bullet_speaks_for_the_item_above(bullet: str) -> None:
    first, second = (
        [f"{bullet.format(label)}：{value}" for label, value in (("责任单位", office), ("完成时限", day))]
        for office, day in (("市工信局", "2027年3月"), ("市商务局", "2027年6月"))
    )
    lines = ["1.建设检测中心1个。", *first, "2.建设产业园2个。", *second]
    assert [(role, names, scope[2:7]) for role, names, scope in told("云岭市任务\n\n" + "\n".join(lines) + "\n")] == [
        ("responsible", ["市工信局"], "建设检测中"),
        ("due", ["2027年3月"], "建设检测中"),
        ("responsible", ["市商务局"], "建设产业园"),
        ("due", ["2027年6月"], "建设产业园"),
    ]


@pytest.mark.parametrize("line", ["●责任落实：市工信局要抓好", "- 工作目标：市工信局引进5家", "■ 牵头单位名单"])
def test_a_bullet_before_other_words_makes_no_label_of_them(line: str) -> None:
    assert told(f"云岭市任务\n\n1.建设检测中心1个。\n{line}\n") == []


def test_the_title_of_a_markdown_text_is_no_task_whatever_its_level() -> None:
    source = "## 云岭市石墨产业链攻坚任务书\n\n开发机床6款。牵头：市工信局。\n"
    assert told(source) == [("ledBy", ["市工信局"], "开发机床6款。")]


def test_a_sentence_of_its_own_speaks_for_its_paragraph_and_after_a_heading_for_what_stands_below() -> None:
    assert told("会议指出，奶牛存栏7万头。\n其一，项目由草原公司承担。县工信局牵头，县财政局配合。") == [
        ("ledBy", ["县工信局"], "其一,项目由草原公司承担。"), ("supportedBy", ["县财政局"], "其一,项目由草原公司承担。"),
    ]  # fmt: skip
    source = "（三）攻要素。要素组由市资规局牵头，市财政局配合。收储土地2600亩。引导银行放贷。（市金融局负责）"
    scope = "(三)攻要素。要素组由市资规局牵头,市财政局配合。收储土地2600亩。引导银行放贷。"
    assert told(source)[:2] == [("ledBy", ["市资规局"], scope), ("supportedBy", ["市财政局"], scope)]


def test_who_attends_a_meeting_supports_nothing() -> None:
    assert told("会议由副市长主持。市工信局、市财政局参加。") == []
    assert told("由市工信局牵头，市财政局参与，开展银企对接。")[1][:2] == ("supportedBy", ["市财政局"])


def test_who_answers_in_the_midst_of_a_sentence_speaks_for_what_stands_beside_it() -> None:
    assert [(names, scope) for _, names, scope in told("每条链1个专班，6月底前完成链主遴选，由县工信局负责。")] == [
        (["县工信局"], "6月底前完成链主遴选,由县工信局负责")
    ]
    assert [(names, scope) for _, names, scope in told("选聘果树医生60名，由苹果试验站负责培训，每名服务30户。")] == [
        (["苹果试验站"], "由苹果试验站负责培训")
    ]
    paid = "对新入选的链主企业奖励60万元，由市财政局于2026年3月底前拨付。"
    assert [(names, scope) for _, names, scope in told(paid)] == [(["市财政局"], paid[:-1].replace("，", ","))]


LEADS = [
    ("链办负责：\n（1）编制图谱；\n（2）引进企业3家。", [("链办", "(1)编制图谱;(2)引进企业3家。")]),
    ("行政链长职责：\n1、盘活土地300亩；\n企业链长职责：\n1、优惠3%；",
     [("行政链长", "1、盘活土地300亩;"), ("企业链长", "1、优惠3%;")]),
    ("市科技局：支持项目10项。\n市委编办、市人社局：引进人才30名。", [("市科技局", "支持项目10项。"), ("市委编办,市人社局", "引进人才30名。")]),
    ("来源：市发展改革委\n新能源产业链：引进企业3家。", []),
    ("一、市工信局（牵头单位）：引进企业3家。\n二、石墨公司（链主企业）：牵头组建联合体1个。", [("市工信局", "引进企业3家。"), ("石墨公司", "牵头组建联合体1个。")]),
    ("配合单位市商务局：引进企业3家。\n石墨公司：主营电极，产能3万吨。", [("市商务局", "引进企业3家。")]),
    ("牵头单位：市能源局。负责调度，建站3座。\n配合单位：市商务局，主要负责招商，引进企业3家。", [("市能源局", "负责调度,建站3座。"), ("市商务局", "主要负责招商,引进企业3家。")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), LEADS, ids=[source[:6] for source, _ in LEADS])
def test_who_is_named_before_a_colon_answers_for_the_list_or_the_line_after_it(
    source: str, expected: list[tuple[str, str]]
) -> None:
    assert [
        (",".join(names), scope)
        for role, names, scope in told(f"云州市方案\n一、职责\n{source}")
        if role == "responsible" and scope
    ] == expected


TABLE = "序号 | 任务 | 目标 | 完成时限 | 责任单位\n1 | 新增企业 | 12家 | 2026年12月底 | 市工信局\n2 | 新建平台 | 3家 | 2026年9月底 | 市科技局、市教育局\n"


def test_a_row_answers_for_itself() -> None:
    assert [(role, names) for role, names, scope in told(TABLE) if "新建平台" in scope] == [
        ("due", ["2026年9月底"]), ("responsible", ["市科技局", "市教育局"]),
    ]  # fmt: skip


def test_a_table_without_a_header_says_who_answers_where_a_column_has_offices_alone() -> None:
    assert [(role, names) for role, names, _ in told("新增企业 | 12家 | 2026年12月底 | 市工信局\n新建平台 | 3家 | 2026年9月底 | 市科技局、市教育局\n")] == [
        ("due", ["2026年12月底"]), ("responsible", ["市工信局"]), ("due", ["2026年9月底"]), ("responsible", ["市科技局", "市教育局"]),
    ]  # fmt: skip


CELLS = [
    ("县水利局牵头，县林业局、泽县高新区管委会配合", [("ledBy", ["县水利局"]), ("supportedBy", ["县林业局", "泽县高新区管委会"])]),
    ("责任领导：周大川；县水利局", [("responsible", ["县水利局"])]),
    ("牵头单位：县水利局；县林业局", [("ledBy", ["县水利局"]), ("responsible", ["县林业局"])]),
    ("周大川", [("responsible", ["周大川"])]),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "expected"), CELLS, ids=[cell for cell, _ in CELLS])
def test_a_cell_says_who_leads_and_who_supports_as_a_bracket_does(
    cell: str, expected: list[tuple[str, list[str]]]
) -> None:
    said = told(f"任务 | 责任单位\n建设水厂 | {cell}\n建设电站 | 县发改局\n")
    assert [(role, names) for role, names, _ in said[:-1]] == expected


def test_a_person_alone_in_a_column_of_leaders_is_nobody() -> None:
    said = told("任务 | 责任领导\n建设水厂 | 周大川\n建设电站 | 副县长\n")
    assert [(role, names) for role, names, _ in said] == [("responsible", ["副县长"])]


def test_nothing_is_read_across_rows() -> None:
    found = quantities(f"云州市方案\n{TABLE}2026年3月2日")
    assert [(one.exact, one.subject, str(one.due), one.status) for one in found] == [
        ("12家", "新增企业", "2026-12-31", "planned"), ("3家", "新建平台", "2026-09-30", "planned"),
    ]  # fmt: skip


def test_columns_give_unit_and_year_and_the_row_what_a_number_is_of() -> None:
    source = "云州市方案\n产业链\t2026年（亿元）\t2028年（亿元）\n茶叶产业链\t2\t6\n2025年3月2日"
    text = canonical_text(source)
    found = quantities(text)
    assert [(one.exact, one.value, one.unit, str(one.due)) for one in found] == [
        ("2", Decimal(200_000_000), "元", "2026-12-31"), ("6", Decimal(600_000_000), "元", "2028-12-31"),
    ]  # fmt: skip
    assert {text.text[slice(*one.of)] for one in found if one.of} == {"茶叶产业链"}


def test_baselines_and_units_have_columns_of_their_own() -> None:
    source = "指标名称 | 单位 | 2025年基数 | 2027年目标 | 责任单位\n链主企业数 | 家 | 12 | 20以上 | 市工信局\n"
    assert [(one.exact, one.unit, one.comparator, one.subject, one.status) for one in quantities(source)] == [
        ("12", "家", "=", "链主企业数", "achieved"), ("20以上", "家", ">=", "链主企业数", "planned"),
    ]  # fmt: skip


def test_the_table_in_which_a_site_describes_a_document_has_no_quantities() -> None:
    source = "索引号\t2026-00012\t发布机构\t市发展改革委\n文号\t云发改〔2026〕12号\t成文日期\t2026年3月2日\n\n新增3家。"
    assert [one.exact for one in quantities(source)] == ["3家"]
    assert metadata(tables(canonical_text(source))[0])["发布机构"] == "市发展改革委"


@pytest.mark.parametrize("form", FORMS, ids=[form.example for form in FORMS])
def test_each_form_of_a_date_means_what_its_example_says(form: object) -> None:
    due = due_of(form.example, 2026)  # type: ignore[attr-defined]
    assert due is not None and str(due.day) == form.means  # type: ignore[attr-defined]


def test_a_day_that_does_not_exist_is_none_and_what_goes_on_has_none() -> None:
    assert due_of("2026年2月30日前", 2026) is None
    assert due_of("长期坚持", 2026) == Due(0, 4, None)


PLACES = [
    ("chiefOf", "眼镜产业链", ["副市长"]), ("officeOf", "眼镜产业链", ["市商务局"]), ("leadEnterpriseOf", "眼镜产业链", ["明视光学有限公司"]),
    ("hostBankOf", "眼镜产业链", ["云州农商银行"]), ("carrierParkOf", "眼镜产业链", ["云南园"]),
]  # fmt: skip
ROSTERS = {
    "table": "产业链 | 链长 | 链办 | 链主企业 | 主办银行 | 承载园区\n眼镜产业链 | 副市长 | 市商务局 | 明视光学有限公司 | 云州农商银行 | 云南园\n",
    "labels": "云州市名单\n一、眼镜产业链\n链长：副市长；牵头部门：市商务局；链主企业：明视光学有限公司；主办银行：云州农商银行；承载园区：云南园。",
    "lines": "云州市名单\n一、眼镜产业链\n链长：副市长\n链办：市商务局\n链主企业：明视光学有限公司\n主办银行：云州农商银行\n承载园区：云南园\n",
    "sentence": "由副市长担任眼镜产业链链长，市商务局为牵头部门，明视光学有限公司为链主企业，云州农商银行为主办银行，云南园为承载园区。",
}


@pytest.mark.parametrize("form", ROSTERS)
def test_a_roster_says_what_a_chain_has_in_a_table_in_labels_or_in_a_sentence(form: str) -> None:
    text = canonical_text(ROSTERS[form])
    found = roster(text, layout(text))
    assert [(one.relation, one.chain, [text.text[start:end] for start, end in one.names]) for one in found] == PLACES


def test_a_clause_that_says_what_a_body_does_is_no_name_of_a_task() -> None:
    text = "县工信局负责受理,云石有限公司承担兑付,编制招商图谱。"
    task = task_of(text, 0, len(text))
    assert task and text[task.start : task.end] == "编制招商图谱"


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("竹产业链牵头单位为市工信局,配合单位为市林业局。", None),
        ("竹产业链的牵头部门是市工信局,协作单位是市林业局。", None),
        ("竹产业链由市工信局牵头,配合单位为市林业局。", None),
        ("竹产业链主办银行为云州银行,配合单位为市金融办。", None),
        ("竹产业链承载园区为云州工业园,协办单位为市林业局。", None),
        ("竹产业链专家组组长为李某,配合单位为市科技局。", None),
        ("竹产业链链办为市林业局,配合单位为市财政局。", None),
        ("建设产业园的牵头单位为市工信局,配合单位为市林业局。", None),
        ("牵头单位为市工信局,编制招商图谱。", "编制招商图谱"),
        ("第三条评价工作由市链办组织,市财政局参与。", "评价工作"),
        ("编制招商图谱,牵头部门是市工信局,协助部门是市林业局。", "编制招商图谱"),
        ("认定云竹公司为链主企业,配合单位为市林业局。", "认定云竹公司为链主企业"),
        ("动员成员单位为企业纾困,配合单位为市林业局。", "动员成员单位为企业纾困"),
        ("引导企业为职工参保,责任单位为市人社局。", "引导企业为职工参保"),
    ],
)
def test_a_clause_that_says_who_a_chain_or_a_task_has_is_no_name_of_a_task(text: str, task: str | None) -> None:
    said = task_of(text, 0, len(text))
    assert (text[said.start : said.end] if said else None) == task


NOBODY = [
    "市科技局制定目录，并与市财政局共同负责落实。",  # with whom somebody else does it
    "谁先接洽谁负责，县招商中心登记。",
    "请结合实际抓好落实。",
    "企业诉求逐级增加支持。",
    "招商引资，责任单位每月报送进展。",
    "石墨产业链的牵头单位为市工信局。",  # what a chain has
]


@pytest.mark.parametrize("source", NOBODY)
def test_words_of_duties_that_name_no_office_for_a_task_say_that_nobody_answers(source: str) -> None:
    assert told(source) == []


def test_a_label_without_a_mark_has_the_offices_behind_it() -> None:
    assert told("招商引资，责任单位市商务局、石桥镇。") == [
        ("responsible", ["市商务局", "石桥镇"], "招商引资,责任单位市商务局、石桥镇"),
    ]


def test_a_chain_led_in_a_sentence_of_its_own_is_no_task_before_it() -> None:
    source = f"{ONE}石墨产业链、茶叶产业链由市工信局牵头，油茶产业链由市林业局牵头、市商务局配合。"
    assert [(role, scope) for role, _, scope in told(source)] == [
        ("ledBy", "石墨产业链、茶叶产业链"),
        ("ledBy", "油茶产业链"),
        ("supportedBy", "油茶产业链"),
    ]


def test_a_line_with_a_mark_opens_an_item_and_those_of_a_list_do_not() -> None:
    who = "责任单位：市工信局"
    assert told(f"{ONE}\n■ 任务一：招引\n{TWO}\n{who}")[0][2] == "■任务一:招引开展“百企上云”行动。"
    assert told(f"{ONE}\n■ 加强招引\n■ 强化保障\n{who}")[0][2] == f"{ONE}■加强招引■强化保障"


@pytest.mark.parametrize("line", ["■ 强化招引。", "保障到位。■ 强化招引"])
def test_a_sentence_with_a_mark_or_a_mark_within_a_line_opens_no_item(line: str) -> None:
    assert told(f"{ONE}\n{line}\n{TWO}\n责任单位：市工信局")[0][2].startswith(ONE)


def test_words_in_brackets_that_head_a_line_are_no_bracket_of_who_answers() -> None:
    source = f"{ONE}\n【协同规则】调度制度由市工信局负责组织，市商务局配合。"
    assert [scope for _, _, scope in told(source)] == ["【协同规则】调度制度"] * 2


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("推进云川市、青塘高新区两个试点工作。", False),
        ("推进青塘高新区建设。", True),
        ("启动青塘经开区扩区。", True),
        ("建设青塘高新区和石墨产业园。", True),
        ("编制青塘高新区产业发展规划。", False),
        ("出台青塘经开区奖补办法，引进企业3家。", False),
    ],
)
def test_a_park_where_something_is_pushed_is_no_task(zibo: Graph, words: str, expected: bool) -> None:
    draft = Draft(canonical_text(f"一、任务\n{words}（牵头单位：市工信局）"), "plan", zibo)
    park = [
        draft.naming.thing_of(name).value for name in draft.names if name.text.endswith("区") and name.text[0] == "青"
    ]
    assert park
    assert any(one.first == park[0] and one.relation == "ledBy" for one in draft.relations) is expected


UNIONS = [
    "县工商业联合会", "县残疾人联合会", "县供销合作社联合社", "县妇女联合会", "县文学艺术界联合会", "县归国华侨联合会", "县社会科学界联合会",
    "县农村信用合作联社", "省供销合作总社", "县二轻集体工业联社", "县工商联", "县残联", "县妇联", "县侨联", "县文联",
]  # fmt: skip


@pytest.mark.parametrize("union", UNIONS)
def test_a_union_is_named_whole_in_a_bracket_a_sentence_and_a_cell(union: str) -> None:
    names = [
        said
        for source in (
            f"开展银企对接。（牵头单位：县商务局；配合单位：{union}、县总工会）",
            f"一、任务\n推进产销对接。由{union}牵头，县商务局配合。",
            f"|任务|责任单位|\n|---|---|\n|推进产销对接|县商务局、{union}|",
        )
        for _, said, _ in told(source)
    ]
    assert names == [["县商务局"], [union, "县总工会"], [union], ["县商务局"], ["县商务局", union]]


def test_two_bodies_that_do_something_jointly_are_two() -> None:
    assert told(f"{ONE}（责任单位：市工商业联合会联合市财政局）") == [
        ("responsible", ["市工商业联合会", "市财政局"], ONE)
    ]


LED_BESIDE_OTHERS = [  # a sentence, and for which of its words the body that leads does so
    ("县农业局牵头建立图谱，县科技局选派专员12名。", "县农业局牵头建立图谱"),
    ("由市工信局牵头培育企业3家，市科技局新建平台2个。", "由市工信局牵头培育企业3家"),
    ("市工信局牵头制定方案，市财政局年内安排资金500万元，市商务局引进项目3个。", "市工信局牵头制定方案"),
    ("市工信局牵头建设平台2个，服务机构提供服务20次。", "市工信局牵头建设平台2个,服务机构提供服务20次。"),
    ("由县商务局牵头，在省会开设直营店5个。", "由县商务局牵头,在省会开设直营店5个。"),
    ("市工信局牵头组织企业参展20家，新增订单3亿元。", "市工信局牵头组织企业参展20家,新增订单3亿元。"),
]


@pytest.mark.parametrize(("source", "scope"), LED_BESIDE_OTHERS)
def test_who_leads_does_not_lead_what_another_does_in_the_next_clause(source: str, scope: str) -> None:
    assert [words for role, _, words in told(source) if role == "ledBy"] == [scope]


TURNS = [  # who is to do something by a day; what the sentence says of it
    ("链主企业暂缺，由县工信局于2026年9月底前提出培育名单。", "县工信局", "2026年9月底前", "提出培育名单"),
    ("主办银行空缺，由县财政局在6月30日前提出建议名单。", "县财政局", "6月30日前", "提出建议名单"),
    ("专家组暂不设，由县科技局负责于年底前拟定方案。", "县科技局", "年底前", "拟定方案"),
    ("由市商务局于三季度末前编制招商目录。", "市商务局", "三季度末前", "编制招商目录"),
]


@pytest.mark.parametrize(("sentence", "who", "day", "what"), TURNS)
def test_who_is_to_do_something_by_a_day_leads_it(sentence: str, who: str, day: str, what: str) -> None:
    assert told(sentence) == [("ledBy", [who], what), ("due", [day], what)]


@pytest.mark.parametrize(
    "sentence",
    [
        "依托云州大学石墨研究院支持，建设石墨实验室。",
        "借助市农科院、市林科所协助，启动种子资源库项目。",
        "依靠市供销社配合，推进产销对接。",
        "凭借省科技厅支持，实施青芽工程。",
    ],
)
def test_on_whose_help_a_task_relies_has_no_role_in_it(sentence: str) -> None:
    assert [names for role, names, _ in told(sentence) if role == "supportedBy"] == []


def test_who_helps_does_so_beside_what_is_relied_on() -> None:
    assert ("supportedBy", ["市财政局"]) in [
        (role, names) for role, names, _ in told("依托石墨研究院，由市科技局牵头，市财政局配合，建设石墨实验室。")
    ]


NO_TURNS = [
    "资金由企业于6月底前完成自筹手续。",
    "重大事项由县委常委会于每年年底前研究。",
    "方案自由县工信局于6月底前提出意见之日起施行。",
    "名单已由县工信局于6月30日提出。",
]


@pytest.mark.parametrize("sentence", NO_TURNS)
def test_kinds_of_bodies_and_what_is_over_lead_nothing(sentence: str) -> None:
    assert told(sentence) == []


def test_what_stands_before_who_is_to_report_it_is_what_they_lead() -> None:
    assert ("ledBy", ["县商务局"], "招商图谱") in told("招商图谱由县商务局于7月31日前报送县链办。")


@pytest.mark.parametrize(
    "cell",
    [
        "暂缺",
        "空缺",
        "尚缺",
        "暂不设",
        "未设",
        "暂未明确",
        "尚未确定",
        "待定",
        "（待组建）",
        "拟引进",
        "正在遴选",
        "筹建中",
    ],
)
def test_a_cell_that_says_that_there_is_nobody_names_nobody(cell: str) -> None:
    table = f"| 产业链 | 链长 | 主办银行 | 牵头单位 |\n| --- | --- | --- | --- |\n| 竹产业链 | {cell} | {cell} | {cell} |\n| 茶产业链 | 周维 | 云恒银行 | 县工信局 |\n"
    text = canonical_text(table)
    names = {text.text[start:end] for one in roster(text, layout(text)) for start, end in one.names}
    assert names == {"周维", "云恒银行", "县工信局"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("责任单位为市财政局。", [("responsible", ["市财政局"])]),
        ("\n责任单位为市财政局、市科技局。", [("responsible", ["市财政局", "市科技局"])]),
        ("牵头单位是市科技局，配合单位为市财政局。", [("ledBy", ["市科技局"]), ("supportedBy", ["市财政局"])]),
        ("责任部门为市财政局，完成时限为2026年6月底。", [("responsible", ["市财政局"]), ("due", ["2026年6月底"])]),
        ("该项工作的责任单位为市财政局。", [("responsible", ["市财政局"])]),
        ("责任单位为第一责任主体，要压实责任。", []),
        ("牵头单位为主，配合单位为辅。", []),
        ("责任单位为各项工作的主体。", []),
        ("各项目牵头部门是项目落地第一责任单位，要编制方案。", []),
    ],
)
def test_a_sentence_of_labels_with_verbs_speaks_for_the_item_before_it(
    words: str, expected: list[tuple[str, list[str]]]
) -> None:
    source = f"1.每年安排资金2000万元。{words}\n2.建设厂房3座。（责任单位：市住建局）"
    others = [("responsible", ["市住建局"], "2.建设厂房3座。")]
    assert told(source) == [*((role, names, "1.每年安排资金2000万元。") for role, names in expected), *others]


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("对认定的企业，给予上年度地方贡献5%的扶持", {"5%"}),
        ("对认定的企业，给予上年度地方贡献5%和当年新增贡献60%的扶持", {"5%", "60%"}),
        ("按照上年度纳税额15%给予奖励", {"15%"}),
        ("按其上年贡献的30%给予奖励", {"30%"}),
        ("上年度税收增长5%", set()),  # what was reached
        ("去年建成园区3个，新增企业12家", set()),
    ],
)
def test_what_an_award_is_measured_by_is_not_past(words: str, answered: set[str], zibo: Graph) -> None:
    text = canonical_text(f"云州区支持茶叶产业若干政策\n\n一、支持\n1.{words}。（责任部门：区财政局）\n")
    draft = Draft(text, "yunzhou-q", zibo)
    figures = {one.subject.value: one.object.value for one in draft.quads() if one.predicate.value.endswith("#exact")}
    assert {figures[one.first] for one in draft.relations if one.first in figures} == answered


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{TWO}\n（2026年2月）\n", []),
        (f"{TWO}\n（2026年2月12日）", []),
        (f"{ONE}\n（2026年2月）\n{TWO}\n（2026年6月）\n", ["2026年2月", "2026年6月"]),  # each the day of its task
        (f"{TWO}\n（2026年6月底前）\n", ["2026年6月底前"]),
        (f"{TWO}（2026年6月）\n", ["2026年6月"]),
    ],
)
def test_a_month_alone_in_a_bracket_at_the_end_is_that_of_the_text(text: str, days: list[str]) -> None:
    assert [name for role, names, _ in told(f"云岭茶业走新路\n{text}") for name in names if role == "due"] == days


def test_a_long_run_of_words_before_who_answers_is_read() -> None:
    text = canonical_text("一、任务\n" + "共同" * 3_000 + "牵头。")  # for hours, if work grew faster than the run
    assert not list(duties(text, layout(text)))

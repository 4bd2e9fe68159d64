"""Who is told to do what in the sentences of minutes, speeches and letters; who is only mentioned answers for nothing."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities

HEAD = "云岭市石墨产业链专题会议纪要\n会议议定：\n"


def told(source: str) -> list[tuple[str, list[str], str]]:
    """Return each duty of a text: role, names, and the words that say what is to be done, else its scope."""
    text = canonical_text(source)
    return [
        (
            duty.role,
            [text.text[start:end] for start, end in duty.names],
            text.text[slice(*((duty.task.start, duty.task.end) if duty.task else duty.scope))],
        )
        for duty in duties(text, layout(text))
    ]


def drafted(source: str, graph: Graph) -> set[tuple[str, str, str]]:
    """Return who is drafted as answering for what, by their names."""
    draft = Draft(canonical_text(HEAD + source), "assigning", graph)
    names = {
        quad.subject.value: quad.object.value
        for quad in draft.quads()
        if quad.predicate.value.endswith(("#label", "#exact"))
    }
    roles = ("ledBy", "supportedBy", "responsible", "carriedOutBy")
    return {(names[one.first], one.relation, names[one.second]) for one in draft.relations if one.relation in roles}


WHATEVER = [  # what is done, in words that no list foresees
    ("市财政局负责筹措前期工作经费。", "responsible", "市财政局", "筹措前期工作经费"),
    ("市科技局负责跟踪服务。", "responsible", "市科技局", "跟踪服务"),
    ("市财政局、市工信局共同负责奖补兑付。", "responsible", "市财政局、市工信局", "奖补兑付"),
    ("市科技局牵头，市融媒体中心负责宣传推介。", "responsible", "市融媒体中心", "宣传推介"),
    ("市工信局负责将项目纳入重点清单。", "responsible", "市工信局", "将项目纳入重点清单"),
    ("会议明确，市商务局负责接洽外资企业。", "responsible", "市商务局", "接洽外资企业"),
    ("建议下一步由市石墨专班牵头逐项会诊。", "ledBy", "市石墨专班", "逐项会诊"),
    ("由市科技局牵头申报省级课题。", "ledBy", "市科技局", "申报省级课题"),
    ("市工信局总牵头并抓落地。", "ledBy", "市工信局", "并抓落地"),
    ("请市供电公司于7月底前完成管网改造，市科技局做好配合。", "supportedBy", "市科技局", "完成管网改造"),
    ("市工信局要在9月底前制定方案，市财政局协助。", "supportedBy", "市财政局", "制定方案"),
]


def test_who_says_what_is_to_be_done_is_no_task(zibo: Graph) -> None:
    said = drafted("李明远要求：由县商务局牵头，县供销社配合，9月底前建成冷库。", zibo)
    assert not any("要求" in task for task, *_ in said)


@pytest.mark.parametrize(("source", "role", "names", "task"), WHATEVER)
def test_who_leads_or_answers_does_so_for_whatever_the_clause_says(
    source: str, role: str, names: str, task: str
) -> None:
    assert (role, names.split("、"), task) in told(source)


@pytest.mark.parametrize(
    "source",
    [
        "市财政局负责人参加会议。", "市财政局主要负责同志表示支持。", "市财政局负责同志任组长。", "本办法由市财政局负责解释。",
        "用好市工信局负责的专项资金。", "成立由市工信局牵头的专班。", "市工信局牵头单位名单。", "发挥市工信局牵头作用。",
        "市政府负责促进石墨产业发展工作的部门应当履行职责。", "市科技局负责过三个项目。", "健全市工信局牵头或参与的机制。",
        "医疗联盟牵头医院参加评审。", "李某县石墨园区运营部部长王某青河镇副镇长陈某县林果技术推广站职工工作专班负责核查材料。",
    ],
)  # fmt: skip
def test_who_is_named_or_described_by_these_words_answers_for_nothing(source: str) -> None:
    assert told(source) == []


def test_a_clause_that_says_itself_for_what_speaks_for_no_heading_and_leaves_the_bracket_its_item() -> None:
    assert told("（一）加强组织领导。市工信局负责统筹调度。全面推进落地。（责任单位：市科技局）") == [
        ("responsible", ["市工信局"], "统筹调度"),
        ("responsible", ["市科技局"], "加强组织领导"),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("一、抓好供应。\n二、市农业农村局牵头做好技术指导。\n", {("做好技术指导", "ledBy", "市农业农村局")}),
        (
            "1.由市工信局牵头，市商务局协助，筹办展会。\n2.各单位抓紧落实。\n",
            {("筹办展会", "ledBy", "市工信局"), ("筹办展会", "supportedBy", "市商务局")},
        ),
        ("（一）市财政局负责落实筛查经费。\n（二）严守底线。\n", {("筛查经费", "responsible", "市财政局")}),
        ("一、强化保障。\n二、市财政局参加了会议。\n", set()),
    ],
)
def test_a_short_numbered_sentence_is_an_item_and_no_heading(
    source: str, expected: set[tuple[str, str, str]], graph: Graph
) -> None:
    assert drafted(source, graph) == expected


ASKED = [  # who is asked or told to do something; with what roles, what, and by when
    ("各产业链对照清单，于2月15日前将整改方案报市链长制办公室。", [("due", "2月15日前", "将整改方案报市链长制办公室")]),
    ("请县商务局于7月30日前将招商方案报县链办。", [("responsible", "县商务局", "将招商方案报县链办"), ("due", "7月30日前", "将招商方案报县链办")]),
    (
        "请市工信局会同市财政局研究奖补办法，7月15日前报市政府。",
        [("ledBy", "市工信局", "研究奖补办法"), ("supportedBy", "市财政局", "研究奖补办法"), ("due", "7月15日前", "研究奖补办法")],
    ),
    ("会后请市财政局尽快拨付资金。", [("responsible", "市财政局", "拨付资金")]),
    ("建议请某某科技有限公司在年内投运中试线。", [("responsible", "某某科技有限公司", "投运中试线"), ("due", "年内", "投运中试线")]),
    ("请市石墨研究院完成配方试验。", [("responsible", "市石墨研究院", "完成配方试验")]),
    ("请市委组织部、市科技局选派专员。", [("responsible", "市委组织部、市科技局", "选派专员")]),
    ("请市财政局商市税务局提出操作办法。", [("ledBy", "市财政局", "提出操作办法"), ("supportedBy", "市税务局", "提出操作办法")]),
    ("请市工信局制定方案，并于9月20日前反馈我办。", [("responsible", "市工信局", "制定方案"), ("due", "9月20日前", "制定方案")]),
    ("市科技局要抓紧组建研究院，确保6月挂牌。", [("responsible", "市科技局", "组建研究院"), ("due", "6月", "组建研究院")]),
    ("请市商务局筹备展会，力争9月底前到位，10月开幕。", [("responsible", "市商务局", "筹备展会"), ("due", "9月底前", "筹备展会")]),
    ("市科技局要组建研究院，确保全年运行，6月挂牌。", [("responsible", "市科技局", "组建研究院")]),
    ("请市交通局协调用地，确保6月开工。", [("responsible", "市交通局", "协调用地")]),
    ("市科技局要做好攻关，市财政局要保障资金。", [("responsible", "市科技局", "做好攻关"), ("responsible", "市财政局", "保障资金")]),
    ("下一步，市商务局要抓紧梳理招商线索。", [("responsible", "市商务局", "梳理招商线索")]),
    ("会议要求，市科技局要会同市财政局完善方案。", [("ledBy", "市科技局", "完善方案"), ("supportedBy", "市财政局", "完善方案")]),
    (
        "市科技局要在二季度内启动申报，四季度前完成评估。",
        [
            ("responsible", "市科技局", "启动申报"), ("due", "二季度内", "启动申报"),
            ("responsible", "市科技局", "完成评估"), ("due", "四季度前", "完成评估"),
        ],
    ),
    ("督查通报\n市科技局、市城投集团要提交方案，确保11月底前厂房主体封顶。", [
        ("responsible", "市科技局、市城投集团", "提交方案"),
        ("responsible", "市科技局、市城投集团", "厂房主体封顶"), ("due", "11月底前", "厂房主体封顶"),
    ]),
    ("市科技局须在8月底前完成评审，推荐名单。", [
        ("responsible", "市科技局", "完成评审"), ("due", "8月底前", "完成评审"), ("responsible", "市科技局", "推荐名单"),
    ]),
    ("市政府督查室将于10月中旬组织督查。", [("responsible", "市政府督查室", "组织督查"), ("due", "10月中旬", "组织督查")]),
    ("责成市商务局会同市财政局，在二季度举办展会。", [
        ("ledBy", "市商务局", "举办展会"), ("supportedBy", "市财政局", "举办展会"), ("due", "二季度", "举办展会"),
    ]),
    (
        "由市工信局会同市财政局于9月底前提出名单。",
        [("ledBy", "市工信局", "提出名单"), ("supportedBy", "市财政局", "提出名单"), ("due", "9月底前", "提出名单")],
    ),
    ("同意供地45亩，由石墨园管委会于5月底前拿出方案。", [("ledBy", "石墨园管委会", "拿出方案"), ("due", "5月底前", "拿出方案")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), ASKED)
def test_who_is_asked_or_told_to_do_something_answers_for_it(source: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(told(source)) == sorted((role, names.split("、"), task) for role, names, task in expected)


@pytest.mark.parametrize(
    "source",
    [
        "提请市人大常委会审议办法。", "邀请云岭大学开展讲座。", "报请市政府研究方案。", "已请市财政局拨付资金。", "请示市政府研究事项。",
        "请各县区于9月底前上报名单。", "请各有关单位认真组织落实。", "请贵局提出意见。", "市科技局要求企业落实制度。", "各部门要落实责任。",
        "全市要建设平台。", "我市要建成基地。", "市工信局主要落实两项制度。", "市科技局重要成果推进顺利。", "市财政局要高度重视。", "市工信局要做好链办日常工作。", "市科技局要抓好各项工作。",
        "市科技局将组织评审。", "申报企业应于3月底前提交材料。", "申报企业应于3月底前将材料报市工信局。", "各单位于每月5日前将进度报市工信局。", "市科技局已于3月底前组织评审。",
        "请市政府研究室同志发言。", "市委组织部要闻。", "请市科技局组织了评审。",
    ],
)  # fmt: skip
def test_who_is_asked_for_leave_or_as_one_of_many_or_only_to_take_heed_has_no_task(source: str) -> None:
    assert told(source) == []


def test_what_a_mechanism_has_is_no_mechanism_to_answer_for(graph: Graph) -> None:
    assert drafted("市工信局要做好“月会商”联席会议成员单位联络。\n", graph) == {
        ("做好“月会商”联席会议成员单位联络", "responsible", "市工信局")
    }


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("某某科技有限公司承担纺丝中试任务，市科技局负责跟踪服务。", {("纺丝中试任务", "carriedOutBy", "某某科技有限公司"), ("跟踪服务", "responsible", "市科技局")}),
        ("云岭大学承担石墨烯薄膜项目，联合市石墨研究院开展验证。", {("石墨烯薄膜项目", "carriedOutBy", "云岭大学")}),
        (
            "市工信局负责链主企业认定管理工作，市财政局负责企业培育。",
            {("链主企业认定管理工作", "responsible", "市工信局"), ("企业培育", "responsible", "市财政局")},
        ),
        ("市种苗站具体承担良种繁育任务。", {("良种繁育任务", "carriedOutBy", "市种苗站")}),
        ("奖补资金审核工作由市工信局负责。", {("奖补资金审核工作", "responsible", "市工信局")}),
        ("招商对接工作由市商务局牵头，市财政局配合。", {("招商对接工作", "ledBy", "市商务局"), ("招商对接工作", "supportedBy", "市财政局")}),
        # nobody's task: what is counted, costs, what goes on at all times
        ("某某石墨集团承担国家级项目5个。", set()),
        ("市财政局承担项目费用。市工信局承担主体责任。", set()),
        ("用电问题由市发改委牵头、市财政局配合，11月底前解决。", {("用电问题", "ledBy", "市发改委"), ("用电问题", "supportedBy", "市财政局")}),
        ("日常工作由市工信局负责。", set()),
        ("突出问题由市工信局牵头。", set()),
        ("某某科技有限公司承担过检测任务。", set()),
    ],
)  # fmt: skip
def test_who_undertakes_work_or_by_whom_it_is_done(
    source: str, expected: set[tuple[str, str, str]], graph: Graph
) -> None:
    assert drafted(f"{source}\n", graph) == expected


def test_a_line_that_says_itself_for_what_does_not_speak_for_the_item_above() -> None:
    above = "1.建设纺丝中试线2条。\n"
    assert told(f"{above}奖补资金审核由市工信局负责。\n") == [("responsible", ["市工信局"], "奖补资金审核")]
    assert told(f"{above}该项工作由市工信局负责。\n") == [("responsible", ["市工信局"], "建设纺丝中试线2条")]


@pytest.mark.parametrize("marks", ["（）", "()", "〔〕", "【】", "［］", "[]"])
@pytest.mark.parametrize("stop", ["", "。"])
def test_a_bracket_of_any_shape_belongs_to_what_stands_before_it(marks: str, stop: str) -> None:
    opens, closes = marks
    source = f"建设中试线2条{stop}{opens}市工信局牵头，市财政局配合，6月底前投运{closes}。"
    assert [(role, names) for role, names, _ in told(source)] == [
        ("ledBy", ["市工信局"]),
        ("supportedBy", ["市财政局"]),
        ("due", ["6月底前投运"]),
    ]
    assert [figure.indicator for figure in quantities(canonical_text(source))] == ["中试线数"]


@pytest.mark.parametrize("stop", ["；", "。"])
def test_the_first_item_of_a_line_heads_no_others(stop: str) -> None:
    assert told(f"1.加快项目供地（市自然资源局）{stop}2.推送岗位信息（市人社局）。") == [
        ("responsible", ["市自然资源局"], "加快项目供地"),
        ("responsible", ["市人社局"], "推送岗位信息"),
    ]


def test_in_which_respect_something_is_done_is_no_task(graph: Graph) -> None:
    assert drafted("1.用地方面，加快项目供地（市自然资源局）；2.用工方面，推送岗位信息（市人社局）。\n", graph) == {
        ("加快项目供地", "responsible", "市自然资源局"),
        ("推送岗位信息", "responsible", "市人社局"),
    }

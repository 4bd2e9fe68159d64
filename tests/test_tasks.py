"""Tasks, who answers for them and for targets, and by when, as a draft has them."""

import datetime
from pathlib import Path

import pyoxigraph as ox
import pytest

from chaingraph import Graph, open_graph
from chaingraph.base.naming import local
from chaingraph.curation.drafting.answers import Answers
from chaingraph.curation.drafting.draft import Draft
from chaingraph.curation.drafting.recognition import Recognition
from chaingraph.model.report import Ref
from chaingraph.rendering.rows import rows
from chaingraph.rendering.targets import planned
from chaingraph.reports import duties, tasks
from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties.duty import Duty
from tests.words import column, labels
from tests.words import report as told

ID = "https://w3id.org/chaingraph/id/"
PLAN = "云州市茶叶产业链2026年工作方案\n为做大产业，制定本方案。\n二、重点任务\n"


def answering(source: str, graph: Graph) -> set[tuple[str, str, str]]:
    """Return who answers in a draft of a text: the words of a figure or the name of a task, the relation, the body."""
    draft = Draft(canonical_text(source), "yunzhou", graph)
    names = {
        str(quad.subject): quad.object.value
        for quad in draft.quads()
        if quad.predicate.value.endswith(("#label", "#exact"))
    }
    return {
        (names[f"<{one.first}>"], one.relation, names[f"<{one.second}>"])
        for one in draft.relations
        if one.relation in ("ledBy", "supportedBy", "responsible")
    }


def days(source: str, graph: Graph) -> dict[str, str]:
    """Return by when the things of a draft that are no figures are due."""
    draft = Draft(canonical_text(source), "yunzhou", graph)
    names = {str(quad.subject): quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    return {
        names[str(quad.subject)]: quad.object.value
        for quad in draft.quads()
        if quad.predicate.value.endswith("#dueBy") and str(quad.subject) in names
    }


def test_a_bracket_answers_for_the_heading_of_its_item_and_for_its_figures(graph: Graph) -> None:
    source = f"{PLAN}（一）扩规模。新增企业5家，产值2亿元。（牵头单位：市工信局；配合单位：市财政局）\n"
    assert answering(source, graph) == {
        (target, role, body)
        for target in ("扩规模", "5家", "2亿元")
        for role, body in (("ledBy", "市工信局"), ("supportedBy", "市财政局"))
    }


def test_that_a_kind_of_bodies_answers_is_less_sure_and_said_to_be_one(graph: Graph) -> None:
    source = f"{PLAN}（一）扩规模。新增企业5家。（责任单位：市工信局、各县区政府）\n"
    draft = Draft(canonical_text(source), "yunzhou", graph)
    told = {
        (one.second.rpartition("/")[2], one.confidence, one.reason.phrase)
        for one in draft.relations
        if one.relation == "responsible"
    }
    assert told == {
        (local("市工信局"), 0.9, "named as answering for the item"),
        (local("各县区政府"), 0.6, "a kind of bodies, not one of them, named as answering for the item"),
    }


def test_what_only_counts_has_no_task_beside_its_figure(graph: Graph) -> None:
    assert answering(f"{PLAN}新增企业5家。（责任单位：市工信局）\n", graph) == {("5家", "responsible", "市工信局")}


def test_a_heading_that_states_a_figure_is_no_task_beside_it(graph: Graph) -> None:
    source = f"{PLAN}1.固定资产投资增长10%\n责任单位：市发改委\n2.狠抓稳增长\n责任单位：市工信局\n"
    assert answering(source, graph) == {("10%", "responsible", "市发改委"), ("狠抓稳增长", "responsible", "市工信局")}


@pytest.mark.parametrize(("words", "made"), [("培育掌握云芯标准的企业", False), ("编制云芯标准", True)])
def test_an_output_is_answered_for_where_it_is_to_be_made(words: str, made: bool) -> None:
    start, output = words.index("云芯标准"), ox.NamedNode("https://example.org/output")
    duty = Duty("responsible", (), (0, len(words)), (0, 0))
    named = [(start, start + 4, output, "Output")]
    answers = Answers(words, lambda *_: output, [], named, [], lambda _: None, [duty])
    assert answers.targets(duty) == ([output] if made else [])


def test_a_row_answers_for_its_task_and_its_figures_and_leaders_by_their_posts(graph: Graph) -> None:
    row = "| 任务 | 目标 | 牵头领导 | 责任单位 | 时限 |\n| --- | --- | --- | --- | --- |\n| 扩大种植 | 3万亩 | 副市长李某某 | 市农业农村局 | 9月底 |\n"
    assert answering(PLAN + row, graph) == {
        (target, role, body)
        for target in ("扩大种植", "3万亩")
        for role, body in (("ledBy", "副市长"), ("responsible", "市农业农村局"))
    }
    assert days(PLAN + row, graph) == {"扩大种植": "2026-09-30"}


def test_a_row_answers_also_for_what_the_cell_of_its_task_names_as_to_be_done(graph: Graph) -> None:
    cell = "坚持服务跟着项目走，围绕云岭绿色产业园落实“一企一策”，优化“项目管家”制度，加快推进云岭污水处理厂二期项目，全面做好水电路网配套。"
    for mark in (" | ", "\t"):
        rows = [["重点工作", "责任单位", "完成时限", "备注"], [cell, "县工信局", "2026年9月底", "参照青芽工程"]]
        told = answering(f"{PLAN}{''.join(mark.join(row) + chr(10) for row in rows)}", graph)
        assert {target for target, role, body in told if (role, body) == ("responsible", "县工信局")} == {
            "“项目管家”制度", "云岭污水处理厂二期项目",
        }  # fmt: skip


def test_a_clause_answers_for_the_heading_that_runs_into_it(graph: Graph) -> None:
    source = f"{PLAN}（一）优化服务。由市商务局牵头，市财政局配合，年底前完成。\n"
    assert answering(source, graph) >= {
        ("优化服务", "ledBy", "市商务局"),
        ("优化服务", "supportedBy", "市财政局"),
    }


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("市财政局每年安排专项资金1000万元。", {("1000万元", "responsible", "市财政局")}),
        ("第二条 市财政局每年安排专项资金1000万元。", {("1000万元", "responsible", "市财政局")}),
        ("市财政局批准设立的茶叶园，新增企业5家。", set()),
        ("到2027年，市财政局认定的茶叶基地，建设车间5个。", set()),
        (
            "市财政局、市工信局每年培训200人。",
            {("200人", "responsible", "市财政局"), ("200人", "responsible", "市工信局")},
        ),
        ("- 市财政局要在10月底前培训200人。", {("200人", "responsible", "市财政局")}),
        ("云州农商银行每年投放贷款1亿元。", set()),
        ("云州农商银行与市竹业协会签订协议，将投放贷款1亿元。", set()),
        ("支持市财政局安排1000万元。", set()),
        (
            "市金融局建立白名单制度，为全市各链确定一批银行，力争年内新增贷款80亿元。",
            {("80亿元", "responsible", "市金融局")},
        ),
        ("市金融局建立白名单制度，企业受益明显，力争年内新增贷款80亿元。", set()),
        (
            "市金融局会同人民银行云州市分行年内新增贷款80亿元。",
            {("80亿元", "responsible", "市金融局"), ("80亿元", "responsible", "人民银行云州市分行")},
        ),
        ("市科技局选派专员12名，每名联系企业2家。", {("12名", "responsible", "市科技局")}),
    ],
)
def test_the_office_that_is_the_subject_of_a_target_answers_for_it(
    sentence: str, told: set[tuple[str, str, str]], graph: Graph
) -> None:
    assert answering(PLAN + sentence + "\n", graph) == told


GIVING = [
    ("每新增一家规上企业由县财政奖励企业8万元。", {("8万元", "县财政")}),
    ("对认定为省级车间的企业，县财政另给予一次性奖励20万元。", {("20万元", "县财政")}),
    ("对获批省级平台的，市科技局按投资额的50%给予补助。", {("50%", "市科技局")}),
    ("每年设立3000万元专项资金，云东高新区安排2000万元，县财政安排1000万元。", {("2000万元", "云东高新区"), ("1000万元", "县财政")}),
    ("对参展企业，由县商务局、县财政局分别给予补贴1万元。", {("1万元", "县商务局"), ("1万元", "县财政局")}),
    ("对获评优秀的，给予县财政局20万元奖励。", set()),
    ("对入驻云东高新区的企业，奖励5万元。", set()),
    ("对年度考核优秀的县商务局奖励5万元。", set()),
    ("对县财政供养人员，按年薪的10%给予奖励。", set()),
    ("对升规企业，云州银行给予贷款500万元。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "told"), GIVING, ids=[sentence for sentence, _ in GIVING])
def test_who_gives_answers_for_what_is_given(sentence: str, told: set[tuple[str, str]], graph: Graph) -> None:
    found = answering(f"云州市奖补办法\n一、政策\n{sentence}\n", graph)
    assert found == {(given, "responsible", who) for given, who in told}


@pytest.mark.parametrize(
    "policy",
    [
        "1.强化激励。目前对年产值5亿元以上的企业奖励10万元。（责任单位：市科技局）",
        "责任单位：市科技局\n对年产值5亿元以上的企业奖励10万元。",
    ],
    ids=["beside a word of now", "below who answers"],
)
def test_who_answers_for_a_rule_does_so_for_what_it_asks_and_gives(policy: str, graph: Graph) -> None:
    found = answering(f"云州市奖补办法\n一、政策\n{policy}\n", graph)
    assert {("5亿元以上", "responsible", "市科技局"), ("10万元", "responsible", "市科技局")} <= found


THERE = [
    ("石墨、茶叶是优势产业。这五个产业分别由市发改委、市工信局等5个部门牵头。", []),
    ("石墨、茶叶是优势产业。这2个产业由市发展和改革委员会牵头。", []),
    ("上述3个平台由市科学技术局牵头。", []),
    ("由县工信局等6个部门负责，建设平台3个。", ["3个"]),
    ("产业链由市科技局、市财政局、市人社局3家单位共同牵头。", []),
    ("由市商务局牵头，新增企业9家。", ["9家"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "planned"), THERE, ids=[text[:10] for text, _ in THERE])
def test_what_is_there_is_not_to_come_because_somebody_answers_for_it(text: str, planned: list[str]) -> None:
    found = Recognition(canonical_text(text)).quantities
    assert [one.exact for _, _, one in found if one.ahead] == planned


@pytest.mark.parametrize("label", ["解决措施", "化解措施", "改进措施"])
def test_what_is_done_about_a_problem_is_the_task_of_its_row(label: str, graph: Graph) -> None:
    source = (
        f"云州市问题清单\n\n存在问题 | {label} | 责任单位 | 办结时限\n融资难 | 协调银行授信 | 市工信局 | 2026年9月底\n"
    )
    assert answering(source, graph) == {("协调银行授信", "responsible", "市工信局")}
    assert days(source, graph) == {"协调银行授信": "2026-09-30"}


def statuses(source: str, graph: Graph) -> dict[str, str]:
    """Return which of the things of a draft are planned, and which achieved."""
    quads = list(Draft(canonical_text(source), "yunzhou", graph).quads())
    names = {quad.subject: quad.object.value for quad in quads if quad.predicate.value.endswith("#label")}
    told = [quad for quad in quads if quad.predicate.value.endswith("#status") and quad.subject in names]
    return {names[quad.subject]: quad.object.value.rpartition("#")[2] for quad in told}


@pytest.mark.parametrize("label", ["诉求内容", "企业诉求", "存在问题", "反映问题", "困难问题", "主要困难"])
def test_what_is_asked_for_or_lacking_is_the_task_of_whoever_answers_for_it(label: str, graph: Graph) -> None:
    source = (
        f"云州市企业台账\n\n序号 | 企业名称 | {label} | 牵头单位 | 配合单位 | 办结时限 | 办理情况\n"
        "1 | 云岭石墨有限公司 | 园区污水管网老化 | 市住建局 | 市水利局 | 2026-09-30 | 正在办理\n"
        "2 | 青禾木业有限公司 | 请求办理不动产权证 | 市资规局 | | 2026-08-31 | 已办结\n"
    )
    sewers, deed = "园区污水管网老化", "请求办理不动产权证"
    assert answering(source, graph) == {
        (sewers, "ledBy", "市住建局"), (sewers, "supportedBy", "市水利局"), (deed, "ledBy", "市资规局"),
    }  # fmt: skip
    assert days(source, graph) == {sewers: "2026-09-30", deed: "2026-08-31"}
    assert statuses(source, graph) == {sewers: "planned", deed: "achieved"}


def test_a_problem_for_which_nobody_answers_is_no_task_and_what_is_tested_is_no_firm(graph: Graph) -> None:
    source = "云州市调查表\n\n企业名称 | 存在问题 | 联系人\n云岭蜂业有限公司 | 蜂蜜检测需送省城，周期长 | 王远\n"
    assert not answering(source, graph) and not statuses(source, graph)
    draft = Draft(canonical_text(source), "yunzhou", graph)
    assert "蜂蜜检测" not in {quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}


def test_what_a_second_cell_of_tasks_names_as_to_be_done_is_due_and_led_as_the_first(graph: Graph) -> None:
    rows = "拓展市场 | 举办“竹韵云州”产销对接会 | 市商务局 | 2026年6月底 | 已举办“竹乡”博览会\n"
    source = f"云州市任务表\n\n重点任务 | 具体举措 | 牵头单位 | 完成时限 | 进展情况\n{rows}"
    named = {"拓展市场", "“竹韵云州”产销对接会"}
    assert answering(source, graph) == {(name, "ledBy", "市商务局") for name in named}
    assert days(source, graph) == dict.fromkeys(named, "2026-06-30")


def test_a_clause_says_by_when_a_named_thing_is_done(graph: Graph) -> None:
    source = (
        f"{PLAN}2026年6月底前建成云州市茶叶检测中心，依托云州市茶叶研究院开展培训。\n云州市人民政府\n2026年1月5日\n"
    )
    found = days(source, graph)
    assert found == {"云州市茶叶检测中心": "2026-06-30"}
    assert datetime.date.fromisoformat(found["云州市茶叶检测中心"]) > datetime.date(2026, 1, 5)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("编制2026年度云州市茶叶招商目录", {}),
        ("编制2026年度10条产业链招商指导目录", {}),
        ("发布2026年度人才需求目录", {}),
        ("2026年度编制产业链招商指导目录", {"产业链招商指导目录": "2026-12-31"}),
    ],
)
def test_the_year_for_which_a_paper_is_made_is_no_day_by_which_it_is(
    words: str, due: dict[str, str], graph: Graph
) -> None:
    assert days(f"{PLAN}加强招商，{words}。\n云州市人民政府\n2026年1月5日\n", graph) == due


@pytest.mark.parametrize(
    "words",
    [
        "1.云岭光学膜项目。由县工信局跟进，选址云岭产业园，2027年5月投产。",
        "云岭光学膜项目选址云岭产业园，预计2027年5月建成投产。",
        "云岭光学膜项目计划2026年6月开工、2027年5月投产，将在云岭产业园新建车间，2027年5月建成。",
    ],
)
def test_the_day_of_a_project_is_not_that_of_the_park_where_it_is(words: str, graph: Graph) -> None:
    found = days(f"云州市项目清单\n\n{words}\n", graph)
    assert (set(found.values()), "云岭产业园" in found) == ({"2027-05-31"}, False)


REACHING = [
    ("到2027年，云州产业园实现产值50亿元。", set()),
    ("2027年底前云北检测中心完成投资2亿元。", set()),
    ("2027年，云州孵化器完成孵化30家。", set()),
    ("2027年底前，云北检测中心建成投用，实现收入2亿元。", {"云北检测中心"}),
    ("2027年底前，云北检测中心完成投资2亿元并投用。", {"云北检测中心"}),
    ("2027年底前完成云北检测中心建设。", {"云北检测中心"}),
]


@pytest.mark.parametrize(("words", "due"), REACHING)
def test_what_a_thing_reaches_by_a_day_is_not_that_it_is_done_by_then(words: str, due: set[str], graph: Graph) -> None:
    assert set(days(f"{PLAN}{words}\n", graph)) == due


def test_what_was_done_before_the_document_is_not_due(graph: Graph) -> None:
    assert days(f"{PLAN}2025年6月底前建成云州市茶叶检测中心。\n云州市人民政府\n2026年1月5日\n", graph) == {}


def test_the_day_with_which_a_sentence_begins_holds_for_all_that_it_says_is_done_and_for_its_heading(
    graph: Graph,
) -> None:
    source = f"{PLAN}（一）推动转型。2026年6月底前，完成20家企业改造，建成云州市智能工厂，依托云州市茶叶研究院开展培训。（责任单位：市工信局）\n"
    assert days(source, graph) == {"推动转型": "2026-06-30", "云州市智能工厂": "2026-06-30"}


def test_the_day_of_its_own_sentence_counts_more_than_that_of_the_bracket(graph: Graph) -> None:
    source = f"{PLAN}（一）强链主。2026年9月底前，建立云州市培育中心。引进企业3家。（责任单位：市工信局；完成时限：2026年底）\n"
    assert days(source, graph) == {"云州市培育中心": "2026-09-30", "强链主": "2026-12-31"}


@pytest.mark.parametrize(
    ("words", "task"),
    [("摸清企业需求", "摸清企业需求"), ("出台《云州市企业奖励办法》", "云州市企业奖励办法")],  # the second has a name
)
def test_a_general_heading_is_no_task_but_what_is_done_by_a_day_is(words: str, task: str, graph: Graph) -> None:
    source = f"{PLAN}（一）重点工作。由市工信局牵头，6月底前{words}。\n（二）强主体。由市财政局牵头，9月底前完成。\n"
    assert {one for one in answering(source, graph) if one[1] == "ledBy"} == {
        (task, "ledBy", "市工信局"),
        ("强主体", "ledBy", "市财政局"),
    }
    assert days(source, graph) == {task: "2026-06-30", "强主体": "2026-09-30"}


def test_that_something_is_in_use_by_a_day_is_no_task(graph: Graph) -> None:
    source = f"{PLAN}（一）搭建平台。建设云州市竹材检测中心。由市科技局牵头，市财政局配合，2026年9月底前投入使用。\n"
    assert answering(source, graph) >= {
        ("搭建平台", "ledBy", "市科技局"),
        ("云州市竹材检测中心", "supportedBy", "市财政局"),
    }
    assert "投入使用" not in {one for one, _, _ in answering(source, graph)}


def test_a_place_of_work_is_not_due_by_the_day_of_what_is_made_there(graph: Graph) -> None:
    lines = "1.9月底前完成云岭高新区污水管网建设。\n2.8月底前完成云岭检测中心建设。\n3.6月底前完成云岭产业园扩建。\n"
    assert days(PLAN + lines, graph) == {"云岭检测中心": "2026-08-31", "云岭产业园": "2026-06-30"}


def test_a_heading_above_two_days_is_due_by_neither(graph: Graph) -> None:
    source = f"{PLAN}（一）推动转型。2026年6月底前，新增企业5家，9月底前，建成云州市智能工厂。（责任单位：市工信局）\n"
    assert days(source, graph) == {"云州市智能工厂": "2026-09-30"}


@pytest.mark.parametrize(
    ("said", "due"),
    [("建成平台5家。（完成时限：2026年6月底）", "2026-06-30"), ("已建成平台5家。（完成时限：2026年6月底）", None)],
)
def test_what_a_bracket_gives_a_day_is_to_come_unless_it_is_reached(said: str, due: str | None, graph: Graph) -> None:
    quads = Draft(canonical_text(f"{said}\n"), "yunzhou", graph).quads()
    told = [quad.object.value for quad in quads if quad.predicate.value.endswith("#dueBy")]
    status = [quad.object.value for quad in quads if quad.predicate.value.endswith("#status")]
    assert told == ([due] if due else []) and status[0].endswith("planned" if due else "achieved")


def test_a_task_is_still_to_be_done_while_an_aim_of_its_row_is_not_met(graph: Graph) -> None:
    rows = "改造窑炉 | 改造窑炉20座 | 已改造14座 | 市工信局\n培育企业 | 新增企业6家 | 已新增7家 | 市商务局\n组织“茶乡”对接会 | 累计举办4场 | 已举办1场 | 市商务局\n"
    source = f"云州市重点任务完成情况\n\n任务 | 目标 | 进展 | 责任单位\n{rows}"
    quads = list(Draft(canonical_text(source), "yunzhou", graph).quads())
    told = {
        quad.subject: quad.object.value.rpartition("#")[2] for quad in quads if quad.predicate.value.endswith("#status")
    }
    names = {quad.object.value: quad.subject for quad in quads if quad.predicate.value.endswith("#label")}
    assert [told[names[task]] for task in ("改造窑炉", "培育企业", "“茶乡”对接会")] == [
        "planned",
        "achieved",
        "planned",
    ]


def test_duties_say_as_tasks_do_that_nothing_tells_what_a_figure_is_about(graph: Graph, tmp_path: Path) -> None:
    draft = Draft(canonical_text("云州市2026年工作方案\n建成冷库3座。（责任单位：市商务局）\n"), "yunzhou", graph)
    ox.serialize(draft.quads(), tmp_path / "draft.nq", ox.RdfFormat.N_QUADS)
    drafted = open_graph(data=[tmp_path / "draft.nq"], default=False)
    for report in (duties.report, tasks.report):
        (table,) = report(drafted, tasks.tasks(drafted)).tables
        place = [column.name for column in table.columns].index("about")
        assert [row[place] for row in table.rows] == [None]


def test_a_year_in_a_title_and_a_day_of_news_are_days_by_which_nothing_is_due(graph: Graph) -> None:
    titled = f"{PLAN}一、任务\n根据《云州市糖业发展行动计划（2025—2027年）》，2026年6月底前建成检测中心。\n"
    assert days(titled, graph) == {"检测中心": "2026-06-30"}
    told = "云州市链长制动态\n云州市2018年4月出台《云州市产业链实施意见》，明确分工。\n"
    assert days(told, graph) == {}


def test_no_day_is_missing_of_an_award(graph: Graph, tmp_path: Path) -> None:
    said = "云州市2026年工作方案\n对链主企业奖励50万元，培育企业3家。（责任单位：市商务局；完成时限：9月底）\n"
    draft = Draft(canonical_text(said), "yunzhou", graph)
    ox.serialize(draft.quads(), tmp_path / "draft.nq", ox.RdfFormat.N_QUADS)
    drafted = open_graph(data=[tmp_path / "draft.nq"], default=False)
    (table,) = tasks.report(drafted, tasks.tasks(drafted)).tables
    due = [column.name for column in table.columns].index("due_by")
    assert [row[due] == "" for row in table.rows] == [False, True]  # what a day is told of stands first


def test_a_day_speaks_beyond_the_clauses_that_say_who(graph: Graph) -> None:
    led = f"{PLAN}一、任务\n绘制石墨产业链全景图，由市工信局牵头，市科技局配合，12月20日前完成。\n"
    assert days(led, graph) == {"石墨产业链全景图": "2026-12-20"}


def test_the_task_that_heads_an_item_of_one_sentence_is_due_on_the_only_day_that_it_names(graph: Graph) -> None:
    item = f"{PLAN}（一）破解认证难。针对周期长的问题，9月底前形成问题清单。（责任单位：市工信局）\n"
    assert days(item, graph)["破解认证难"] == "2026-09-30"
    several = item.replace("。（责任", "；12月底前完成认证。（责任")
    assert "破解认证难" not in days(several, graph)


def test_a_month_of_this_year_is_meant_and_not_all_of_it(graph: Graph) -> None:
    assert days(f"{PLAN}一、任务\n云北检测中心有望今年10月建成。\n", graph) == {"云北检测中心": "2026-10-31"}


def test_days_below_the_heading_of_another_year_are_of_that_year(graph: Graph) -> None:
    said = "云州市2026年工作总结\n2026年12月28日\n一、2027年工作打算\n6月底前建成云北检测中心。\n（一）培育链主企业。（责任单位：市工信局；完成时限：9月底）\n"
    assert days(said, graph) == {"云北检测中心": "2027-06-30", "培育链主企业": "2027-09-30"}


def test_days_of_what_a_summary_looks_back_on_are_of_its_year_and_those_of_a_name_are_no_deadline(graph: Graph) -> None:
    said = "云州市2026年工作总结\n一、主要做法\n3月5日召开石墨产业链对接会，6月举办茶叶产业链推介会。\n二、下一步打算\n3月底前建成云北检测中心。\n云州市工信局\n2027年1月12日\n"
    assert days(said, graph) == {"云北检测中心": "2027-03-31"}
    told = "云州市工作动态\n3月12日，市工信局召开第二季度链长制工作调度会议。\n云州市工信局\n2026年4月2日\n"
    assert days(told, graph) == {}


def test_a_mechanism_is_due_where_it_is_to_be_made_sound_and_not_where_a_summary_without_a_day_tells_of_it(
    graph: Graph,
) -> None:
    said = "2027年6月底前建立联席会议制度，年底前健全月调度制度。9月，举办云北竹博会。"
    assert days(f"{PLAN}一、任务\n{said}\n云州市人民政府\n2027年1月5日\n", graph) == {
        "联席会议制度": "2027-06-30",
        "月调度制度": "2027-12-31",
        "云北竹博会": "2027-09-30",
    }
    assert days("云州市2027年链长制工作总结\n2027年6月底前建立联席会议制度，全年推行月调度制度。\n", graph) == {}


PER_YEAR = """
@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix unit: <https://w3id.org/chaingraph/id/unit/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix : <http://y.example/> .
:doc a cg:Document . :sec a cg:Section ; cg:inDocument :doc . :p1 a cg:Passage ; cg:inSection :sec .
GRAPH :p1 {
  :office a cg:Institution ; rdfs:label "市科技局"@zh . :sent a cg:Indicator ; rdfs:label "选派数"@zh .
  :yearly a cg:Target ; cg:exact "60名" ; cg:value 60 ; cg:unit unit:named-person ; cg:per unit:year ; cg:indicator :sent ;
    cg:comparator cg:equalTo ; cg:startOffset 1 ; cg:status cg:planned ; cg:quantityKind cg:flow ;
    cg:responsible :office ; cg:dueBy "2028-12-31"^^xsd:date .
  :said a cg:Target ; cg:exact "每年20项" ; cg:value 20 ; cg:per unit:year ; cg:indicator :sent ; cg:comparator cg:equalTo ;
    cg:startOffset 9 ; cg:status cg:planned ; cg:quantityKind cg:flow ; cg:responsible :office .
}
"""


@pytest.mark.parametrize(
    ("lang", "yearly"), [("zh", ["每年60名", "每年20项"]), ("en", ["60 people per year", "每年20项"])]
)  # fmt: skip
def test_what_a_figure_is_per_is_said_wherever_it_is_printed(tmp_path: Path, lang: str, yearly: list[str]) -> None:
    (tmp_path / "x.trig").write_text(PER_YEAR, "utf-8")
    graph = open_graph(data=[tmp_path / "x.trig"], default=False)
    for kind, name in (("tasks", "task"), ("duties", "task"), ("targets", "target"), ("figures", "figure")):
        (table,) = told(graph, kind, lang).tables
        assert sorted(map(labels, column(table, name))) == sorted(yearly)
    (table,) = told(graph, "targets", lang).tables
    assert sorted(planned(row, lang) for row in rows(table)) == sorted(yearly)


def test_a_park_that_answers_is_proposed_though_a_curator_has_to_call_it_a_body(graph: Graph) -> None:
    said = f"{PLAN}（一）扩规模。新增企业5家。（责任单位：市工信局、云北高新区）\n"
    draft = Draft(canonical_text(said), "yunzhou", graph)
    told = {(one.relation, one.second.rpartition("/")[2]) for one in draft.relations}
    assert {("responsible", "市工信局"), ("responsible", "云北高新区")} <= told


@pytest.mark.parametrize(
    ("words", "built"),
    [
        ("共建石墨新材料中试基地，总投资1.2亿元，2027年9月建成投用。", "石墨新材料中试基地"),
        ("建设石墨检测中心，占地30亩，于2027年9月底前竣工。", "石墨检测中心"),
        ("新建石墨产业研究院，建筑面积2万平方米，2027年9月投入使用。", "石墨产业研究院"),
        ("联合共建青塘茶叶研究所，总投资2000万元，2027年9月建成。", "青塘茶叶研究所"),
        (
            "共建石墨新材料中试基地，建设内容包括石墨检测中心，2027年9月底前建成。",
            "石墨检测中心",
        ),  # named in its own clause
    ],
)
def test_what_is_built_is_due_by_the_day_behind_its_cost_or_size(words: str, built: str, graph: Graph) -> None:
    assert days(f"{PLAN}{words}\n", graph)[built] == "2027-09-30"


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("绘制石墨产业链图谱，2026年5月底前完成", {"石墨产业链图谱": "2026-05-31"}),
        ("2026年9月底前，建成石墨检测中心", {"石墨检测中心": "2026-09-30"}),
        ("2026年9月底前建成石墨检测中心；年内引进项目2个。", {"石墨检测中心": "2026-09-30"}),
        ("已于2026年1月建成石墨检测中心，运行良好", {}),
    ],
)
def test_a_cell_says_by_when_it_is_done_what_it_names(cell: str, due: dict[str, str], graph: Graph) -> None:
    table = f"| 机制 | 内容 | 责任单位 |\n| --- | --- | --- |\n| 一张图谱 | {cell} | 县工业和信息化局 |\n"
    assert days(PLAN + table, graph) == due


def test_the_day_of_a_cell_is_not_that_of_the_cell_beside_it(graph: Graph) -> None:
    table = (
        "| 机制 | 内容 | 成果 |\n| --- | --- | --- |\n| 一张图谱 | 全面梳理，2026年5月底前完成 | 建设石墨检测中心 |\n"
    )
    assert "石墨检测中心" not in days(PLAN + table, graph)


@pytest.mark.parametrize("name", [f"<{ID}goal>", "_:goal"])
def test_a_target_is_listed_whether_or_not_it_has_an_iri(name: str, tmp_path: Path) -> None:
    path = tmp_path / "goal.trig"
    path.write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix id: <"
        f"{ID}> .\n"
        f"id:document {{ id:passage a cg:Passage }} id:passage {{ {name} a cg:Target ; cg:exact '12家' ; cg:about id:firms }}",
        "utf-8",
    )
    graph = open_graph(data=[path], default=False)
    (table,) = tasks.report(graph, tasks.tasks(graph)).tables
    names = [column.name for column in table.columns]
    told = [{name: row[names.index(name)] for name in ("about", "passages")} for row in table.rows]
    assert told == [{"about": Ref(f"{ID}firms"), "passages": (f"{ID}passage",)}]


OF_THINGS = [
    # what the heading of an item says is to be made, by the last day of its sentence
    ("（一）建设云州市茶叶检测中心。由市科技局负责，2026年9月底前开工，2027年6月底前建成投用。", {"云州市茶叶检测中心": "2027-06-30"}),
    ("（二）搭建云州市茶叶云平台。由市大数据局牵头，市统计局配合，年底前上线运行，接入企业20家。", {"云州市茶叶云平台": "2026-12-31"}),
    ("（一）建设云州市茶叶检测中心。9月底前编制招商目录。", {"招商目录": "2026-09-30"}),
    ("（一）用好云州市茶叶检测中心。由市科技局负责，6月底前完成检测。", {}),
    # a day by which something else is done than what the clause before it names
    ("建设云州市茶叶检测中心，6月底前启用。", {"云州市茶叶检测中心": "2026-06-30"}),
    ("建设云州市茶叶检测中心，市科技局6月底前完成白皮书编制。", {}),
    ("建设云州市茶叶检测中心，6月底前完成投资3亿元。", {}),
    ("建设云州市茶叶检测中心，其中一期1200平方米6月底前建成。", {}),
    ("建设云州市茶叶检测中心，二期1200平方米6月底前投用。", {}),
    ("8月18日上午，由云州市茶叶协会发布《茶叶配套清单》。", {}),
]  # fmt: skip


@pytest.mark.parametrize(("said", "due"), OF_THINGS, ids=[said[:24] for said, _ in OF_THINGS])
def test_a_day_is_that_of_what_is_done_by_it(said: str, due: dict[str, str], graph: Graph) -> None:
    source = f"{PLAN}一、任务\n{said}\n云州市人民政府\n2026年1月5日\n"
    assert {name: day for name, day in days(source, graph).items() if name in _NAMED} == due


_NAMED = ("云州市茶叶检测中心", "云州市茶叶云平台", "招商目录", "茶叶配套清单", "白皮书")


BUILT_FOR = [  # an item, and what is led of it
    ("1.建设“英才计划”南方创业服务中心。整合资源，为“英才计划”专家提供服务。（牵头单位：市科技局）", {"“英才计划”南方创业服务中心"}),
    ("（一）建好“茶韵计划”展示中心。服务“茶韵计划”企业，完善设施。（牵头单位：市科技局）", {"“茶韵计划”展示中心"}),
    ("（一）加大放权。实现“一枚印章管审批”。（牵头单位：市科技局）", {"加大放权"}),
    ("（一）实施“强链计划”。依托云州数字经济产业园，引进项目。（牵头单位：市科技局）", {"强链计划"}),
    ("（一）推广茶艺。依托“茶匠计划”、“育苗计划”，实施“强链计划”，做好与准入清单、“补链计划”的衔接。（牵头单位：市科技局）", {"推广茶艺", "强链计划"}),
]  # fmt: skip


@pytest.mark.parametrize(("item", "expected"), BUILT_FOR)
def test_who_leads_an_item_leads_what_it_is_to_build_and_not_what_that_is_called_by(
    item: str, expected: set[str], graph: Graph
) -> None:
    assert {what for what, relation, _ in answering(f"{PLAN}{item}\n", graph) if relation == "ledBy"} == expected

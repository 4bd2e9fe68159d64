"""Papers that name bodies one after another, each with what falls to it: figures and named tasks of an item are those of whom it begins with."""

import pytest

from chaingraph import open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import LABEL
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.relations.doing import OF_ONE_LIST
from chaingraph.text.relations.stated import of_one_list
from tests.test_stated import parsed

TITLE = "云州市链长制成员单位职责\n"


def drafted(text: str) -> set[tuple[str, str, str]]:
    """Return who answers for what by a draft: figures as printed and things by their labels."""
    draft = Draft(canonical_text(TITLE + text), "yunzhou", open_graph())
    called = {}
    for quad in draft.quads():
        if quad.predicate.value == f"{CG}exact" or (quad.predicate == LABEL and quad.object.language == "zh"):
            called[quad.subject.value] = quad.object.value
    of = ("responsible", "ledBy", "carriedOutBy", "locatedIn")
    return {
        (called.get(one.first, one.first), one.relation, called.get(one.second, one.second))
        for one in draft.relations
        if one.relation in of
    }


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("市经信局：监测运行；会诊企业100户。", "市发改局：申报债券；储备项目40个。"),
        ("（一）市经信局：监测运行；会诊企业100户。", "（二）市发改局：申报债券；储备项目40个。"),
        ("市经信局　负责监测运行；会诊企业100户。", "市发改局　承担债券申报；储备项目40个。"),
        ("市经信局负责监测运行。会诊企业100户。", "市发改局要统筹债券申报。储备项目40个。"),
        ("1.市经信局。监测运行，会诊企业100户。", "2.市发改局。申报债券；储备项目40个。"),
        ("——市经信局：监测运行，会诊企业100户。", "——市发改局：申报债券；储备项目40个。"),
        ("【市经信局】监测运行，会诊企业100户。", "【市发改局】申报债券；储备项目40个。"),
        ("第五条　市经信局负责监测运行；会诊企业100户。", "第六条　市发改局履行职责，储备项目40个。"),
        ("一、市经信局\n1.监测运行。\n2.会诊企业100户。", "二、市发改局\n1.储备项目40个。"),
    ],
)
def test_the_figures_of_an_item_fall_to_the_body_that_it_begins_with(first: str, second: str) -> None:
    found = drafted(f"{first}\n{second}\n")
    assert ("100户", "responsible", "市经信局") in found
    assert ("40个", "responsible", "市发改局") in found
    assert not {("100户", "responsible", "市发改局"), ("40个", "responsible", "市经信局")} & found


@pytest.mark.parametrize(
    ("first", "second", "who"),
    [
        ("（一）链长。统筹发展，每季度解决问题20个。", "（二）市经信局。会诊企业100户。", "链长"),
        ("专班分成两组。\n一组　基地组。新建大棚20个。", "二组　加工组。加工产值3亿元。", "基地组"),
        ("【项目管家画像】实行包保，服务项目20个。", "【链长画像】每月走访企业5家。", "项目管家"),
        ("市供电公司列席会议，负责报装接电20个。", "市商务局负责招商。", "市供电公司"),
    ],
)
def test_posts_groups_and_companies_of_a_list_of_duties_answer_too(first: str, second: str, who: str) -> None:
    assert ("20个", "responsible", who) in drafted(f"{first}\n{second}\n")


def test_items_of_one_paragraph_have_each_their_own() -> None:
    found = drafted(
        "三、主要任务。（一）标准互联组负责互联互通，年内推动20个以上品牌互认。（二）品牌出海组承办海外行，组织企业40家次。\n"
    )
    assert {one for one in found if one[1] == "responsible"} >= {
        ("20个以上", "responsible", "标准互联组"),
        ("40家次", "responsible", "品牌出海组"),
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("牵头组织“双周会诊”活动", ("“双周会诊”活动", "ledBy", "市经信局")),
        ("负责编制石墨产业链图谱", ("石墨产业链图谱", "responsible", "市经信局")),
        ("承办石墨产业链对接会", ("石墨产业链对接会", "carriedOutBy", "市经信局")),
    ],
)
def test_what_a_later_clause_names_falls_to_the_body_of_the_item(words: str, expected: tuple[str, str, str]) -> None:
    assert expected in drafted(f"市经信局　负责日常工作；{words}。\n市发改局　负责项目立项。\n")


def test_what_is_given_counted_together_or_told_of_others_falls_to_nobody_of_the_list() -> None:
    found = drafted(
        "市财政局负责筹措资金；评价结果低于80分的调减预算20%。\n市商务局负责招商，引进企业30家；市农信社推出石墨贷，余额3亿元。\n"
    )
    assert {one for one in found if one[1] == "responsible"} == {
        ("30家", "responsible", "市商务局"),
        ("筹措资金", "responsible", "市财政局"),
    }


def test_one_paragraph_that_a_body_begins_is_no_list_of_duties() -> None:
    text = "市经信局负责监测运行。各企业走访市场，建成门店100户。\n全市产业平稳。\n"
    assert ("100户", "responsible", "市经信局") not in drafted(text)


def test_a_roster_by_labels_gives_nobody_a_duty() -> None:
    assert drafted("链长：副市长张知行\n副链长：市政府副秘书长李明远\n") == set()


EXAMPLES = [
    ("承担日常工作;牵头组织[A “双周会诊”活动]", {"“双周会诊”活动 ledBy"}),
    ("牵头组织[A “双周会诊”活动]", {"“双周会诊”活动 ledBy"}),
    ("负责编制[N 石墨产业链图谱]", {"石墨产业链图谱 responsible"}),
    ("承办[A 石墨产业链对接会]", {"石墨产业链对接会 carriedOutBy"}),
    ("建设[L 石墨中试平台]", {"石墨中试平台 carriedOutBy"}),
    ("编制[N 石墨产业链图谱]", {"石墨产业链图谱 carriedOutBy"}),
    ("制定《[Y 石墨十条]》", {"石墨十条 issuedBy"}),
    ("负责对接[L 石墨中试平台]", set()),
    ("负责申报[G 石墨项目]", set()),
    ("[I 市商务局]承办[A 石墨产业链对接会]", set()),
    ("支持[E 甲公司]建设[L 石墨中试平台]", set()),
]


@pytest.mark.parametrize(("marked", "expected"), EXAMPLES, ids=[parsed(marked)[0] for marked, _ in EXAMPLES])
def test_a_duty_tells_what_falls_to_whom_it_does_not_name(marked: str, expected: set[str]) -> None:
    words, names = parsed(marked)
    assert {
        f"{words[names[at].start : names[at].end]} {relation}" for at, relation in of_one_list(words, names)
    } == expected


def test_each_row_has_its_example() -> None:
    assert {row.example for row in OF_ONE_LIST} <= {parsed(marked)[0] for marked, _ in EXAMPLES}


RULES = (
    "一、工作职责\n（一）总链长、链长职责。\n1.总链长负责总揽全市产业链培育工作。\n2.链长负责以下工作：\n"
    "（1）推动集群升级。组织开展研究。\n（2）强化要素保障。摸清家底。\n二、保障措施\n（1）加强宣传。做好总结。\n"
)


@pytest.mark.parametrize("opens", ["负责以下工作", "负责", "职责", "履行下列职责", "承担以下任务"])
def test_items_with_headings_below_whom_they_fall_to_are_tasks_of_theirs(opens: str) -> None:
    found = drafted(RULES.replace("负责以下工作", opens))
    assert {one for one in found if one[2] == "链长"} == {
        ("推动集群升级", "responsible", "链长"),
        ("强化要素保障", "responsible", "链长"),
    }


def test_an_item_that_says_for_what_somebody_answers_and_no_more_is_a_task() -> None:
    assert ("总揽全市产业链培育工作", "responsible", "总链长") in drafted(RULES)


def test_the_name_of_a_group_above_who_leads_it_is_no_task() -> None:
    group = "二、机构设置\n（一）两车配套产业小组\n责任部门：市工信局牵头，市发改局配合。\n"
    formed = group.replace("两车配套产业小组", "组建两车配套产业小组")
    assert drafted(group) == set()
    assert ("组建两车配套产业小组", "ledBy", "市工信局") in drafted(formed)


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("由恒越轴承有限公司投资建设，总投资6亿元。", {"恒越轴承有限公司"}), ("由恒越轴承有限公司与云州银行共同投资兴建。", {"恒越轴承有限公司", "云州银行"}),
        ("投资方为恒越轴承有限公司，总投资6亿元。", {"恒越轴承有限公司"}), ("恒越轴承有限公司投资建设厂房。", set()), ("由恒越轴承有限公司提供设备。", set()),
    ],
)  # fmt: skip
def test_the_sentence_after_the_project_that_heads_an_item_says_who_carries_it_out(words: str, who: set[str]) -> None:
    found = drafted(f"1.轴承套圈生产基地项目。{words}\n2.精密滚珠扩产项目。总投资2亿元。\n")
    assert {one for one in found if one[1] == "carriedOutBy"} == {
        ("轴承套圈生产基地项目", "carriedOutBy", one) for one in who
    }


def test_where_a_project_lies_is_told_of_it_and_not_of_who_builds_it() -> None:
    found = drafted("1.航空紧固件生产基地项目：由恒越轴承有限公司投资建设，总投资9亿元，项目位于青塘镇。\n")
    assert {(one, two) for one, relation, two in found if relation == "locatedIn"} == {
        ("航空紧固件生产基地项目", "青塘镇")
    }


TASKS = "| 序号 | 工作任务 | 配合单位 | 完成时限 |\n| --- | --- | --- | --- |\n"
CHARTS, TEAMS = "| 1 | 编制石墨产业链图谱 | 市统计局 | 6月底前 |\n", "| 1 | 组建石墨创新联合体 | 市国资委 | 9月底前 |\n"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (f"一、市经济和信息化局\n\n{TASKS}{CHARTS}\n二、市发改委\n\n{TASKS}{TEAMS}", "responsible"),
        (f"一、市经济和信息化局（1项）\n\n{TASKS}{CHARTS}\n二、市发改委（1项）\n\n{TASKS}{TEAMS}", "responsible"),
        (f"一、市经济和信息化局牵头任务\n\n{TASKS}{CHARTS}\n二、市发改委牵头任务\n\n{TASKS}{TEAMS}", "ledBy"),
        (f"{TASKS}| 一、市经济和信息化局 | | | |\n{CHARTS}| 二、市发改委 | | | |\n{TEAMS}", "responsible"),
    ],
)
def test_an_office_that_heads_a_table_or_a_group_of_its_rows_answers_for_their_tasks(text: str, role: str) -> None:
    found = {(what, who) for what, which, who in drafted(text) if which == role}
    assert found - {("1项", "市经济和信息化局"), ("1项", "市发改委")} == {
        ("石墨产业链图谱", "市经济和信息化局"),
        ("组建石墨创新联合体", "市发改委"),
    }


def test_no_office_that_heads_a_table_answers_for_a_row_that_names_another_nor_does_what_is_to_be_done() -> None:
    other = TASKS.replace("配合单位", "责任单位")
    told = drafted(f"一、市经信局\n\n{other}{CHARTS}\n二、市发改委\n\n{other}{TEAMS}")
    assert told == {("石墨产业链图谱", "responsible", "市统计局"), ("组建石墨创新联合体", "responsible", "市国资委")}
    assert not drafted(f"一、改革市经信局\n\n{TASKS}{CHARTS}\n二、市发改委的职责\n\n{TASKS}{TEAMS}")


@pytest.mark.parametrize("label", ["活动名称", "赛事名称", "会议名称"])
def test_who_holds_the_event_of_a_row_carries_it_out_and_what_a_petition_is_about_is_answered_for(label: str) -> None:
    rows = (
        "1 | 石墨产业链银企对接会 | 2026年6月 | 市金融局 | 云州银行\n2 | 石墨产业链链长会商会 | 每季度一次 | 市链办 |\n"
    )
    meeting, council = "石墨产业链银企对接会", "石墨产业链链长会商会"
    assert drafted(f"\n序号 | {label} | 举办时间 | 主办单位 | 承办单位\n{rows}") == {
        (meeting, "carriedOutBy", "市金融局"),
        (meeting, "carriedOutBy", "云州银行"),
        (council, "carriedOutBy", "市链办"),
    }
    asked = drafted("\n序号 | 议定事项 | 主办单位\n1 | 编制石墨产业链图谱 | 市金融局\n2 | 组建石墨联合体 | 市链办\n")
    assert {role for _, role, _ in asked} == {"responsible"}

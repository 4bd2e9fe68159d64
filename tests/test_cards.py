"""Lines of labels that describe one task each, and names of which a bracket, a label or a note says that one leads."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties import duties
from chaingraph.text.front.matter import front_matter
from chaingraph.text.layout import layout
from chaingraph.text.people.bodies import listed


def told(source: str) -> list[tuple[str, list[str], str]]:
    """Return each duty of a text: role, names, and the words for which it is said."""
    text = canonical_text(source)
    return [
        (duty.role, [text.text[slice(*name)] for name in duty.names], text.text[slice(*duty.scope)])
        for duty in duties(text, layout(text))
    ]


def answers(source: str, graph: Graph) -> dict[str, set[tuple[str, str]]]:
    """Return what is drafted of who answers for each figure: the figure as printed, with relations and names."""
    draft = Draft(canonical_text(source), "x", graph)
    figures = {iri.value: quantity.exact for _, iri, quantity in draft.answers.figures}
    found: dict[str, set[tuple[str, str]]] = {exact: set() for exact in figures.values()}
    for one in draft.relations:
        if one.first in figures:
            found[figures[one.first]].add((one.relation, one.second.rpartition("/")[2]))
    return found


CARDS = """磐溪县产业链攻坚任务书
任务名称：补齐隔膜短板
责任领导：副县长
牵头单位：县工信局
目标任务：引进企业1家
完成时限：2027年6月30日前

任务名称：建设标识节点
责任领导：县委常委
牵头单位：县数据局
目标任务：接入企业40家
完成时限：2026年12月31日前
"""


def test_who_answers_before_what_is_to_be_done_answers_for_it_and_for_no_other_task(zibo: Graph) -> None:
    assert answers(CARDS, zibo) == {
        "1家": {("responsible", "副县长"), ("ledBy", "县工信局")},
        "40家": {("responsible", "县委常委"), ("ledBy", "县数据局")},
    }
    draft = Draft(canonical_text(CARDS), "x", zibo)
    due = [(quad.subject.value, quad.object.value) for quad in draft.quads() if quad.predicate.value.endswith("#dueBy")]
    figures = {iri.value: quantity.exact for _, iri, quantity in draft.answers.figures}
    assert {figures.get(subject, subject.rpartition("/")[2]): day for subject, day in due} == {
        "1家": "2027-06-30", "补齐隔膜短板": "2027-06-30", "40家": "2026-12-31", "建设标识节点": "2026-12-31",
    }  # fmt: skip


def test_the_day_of_a_task_is_not_that_of_the_document() -> None:
    text = canonical_text(CARDS)
    front = front_matter(text, layout(text))
    assert (front.title, front.date) == ("磐溪县产业链攻坚任务书", None)


@pytest.mark.parametrize("number", ["任务一：", "任务1：", "任务十二："])
def test_a_numbered_task_begins_anew_and_takes_nobody_from_the_one_before(number: str) -> None:
    source = f"桁州市任务台账\n{number}突破芯片\n工作措施：引进企业3家。\n牵头单位：市科技局\n任务二：建设试点\n工作措施：改造路口9个。\n牵头单位：市交通局\n"
    assert [(role, names, scope.count("任务")) for role, names, scope in told(source)] == [
        ("ledBy", ["市科技局"], 1),
        ("ledBy", ["市交通局"], 1),
    ]
    assert "改造路口" not in told(source)[0][2]
    assert "引进企业" not in told(source)[1][2]


def test_lines_of_labels_without_a_task_are_no_card() -> None:
    source = "一、茶叶产业链\n责任单位：县农业局\n产业目标：产值3亿元。\n牵头单位：县商务局\n"
    assert told(source)[1] == ("ledBy", ["县商务局"], "产业目标:产值3亿元。")


@pytest.mark.parametrize("mark", ["（牵头）", "(牵头单位)", "〔牵头〕", "（主办）"])
def test_a_bracket_behind_a_name_gives_the_role_to_that_name_alone(mark: str) -> None:
    role = "responsible" if "主办" in mark else "ledBy"
    table = f"任务 | 责任单位\n建成平台 | 市监局{mark}、云岫镇、市科技局\n"
    found = {(one, name) for one, names, _ in told(table) for name in names}
    assert found == {(role, "市监局"), ("responsible", "云岫镇"), ("responsible", "市科技局")}


def test_a_town_with_a_role_behind_its_name_is_the_town() -> None:
    assert told("任务 | 责任单位\n建成平台 | 市科技局、云岫镇（配合）\n")[1][:2] == ("supportedBy", ["云岫镇"])


@pytest.mark.parametrize(
    "label",
    [
        "责任单位（第一个为牵头单位）",
        "责任单位（列首位的为牵头单位）",
        "责任单位（排第一位的为牵头单位）",
        "责任单位（第一名为主责单位）",
    ],
)
def test_the_first_of_several_leads_where_the_label_says_so(label: str) -> None:
    source = f"任务 | {label} | 责任领导\n建成平台 | 市科技局、市财政局、市商务局 | 市长、副市长\n编制图谱 | 市商务局 | 副市长\n"
    assert [one[:2] for one in told(source)] == [
        ("ledBy", ["市科技局"]),
        ("responsible", ["市财政局", "市商务局"]),
        ("responsible", ["市长", "副市长"]),
        ("responsible", ["市商务局"]),
        ("responsible", ["副市长"]),
    ]


def test_the_first_of_several_leads_where_a_note_says_so_and_no_column_does() -> None:
    note = "注：责任单位中排在第一位的为牵头单位。\n"
    assert [one[:2] for one in told(f"任务 | 责任单位\n建成平台 | 市科技局、市财政局\n{note}")] == [
        ("ledBy", ["市科技局"]),
        ("responsible", ["市财政局"]),
    ]
    led = f"任务 | 牵头单位 | 责任单位\n建成平台 | 市商务局 | 市科技局、市财政局\n{note}"
    assert [one[:2] for one in told(led)] == [("ledBy", ["市商务局"]), ("responsible", ["市科技局", "市财政局"])]


@pytest.mark.parametrize("who", ["湖滨新区管委会", "云岫镇", "青塘街道", "茗川县人民政府"])
def test_a_park_or_a_town_before_a_colon_answers_for_what_its_line_says(who: str, zibo: Graph) -> None:
    found = answers(f"云州市工作方案\n一、分工\n（一）{who}：落实用地300亩，9月底前交付。\n", zibo)
    assert found == {"300亩": {("responsible", who)}}


@pytest.mark.parametrize("who", ["具体包括以下乡镇", "涉及的街道", "石墨产业链"])
def test_what_is_no_body_before_a_colon_answers_for_nothing(who: str, zibo: Graph) -> None:
    assert answers(f"云州市工作方案\n一、分工\n（一）{who}：落实用地300亩。\n", zibo) == {"300亩": set()}


@pytest.mark.parametrize(
    "kind",
    [
        "各县、区人民政府", "各县（市）、区政府", "各镇、街道办事处", "各乡镇、街道", "各区、县政府", "各旗县、区人民政府",
        "各市、州人民政府", "各园区、镇（街道）", "各镇、街道", "各县、市（区）人民政府", "各区、县级市", "各县级市、区", "各区县、功能区", "各旗县、市辖区",
    ],
)  # fmt: skip
def test_the_parts_of_one_kind_of_bodies_are_no_body(kind: str) -> None:
    text = canonical_text(f"市科技局、{kind}、市财政局").text
    assert [text[start:end] for start, end in listed(text, 0, len(text))] == [
        "市科技局", canonical_text(kind).text, "市财政局",
    ]  # fmt: skip


@pytest.mark.parametrize("body", ["茗川区人民政府", "青塘街道", "开发区管委会", "县政府办公室"])
def test_a_body_after_a_kind_of_them_is_one_by_itself(body: str) -> None:
    text = canonical_text(f"各县、{body}").text
    assert [text[start:end] for start, end in listed(text, 0, len(text))] == ["各县", body]


@pytest.mark.parametrize(
    "label",
    [
        "任务一：", "任务1：", "■ 作战任务三：", "攻坚行动二：", "重点事项：", "任务名称：", "工作任务：", "● 重点工作四：", "专项行动：",
        "重点项目十二：",
    ],
)  # fmt: skip
def test_the_words_behind_the_label_of_a_task_say_it(label: str, zibo: Graph) -> None:
    source = f"淬阳区作战图\n{label}打通中试堵点\n主攻方向：承接项目18项以上。\n牵头单位：科技创新局\n"
    draft = Draft(canonical_text(source), "x", zibo)
    assert {one.first.rpartition("/")[2] for one in draft.relations if one.relation == "ledBy"} == {
        "打通中试堵点",
        draft.answers.figures[0][1].value.rpartition("/")[2],
    }


@pytest.mark.parametrize(
    "heads", ["【石墨产业链】 【茶油产业链】", "[石墨提纯] [茶油精炼]", "产业链：石墨 产业链：茶油"]
)
def test_who_answers_in_a_block_of_labels_does_not_answer_for_the_block_before(heads: str) -> None:
    rows = ("牵头单位：县科技局\n产值：5亿元\n", "牵头单位：县林业局\n产值：6亿元\n")
    source = "".join(f"{head}\n{row}" for head, row in zip(heads.split(), rows, strict=True))
    assert not any("5亿元" in scope for role, names, scope in told(f"昌县产业链档案\n\n{source}"))


HEADS = ["1、竹木家居（牵头单位：县林业局）。", "（一）竹木家居（责任单位：县林业局）。"]


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("reached", ["一季度实现产值7.84亿元", "已建成厂房5栋", "产值1.92亿元，下降9.4%"])
def test_who_heads_an_item_of_a_report_does_not_answer_for_what_is_reached(
    head: str, reached: str, zibo: Graph
) -> None:
    source = f"坳泉县推进情况通报\n一、红榜\n{head}{reached}。\n坳泉县链长制办公室\n2025年4月9日\n"
    assert {name for names in answers(source, zibo).values() for name in names} == set()


@pytest.mark.parametrize("head", HEADS)
def test_who_heads_an_item_of_a_plan_answers_for_its_targets(head: str, zibo: Graph) -> None:
    source = f"坳泉县2026年工作方案\n一、重点任务\n{head}2026年实现产值9亿元。\n坳泉县链长制办公室\n2025年12月9日\n"
    assert {name for _, name in answers(source, zibo)["9亿元"]} == {"县林业局"}


@pytest.mark.parametrize(
    "title", ["重点工作任务分解", "重点工作责任分解", "任务台账", "工作清单", "责任清单", "任务表", "任务分解表"]
)
def test_what_a_title_sets_as_tasks_is_to_come(title: str, zibo: Graph) -> None:
    source = f"桁州市2026年产业链{title}\n（2026年2月10日）\n1.完善网络。全年新建加氢站6座。（牵头单位：市发改委）\n"
    assert answers(source, zibo) == {"6座": {("ledBy", "市发改委")}}
    assert [str(one.due) for one in Draft(canonical_text(source), "x", zibo).figures] == ["2026-12-31"]


@pytest.mark.parametrize("title", ["任务完成情况", "工作情况通报", "工作总结"])
def test_what_a_title_tells_of_tasks_is_reached(title: str, zibo: Graph) -> None:
    source = f"桁州市2026年产业链{title}\n（2026年12月10日）\n1.完善网络。全年新建加氢站6座。\n"
    assert [one.said for one in Draft(canonical_text(source), "x", zibo).figures] == ["achieved"]

"""Which bodies are members of a team, in a list below it, and lists that are of no team."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.names.endings import Name
from chaingraph.text.teammates import teammates

BOTH = {"县林业局", "县财政局"}


def members(source: str, graph: Graph) -> set[str]:
    """Return the members of teams that a draft proposes for a text, but for posts."""
    draft = Draft(canonical_text(f"云岭县链长制工作方案\n\n{source}"), "yunling", graph)
    names = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    told = {names[one.first] for one in draft.relations if one.relation == "memberOf" and "专班" in names[one.second]}
    return {name for name in told if not name.endswith("长")}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("成立竹产业链工作专班。\n成员：县林业局、县财政局", BOTH),
        ("成立竹产业链工作专班。\n组长：县工信局局长邵立诚\n成员：县林业局、县财政局", BOTH),
        ("竹产业链工作专班\n成员：县林业局、县财政局", BOTH),
        ("组建竹产业链工作专班，统筹推进各项工作。\n成员：县林业局、县财政局。", BOTH),
        ("（一）竹产业链工作专班\n成员单位：县林业局、县财政局", BOTH),
        ("一、竹产业链专班\n牵头单位：县工信局\n成员单位：县林业局、县财政局", BOTH),
        ("一、竹产业链专班\n成员部门：县林业局和县财政局。牵头单位：县工信局。", BOTH),
        ("成立竹产业链工作专班。成员包括：县林业局、县财政局。", BOTH),
        ("成立竹产业链工作专班。\n成员：县林业局、县财政局主要负责同志。", BOTH),
        ("成立竹产业链工作专班。\n成员：县林业局、县财政局分管负责人", BOTH),
        ("成立竹产业链工作专班。\n成员：县林业局、县财政局副局长", {"县林业局"}),  # one post of the body
        ("一、竹产业链\n链长：副县长陶然\n成员单位：县林业局、县财政局", set()),  # of the chain
        ("成立竹产业链工作专班。\n成员：李某 县林业局局长、王某 县财政局局长", set()),  # who are persons
        ("设立工作专班。\n成员单位：县林业局、县财政局", set()),  # no team in particular
        ("一、竹产业链工作专班\n成员单位职责：县林业局负责种植。", set()),
        ("成立竹产业链工作专班。\n每月召开协会会议。\n成员单位：县林业局、县财政局", set()),  # of the other body
        ("一、竹产业链工作专班\n牵头县工信局。\n二、协会\n成员单位：县林业局、县财政局", set()),
    ],
)
def test_a_list_below_a_team_names_its_members(source: str, expected: set[str], zibo: Graph) -> None:
    assert members(source, zibo) == expected


@pytest.mark.parametrize(
    ("named", "told"), [("县农业局(县振兴局)", True), ("县农业局", True), ("县农业局(县", False), ("农业局", False)]
)
def test_what_a_body_is_called_besides_is_of_its_name_or_not(named: str, told: bool) -> None:
    text = canonical_text("竹产业链专班\n成员:县农业局(县振兴局)、县财政局\n")
    places = [
        (text.text.index(words), words, kind) for words, kind in (("竹产业链专班", "Team"), (named, "Institution"))
    ]
    names = [Name(start, start + len(words), words, kind) for start, words, kind in places]
    found = [mate.body.text for mate in teammates(text.text, names, layout(text).sections)]
    assert found == [named] * told


def posts(source: str, graph: Graph) -> set[str]:
    """Return the posts, but for the bare heads of teams, that a draft proposes as members of teams for a text."""
    draft = Draft(canonical_text(f"云岭县链长制工作方案\n\n{source}"), "yunling", graph)
    names = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    told = {names[one.first] for one in draft.relations if one.relation == "memberOf"}
    return {name for name in told if not name.endswith(("组长", "局", "专班长", "召集人"))}


HEADS = {"县委常委", "副县长", "县林业局局长"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("成立竹产业链工作专班。\n组长：方启明  县委常委、副县长\n成员：周维清  县林业局局长", HEADS),
        ("成立竹产业链工作专班。\n组长：县委常委、副县长方启明\n成员：县林业局局长周维清", HEADS),
        ("成立竹产业链工作专班。\n组长：方启明（县委常委、副县长）\n成员：周维清（县林业局局长）", HEADS),
        ("成立竹产业链工作专班。组长：县委常委、副县长方启明；成员：县林业局局长周维清。", HEADS),
        ("一、竹产业链工作专班\n专班长：方启明  县委常委、副县长\n成员：周维清  县林业局局长", HEADS),
        ("现成立竹产业链工作专班。\n一、主要职责\n统筹推进各项工作。\n二、组成人员\n组长：方启明  县委常委、副县长\n成员：周维清  县林业局局长", HEADS),
        ("竹产业链工作专班组成人员名单\n组长：方启明  县委常委、副县长\n副组长：周维清  县林业局局长", HEADS),
        ("成立竹产业链工作专班。\n召集人：方启明  县委常委、副县长\n副召集人：周维清  县林业局局长", HEADS),
        ("成立竹产业链工作专班。\n成员：方启明  县委常委\n      周维清  副县长\n      陶  然  县林业局局长\n每月调度。", HEADS),
        ("成立竹产业链工作专班。\n组长：分管副县长\n成员：相关部门主要负责人", {"分管副县长"}),
        ("成立竹产业链工作专班。\n组长：方启明  副县长\n专班办公室设在县林业局，县林业局局长周维清兼任办公室主任。", {"副县长"}),
        ("一、竹产业链\n链长：方启明  副县长", set()),
        ("成立竹产业链工作专班。\n召开协会会议。\n会长：方启明  副县长", set()),
        ("成立竹产业链工作专班。\n二、协会\n组长：方启明  副县长", set()),  # of the other body
        ("组长：方启明  副县长\n成员：周维清  县林业局局长", set()),  # of no team
    ],
)  # fmt: skip
def test_posts_of_a_list_below_a_team_are_its_members(source: str, expected: set[str], zibo: Graph) -> None:
    assert posts(source, zibo) == expected


TEAMS = """一、工作组设置
（一）竹产业招引组
{lines}
（二）竹产业服务组
组长单位：县财政局
职责：负责融资对接，年内新增贷款3亿元。
"""


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("组长单位：县林业局\n成员单位：县财政局\n职责：招引项目12个；建设厂房8座。", {"12个": "竹产业招引组", "8座": "竹产业招引组"}),
        ("组长单位：县林业局。成员单位：县财政局。\n负责招引项目12个。", {"12个": "竹产业招引组"}),
        ("牵头单位：县林业局\n组长：方启明（县林业局局长）\n主要任务：招引项目12个。", {"12个": "竹产业招引组"}),
        ("成员单位：县林业局\n（1）招引项目12个。（责任单位：县财政局）", {"12个": "县财政局"}),  # who is named for it
        ("牵头单位：县林业局\n主要任务：招引项目12个。", {"12个": None}),  # who leads a task, perhaps, and nobody is said to be in the group
    ],
)  # fmt: skip
def test_what_a_team_is_to_do_falls_to_the_team_that_heads_it(
    lines: str, expected: dict[str, str | None], zibo: Graph
) -> None:
    draft = Draft(canonical_text(f"云岭县链长制工作方案\n\n{TEAMS.format(lines=lines)}"), "yunling", zibo)
    names = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#label")}
    figures = {
        quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value.endswith("#exact")
    }
    told = {
        figures[one.first]: names[one.second]
        for one in draft.relations
        if one.relation == "responsible" and one.first in figures
    }
    assert {exact: told.get(exact) for exact in expected} == expected
    assert told["3亿元"] == "竹产业服务组"
    assert not [one for one in draft.relations if one.relation == "ledBy" and "组" in names.get(one.first, "")]

"""Which bodies are members of a team, in a list below it, and lists that are of no team."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text

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

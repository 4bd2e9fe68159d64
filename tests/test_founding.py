"""A team that a sentence of prose says is to be set up by a day: that is a task of its own, due then."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import cg
from chaingraph.text.canonical import canonical_text

FOUNDED = [
    ("2026年12月底前组建竹产业创新联合体。", {"组建竹产业创新联合体 2026-12-31"}),
    ("2027年6月底前,成立竹产业专家服务团。", {"成立竹产业专家服务团 2027-06-30"}),
    ("支持龙头企业牵头,2026年底前组建竹产业技术攻关团队。", {"组建竹产业技术攻关团队 2026-12-31"}),
    ("2026年12月底前由竹产业创新联合体编制任务清单。", set()),
    ("已于2025年6月组建竹产业工作专班。", set()),
    ("加强攻关。2026年12月底前组建竹产业创新联合体。责任单位:县科技局", {"加强攻关 2026-12-31"}),
]


@pytest.mark.parametrize(("sentence", "expected"), FOUNDED, ids=[sentence for sentence, _ in FOUNDED])
def test_a_team_is_to_be_set_up_by_a_day(graph: Graph, sentence: str, expected: set[str]) -> None:
    text = (
        f"碧岩县竹产业发展方案\n一、重点任务\n1.{sentence}"
        if "责任" in sentence
        else f"碧岩县竹产业发展方案\n一、创新\n{sentence}"
    )
    quads = Draft(canonical_text(text), "biyan", graph).quads()
    actions = {quad.subject for quad in quads if quad.object == cg("Action")}
    due = [quad for quad in quads if quad.predicate == cg("dueBy") and quad.subject in actions]
    told = {(str(quad.subject).strip("<>").rpartition("/")[2], str(quad.object)[1:11]) for quad in due}
    assert {" ".join(one) for one in told} == expected

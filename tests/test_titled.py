"""What the title of a paper says that it regulates: the system that it names, unless the text says what else."""

import pyoxigraph as ox
import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.curation.drafting.proposals import OF_TITLES
from chaingraph.curation.drafting.titled import SURE
from chaingraph.model.terms import cg
from chaingraph.text.canonical import canonical_text

OPENING = "近年来,青塘县全面推行产业链链长制。"
REASON = "the title of the paper names “产业链链长制”"


def told(graph: Graph, text: str) -> list[tuple[str, str, str]]:
    """Return which papers regulate what, with the reason."""
    relations = Draft(canonical_text(text), "qingtang", graph).relations
    return [
        (one.first.rpartition("/")[2], one.second.rpartition("/")[2], one.reason.said("en"))
        for one in relations
        if one.relation == "regulates"
    ]


TITLES = [
    "县政府印发《青塘县产业链链长制工作规则》。",
    "县委办出台《青塘县产业链链长制考核办法(试行)》。",
    "县工信局制定《关于深化产业链链长制的实施意见》。",
    "《青塘县制造业产业链链长制三年行动方案》已印发实施。",
    "根据《青塘县推行产业链“链长制”工作方案》,成立专班。",
]


@pytest.mark.parametrize("source", TITLES)
def test_a_paper_regulates_the_system_that_its_title_names(graph: Graph, source: str) -> None:
    found = told(graph, OPENING + source)
    assert [(system, reason) for _, system, reason in found] == [("产业链链长制", REASON)]


def test_a_shorter_name_of_the_system_in_a_title_makes_it_no_less_sure(graph: Graph) -> None:
    text = "链长制是长效机制。县委制定《关于建立重点产业链链长制的实施意见》。产业链链长制由链长组成。"
    draft = Draft(canonical_text(text), "qingtang", graph)
    sure = {name.text: draft.naming.seen.sure(name) for name in draft.naming.names}
    (told,) = (one for one in draft.relations if one.relation == "regulates")
    surest = max(sure["链长制"], sure["产业链链长制"])
    assert told.second.endswith("/产业链链长制")
    assert told.confidence == round(SURE * (sure["关于建立重点产业链链长制的实施意见"] * surest) ** OF_TITLES, 3)


def test_a_title_tells_nothing_of_a_paper_that_the_text_says_more_of(graph: Graph) -> None:
    text = OPENING + "《青塘县产业链链长制工作规则》明确了联席会议制度。"
    assert [reason for _, _, reason in told(graph, text) if reason == REASON] == []


def test_a_title_that_names_no_system_tells_nothing(graph: Graph) -> None:
    assert told(graph, OPENING + "县政府印发《青塘县石墨产业发展规划》。") == []


def test_a_system_that_is_named_in_the_title_alone_is_none_of_the_text(graph: Graph) -> None:
    assert told(graph, "县政府印发《青塘县产业链链长制工作规则》。") == []


def test_of_an_action_in_a_title_nothing_is_told(graph: Graph) -> None:
    text = "青塘县实施“百企上云”行动。县政府印发《青塘县“百企上云”行动实施方案》。"
    assert [reason for _, _, reason in told(graph, text) if reason.startswith("the title")] == []


@pytest.mark.parametrize(
    ("title", "body", "chains"),
    [
        ("云州市石墨产业链2026年工作方案", "一、任务\n（一）抓好招商。引进项目5个，由市商务局负责。", ["石墨产业链"]),
        ("云州市茶叶产业链和竹木产业链2026年工作要点", "一、目标\n培育企业5家。", ["竹木产业链", "茶叶产业链"]),
        ("云州市重点产业链链长制工作方案", "一、目标\n培育企业5家。", []),
        ("关于全市12条产业链发展情况的报告", "一、情况\n新增企业5家。", []),
        ("云州市石墨产业链发展基金管理办法", "第一条 基金规模5亿元。", []),
        ("云州市石墨产业链专项资金管理办法", "第一条 资金规模5亿元。", []),
        ("云州市茶叶产业链招商引导基金设立方案", "一、规模\n首期5亿元。", []),
    ],
)  # fmt: skip
def test_an_industry_chain_that_the_title_alone_names_is_drafted_beside_the_document_to_be_decided(
    graph: Graph, title: str, body: str, chains: list[str]
) -> None:
    quads = list(Draft(canonical_text(f"{title}\n\n{body}\n"), "yunzhou", graph).quads())
    found = [quad for quad in quads if quad.object == cg("IndustryChain")]
    label = {quad.subject: quad.object.value for quad in quads if quad.predicate.value.endswith("#label")}  # type: ignore[union-attr]
    assert sorted(label[quad.subject] for quad in found) == chains
    assert {quad.graph_name for quad in found} <= {ox.DefaultGraph()}
    undecided = {
        quad.subject for quad in quads if quad.predicate == cg("undecided") and quad.object.value.endswith("#type")
    }  # type: ignore[union-attr]
    assert {quad.subject for quad in found} <= undecided

"""A text that speaks of one chain alone: its chief, its office, its bank and its lead are told without its name."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import cg
from chaingraph.text.canonical import canonical_text
from chaingraph.text.relations.holding import OF_ONE_CHAIN
from chaingraph.text.relations.stated import of_one_chain
from tests.test_stated import parsed

PLAN = "青塘县石墨产业链工作方案\n石墨产业链实行链长制。链长由副县长担任,副链长由县经信局局长担任。县经信局为链办。\n"
OTHER = "茶叶产业链另行安排。\n"
CHAIN = "石墨产业链"


def told(graph: Graph, text: str) -> dict[tuple[str, str], str]:
    """Return what is said of the chain: who and how, with the reason."""
    relations = Draft(canonical_text(text), "qingtang", graph).relations
    of_chain = [one for one in relations if one.second.endswith(CHAIN)]
    return {(one.first.rpartition("/")[2], one.relation): one.reason.said("en") for one in of_chain}


def test_the_chief_and_the_office_of_the_only_chain_are_told_without_its_name(graph: Graph) -> None:
    found = told(graph, PLAN)
    assert found["链长", "chiefOf"] == "“链长” in a text that speaks of one chain alone"
    assert ("县经信局", "officeOf") in found
    assert ("副链长", "chiefOf") not in found  # deputies


def test_of_several_chains_nothing_is_told_so(graph: Graph) -> None:
    assert not any(reason.endswith("one chain alone") for reason in told(graph, PLAN + OTHER).values())


UNSAID = {  # texts that name their chain in the title, or in the name of a team
    "青塘县茶叶产业链三年行动方案\n\n一、组织领导\n由县委常委、常务副县长苏映川任链长。": {"茶叶产业链"},
    "青塘县茶叶产业链三年行动方案\n\n一、组织领导\n链长由副县长担任。石墨产业链另行安排。": set(),
    "青塘县茶叶产业链三年行动方案\n\n一、石墨产业链\n另行安排。\n二、组织领导\n链长由副县长担任。": set(),
    "青塘县产业工作方案\n\n一、组织领导\n成立茶叶产业链工作专班,由副县长任链长。": {"茶叶产业链"},
    "青塘县产业工作方案\n\n一、茶叶产业链工作专班\n链长由副县长担任。": {"茶叶产业链"},
    "青塘县产业工作方案\n\n一、组织领导\n成立重点产业链工作专班,由副县长任链长。": set(),
    "青塘县产业工作方案\n\n成立茶叶产业链工作专班,由县长任链长。\n成立石墨产业链工作专班,由副县长任链长。": set(),
}


@pytest.mark.parametrize(("text", "expected"), UNSAID.items())
def test_a_title_or_a_team_tells_of_which_chain_somebody_is_chief(graph: Graph, text: str, expected: set[str]) -> None:
    drafted = Draft(canonical_text(text), "qingtang", graph)
    found = {one.second for one in drafted.relations if one.relation == "chiefOf"}
    assert {one.rpartition("/")[2] for one in found} == expected
    described = {str(quad.subject).strip("<>") for quad in drafted.quads() if quad.object == cg("IndustryChain")}
    assert found <= described


EXAMPLES = [
    ("[R 链长]由[R 副市长]担任", {"链长 chiefOf"}),
    ("设[R 链长]1名,由[R 副市长]担任", {"链长 chiefOf"}),
    ("设[R 链长]一名由[R 副市长]担任", {"链长 chiefOf"}),
    ("设[R 链长]3名,由[R 副市长]担任", set()),  # of as many chains
    ("[R 副市长]任[R 链长]", {"链长 chiefOf"}),
    ("链办设在[I 市工信局]", {"市工信局 officeOf"}),
    ("[I 链办]设在[I 市工信局]", {"市工信局 officeOf"}),
    ("[I 市工信局]为[I 链办]", {"市工信局 officeOf"}),
    ("[I 市工信局]为链办", {"市工信局 officeOf"}),
    ("[I 市工信局]承担链办日常工作", {"市工信局 officeOf"}),
    ("[E 甲银行]为主办银行", {"甲银行 hostBankOf"}),
    ("[E 甲银行]是产业链主办银行", {"甲银行 hostBankOf"}),
    ("主办银行为[E 甲银行]", {"甲银行 hostBankOf"}),
    ("主办单位为[E 甲银行]", set()),
    ("[E 甲银行]为[G 主办银行]", {"甲银行 hostBankOf"}),
    ("[E 甲公司]为[G 高新技术企业]", set()),
    ("承载园区为[L 甲园区]、[L 乙园区]", {"甲园区 carrierParkOf", "乙园区 carrierParkOf"}),
    ("[L 甲园区]为承载园区", {"甲园区 carrierParkOf"}),
    ("承载园区为[L 甲园区]的企业3家", set()),
    ("[I 市工信局]为产业链牵头单位", {"市工信局 officeOf"}),
    ("[I 市工信局]为牵头单位", set()),  # of a task
    ("[E 甲公司]为链主企业", {"甲公司 leadEnterpriseOf"}),
    ("[E 甲公司]是我们的链主企业", {"甲公司 leadEnterpriseOf"}),
    ("[E 甲公司]是我市链主企业", {"甲公司 leadEnterpriseOf"}),
    ("[E 甲公司]是我们的链主企业供应商", set()),
    ("链主企业是[E 甲公司]", {"甲公司 leadEnterpriseOf"}),
    ("[R 链长]:[R 副市长]", set()),  # a label, which the roster reads
    ("[R 链长]要抓好落实", set()),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "expected"), EXAMPLES, ids=[parsed(marked)[0] for marked, _ in EXAMPLES])
def test_a_sentence_tells_of_a_chain_that_it_does_not_name(marked: str, expected: set[str]) -> None:
    words, names = parsed(marked)
    found = {f"{words[names[number].start : names[number].end]} {rel}" for number, rel, _ in of_one_chain(words, names)}
    assert found == expected


def test_each_row_has_its_example() -> None:
    assert {row.example for row in OF_ONE_CHAIN} <= {parsed(marked)[0] for marked, _ in EXAMPLES}

"""What a heading speaks of in general words and its item names is one thing, which has the bracket of the item."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.names.built import built

HEAD = "云岭县产业链行动方案\n"


def led(source: str, graph: Graph) -> tuple[set[str], dict[str, str]]:
    """Return what is led by somebody in a text, without its figures, and what is due by which day."""
    draft = Draft(canonical_text(HEAD + source), "yunling", graph)
    quads = draft.quads()
    names = {quad.subject.value: quad.object.value for quad in quads if quad.predicate.value.endswith("#label")}
    told = {names[one.first] for one in draft.relations if one.relation == "ledBy" and one.first in names}
    days = (quad for quad in quads if quad.predicate.value.endswith("#dueBy") and quad.subject.value in names)
    return told, {names[quad.subject.value]: quad.object.value for quad in days}


LED = "（牵头单位：县财政局，2026年9月底前）"
ITEMS = [
    ("6.设立产业基金。发起设立云岭县产业链发展基金，重点投向链上企业。", "云岭县产业链发展基金"),
    ("5.建立会商机制。建立链长月度会商机制，链长每月召集一次。", "链长月度会商机制"),
    ("（五）实施人才工程。实施“百匠进链”工程，选派科技特派员。", "“百匠进链”工程"),
    ("4.打造公共服务平台。建成云岭茶产业公共服务平台，提供检测服务。", "云岭茶产业公共服务平台"),
    ("5.健全会商机制。建立链长月度会商机制，链长每月召集一次。", "链长月度会商机制"),
    ("5.完善调度机制。建立月调度机制。", "月调度机制"),
    ("5.搭建服务平台。建成云岭茶产业服务平台。", "云岭茶产业服务平台"),
    ("5.打造创新平台。建设云岭石墨创新平台。", "云岭石墨创新平台"),
    ("5.建设服务平台。建设云岭石墨公共服务平台、云岭茶叶公共服务平台。", "建设服务平台"),  # two are called so
    ("5.搭建交流平台。建设云岭石墨创新平台。", "搭建交流平台"),  # another one
    ("11.设立产业基金。完善政府引导基金管理办法，用好产业基金。", "设立产业基金"),  # no fund has a name
    ("13.设立产业基金。设立石墨产业基金、茶产业基金。", "设立产业基金"),  # two do
    ("14.设立产业基金。设立云岭县石墨产业基金等基金。", "设立产业基金"),  # one of several
    ("15.搭建展示平台。建成石墨展示平台、茶叶展示平台。", "搭建展示平台"),  # a task that makes two
]
GENERAL = {"产业基金", "会商机制", "调度机制", "人才工程", "公共服务平台", "服务平台", "创新平台"}
GENERAL |= {"建立会商机制", "健全会商机制", "完善调度机制", "打造公共服务平台", "搭建服务平台", "打造创新平台"}


@pytest.mark.parametrize(("item", "expected"), ITEMS, ids=[item for item, _ in ITEMS])
def test_the_bracket_of_an_item_speaks_of_the_one_thing_that_it_names(item: str, expected: str, zibo: Graph) -> None:
    told, days = led(item + LED, zibo)
    assert expected in told
    assert days[expected] == "2026-09-30"
    assert not (told & GENERAL) - {expected}


def things(source: str, graph: Graph) -> dict[str, str]:
    """Return what a draft of a text names, with its class."""
    quads = Draft(canonical_text(HEAD + source), "yunling", graph).quads()
    names = {quad.subject: quad.object.value for quad in quads if quad.predicate.value.endswith("#label")}
    kinds = [
        (quad.subject, quad.object.value.rpartition("#")[2])
        for quad in quads
        if "22-rdf-syntax" in quad.predicate.value
    ]
    return {names[thing]: kind for thing, kind in kinds if thing in names}


MADE = [  # a task that makes one thing, that thing and its class; None where its words are those of no thing in particular
    ("1.搭建石墨产业链供需对接平台", "石墨产业链供需对接平台", "Platform"),
    ("1.编制石墨产业链招商图谱", "石墨产业链招商图谱", "Instrument"),
    ("1.设立石墨产业链风险补偿资金", "石墨产业链风险补偿资金", "FinancialProduct"),
    ("1.建设云岭石墨中试基地", "云岭石墨中试基地", "Platform"),
    ("1.新建云岭石墨检验检测中心", "云岭石墨检验检测中心", "Platform"),
    ("1.搭建供需对接平台", "搭建供需对接平台", "Action"),
    ("1.编制产业链图谱", "编制产业链图谱", "Action"),
]


@pytest.mark.parametrize(("task", "name", "kind"), MADE)
def test_a_task_that_makes_one_definite_thing_names_that_thing(task: str, name: str, kind: str, zibo: Graph) -> None:
    found = things(f"一、重点任务\n{task}。（牵头单位：县工信局；完成时限：2026年9月底前）\n", zibo)
    alike = {
        words: one for words, one in found.items() if words.endswith(name[-4:]) and one not in ("Section", "Heading")
    }
    assert alike == {name: kind}


@pytest.mark.parametrize("task", ["编制重点产业链图谱", "编制各产业链图谱", "建设特色产业链平台"])
def test_what_is_made_for_chains_at_large_is_no_definite_thing(task: str) -> None:
    assert list(built(task, [(0, len(task))], "云岭县")) == []


@pytest.mark.parametrize(
    "heading", ["链长及工作专班", "组织机构", "工作机构", "链长名单及专班分工", "组织领导及工作专班"]
)
@pytest.mark.parametrize(
    "below", ["石墨产业链由副县长何岱担任链长，县工信局牵头。", "链长：副县长何岱\n牵头单位：县工信局"]
)
def test_general_words_of_a_heading_name_no_body(heading: str, below: str, zibo: Graph) -> None:
    found = things(f"一、任务\n建链。\n二、{heading}\n{below}\n", zibo)
    assert not [
        words for words, kind in found.items() if kind in ("Team", "Institution", "Role") and heading[:4] in words
    ]
    assert "县工信局" in found


def test_the_one_team_of_a_chain_is_named_by_its_heading(zibo: Graph) -> None:
    assert things("一、任务\n建链。\n二、石墨产业链工作专班\n组长：副县长何岱\n", zibo)["石墨产业链工作专班"] == "Team"

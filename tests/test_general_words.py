"""What a heading speaks of in general words and its item names is one thing, which has the bracket of the item."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text

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
    ("11.设立产业基金。完善政府引导基金管理办法，用好产业基金。", "产业基金"),  # no fund has a name
    ("13.设立产业基金。设立石墨产业基金、茶产业基金。", "产业基金"),  # two do
    ("14.设立产业基金。设立云岭县石墨产业基金等基金。", "产业基金"),  # one of several
]


@pytest.mark.parametrize(("item", "expected"), ITEMS, ids=[item for item, _ in ITEMS])
def test_the_bracket_of_an_item_speaks_of_the_one_thing_that_it_names(item: str, expected: str, zibo: Graph) -> None:
    told, days = led(item + LED, zibo)
    assert expected in told
    assert days[expected] == "2026-09-30"
    assert not (told & {"产业基金", "会商机制", "人才工程", "公共服务平台"}) - {expected}

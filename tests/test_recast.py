"""What looks like a chain and is none: the kind that it would be otherwise stands only where grammar lets it."""

import pytest

from chaingraph.text.names.recast import recast

CASES = [
    ("整合土壤、[气象灾害]等数据。", "Enterprise", False),
    ("提高产量。加强[质检]、流通。", "Enterprise", False),  # common words in a text that tells of no firm
    ("分类:农业、[畜牧业]、林业", "Enterprise", False),
    ("推广[精准施肥]、无人播种。", "Segment", False),
    ("链条完整。推广[精准施肥]。", "Segment", False),  # another sentence speaks of a chain
    ("增进[民生福祉]。", "Product", False),
    ("签约[远晟锂能]、恒牧科技。", "Enterprise", True),
    ("链主[黑猫]投产。", "Enterprise", True),
    ("补齐[负极材料]环节。", "Segment", True),
    ("生产[糯米纸]。", "Product", True),
]


@pytest.mark.parametrize(("example", "kind", "stands"), CASES, ids=[one[0] for one in CASES])
def test_another_kind_stands_where_grammar_lets_it(example: str, kind: str, stands: bool) -> None:
    text, place = example.replace("[", "").replace("]", ""), (example.index("["), example.index("]") - 1)
    assert (recast([], text, [], {place: kind}) == {place: kind}) is stands


def test_a_break_ends_what_is_looked_at() -> None:
    assert recast([], "补齐环节推广精准施肥", [0, 4], {(6, 10): "Segment"}) == {}
    assert recast([], "补齐环节推广精准施肥", [0], {(6, 10): "Segment"}) == {(6, 10): "Segment"}

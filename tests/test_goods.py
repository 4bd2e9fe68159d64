"""Goods and industries whose names begin with a numeral: it counts nothing, and the name is not cut."""

from itertools import pairwise

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from chaingraph.text.goods import GOODS
from chaingraph.text.quantities import quantities

NAMES = (
    "一次性用品", "一氧化碳", "二氧化硅", "二手车", "三元锂", "三文鱼", "三七", "三通阀", "三片罐", "三轮车", "四氯化碳", "四季豆", "四件套",
    "五金", "五轴机床", "五味子", "六氟磷酸锂", "六角螺母", "六轴机器人", "七叶一枝花", "八角", "八宝粥", "九价疫苗", "十字轴", "百合", "百叶窗",
    "千斤顶", "千层板", "万向节", "万能胶", "双氧水", "双孢菇", "两轮车", "两片罐", "第三代半导体",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_the_numeral_of_a_name_is_no_figure(name: str) -> None:
    for said in (f"{name}产值达到12亿元。", f"做强{name}、石墨产业,产值12亿元。", f"产业链 | 产值\n{name} | 12亿元\n"):
        assert [one.exact for one in quantities(canonical_text(f"云州市情况\n{said}"))] == ["12亿元"]


def test_each_row_of_goods_has_a_name_here() -> None:
    firsts = [words[0] for words in GOODS]
    assert set(firsts) <= {name[0] for name in NAMES}
    assert all(one != other for one, other in pairwise(firsts))


@pytest.mark.parametrize(
    ("said", "exact"),
    [
        ("给予一次性补助30万元。", ["30万元"]),
        ("购置三轮农机，新增三元。", ["三元"]),
        ("建成百合基地5万亩，合作企业三七开。", ["5万亩"]),
        ("引进两条生产线、十字绣企业六家。", ["两条", "六家"]),
        ("产量为八千吨，投资五金企业20家。", ["八千吨", "20家"]),
    ],
)
def test_what_counts_beside_them_is_still_counted(said: str, exact: list[str]) -> None:
    assert [one.exact for one in quantities(canonical_text(f"云州市情况\n{said}"))] == exact


@pytest.mark.parametrize(
    "name", ["八角", "两轮车", "万向节", "第三代半导体", "三元锂电池", "千斤顶", "碳纤维", "四氯化碳"]
)
def test_a_chain_is_called_with_the_numeral_of_its_goods(name: str, zibo: Graph) -> None:
    draft = Draft(canonical_text(f"云州市方案\n{name}产业链产值达到12亿元。"), "x", zibo)
    assert f"{name}产业链" in {one.text for held in draft.held for one in held.new}

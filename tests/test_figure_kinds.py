"""Of what kind a figure is: what is there, what comes about, a share, a change, or a place in an order."""

from __future__ import annotations

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import stated
from chaingraph.text.quantities.kinds import AMOUNTS, COMING, LEVELS, THERE, kind

KINDS = """
云川市现有链上企业36家。 | stock
云川市链上高新技术企业达到48家。 | stock
产业园在孵企业21家。 | stock
云川储能产业基金规模15亿元。 | stock
期末贷款余额26亿元。 | stock
审批时限压缩至7个工作日。 | stock
已建成链上党支部80个。 | stock
围绕9条产业链开展工作。 | stock
新增链上企业36家。 | flow
新增规模以上竹加工企业4家。 | flow
新建生态茶园1.2万亩。 | flow
改造低产茶园面积8000亩。 | flow
全县规模以上竹加工企业25家。 | stock
市工信局聘请科技副总35名。 | flow
攻克关键技术15项。 | flow
对接活动举办12场。 | flow
发放贷款6.3亿元。 | flow
储能产业链产值突破500亿元。 | flow
链主追加3000万元订单。 | flow
引进硕士43人,其中博士11人。 | flow
81家企业参加对接。 | flow
氢能产业链本地配套率达到60%。 | share
氢能产业链产值增长8.9%。 | growth
综合成绩居全省第2位。 | ranking
主要产品产量：云母9.4万吨，增长4.5%；石英6万吨。 | flow
主要产品产量：云母9.4万吨；生猪存栏量6万头。 | stock
主要产品产量：云母9.4万吨。仓库有石英6万吨。 | stock
"""


@pytest.mark.parametrize("row", KINDS.strip().splitlines())
def test_the_words_of_its_clause_tell_the_kind_of_a_figure(row: str) -> None:
    sentence, expected = row.split(" | ")
    text = canonical_text(sentence)
    start, end, quantity = stated(text)[-1]
    assert kind(quantity, text.text, start, end) == expected


def test_the_labels_of_a_table_tell_the_kind_of_a_cell() -> None:
    text = canonical_text(
        "| 指标 | 2026年 | 2027年 |\n|---|---|---|\n| 产值（亿元） | 150 | 185 |\n| 链上企业数（家） | 48 | 80 |"
    )
    kinds = [kind(quantity, text.text, start, end) for start, end, quantity in stated(text)]
    assert kinds == ["flow", "flow", "stock", "stock"]


def test_no_word_tells_both_a_level_and_an_amount() -> None:
    assert not set(THERE) & set(COMING)
    assert not set(LEVELS) & set(AMOUNTS)

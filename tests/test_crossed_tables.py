"""Crossed tables: rows of one kind of things, columns of another, and only the words above say what all cells count."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities

TABLES = [
    (
        "云州市2026年各县产业链产值目标（单位：亿元）",
        "县市 | 硅材料 | 水电铝 | 合计\n云东县 | 12 | 35 | 47\n",
        ["planned 产值 元", "planned 产值 元", "planned 产值 元"],
    ),
    (
        "云州市2025年重点产业链营业收入统计表\n单位：亿元",
        "产业链 | 云东县 | 云西县\n硅材料 | 12 | 35\n",
        ["achieved 营业收入 元", "achieved 营业收入 元"],
    ),
    (
        "云州市2026年各县分产业链到位资金任务（亿元）",
        "县市 | 茶叶产业链 | 石墨产业链\n云东县 | 12 | 35\n",
        ["planned 到位资金 元", "planned 到位资金 元"],
    ),
    (
        "各产业链2026年分季度产值计划（亿元）",
        "产业链 | 一季度 | 全年\n茶叶产业链 | 1 | 10\n",
        ["planned 产值 元", "planned 产值 元"],
    ),
    (
        "云州市重点产业链年度目标（产值，亿元）",
        "产业链 | 2026年 | 2027年\n茶叶产业链 | 1 | 10\n",
        ["planned 产值 元", "planned 产值 元"],
    ),
    (
        "云州市重点产业链培育情况（规上企业，家）",
        "产业链 | 2024年 | 2025年\n茶叶产业链 | 1 | 10\n",
        ["achieved 规上企业数 家", "achieved 规上企业数 家"],
    ),
    (
        "云州市重点产业链年度目标",
        "| 产业链 | 产值（亿元） | | |\n| | 2026 | 2027 | 2028 |\n| 茶叶产业链 | 1 | 10 | 12 |\n| 石墨产业链 | 2 | 20 | 22 |\n",
        ["planned 产值 元"] * 6,
    ),
    (
        "云州市产业链规模目标（单位：亿元）",
        "产业链 | 2027年\n茶叶 | 1\n",
        ["planned 产业链规模 元"],
    ),
    (
        "云州市2026年投资计划表（单位：亿元）",
        "| 产业链 | 年度计划 | 分季度计划 | ← |\n| 〃 | 〃 | 一季度 | 二季度 |\n| 茶叶 | 20 | 4 | 10 |\n",
        ["planned 投资额 元", "planned 投资额 元", "planned 投资额 元"],
    ),
    (
        "云州市各县新增入规完成情况表（单位：家）",
        "县 | 2025年目标 | 实际完成 | 完成率\n云东县 | 12 | 13 | 108%\n",
        ["planned None 家", "achieved None 家", "achieved 完成率 %"],
    ),
    # columns that say what they count
    (
        "云州市2026年企业培育和产值目标（单位：家）",
        "县市 | 链主企业 | 规上企业\n云东县 | 1 | 5\n",
        ["planned 链主企业数 家", "planned 规上企业数 家"],
    ),
    (
        "云州市2025年各县产值和税收统计表（单位：亿元）",
        "县市 | 产值 | 税收\n云东县 | 12 | 3\n",
        ["achieved 产值 元", "achieved 税收 元"],
    ),
]


@pytest.mark.parametrize(("caption", "table", "expected"), TABLES)
def test_the_words_above_say_what_is_counted_where_no_column_does(
    caption: str, table: str, expected: list[str]
) -> None:
    told = quantities(canonical_text(f"{caption}\n\n{table}"))
    assert [f"{one.said} {one.indicator} {one.unit}" for one in told] == expected

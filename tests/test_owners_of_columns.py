"""Tables whose header names a chain or a place above what its columns count."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities


def read(header: str, source: str) -> list[tuple[str, str | None, str | None]]:
    """Return of each quantity itself, what it counts, and the words of the cell of which it is."""
    text = canonical_text(f"云州市2026年目标表\n\n{header}\n{source}\n")
    return [(one.exact, one.indicator, text.text[slice(*one.of)] if one.of else None) for one in quantities(text)]


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            "| 县区 | 石墨产业链 | ← | 茶叶产业链 | ← |\n| 〃 | 产值（亿元） | 企业（家） | 产值（亿元） | 企业（家） |",
            "| 云东县 | 20 | 3 | 5 | 2 |",
            [("20", "产值", "石墨产业链"), ("3", "企业数", "石墨产业链"), ("5", "产值", "茶叶产业链"), ("2", "企业数", "茶叶产业链")],
        ),
        (
            "| 年度 | 石墨产业链 | ← |\n| 〃 | 产值（亿元） | 增速（%） |",
            "| 2026年 | 20 | 8 |",
            [("20", "产值", "石墨产业链"), ("8", "产值增速", "石墨产业链")],
        ),
        (
            "| 产业链 | 云东县 | ← | 云西县 | ← |\n| 〃 | 产值（亿元） | 企业（家） | 产值（亿元） | 企业（家） |",
            "| 石墨产业链 | 20 | 3 | 5 | 2 |",
            [("20", "产值", "石墨产业链"), ("3", "企业数", "石墨产业链"), ("5", "产值", "石墨产业链"), ("2", "企业数", "石墨产业链")],
        ),
        (
            "| 县区 | 产值（亿元） | ← |\n| 〃 | 石墨产业链 | 茶叶产业链 |",
            "| 云东县 | 20 | 3 |",
            [("20", "产值", "石墨产业链"), ("3", "产值", "茶叶产业链")],
        ),
        (
            "| 指标 | 单位 | 石墨产业链 | 茶叶产业链 |",
            "| 产值 | 亿元 | 20 | 3 |",
            [("20", "产值", "石墨产业链"), ("3", "产值", "茶叶产业链")],
        ),
        (
            "| 产业链 | 重点企业 | ← |\n| 〃 | 规上（家） | 高企（家） |",
            "| 石墨产业链 | 20 | 3 |",
            [("20", "重点企业规上数", "石墨产业链"), ("3", "重点企业高企数", "石墨产业链")],
        ),
    ],
    ids=["chains over measures", "years below", "places over measures", "measure over chains", "one level", "no owner"],
)  # fmt: skip
def test_what_a_column_counts_is_told_apart_from_what_it_is_of(
    header: str, row: str, expected: list[tuple[str, str, str]]
) -> None:
    assert read(header, row) == expected


def test_a_whole_chain_is_no_chain_of_which_a_row_is() -> None:
    assert read("| 产业链 | 指标 | 2026年 |", "| 石墨 | 全产业链产值（亿元） | 20 |") == [
        ("20", "全产业链产值", "石墨")
    ]

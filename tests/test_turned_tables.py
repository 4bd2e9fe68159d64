"""Tables on their side: each chain has a column, and each row begins with its label."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities
from tests.rosters import rostered


def read(source: str) -> list[tuple[str, str | None, str | None, str, str | None]]:
    """Return of each quantity itself, what it counts, the chain, what it is, and its day."""
    text = canonical_text(source)
    return [
        (
            one.exact,
            one.indicator,
            text.text[slice(*one.of)] if one.of else None,
            one.said,
            str(one.due) if one.due else None,
        )
        for one in quantities(text)
    ]


OF_CHAINS = "云州市产业链一览\n\n| {corner} | {first} | {second} |\n| --- | --- | --- |\n| 链长 | 市长 王远 | 副市长 李舟 |\n| 牵头部门 | 市科技局 | 市林业局 |\n| 2025年产值（亿元） | 18 | 9.6 |\n| 2026年目标（亿元） | 25 | 13 |\n"


@pytest.mark.parametrize(
    ("corner", "first", "second"),
    [
        ("产业链", "石墨", "竹木"),
        ("项目", "石墨产业链", "竹木产业链"),
        ("项目", "石墨", "竹木"),
        ("", "石墨", "竹木"),
        ("类别", "石墨", "竹木"),
    ],
)
def test_each_column_is_read_as_the_row_of_a_chain(corner: str, first: str, second: str) -> None:
    source = OF_CHAINS.format(corner=corner, first=first, second=second)
    assert read(source) == [
        ("18", "产值", first, "achieved", "2025-12-31"),
        ("9.6", "产值", second, "achieved", "2025-12-31"),
        ("25", "产值", first, "planned", "2026-12-31"),
        ("13", "产值", second, "planned", "2026-12-31"),
    ]
    assert rostered(source) == [
        ("石墨产业链", "chiefOf", "市长"),
        ("石墨产业链", "chiefOf", "王远"),
        ("竹木产业链", "chiefOf", "副市长"),
        ("竹木产业链", "chiefOf", "李舟"),
        ("石墨产业链", "officeOf", "市科技局"),
        ("竹木产业链", "officeOf", "市林业局"),
    ]


@pytest.mark.parametrize(
    ("first", "second"), [("市级", "县级"), ("云东县", "云西县"), ("现状", "调整后"), ("第一批", "第二批")]
)
def test_columns_of_anything_else_are_no_chains(first: str, second: str) -> None:
    assert rostered(OF_CHAINS.format(corner="项目", first=first, second=second)) == []


def test_a_column_of_sums_is_of_no_chain_and_a_column_of_units_tells_the_unit() -> None:
    source = "云州市2026年目标\n\n| 指标 | 单位 | 石墨产业链 | 竹木产业链 | 合计 |\n| --- | --- | --- | --- | --- |\n| 产值 | 亿元 | 20 | 30 | 50 |\n"
    text = canonical_text(source)
    assert [(one.exact, one.unit, one.of and text.text[slice(*one.of)]) for one in quantities(text)] == [
        ("20", "元", "石墨产业链"),
        ("30", "元", "竹木产业链"),
        ("50", "元", None),
    ]


def test_the_body_that_answers_for_a_chain_is_its_office_where_no_other_row_says_that() -> None:
    source = (
        "云州市一览\n\n产业链\t石墨\t竹木\n链长\t市长\t副市长\n主办银行\t甲银行\t乙银行\n责任部门\t市科技局\t市林业局\n"
    )
    assert rostered(source)[4:] == [("石墨产业链", "officeOf", "市科技局"), ("竹木产业链", "officeOf", "市林业局")]
    offices = [
        one
        for one in rostered(source.replace("主办银行\t甲银行\t乙银行", "链办\t市财政局\t市商务局"))
        if one[1] == "officeOf"
    ]
    assert offices == [("石墨产业链", "officeOf", "市财政局"), ("竹木产业链", "officeOf", "市商务局")]

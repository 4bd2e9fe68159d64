"""Rows whose words go on in the line below, each cell in its column, as they are copied from a page of a paper."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout

HEADER = "序号 | 任务 | 目标 | 责任单位 | 时限"
LAST = "2 | 保障用地 | 供应用地420亩 | 县自然资源局 | 9月底"


def read(*rows: str) -> list[list[str]]:
    """Return the cells of the rows of a table."""
    table = layout(canonical_text("\n".join(("云岭县任务表", "", *(f"| {row} |" for row in rows))))).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


# the first row, the rest of it, and what is read of both
WRAPPED = {
    "a list": (
        "1 | 融资对接 | 对接会2场 | 县财政局、 | 6月底",
        " |  |  | 县金融中心 | ",
        ["1 融资对接 对接会2场 县财政局、 6月底", "1 融资对接 对接会2场 县金融中心 6月底"],
    ),
    "a day": (
        "1 | 融资对接 | 对接会2场 | 县财政局 | 2026年",
        " |  |  |  | 12月底",
        ["1 融资对接 对接会2场 县财政局 -", "1 融资对接 对接会2场 县财政局 -"],
    ),
    "a sentence": (
        "1 | 融资对接 | 每季度组织 | 县财政局、 | 6月底",
        " |  | 对接会2场 | 县金融中心 | ",
        ["1 融资对接 每季度组织 县财政局、 6月底", "1 融资对接 对接会2场 县金融中心 6月底"],
    ),
    "a number": (
        "1 | 融资对接 | 发放贷款12 | 县财政局、 | 6月底",
        " |  | 00万元 | 县金融中心 | ",
        ["1 融资对接 - 县财政局、 6月底", "1 融资对接 - 县金融中心 6月底"],
    ),
    "halves of names": (
        "1 | 融资对接 | 贷款 | 云岭石墨股份 | 6月底",
        " |  |  | 有限公司 | ",
        ["1 融资对接 贷款 - 6月底", "1 融资对接 贷款 - 6月底"],
    ),
    "a bracket": (
        "1 | 融资对接(含 | 贷款 | 县财政局 | 6月底",
        " | 担保) |  |  | ",
        ["1 - 贷款 县财政局 6月底", "1 - 贷款 县财政局 6月底"],
    ),
}


@pytest.mark.parametrize("name", WRAPPED)
def test_halves_of_words_are_not_read_and_what_is_whole_is_of_one_row(name: str) -> None:
    row, rest, told = WRAPPED[name]
    last = [cell.strip() for cell in LAST.split("|")]
    cells = [[cell.replace("-", "") for cell in one.split()] for one in told]
    assert read(HEADER, row, rest, LAST) == [*cells, last]


@pytest.mark.parametrize(
    "rest",
    [
        " |  | 对接会3场 | 县金融中心 | 9月底",
        " | 技术改造 | 改造4家 | 县科技局 | 2027年",
        " |  | 改造4家 |  | ",
    ],
)
def test_another_part_of_a_task_is_a_row_of_its_own(rest: str) -> None:
    rows = read(HEADER, "1 | 融资对接 | 对接会2场 | 县财政局 | 6月底", rest, LAST)
    assert rows[0] == ["1", "融资对接", "对接会2场", "县财政局", "6月底"]
    assert rows[1] == [cell.strip() for cell in rest.split("|")]


@pytest.mark.parametrize(("rest", "told"), [("\t\t\t\t县投促局", ["县投促局"]), ("\t县投促局", []), ("\t\t\t\t ", [])])
def test_a_line_of_tabs_with_only_a_last_cell_is_a_row_where_it_has_as_many(rest: str, told: list[str]) -> None:
    rows = f"序号\t产业链\t链长\t牵头单位\t成员单位\n1\t石墨\t王凯\t县工信局\t县发改局、\n{rest}\n2\t茶叶\t李莉莉\t县农业农村局\t县林业局\n"
    table = layout(canonical_text(f"云岭县工作表\n\n{rows}")).tables[0]
    assert [row.cells[-1].text for row in table.rows] == ["县发改局、", *told, "县林业局"]


CENTRED = [
    (
        ("产业链 | 链长 | 牵头单位", " | 副县长 | ", "石墨 | 王远 | 县科工局", " | 县长 | ", "茶叶 | 李舟 | 县林业局"),
        ["石墨 副县长 县科工局", "石墨 王远 县科工局", "茶叶 县长 县林业局", "茶叶 李舟 县林业局"],
    ),
    (
        (
            "产业链 | 链长 | 牵头单位",
            " | 副县长 | ",
            "石墨 |  | 县科工局",
            " | 王远 | ",
            " | 县长 | ",
            "茶叶 |  | 县林业局",
            " | 李舟 | ",
        ),
        [
            "石墨 副县长 县科工局",
            "石墨 副县长 县科工局",
            "石墨 王远 县科工局",
            "茶叶 县长 县林业局",
            "茶叶 县长 县林业局",
            "茶叶 李舟 县林业局",
        ],
    ),
    # no lines of one row: what is blank stays so
    (
        (
            "产业链 | 链长 | 牵头单位",
            " | 副县长 王远 | 县科工局",
            "石墨 | 县长 李舟 | 县林业局",
            " | 副县长 周行 | 县财政局",
        ),
        ["- 副县长王远 县科工局", "石墨 县长李舟 县林业局", "- 副县长周行 县财政局"],
    ),
]


@pytest.mark.parametrize(("rows", "expected"), CENTRED, ids=["two lines", "three lines", "rows"])
def test_what_stands_in_the_midst_of_its_row_is_of_all_of_its_lines(rows: tuple[str, ...], expected: list[str]) -> None:
    assert [" ".join(text or "-" for text in row) for row in read(*rows)] == expected

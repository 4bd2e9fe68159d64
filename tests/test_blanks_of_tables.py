"""Tables whose cells nothing but blanks part, as they are copied from a page."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout


def read(source: str) -> list[list[list[str]]]:
    """Return of each table the labels and the cells of its rows."""
    found = layout(canonical_text(source)).tables
    return [[list(table.labels), *([cell.text for cell in row.cells] for row in table.rows)] for table in found]


ROWS = [["1", "石墨", "王凯", "市工信局"], ["2", "茶叶", "李莉莉", "市农业农村局"]]
LABELS = ["序号", "产业链", "链长", "牵头单位"]


@pytest.mark.parametrize(
    "table",
    [
        "序号 产业链 链长 牵头单位\n1 石墨 王凯 市工信局\n2 茶叶 李莉莉 市农业农村局\n",
        "序号 产业链 链长 牵头单位\n1 石墨 王 凯 市工信局\n2 茶叶 李莉莉 市农业农村局\n",
        "序号　产业链　链长　牵头单位\n1　石墨　王　凯　市工信局\n2　茶叶　李莉莉　市农业农村局\n",
        "序号   产业链    链长     牵头单位\n1      石墨      王凯     市工信局\n2      茶叶      李莉莉   市农业农村局\n",
        "  序号   产业链   链长   牵头单位\n  1   石墨   王凯   市工信局\n  2   茶叶   李莉莉   市农业农村局\n",
    ],
)
def test_words_below_labels_are_cells(table: str) -> None:
    assert read(f"云州市重点产业链链长名单\n\n{table}\n以上名单自印发之日起执行。\n") == [[LABELS, *ROWS]]


def test_a_word_stands_below_its_label_where_a_cell_before_it_is_empty() -> None:
    source = (
        "云州市任务表\n\n"
        "任务        目标     配合单位      时限\n"
        "新建平台    2个                    6月底\n"
        "招引项目    8个      市商务局      9月底\n"
        "培育企业             市工信局\n"
    )
    assert read(source)[0][1:] == [
        ["新建平台", "2个", "", "6月底"],
        ["招引项目", "8个", "市商务局", "9月底"],
        ["培育企业", "", "市工信局", ""],
    ]


def test_units_below_labels_are_of_the_header() -> None:
    source = (
        "云州市任务表\n\n"
        "序号    产业链      牵头单位        2025年产值     2026年目标      增速\n"
        "                                  （亿元）       （亿元）      （%）\n"
        "1       鞋服        县工信局         120           132          10\n"
        "2       海洋食品    县海洋与渔业局    41.5          50           20.5\n"
    )
    assert read(source)[0][:2] == [
        ["序号", "产业链", "牵头单位", "2025年产值(亿元)", "2026年目标(亿元)", "增速(%)"],
        ["1", "鞋服", "县工信局", "120", "132", "10"],
    ]


@pytest.mark.parametrize(
    "source",
    [
        "云州市工作动态\n\n市工信局 市财政局 市商务局\n市科技局 市教育局 市人社局\n市司法局 市民政局 市审计局\n",
        "云州市通知\n\n产业链 链长 牵头单位\n以上三项由各单位报送。\n",
        "云州市通知\n\n序号 产业链 链长\n1 石墨 王某某\n",
        "云州市通知\n\n2026年 云州市 石墨\n目标：产值 20亿元 企业 3家。\n任务：项目 5个 平台 2个。\n",
    ],
    ids=["a list", "a sentence", "one row", "labels with a colon"],
)
def test_other_lines_with_blanks_are_no_table(source: str) -> None:
    assert read(source) == []


def test_lines_that_stand_neither_below_labels_nor_have_as_many_words_end_a_table() -> None:
    source = "产业链 链长 牵头单位\n石墨 王某某 市工信局\n茶叶 李某某 市农业农村局\n联系电话 62180011\n"
    assert [len(table) for table in read(f"云州市名单\n\n{source}")] == [3]


@pytest.mark.parametrize("label", ["2026年产值目标", "产值目标（亿元）", "2026年度产值（亿元）", "年度目标"])
def test_a_line_that_begins_with_a_label_goes_on_with_none_above(label: str) -> None:
    source = f"云岭县石墨产业链台账\n牵头单位：县自然资源和规划局\n{label}：30亿元\n"
    text = canonical_text(source)
    assert text.text[layout(text).paragraphs[-1] :] == canonical_text(f"{label}：30亿元").text


def test_second_halves_of_labels_stand_below_the_first() -> None:
    source = (
        "云州市任务表\n\n"
        "序号    产业链      责任        完成        目标\n"
        "                    单位        时限        （亿元）\n"
        "1       鞋服        县工信局    6月底       120\n"
        "2       海洋食品    县渔业局    9月底       41.5\n"
    )
    assert read(source) == [
        [
            ["序号", "产业链", "责任单位", "时限", "目标(亿元)"],
            ["1", "鞋服", "县工信局", "6月底", "120"],
            ["2", "海洋食品", "县渔业局", "9月底", "41.5"],
        ]
    ]


def test_a_row_whose_first_cell_is_blank_is_no_half_of_labels() -> None:
    source = (
        "云州市任务表\n\n产业链 | 任务 | 责任单位\n石墨 | 新增企业 | 市工信局\n | 招引企业 | 各部门\n | 企业 | 部门\n"
    )
    assert [row[1] for row in read(source)[0][1:]] == ["新增企业", "招引企业", "企业"]

"""Tables of which each cell stands on a line of its own, as they are copied from a page of a site."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout


def read(*lines: str) -> list[list[list[str]]]:
    """Return of each table of such lines, below a title, the labels and the cells of its rows."""
    found = layout(canonical_text("\n".join(("云州市重点产业链工作表", "", *lines)))).tables
    return [[list(table.labels), *([cell.text for cell in row.cells] for row in table.rows)] for table in found]


HEADER = "序号 产业链 链长 牵头单位".split()
TEA = "2 茶叶 副市长李莉莉 市农业农村局".split()

# the lines of a table of a first row, of a second one, and what the cells of the first are
FIRST = {
    "a line each": ("1 石墨 副市长王凯 市工信局", ["1", "石墨", "副市长王凯", "市工信局"]),
    "a number with a stop": ("1. 石墨 副市长王凯 市工信局", ["1.", "石墨", "副市长王凯", "市工信局"]),
    "a post and who holds it": ("1 石墨 副市长 王凯 市工信局", ["1", "石墨", "副市长王凯", "市工信局"]),
    "offices on two lines": ("1 石墨 王凯 市工信局、 市商务局", ["1", "石墨", "王凯", "市工信局、市商务局"]),
    "a mark that begins a line": ("1 石墨 王凯 市工信局 、市商务局", ["1", "石墨", "王凯", "市工信局、市商务局"]),
    "an open bracket": ("1 石墨(含 负极材料) 王凯 市工信局", ["1", "石墨(含负极材料)", "王凯", "市工信局"]),
    "nobody": ("1 石墨 — 市工信局", ["1", "石墨", "—", "市工信局"]),
}


@pytest.mark.parametrize("blank", [[], [""]], ids=["close", "apart"])
@pytest.mark.parametrize("name", FIRST)
def test_lines_below_labels_are_the_cells_of_rows_that_are_numbered(name: str, blank: list[str]) -> None:
    lines, cells = FIRST[name]
    spread = [line for each in (*HEADER, *lines.split(), *TEA) for line in (each, *blank)]
    assert read(*spread, "以上名单自印发之日起执行。") == [[HEADER, cells, TEA]]


def test_a_row_of_other_cells_than_its_labels_say_is_left_out() -> None:
    lines = "1 石墨 市工信局 2 茶叶 李莉莉 市农业农村局 3 蚕桑 市商务局 周远 4 稻米 周末 市粮食局".split()
    assert read(*HEADER, *lines) == [
        [HEADER, ["2", "茶叶", "李莉莉", "市农业农村局"], ["4", "稻米", "周末", "市粮食局"]]
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["产业链 链长 链办", "石墨产业链 市长王凯 市工信局", "茶叶产业链 副市长李莉莉 市农业农村局"],
        ["工作任务 年度目标 牵头单位 完成时限", "新建平台 2个 市科技局 6月底前", "招引项目 8个 市商务局 2026年底"],
        ["指标 2025年 2026年", "固定资产投资 12 15", "企业数量 8 9.5"],
        ["产业链 2025年（亿元） 2028年（亿元）", "石墨 120 160", "茶叶 45.5 —"],
    ],
)
def test_without_numbers_labels_say_how_many_lines_are_a_row(lines: list[str]) -> None:
    rows = [line.replace("（", "(").replace("）", ")").split() for line in lines]
    assert read(*(line for row in lines for line in row.split()), "", "联系人：周某", "电话：62180011") == [rows]


@pytest.mark.parametrize(
    "lines",
    [
        "责任单位 市工信局 市财政局 市商务局 市科技局 市教育局 市人社局 市民政局",
        "序号 一 二 三 工作任务 牵头单位 时限",
        "序号 产业链 链长 1 石墨 王凯",
        "序号 工作要求如下。 牵头单位 1 石墨 王凯 2 茶叶 李莉莉",
        "序号 产业链 链长 牵头单位 石墨 王凯 市工信局 茶叶 李莉莉",
        "产业链 环节 产品 石墨 负极材料 人造石墨 茶叶 种植 绿茶",
        "产业链 链长 链办 石墨产业链 市工信局 王凯 茶叶产业链 市农业农村局 李莉莉",
    ],
    ids=["a list", "numerals", "one row", "a sentence", "no numbers", "labels that say nothing", "other words"],
)
def test_other_lines_are_no_table(lines: str) -> None:
    assert read(*lines.split()) == []


def test_a_row_whose_cells_are_lines_is_one_passage() -> None:
    text = canonical_text("\n".join(["云州市名单", "", *HEADER, "1", "石墨", "王凯", "市工信局、", "市商务局", *TEA]))
    passages = [text.text[one.start : one.end] for section in layout(text).sections for one in section.passages]
    assert passages == ["序号产业链链长牵头单位", "1石墨王凯市工信局、市商务局", "2茶叶副市长李莉莉市农业农村局"]


def test_a_last_column_of_remarks_may_be_blank() -> None:
    lines = [*HEADER, "备注", "1", "石墨", "王凯", "市工信局", "2", "茶叶", "李莉莉", "市农业农村局", "新增"]
    assert read(*lines, "3", "蚕桑", "周远", "市商务局", "4", "稻米", "方舟", "市粮食局")[0][1:] == [
        ["1", "石墨", "王凯", "市工信局"],
        ["2", "茶叶", "李莉莉", "市农业农村局", "新增"],
        ["3", "蚕桑", "周远", "市商务局"],
        ["4", "稻米", "方舟", "市粮食局"],
    ]


def test_where_no_row_has_remarks_the_line_below_the_last_is_none() -> None:
    lines = [*HEADER, "备注", "1", "石墨", "王凯", "市工信局", "2", "茶叶", "李莉莉", "市农业农村局"]
    assert read(*lines, "以上由市链办调度")[0][1:] == [
        ["1", "石墨", "王凯", "市工信局"],
        ["2", "茶叶", "李莉莉", "市农业农村局"],
    ]


def test_a_heading_that_looks_like_a_label_is_none() -> None:
    lines = "二、年度目标 产业链 2026年产值(亿元) 2026年税收(亿元) 石墨 62 3.1 茶叶 28 1.2 三、工作要求".split()
    assert read(*lines) == [
        [["产业链", "2026年产值(亿元)", "2026年税收(亿元)"], ["石墨", "62", "3.1"], ["茶叶", "28", "1.2"]]
    ]


def test_units_stand_in_a_column_of_their_own() -> None:
    lines = "指标 单位 2025年实际 2026年目标 产值 亿元 210 235 规上企业 家 32 36".split()
    assert read(*lines) == [
        [["指标", "单位", "2025年实际", "2026年目标"], ["产值", "亿元", "210", "235"], ["规上企业", "家", "32", "36"]]
    ]

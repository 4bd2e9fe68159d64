"""Tables as text without the cells that others span: rows that lack their first cells, headers with fewer cells than rows."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.tables import Table, tables


def only(source: str) -> Table:
    found = tables(canonical_text(source.replace(" / ", "\t")))
    assert len(found) == 1
    return found[0]


def rows(source: str) -> list[list[str]]:
    """Return the cells of each row, those that stand in another one with a star."""
    return [[f"{cell.text}{'' if cell.own else '*'}" for cell in row.cells] for row in only(source).rows]


NUMBERED = "类别 / 序号 / 任务 / 牵头单位\n强链 / 1 / 编制图谱 / 县工信局\n2 / 走访企业 / 县科技局\n补链 / 3 / 招引企业 / 县商务局\n"
RESTART = "类别 / 序号 / 指标 / 目标\n强链 / 1 / 产值 / 5亿元\n2 / 税收 / 3亿元\n补链 / 1 / 招引企业 / 3家\n2 / 引进人才 / 9名\n"
WITHIN = "一级指标 / 二级指标 / 目标\n规模 / 1.产值 / 5亿元\n2.税收 / 3亿元\n质量 / 3.专利 / 40件\n"
OFFICES = "序号 / 事项 / 内容 / 牵头单位 / 完成时限\n1 / 强链 / 编制图谱 / 县工信局 / 6月\n梳理清单 / 县科技局 / 9月\n2 / 补链 / 招引企业 / 县商务局 / 12月\n"
TYPED = "类别 / 任务 / 牵头单位 / 完成时限\n强链 / 编制图谱 / 县工信局 / 6月\n梳理清单 / 县科技局 / 9月\n补链 / 招引企业 / 县商务局 / 12月\n"


@pytest.mark.parametrize(
    ("source", "row", "cells"),
    [
        (NUMBERED, 1, ["强链*", "2", "走访企业", "县科技局"]),
        (NUMBERED, 2, ["补链", "3", "招引企业", "县商务局"]),
        (RESTART, 1, ["强链*", "2", "税收", "3亿元"]),
        (RESTART, 3, ["补链*", "2", "引进人才", "9名"]),
        (WITHIN, 1, ["规模*", "2.税收", "3亿元"]),
        (OFFICES, 1, ["1*", "强链*", "梳理清单", "县科技局", "9月"]),
        (TYPED, 1, ["强链*", "梳理清单", "县科技局", "9月"]),
    ],
)
def test_a_row_lacks_the_cells_that_one_above_spans(source: str, row: int, cells: list[str]) -> None:
    assert rows(source)[row] == cells


@pytest.mark.parametrize(
    ("source", "cells"),
    [  # a blank cell at the end is cut off, or nothing tells which cell is lacking
        ("序号 / 任务 / 牵头单位 / 备注\n1 / 编制图谱 / 县工信局 / 已办\n2 / 走访企业 / 县科技局\n", ["2", "走访企业", "县科技局"]),
        ("任务 / 措施 / 成效\n编制图谱 / 委托编制 / 良好\n走访企业 / 每月走访\n", ["走访企业", "每月走访"]),
        ("类别 / 任务 / 牵头单位 / 备注\n强链 / 编制图谱 / 县工信局 / 已办\n补链 / 招引企业 / 县商务局\n", ["补链", "招引企业", "县商务局"]),
        ("序号 / 任务 / 目标\n1 / 招引企业 / 5家\n3 / 走访企业\n", ["3", "走访企业"]),
    ],
)  # fmt: skip
def test_other_rows_stay_as_they_are(source: str, cells: list[str]) -> None:
    assert rows(source)[1] == cells


SPREAD = [
    (
        "序号 / 产业链 / 产值（亿元） / 责任单位\n2025年 / 2026年\n1 / 石墨 / 5 / 6 / 县工信局\n2 / 茶叶 / 7 / 9 / 县农业局\n",
        ("序号", "产业链", "产值(亿元)2025年", "产值(亿元)2026年", "责任单位"),
    ),
    (
        "指标 / 产值目标 / 税收目标\n2025年 / 2026年 / 2025年 / 2026年\n石墨 / 5 / 6 / 2 / 3\n茶叶 / 7 / 8 / 3 / 4\n",
        ("指标", "产值目标2025年", "产值目标2026年", "税收目标2025年", "税收目标2026年"),
    ),
    (  # either of two may be the one that spans two columns
        "序号 / 项目 / 规模 / 投资\n甲 / 乙\n1 / 冷库 / 5 / 6 / 7\n2 / 厂房 / 7 / 8 / 9\n",
        ("序号", "任务", "", "", ""),
    ),
    ("序号 / 项目 / 投资\n1 / 冷库 / 5 / 6\n2 / 厂房 / 7 / 8\n3 / 大棚 / 9 / 9\n", ("序号", "任务", "", "")),
]


@pytest.mark.parametrize(("source", "labels"), SPREAD)
def test_labels_are_told_where_only_one_way_of_parting_them_is_possible(source: str, labels: tuple[str, ...]) -> None:
    assert only(source).labels == labels


def test_a_header_is_as_wide_as_rows_whose_last_cell_is_blank() -> None:
    assert only("项目 | 投资\n冷库 | 5 | \n厂房 | 7 | \n").labels[:2] == ("项目", "投资")


def test_a_table_goes_on_below_two_headings_and_its_numbers_are_no_figures() -> None:
    text = canonical_text(
        "序号\t举措\t部门\n一、科技方面\n1\t编制图谱\t县工信局\n2\t走访企业\t县科技局\n二、金融方面\n三、管理方面\n7\t放宽准入\t县商务局\n8\t下放权限\t县编办\n"
    )
    assert [len(table.rows) for table in layout(text).tables] == [4]
    alone = canonical_text("说明如下。\n\n7\t放宽准入条件\t县商务局\n8\t下放审批权限\t县编办\n")
    assert quantities(alone) == []

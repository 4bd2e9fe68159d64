"""Cells that are blank because what stands above them goes on, and headers of which the first row is blank."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.roster import roster
from tests.rosters import rostered


def first(source: str, column: int = 0) -> list[str]:
    """Return what a column of the first table of a text says in each row."""
    return [row.cells[column].text for row in layout(canonical_text(source)).tables[0].rows]


@pytest.mark.parametrize("label", ["产业链", "所属产业链", "县区", "乡镇", "类别", "任务类型", "重点领域", "环节"])
@pytest.mark.parametrize("form", ["bars", "tabs"])
def test_what_rows_begin_with_goes_on_in_blank_cells(label: str, form: str) -> None:
    rows = [
        [label, "指标", "2026年"],
        ["石墨", "产值（亿元）", "20"],
        ["", "企业（家）", "3"],
        ["茶叶", "产值（亿元）", "4"],
    ]
    lines = {"bars": ["| " + " | ".join(row) + " |" for row in rows], "tabs": ["\t".join(row) for row in rows]}[form]
    assert first("云州市目标表\n\n" + "\n".join(lines) + "\n") == ["石墨", "石墨", "茶叶"]


def test_a_number_may_stand_before_it() -> None:
    source = "序号\t产业链\t任务\n1\t石墨\t建设基地\n2\t\t招引项目\n3\t茶叶\t扩大种植\n"
    assert first(f"云州市任务表\n\n{source}", 1) == ["石墨", "石墨", "茶叶"]


@pytest.mark.parametrize(
    "row",
    ["|  | 合计 | 23 |", "|  | 小计 | 23 |", "|  |  | 23 |"],
    ids=["sum", "sum of a group", "one cell"],
)
def test_a_sum_and_a_cell_alone_are_of_nothing_above(row: str) -> None:
    source = f"| 产业链 | 指标 | 2026年 |\n| --- | --- | --- |\n| 石墨 | 产值 | 20 |\n{row}\n"
    assert first(f"云州市目标表\n\n{source}")[-1] == ""


@pytest.mark.parametrize("label", ["牵头单位", "责任单位", "目标", "备注", "链主企业"])
def test_a_blank_cell_below_any_other_label_says_nothing(label: str) -> None:
    source = (
        f"| {label} | 任务 | 时限 |\n| --- | --- | --- |\n| 市工信局 | 建设基地 | 6月底 |\n|  | 招引项目 | 9月底 |\n"
    )
    assert first(f"云州市任务表\n\n{source}") == ["市工信局", ""]


def test_a_blank_cell_in_the_midst_of_a_row_says_nothing() -> None:
    source = "| 任务 | 产业链 | 时限 |\n| --- | --- | --- |\n| 建设基地 | 石墨 | 6月底 |\n| 招引项目 |  | 9月底 |\n"
    assert first(f"云州市任务表\n\n{source}", 1) == ["石墨", ""]


def test_nothing_goes_on_below_the_line_of_another_group() -> None:
    source = "| 产业链 | 任务 | 时限 |\n一、云东县\n| 石墨 | 建设基地 | 6月底 |\n二、云西县\n|  | 招引项目 | 9月底 |\n"
    assert first(f"云州市任务表\n\n{source}") == ["石墨", ""]


def test_the_header_stands_below_a_blank_one_and_its_rule() -> None:
    source = "|  |  |  |\n| --- | --- | --- |\n| 产业链 | 链长 | 链办 |\n| 石墨 | 副市长 | 市工信局 |\n"
    text = canonical_text(f"云州市名单\n\n{source}")
    told = [(one.relation, text.text[slice(*name)]) for one in roster(text, layout(text)) for name in one.names]
    assert told == [("chiefOf", "副市长"), ("officeOf", "市工信局")]


def test_labels_within_cells_tell_of_the_chain_of_their_row() -> None:
    source = "产业链 | 工作体系 | 任务\n石墨 | 链长：副市长<br>牵头部门：市工信局<br>主办银行：云州银行 | 建设基地\n"
    assert rostered(f"云州市清单\n\n{source}") == [
        ("石墨产业链", "chiefOf", "副市长"),
        ("石墨产业链", "officeOf", "市工信局"),
        ("石墨产业链", "hostBankOf", "云州银行"),
    ]


def test_lines_of_a_cell_are_names_of_a_list() -> None:
    text = canonical_text("云州市名单\n\n产业链 | 链长 | 配合单位\n石墨 | 副市长 | 市财政局<br>市商务局<br/>市科技局\n")
    told = [one for one in roster(text, layout(text)) if one.relation == "supportedBy"]
    assert [text.text[slice(*name)] for one in told for name in one.names] == ["市财政局", "市商务局", "市科技局"]


def test_columns_of_more_and_of_all_count_what_their_row_names() -> None:
    header = "培育类别 | 2025年底数量 | 2026年计划新增 | 2028年累计达到"
    found = quantities(f"云州市培育计划表\n\n{header}\n链主企业 | 6家 | 2家 | ≥11家\n")
    assert [(one.indicator, one.status, str(one.due)) for one in found] == [
        ("链主企业数", "achieved", "2025-12-31"),
        ("新增链主企业数", "planned", "2026-12-31"),
        ("链主企业数", "planned", "2028-12-31"),
    ]


def test_a_noun_of_its_unit_says_which_of_those_above_the_table_a_column_has() -> None:
    found = quantities("云州市统计表\n单位：户、万元\n\n产业链 | 授信户数 | 授信金额\n石墨 | 35 | 18600\n")
    assert [one.unit for one in found] == ["户", "元"]


def test_a_group_may_be_headed_in_the_column_beside_the_number() -> None:
    source = "| 序号 | 项目名称 | 总投资（亿元） |\n|  | 一、续建项目 |  |\n| 1 | 石墨园 | 3 |\n|  | 二、新建项目 |  |\n| 2 | 茶叶园 | 2 |\n"
    rows = layout(canonical_text(f"云州市项目表\n\n{source}")).tables[0].rows
    assert [(row.cells[1].text, row.group.text if row.group else None) for row in rows] == [
        ("石墨园", "一、续建项目"),
        ("茶叶园", "二、新建项目"),
    ]


def test_a_line_of_fewer_cells_above_a_header_is_its_caption() -> None:
    source = "云州市产业链任务|2026\n任务|目标|牵头单位|时限\n技改升级|30个|市工信局|年底前\n招大引强|15亿元|市商务局|年底前\n"
    table = layout(canonical_text(source)).tables[0]
    assert table.labels == ("任务", "目标", "牵头单位", "时限") and len(table.rows) == 2


def test_a_header_of_labels_over_others_stays_whole() -> None:
    source = "产业链 | 链长 | \n | 姓名 | 职务\n石墨 | 王某某 | 副市长\n"
    assert layout(canonical_text(f"云州市名单\n\n{source}")).tables[0].labels == ("产业链", "链长姓名", "链长职务")

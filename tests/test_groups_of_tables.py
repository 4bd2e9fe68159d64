"""Tables that go on below a line without cells: a page ends there, or the line heads the rows below it."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities

HEADER = "序号 | 重点任务 | 目标 | 牵头单位 | 完成时限"
ROWS = ["1 | 建设基地 | 2个 | 市发改委 | 6月底", "2 | 招引项目 | 8个 | 市商务局 | 9月底", "3 | 培育企业 | 5家 | 市工信局 | 12月底"]  # fmt: skip


def read(*lines: str) -> list[list[tuple[str, str | None]]]:
    """Return the rows of each table: what the second column says, and what heads the group."""
    found = layout(canonical_text("云州市任务表\n\n" + "\n".join(lines) + "\n")).tables
    return [[(row.cells[1].text, row.group.text if row.group else None) for row in table.rows] for table in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("一、强化支撑", "二、壮大主体"),
        ("（一）强化支撑（2项）", "（二）壮大主体（1项）"),
        ("1.强化支撑", "2.壮大主体"),
        ("石墨产业链", "茶叶产业链"),
        ("云东县", "云西县"),
    ],
)
@pytest.mark.parametrize("form", ["bars", "tabs", "framed", "blank lines"])
def test_a_line_without_cells_heads_the_rows_below_it(first: str, second: str, form: str) -> None:
    lines = [HEADER, first, *ROWS[:2], second, ROWS[2]]
    told = {
        "bars": lines,
        "tabs": [line.replace(" | ", "\t") for line in lines],
        "framed": [f"| {line} |" if "|" in line else line for line in lines],
        "blank lines": [f"{line}\n" if "|" not in line else line for line in lines],
    }[form]
    first, second = (canonical_text(words).text for words in (first, second))
    assert read(*told) == [[("建设基地", first), ("招引项目", first), ("培育企业", second)]]


def test_how_many_a_group_has_is_counted_in_its_head() -> None:
    lines = (HEADER, "一、强化支撑（共2项）", *ROWS[:2], "（二）壮大主体（1项）", ROWS[2], "三、其他（暂无）", ROWS[0])
    found = quantities(canonical_text("云州市任务表\n\n" + "\n".join(lines) + "\n"))
    assert [one.exact for one in found] == ["2项", "2个", "8个", "1项", "5家", "2个"]


@pytest.mark.parametrize("between", ["— 3 —", "3", "续表", "（接上表）", "— 3 —\n续表"])
def test_a_page_ends_within_a_table(between: str) -> None:
    assert read(HEADER, *ROWS[:2], between, ROWS[2]) == [[("建设基地", None), ("招引项目", None), ("培育企业", None)]]


def test_a_group_may_begin_on_the_next_page() -> None:
    assert read(HEADER, ROWS[0], "— 3 —", "二、壮大主体", *ROWS[1:]) == [
        [("建设基地", None), ("招引项目", "二、壮大主体"), ("培育企业", "二、壮大主体")]
    ]


@pytest.mark.parametrize(
    "between",
    [
        f"二、壮大主体\n{HEADER}",
        "注：以上任务按月调度",
        "单位：亿元",
        "附件2",
        "其他事项另行安排。",
        "2026年3月5日",
        "附件2\n二、壮大主体",
    ],
)
def test_a_table_ends_at_any_other_line_or_before_a_header_of_its_own(between: str) -> None:
    found = read(HEADER, *ROWS[:2], between, *ROWS[1:])
    assert [len(table) for table in found] == [2, 2]


def test_rows_of_another_width_are_another_table() -> None:
    assert [len(table) for table in read(HEADER, *ROWS[:2], "二、名单", "1 | 石墨公司", "2 | 茶叶公司")] == [2, 2]


def test_a_row_of_few_cells_that_tabs_part_belongs_to_the_table_of_its_group() -> None:
    lines = "任务\t目标\t牵头单位 一、招商 产业链招商\t20个\t市商务局 二、项目 技术改造\t15个\t市工信局".split(" ")
    assert read(*lines) == [[("20个", "一、招商"), ("15个", "二、项目")]]


@pytest.mark.parametrize("line", ["王凯\t李莉莉\t周远", "联系人：王凯\t电话：62180011\t邮编：000001"])
def test_a_line_of_few_cells_that_tabs_part_is_no_table_alone(line: str) -> None:
    assert read("现通知如下。", line, "请遵照执行。") == []


@pytest.mark.parametrize("between", ["续表", "（续表）", "表1（续）", "云岭市2026年招商目标表（续）", "- 2 -\n续前表"])
def test_a_table_that_goes_on_under_its_header_counts_in_the_units_above_its_first_part(between: str) -> None:
    head = "县区\t签约额\t签约项目数\n"
    source = f"云岭市招商目标表\n\n单位：亿元、个\n\n{head}云东县\t42\t9\n\n{between}\n\n{head}云西县\t19.2\t4\n"
    assert [(one.exact, one.unit) for one in quantities(source)][2:] == [("19.2", "元"), ("4", "个")]


def test_a_table_below_a_heading_of_its_own_has_no_units_of_another() -> None:
    head = "县区\t签约额\n"
    source = f"云岭市招商目标表\n\n单位：亿元\n\n{head}云东县\t42\n\n二、茶叶产业链\n\n{head}云西县\t19.2\n"
    assert [(one.exact, one.unit) for one in quantities(source)] == [("42", "元"), ("19.2", None)]

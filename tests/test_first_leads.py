"""Where a note says that the first of those who answer leads, and for which items it says so."""

import pytest

from chaingraph.text.canonical import canonical_text
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout

TASKS = "云州市任务\n一、任务\n1.建设平台3个。\n"
BOTH = [("responsible", ["市科技局", "市财政局"]), ("responsible", ["市投促局", "市商务局"])]
FIRST = [("ledBy", ["市科技局"]), BOTH[0]]  # who leads answers too
NEXT = [("ledBy", ["市投促局"]), BOTH[1]]


def told(source: str) -> list[tuple[str, list[str]]]:
    """Return each duty of a text: its role and names."""
    text = canonical_text(source)
    return [(one.role, [text.text[slice(*name)] for name in one.names]) for one in duties(text, layout(text))]


@pytest.mark.parametrize(
    ("first", "next"),
    [
        ("责任单位：市科技局、市财政局（列第一位者为牵头或汇总单位，下同）", "\n责任单位：市投促局、市商务局"),
        ("（市科技局、市财政局负责。列第一位者为牵头单位，下同）", "（市投促局、市商务局负责）"),
        ("〔责任单位：市科技局、市财政局。列首位的为牵头单位，下同〕", "〔责任单位：市投促局、市商务局〕"),
        ("（市科技局、市财政局按职责分工负责，排在第一位的部门为牵头部门，下同）", "（市投促局、市商务局）"),
        ("（责任单位：市科技局、市财政局。首位为牵头单位，其余为配合单位，下同）", "（责任单位：市投促局、市商务局）"),
        ("（责任单位：市科技局、市财政局）", "（责任单位：市投促局、市商务局）\n注：排第一位的为牵头单位。"),
        ("（责任单位：市科技局、市财政局）", "（责任单位：市投促局、市商务局）\n责任单位第一个单位为牵头单位。"),
    ],
)
def test_the_first_named_leads_from_the_note_on(first: str, next: str) -> None:
    assert told(f"{TASKS}{first}\n2.引进项目6个。{next}\n") == FIRST + NEXT


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("，排在首位的单位为牵头单位", FIRST + BOTH[1:]),  # of this bracket alone
        ("。列第一位的为汇总单位，下同", BOTH),  # who only draws up the whole
        ("，坚持把质量摆在第一位", BOTH),
    ],
)
def test_a_note_speaks_for_its_own_bracket_and_of_who_leads_alone(
    note: str, expected: list[tuple[str, list[str]]]
) -> None:
    source = f"{TASKS}（责任单位：市科技局、市财政局{note}）\n2.引进项目6个。（责任单位：市投促局、市商务局）\n"
    assert [(role, names[:2]) for role, names in told(source)] == expected


def test_who_is_named_as_the_lead_remains_alone() -> None:
    words = "（牵头单位：市科技局；责任单位：市财政局、市投促局。列第一位的为牵头单位，下同）\n"
    assert told(f"{TASKS}{words}") == [("ledBy", ["市科技局"]), ("responsible", ["市财政局", "市投促局"])]


def test_the_note_of_a_table_is_for_its_rows_alone() -> None:
    table = "| 任务 | 责任单位 |\n| --- | --- |\n| 引进项目6个 | 市投促局、市商务局 |\n注：排第一位的为牵头单位。\n"
    source = f"{TASKS}（责任单位：市科技局、市财政局）\n{table}"
    assert told(source) == [BOTH[0], ("ledBy", ["市投促局"]), ("responsible", ["市商务局"])]


@pytest.mark.parametrize(
    ("label", "cell", "expected"),
    [
        ("牵头单位（配合单位）", "市科技局（市财政局、市商务局）", [("ledBy", ["市科技局"]), ("supportedBy", ["市财政局", "市商务局"])]),
        ("责任（配合）单位", "市政府办（市金融办）（市财政局）", [("responsible", ["市政府办"]), ("supportedBy", ["市财政局"])]),
        ("牵头单位（配合单位）", "市科技局", [("ledBy", ["市科技局"])]),
        ("牵头（责任）单位", "市政府办（市金融办）", [("ledBy", ["市政府办"])]),
    ],
)  # fmt: skip
def test_a_label_may_say_that_its_brackets_hold_who_supports(
    label: str, cell: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert sorted(told(f"云州市任务\n任务 | {label}\n引进项目6个 | {cell}\n")) == sorted(expected)

"""Years as the columns of a table: a figure is what the heads say, and where nothing says it, its status is not guessed."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import cg
from chaingraph.reports.quantities import record
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.statuses.learned import judged

ROW = "石墨产业链 | 20亿元 | 30亿元 | 40亿元\n"
BARE = f"产业链 | 2024年 | 2025年 | 2026年\n{ROW}"


def statuses(source: str, graph: Graph) -> list[tuple[str, str | None]]:
    """Return of each figure of a draft: what is printed, and its status."""
    quads = [quad for part in Draft(canonical_text(source), "x", graph).parts() for quad in part]
    told = {quad.subject: quad.object.value.rpartition("#")[2] for quad in quads if quad.predicate == cg("status")}
    exact = {quad.subject: quad.object.value for quad in quads if quad.predicate == cg("exact")}
    return [(words, told.get(figure)) for figure, words in exact.items()]


def test_years_without_a_word_in_a_text_without_a_day_say_nothing_of_status(zibo: Graph) -> None:
    quads = [quad for part in Draft(canonical_text(f"云州市产业链产值表\n{BARE}"), "x", zibo).parts() for quad in part]
    assert statuses(f"云州市产业链产值表\n{BARE}", zibo) == [("20亿元", None), ("30亿元", None), ("40亿元", None)]
    open_ones = [quad for quad in quads if quad.predicate == cg("undecided") and quad.object == cg("status")]
    assert len(open_ones) == 3


@pytest.mark.parametrize(
    ("title", "head", "expected"),
    [
        ("产值表", "2024年实际 | 2025年预计 | 2026年目标", ["achieved", "planned", "planned"]),
        ("产值表", "2024年完成 | 2025年计划 | 2026年力争", ["achieved", "planned", "planned"]),
        ("产值表", "2024年（实绩） | 2025年（预期） | 2026年（规划）", ["achieved", "planned", "planned"]),
        ("产值表", "2024年完成数 | 2025年任务数 | 2026年展望值", ["achieved", "planned", "planned"]),
        ("产值表", "2024年 | 2025年 | 2026年目标", ["achieved", "achieved", "planned"]),
        ("产值表", "2024年实际 | 2025年 | 2026年", ["achieved", "planned", "planned"]),
        ("产值表（截至2025年底）", "2024年 | 2025年 | 2026年", ["achieved", "achieved", "planned"]),
        ("产值表", "基期值（2024年） | 中期值（2025年） | 目标值（2026年）", ["achieved", "planned", "planned"]),
        ("三年行动方案", "2024年 | 2025年 | 2026年", ["planned", "planned", "planned"]),
        ("产业链完成情况", "2024年 | 2025年 | 2026年", ["achieved", "achieved", "achieved"]),
    ],
)
def test_heads_and_titles_say_what_a_year_is(title: str, head: str, expected: list[str], zibo: Graph) -> None:
    told = statuses(f"云州市{title}\n产业链 | {head}\n{ROW}", zibo)
    assert [status for _, status in told] == expected


def test_the_day_of_the_text_says_which_years_are_over(zibo: Graph) -> None:
    told = statuses(f"云州市产业链产值表\n{BARE}云州市工信局\n2025年3月2日\n", zibo)
    assert [status for _, status in told] == ["achieved", "achieved", "planned"]


def test_the_list_of_figures_leaves_a_status_that_nothing_says_open() -> None:
    found = quantities(canonical_text(f"云州市产业链产值表\n{BARE}"))
    assert [record(one)["status"] for one in found] == [None, None, None]
    aims = quantities(canonical_text(f"云州市三年行动方案\n{BARE}"))
    assert [record(one)["status"] for one in aims] == ["planned", "planned", "planned"]


def test_what_a_model_takes_for_an_aim_or_for_part_of_a_rule_has_a_status() -> None:
    one = quantities(canonical_text(f"云州市产业链产值表\n{BARE}"))[0]
    told = [judged(one, status) for status in ("achieved", "planned", "threshold", "award")]
    assert [record(each)["status"] for each in told] == [None, "planned", "threshold", "award"]


def test_a_goal_of_the_year_is_due_by_the_end_of_that_until_whose_month_a_ledger_tells() -> None:
    source = "云州市推进台账（截至2026年6月底）\n\n任务|年度目标|完成情况|牵头单位\n培育企业|6家|4家|市工信局\n"
    assert next((one.exact, one.status, str(one.due)) for one in quantities(source)) == ("6家", "planned", "2026-12-31")


LEVEL = "88 产值 achieved 2025-12-31"
AIMS = ["100 产值 planned 2026-12-31", "120 产值 planned 2027-12-31"]
SPANNED = [  # a header, a row, and of each of its quantities: what it counts and is, and of which day
    ("指标\t单位\t2025年\t目标值\t\n\t\t\t2026年\t2027年", "产值\t亿元\t88\t100\t120", [LEVEL, *AIMS]),
    ("指标\t单位\t2025年\t\t目标值\t\t备注\n\t\t\t2026年\t2027年\t2028年\t", "产值\t亿元\t88\t100\t120\t140\t无", [LEVEL, *AIMS, "140 产值 planned 2028-12-31"]),
    ("产业链 | 2025年产值（亿元） | 2026年目标 | 2027年目标", "石墨产业链 | 88 | 100 | 120", [LEVEL, *AIMS]),
    ("产业链 | 2025产值（亿元） | 2026目标 | 2027目标", "石墨产业链 | 88 | 100 | 120", [LEVEL, *AIMS]),
    ("产业链 | 产值目标（亿元） | | | 责任单位", "石墨产业链 | 88 | 100 | 120 | 市工信局", ["88 产值 planned None", "100 产值 planned None", "120 产值 planned None"]),
    ("产业链 | 2026年目标 | | | 备注", "石墨产业链 | 产值88亿元 | 26家 | 8% | ", ["88亿元 产值 planned 2026-12-31", "26家 None planned 2026-12-31", "8% None planned 2026-12-31"]),
    ("县区 | 全年目标（个） | 一季度 | 二季度", "云东县 | 20 | 4 | 5", ["20 None planned None", "4 None planned None", "5 None planned None"]),
    # what only looks like it: one blank label, one of a year, parts of a year beside what was done
    ("产业链 | 产值（亿元） | | 备注", "石墨产业链 | 88 | 3 | ", ["88 产值 achieved None", "3 None achieved None"]),
    ("产业链 | 2025年产值（亿元） | | | 备注", "石墨产业链 | 88 | 3 | 5 | ", [LEVEL, "3 None achieved None", "5 None achieved None"]),
    ("县区 | 全年目标（个） | 一季度 | 实际完成（个）", "云东县 | 20 | 4 | 5", ["20 None planned None", "4 None achieved None", "5 None achieved None"]),
]  # fmt: skip


@pytest.mark.parametrize(("header", "row", "expected"), SPANNED)
def test_a_label_is_also_of_the_blank_ones_beside_it_and_of_the_aims_behind_it(
    header: str, row: str, expected: list[str]
) -> None:
    found = quantities(f"云州市产业链表\n\n{header}\n{row}\n{row}\n")
    assert [f"{one.exact} {one.indicator} {one.status} {one.due}" for one in found] == [*expected, *expected]

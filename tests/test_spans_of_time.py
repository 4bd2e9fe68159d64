"""From when to when a figure was counted: spans of years, months, halves and quarters, and what has no end or is a level."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities

HALF = ("2026-01-01", "2026-06-30", "")
HEAD = "云岭县石材产业链工作总结\n各有关单位：\n一、成效\n"


def spans(source: str, graph: Graph) -> dict[str, tuple[str, ...]]:
    """Return the days of each figure of a text: from, to, and as of which."""
    quads = Draft(canonical_text(f"{HEAD}{source}\n云岭县人民政府\n2027年1月5日\n"), "yunling", graph).quads()
    of = {(quad.subject, quad.predicate.value.removeprefix(CG)): quad.object.value for quad in quads}
    figures = [subject for subject, name in of if name == "exact"]
    return {of[one, "exact"]: tuple(of.get((one, name), "") for name in ("start", "end", "asOf")) for one in figures}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("2024年至2026年，累计完成投资12亿元。", ("2024-01-01", "2026-12-31", "")),
        ("2024—2026年累计完成投资12亿元。", ("2024-01-01", "2026-12-31", "")),
        ("2024年到2026年底，全县累计完成投资12亿元。", ("2024-01-01", "2026-12-31", "")),
        ("2025年1月至6月，完成投资12亿元。", ("2025-01-01", "2025-06-30", "")),
        ("2025年9月至2026年3月，完成投资12亿元。", ("2025-09-01", "2026-03-31", "")),
        ("2026年1—9月，完成投资12亿元。", ("2026-01-01", "2026-09-30", "")),
        ("2026年上半年，完成投资12亿元。", ("2026-01-01", "2026-06-30", "")),
        ("2026年第三季度完成投资12亿元。", ("2026-07-01", "2026-09-30", "")),
        ("自2023年以来，累计完成投资12亿元。", ("2023-01-01", "", "")),
        ("自2023年推行链长制以来，累计完成投资12亿元。", ("2023-01-01", "", "")),
        ("2023年6月开园以来，完成投资12亿元。", ("2023-06-01", "", "")),
        ("自2023年推行链长制，2026年完成投资12亿元。", ("2026-01-01", "2026-12-31", "")),
        ("去年以来，完成投资12亿元。", ("2026-01-01", "", "")),
        ("2025年完成投资12亿元。", ("2025-01-01", "2025-12-31", "")),
        ("2026年，强化服务。全年完成投资12亿元。", ("2026-01-01", "2026-12-31", "")),
        ("2024年至2026年，强化服务。全年完成投资12亿元。", ("", "", "")),  # of which year is not said
        ("截至2026年9月底，贷款余额12亿元。", ("", "", "2026-09-30")),
        ("截至2026年8月20日，累计完成投资12亿元。", ("", "", "2026-08-20")),
        ("截至1月3日已投放贷款12亿元。", ("", "", "2027-01-03")),
        ("截至8月20日已投放贷款12亿元。", ("", "", "")),  # of a year that is not said
        ("截止去年2月26日，累计完成投资12亿元。", ("", "", "2026-02-26")),
        ("截至2026年8月，累计完成投资12亿元。", ("", "", "2026-08-31")),
        ("截至去年底，累计完成投资12亿元。", ("", "", "2026-12-31")),
        ("到2026年8月20日，已完成投资12亿元。", ("", "", "2026-08-20")),
        ("2026年8月20日，现场签约12亿元。", ("2026-08-20", "2026-08-20", "")),
        ("自2026年8月3日至9月6日，新增贷款12亿元。", ("2026-08-03", "2026-09-06", "")),
    ],
)
def test_a_span_of_time_is_from_its_first_to_its_last_day(source: str, expected: tuple[str, ...], zibo: Graph) -> None:
    assert spans(source, zibo) == {"12亿元": expected}


def test_a_part_is_of_the_time_of_the_whole_that_the_sentence_before_tells(zibo: Graph) -> None:
    told = spans("2026年上半年，全县产值30亿元。其中石材产值12亿元。铝材产值9亿元。", zibo)
    assert told == {"30亿元": HALF, "12亿元": HALF, "9亿元": ("", "", "")}


@pytest.mark.parametrize(
    "source",
    ["2025年13月至14月，完成投资12亿元。", "2026年至2024年，完成投资12亿元。", "截至2026年2月30日，完成投资12亿元。"],
)
def test_a_span_that_cannot_be_has_no_end_before_its_beginning(source: str, zibo: Graph) -> None:
    start, end, _ = spans(source, zibo)["12亿元"]
    assert not (start and end) or start < end


LATER = "预计项目2027年底建成。到2030年，产值达到50亿元。"
UNDATED = [  # what is told of a year that is not printed, and that year where the text is of 2026-10-09
    ("今年前8个月，投资12亿元。", 2026), ("上半年，投资12亿元。", 2026), ("截至8月底，投资12亿元。", 2026), ("1—8月，投资12亿元。", 2026),
    ("去年投资12亿元。", 2025), ("2025年产值同比增长3%。今年前8个月，投资12亿元。", 2026),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "year"), UNDATED)
def test_a_text_without_a_day_tells_no_year_by_those_that_it_aims_at(sentence: str, year: int) -> None:
    source = f"茶叶产业链提速\n{sentence}{LATER}\n"
    told = [
        [one.year for one in quantities(text) if one.exact == "12亿元"] for text in (source, f"{source}2026年10月9日")
    ]
    assert told == [[None], [year]]


@pytest.mark.parametrize(
    "labels", ["2025年产值 2026年目标", "2024年完成投资 2025年计划投资", "2025年底企业税收 2026年任务"]
)
def test_a_label_of_a_year_before_that_of_a_goal_tells_what_was_reached(labels: str) -> None:
    first, aim = labels.split()
    found = quantities(f"云州市茶叶产业链档案\n\n链长：副市长\n{first}：9亿元\n{aim}：新增12亿元\n")
    assert [one.said for one in found] == ["achieved", "planned"]


PARTS = [  # titles, a sentence behind one with a time of its own, and the words for when it is
    ("云州市2026年上半年工业运行情况", "茶叶产业链投资12亿元。", "2026年上半年"), ("云州市2026年1—8月工业运行简报", "茶叶产业链投资12亿元。", "2026年1—8月"),
    ("云州市2026年前三季度产业链工作总结", "茶叶产业链投资12亿元。", "2026年前三季度"), ("云州市2026年上半年工业运行情况", "企业累计投资12亿元。", None),
    ("云州市2026年上半年工业运行情况", "2025年投产的企业投资12亿元。", "2025年"), ("云州市工业运行情况", "茶叶产业链投资12亿元。", None),
]  # fmt: skip


@pytest.mark.parametrize(("title", "sentence", "words"), PARTS)
def test_what_names_no_time_in_a_report_on_a_part_of_a_year_is_of_that_part(
    title: str, sentence: str, words: str | None
) -> None:
    source = f"{title}\n\n1—6月，全市完成产值97.3亿元，同比增长10.4%，增速居全市第2位，比一季度提升1.3个百分点；新增企业8家，建成平台2个，培训技工60名。分产业链看，{sentence}"
    assert [one.period for one in quantities(source) if one.exact == "12亿元"] == [words]


FOUNDED = [  # what goes on since a year has no time by that
    "甲公司成立于2009年，注册资本1.2亿元，员工86人。", "甲公司始建于2009年5月，现有员工86人。", "甲园区2009年获批，入驻企业86家。", "甲公司2009年改制，职工86人。",
    "甲公司2009年落户云岭，建成生产线86条。",
]  # fmt: skip


@pytest.mark.parametrize("sentence", FOUNDED)
def test_what_there_is_of_something_is_not_of_the_year_in_which_it_began(sentence: str) -> None:
    assert {one.period for one in quantities(f"甲公司介绍\n{sentence}\n2026年3月1日")} == {None}

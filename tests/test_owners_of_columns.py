"""Tables whose header names a chain or a place above what its columns count."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities
from chaingraph.text.quantities.cells.owners import places


def read(header: str, source: str) -> list[tuple[str, str | None, str | None]]:
    """Return of each quantity itself, what it counts, and the words of the cell of which it is."""
    text = canonical_text(f"云州市2026年目标表\n\n{header}\n{source}\n")
    return [(one.exact, one.indicator, text.text[slice(*one.of)] if one.of else None) for one in quantities(text)]


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        (
            "| 县区 | 石墨产业链 | ← | 茶叶产业链 | ← |\n| 〃 | 产值（亿元） | 企业（家） | 产值（亿元） | 企业（家） |",
            "| 云东县 | 20 | 3 | 5 | 2 |",
            [("20", "产值", "石墨产业链"), ("3", "企业数", "石墨产业链"), ("5", "产值", "茶叶产业链"), ("2", "企业数", "茶叶产业链")],
        ),
        (
            "| 年度 | 石墨产业链 | ← |\n| 〃 | 产值（亿元） | 增速（%） |",
            "| 2026年 | 20 | 8 |",
            [("20", "产值", "石墨产业链"), ("8", "产值增速", "石墨产业链")],
        ),
        (
            "| 产业链 | 云东县 | ← | 云西县 | ← |\n| 〃 | 产值（亿元） | 企业（家） | 产值（亿元） | 企业（家） |",
            "| 石墨产业链 | 20 | 3 | 5 | 2 |",
            [("20", "产值", "石墨产业链"), ("3", "企业数", "石墨产业链"), ("5", "产值", "石墨产业链"), ("2", "企业数", "石墨产业链")],
        ),
        (
            "| 县区 | 产值（亿元） | ← |\n| 〃 | 石墨产业链 | 茶叶产业链 |",
            "| 云东县 | 20 | 3 |",
            [("20", "产值", "石墨产业链"), ("3", "产值", "茶叶产业链")],
        ),
        (
            "| 指标 | 单位 | 石墨产业链 | 茶叶产业链 |",
            "| 产值 | 亿元 | 20 | 3 |",
            [("20", "产值", "石墨产业链"), ("3", "产值", "茶叶产业链")],
        ),
        (
            "| 产业链 | 重点企业 | ← |\n| 〃 | 规上（家） | 高企（家） |",
            "| 石墨产业链 | 20 | 3 |",
            [("20", "重点企业规上数", "石墨产业链"), ("3", "重点企业高企数", "石墨产业链")],
        ),
    ],
    ids=["chains over measures", "years below", "places over measures", "measure over chains", "one level", "no owner"],
)  # fmt: skip
def test_what_a_column_counts_is_told_apart_from_what_it_is_of(
    header: str, row: str, expected: list[tuple[str, str, str]]
) -> None:
    assert read(header, row) == expected


def test_a_whole_chain_is_no_chain_of_which_a_row_is() -> None:
    assert read("| 产业链 | 指标 | 2026年 |", "| 石墨 | 全产业链产值（亿元） | 20 |") == [
        ("20", "全产业链产值", "石墨")
    ]


@pytest.mark.parametrize("corner", ["指标", "指标（单位）", "主要指标", "任务", "目标指标", "考核指标", "工作任务"])
def test_where_rows_are_indicators_a_column_of_a_place_tells_of_that_place(corner: str, zibo: Graph) -> None:
    source = f"云州市2026年任务分解表\n\n{corner} | 云东县 | 云西镇 | 合计\n工业总产值（亿元） | 120 | 80 | 200\n石墨产业链：产值（亿元） | 12 | 8 | 20\n"
    text = canonical_text(source)
    assert [(text.text[slice(*one.of)] if one.of else None, one.indicator, one.unit) for one in quantities(text)] == [
        ("云东县", "工业总产值", "元"), ("云西镇", "工业总产值", "元"), (None, "工业总产值", "元"),
        ("云东县", "产值", "元"), ("云西镇", "产值", "元"), ("石墨产业链", "产值", "元"),
    ]  # fmt: skip
    about = {
        quad.object.value.rpartition("/")[2]
        for quad in Draft(text, "x", zibo).quads()
        if quad.predicate.value == f"{CG}about"
    }
    assert about == {"云东县", "云西镇", "石墨产业链"}


@pytest.mark.parametrize(
    ("labels", "told"),
    [
        ("指标 | 云东县 | 云西镇 | 合计", ["云东县", "云西镇"]),
        ("指标 | 云东县 | 责任单位", []),  # one place alone
        ("指标 | 牵头县区 | 配合乡镇", []),  # no names
        ("指标 | 全市 | 各县", []),
        ("产业链 | 云东县 | 云西县", []),  # rows of chains
    ],
)
def test_columns_that_name_no_places_or_stand_beside_chains_are_none_of_places(labels: str, told: list[str]) -> None:
    (table,) = layout(canonical_text(f"云州市任务分解表\n\n{labels}\n工业总产值 | 120 | 80 | 200\n")).tables
    assert [cell.text for cell in places(table)] == told


SUBJECTS = [  # the columns of a table, one of its rows below the head of a group, and what its quantity counts and is of
    (
        "序号 | 平台（团队）名称 | 依托单位 | 研发人员（人）",
        "1 | 云岭检测中心 | 云岭公司 | 36",
        ("36", "研发人员数", "云岭检测中心"),
    ),
    ("线索名称 | 计划投资（亿元） | 责任单位", "云岭导热膜项目 | 6 | 市商务局", ("6", "投资额", "云岭导热膜项目")),
    ("产业链 | 指标名称 | 2026年目标", "茶叶产业链 | 产值（亿元） | 6", ("6", "产值", "茶叶产业链")),
    ("类别 | 支持方向 | 支持标准", "平台建设 | 版权服务站 | 每站补助10万元", ("10万元", "补助", "版权服务站")),
    ("类别 | 支持标准 | 责任单位", "建设基地 | 每站补助10万元 | 市商务局", ("10万元", "建设基地额", "石墨产业链")),
    ("序号 | 工作任务 | 牵头单位", "1 | 石墨产业链新增规上企业8家 | 市工信局", ("8家", "新增规上企业数", "石墨产业链")),
    ("考核项目 | 考核内容 | 分值", "组织推进 | 专班运转 | 10", ("10", "专班运转分值", "石墨产业链")),
]


@pytest.mark.parametrize(("labels", "row", "expected"), SUBJECTS)
def test_what_a_row_names_comes_before_its_kind_and_the_chain_of_its_group(
    labels: str, row: str, expected: tuple[str, str, str | None]
) -> None:
    assert read(labels, f"一、石墨产业链\n{row}") == [expected]


def test_what_a_row_is_of_has_the_kind_that_its_words_tell(zibo: Graph) -> None:
    source = "云州市清单\n\n名称 | 线索名称 | 投资（亿元）\n云岭检测中心 | 云岭导热膜项目 | 6\n"
    naming = Draft(canonical_text(source), "x", zibo).naming
    told = {name.text: naming.kind(name) for name in naming.names}
    assert told["云岭导热膜项目"] == "Programme"
    assert told["云岭检测中心"] == "Platform"

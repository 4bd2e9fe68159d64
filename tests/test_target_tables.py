"""Tables of targets whose columns are places and whose rows are indicators, with points and who assesses, and lists of measures to be spread."""

from decimal import Decimal

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import cg
from chaingraph.text.canonical import canonical_text
from chaingraph.text.columns import named
from chaingraph.text.duties import duties
from chaingraph.text.layout import layout
from chaingraph.text.quantities import quantities

TITLE = "云州市2026年目标任务分解表\n"


def told(source: str) -> list[tuple[str, Decimal, str | None, str | None, str | None]]:
    """Return of each quantity itself, value, unit, what it counts, and the words of the cell of which it is."""
    text = canonical_text(source)
    return [
        (one.exact, one.value, one.unit, one.indicator, text.text[slice(*one.of)] if one.of else None)
        for one in quantities(text)
    ]


def due(source: str) -> list[tuple[str, str, str]]:
    """Return of each quantity itself, whether it is to come, and by when."""
    return [(one.exact, one.status, str(one.due or "")) for one in quantities(source)]


@pytest.mark.parametrize(
    "label", ["目标内容", "考核项目及内容", "目标项目", "任务内容", "指标任务", "考核事项内容", "目标", ""]
)
def test_the_column_of_indicators_is_told_by_its_cells_whatever_its_label(label: str) -> None:
    source = (
        f"{TITLE}{label}\t全市\t云东县\t经开区\n"
        "技改投资（亿元）\t8.5\t5\t3.5\n新增规上企业（家）\t9\t6\t3\n人均可支配收入（）\t32000\t31000\t\n"
    )
    assert told(source) == [
        ("8.5", 850_000_000, "元", "技改投资额", None),
        ("5", 500_000_000, "元", "技改投资额", "云东县"),
        ("3.5", 350_000_000, "元", "技改投资额", "经开区"),
        ("9", 9, "家", "新增规上企业数", None),
        ("6", 6, "家", "新增规上企业数", "云东县"),
        ("3", 3, "家", "新增规上企业数", "经开区"),
        ("32000", 32000, None, "人均可支配收入", None),
        ("31000", 31000, None, "人均可支配收入", "云东县"),
    ]


def test_of_two_columns_that_may_say_what_is_counted_it_is_the_one_with_units() -> None:
    source = f"{TITLE}考核项目\t考核内容\t全市目标\t云东县\t云西县\n工业强县\t技改投资（亿元）\t8\t5\t3\n"
    assert told(source) == [
        ("8", 800_000_000, "元", "技改投资额", None),
        ("5", 500_000_000, "元", "技改投资额", "云东县"),
        ("3", 300_000_000, "元", "技改投资额", "云西县"),
    ]


@pytest.mark.parametrize("kind", ["类别", "板块", "考核项目", "一级指标"])
def test_indicators_stand_behind_what_their_kinds_are(kind: str) -> None:
    source = f"{TITLE}序号\t{kind}\t目标内容\t柳湾镇\t石桥街道\t合计\n1\t工业强县\t工业用电量（亿千瓦时）\t2\t3\t5\n"
    assert told(source) == [
        ("2", 200_000_000, "千瓦时", "工业用电量", "柳湾镇"),
        ("3", 300_000_000, "千瓦时", "工业用电量", "石桥街道"),
        ("5", 500_000_000, "千瓦时", "工业用电量", None),
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            "目标内容\t2025年\t2026年\n技改投资（亿元）\t7\t8\n",
            [("7", "技改投资额", None), ("8", "技改投资额", None)],
        ),
        (
            "目标内容\t一季度\t二季度\n技改投资（亿元）\t2\t3\n",
            [("2", "技改投资额", None), ("3", "技改投资额", None)],
        ),
        (
            "目标内容\t单位\t云东县\t云西县\n技改投资\t亿元\t2\t3\n",
            [("2", "技改投资额", "云东县"), ("3", "技改投资额", "云西县")],
        ),
        (
            "企业名称\t产值（亿元）\n云岭石墨（集团）有限公司\t2\n云岭阀门厂（个体）\t3\n",
            [("2", "产值", "云岭石墨(集团)有限公司"), ("3", "产值", "云岭阀门厂(个体)")],
        ),
    ],
    ids=["years", "quarters", "units beside", "firms"],
)
def test_beside_columns_of_times_and_in_lists_rows_stay_what_they_are(
    source: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert [(exact, indicator, of) for exact, _, _, indicator, of in told(TITLE + source)] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (  # each row has points
            "目标内容\t云东县\t云西县\t分值\n技改投资（亿元）\t5\t3\t8\n研发强度（%）\t2\t3\t6\n合计\t\t\t14\n",
            [("8", "分", "技改投资分值"), ("6", "分", "研发强度分值"), ("14", "分", "分值")],
        ),
        (  # each kind has
            "类别\t目标内容\t权重（%）\t云东县\t云西县\n工业强县\t技改投资（亿元）\t60\t5\t3\n\t研发强度（%）\t\t2\t3\n乡村振兴\t粮食产量（万吨）\t40\t9\t8\n",
            [("60", "%", "工业强县权重"), ("40", "%", "乡村振兴权重")],
        ),
        ("任务\t权重\t云东县\t云西县\n技改投资（亿元）\t60\t5\t3\n", [("60", None, "技改投资权重")]),
        ("产业链\t指标\t目标\t分值（分）\n石墨产业链\t产值（亿元）\t30\t10\n", [("10", "分", "产值分值")]),
    ],
    ids=["of rows", "of kinds", "without a unit", "of a chain"],
)
def test_points_are_those_of_what_is_assessed_without_its_unit_and_day(
    source: str, expected: list[tuple[str, str | None, str]]
) -> None:
    points = [one for one in quantities(TITLE + source) if (one.indicator or "").endswith(("分值", "权重"))]
    assert [(one.exact, one.unit, one.indicator) for one in points] == expected
    assert {(one.status, one.due) for one in points} == {("planned", None)}


@pytest.mark.parametrize(
    ("label", "roles"),
    [
        ("考核实施单位", []),
        ("考核部门", []),
        ("考评责任单位", []),
        ("负责考核部门", []),
        ("实施单位", ["responsible"]),
        ("责任单位", ["responsible"]),
    ],
)
def test_who_assesses_does_not_answer_for_what_is_to_be_reached(label: str, roles: list[str]) -> None:
    text = canonical_text(f"{TITLE}目标内容\t全市\t{label}\n技改投资（亿元）\t5\t市工信局\n")
    assert [duty.role for duty in duties(text, layout(text))] == roles


@pytest.mark.parametrize(
    ("indicator", "called"),
    [("实际利用外资", "实际利用外资额"), ("一般公共预算收入", "一般公共预算收入"), ("实际到位内资", "实际到位内资额")],
)
def test_what_the_name_of_a_target_says_does_not_make_it_reached(indicator: str, called: str) -> None:
    source = f"{TITLE}目标内容\t云东县\t云西县\n{indicator}（万元）\t500\t300\n"
    assert [one[3] for one in told(source)] == [called] * 2
    assert due(source) == [("500", "planned", "2026-12-31"), ("300", "planned", "2026-12-31")]


@pytest.mark.parametrize("label", ["改革举措", "经验做法", "典型经验"])
@pytest.mark.parametrize("scope", ["推广范围", "复制推广范围"])
def test_where_a_measure_is_to_be_spread_counts_the_things_that_its_cell_names(label: str, scope: str) -> None:
    source = f"云州市2026年{label}清单\n序号\t{label}\t指导部门\t{scope}\n1\t联合踏勘机制\t市住建局\t5个试点县区\n2\t一窗通办机制\t市审批局\t全市\n"
    assert told(source) == [("5个", 5, "个", "试点县区数", "联合踏勘机制")]
    assert due(source) == [("5个", "planned", "")]


def test_parks_and_those_who_run_them_are_told_from_places_above_columns() -> None:
    text = canonical_text(f"{TITLE}目标内容\t云东县\t高新区\t经开区管委会\t工业园区\n技改投资（亿元）\t5\t3\t2\t1\n")
    assert [(text.text[slice(*span)], kind) for span, kind in named(text.text, layout(text))] == [
        ("云东县", "Place"),
        ("高新区", "Platform"),
        ("经开区管委会", "Institution"),
        ("工业园区", "Platform"),
    ]


def test_a_body_in_the_cell_before_a_figure_does_not_answer_for_it(zibo: Graph) -> None:
    source = (
        "云岭市2026年改革举措推广清单\n序号\t改革举措\t主要内容\t指导部门\t推广范围\n"
        "1\t联合踏勘机制\t多部门一次到场。\t市住建局、市发改委\t5个试点县区\n2\t一窗通办机制\t新建2个服务点。\t市审批局\t全市\n"
    )
    told = {quad.object for quad in Draft(canonical_text(source), "x", zibo).quads()}
    assert not told & {cg("responsible"), cg("carriedOutBy")}

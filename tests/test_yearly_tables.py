"""Tables of a yearly summary that set indicators, without chains, against what was aimed at, and name who answers."""

import pytest

from chaingraph import Graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical_text
from chaingraph.text.quantities import quantities

HEAD = "汀岭县2026年工作总结\n一、完成情况\n去年的情况如下，一项一项地说明。\n"
TAIL = "\n四、其他\n都好。\n汀岭县链办\n2027年1月12日\n"
AIM, REACHED = "planned 全链产值 2026-12-31", "achieved 全链产值 None"
SHARE = "achieved 全链产值完成率 None"
ROWS = [  # labels, cells, and of each quantity: what it is, what it counts, by when
    ("指标|单位|年初目标|实际完成|完成率|责任单位", "全链产值|亿元|120|131.5|109.6%|县科技局", [AIM, REACHED, SHARE]),
    ("指标|计量单位|年度目标|完成值|完成比例|责任单位", "全链产值|亿元|120|131.5|109.6%|县科技局", [AIM, REACHED, SHARE]),
    ("指标名称|单位|计划|完成|完成率（%）|牵头单位", "全链产值|亿元|120|131.5|109.6|县科技局", [AIM, REACHED, SHARE]),
    ("主要指标|单位|全年计划|全年完成|完成进度|责任部门", "全链产值|亿元|120|131.5|109.6%|县科技局", [AIM, REACHED, SHARE]),
    ("指标（单位）|年初计划|完成情况|完成年度目标|责任单位", "全链产值（亿元）|120|131.5|109.6%|县科技局", [AIM, REACHED, SHARE]),
    ("指标|年初任务数|实际完成数|责任单位", "全链产值|120亿元|131.5亿元|县科技局", [AIM, REACHED]),
    ("指标|单位|年初预期|实际值|同比增长|责任单位", "全链产值|亿元|120|131.5|8.2%|县科技局", [AIM, REACHED, "achieved 全链产值增速 None"]),
    ("指标|单位|年初确定目标|实际完成额|占年度目标比例", "全链产值|亿元|120|131.5|109.6%", [AIM, REACHED, SHARE]),
    # what only looks like it
    ("指标|年初投资（亿元）|实际额度（万元）", "全链产值|3|20", ["achieved 年初投资额 None", "achieved 额度 None"]),
    ("任务|单位|年初目标|完成值|完成率|责任单位", "新建冷库|座|3|2|66.7%|县科技局", ["planned 新建冷库数 2026-12-31", "achieved 新建冷库数 None", "achieved 完成率 None"]),
]  # fmt: skip


def summary(labels: str, cells: str) -> str:
    """Return a summary of a year with a table of one row."""
    return HEAD + "\n".join(f"| {line.replace('|', ' | ')} |" for line in (labels, cells)) + TAIL


@pytest.mark.parametrize(("labels", "cells", "expected"), ROWS)
def test_aim_outcome_and_share_of_a_row_are_of_its_indicator(labels: str, cells: str, expected: list[str]) -> None:
    told = quantities(summary(labels, cells))
    assert [f"{one.status} {one.indicator} {one.due}" for one in told] == expected


@pytest.mark.parametrize(("labels", "cells", "expected"), ROWS[:8])
def test_neither_is_about_the_indicator_of_its_row(labels: str, cells: str, expected: list[str]) -> None:
    assert [one.of for one in quantities(summary(labels, cells))] == [None] * len(expected)


ANSWERED = [  # labels, cells, and the quantities for which the office answers
    ("指标|单位|年初目标|实际完成|完成率|责任单位", "全链产值|亿元|120|131.5|109.6%|县科技局", ["120", "131.5"]),
    ("指标|年度目标|完成值|责任单位", "新增企业|20家|23家|县科技局", ["20家", "23家"]),
    ("指标|年度计划|2026年1-9月完成|责任单位", "新增企业|20家|13家|县科技局", ["20家", "13家"]),
    ("指标|2025年实际|2026年目标|责任单位", "新增企业|17家|20家|县科技局", ["20家"]),  # of another year
    ("指标|现状值|年度目标|责任单位", "新增企业|17家|20家|县科技局", ["20家"]),
    ("指标|现有人才|年度目标|责任单位", "新增企业|17人|20家|县科技局", ["20家"]),  # of something else
]


@pytest.mark.parametrize(("labels", "cells", "expected"), ANSWERED)
def test_who_answers_for_a_target_answers_for_what_is_reached_of_it(
    labels: str, cells: str, expected: list[str], zibo: Graph
) -> None:
    draft = Draft(canonical_text(summary(labels, cells)), "test", zibo)
    words = {quad.subject.value: quad.object.value for quad in draft.quads() if quad.predicate.value == CG + "exact"}
    told = [words[one.first] for one in draft.relations if one.relation == "responsible" and one.first in words]
    assert sorted(told) == sorted(expected)


@pytest.mark.parametrize(
    ("title", "labels", "said"),
    [
        ("云岭县一览", "产业链|规上企业（家）|2026年产值目标（亿元）", ["achieved", "planned"]),
        ("云岭县一览", "产业链|从业人员（人）|2026年产值目标（亿元）", ["achieved", "planned"]),
        # to come, or nothing says
        ("云岭县2026年目标表", "产业链|规上企业（家）|2026年产值目标（亿元）", ["planned", "planned"]),
    ],
)
def test_what_is_counted_beside_the_aims_of_a_year_is_so_already(title: str, labels: str, said: list[str]) -> None:
    source = f"{title}\n\n| {labels.replace('|', ' | ')} |\n| --- | --- | --- |\n| 蓝莓 | 6 | 20 |\n"
    assert [one.said for one in quantities(source)] == said

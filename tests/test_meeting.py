"""A summary drafted beside the plan of its place names what the plan names, and so meets its targets and its roster."""

from pathlib import Path

import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.text.canonical import canonical_text
from tests.conftest import Run

PLAN = """汀岭市茶叶产业链2026年工作方案

一、重点任务

茶叶产业链2026年实现产值260亿元。新认定国家级专精特新“小巨人”企业8家。

汀岭市农业农村局
2026年2月10日
"""
SUMMARY = """汀岭市2026年产业链工作总结

一、主要成效

2026年，茶叶链实现产值268亿元。

汀岭市农业农村局
2026年12月20日
"""
ELSEWHERE = SUMMARY.replace("汀岭市", "溪沙市")


@pytest.fixture
def plan(run: Run, tmp_path: Path) -> Path:
    """The folder of the plan, drafted, beside the texts of two summaries."""
    for name, text in (("plan", PLAN), ("summary", SUMMARY), ("elsewhere", ELSEWHERE)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    return tmp_path / "plan"


def things(folder: Path, text: str, slug: str) -> set[str]:
    """Return the chains and bodies of a draft made beside a folder, without the common part of their IRIs."""
    graph: Graph = open_graph(data=[folder])
    quads = Draft(canonical_text(text), slug, graph).quads()
    kinds = ("#IndustryChain", "#Institution")
    typed = {str(quad.subject.value) for quad in quads if str(getattr(quad.object, "value", "")).endswith(kinds)}
    return {iri.partition("/id/")[2] for iri in typed}


def test_what_the_plan_of_a_place_names_is_the_same_in_its_summary_and_not_in_that_of_another(plan: Path) -> None:
    assert things(plan, SUMMARY, "summary") == {"plan/茶叶产业链", "plan/汀岭市农业农村局"}
    assert things(plan, ELSEWHERE, "elsewhere") == {"elsewhere/茶叶链", "elsewhere/溪沙市农业农村局"}
    assert things(plan, PLAN, "plan") == {"plan/茶叶产业链", "plan/汀岭市农业农村局"}


def test_a_target_of_the_plan_has_its_outcome_in_the_summary_which_is_whole_alone(run: Run, plan: Path) -> None:
    assert run("--data", "plan", "draft", "summary.txt", "-o", "summary").returncode == 0
    rows = run("--data", "plan", "--data", "summary", "--no-default", "report", "outcomes", "--format", "csv").stdout
    assert [line for line in rows.splitlines() if "260亿元" in line and "268亿元" in line]
    alone = run("validate", "summary")
    assert (alone.returncode, "0 violations" in alone.stderr) == (0, True)
    assert '"茶叶链"@zh' in (plan.parent / "summary" / "facts.trig").read_text("utf-8")

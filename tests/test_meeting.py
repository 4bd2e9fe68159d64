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

序号 | 重点任务 | 具体措施
1 | 开展产学研对接活动 | 组织产学研对接活动10场，促成合作项目20项

汀岭市农业农村局
2026年2月10日
"""
SUMMARY = """汀岭市2026年产业链工作总结

一、主要成效

2026年，茶叶链实现产值268亿元。组织产学研对接活动12场，促成合作项目17项。

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
    for aim, reached in (("260亿元", "268亿元"), ("10场", "12场"), ("20项", "17项")):
        assert [line for line in rows.splitlines() if aim in line and reached in line]
    alone = run("validate", "summary")
    assert (alone.returncode, "0 violations" in alone.stderr) == (0, True)
    assert '"茶叶链"@zh' in (plan.parent / "summary" / "facts.trig").read_text("utf-8")


COLLEGE = [
    ("依托汀岭职业学院建设汀岭茶叶产业学院，每年培养技能人才400人。", "汀岭茶叶产业学院启动建设，首批招收学员180人。"),
    ("建设汀岭制茶研究院，2026年9月底前建成。", "汀岭制茶研究院于2026年8月揭牌。"),
]  # fmt: skip


@pytest.mark.parametrize(("planned", "reached"), COLLEGE)
def test_what_a_plan_takes_for_a_platform_and_its_summary_for_a_body_is_one_thing(
    run: Run, tmp_path: Path, planned: str, reached: str
) -> None:
    heads = "汀岭市茶叶产业链2026年工作方案\n\n一、任务\n", "汀岭市2026年产业链工作总结\n\n一、成效\n"
    for name, head, text, day in zip(
        ("plan", "summary"), heads, (planned, reached), ("2026年2月10日", "2026年12月20日"), strict=True
    ):
        (tmp_path / f"{name}.txt").write_text(f"{head}{text}\n\n汀岭市农业农村局\n{day}\n", "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    assert run("--data", "plan", "draft", "summary.txt", "-o", "summary").returncode == 0
    both = open_graph(data=[tmp_path / "plan", tmp_path / "summary"], default=False)
    rows = both.select(
        'SELECT DISTINCT ?thing ?kind { ?thing a ?kind ; rdfs:label ?name VALUES ?kind { cg:Platform cg:Institution } FILTER (REGEX(?name, "产业学院|研究院")) FILTER NOT EXISTS { ?below rdfs:subClassOf ?kind . ?thing a ?below } }'
    )
    assert len({row.thing.value for row in rows}) == len(rows.rows) == 1


def test_what_the_plan_calls_in_the_same_words_is_not_also_called_so(run: Run, tmp_path: Path) -> None:
    plan = "汀岭市茶叶产业链2026年工作方案\n\n一、任务\n新增企业8家。（责任单位：市工信局）\n"
    summary = "汀岭市2026年工作总结\n\n一、成效\n2026年，市工信局牵头推进茶叶产业链建设，新增企业9家。\n\n汀岭市工信局\n2026年12月20日\n"
    for name, text in (("plan", plan), ("summary", summary)):
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    assert run("--data", "plan", "--no-default", "draft", "summary.txt", "-o", "summary").returncode == 0
    both = open_graph(data=[tmp_path / "plan", tmp_path / "summary"], default=False)
    named = both.select(
        "SELECT ?label ?also { ?body rdfs:label ?label ; skos:altLabel ?also FILTER (STR(?label) = STR(?also)) }"
    )
    assert [row.also.value for row in named] == []
    called = both.select('SELECT DISTINCT ?also { ?body rdfs:label "市工信局"@zh ; skos:altLabel ?also }')
    assert [row.also.value for row in called] == ["汀岭市工信局"]

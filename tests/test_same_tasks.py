"""Tasks of the same words: two items are two tasks, each with its own bodies and days; what is one task stays one."""

from pathlib import Path

import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation.drafting.draft import Draft
from chaingraph.model.terms import cg, text
from chaingraph.model.vocabulary import CG, PREFIXES
from chaingraph.text.canonical import canonical_text
from tests.commands import called

HEAD = "云州市石墨产业链2026年任务清单\n"
ROWS = "一、任务\n序号 | 重点任务 | 牵头单位 | 完成时限\n"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return open_graph(default=False)


def led(source: str, graph: Graph, words: str) -> list[tuple[str, str]]:
    """Return for each task of these words who leads it and by when it is due, as drafted."""
    quads = list(Draft(canonical_text(source), "yunzhou", graph).quads())
    label = PREFIXES["rdfs"] + "label"
    named = {text(quad.subject): text(quad.object) for quad in quads if quad.predicate.value == label}
    tasks = sorted(iri for iri, name in named.items() if name == words)
    ends = {
        (text(quad.subject), quad.predicate.value.rpartition("#")[2]): text(quad.object)
        for quad in quads
        if quad.predicate.value.startswith(PREFIXES["rdf"])
    }
    candidates = [text(quad.subject) for quad in quads if quad.object == cg("Candidate")]
    leads = [
        (ends[one, "subject"], named[ends[one, "object"]])
        for one in candidates
        if ends[one, "predicate"] == CG + "ledBy"
    ]
    days = [(text(quad.subject), text(quad.object)) for quad in quads if quad.predicate.value == CG + "dueBy"]
    return [
        ("、".join(body for of, body in leads if of == task), "、".join(day for of, day in days if of == task))
        for task in tasks
    ]


ONE, TWO = ("市商务局", "2026-06-30"), ("市工信局", "2026-12-31")


@pytest.mark.parametrize(
    ("source", "words", "tasks"),
    [
        (ROWS + "1 | 开展供需对接 | 市商务局 | 2026年6月底\n2 | 引进高端人才 | 市人社局 | 2026年9月底\n3 | 开展供需对接 | 市工信局 | 2026年12月底\n", "开展供需对接", [ONE, TWO]),
        (ROWS + "1 | 开展供需对接 | 市商务局 | 2026年6月底\n2 | 开展供需对接 | 市商务局 | 2026年6月底\n", "开展供需对接", [ONE]),
        ("一、抓招商\n（一）加强统筹调度。（牵头单位：市商务局；完成时限：2026年6月底）\n二、抓项目\n（一）加强统筹调度。（牵头单位：市工信局；完成时限：2026年12月底）\n", "加强统筹调度", [ONE, TWO]),
        ("一、加强统筹调度\n各部门按月报送。（牵头单位：市商务局；完成时限：2026年6月底）\n附件：任务清单\n" + ROWS + "1 | 加强统筹调度 | 市商务局 | 2026年6月底\n", "加强统筹调度", [ONE]),
        (ROWS + "1 | 开展供需对接 | 市商务局 | 2026年6月底\n2 | 开展银企对接 | 市工信局 | 2026年12月底\n", "开展供需对接", [ONE]),
    ],
)  # fmt: skip
def test_two_items_of_the_same_words_are_two_tasks_and_one_item_is_one(
    graph: Graph, source: str, words: str, tasks: list[tuple[str, str]]
) -> None:
    assert led(HEAD + source, graph, words) == tasks


def test_tasks_of_the_same_words_are_told_apart_by_their_passages(tmp_path: Path) -> None:
    rows = "1 | 开展供需对接 | 市商务局 | 2026年6月底\n2 | 引进高端人才 | 市人社局 | 2026年9月底\n3 | 开展供需对接 | 市工信局 | 2026年12月底\n"
    (tmp_path / "plan.txt").write_text(HEAD + ROWS + rows, "utf-8")
    assert called(tmp_path, "draft", "plan.txt", "-o", "plan").returncode == 0
    told = called(tmp_path, "--lang", "zh", "--no-default", "--data", "plan", "report", "tasks").stdout
    lines = [line.split()[:2] for line in told.splitlines() if line.startswith("开展供需对接")]
    assert lines == [["开展供需对接（§一句2）", "市商务局（候选）"], ["开展供需对接（§一句4）", "市工信局（候选）"]]

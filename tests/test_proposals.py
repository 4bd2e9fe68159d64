"""Proposals of a draft: how sure, why, from which words; several decided at once; refused for good; names parted again."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation.validation import validate
from tests.conftest import Run

TEXT = """云州市石墨产业链工作要点

一、工作任务
云州市工业和信息化局牵头实施“百企上云”行动，市财政局配合。
市工信局联合云州大学组织“教授进链”行动，新增企业3家。
我市由副市长田文担任石墨产业链链长，由常务副市长白露担任茶叶产业链链长。

云州市工业和信息化局
2026年3月2日
"""
PROPOSED = """SELECT ?first ?relation ?second ?confidence ?words WHERE { GRAPH ?passage { ?candidate a cg:Candidate ; rdf:subject ?first ;
    rdf:predicate ?relation ; rdf:object ?second ; cg:confidence ?confidence ; cg:readFrom ?words ; cg:reason ?zh, ?en }
    FILTER (LANG(?zh) = "zh" && LANG(?en) = "en") }"""
Drafted = Callable[..., Graph]


@pytest.fixture
def drafted(run: Run, tmp_path: Path) -> Drafted:
    """Draft TEXT, or another, into ``work`` and return its graph."""

    def call(*options: str, text: str = TEXT) -> Graph:
        (tmp_path / "text.txt").write_text(text, "utf-8")
        done = run("draft", "text.txt", "-o", "work", *options)
        assert done.returncode == 0, done.stderr
        return opened(tmp_path)

    return call


def opened(folder: Path) -> Graph:
    return open_graph(data=[folder / "work"], default=False)


def proposed(graph: Graph) -> set[tuple[str, str, str]]:
    """Return what is proposed: the last parts of the IRIs."""
    return {
        tuple(re.split("[/#]", one.value)[-1] for one in (row.first, row.relation, row.second))  # type: ignore[misc]
        for row in graph.select(PROPOSED)
    }


def changed(path: Path, sheet: str, where: tuple[str, object], heading: str, value: object) -> None:
    """Change a cell of a workbook: in the row in which a column has a value."""
    book = openpyxl.load_workbook(path)
    table = next(one for one in book.worksheets if one.title.partition(" ")[2] == sheet)
    columns = {cell.value: cell.column for cell in table[1]}
    number = next(line for line in range(2, table.max_row + 1) if table.cell(line, columns[where[0]]).value == where[1])
    table.cell(number, columns[heading]).value = value
    book.save(path)


def test_a_proposal_says_from_which_words_how_sure_and_why(drafted: Drafted) -> None:
    found = {row.words.value: Decimal(row.confidence.value) for row in drafted().select(PROPOSED)}
    assert "市工信局联合云州大学" in found
    assert found and all(0 < sure <= 1 for sure in found.values())
    assert all(words in re.sub(r"\s", "", TEXT) for words in found)


def test_the_curator_says_how_sure_a_proposal_must_be(drafted: Drafted) -> None:
    usual, more = proposed(drafted()), proposed(drafted("--at-least", "0.1", "--force"))
    fewer = drafted("--at-least", "0.95", "--force")
    assert proposed(fewer) < usual <= more
    assert {row.confidence.value for row in fewer.select(PROPOSED) if float(row.confidence.value) < 0.95} == set()


def test_those_of_a_relation_that_are_sure_are_stated_at_once(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    drafted()
    none = run("draft", "-o", "work", "--accept", "cooperatesWith", "--at-least", "1")
    assert "0 relations" in none.stderr and "cooperatesWith" in {one for _, one, _ in proposed(opened(tmp_path))}
    some = run("draft", "-o", "work", "--accept", "cooperatesWith", "--at-least", "0.5")
    assert "1 relation " in some.stderr and "cooperatesWith" not in {one for _, one, _ in proposed(opened(tmp_path))}
    assert opened(tmp_path).query('ASK { GRAPH ?p { ?s cg:cooperatesWith ?o } ?o rdfs:label "云州大学"@zh }')


def test_several_are_decided_in_one_cell_of_the_workbook(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    before = proposed(drafted("--xlsx", "draft.xlsx"))
    changed(tmp_path / "draft.xlsx", "Several at once", ("relation", "cooperates with"), "accept from", 0.5)
    done = run("draft", "-o", "work", "--from-xlsx", "draft.xlsx")
    assert done.returncode == 0, done.stderr
    after = proposed(opened(tmp_path))
    assert before - after == {one for one in before if one[1] == "cooperatesWith"} != set()


def test_what_was_refused_is_not_proposed_again(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    drafted("--xlsx", "draft.xlsx")
    changed(tmp_path / "draft.xlsx", "Relations", ("relation", "cooperates with"), "decision", "no")
    assert run("draft", "-o", "work", "--from-xlsx", "draft.xlsx").returncode == 0
    again = drafted(text=TEXT.replace("一、工作任务\n", "一、工作任务\n全市上下同心。\n"))
    assert "cooperatesWith" not in {one for _, one, _ in proposed(again)}


def test_names_of_one_thing_are_one_and_the_curator_can_part_them(drafted: Drafted, run: Run, tmp_path: Path) -> None:
    graph = drafted("--xlsx", "draft.xlsx")
    full, short = "云州市工业和信息化局", "市工信局"
    assert graph.query(f'ASK {{ ?s rdfs:label "{full}"@zh ; skos:altLabel "{short}"@zh }}')
    assert (full, "cooperatesWith", "云州大学") in proposed(graph)
    changed(tmp_path / "draft.xlsx", "Names", ("Chinese name", full), "also called", None)
    done = run("draft", "-o", "work", "--from-xlsx", "draft.xlsx")
    assert done.returncode == 0, done.stderr
    parted = opened(tmp_path)
    assert (short, "cooperatesWith", "云州大学") in proposed(parted)
    assert (full, "cooperatesWith", "云州大学") not in proposed(parted)
    assert parted.query(f'ASK {{ ?s rdfs:label "{short}"@zh }}')
    assert [finding.message for finding in validate([tmp_path / "work"]) if finding.severity == "violation"] == []


def test_the_chiefs_of_two_chains_are_two_posts(drafted: Drafted) -> None:
    chiefs = {(first, second) for first, relation, second in proposed(drafted()) if relation == "chiefOf"}
    assert {("石墨产业链链长", "石墨产业链"), ("茶叶产业链链长", "茶叶产业链")} <= chiefs


HARD = {
    "no name": "今年以来，天气晴好。",
    "one sentence": "由市工信局牵头，" + "加强协调，" * 4_000 + "由市财政局配合。",
    "traditional": "雲州市工業和信息化局牽頭實施「百企上雲」行動。",
    "English": "The bureau supports the graphite industry. It was founded in 2020.",
    "a long name": f"支持{'云州' * 28}有限公司发展。",
    "nested": "云州大学材料学院与云州市石墨产业协会合作。",
    "nothing but marks": "（）。、；“”《》|",
}  # fmt: skip


@pytest.mark.parametrize("text", HARD.values(), ids=HARD)
def test_hard_texts_are_drafted(drafted: Drafted, text: str) -> None:
    graph = drafted(text=text)
    assert all(0 < float(row.confidence.value) <= 1 for row in graph.select(PROPOSED))


def test_nested_names_are_the_longest(drafted: Drafted) -> None:
    labels = {
        row.label.value
        for row in drafted(text=HARD["nested"]).select("SELECT ?label { ?s a cg:Institution ; rdfs:label ?label }")
    }
    assert {"云州大学材料学院", "云州市石墨产业协会"} <= labels and "云州大学" not in labels


def test_nobody_answers_for_what_only_limits_a_count(drafted: Drafted) -> None:
    text = (
        "云州市石墨产业链行动方案\n\n一、主要任务\n1.培育企业。到2027年，年营收超10亿元的链主企业达到5家。（责任单位：市工业和信息化局）\n"
        "\n云州市人民政府\n2026年3月2日\n"
    )
    answered = drafted(text=text).select(
        "SELECT ?exact { GRAPH ?g { ?c rdf:predicate cg:responsible ; rdf:subject ?f } ?f cg:exact ?exact }"
    )
    assert [row.exact.value for row in answered] == ["5家"]

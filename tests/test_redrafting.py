"""Drafting again from a text in which something no longer stands: what the curator said of it is kept."""

import json
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from chaingraph import Graph, open_graph
from tests.conftest import ROOT, Run

EXAMPLE = ROOT / "examples" / "yunzhou-2026.txt"
NAME = "“晨星”培育工程"
SAID = f"""
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?kind ?english {{ ?thing rdfs:label "{NAME}"@zh ; a ?kind .
  OPTIONAL {{ ?thing rdfs:label ?english FILTER (LANG(?english) = "en") }} FILTER (?kind IN (cg:Programme, cg:Action)) }}"""


def said(folder: Path) -> list[tuple[str, ...]]:
    """Return what kind of thing the programme is, and its English name."""
    graph: Graph = open_graph(data=[folder], default=False)
    return [tuple(term.value.rpartition("#")[2] if term else "" for term in row) for row in graph.select(SAID)]


@pytest.fixture
def drafted(run: Run, tmp_path: Path) -> Path:
    """The example as drafted."""
    assert run("draft", str(EXAMPLE), "-o", "yunzhou-2026").returncode == 0
    assert said(tmp_path / "yunzhou-2026") == [("Programme", "")]
    return tmp_path / "yunzhou-2026"


def redraft(run: Run, folder: Path) -> None:
    """Draft again from a text in which the programme no longer stands."""
    text = EXAMPLE.read_text("utf-8").replace(f"我市实施{NAME}，", "")
    (folder.parent / "changed.txt").write_text(text, "utf-8")
    assert run("draft", "changed.txt", "-o", folder.name).returncode == 0


def test_what_the_curator_said_of_a_thing_that_the_new_draft_lacks_is_kept(run: Run, drafted: Path) -> None:
    facts = drafted / "facts.trig"
    label = f'rdfs:label "{NAME}"@zh'
    facts.write_text(facts.read_text("utf-8").replace(label, f'{label} , "Morning Star programme"@en', 1), "utf-8")
    redraft(run, drafted)
    assert said(drafted) == [("Programme", "Morning Star programme")]


def test_what_was_only_drafted_goes_with_the_words_that_it_came_from(run: Run, drafted: Path) -> None:
    redraft(run, drafted)
    assert said(drafted) == []


PLAN = "长汀岭市2026年产业链工作方案\n\n一、重点任务\n\n茶叶产业链引进博士人才80名。推广新品种12个。\n"


def test_a_figure_that_the_text_has_no_longer_goes_unless_decided_then_it_is_named_and_found(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    (tmp_path / "changed.txt").write_text(PLAN.replace("80名", "90名").replace("12个", "15个"), "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    facts = tmp_path / "plan" / "facts.trig"
    kept = facts.read_text("utf-8")
    first = re.search(r"figure:\S+ a cg:\w+ ;(?:(?!\ba cg:).)*?80名.*?\.\n", kept, re.DOTALL)
    assert first
    decided = re.sub(r"\s*cg:undecided [^;.]*([;.]\n)", r" \1", first[0])
    facts.write_text(kept.replace(first[0], decided), "utf-8")
    again = run("draft", "changed.txt", "-o", "plan")
    assert "Decided, but no longer in the text: 80名." in again.stderr
    assert [exact for exact in ("80名", "90名", "12个", "15个") if f'"{exact}"' in facts.read_text("utf-8")] == [
        "80名",
        "90名",
        "15个",
    ]
    found = json.loads(run("validate", "plan", "--format", "json").stdout)["rows"]
    assert [one["value"] for one in found if one["message"].startswith("These words do not stand")] == ["80名"]


def test_what_a_decided_figure_is_about_stays_described_where_the_new_draft_names_it_no_more(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(PLAN.replace("茶叶产业链", "支持“岭上青”工程，"), "utf-8")
    (tmp_path / "changed.txt").write_text(PLAN.replace("茶叶产业链", ""), "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    facts = tmp_path / "plan" / "facts.trig"
    words = facts.read_text("utf-8")
    assert "thing:岭上青工程 a cg:" in words
    figure = re.search(r'(?=[^{]*"80名")figure:\S+ a cg:\w+ ;\n', words)
    assert figure
    whole = words[figure.start() :].split("\n}")[0]
    about = re.sub(r"cg:about thing:\S+ ;", "", whole).replace(figure[0], f"{figure[0]} cg:about thing:岭上青工程 ;")
    facts.write_text(words.replace(whole, about), "utf-8")
    assert run("draft", "changed.txt", "-o", "plan").returncode == 0
    assert "岭上青工程 a cg:" in facts.read_text("utf-8")


DUTIES = "云州市竹木产业链工作方案\n\n一、重点任务\n（一）做强龙头。培育企业3家。（责任单位：市林业局、市财政局）\n"
PROPOSED = "SELECT ?words ?body { ?c a cg:Candidate ; rdf:subject/cg:exact ?words ; rdf:object/rdfs:label ?body } ORDER BY ?body"


@pytest.fixture
def refused(run: Run, tmp_path: Path) -> Path:
    """A plan of which a curator refused that one of two offices answers for its figure, and accepted the other."""
    (tmp_path / "plan.txt").write_text(DUTIES, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    page: Any = next(page for page in book if page.title.endswith(" Relations"))
    columns = {cell.value: cell.column for cell in page[1]}
    for row in range(2, page.max_row + 1):
        accepted = page.cell(row, columns["object"]).value == "市林业局"
        page.cell(row, columns["decision"]).value = "yes" if accepted else "no"
    book.save(tmp_path / "plan.xlsx")
    assert run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
    return tmp_path / "plan"


def of_figures(folder: Path) -> list[tuple[str, str]]:
    """Return which bodies are proposed to answer for figures."""
    return [(row.words.value, row.body.value) for row in open_graph(data=[folder], default=False).select(PROPOSED)]


def test_what_was_refused_and_accepted_stays_so_where_passages_have_other_numbers(run: Run, refused: Path) -> None:
    changed = DUTIES.replace("培育企业", "加强调度。培育企业").replace("一、", "一、要求\n坚持创新。\n二、")
    (refused.parent / "plan.txt").write_text(changed, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    assert of_figures(refused) == []
    assert "figure:2.1.s2.1 cg:responsible thing:市林业局" in (refused / "facts.trig").read_text("utf-8")


def test_what_was_decided_of_a_figure_is_not_decided_of_the_one_in_its_place(run: Run, refused: Path) -> None:
    (refused.parent / "plan.txt").write_text(DUTIES.replace("3家", "5家"), "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    assert of_figures(refused) == [("5家", "市林业局"), ("5家", "市财政局")]


@pytest.mark.parametrize("changed", [False, True], ids=["same text", "changed text"])
def test_a_folder_that_was_renamed_is_still_of_the_same_document(run: Run, tmp_path: Path, changed: bool) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    for sheet in book.worksheets:
        for (cell,) in sheet.iter_rows(min_row=2, min_col=sheet.max_column):
            cell.value = "yes" if cell.value == "?" else cell.value
    book.save(tmp_path / "plan.xlsx")
    assert run("draft", "-o", "plan", "--from-xlsx", "plan.xlsx").returncode == 0
    before = (tmp_path / "plan" / "facts.trig").read_text("utf-8")
    (tmp_path / "plan").rename(tmp_path / "岭市方案")
    (tmp_path / "plan.txt").write_text(
        PLAN.replace("推广新品种12个。", "推广新品种12个。开展茶事活动。") if changed else PLAN, "utf-8"
    )
    assert run("draft", "plan.txt", "-o", "岭市方案").returncode == 0
    after = (tmp_path / "岭市方案" / "facts.trig").read_text("utf-8")
    names = re.compile(r'^ +(?:thing:|<)\S+ a cg:\w+ ;\n +rdfs:label "(.+?)"@zh', re.MULTILINE)
    assert "岭市方案" not in after and "id/doc/plan/" in after
    assert sorted(set(names.findall(after)) & set(names.findall(before))) == sorted(names.findall(before))
    assert len(names.findall(after)) == len(set(names.findall(after)))
    assert changed or after == before


def test_a_folder_that_was_renamed_and_is_drafted_by_force_is_called_as_it_is_now(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(PLAN, "utf-8")
    assert run("draft", "plan.txt", "-o", "plan").returncode == 0
    (tmp_path / "plan").rename(tmp_path / "other")
    assert run("draft", "plan.txt", "-o", "other", "--force").returncode == 0
    assert "id/doc/other/" in (tmp_path / "other" / "facts.trig").read_text("utf-8")


def test_a_relation_that_is_proposed_is_called_by_what_it_relates_where_a_workbook_lies_beside(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text(f"{PLAN}（责任单位：市农业农村局）\n", "utf-8")
    assert run("draft", "plan.txt", "-o", "plan", "--xlsx", "plan.xlsx").returncode == 0

    def things(*options: str) -> set[str]:
        rows = json.loads(run("--lang", "zh", "validate", "plan", "--format", "json", *options).stdout)["rows"]
        return {row["thing"] if isinstance(row["thing"], str) else row["thing"]["iri"] for row in rows if row["thing"]}

    shown = run("--lang", "zh", "--all", "validate", "plan").stdout
    assert "80名–责任单位–市农业农村局" in shown and "candidate" not in shown
    assert any("/candidate/" in thing for thing in things())  # a program is told the IRI

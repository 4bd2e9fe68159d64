"""Drafting again from a text in which something no longer stands: what the curator said of it is kept."""

from pathlib import Path

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

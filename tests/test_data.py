"""Every document that comes with ChainGraph: its data are valid, measured and shown like those of the first."""

import json
from pathlib import Path

import pytest

from chaingraph import Graph, open_graph
from chaingraph.curation import attachments
from chaingraph.curation.coverage import coverage
from chaingraph.curation.quotes import quotes
from chaingraph.model import resources
from tests.conftest import Run

DOCUMENTS = sorted(path for path in resources.folder("data").iterdir() if path.is_dir())
TEXTS = {"yunzhou-2026": 20}  # the documents whose texts come with ChainGraph, and how many words they quote

FILES = ["dataset.ttl", "document.ttl", "facts.trig", "indicators.ttl"]


@pytest.fixture(scope="module", params=DOCUMENTS, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    """The folder of each document in turn."""
    return Path(request.param)


@pytest.fixture
def alone(folder: Path) -> tuple[str, ...]:
    """The options by which a document is asked alone."""
    return ("--data", str(folder), "--no-default")


@pytest.fixture(params=TEXTS)
def shipped(request: pytest.FixtureRequest) -> tuple[str, Graph]:
    """Each document whose text comes with ChainGraph, with its graph."""
    return str(request.param), open_graph(data=[resources.folder("data") / request.param], default=False)


def document(graph: Graph) -> str:
    """Return the IRI of the only document of a graph."""
    (row,) = graph.select("SELECT ?document { ?document a cg:Document }")
    return str(row.document.value)


def test_two_documents_come_with_chaingraph_and_the_first_alone_is_the_default(zibo: Graph) -> None:
    assert [path.name for path in DOCUMENTS] == ["yunzhou-2026", "zibo-2025-32"]
    assert document(zibo) == "https://w3id.org/chaingraph/id/doc/zibo-2025-32"


def test_a_folder_has_its_files_and_is_named_for_its_document(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == FILES
    assert document(open_graph(data=[folder], default=False)).endswith(f"/id/doc/{folder.name}")


def test_data_are_valid_and_nothing_is_left_to_be_decided(run: Run, folder: Path) -> None:
    done = run("validate", str(folder))
    assert done.returncode == 0 and done.stderr.startswith("4 files: 0 violations, 0 warnings, ")


def test_all_documents_are_valid_beside_one_another(run: Run) -> None:
    done = run("validate", *map(str, DOCUMENTS))
    assert done.returncode == 0 and done.stderr.startswith("8 files: 0 violations, 0 warnings, ")


CHAINS = ("industry", "innovation", "capital", "talent")


def coupling(run: Run, *options: str) -> list[list[object]]:
    """Return how many things each chain shares with each other."""
    answer = json.loads(run(*options, "report", "coupling", "--format", "json").stdout)
    return [[row[chain] for chain in CHAINS] for row in (answer["tables"][0] if "tables" in answer else answer)["rows"]]


def test_every_pair_of_chains_is_measured_the_same_from_both_sides(run: Run, alone: tuple[str, ...]) -> None:
    shared = coupling(run, *alone)
    assert [row[place] for place, row in enumerate(shared)] == ["·"] * 4
    assert shared == [list(column) for column in zip(*shared, strict=True)]


def test_the_industry_chain_of_yunzhou_shares_things_with_each_other_chain_and_they_share_none(run: Run) -> None:
    shared = coupling(run, "--data", str(resources.folder("data") / "yunzhou-2026"), "--no-default")
    assert shared == [["·", 6, 5, 1], [6, "·", 0, 0], [5, 0, "·", 0], [1, 0, 0, "·"]]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_its_report_its_page_and_its_view_are_made(run: Run, alone: tuple[str, ...], lang: str, tmp_path: Path) -> None:
    written = {"report.txt": ["report"], "report.html": ["report", "--format", "html"], "view.html": ["view"]}
    for name, command in written.items():
        done = run(*alone, "--lang", lang, *command, "-o", name)
        assert done.returncode == 0, done.stderr
        content = (tmp_path / name).read_text("utf-8")
        assert {"zh": "产业链", "en": "industry chain"}[lang] in content.replace("\n", " ")


def test_its_quotes_stand_in_its_text_at_their_offsets(shipped: tuple[str, Graph]) -> None:
    name, graph = shipped
    text = attachments.attached(graph)[document(graph)].text
    found = quotes(graph, document(graph))
    assert [quote.exact for quote in found if not quote.holds(text)] == []
    assert len(found) == TEXTS[name]


def test_all_that_its_text_holds_is_in_the_graph(shipped: tuple[str, Graph]) -> None:
    _, graph = shipped
    covered = coverage(graph, document(graph), attachments.attached(graph)[document(graph)])
    assert [covered.share(kind) for kind in ("cell", "passage")] == [None, 100.0]
    assert (covered.broken, covered.idle) == ([], [])


def test_figures_of_yunzhou_say_what_its_text_says(run: Run) -> None:
    data = resources.folder("data") / "yunzhou-2026"
    answer = json.loads(run("--data", str(data), "--no-default", "ask", "targets", "--format", "json").stdout)
    assert len(answer["rows"]) == 5
    graph = open_graph(data=[data], default=False)
    rows = graph.select("""
        SELECT ?exact ?value ?upper ?sign ?due {
          ?figure a cg:Target ; cg:exact ?exact ; cg:value ?value ; cg:comparator/cg:symbol ?sign ; cg:dueBy ?due
          OPTIONAL { ?figure cg:upperValue ?upper } }""")
    assert {tuple(term.value if term else None for term in row) for row in rows} == {
        ("200名以上", "200", None, "≥", "2027-12-31"),
        ("突破3万人", "30000", None, ">", "2027-12-31"),
        ("不少于10场", "10", None, "≥", "2026-12-31"),
        ("8至10亿元", "800000000", "1000000000", "–", "2026-12-31"),
        ("3个工作日以内", "3", None, "≤", "2026-12-31"),
    }

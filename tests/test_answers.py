"""Questions 27 to 33, each with its literal answer from the worked example; of the first document, see test_questions.py."""

from pathlib import Path

import pytest

from chaingraph import Graph, open_graph
from chaingraph.model import resources
from chaingraph.reports import kinds

ID = "https://w3id.org/chaingraph/id/"
CG = "https://w3id.org/chaingraph/ontology#"
Row = tuple[str | None, ...]


@pytest.fixture(scope="module")
def example() -> Graph:
    return open_graph(data=[resources.folder("ontology") / "examples" / "yunzhou.trig"], default=False)


def short(text: str) -> str:
    """Return IRIs by what stands after the last hash or slash."""
    return " ".join(
        sorted(
            word.rpartition("#" if "#" in word else "/")[2] if word.startswith("http") else word
            for word in text.split()
        )
    )


def answer(graph: Graph, question: str, **parameters: str) -> list[Row]:
    """Return the rows of a question, IRIs in short; None where nothing is stated."""
    rows = graph.ask(question, **parameters).rows
    return [tuple(short(term.value) if term is not None and term.value else None for term in row) for row in rows]


def test_who_answers_for_what_in_the_worked_example(example: Graph) -> None:
    assert answer(example, "who-answers") == [
        ("bank", "supports", "matching", None, None, "achieved", None, "stated", "1.1.s1"),
        ("office", "answersFor", "fit", "fit", "materials", "planned", "2026-12-31", "stated", "2.s1"),
        ("office", "answersFor", "programme", None, None, "planned", "2026-12-31", "stated", "2.s1"),
        ("office", "carriesOut", "hotline", None, None, None, None, "stated", "1.1.s1"),
        ("office", "leads", "matching", None, None, "achieved", None, "stated", "1.1.s1"),
    ]
    assert answer(example, "who-answers", body="云州银行") == [
        ("bank", "supports", "matching", None, None, "achieved", None, "stated", "1.1.s1")
    ]


def test_an_industry_chain_is_no_task_of_who_supports_it(tmp_path: Path) -> None:
    (tmp_path / "roster.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .\n:p a cg:Passage .\n"
        ":p { :chain a cg:IndustryChain ; cg:supportedBy :bureau . :bureau a cg:Institution }",
        "utf-8",
    )
    graph = open_graph(data=[tmp_path / "roster.trig"], default=False)
    assert [row[:3] for row in answer(graph, "institutions")] == [("bureau", "supports", "chain")]
    assert answer(graph, "who-answers") == answer(graph, "unassigned") == []
    assert kinds.report(graph, "tasks").tables[0].rows == []


def test_who_is_said_to_carry_something_out_answers_for_it_as_by_whom_it_is_carried_out(tmp_path: Path) -> None:
    (tmp_path / "turned.trig").write_text(
        "@prefix cg: <https://w3id.org/chaingraph/ontology#> . @prefix : <http://y.example/> .\n:p a cg:Passage .\n"
        ":p { :plant a cg:Programme . :firm a cg:Institution ; cg:carriesOut :plant }",
        "utf-8",
    )
    graph = open_graph(data=[tmp_path / "turned.trig"], default=False)
    assert [row[:3] for row in answer(graph, "who-answers")] == [("firm", "carriesOut", "plant")]
    (row,) = kinds.report(graph, "tasks").tables[0].rows
    assert "http://y.example/firm" in str(row)


def test_the_document_itself(example: Graph) -> None:
    assert [row[1:] for row in answer(example, "document")] == [
        ("title", "云州市新材料产业链链长制工作方案", None),
        ("addressee", "乙", "0.a1"),
        ("contact", "丁", "0.a1"),
        ("date", "2026-01-05", "0.a1"),
        ("issuer", "government", "0.a1"),
        ("number", "云政办字〔2026〕1号", "0.a1"),
        ("place", "city", None),
        ("proposer", "丙", "0.a1"),
        ("respondsTo", "第1号提案", "0.a1"),
        ("signatory", "甲", "0.a1"),
    ]


def test_conditions_awards_and_ceilings(example: Graph) -> None:
    assert answer(example, "conditions") == [
        ("award", "award", "notice", "atMost", "1000000", "yuan", "firms", "establishment", "sales", "atLeast", "100000000", "yuan", "2.s1")
    ]  # fmt: skip


def test_baselines_ranks_and_what_is_per_something(example: Graph) -> None:
    assert answer(example, "baselines") == [
        ("fit", "fit", "atLeast", "55", "percent", "fit-now", "45", None, None, "industry-chain", "2.s1"),
        ("fit-now", "fit", "equalTo", "45", "percent", None, None, "2020", "2", None, "2.s1"),
        ("award", "award", "atMost", "1000000", "yuan", None, None, None, None, "establishment", "2.s1"),
    ]


def test_the_map_of_an_industry_chain(example: Graph) -> None:
    assert answer(example, "chain-map") == [
        ("materials", None, None, None, None, None, None, None, "1.1.s1"),
        ("materials", "fibre", "midstream", None, "fibre-works", "cloth", None, None, "1.1.s2"),
        ("materials", "precursor", "upstream", "fibre", None, None, "gap", "breakpoint", "1.1.s2"),
    ]


def test_what_follows_from_the_place_of_a_thing_alone(example: Graph) -> None:
    assert answer(example, "placed") == [
        ("matching", "serves", "capital", "1.1", "1.1.h"),
        ("matching", "serves", "industry", "1.1", "1.1.h"),
        ("tackling", "partOf", "programme", "2", "2.h"),
    ]


def test_what_is_signed_off_and_what_is_open(example: Graph) -> None:
    assert answer(example, "review") == [
        ("0.a1", "2026-11-28", "丁", None, None),
        *((passage, None, None, None, None) for passage in ("1.1.h", "1.1.s1", "1.1.s2", "2.h", "2.s1")),
    ]


def test_what_is_proposed_and_undecided_is_counted_by_its_passage(tmp_path: Path) -> None:
    example = resources.folder("ontology") / "examples" / "yunzhou.trig"
    draft = """passage:2.s1 {
      yun:one a cg:Candidate ; rdf:subject yun:office ; rdf:predicate cg:leads ; rdf:object yun:tackling .
      yun:programme cg:undecided rdfs:label, cg:status .
    }"""
    (tmp_path / "draft.trig").write_text(f"{example.read_text('utf-8')}\n{draft}\n", "utf-8")
    rows = answer(open_graph(data=[tmp_path / "draft.trig"], default=False), "review")
    assert rows[-1] == ("2.s1", None, None, "1", "1")

"""Questions 27 to 33, each with its literal answer from the first document and from the worked example."""

from pathlib import Path

import pytest

from chaingraph import Graph, open_graph
from chaingraph.model import resources

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
        ("bank", "supportedBy", "matching", "achieved", None, "1.1.s1"),
        ("office", "carriedOutBy", "hotline", None, None, "1.1.s1"),
        ("office", "ledBy", "matching", "achieved", None, "1.1.s1"),
        ("office", "responsible", "fit", "planned", "2026-12-31", "2.s1"),
        ("office", "responsible", "programme", "planned", "2026-12-31", "2.s1"),
    ]
    assert answer(example, "who-answers", body="云州银行") == [
        ("bank", "supportedBy", "matching", "achieved", None, "1.1.s1")
    ]


def test_who_answers_for_what_in_the_first_document(zibo: Graph) -> None:
    rows = answer(zibo, "who-answers")
    assert len(rows) == 18
    assert ("state-owned-enterprises", "supportedBy", "credit-and-fund-support", "achieved", None, "1.2.s2") in rows
    # the reply names nobody by name as responsible, and sets nobody a date
    assert {row[1] for row in rows} == {"carriedOutBy", "supportedBy"}
    assert {row[4] for row in rows} == {None}


def test_the_document_itself(zibo: Graph) -> None:
    assert [row[1:] for row in answer(zibo, "document")] == [
        ("title", "对市政协十三届四次会议委员第1304107号提案的答复", "0.a2"),
        ("addressee", "孙鸣文", "0.a3"),
        ("contact", "淄博市工业和信息化局", "3.s3"),
        ("contact", "王倩", "3.s3"),
        ("date", "2025-07-22", "3.s2"),
        ("issuer", "industry-bureau", "3.s1"),
        ("number", "淄工信提办字〔2025〕32号", "0.a1"),
        ("place", "370300", None),
        ("proposer", "孙鸣文", "0.s1"),
        ("respondsTo", "《关于促进产业链、创新链、资金链、人才链四链融合的建议》", "0.s1"),
        ("respondsTo", "第1304107号提案", "0.a2"),
        ("signatory", "张亮云", "0.a1"),
    ]


def test_conditions_awards_and_ceilings(zibo: Graph, example: Graph) -> None:
    assert answer(zibo, "conditions") == []  # the reply gives no award
    assert answer(example, "conditions") == [
        ("award", "award", "atMost", "1000000", "yuan", "firms", "establishment", "sales", "atLeast", "100000000", "yuan", "2.s1")
    ]  # fmt: skip


def test_baselines_ranks_and_what_is_per_something(zibo: Graph, example: Graph) -> None:
    assert answer(zibo, "baselines") == []  # the reply names none; 居全省前列 is no number
    assert answer(example, "baselines") == [
        ("fit", "fit", "atLeast", "55", "percent", "fit-now", "45", None, None, "industry-chain", "2.s1"),
        ("fit-now", "fit", "equalTo", "45", "percent", None, None, "2020", "2", None, "2.s1"),
        ("award", "award", "atMost", "1000000", "yuan", None, None, None, None, "establishment", "2.s1"),
    ]


def test_the_map_of_an_industry_chain(zibo: Graph, example: Graph) -> None:
    assert answer(example, "chain-map") == [
        ("materials", None, None, None, None, None, None, None, "1.1.s1"),
        ("materials", "fibre", "midstream", None, "fibre-works", "cloth", None, None, "1.1.s2"),
        ("materials", "precursor", "upstream", "fibre", None, None, "gap", "breakpoint", "1.1.s2"),
    ]
    # the reply names no concrete industry chain; of the industry chain as such it names a blockage
    assert answer(zibo, "chain-map") == [
        ("industry", None, None, None, None, None, "industry-chain-blockage", "blockage", "2.4.s1")
    ]


def test_what_follows_from_the_place_of_a_thing_alone(zibo: Graph, example: Graph) -> None:
    assert answer(example, "placed") == [
        ("matching", "serves", "capital", "1.1", "1.1.h"),
        ("matching", "serves", "industry", "1.1", "1.1.h"),
        ("tackling", "partOf", "programme", "2", "2.h"),
    ]
    assert answer(zibo, "placed", thing="科技型中小企业“育苗”工程") == [
        ("seedling-programme", "serves", "industry", "1.1", "1.1.h"),
        ("seedling-programme", "serves", "innovation", "1.1", "1.1.h"),
    ]


def test_what_is_signed_off_and_what_is_open(zibo: Graph, example: Graph) -> None:
    assert answer(example, "review") == [
        ("0.a1", "2026-11-28", "丁", None, None),
        *((passage, None, None, None, None) for passage in ("1.1.h", "1.1.s1", "1.1.s2", "2.h", "2.s1")),
    ]
    rows = answer(zibo, "review")
    assert len(rows) == 55 and {row[1:] for row in rows} == {("2026-11-28", "ChainGraph contributors", None, None)}


def test_what_is_proposed_and_undecided_is_counted_by_its_passage(tmp_path: Path) -> None:
    example = resources.folder("ontology") / "examples" / "yunzhou.trig"
    draft = """passage:2.s1 {
      yun:one a cg:Candidate ; rdf:subject yun:office ; rdf:predicate cg:leads ; rdf:object yun:tackling .
      yun:programme cg:undecided rdfs:label, cg:status .
    }"""
    (tmp_path / "draft.trig").write_text(f"{example.read_text('utf-8')}\n{draft}\n", "utf-8")
    rows = answer(open_graph(data=[tmp_path / "draft.trig"], default=False), "review")
    assert rows[-1] == ("2.s1", None, None, "1", "1")

"""Sections and passages: headings of every mark, sentences, broken lines, front and back matter."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chaingraph import Graph
from chaingraph.text.canonical import canonical, canonical_text
from chaingraph.text.layout import layout
from tests.conftest import ROOT


def parts(source: str) -> list[tuple[str, list[str]]]:
    """Return each section with its passages, a heading in brackets."""
    text = canonical_text(source)
    return [
        (section.number, [f"[{text.text[one.start : one.end]}]" if one.heading else text.text[one.start : one.end] for one in section.passages])
        for section in layout(text).sections
    ]  # fmt: skip


LAYOUTS = [
    ("一、情况\n（一）创新。新增3家。\n一是引才。引进5人。\n二、打算\n再增2家。", [
        ("1", ["[一、情况]"]), ("1.1", ["[(一)创新。]", "新增3家。"]), ("1.1.1", ["[一是引才。]", "引进5人。"]), ("2", ["[二、打算]", "再增2家。"])]),
    ("第一章 总则\n第一条 为了发展，制定本办法。\n第二章 奖补\n第二条 奖补3万元。", [
        ("1", ["[第一章总则]"]), ("1.1", ["第一条为了发展,制定本办法。"]), ("2", ["[第二章奖补]"]), ("2.1", ["第二条奖补3万元。"])]),
    ("# 标题\n\n## 一、情况\n\n新增3家；共8家。", [("1", ["[##一、情况]", "新增3家;", "共8家。"])]),
    ("1.强链。\n一、补链。\n（一）延链。\n2.固链。", [("1", ["[1.强链。]"]), ("2", ["[一、补链。]"]), ("2.1", ["[(一)延链。]"]), ("2.1.1", ["[2.固链。]"])]),
    ("1.强链\n投资2亿元。\n2.补链\n投资1.5亿元。", [("1", ["[1.强链]", "投资2亿元。"]), ("2", ["[2.补链]", "投资1.5亿元。"])]),
    ("印发《关于强链。的意见》，提出“稳增长；扩内需”，共3条。落实。", [("0", ["印发《关于强链。的意见》,提出“稳增长;扩内需”,共3条。", "落实。"])]),
    ("没有标题的一段话。共两句。", [("0", ["没有标题的一段话。", "共两句。"])]),
    ("A text in English. It has 3 items!", [("0", ["AtextinEnglish.Ithas3items!"])]),
    ("全市依托链长制推动产业链与创新链融合发展，新增各类高新技术企\n业30家，其中国家级平台12家，成效明显。\n完成投资8亿元。", [
        ("0", ["全市依托链长制推动产业链与创新链融合发展,新增各类高新技术企业30家,其中国家级平台12家,成效明显。", "完成投资8亿元。"])]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "expected"), LAYOUTS, ids=[source[:12] for source, _ in LAYOUTS])
def test_marks_make_sections_and_stops_make_passages(source: str, expected: list[tuple[str, list[str]]]) -> None:
    assert parts(source) == expected


def test_number_title_addressee_and_signature_are_no_passages() -> None:
    source = (ROOT / "examples" / "yunzhou-2026.txt").read_text("utf-8")
    text, laid = canonical_text(source), layout(canonical_text(source))
    assert text.text[: laid.front].endswith("某某委员:")
    assert text.text[laid.back :].startswith("云州市工业和信息化局2026年5月12日")
    assert [section.number for section in laid.sections] == ["0", "1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"]


def test_the_first_document_has_the_passages_that_its_curator_made(zibo: Graph, zibo_text: str) -> None:
    rows = zibo.select(
        "SELECT ?start ?end { ?passage a/rdfs:subClassOf* cg:Passage ; cg:startOffset ?start ; cg:endOffset ?end }"
    )
    curated = {(int(row.start.value), int(row.end.value)) for row in rows}
    found = {(one.start, one.end) for section in layout(canonical_text(zibo_text)).sections for one in section.passages}
    assert found < curated
    head, end = {(0, 22), (22, 49), (49, 55)}, {(3055, 3065), (3065, 3075), (3075, 3112)}
    assert curated - found == head | end  # number, title, addressee; signature, date, contact


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="一二、（）.1是。；\n\u3000#“”《》:第章条企业AB"))
def test_passages_follow_one_another_and_lose_nothing(source: str) -> None:
    text = canonical_text(source)
    laid = layout(text)
    spans = [(one.start, one.end) for section in laid.sections for one in section.passages]
    assert "".join(text.text[start:end] for start, end in spans) == text.text[laid.front : laid.back]
    assert canonical(source) == text.text
    assert len({section.number for section in laid.sections}) == len(laid.sections)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "data" / "texts").glob("*.txt")), ids=lambda path: path.stem
)
def test_every_part_of_a_whole_text_but_its_ends_lies_in_a_passage(path: Path) -> None:
    text = canonical_text(path.read_text("utf-8"))
    laid = layout(text)
    assert laid.front < 80 and laid.back > len(text.text) - 80
    assert len(laid.sections) >= 4

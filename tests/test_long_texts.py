"""Long texts, and texts that nobody writes: the work grows with the length, and files are written piece by piece."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from chaingraph.base import writing
from chaingraph.curation.drafting import folder
from chaingraph.curation.drafting.draft import Draft, prefixes
from chaingraph.curation.drafting.flowing import Flow, tally
from chaingraph.curation.drafting.measured import Measured
from chaingraph.curation.drafting.passages import Held
from chaingraph.graph.graph import Graph, open_graph
from chaingraph.model.terms import cg
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.passages import LONGEST
from tests.commands import Run

EXAMPLE = Path(__file__).parents[1] / "examples" / "yunzhou-2026.txt"
TITLE = "云州市链长制工作方案\n"


@pytest.fixture(scope="module")
def graph() -> Graph:
    graph = open_graph()
    Draft(canonical_text(TITLE), "short", graph).quads()  # what is loaded and asked once
    return graph


def calls(text: str, graph: Graph) -> int:
    """Return how many functions are called to draft a text."""
    count = 0

    def note(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    draft = Draft(canonical_text(text), "long", graph)
    sys.setprofile(note)
    try:
        draft.quads()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("words", ["石墨产业链、", "建设{}产业园。", "市{}局牵头。", "1%"])
def test_twice_as_much_text_takes_little_more_than_twice_the_work(words: str, graph: Graph) -> None:
    signs = map(chr, range(0x5000, 0x9000, 7))
    once, twice = (
        calls(TITLE + "".join(words.format(next(signs)) for _ in range(count)), graph) for count in (80, 160)
    )
    assert twice < 2.3 * once


def test_a_sentence_that_never_ends_is_read_in_parts_that_end_at_a_mark() -> None:
    text = canonical_text(TITLE + "石墨产业链、" * 1_000 + "的" * 3_000 + "。")
    passages = [one for section in layout(text).sections for one in section.passages]
    assert max(one.end - one.start for one in passages) == LONGEST
    assert "".join(text.text[one.start : one.end] for one in passages) == text.text[passages[0].start :]
    assert all(text.text[one.end - 1] in "、的。" for one in passages)


def test_lines_without_a_stop_are_joined_up_to_a_length() -> None:
    text = canonical_text(TITLE + f"{'市工业和信息化局' * 5}\n" * 200)  # as wide as a page
    passages = [one for section in layout(text).sections for one in section.passages]
    assert 4 < len(passages) < 10


def test_lines_of_a_name_each_are_read_line_by_line() -> None:
    text = canonical_text(TITLE + "市工业和信息化局\n" * 1_000)
    assert sum(len(section.passages) for section in layout(text).sections) == 1_001


def test_a_file_says_the_same_in_however_many_pieces_it_is_written(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = EXAMPLE.read_text("utf-8")
    quads = Draft(canonical_text(text), "yunzhou", graph).quads()
    whole = {name: [*content] for name, content in folder.files(quads, quads, prefixes("yunzhou"))}
    monkeypatch.setattr(folder, "MANY", 7)
    pieces = {name: [*content] for name, content in folder.files(quads, quads, prefixes("yunzhou"))}
    assert [len(content) for content in whole.values()] == [1, 1, 1]
    assert all(len(content) > 5 for content in pieces.values())
    assert {name: b"".join(content) for name, content in pieces.items()} == {
        name: content[0] for name, content in whole.items()
    }


# a text in which who answers, and by when, stands in a passage behind the figures; its last unit is none that is known
BRACKET = (
    TITLE
    + "一、任务\n新建冷库3座，培训技工10人。打造石墨产业园。（市工业和信息化局牵头，2026年10月底前完成）\n二、保障\n贴息2.5戥。\n"
)


@pytest.mark.parametrize("text", [EXAMPLE.read_text("utf-8"), BRACKET, TITLE])
def test_a_draft_says_the_same_passage_by_passage_as_all_at_once(text: str, graph: Graph) -> None:
    draft = Draft(canonical_text(text), "flow", graph)
    quads, flow = draft.quads(), Flow(draft)
    flowed = {name: b"".join(content) for name, content in flow.files()}
    assert flowed == {name: b"".join(content) for name, content in folder.files(quads, quads, prefixes("flow"))}
    assert flow.tally == tally(quads)
    assert not any(quad.predicate == cg("startOffset") for quad in flow.document)  # passages are most of a document


def test_statements_are_written_before_those_of_the_passages_after_them_are_made(
    graph: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, made, make = Draft(canonical_text(EXAMPLE.read_text("utf-8")), "flow", graph), [], Draft._held

    def noted(self: Draft, held: Held, measured: Measured) -> Iterator[ox.Quad]:
        made.append(held)
        return make(self, held, measured)

    monkeypatch.setattr(Draft, "_held", noted)
    _, facts = next(Flow(draft).files())
    assert next(iter(facts.quads)).graph_name == draft.held[0].passage  # type: ignore[attr-defined]
    assert made == draft.held[:1]


def test_a_first_draft_is_never_held_whole(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Draft, "quads", None)
    (tmp_path / "text.md").write_text(BRACKET, "utf-8")
    assert run("draft", "text.md", "-o", "flow").returncode == 0
    assert sorted(path.name for path in (tmp_path / "flow").iterdir()) == [".drafted.nq", "document.ttl", "facts.trig"]


@pytest.mark.parametrize(
    ("content", "same"), [("云州", True), ("云", False), ("云州市", False), ("云川", False), ("", False)]
)
def test_a_file_is_compared_with_a_content_in_pieces(tmp_path: Path, content: str, same: bool) -> None:
    file = tmp_path / "name.txt"
    file.write_text("云州", "utf-8")
    assert writing.holds(file, (sign.encode("utf-8") for sign in content)) is same


def test_a_draft_says_what_it_does_before_it_does_it(graph: Graph) -> None:
    draft = Draft(canonical_text(TITLE + "建设3个石墨产业园。"), "steps", graph)
    steps = draft.steps()
    assert next(steps) == "Looking for names" and "tags" not in vars(draft.seen)
    assert list(steps) == ["Reading figures", "Telling what the names name", "Relating the names", "Writing the draft"]
    assert {"seen", "naming", "figures", "held", "relations"} <= vars(draft).keys()

"""Long texts, and texts that nobody writes: the work grows with the length, and files are written piece by piece."""

import sys
from pathlib import Path
from typing import Any

import pytest

from chaingraph.base import writing
from chaingraph.curation.drafting import folder
from chaingraph.curation.drafting.draft import Draft, prefixes
from chaingraph.graph.graph import Graph, open_graph
from chaingraph.text.canonical import canonical_text
from chaingraph.text.layout import layout
from chaingraph.text.passages import LONGEST

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
    assert twice < 2.4 * once


def test_a_sentence_that_never_ends_is_read_in_parts_that_end_at_a_mark() -> None:
    text = canonical_text(TITLE + "石墨产业链、" * 1_000 + "的" * 3_000 + "。")
    passages = [one for section in layout(text).sections for one in section.passages]
    assert max(one.end - one.start for one in passages) == LONGEST
    assert "".join(text.text[one.start : one.end] for one in passages) == text.text[passages[0].start :]
    assert all(text.text[one.end - 1] in "、的。" for one in passages)


def test_lines_without_a_stop_are_joined_up_to_a_length() -> None:
    text = canonical_text(TITLE + "市工业和信息化局\n" * 1_000)
    passages = [one for section in layout(text).sections for one in section.passages]
    assert 4 < len(passages) < 10


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

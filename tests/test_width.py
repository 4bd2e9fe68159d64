"""Widths of text: what a terminal makes of it."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import wcwidth, wrap

from chaingraph.base import width as module
from chaingraph.base.width import width, wrapped
from chaingraph.views.placing import pixels


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0), ("chain", 5), ("产业链", 6), ("“四链”", 6), ("Ａ１", 4), ("café", 4), ("cafe\u0301", 4), ("链\u200b", 2), ("👍🏽", 2), ("a\tb", 2),
    ],
)  # fmt: skip
def test_wide_characters_take_two_columns_and_what_combines_none(text: str, columns: int) -> None:
    assert width(text) == columns


def test_what_is_wide_among_chinese_takes_two_columns_there() -> None:
    assert (width("“四链”", ambiguous=2), width("“四链”\u200b", ambiguous=2)) == (8, 8)


def test_usual_characters_are_as_wide_as_the_library_says() -> None:
    usual = [chr(code) for code in range(0x10000) if module._USUAL.fullmatch(chr(code))]
    assert len(usual) > 25_000
    assert [character for character in usual if width(character) != wcwidth(character)] == []


def test_a_label_takes_the_pixels_of_its_characters() -> None:
    assert [round(pixels(label), 2) for label in ("", "ab", "链", "“链”", "e\u0301")] == [10, 22.72, 22, 46, 16.36]


def test_usual_text_loads_no_library() -> None:
    code = "import sys; from chaingraph.base.width import width; width('“四链”ab'); assert 'wcwidth' not in sys.modules"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@settings(max_examples=200, deadline=None)
@given(st.text("甲乙a b-c，（é\u0301👍\u200d", max_size=400), st.integers(14, 60))
def test_text_is_wrapped_as_the_library_does_it(text: str, columns: int) -> None:
    assert wrapped(text, columns) == wrap(text.rstrip(), columns)


@pytest.mark.parametrize("text", ["链" * 100_000, "a-" * 50_000, "a" + "\u0301" * 100_000])
def test_a_word_without_end_is_wrapped_in_time_that_grows_with_its_length(text: str) -> None:
    assert "".join(wrapped(text, 14)) == text  # of which the library alone would make ten minutes

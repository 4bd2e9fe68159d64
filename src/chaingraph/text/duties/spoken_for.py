"""For what a bracket or a line of labels on its own speaks: the item before it, its paragraph, or all below a heading."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from chaingraph.text.duties.alone import alone
from chaingraph.text.duties.roles import brackets, in_bracket
from chaingraph.text.layout import Layout, Section
from chaingraph.text.passages import Passage

Span = tuple[int, int]

_RUN_IN = re.compile(  # a heading of an item within a line that has lost its breaks
    r"(?<![条款项第])\([一二三四五六七八九十]{1,3}\)(?=[\u4e00-\u9fff、“”]{3,24}。)"
)
_LONGEST = 3_000  # characters of an item in which such a heading is looked for
_ITEM = re.compile(r"\(?\d{1,2}[.、)](?!\d)|[①-⑳]|[一二三四五六七八九十]是")  # how an item begins within a paragraph


def item_before(text: str, laid: Layout, section: Section, place: int, item: Span, each: bool) -> Span:
    """Return the part of a text for which a passage speaks that says nothing but who answers, by its number in its section.

    That is the ``item`` before it that no bracket has closed yet, within its own paragraph where ``each`` says of itself who
    answers; of what follows a heading at once, all below it up to where another speaks.
    """
    passage, before = section.passages[place], item
    if place == 1 and section.passages[0].heading:
        until = _open_until(text, section.passages[1:])
        before = before[0], until if until > passage.end else before[1]
    elif each and (begins := _paragraph(laid, passage.start)) < before[1]:
        before = max(before[0], begins), before[1]
    run_in = (one.start() for one in _RUN_IN.finditer(text, max(before[0], before[1] - _LONGEST), before[1]))
    return max([before[0], *run_in]), before[1]


def answered_paragraphs(text: str, laid: Layout, section: Section) -> set[int]:
    """Return where the paragraphs below the heading of a section begin that end in a bracket of who answers."""
    heading = section.passages[0]
    below = [one for one in section.passages if not one.row and _paragraph(laid, one.start) > heading.start]
    told = [
        one for one in below if text[one.start] in "([〔【" and (words := alone(text, one)) and in_bracket(text, *words)
    ]
    return {begins for one in told if (begins := _paragraph(laid, one.start)) < one.start and heading.heading}


def _paragraph(laid: Layout, place: int) -> int:
    """Return where the paragraph begins in which a place lies."""
    return laid.paragraphs[max(0, bisect_right(laid.paragraphs, place) - 1)]


def _open_until(text: str, passages: Sequence[Passage]) -> int:
    """Return where the last of passages ends before one that says of itself who answers, or that begins another item."""
    end = passages[0].end
    for passage in passages[1:]:
        if passage.row or alone(text, passage) or any(brackets(text, passage.start, passage.end)):
            break
        if _ITEM.match(text, passage.start):
            break
        end = passage.end
    return end

"""Lines of labels that describe one task each (任务名称:…, 责任领导:…, 目标任务:…), where who answers may stand before what is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from chaingraph.text.labels import role_of
from chaingraph.text.layout import Layout
from chaingraph.text.passages import Passage, unmarked
from chaingraph.text.tasks import TASK

_LABEL = re.compile(r"(?P<label>[\u4e00-\u9fff\d]{2,10}(?:\([^()]{1,6}\))?):.")
_NUMBERED = re.compile(r"[\d一二三四五六七八九十]+$")
_BOXED = re.compile(r"(?:【[^【】:,。;]{2,20}】|\[[^\[\]:,。;]{2,20}\])$")  # a line of its own (【石墨产业链】)
Line = tuple[Passage, str]  # with its label


def cards(text: str, laid: Layout, passages: Sequence[Passage]) -> dict[int, tuple[int, int]]:
    """Return where the passages of each card begin, with the place of the card.

    A card begins with the label of a task, and says of somebody that they answer before it says more of the task.
    """
    found = dict[int, tuple[int, int]]()
    for card in _cards(text, laid, passages):
        place = card[0][0].start, card[-1][0].end
        found |= {passage.start: place for passage, _ in card}
    return found


def blocks(text: str, laid: Layout, passages: Sequence[Passage]) -> set[int]:
    """Return where blocks of labelled lines begin: at a line in brackets before a label, or where the first label comes again below one that says who answers."""
    found, first, answered = set[int](), "", False
    begun = frozenset(laid.paragraphs)
    for passage, after in zip_longest(passages, passages[1:]):
        label = _label(text, laid, passage)
        if after and _BOXED.match(text, passage.start, passage.end) and _label(text, laid, after):
            found.add(passage.start)
            first = ""
        elif label and label == first and answered:
            found.add(passage.start)
            answered = False
        elif passage.start in begun:
            first = (first or label) if label else ""
        answered = (answered or bool(role_of(label))) if first else False
    return found


def _cards(text: str, laid: Layout, passages: Sequence[Passage]) -> Iterator[list[Line]]:
    """Yield labelled lines that follow one another, parted where the first label comes again, or one with a number."""
    card: list[Line] = []
    first = ""
    for passage in passages:
        goes_on = bool(card) and passage.start not in laid.paragraphs
        label = card[-1][1] if goes_on else _label(text, laid, passage)
        first = (first or label) if label else ""
        if not goes_on and (label in ("", first) or _NUMBERED.search(label)):
            yield from _told(card)
            card = []
        if label:
            card.append((passage, label))
    yield from _told(card)


def _told(card: list[Line]) -> Iterator[list[Line]]:
    """Yield lines as a card where they begin with the label of a task, and one that says who answers stands before one of a task or a goal."""
    labels = [label for _, label in card]
    answers = [role_of(label) not in (None, "due") for label in labels]
    if True not in answers or not TASK.fullmatch(_NUMBERED.sub("", labels[0])):
        return
    if any(TASK.fullmatch(label) or "目标" in label for label in labels[answers.index(True) :]):
        yield card


def _label(text: str, laid: Layout, passage: Passage) -> str:
    """Return the label with which a paragraph begins; empty where it begins with none."""
    if passage.row or passage.start not in laid.paragraphs:
        return ""
    found = _LABEL.match(unmarked(text[passage.start : passage.end]))
    return found["label"] if found else ""

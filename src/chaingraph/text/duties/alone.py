"""Passages that say nothing but who answers, and sentences that end with it: what such words look like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.duties.blocks import heads_block
from chaingraph.text.duties.clauses import only_says_who
from chaingraph.text.duties.duty import Duty
from chaingraph.text.duties.verb_labels import verb_labels
from chaingraph.text.labels import labelled, role_of
from chaingraph.text.layout import Layout
from chaingraph.text.passages import Passage, heading_mark

_BULLET = re.compile(r"[-+•●■◆▪·○◇□▶►▸➢★☆▲△◎※]{0,2}\*{0,3}")  # of an item of a list without numbers
_LABEL = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,8})(?:\*\*)?:")


def alone(text: str, passage: Passage) -> tuple[int, int] | None:
    """Return the words of a passage that is nothing but a bracket, labels or clauses of who answers; None for any other."""
    start, end = passage.start, passage.end
    while end > start and text[end - 1] in "。;；":
        end -= 1
    if text[start:end].startswith(("(", "〔", "【", "[")) and not heading_mark(text, start):
        closes = text[start:end].endswith((")", "〕", "】", "]"))
        if text[start] in "【[" and not closes and re.match(r"[【\[][^】\]]{1,20}[】\]]", text[start:end]):
            return None  # what it heads follows it
        return start + 1, end - closes
    bullet = _BULLET.match(text, start, end)
    label = _LABEL.match(text, bullet.end() if bullet else start, end)
    if label and role_of(label["label"]):
        return label.start(), end
    told = only_says_who(text, start, end) or verb_labels(text, start, end)
    return (start, end) if told else None


def is_answered(text: str, passage: Passage) -> bool:
    """Return whether a label of a sentence says who answers, even where that is nobody in particular (各相关单位)."""
    return any(role_of(text[slice(*label)]) for label, _ in labelled(text, passage.start, passage.end))


def heads(text: str, laid: Layout, passages: Sequence[Passage]) -> bool:
    """Return whether the first of two passages heads the second, which does not only say who answers."""
    return len(passages) > 1 and heads_block(text, laid, *passages) and not alone(text, passages[1])


def closes(text: str, laid: Layout, passage: Passage, found: Sequence[Duty]) -> bool:
    """Return whether one bracket says all that a sentence does of who answers, at its end and that of its paragraph: it speaks for the item."""
    places = {duty.said for duty in found}
    end = max((last for _, last in places), default=0)
    ends = not text[end : passage.end].strip("。;") and (
        passage.end in laid.paragraphs or passage.end == laid.sections[-1].passages[-1].end
    )
    return len(places) == 1 and end > 0 and text[min(places)[0]] in "([〔【" and ends

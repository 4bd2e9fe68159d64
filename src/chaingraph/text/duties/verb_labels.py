"""Sentences that are nothing but labels of duty with a verb (责任单位为市财政局,完成时限为6月底。), which speak for the item before them."""

from __future__ import annotations

import re

from chaingraph.text.labels import in_sentence, role_of
from chaingraph.text.people.bodies import OFFICE, bodies

Span = tuple[int, int]

_OF = re.compile("(?:[该本此]项?(?:工作|任务|行动|事项|措施)的?)?")  # before the first label: of what it is said
_BODY = re.compile(f".*(?:{OFFICE}|公司|集团|银行|[镇乡]|街道|[各区县市]{{1,3}})")


def verb_labels(text: str, start: int, end: int) -> list[tuple[Span, Span]]:
    """Return the labels of words that are nothing but such, each with what it labels, as places; empty where they say anything else.

    >>> words = "责任单位为市财政局,配合单位是市科技局"
    >>> [words[slice(*value)] for _, value in verb_labels(words, 0, len(words))]
    ['市财政局', '市科技局']
    >>> verb_labels("责任单位为第一责任主体,要压实责任", 0, 16), verb_labels("建设园区,责任单位为市财政局", 0, 14)
    ([], [])
    """
    found = list(in_sentence(text, start, end))
    before = _OF.match(text, start, end)
    place = before.end() if before else start
    for (first, last), value in found:
        apart = not text[place:first].strip(",;、")
        if not apart or text[last] not in "为是:" or not _fits(text, text[first:last], value):
            return []
        place = value[1]
    return found if not text[place:end].strip(",;。") else []


def _fits(text: str, label: str, value: Span) -> bool:
    """Return whether what a label labels is what such a label does: a day, or nothing but bodies."""
    names = bodies(text, *value)
    return role_of(label) == "due" or (bool(names) and all(_BODY.fullmatch(text, *name) for name in names))

"""Who will do something (市商务局将抓好招商。引进项目60个。), or is asked to (一要抓好招商。…): what follows in their line, without a subject of its own, is theirs and to come."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chaingraph.text.offices import OFFICES, PARKS, ending
from chaingraph.text.quantities.vocabulary import DOING, LEADING, WHEN

_WILL = re.compile(  # at the beginning of a sentence
    rf"(?:(?:下一步|接下来|今后|新的一年|{WHEN})(?:中|里)?,?)*"
    rf"(?P<who>[^,。;:“”()\d]{{1,30}}?{ending(*OFFICES, *PARKS)}|[我本][局委办厅部会院])(?:还|也|均)?(?:将|拟|计划)"
    r"|(?:[^,。;:]{2,12}(?:要求|强调|指出|提出)[,:])?\(?第?(?:[一二三四五六七八九十]|\d{1,2})[),、.]{0,2}要(?![素点求闻塞害义件领地道])"
)
_ADVERBS = re.compile(rf"(?:(?:[一二三四五六七八九十]是|其中|同时|此外|全年|着力|重点|全力|力争|确保|{WHEN}),?)*")
_VERB = re.compile(f"{DOING}|{LEADING}")
_ACTS = frozenset(("v", "vn", "vd", "d", "ad", "a", "p", "i", "l"))  # parts of speech with which no subject begins
_DOES = _ACTS | {"j"}  # and what is done, behind 将 (将深化校企合作)
_SIGN = re.compile("将|拟|计划|要")
_NEAR = 16  # characters from which the part of speech of the first word is told


@dataclass(frozen=True)
class Intent:
    """Who will do something (the place of their names, -1 where none is named), and what part of their line goes on with it, after the sentence that says so."""

    who: tuple[int, int]
    start: int
    end: int


def intents(text: str, lines: Sequence[tuple[int, int]]) -> list[Intent]:
    """Return who will do something, in the order of a text, where sentences of their line go on with it.

    >>> intents("市商务局将抓好招商。引进项目60个。县科技局建成平台3个。", [(0, 27)])
    [Intent(who=(0, 4), start=10, end=18)]
    >>> intents("市商务局将企业分为三类。引进项目60个。", [(0, 20)])
    []
    """
    return [one for line in lines for one in _of_line(text, *line) if one.start < one.end]


def held(found: Sequence[Intent], place: int) -> Intent | None:
    """Return the intent with which the sentence of a place goes on; None where there is none."""
    number = bisect_right(found, place, key=lambda one: one.start) - 1
    return found[number] if number >= 0 and place < found[number].end else None


def _of_line(text: str, start: int, end: int) -> Iterator[Intent]:
    """Yield the intents of a line, each up to the sentence that has a subject of its own."""
    intent: Intent | None = None
    for first, last in _sentences(text, start, end) if _SIGN.search(text, start, end) else ():
        will = _WILL.match(text, first, last)
        if will and begins(text, will.end(), last) in _DOES:
            yield from [intent] if intent else ()
            intent = Intent(will.span("who"), last, last)
        elif intent and begins(text, first, last) in _ACTS:
            intent = replace(intent, end=last)
        elif intent:
            yield intent
            intent = None
    yield from [intent] if intent else ()


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a line."""
    while start < end:
        stop = text.find("。", start, end) + 1 or end
        yield start, stop
        start = stop


def begins(text: str, start: int, end: int) -> str:
    """Return the part of speech with which words begin, but for adverbs of time and degree."""
    adverbs = _ADVERBS.match(text, start, end)
    first = adverbs.end() if adverbs else start
    if _VERB.match(text, first, end):
        return "v"
    import rjieba

    return next((kind for _, kind in rjieba.tag(text[first : min(end, first + _NEAR)])), "")

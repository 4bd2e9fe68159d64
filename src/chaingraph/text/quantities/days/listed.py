"""The lines of a list and the line that leads to them with a colon (到2027年实现以下目标:(1)…(2)…): what that says of time holds for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_NUMBER = "[一二三四五六七八九十]{1,3}"
_RANKS = tuple(  # how items begin, those above before those within
    re.compile(mark)
    for mark in (f"{_NUMBER}[、.]", rf"[(]?{_NUMBER}[)]", r"\d{1,2}[.、](?!\d)", r"[(]?\d{1,2}[)]", f"[①-⑳]|{_NUMBER}是|[—·●◆■▲☆★◇]")
)  # fmt: skip
_AIM = re.compile(  # in a line that says what is aimed at, right before items with a dash: their day is that year
    r"(?:^|[,。;:])[^,。;:\d]{0,16}到(?:20\d\d年[底末]?|“?十[四五六]五”?期?末)(?:之?前)?,"
)
_DASH = re.compile("—{1,2}")
_WHOLE = re.compile(
    "(?:汇报|报告|通报|答复|公布|公示|总结|说明)如下:$"
)  # leads to a whole paper, and says nothing of its parts


def leads(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where each line of a list begins, and the place of the line that leads to it.

    A list ends before a line that is no item, or is one of a list in which it stands itself.

    >>> list(leads("到2027年:(1)企业5家;(2)平台3个。其他", [(0, 7), (7, 15), (15, 23), (23, 25)]))
    [(7, (0, 7)), (15, (0, 7))]
    >>> list(leads("到2027年:(1)企业5家;二、打算", [(0, 7), (7, 15), (15, 19)]))
    [(7, (0, 7))]
    >>> list(leads("到2027年,产值增长。——企业5家。", [(0, 12), (12, 19)])), list(leads("目前,产值增长。——企业5家。", [(0, 8), (8, 15)]))
    ([(12, (0, 12))], [])
    """
    lead: tuple[int, int] | None = None
    first: int | None = None
    for number, (start, end) in enumerate(lines):
        rank = next((rank for rank, mark in enumerate(_RANKS) if mark.match(text, start)), None)
        if text[start:end].endswith(":") or _aims(text, lines[number : number + 2]):
            lead, first = (None if _WHOLE.search(text, start, end) else (start, end)), None
        elif rank is None or (first is not None and rank < first):
            lead = None
        elif lead:
            first = rank if first is None else first
            yield start, lead


def _aims(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Return whether the first of two lines says what is aimed at by the end of some year, and the other begins with a dash."""
    (start, end), *below = lines
    return bool(
        below and _DASH.match(text, *below[0]) and not _DASH.match(text, start) and _AIM.search(text[start:end])
    )

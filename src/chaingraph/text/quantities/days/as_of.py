"""The day of which all lines of a list are: that of the line that leads to it (截至2026年6月底,主要指标如下:)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.canonical import ITEM

_DAY = re.compile(r"截[至止]到?(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|[底末份])?|年[底末]|[底末])")
_LEADS = re.compile(r"[^。]{0,60}(?::|如下[。:])$")  # from such a day to the end of the line
_MARKS = tuple(map(re.compile, (r"[一二三四五六七八九十]{1,3}、", r"\([一二三四五六七八九十]{1,3}\)", r"\d{1,2}[.、](?!\d)", r"\(\d{1,2}\)", f"[①-⑳{ITEM}]", r"[一二三四五六七八九十]是", r"[—·●◆■▲☆★◇*•-]")))  # fmt: skip
_AHEAD = re.compile("下一步|力争|打算|计划|目标|到20\\d\\d年")
_LONGEST = 80  # characters of a line of a list without marks


def days(text: str, lines: Sequence[tuple[int, int]]) -> dict[int, str]:
    """Return the words of the day by where the lines of a list begin of which it is.

    A list goes on as long as its lines have the mark of the first; without marks as long as they are short and count something.

    >>> days("截至6月底:1.企业5家2.平台3个二、打算", [(0, 6), (6, 12), (12, 18), (18, 22)])
    {6: '截至6月底', 12: '截至6月底'}
    """
    found = dict[int, str]()
    words, mark = "", None
    for start, end in lines:
        if (day := _DAY.search(text, start, end)) and _LEADS.match(text[day.end() : end]):
            words, mark = day[0], None
            continue
        own = _mark(text, start)
        mark = own if mark is None else mark
        if words and own == mark and not day and not _AHEAD.search(text, start, end) and _counts(text, start, end, own):
            found[start] = words
        else:
            words = ""
    return found


def _mark(text: str, start: int) -> int:
    """Return which mark of a list stands at a place; -1 where none does."""
    return next((number for number, mark in enumerate(_MARKS) if mark.match(text, start)), -1)


def _counts(text: str, start: int, end: int, mark: int) -> bool:
    """Return whether a line may be one of a list: it has a mark, or is short and has a number."""
    return mark >= 0 or (end - start <= _LONGEST and bool(re.search(r"\d", text[start:end])))

"""Firms whole as they are registered, with the division in or before their name; the office of a street; the plenum of a committee.

恒牧(青塘)有限公司 is one name, and so is 青塘县恒牧食品有限公司 where the model parts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

_ITEM = "[\u4e00-\u9fffA-Za-z]"
_BRACKET = re.compile(
    rf"\([\u4e00-\u9fff]{{2,8}}\)(?!等|是|为|和|与|及|的){_ITEM}{{0,12}}?(?:有限(?:责任)?公司|股份公司|集团|公司)"
)
_LEGAL = re.compile(".*(?:有限(?:责任)?公司|专业合作社|股份公司)")
_LED = re.compile(  # before a place where a firm only is
    "(?:位于|坐落于?|落户|地处|来自|走进|深入|前往|驻|赴|到|在|于|了|的)$"
)
_COMMITTEE = re.compile(".*[省市县区州旗]委")
_PLENUM = re.compile(
    "[一二三四五六七八九十百\\d]{1,4}届[一二三四五六七八九十\\d]{1,3}次(?:全会|全体会议|全委会议|全委?\\(扩大\\)会议|全委扩大会议)(?:暨[\u4e00-\u9fff]{2,12}会议)?"
)


def firms(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the firms of a segment as they are registered, the offices of streets, and the plenums of committees, of which only parts are named.

    >>> list(firms("恒牧(青塘)有限公司", [(0, 2, "Enterprise")]))
    [(0, 10, 'Enterprise')]
    >>> list(firms("认定青塘县恒牧食品有限公司", [(2, 5, "Place"), (5, 13, "Enterprise")]))
    [(2, 13, 'Enterprise')]
    >>> list(firms("东山街道办事处", [(0, 4, "Place")])), list(firms("市委五届三次全会", [(0, 2, "Institution")]))
    ([(0, 7, 'Institution')], [(0, 8, 'Action')])
    """
    ends = {end: (start, end, kind) for start, end, kind in names}
    for start, end, kind in names:
        place = ends.get(start)
        bracket = _BRACKET.match(words, end) if kind in ("Enterprise", "Institution") else None
        if bracket:
            yield start, bracket.end(), "Enterprise"
        elif kind == "Enterprise" and place and place[2] == "Place" and _is_registered(words, place, end):
            yield place[0], end, kind
        elif kind == "Place" and words[start:end].endswith("街道") and words.startswith("办事处", end):
            yield start, end + len("办事处"), "Institution"
        elif kind == "Institution" and _COMMITTEE.fullmatch(words, start, end) and (held := _PLENUM.match(words, end)):
            yield start, held.end(), "Action"


def _is_registered(words: str, place: Span, end: int) -> bool:
    """Return whether a county or a city and a firm right after it are one registered name."""
    start, after, _ = place
    return (
        words[after - 1] in "市县区"
        and bool(_LEGAL.fullmatch(words, after, end))
        and not _LED.search(words[max(0, start - 3) : start])
    )

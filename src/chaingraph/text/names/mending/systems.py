"""Systems of chain chiefs by their full name: 重点产业链链长制 is one name where no particular chain stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.endings import INDUSTRIES, before_names
from chaingraph.text.names.meetings import Span

KINDS_OF_CHAINS = r"(?:重点|工业|农业|制造业|主导|优势|特色|现代|先进|标志性|新兴)*产业链?"
_SYSTEM = re.compile(rf"(?:(?P<of>{KINDS_OF_CHAINS}))?(?:“(?:产业链)?链长(?:工作)?制”|链长(?:工作)?制)")
_HAN = re.compile("[\u4e00-\u9fff]{0,5}$")


def systems(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the systems of chain chiefs that are named, each whole: with the 产业链 before it where that is no chain's."""
    for match in _SYSTEM.finditer(words):
        over = [one for one in names if one[0] < match.end() and match.start() < one[1]]
        within = [match.start() <= start and end <= match.end() for start, end, _ in over]
        if within and all(within) and (match["of"] or "工作" in match[0]) and not _is_of_industry(words, match.start()):
            yield match.start(), match.end(), "Mechanism"


def _is_of_industry(words: str, place: int) -> bool:
    """Return whether the 产业链 that begins at a place is a particular one, by the words before it (石墨|产业链)."""
    before = _HAN.search(words[:place])
    told = before[0] if before else ""
    cuts = [cut.end() for cut in before_names().finditer(told)]
    return bool(INDUSTRIES.search(told[max(cuts, default=0) :]))

"""What a meeting heard of a time that is over: minutes tell it in the sentences behind (会议听取了汇报。一季度产值9亿元), and decide nothing of it."""

from __future__ import annotations

import datetime
import re

from chaingraph.text.dates import YEAR_PART
from chaingraph.text.quantities.days import periods

_HEARD = re.compile("(?:听取|通报|介绍|汇报|报告)了?[^,。;:]{0,40}(?:汇报|情况|进展|报告|通报|运行|介绍)")
_OVER = re.compile(rf"[^,。;\d]{{0,6}}?(?:20\d\d年|[今去]年)?的?(?P<part>{YEAR_PART})(?![末底前内要将须应拟])")
_LONGEST = 200  # characters before a sentence in which such words stand


def is_over(text: str, places: tuple[int, int, int], year: int, written: datetime.date | None) -> bool:
    """Return whether a quantity is of a part of a year that was over on the day on which a text was ``written``, and of which its line has told that a meeting heard.

    ``places`` are where its line and its sentence begin, and where it stands; ``year`` is that of the text.

    >>> heard, day = "会议听取了运行情况汇报。", datetime.date(2026, 5, 12)
    >>> told = heard + "一季度产值9亿元", heard + "二季度产值9亿元", "会议议定招商安排。" + "一季度产值9亿元"
    >>> [is_over(words, (0, words.index("。") + 1, words.index("9")), 2026, day) for words in told]
    [True, False, False]
    """
    line, since, start = places
    if written is None or not _HEARD.search(text, max(line, since - _LONGEST), since):
        return False
    told = _OVER.match(text, since, start)
    until = periods.until(told["part"], year) if told else None
    return until is not None and until <= written

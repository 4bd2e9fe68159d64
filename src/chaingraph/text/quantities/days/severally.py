"""Years of which each is that of one quantity of a list (2026年、2027年分别达到70亿元、82亿元)."""

from __future__ import annotations

import datetime
import re

from chaingraph.text.dates import dues

_LONGEST = 120  # characters of such a sentence before a quantity
_DAY = r"(?:[到至])?20\d\d年(?:[底末])?"
_EACH = re.compile(
    rf"(?P<days>{_DAY}(?:[、和及与,]{_DAY}){{1,5}}),?[^。;、\d]{{0,24}}?分别(?P<before>[^。;,]{{0,60}})$"
)
_MEMBER = re.compile(r"\d[^、和及与,。;]{0,12}[、和及与]")  # of the list, before the next


def of_its_own(text: str, sentence: int, start: int) -> datetime.date | None:
    """Return the day of those named before a list that is that of the quantity at a place; None where the years are not so given.

    >>> of_its_own("2026年、2027年产值分别达到70亿元、82亿元", 0, 16), of_its_own("2027年产值、税收分别达到70亿元", 0, 14)
    (datetime.date(2026, 12, 31), None)
    """
    told = _EACH.search(text, max(sentence, start - _LONGEST), start)
    if not told:
        return None
    days = dues(text, None, *told.span("days"))
    place = len(_MEMBER.findall(told["before"]))
    return days[place].day if place < len(days) else None

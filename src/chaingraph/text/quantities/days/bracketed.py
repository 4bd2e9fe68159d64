"""Years in brackets right behind a quantity, which are of that quantity and of no other (由32%(2025年)提高到45%(2027年))."""

from __future__ import annotations

import re

_HIDDEN = "\x1f"  # stands for the 年 of such a year, so that nothing else takes it for one of its sentence
_TOLD = "(?:度|[底末])?(?:基数|数据|实际|目标|水平)?"
_BRACKETED = re.compile(rf"(?<!\d)(\d[\d.]{{0,12}}[万亿]{{0,2}}[^\d,。;:、()|]{{0,5}}\(20\d\d)年(?={_TOLD}\))")
_OWN = re.compile(rf"\((20\d\d){_HIDDEN}{_TOLD}\)")
BRACKET = rf"(?:\(20\d\d{_HIDDEN}{_TOLD}\))?"  # between a quantity and what follows it


def hidden(text: str) -> str:
    r"""Return a text of as many characters in which years in brackets behind quantities are no years of their sentences.

    >>> hidden("由32%(2025年)提高到45%"), hidden("茶叶(2025年)产值9亿元")
    ('由32%(2025\x1f)提高到45%', '茶叶(2025年)产值9亿元')
    """
    return _BRACKETED.sub(rf"\g<1>{_HIDDEN}", text)


def year(text: str, end: int) -> int | None:
    """Return the year in a bracket behind a quantity that ends at a place of a text in which such years are hidden.

    >>> year(hidden("由32%(2025年)提高到45%"), 4), year(hidden("由32%提高到45%"), 4)
    (2025, None)
    """
    told = _OWN.match(text, end)
    return int(told[1]) if told else None

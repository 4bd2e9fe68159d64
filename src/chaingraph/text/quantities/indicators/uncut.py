"""Words of an indicator that begin within a word of their line (购重组 of 并购重组, 度专业服务收入 of 上年度专业服务收入): they begin with it, or behind it."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise

from chaingraph.text.quantities.indicators.trimming import loose

_HEADS = (6, 4, 3)  # characters by which an indicator is found in its line
_COUNTED = re.compile(
    "[0-9一二两三四五六七八九十百千万亿几多余0#]$"
)  # behind which a dictionary takes a measure word and a noun for one word
_BY_ITSELF = re.compile("[前后对较比把将以按向从于与和及由经局]")  # which a dictionary joins with the word after it
_NO_PART = re.compile(
    "至少|应当|各项|年[度均初末底]|[上下]年|[本每当]年度?|月份|第[一二三四五六七八九十]年?|必须|已经|目前|其中"
)


def uncut(indicator: str, before: str) -> str:
    """Return an indicator that begins with a word, given what stands before its quantity in the line.

    >>> uncut("购重组数", "推动企业完成并购重组"), uncut("度专业服务收入", "本年度专业服务收入"), uncut("改造里程", "更新改造里程")
    ('并购重组数', '专业服务收入', '改造里程')
    """
    import rjieba

    place = max((before.rfind(indicator[:size]) for size in _HEADS if len(indicator) >= size), default=-1)
    edges = pairwise([0, *accumulate(map(len, rjieba.cut(before)))]) if place > 0 else ()
    start, end = next(((one, two) for one, two in edges if one < place < two), (place, place))
    rest = before[place:end]
    is_word = len(rest) > 1 and rjieba.cut(rest) == [rest]
    if rest and _NO_PART.fullmatch(before, start, end):
        return loose(indicator[len(rest) :]) or indicator
    if start == place or is_word or _COUNTED.search(before[:start]) or _BY_ITSELF.fullmatch(before, start, place):
        return indicator
    return before[start:place] + indicator

"""Lines that say nothing but a year or a day (2027年, 到2028年底:, 【2026年目标】), which holds for the short lines below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_TIME = re.compile(
    r"[\[【(<●◆■▲☆★◇·—]*(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.])?(?:[到至](?=20|“?十))?"
    r"(?:20\d\d年度?|“?十[四五六七]五”?期?)(?:[底末]|上半年|下半年|\d{1,2}月[底末]?)?(?:之?前|以前)?"
    r"(?:的?(?:总体|主要|具体|预期|发展|工作|年度|阶段性?)*(?:目标|任务|指标)(?:任务|值)?)?[\]】)>:]*"
)
_MARK = r"[\[【(<●◆■▲☆★◇○□▶►▍※·—]*(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.](?!\d))?"
_NAMED = re.compile(  # a year with what it is called by: 2026年——打基础, ◇2027:加速之年, 第二年(2027年)
    rf"{_MARK}(?:(?:第[一二三四五六]年|近期|中期|远期|[\u4e00-\u9fff]{{1,4}}(?:阶段|之年|年))[(:]?)?(?P<year>20\d\d)(?:年度?)?"
    r"(?:[\]】][^,。;:\d]{0,12}|[)]?(?:(?:[:(,|·]|[—-]{1,2})[^,。;:\d]{1,12}[)]?)?)[:。]?"
)
_SHORT = 60  # characters of a line that may stand below such a line
_MANY = 20  # lines that may


def headed(
    text: str, lines: Sequence[tuple[int, int]], breaks: Sequence[int] = ()
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where each line below such a line begins, and the place of that line; ``breaks`` are where headings begin, which end it.

    >>> list(headed("2027年。产值3亿元。企业5家。", [(0, 5), (6, 12), (12, 17)]))
    [(6, (0, 5)), (12, (0, 5))]

    Other words beside the years need years that rise.

    >>> list(headed("◇2027:起步。冷库2座。◇2028:加速。冷库3座。", [(0, 9), (9, 14), (14, 23), (23, 28)]))
    [(9, (0, 9)), (23, (14, 23))]
    >>> list(headed("◇2027:起步。冷库2座。◇2026:加速。冷库3座。", [(0, 9), (9, 14), (14, 23), (23, 28)]))
    []

    A year that nothing stands below before the next heads no series.

    >>> list(headed("2026年。2027年。企业5家。", [(0, 5), (6, 11), (12, 17)]))
    [(12, (6, 11))]
    """
    ends = set(breaks)
    named = _series(text, lines)
    head: tuple[int, int] | None = None
    below, most = 0, _MANY
    for start, end in lines:
        if start in named or _TIME.fullmatch(text[start:end].strip()):
            head, below, most = (start, end), 0, named.get(start, _MANY)
        elif start in ends or below == most or (end - start > _SHORT and most == _MANY):
            head = None
        elif head:
            below += 1
            yield start, head


def year_named(words: str) -> int | None:
    """Return the year that a line is named by, where it says little else.

    >>> year_named("◇2027:加速之年"), year_named("2026年——打基础"), year_named("2026年,产值3亿元。")
    (2027, 2026, None)
    """
    named = _NAMED.fullmatch(words)
    return int(named["year"]) if named else None


def _series(text: str, lines: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Return where lines begin that name one year after the other, each with how many lines stand below each but the last."""
    found = [
        (number, year) for number, (start, end) in enumerate(lines) if (year := year_named(text[start:end].strip()))
    ]
    rising = len(found) > 1 and all(one[1] < other[1] for one, other in pairwise(found))
    gaps = {other[0] - one[0] - 1 for one, other in pairwise(found)} if rising else set()
    return {lines[number][0]: max(gaps) for number, _ in found} if gaps and 0 < max(gaps) < _MANY else {}

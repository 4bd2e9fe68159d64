"""Lines that say nothing but a year or a day (2027年, 到2028年底:, 【2026年目标】), which holds for the short lines below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_TIME = re.compile(
    r"[\[【(<●◆■▲☆★◇·—]*(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.])?(?:[到至](?=20|“?十))?"
    r"(?:20\d\d年度?|“?十[四五六七]五”?期?)(?:[底末]|上半年|下半年|\d{1,2}月[底末]?)?(?:之?前|以前)?"
    r"(?:的?(?:总体|主要|具体|预期|发展|工作|年度|阶段性?)*(?:目标|任务|指标)(?:任务|值)?)?[\]】)>:]*"
)
_SHORT = 60  # characters of a line that may stand below such a line
_MANY = 20  # lines that may


def headed(
    text: str, lines: Sequence[tuple[int, int]], breaks: Sequence[int] = ()
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where each line below such a line begins, and the place of that line; ``breaks`` are where headings begin, which end it.

    >>> list(headed("2027年。产值3亿元。企业5家。", [(0, 5), (6, 12), (12, 17)]))
    [(6, (0, 5)), (12, (0, 5))]
    """
    ends = set(breaks)
    head: tuple[int, int] | None = None
    below = 0
    for start, end in lines:
        if _TIME.fullmatch(text[start:end].strip()):
            head, below = (start, end), 0
        elif start in ends or end - start > _SHORT or below == _MANY:
            head = None
        elif head:
            below += 1
            yield start, head

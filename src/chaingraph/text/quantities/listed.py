"""The lines of a list and the line that leads to them with a colon (到2027年实现以下目标:(1)…(2)…): what that says of time holds for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_ITEM = re.compile(r"(?:[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)、.]|[①-⑳]|[一二三四五六七八九十]是|[—·●◆■▲☆★◇]+)")


def leads(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield where each line of a list begins, and the place of the line that leads to it.

    >>> list(leads("到2027年:(1)企业5家;(2)平台3个。其他", [(0, 7), (7, 15), (15, 23), (23, 25)]))
    [(7, (0, 7)), (15, (0, 7))]
    """
    lead: tuple[int, int] | None = None
    for start, end in lines:
        if text[start:end].endswith(":"):
            lead = (start, end)
        elif not _ITEM.match(text, start):
            lead = None
        elif lead:
            yield start, lead

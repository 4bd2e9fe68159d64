"""Figures behind which a bracket says on what aim they are set ((依据市下达目标设置)): they are aims, of the year whose aims the text sets."""

from __future__ import annotations

import datetime
import re

_SET = re.compile(
    r"(?:左右|以上|以内|以下)?(?:,[^。;,()\d]{0,16}\d[^。;,()]{0,16}){0,3}\((?:依据|按照?|根据|参照|对照)[^()]{0,40}?(?:目标|计划|任务)[^()]{0,30}?(?:设[置定]|确定|制定|测算)"
)
_YEAR = re.compile("(20\\d\\d)年度?的?(?:工作|预期|主要|经济|发展)*(?:目标|指标|任务|计划)")
_FAR = 1200  # characters before such a figure in which that year is named


def is_set(text: str, end: int) -> bool:
    """Return whether a quantity that ends at a place has such a bracket behind it, or behind those that follow it in its clause.

    >>> text = "产值:增长8%,占比6%(依据市下达目标设置,居第一);税收:增长5%(依据税务局统计)"
    >>> is_set(text, 7), is_set(text, 12), is_set(text, 33)
    (True, True, False)
    """
    return bool(_SET.match(text, end))


def due(text: str, start: int, end: int) -> datetime.date | None:
    """Return the end of the year whose aims the text names last before such a quantity; None for any other, and where it names none."""
    named = _YEAR.findall(text, max(0, start - _FAR), start) if is_set(text, end) else []
    return datetime.date(int(named[-1]), 12, 31) if named else None

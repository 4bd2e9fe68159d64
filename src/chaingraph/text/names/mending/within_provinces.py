"""A province and what is within it, which a model reads as one name: 陕西|青塘县, 辽宁省|朝阳市政府办公室."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.meetings import Span

_PROVINCE = re.compile(
    "(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海)省?"
    "|(?:内蒙古|广西(?:壮族)?|西藏|宁夏(?:回族)?|新疆(?:维吾尔)?)(?:自治区)?"
)
_DIVISION = re.compile("[\u4e00-\u9fff]{1,4}[市县州旗盟]|[\u4e00-\u9fff]{2,4}区|[\u4e00-\u9fff]{2,8}自治[州县旗]")


def within_provinces(words: str, name: Span) -> Iterator[Span]:
    """Yield a name, or the two that it is: a province, and a division of it or what is of that division.

    >>> list(within_provinces("陕西青塘县", (0, 5, "Place"))), list(within_provinces("河北区", (0, 3, "Place")))
    ([(0, 2, 'Place'), (2, 5, 'Place')], [(0, 3, 'Place')])
    """
    start, end, kind = name
    province = _PROVINCE.match(words, start, end) if kind in ("Place", "Institution") else None
    if province and _is_division(words, province.end(), end, kind):
        yield start, province.end(), "Place"
        yield province.end(), end, kind
    else:
        yield name


def _is_division(words: str, start: int, end: int, kind: str) -> bool:
    """Return whether a division begins what stands behind a province: one of that form as a place, a known one before a body."""
    if kind == "Place":
        return bool(_DIVISION.fullmatch(words, start, end))
    rest = words[start:end]
    return any(first == 0 and how == "f" for first, _, how in divisions(rest))

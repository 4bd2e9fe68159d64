"""Times that a text names only to hold something against them (是2020年的2.6倍, 与2021年相比): nothing at all is of these.

To extend, add a row to ``FORMS``; the example of a row is its test.
"""

from __future__ import annotations

import re

_NUMBER = r"(?:[\d.]{1,8}|[一二三四五六七八九十两几数]{1,3}|翻)"
_NAMED = r"[^,，。;；:、\d的()]{0,8}"  # what of that time
# to extend: what stands before a time, what stands behind it, and an example
FORMS: tuple[tuple[str, str, str], ...] = (
    ("", rf"(?:同期|[^,，。;；:、\d的()达到增是为提实完]{{0,8}}的){_NUMBER}[余多]?倍", "接近2020年产值的两倍,企业3家"),
    ("(?:是|为|相当于|近|约|达)", rf"{_NAMED}的?{_NUMBER}[余多]?倍", "产值是2020年2.6倍,企业3家"),
    ("(?:(?<!成)为|是|相当于|达到?)", rf"{_NAMED}的[\d.]{{1,8}}%", "产值为2020年的150%,企业3家"),
    ("[与和同跟]", rf"{_NAMED}(?:相比|比较|相较|相当|持平|一致)", "与2020年相比增加6亿元,企业3家"),
    ("(?:[高低多少快慢优好]于|超过|超出)", rf"{_NAMED}(?:的[^,，。;；:、\d]{{1,6}})?[,，。;；]", "超过2020年的总量,企业3家"),
)  # fmt: skip
_AHEAD = tuple(re.compile(f"{before}$" if before else "") for before, _, _ in FORMS)
_BEHIND = tuple(re.compile(behind) for _, behind, _ in FORMS)
_FROM = re.compile(
    r"[由从][^,，。;；、]{0,16}\d[^,，。;；、]{0,8}$"
)  # before a level of another time (由2020年的30%达到2025年的45%)
_BEFORE_LEVEL = re.compile(  # before the level of a year with which something is compared
    r"[比较](?:(?P<year>20\d\d)|[去上])年[底末]?(?:同期)?(?:的|[^,，。;；:、\d的]{0,8}的?)$"
)
_DIFFERS = re.compile("(?:[净提]?[增升高]|扩大|翻|多|下降|降低|减少|缩|压减)")  # behind it
_LONGEST = 30  # characters before a time that are looked at


def is_only_compared(text: str, start: int, end: int) -> bool:
    """Return whether the time from ``start`` to ``end`` is named only to hold something against it.

    >>> is_only_compared("产值是2020年的2.6倍", 3, 8), is_only_compared("由2020年的30%达到2025年的45%", 12, 17)
    (True, False)
    """
    before = text[max(0, start - _LONGEST) : start]
    return not _FROM.search(before) and any(
        behind.match(text, end) and ahead.search(before) for ahead, behind in zip(_AHEAD, _BEHIND, strict=True)
    )


def is_level_before(text: str, start: int, end: int, year: int) -> bool:
    """Return whether a quantity is the level of a year before ``year``, or of the last, with which something is compared (比2025年的38亿元增长57%).

    >>> text = "达到60亿元,比2025年的38亿元增长57%"
    >>> is_level_before(text, 14, 18, 2026), is_level_before(text, 14, 18, 2025), is_level_before(text, 2, 6, 2026)
    (True, False, False)
    """
    told = _BEFORE_LEVEL.search(text, max(0, start - _LONGEST), start)
    return bool(told and int(told["year"] or 0) < year and _DIFFERS.match(text, end))

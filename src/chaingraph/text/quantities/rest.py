"""What is left of several and still to come, behind those of which a sentence says that they are reached."""

from __future__ import annotations

import re

_LEFT = re.compile("(?:其余|剩余|余下|剩下|另外|另有|还有|尚有|其他)的?$")  # right before the count
_TO_COME = re.compile(  # right behind it, in its clause
    r"[^,。;、\d]{0,6}?(?:预计|计划|将(?![近军])|力争|拟(?!定)|有望|可望|争取|确保|明年|20\d\d年[^,。;]{0,10}(?:[底末]|之?前)(?!已))"
)


def is_to_come(text: str, start: int, end: int) -> bool:
    """Return whether a count at a place is of those that are left and still to come.

    >>> text = "已建成2座,其余1座预计2027年5月建成。"
    >>> is_to_come(text, 3, 5), is_to_come(text, 8, 10)
    (False, True)
    >>> is_to_come("其余1座已建成。", 2, 4), is_to_come("其余1座正在建设。", 2, 4)
    (False, False)
    """
    return bool(_LEFT.search(text, max(0, start - 3), start) and _TO_COME.match(text, end))

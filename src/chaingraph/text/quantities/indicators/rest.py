"""What is left of several and still to come, behind those of which a sentence says that they are reached."""

from __future__ import annotations

import re

_LEFT = re.compile("(?:其余|剩余|余下|剩下|另外|另有|还有|尚有|其他)的?$")  # right before the count
_TO_COME = re.compile(  # right behind it, in its clause
    r"[^,。;、\d]{0,6}?(?:预计|计划|将(?![近军])|力争|拟(?!定)|有望|可望|争取|确保|明年|20\d\d年[^,。;]{0,10}(?:[底末]|之?前)(?!已))"
)

_DONE = re.compile(  # what will then be done with it, at the end of its clause
    "(建成|竣工|完工|开工|投产|投用|投运|启用|达产|交付|签约|落地|入驻|通车|上市|验收)(?:投用|使用|运营)?$"
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


def to_be(before: str, after: str, told: str | None) -> str | None:
    """Return what is counted of those that are left and still to come: what will be done, as ``told`` of the others where that is the same.

    >>> to_be("已开工9个,剩余", "预计2027年3月开工。", "开工项目数"), to_be("建成2座,其余", "将于5月开工。", "建成数"), to_be("其余", "在建。", None)
    ('其余开工项目数', '其余开工数', None)
    """
    left = _LEFT.search(before) and _TO_COME.match(after)
    done = _DONE.search(re.split("[,。;]", after)[0]) if left else None
    if not done:
        return None
    return f"其余{told}" if told and told.startswith(done[1]) else f"其余{done[1]}数"

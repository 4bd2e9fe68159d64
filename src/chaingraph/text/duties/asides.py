"""Figures among the duties of somebody for which nobody answers: a sum of what was named, what follows from a condition."""

from __future__ import annotations

import re

_SUM = re.compile("[两二三四五六七八九十]+[个家条项类]")  # of what was named before
_IF = re.compile(r"[^,。;]{0,24}?\d[^,。;]{0,4}的[,调扣取给不]")  # with which a clause begins


def is_aside(text: str, clause: int, start: int) -> bool:
    """Return whether a figure in a clause is a sum of what was named, or follows from a condition of its clause.

    >>> is_aside("两个项目投资", 0, 0), is_aside("低于80分的调减预算20%", 0, 10), is_aside("引进企业30家", 0, 4)
    (True, True, False)
    """
    return bool(_SUM.match(text, start) or _IF.match(text, clause))

"""Figures among the duties of somebody for which nobody answers: a sum of what was named, what follows from a condition, what is the matter."""

from __future__ import annotations

import re

_SUM = re.compile("[两二三四五六七八九十]+[个家条项类]")  # of what was named before
_IF = re.compile(r"[^,。;]{0,24}?\d[^,。;]{0,4}的[,调扣取给不]")  # with which a clause begins
_PROBLEMS = re.compile(  # in the title of a list whose items tell what is the matter, and by when it is to be settled
    "(?:问题|困难|诉求|堵点|难点)(?:交办|办理|汇总|反馈)?(?:清单|台账|汇总表|一览表)"
)
_REMEDY = re.compile(
    "(?:措施|目标|举措|建议|计划|对策|任务|办法|意见)[^,。;:]{0,2}:"
)  # behind which it says what to do
_TITLE = 60  # characters with which a text begins


def is_matter(text: str, item: int, start: int) -> bool:
    """Return whether a figure of the item of a list of problems that begins at ``item`` tells what is the matter, and not what to do about it.

    >>> told = "茶企问题清单1.缺口15亩。措施:新建冷库3座。"
    >>> is_matter(told, 6, told.index("15")), is_matter(told, 6, told.index("3座")), is_matter("任务清单1.新增15亩。", 4, 8)
    (True, False, False)
    """
    return bool(_PROBLEMS.search(text, 0, _TITLE)) and not _REMEDY.search(text, item, start)


def is_aside(text: str, clause: int, start: int) -> bool:
    """Return whether a figure in a clause is a sum of what was named, or follows from a condition of its clause.

    >>> is_aside("两个项目投资", 0, 0), is_aside("低于80分的调减预算20%", 0, 10), is_aside("引进企业30家", 0, 4)
    (True, True, False)
    """
    return bool(_SUM.match(text, start) or _IF.match(text, clause))

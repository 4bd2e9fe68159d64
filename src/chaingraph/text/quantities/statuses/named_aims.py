"""Aims that are named behind their figures (实现“…达到500名、…达到35%”的三大目标): what they count is to come."""

from __future__ import annotations

import re

_LONGEST = 120  # characters of an aim before and behind one of its figures
_STRONG = r"(?<!不)(?:围绕|按照?|对照|朝着|向着|瞄准|锚定|紧扣|聚焦|冲刺|为实现|为完成|为达到|努力实现|奋力实现|力争实现|确保实现|确保完成|要实现|提出|制定|确立|确定|明确|设定|树立)了?"
_INTENT = re.compile(_STRONG)
_VERB = re.compile(f"{_STRONG}|实现|完成|达到|达成")
_MET = re.compile(r"(?:实现|完成|达到|达成)了|(?:已经?|圆满|超额|提前|如期|顺利|全面)(?:实现|完成|达到|达成)")
_KINDS = "(?:发展|总体|工作|奋斗|预期|年度|全年|阶段性?|具体|主要|建设|量化|人才发展)"
_NAMED = rf"(?:的?(?:[一二两三四五六七八九十\d]{{1,2}}[大个项]|这一|这个|总)?{_KINDS}{{0,3}}目标)(?:任务|要求)?(?!完成|值|数|的|[已未均全提])"
_IN_MARKS = re.compile(f"[^“”。;!?|\\n]{{0,{_LONGEST}}}”{_NAMED}")
_ITEM = r"[^“”、,。;:!?|\n\d]{1,16}\d[\d.]{0,8}[^“”、,。;:!?|\n\d的]{1,6}"
_LISTED = re.compile(rf"(?:左右|以上|以内)?(?:[、,和]+{_ITEM}){{0,8}}{_NAMED.replace('的?', '的', 1)}")
_STOP = re.compile("[。;!?|\n]")


def is_aim(text: str, start: int, end: int, *, surely: bool = False) -> bool:
    """Return whether a quantity is one of an aim that is named behind it, and is not said to be met.

    ``surely`` asks for words that say that somebody has the aim (围绕…的目标), and not only that it is to be reached.

    >>> text = "实现“产值达到50亿元、税收3亿元”的目标"
    >>> is_aim(text, 7, 11), is_aim(text, 7, 11, surely=True), is_aim(f"围绕{text}", 9, 13, surely=True)
    (True, False, True)
    >>> is_aim("围绕税收达到5亿元、平台达到12家的目标,抓招商", 6, 9), is_aim("实现了产值达到50亿元的目标", 7, 11)
    (True, False)
    >>> is_aim("产值50亿元,围绕目标抓招商", 2, 6)
    False
    """
    quoted = _IN_MARKS.match(text, end)
    if not quoted and not _LISTED.match(text, end):
        return False
    before = _STOP.split(text[max(0, start - _LONGEST) : start])[-1]
    if quoted and "“" not in before:
        return False
    lead = before.rpartition("“")[0] if quoted else before
    verbs = _INTENT if surely else _VERB
    return bool(verbs.search(lead)) and not _MET.search(lead)

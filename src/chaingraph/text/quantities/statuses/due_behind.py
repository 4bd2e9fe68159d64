"""Quantities behind which their sentence says that they must be done by a day to come (改造桑园1万亩,6月底前完成; 两个项目必须在10月底前投产), or when the project of which they are will be built."""

from __future__ import annotations

import datetime
import re

from chaingraph.text.dates import DONE, dues
from chaingraph.text.quantities.grammar import MUST

_WORK = (  # of a clause that counts what is to be done, and not what was signed, met or found
    "(?:改造|改建|新建|新修|扩建|建设|修建|铺设|种植|新扩|新种|栽植|补植|整治|清理|修复|升级|流转|安装|培训|推进|完成|更换|提升|建成)"
)
_DONE = f"(?:{DONE}|完工|竣工|启用|清零|开工)"
_MUST = rf"(?:必须|务必|{MUST}|须)(?:确保)?(?:全部|都|全面)?(?:在|于|赶在)?"
_BY = r"[^,。;()]{2,12}?(?:之前|以前|前|内)(?:要|须|必须|务必|确保|力争)*(?:全部|全面|基本|正式)*"
_CLOSES = r"[^,。;\d了已]{0,4}(?=[,。;])"
_BEFORE, _BEHIND = (
    re.compile(rf"(?:^|[,。;:、.)])[^,。;:\d]{{0,12}}?{_WORK}[^,。;:\d]{{0,16}}$"),
    re.compile(rf"[^,。;\d]{{0,14}},(?:力争|确保|必须|务必|要|计划|争取)?(?P<day>{_BY}){_DONE}{_CLOSES}"),
)
_ASKED = re.compile(rf"[^,。;\d]{{0,14}}?{_MUST}(?P<day>{_BY})[^,。;\d了已]{{2,6}}(?=[,。;])")
_COSTS = re.compile(  # of what a project is to be, before its sentence says when it will be built
    r"(?:^|[,。;:、.)])[^,。;:\d]{0,14}?(?:总投资|(?<![成计产业改际])投资|占地|用地|年产|(?<!已)建设|新建)[^,。;:、\d]{0,12}$"
)
_FORECAST = re.compile(
    rf"[^。;|]{{0,80}}?,(?:项目|一期|首期|全部)?(?:预计|计划|拟|将)于?[^,。;:的]{{1,12}}?{_DONE}(?!项目|企业)"
)
_REACHED = re.compile("已|了(?!解)|现有|目前|累计|截至")
_NEAR, _ANY = 60, 2000  # characters before it, and the year of days where none is known


def is_to_come(text: str, place: tuple[int, int], sentence: int, since: datetime.date | None) -> bool:
    """Return whether a quantity is to be done by a day behind it in its ``sentence`` that was not over when the text was written (``since``, None where that is unknown), or is of a project of which it says there when it will be built.

    >>> june = datetime.date(2026, 6, 1)
    >>> is_to_come("改造桑园1万亩,6月底前完成。", (4, 7), 0, june), is_to_come("两个项目必须在10月底前投产。", (0, 2), 0, None)
    (True, True)
    >>> is_to_come("改造桑园1万亩,6月底前已完成。", (4, 7), 0, june), is_to_come("改造桑园1万亩,5月底前完成。", (4, 7), 0, june)
    (False, False)
    >>> is_to_come("改造桑园1万亩,6月底前见效。", (4, 7), 0, june), is_to_come("整治桑园1万亩,6月底前投入运行。", (4, 7), 0, june)
    (True, True)
    >>> is_to_come("引进企业1家,9月底前开工。", (4, 6), 0, june), is_to_come("已建成冷库3座,年底前投用。", (5, 7), 0, june)
    (False, False)
    >>> is_to_come("总投资9亿元,用地20亩,预计明年投产。", (3, 6), 0, june), is_to_come("总投资9亿元,目前已投4亿元,预计明年投产。", (3, 6), 0, june)
    (True, False)
    """
    start, end = place
    before = re.split("[;|]", text[max(sentence, start - _NEAR) : start])[-1]
    if _REACHED.search(before):
        return False
    built = _FORECAST.match(text, end) if _COSTS.search(before) else None
    if built and not _REACHED.search(built[0]):
        return True
    behind = _ASKED.match(text, end) or (_BEHIND.match(text, end) if _BEFORE.search(before) else None)
    days = dues(text, since.year if since else _ANY, *behind.span("day")) if behind else []
    return any(one.day and not (since and one.day < since) for one in days)

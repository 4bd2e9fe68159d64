"""Headings that ask for something behind one that reviews the time past (一、肯定成绩 … 二、扎实抓好今年重点工作), or in a speech: what stands below is to come."""

from __future__ import annotations

import re

_NUMBER = r"[(]?(?:第?[一二三四五六七八九十]{1,3}|\d{1,2})[)、.,]*"
_REVIEWS = re.compile("成绩|成就|回顾|(?:去|上|过去[一这五]?)年")
_HOW = "(?:要|必须|切实|扎实|狠|紧|奋力|全力|着力|大力|坚决|坚定不移|毫不放松|毫不动摇|持续|进一步|全面|积极|深入|加力|合力|再|更好)*"
_DOES = (
    "(?:抓[好紧实]|做[好强优大]|推[进动]|加[强快]|突出|聚焦|聚力|紧[扣盯]|围绕|把握|锚定|强化|压实|落实|完成|实现|打[造好赢]|开创|凝聚"
    "|提[高升]|健全|完善|优化|深化|拓展|坚持|保障|狠抓|明确|形成)"
)
_ASKS = re.compile(f"{_NUMBER}{_HOW}{_DOES}")
_THIS_YEAR = re.compile(  # the work of a time that is not over
    f"{_NUMBER}{_HOW}(?:关于)?(?:今年|明年|全年|当前|下步|下半年|新的一年|20\\d\\d年)(?!以来|上半年)(?:度?的?(?:重点|主要|几项|各项|工作|产业链|怎么[干办抓]|要|抓好|做好|干什么)|,|$)"
)


def reviews(heading: str) -> bool:
    """Return whether a heading reviews the time past, and does not only name what is there.

    >>> reviews("一、充分肯定去年成绩"), reviews("一、2025年工作回顾"), reviews("一、基本情况")
    (True, True, False)
    """
    return bool(_REVIEWS.search(heading))


def asks(heading: str) -> bool:
    """Return whether a heading asks for something, or names the work of a time that is not over.

    >>> asks("二、扎实抓好今年重点工作"), asks("二、突出重点,做强链条"), asks("二、今年怎么干"), asks("二、2026年工作重点")
    (True, True, True, True)
    >>> asks("二、存在的问题"), asks("二、今年以来的做法"), asks("二、县工信局")
    (False, False, False)
    """
    return bool(_ASKS.match(heading) or _THIS_YEAR.match(heading))

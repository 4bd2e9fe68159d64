"""The level from which something comes, and the one that it reaches (由45%提高到55%)."""

from __future__ import annotations

import re

from chaingraph.text.quantities.days.bracketed import BRACKET
from chaingraph.text.quantities.vocabulary import BECOMES

_FROM = re.compile(r"(?:由|从)[^，,。;；、]{0,14}$")
_NUMBER = r"\d{1,12}(?:\.\d{1,6})?"
_ON = rf"{BECOMES}[到至][约近超]?过?"  # between two numbers
_TO = re.compile(rf"{BRACKET}[^，,。;；、\d]{{0,4}}{BECOMES}[到至为成]")  # behind the level that something comes from
_REACHED = re.compile(rf"{BECOMES}[到至为成][约近超]?过?$")
_OF_AIM = re.compile(  # before an aim of before, and before that which it is changed into
    rf"(?:目标|任务)(?:任务)?(?:值|数)?[由从](?:[^,。;、]{{2,16}}?{BECOMES}[到至为成])?[约近超]?过?$"
)
_NEXT = re.compile(rf"{_ON}\d")  # the same, without 由
_CHANGE = re.compile(rf"(?:^|\))(?:由|从)?(?P<first>{_NUMBER}){_ON}(?P<last>{_NUMBER})$")
_BEFORE, _BEHIND = 16, 20  # characters in which the words that say so stand
_OF_NOW = re.compile(r"(?:由|从)(?:(?:目前|现在|现有|当前|现行|上年|去年|20\d\d年)[底末]?的?)?$")
_ASKED = re.compile(  # before what changes
    "^(?:力争|确保|推动|推进|促进|带动|加快|着力|进一步|不断|持续|逐步|全面|实现|使|将|把|提高|提升|增加|扩大|降低|缩短|压减)+(?=..)"
)


def leaves(text: str, start: int, end: int, alone: bool = False) -> bool:
    """Return whether a quantity is the level that something comes from; with ``alone``, also without 由 where another number follows.

    >>> leaves("由89%提升至94%", 1, 4), leaves("由财政安排89万元", 5, 9)
    (True, False)
    >>> leaves("本地配套率,30%提高到45%", 6, 9), leaves("本地配套率,30%提高到45%", 6, 9, alone=True)
    (False, True)
    """
    if alone and _NEXT.match(text[end : end + _BEHIND]):
        return True
    return bool(_FROM.search(text[max(0, start - _BEFORE) : start]) and _TO.match(text[end : end + _BEHIND]))


def is_of_aim(text: str, start: int) -> bool:
    """Return whether a quantity is an aim that is changed, or the one that it is changed into: neither is reached.

    >>> is_of_aim("产值目标由89万元调整为94万元", 5), is_of_aim("产值目标由89万元调整为94万元", 12)
    (True, True)
    >>> is_of_aim("目标企业由89家调整为94家", 5), is_of_aim("目标完成率由89%提高到94%", 12)
    (False, False)
    """
    return bool(_OF_AIM.search(text, max(0, start - _BEFORE - _BEHIND), start))


def reached(text: str, start: int) -> bool:
    """Return whether a quantity is the level that something comes to from another.

    >>> reached("由89%提升至94%", 7), reached("提供94%", 2)
    (True, False)
    """
    return bool(_REACHED.search(text, max(0, start - _BEFORE), start))


def becomes(text: str) -> re.Match[str] | None:
    """Return the two bare numbers with which a text ends, of which one becomes the other, behind a unit in a bracket or nothing.

    >>> [bool(becomes(text)) for text in ("由20增加到25", "产值(亿元)由20增加到25", "由20家增加到25家", "2025年增加到25")]
    [True, True, False, False]
    """
    return _CHANGE.search(text)


def reaches(between: str) -> bool:
    """Return whether words say no more than that the level before them becomes that behind them.

    >>> reaches("提高到"), reaches("左右增长到"), reaches("提高到45%,新增")
    (True, True, False)
    """
    return bool(re.fullmatch(rf"{_TO.pattern}[约近超]?过?", between))


def what_changes(before: str) -> str:
    """Return what changes, of the words before the level that it comes from: those of the clause, or of the one before.

    >>> what_changes("日处理能力由"), what_changes("提高本地配套率,由"), what_changes("推动产值从去年的"), what_changes("由")
    ('日处理能力', '本地配套率', '产值', '')
    """
    clauses = re.split("[,，。;；、:：]", _OF_NOW.sub("", before))
    own = clauses[-1] or "".join(clauses[-2:-1])
    return _ASKED.sub("", own) if re.fullmatch(r"[^\d()（）]{2,20}", own) else ""

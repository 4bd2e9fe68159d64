"""Targets named behind their quantity, of which a share was reached, or something lacks (完成9亿元年度目标的84%, 距9亿元的目标还差1亿元)."""

from __future__ import annotations

import re

from chaingraph.text.quantities import grammar

_SET, _TARGET = grammar.AIM_SET, grammar.AIM
_NAMED = rf"的?(?:{_SET}+的?[\u4e00-\u9fff]{{0,6}}?{_TARGET}|目标(?:任务)?)(?:值|数)?"  # behind its quantity
_BY = f"(?:{_SET}|(?:确定|提出|制定|下达)的?){{0,3}}$"
REACHES = "(?:完成|实现|达到?|占到?|为|相当于)了?"
_BROUGHT = re.compile(f"{REACHES}{_BY}")  # before one of which a share is told
_SHARE = re.compile(rf"{_NAMED}的(?=(?:约|近|超过?)?\d{{1,4}}(?:\.\d{{1,4}})?%)")
_BESIDE = re.compile(f"(?:距离?|离|与|较|比|同){_BY}")  # before one with which what is reached is compared
_LACK = re.compile(
    rf"{_NAMED},?"
    r"(?:相比|尚|还|仍|相|只|仅|约|略|短|有|存在){0,3}(?:差|少|低|缺|欠|有|存在)了?(?=(?:约|近|超过?)?\d)"
)
_SHORT_OF = re.compile(  # before what lacks to a target of which no quantity is told (与年度目标相差1亿元)
    rf"(?:^|[,;。])(?:但|仍|还|尚)?(?:距离?|离|与|较|比|同){_SET}*的?{_TARGET}(?:值|数)?(?:尚|还|仍|相|只|仅|有){{0,3}}(?:差|少|低|缺|欠|有)了?(?:约|近)?$"
)
_YEAR = re.compile(r"20\d\d年")
_LEAD = 12  # characters before a target among which such words stand
_NEAR = 40  # characters before a target among which a year of its own stands
_COMPARED = re.compile(
    "(?:距离?|离|与|较|比|同)(?P<what>额|数)?$"
)  # left of the words before, in what a target is called
_MEASURED = re.compile("(?:值|额|收入|率|比重|量)$")


def share(text: str, start: int, end: int) -> int | None:
    """Return where the words end that make a quantity the target of which a share follows.

    >>> share("完成9亿元年度目标的84%", 2, 5), share("完成9亿元投资计划的84%", 2, 5), share("达到9亿元的目标企业3家", 2, 5)
    (10, None, None)
    """
    told = _SHARE.match(text, end)
    return told.end() if told and _BROUGHT.search(text, max(0, start - _LEAD), start) else None


def lack(text: str, start: int, end: int) -> int | None:
    """Return where the words end that make a quantity the target to which follows what lacks.

    >>> lack("距9亿元的目标还差1亿元", 1, 4), lack("比9亿元的项目少1亿元", 1, 4), lack("距9公里的目标地还差1公里", 1, 4)
    (9, None, None)
    """
    told = _LACK.match(text, end)
    return told.end() if told and _BESIDE.search(text, max(0, start - _LEAD), start) else None


def is_short(text: str, start: int) -> bool:
    """Return whether a quantity is what lacks to a target of which no quantity is told.

    >>> is_short("产值8亿元,与年度目标相差1亿元", 13), is_short("产值8亿元,与去年相差1亿元", 11)
    (True, False)
    """
    return bool(_SHORT_OF.search(text[max(0, start - _NEAR) : start]))


def is_of_the_year(text: str, sentence: int, start: int, end: int) -> bool:
    """Return whether a quantity is such a target, and no other year is named before it in its clause."""
    named = share(text, start, end) or lack(text, start, end)
    clause = max(text.rfind(mark, max(sentence, start - _NEAR), start) for mark in ";,")
    return bool(named) and not _YEAR.search(text, max(sentence, clause, start - _NEAR), start)


def called(indicator: str | None) -> str | None:
    """Return what a target is called without the words that compare it.

    >>> called("产值距额"), called("链上企业距数"), called("产值")
    ('产值', '链上企业数', '产值')
    """
    found = _COMPARED.search(indicator or "")
    if not indicator or not found:
        return indicator
    words = indicator[: found.start()]
    return (words if _MEASURED.search(words) else words + (found["what"] or "")) or None

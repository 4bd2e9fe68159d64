"""Quantities that say which things are counted or meant, by the words right beside them (投资10亿元以上项目20个)."""

from __future__ import annotations

import re

from chaingraph.text.quantities import grammar, units

_MEASURED = re.compile(  # before an amount: what is measured of those that are counted right before that
    r"[\d十两][个家项户](?:以上|左右)?年?(?:度)?(?:主营|营业|业务|销售|总|综合|工业|农业){0,3}(?:收入|营收|产值|销售额|投资额?|纳税|税收|利润|交易额)(?:达到?)?$"
)
_OF_THAT_SIZE = re.compile(  # behind it, those that are as large
    r"(?:及?以上)?级?的?[\u4e00-\u9fff“”]{0,8}?(?:企业|项目|园区|集群|基地|单品|品牌|合作社|主体|市场)"
)
_OF_WHICH = re.compile(r"(?:其中[:,]?|\d[个家户项][、,:;])$")  # before the size of some of those that are counted
_SO_MANY = re.compile(r"级?的?\d{1,4}[个家户项](?=[、,。;:()]|$)")  # behind it, how many they are (其中10亿元3个)
_SCORED = re.compile(
    r"的,?(?:可|各|再|另)*[得计加扣减](?:最多)?(?:\d[\d.]{0,3}|满)?分"
)  # behind what is reached for points
_SETS_UP = re.compile(r"(?:设立|组建|安排|落实|筹集|筹措|列支)[^,。;、\d]{0,8}$")  # before how large a fund is
_FUND = re.compile(r"的[^,。;、\d]{0,14}?(?:基金|资金)(?=[,。;)]|$)")
_GRADED = re.compile(grammar.GRADED)
_SIZED = re.compile(grammar.SIZED)


def limits(text: str, start: int, end: int, unit: str | None) -> bool:
    """Return whether a quantity says which things are counted or meant (投资10亿元以上项目20个)."""
    if text[max(0, start - 2) : start] == "(含":
        return True
    if _GRADED.match(text, end) or _SCORED.match(text, end):
        return False
    if _FUND.match(text, end) and _SETS_UP.search(text, max(0, start - 14), start):
        return False
    if re.search(r"(?:安排|提供|预留|拿出|投入|发放|设立)$", text[max(0, start - 2) : start]):
        return False
    if units.unit(unit or "").kind == "money" and (
        re.match(grammar.OF_SIZE, text[end : end + 16]) or _is_size(text, start, end)
    ):
        return True
    if unit not in units.MEASURES or not re.search(
        f"{grammar.LIMIT}|投资额?$|[-—~～至]", text[max(0, start - 6) : end]
    ):
        return False
    described = (
        grammar.OF_COUNTED if unit == "%" else f"{grammar.OF_COUNTED}|{grammar.DESCRIBING}"
    )  # 半数以上的企业 is a share
    return bool(re.match(described, text[end : end + 24]))


def _is_size(text: str, start: int, end: int) -> bool:
    """Return whether an amount says how large what is counted right before it is (2个5亿元项目, 2家年营业收入超5亿元企业), or some of that (其中10亿元3个)."""
    before = text[max(0, start - 16) : start]
    sides = (
        (re.search(r"\d[个家项户]$", before), _SIZED),
        (_MEASURED.search(before), _OF_THAT_SIZE),
        (_OF_WHICH.search(before), _SO_MANY),
    )
    return any(told and behind.match(text, end) for told, behind in sides)


def is_share(text: str, start: int, end: int, unit: str | None) -> bool:
    """Return whether a rate with which a clause begins is the share of those named behind it (80%以上的机构设在企业), and limits nothing.

    >>> words = "90%以上的机构设在企业、税收占20%以上的企业"
    >>> is_share(words, 0, 5, "%"), is_share(words, 15, 20, "%")
    (True, False)
    """
    return unit == "%" and text[max(0, start - 1) : start] in ("", *",、。;:(") and text.startswith("的", end)

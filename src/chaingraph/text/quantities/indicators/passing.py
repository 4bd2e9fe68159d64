"""How many of several pass a rate (5条重点产业链增加值增速超过10%): the rate is the condition on which they are counted."""

from __future__ import annotations

import re

from chaingraph.text.quantities import grammar

_WHAT = (
    "(?:规上|规模以上|工业|农业|固定资产|社会|研发|主营|年|总|科技){0,3}"
    "(?:增加值|产值|营业收入|业务收入|营收|收入|利润|税收|投资|出口额?|进出口额?|投入|产量|销售额|用电量)"
    "(?:年均|同比)?(?:增速|增幅|增长率|占比|比重)"
)
_COUNT = r"(?:\d{1,4}|[两二三四五六七八九十]{1,3})(?:条|个|家|户|大)"
_OVER = "(?:超过|超|高于|突破|大于|不低于|不少于|达到?|在)"
_BEHIND = re.compile(
    rf"(?P<noun>[^,。;、:\d的|()“”]{{0,14}}?)(?P<what>{_WHAT})(?P<limit>{_OVER}?\d[\d.]*%(?:及?以上)?)"
)
_BEFORE = re.compile(rf"(?P<lead>.?){_COUNT}(?:[^,。;、:\d的|()“”]{{0,14}}?){_WHAT}(?:均|都)?(?:达到?|在|为)?$")
_BOUNDED = re.compile("超|高于|突破|大于|不低于|不少于|以上")
_GRADED = re.compile(rf"(?:以上|以下|及以上|及以下)?{grammar.GRADED}")
_SCORE = re.compile("(?:[优良中差]|..|...|[A-E]级|[一二三四五]..?)得分")
_WEIGHS = re.compile(
    r"(?:^|[,、;:。(])(?:其中|第[一二三四五六七八九十]{1,3}[条款])?(?P<what>[^,、;:。()\d占]{2,14}?)(?:指标|方面)?占(?:比为?|总分的?)?$"
)
_ALL = re.compile("[市省县区州等、共部达至到]")  # before a number that sums up all of them
_TOGETHER = re.compile("整体|总体|平均|合计|合并|均值")
_FAR = 48  # characters before a rate in which its count stands


def passes(after: str, former: str | None = None) -> str | None:
    """Return what is counted by the words behind its number, where that is those that pass a rate; ``former`` is what was counted before.

    >>> passes("重点产业链增加值增速超过10%。"), passes("产值增速超过10%。", "重点产业链数"), passes("重点产业链增加值增长8%。")
    ('增加值增速超过10%的重点产业链', '产值增速超过10%的重点产业链', None)
    >>> passes("重点产业链整体产值增速超过10%。"), passes("产业链产值增速10%。")
    (None, None)
    """
    told = _BEHIND.match(after)
    if not told or not _BOUNDED.search(told["limit"]) or _TOGETHER.search(told["noun"]):
        return None
    counted = told["noun"] or (former or "").removesuffix("数")
    return f"{told['what']}{told['limit']}的{counted}" if len(counted) > 1 else None


def scored(before: str, after: str, former: str | None = None) -> str | None:
    """Return what a score is: by the grade behind it that it earns, or by what weighs so much of all before it; ``former`` is what that before was.

    >>> scored("得分", "以上为优秀"), scored(",其中企业培育占", "、满意度"), scored("综合得分", ",居首位")
    ('优秀得分', '企业培育分值', None)
    >>> scored("为良好,", "的约谈", "良好得分")
    '得分'
    """
    if graded := _GRADED.match(after):
        return f"{graded['grade']}得分"
    if weighs := _WEIGHS.search(before):
        return f"{weighs['what']}分值"
    own = re.split("[,。;]", before)[-1]
    return "得分" if former and not own and _SCORE.fullmatch(former) else None


def limits(text: str, start: int, end: int, unit: str | None) -> bool:
    """Return whether a rate at a place is that which those pass that are counted before it.

    >>> limits("5条重点产业链增加值增速超过10%", 12, 17, "%"), limits("全市5条重点产业链增加值增速超过10%", 14, 19, "%")
    (True, False)
    """
    if unit != "%" or not _BOUNDED.search(text, start, end):
        return False
    clause = re.split("[,。;:|\n]", text[max(0, start - _FAR) : start])[-1]
    count = _BEFORE.search(clause)
    return bool(count) and not (count and _ALL.fullmatch(count["lead"])) and not _TOGETHER.search(clause)

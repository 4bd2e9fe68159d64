"""The last year of which a text tells what was reached then, where it does not say when it was written: it was written after that.

To extend, add a row to ``_TOLD``; the example of a row is its test.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.quantities import grammar

_STATES = "(?:有(?!望|效|序|力|机|条件)|已(?!有关)|同比|累计(?!要|将))"
_DONE = "(?:获[得批评]|入选|列入|评为|批准|改制|挂牌|成立|收购|参股|入股|搬迁|更名)"
_LEVEL = "(?:产值|产量|营业?收入?|销售(?:收入|额)|收入|税收|(?:总|贷款)?(?:规模|余额)|增加值|进出口)(?:总额)?"
_FORECAST = "(?:预计|有望|可望|力争|预期|计划)"
# words behind a year by which what its sentence tells was reached, whether a plan may say so too, and a sentence
_TOLD: tuple[tuple[str, bool, str], ...] = (
    (rf"[底末]?,?[^,。;\d]{{0,16}}?{_STATES}", False, "2025年底链上有企业133家"),
    (r"[^。;]{0,60}?(?:同比|[是比较]20\d\d年|(?<!可)获得|(?<!为)了(?!解))", False, "2025年,服务团走访企业60次,帮助6家企业获得贷款"),
    (r"[底末]?,?[^,。;\d]{0,16}?(?:完成|实现)[^,。;\d]{0,12}\d", True, "2024年全区完成地区生产总值512亿元"),
    (rf"[^,。;\d]{{0,16}}?{_DONE}", True, "2013年经国务院批准升级为国家级经济技术开发区"),
    (rf"[底末]?,?[^。;\d]{{0,24}}\d[\d.]{{0,8}}[^。;\d]{{1,8}}(?:\d[\d.]{{0,8}}[^。;\d]{{1,8}})?[,;](?:{_FORECAST}今年|今年{_FORECAST})", True, "2025年,产值达到9亿元,预计今年可达10亿元"),
    (rf"[底末]?[^,。;\d达到]{{0,10}}?{_LEVEL}[为约超过]{{0,2}}\d", True, "2025年销售收入11.7亿元"),
)  # fmt: skip
_YEAR = re.compile(r"(?<![\d自从到至、—~(-])(20\d\d)年(?!以来|起|来|\d|[底末]?之?[前内]|[-—–~～至到])")
_AIMED = re.compile(r"(?<!截)[到至](20\d\d)年|(20\d\d)年(?:\d{1,2}月)?[底末]?之?[前内]")
_PLANNED, _PLAN = re.compile(grammar.PLANNED), re.compile(grammar.FUTURE_TITLE)
_ALL, _NO_PLAN = (
    re.compile("|".join(f"(?:{words})" for words, plans, _ in _TOLD if not plans or not plan)) for plan in (False, True)
)
_GREW = re.compile(r"[由从]20\d\d年[^。;]{0,24}?[到至](20\d\d)年的(?=\d)")  # up to when something has grown, or is to
_SO_FAR = re.compile(r"[一二三四五六七八九十两几]年[来间]|近[几一二三四五两]年|近年来|十[三四五]五”?(?:期间|时期|以来)")
_GOALS = re.compile("(?:目标|任务)[。:]$")  # right before a sentence of what is to come
_LONGEST = 120  # characters of a sentence before and after a year that are looked at


def last_told(text: str, title: str) -> int | None:
    """Return the last year of which a text tells what was reached then, before any that it aims at; None where it tells of none.

    >>> last_told("园区2013年获批,2025年产值9亿元,同比增长5%。力争2028年产值20亿元。", "园区简介")
    2025
    >>> last_told("2026年完成投资9亿元。", "茶叶产业链建设方案"), last_told("2026年投产。", "项目简介")
    (None, None)
    >>> last_told("(二)目标。2025年完成评定2家,到2027年达到3家。", "专业镇实施方案"), last_told("(二)成效。2025年完成评定2家。", "专业镇简介")
    (None, 2025)
    >>> grew = "产值由2021年的3亿元增至2025年的9亿元"
    >>> last_told(f"{grew},到2030年达到20亿元。", "园区简介"), last_told(f"近年来,{grew}。", "园区简介"), last_told(f"{grew}。", "园区简介")
    (2025, 2025, None)
    >>> last_told(f"{grew},到2030年达到20亿元。", "园区规划"), last_told(f"力争{grew},到2030年达到20亿元。", "园区简介")
    (None, None)
    """
    plan = _PLAN.search(title)
    told = _NO_PLAN if plan else _ALL
    grown = set() if plan else set(_grown(text))
    aims = [one for one in _AIMED.finditer(text) if one.start() not in grown]
    least, until = min((int(one[1] or one[2]) for one in aims), default=9999), aims[0].start() if aims else len(text)
    before = (one for one in _YEAR.finditer(text) if one.start() < until)
    found = [int(one[1]) for one in before if told.match(text, one.end()) and not _is_aim(text, one)]
    found += [int(text[place + 1 : place + 5]) for place in grown]
    return max((year for year in found if year < least), default=None)


def _grown(text: str) -> Iterator[int]:
    """Yield where years are told of up to which something has grown: in a sentence that looks back, or before a later aim of the text."""
    last = max((int(one[1] or one[2]) for one in _AIMED.finditer(text)), default=0)
    for one in _GREW.finditer(text):
        since = max(text.rfind(mark, max(0, one.start() - _LONGEST), one.start()) + 1 for mark in "。;")
        if (int(one[1]) < last or _SO_FAR.search(text, since, one.start())) and not _is_aim(text, one):
            yield one.start(1) - 1


def _is_aim(text: str, year: re.Match[str]) -> bool:
    """Return whether the sentence of a year speaks up to it, or in its clause, of what is to come."""
    since = max(text.rfind(mark, max(0, year.start() - _LONGEST), year.start()) + 1 for mark in "。;")
    until = min(
        (place for mark in ",。;" if (place := text.find(mark, year.end(), year.end() + _LONGEST)) >= 0),
        default=len(text),
    )
    below = _GOALS.search(text, max(0, since - 4), since)
    return bool(below or _PLANNED.search(text, max(since, year.start() - _LONGEST), until))

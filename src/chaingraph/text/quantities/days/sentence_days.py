"""The days that the sentence of a quantity names, before and after it, and the bracket that closes its item."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from chaingraph.text.canonical import ITEM
from chaingraph.text.dates import Due, dues
from chaingraph.text.duties.clauses import only_says_when
from chaingraph.text.quantities.days.calendars import Calendar
from chaingraph.text.quantities.days.days import begins, begins_then, counts, is_done, is_over, only_runs, starts

_NEXT = r"(?<=[,;:、。])\((?:[二三四五六七八九]|十[一二三四五六七八九]?|[2-9])\)"  # the mark of an item behind the first of its line
_ITEM = re.compile(f"[;{ITEM}]|[一二三四五六七八九]是(?!否)|{_NEXT}")  # begins what a day before it does not hold for
OTHER_ITEM = re.compile(f"[一二三四五六七八九]是(?!否)|{_NEXT}")  # begins an item that has its own days
_FIRST_ITEM = re.compile("[(]一[)]|一是(?!否)|[(]1[)]")
_LEADS = re.compile(
    r"[,:]?(?:[^,。;:\d]{0,10}[:,])?(?:[(][一1][)]|一是(?!否)|1[.、](?!\d))"
)  # behind a day that holds for all of a list
_DONE_BY = re.compile(r"(?<=[前底末])(?:完成|建成|竣工|开工|投产|启用)(?!投资|产值|营收|收入)[^,。;\d]{0,12}[,;]")
_AMID = re.compile("[\u4e00-\u9fff]{2}[链业区县园司品](?=$)")  # right before a year
_BODY = "(?:[局委办厅部院会]|中心|公司|集团|银行|政府|办公室)"
_ITS_DAY = re.compile(
    f"[\u4e00-\u9fff]{_BODY}(?:要|须|于|在|力争)?$"
)  # right before a day by which one body does something
_ANOTHER = re.compile(  # how a clause begins in which another does (县财政局拨付资金9万元)
    f"[,;]由?[省市县区州旗镇][\u4e00-\u9fff]{{1,10}}?{_BODY}(?![的、和与等长会]|及(?!时))[^,。;、]"
)
_CLOSING = re.compile(r"[(〔\[]([^()〔〕\[\]]{2,120})[)〕\]]")  # a bracket
_ANSWERS = re.compile(r"[局办委厅部院会司府]|牵头|负责|责任|完成|时限")  # what it says beside the day
SPAN = re.compile(  # of years in which something is done
    r"(?:(?<![\u4e00-\u9fff\d])|(?<=力争|计划|通过|经过|利用|确保)|(?<=[用在])|(?<=财政))([二两三四五\d])年(?!行动|计划|期|来|间|度|以上|[前后])"
)


def before(here: Calendar, sentence: int, start: int, year: int | None) -> Due | None:
    """Return the last day before a quantity in its item, else the year that holds for its whole sentence; ``year`` is that of days without one."""
    item = max((match.end() for match in _ITEM.finditer(here.text, sentence, start)), default=sentence)
    found = dues(here.text, year, sentence, start)
    named = [
        one
        for one in found
        if counts(here.text, one) and not begins(here.text, one, start) and not _is_anothers(here.text, one, start)
    ]
    own = [one for one in named if one.start >= item]
    if own and (day := own[-1].day) and here.text.find("全年", own[-1].end, start) > 0:
        return replace(own[-1], day=datetime.date(day.year, 12, 31))
    others = OTHER_ITEM.search(here.text, sentence, start)  # whose years are not those of the sentence
    first = _FIRST_ITEM.search(here.text, sentence, start) if others else None  # nor those of the first
    years = [
        one
        for one in named
        if (not others or one.start < (first or others).start() or one.start >= item)
        and re.match(r"20\d\d年|“?十|今年|明年|本年度", here.text[one.start :])
        and not re.search("月|季|半年", here.text[one.start : one.end])
        and (one.start >= item or not is_of_its_own_clause(here.text, one))
        and not here.text.startswith("其中", one.start - 2)
    ]
    leads = [one for one in named if _LEADS.match(here.text, one.end)]
    return (*own[-1:], *leads[-1:], *years[-1:], None)[0]


def _is_anothers(text: str, one: Due, start: int) -> bool:
    """Return whether a day, or month, is that by which one body does something, and a clause behind it says what another does (县林业局8月底前验收,县财政局拨付9万元)."""
    own = _ITS_DAY.search(text, max(0, one.start - 8), one.start) and re.search("[月日季]", text[one.start : one.end])
    return bool(own and _ANOTHER.search(text, one.end, start))


def is_of_its_own_clause(text: str, one: Due) -> bool:
    """Return whether a year is only that of its own clause: by it something is done there (2026年底前完成重组), or it stands amid its words (三条链2027年产值达到…)."""
    return bool(_DONE_BY.match(text, one.end)) or bool(_AMID.search(text, max(0, one.start - 3), one.start))


def spans(here: Calendar, own: Due, start: int) -> bool:
    """Return whether another number, and years in which something is done, stand between a day and a quantity (2026年新增2家,三年共15家)."""
    span = None if here.text[own.start - 1 : own.start] in ("到", "至") else SPAN.search(here.text, own.end, start)
    return bool(span and re.search(r"\d", here.text[own.end : span.start()]))


def is_of_another_clause(text: str, own: Due, start: int) -> bool:
    """Return whether a day belongs to a clause before that of a quantity, which it does not lead (6月底前印发方案,建成平台4个)."""
    if text.find(";", own.end, start) > 0:
        return True
    clause = text.find(",", own.end, start)
    return clause > own.end and bool(re.search(r"[月日旬]|季度", text[own.start : own.end]))


def after(here: Calendar, end: int, until: int, own: Due | None) -> datetime.date | None:
    """Return the first day after a quantity in its clause by which something is done that counts nothing else (新建冷库3座,9月底前完成).

    It is of the year of the day before the quantity (``own``), where there is one.
    """
    year = own.day.year if own and own.day else here.year_at(end)
    named = [one for one in dues(here.text, year, end, until) if is_done(here.text, one, until)]
    done = next((one for one in named if not begins_then(here.text, one)), named[0] if named else None)
    return done.day if done and not only_runs(here.text, done, end) else None


def in_bracket(here: Calendar, end: int, until: int) -> datetime.date | None:
    """Return the day in the first bracket after a quantity that says who answers (市科技局牵头;10月底前), or ends its clause with a day (县供销社,10月底).

    One behind the mark of another item is that of the item, unless it closes them all behind a stop.
    """
    other = OTHER_ITEM.search(here.text, end, until)
    for match in _CLOSING.finditer(here.text, end, until):
        if other and match.start() > other.start() and here.text[match.start() - 1] != "。":
            return None
        if _ANSWERS.search(match[1]) or _ends_with_day(here.text, match):
            named = dues(here.text, here.year_at(match.start()), *match.span(1))
            year = here.over or here.year
            days = [one.day for one in named if not (starts(here.text, one) or is_over(here.text, one, year))]
            return days[-1] if days else None
    return None


def _ends_with_day(text: str, bracket: re.Match[str]) -> bool:
    """Return whether the last part of a bracket says by when and nothing else, and it ends its clause."""
    _, comma, last = bracket[1].rpartition(",")
    told = comma and re.search("[月季底末前]", last) and only_says_when(last)
    return bool(told) and text[bracket.end() : bracket.end() + 1] in (*",;。\n", "")

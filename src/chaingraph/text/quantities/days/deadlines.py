"""By when a quantity is due: what its sentence says, the bracket that closes its item, the heading above it, the year of the title."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from dataclasses import dataclass

from chaingraph.text.dates import BY_DAY, FOR_YEARS, Due, due_of, dues
from chaingraph.text.quantities.days import basis, bracketed, days_above, sentence_days, severally
from chaingraph.text.quantities.days.calendars import Calendar
from chaingraph.text.quantities.days.days import behind, closes, counts, is_over, of_aim
from chaingraph.text.quantities.days.item_days import of_goal
from chaingraph.text.quantities.days.written import OF_WHICH

_LONGEST = 300  # characters of a sentence or an item that are looked at
_WITHIN = re.compile(
    r"(?<!\d)(?:[一二两三四五六七八九十]|\d{1,2})年(?:左右)?的?(?:之?内|时间|努力)|(?:未来|今后)(?:[一二两三四五六七八九十]|\d{1,2})年"
)  # 五年内: counted from a day that is not said
_STAGE = re.compile("[一二三首]期")  # behind how large the whole is: its days are its own
PART = r"(?:其中|[一二三首]期)[^,。;\d]{0,20}\d"  # with which a clause begins that tells of a part of what is before it
_OF_PART = re.compile(  # behind how much the whole is: all that is told of the part, up to a clause of all of it
    rf",{PART}(?:(?!,[^,。;]*(?:全部|全面|整体))[^。;])*"
)
_SIZE = re.compile(  # before how large what is built is, which is only due by a day behind it; but not where projects are counted
    "(?<![个项条]、)(?:总投资(?:额)?|占地(?:面积)?|规划(?:面积|用地|占地)|(?:总)?建筑面积|注册资本)(?:约|达|为|共)*$"
)

_WHOLE = re.compile("20\\d\\d年|今年")  # a day that is only a year
_CLOSES = re.compile(rf"[^,。;\d]*,(?:力争|确保|预计)?{BY_DAY}")
_COUNTED = re.compile(rf"20\d\d年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?{FOR_YEARS}")  # from a day that is said


@dataclass(frozen=True)
class _Place:
    """Where a quantity stands: its line, its sentence and its clause, up to a semicolon, around it."""

    line: int
    sentence: int
    start: int
    end: int
    clause_end: int
    line_end: int


def deadline(here: Calendar, start: int, end: int, again: bool = False) -> datetime.date | None:
    """Return the day by which the quantity at a place is due, as far as the text says one.

    What is so ``again`` and again (每年新增2家) is due only by a bracket, or by a day right before it, with no other number or clause between.
    """
    if own_year := bracketed.year(here.text, end):
        return datetime.date(own_year, 12, 31)
    at, aimed = _place(here, start, end), here.aimed_at(start)
    if _WITHIN.match(here.text, start):
        return None  # itself as many years
    if _SIZE.search(here.text, max(0, start - 12), start):
        stage = _STAGE.search(here.text, end, at.clause_end)
        return sentence_days.after(here, end, stage.start() if stage else at.clause_end, None)
    told = of_aim(here.text, at.sentence, start, end, aimed) or behind(here.text, at.sentence, start, end, aimed)
    if listed := severally.of_its_own(here.text, at.sentence, start):
        return due.day if (due := due_of(listed, here.year_at(start))) else None
    if severally.for_each(here.text, at.sentence, start) is not None:
        return None
    if told := told or basis.due(here.text, start, end):
        return told
    since = _since(here, at)
    if since is None:
        return days_above.in_the_plan(here, at.sentence, start)
    frame = days_above.framed(here, at.line, since, start)
    own = sentence_days.before(here, since, start, here.year_at(start) or (frame.year if frame else None))
    if own and is_over(here.text, own, here.over or here.year):
        return _after(here, at, None) if here.text.find(";", own.end, start) > 0 else None
    if own and sentence_days.spans(here, own, start):
        return days_above.in_the_plan(here, own.end, start)
    closing = sentence_days.in_bracket(here, end, min(at.line_end, end + _LONGEST))
    if own and closing and sentence_days.is_of_another_clause(here.text, own, start):
        return closing
    if again:
        return own.day if own and re.fullmatch(r",?[^,。;\d]*", here.text[own.end : start]) else closing
    return _in_sentence(here, at, own) or closing or frame or _above(here, at, since)


def _place(here: Calendar, start: int, end: int) -> _Place:
    """Return where a quantity stands."""
    number = max(0, bisect_right(here.lines, (start, len(here.text))) - 1)
    line, line_end = here.lines[number]
    sentence = max(here.text.rfind("。", max(line, start - _LONGEST), start) + 1, line, start - _LONGEST)
    until = min((place for mark in "。;" if (place := here.text.find(mark, end, line_end)) >= 0), default=line_end)
    return _Place(line, sentence, start, end, until, line_end)


def _since(here: Calendar, at: _Place) -> int | None:
    """Return from where on days are those of a quantity: behind years that are counted, and behind what only says which things are meant.

    None where it is to be reached within years that are counted from a day that is not said.
    """
    since = at.sentence
    counted = [one.end() for one in _COUNTED.finditer(here.text, at.sentence, at.start)]
    for within in _WITHIN.finditer(here.text, at.sentence, at.start):
        if within.end() in counted:
            continue
        since = within.end()
        if not any(counts(here.text, one) for one in dues(here.text, here.year_at(at.start), since, at.start)):
            return None
    which = next((one for one in OF_WHICH.finditer(here.text, since, at.start) if one.end() == at.start), None)
    return which.end() if which else since


def _in_sentence(here: Calendar, at: _Place, own: Due | None) -> datetime.date | None:
    """Return the day of a sentence: that before a quantity (``own``), but for one of another item or clause with a day behind it, else that behind it."""
    after = _after(here, at, own)
    if own and after and _closes_year(here, at, own, after):
        return after
    if own and after and (here.text.find(";", own.end, at.start) > 0 or closes(here.text, own)):
        return after
    comma = here.text.find(",", at.end, at.clause_end)
    if own and here.text.find(",", own.end, at.start) > 0:
        within = sentence_days.after(here, at.end, comma if comma > 0 else at.clause_end, own)
        return within or own.day or after
    return (own and own.day) or after


def _closes_year(here: Calendar, at: _Place, own: Due, after: datetime.date) -> bool:
    """Return whether a clause of nothing but a day, right behind that of a quantity, says by when of a year before it (2026年,新建冷库3座,9月底前投用)."""
    whole = _WHOLE.fullmatch(here.text, own.start, own.end) and own.day and own.day.year == after.year
    return bool(whole and _CLOSES.match(here.text, at.end, at.clause_end))


def _after(here: Calendar, at: _Place, own: Due | None) -> datetime.date | None:
    """Return the first day behind a quantity in its clause, but not that of a part of it."""
    until = min(at.clause_end, at.end + _LONGEST)
    if part := _OF_PART.search(here.text, at.end, until):
        whole = sentence_days.after(here, at.end, part.start(), own)
        return whole or sentence_days.after(here, part.end(), until, own)
    return sentence_days.after(here, at.end, until, own)


def _above(here: Calendar, at: _Place, since: int) -> datetime.date | None:
    """Return the day that holds for a quantity though its sentence names none."""
    return (
        days_above.begun(here, at.line, at.start)
        or days_above.led(here, at.line)
        or days_above.named_above(here, at.line)
        or of_goal(here.text, here.year_at(at.start), at.line, at.sentence, here.blocks.get(at.line))
        or days_above.under_heading(here, at.start)
        or days_above.whole_year(here, since, at.start, at.end)
        or days_above.in_the_plan(here, at.sentence, at.start)
        or days_above.of_the_year(here, at.line, at.start, at.end)
    )

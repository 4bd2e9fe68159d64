"""By when a quantity is due: what its sentence says, the bracket that closes its item, the heading above it, the year of the title."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.dates import Due, dues
from chaingraph.text.layout import Layout
from chaingraph.text.quantities import asked, intents
from chaingraph.text.quantities.context import Part, part_of
from chaingraph.text.quantities.days import begins, behind, counts, is_done, is_over, of_aim, starts
from chaingraph.text.quantities.frames import frames, held
from chaingraph.text.quantities.headed import headed, year_named
from chaingraph.text.quantities.listed import leads
from chaingraph.text.quantities.matching import number
from chaingraph.text.quantities.severally import of_its_own
from chaingraph.text.quantities.written import OF_WHICH
from chaingraph.text.years import Years, years

_LONGEST = 300  # characters of a sentence or an item that are looked at
_TITLE = 120
_NEXT = r"(?<=[,;:、。])\((?:[二三四五六七八九]|十[一二三四五六七八九]?|[2-9])\)"  # the mark of an item behind the first of its line
_ITEM = re.compile(f"[;\0]|[一二三四五六七八九]是(?!否)|{_NEXT}")  # begins what a day before it does not hold for
_OTHER_ITEM = re.compile(f"[一二三四五六七八九]是(?!否)|{_NEXT}")  # begins an item that has its own days
_CLOSING = re.compile(r"[(〔\[]([^()〔〕\[\]]{2,120})[)〕\]]")  # a bracket
_ANSWERS = re.compile(r"[局办委厅部院会司府]|牵头|负责|责任|完成|时限")  # what it says beside the day
_AIMS = re.compile("目标(?!责任|考核|管理)")  # in a title
_AIMED = re.compile("[到至]20\\d\\d年|目标|(?:年底|末|月底)(?:之?前)?")  # in a line that leads to a list
_BEGUN = re.compile(  # how a line begins
    r"[●◆■▲☆★◇○□▶►▍※·—\s]*(?:[(]?[\d一二三四五六七八九十]{1,3}[)、.]+)?(?:[到至]|第[一二三四五六]年[(])?(?P<year>20\d\d)(?:年(?![\d以来初上—-])|:)"
)
_YEARS = re.compile(r"(?<!\d)(20\d\d)年")
_ALL_YEAR = re.compile("全年|年度")
_WITHIN = re.compile(
    r"(?<!\d)(?:[一二两三四五六七八九十]|\d{1,2})年(?:之?内|时间)"
)  # 五年内: counted from a day that is not said

_PLAN = re.compile(r"(?P<first>20\d\d)年?[-—–~～至到]{1,2}(?P<last>20\d\d)年")  # in a title
_SPAN = re.compile(  # of years in which something is done
    r"(?:(?<![\u4e00-\u9fff\d])|(?<=力争|计划|通过|经过|利用|确保)|(?<=[用在])|(?<=财政))([二两三四五\d])年(?!行动|计划|期|来|间|度|以上|[前后])"
)


@dataclass(frozen=True)
class Calendar:
    """A text in which days are sought: its characters, the year in which it was written (None where unknown), its layout.

    ``headings`` are where sections begin, with their numbers and their headings, ``sections`` the years that these name; ``title`` is the year of a title that names one,
    ``aims`` whether that title speaks of targets, ``last`` the last years of the plan that it names, by how many years that has,
    ``reported`` is the year on which the title says that the text reports; ``parts`` are those of the text, ``over`` the year before which all days are over,
    where that is another one.
    """

    text: str
    year: int | None
    lines: Sequence[tuple[int, int]]
    headings: Sequence[tuple[int, str, str]]
    sections: Years
    title: int | None
    aims: bool = False
    last: Mapping[int, int] = field(default_factory=dict)
    reported: int | None = None
    parts: Sequence[Part] = ()
    over: int | None = None

    def aimed_at(self, place: int) -> int | None:
        """Return the year of the aims at a place: that on which the text reports, but where it speaks of what is to come."""
        back = self.reported and self.parts and not part_of(self.parts, place).ahead
        return self.sections.at(place, self.reported if back else self.year)

    def year_at(self, place: int) -> int | None:
        """Return the year of days without one at a place."""
        return self.sections.at(place, self.year)

    @cached_property
    def leads(self) -> Mapping[int, tuple[int, int]]:
        """The lines that lead to lists, by where the lines of these begin."""
        return {**dict(asked.answers(self.text, self.lines)), **dict(leads(self.text, self.lines))}

    @cached_property
    def heads(self) -> Mapping[int, tuple[int, int]]:
        """The lines of nothing but a time, by where the lines below them begin."""
        return dict(headed(self.text, self.lines, [start for start, _, words in self.headings if words]))

    @cached_property
    def frames(self) -> Sequence[tuple[int, int]]:
        """The years that hold for the sentences after them, by their places."""
        return frames(self.text, [start for start, _ in self.lines])

    @cached_property
    def intents(self) -> Sequence[intents.Intent]:
        """Who will do what the sentences after that tell."""
        return intents.intents(self.text, self.lines)

    @cached_property
    def words_of(self) -> Mapping[str, str]:
        """The headings by the numbers of their sections."""
        return {number: words for _, number, words in reversed(self.headings)}


def calendar(
    text: CanonicalText,
    matched: str,
    laid: Layout,
    year: int | None,
    reported: int | None = None,
    parts: Sequence[Part] = (),
    over: int | None = None,
) -> Calendar:
    """Return what is the same for all quantities of a text; ``matched`` are its characters as quantities are matched, the rest is as in `Calendar`."""
    firsts = [(section.passages[0], section.number) for section in laid.sections]
    headings = [(one.start, number, matched[one.start : one.end] if one.heading else "") for one, number in firsts]
    title = matched[: laid.front][:_TITLE]
    told = set(_YEARS.findall(title))
    plans = [(int(plan["first"]), int(plan["last"])) for plan in _PLAN.finditer(title)]
    named = int(told.pop()) if len(told) == 1 else None
    return Calendar(
        matched,
        year,
        text.lines,
        headings,
        years(matched, laid),
        named,
        bool(_AIMS.search(title)),
        {last - first + 1: last for first, last in plans},
        reported,
        parts,
        over,
    )


def deadline(here: Calendar, start: int, end: int, again: bool = False) -> datetime.date | None:
    """Return the day by which the quantity at a place is due, as far as the text says one.

    What is so ``again`` and again (每年新增2家) is due only by a bracket, or by a day before it with no other number between.
    """
    number = max(0, bisect_right(here.lines, (start, len(here.text))) - 1)
    line, line_end = here.lines[number]
    sentence = max(here.text.rfind("。", max(line, start - _LONGEST), start) + 1, line, start - _LONGEST)
    until = min((place for mark in "。;" if (place := here.text.find(mark, end, line_end)) >= 0), default=line_end)
    aimed = here.aimed_at(start)
    own_day = of_aim(here.text, sentence, start, end, aimed) or behind(here.text, end, aimed)
    if told := own_day or of_its_own(here.text, sentence, start):
        return told
    begun = sentence
    for within in _WITHIN.finditer(here.text, sentence, start):
        sentence = within.end()
        if not dues(here.text, here.year_at(start), sentence, start):
            return _in_the_plan(here, begun, start)
    which = next((one for one in OF_WHICH.finditer(here.text, sentence, start) if one.end() == start), None)
    sentence = which.end() if which else sentence
    framed = _framed(here, line, sentence, start)
    own = _before(here, sentence, start, here.year_at(start) or (framed.year if framed else None))
    if own and is_over(here.text, own, here.over or here.year):
        return _after(here, end, min(until, end + _LONGEST), None) if here.text.find(";", own.end, start) > 0 else None
    if own and _spans(here, own, start):
        return _in_the_plan(here, own.end, start)
    closing = _in_bracket(here, end, min(line_end, end + _LONGEST))
    if own and closing and _is_of_another_clause(here.text, own, start):
        return closing
    if again:
        return own.day if own and not re.search(r"\d", here.text[own.end : start]) else closing
    after = _after(here, end, min(until, end + _LONGEST), own)
    if own and after and here.text.find(";", own.end, start) > 0:
        return after
    return (
        (own and own.day)
        or after
        or closing
        or framed
        or _begun(here, line)
        or _led(here, line)
        or _headed(here, line)
        or _above(here, start)
        or _whole_year(here, sentence, start, end)
        or _in_the_plan(here, begun, start)
    )


def _before(here: Calendar, sentence: int, start: int, year: int | None) -> Due | None:
    """Return the last day before a quantity in its item, else the year that holds for its whole sentence; ``year`` is that of days without one."""
    item = max((match.end() for match in _ITEM.finditer(here.text, sentence, start)), default=sentence)
    found = dues(here.text, year, sentence, start)
    named = [one for one in found if counts(here.text, one) and not begins(here.text, one, start)]
    own = [one for one in named if one.start >= item]
    if own and (day := own[-1].day) and here.text.find("全年", own[-1].end, start) > 0:
        return replace(own[-1], day=datetime.date(day.year, 12, 31))
    others = _OTHER_ITEM.search(here.text, sentence, start)  # whose years are not those of the sentence
    years = [
        one
        for one in named
        if (not others or one.start < others.start() or one.start >= item)
        and re.match(r"20\d\d年|“?十|今年|明年|本年度", here.text[one.start :])
        and not re.search("月|季|半年", here.text[one.start : one.end])
        and not here.text.startswith("其中", one.start - 2)
    ]
    return (*own[-1:], *years[-1:], None)[0]


def _spans(here: Calendar, own: Due, start: int) -> bool:
    """Return whether another number, and years in which something is done, stand between a day and a quantity (2026年新增2家,三年共15家)."""
    span = None if here.text[own.start - 1 : own.start] in ("到", "至") else _SPAN.search(here.text, own.end, start)
    return bool(span and re.search(r"\d", here.text[own.end : span.start()]))


def _is_of_another_clause(text: str, own: Due, start: int) -> bool:
    """Return whether a day belongs to a clause before that of a quantity, which it does not lead (6月底前印发方案,建成平台4个)."""
    if text.find(";", own.end, start) > 0:
        return True
    clause = text.find(",", own.end, start)
    return clause > own.end and bool(re.search(r"[月日旬]|季度", text[own.start : own.end]))


def _after(here: Calendar, end: int, until: int, own: Due | None) -> datetime.date | None:
    """Return the first day after a quantity in its clause by which something is done that counts nothing else (新建冷库3座,9月底前完成).

    It is of the year of the day before the quantity (``own``), where there is one.
    """
    year = own.day.year if own and own.day else here.year_at(end)
    named = [one for one in dues(here.text, year, end, until) if is_done(here.text, one, until)]
    return named[0].day if named else None


def _in_bracket(here: Calendar, end: int, until: int) -> datetime.date | None:
    """Return the day in the first bracket after a quantity that says who answers (市科技局牵头;10月底前)."""
    for match in _CLOSING.finditer(here.text, end, until):
        if _ANSWERS.search(match[1]):
            named = dues(here.text, here.year_at(match.start()), *match.span(1))
            days = [one.day for one in named if not starts(here.text, one)]
            return days[-1] if days else None
    return None


def _framed(here: Calendar, line: int, sentence: int, start: int) -> datetime.date | None:
    """Return the last day with which a sentence before that of a quantity, in its line, begins (到2028年,…。打造企业20家)."""
    frame = held(here.text, here.frames, line, sentence, start)
    days = dues(here.text, here.year_at(frame[0]), *frame) if frame else []
    return days[-1].day if days else None


def _led(here: Calendar, line: int) -> datetime.date | None:
    """Return the last day that the line names which leads to the list of a line (到2027年实现以下目标:), or the question that it answers (今年的任务?)."""
    lead = here.leads.get(line)
    if not lead or not (_AIMED.search(here.text, *lead) or asked.is_to_come(here.text[slice(*lead)])):
        return None
    days = [one for one in dues(here.text, here.year_at(lead[0]), *lead) if counts(here.text, one)]
    return days[-1].day if days else None


def _headed(here: Calendar, line: int) -> datetime.date | None:
    """Return the last day that the line of nothing but a time names which stands above a line, unless it is over."""
    head = here.heads.get(line)
    days = [one.day for one in dues(here.text, here.year_at(head[0]), *head) if one.day] if head else []
    if head and not days and (year := year_named(here.text[slice(*head)].strip())):
        days = [datetime.date(year, 12, 31)]
    return days[-1] if days and (not here.year or days[-1].year >= here.year) else None


def _begun(here: Calendar, line: int) -> datetime.date | None:
    """Return the end of the year with which a line begins, unless it is over (2026年共安排项目57个。同时,…)."""
    year = _BEGUN.match(here.text, line)
    if not year or (here.year and int(year["year"]) < here.year):
        return None
    return datetime.date(int(year["year"]), 12, 31)


def _above(here: Calendar, start: int) -> datetime.date | None:
    """Return the day of the nearest heading that names one; under a heading of targets, the end of the year of the title."""
    number = bisect_right(here.headings, start, key=lambda one: one[0]) - 1
    section = here.headings[number][1] if number >= 0 else ""
    targets = here.aims
    while section:
        words = here.words_of.get(section, "")
        days = [one.day for one in dues(words, here.year) if one.day and (not here.year or one.day.year >= here.year)]
        if days:
            return days[-1]
        targets = targets or "目标" in words
        section = section.rpartition(".")[0]
    return datetime.date(here.title, 12, 31) if targets and here.title else None


def _in_the_plan(here: Calendar, sentence: int, start: int) -> datetime.date | None:
    """Return the end of the plan, where a sentence says what is done in as many years as that has (三年选派60名, of 2026—2028年)."""
    spans = [int(number(span[1])) for span in _SPAN.finditer(here.text[sentence:start])]
    last = here.last.get(spans[-1]) if spans else None
    return datetime.date(last, 12, 31) if last else None


def _whole_year(here: Calendar, sentence: int, start: int, end: int) -> datetime.date | None:
    """Return the end of the year, where the sentence speaks of all of it (全年, 年度), or one before it of what the same body will do."""
    year = here.aimed_at(start)
    intent = intents.held(here.intents, start)
    since = intent.start if intent else max(sentence, here.text.rfind(";", sentence, start))
    if year and (_ALL_YEAR.search(here.text, since, start) or (intent and here.text.startswith("年度", end))):
        return datetime.date(year, 12, 31)
    return None

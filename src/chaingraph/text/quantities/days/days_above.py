"""The days that hold for a quantity though its own sentence names none: those of its line, of what leads to that, of headings and of the title."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right

from chaingraph.text.dates import dues
from chaingraph.text.quantities import asked
from chaingraph.text.quantities.days import intents
from chaingraph.text.quantities.days.calendars import Calendar
from chaingraph.text.quantities.days.days import counts
from chaingraph.text.quantities.days.frames import held, orders
from chaingraph.text.quantities.days.headed import year_named
from chaingraph.text.quantities.days.sentence_days import OTHER_ITEM, SPAN
from chaingraph.text.quantities.days.yearly import may_be_due
from chaingraph.text.quantities.numerals import number

_AIMED = re.compile("[到至]20\\d\\d年|目标|(?:年底|末|月底)(?:之?前)?")  # in a line that leads to a list
_BEGUN = re.compile(  # how a line begins
    r"[●◆■▲☆★◇○□▶►▍※·—\s]*(?:[(]?[\d一二三四五六七八九十]{1,3}[)、.]+)?(?:[到至]|第[一二三四五六]年[(])?(?P<year>20\d\d)(?:年(?![\d以来初上—-])|:)"
)
_ALL_YEAR = re.compile("全年|(?<![下上本])年度(?!考核|评价|评估|预算|总额)(?=[^,。;]*$)")  # up to a quantity
_FORECASTS = re.compile(
    "预计全年[^。]*;[^,。;\\d]*(?:有望|可望|预计)[^,。;\\d]*$"
)  # up to a quantity: of the same year
_WEIGHT = re.compile("权重[^,。;]{0,6}$")  # before what counts for how much


def framed(here: Calendar, line: int, sentence: int, start: int) -> datetime.date | None:
    """Return the last day with which a sentence before that of a quantity, in its line, begins (到2028年,…。打造企业20家)."""
    frame = held(here.text, here.frames, line, sentence, start)
    days = dues(here.text, here.year_at(frame[0]), *frame) if frame else []
    return days[-1].day if days else None


def led(here: Calendar, line: int) -> datetime.date | None:
    """Return the last day that the line names which leads to the list of a line (到2027年实现以下目标:), or the question that it answers (今年的任务?)."""
    lead = here.leads.get(line)
    if not lead or not (_AIMED.search(here.text, *lead) or asked.is_to_come(here.text[slice(*lead)])):
        return None
    year = here.year_at(lead[0])
    days = [one for one in dues(here.text, year, *lead) if counts(here.text, one)]
    whole = year and not days and "全年" in here.text[slice(*lead)]
    return datetime.date(year, 12, 31) if year and whole else days[-1].day if days else None


def named_above(here: Calendar, line: int) -> datetime.date | None:
    """Return the last day that the line of nothing but a time names which stands above a line, unless it is over."""
    head = here.heads.get(line)
    days = [one.day for one in dues(here.text, here.year_at(head[0]), *head) if one.day] if head else []
    if head and not days and (year := year_named(here.text[slice(*head)].strip())):
        days = [datetime.date(year, 12, 31)]
    return days[-1] if days and (not here.year or days[-1].year >= here.year) else None


def begun(here: Calendar, line: int, start: int) -> datetime.date | None:
    """Return the end of the year with which a line begins, unless it is over (2026年共安排项目57个。同时,…), or is that of another item of the line, or a later sentence says what one body is to do."""
    year = _BEGUN.match(here.text, line)
    sentence = here.text.rfind("。", line, start) + 1
    another = (year and year.start("year") > line and OTHER_ITEM.search(here.text, year.end(), start)) or (
        sentence > line and orders(here.text, sentence)
    )
    if not year or another or (here.year and int(year["year"]) < here.year):
        return None
    return datetime.date(int(year["year"]), 12, 31)


def under_heading(here: Calendar, start: int) -> datetime.date | None:
    """Return the day of the nearest heading that names one; under a heading of targets, the end of the year of the title."""
    number = bisect_right(here.headings, start, key=lambda one: one[0]) - 1
    first, section, own = here.headings[number] if number >= 0 else (0, "", "")
    within = start < first + len(own) or own.endswith(
        ";"
    )  # of a line that is no heading: its days are those of its sentences
    targets = here.aims
    while section:
        words = here.words_of.get(section, "")
        named = () if within else dues(words, here.year)
        days = [one.day for one in named if one.day and (not here.year or one.day.year >= here.year)]
        within = False
        if days:
            return days[-1]
        targets = targets or "目标" in words
        section = section.rpartition(".")[0]
    return datetime.date(here.title, 12, 31) if targets and here.title else None


def of_the_year(here: Calendar, line: int, start: int, end: int) -> datetime.date | None:
    """Return the end of the year whose work the text sets out, for what it says of no other time; not below a line of nothing but a time."""
    free = here.yearly and line not in here.heads and may_be_due(here.text, start, end)
    return datetime.date(here.title, 12, 31) if free and here.title else None


def in_the_plan(here: Calendar, sentence: int, start: int) -> datetime.date | None:
    """Return the end of the plan, where a sentence says what is done in as many years as that has (三年选派60名, of 2026—2028年)."""
    spans = [int(number(span[1])) for span in SPAN.finditer(here.text[sentence:start])]
    last = here.last.get(spans[-1]) if spans else None
    return datetime.date(last, 12, 31) if last else None


def whole_year(here: Calendar, sentence: int, start: int, end: int) -> datetime.date | None:
    """Return the end of the year, where the sentence speaks of all of it (全年, 年度), or one before it of what the same body will do."""
    year = here.aimed_at(start)
    intent = intents.held(here.intents, start)
    since = intent.start if intent else max(sentence, here.text.rfind(";", sentence, start))
    since = sentence if _FORECASTS.search(here.text, sentence, start) else since
    if _WEIGHT.search(here.text, since, start):
        return None
    if year and (_ALL_YEAR.search(here.text, since, start) or (intent and here.text.startswith("年度", end))):
        return datetime.date(year, 12, 31)
    return None

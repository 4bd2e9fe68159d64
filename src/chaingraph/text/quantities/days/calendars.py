"""A text in which days are sought, with what is the same for all of its quantities: its year, its headings, the years that these and its title name."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout
from chaingraph.text.layout.body import MONTH
from chaingraph.text.quantities import asked
from chaingraph.text.quantities.context import Part, part_of
from chaingraph.text.quantities.days import intents
from chaingraph.text.quantities.days.frames import frames
from chaingraph.text.quantities.days.headed import headed
from chaingraph.text.quantities.days.item_days import of_blocks
from chaingraph.text.quantities.days.listed import leads
from chaingraph.text.quantities.days.yearly import is_of_one_year
from chaingraph.text.years import KEY_YEAR, Years, begun, work_of, years

_TITLE = 120
_AIMS = re.compile(  # in a title: of aims of its year, or of the year's tasks, each given to somebody
    "目标(?!责任|考核|管理)|(?:任务|工作|责任)分解|政府工作报告[》”]?[^。]{0,16}(?:分工|任务清单)"
)
_DIVIDED = re.compile(r"[^。,;:\d]{0,24}20\d\d年[^。,;:]{0,36}分解(?:方案|表|清单)?(?:\([^()]{1,12}\))?")
_YEARS = re.compile(r"(?<!\d)(20\d\d)年")
_OPENS = re.compile(f"(20\\d\\d)年,?是[^。]{{0,60}}{KEY_YEAR}")  # how the paper of a year begins
_OF_YEARS = re.compile("规划|[三五]年|十[四五六]五")  # in the title of a plan of several years
_OPENING = 200  # characters of a text in which it does
_PLAN = re.compile(r"(?P<first>20\d\d)年?[-—–~～至到]{1,2}(?P<last>20\d\d)年")  # in a title


@dataclass(frozen=True)
class Calendar:
    """A text in which days are sought: its characters, the year in which it was written (None where unknown), its layout.

    ``headings`` are where sections begin, with their numbers and their headings, ``sections`` the years that these name; ``title`` is the year of a title that names one,
    ``aims`` whether that title speaks of targets, ``yearly`` whether the text sets out the work of that year, ``last`` the last years of the plan that it names, by how many years that has,
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
    yearly: bool = False

    def aimed_at(self, place: int) -> int | None:
        """Return the year of the aims at a place: that on which the text reports, but where it speaks of what is to come."""
        back = self.reported and self.parts and not part_of(self.parts, place).ahead
        return self._begun(place, self.sections.at(place, self.reported if back else self.year))

    def year_at(self, place: int) -> int | None:
        """Return the year of days without one at a place."""
        return self._begun(place, self.sections.at(place, self.year))

    def _begun(self, place: int, year: int | None) -> int | None:
        """Return the year with which the sentence of a place begins, or a later one with which one before it in its line does; else ``year``."""
        number = bisect_right(self.lines, (place, len(self.text))) - 1
        return begun(self.text, self.lines[number][0] if number >= 0 else 0, place, year)

    @cached_property
    def leads(self) -> Mapping[int, tuple[int, int]]:
        """The lines that lead to lists, by where the lines of these begin."""
        return {**dict(asked.answers(self.text, self.lines)), **dict(leads(self.text, self.lines))}

    @cached_property
    def heads(self) -> Mapping[int, tuple[int, int]]:
        """The lines of nothing but a time, by where the lines below them begin."""
        return dict(headed(self.text, self.lines, [start for start, _, words in self.headings if words]))

    @cached_property
    def blocks(self) -> Mapping[int, datetime.date]:
        """The days of labelled lines by where these begin."""
        return of_blocks(self.text, self.lines, self.year)

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


def _without_month(text: CanonicalText, laid: Layout) -> list[tuple[int, int]]:
    """Return the lines of a text, without the one above its body that is a month, where no other is: when it was written."""
    lines = laid.lines(text)
    months = [line for line in lines if MONTH.fullmatch(text.text, *line)]
    return [line for line in lines if not (line[0] < laid.front and months == [line])]


def calendar(
    text: CanonicalText,
    matched: str,
    laid: Layout,
    year: int | None,
    reported: int | None = None,
    parts: Sequence[Part] = (),
    over: int | None = None,
    issued: str = "",
) -> Calendar:
    """Return what is the same for all quantities of a text; ``matched`` are its characters as quantities are matched, ``issued`` is the title of what is issued, the rest is as in `Calendar`."""
    firsts = [(section.passages[0], section.number) for section in laid.sections]
    headings = [(one.start, number, matched[one.start : one.end] if one.heading else "") for one, number in firsts]
    title = _title(matched, laid.front, text.lines, issued)
    plans = [(int(plan["first"]), int(plan["last"])) for plan in _PLAN.finditer(title)]
    work = work_of(matched)
    return Calendar(
        matched,
        year,
        _without_month(text, laid),
        headings,
        years(matched, laid),
        work or _year(title, matched),
        bool(_AIMS.search(title)),
        {last - first + 1: last for first, last in plans},
        reported,
        parts,
        over,
        is_of_one_year(f"{work}年工作计划" if work else title, matched),
    )


def _year(title: str, matched: str) -> int | None:
    """Return the year of a title that names one alone, else of the first words; None where neither names one, or the title is of several."""
    told = set(_YEARS.findall(title))
    opened = None if told or _OF_YEARS.search(title) else _OPENS.search(matched, 0, _OPENING)
    return int(told.pop()) if len(told) == 1 else int(opened[1]) if opened else None


def _title(matched: str, front: int, lines: Sequence[tuple[int, int]], issued: str) -> str:
    """Return the words of the title of a text: those at its head, but where they name no year what is ``issued``, or a line that divides the tasks of a year."""
    head = matched[:front][:_TITLE]
    if _YEARS.search(head) or _PLAN.search(head):
        return head
    divided = (matched[start:end].strip() for start, end in lines if end - start < _TITLE)
    named = issued if _YEARS.search(issued) else next((one for one in divided if _DIVIDED.fullmatch(one)), "")
    return named if _AIMS.search(named) else head

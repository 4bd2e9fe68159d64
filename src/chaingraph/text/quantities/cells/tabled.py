"""The quantities of cells as the words above their table have them: whether they are to come, and by when."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cached_property

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.dates import PLANS, TO, due_of
from chaingraph.text.layout import Layout
from chaingraph.text.quantities import context, grammar, units
from chaingraph.text.quantities.cells import notes
from chaingraph.text.quantities.cells import reading as cells
from chaingraph.text.quantities.cells.row_times import BEFORE
from chaingraph.text.quantities.cells.standing import reached_until
from chaingraph.text.quantities.days import periods
from chaingraph.text.quantities.indicators.ended import named
from chaingraph.text.quantities.quantity import Quantity, trimmed
from chaingraph.text.quantities.statuses.tense import Tense
from chaingraph.text.tables import Table

_NEAR = 50  # characters before a quantity or a table in which the words beside it stand
_GOALS = re.compile(  # in the title of a table
    "目标|计划|规划|预期|方案|任务|分解|责任(?:表|书|清单)|序时|进度(?:安排|计划|表)|时间表|路线图|十[三四五六]五"
)
_PUSHED = re.compile("推进表|工作调度表")  # the same, where they name no time until which it tells
_OF_WHAT_IS = re.compile(
    "(?:基本|发展|运行|完成|现状|完成)情况|现状|概况|情况(?:一览|统计|汇总|明细)?表|(?<!目标)统计表|(?<!目标)(?<!任务)(?<!计划)汇总表|名录"
)
_YEAR = re.compile(rf"(?<!\d)20\d\d(?=年|{TO})")
_MONTH, _END = re.compile(r"\d{1,2}月"), re.compile("年[底末]")
_THIS_YEAR = re.compile("[本当]年(?:度|$|\\()")
_PLAN = re.compile("十[三四五六]五")
_UNTIL = re.compile(
    r"截[至止]到?(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月|(?P<end>年?[底末]))"
    rf"|(?<!\d)(?P<of>20\d\d)年(?:1{TO}(?P<last>\d{{1,2}})月|(?P<part>第?[一二三四]季度|上半年|前三季度))"
    r"|\((?P<in>20\d\d)年(?P<alone>\d{1,2})月份?\)"
)
_ENDS = {
    "一季度": 3,
    "二季度": 6,
    "三季度": 9,
    "四季度": 12,
    "上半年": 6,
    "前三季度": 9,
}  # last months of parts of a year
_OVER = re.compile(  # behind the title of a table of what was, or as its sentence begins
    r"(?<![\d比较从由自到至—～-])(?P<year>20\d\d)年(?:(?<=\(.{5})度?\)|[底末]?,)"
)
_MONTHLY = re.compile(r"(?<!\d)20\d\d年\d{1,2}月(?!\d)")  # in what is told each month
_PART = re.compile(r"(20\d\d年)?(?:第?([一二三四]季度)|(上半年|前三季度))")
_YEARS = 5  # of such a plan


@dataclass(frozen=True)
class Titles:
    """The words that say what a table is: the title of its text, and what stands right above it.

    ``dated`` is the year of the text, 0 where unknown; ``reached`` the last year that a label of the table says is reached,
    ``years`` those of which its columns are; ``ahead`` whether the table stands in a part of what is to come,
    ``headed`` is the year that the heading of that part names, ``note`` what stands below the table.
    """

    whole: str
    above: str
    dated: int
    reached: int | None
    years: frozenset[int] = frozenset()
    ahead: bool = False
    headed: int | None = None
    note: str = ""

    @property
    def words(self) -> str:
        """All of them."""
        return f"{self.whole} {self.above}"

    @cached_property
    def of_goals(self) -> bool:
        """Whether they speak of goals, and not of what was done."""
        told = _GOALS.search(self.words) or (_PUSHED.search(self.words) and not self.until)
        return bool(told) and not re.search(grammar.PAST_TITLE, self.words)

    @property
    def of_what_is(self) -> bool:
        """Whether they say that a table tells what is (基本情况表), and nothing of goals."""
        return bool(_OF_WHAT_IS.search(self.words)) and not self.of_goals

    @property
    def over(self) -> int | None:
        """The last year that is over by what a label says is reached, else by the time until which the table tells (截至2025年底)."""
        return self.reached or (int(self.until[:4]) if self.until else None)

    @cached_property
    def first(self) -> int:
        """The first year of which they speak: one that they name, that of a plan of five, else that of the text."""
        years = [int(year) for year in _YEAR.findall(self.words)]
        years += [PLANS[plan] - _YEARS + 1 for plan in _PLAN.findall(self.words)]
        return min(years, default=self.dated)

    @cached_property
    def year(self) -> int | None:
        """The only year that is named right above the table, else in the title; None where none or several are."""
        told = {int(year) for year in _YEAR.findall(self.above)} or {int(year) for year in _YEAR.findall(self.whole)}
        return told.pop() if len(told) == 1 else None

    @cached_property
    def here(self) -> int | None:
        """The year of days that print none: of the heading above the table, else that on which the text reports; None where it is told by neither."""
        return self.headed or (
            None if self.ahead else periods.reported(self.above) or periods.reported(self.whole, self.dated)
        )

    @property
    def aimed(self) -> int | None:
        """The year by whose end the aims of the table are due; what a report says of the time to come is not of the year on which it reports."""
        is_over = self.ahead and self.year == periods.reported(self.whole, self.dated)
        return self.here or (None if is_over else self.year)

    @property
    def told(self) -> str | None:
        """The words for the time of which a table tells that is none of goals: until its last month, else its year."""
        if self.of_goals:
            return None
        year = periods.reported(self.above) or periods.reported(self.whole, self.dated) or self._over
        return self.until or (f"{year}年" if year else None)

    @property
    def _over(self) -> int | None:
        """The only year that is named, where it is behind the title in brackets ((2025年)) and over when the text was written, if that is known."""
        told = _OVER.search(self.above) or _OVER.search(self.whole)
        return self.year if told and int(told["year"]) == self.year and self.year != self.dated else None

    def of_its_year(self, when: str | None) -> str | None:
        """Return the words of a label that say when; a month alone (9月), a part of the year and 本年 are of the only year that is named.

        The same time of the year before is that of which the table tells, one year earlier.
        """
        if when == BEFORE:
            return _YEAR.sub(lambda year: str(int(year[0]) - 1), self.told or "") or None
        part = _PART.search(when) if when else None
        if part and (part[1] or self.year):
            return f"{part[1] or f'{self.year}年'}{_ENDS[part[2] or part[3]]}月底"
        if not (when and self.year) or _YEAR.search(when):
            return when
        if _END.match(when):
            return f"{self.aimed}年底" if self.aimed else when
        return f"{self.year}年{when}" if _MONTH.match(when) else f"{self.year}年" if _THIS_YEAR.search(when) else when

    @property
    def until(self) -> str | None:
        """The words for the last month of the time of which a table tells ((2026年1—6月), 截至2026年9月底); None where they name none or several."""
        found = list(_UNTIL.finditer(self.above)) or list(_UNTIL.finditer(self.whole))
        told = set(map(_last_month, found))
        if not told and re.search("月报|月度", self.words):
            told = {f"{month}底" for month in _MONTHLY.findall(self.words)}
        return told.pop() if len(told) == 1 else None


def _last_month(until: re.Match[str]) -> str:
    """Return the words for the last month of the time until which a table tells."""
    year = until["year"] or until["of"] or until["in"]
    part = _ENDS.get((until["part"] or "").removeprefix("第"))
    return f"{year}年{part or int(until['month'] or until['last'] or until['alone'] or 12)}月底"


def titles(
    text: CanonicalText, laid: Layout, table: Table, dated: int, ahead: bool = False, headed: int | None = None
) -> Titles:
    """Return the words that say what a table is; ``dated`` is the year of the text, the others are as in `Titles`."""
    above = text.text[max(0, table.start - _NEAR) : table.start]
    above = above[max(0, above.rfind("附件")) :]  # not of what is attached before it
    years = frozenset(int(year) for label in table.labels for year in _YEAR.findall(label))
    return Titles(
        text.text[: laid.front], above, dated, reached_until(table), years, ahead, headed, notes.below(text, table)
    )


def of_cell(text: CanonicalText, one: cells.Counted, times: Tense, said: Titles) -> Quantity:
    """Return the quantity of a cell.

    Where no label says whether it is to come, its year does, against that of the text; where it has none, the part of the text
    in which its table stands. What is to come without a day is due by the end of the year of which the table is.
    """
    when = said.of_its_year(one.when)
    due = due_of(when, said.here or times.days_of) if when else None
    day = due.day if due else None
    status = one.status or ("planned" if _to_come(day, times, said.ahead, said) else "achieved")
    if status == "planned" and one.of_year and said.aimed and (said.of_goals or one.status):
        day = datetime.date(said.aimed, 12, 31)
    if status == "achieved" and said.note and not when:
        when = notes.time_of(said.note, one.words or "")
    when = when or (said.told if status == "achieved" and one.of_year and one.when != BEFORE else None)
    unsaid = one.open or (status == "achieved" and not one.status and _is_unsaid(day, times, said))
    start, end = text.at(one.found.start, one.found.end)
    line = max(0, one.found.start - _NEAR)
    called = one.words if one.whole or not one.words else named(one.words, one.found.unit)
    return Quantity(
        start, end, text.source[start:end], trimmed(one.found.value), None if one.found.upper is None else trimmed(one.found.upper),
        units.SAME.get(one.found.unit or "", one.found.unit), one.found.comparator, status,
        one.words, None, when, ahead=status == "planned", per=context.per(text.text, one.found.start, line), due=day,
        of=(one.of.start, one.of.end) if one.of else None,
        counts=(one.counts.start, one.counts.end) if one.counts else None, rank=one.found.rank,
        cell=True, indicator=called or None,
        labelled=bool(one.status or said.of_what_is or (day and (times.known_year or said.of_goals or said.over))),
        unsaid=unsaid, base=one.base,
    )  # fmt: skip


def _is_unsaid(day: datetime.date | None, times: Tense, said: Titles) -> bool:
    """Return whether nothing says if the year of a column is over: neither the day of the text, nor a title, nor any label."""
    told = times.known_year or said.of_goals or said.over or re.search(grammar.PAST_TITLE, said.words)
    return bool(day and len(said.years) > 1 and not told)


def _to_come(day: datetime.date | None, times: Tense, ahead: bool, said: Titles) -> bool:
    """Return whether the quantity of a cell is to come: by its year, or as all of its part of the text (``ahead``) is.

    Below a title that speaks of goals all is to come, from the first year on that the title names.
    """
    if day is None:
        return ahead
    if said.of_goals:
        return day.year >= said.first
    if times.known_year is None and said.over:
        return day.year > said.over
    if times.known_year is None:
        return ahead and day.year >= said.first
    named_year = str(day.year) in _YEAR.findall(said.words)
    return day.year > times.year or (ahead and day.year == times.year and named_year)

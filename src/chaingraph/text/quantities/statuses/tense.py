"""Whether a quantity is reached, still to come or a change, and whether it limits what is counted."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chaingraph.text.dates import dues
from chaingraph.text.quantities import grammar, units
from chaingraph.text.quantities.days import basis, bracketed, frames, intents, listed
from chaingraph.text.quantities.days.compared import is_level_before
from chaingraph.text.quantities.days.told_years import last_told
from chaingraph.text.quantities.days.written import (
    OF_WHICH,
    UNKNOWN,
    first_of_plan,
    labelled_until,
    tells_year,
    without_cited,
    year_of,
)
from chaingraph.text.quantities.indicators import already, rest
from chaingraph.text.quantities.statuses import due_behind, heard, leaving, named_aims, present, reckoned, sizes, terms
from chaingraph.text.quantities.statuses.marks import Mark, marks

_NEAR = 40  # characters around a quantity in which the words that make it a threshold stand
_SENTENCE = re.compile(r"[。!?]|(?<![\d.])\.(?![\d.])")
_CLAUSE = re.compile("[。;!?]")
_BASED = re.compile(  # how a clause begins that says on what a plan builds
    r"(?:[(]?[\d一二三四五六七八九十]{1,3}[)、.]+|[一二三四五六七八九十]是)?(?:在|以|对|按照?|根据|依据|落实|贯彻|对照|总结|推广|用[好足]|巩固|依托|利用|运用|盘活|复制|围绕|发挥|借鉴|提升|放大)(?!于)"
)
_FURTHER = re.compile("[二三四五六七八九]是(?!否)")  # a sentence of a list, of the time of that before it
_KINDS = "(?:省级|市级|区级|县级|全市|重点|特色|优势|主导|支柱|传统|新兴|战略性|先进|先导|制造业?|工业|农业)*"
_THAT_ARE = {  # by their unit, what a plan is about, and not what it is to make (等8条重点产业链, 五大主导产业)
    "条": re.compile("(?:省级|市级|区级|县级|全市|重点|特色|优势|主导|农业)*(?:产业)?链(?!主)"),
    "大": re.compile(f"{_KINDS}(?:产业链?|产区|链条|领域)(?!集群|基地|园|带|平台)"),
}
_MADE = re.compile("新增|完成|打造|培育|发展(?!情况)|另行确定|形成|建成|发展到|达到|构建|实现|再|每|壮大")
_FROM_AMONG, _AMONG = (
    re.compile("从[^,。;]{0,8}$"),
    re.compile("[^,。;]{0,12}中(?!心|小|国|央|间|高|低)"),
)  # 从全市29个产业链中
_NOW_DONE = re.compile(
    "[^。;]{0,16}?(?:(?<!不)已|均|了(?=[,。;]))|[^。;,]{2,12}?(?:超过|占比|达到)"
)  # what has come of them
_TO_DO = re.compile(
    "[^。;]{0,16}?(?:(?<![需主重])要(?!素|求|点)|将(?!军)|力争|确保|争取|必须|须|务必)"
)  # what is to come of them
_FORECAST = re.compile("预计|有望|可望|预测")


@dataclass(frozen=True)
class Tense:
    """The words of a text that tell the time of what stands after them.

    ``ends`` are the ends of sentences, ``places`` where such words stand, ``planned`` whether each speaks of what is to come,
    ``given`` where a policy says that something is given, ``year`` that in which the text was written.
    """

    text: str
    ends: Sequence[int]
    places: Sequence[int]
    planned: Sequence[bool]
    given: Sequence[int]
    year: int
    lines: Sequence[int] = ()  # where lines begin
    led: Mapping[int, bool] = field(default_factory=dict)  # lines of lists, and whether what leads to them is to come
    frames: Sequence[tuple[int, int]] = ()  # years that hold for the sentences after them
    intents: Sequence[intents.Intent] = ()  # who will do what the sentences after that tell
    told: bool = True  # whether it says in which year it was written
    planned_from: int | None = None  # the first year of a plan of several that does not say when it was written
    told_until: int | None = None  # the last year of which a text tells that does not say when it was written
    written: datetime.date | None = None  # the day on which the text was written, or that of which it reports

    @property
    def known_year(self) -> int | None:
        """The year in which the text was written; None where it does not say."""
        return self.year if self.year < UNKNOWN else None

    @property
    def days_of(self) -> int | None:
        """The year of days without one: that in which the text was written, but the first of those that it plans."""
        return self.planned_from or (self.known_year if self.told else None)

    @property
    def over_before(self) -> int | None:
        """The year before which all days are over; None where the text does not say it."""
        return self.days_of or self._after_told

    @property
    def years_from(self) -> int:
        """The year against which the years of the text are held: those before it are over, those after it to come."""
        return self._after_told or self.year

    @property
    def _after_told(self) -> int | None:
        return self.told_until + 1 if self.told_until else None

    def status(self, start: int, end: int, unit: str | None, ahead: bool) -> str:
        """Return ``achieved``, ``planned`` or ``change`` for a quantity at a place.

        ``ahead`` says that its part of the text is about what is to come.
        """
        changes = _changes(self.text, start, end) and not already.stands(self.text, start, end)
        if units.of_points(unit) or changes:
            return "change"
        if self.exists(start, end, unit):
            return "achieved"
        return "planned" if self.ahead(start, end, ahead) or terms.is_term(self.text, start, unit) else "achieved"

    def limits(self, start: int, end: int, unit: str | None) -> bool:
        """Return whether a quantity says which things are counted or meant (产值过5000万元企业2家)."""
        if named_aims.is_aim(self.text, start, end) or sizes.is_share(self.text, start, end, unit):
            return False
        number = bisect_left(self.ends, end)
        until = self.ends[number] if number < len(self.ends) else len(self.text)
        return sizes.limits(
            self.text[max(0, start - _NEAR) : until], min(start, _NEAR), end - max(0, start - _NEAR), unit
        )

    def ahead(self, start: int, end: int, ahead: bool) -> bool:
        """Return whether a quantity at a place is still to come; ``ahead`` says that its part of the text is."""
        sentence = bisect_right(self.ends, start)
        since = self.ends[sentence - 1] if sentence else 0
        nearest = self._nearest(since, start, end)
        if self.leaves(start, end):
            return False
        if own := bracketed.year(self.text, end):
            return own > self.year if self.year < UNKNOWN else leaving.reached(self.text, start)
        aims = named_aims.is_aim(self.text, start, end, surely=True) or basis.is_set(self.text, end)
        if (
            rest.is_to_come(self.text, start, end)
            or aims
            or leaving.is_of_aim(self.text, start)
            or due_behind.is_to_come(self.text, (start, end), since, self.written)
        ):
            return True
        if nearest >= 0 and OF_WHICH.fullmatch(self.text, max(since, self.places[nearest]), start):
            if _NOW_DONE.match(self.text, end):
                return False
            if _TO_DO.match(self.text, end):
                return True
            nearest -= 1
        if nearest >= 0 and self.places[nearest] >= since:
            return self.planned[nearest] or (ahead and self._is_based(nearest, since, start))
        if since in self.led:
            return self.led[since]
        if nearest >= 0 and _FURTHER.match(self.text, since) and self.places[nearest] >= self._line(start):
            return self.planned[nearest]
        if heard.is_over(self.text, (self._line(start), since, start), self.year, self.written):
            return False
        framed = self._framed(start, since)
        return ahead or intents.held(self.intents, start) is not None if framed is None else framed

    def _nearest(self, since: int, start: int, end: int) -> int:
        """Return the number of the word of time that holds at a place of a sentence: a forecast holds up to its semicolon, where something was reached before it."""
        nearest = first = bisect_left(self.places, end) - 1
        while nearest > 0 and self.places[nearest - 1] >= since and self._is_forecast_before(nearest, start):
            nearest -= 1
        return first if nearest < 0 or self.planned[nearest] else nearest

    def _is_forecast_before(self, number: int, start: int) -> bool:
        place = self.places[number]
        return bool(_FORECAST.match(self.text, place)) and ";" in self.text[place:start]

    def _is_based(self, number: int, since: int, start: int) -> bool:
        """Return whether a word of what is reached stands in a clause that only says on what a plan builds (巩固现有12家企业,新增3家)."""
        place = self.places[number]
        clause = max(since, self.text.rfind(",", since, place) + 1, self.text.rfind(";", since, place) + 1)
        return bool(_BASED.match(self.text, clause, start)) and self.text.find(",", place, start) >= 0

    def _framed(self, start: int, since: int) -> bool | None:
        """Return whether the year that holds for the sentences after it in a line is to come; None where there is none."""
        frame = frames.held(self.text, self.frames, self._line(start), since, start)
        days = dues(self.text, self.known_year, *frame) if frame else []
        return any(due.day.year >= self.year or self.year == UNKNOWN for due in days if due.day) if days else None

    def _line(self, place: int) -> int:
        """Return where the line of a place begins."""
        number = bisect_right(self.lines, place)
        return self.lines[number - 1] if number else 0

    def leaves(self, start: int, end: int) -> bool:
        """Return whether a quantity is the level that something comes from (由89%提升至94%), or one of before with which it is compared."""
        before = is_level_before(self.text, start, end, self.planned_from or self.year)
        return before or (leaving.leaves(self.text, start, end) and not leaving.is_of_aim(self.text, start))

    def exists(self, start: int, end: int, unit: str | None) -> bool:
        """Return whether a quantity counts the chains that a plan is about, not those that it is to make (等8条重点产业链), what is already so, or what is there by the words beside it."""
        if already.stands(self.text, start, end):
            return True
        clause = re.split("[,。;!?]", self.text[max(0, start - _NEAR) : start])[-1]
        chosen = _FROM_AMONG.search(clause) and _AMONG.match(self.text, end)
        told = _THAT_ARE.get(unit or "") and _THAT_ARE[unit or ""].match(self.text, end)
        return bool(chosen) or present.is_there(self.text, start, end) or (bool(told) and not _MADE.search(clause))

    def conditional(self, start: int, end: int) -> bool:
        """Return whether a quantity is part of the condition on which something is given (对年产值1亿元以上的企业给予…)."""
        after = bisect_left(self.given, end)
        if after == len(self.given) or self.given[after] > end + _NEAR:
            return False
        clause = _CLAUSE.split(self.text[max(0, start - _NEAR) : start])[-1]
        condition = re.search(grammar.CONDITION, clause)
        if not re.search(
            r"[上下内]$|达到?|满|首次|每|不[少低高超多]|超|过|突破|[-—~至]", self.text[max(0, start - 4) : end]
        ):
            return False  # an exact number limits nothing
        if not condition or re.search(f"{grammar.GIVEN}|按", clause[condition.start() :]):
            return False
        return not _CLAUSE.search(self.text, end, self.given[after])


def tense(
    text: str, year: int | None = None, breaks: Sequence[int] = (), lines: Sequence[tuple[int, int]] = ()
) -> Tense:
    """Return what the words of a text say of time: verbs, adverbs, and years by that of the text itself (``year``, where known).

    ``breaks`` are where a line or a sentence begins, which no word of time goes beyond, but for those that only part a sentence;
    ``lines`` are those of the text: what leads to a list holds for its lines.
    """
    first = lines[0][1] if lines else 0
    labelled = None if year else labelled_until(text, first)
    told = not labelled and (bool(year) or not lines or tells_year(text, lines))
    own = text if year else without_cited(text, first)
    span = None if year else first_of_plan(own, first)
    last = None if told or span else labelled or last_told(own, own[:first])
    since = span or (last + 1 if last else None)  # all before is over
    year = year or (span - 1 if span else last or year_of(own))
    firsts = sorted({start for start, _ in lines})
    framed = frames.frames(text, firsts)
    title = text[: lines[min(1, len(lines) - 1)][1]] if lines else ""
    past = bool(re.search(grammar.PAST_TITLE, title))
    told_of = marks(text, (year, since or year), breaks, firsts, framed, past, reckoned.time_of(title))
    return Tense(
        text,
        ends=_ends(text, breaks, firsts),
        places=[place for place, _ in told_of],
        planned=[planned for _, planned in told_of],
        given=[match.start() for match in re.finditer(grammar.GIVEN, text)],
        year=year,
        lines=firsts,
        led=_led(text, told_of, lines),
        frames=framed,
        intents=intents.intents(text, lines),
        told=told,
        planned_from=span,
        told_until=last,
    )


def _ends(text: str, breaks: Sequence[int], lines: Sequence[int]) -> list[int]:
    """Return where sentences end: at stops, and where lines begin or passages that are no mere clause."""
    firsts = set(lines)
    begun = (place for place in breaks if place in firsts or text[place - 1 : place] != ";")
    return sorted({*begun, *(match.end() for match in _SENTENCE.finditer(text))})


def _led(text: str, told: Sequence[Mark], lines: Sequence[tuple[int, int]]) -> dict[int, bool]:
    """Return where lines of lists begin of which the line that leads to them says whether they are to come."""
    found = {}
    for start, (first, last) in listed.leads(text, lines):
        within = told[bisect_left(told, (first, False)) : bisect_left(told, (last, False))]
        if within:
            found[start] = within[-1][1]
    return found


_SHORT = re.compile("(?:目标|计划|任务|进度)[^,。;]{0,10}[多少]出?$")  # by how much an aim is missed or passed


def _changes(text: str, start: int, end: int) -> bool:
    """Return whether the words before a quantity make it an amount of change rather than the level reached."""
    before = text[max(0, start - 12) : start]
    changing = re.search(grammar.CHANGE, before) and not (re.search(grammar.LEVEL, before) or _SHORT.search(before))
    return bool(changing or re.search(grammar.LEVEL_OF_CHANGE, before) or "翻" in text[start:end])

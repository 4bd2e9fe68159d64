"""Read quantities: every number in a text that counts or measures something, with what the text says of it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from chaingraph.text.canonical import CanonicalText, canonical_text
from chaingraph.text.layout import Layout, layout
from chaingraph.text.quantities import context, matching, units
from chaingraph.text.quantities.cells import reading as cells
from chaingraph.text.quantities.cells.tabled import Titles, of_cell, titles
from chaingraph.text.quantities.cells.turned import turned
from chaingraph.text.quantities.days import bracketed, periods, severally
from chaingraph.text.quantities.days.calendars import calendar
from chaingraph.text.quantities.days.deadlines import deadline
from chaingraph.text.quantities.indicators import done, elided, worded
from chaingraph.text.quantities.indicators.telling import Told
from chaingraph.text.quantities.lists import listed
from chaingraph.text.quantities.provisions import provisions
from chaingraph.text.quantities.quantity import Quantity, trimmed
from chaingraph.text.quantities.statuses import awards, learned, limiting, refused, terms
from chaingraph.text.quantities.statuses.ahead import Ahead
from chaingraph.text.quantities.statuses.features import surroundings
from chaingraph.text.quantities.statuses.quoted import quoted
from chaingraph.text.quantities.statuses.tense import Tense
from chaingraph.text.quantities.vocabulary import DOING, LEADING
from chaingraph.text.tables import Table

_PART = re.compile(",其中|、[\u4e00-\u9fff]")  # what follows tells a part of the quantity before
_DOES = re.compile(  # what follows is done for the same
    f"[^,。;、\\d]{{0,16}},(?:并|同时)?(?:{LEADING}|{DOING})[^,。;、\\d]*"
)
_TELEPHONE = re.compile(r"[\u4e00-\u9fff][ :]*(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8})$")  # in a cell, beside who is called
_AGAIN = re.compile("每(?:半年|两?年|季度|两?个?月|周|天|日)")  # of what is so again and again
_NEAR = 50  # characters before a quantity in which the words beside it stand


Spans: TypeAlias = Sequence[tuple[int, int]]


class Unjudged(NamedTuple):
    """The quantities as grammar alone reads them, where they stand in the canonical text, and the year against which its years are held."""

    found: list[Quantity]
    places: list[tuple[int, int]]
    year: int


def quantities(source: str | CanonicalText, laid: Layout | None = None) -> list[Quantity]:
    """Return every quantity of a text, in its order; ``laid`` is its layout, where that is known already.

    A text as it was decoded (``str``) is made canonical first. The time taken grows with the length of the text.
    """
    text = canonical_text(source) if isinstance(source, str) else source
    laid = laid or layout(text)
    return called(text, laid, *judged(text, laid, by_grammar(text, laid)))


def called(text: CanonicalText, laid: Layout, read: Sequence[Quantity], places: Spans) -> list[Quantity]:
    """Return judged quantities with the words by which each is called, and the limits among them bound to what they limit."""
    lines = [start for start, _ in laid.lines(text)]
    told = worded.indicators(text.text, lines, read, places)
    return [done.called(one) for one in limiting.Limits(text.text, lines, places, told).bound()]


def judged(text: CanonicalText, laid: Layout, read: Unjudged) -> tuple[list[Quantity], list[tuple[int, int]]]:
    """Return the quantities with what each is, named as grammar names them, and where they stand in the canonical text."""
    found, places, year = read
    statuses = learned.statuses(surroundings(text, laid, year), found, places)
    told = [learned.judged(one, said) for one, said in zip(found, statuses, strict=True)]
    parts = (
        [(cell.start, cell.end) for table in laid.tables for cell in provisions(table)],
        [(row.start, row.end) for table in laid.tables for row in table.rows],
    )
    return _linked(text.text, places, quoted(text.text, places, told), parts), places


def by_grammar(text: CanonicalText, laid: Layout) -> Unjudged:
    """Return the quantities as grammar alone reads them."""
    here = Ahead(text, laid)
    times, dated = here.times, here.front.date
    found = [one for one in matching.found(here.matched) if _is_whole(one, laid.paragraphs)]
    in_sentences = listed(here.matched, found, list(_described(here, found)), laid.breaks)
    in_cells = [
        of_cell(text, one, times, said)
        for table in map(turned, laid.tables)
        for said in (_titles(here, table, dated.year if dated else 0),)
        for one in cells.counted(table, text.text[max(0, table.start - 30) : table.start])
        if one.found.unit or not _TELEPHONE.search(text.text[one.found.start : one.found.end])
    ]
    read = sorted([*in_sentences, *in_cells], key=lambda one: one.start)
    return Unjudged(read, [(text.place(one.start), text.place(one.end)) for one in read], times.years_from)


def _titles(here: Ahead, table: Table, dated: int) -> Titles:
    """Return the words that say what a table is, with what the part of the text says in which it stands; ``dated`` is the year of the text."""
    ahead, headed = here.part(table.start).ahead, here.sections.at(table.start, None)
    return titles(here.text, here.laid, table, dated, ahead, headed)


def _linked(text: str, places: Spans, found: Sequence[Quantity], parts: Sequence[Spans] = ()) -> list[Quantity]:
    """Return quantities, awards with where their conditions stand; what one depends on does not only limit what is counted.

    What a condition asks to be reached (达到10亿元、50亿元的) is the least that is asked. It is of the same of the ``parts`` of a text: of the same
    cell, where that is read as a sentence, and of the same row.
    """
    units_of, statuses = [one.unit for one in found], [one.status for one in found]
    within = [[_part_of(place, among) for among in parts] for place in places]
    depends = [
        [condition for condition in conditions if within[condition] == within[number]]
        for number, conditions in enumerate(awards.conditions(text, places, units_of, statuses))
    ]
    needed = {number for numbers in depends for number in numbers}
    least = awards.least(text, places, units_of, statuses)
    return [
        replace(
            one,
            comparator=">=" if number in least and one.comparator == "=" else one.comparator,
            condition=tuple(found[condition].start for condition in depends[number]),
            limit=one.limit and number not in needed,
        )
        for number, one in enumerate(found)
    ]


def _part_of(place: tuple[int, int], parts: Spans) -> int:
    """Return the number of the part of a text in which a place stands, of parts in their order; -1 where it stands in none."""
    number = bisect_right(parts, place[0], key=itemgetter(0)) - 1
    return number if number >= 0 and place[1] <= parts[number][1] else -1


def _is_whole(one: matching.Found, paragraphs: Sequence[int]) -> bool:
    """Return whether a quantity stands in one paragraph (not 附件2 over 链长名单)."""
    return bisect_right(paragraphs, one.start) == bisect_left(paragraphs, one.end)


def stated(text: CanonicalText, laid: Layout | None = None) -> list[tuple[int, int, Quantity]]:
    """Return the quantities that a figure can hold, with their place in the canonical text.

    What only says which things are meant is none, unless it limits a count, whose condition it is; nor is what was proposed and refused.
    """
    found = quantities(text, laid)
    needed = {condition for one in found for condition in one.condition}
    kept = (one for one in found if not one.limit or one.start in needed)
    placed = ((text.place(one.start), text.place(one.end), one) for one in kept)
    return [told for told in placed if told[2].conditional or not refused.is_refused(text.text, *told[:2])]


def _printed(text: CanonicalText, matched: str, words: str | None, start: int) -> str | None:
    """Return words found near a place of the matched text as the text has them."""
    place = matched.find(words, max(0, start - _NEAR)) if words else -1
    return text.text[place : place + len(words)] if words and place >= 0 else words


def _described(here: Ahead, found: Sequence[matching.Found]) -> Iterator[Quantity]:
    """Yield quantities with their words in the decoded file and what stands around each."""
    text, matched, times = here.text, here.matched, here.times
    ahead = [here.of(one.start, one.end) for one in found]
    told_by = here.reported, here.parts, times.over_before, here.front.title or ""
    days = calendar(text, matched, here.laid, times.days_of, *told_by)
    told = Told(matched, here.laid.breaks, [start for start, _ in here.laid.lines(text)])
    floor, former, per, part_of = 0, None, tuple[str, ...](), None
    for one, to_come, role in zip(found, ahead, _roles(here, found, ahead), strict=True):
        status = role.status or times.status(one.start, one.end, one.unit, here.part(one.start).ahead)
        limit = status == "threshold"
        subject = context.subject(matched, one.start, one.end, floor, limit)
        if subject is None and context.goes_on(matched[floor : one.start], status):
            subject = former
        since = told.since(one.start)
        own = context.per(matched, one.start, since)
        if not own and (each := severally.for_each(matched, since, one.start)):
            own = (each,)
        per = own or (per if _is_for_same(matched, floor, one.start, per, one.unit == part_of) else ())
        again, term = bool(_AGAIN.match("".join(own[-1:]))), terms.is_term(matched, one.start, one.unit)
        due = None if term else deadline(days, one.start, one.end, again)
        words = _printed(text, matched, subject, one.start)
        quantity = replace(_counted(here, one, status, role.limit, told), subject=words, due=due, per=per)
        yield _timed(here, quantity, one, to_come, told.line(one.start))
        floor, former = (floor, former) if limit else (one.end, subject)
        part_of = one.unit


def _roles(here: Ahead, found: Sequence[matching.Found], ahead: Sequence[bool]) -> list[awards.Role]:
    """Return what each quantity is in a rule of support."""
    limits = _limits(here.matched, found, here.times)
    conditions = [here.times.conditional(one.start, one.end) for one in found]
    return awards.roles(here.matched, found, ahead, conditions, limits, here.laid.breaks)


def _counted(here: Ahead, one: matching.Found, status: str, limit: bool, told: Told) -> Quantity:
    """Return a quantity as it is printed, of a ``status``, with what it measures and the chain that it is of."""
    start, end = here.text.at(one.start, one.end)
    falls = context.falls(here.matched, one.start)
    indicator = None if limit else told.indicator(one, status, falls)
    return Quantity(
        start=start,
        end=end,
        exact=here.text.source[start:end],
        value=trimmed(one.value),
        upper=None if one.upper is None else trimmed(one.upper),
        unit=units.SAME.get(one.unit or "", one.unit),
        comparator=one.comparator,
        status=status,
        subject=None,
        chain=context.chain(here.matched, one.start, here.part(one.start)),
        period=None,
        falls=status == "change" and falls,
        rank=one.rank,
        limit=limit,
        indicator=indicator,
        certain=told.certain,
    )


def _is_for_same(text: str, floor: int, start: int, per: Sequence[str], same_unit: bool) -> bool:
    """Return whether what the last quantity is for each of (``per``), which ends at ``floor``, holds for the next: a part of it, or done for the same."""
    if same_unit and _PART.match(text, floor):
        return True
    return bool(per and "年" not in per[0] and _DOES.fullmatch(text, floor, start))


def _timed(here: Ahead, quantity: Quantity, one: matching.Found, to_come: bool, line: int) -> Quantity:
    """Return a quantity with what its line says of its time: whether a change begins from it, whether it is ``to_come``, its period."""
    times, matched = here.times, here.matched
    base = times.leaves(one.start, one.end)
    there = to_come and times.exists(one.start, one.end, one.unit)  # chains of which a plan speaks
    known = None if to_come else times.known_year
    period = None if there else periods.period(matched, one.start, line, here.laid.front, known, base)
    if not (period or to_come or base):
        title = here.front.title or ""
        period = here.list_days.get(line) or periods.of_part_reported(title, matched, one.start, line)
    year = periods.year(period, matched, one.start, line, here.reported, times.known_year if times.told else None)
    over = periods.until(period or "", year) if year and not to_come else None
    if over and here.front.date and over > here.front.date:
        year = None  # of another year than that in which it was written, which the text does not say
    if own := bracketed.year(matched, one.end):
        period, year = f"{own}年", own
    return replace(quantity, base=base, ahead=to_come and not there, period=period, year=year)


def _limits(matched: str, found: Sequence[matching.Found], times: Tense) -> list[bool]:
    """Return which quantities say which things are counted; all of a list do, or none (年营业收入超100亿元、50亿元的集群)."""
    limits = [
        times.limits(one.start, one.end, one.unit) or elided.counts_its_list(matched, one.start, one.end, one.value)
        for one in found
    ]
    spans, units_of = [(one.start, one.end) for one in found], [one.unit for one in found]
    for members in awards.listed(matched, spans, units_of):
        if len(members) > 1 and times.limits(spans[members[0]][0], spans[members[-1]][1], units_of[members[0]]):
            limits[members.start : members.stop] = [True] * len(members)
    return limits

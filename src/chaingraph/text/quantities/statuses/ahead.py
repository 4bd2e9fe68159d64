"""Whether what stands at a place of a text is still to come: by the words of its sentence, else by its part of the text."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.front.matter import FrontMatter, front_matter
from chaingraph.text.layout import Layout
from chaingraph.text.quantities import context, grammar
from chaingraph.text.quantities.days import as_of, bracketed, periods
from chaingraph.text.quantities.days.headed import headed, year_named
from chaingraph.text.quantities.provisions import provisions
from chaingraph.text.quantities.statuses.tense import Tense, tense
from chaingraph.text.tables import Table
from chaingraph.text.years import Years, years

_BULLET = re.compile(r"-(?=[\u4e00-\u9fff]|20\d\d年)")  # with which an item begins, and which joins nothing
_BOXED = re.compile(r"[【\[〔][\u4e00-\u9fff\d]{2,14}(?:\([^()]{1,8}\))?[】\]〕](?!:|\d{1,4}号)")  # the label of a line


@dataclass(frozen=True)
class Ahead:
    """A canonical text in which times are sought, and its layout. Places are those of the text."""

    text: CanonicalText
    laid: Layout

    @cached_property
    def matched(self) -> str:
        """The text as it is matched: in simplified characters, tables blanked by stops, since no sentence goes on across them.

        The bracket that closes the label of a line (【2027年目标】产值…) is a colon, the dash before an item a point, and years in brackets behind quantities are none of their sentences.
        """
        told = bracketed.hidden(_without(self.text.marked.translate(grammar.TRADITIONAL), self.laid.tables))
        items = {start for start, end in self.text.lines if _BULLET.match(told, start, end)}
        told = "".join("·" if place in items else mark for place, mark in enumerate(told)) if items else told
        closed = [label.end() - 1 for start, end in self.text.lines if (label := _BOXED.match(told, start, end))]
        parts = [told[first:last] for first, last in pairwise([0, *(place + 1 for place in closed), len(told)])]
        return "".join([*(f"{part[:-1]}:" for part in parts[:-1]), parts[-1]])

    @cached_property
    def front(self) -> FrontMatter:
        """What the text says of itself."""
        return front_matter(self.text, self.laid)

    @cached_property
    def reported(self) -> int | None:
        """The year on which the text reports, by its title."""
        return periods.reported(self.front.title, self.front.date.year if self.front.date else None)

    @cached_property
    def times(self) -> Tense:
        """What the words of the text say of time."""
        dated = self.front.date
        told = tense(self.matched, dated.year if dated else None, self.laid.breaks, self.laid.lines(self.text))
        return replace(told, written=dated or (datetime.date(self.reported, 12, 31) if self.reported else None))

    @cached_property
    def list_days(self) -> dict[int, str]:
        """The words of the days of which lists are, by where their lines begin."""
        return as_of.days(self.matched, self.text.lines)

    @cached_property
    def parts(self) -> list[context.Part]:
        """The parts of the text, and whether each is about what is to come."""
        return context.parts(self.text, self.laid, self.times.known_year)

    @cached_property
    def sections(self) -> Years:
        """The years that the headings of the text name."""
        return years(self.matched, self.laid)

    @cached_property
    def aimed(self) -> frozenset[int]:
        """Where lines begin that stand below one of nothing but a time, of a series that goes on beyond the year of the text."""
        firsts = [section.passages[0] for section in self.laid.sections]
        heads = dict(headed(self.matched, self.text.lines, [one.start for one in firsts if one.heading]))
        years = {line: year_named(self.matched[slice(*head)].strip()) or 0 for line, head in heads.items()}
        known = self.times.known_year
        if not known or self.reported or max(years.values(), default=0) <= known:
            return frozenset()
        return frozenset(line for line, year in years.items() if year >= known)

    def part(self, place: int) -> context.Part:
        """Return the part of the text in which a place stands."""
        part = context.part_of(self.parts, place)
        number = bisect_right(self.times.lines, place)
        below = bool(number) and self.times.lines[number - 1] in self.aimed
        return replace(part, ahead=True) if below else part

    def of(self, start: int, end: int) -> bool:
        """Return whether what stands from ``start`` to ``end`` is still to come."""
        return self.times.ahead(start, end, self.part(start).ahead)


def _without(text: str, tables: Sequence[Table]) -> str:
    """Return a text with stops for its tables, but for the cells that are read as sentences."""
    kept: list[str] = []
    end = 0
    for table in tables:
        edges = [end, *(edge for cell in provisions(table) for edge in (cell.start, cell.end)), table.end]
        edges.insert(1, table.start)
        for number, (first, last) in enumerate(pairwise(edges)):
            kept.append("。" * (last - first) if number % 2 else text[first:last])
        end = table.end
    return "".join([*kept, text[end:]])

"""The year of days that print none: that which the heading above them names (三、2027年工作打算), else that of the document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.text.layout import Layout

_YEAR = re.compile(r"(?<!\d)(20\d\d)年(?:度)?(?!以来|[底末初前])")
_SPAN = re.compile(r"20\d\d年?[-—–~～至到]{1,2}20\d\d年")  # of a plan, which is no year of its days


@dataclass(frozen=True)
class Years:
    """Where sections begin, in the order of a text, and the year that holds below each: None where no heading names one."""

    starts: Sequence[int]
    years: Sequence[int | None]

    def at(self, place: int, year: int | None) -> int | None:
        """Return the year that holds at a place; ``year`` is that of the document."""
        number = bisect_right(self.starts, place) - 1
        return (self.years[number] if number >= 0 else None) or year


NO_YEARS = Years((), ())  # of a text whose headings name none


def years(text: str, laid: Layout) -> Years:
    """Return the years of the sections of a canonical text: of its own heading, else of the one above it."""
    found: dict[str, int | None] = {}
    for section in laid.sections:
        first = section.passages[0]
        own = _named(text[first.start : first.end]) if first.heading else None
        found[section.number] = own or found.get(section.number.rpartition(".")[0])
    starts = [section.passages[0].start for section in laid.sections]
    return Years(starts, [found[section.number] for section in laid.sections])


def _named(heading: str) -> int | None:
    """Return the year that a heading names, where it names one.

    >>> _named("三、2027年工作打算"), _named("2026-2028年目标"), _named("到2027年底的目标")
    (2027, None, None)
    """
    named = set() if _SPAN.search(heading) else set(_YEAR.findall(heading))
    return int(named.pop()) if len(named) == 1 else None

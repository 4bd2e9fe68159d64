"""Quantities with what brackets and labels say of them: somebody answers for what is to come, by a day in its year."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from chaingraph.text.dates import due_of
from chaingraph.text.duties import Duty
from chaingraph.text.quantities import Quantity, grammar

Stated = tuple[int, int, Quantity]  # where a quantity stands in the canonical text, and which it is

_REACHED = re.compile(f"{grammar.REACHED}|累计|实际|了")


def answered(found: Sequence[Stated], duties: Sequence[Duty], text: str, year: int | None, dated: bool) -> list[Stated]:
    """Return quantities, in their order, with what the ``duties`` of a canonical text add to them.

    Of a text that is not ``dated``, what somebody answers for is to come, unless its words say that it is reached. The day of
    a bracket counts more than a bare year of the sentence; ``year`` is that of days without one.
    """
    told = list(found)
    starts = [start for start, _, _ in told]
    for duty in duties:
        for place in range(*(bisect_left(starts, edge) for edge in duty.scope)):
            start, end, quantity = told[place]
            if duty.role == "due":
                quantity = _by_the_day_of(quantity, text[slice(*duty.names[0])], year)
            elif not dated and duty.role != "supportedBy" and not _REACHED.search(text, duty.scope[0], end):
                quantity = _to_come(quantity)
            told[place] = (start, end, quantity)
    return told


def _to_come(quantity: Quantity) -> Quantity:
    """Return a level that nothing else tells the time of as one to be reached."""
    if quantity.status != "achieved" or quantity.base or quantity.of:
        return quantity
    due = due_of(quantity.period, None) if quantity.period else None
    return replace(quantity, status="planned", ahead=True, due=quantity.due or (due.day if due else None))


def _by_the_day_of(quantity: Quantity, words: str, year: int | None) -> Quantity:
    """Return a quantity that is due in a year as due by a day of that year, where words name one."""
    due, own = due_of(words, year), quantity.due
    whole_year = own is not None and (own.month, own.day) == (12, 31)
    within = whole_year and due is not None and due.day is not None and due.day.year == own.year  # type: ignore[union-attr]
    return replace(quantity, due=due.day) if within and due else quantity

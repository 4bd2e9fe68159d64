"""Quantities with what brackets, labels and columns say of them: who answers does so for what is to come, by a day in its year."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from chaingraph.text.dates import due_of
from chaingraph.text.duties.asides import is_matter
from chaingraph.text.duties.duty import Duty
from chaingraph.text.quantities import Quantity, grammar
from chaingraph.text.tables import Table

Stated = tuple[int, int, Quantity]  # where a quantity stands in the canonical text, and which it is

_RESULT = re.compile("实际|完成|现状|基[数期]|增速")  # in a label
_REACHED = re.compile(f"{grammar.REACHED}|累计|实际|了")
_PUT_IN = re.compile("总投资|投资总额|概算|(?:年度|计划)(?:计划|完成)?投资")
_THESE = re.compile("(?:这|上述|前述)$")  # before those that a text has told of
_WHO = re.compile(  # after the number of those who answer (由市工信局等5个部门牵头)
    r"(?:部门|单位|委办局|科室|企业|机构)(?:共同|分别|分头|具体|联合)*(?:牵头|负责|配合|承担|落实|组成)"
)


def answered(
    found: Sequence[Stated], duties: Sequence[Duty], text: str, year: Callable[[int], int | None], dated: bool
) -> list[Stated]:
    """Return quantities, in their order, with what the ``duties`` of a canonical text add to them.

    Of a text that is not ``dated``, what somebody answers for or is to do by a day is to come, unless its words say that it is reached. The day of
    a bracket counts more than a bare year of the sentence; ``year`` gives that of days without one at a place.
    """
    told = list(found)
    starts = [start for start, _, _ in told]
    for duty in duties:
        for place in range(*(bisect_left(starts, edge) for edge in duty.scope)):
            start, end, quantity = told[place]
            there = (
                _REACHED.search(text, duty.scope[0], end)
                or _THESE.search(text, max(0, start - 2), start)
                or _WHO.match(text, end)
                or (not duty.row and is_matter(text, duty.scope[0], start))
            )
            if not dated and _is_of_what_comes(duty) and not there:
                quantity = _to_come(quantity)
            if duty.role == "due" and not (duty.built and is_put_in(quantity)):
                quantity = _by_the_day_of(quantity, text[slice(*duty.names[0])], year(duty.names[0][0]))
            told[place] = (start, end, quantity)
    return told


def is_put_in(quantity: Quantity) -> bool:
    """Return whether a quantity of a cell is what is put into a project, in all or in a year: the day on which that is built is not its own."""
    return quantity.cell and quantity.unit == "元" and bool(_PUT_IN.search(quantity.subject or ""))


def milestones(found: Sequence[Stated], tables: Sequence[Table]) -> list[Stated]:
    """Return the quantities of a text that names no year of its own, those below years that leave others out to come.

    Results are told year by year; what is told for 2026 and 2028 is what is to be reached then.
    """
    told = list(found)
    starts = [start for start, _, _ in told]
    for table in tables:
        places = range(*(bisect_left(starts, edge) for edge in (table.start, table.end)))
        below = [place for place in places if told[place][2].due and not told[place][2].labelled]
        below = [place for place in below if not _RESULT.search(told[place][2].period or "")]
        years = sorted({told[place][2].due.year for place in below})  # type: ignore[union-attr]
        if len(years) > 1 and all(after - before > 1 for before, after in pairwise(years)):
            for place in below:
                start, end, quantity = told[place]
                told[place] = (start, end, replace(quantity, status="planned", ahead=True))
    return told


def _is_of_what_comes(duty: Duty) -> bool:
    """Return whether a duty is one for what is to come; the day of a row may be that on which something was done."""
    return not duty.row if duty.role == "due" else duty.role != "supportedBy"


def _to_come(quantity: Quantity) -> Quantity:
    """Return a level that nothing else tells the time of as one to be reached."""
    if quantity.status != "achieved" or quantity.base or quantity.of or quantity.labelled:
        return quantity
    due = due_of(quantity.period, None) if quantity.period else None
    return replace(quantity, status="planned", ahead=True, due=quantity.due or (due.day if due else None))


def _by_the_day_of(quantity: Quantity, words: str, year: int | None) -> Quantity:
    """Return a quantity that is due in a year as due by a day of that year, where words name one."""
    due, own = due_of(words, year), quantity.due
    whole_year = own is not None and (own.month, own.day) == (12, 31)
    within = whole_year and due is not None and due.day is not None and due.day.year == own.year  # type: ignore[union-attr]
    return replace(quantity, due=due.day) if within and due else quantity

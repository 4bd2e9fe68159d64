"""A quantity: a number in a text that counts or measures something, with what the text says of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as printed: ``exact`` stands from ``start`` to ``end`` of the decoded file.

    ``value`` has 亿 and 万 multiplied out (percent stays percent), ``upper`` ends a range; ``unit`` is None where none is
    printed or implied; ``comparator`` is one of = > >= ~ < <= range; ``status`` achieved, planned, change,
    threshold (a condition) or award (what is given);
    ``subject`` is what is counted, ``chain`` the chain named with it, ``period`` when: each None where not stated nearby.
    ``ahead`` says whether a change too is still to come, ``falls`` whether it is a decrease, ``due`` by when (or of which
    day) where the sentence, or the label of the column or row, says it; ``of`` is the place in the canonical text of the
    cell that says what a quantity of a table is of, ``counts`` of the one that says what it counts, ``base`` whether it is the level that a change, or the row of a table, begins from, ``condition`` (of an award, of a count) where its thresholds stand in the file.
    ``per`` are the words by which it holds for each (每条产业链, 每年), ``rank`` says that it is a place in an order (第2位),
    ``limit`` that a threshold only says which things are meant or counted (产值过5000万元企业2家), and ``indicator`` are the words by which a curator would call what is measured, ``plainly`` those that grammar finds.
    ``year`` is that which the words of ``period`` mean where they print none (上年).
    ``does`` is the verb of what comes about that its indicator leaves out (举办).
    ``certain`` says that grammar's words stand whatever a model would take.
    ``cell`` says that it stands in a table, ``labelled`` that the labels of a table say what it is, ``unsaid`` that
    nothing says whether it is reached or still to come (a year of a table in a text without a date).
    """

    start: int
    end: int
    exact: str
    value: Decimal
    upper: Decimal | None
    unit: str | None
    comparator: str
    status: str
    subject: str | None
    chain: str | None
    period: str | None
    ahead: bool = field(default=False, repr=False)
    falls: bool = field(default=False, repr=False)
    due: datetime.date | None = field(default=None, repr=False)
    of: tuple[int, int] | None = field(default=None, repr=False)
    counts: tuple[int, int] | None = field(default=None, repr=False)
    base: bool = field(default=False, repr=False)
    condition: tuple[int, ...] = field(default=(), repr=False)
    per: tuple[str, ...] = field(default=(), repr=False)
    rank: bool = field(default=False, repr=False)
    limit: bool = field(default=False, repr=False)
    indicator: str | None = field(default=None, repr=False)
    plainly: str | None = field(default=None, repr=False)
    certain: bool = field(default=False, repr=False)
    year: int | None = field(default=None, repr=False)
    cell: bool = field(default=False, repr=False)
    labelled: bool = field(default=False, repr=False)
    unsaid: bool = field(default=False, repr=False)
    does: str = field(default="", repr=False)

    @property
    def conditional(self) -> bool:
        """Whether it is what a rule says, a condition or what is given: neither reached nor a target."""
        return self.status in ("threshold", "award")

    @property
    def said(self) -> str:
        """What it is: ``achieved``, ``planned``, ``threshold`` or ``award``; a change is one of the first two."""
        if self.conditional:
            return self.status
        return "planned" if self.ahead and not self.base else "achieved"


def trimmed(value: Decimal) -> Decimal:
    """Return a number without zeros at its end that say nothing."""
    return value.to_integral_value() if value == value.to_integral_value() else value.normalize()

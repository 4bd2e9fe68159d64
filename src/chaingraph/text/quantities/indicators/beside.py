"""What an indicator is made of: the words beside a quantity, and what was told before it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Around:
    """What an indicator is made of: the words ``before`` a quantity (since the one before, a stop or a line) and ``after`` it.

    ``sentence`` are all words of the sentence before it, ``base`` is the indicator of the quantity before it in the sentence,
    ``unit`` its unit, ``change`` whether it is an amount of change, ``falls`` whether a decrease, ``award`` whether it is given, ``rank`` whether it is a place in an order, ``headed`` what heads the item of rules in which an award stands.
    """

    before: str
    after: str
    unit: str | None
    base: str | None
    change: bool
    falls: bool
    award: bool
    rank: bool = False
    sentence: str = ""
    headed: str = ""

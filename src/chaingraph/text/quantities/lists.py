"""Lists of quantities: what their members share, and what is told of each of them (分别达到8家、9家,分别增长5%、6%)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.text.quantities import context, grammar, matching
from chaingraph.text.quantities.indicators import elided
from chaingraph.text.quantities.indicators.awarded import by_level
from chaingraph.text.quantities.quantity import Quantity

_JOINED = 2  # characters between two members of a list, but for words of their own
_TURNS = re.compile(rf"{matching.AND}(?:同比|环比)?(?:{grammar.WAYS})(?:了|约)?")
_RESPECTIVELY = re.compile("(?:分别|依次)(?:[为达到是有共约]|完成|实现)*$")


def listed(
    text: str, found: Sequence[matching.Found], described: Sequence[Quantity], breaks: Sequence[int]
) -> list[Quantity]:
    """Return quantities with what the members of a list share: that they are changes; their subjects, one each (分别).

    A list without subjects of its own has those of the list before it (分别达到8家、9家,增长5%、6%).
    """
    told_of, former = list(described), list[str | None]()
    for members in _lists(text, found, described):
        first, last = members.start, members.stop
        told = _told_together(text, found[first], described[first:last], breaks) or _told_before(
            text, found, told_of, members
        )
        subjects = _subjects(text, found, described[first], members, former)
        for number, member in enumerate(members):
            one = _as_first(found, described, first, member)
            if told and not one.limit:
                one = replace(one, indicator=told[number], certain=True)
            told_of[member] = replace(one, subject=subjects[number]) if subjects else one
        former = [told_of[member].subject for member in members]
    return told_of


def _lists(text: str, found: Sequence[matching.Found], described: Sequence[Quantity]) -> Iterator[range]:
    """Yield where the members of each list are among the quantities; one that stands in none is a list by itself."""
    first = 0
    for place in range(1, len(found) + 1):
        if place == len(found) or not _goes_on(text, found[place - 1], found[place], described[place - 1]):
            yield range(first, place)
            first = place


def _goes_on(text: str, one: matching.Found, other: matching.Found, told: Quantity) -> bool:
    """Return whether a list goes on from one quantity to the other; one of changes may say each time which way (增长11%、下降2%和增长9%)."""
    between = text[one.end : other.start]
    turns = told.status == "change" and one.unit == other.unit and _TURNS.fullmatch(between)
    return bool(turns or re.fullmatch(matching.AND, between))


def _subjects(
    text: str, found: Sequence[matching.Found], one: Quantity, members: range, former: Sequence[str | None]
) -> Sequence[str | None]:
    """Return the subjects of the members of a list, ``one`` and more: their own, else the ``former`` ones; empty where it has none."""
    first, count = members.start, len(members)
    if count < 2:
        return ()
    between = text[found[first - 1].end : found[first].start]
    again = one.status == "change" or _RESPECTIVELY.search(between)
    bare = len(former) == count and again and "。" not in between
    return context.subjects(text, found[first].start, count) or (former if bare else ())


def _as_first(found: Sequence[matching.Found], described: Sequence[Quantity], first: int, member: int) -> Quantity:
    """Return a member of a list with what the first says of all: that they are changes, which way, and for each of what."""
    head, one = described[first], described[member]
    if head.status == "change" and one.unit == head.unit:
        own = member > first and found[member].start - found[member - 1].end > _JOINED
        one = replace(one, status="change", falls=one.falls if own else head.falls)
    return replace(one, per=one.per or head.per)


def _told_together(
    text: str, first: matching.Found, members: Sequence[Quantity], breaks: Sequence[int]
) -> list[str] | None:
    """Return what the members of a list measure whose subjects stand in one list before the ``first``, in its own sentence."""
    before = text[context.since(breaks, first.start) : first.start]
    one, count = members[0], len(members)
    if one.status == "award" and count > 1:
        return by_level(re.split("[。;]", before)[-1], [member.indicator for member in members])
    if one.conditional or count < 2:
        return None
    return elided.limited(before, count) or elided.respectively(before, count, one.unit, one.falls)


def _told_before(
    text: str, found: Sequence[matching.Found], told: Sequence[Quantity], members: range
) -> list[str] | None:
    """Return what the members of a list measure that tell how far as many quantities grew, or are of their targets, that stand in a list right before."""
    first, count = members.start, len(members)
    if count < 2 or first < count:
        return None
    before = range(first - count, first)
    apart = (text[found[place].end : found[place + 1].start] for place in before[:-1])
    if any(re.search("[。;]", words) or not re.search("[,、和与及]", words) for words in apart):
        return None
    between = text[found[first - 1].end : found[first].start]
    if told[first].unit == "%" and (met := elided.met([told[place].indicator for place in before], between)):
        return met
    if not (told[first].status == "change" or told[first].unit == "倍"):
        return None
    falls = [told[place].falls for place in members]
    return elided.grown([told[place].indicator for place in before], between, told[first].unit, falls)

"""Targets that a report quotes beside what was reached (低于740家的年度目标, 为年度目标80家的106%): they are planned, the rate is reached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from chaingraph.text.quantities import grammar, kinds
from chaingraph.text.quantities.days import target_shares
from chaingraph.text.quantities.quantity import Quantity

Place = tuple[int, int]

_SET = grammar.AIM_SET
_TARGET = rf"{_SET}*{grammar.AIM}(?:值|数)?"
_AGAINST = r"(?:低于|高于|超过|超出|超额完成|提前完成|未达到?|没有达到|未完成|未实现|距离?|还差|少于|多于|不及)"
_NAMED = re.compile(f"的?{_TARGET}")  # after a quantity
_COMPARED = re.compile(f"{_AGAINST}(?:{_TARGET}的?|{_SET}+的?)?$")  # before it, or as its own first words
_MISSED = re.compile(
    "(?:未能?|没有?|尚未)(?:实现|达到|完成)[^,。;、\\d]{0,16}$"
)  # before it, with what it counts between
_OF_YEAR = re.compile("的(?:年初|年度|全年)(?:目标|计划|任务)")  # after it
_OF = re.compile(
    f"{_SET}{grammar.AIM}(?:值|数)?[为是的]?$|(?:年初|当初|原来|原先)(?:确?定|计划|预计|下达|提出)的$"
)  # before it
_BEYOND = re.compile(f"的{_TARGET}")  # between a target and how far what was reached goes beyond it
_SHARE = re.compile(
    f"{target_shares.REACHES}{_SET}*的?[\u4e00-\u9fff]{{0,4}}?{grammar.AIM}(?:值|数)?的$"
)  # before the share of it that was reached
_RATE = "目标完成率"
_TO_REACH = re.compile(  # before a target of which a share is only to be reached (确保完成年度目标的60%)
    r"(?:力争|确保|争取|计划|拟|预计|务必|必须|将|[^主需重首必]要)[^,。;、\d]{0,8}?(?:完成|实现|达到|占)[^,。;\d]{0,12}$"
)
_LACK = "与目标差距"
_STOP = re.compile("[。!?]")


def quoted(text: str, places: Sequence[Place], found: Sequence[Quantity]) -> list[Quantity]:
    """Return quantities of a canonical text, with what targets are that it quotes; ``places`` are where they stand in it.

    A target that is quoted is called as what was reached of it, in the same sentence and unit. The share of it that was reached is a rate.
    """
    told: list[Quantity] = []
    for one in found:
        here = _Here(text, places, found, told)
        told.append(
            _share_or_lack(here, one) or _target_itself(here, one) or _beyond(here, one) or _beside(here, one) or one
        )
    return told


@dataclass(frozen=True)
class _Here:
    """Where a quantity stands: behind those ``told``, with the place of the ``former`` one in its sentence, if any."""

    text: str
    places: Sequence[Place]
    found: Sequence[Quantity]
    told: Sequence[Quantity]

    @property
    def place(self) -> Place:
        return self.places[len(self.told)]

    @property
    def former(self) -> Place | None:
        last = self.places[len(self.told) - 1] if self.told else None
        return last if last and not _STOP.search(self.text, last[1], self.place[0]) else None

    def level(self, unit: str | None) -> Quantity | None:
        """Return the last quantity of the same sentence and unit that is no change, with the word that tells its kind."""
        for (start, end), one in zip(reversed(self.places[: len(self.told)]), reversed(self.told), strict=True):
            if _STOP.search(self.text, end, self.place[0]):
                return None
            if one.unit == unit and one.status != "change":
                return replace(one, does=one.does or kinds.said(one, self.text, start, end) or "")
        return None


def _share_or_lack(here: _Here, one: Quantity) -> Quantity | None:
    """Return a quantity as the share of the target before it that was reached, or as what lacks to that; None for any other."""
    if not here.former:
        return None
    if one.unit == "%" and here.place[0] == target_shares.share(here.text, *here.former):
        return _rate(here, one)
    lacks = here.place[0] == target_shares.lack(here.text, *here.former)
    return _lacking(one, here.told[-1]) if lacks and one.unit == here.found[len(here.told) - 1].unit else None


def _target_itself(here: _Here, one: Quantity) -> Quantity | None:
    """Return a quantity as the target of which words behind it tell how far it is reached, or as what lacks to one before it; None for any other."""
    if one.cell:
        return None
    if target_shares.share(here.text, *here.place) or target_shares.lack(here.text, *here.place):
        return _target(one, level) if (level := here.level(one.unit)) else _named(one)
    if target_shares.is_short(here.text, here.place[0]) and one.status != "change":
        return _lacking(one, level) if (level := here.level(one.unit)) else one
    return None


def _beyond(here: _Here, one: Quantity) -> Quantity | None:
    """Return a rate as how far a target is reached that stands right before it; None for any other."""
    if not here.former or one.unit != "%":
        return None
    between = here.text[here.former[1] : here.place[0]]
    if _BEYOND.fullmatch(between) and here.told[-1].status == "planned":
        return replace(one, status="achieved", ahead=False, due=None)
    return (_rate(here, one) if _is_quoted(here.text, here.former) else one) if between == "的" else None


def _beside(here: _Here, one: Quantity) -> Quantity | None:
    """Return a quantity as the target beside what was reached of it, or one of the year that was not reached; None for any other."""
    if one.cell:
        return None
    level = here.level(one.unit) if _is_quoted(here.text, here.place) else None
    if level and not _is_difference(here.text, here.place, one, level):
        return _target(one, level)
    return replace(one, status="planned", ahead=True) if _is_missed(here.text, here.place) else None


def _rate(here: _Here, one: Quantity) -> Quantity:
    """Return a quantity as the share of the target before it that was reached, or is to be, where words before that say so."""
    since = max(0, (here.former or here.place)[0] - 20)
    ahead = _TO_REACH.search(here.text, since, (here.former or here.place)[0])
    return replace(one, status="planned", ahead=True, **_called(_RATE)) if ahead else _reached(one, _RATE)


def _reached(one: Quantity, called: str) -> Quantity:
    """Return a quantity as what was reached of a target, or lacks to it."""
    return replace(one, status="achieved", ahead=False, base=False, due=None, **_called(called))


def _lacking(one: Quantity, level: Quantity) -> Quantity:
    """Return a quantity as what lacks to a target; ``level`` is what was reached, or that target."""
    return replace(_reached(one, f"{level.indicator or ''}{_LACK}"), does=level.does)


def _named(one: Quantity) -> Quantity:
    """Return a quantity as the target that words behind it make it, beside which nothing is told that was reached."""
    return replace(one, status="planned", ahead=True, base=False, **_called(target_shares.called(one.indicator)))


def _is_difference(text: str, place: Place, one: Quantity, level: Quantity) -> bool:
    """Return whether a quantity says by how much what was reached is beyond its target (培育9家,超过年度目标1家)."""
    beyond = re.search(rf"{_AGAINST}{_TARGET}$", text[max(0, place[0] - 20) : place[0]])
    return bool(beyond) and 2 * one.value < level.value


def _target(one: Quantity, level: Quantity) -> Quantity:
    """Return a quantity as the target of what another tells the level of; the words that compare the two are none of it."""
    compared = re.match(_AGAINST, one.exact)
    skipped = compared.end() if compared else 0
    return replace(
        one, start=one.start + skipped, exact=one.exact[skipped:], status="planned", ahead=True, comparator="=", base=False, limit=False, does=level.does,
        due=one.due or level.due, **_called(level.indicator),
    )  # fmt: skip


def _is_missed(text: str, place: Place) -> bool:
    """Return whether a quantity is a target of the year that was not reached (未实现用工2万人的年度目标)."""
    return bool(_OF_YEAR.match(text, place[1]) and _MISSED.search(text[max(0, place[0] - 20) : place[0]]))


def _called(words: str | None) -> dict[str, Any]:
    return {"indicator": words, "plainly": words, "certain": True}


def _is_quoted(text: str, place: Place) -> bool:
    """Return whether a quantity is a target beside which a sentence sets something."""
    start, end = place
    own = re.match(r"\D*", text[start:end])
    lead = text[max(0, start - 16) : start] + (own[0] if own else "")
    if text[start:end].endswith("%") and _SHARE.search(lead):
        return False
    return bool(_OF.search(lead) or (_COMPARED.search(lead) and _NAMED.match(text, end)))

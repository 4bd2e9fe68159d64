"""Targets that a report quotes beside what was reached (低于740家的年度目标, 为年度目标80家的106%): they are planned, the rate is reached."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
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
_LACK = "与目标差距"
_STOP = re.compile("[。!?]")


def quoted(text: str, places: Sequence[Place], found: Sequence[Quantity]) -> list[Quantity]:
    """Return quantities of a canonical text, with what targets are that it quotes; ``places`` are where they stand in it.

    A target that is quoted is called as what was reached of it, in the same sentence and unit. The share of it that was reached is a rate.
    """
    told: list[Quantity] = []
    for number, (place, one) in enumerate(zip(places, found, strict=True)):
        former = number - 1 if number and not _STOP.search(text, places[number - 1][1], place[0]) else None
        if former is not None and place[0] == target_shares.share(text, *places[former]) and one.unit == "%":
            told.append(_reached(one, _RATE))
        elif (
            former is not None
            and place[0] == target_shares.lack(text, *places[former])
            and one.unit == found[former].unit
        ):
            told.append(_lacking(one, told[former]))
        elif not one.cell and (target_shares.share(text, *place) or target_shares.lack(text, *place)):
            level = _level(text, places, told, place, one.unit)
            told.append(_target(one, level) if level else _named(one))
        elif not one.cell and target_shares.is_short(text, place[0]) and one.status != "change":
            level = _level(text, places, told, place, one.unit)
            told.append(_lacking(one, level) if level else one)
        elif (
            former is not None
            and one.unit == "%"
            and _BEYOND.fullmatch(text, places[former][1], place[0])
            and told[former].status == "planned"
        ):
            told.append(replace(one, status="achieved", ahead=False, due=None))
        elif former is not None and one.unit == "%" and text[places[former][1] : place[0]] == "的":
            rate = _is_quoted(text, places[former])
            told.append(_reached(one, _RATE) if rate else one)
        elif (
            not one.cell
            and _is_quoted(text, place)
            and (level := _level(text, places, told, place, one.unit))
            and not _is_difference(text, place, one, level)
        ):
            told.append(_target(one, level))
        elif not one.cell and _is_missed(text, place):
            told.append(replace(one, status="planned", ahead=True))
        else:
            told.append(one)
    return told


def _reached(one: Quantity, called: str) -> Quantity:
    """Return a quantity as what was reached of a target, or lacks to it."""
    return replace(one, status="achieved", ahead=False, base=False, due=None, **_called(called))


def _lacking(one: Quantity, level: Quantity) -> Quantity:
    """Return a quantity as what lacks to a target; ``level`` is what was reached, or that target."""
    return replace(_reached(one, f"{level.indicator or ''}{_LACK}"), does=level.does)


def _named(one: Quantity) -> Quantity:
    """Return a quantity as the target that words behind it make it, beside which nothing is told that was reached."""
    return replace(one, status="planned", ahead=True, base=False, **_called(target_shares.called(one.indicator)))


def _level(
    text: str, places: Sequence[Place], told: Sequence[Quantity], place: Place, unit: str | None
) -> Quantity | None:
    """Return the last quantity of the same sentence and unit that is no change, with the word that tells its kind."""
    for (start, end), one in zip(reversed(places[: len(told)]), reversed(told), strict=True):
        if _STOP.search(text, end, place[0]):
            return None
        if one.unit == unit and one.status != "change":
            return replace(one, does=one.does or kinds.said(one, text, start, end) or "")
    return None


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

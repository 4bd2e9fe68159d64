"""Points of figures: which are found, and how often each of their attributes is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

import corpus
from chaingraph.text.canonical import canonical
from chaingraph.text.quantities import grammar
from measuring.drafted import Drafted, Read
from measuring.points import Point

SIMILAR = 0.7  # of the characters of two indicators in common, from which on they are the same to a curator
ATTRIBUTES = ("value", "unit", "comparator", "status", "indicator", "about", "due", "per", "condition", "baseline")


def paired(text: corpus.Text, drafted: Drafted) -> dict[str, Read]:
    """Return the figures of an annotation by key, each with the one of the draft that has most characters of it."""
    unclaimed, found = list(drafted.figures), {}
    for key, (start, end) in text.places.items():
        one = max(unclaimed, key=lambda read: _overlap(read, start, end), default=None)
        if one and _overlap(one, start, end):
            unclaimed.remove(one)
            found[key] = one
    return found


def points(text: corpus.Text, drafted: Drafted, pairs: dict[str, Read]) -> Iterator[Point]:
    """Yield whether each figure is found, and each attribute of those that are; what neither says is no point."""
    for key, (start, end) in text.places.items():
        found = key in pairs
        yield Point("figures found", found, True, found, start, f"{key} missing: {_around(text, start, end)}")
        if found:
            yield from _compared(text, key, pairs[key])
    taken = {one.key for one in pairs.values()}
    for one in drafted.figures:
        if one.key not in taken:
            shown = f"too much: {_around(text, one.start, one.end)}"
            yield Point("figures found", True, False, False, one.start, shown)


def _overlap(read: Read, start: int, end: int) -> int:
    return max(0, min(read.end, end) - max(read.start, start))


def _around(text: corpus.Text, start: int, end: int) -> str:
    before, after = text.plain[max(0, start - 40) : start], text.plain[end : end + 20]
    return f"{before}⟦{text.plain[start:end]}⟧{after}".replace("\n", "⏎")


def _compared(text: corpus.Text, key: str, one: Read) -> Iterator[Point]:
    """Yield the attributes of a figure that either says."""
    gold, place = text.figures[key], text.places[key]
    ours, theirs = _said(one), _annotated(text, gold)
    for name in ATTRIBUTES:
        said, there = ours[name], theirs[name]
        right = bool(said and there) and (_SAME[name](said, there) if name in _SAME else said in there)
        if said or there:
            shown = f"{key} {said or '–'} / {'|'.join(there) or '–'}: {_around(text, *place)}"
            yield Point(name, bool(said), bool(there), right, place[0], shown)


def _said(one: Read) -> dict[str, str]:
    """Return the attributes of a figure as read; what a draft does not say is empty."""
    quantity, held = one.quantity, one.drafted
    status = "achieved" if not quantity.ahead or quantity.base else "planned"
    return {
        "value": _number(float(quantity.value), quantity.upper and float(quantity.upper)),
        "unit": quantity.unit or "-",
        "comparator": quantity.comparator,
        "status": status if quantity.status in ("change", "achieved", "planned") else quantity.status,
        "indicator": held.get("indicator", ""),
        "about": held.get("about", ""),
        "due": held.get("dueBy", ""),
        "per": "".join(quantity.per),
        **{name: held.get(name, "") for name in ("condition", "baseline")},
    }


def _annotated(text: corpus.Text, gold: corpus.Figure) -> dict[str, list[str]]:
    """Return what each attribute may be by the annotation: none where it says nothing."""
    told = gold.attributes
    abouts = [text.words(span) for thing in told.get("about", "").split(",") for span in text.spans if span.id == thing]
    figures = {
        name: ["".join(text.plain[slice(*text.places[one])].split()) for one in told.get(name, "").split(",") if one]
        for name in ("condition", "baseline")
    }
    return {
        "value": [_number(gold.value, gold.upper) if gold.unit != "成" else _number(10 * gold.value, None)],
        "unit": [gold.unit.replace("成", "%")],  # 三成 is 30 %
        "comparator": [gold.comparator],
        "status": [gold.status],
        "indicator": [gold.indicator],
        "about": abouts,
        "due": [told["due"]] if "due" in told else [],
        "per": [_simplified(told["per"])] if "per" in told else [],
        **figures,
    }


def _number(value: float, upper: float | None) -> str:
    return f"{value:.6g}" if upper is None else f"{value:.6g}..{upper:.6g}"


def _similar(said: str, there: list[str]) -> bool:
    mine = _simplified(said)
    return any(SequenceMatcher(None, mine, _simplified(one)).ratio() >= SIMILAR for one in there)


def _named(said: str, there: list[str]) -> bool:
    """Return whether a name is one of those annotated; one may say more before it, leave out 产业链 at its end, or be in traditional characters."""
    mine = _bare(said)
    return any(mine.endswith(its) or its.endswith(mine) for its in map(_bare, there) if mine)


def _bare(name: str) -> str:
    return re.sub("[“”《》]", "", _simplified(name)).removesuffix("产业链") or name


def _simplified(words: str) -> str:
    return canonical(words).translate(grammar.TRADITIONAL)


def _exact(said: str, there: list[str]) -> bool:
    return any(said in one or one in said for one in there if said)


_SAME = {"indicator": _similar, "about": _named, "condition": _exact, "per": _exact, "baseline": _exact}

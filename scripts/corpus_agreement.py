"""How far two annotations of the same texts agree: ``python3 scripts/corpus.py agreement [FIRST SECOND]``.

Optional mentions and relations count neither way: what one reader has as certain and the other as optional is no difference.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from corpus_terms import FIGURES, THINGS

import corpus
from corpus import Relation, Span, Text

SECOND = corpus.FOLDER.parent / "second"
SYMMETRIC = frozenset(["cooperatesWith", "integratesWith"])
Item = TypeVar("Item")


@dataclass(frozen=True)
class Score:
    """How many items the first reader has, the second, and both."""

    first: int
    second: int
    both: int

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall, which is the same whichever reader is right; 1 where there is nothing."""
        total = self.first + self.second
        return 2 * self.both / total if total else 1.0

    def __add__(self, other: Score) -> Score:
        """Return both scores taken together (micro-average)."""
        return Score(self.first + other.first, self.second + other.second, self.both + other.both)


@dataclass
class Agreement:
    """Scores by what is compared, the kinds (first, second) of names that both found, and each difference as a line."""

    scores: dict[str, Score] = field(default_factory=dict)
    kinds: list[tuple[str, str]] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    def count(self, what: str, score: Score) -> None:
        """Add a score to what is compared."""
        self.scores[what] = self.scores.get(what, Score(0, 0, 0)) + score


def compare(first: Sequence[Text], second: Sequence[Text]) -> Agreement:
    """Return the agreement over the texts that both have, by name; raise ``Wrong`` where their words differ."""
    others, found = {text.name: text for text in second}, Agreement()
    for one in first:
        if other := others.get(one.name):
            if one.plain != other.plain:
                raise corpus.Wrong(f"{one.name}: the two annotations are not of the same text.")
            for part in (_front, _names, _relations, _figures):
                part(one, other, found)
    return found


def kappa(pairs: Sequence[tuple[str, str]]) -> float:
    """Return Cohen's κ (1960) of two coders' labels: agreement beyond chance over what chance leaves; 1 where all have one label."""
    total = len(pairs)
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    chance = sum(ones[label] * others[label] for label in ones) / total**2 if total else 1.0
    return (sum(one == other for one, other in pairs) / total - chance) / (1 - chance) if chance < 1 else 1.0


def matched(
    first: Sequence[Item], second: Sequence[Item], *tests: Callable[[Item, Item], bool]
) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
    """Return pairs, each item in one at most, by the first test before the second, and what is left of either reader."""
    pairs, ones, others = list[tuple[Item, Item]](), list(first), list(second)
    for test in tests:
        for one in list(ones):
            if (other := next((other for other in others if test(one, other)), None)) is not None:
                pairs.append((one, other))
                ones.remove(one)
                others.remove(other)
    return pairs, ones, others


def _front(one: Text, other: Text, found: Agreement) -> None:
    for key in corpus.FRONT:
        mine, its = (re.sub(r"\s", "", text.header.get(key, "")) for text in (one, other))
        found.count(f"front matter: {key}", Score(bool(mine), bool(its), bool(mine) and mine == its))
        if mine != its:
            found.differences.append(f"{one.name} front {key}: {mine or '–'} | {its or '–'}")


def _names(one: Text, other: Text, found: Agreement) -> None:
    core, its = (_core(text.spans) for text in (one, other))
    for what, tests in (("exact", (_same_place,)), ("overlapping", (_same_place, _overlap))):
        pairs, ones, others = matched(core, its, *tests)
        ones, others = _without(ones, other.spans, _overlap), _without(others, one.spans, _overlap)
        score = Score(len(pairs) + len(ones), len(pairs) + len(others), len(pairs))
        found.count(f"names, {what}", score)
        alike = sum(one.kinds[mine.id] == other.kinds[yours.id] for mine, yours in pairs)
        found.count(f"names, {what}, same kind", Score(score.first, score.second, alike))
    found.kinds += [(one.kinds[mine.id], other.kinds[yours.id]) for mine, yours in pairs]
    lines = [(mine.start, _named(one, mine), _named(other, yours)) for mine, yours in pairs]
    lines += [(span.start, _named(one, span), "–") for span in ones]
    lines += [(span.start, "–", _named(other, span)) for span in others]
    found.differences += [
        f"{one.name} name: {mine} | {yours}    ({corpus.sentence_at(one.plain, start).strip()})"
        for start, mine, yours in sorted(lines)
        if mine != yours
    ]


def _relations(one: Text, other: Text, found: Agreement) -> None:
    same = _same_things(one, other)
    core, its = (_core(text.relations) for text in (one, other))
    labelled, pair = _labelled(same), _pair(same)
    pairs, ones, others = matched(core, its, labelled, pair)
    ones, others = _without(ones, other.relations, pair), _without(others, one.relations, lambda b, a: pair(a, b))
    score = Score(len(pairs) + len(ones), len(pairs) + len(others), len(pairs))
    alike = [labelled(mine, yours) for mine, yours in pairs]
    found.count("relations, pair", score)
    found.count("relations, labelled", Score(score.first, score.second, sum(alike)))
    known = {end for ends in same.values() for end in ends}
    both_ends = [sum(_has_ends(relation, ends) for relation in left) for left, ends in ((ones, set(same)), (others, known))]
    found.count(
        "relations, labelled, ends marked by both", Score(len(pairs) + both_ends[0], len(pairs) + both_ends[1], sum(alike))
    )
    found.differences += [
        f"{one.name} relation: {_stated(one, mine)} | {_stated(other, yours)}"
        for (mine, yours), equal in zip(pairs, alike, strict=True)
        if not equal
    ]
    found.differences += [f"{one.name} relation: {_stated(one, relation)} | –" for relation in ones]
    found.differences += [f"{one.name} relation: – | {_stated(other, relation)}" for relation in others]


def _figures(one: Text, other: Text, found: Agreement) -> None:
    places = [[Span(key, *place, False) for key, place in sorted(text.places.items())] for text in (one, other)]
    pairs, ones, others = matched(places[0], places[1], _same_place, _overlap)
    exact = sum(_same_place(mine, yours) for mine, yours in pairs)
    found.count("figures, exact", Score(len(places[0]), len(places[1]), exact))
    found.count("figures, overlapping", Score(len(places[0]), len(places[1]), len(pairs)))
    found.differences += [f"{one.name} figure: {one.words(span)} | –" for span in ones]
    found.differences += [f"{one.name} figure: – | {other.words(span)}" for span in others]
    things, figures = _same_things(one, other), {mine.id: {yours.id} for mine, yours in pairs}
    for mine, yours in pairs:
        values, its = _values(one, mine.id), _values(other, yours.id)
        for key in sorted(values.keys() | its.keys()):
            same = things if key in THINGS else figures if key in FIGURES else None
            equal = key in values and key in its and _equal(values[key], its[key], same)
            found.count(f"figures found by both: {key}", Score(key in values, key in its, equal))
            if not equal:
                shown = (_shown(text, key, value.get(key, "–")) for text, value in ((one, values), (other, its)))
                found.differences.append(f"{one.name} figure {one.words(mine)} {key}: {' | '.join(shown)}")


def _core(items: Sequence[Item]) -> list[Item]:
    return [item for item in items if not item.optional]  # type: ignore[attr-defined]


def _without(left: list[Item], all_of_other: Sequence[Item], test: Callable[[Item, Item], bool]) -> list[Item]:
    """Return what is left without what the other reader has as optional."""
    optional = [item for item in all_of_other if item.optional]  # type: ignore[attr-defined]
    return [item for item in left if not any(test(item, other) for other in optional)]


def _same_place(one: Span, other: Span) -> bool:
    return (one.start, one.end) == (other.start, other.end)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _same_things(one: Text, other: Text) -> dict[str, set[str]]:
    """Return for each thing of the first reader the things of the second that have a mention in common with it."""
    same: dict[str, set[str]] = {}
    for mine in one.spans:
        if ends := {yours.id for yours in other.spans if _overlap(mine, yours)}:
            same.setdefault(mine.id, set()).update(ends)
    return same


def _pair(same: dict[str, set[str]]) -> Callable[[Relation, Relation], bool]:
    return lambda one, other: _ends(one, other, same) or _ends(one, other, same, turned=True)


def _labelled(same: dict[str, set[str]]) -> Callable[[Relation, Relation], bool]:
    return lambda one, other: (
        one.relation == other.relation
        and (_ends(one, other, same) or (one.relation in SYMMETRIC and _ends(one, other, same, turned=True)))
    )


def _ends(one: Relation, other: Relation, same: dict[str, set[str]], turned: bool = False) -> bool:
    ends = (other.object, other.subject) if turned else (other.subject, other.object)
    return all(
        its in same.get(mine, ()) or (_is_day(mine) and mine == its)
        for mine, its in zip((one.subject, one.object), ends, strict=True)
    )


def _has_ends(relation: Relation, known: set[str]) -> bool:
    return all(end in known or _is_day(end) for end in (relation.subject, relation.object))


def _is_day(end: str) -> bool:
    return "-" in end


def _values(text: Text, key: str) -> dict[str, object]:
    figure = text.figures[key]
    own = {"comparator": figure.comparator, "value": (figure.value, figure.upper), "unit": figure.unit}
    return {**own, "status": figure.status, "indicator": figure.indicator, **figure.attributes}


def _equal(mine: object, its: object, same: dict[str, set[str]] | None) -> bool:
    if same is None:
        return mine == its
    ones, others = str(mine).split(","), set(str(its).split(","))
    hit = [same.get(one, set()) & others for one in ones]
    return all(hit) and set().union(*hit) == others


def _named(text: Text, span: Span) -> str:
    return f"{text.words(span)} {text.kinds[span.id]}"


def _stated(text: Text, relation: Relation) -> str:
    ends = (end if _is_day(end) else text.label(end) for end in (relation.subject, relation.object))
    return f" {relation.relation} ".join(ends) + (f" “{relation.words}”" if relation.words else "")


def _shown(text: Text, key: str, value: object) -> str:
    return "、".join(map(text.label, str(value).split(","))) if key in THINGS and value != "–" else str(value)


def main(arguments: list[str]) -> int:
    """Compare the corpus with its second annotation, or the folder FIRST with the folder SECOND; return the exit code."""
    folders = [Path(name) for name in arguments] or [corpus.FOLDER, SECOND]
    if len(folders) != 2:
        print("Usage: python3 scripts/corpus.py agreement [FIRST SECOND]")
        return 2
    try:
        found = compare(corpus.texts(folders[0]), corpus.texts(folders[1]))
    except corpus.Wrong as wrong:
        print(wrong)
        return 1
    print(*table(found), "", "Differences, first | second:", *found.differences, sep="\n")
    return 0


def table(found: Agreement) -> Iterator[str]:
    """Yield the table: a row for each thing compared, with the numbers of either reader, of both, and F1; then κ."""
    yield f"{'':<42}{'first':>6}{'second':>8}{'both':>6}{'F1':>7}"
    for what, score in found.scores.items():
        yield f"{what:<42}{score.first:>6}{score.second:>8}{score.both:>6}{score.f1:>7.3f}"
    yield f"kinds of {len(found.kinds)} names found by both: Cohen's κ {kappa(found.kinds):.3f}"

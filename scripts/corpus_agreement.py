"""How far two annotations of the same texts agree: ``python3 scripts/corpus.py agreement [FIRST SECOND]``.

Optional mentions and relations count neither way: what one reader has as certain and the other as optional is no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from corpus_matching import (
    Things,
    has_ends,
    is_day,
    matched_core,
    overlap,
    same_pair,
    same_place,
    same_relation,
    same_things,
)
from corpus_terms import FIGURES, THINGS

import corpus
from chaingraph.curation.agreement import reliability
from chaingraph.curation.agreement.matching import Score, matched
from corpus import Relation, Span, Text

SECOND = corpus.FOLDER.parent / "second"


@dataclass
class Agreement:
    """Scores by what is compared, the kinds (first, second) of names that both found, and each difference as a line."""

    scores: dict[str, Score] = field(default_factory=dict)
    kinds: list[tuple[str, str]] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    def count(self, what: str, first: int, second: int, both: int) -> None:
        """Add numbers to the score of what is compared."""
        self.scores[what] = self.scores.get(what, Score(0, 0, 0)) + Score(first, second, both)


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
    """Return Cohen's κ (1960) of two coders' labels: agreement beyond chance over what chance leaves; 1 where no other label is."""
    found = reliability.kappa(pairs)
    return 1.0 if found is None else found


def table(found: Agreement) -> Iterator[str]:
    """Yield a row for each thing compared, with the number of the first reader, the second, both, and F1; then κ."""
    yield f"{'':<42}{'first':>6}{'second':>8}{'both':>6}{'F1':>7}"
    for what, score in found.scores.items():
        yield f"{what:<42}{score.first:>6}{score.second:>8}{score.both:>6}{score.f1:>7.3f}"
    yield f"kinds of {len(found.kinds)} names found by both: Cohen's κ {kappa(found.kinds):.3f}"


def main(arguments: list[str]) -> int:
    """Compare the corpus with its second annotation, or the folder FIRST with the folder SECOND; return the exit code."""
    folders = [Path(name) for name in arguments] or [corpus.FOLDER, SECOND]
    if len(folders) != 2:
        print("Usage: python3 scripts/corpus.py agreement [FIRST SECOND]")
        return 2
    try:
        found = compare(*(corpus.texts(folder) for folder in folders))
    except corpus.Wrong as wrong:
        print(wrong)
        return 1
    print(*table(found), "", "Differences, first | second:", *found.differences, sep="\n")
    return 0


def _front(one: Text, other: Text, found: Agreement) -> None:
    for key in corpus.FRONT:
        mine, its = (re.sub(r"\s", "", text.header.get(key, "")) for text in (one, other))
        found.count(f"front matter: {key}", bool(mine), bool(its), bool(mine) and mine == its)
        if mine != its:
            found.differences.append(f"{one.name} front matter, {key}: {mine or '–'} | {its or '–'}")


def _names(one: Text, other: Text, found: Agreement) -> None:
    for what, tests in (("exact", [same_place]), ("overlapping", [same_place, overlap])):
        pairs, ones, others = matched_core(one.spans, other.spans, *tests, near=overlap)
        kinds = [(one.kinds[mine.id], other.kinds[yours.id]) for mine, yours in pairs]
        sizes = len(pairs) + len(ones), len(pairs) + len(others)
        found.count(f"names, {what}", *sizes, len(pairs))
        found.count(f"names, {what}, same kind", *sizes, sum(mine == its for mine, its in kinds))
    found.kinds += kinds
    lines = [(mine, _named(one, mine), _named(other, yours)) for mine, yours in pairs]
    lines += [(span, _named(one, span), "–") for span in ones]
    lines += [(span, "–", _named(other, span)) for span in others]
    for span, mine, its in sorted(lines, key=lambda line: line[0].start):
        if mine != its:
            sentence = corpus.sentence_at(one.plain, span.start).strip()
            found.differences.append(f"{one.name} name: {mine} | {its} ({sentence})")


def _relations(one: Text, other: Text, found: Agreement) -> None:
    same = same_things(one, other)
    label, pair = same_relation(same), same_pair(same)
    pairs, ones, others = matched_core(one.relations, other.relations, label, pair, near=pair)
    unlike = [(mine, yours) for mine, yours in pairs if not label(mine, yours)]
    labelled, known = len(pairs) - len(unlike), set().union(*same.values())
    sizes = len(pairs) + len(ones), len(pairs) + len(others)
    found.count("relations, pair", *sizes, len(pairs))
    found.count("relations, labelled", *sizes, labelled)
    without = [sum(not has_ends(item, ends) for item in left) for left, ends in ((ones, set(same)), (others, known))]
    found.count("relations, labelled, ends of both", sizes[0] - without[0], sizes[1] - without[1], labelled)
    lines = [f"{_stated(one, mine)} | {_stated(other, yours)}" for mine, yours in unlike]
    lines += [f"{_stated(one, relation)} | –" for relation in ones]
    lines += [f"– | {_stated(other, relation)}" for relation in others]
    found.differences += [f"{one.name} relation: {line}" for line in lines]


def _figures(one: Text, other: Text, found: Agreement) -> None:
    mine, its = ([Span(key, *place, False) for key, place in text.places.items()] for text in (one, other))
    pairs, ones, others = matched(mine, its, same_place, overlap)
    found.count("figures, exact", len(mine), len(its), sum(same_place(*pair) for pair in pairs))
    found.count("figures, overlapping", len(mine), len(its), len(pairs))
    found.differences += [f"{one.name} figure: {one.words(span)} | –" for span in ones]
    found.differences += [f"{one.name} figure: – | {other.words(span)}" for span in others]
    figures, things = {span.id: {its.id} for span, its in pairs}, same_things(one, other)
    same = {**dict.fromkeys(THINGS, things), **dict.fromkeys(FIGURES, figures)}
    for span, twin in pairs:
        _attributes((one, span.id), (other, twin.id), same, found)


def _attributes(one: tuple[Text, str], other: tuple[Text, str], same: dict[str, Things], found: Agreement) -> None:
    mine, its = _values(*one), _values(*other)
    for key in sorted(mine.keys() | its.keys()):
        equal = key in mine and key in its and _equal(mine[key], its[key], same.get(key))
        found.count(f"figures found by both: {key}", key in mine, key in its, equal)
        if not equal:
            shown = [_shown(text, key, values.get(key, "–")) for (text, _), values in ((one, mine), (other, its))]
            start, end = one[0].places[one[1]]
            found.differences.append(f"{one[0].name} figure {one[0].plain[start:end]}, {key}: {' | '.join(shown)}")


def _values(text: Text, key: str) -> dict[str, str]:
    figure = text.figures[key]
    value = str(figure.value) if figure.upper is None else f"{figure.value}..{figure.upper}"
    own = {"comparator": figure.comparator, "value": value, "unit": figure.unit, "status": figure.status}
    return {**own, "indicator": figure.indicator, **figure.attributes}


def _equal(mine: str, its: str, same: Things | None) -> bool:
    if same is None:
        return mine == its
    others = set(its.split(","))
    hits = [same.get(one, set()) & others for one in mine.split(",")]
    return all(hits) and set().union(*hits) == others


def _named(text: Text, span: Span) -> str:
    return f"{text.words(span)} {text.kinds[span.id]}"


def _stated(text: Text, relation: Relation) -> str:
    ends = (end if is_day(end) else text.label(end) for end in (relation.subject, relation.object))
    return f" {relation.relation} ".join(ends) + (f" “{relation.words}”" if relation.words else "")


def _shown(text: Text, key: str, value: str) -> str:
    return "、".join(map(text.label, value.split(","))) if key in THINGS and value != "–" else value

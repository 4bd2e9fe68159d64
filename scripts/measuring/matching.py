"""Points of names, relations and answers: what two annotations of a text have in common, by the rules of their agreement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from corpus_matching import Item, Things, matched_core, same_pair, same_relation, same_things

from corpus import Relation, Text
from measuring.points import Point


def compared(
    attribute: str,
    gold: Sequence[Item],
    drafted: Sequence[Item],
    same: Callable[[Item, Item], bool],
    near: Callable[[Item, Item], bool],
    told: Callable[[bool, Item], tuple[int | None, str]],
) -> Iterator[Point]:
    """Yield a point for each item of either annotation that is not optional; ``told`` gives its place and its words."""
    pairs, lacking, more = matched_core(gold, drafted, same, near=near)
    for mine, _ in pairs:
        yield Point(attribute, True, True, True, *told(True, mine))
    for item in lacking:
        place, words = told(True, item)
        yield Point(attribute, False, True, False, place, f"lacking: {words}")
    for item in more:
        place, words = told(False, item)
        yield Point(attribute, True, False, False, place, f"too much: {words}")


def relations(
    attribute: str, gold: Text, drafted: Text, mine: Sequence[Relation], yours: Sequence[Relation], same: Things
) -> Iterator[Point]:
    """Yield the points of relations of a text, between the things that ``same`` takes as one."""

    def told(annotated: bool, one: Relation) -> tuple[int | None, str]:
        text = gold if annotated else drafted
        return place_of(text, one), f"{label(text, one.subject)} {one.relation} {label(text, one.object)}"

    yield from compared(attribute, mine, yours, same_relation(same), same_pair(same), told)


def things(gold: Text, drafted: Text, figures: dict[str, str]) -> Things:
    """Return what is one: things with a mention in common, and the ``figures`` that were taken as the same."""
    return {**same_things(gold, drafted), **{mine: {yours} for mine, yours in figures.items()}}


def free(text: Text, kinds: Sequence[str]) -> Text:
    """Return a text in which names of some kinds, and what is said of them, count neither way."""
    apart = {thing for thing, kind in text.kinds.items() if kind in kinds}
    spans = [replace(span, optional=True) if span.id in apart else span for span in text.spans]
    said = [replace(one, optional=True) if {one.subject, one.object} & apart else one for one in text.relations]
    return replace(text, spans=spans, relations=said)


def unmarked(drafted: Text, same: Things) -> set[str]:
    """Return the tasks of a draft that the annotation does not mark: such marks are optional."""
    return {span.id for span in drafted.spans if span.optional} - set().union(*same.values())


def label(text: Text, end: str) -> str:
    """Return the words of an end of a relation: of a figure or a thing; a date as it is."""
    if end in text.places:
        return text.plain[slice(*text.places[end])]
    return text.label(end) if end in text.kinds else end


def mentions(text: Text, end: str) -> list[int]:
    """Return where an end of a relation stands in the text."""
    return [text.places[end][0]] if end in text.places else [span.start for span in text.spans if span.id == end]


def place_of(text: Text, one: Relation) -> int | None:
    """Return where a relation stands: where two mentions of its ends are nearest, the later of them."""
    first, second = mentions(text, one.subject), mentions(text, one.object)
    nearest = min(((abs(a - b), max(a, b)) for a in first for b in second), default=None)
    return nearest[1] if nearest else next(iter(first or second), None)

"""Which mention, thing, relation of one annotation is which of another annotation of the same text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from chaingraph.curation.agreement.matching import matched
from corpus import Relation, Span, Text

SYMMETRIC = frozenset(["cooperatesWith", "integratesWith"])
Things = dict[str, set[str]]


class Marked(Protocol):
    """A mention or a relation, which may be optional."""

    @property
    def optional(self) -> bool:
        """Return whether it counts neither way."""


Item = TypeVar("Item", bound=Marked)


def matched_core(
    first: Sequence[Item],
    second: Sequence[Item],
    *tests: Callable[[Item, Item], bool],
    near: Callable[[Item, Item], bool],
) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
    """Return the same of what is not optional, without what is left of one reader ``near`` what the other has as optional."""
    core, its = ([item for item in items if not item.optional] for items in (first, second))
    maybe, others_maybe = ([item for item in items if item.optional] for items in (first, second))
    pairs, ones, others = matched(core, its, *tests)
    ones = [one for one in ones if not any(near(one, other) for other in others_maybe)]
    return pairs, ones, [other for other in others if not any(near(one, other) for one in maybe)]


def same_place(one: Span, other: Span) -> bool:
    """Return whether two mentions have the same words."""
    return (one.start, one.end) == (other.start, other.end)


def overlap(one: Span, other: Span) -> bool:
    """Return whether two mentions have a character in common."""
    return one.start < other.end and other.start < one.end


def same_things(one: Text, other: Text) -> Things:
    """Return for each thing of the first reader the things of the second that have overlapping mentions."""
    same: Things = {}
    for mine in one.spans:
        if ends := {yours.id for yours in other.spans if overlap(mine, yours)}:
            same.setdefault(mine.id, set()).update(ends)
    return same


def same_pair(same: Things) -> Callable[[Relation, Relation], bool]:
    """Return a test whether two relations join the same two things, whatever relation it is and in whichever direction."""
    return lambda one, other: _ends(one, other, same) or _ends(one, other, same, turned=True)


def same_relation(same: Things) -> Callable[[Relation, Relation], bool]:
    """Return a test whether two relations say the same; the direction matters where the relation has one."""
    return lambda one, other: (
        one.relation == other.relation
        and (_ends(one, other, same) or (one.relation in SYMMETRIC and _ends(one, other, same, turned=True)))
    )


def has_ends(relation: Relation, known: set[str]) -> bool:
    """Return whether both ends of a relation are known things, or days."""
    return all(end in known or is_day(end) for end in (relation.subject, relation.object))


def is_day(end: str) -> bool:
    """Return whether the end of a relation is a date; ids have no hyphen."""
    return "-" in end


def _ends(one: Relation, other: Relation, same: Things, turned: bool = False) -> bool:
    ends = (other.object, other.subject) if turned else (other.subject, other.object)
    return all(
        its in same.get(mine, ()) or (is_day(mine) and mine == its)
        for mine, its in zip((one.subject, one.object), ends, strict=True)
    )

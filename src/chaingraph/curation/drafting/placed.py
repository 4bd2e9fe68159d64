"""What stands where in a text: its passages, the things that it names, and its figures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import pyoxigraph as ox

from chaingraph.curation.drafting.proposals import At, Proposal, Reason, proposed
from chaingraph.text.quantities import Quantity

DOERS = frozenset({"Institution", "Team", "Enterprise", "Role", "Group"})  # who can answer for anything
OF_GRAMMAR = 0.9  # how often what brackets, labels and rosters say is right, on the texts for tuning

# a thing that is named: from where to where, its IRI, its class or None
Named = tuple[int, int, ox.NamedNode, str | None]
First = TypeVar("First", bound=tuple[Any, ...])  # anything with its place first


@dataclass(frozen=True)
class Placed:
    """What stands where in a canonical text, in its order: ``passages``, ``named`` things and ``figures`` (start, IRI, quantity).

    ``own`` gives the IRI of a thing without a name in the text by its words and class.
    """

    text: str
    own: Callable[[str, str], ox.NamedNode]
    passages: Sequence[At]
    named: Sequence[Named]
    figures: Sequence[tuple[int, ox.NamedNode, Quantity]]

    def passage(self, place: int) -> At | None:
        """Return the passage in which a place lies; None where that is in front or back matter."""
        at = bisect_right(self.passages, place, key=lambda passage: passage[0]) - 1
        return self.passages[at] if at >= 0 and place < self.passages[at][1] else None

    def thing(self, start: int, end: int) -> ox.NamedNode | None:
        """Return the thing that is named at a place, or within it who can answer (副市长李某某, 石墨产业链链长)."""
        if (start, end) in self._named_at:
            return self._named_at[start, end]
        within = [
            (first, thing, kind) for first, last, thing, kind in self.within((start, end), self.named) if last <= end
        ]
        begun = [thing for first, thing, kind in within if first == start and kind in DOERS]
        posts = [thing for _, thing, kind in within if kind == "Role"]
        return next(iter((*begun, *posts)), None)

    def kind(self, place: tuple[int, int]) -> str | None:
        """Return the class of what is named at a place."""
        return self._kinds.get(place)

    def within(self, scope: tuple[int, int], placed: Sequence[First]) -> Sequence[First]:
        """Return what is placed in a part of the text."""
        first, last = (bisect_left(placed, place, key=lambda one: one[0]) for place in scope)
        return placed[first:last]

    def proposal(
        self,
        said: tuple[int, int],
        first: ox.NamedNode | None,
        relation: str,
        second: ox.NamedNode | None,
        reason: Reason,
        sure: float = OF_GRAMMAR,
    ) -> Iterator[Proposal]:
        """Yield a relation that a part of the text says; nothing where one of its ends is not named."""
        passage = self.passage(said[0])
        if passage and first and second and first != second:
            yield proposed(passage, first, relation, second, self.text[slice(*said)], sure, reason)

    @cached_property
    def _named_at(self) -> Mapping[tuple[int, int], ox.NamedNode]:
        return {(start, end): thing for start, end, thing, _ in reversed(self.named)}

    @cached_property
    def _kinds(self) -> Mapping[tuple[int, int], str | None]:
        return {(start, end): kind for start, end, _, kind in self.named}

    @cached_property
    def ends(self) -> Mapping[int, int]:
        """Where the name ends that begins at a place."""
        return {start: end for start, end, _, _ in self.named}

    @cached_property
    def begins(self) -> Mapping[int, int]:
        """Where the name begins that ends at a place."""
        return {end: start for start, end, _, _ in self.named}

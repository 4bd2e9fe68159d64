"""What a text holds and the graph has of it: each thing that is counted, passage by passage, and how many there are of a kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from chaingraph.curation.claims import Claim
from chaingraph.curation.quotes import Quote
from chaingraph.text.canonical import CanonicalText

SURE = ("cell", "label", "number")  # kinds that are no upper bound: what is not held of them is lacking


@dataclass(frozen=True)
class Mark:
    """Something that the text holds, counted: its place in the canonical text, its kind (one of ``countable.KINDS``).

    ``held`` says whether the graph accounts for it, ``drafted`` whether only what is undecided does. ``omission`` is the IRI
    of that which says why it is left out on purpose, where it is.
    """

    start: int
    end: int
    text: str
    kind: str
    held: bool
    drafted: bool = False
    omission: str | None = None

    @property
    def accounted(self) -> bool:
        """Whether the graph or a draft accounts for it, or it is left out on purpose."""
        return self.held or self.drafted or self.omission is not None


@dataclass(frozen=True)
class Part:
    """A passage of the graph, or of the text where the graph has none (``passage`` and ``section`` None then).

    ``statements`` are those decided on, ``undecided`` those that are not, ``claims`` what they account for. ``omission`` is the IRI of
    that which says why nothing is stated in it on purpose, where that is so.
    """

    passage: str | None
    section: str | None
    start: int
    end: int
    statements: int = 0
    undecided: int = 0
    marks: Sequence[Mark] = ()
    claims: Sequence[Claim] = ()
    omission: str | None = None

    @property
    def held(self) -> bool:
        """Whether something decided is stated in it, or of the document in its words."""
        return self.statements > 0 or any(claim.kind == "value" and claim.decided for claim in self.claims)

    @property
    def drafted(self) -> bool:
        """Whether something is drafted of it and nothing decided, nor left out; of a line of no passage, that the document says it."""
        drafted = self.undecided > 0 if self.passage else any(claim.kind == "value" for claim in self.claims)
        return drafted and not self.held and not self.omission

    def counts(self, kind: str) -> tuple[int, int]:
        """Return how many marks of a kind the text holds here, what is left out aside, and how many of them the graph has."""
        held = [mark.held for mark in self.marks if mark.kind == kind and not mark.omission]
        return len(held), sum(held)


@dataclass(frozen=True)
class Idle:
    """Something that is to be left out (words, or a passage by its IRI), and why nothing is: absent, held or unread.

    It is absent from the text, the graph holds it, or it stands in the text and is counted as nothing of its own.
    """

    omitted: str
    reason: str
    is_passage: bool = False


@dataclass(frozen=True)
class Coverage:
    """What a text holds and the graph has of it, part by part.

    ``broken`` are the quotes that do not hold in the text, ``idle`` the omissions that leave nothing out.
    """

    document: str
    text: CanonicalText
    parts: Sequence[Part]
    broken: Sequence[Quote]
    idle: Sequence[Idle]

    def counts(self, kind: str) -> tuple[int, int]:
        """Return how much of a kind (one of ``countable.KINDS``, or passage) there is, and how much of it the graph has.

        What is left out on purpose is in neither number. The graph has a passage where a decided statement stands in it.
        """
        if kind == "passage":
            wanted = [part for part in self.parts if not part.omission]
            return len(wanted), sum(part.held for part in wanted)
        both = [part.counts(kind) for part in self.parts]
        return sum(total for total, _ in both), sum(held for _, held in both)

    def omitted(self, kind: str) -> int:
        """Return how many of a kind are left out on purpose."""
        if kind == "passage":
            return sum(part.omission is not None for part in self.parts)
        return sum(mark.kind == kind and mark.omission is not None for part in self.parts for mark in part.marks)

    def drafted(self, kind: str) -> int:
        """Return how many of a kind are drafted and not decided on."""
        if kind == "passage":
            return sum(part.drafted for part in self.parts)
        return sum(mark.kind == kind and mark.drafted for part in self.parts for mark in part.marks)

    def unaccounted(self, passages: Collection[str]) -> list[str]:
        """Return the numbers, cells and labelled words of passages (IRIs) that are not accounted for, each once."""
        return list(dict.fromkeys(word for words in self.lacking(passages).values() for word in words))

    def lacking(self, passages: Collection[str]) -> dict[str, list[str]]:
        """Return what is ``unaccounted`` by the passages that hold it, in the order of the text."""
        return {
            part.passage: words
            for part in self.parts
            if part.passage in passages and part.passage and (words := _lacking(part.marks))
        }

    def share(self, kind: str) -> float | None:
        """Return what the graph has of a kind, in per cent; None where there is nothing of it."""
        total, held = self.counts(kind)
        return 100 * held / total if total else None


def _lacking(marks: Iterable[Mark]) -> list[str]:
    """Return the words of marks that are no upper bound and not accounted for, each once, cells and labelled words first."""
    lacking = sorted(
        (one for one in marks if one.kind in SURE and not one.accounted), key=lambda one: SURE.index(one.kind)
    )
    return list(dict.fromkeys(one.text for one in lacking))

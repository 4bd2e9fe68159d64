"""The relations of a thing as a picture: the thing, its relations, and where each leads, placed by us and drawn as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.base.width import width
from chaingraph.rendering.chains import clipped

if TYPE_CHECKING:
    from chaingraph.model.report import Table
    from chaingraph.web.voice import Voice

MOST = 24  # leaves that are drawn; of more, how many there are is said
STEP, TOP = 26, 20  # pixels from leaf to leaf, and above the first
WIDE = 820  # pixels of the picture
DASHES = {"stated": "", "placed": "7 4", "interpreted": "2 4", "derived": "1 5", "unsourced": "1 7"}


@dataclass(frozen=True)
class Leaf:
    """Where a relation leads: what it is called, where its page is, its mark and colour, how its line is dashed, how high it stands."""

    label: str
    link: str
    mark: str
    colour: str
    dash: str
    y: int


@dataclass(frozen=True)
class Branch:
    """A relation: what it is called, the middle of its leaves, and these."""

    label: str
    y: float
    leaves: Sequence[Leaf]


@dataclass(frozen=True)
class Tree:
    """The picture: the label of the thing, its branches, how high it is, and how many leaves it leaves out."""

    label: str
    branches: Sequence[Branch]
    height: int
    more: int

    @property
    def middle(self) -> float:
        """How high the thing stands."""
        return self.height / 2

    @property
    def wide(self) -> int:
        """How wide the picture is."""
        return WIDE


def tree(voice: Voice, subject: str, related: Table) -> Tree:
    """Return the relations of a subject as a picture; ``related`` are its rows: relation, other, basis, passages."""
    grouped: dict[str, dict[str, str]] = {}
    rows = zip(related.named("relation"), related.named("other"), related.column("basis"), strict=True)
    for relations, things, basis in rows:
        for relation, other in zip(relations, things, strict=False):  # what has no name has no leaf
            grouped.setdefault(relation, {}).setdefault(other, str(basis))
    total = sum(map(len, grouped.values()))
    branches, drawn = [], 0
    for relation, others in sorted(grouped.items(), key=lambda item: len(item[1])):
        if shown := list(others.items())[: max(0, MOST - drawn)]:
            branches.append(_branch(voice, relation, shown, drawn))
            drawn += len(shown)
    return Tree(clipped(voice.name(subject), 30), branches, 2 * TOP + STEP * max(0, drawn - 1), total - drawn)


def _branch(voice: Voice, relation: str, others: Sequence[tuple[str, str]], before: int) -> Branch:
    leaves = [_leaf(voice, other, basis, TOP + STEP * (before + n)) for n, (other, basis) in enumerate(others)]
    return Branch(clipped(voice.name(relation), 24), (leaves[0].y + leaves[-1].y) / 2, leaves)


def _leaf(voice: Voice, other: str, basis: str, y: int) -> Leaf:
    family = voice.family(other)
    return Leaf(clipped(voice.name(other), 52), voice.link(other), family.mark, family.colour, DASHES.get(basis, ""), y)


def curve(x1: float, y1: float, x2: float, y2: float) -> str:
    """Return the path of a line that leaves and arrives level."""
    half = (x1 + x2) / 2
    return f"M{x1:g} {y1:g}C{half:g} {y1:g} {half:g} {y2:g} {x2:g} {y2:g}"


def across(label: str) -> float:
    """Return about how many pixels a label takes at the size of the picture."""
    return 7.6 * width(label)

"""What is counted: one attribute of one thing, as it is annotated and as it is drafted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Point:
    """Whether an attribute is said by the draft, there in the annotation, and right.

    ``place`` is where it stands in the text as annotated (None where it stands nowhere), ``shown`` says in words what differs.
    """

    attribute: str
    said: bool
    there: bool
    right: bool
    place: int | None = None
    shown: str = ""


class Score(Counter[str]):
    """Counts of what is right, said and there, by attribute: ``right:unit``, ``said:unit``, ``there:unit``."""

    def count(self, points: Iterable[Point]) -> None:
        """Count points."""
        for one in points:
            for what, holds in (("said", one.said), ("there", one.there), ("right", one.right)):
                self[f"{what}:{one.attribute}"] += holds

    def row(self, attribute: str) -> str:
        """Return the line of an attribute: precision and recall, and of how many each, and F1."""
        right, said, there = (self[f"{what}:{attribute}"] for what in ("right", "said", "there"))
        f1 = f"{2 * right / (said + there):.3f}" if said + there else "–"
        return f"{attribute:<34} precision {_share(right, said):<22} recall {_share(right, there):<22} F1 {f1}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f} ({part} of {whole})" if whole else "–"

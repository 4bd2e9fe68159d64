"""Spans of a text, looked up by their place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Spans(Generic[Item]):
    """Spans of a text (start, end, what stands there), in its order."""

    def __init__(self, spans: Sequence[tuple[int, int, Item]]) -> None:
        self.spans = spans
        self.starts = [start for start, _, _ in spans]

    def within(self, start: int, end: int) -> Sequence[tuple[int, int, Item]]:
        """Return those that begin in a part of the text."""
        return self.spans[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def meet(self, start: int, end: int) -> bool:
        """Return whether one of them, none of which overlap, has a character in common with a part of the text."""
        before = bisect_left(self.starts, end)
        return before > 0 and self.spans[before - 1][1] > start

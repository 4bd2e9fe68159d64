"""Which item of one reader is which of another reader of the same text, and how many items both have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Score:
    """How many items the first reader has, the second, and both."""

    first: int
    second: int
    both: int

    @property
    def precision(self) -> float | None:
        """The share of the first reader’s items that the second has too; None where there are none."""
        return self.both / self.first if self.first else None

    @property
    def recall(self) -> float | None:
        """The share of the second reader’s items that the first has too; None where there are none."""
        return self.both / self.second if self.second else None

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, equal whichever reader is right; 1 where there is nothing."""
        total = self.first + self.second
        return 2 * self.both / total if total else 1.0

    def __add__(self, other: Score) -> Score:
        """Return both scores taken together."""
        return Score(self.first + other.first, self.second + other.second, self.both + other.both)


def anywhere(item: object) -> None:
    """Return None: any two items may be the same."""


def matched(
    first: Iterable[Item],
    second: Iterable[Item],
    *tests: Callable[[Item, Item], bool],
    key: Callable[[Item], Hashable] = anywhere,
) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
    """Return pairs, each item in one at most, by the first test before the second; then what is left of either reader.

    Two items of different ``key`` are never a pair. The time grows with the items of one key squared.
    """
    pairs, ones, others = list[tuple[Item, Item]](), list(first), list(second)
    for test in tests:
        waiting: dict[Hashable, list[Item]] = defaultdict(list)
        for other in others:
            waiting[key(other)].append(other)
        left = []
        for one in ones:
            here = waiting.get(key(one), [])
            place = next((place for place, other in enumerate(here) if test(one, other)), None)
            if place is None:
                left.append(one)
            else:
                pairs.append((one, here.pop(place)))
        ones, others = left, [other for some in waiting.values() for other in some]
    return pairs, ones, others


def always(one: object, other: object) -> bool:
    """Return True: items of one key are the same."""
    return True

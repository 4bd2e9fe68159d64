"""From which level a target starts, and against which it can be held: that of its change or its row, or one told before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from chaingraph.text.quantities import Quantity

Placed = tuple[int, int, Quantity]


def baselines(found: Sequence[Placed]) -> Iterator[tuple[int, int]]:
    """Yield which quantities of a passage start from which other, by their numbers in it.

    That is the next after the level from which a change begins (由45%提高到55%), else what was told right before it of the same
    (达到50亿元,较2024年的25亿元翻一番), and in a row all that are to come by the same indicator as the one in the column of the base year.
    """
    for base, (_, _, one) in enumerate(found):
        reaches = _in_row if one.cell else _next
        yield from ((number, base) for number in reaches(found, base)) if one.base else ()


def _next(found: Sequence[Placed], base: int) -> list[int]:
    one, beside = found[base][2], [number for number in (base + 1, base - 1) if 0 <= number < len(found)]
    levels = [number for number in beside if found[number][2].unit == one.unit and found[number][2].status != "change"]
    return [number for number in levels if number > base or found[number][2].indicator == one.indicator][:1]


def _in_row(found: Sequence[Placed], base: int) -> list[int]:
    one = found[base][2]
    return [
        number
        for number, (_, _, other) in enumerate(found)
        if other.cell and other.said == "planned" and _measures(other) == _measures(one)
    ]


def reached(found: Sequence[Placed], number: int) -> int | None:
    """Return which quantity of a row says how much is reached of the target of a number, in a column behind that (目标 | 完成); None where none does."""
    aim = found[number][2]
    behind = found[number + 1 :] if aim.cell and aim.said == "planned" else ()
    same = (
        place
        for place, (_, _, one) in enumerate(behind, start=number + 1)
        if one.said == "achieved" and not one.base and _measures(one) == _measures(aim)
    )
    return next(same, None)


def _measures(quantity: Quantity) -> tuple[str | None, str | None, tuple[int, int] | None]:
    return quantity.indicator, quantity.unit, quantity.of


@dataclass(frozen=True)
class Level:
    """What two figures must share of which one can be held against the other: indicator, unit, kind, and what they are for each of."""

    indicator: str | None
    unit: str | None
    kind: str
    per: tuple[str, ...]


@dataclass
class Levels:
    """The levels that the passages of a section have told, in the order of the text, for the targets after them."""

    section: str = ""
    told: dict[Level, dict[ox.NamedNode | None, ox.NamedNode]] = field(default_factory=dict)

    def enter(self, section: str) -> None:
        """Begin a section, unless it is the one that was entered last: what another tells is held against nothing."""
        if section != self.section:
            self.section, self.told = section, {}

    def note(self, level: Level, about: ox.NamedNode | None, figure: ox.NamedNode) -> None:
        """Note a figure of what has been reached, and what it is about."""
        self.told.setdefault(level, {})[about] = figure

    def before(self, level: Level, about: ox.NamedNode | None, row: bool = False) -> ox.NamedNode | None:
        """Return what was told last that a target can be held against: of the same, or the only one where one of the two says not of what.

        A ``row`` says of what it is: what no row says may be the sum of all.
        """
        told = self.told.get(level, {}) if level.indicator else {}
        alone = len(told) == 1 and (about is None or (None in told and not row))
        return told.get(about) or (next(iter(told.values())) if alone else None)

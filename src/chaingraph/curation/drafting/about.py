"""What figures are about, by what is named near them: in their row, in their clause, in the heading above them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from chaingraph.text.quantities import Quantity
from chaingraph.text.quantities.indicators.ended import RATES

Named = tuple[int, int, ox.NamedNode, str | None]  # where a thing is named, which, and its class

_CLAUSE = 200  # characters that a clause may have
_BESIDE = 60  # characters before a figure in which the words beside it stand, but those of its own sentence
_ABOUT = frozenset(  # what a figure tells of where its clause names it
    {
        "IndustryChain", "Programme", "Action", "Mechanism", "Service", "FinancialProduct", "Platform", "Enterprise", "Product",
        "Segment", "Output", "Instrument", "Team",
    }
)  # fmt: skip
_COUNTED = frozenset({"Group"})  # of which a row tells that tells of nothing else
_SCHEMES = frozenset({"IndustryChain", "Programme", "Action", "Mechanism", "Service", "FinancialProduct", "Platform"})
_AGENT = re.compile("(?:由|与|和|从|向|同|合|为|、)$")
_LISTED = re.compile(r"等(?:[^,。;]{0,2})$")  # what is listed (甲、乙等32家单位) is not what the count is of
_APART = re.compile(r"[(|;。]")  # what stands after a figure in a bracket or in the next cell is not counted by it


@dataclass(frozen=True)
class About:
    """What is named in a text: ``named`` are all its things, and tasks without a name, in its order; ``cells`` where the cells of tables begin."""

    text: str
    named: Sequence[Named] = ()
    cells: Sequence[int] = ()

    def of(
        self, start: int, end: int, quantity: Quantity, things: Sequence[Named], topic: ox.NamedNode | None = None
    ) -> ox.NamedNode | None:
        """Return what a figure tells of; None where nothing is named.

        That is what its row is of, or what its clause names, else what is counted, what its sentence names, and last what
        its heading is about (``topic``).
        """
        if quantity.of:
            return self._in_cell(start, things) or self._of_row(quantity.of) or topic
        if told := self.in_label(quantity):
            return self._in_cell(start, things) or told
        clause, sentence = (
            max(self._cell(start), *(self.text.rfind(mark, max(0, start - _CLAUSE), start) + 1 for mark in marks))
            for marks in (",。;", "。;")
        )
        listed = self.text.rfind("等", clause, start) if _LISTED.search(self.text, clause, start) else clause
        here = [one for one in things if clause <= one[0] and one[1] <= start and one[0] >= listed]
        before = [one for one in things if sentence <= one[0] and one[1] <= clause]
        return (
            self._named(here, _ABOUT)
            or self._counted(start, end, quantity, things)
            or self._named(before, _SCHEMES)
            or self._named(before, _ABOUT)
            or (None if quantity.conditional else topic)
        )

    def in_label(self, quantity: Quantity, kinds: frozenset[str] = _ABOUT) -> ox.NamedNode | None:
        """Return what the cell of a row names that says what a quantity in it counts (指标: 青芽工程签约数量)."""
        first, last = (bisect_left(self.named, place, key=lambda one: one[0]) for place in quantity.counts or (0, 0))
        return next((one[2] for one in self.named[first:last] if one[3] in kinds), None)

    def counted(self, quantity: Quantity) -> ox.NamedNode | None:
        """Return the group that the cell of a row names of which a quantity in it counts the members (指标: 规上企业数)."""
        return None if quantity.unit in RATES else self.in_label(quantity, _COUNTED)

    def _in_cell(self, start: int, things: Sequence[Named]) -> ox.NamedNode | None:
        """Return what is named before a figure in its own cell and clause."""
        cell = self._cell(start)
        begins = max(cell, *(self.text.rfind(mark, cell, start) + 1 for mark in ",。;"))
        if _LISTED.search(self.text, begins, start):
            return None
        return self._named([one for one in things if begins <= one[0] and one[1] <= start], _ABOUT)

    def _cell(self, start: int) -> int:
        """Return where the last cell begins that begins before a place; 0 where none does."""
        return self.cells[max(0, bisect_right(self.cells, start) - 1)] if self.cells else 0

    def _of_row(self, of: tuple[int, int]) -> ox.NamedNode | None:
        """Return what the cell names that says of what a row is; it may be merged with one of another row."""
        first, last = (bisect_left(self.named, place, key=lambda one: one[0]) for place in of)
        here = [one for one in self.named[first:last] if one[1] <= of[1]]
        return next(
            (thing for begins, _, thing, kind in here if begins == of[0] or kind in _ABOUT),
            here[0][2] if here else None,
        )

    def _named(self, things: Sequence[Named], kinds: frozenset[str]) -> ox.NamedNode | None:
        """Return the last of things that is of some kinds, and not only who does something or for whom (由…运营, 面向…)."""
        told = [
            thing
            for first, _, thing, kind in things
            if kind in kinds and not _AGENT.search(self.text, max(0, first - 2), first)
        ]
        return told[-1] if told else None

    def _counted(self, start: int, end: int, quantity: Quantity, things: Sequence[Named]) -> ox.NamedNode | None:
        """Return what is counted, where that is named: right after the figure, or by the words beside it."""
        after = [
            thing
            for first, _, thing, _ in things
            if 0 <= first - end <= 2 and self._cell(first) <= start and not _APART.search(self.text, end, first)
        ]
        subject = quantity.subject or ""
        beside = [
            thing
            for first, last, thing, kind in things
            if kind != "Place"
            and last - first > 2
            and start - _CLAUSE <= first
            and (start - _BESIDE <= first or "。" not in self.text[last:start])
            and last <= end + 30
            and subject.endswith(self.text[first:last])
        ]
        return (*after[:1], *beside[-1:], None)[0]


@dataclass
class Topics:
    """What the headings of a document are about, each the one chain, programme or other thing that it names.

    ``whole`` is the one chain that the title names.
    """

    whole: ox.NamedNode | None
    sections: dict[str, ox.NamedNode] = field(default_factory=dict)

    def heading(self, section: str, things: Sequence[Named]) -> None:
        """Note what a heading names."""
        told = list(dict.fromkeys(thing for _, _, thing, kind in things if kind in _ABOUT))
        if len(told) == 1:
            self.sections[section] = told[0]

    def of(self, section: str) -> ox.NamedNode | None:
        """Return what a section is about: by its heading, or the nearest above."""
        while section:
            if section in self.sections:
                return self.sections[section]
            section = section.rpartition(".")[0]
        return self.whole

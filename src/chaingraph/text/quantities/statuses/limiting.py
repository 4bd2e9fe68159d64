"""Measures that say which things a number counts (营收超10亿元的企业5家): conditions on which the count depends, and figures of their own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chaingraph.text.quantities import units
from chaingraph.text.quantities.counting import counted_after
from chaingraph.text.quantities.indicators.ended import ended, named, says_measure
from chaingraph.text.quantities.indicators.trimming import measured
from chaingraph.text.quantities.quantity import Quantity
from chaingraph.text.quantities.statuses import awards
from chaingraph.text.quantities.vocabulary import DOING

_NEAR = 24  # characters beside a limit in which its words stand
_APART = re.compile("[,。;:!?、|]")  # between a limit and what is not limited by it
_BEGUN = re.compile("[,。;:!?、|()“”]|其中")
_MEASURED = re.compile("(?:投资|营收|销售|纳税)$")  # is measured, though no 额 says so


@dataclass(frozen=True)
class Limits:
    """The limits among the quantities of a text: ``lines`` are where its lines begin, ``places`` where its quantities stand."""

    text: str
    lines: Sequence[int]
    places: Sequence[tuple[int, int]]
    found: Sequence[Quantity]

    def bound(self) -> list[Quantity]:
        """Return the quantities with limits as conditions of the counts that they limit."""
        told, former, since = list(self.found), None, 0
        for limit, count in self._pairs():
            same = "。" not in self.text[since : self.places[limit][0]] and since >= self._line(limit)
            former = self._measure(limit) or (former if same else None)  # 营收超20亿元企业3家、5—20亿元企业9家
            since = self.places[limit][1]
            told[limit] = replace(told[limit], indicator=former)
            told[count] = replace(told[count], condition=(self.found[limit].start,))
            if count < limit and (called := self._behind(limit, count)):
                told[count] = replace(told[count], indicator=named(called, told[count].unit))
        return told

    def _pairs(self) -> Iterator[tuple[int, int]]:
        """Yield limits with the counts that they limit, by their numbers: the next in the clause, else the one right before; of a list one each."""
        lists = list(awards.listed(self.text, self.places, [one.unit for one in self.found]))
        for number, limits in enumerate(lists):
            if all(self.found[one].limit and self.found[one].unit in units.MEASURES for one in limits):
                beside = (*lists[number + 1 : number + 2], *lists[max(0, number - 1) : number])
                counts = next((counts for counts in beside if self._limits(limits, counts)), range(0))
                yield from zip(limits, counts, strict=False)

    def _limits(self, limits: range, counts: range) -> bool:
        """Return whether a list of limits limits a list of counts beside it: nothing parts the two."""
        first, last = sorted((limits, counts), key=lambda one: one[0])
        end, start = self.places[first[-1]][1], self.places[last[0]][0]
        one = self.found[counts[0]]
        counted = units.unit(one.unit or "").kind in units.COUNTS and not one.cell and not one.rank
        apart = _APART.search(self.text, end, start) or self._line(first[-1]) != self._line(last[0])
        return counted and not apart and len(counts) == len(limits)

    def _line(self, number: int) -> int:
        """Return where the line of a quantity begins."""
        return self.lines[bisect_right(self.lines, self.places[number][0]) - 1] if self.lines else 0

    def _measure(self, limit: int) -> str | None:
        """Return what a limit measures; a project without further words has that much invested in it."""
        start, end = self.places[limit]
        since = max(self.places[limit - 1][1] if limit else 0, start - _NEAR, self._line(limit))
        words, unit = measured(_BEGUN.split(self.text[since:start])[-1], ""), self.found[limit].unit
        if says_measure(words) or _MEASURED.search(words):
            return ended(re.sub(f"^(?:{DOING}|扶持|支持)(?=..)", "", words), unit, False)
        money = units.unit(unit or "").kind == "money"
        return "项目投资额" if money and re.match("[^,。;、\\d]{0,8}项目", self.text[end : end + _NEAR]) else None

    def _behind(self, limit: int, count: int) -> str | None:
        """Return what a count is called whose limit stands right behind it (培育2家营收超5亿元的企业: 培育营收超5亿元企业)."""
        start, end = self.places[count][1], self.places[limit][1]
        doing = re.search(f"{DOING}$", self.text[self._line(count) : self.places[count][0]][-_NEAR:])
        noun = counted_after(re.sub("^的", "", self.text[end : end + _NEAR]))
        return f"{doing[0] if doing else ''}{self.text[start:end]}{noun}" if noun else None

"""Who answers for what in a draft: the figures and tasks in the part of the text for which a bracket, a label or a row speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from chaingraph.model.terms import cg, day
from chaingraph.text.dates import due_of
from chaingraph.text.duties import Duty
from chaingraph.text.quantities import Quantity

TASKS = frozenset({"Programme", "Action", "Mechanism", "Service", "FinancialProduct", "Output"})  # what is answered for
LONGEST = 40  # characters of the name of a task that has none of its own

_MARK = re.compile(
    r"^(?:第?[一二三四五六七八九十\d]+[、.章条]|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]是|[①-⑳])+"
)


@dataclass(frozen=True)
class Task:
    """A task without a name of its own: its place in the text, and the words that say it."""

    start: int
    end: int
    words: str


@dataclass
class Answers:
    """What a draft has found, by its place in the canonical text: ``passages``, ``things`` with their class, ``figures``.

    ``year`` is that of days without one.
    """

    text: str
    year: int | None
    passages: list[tuple[int, int, ox.NamedNode]] = field(default_factory=list)
    things: list[tuple[int, int, ox.NamedNode, str | None]] = field(default_factory=list)
    figures: list[tuple[int, ox.NamedNode, Quantity]] = field(default_factory=list)

    def passage(self, place: int) -> ox.NamedNode | None:
        """Return the passage in which a place lies; None where that is in front or back matter."""
        return next((passage for start, end, passage in self.passages if start <= place < end), None)

    def thing(self, start: int, end: int) -> ox.NamedNode | None:
        """Return the thing that is named at a place."""
        return next((thing for first, last, thing, _ in self.things if (first, last) == (start, end)), None)

    def tasks(self, duties: Sequence[Duty]) -> Iterator[Task]:
        """Yield the tasks for which somebody answers and which have neither a name nor a figure, each once."""
        for scope in dict.fromkeys(duty.scope for duty in duties if duty.role != "due"):
            if not self._within(scope) and (words := self._words(scope)):
                place = self.text.find(words, *scope)
                yield Task(place, place + len(words), words)

    def targets(self, duty: Duty) -> list[ox.NamedNode]:
        """Return the figures and tasks for which a duty speaks, in the order of the text, each once."""
        return list(dict.fromkeys(self._within(duty.scope)))

    def due(self, duty: Duty, target: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield the day by which a target is due, to be decided; nothing where it has one of its own, or none is named."""
        found = due_of(self.text[slice(*duty.names[0])], self.year)
        own = next((quantity for _, figure, quantity in self.figures if figure == target), None)
        passage = self.passage(self._place(target))
        if passage and found and found.day and (own is None or (own.due is None and own.ahead)):
            yield ox.Quad(target, cg("dueBy"), day(found.day), passage)
            yield ox.Quad(target, cg("undecided"), cg("dueBy"), passage)

    def _place(self, target: ox.NamedNode) -> int:
        places = [start for start, figure, _ in self.figures if figure == target]
        return min(places + [start for start, _, thing, _ in self.things if thing == target])

    def _within(self, scope: tuple[int, int]) -> list[ox.NamedNode]:
        start, end = scope
        found = [(place, figure) for place, figure, _ in self.figures if start <= place < end]
        found += [(first, thing) for first, _, thing, kind in self.things if start <= first < end and kind in TASKS]
        return [iri for _, iri in sorted(found, key=lambda one: one[0])]

    def _words(self, scope: tuple[int, int]) -> str:
        """Return the words of a scope that say the task: its heading, else its first clause; of a row, its longest cell."""
        words = self.text[slice(*scope)]
        if "|" in words:
            return max(words.split("|"), key=len)[:LONGEST]
        first = re.split(r"[。;,:]", _MARK.sub("", words))[0]
        return first[:LONGEST] if len(first) >= 4 else ""

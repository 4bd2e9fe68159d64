"""Who answers for what, and what industry chains have: relations that brackets, labels, rows and rosters say, as proposals."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from chaingraph.base.naming import local
from chaingraph.text.dates import due_of
from chaingraph.text.duties import Duty
from chaingraph.text.layout import unmarked
from chaingraph.text.names.listed import post_and_person
from chaingraph.text.quantities import Quantity
from chaingraph.text.roster import Place

TASKS = frozenset({"Programme", "Action", "Mechanism", "Service", "FinancialProduct", "Output"})  # what is answered for
LONGEST = 40  # characters of the name of a task that has none of its own

_GENERAL = re.compile(
    r"(?:重点|主要|工作|年度|目标|具体|总体|职责)*(?:任务|目标|措施|举措|内容|安排|保障|要求|职责|分工)+"
)  # of headings
_DAY = re.compile(r"\d月|\d日|20\d\d[.年/-]\d")


@dataclass(frozen=True)
class Proposal:
    """A relation that a passage may state, from one thing to another; all but the ``relation`` (a local name) are IRIs.

    The passage stands from ``start`` to ``end`` of the canonical text.
    """

    passage: str
    start: int
    end: int
    first: str
    relation: str
    second: str


@dataclass(frozen=True)
class Task:
    """A task without a name of its own: its place in the text, and the words that say it."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Answers:
    """What a text says of who answers, with what its passages hold, by places in the canonical text.

    ``space`` begins the IRIs of the document's own things, ``year`` is that of days without one. All those of the text, in
    its order: ``passages`` (start, end, IRI), ``named`` things (start, end, IRI, class or None), ``figures`` (start, IRI,
    quantity).
    """

    text: str
    space: str
    year: int | None
    duties: Sequence[Duty]
    passages: Sequence[tuple[int, int, ox.NamedNode]]
    named: Sequence[tuple[int, int, ox.NamedNode, str | None]]
    figures: Sequence[tuple[int, ox.NamedNode, Quantity]]

    @cached_property
    def tasks(self) -> list[Task]:
        """The tasks for which somebody answers and which have neither a name nor a figure, each once."""
        found = []
        for scope in dict.fromkeys(duty.scope for duty in self.duties if duty.role != "due"):
            if not self._within(scope, self._figures_and_named) and (words := self._words(scope)):
                place = self.text.find(words, *scope)
                found.append(Task(place, place + len(words), words))
        return found

    @cached_property
    def things(self) -> Sequence[tuple[int, int, ox.NamedNode, str | None]]:
        """All things with their places and classes, tasks without a name among them."""
        return [*self.named, *((task.start, task.end, self.own(task.words), "Action") for task in self.tasks)]

    def own(self, words: str) -> ox.NamedNode:
        """Return the IRI of a thing of the document's own."""
        return ox.NamedNode(self.space + local(words))

    def passage(self, place: int) -> tuple[int, int, ox.NamedNode] | None:
        """Return the passage in which a place lies; None where that is in front or back matter."""
        at = bisect_right(self.passages, place, key=lambda passage: passage[0]) - 1
        return self.passages[at] if at >= 0 and place < self.passages[at][1] else None

    def thing(self, start: int, end: int) -> ox.NamedNode | None:
        """Return the thing that is named at a place."""
        return self._named_at.get((start, end))

    def proposals(self) -> Iterator[Proposal]:
        """Yield who answers for what: each figure and each task of the part of the text for which a duty speaks."""
        for duty in self.duties:
            for target in self._within(duty.scope, self._answered_for) if duty.role != "due" else ():
                for name in duty.names:
                    yield from self.proposal(duty.said[0], target, duty.role, self.thing(*name))

    def proposal(
        self, place: int, first: ox.NamedNode | None, relation: str, second: ox.NamedNode | None
    ) -> Iterator[Proposal]:
        """Yield a relation that is said at a place; nothing where one of its ends is not named."""
        passage = self.passage(place)
        if passage and first and second and first != second:
            start, end, iri = passage
            yield Proposal(iri.value, start, end, first.value, relation, second.value)

    def dues(self) -> Iterator[tuple[ox.NamedNode, datetime.date | None, ox.NamedNode]]:
        """Yield what is due by a day that a bracket, a label or a row names, the day, and the passage that names the thing.

        The day is None where the calendar has no such day (2月30日). What has a day in its own sentence, or is reached
        already, has none from there.
        """
        own = {figure: quantity for _, figure, quantity in self.figures}
        first = {iri: place for place, iri in reversed(self._answered_for)}
        for duty in self.duties:
            words = self.text[slice(*duty.names[0])] if duty.role == "due" else ""
            due = due_of(words, self.year)
            named = due.day is not None if due else bool(_DAY.search(words))
            for target in self._within(duty.scope, self._answered_for) if named else ():
                passage = self.passage(first[target])
                quantity = own.get(target)
                if passage and (not quantity or (quantity.ahead and quantity.due is None)):
                    yield target, due.day if due else None, passage[2]

    @cached_property
    def _named_at(self) -> Mapping[tuple[int, int], ox.NamedNode]:
        return {(start, end): thing for start, end, thing, _ in reversed(self.named)}

    @cached_property
    def _figures_and_named(self) -> list[tuple[int, ox.NamedNode]]:
        return self._with_figures(self.named)

    @cached_property
    def _answered_for(self) -> list[tuple[int, ox.NamedNode]]:
        return self._with_figures(self.things)

    def _with_figures(
        self, things: Iterable[tuple[int, int, ox.NamedNode, str | None]]
    ) -> list[tuple[int, ox.NamedNode]]:
        """Return the figures and those things that are tasks, each with its place, in the order of the text."""
        found = [(place, figure) for place, figure, _ in self.figures]
        found += [(start, thing) for start, _, thing, kind in things if kind in TASKS]
        return sorted(found, key=lambda one: one[0])

    def _within(self, scope: tuple[int, int], placed: Sequence[tuple[int, ox.NamedNode]]) -> list[ox.NamedNode]:
        """Return what is placed in a part of the text, in its order, each once."""
        first, last = (bisect_left(placed, place, key=lambda one: one[0]) for place in scope)
        return list(dict.fromkeys(iri for _, iri in placed[first:last]))

    def _words(self, scope: tuple[int, int]) -> str:
        """Return the words of a scope that say the task: its heading, else its first clause; of a row, its longest cell."""
        words = self.text[slice(*scope)]
        if "|" in words:
            return max(words.split("|"), key=len)[:LONGEST]
        first = bisect_right(self.passages, scope[0], key=lambda passage: passage[1])
        last = bisect_left(self.passages, scope[1], key=lambda passage: passage[0])
        told = (self._says(*passage[:2], scope) for passage in self.passages[first:last])
        return next((words for words in told if len(words) >= 4 and not _GENERAL.fullmatch(words)), "")

    def _says(self, start: int, end: int, scope: tuple[int, int]) -> str:
        """Return the first clause of a passage, as far as it lies in a scope."""
        words = self.text[max(start, scope[0]) : min(end, scope[1])]
        return re.split(r"[。;,:]", unmarked(words))[0][:LONGEST]


def rostered(answers: Answers, roster: Iterable[Place]) -> Iterator[Proposal]:
    """Yield what industry chains have: posts with who holds them, offices, enterprises, banks, parks, experts."""
    for place in roster:
        said, chain = place.said[0], answers.own(place.chain)
        if place.relation != "chiefOf":
            for name in place.names:
                yield from answers.proposal(said, answers.thing(*name), place.relation, chain)
            continue
        post = answers.own(post_of(place))
        yield from answers.proposal(said, post, "chiefOf", chain)
        for start, end in place.names:
            holder, _ = post_and_person(answers.text[start:end])
            if holder:
                yield from answers.proposal(said, post, "heldBy", answers.thing(start, start + len(holder)))


def post_of(place: Place) -> str:
    """Return the name of the post that a roster gives a chain: its own name, and the label."""
    return f"{place.chain}{place.label}"

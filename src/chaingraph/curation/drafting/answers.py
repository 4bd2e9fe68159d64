"""Who answers for what, and by when: relations that brackets, labels and rows say, as proposals."""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import pyoxigraph as ox

from chaingraph.curation.drafting.aims import Aims
from chaingraph.curation.drafting.answered import is_put_in
from chaingraph.curation.drafting.placed import DOERS, OF_GRAMMAR, Named
from chaingraph.curation.drafting.proposals import Proposal, Reason
from chaingraph.curation.drafting.tasks import DONE, MADE, TASKS, is_task
from chaingraph.text.dates import due_of
from chaingraph.text.duties.duty import Duty
from chaingraph.text.people.bodies import is_kind
from chaingraph.text.quantities.days.intents import Intent

ANSWERS = "named as answering for the item"
KIND_ANSWERS = "a kind of bodies, not one of them, named as answering for the item"
OF_KINDS = 0.6  # how sure it is that a curator wants a kind of bodies (各区县) to answer

_CARRIES = re.compile(
    "(?:等[^,。;]{0,6})?(?:共同|联合|具体|主要|负责)?(?:组织实施|承担(?![^,。;]{0,6}(?:职责|义务|任务:|工作:|下列|以下)))"
)  # behind who carries out what is named
_GREAT = "大"  # what counts the members of a list (甲、乙、丙三大基地), of which nothing is to be reached
_BEGINS = re.compile("启动|开工|动工|印发")  # of a task, not of the figures that it is to reach
_ITEM = re.compile(  # before the first clause of an item
    r"(?:(?<![\d.第])\d{1,2}[.、]|[一二三四五六七八九十][、是]|[(][\d一二三四五六七八九十]{1,3}[)])$"
)
_SAYS = re.compile(  # who says what follows, which is no task (李某要求:由甲局牵头建成园区)
    "[^,。;:]{0,16}(?:要求|强调|指出|议定|决定|提出|指示|明确):"
)
_DAY = re.compile(r"\d月|\d日|20\d\d[.年/-]\d")


@dataclass(frozen=True, slots=True)
class Task:
    """A task without a name of its own: its place in the text, the words that say it, and which it is of the tasks of these words."""

    start: int
    end: int
    words: str
    number: int = 1


def numbered(tasks: Sequence[Task], rows: Collection[int]) -> list[Task]:
    """Return tasks with their numbers: two items, or two ``rows`` (where their tasks begin) between which another task stands, have each their own.

    Rows one below the other are parts of one task, and a row is the task of the item of the same words.

    >>> [one.number for one in numbered([Task(0, 2, "对接"), Task(9, 11, "对接"), Task(20, 22, "引才"), Task(30, 32, "对接")], {9, 20, 30})]
    [1, 1, 1, 2]
    """
    counts: Counter[tuple[str, bool]] = Counter()
    last, found = "", {}
    for task in sorted(tasks, key=lambda one: one.start):
        row = task.start in rows
        counts[task.words, row] += not (row and task.words == last)
        last = task.words if row else ""
        found[task.start] = counts[task.words, row]
    return [replace(task, number=found[task.start]) for task in tasks]


@dataclass(frozen=True)
class Answers(Aims):
    """What a text says of who answers, with what stands where in it.

    ``year_at`` gives the year of days without one at a place, ``duties`` and ``intents`` (who will do what the sentences after
    that tell) are those of the text, in its order; ``cells`` are where the cells of its tables begin.
    """

    year_at: Callable[[int], int | None]
    duties: Sequence[Duty]
    intents: Sequence[Intent] = ()
    cells: Sequence[int] = ()

    @cached_property
    def tasks(self) -> list[Task]:
        """The tasks for which somebody answers and which have no name, each once.

        Those are what heads an item or stands in a cell, the first clause of a numbered item, and that of any other that has no figure and names no task;
        where the heading itself states a figure (1.固定资产投资增长10%), that figure is all there is to answer for.
        """
        places = dict.fromkeys(
            (duty.task.start, duty.task.end) for duty in self.duties if duty.task and self._has_task(duty)
        )
        rows = {duty.task.start for duty in self.duties if duty.task and duty.row}
        return numbered([Task(start, end, self.text[start:end]) for start, end in places], rows)

    def task(self, task: Task) -> ox.NamedNode:
        """Return the IRI of a task without a name; to deal with a problem is another thing than the problem."""
        first = self.own(task.words, "Action").value
        first = f"{first}-解决" if self.kind((task.start, task.end)) == "Problem" else first
        return ox.NamedNode(first if task.number == 1 else f"{first}-{task.number}")

    def _has_task(self, duty: Duty) -> bool:
        """Return whether a duty speaks for a task without a name."""
        task = duty.task
        if task is None:
            return False
        place = task.start, task.end
        counted = any(quantity.unit != _GREAT for _, _, quantity in self.within(place, self.figures))
        if counted or self._has_name(place) or self._is_ware(place) or _SAYS.match(self.text, task.start):
            return False
        if not (duty.row or duty.own or task.heading) and self._is_of_another(task.start):
            return False
        return task.heading or self._opens_item(duty, place) or not self._names_what(duty.scope)

    def _names_what(self, scope: tuple[int, int]) -> bool:
        """Return whether a part of the text has figures, or names what is to be done."""
        return bool(self.within(scope, self.figures)) or self._has_name(scope)

    def _opens_item(self, duty: Duty, task: tuple[int, int]) -> bool:
        """Return whether a task is the whole first clause of a numbered item (2.做大产业,实施甲工程。由乙局牵头), which answers beside what that names."""
        numbered = _ITEM.search(self.text, max(0, task[0] - 6), task[0])
        return not duty.row and bool(numbered) and "(" not in self.text[slice(*task)]

    def _is_of_another(self, start: int) -> bool:
        """Return whether a clause begins with somebody of its own (甲局牵头,乙所提供技术服务): it says no task."""
        return any(kind in DOERS for _, _, _, kind in self.within((start, start + 1), self.named))

    @cached_property
    def things(self) -> Sequence[Named]:
        """All things with their places and classes, tasks without a name among them."""
        return [*self.named, *((task.start, task.end, self.task(task), "Action") for task in self.tasks)]

    def _tasks_in(self, scope: tuple[int, int]) -> Iterator[Named]:
        """Yield the tasks without a name that begin in a part of the text."""
        for start in range(*scope):
            yield from self._tasks_at.get(start, ())

    @cached_property
    def _tasks_at(self) -> Mapping[int, Sequence[Named]]:
        found = defaultdict(list)
        for task in self.things[len(self.named) :]:
            found[task[0]].append(task)
        return found

    def proposals(self) -> Iterator[Proposal]:
        """Yield who answers for what: each figure and each task of the part of the text for which a duty speaks."""
        for duty in self.duties:
            for target in self.targets(duty) if duty.role != "due" else ():
                for name in duty.names:
                    if self._can_answer(name, target):
                        yield from self._answer(duty, target, name)

    def _answer(self, duty: Duty, target: ox.NamedNode, name: tuple[int, int]) -> Iterator[Proposal]:
        """Yield that who is named at a place answers for a target; of a kind of bodies that is said, and less sure."""
        kind = is_kind(self.text[slice(*name)])
        reason, sure = (Reason(KIND_ANSWERS), OF_KINDS) if kind else (Reason(ANSWERS), OF_GRAMMAR)
        carries = _CARRIES.match(self.text, duty.names[-1][1]) and target not in self._figures
        relation = "carriedOutBy" if carries and duty.role == "responsible" else duty.role
        yield from self.proposal(duty.said, target, relation, self.thing(*name), reason, sure)

    def _can_answer(self, name: tuple[int, int], target: ox.NamedNode) -> bool:
        """Return whether what is named can answer: a place (its government) and a park for a figure alone."""
        return self.kind(name) not in ("Place", "Platform") or target in self._figures

    @cached_property
    def _figures(self) -> frozenset[ox.NamedNode]:
        return frozenset(iri for _, iri, _ in self.figures)

    def targets(self, duty: Duty) -> list[ox.NamedNode]:
        """Return what a duty speaks for: the figures of its scope that are not past, what a row has reached of its own target, and its tasks.

        Those are the words or the name that say the task, and what else the item names as to be done: where the first are a
        named action, actions and programmes alone. In a row that is what the cell of its task names.
        """
        heading = (duty.task.start, duty.task.end) if duty.task else (0, 0)
        own = [iri for start, _, iri, kind in self.within(heading, self.named) if is_task(self, start, kind)]
        own += [iri for _, _, iri, _ in self._tasks_in(heading)]
        figures = [
            iri
            for start, iri, quantity in self.within(duty.scope, self.figures)
            if self.is_answered_for(start, quantity, duty)
        ]
        alone = duty.task is not None and duty.task.heading and self._is_action(heading)
        kinds = DONE if alone else TASKS | MADE
        cell = (heading[0], duty.task.until or heading[1]) if duty.task else heading
        named = (
            iri
            for start, _, iri, kind in self.within(cell if duty.row else duty.scope, self.named)
            if kind in kinds and is_task(self, start, kind)
        )
        return list(dict.fromkeys([*own, *figures, *named]))

    def dues(self) -> Iterator[tuple[ox.NamedNode, datetime.date | None, ox.NamedNode]]:
        """Yield what is due by a day that a bracket, a label or a row names, the day, and the passage that names the thing.

        The day is None where the calendar has no such day (2月30日). What has a day in its own sentence, or is reached
        already, has none from there.
        """
        own = {figure: quantity for _, figure, quantity in self.figures}
        first = {iri: place for place, iri in reversed(self._answered_for)}
        for duty in self.duties:
            words = self.text[slice(*duty.names[0])] if duty.role == "due" else ""
            due = due_of(words, self.year_at(duty.names[0][0]))
            named = due.day is not None if due else bool(_DAY.search(words))
            here = (
                {iri: start for start, _, iri, _ in reversed(self.within(duty.scope, self.things))} if duty.row else {}
            )
            for target in self.targets(duty) if named else ():
                passage = self.passage(here.get(target, first[target]))
                quantity = own.get(target)
                if passage and (
                    not quantity
                    or (
                        not (duty.built and is_put_in(quantity))
                        and quantity.ahead
                        and quantity.due is None
                        and not _BEGINS.search(words, words.rfind(",") + 1)
                    )
                ):
                    yield target, due.day if due else None, passage[2]

    @cached_property
    def _answered_for(self) -> list[tuple[int, ox.NamedNode]]:
        """The figures and things of a text, each with its place, in its order."""
        found = [(place, figure) for place, figure, _ in self.figures]
        found += [(start, thing) for start, _, thing, _ in self.things]
        return sorted(found, key=lambda one: one[0])

    def _has_name(self, place: tuple[int, int]) -> bool:
        """Return whether the words that say a task name one."""
        return any(is_task(self, start, kind) for start, _, _, kind in self.within(place, self.named))

    def _is_ware(self, place: tuple[int, int]) -> bool:
        """Return whether a cell is the name of a product or a segment: below 主攻方向 that is no task."""
        return self.kind(place) in ("Product", "Segment")

    def _is_action(self, place: tuple[int, int]) -> bool:
        return any(kind in ("Action", "Programme") for _, _, _, kind in self.within(place, self.named))

"""Who answers for what, and by when: relations that brackets, labels and rows say, as proposals."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

import pyoxigraph as ox

from chaingraph.curation.drafting.proposals import At, Proposal, Reason, proposed
from chaingraph.text.bodies import is_kind
from chaingraph.text.dates import due_of
from chaingraph.text.duty import Duty
from chaingraph.text.quantities import Quantity
from chaingraph.text.quantities.features import FAR
from chaingraph.text.quantities.intents import Intent

ANSWERS = "named as answering for the item"
KIND_ANSWERS = "a kind of bodies, not one of them, named as answering for the item"
OF_GRAMMAR = 0.9  # how often what brackets, labels and rosters say is right, on the texts for tuning
OF_KINDS = 0.6  # how sure it is that a curator wants a kind of bodies (各区县) to answer

TASKS = frozenset({"Programme", "Action", "Mechanism", "Service", "FinancialProduct"})  # what is answered for
DONE = frozenset({"Programme", "Action"})  # of these, what is answered for beside the action that heads an item
MADE = frozenset({"Platform", "Instrument", "Policy", "Output"})  # and that where it is to be made
DOERS = frozenset({"Institution", "Team", "Enterprise", "Role", "Group"})  # who can answer for anything

_MAKING = re.compile(
    r"(?:建设|新建|扩建|改建|建成|组建|打造|建好|设立|建立|创建|搭建|构建|成立|编制|制定|绘制|出台|启用|改造|建|编|申报|争创|筹建|上线|开发|完善|推进|推动|启动|实施|布局|培育|发布|印发|修订|形成|[一二三四五六七八九十\d]+个)[“《]?$"
)
# a park, where something is pushed (推进高新区两个试点), but not what is done for the park itself (推进高新区建设)
_WHERE = re.compile("(?:开发区|高新区|经开区|新区|园区|试验区)$")
_ITSELF = re.compile("(?:等[^,。;]{0,6})?(?:的?建设|扩区|升级|创建|申报|规划|提质|改革创新|发展|二期|[,。;])")
_PUSHING = re.compile("(?:推进|推动|实施|启动|培育|完善)$")
_EXAMPLE = re.compile(  # after the last of a list, which is then no more than an example of what is worked on
    r"”?等[^,。;]{0,8}?(?:政策|制度|措施|标准|服务|问题|资源|作用|要求)"
)
_USING = re.compile(
    r"(?:使用|由|依托|落实|用好|围绕|按照|依据|根据|利用|发挥|通过|参照|入选|获评|纳入|列入|将|把)[“《]?$"
)
_WORKED_ON = re.compile(
    r"(?:[\d一二三四五六七八九十()、.是]*)(?:围绕|面向|聚焦|针对|紧盯|依托|瞄准|结合|为(?!.*(?:提供|培训|培养|解决)))[^,。;]*$"
)
_CHAINS = re.compile(r"[\d一二三四五六七八九十两]+[条个大类]?(?:重点|主导|特色|优势)?(?:产业链|链|环节|领域|方向|产业)")
_PAST = re.compile(r"目前|现有|已|截至|去年|上年|累计|今年以来|达到了|历年")
_SENTENCE = "。;!?"
_BEGINS = re.compile("启动|开工|动工|印发")  # of a task, not of the figures that it is to reach
_DAY = re.compile(r"\d月|\d日|20\d\d[.年/-]\d")


Placed = TypeVar("Placed", bound=tuple[Any, ...])  # anything with its place first


@dataclass(frozen=True, slots=True)
class Task:
    """A task without a name of its own: its place in the text, and the words that say it."""

    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Answers:
    """What a text says of who answers, with what its passages hold, by places in the canonical text.

    ``own`` gives the IRI of a thing without a name in the text by its words and class, ``year_at`` the year of days without one at a place. All those of the text, in
    its order: ``passages`` (start, end, IRI), ``named`` things (start, end, IRI, class or None), ``figures`` (start, IRI,
    quantity), ``intents`` (who will do what the sentences after that tell).
    """

    text: str
    own: Callable[[str, str], ox.NamedNode]
    year_at: Callable[[int], int | None]
    duties: Sequence[Duty]
    passages: Sequence[At]
    named: Sequence[tuple[int, int, ox.NamedNode, str | None]]
    figures: Sequence[tuple[int, ox.NamedNode, Quantity]]
    intents: Sequence[Intent] = ()

    @cached_property
    def tasks(self) -> list[Task]:
        """The tasks for which somebody answers and which have no name, each once.

        Those are what heads an item or stands in a cell, and the first clause of an item that has no figure and names no task;
        where the heading itself states a figure (1.固定资产投资增长10%), that figure is all there is to answer for.
        """
        places = dict.fromkeys(
            (duty.task.start, duty.task.end) for duty in self.duties if duty.task and self._has_task(duty)
        )
        return [Task(start, end, self.text[start:end]) for start, end in places]

    def _has_task(self, duty: Duty) -> bool:
        """Return whether a duty speaks for a task without a name."""
        task = duty.task
        if task is None:
            return False
        place = task.start, task.end
        if self._has_name(place) or self._is_ware(place) or self.within(place, self.figures):
            return False
        if not duty.row and not task.heading and self._is_of_another(task.start):
            return False
        return task.heading or not (self.within(duty.scope, self.figures) or self._has_name(duty.scope))

    def _is_of_another(self, start: int) -> bool:
        """Return whether a clause begins with somebody of its own (甲局牵头,乙所提供技术服务): it says no task."""
        return any(kind in DOERS for _, _, _, kind in self.within((start, start + 1), self.named))

    @cached_property
    def things(self) -> Sequence[tuple[int, int, ox.NamedNode, str | None]]:
        """All things with their places and classes, tasks without a name among them."""
        return [*self.named, *((task.start, task.end, self.own(task.words, "Action"), "Action") for task in self.tasks)]

    def _tasks_in(self, scope: tuple[int, int]) -> Iterator[tuple[int, int, ox.NamedNode, str | None]]:
        """Yield the tasks without a name that begin in a part of the text."""
        for start in range(*scope):
            yield from self._tasks_at.get(start, ())

    @cached_property
    def _tasks_at(self) -> Mapping[int, Sequence[tuple[int, int, ox.NamedNode, str | None]]]:
        found = defaultdict(list)
        for task in self.things[len(self.named) :]:
            found[task[0]].append(task)
        return found

    def passage(self, place: int) -> At | None:
        """Return the passage in which a place lies; None where that is in front or back matter."""
        at = bisect_right(self.passages, place, key=lambda passage: passage[0]) - 1
        return self.passages[at] if at >= 0 and place < self.passages[at][1] else None

    def thing(self, start: int, end: int) -> ox.NamedNode | None:
        """Return the thing that is named at a place, or within it who can answer (副市长李某某, 石墨产业链链长)."""
        if (start, end) in self._named_at:
            return self._named_at[start, end]
        within = [
            (first, thing, kind) for first, last, thing, kind in self.within((start, end), self.named) if last <= end
        ]
        begun = [thing for first, thing, kind in within if first == start and kind in DOERS]
        posts = [thing for _, thing, kind in within if kind == "Role"]
        return next(iter((*begun, *posts)), None)

    def kind(self, place: tuple[int, int]) -> str | None:
        """Return the class of what is named at a place."""
        return self._kinds.get(place)

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
        yield from self.proposal(duty.said, target, duty.role, self.thing(*name), reason, sure)

    def _can_answer(self, name: tuple[int, int], target: ox.NamedNode) -> bool:
        """Return whether what is named can answer: a place (its government) and a park for a figure alone."""
        return self._kinds.get(name) not in ("Place", "Platform") or target in self._figures

    @cached_property
    def _kinds(self) -> Mapping[tuple[int, int], str | None]:
        return {(start, end): kind for start, end, _, kind in self.named}

    @cached_property
    def _figures(self) -> frozenset[ox.NamedNode]:
        return frozenset(iri for _, iri, _ in self.figures)

    def targets(self, duty: Duty) -> list[ox.NamedNode]:
        """Return what a duty speaks for: the figures of its scope that are not past, and its tasks.

        Those are the words or the name that say the task, and what else the item names as to be done: where the first are a
        named action, actions and programmes alone. In a row only its task is one.
        """
        heading = (duty.task.start, duty.task.end) if duty.task else (0, 0)
        headed = [*self.within(heading, self.named), *self._tasks_in(heading)]
        own = [iri for start, _, iri, kind in headed if self._is_task(start, kind)]
        figures = [
            iri
            for start, iri, quantity in self.within(duty.scope, self.figures)
            if not (quantity.limit or self._past(start, quantity, duty))
        ]
        alone = duty.row or (duty.task is not None and duty.task.heading and self._is_action(heading))
        kinds = () if duty.row else DONE if alone else TASKS | MADE
        named = (
            iri
            for start, _, iri, kind in self.within(duty.scope, self.named)
            if kind in kinds and self._is_task(start, kind)
        )
        return list(dict.fromkeys([*own, *figures, *named]))

    def proposal(
        self,
        said: tuple[int, int],
        first: ox.NamedNode | None,
        relation: str,
        second: ox.NamedNode | None,
        reason: Reason,
        sure: float = OF_GRAMMAR,
    ) -> Iterator[Proposal]:
        """Yield a relation that a part of the text says; nothing where one of its ends is not named."""
        passage = self.passage(said[0])
        if passage and first and second and first != second:
            yield proposed(passage, first, relation, second, self.text[slice(*said)], sure, reason)

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
            for target in self.targets(duty) if named else ():
                passage = self.passage(first[target])
                quantity = own.get(target)
                if passage and (
                    not quantity or (quantity.ahead and quantity.due is None and not _BEGINS.search(words))
                ):
                    yield target, due.day if due else None, passage[2]

    @cached_property
    def _named_at(self) -> Mapping[tuple[int, int], ox.NamedNode]:
        return {(start, end): thing for start, end, thing, _ in reversed(self.named)}

    @cached_property
    def _answered_for(self) -> list[tuple[int, ox.NamedNode]]:
        """The figures and things of a text, each with its place, in its order."""
        found = [(place, figure) for place, figure, _ in self.figures]
        found += [(start, thing) for start, _, thing, _ in self.things]
        return sorted(found, key=lambda one: one[0])

    def within(self, scope: tuple[int, int], placed: Sequence[Placed]) -> Sequence[Placed]:
        """Return what is placed in a part of the text."""
        first, last = (bisect_left(placed, place, key=lambda one: one[0]) for place in scope)
        return placed[first:last]

    def _has_name(self, place: tuple[int, int]) -> bool:
        """Return whether the words that say a task name one."""
        return any(self._is_task(start, kind) for start, _, _, kind in self.within(place, self.named))

    def _is_ware(self, place: tuple[int, int]) -> bool:
        """Return whether a cell is the name of a product or a segment: below 主攻方向 that is no task."""
        return self._kinds.get(place) in ("Product", "Segment")

    def _is_action(self, place: tuple[int, int]) -> bool:
        return any(kind in ("Action", "Programme") for _, _, _, kind in self.within(place, self.named))

    def _is_task(self, start: int, kind: str | None) -> bool:
        """Return whether a thing is a task by its kind, or because the words before it say that it is to be made.

        What a clause only describes (上下联动的机制) or gives as an example is none.
        """
        if self.text[start - 1 : start] == "的" or _EXAMPLE.match(self.text, self._ends.get(start, start)):
            return False
        return self._is_made(start) if kind in MADE else kind in TASKS and not self.used(start)

    def _is_made(self, start: int) -> bool:
        """Return whether the words before a name, or before the list of which it is one, say that it is to be made."""
        end = self._ends.get(start, start)
        while self.text[start - 1 : start] in ("、", "和", "及", "与") and start - 1 in self._begins:
            start = self._begins[start - 1]
        made = bool(_MAKING.search(self.text[max(0, start - 8) : start]))
        is_where = _WHERE.search(self.text, start, end) and not _ITSELF.match(self.text, end)
        return made and not (is_where and _PUSHING.search(self.text, max(0, start - 4), start))

    @cached_property
    def _ends(self) -> Mapping[int, int]:
        """Where the name ends that begins at a place."""
        return {start: end for start, end, _, _ in self.named}

    @cached_property
    def _begins(self) -> Mapping[int, int]:
        """Where the name begins that ends at a place."""
        return {end: start for start, end, _, _ in self.named}

    def _is_object(self, start: int) -> bool:
        """Return whether a figure counts the chains or segments that a clause works on (围绕…四条产业链)."""
        clause = self._since(start, f"{_SENTENCE},:")
        return bool(_WORKED_ON.match(self.text, clause, start) and _CHAINS.match(self.text, start))

    def _since(self, start: int, marks: str) -> int:
        """Return where the part of the text begins, between some marks, in which a place stands."""
        least = max(0, start - FAR)
        return max(least, *(self.text.rfind(mark, least, start) + 1 for mark in marks))

    def used(self, start: int) -> bool:
        """Return whether what is named at a place is only relied on there (依托, 按照)."""
        return bool(_USING.search(self.text[max(0, start - 8) : start]))

    def _past(self, start: int, quantity: Quantity, duty: Duty) -> bool:
        """Return whether a figure says what is reached already: the level from which a change begins, or one in a row, or in a sentence that says so or itself says who does what."""
        if quantity.base or self._is_object(start):
            return True
        if quantity.ahead:
            return False
        closed = not duty.row and duty.said[1] == duty.scope[1]
        if closed or quantity.conditional:
            return closed
        headed = duty.said[1] <= start  # by what stands before it
        return duty.row or headed or bool(_PAST.search(self.text, self._since(start, _SENTENCE), start))

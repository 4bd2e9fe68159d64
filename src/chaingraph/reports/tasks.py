"""The report on who answers for what, and by when: what is stated, and of a draft what is proposed, marked as such."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from chaingraph.graph import quoting
from chaingraph.graph.asking import batches, is_iri
from chaingraph.model.report import (
    MIXED,
    THING,
    THINGS,
    Cell,
    Ref,
    Report,
    Series,
    Table,
    Value,
    alone,
    columns,
    sentence,
)
from chaingraph.model.vocabulary import CG, DERIVED
from chaingraph.reports.sizes import sizes

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

TITLE = sentence("Tasks and targets: who leads, who supports, who is responsible, and by when")
ROLES = {
    "ledBy": "led_by",
    "supportedBy": "supported_by",
    "responsible": "responsible",
    "carriedOutBy": "carried_out_by",
}

DUE, NEVER = "due", "~"  # the question on what is due, and what stands after all days
ACHIEVED = f"{CG}achieved"

_ROLES = " ".join(f"cg:{role}" for role in ROLES)
STATED, PROPOSED = "stated", "proposed"
# also as the body is said to have the role (carries out); who supports an industry chain is told by its roster
_STATED = f"""
SELECT DISTINCT ?task ?role ?body ?passage ?basis {{
  VALUES ?role {{ {_ROLES} }}
  {{ GRAPH ?passage {{ ?task ?role ?body }} }}
  UNION {{ ?role owl:inverseOf ?turned . GRAPH ?passage {{ ?body ?turned ?task }} }}
  FILTER (?passage != <{DERIVED}>)
  FILTER NOT EXISTS {{ ?task a cg:IndustryChain }}
  OPTIONAL {{ ?passage a ?class . ?class cg:givesBasis ?basis }}
}}"""
_PROPOSED = f"""
SELECT DISTINCT ?task ?role ?body ?passage ("{PROPOSED}" AS ?basis) {{
  VALUES ?role {{ {_ROLES} }}
  GRAPH ?passage {{ ?candidate a cg:Candidate ; rdf:subject ?task ; rdf:predicate ?role ; rdf:object ?body }}
  FILTER NOT EXISTS {{ ?task a cg:IndustryChain }}
}}"""
_DUE = """
SELECT DISTINCT ?task ?day ?passage ?undecided {
  GRAPH ?passage { ?task cg:dueBy ?day }
  OPTIONAL { ?task cg:undecided ?undecided FILTER (?undecided = cg:dueBy) }
}"""
_DONE = "SELECT DISTINCT ?task ?passage { ?task cg:dueBy ?day GRAPH ?passage { ?task cg:status cg:achieved } }"
_TARGETS = "SELECT DISTINCT ?task { GRAPH ?passage { ?task a cg:Target } ?passage a cg:Passage }"
_SAID = """
SELECT DISTINCT ?task ?indicator ?about ?guessed ?exact ?passage ?rule {{
  {these} GRAPH ?passage {{ ?task a ?kind }} ?passage a cg:Passage
  OPTIONAL {{ ?task cg:exact ?exact }}
  OPTIONAL {{ ?task cg:status ?rule FILTER (?rule = cg:conditional) }}
  OPTIONAL {{ ?task cg:indicator ?indicator }}
  OPTIONAL {{ ?task cg:about ?about }}
  OPTIONAL {{ ?task cg:undecided ?guessed FILTER (?guessed = cg:about) }}
}}"""


@dataclass
class Task:
    """Who has which role, on which basis; what a figure is about and by which days it is due, each with whether that is decided; where it is said.

    An award or its condition is a ``rule``, of which no day is said; ``done`` is what is stated to be done though a day is told for it.
    """

    roles: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    days: dict[str, bool] = field(default_factory=dict)
    indicator: str | None = None
    about: dict[str, bool] | None = None  # of a figure
    rule: bool = False
    done: bool = False
    passages: set[str] = field(default_factory=set)
    told: dict[str, Task] = field(
        default_factory=dict
    )  # of a task, by passages, what each says of who answers and by when

    @property
    def is_figure(self) -> bool:
        """Whether it is a figure, of which its own document alone speaks."""
        return self.about is not None

    def here(self, passage: str) -> Task:
        """Return what a passage tells of it."""
        self.passages.add(passage)
        return self.told.setdefault(passage, Task(passages={passage}))

    def apart(self) -> Sequence[Task]:
        """Return it as each passage tells it, where these name several days and each also says who answers (rows of a table); else as it is."""
        rows = [] if self.is_figure or len(self.days) < 2 else list(self.told.values())
        return rows if rows and all(row.days and row.roles for row in rows) else [self]

    def add(self, quoting: Task) -> None:
        """Add who answers by a target that quotes this one, and where that is said; a day of its own goes before that of the other."""
        for role, bodies in quoting.roles.items():
            for body, basis in bodies.items():
                self.roles[role][body] = STATED if STATED in (basis, self.roles[role].get(body)) else basis
        self.days = self.days or quoting.days
        self.passages |= quoting.passages


def report(graph: Graph, found: Mapping[str, Task]) -> Report:
    """Return a row for each of ``tasks``: each task for which somebody answers or that is due by a day, and for each target.

    What is due first stands first; what is due on one day, and at the end what no day is told of, in the order of the text.
    A task that several rows of a table name, each with its day, has a row for each. ``reported_since`` says of a task that it is done where
    that is stated, and is what later documents report of one that is due, by the question on what is due: no result says that one is done.

    Of a task, any document may say who answers and by when; of a figure, its own.
    """
    order, since = graph.reading_order, reported(graph)
    order.learn(
        {
            *found,
            *(passage for task in found.values() for passage in task.passages),
            *chain.from_iterable(since.values()),
        }
    )
    rows: list[tuple[Cell, ...]] = [
        (
            iri, task.indicator or "", _about(task), *(bodies(task.roles[role]) for role in ROLES),
            "" if task.rule and not task.days else due(task.days),
            (*([ACHIEVED] if task.done else []), *sorted(since.get(iri, ()), key=order)) or None, tuple(sorted(task.passages, key=order)),
        )
        for iri, task in sorted(
            ((iri, part) for iri, task in found.items() for part in task.apart()),
            key=lambda one: (min(one[1].days, default=NEVER), order(min(one[1].passages, key=order)), order(one[0])),
        )
    ]  # fmt: skip
    held = columns(
        task=THING, indicator=THING, about=MIXED, **dict.fromkeys(ROLES.values(), MIXED), due_by=MIXED, reported_since=THINGS, passages=THINGS
    )  # fmt: skip
    anywhere = (*ROLES.values(), "due_by")
    own = {iri for iri, task in found.items() if task.is_figure}
    return alone(Table(TITLE, held, rows, anywhere=anywhere, own=own, item=anywhere, sometimes=("reported_since",)))


def reported(graph: Graph) -> Mapping[str, tuple[str, ...]]:
    """Return what later documents report of tasks and targets that are due by a day (IRIs), as the question on what is due tells it."""
    return {row.task.value: tuple(row.reported_since.value.split()) for row in graph.ask(DUE) if row.reported_since}


def tasks(graph: Graph) -> Mapping[str, Task]:
    """Return tasks by their IRIs; what is stated of one goes before what is proposed. A target that is quoted later is one."""
    found: dict[str, Task] = defaultdict(Task)
    for row in (*graph.select(_STATED), *graph.select(_PROPOSED)):
        whole, basis = found[row.task.value], row.basis.value if row.basis else STATED
        for task in (whole, whole.here(row.passage.value)):
            told = task.roles[row.role.value.removeprefix(CG)]
            told[row.body.value] = surer(basis, told.get(row.body.value))
    for row in graph.select(_DUE):
        whole = found[row.task.value]
        for task in (whole, whole.here(row.passage.value)):
            task.days[row.day.value] = row.undecided is None
    for row in graph.select(_DONE):
        for task in (found[row.task.value], found[row.task.value].here(row.passage.value)):
            task.done = True
    for target in {row.task.value for row in graph.select(_TARGETS)} - sizes(graph):
        found[target]  # a target for which nobody answers is one too
    for row in _said(graph, found):
        if row.task.value in found:
            found[row.task.value].passages.add(row.passage.value)
            found[row.task.value].indicator = row.indicator.value if row.indicator else None
            found[row.task.value].rule = row.rule is not None
            if row.exact:
                about = found[row.task.value].about or {}
                found[row.task.value].about = about | ({row.about.value: row.guessed is None} if row.about else {})
    for later, first in quoting.quoted(graph).items():
        if later in found:
            found[first].add(found.pop(later))
    return found


def _said(graph: Graph, found: Collection[str]) -> Iterator[Any]:
    """Yield what is said of some tasks: where each has an IRI, of these alone, else of all that is in a passage."""
    named = all(map(is_iri, found))
    for these in (f"VALUES ?task {{ {iris} }}" for iris in batches(sorted(found))) if named else ("",):
        yield from graph.select(_SAID.format(these=these))


def _about(task: Task) -> Cell:
    """Return what a figure is about, with a mark where that is only guessed; nothing is said of a task, which is no figure."""
    if task.about is None:
        return ""
    marked = [
        Ref(iri) if decided else sentence("{name} (undecided)", name=Ref(iri)) for iri, decided in task.about.items()
    ]
    return _series(marked) if marked else None


def surer(basis: str, former: str | None) -> str:
    """Return the basis on which somebody is known who is known on one and maybe on a ``former`` one: stated goes first."""
    return STATED if basis == STATED else former or basis


def bodies(told: Mapping[str, str]) -> Cell:
    """Return those who have a role; each of which that is not stated is marked."""
    if set(told.values()) <= {STATED}:
        return tuple(map(Ref, sorted(told))) or None
    return _series([_marked(iri, told[iri]) for iri in sorted(told)])


def _marked(iri: str, basis: str) -> Value:
    """Return a name with the basis of what is said of it, unless that is stated."""
    if basis == STATED:
        return Ref(iri)
    if basis == PROPOSED:
        return sentence("{name} (proposed)", name=Ref(iri))
    return sentence("{name} (interpreted)", name=Ref(iri))


def due(days: Mapping[str, bool]) -> Cell:
    """Return days; each that is only guessed is marked."""
    said: list[Value] = [day if days[day] else sentence("{name} (undecided)", name=day) for day in sorted(days)]
    return _series(said) if said else None


def _series(values: Sequence[Value]) -> Value:
    return values[0] if len(values) == 1 else Series(tuple(values))

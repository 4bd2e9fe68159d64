"""What the page of an industry chain begins with: who is who, its targets with results, its tasks and projects. Each is asked once for all chains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from chaingraph.model.report import (
    EVERY,
    MIXED,
    THING,
    THINGS,
    Cell,
    Column,
    Ref,
    Report,
    Series,
    Table,
    Value,
    columns,
    sentence,
)
from chaingraph.reports import roster, targets, tasks

if TYPE_CHECKING:
    from chaingraph.reports.asked import Asked
    from chaingraph.reports.tasks import Task
    from chaingraph.web.documents import Documents

NOTE = sentence("Also what stands in sections whose headings name the chain.")
ORDER = ("indicator", "task", "due_by", "led_by", "responsible", "carried_out_by", "supported_by", "about", "passages")
_PARTS = "SELECT DISTINCT ?thing ?chain { ?chain a cg:IndustryChain { ?thing cg:directedAt ?chain } UNION { ?thing cg:partOf ?chain } }"
_PROGRAMMES = "SELECT DISTINCT ?thing ?passage { GRAPH ?passage { ?thing a cg:Programme } ?passage a cg:Passage }"
# a heading names a chain of which its own document speaks
_HEADINGS = """
SELECT DISTINCT ?document ?section ?chain ?name ?heading {
  GRAPH ?passage { ?chain a cg:IndustryChain }
  ?passage cg:inSection/cg:inDocument ?document . ?section cg:inDocument ?document ; rdfs:label ?heading .
  ?chain rdfs:label ?name FILTER (LANG(?name) = "zh" && LANG(?heading) = "zh" && CONTAINS(STR(?heading), STR(?name)))
}"""
Chains = Mapping[str, frozenset[str]]  # industry chains (IRIs) by what is of them


class Chained:
    """What a graph has of its industry chains."""

    def __init__(self, asked: Asked, documents: Documents, figures: Table) -> None:
        self._asked, self._documents, self._figures = asked, documents, figures

    def roster(self, chain: str) -> Table | None:
        """Return who has which role for a chain, a row for each role; None where no place is known that has it."""
        cells = self._rosters.get(chain)
        held = [Column("role"), Column("who", THINGS)]
        return Table(roster.TITLE, held, cells, anywhere=[EVERY]) if cells else None

    def tables(self, chain: str) -> Iterator[Table]:
        """Yield the targets of a chain, its tasks and its projects, where it has any."""
        own, projects = self._tasks.get(chain, {}), self._programmes.get(chain, {})
        aims = {iri: task for iri, task in own.items() if task.is_figure}
        if aims:
            yield self._with_results(self._of(aims))
        if rest := {iri: task for iri, task in own.items() if not task.is_figure and iri not in projects}:
            table = self._of(rest)
            kept = [name for name in table.names if name not in ("indicator", "about")]
            yield replace(table.only(*kept), title=sentence("Tasks"), notes=[NOTE])
        if projects:
            yield self._projects(projects)

    def _of(self, some: Mapping[str, Task]) -> Table:
        """Return the report on some tasks or targets, the day before who has which role, without the roles that nobody has in them."""
        table = tasks.report(self._asked.graph, some).tables[0]
        lacking = {name for name in tasks.ROLES.values() if not any(table.column(name))}
        if len(lacking) == len(tasks.ROLES):
            lacking.remove("responsible")
        return table.only(*(name for name in ORDER if name not in lacking))

    def _with_results(self, table: Table) -> Table:
        """Return a table of targets with what later documents report of each."""
        results: list[Cell] = [_series(self._results.get(str(target), ())) for target in table.column("task")]
        rows = [(*row[:-1], result, row[-1]) for row, result in zip(table.rows, results, strict=True)]
        held = [replace(one, heading=sentence("target")) if one.name == "task" else one for one in table.columns]
        made = replace(
            table, columns=(*held[:-1], Column("outcome"), held[-1]), rows=rows, title=sentence("Targets"), notes=[NOTE]
        )
        made = replace(made, anywhere=(*made.anywhere, "outcome"), matched=("outcome",))
        first = ("indicator", "task", "due_by", *(["outcome"] if any(results) else []))
        return made.only(*first, *(name for name in table.names if name not in first))

    def _projects(self, found: Mapping[str, Collection[str]]) -> Table:
        """Return the projects of a chain: who answers, by when, and their figures."""
        order = self._asked.graph.reading_order
        order.learn({passage for passages in found.values() for passage in passages})
        rows: list[tuple[Cell, ...]] = []
        for iri in order.sorted(found):
            task = self._asked.tasks.get(iri)
            who = {body: basis for role in targets.OWNERS for body, basis in task.roles[role].items()} if task else {}
            rows.append(
                (
                    iri,
                    tasks.bodies(who),
                    tasks.due(task.days) if task else None,
                    _series(self._amounts.get(iri, ())),
                    tuple(order.sorted(found[iri])),
                )
            )
        held = (
            Column("task", THING, sentence("project")),
            Column("responsible", MIXED, sentence("who answers")),
            *columns(due_by=MIXED, figures=MIXED, passages=THINGS),
        )
        anywhere = ("responsible", "due_by", "figures")
        return Table(sentence("Programmes"), held, rows, [NOTE], anywhere=anywhere)

    @cached_property
    def _rosters(self) -> Mapping[str, Sequence[tuple[Cell, ...]]]:
        return dict(_by_chain(roster.report(self._asked.graph)))

    @cached_property
    def _results(self) -> Mapping[str, Sequence[Value]]:
        """What became of targets, by their IRIs; an interim result is marked."""
        table = targets.outcomes(self._asked.graph).tables[0]
        found: dict[str, list[Value]] = defaultdict(list)
        for (target,), outcome, interim in zip(
            table.named("target"), table.named("outcome"), table.column("interim"), strict=True
        ):
            found[target] += [
                sentence("{name} (interim)", name=Ref(one)) if interim == targets.INTERIM else Ref(one)
                for one in outcome
            ]
        return found

    @cached_property
    def _amounts(self) -> Mapping[str, Sequence[Value]]:
        """The figures of things, each after its indicator."""
        found: dict[str, list[Value]] = defaultdict(list)
        names = ("about", "indicator", "figure")
        for about, indicator, figure in zip(*map(self._figures.named, names), strict=True):
            for iri in about:
                found[iri].append(Series(tuple(map(Ref, (*indicator, *figure))), " "))
        return found

    @cached_property
    def _parts(self) -> Chains:
        """The chains by themselves, and by what is done for them or is part of them."""
        found: dict[str, set[str]] = defaultdict(set)
        for row in self._asked.graph.select(_PARTS):
            found[row.thing.value].add(row.chain.value)
            found[row.chain.value].add(row.chain.value)
        return {thing: frozenset(chains) for thing, chains in found.items()}

    @cached_property
    def _placed(self) -> Chains:
        """The chains by the passages of sections whose headings name them; of names that hold each other, the longest."""
        named: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for row in self._asked.graph.select(_HEADINGS):
            named[row.document.value, row.section.value][row.chain.value] = row.name.value
        found: dict[str, set[str]] = defaultdict(set)
        for (document, section), names in named.items():
            chains = {
                chain
                for chain, name in names.items()
                if not any(name != other and name in other for other in names.values())
            }
            outline = self._documents.outline(document)
            within = outline.within(section)
            for one in outline.passages:
                if one.section in within:
                    found[one.iri] |= chains
        return {passage: frozenset(chains) for passage, chains in found.items()}

    def _chains(self, thing: str, about: Iterable[str], passages: Iterable[str]) -> frozenset[str]:
        """Return the chains of a thing: those that it is of or about, else those under whose headings it stands."""
        stated = frozenset[str]().union(
            *(self._parts.get(one, {one} & self._rosters.keys()) for one in (thing, *about))
        )
        return stated or frozenset[str]().union(*(self._placed.get(passage, ()) for passage in passages))

    @cached_property
    def _tasks(self) -> Mapping[str, Mapping[str, Task]]:
        found: dict[str, dict[str, Task]] = defaultdict(dict)
        for iri, task in self._asked.tasks.items():
            for chain in self._chains(iri, task.about or (), task.passages):
                found[chain][iri] = task
        return found

    @cached_property
    def _programmes(self) -> Mapping[str, Mapping[str, Collection[str]]]:
        """The projects of chains, each with the passages that name it."""
        passages: dict[str, set[str]] = defaultdict(set)
        for row in self._asked.graph.select(_PROGRAMMES):
            passages[row.thing.value].add(row.passage.value)
        found: dict[str, dict[str, set[str]]] = defaultdict(dict)
        for thing, some in passages.items():
            for chain in self._chains(thing, (), some):
                found[chain][thing] = some
        return found


def _by_chain(report: Report) -> Iterator[tuple[str, list[tuple[Cell, ...]]]]:
    """Yield each chain of the roster (or the place that names none) with a row for each role, whichever way its table stands."""
    for table in report.tables:
        if table.names[0] == "industry_chain":
            headings = [column.heading for column in table.columns[1:]]
            for row in table.rows:
                yield str(row[0]), [(heading, cell) for heading, cell in zip(headings, row[1:], strict=True)]
        else:
            for number, column in enumerate(table.columns[1:], 1):
                if isinstance(column.heading, Ref):
                    yield column.heading.iri, [(row[0], row[number]) for row in table.rows]


def _series(values: Sequence[Value]) -> Cell:
    """Return several values as a cell; names alone lead to what they name."""
    names = tuple(one for one in values if isinstance(one, Ref))
    return (names if len(names) == len(values) else Series(tuple(values))) or None

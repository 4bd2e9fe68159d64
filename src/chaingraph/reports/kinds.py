"""The kinds of reports: the one list of what each is made of, asked of a graph or counted over tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from chaingraph.base.messages import Count
from chaingraph.model.report import Report, Table, Value, alone, sentence
from chaingraph.reports.asked import Asked
from chaingraph.reports.telling import Tell, silently

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.reports.counted import Tables


LISTED = 200  # things of each combination of chains that a page lists
ROWS = 500  # of any other table of a page that tells


@dataclass(frozen=True)
class Kind:
    """How a kind of report is made: of a graph, over tables, or either.

    ``alike`` says that both ways give the same report, ``drawn`` that its first table is a picture which can stand alone.
    """

    asked: Callable[[Asked], Report] | None = None
    counted: Callable[[Tables], Report] | None = None
    alike: bool = False
    drawn: bool = False


def _answer(question: str) -> Kind:
    """Return the report that a packaged question alone answers."""

    def make(asked: Asked) -> Report:
        from chaingraph.reports.answers import answer

        return alone(answer(asked.graph, question))

    return Kind(make)


def _things(kind: str) -> Kind:
    """Return the report on the things of a class."""

    def make(asked: Asked) -> Report:
        from chaingraph.reports.answers import of_class

        return alone(of_class(asked.graph, kind))

    return Kind(make)


def _made(module: str, *parts: str, function: str = "report") -> Callable[[Asked], Report]:
    """Return what makes a report of these ``parts`` of what is asked: a function of a module of this package, imported when it is called."""

    def make(asked: Asked) -> Report:
        report = getattr(import_module(f"chaingraph.reports.{module}"), function)
        made: Report = report(*(getattr(asked, part) for part in parts))
        return made

    return make


def _over_tables(name: str) -> Callable[[Tables], Report]:
    """Return a function of the module ``counted``, which is imported when it is called."""

    def make(tables: Tables) -> Report:
        from chaingraph.reports import counted

        made: Report = getattr(counted, name)(tables)
        return made

    return make


def _roster(asked: Asked) -> Report:
    from chaingraph.reports import roster

    return roster.report(asked.graph, roster.PLACES if asked.most else None)


def _comparison(asked: Asked, of: Sequence[str]) -> Report:
    from chaingraph.reports import comparison

    return comparison.report(asked.graph, asked.network, of)


def _profile(asked: Asked, of: Sequence[str]) -> Report:
    from chaingraph.reports import profile

    return profile.report(asked.graph, asked.network, lambda: asked.unplaced, of[0], asked.most)


KINDS: Mapping[str, Kind] = {
    "figures": Kind(_made("figures", "graph")),
    "targets": Kind(_made("targets", "graph"), drawn=True),
    "outcomes": Kind(_made("targets", "graph", function="outcomes"), drawn=True),
    "tasks": Kind(_made("tasks", "graph", "tasks")),
    "duties": Kind(_made("duties", "graph", "tasks"), drawn=True),
    "programmes": _things("cg:Programme"),
    "mechanisms": _things("cg:Mechanism"),
    "institutions": _things("cg:Institution"),
    "roles": Kind(_made("roles", "graph")),
    "roster": Kind(_roster, drawn=True),
    "six-ones": Kind(_made("carriers", "graph"), drawn=True),
    "chain-map": Kind(_made("chainmap", "graph"), drawn=True),
    "actions": _things("cg:Action"),
    "policies": _answer("policies"),
    "things": _answer("things"),
    "combinations": Kind(_made("combinations", "graph", "network", "unplaced", "most"), drawn=True),
    "comparison": Kind(_made("comparison", "graph", "network"), drawn=True),
    "coupling": Kind(_made("coupling", "network", "bridges", "parts"), _over_tables("coupling"), alike=True),
    "bridges": Kind(_made("bridges", "network", "bridges"), _over_tables("bridging")),
    "robustness": Kind(_made("robustness", "network", "bridges", "tell")),
    "communities": Kind(_made("communities", "network", "tell")),
    "gaps": Kind(_made("gaps", "graph", "gaps"), _over_tables("gaps")),
    "degrees": Kind(counted=_over_tables("degrees")),
    "figures-by-place-and-year": Kind(counted=_over_tables("figures")),
    "components": Kind(counted=_over_tables("components")),
    "pagerank": Kind(counted=_over_tables("pagerank")),
}


@dataclass(frozen=True)
class About:
    """A report about things that are named: the words for them, the classes of which they may be, and what makes it."""

    of: tuple[str, ...]
    classes: tuple[str, ...]
    make: Callable[[Asked, Sequence[str]], Report]


ABOUT: Mapping[str, About] = {
    "profile": About(("CHAIN",), ("cg:Chain", "cg:IndustryChain"), _profile),
    "comparison": About(("ONE", "OTHER"), ("cg:Place", "cg:Document"), _comparison),
}


def asked() -> dict[str, Callable[[Asked], Report]]:
    """Return the kinds that are asked of a graph, each with what makes it."""
    return {name: kind.asked for name, kind in KINDS.items() if kind.asked}


def drawn() -> list[str]:
    """Return the kinds whose picture can stand alone, the one of how the chains connect first."""
    every = dict.fromkeys([*(name for name, kind in KINDS.items() if kind.drawn), *ABOUT])
    return sorted(every, key=lambda name: name != "combinations")


def taken(name: str) -> Sequence[tuple[str, ...]]:
    """Return what one of ``drawn`` may be of, in words: nothing, the things that it is about, or either."""
    return [*([()] if name in KINDS else []), *([ABOUT[name].of] if name in ABOUT else [])]


def counted() -> dict[str, Callable[[Tables], Report]]:
    """Return the kinds that are counted over tables, each with what makes it."""
    return {name: kind.counted for name, kind in KINDS.items() if kind.counted}


def picture(graph: Graph, name: str, of: Sequence[str] = (), tell: Tell = silently) -> Report:
    """Return the report that one of ``drawn`` is the picture of, its lists as long as a page bears them.

    ``of`` are the names of what it is about, as ``taken`` says. Raises what Graph.find raises.
    """
    source = Asked(graph, tell, LISTED)
    if not of:
        return _bounded(asked()[name](source), name)
    about = ABOUT[name]
    return _bounded(about.make(source, [graph.find(one, *about.classes).value for one in of]), name)


def _bounded(made: Report, name: str) -> Report:
    """Return a report whose tables have as many rows as a page bears, with how many more there are."""
    return replace(made, tables=[_cut(table, name) for table in made.tables])


def _cut(table: Table, name: str) -> Table:
    left = len(table.rows) - ROWS
    if left <= 0 or table.picture == "list":
        return table
    note = sentence("{count:more row|more rows}: chaingraph report {name} --format xlsx", count=Count(left), name=name)
    return replace(table, rows=table.rows[:ROWS], notes=[note, *table.notes])


def report(graph: Graph, kind: str = "", tell: Tell = silently) -> Report:
    """Return the report of a kind that ``asked`` names, or an overview; ``tell`` is told what takes long."""
    if kind:
        return asked()[kind](Asked(graph, tell))
    from chaingraph.reports import overview

    return overview.report(graph, Asked(graph).gaps)


def whole(graph: Graph, tell: Tell = silently) -> Report:
    """Return everything that is asked of a graph, on one page: how the chains connect where they do, the overview, then each kind, no table twice."""
    from chaingraph.reports import overview

    source = Asked(graph, tell, LISTED)
    first = overview.report(graph, source.gaps)
    picture = asked()["combinations"](source).tables[0]
    # where nothing serves a chain it has its place further below
    opening = [picture] if any(picture.column("count")) else []
    once: dict[Value, Table] = {table.title: table for table in (*opening, *first.tables)}
    for make in asked().values():
        for table in make(source).tables:
            comparable = table.rows or not (table.picture and table.empty)
            told = once.get(table.title)
            if comparable and (told is None or table.picture or not told.picture):  # one that is drawn stays
                once[table.title] = table
    return Report(first.title, list(once.values()), brief=True)

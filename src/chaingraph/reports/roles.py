"""The report on roles: who appoints, holds and sends them, with the persons who hold them by name, or held them before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.model.report import MIXED, Cell, Column, Report, Series, alone, sentence
from chaingraph.reports.answers import answer
from chaingraph.reports.holders import persons_of, said_of

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

BEFORE = "drawn_from"  # the column before which the persons stand
_NAMING = """
SELECT DISTINCT ?post ?passage {
  { GRAPH ?passage { ?post cg:holderName ?person } } UNION { GRAPH ?passage { ?post cg:formerHolderName ?person } }
} ORDER BY ?post ?passage"""


def report(graph: Graph) -> Report:
    """Return a row for each role and each of its figures, with the persons who hold it where any role has some, and the passages that name these."""
    table, persons = answer(graph, "roles"), persons_of(graph)
    if not any(persons.values()) or not table.rows:
        return alone(table)
    naming, place, last = _naming(graph), table.names.index(BEFORE), table.names.index("passages")
    rows: list[tuple[Cell, ...]] = []
    for row, (role,), passages in zip(table.rows, table.named("role"), table.named("passages"), strict=True):
        named = said_of(persons.get(role, {}))
        cited = graph.reading_order.sorted({*passages, *naming.get(role, ())}) if named else passages
        told = (*row[:last], tuple(cited), *row[last + 1 :])
        rows.append((*told[:place], Series(named) if named else None, *told[place:]))
    columns = (*table.columns[:place], Column("persons", MIXED), *table.columns[place:])
    return alone(replace(table, columns=columns, rows=rows))


def of_person(graph: Graph, name: str, posts: Collection[str]) -> Report:
    """Return the rows of the posts (IRIs) of a person, under his name."""
    (table,) = report(graph).tables
    told = zip(table.rows, table.named("role"), strict=True)
    rows = [row for row, (role,) in told if role in posts]
    return Report(name, [replace(table, title=sentence("Posts that give this name"), rows=rows, question="")])


def _naming(graph: Graph) -> Mapping[str, list[str]]:
    """Return by their roles the passages that name persons."""
    found: dict[str, list[str]] = defaultdict(list)
    for post, passage in graph.select(_NAMING):
        found[post.value].append(passage.value)
    return found

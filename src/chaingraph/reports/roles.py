"""The report on roles: who appoints, holds and sends them, with the persons who hold them by name, or held them before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from chaingraph.model.report import MIXED, Cell, Column, Ref, Report, Series, alone, sentence
from chaingraph.reports.answers import answer
from chaingraph.reports.holders import Posts, before, named_by, persons_of, posts_held, said_of

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

HELD = "held_by"
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
    posts, held = posts_held(graph, persons), table.names.index(HELD)
    others, rows = named_by(graph, persons), list[tuple[Cell, ...]]()
    for row, (role,), passages in zip(table.rows, table.named("role"), table.named("passages"), strict=True):
        also = {} if persons.get(role) else others.get(role, {})
        people = said_of(persons.get(role) or {name: also[name][0] for name in sorted(also)})
        more = chain.from_iterable(where for _, where in also.values())
        cited = graph.reading_order.sorted({*passages, *naming.get(role, ()), *more})
        by = "" if also and row[held] is None else _held(row[held], role, posts)  # a person holds it, by no other post
        told = (*row[:held], by, *row[held + 1 : last], tuple(cited) if people else passages, *row[last + 1 :])
        rows.append((*told[:place], Series(people) if people else None, *told[place:]))
    columns = (*table.columns[:place], Column("persons", MIXED), *table.columns[place:])
    return alone(replace(table, columns=columns, rows=rows))


def _held(holders: Cell, role: str, posts: Posts) -> Cell:
    """Return the posts by which a role is held, those by which it was held before last and marked."""
    past = [one for one, gone in posts.get(role, {}).items() if gone]
    if not past or not isinstance(holders, tuple):
        return holders
    every = sorted((one.iri if isinstance(one, Ref) else one for one in holders), key=past.__contains__)
    return Series(tuple(before(Ref(one)) if one in past else Ref(one) for one in every))


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

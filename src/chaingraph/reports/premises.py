"""Passages in place of the graphs of what rules derive, in the answers to packaged questions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from chaingraph.graph.asking import terms
from chaingraph.graph.grounds import grounds
from chaingraph.graph.questions import Question
from chaingraph.graph.relations import Statement
from chaingraph.graph.store import Solutions
from chaingraph.model.vocabulary import FOLLOWING, expand

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

COLUMN = "passages"
_FOLLOWING = terms(FOLLOWING.values(), ", ")
_SUBJECTS = "SELECT DISTINCT ?s {{ GRAPH ?g {{ ?s <{}> <{}> }} FILTER (?g IN ({})) }}"


def with_premises(graph: Graph, question: Question, found: Solutions) -> Solutions:
    """Return the answer to a question, with the passages of the premises where its passages are what rules derive."""
    if COLUMN not in found.variables:
        return found
    place = found.variables.index(COLUMN)
    asked = {
        number: set(_evidence(graph, question, found, row))
        for number, row in enumerate(found)
        if not _passages(row[place]).isdisjoint(FOLLOWING.values())
    }
    if not asked:
        return found
    known = grounds(graph, set().union(*asked.values()))
    rows = list(found)
    for number, statements in asked.items():
        passages = (
            _passages(rows[number][place]).difference(FOLLOWING.values()).union(*map(known.__getitem__, statements))
        )
        rows[number] = rows[number]._replace(**{COLUMN: ox.Literal(" ".join(sorted(passages)))})
    return Solutions(found.variables, rows)


def _passages(cell: Any) -> set[str]:
    return set(cell.value.split(" ")) if isinstance(cell, ox.Literal) else set()


def _evidence(graph: Graph, question: Question, found: Solutions, row: Any) -> Iterator[Statement]:
    """Yield the statements for which the passages of a row are evidence."""
    cells = dict(zip(found.variables, row, strict=True))
    for subject, property, object in question.evidence:
        for what, of in product(_meant(graph, cells, property), _meant(graph, cells, object)):
            subjects = _subjects(graph, what, of) if subject == "*" else _meant(graph, cells, subject)
            yield from ((one, what, of) for one in subjects)


def _meant(graph: Graph, cells: dict[str, Any], term: str) -> list[str]:
    """Return the IRIs that a name means, or the cell of a column; none where it holds a text."""
    if term not in cells:
        return [expand(term, graph.prefixes) or term]
    cell = cells[term]
    if isinstance(cell, ox.NamedNode):
        return [cell.value]
    several = cell.value.split(" ") if isinstance(cell, ox.Literal) and cell.language is None else []
    return [iri for iri in several if expand(iri, {})]


def _subjects(graph: Graph, property: str, object: str) -> list[str]:
    """Return of what rules derive a statement with this end."""
    rows = graph.select(_SUBJECTS.format(property, object, _FOLLOWING))
    return [row.s.value for row in rows if isinstance(row.s, ox.NamedNode)]

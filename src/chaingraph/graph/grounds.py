"""What statements rest on: the graphs that state them or, where they follow by rules, their premises, over however many steps.

Only what is asked about is explained, backwards from there: what a large graph holds besides costs nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from chaingraph.graph import explaining, rules
from chaingraph.graph.relations import Statement
from chaingraph.model.vocabulary import FOLLOWING

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

MOST = 500  # statements asked about at a time

_STANDING = "SELECT ?s ?p ?o ?source {{ VALUES (?s ?p ?o) {{ {} }} GRAPH ?source {{ ?s ?p ?o }} }}"


def grounds(graph: Graph, statements: Iterable[Statement]) -> dict[Statement, set[str]]:
    """Return the graphs (their IRIs) on which each of some statements (of IRIs) rests; none where nothing states it."""
    wanted = set(statements)
    standing: dict[Statement, set[str]] = {}
    premises: dict[Statement, set[Statement]] = defaultdict(set)
    fresh = wanted
    while fresh:
        standing |= {one: set() for one in fresh} | _standing(graph, fresh)
        for follows, from_what in _derivations(graph, {one for one in fresh if not _stated(standing[one])}):
            premises[follows] |= from_what
        fresh = set().union(*premises.values()) - standing.keys()
    return {one: _resting(one, standing, premises) for one in wanted}


def _stated(graphs: set[str]) -> set[str]:
    return graphs.difference(FOLLOWING.values())


def _resting(
    statement: Statement, standing: Mapping[Statement, set[str]], premises: Mapping[Statement, set[Statement]]
) -> set[str]:
    """Return the graphs that state it or, where none does, its premises."""
    found: set[str] = set()
    seen, left = {statement}, [statement]
    while left:
        stated = _stated(standing[one := left.pop()])
        found |= stated
        more = set() if stated else premises.get(one, set()) - seen
        seen |= more
        left += more
    return found


def _standing(graph: Graph, statements: Iterable[Statement]) -> dict[Statement, set[str]]:
    """Return the graphs in which statements stand."""
    found: dict[Statement, set[str]] = defaultdict(set)
    for part in _parts(statements):
        rows = " ".join(f"({' '.join(f'<{term}>' for term in statement)})" for statement in part)
        for *statement, source in graph.select(_STANDING.format(rows)):
            subject, property, object = (term.value for term in statement)
            found[subject, property, object].add(source.value)
    return found


def _derivations(graph: Graph, statements: Iterable[Statement]) -> Iterable[tuple[Statement, set[Statement]]]:
    """Yield what rules derive these statements from, of which none is stated."""
    for part in _parts(statements):
        for rule in rules.load():
            if query := rule.explaining(part):
                for follows, premises in explaining.derivations(rule, graph.select(query), _name):
                    yield (
                        follows,
                        {premise for premise in premises if not any(term.startswith("_:") for term in premise)},
                    )


def _name(term: Any) -> str:
    """Return an IRI, or the label of a blank node, which is the evidence of nothing that can be asked about."""
    return str(term.value if isinstance(term, ox.NamedNode) else term)


def _parts(statements: Iterable[Statement]) -> Iterable[list[Statement]]:
    every = sorted(statements)
    return (every[start : start + MOST] for start in range(0, len(every), MOST))

"""The relations between things and the graphs that state them, or what they follow from, read from a store row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar

from chaingraph.graph import explaining, guard, rules
from chaingraph.graph.asking import terms
from chaingraph.graph.bounded import bounded
from chaingraph.graph.relations import Edge, Relation, forward
from chaingraph.graph.rules import Rule, is_variable
from chaingraph.model.vocabulary import CG, DERIVED, FOLLOWING

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

T = TypeVar("T")
Graphs = tuple[str, ...]  # those in which a relation stands, FOLLOWING among them

SERVES = CG + "serves"

_SOURCES = """
SELECT ?subject ?property ?object ?source WHERE {{
  {{ VALUES ?property {{ {leading} }} GRAPH ?source {{ ?subject ?property ?object }} }}
  UNION {{
    VALUES ?property {{ {turned} }} GRAPH ?source {{ ?subject ?property ?object }}
    FILTER (?source != <https://w3id.org/chaingraph/id/derived>)
  }} UNION {{
    # in no graph at all; MINUS reads what stands in graphs once, NOT EXISTS would look for each relation
    VALUES ?property {{ {leading} {turned} }} ?subject ?property ?object
    MINUS {{ VALUES ?property {{ {leading} {turned} }} GRAPH ?any {{ ?subject ?property ?object }} }}
  }}
}}"""


def folded(graph: Graph, query: str, fold: Callable[[Iterator[Any]], T]) -> T:
    """Return what ``fold`` makes of the rows (tuples of terms) of a SELECT, which it is given as they come.

    Raises what ``Store.query`` raises of a query that is as it should be: FailedQuery, QueryTimeout.
    """

    def work() -> T:
        try:
            return fold(graph.stream(query))
        except (RuntimeError, OSError) as error:
            guard.explain(query, error, graph.prefixes)

    return bounded(work, graph.timeout)


def sources(graph: Graph, relations: Mapping[str, Relation]) -> dict[Edge, Graphs]:
    """Return the relations, each in its forward direction and once, with the graphs in which it stands, FOLLOWING among them.

    Where a relation stands in no graph at all there are none. What it relates need not be things. Equal strings are one.
    """
    if not relations:
        return {}
    turned = {name for name, relation in relations.items() if relation.forward}
    query = _SOURCES.format(leading=terms(sorted(relations.keys() - turned)), turned=terms(sorted(turned)))
    return folded(graph, query, partial(gathered, relations))


def follows(graphs: Collection[str]) -> bool:
    """Return whether what stands in these graphs only follows, by rules."""
    return bool(graphs) and set(FOLLOWING.values()).issuperset(graphs)


def gathered(relations: Mapping[str, Relation], rows: Iterable[Any]) -> dict[Edge, Graphs]:
    """Return the relations in rows of subject, property, object and graph, each in its forward direction, with its graphs."""
    found: dict[Edge, Graphs] = {}
    for row in rows:
        gather(relations, row, found)
    return found


def gather(relations: Mapping[str, Relation], row: Any, found: dict[Edge, Graphs]) -> None:
    """Add what a row of subject, property, object and graph says to the relations that are ``found``."""
    subject, property, object, source = row
    relation = relations[property.value]
    thing, other = intern(subject.value), intern(object.value)
    if relation.turned(thing, other):
        if source and source.value == DERIVED:
            return  # says nothing more than the other direction
        thing, other = other, thing
    edge = thing, other, relation.name
    found[edge] = found.get(edge, ()) + ((intern(source.value),) if source else ())


class Grounds:
    """What derived relations follow from: the graphs that state their premises, over whatever rules it took."""

    def __init__(self, graph: Graph, relations: Mapping[str, Relation], given: Mapping[Edge, Graphs]) -> None:
        self._graph, self._relations = graph, relations
        self._given = dict(given)
        self._premises: dict[Edge, set[Edge]] = defaultdict(set)
        self._learn(given)

    def _learn(self, given: Mapping[Edge, Graphs]) -> None:
        """Learn from what relations follow that only a rule gives, in however many steps."""
        relations = self._relations
        relating, _ = rules.relating(rules.load(), relations) if relations else ([], set())
        wanted, asked = self._derived(given), set[str]()
        while fresh := wanted - asked:
            asked |= fresh
            either_way = fresh | {name for name, relation in relations.items() if relation.forward in fresh}
            premises = [self._ask(rule, either_way) for rule in relating if rule.yields(either_way)]
            wanted = self._derived(set().union(*premises))

    def of(self, edge: Edge) -> set[str]:
        """Return the graphs that state what a relation follows from that a rule gives; without FOLLOWING."""
        found: set[str] = set()
        seen, left = {edge}, [edge]
        while left:
            for premise in self._premises.get(left.pop(), set()) - seen:
                seen.add(premise)
                stated = set(self._given.get(premise, ())).difference(FOLLOWING.values())
                found |= stated
                if not stated:
                    left.append(premise)
        return found

    def _derived(self, edges: Iterable[Edge]) -> set[str]:
        """Return the relations of those edges that only a rule gives."""
        return {edge[2] for edge in edges if follows(self._given.get(edge, ()))}

    def _ask(self, rule: Rule, properties: set[str]) -> set[Edge]:
        """Learn from what the derived statements with these properties follow by a rule; return that."""
        found: set[Edge] = set()
        query = rule.explanation(properties, derived=True)
        for follows, premises in folded(self._graph, query, lambda rows: list(explaining.derivations(rule, rows))):
            edges = {forward(self._relations, premise) for premise in premises}
            self._premises[forward(self._relations, follows)] |= edges
            found |= edges
        self._state(rule, properties)
        return found

    def _state(self, rule: Rule, properties: set[str]) -> None:
        """Learn which graphs state those premises of a rule that are no relations."""
        for number, premise in enumerate(rule.premises):
            if not is_variable(premise[1]) and premise[1] not in self._relations:
                query = rule.stating(premise, properties, derived=True)
                said = folded(self._graph, query, lambda rows, n=number: set(explaining.stated(rule, n, rows)))  # type: ignore[misc]
                for (subject, property, object), source in said:
                    edge = (subject, object, property)
                    self._given[edge] = tuple({*self._given.get(edge, ()), source})

"""The relations between things and the graphs that state them, read from a store row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar

from chaingraph.graph import guard
from chaingraph.graph.bounded import bounded
from chaingraph.model.vocabulary import CG, DERIVED

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

T = TypeVar("T")
Edge = tuple[str, str, str]  # thing, other thing, relation

SERVES, JOINS, IMPLEMENTS, CARRIED_OUT_BY = (CG + name for name in ("serves", "joins", "implements", "carriedOutBy"))

_SOURCES = """
SELECT ?thing ?relation ?other ?source WHERE {
  {
    { SELECT ?relation {
        ?relation rdfs:subPropertyOf+ cg:relatedTo
        FILTER NOT EXISTS { ?forward owl:inverseOf ?relation } FILTER NOT EXISTS { ?relation a owl:SymmetricProperty }
    } }
    GRAPH ?source { ?thing ?relation ?other }
  } UNION {
    # stated in the other direction; a derived statement of it says nothing more
    { SELECT ?relation ?inverse { ?relation owl:inverseOf ?inverse ; rdfs:subPropertyOf+ cg:relatedTo } }
    GRAPH ?source { ?other ?inverse ?thing }
    FILTER (?source != <https://w3id.org/chaingraph/id/derived>)
  } UNION {
    { SELECT ?relation { ?relation a owl:SymmetricProperty ; rdfs:subPropertyOf+ cg:relatedTo } }
    GRAPH ?source { ?subject ?relation ?object }
    BIND (STR(?subject) > STR(?object) AS ?turned)
    FILTER (!?turned || ?source != <https://w3id.org/chaingraph/id/derived>)
    BIND (IF(?turned, ?object, ?subject) AS ?thing)
    BIND (IF(?turned, ?subject, ?object) AS ?other)
  } UNION {
    # in no graph at all
    { SELECT ?property ?forward { ?property rdfs:subPropertyOf+ cg:relatedTo OPTIONAL { ?forward owl:inverseOf ?property } } }
    OPTIONAL { ?property a ?symmetric FILTER (?symmetric = owl:SymmetricProperty) }
    ?subject ?property ?object
    FILTER NOT EXISTS { GRAPH ?any { ?subject ?property ?object } }
    BIND (COALESCE(?forward, ?property) AS ?relation)
    BIND (BOUND(?forward) || (BOUND(?symmetric) && STR(?subject) > STR(?object)) AS ?turned)
    BIND (IF(?turned, ?object, ?subject) AS ?thing)
    BIND (IF(?turned, ?subject, ?object) AS ?other)
  }
}"""
_INTERPRETATIONS = "SELECT ?interpretation { ?interpretation a cg:Interpretation }"


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


def sources(graph: Graph) -> dict[Edge, tuple[str, ...]]:
    """Return the relations, each in its forward direction and once, with the graphs that state it, DERIVED among them.

    Where a relation stands in no graph at all there are none. What it relates need not be things. Equal strings are one.
    """
    return folded(graph, _SOURCES, _gathered)


def _gathered(rows: Iterable[Any]) -> dict[Edge, tuple[str, ...]]:
    found: dict[Edge, tuple[str, ...]] = {}
    for thing, relation, other, source in rows:
        edge = intern(thing.value), intern(other.value), intern(relation.value)
        found[edge] = found.get(edge, ()) + ((intern(source.value),) if source else ())
    return found


def interpretations(graph: Graph) -> set[str]:
    """Return the graphs that hold what a curator concludes rather than reads."""
    return folded(graph, _INTERPRETATIONS, lambda rows: {intern(row[0].value) for row in rows})


class Derivation:
    """What derived relations follow from, by the rules that derive ``cg:serves``."""

    def __init__(self, sources: Mapping[Edge, Sequence[str]]) -> None:
        self.sources = sources
        self.implemented: dict[str, list[str]] = defaultdict(list)  # by what implements it
        self.carried: dict[str, list[str]] = defaultdict(list)  # by who carries it out
        for thing, other, relation in sources:
            if relation == IMPLEMENTS:
                self.implemented[thing].append(other)
            elif relation == CARRIED_OUT_BY:
                self.carried[other].append(thing)

    def grounds(self, edge: Edge) -> set[str]:
        """Return the graphs that state what a relation follows from, over as many rules as it took; without DERIVED."""
        found: set[Edge] = set()
        left = [edge]
        while left:
            fresh = set(self._premises(*left.pop())) - found
            found |= fresh
            left += fresh
        return {source for premise in found for source in self.sources[premise]} - {DERIVED}

    def _premises(self, thing: str, chain: str, relation: str) -> Iterator[Edge]:
        """Yield what a relation follows from in one step; nothing where it is not derived."""
        if relation != SERVES or DERIVED not in self.sources[thing, chain, relation]:
            return
        if (thing, chain, JOINS) in self.sources:
            yield thing, chain, JOINS
        for over, premise in (
            *((whole, (thing, whole, IMPLEMENTS)) for whole in self.implemented.get(thing, ())),
            *((task, (task, thing, CARRIED_OUT_BY)) for task in self.carried.get(thing, ())),
        ):
            if (over, chain, SERVES) in self.sources:
                yield premise
                yield over, chain, SERVES

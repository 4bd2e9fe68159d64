"""Which way a relation leads, and on what basis it is known: the one definition, from the ontology, for Python and SQL.

A relation (a property below ``cg:relatedTo``) leads forward; one that the ontology calls the inverse of another leads back, and
is that other one the other way round. What holds both ways leads from the end whose IRI comes first. So every relation between
two things is one edge, whichever way it is said, and a derived statement of the other direction says nothing more.

What a class of graphs makes of what stands in them, the class says by ``cg:givesBasis``; in any other graph it is stated.
"""

from __future__ import annotations

from collections.abc import Mapping
from sys import intern
from typing import NamedTuple

from chaingraph.graph.asking import Selecting

Statement = tuple[str, str, str]  # subject, property, object
Edge = tuple[str, str, str]  # thing, other thing, relation

# the best first: a relation is known on the best basis that some graph gives it
BASES = ("stated", "interpreted", "placed", "derived", "unsourced")

_RELATIONS = """
SELECT DISTINCT ?property ?forward ?symmetric {
  { SELECT ?property { ?property rdfs:subPropertyOf+ cg:relatedTo } }
  OPTIONAL { ?forward owl:inverseOf ?property }
  OPTIONAL { ?property a ?symmetric FILTER (?symmetric = owl:SymmetricProperty) }
}"""
_ENDS = """
SELECT DISTINCT ?term ?end ?kind {
  VALUES ?end { rdfs:domain rdfs:range }
  ?term ?end ?some . ?some (owl:unionOf/rdf:rest*/rdf:first)? ?kind FILTER (isIRI(?kind))
}"""
_BASES = "SELECT ?source ?basis { ?kind cg:givesBasis ?basis . ?source a ?kind }"


class Relation(NamedTuple):
    """A relation (its IRI), the one that it is the inverse of, and whether it holds both ways."""

    iri: str
    forward: str | None
    both_ways: bool

    @property
    def name(self) -> str:
        """The relation in whose direction it leads forward."""
        return self.forward or self.iri

    def turned(self, subject: str, object: str) -> bool:
        """Return whether a statement of it leads back."""
        return self.forward is not None or (self.both_ways and subject > object)


def relations(graph: Selecting) -> dict[str, Relation]:
    """Return the relations of a graph by their IRIs."""
    return {
        row.property.value: Relation(
            intern(row.property.value), intern(row.forward.value) if row.forward else None, row.symmetric is not None
        )
        for row in graph.select(_RELATIONS)
    }


def forward(known: Mapping[str, Relation], statement: Statement) -> Edge:
    """Return a statement as an edge in its forward direction; what is no relation leads as it is said."""
    subject, property, object = statement
    relation = known.get(property)
    if relation and relation.turned(subject, object):
        return object, subject, relation.name
    return subject, object, property


def bases(graph: Selecting) -> dict[str, str]:
    """Return the graphs in which what stands is not stated, each with the basis that it gives instead (one of BASES)."""
    return {row.source.value: row.basis.value for row in graph.select(_BASES)}


def ends(graph: Selecting) -> Mapping[str, Mapping[str, list[str]]]:
    """Return the classes of the ``domain`` and the ``range`` of each property (IRIs), one by one where they are a union."""
    found: dict[str, dict[str, list[str]]] = {}
    for term, end, kind in sorted((row.term.value, row.end.value, row.kind.value) for row in graph.select(_ENDS)):
        found.setdefault(term, {}).setdefault(end.rpartition("#")[2], []).append(kind)
    return found

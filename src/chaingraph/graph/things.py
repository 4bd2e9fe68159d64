"""The names of things, and the things that a name means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Protocol

import pyoxigraph as ox

from chaingraph.base.naming import comparable, near
from chaingraph.graph.errors import AmbiguousName, UnknownThing
from chaingraph.model.vocabulary import expand, shorten

if TYPE_CHECKING:
    from chaingraph.graph.store import Answer, Solutions


class Asked(Protocol):
    """Anything that answers queries: a store, or a graph over it."""

    prefixes: dict[str, str]

    def query(self, query: str, limit: int | None = None) -> Answer:
        """Return the answer to a query."""

    def select(self, query: str) -> Solutions:
        """Return the Solutions of a SELECT."""


_NAMES = """
SELECT DISTINCT ?thing ?name ?main WHERE {
  ?thing a/rdfs:subClassOf* %s .
  { ?thing rdfs:label|cg:exact ?name BIND (true AS ?main) } UNION { ?thing skos:altLabel ?name BIND (false AS ?main) }
} ORDER BY ?thing ?name"""

_LABELS = "SELECT ?thing ?label { ?thing rdfs:label|cg:exact ?label }"


def labels(graph: Asked, lang: str) -> dict[str, str]:
    """Return the name of everything in ``lang``, by IRI: its label or, of a figure, its words as printed.

    A thing without a label in ``lang`` is named by the label that it has.
    """
    rows = [row for row in graph.select(_LABELS) if isinstance(row.thing, ox.NamedNode)]
    rows.sort(key=lambda row: row.label.language in (lang, None))
    return {row.thing.value: row.label.value for row in rows}


def names(graph: Asked, kind: str = "cg:Thing") -> list[str]:
    """Return all labels and alternative labels of things of a kind (a class as prefix:name), in both languages."""
    return [row.name.value for row in graph.select(_NAMES % kind)]


def of_kind(graph: Asked, kind: str) -> list[ox.NamedNode]:
    """Return all things of a kind (a class as prefix:name), in the order of their IRIs."""
    rows = graph.select(f"SELECT DISTINCT ?thing {{ ?thing a/rdfs:subClassOf* {kind} }} ORDER BY ?thing")
    return [row.thing for row in rows if isinstance(row.thing, ox.NamedNode)]


def count(graph: Asked) -> int:
    """Return the number of things."""
    return int(
        graph.select("SELECT (COUNT(DISTINCT ?thing) AS ?n) { ?thing a/rdfs:subClassOf* cg:Thing }").rows[0].n.value
    )


def find(graph: Asked, name: str, kinds: Sequence[str]) -> ox.NamedNode:
    """Return the thing that ``name`` means: an IRI, prefix:name, or a name in the first of ``kinds`` that has it.

    Kinds are classes as prefix:name. Raises UnknownThing (with near names of the first kind) or AmbiguousName.
    """
    iri = expand(name, graph.prefixes)
    if iri and graph.query(f"ASK {{ {ox.NamedNode(iri)} ?p ?o }}"):
        return ox.NamedNode(iri)
    for kind in kinds:
        if found := _called(graph, name, kind):
            return _only(graph, name, found)
    raise UnknownThing(name, near(comparable(name), names(graph, kinds[0])))


def kinds(graph: Asked, names: Iterable[str]) -> set[str]:
    """Return the classes of these names and all classes below them, as IRIs. Raises what ``find`` raises."""
    below = "SELECT ?kind { ?kind rdfs:subClassOf* %s }"
    return {row.kind.value for name in names for row in graph.select(below % find(graph, name, ["owl:Class"]))}


def _called(graph: Asked, name: str, kind: str) -> set[ox.NamedNode]:
    """Return the things named ``name``: by label, else by alternative label, else by the last part of the IRI."""
    named, wanted = graph.select(_NAMES % kind).rows, comparable(name)
    by_label = {row.thing for row in named if row.main.value == "true" and comparable(row.name.value) == wanted}
    by_other = {row.thing for row in named if comparable(row.name.value) == wanted}
    by_local = {row.thing for row in named if re.split(r"[/#]", row.thing.value)[-1] == name}
    return by_label or by_other or by_local


def _only(graph: Asked, name: str, found: set[ox.NamedNode]) -> ox.NamedNode:
    if len(found) > 1:
        iris = sorted(shorten(thing.value, graph.prefixes) for thing in found)
        raise AmbiguousName(name=name, iris=", ".join(iris))
    return found.pop()

"""The names of things, and the things of a kind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Protocol

import pyoxigraph as ox

from chaingraph.base.messages import LANGUAGES
from chaingraph.graph.asking import batches
from chaingraph.graph.printed import in_english, per, said_each, with_unit

if TYPE_CHECKING:
    from chaingraph.graph.store import Answer, Solutions


class Asked(Protocol):
    """Anything that answers queries: a store, or a graph over it."""

    prefixes: dict[str, str]

    def query(self, query: str, limit: int | None = None) -> Answer:
        """Return the answer to a query."""

    def select(self, query: str) -> Solutions:
        """Return the Solutions of a SELECT."""


# what a document says of itself that it is called by
OF_DOCUMENTS = ("dct:title", "cg:number", "cg:respondsTo", "cg:signatory", "cg:proposer", "cg:addressee", "cg:contact")
HOLDERS = (
    "cg:holderName",
    "cg:formerHolderName",
)  # what a post says of who holds it or held it, who is no thing of his own

_NAMES = f"""
SELECT DISTINCT ?thing ?name ?main WHERE {{
  ?thing a/rdfs:subClassOf* %s .
  {{ ?thing rdfs:label|cg:exact ?name BIND (true AS ?main) }} UNION {{ ?thing {"|".join(("skos:altLabel", *OF_DOCUMENTS, *HOLDERS))} ?name BIND (false AS ?main) }}
}} ORDER BY ?thing ?name"""

# each part is of these things alone: the engine would else ask each about everything
_LABELS_OF = """
SELECT ?thing ?label ?value ?symbol ?per ?each ?unit ?many {{
  {{ {of} ?thing rdfs:label ?label }} UNION {{
    {of} ?thing cg:exact ?label OPTIONAL {{ {of} ?thing cg:value ?value }} OPTIONAL {{ {of} ?thing cg:unit/cg:symbol ?symbol }}
    OPTIONAL {{
      {of} ?thing cg:per ?per . ?per rdfs:label ?each FILTER (LANG(?each) = "zh")
      OPTIONAL {{ ?thing cg:unit ?unit . ?unit rdfs:label ?many FILTER (LANG(?many) = "en") }}
    }}
  }}
}}"""
_LABELS = _LABELS_OF.format(of="")
# of most things without what only figures have, for which the engine would look at each
_CALLED = """
SELECT ?thing ?label ?printed {{
  {{ VALUES ?thing {{ {iris} }} ?thing rdfs:label ?label }} UNION {{ VALUES ?thing {{ {iris} }} ?thing cg:exact ?printed }}
}}"""


class Labels:
    """What things are called: their labels or, of a figure, its words as printed, with its unit and per what they are; each is asked for once."""

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._known: dict[str, list[tuple[str | None, str]]] = {}

    def learn(self, iris: Iterable[str]) -> set[str]:
        """Ask for the labels of several things at once; return those that were not known before."""
        unknown = {iri for iri in iris if iri not in self._known}
        self._known |= {iri: [] for iri in unknown}
        for asked in batches(sorted(unknown)):
            rows = self._graph.select(_CALLED.format(iris=asked)).rows
            printed = {row.thing.value for row in rows if row.printed}
            for row in _in_words(rows, "label"):
                if row.thing.value not in printed:
                    self._known[row.thing.value].append((row.label.language, row.label.value))
            self._learn_figures(printed)
        return unknown

    def _learn_figures(self, iris: Iterable[str]) -> None:
        """Ask for the labels of what has words as printed."""
        for asked in batches(sorted(iris)):
            of = f"VALUES ?thing {{ {asked} }}"
            for row in _in_words(self._graph.select(_LABELS_OF.format(of=of)), "label"):
                self._known[row.thing.value] += _said(row)

    def of(self, iri: str, lang: str) -> str | None:
        """Return the label of a thing in ``lang``, or the one that it has; None where it has none."""
        if iri not in self._known:
            self.learn([iri])
        known = self._known[iri]
        own = [label for language, label in known if _speaks(language, lang)]
        labels = own or [label for _, label in known]
        return labels[-1] if labels else None


def labels(graph: Asked, lang: str) -> dict[str, str]:
    """Return the name of everything in ``lang``, by IRI: its label or, of a figure, its words as printed.

    A thing without a label in ``lang`` is named by the label that it has.
    """
    rows = [row for row in _in_words(graph.select(_LABELS), "label") if isinstance(row.thing, ox.NamedNode)]
    rows.sort(key=lambda row: _speaks(row.label.language, lang))
    return {row.thing.value: _in(_said(row), lang) for row in rows}


def _said(row: Any) -> list[tuple[str | None, str]]:
    """Return what a row calls a thing, and in which language; a figure of which a bare number is printed, with its unit."""
    value, symbol = (one and one.value for one in (row.value, row.symbol))
    words = with_unit(row.label.value, value, symbol)
    if row.each is None or said_each(words):
        return [(row.label.language, words)]
    counted = in_english(words, value, symbol, row.unit.value, row.many.value) if row.many else None
    return [(lang, per(words, row.per.value, row.each.value, lang, counted)) for lang in LANGUAGES]


def _in(said: Iterable[tuple[str | None, str]], lang: str) -> str:
    """Return what is said in a language, or else what is said last."""
    return max(said, key=lambda one: _speaks(one[0], lang))[1]


def _in_words(rows: Iterable[Any], column: str) -> list[Any]:
    """Return the rows whose column holds words: data may call a thing by another thing, which is no name."""
    return [row for row in rows if isinstance(getattr(row, column), ox.Literal)]


def _speaks(language: str | None, lang: str) -> bool:
    """Return whether a label of a language, or of a region's form of it (zh-CN), is one in ``lang``; one of none always is."""
    return language is None or language.partition("-")[0].lower() == lang


def names(graph: Asked, kind: str = "cg:Thing") -> list[str]:
    """Return all names of things of a kind (a class as prefix:name), in both languages."""
    return [row.name.value for row in named(graph, kind)]


def named(graph: Asked, kind: str) -> list[Any]:
    """Return ``thing``, ``name`` and whether it is the ``main`` one, of each name of each thing of a kind."""
    return _in_words(graph.select(_NAMES % kind), "name")


def of_kind(graph: Asked, kind: str) -> list[ox.NamedNode]:
    """Return all things of a kind (a class as prefix:name), in the order of their IRIs."""
    rows = graph.select(f"SELECT DISTINCT ?thing {{ ?thing a/rdfs:subClassOf* {kind} }} ORDER BY ?thing")
    return [row.thing for row in rows if isinstance(row.thing, ox.NamedNode)]


def count(graph: Asked) -> int:
    """Return the number of things."""
    return int(
        graph.select("SELECT (COUNT(DISTINCT ?thing) AS ?n) { ?thing a/rdfs:subClassOf* cg:Thing }").rows[0].n.value
    )

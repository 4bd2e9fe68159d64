"""Details: what a page shows of its things, in both languages, read from the graph by a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.base.messages import LANGUAGES
from chaingraph.curation import attachments
from chaingraph.graph import things
from chaingraph.graph.order import Key
from chaingraph.graph.relations import relations
from chaingraph.graph.signing import SignOff
from chaingraph.model.vocabulary import shorten

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

Words = dict[str, str]  # language to text

_NAMES = "SELECT ?thing ?name { ?thing a cg:Thing ; rdfs:label|skos:altLabel ?name } ORDER BY ?thing ?name"

_FIGURES = """
SELECT DISTINCT ?thing ?figure ?indicator ?passage WHERE {
  ?figure cg:about ?thing .
  OPTIONAL { ?figure cg:indicator ?indicator }
  GRAPH ?passage { ?figure cg:exact ?exact }
} ORDER BY ?thing ?figure"""

_MENTIONS = """
SELECT DISTINCT ?thing ?passage WHERE {
  { GRAPH ?passage { ?thing ?property ?value } } UNION { GRAPH ?passage { ?subject ?property ?thing } }
  ?thing a cg:Thing . ?passage a cg:Passage .
}"""

_SOURCES = """
SELECT ?source ?language ?gist WHERE {
  { ?source cg:gist ?gist } UNION { ?source cg:rationale ?gist }
  BIND (LANG(?gist) AS ?language)
}"""

_DOCUMENTS = """
SELECT ?document (MIN(?day) AS ?date) WHERE {
  ?document a cg:Document OPTIONAL { ?document cg:date ?day }
} GROUP BY ?document ORDER BY ?document"""


@dataclass(frozen=True)
class Details:
    """The details of all things of a graph.

    ``names`` in any language; ``figures``, each the figure, its indicator and its passage; ``mentions``, the passages that speak of it; ``gists`` of passages and interpretations, in each language;
    ``sentences`` of passages, where the text is attached; ``labels``, what everything is called by language; ``documents`` and the day of each;
    ``reading_order``, the key by which passages stand in it; ``sign_off``, how far the graph is signed off;
    ``inverses``, the inverse of each relation that has one.
    """

    names: Mapping[str, list[str]]
    figures: Mapping[str, list[tuple[str, str | None, str]]]
    mentions: Mapping[str, list[str]]
    gists: Mapping[str, Words]
    sentences: Mapping[str, str]
    labels: Mapping[str, Mapping[str, str]]
    prefixes: Mapping[str, str]
    documents: Sequence[tuple[str, str]]
    reading_order: Key
    sign_off: SignOff
    inverses: Mapping[str, str]

    def called(self, iri: str) -> Words:
        """Return the label of something in each language, or its short form."""
        return {lang: self.labels[lang].get(iri) or shorten(iri, self.prefixes) for lang in LANGUAGES}


def details(graph: Graph) -> Details:
    """Return the details of all things of a graph."""
    names: dict[str, list[str]] = defaultdict(list)
    for row in graph.select(_NAMES):
        names[row.thing.value].append(row.name.value)
    figures: dict[str, list[tuple[str, str | None, str]]] = defaultdict(list)
    for row in graph.select(_FIGURES):
        indicator = row.indicator.value if row.indicator else None
        figures[row.thing.value].append((row.figure.value, indicator, row.passage.value))
    mentions: dict[str, list[str]] = defaultdict(list)
    for row in graph.select(_MENTIONS):
        mentions[row.thing.value].append(row.passage.value)
    order = graph.reading_order
    gists: dict[str, Words] = defaultdict(dict)
    for row in graph.select(_SOURCES):
        gists[row.source.value][row.language.value] = row.gist.value
    return Details(
        names=names,
        figures=figures,
        mentions={thing: sorted(found, key=order) for thing, found in mentions.items()},
        gists=gists,
        sentences=attachments.sentences(graph),
        labels={lang: things.labels(graph, lang) for lang in LANGUAGES},
        prefixes=graph.prefixes,
        documents=[(row.document.value, row.date.value if row.date else "") for row in graph.select(_DOCUMENTS)],
        reading_order=order,
        sign_off=graph.sign_off,
        inverses={relation.forward: relation.iri for relation in relations(graph).values() if relation.forward},
    )


def sections(graph: Graph, named: Iterable[str]) -> dict[str, list[str]]:
    """Return the sections of the documents in reading order, each with the things that it is the first to name."""
    wanted = set(named)
    query = """
    SELECT ?thing ?passage ?section WHERE {
      { GRAPH ?passage { ?thing ?property ?value } } UNION { GRAPH ?passage { ?subject ?property ?thing } }
      ?thing a cg:Thing . ?passage cg:inSection ?section .
    }"""
    order = graph.reading_order
    first: dict[str, tuple[str, str]] = {}
    for row in graph.select(query):
        here = (row.passage.value, row.section.value)
        known = first.setdefault(row.thing.value, here)
        if order(here[0]) < order(known[0]):
            first[row.thing.value] = here
    found: dict[str, list[str]] = {}
    for thing, (_, section) in sorted(first.items(), key=lambda item: (order(item[1][0]), item[0])):
        if thing in wanted:
            found.setdefault(section, []).append(thing)
    return found

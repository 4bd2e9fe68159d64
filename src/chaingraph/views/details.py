"""Details: what a page shows of its things, in both languages, read from the graph by a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Any

from chaingraph.base.messages import LANGUAGES
from chaingraph.curation import attachments
from chaingraph.graph import things
from chaingraph.graph.asking import batches
from chaingraph.graph.order import Key
from chaingraph.graph.relations import relations
from chaingraph.graph.signing import SignOff
from chaingraph.graph.store import Solutions
from chaingraph.model.vocabulary import shorten
from chaingraph.network.projection import CHAIN

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.graph.graph import Graph

Words = dict[str, str]  # language to text

MANY = 4_000  # rows about some things at once; of more, each thing is asked about alone
MOST = 200  # figures and passages of a thing that a page tells

_NAMES = """
SELECT ?thing ?name {{
  VALUES ?thing {{ {iris} }} ?thing a cg:Thing ; rdfs:label|skos:altLabel ?name
}} ORDER BY ?thing ?name"""

_FIGURES = """
SELECT DISTINCT ?thing ?figure ?indicator ?passage ?comparator ?value ?upper ?unit ?status ?date WHERE {{
  VALUES ?thing {{ {iris} }}
  ?figure cg:about ?thing .
  OPTIONAL {{ ?figure cg:indicator ?indicator }}
  OPTIONAL {{ ?figure cg:comparator ?comparator }}
  OPTIONAL {{ ?figure cg:value ?value }}
  OPTIONAL {{ ?figure cg:upperValue ?upper }}
  OPTIONAL {{ ?figure cg:unit ?unit }}
  OPTIONAL {{ ?figure cg:status ?status }}
  OPTIONAL {{ ?figure cg:dueBy ?due }}
  OPTIONAL {{ ?figure cg:asOf ?day }}
  OPTIONAL {{ ?figure cg:start ?from }}
  OPTIONAL {{ ?figure cg:end ?to }}
  BIND (COALESCE(STR(?due), STR(?day), IF(STR(?from) = STR(?to), STR(?from), CONCAT(STR(?from), "–", STR(?to))), STR(?to), STR(?from)) AS ?date)
  GRAPH ?passage {{ ?figure cg:exact ?exact }}
}} ORDER BY ?thing ?figure"""

_MENTIONS = """
SELECT DISTINCT ?thing ?passage WHERE {{
  {{ VALUES ?thing {{ {iris} }} GRAPH ?passage {{ ?thing ?property ?value }} }}
  UNION {{ VALUES ?thing {{ {iris} }} GRAPH ?passage {{ ?subject ?property ?thing }} }}
  FILTER EXISTS {{ ?thing a cg:Thing }} FILTER EXISTS {{ ?passage a cg:Passage }}
}}"""

_SOURCES = """
SELECT ?source ?language ?gist WHERE {{
  {{ VALUES ?source {{ {iris} }} ?source cg:gist ?gist }} UNION {{ VALUES ?source {{ {iris} }} ?source cg:rationale ?gist }}
  BIND (LANG(?gist) AS ?language)
}}"""

_DOCUMENTS = """
SELECT ?document (MIN(?day) AS ?date) WHERE {
  ?document a cg:Document OPTIONAL { ?document cg:date ?day }
} GROUP BY ?document ORDER BY ?document"""


@dataclass(frozen=True)
class Told:
    """A figure as a page tells it: its IRI, its passage, and what it measures, how much, on what basis and when (IRIs, texts)."""

    figure: str
    source: str
    indicator: str | None
    comparator: str | None
    value: str | None
    upper: str | None
    unit: str | None
    status: str | None
    date: str | None

    @property
    def named(self) -> set[str]:
        """What of it has a name of its own."""
        return {iri for iri in (self.figure, self.indicator, self.comparator, self.unit, self.status) if iri}


@dataclass(frozen=True)
class Details:
    """The details of the things of a network.

    ``names`` in any language; ``figures`` about each thing; ``mentions``, the passages that speak of it; ``gists`` of passages and interpretations, in each language;
    ``sentences`` of passages, where the text is attached; ``labels``, what everything is called; ``documents`` and the day of each;
    ``reading_order``, the key by which passages stand in it; ``sign_off``, how far the graph is signed off;
    ``inverses``, the inverse of each relation that has one; ``more``, the things of which there are more ``figures`` or ``mentions``.
    """

    names: Mapping[str, list[str]]
    figures: Mapping[str, list[Told]]
    mentions: Mapping[str, list[str]]
    gists: Mapping[str, Words]
    sentences: Mapping[str, str]
    labels: things.Labels
    prefixes: Mapping[str, str]
    documents: Sequence[tuple[str, str]]
    reading_order: Key
    sign_off: SignOff
    inverses: Mapping[str, str]
    more: Mapping[str, set[str]] = field(default_factory=dict)

    def called(self, iri: str) -> Words:
        """Return the label of something in each language, or its short form."""
        return {lang: self.labels.of(iri, lang) or shorten(iri, self.prefixes) for lang in LANGUAGES}


def details(graph: Graph, network: nx.MultiDiGraph[str]) -> Details:
    """Return the details of the things of a network, which is that of the graph or a part of it."""
    names: dict[str, list[str]] = defaultdict(list)
    for row in _asked(graph, _NAMES, network):
        names[row.thing.value].append(row.name.value)
    figures, more_figures = _figures(graph, network)
    mentions, more_mentions = _mentions(graph, network)
    cited = {*chain(*mentions.values()), *(figure.source for found in figures.values() for figure in found)}
    cited |= {source for *_, data in network.edges(data=True) for source in sources(data)}
    graph.reading_order.learn(cited)
    turned = {relation.forward: relation.iri for relation in relations(graph).values() if relation.forward}
    labels = things.Labels(graph)
    counted = {iri for found in figures.values() for figure in found for iri in figure.named}
    said = {iri for *ends, relation in network.edges(keys=True) for iri in (relation, turned.get(relation, relation))}
    documents = [(row.document.value, row.date.value if row.date else "") for row in graph.select(_DOCUMENTS)]
    kinds = {iri for _, data in network.nodes(data=True) for iri in (data["kind"], *data["chains"])}
    labels.learn({*network, *cited, *counted, *said, *kinds, *(document for document, _ in documents)})
    return Details(
        names=names,
        figures=figures,
        mentions={thing: graph.reading_order.sorted(found) for thing, found in mentions.items()},
        gists=_gists(graph, cited),
        sentences=attachments.sentences(graph, cited),
        labels=labels,
        prefixes=graph.prefixes,
        documents=documents,
        reading_order=graph.reading_order,
        sign_off=graph.sign_off,
        inverses=turned,
        more={"figures": more_figures, "mentions": more_mentions},
    )


def _figures(graph: Graph, network: nx.MultiDiGraph[str]) -> tuple[dict[str, list[Told]], set[str]]:
    """Return the first figures about each thing, and the things about which there are more."""
    figures: dict[str, list[Told]] = defaultdict(list)
    rows, more = _bounded(graph, _FIGURES, network)
    for row in rows:
        amount = (row.indicator, row.comparator, row.value, row.upper, row.unit, row.status, row.date)
        told = Told(row.figure.value, row.passage.value, *(term.value if term else None for term in amount))
        figures[row.thing.value].append(told)
    return figures, more


def _mentions(graph: Graph, network: nx.MultiDiGraph[str]) -> tuple[dict[str, list[str]], set[str]]:
    """Return the first passages that speak of each thing, and the things of which more speak."""
    mentions: dict[str, list[str]] = defaultdict(list)
    rows, more = _bounded(graph, _MENTIONS, network)
    for row in rows:
        mentions[row.thing.value].append(row.passage.value)
    return mentions, more


def _gists(graph: Graph, cited: Iterable[str]) -> dict[str, Words]:
    """Return the gists of passages and the rationales of interpretations, in each language that has one."""
    gists: dict[str, Words] = defaultdict(dict)
    for row in _asked(graph, _SOURCES, cited):
        if row.language is not None:  # which has words
            gists[row.source.value][row.language.value] = row.gist.value
    return gists


def sources(data: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the passages and interpretations that a relation (the data of an edge) rests on."""
    return (*data["passages"], *data["interpretations"])


def _asked(graph: Graph, query: str, iris: Iterable[str]) -> Iterator[Any]:
    """Yield the rows of a query about each of some IRIs."""
    for asked in batches(sorted(iris)):
        yield from graph.select(query.format(iris=asked))


def _bounded(graph: Graph, query: str, network: nx.MultiDiGraph[str]) -> tuple[list[Any], set[str]]:
    """Return the rows of a query about the things of a network, of each the first MOST, and the things of which there are more."""
    found: dict[str, list[Any]] = defaultdict(list)
    for row in _rows(graph, query, network):
        found[row.thing.value].append(row)
    more = {thing for thing, rows in found.items() if len(rows) > MOST}
    return [row for rows in found.values() for row in rows[:MOST]], more


def _rows(graph: Graph, query: str, network: nx.MultiDiGraph[str]) -> Iterator[Any]:
    """Yield the rows of a query about the things of a network, of one with many some more than MOST.

    Chains, which very much is about, are asked about one by one, as are the others where together they have many.
    """
    chains = {node for node, kind in network.nodes(data="kind") if kind == CHAIN}
    alone = [f"<{chain}>" for chain in sorted(chains)]
    for asked in batches(sorted(set(network) - chains)):
        rows = _first(graph, query.format(iris=asked), MANY)
        if len(rows) < MANY:
            yield from rows
        else:
            alone += asked.split(" ")
    for iri in alone:
        yield from _first(graph, query.format(iris=iri), MOST + 1)


def _first(graph: Graph, query: str, most: int) -> list[Any]:
    """Return the first rows of a query, at most so many."""
    answer = graph.query(query, limit=most)
    assert isinstance(answer, Solutions), "a SELECT"
    return answer.rows


def sections(graph: Graph, named: Iterable[str]) -> dict[str, list[str]]:
    """Return the sections of the documents in reading order, each with the things that it is the first to name."""
    wanted = set(named)
    query = """
    SELECT ?thing ?passage ?section WHERE {
      { GRAPH ?passage { ?thing ?property ?value } } UNION { GRAPH ?passage { ?subject ?property ?thing } }
      ?thing a cg:Thing . ?passage cg:inSection ?section .
    }"""
    order = graph.reading_order
    order.learn_all()
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

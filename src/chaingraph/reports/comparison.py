"""The report on two places or years side by side: how the chains connect in each, and the figures that both state."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations as pairs_of
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from chaingraph.base.messages import Count
from chaingraph.graph.errors import NeedsPlaces
from chaingraph.measures.combinations import combinations
from chaingraph.model.report import (
    NUMBER,
    TEXT,
    THING,
    THINGS,
    Cell,
    Ref,
    Report,
    Sentence,
    Series,
    Table,
    Value,
    columns,
    sentence,
)
from chaingraph.model.terms import number_of
from chaingraph.network.evidence import SERVES
from chaingraph.reports.answers import answer
from chaingraph.reports.combinations import source
from chaingraph.reports.comparing import lacking

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.graph.graph import Graph

MULTIPLES, SHARED = "multiples", "shared"  # how a page draws them
TITLE = sentence("Side by side")
TOO_MANY = "(too many places; name two: chaingraph view comparison ONE OTHER)"
MOST = 6  # places or documents that stand beside each other

_PASSAGES = """
SELECT DISTINCT ?passage ?document ?place ?date {
  ?passage a cg:Passage ; cg:inSection/cg:inDocument ?document
  OPTIONAL { ?document cg:place ?place } OPTIONAL { ?document cg:date ?date }
}"""
_FIGURES = """
SELECT DISTINCT ?figure ?indicator ?about ?unit ?kind ?status ?value ?comparator ?passage {
  GRAPH ?passage { ?figure cg:exact ?exact }
  ?figure cg:indicator ?indicator ; cg:about ?about ; cg:unit ?unit ; cg:quantityKind ?kind ; cg:status ?status ; cg:value ?value
  OPTIONAL { ?figure cg:comparator ?comparator }
}"""
_UNITS = """
SELECT DISTINCT ?indicator ?unit ?passage {
  GRAPH ?passage { ?figure cg:exact ?exact }
  ?figure cg:indicator ?indicator ; cg:unit ?unit ; cg:value ?value
}"""
OTHER_UNITS = "Both state {indicator}, but in different units ({units}): these figures are not compared."


@dataclass(frozen=True)
class Parts:
    """What is compared: the passages of each part (a place or a document, in order), and whether parts are documents."""

    passages: Mapping[str, frozenset[str]]
    documents: bool


def report(graph: Graph, network: nx.MultiDiGraph[str], of: Sequence[str] = ()) -> Report:
    """Return how the chains connect in each place, or in each document where all are of one, and what figures they share.

    ``of`` are places or documents (IRIs) that alone are compared.
    """
    parts = _parts(graph, of)
    tables = [_connections(graph, network, parts), _shared(graph, parts)]
    return Report(TITLE, tables, brief=True)


def _parts(graph: Graph, of: Sequence[str]) -> Parts:
    """Return the parts: those named, else the places or, of one place, the documents, in the order of their dates."""
    rows = sorted(
        (row.date.value if row.date else "", row.document.value, row.place.value if row.place else "", row.passage.value)
        for row in graph.select(_PASSAGES)
    )  # fmt: skip
    places, documents = (dict.fromkeys(row[place] for row in rows if row[place]) for place in (2, 1))
    by_document = any(one in documents for one in of) if of else len(places) < 2
    wanted = of or list(documents if by_document else places)
    found: dict[str, set[str]] = {one: set() for one in wanted}
    for _, document, place, passage in rows:
        for one in {document, place} & found.keys():
            found[one].add(passage)
    return Parts({one: frozenset(passages) for one, passages in found.items()}, by_document)


def _connections(graph: Graph, network: nx.MultiDiGraph[str], parts: Parts) -> Table:
    """Return how many things serve each combination of chains by what each part says."""
    every = [one.chains for one in combinations(network)]
    told = _counts(network, parts)
    shown = dict(
        sorted(told.items(), key=lambda one: not one[1])[:MOST]
    )  # those first in which something serves a chain
    rows: list[tuple[Cell, ...]] = [
        (part, chains, counts.get(chains, 0)) for part, counts in told.items() if part in shown for chains in every
    ]
    notes: list[Value] = [source(graph)]
    if len(told) > MOST:
        notes.insert(
            0,
            sentence("Not shown: {parts:place or document|places or documents}.", parts=Count(len(told) - MOST)),
        )
    several = len(parts.passages) > 1
    empty = "" if several else lacking(graph, "years") or lacking(graph, "places")
    title = sentence("How the four chains connect, side by side")
    return Table(
        title, columns(part=THING, chains=THINGS, count=NUMBER), rows if several else [], notes, MULTIPLES, empty
    )


def _counts(network: nx.MultiDiGraph[str], parts: Parts) -> dict[str, Counter[tuple[str, ...]]]:
    """Return for each part how many things serve each combination of chains, by its passages alone."""
    of: defaultdict[str, list[str]] = defaultdict(list)
    for part, passages in parts.passages.items():
        for passage in passages:
            of[passage].append(part)
    counts: dict[str, Counter[tuple[str, ...]]] = {part: Counter() for part in parts.passages}
    for thing, chains in network.nodes(data="chains"):
        served: defaultdict[str, list[str]] = defaultdict(list)
        for chain in chains or ():
            passages = network.edges[thing, chain, SERVES]["passages"]
            for part in {part for passage in passages for part in of.get(passage, ())}:
                served[part].append(chain)
        for part, found in served.items():
            counts[part][tuple(found)] += 1
    return counts


def _shared(graph: Graph, parts: Parts) -> Table:
    """Return the figures that two places share, or two documents that follow each other."""
    title = sentence("Figures that both state")
    if parts.documents:
        table = Table(title, HELD, list(_by_years(graph, parts)))
    else:
        places = list(parts.passages)
        bound = {"place": places[0], "other": places[1]} if len(places) == 2 else {}
        table = _of_places(graph, places, bound)
    empty = table.empty if table.rows or len(parts.passages) > 1 else lacking(graph, "places")
    notes = [*_in_other_units(graph, parts), source(graph)]
    return replace(table, title=title, picture=SHARED, empty=empty, question="", notes=notes)


def _in_other_units(graph: Graph, parts: Parts) -> Iterator[Sentence]:
    """Yield of each indicator that parts which are compared state in no unit in common, in which units they do."""
    if not 1 < len(parts.passages) <= MOST:
        return
    part_of = {passage: part for part, passages in parts.passages.items() for passage in passages}
    units: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in graph.select(_UNITS):
        if part := part_of.get(row.passage.value):
            units[row.indicator.value][part].add(row.unit.value)
    compared = list(pairwise(parts.passages) if parts.documents else pairs_of(parts.passages, 2))
    for indicator, told in sorted(units.items()):
        apart = [
            told[one] | told[other]
            for one, other in compared
            if {one, other} <= told.keys() and not told[one] & told[other]
        ]
        if apart:
            every = Series(tuple(map(Ref, sorted(set().union(*apart)))))
            yield sentence(OTHER_UNITS, indicator=Ref(indicator), units=every)


HELD = columns(
    place=THING, other=THING, about=THINGS, about_there=THINGS, indicator=THING, unit=THING, quantity_kind=THING, status=THING, until=TEXT,
    figures=THINGS, lowest=NUMBER, highest=NUMBER, figures_there=THINGS, lowest_there=NUMBER, highest_there=NUMBER, passages=THINGS,
)  # fmt: skip


def _of_places(graph: Graph, places: Sequence[str], bound: Mapping[str, str]) -> Table:
    """Return the answer on shared figures, each pair of places once; nothing where there are too many places."""
    try:
        asked = answer(graph, "shared-figures", bound)
    except NeedsPlaces:
        return Table(sentence("Figures that both state"), HELD, [], empty=TOO_MANY)
    named = {name: asked.named(name) for name in ("place", "other") if name in asked.names}
    order = {place: number for number, place in enumerate(places)}
    rows: list[tuple[Cell, ...]] = []
    for number, row in enumerate(asked.rows):
        cells = dict(zip(asked.names, row, strict=True))
        one, other = (named[name][number][0] if name in named else bound[name] for name in ("place", "other"))
        if order.get(one, 0) < order.get(other, 1):
            cells |= {"place": one, "other": other}
            rows.append(tuple(cells[column.name] for column in HELD))
    return replace(asked, columns=HELD, rows=rows)


def _by_years(graph: Graph, parts: Parts) -> Iterator[tuple[Cell, ...]]:
    """Yield what two documents that follow each other both state of the same thing by the same measure."""
    stated: dict[str, dict[tuple[str, ...], list[Any]]] = {part: defaultdict(list) for part in parts.passages}
    part_of = {passage: part for part, passages in parts.passages.items() for passage in passages}
    for row in graph.select(_FIGURES):
        if (part := part_of.get(row.passage.value)) and number_of(row.value) is not None:
            key = tuple(term.value for term in (row.about, row.indicator, row.unit, row.kind, row.status))
            stated[part][key].append(row)
    for one, other in pairwise(stated):
        for key in sorted(stated[one].keys() & stated[other].keys()):
            here, there = stated[one][key], stated[other][key]
            about, *rest = key
            yield (one, other, (about,), (about,), *rest, "", *_range(here), *_range(there), _sources((*here, *there)))


def _range(figures: Sequence[Any]) -> tuple[tuple[str, ...], Decimal, Decimal]:
    """Return figures, the lowest and the highest of them."""
    values = [value for row in figures if (value := number_of(row.value)) is not None]
    return tuple(sorted({row.figure.value for row in figures})), min(values), max(values)


def _sources(figures: Iterable[Any]) -> tuple[str, ...]:
    return tuple(sorted({row.passage.value for row in figures}))

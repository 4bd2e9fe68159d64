"""The network of things: what stands in a graph, as a plain networkx graph."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from sys import intern
from typing import TYPE_CHECKING, Any

import networkx as nx

from chaingraph.model.vocabulary import CG, DERIVED, chain_order, reading_order
from chaingraph.network.evidence import SERVES, Derivation, Edge, folded, interpretations, sources

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

CHAIN = CG + "Chain"
BACKEND = "chaingraph"  # registered with networkx by the package (see backend.py)

Thing = tuple[str, str, str]  # kind, label in Chinese, label in English

_THINGS = """
SELECT ?thing ?kind ?label_zh ?label_en WHERE {
  ?thing a ?kind .
  ?kind rdfs:subClassOf* cg:Thing .
  FILTER NOT EXISTS { GRAPH <https://w3id.org/chaingraph/id/derived> { ?thing a ?kind } }
  OPTIONAL { ?thing rdfs:label ?label_zh FILTER (LANG(?label_zh) = "zh") }
  OPTIONAL { ?thing rdfs:label ?label_en FILTER (LANG(?label_en) = "en") }
}"""


def project(graph: Graph) -> nx.MultiDiGraph[str]:
    """Return the network of things: a node for each thing, an edge for each relation between two, in its forward direction.

    A node is an IRI with ``label_zh`` and ``label_en`` (empty where it has none), ``kind`` (the IRI of its class) and
    ``chains`` (those it serves, in the usual order). An edge is keyed by its relation (an IRI) and has ``relation``,
    ``basis`` (``stated``, ``interpreted``, ``derived``, or ``unsourced`` where it stands in no passage), ``passages`` and
    ``interpretations``: the graphs that state it or, where it is derived, what it follows from. ``chains`` and these two
    are tuples. Figures, passages and documents are not nodes.
    """
    with _uncollected():
        return _network(folded(graph, _THINGS, _described), sources(graph), interpretations(graph))


def _network(
    things: Mapping[str, Thing], given: Mapping[Edge, Sequence[str]], readings: Collection[str]
) -> nx.MultiDiGraph[str]:
    """Return the network of things whose relations have been given by some graphs, some of which are interpretations."""
    edges = sorted(edge for edge in given if edge[0] in things and edge[1] in things)
    chains: dict[str, list[str]] = defaultdict(list)
    for thing, other, relation in edges:
        if relation == SERVES and things[other][0] == CHAIN:
            chains[thing].append(other)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for thing, (kind, label_zh, label_en) in sorted(things.items()):
        served = tuple(sorted(chains.get(thing, ()), key=chain_order))
        network.add_node(thing, label_zh=label_zh, label_en=label_en, kind=kind, chains=served)
    grounds = _Grounds(given, readings)
    for edge in edges:
        basis, passages, interpreted = grounds.of(edge)
        network.add_edge(*edge, relation=edge[2], basis=basis, passages=passages, interpretations=interpreted)
    return network


@contextmanager
def _uncollected() -> Iterator[None]:
    """Let Python look for no garbage in cycles: a network is made of many parts, none of which is any."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _described(rows: Iterable[Any]) -> dict[str, Thing]:
    """Return the kind and the labels of each thing; the first by name where there are several."""
    things: dict[str, Thing] = {}
    for thing, kind, label_zh, label_en in rows:
        told = (intern(kind.value), label_zh.value if label_zh else "", label_en.value if label_en else "")
        iri = intern(thing.value)
        things[iri] = min(told, things.get(iri, told))
    return things


class _Grounds:
    """How relations are known. What many have in common is told once."""

    def __init__(self, given: Mapping[Edge, Sequence[str]], readings: Collection[str]) -> None:
        self.given, self.readings = given, readings
        self.derivation = Derivation(given)
        self.told = cache(self._told)

    def of(self, edge: Edge) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """Return the basis, the passages and the interpretations of a relation."""
        graphs = self.given[edge]
        if graphs == (DERIVED,):
            return "derived", *self._told(*self.derivation.grounds(edge))[1:]
        return self.told(*graphs) if graphs else ("unsourced", (), ())

    def _told(self, *graphs: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        stated = {graph for graph in graphs if graph != DERIVED}
        passages = _ordered(stated.difference(self.readings), reading_order)
        return "stated" if passages else "interpreted", passages, _ordered(stated.intersection(self.readings))


def _ordered(found: set[str], key: Callable[[str], Any] | None = None) -> tuple[str, ...]:
    """Return a set in order; most are of one, which needs no key."""
    return tuple(sorted(found, key=key)) if len(found) > 1 else tuple(found)


def simple(network: nx.MultiDiGraph[str], without: Iterable[str] = ()) -> nx.Graph[str]:
    """Return the network without direction, parallel relations and self-relations, and without some of its nodes.

    ``weight`` is the number of relations between two things. Nodes and edges stand in the order of the network.
    """
    left = set(network) - set(without)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((node, data) for node, data in network.nodes(data=True) if node in left)
    for one, other in network.edges():
        if one != other and one in left and other in left:
            graph.add_edge(one, other, weight=graph.get_edge_data(one, other, {"weight": 0})["weight"] + 1)
    return graph


@contextmanager
def accelerated() -> Iterator[None]:
    """Let networkx hand large networks to our backend, after whatever backends its configuration names already.

    Small ones, and what the backend does not provide for, networkx measures itself. This is the one place that says so.
    """
    named = list(nx.config.backend_priority.algos)
    ours = [BACKEND] if BACKEND in nx.config.backends and BACKEND not in named else []
    with (
        nx.config(warnings_to_ignore={*nx.config.warnings_to_ignore, "cache"}),
        nx.config.backend_priority(algos=[*named, *ours]),
    ):
        yield


def relations(network: nx.MultiDiGraph[str], one: str, other: str) -> list[dict[str, Any]]:
    """Return the data of the relations between two things, in either direction, as ``thing`` to ``other``."""
    return [
        {"thing": thing, "other": further, **data}
        for thing, further in ((one, other), (other, one))
        for _, data in sorted(network.get_edge_data(thing, further, default={}).items())
    ]


def numbered(graph: nx.Graph[str]) -> nx.Graph[int]:
    """Return a graph with nodes 0, 1, … in its order, and each one's name as ``name``.

    Sets of small numbers are walked in one order in every process, sets of strings are not: algorithms that walk sets
    give the same answer every time only on numbers.
    """
    return nx.convert_node_labels_to_integers(graph, label_attribute="name")

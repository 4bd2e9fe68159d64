"""The network of things: what stands in a graph, as a plain networkx graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from functools import cache, wraps
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar

import networkx as nx

from chaingraph.graph import order
from chaingraph.graph.relations import BASES, Edge, bases
from chaingraph.graph.relations import relations as relations_of
from chaingraph.model.vocabulary import CG, DERIVED, FOLLOWING, chain_order
from chaingraph.network.backend_info import LARGE
from chaingraph.network.evidence import SERVES, Graphs, Grounds, folded, sources
from chaingraph.network.uncollected import uncollected

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

CHAIN = CG + "Chain"
BACKEND = "chaingraph"  # registered with networkx by the package (see backend.py)

Measured = TypeVar("Measured")
Thing = tuple[str, str, str]  # kind, label in Chinese, label in English

_THINGS = f"""
SELECT ?thing ?kind ?label_zh ?label_en WHERE {{
  {{ ?thing a ?kind . ?kind rdfs:subClassOf* cg:Thing MINUS {{ GRAPH <{DERIVED}> {{ ?thing a ?kind }} }} }}
  OPTIONAL {{ ?thing rdfs:label ?label_zh FILTER (LANG(?label_zh) = "zh") }}
  OPTIONAL {{ ?thing rdfs:label ?label_en FILTER (LANG(?label_en) = "en") }}
}}"""


def project(graph: Graph) -> nx.MultiDiGraph[str]:
    """Return the network of things: a node for each thing, an edge for each relation between two, in its forward direction.

    A node is an IRI with ``label_zh`` and ``label_en`` (empty where it has none), ``kind`` (the IRI of its class) and
    ``chains`` (those it serves, in the usual order). An edge is keyed by its relation (an IRI) and has ``relation``,
    ``basis`` (``stated``, ``interpreted``, ``placed``, ``derived``, or ``unsourced`` where it stands in no passage), ``passages`` and
    ``interpretations``: the graphs that state it or, where it is placed or derived, what it follows from. ``chains`` and these two
    are tuples. Figures, passages and documents are not nodes. ``places``, an attribute of the network, is the order of all
    passages: see ``reading_order``.
    """
    with uncollected():
        relations = relations_of(graph)
        given = sources(graph, relations)
        known = Known(given, Grounds(graph, relations, given), bases(graph), order.places(graph))
        things = folded(graph, _THINGS, _described)
        chains: dict[str, list[str]] = defaultdict(list)
        for thing, other, relation in sorted(given):
            if relation == SERVES and other in things and things[other][0] == CHAIN:
                chains[thing].append(other)
        return made_of(things, known, chains)


def made_of(things: Mapping[str, Thing], known: Known, chains: Mapping[str, Sequence[str]]) -> nx.MultiDiGraph[str]:
    """Return the network of things, each with the chains that it serves, and of what relates them, and how that is known."""
    edges = sorted(edge for edge in known.given if edge[0] in things and edge[1] in things)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(places=known.places)
    for thing, (kind, label_zh, label_en) in sorted(things.items()):
        served = tuple(sorted(chains.get(thing, ()), key=chain_order))
        network.add_node(thing, label_zh=label_zh, label_en=label_en, kind=kind, chains=served)
    for edge in edges:
        basis, passages, interpreted = known.how(edge)
        network.add_edge(*edge, relation=edge[2], basis=basis, passages=passages, interpretations=interpreted)
    return network


def _described(rows: Iterable[Any]) -> dict[str, Thing]:
    """Return the kind and the labels of each thing; the first by name where there are several."""
    things: dict[str, Thing] = {}
    for thing, kind, label_zh, label_en in rows:
        told = (intern(kind.value), label_zh.value if label_zh else "", label_en.value if label_en else "")
        iri = intern(thing.value)
        things[iri] = min(told, things.get(iri, told))
    return things


class Known:
    """How relations are known. What many have in common is told once."""

    def __init__(
        self, given: Mapping[Edge, Graphs], grounds: Grounds, bases: Mapping[str, str], places: Mapping[str, int]
    ) -> None:
        self.given, self.grounds, self.bases, self.places = given, grounds, bases, places
        self.reading_order = order.key(places)
        self.told = cache(self._told)

    def how(self, edge: Edge) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """Return the basis, the passages and the interpretations of a relation."""
        told = self.told(*self.given[edge])
        return told if told[0] not in FOLLOWING else (told[0], *self._told(*self.grounds.of(edge))[1:])

    def _told(self, *graphs: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """Return the basis of what some graphs state, the passages among these in reading order, and the interpretations."""
        on: dict[str, list[str]] = {basis: [] for basis in BASES}
        for graph in sorted(set(graphs), key=self.reading_order):
            on[self.bases.get(graph, "stated")].append(graph)
        return basis(self.bases, graphs), tuple(on["stated"]), tuple(on["interpreted"])


def basis(bases: Mapping[str, str], graphs: Iterable[str]) -> str:
    """Return the best basis on which is known what stands in some graphs, of which ``bases`` names those that do not state it."""
    return min((bases.get(graph, "stated") for graph in graphs), key=BASES.index, default="unsourced")


def reading_order(network: nx.MultiDiGraph[str]) -> order.Key:
    """Return a sorting key for passages, by the places that the graph of the network gives them; else by name."""
    return order.key(network.graph.get("places", {}))


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


def fast(measure: Callable[[nx.MultiDiGraph[str]], Measured]) -> Callable[[nx.MultiDiGraph[str]], Measured]:
    """Return a measure that is accelerated where a network is large; for a small one, the backend is not even imported."""

    @wraps(measure)
    def measured(network: nx.MultiDiGraph[str]) -> Measured:
        with accelerated() if len(network) >= LARGE else nullcontext():
            return measure(network)

    return measured


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

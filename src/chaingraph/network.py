"""The network of things: what stands in a store, as a plain networkx graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import networkx as nx

from chaingraph.vocabulary import CG, DERIVED, chain_order, reading_order

if TYPE_CHECKING:
    from chaingraph.store import Store

SERVES = CG + "serves"
CHAIN = CG + "Chain"
BACKEND = "chaingraph"  # registered with networkx by the package (see backend.py)

Edge = tuple[str, str, str]  # thing, other thing, relation


def project(store: Store) -> nx.MultiDiGraph[str]:
    """Return the network of things: a node for each thing, an edge for each relation between two, in its forward direction.

    A node is an IRI with ``label_zh`` and ``label_en`` (empty where it has none), ``kind`` (the IRI of its class) and
    ``chains`` (those it serves, in the usual order). An edge is keyed by its relation (an IRI) and has ``relation``,
    ``basis`` (``stated``, ``interpreted``, ``derived``, or ``unsourced`` where it stands in no passage), ``passages`` and
    ``interpretations``: the graphs that state it or, where it is derived, what it follows from. ``chains`` and these two
    are tuples. Figures, passages and documents are not nodes. The store is asked once: the packaged question ``network``.
    """
    things: dict[str, tuple[str, str, str]] = {}
    sources: dict[Edge, set[str]] = defaultdict(set)
    premises: dict[Edge, list[Edge]] = defaultdict(list)
    interpretations: set[str] = set()
    for row in store.ask("network"):
        if row.interpretation:
            interpretations.add(row.interpretation.value)
        elif row.kind:
            told = (row.kind.value, *(label.value if label else "" for label in (row.label_zh, row.label_en)))
            things[row.thing.value] = min(told, things.get(row.thing.value, told))
        elif row.premise_thing:
            premise = (row.premise_thing.value, row.premise_other.value, row.premise_relation.value)
            premises[row.thing.value, row.other.value, row.relation.value].append(premise)
        else:
            sources[row.thing.value, row.other.value, row.relation.value].update(
                (row.source.value,) if row.source else ()
            )
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for thing, (kind, label_zh, label_en) in sorted(things.items()):
        network.add_node(thing, label_zh=label_zh, label_en=label_en, kind=kind, chains=())
    for edge in sorted(edge for edge in sources if edge[0] in things and edge[1] in things):
        given = sources[edge]
        evidence = (given - {DERIVED}) or (_followed(edge, premises, sources) - {DERIVED})
        network.add_edge(
            *edge,
            relation=edge[2],
            basis=_basis(given, interpretations),
            passages=_ordered(evidence - interpretations, reading_order),
            interpretations=_ordered(evidence & interpretations),
        )
    for thing, data in network.nodes(data=True):
        served = [
            one for one, keys in network.adj[thing].items() if SERVES in keys and network.nodes[one]["kind"] == CHAIN
        ]
        data["chains"] = tuple(sorted(served, key=chain_order))
    return network


def _followed(edge: Edge, premises: Mapping[Edge, Sequence[Edge]], sources: Mapping[Edge, set[str]]) -> set[str]:
    """Return the graphs that state what a derived relation follows from, over as many rules as it took."""
    found: set[Edge] = set()
    left = [edge]
    while left:
        fresh = set(premises.get(left.pop(), ())) - found
        found |= fresh
        left += fresh
    return {source for premise in found for source in sources.get(premise, ())}


def _ordered(found: set[str], key: Callable[[str], Any] | None = None) -> tuple[str, ...]:
    """Return a set in order; most are of one, which needs no key."""
    return tuple(sorted(found, key=key)) if len(found) > 1 else tuple(found)


def _basis(sources: set[str], interpretations: set[str]) -> str:
    """Return how a relation is known: the strongest ground it has."""
    if not sources:
        return "unsourced"
    if sources <= {DERIVED}:
        return "derived"
    return "interpreted" if sources <= interpretations | {DERIVED} else "stated"


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

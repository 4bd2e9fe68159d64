"""Selections: the part of the network that a view shows, and roughly where each thing belongs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import networkx as nx

from chaingraph.measures.bridges import chains
from chaingraph.model.vocabulary import CG
from chaingraph.network.evidence import SERVES
from chaingraph.views.lines import Area
from chaingraph.views.placing import FILL

HEADING = CG + "Section"  # the kind of a node that names a group of things
CENTRE = (0.5, 0.5)

Point = tuple[float, float]


@dataclass(frozen=True)
class Selection:
    """The content of a view: its title, a network, and where each thing belongs (from 0 to 1 across and down).

    ``whole`` counts the things and relations of the whole network. ``title`` and ``left_out`` are English sentences of the catalogue, ``title`` with a field for each of ``named`` (IRIs). ``fill`` is the share of the page that may be covered; ``known`` the whole network;
    ``focus`` the thing that the view is of, which is marked; ``parts`` the things that hang together, which stand apart from others; ``areas`` the areas in which things stand, instead of near a point;
    ``more`` counts what stands as near as the last that is shown, and is left out for being so much;
    of a ``closed`` selection the page shows areas, and what stands in one when it is opened. Where things are ``told`` by their area which
    chains they serve, the lines that say the same are drawn when they are asked for.
    """

    title: str
    network: nx.MultiDiGraph[str]
    places: Mapping[str, Point]
    left_out: str
    whole: tuple[int, int]
    named: Sequence[str] = ()
    fill: float = FILL
    known: nx.MultiDiGraph[str] | None = None
    focus: str | None = None
    parts: Sequence[Sequence[str]] = ()
    areas: Sequence[Area] = ()
    closed: bool = False
    told: bool = False
    more: int = 0

    @property
    def known_network(self) -> nx.MultiDiGraph[str]:
        """The whole network, of which the view shows a part; what it shows where none is given."""
        return self.network if self.known is None else self.known


def part(network: nx.MultiDiGraph[str], nodes: Collection[str], *, between_things: bool = True) -> nx.MultiDiGraph[str]:
    """Return the network of some things, in the order of the whole network; optionally only the relations to a chain."""
    shown = among(network, set(nodes))
    if not between_things:
        every = set(chains(network))
        inner = [
            (one, other, key) for one, other, key in shown.edges(keys=True) if one not in every and other not in every
        ]
        served = [(one, other, key) for one, other, key in shown.edges(keys=True) if one not in every and key != SERVES]
        shown.remove_edges_from({*inner, *served})
    return shown


def among(network: nx.MultiDiGraph[str], nodes: AbstractSet[str]) -> nx.MultiDiGraph[str]:
    """Return the part of a network that consists of some nodes and the relations among them, in its order."""
    among: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    among.add_nodes_from((node, data) for node, data in network.nodes(data=True) if node in nodes)
    among.add_edges_from(
        (one, other, key, data)
        for one, other, key, data in network.edges(among, keys=True, data=True)
        if other in among
    )
    return among


def composed(network: nx.MultiDiGraph[str], other: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a network with what another has besides; of what both have, the data of the other hold."""
    both = network.copy()
    both.add_nodes_from(other.nodes(data=True))
    both.add_edges_from(other.edges(keys=True, data=True))
    return both


def size(network: nx.MultiDiGraph[str]) -> tuple[int, int]:
    """Return how many things and relations a network has."""
    return len(network), network.number_of_edges()

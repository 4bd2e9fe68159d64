"""Bridges: what joins two chains, and how strongly."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from chaingraph.model.vocabulary import chain_order
from chaingraph.network.evidence import SERVES
from chaingraph.network.projection import CHAIN, reading_order, relations, simple
from chaingraph.network.walking import distances

Pair = tuple[str, str]

DIRECT = "direct"
STEP = "over one step"


@dataclass(frozen=True)
class Bridge:
    """A thing that serves both chains of a pair, directly or over one step.

    ``to_first`` and ``to_second`` are the things over which it does so, none where it serves that chain itself.
    ``passages`` and ``interpretations`` are the graphs that state the relations which make it a bridge.
    """

    pair: Pair
    thing: str
    to_first: tuple[str, ...]
    to_second: tuple[str, ...]
    passages: tuple[str, ...]
    interpretations: tuple[str, ...]

    @property
    def reach(self) -> str:
        """How the thing joins the two chains: DIRECT or STEP."""
        return STEP if self.to_first or self.to_second else DIRECT


@dataclass(frozen=True)
class Strength:
    """How strongly the text joins a pair of chains; every number follows from the pair's bridges.

    ``rank`` is 1 for the pair with the most direct bridges, then the most over one step, then the most passages;
    equal pairs share it. ``links`` counts the relations between the two chains themselves, ``passages`` those of the
    direct bridges.
    """

    pair: Pair
    rank: int
    links: int
    direct: int
    step: int
    passages: int
    jaccard: float | None
    cosine: float | None
    conductance: float
    resistance: float


def chains(network: nx.MultiDiGraph[str]) -> list[str]:
    """Return the chains of a network in their usual order."""
    return sorted((node for node, kind in network.nodes(data="kind") if kind == CHAIN), key=chain_order)


def pairs(network: nx.MultiDiGraph[str]) -> list[Pair]:
    """Return the pairs of chains in their usual order."""
    return list(combinations(chains(network), 2))


def serving(network: nx.MultiDiGraph[str]) -> dict[str, set[str]]:
    """Return the things that serve each chain."""
    found: dict[str, set[str]] = {chain: set() for chain in chains(network)}
    for thing, served in network.nodes(data="chains"):
        for chain in served:
            found[chain].add(thing)
    return found


def bridges(network: nx.MultiDiGraph[str]) -> list[Bridge]:
    """Return the bridges of every pair, direct ones first, each by the name of its thing.

    A direct bridge serves both chains. A bridge over one step serves one of them or none, and is related to things that
    serve the other, or each, and do not serve both: those are bridges themselves, and what hangs on them adds nothing.
    """
    served = serving(network)
    things = simple(network, chains(network))
    found = []
    for pair in pairs(network):
        both = served[pair[0]] & served[pair[1]]
        first, second = served[pair[0]] - both, served[pair[1]] - both
        found += [_bridge(network, pair, thing, (), ()) for thing in sorted(both)]
        near = {other for thing in first | second for other in (thing, *things[thing])} - both
        for thing in sorted(near):
            to_first, to_second = (_over(things, thing, alone) for alone in (first, second))
            if to_first is not None and to_second is not None:
                found.append(_bridge(network, pair, thing, to_first, to_second))
    return found


def strengths(network: nx.MultiDiGraph[str], found: Sequence[Bridge] | None = None) -> list[Strength]:
    """Return how strongly each pair is joined, the strongest first; ``found`` are the bridges, where known already."""
    served = serving(network)
    every = bridges(network) if found is None else found
    measured = []
    for pair in pairs(network):
        own = [bridge for bridge in every if bridge.pair == pair]
        direct = [bridge for bridge in own if bridge.reach == DIRECT]
        passages = {passage for bridge in direct for passage in bridge.passages}
        measured.append((pair, len(direct), len(own) - len(direct), len(passages)))
    conducting = conductances(dict(network.nodes(data="chains")))
    counts = [numbers for _, *numbers in measured]
    return sorted(
        (
            Strength(
                pair=pair,
                rank=1 + sum(other > numbers for other in counts),
                links=len(relations(network, *pair)),
                direct=numbers[0],
                step=numbers[1],
                passages=numbers[2],
                jaccard=jaccard(served[pair[0]], served[pair[1]]),
                cosine=cosine(served[pair[0]], served[pair[1]]),
                conductance=conducting.get_edge_data(*pair, {"conductance": 0.0})["conductance"],
                resistance=resistance(conducting, pair),
            )
            for pair, *numbers in measured
        ),
        key=lambda strength: strength.rank,
    )


def jaccard(first: AbstractSet[str], second: AbstractSet[str]) -> float | None:
    """Return the Jaccard index of what serves two chains: |A ∩ B| / |A ∪ B|, from 0 to 1; None where nothing serves.

    Jaccard, P. (1912), The distribution of the flora in the alpine zone, New Phytologist 11.

    >>> jaccard({"map", "bank", "fair"}, {"fair", "post"})  # one of four
    0.25
    """
    return len(first & second) / len(first | second) if first | second else None


def cosine(first: AbstractSet[str], second: AbstractSet[str]) -> float | None:
    """Return the cosine of what serves two chains: |A ∩ B| / √(|A|·|B|), from 0 to 1; None where nothing serves one.

    Salton, G. and McGill, M. (1983), Introduction to Modern Information Retrieval; as a similarity of sets, Ochiai (1957).

    >>> cosine({"map", "bank", "fair", "fund"}, {"fair"})  # 1 / √(4·1)
    0.5
    """
    return len(first & second) / math.sqrt(len(first) * len(second)) if first and second else None


def conductances(served: Mapping[str, Collection[str]]) -> nx.Graph[str]:
    """Return the chains as a network whose edges conduct as what serves both does: Σ 1/k over the direct bridges.

    ``served`` gives the chains that each thing serves. A thing that serves k chains is a star of k wires of one ohm
    each; seen from the chains (star–mesh transform), it conducts 1/k between any two of them. The unit is the siemens.

    >>> network = conductances({"fair": ["A", "B"], "plan": ["A", "B", "C", "D"], "bank": ["A"]})
    >>> network["A"]["B"]["conductance"], network["A"]["C"]["conductance"]  # 1/2 + 1/4, 1/4
    (0.75, 0.25)
    """
    network: nx.Graph[str] = nx.Graph()
    for thing in sorted(served):
        network.add_nodes_from(served[thing])
        for one, other in combinations(served[thing], 2):
            known = network.get_edge_data(one, other, {"conductance": 0.0})["conductance"]
            network.add_edge(one, other, conductance=known + 1 / len(served[thing]))
    return network


def resistance(conducting: nx.Graph[str], pair: Pair) -> float:
    """Return the resistance distance between two chains, in ohms: small where many short ways lead from one to the other.

    Each relation *serves* is a wire of one ohm, and current may also flow through the other chains. It is infinite where no
    wire leads from one chain to the other.
    Klein, D. and Randić, M. (1993), Resistance distance, Journal of Mathematical Chemistry 12.

    >>> resistance(conductances({"fair": ["A", "B"]}), ("A", "B"))  # two wires in a row
    2.0
    >>> resistance(conductances({"fair": ["A", "B"], "bank": ["A", "B"]}), ("A", "B"))  # two such ways side by side
    1.0
    """
    near = distances(conducting, pair[0]) if pair[0] in conducting else {}
    if pair[1] not in near:
        return math.inf
    part = conducting.subgraph(sorted(near))
    return round(_resistance(part, pair), 9)


def _resistance(part: nx.Graph[str], pair: Pair) -> float:
    """Return the resistance distance in a network of few nodes, all of one part: the potential that drives one ampere.

    The second chain is grounded, and Kirchhoff’s equations of the others are solved by elimination: their matrix is positive
    definite, so no pivots are sought.
    """
    nodes = [pair[0], *(node for node in part if node not in pair)]
    rows = [[-part.get_edge_data(one, other, {"conductance": 0.0})["conductance"] for other in nodes] for one in nodes]
    for place, node in enumerate(nodes):
        rows[place][place] = math.fsum(data["conductance"] for other, data in part[node].items() if other != node)
    for last in range(len(nodes) - 1, 0, -1):
        for row in rows[:last]:
            share = row[last] / rows[last][last]
            row[:last] = [value - share * other for value, other in zip(row[:last], rows[last][:last], strict=True)]
    return 1 / float(rows[0][0])


def _over(things: nx.Graph[str], thing: str, alone: AbstractSet[str]) -> tuple[str, ...] | None:
    """Return over which things one reaches a chain, () where it serves it itself, None where it does not reach it."""
    if thing in alone:
        return ()
    return tuple(sorted(alone & set(things[thing]))) or None


def _bridge(
    network: nx.MultiDiGraph[str], pair: Pair, thing: str, to_first: tuple[str, ...], to_second: tuple[str, ...]
) -> Bridge:
    """Return a bridge with the graphs that state every relation of it."""
    edges = []
    for chain, over in zip(pair, (to_first, to_second), strict=True):
        edges += [network.edges[server, chain, SERVES] for server in over or (thing,)]
        edges += [edge for other in over for edge in relations(network, thing, other)]
    return Bridge(
        pair,
        thing,
        to_first,
        to_second,
        tuple(sorted({passage for edge in edges for passage in edge["passages"]}, key=reading_order(network))),
        tuple(sorted({reading for edge in edges for reading in edge["interpretations"]})),
    )

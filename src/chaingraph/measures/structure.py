"""The structure of the whole: communities, things between chains, and how each chain is joined to the others."""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import dataclass

import networkx as nx

from chaingraph.measures.bridges import chains, conductances, pairs, resistance, serving
from chaingraph.network.projection import fast, numbered, simple

SEED = 20250722
EXACT = (
    2_000  # largest network in which all shortest paths are counted; in a larger one, those from a sample of this size:
)
PIVOTS = 64


@dataclass(frozen=True)
class Communities:
    """Groups of things that hang together, the largest first; ``alone`` are things without any relation but to chains.

    ``modularity`` (from −½ to 1) is the share of relations within groups beyond that expected by chance.
    """

    groups: tuple[tuple[str, ...], ...]
    alone: tuple[str, ...]
    modularity: float | None


@dataclass(frozen=True)
class Between:
    """What lies between the chains: for each thing, the share of the shortest paths that lead through it, largest first.

    ``sampled`` is the number of things from which paths were counted, None if all were.
    """

    shares: tuple[tuple[str, float], ...]
    sampled: int | None


@dataclass(frozen=True)
class Joined:
    """How a chain is joined to the others.

    ``serving`` things serve it, ``shared`` of them another chain too; ``resistance`` is the mean resistance distance to the
    other chains; ``weakest`` are those with which it shares the fewest things.
    """

    chain: str
    serving: int
    shared: int
    resistance: float
    weakest: tuple[str, ...]


@fast
def communities(network: nx.MultiDiGraph[str]) -> Communities:
    """Return the communities of things, without the chains, by the Louvain method with a fixed seed.

    Blondel, V. et al. (2008), Fast unfolding of communities in large networks, J. Stat. Mech. P10008; modularity after
    Newman, M. and Girvan, M. (2004), Physical Review E 69. A relation weighs 1.

    >>> network = nx.MultiDiGraph([("a", "b"), ("b", "c"), ("c", "a"), ("x", "y"), ("y", "z"), ("z", "x"), ("c", "x")])
    >>> nx.set_node_attributes(network, "cg:Action", "kind")
    >>> found = communities(network)
    >>> found.groups
    (('a', 'b', 'c'), ('x', 'y', 'z'))
    >>> round(found.modularity, 3)  # 6/7 − (7² + 7²) / 14²
    0.357
    """
    graph = simple(network, chains(network))
    alone = tuple(sorted(nx.isolates(graph)))
    graph.remove_nodes_from(alone)
    if not graph:
        return Communities((), alone, None)
    plain = numbered(graph)
    found = nx.community.louvain_communities(plain, seed=SEED)
    groups = [tuple(sorted(plain.nodes[node]["name"] for node in group)) for group in found]
    groups.sort(key=lambda group: (-len(group), group))
    return Communities(tuple(groups), alone, nx.community.modularity(plain, found))


@fast
def between(network: nx.MultiDiGraph[str]) -> Between:
    """Return the things that lie between the chains, on the shortest paths over things alone.

    Paths lead from things s that serve only one chain of a pair to things t that serve only the other. The share of a thing
    is Σ σ(s,t|v)/σ(s,t) over these s and t, for all pairs of chains together, divided by the number of s and t that a path
    joins. It counts paths *through* a thing, not those that begin or end there.
    Brandes, U. (2008), On variants of shortest-path betweenness centrality, Social Networks 30.

    >>> network = nx.MultiDiGraph([("map", "A"), ("map", "firm"), ("bank", "firm"), ("bank", "B")])
    >>> kinds = {"A": "https://w3id.org/chaingraph/ontology#Chain", "B": "https://w3id.org/chaingraph/ontology#Chain"}
    >>> nx.set_node_attributes(network, {node: kinds.get(node, "cg:Group") for node in network}, "kind")
    >>> nx.set_node_attributes(network, {"map": ("A",), "bank": ("B",), "firm": (), "A": (), "B": ()}, "chains")
    >>> between(network).shares  # the only path from map to bank
    (('firm', 1.0),)
    """
    graph = numbered(simple(network, chains(network)))
    place = {data["name"]: node for node, data in graph.nodes(data=True)}
    served = serving(network)
    apart = ((served[one] - served[other], served[other] - served[one]) for one, other in pairs(network))
    ends = [(sorted(map(place.__getitem__, one)), sorted(map(place.__getitem__, other))) for one, other in apart]
    sampled = None
    if len(graph) > EXACT:
        share = max(1, PIVOTS // max(1, len(ends)))
        drawn = random.Random(SEED)
        ends = [(sorted(drawn.sample(sources, min(share, len(sources)))), targets) for sources, targets in ends]
        sampled = sum(len(sources) for sources, _ in ends)
    else:  # a path is the same from either end, and is looked for from each source
        ends = [(min(two, key=len), max(reversed(two), key=len)) for two in ends]
    part = {node: number for number, nodes in enumerate(nx.connected_components(graph)) for node in nodes}
    passing: Counter[int] = Counter()
    joined = 0
    for sources, targets in ends:
        reached = Counter(part[target] for target in targets)
        joined += sum(reached[part[source]] for source in sources)
        # networkx halves the counts of an undirected graph, as if each path were counted from both ends
        passing.update({n: 2 * c for n, c in nx.betweenness_centrality_subset(graph, sources, targets).items() if c})
    shares = [(graph.nodes[node]["name"], round(count / joined, 9)) for node, count in passing.items()]
    return Between(tuple(sorted(shares, key=lambda share: (-share[1], share[0]))), sampled)


def joined(network: nx.MultiDiGraph[str]) -> list[Joined]:
    """Return how each chain is joined to the others, the worst first: the fewest shared things, then the largest resistance."""
    served = serving(network)
    conducting = conductances(dict(network.nodes(data="chains")))
    found = []
    for chain in served:
        others = [other for other in served if other != chain]
        if not others:
            continue
        common = {other: len(served[chain] & served[other]) for other in others}
        apart = [resistance(conducting, (chain, other)) for other in others]
        shared = {thing for other in others for thing in served[chain] & served[other]}
        weakest = tuple(other for other in others if common[other] == min(common.values()))
        found.append(Joined(chain, len(served[chain]), len(shared), math.fsum(apart) / len(apart), weakest))
    return sorted(found, key=lambda one: (one.shared, -one.resistance))

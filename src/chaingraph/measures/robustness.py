"""Robustness: what holds two chains together, and what is lost when a thing vanishes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx
from networkx.algorithms.connectivity import minimum_st_node_cut
from networkx.algorithms.flow import dinitz

from chaingraph.measures.bridges import DIRECT, Bridge, Pair, chains, pairs
from chaingraph.network.projection import numbered, simple

EXACT = 20_000  # things up to which the smallest cut is computed; above, only what the direct bridges show of it


@dataclass(frozen=True)
class Cut:
    """The fewest things whose vanishing leaves no way between two chains, over things alone and not over other chains.

    Their number is the node connectivity of the pair: as many ways lead from one to the other that share no thing.
    ``exact`` is false where the network is too large: then ``things`` are the direct bridges, all of which any cut holds.
    """

    pair: Pair
    things: tuple[str, ...]
    exact: bool


@dataclass(frozen=True)
class Loss:
    """What a pair of chains loses when a thing vanishes: ``lost`` of its ``bridges``, direct and over one step."""

    thing: str
    pair: Pair
    lost: int
    bridges: int

    @property
    def share(self) -> float:
        """The lost share of the pair's bridges, from 0 to 1."""
        return self.lost / self.bridges


@dataclass(frozen=True)
class CutPoint:
    """A thing whose vanishing cuts ``cut_off`` others from the largest part of what it holds together."""

    thing: str
    cut_off: int


def cuts(network: nx.MultiDiGraph[str], found: Sequence[Bridge]) -> list[Cut]:
    """Return the smallest cut of each pair; of several of one size, always the same.

    Every direct bridge is in every cut, so the minimum cut of networkx (maximum flow; Even and Tarjan 1975) has only the
    ways without one to cut.
    """
    exact = len(network) <= EXACT
    return [Cut(pair, _cut(network, pair, found, exact), exact) for pair in pairs(network)]


def losses(found: Sequence[Bridge]) -> list[Loss]:
    """Return what each pair loses with each of its bridges or of the things these lead over, the largest share first.

    A bridge over one step is lost with its thing, or with the only thing that leads it to one of the chains.

    >>> def bridge(thing, *over):
    ...     return Bridge(("A", "B"), thing, over, (), (), ())
    >>> [(loss.thing, loss.lost, loss.bridges) for loss in losses([bridge("plan"), bridge("fair", "bank")])]
    [('bank', 1, 2), ('fair', 1, 2), ('plan', 1, 2)]
    """
    totals = Counter(bridge.pair for bridge in found)
    lost: Counter[tuple[str, Pair]] = Counter()
    for bridge in found:
        needed = {bridge.thing, *(over[0] for over in (bridge.to_first, bridge.to_second) if len(over) == 1)}
        lost.update((thing, bridge.pair) for thing in needed)
    every = [Loss(thing, pair, count, totals[pair]) for (thing, pair), count in lost.items()]
    return sorted(every, key=lambda loss: (-loss.share, -loss.lost, loss.pair, loss.thing))


def cut_points(network: nx.MultiDiGraph[str]) -> list[CutPoint]:
    """Return the articulation points that are not chains, those that cut off most first.

    Tarjan, R. (1972), Depth-first search and linear graph algorithms, SIAM Journal on Computing 1. What falls off is read
    from the tree of blocks and articulation points: for each branch, how many things hang there.

    >>> network = nx.MultiDiGraph([("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "e")])
    >>> nx.set_node_attributes(network, "cg:Action", "kind")
    >>> [(point.thing, point.cut_off) for point in cut_points(network)]  # d and e hang on c, e on d
    [('c', 2), ('d', 1)]
    """
    graph = numbered(simple(network))
    points = set(nx.articulation_points(graph))
    blocks: nx.Graph[int] = nx.Graph()
    size = dict.fromkeys(points, 1)
    for number, members in enumerate(nx.biconnected_components(graph), start=len(graph)):
        size[number] = len(members - points)
        blocks.add_edges_from((number, point) for point in sorted(members & points))
    found = [
        CutPoint(graph.nodes[point]["name"], sum(branches) - max(branches))
        for part in nx.connected_components(blocks)
        for point, branches in _branches(blocks.subgraph(part), size).items()
        if point in points
    ]
    every = set(chains(network))
    return sorted(
        (point for point in found if point.thing not in every), key=lambda point: (-point.cut_off, point.thing)
    )


def _cut(network: nx.MultiDiGraph[str], pair: Pair, found: Sequence[Bridge], exact: bool) -> tuple[str, ...]:
    """Return the things of the smallest cut: the direct bridges, and what cuts the ways without one."""
    direct = {bridge.thing for bridge in found if bridge.pair == pair and bridge.reach == DIRECT}
    if not exact:
        return tuple(sorted(direct))
    graph = simple(network, direct | set(chains(network)) - set(pair))
    plain = numbered(graph)
    one, other = (node for node, name in plain.nodes(data="name") if name in pair)
    rest = minimum_st_node_cut(_ways(plain, one, other), one, other, flow_func=dinitz)
    return tuple(sorted(direct | {plain.nodes[node]["name"] for node in rest}))


def _ways(graph: nx.Graph[int], one: int, other: int) -> nx.Graph[int]:
    """Return the part of a graph in which lie all ways between two nodes but the edge between them; nothing else can cut them.

    With that edge, what lies on any way is what is biconnected with both.
    """
    graph.add_edge(one, other)
    block = next(block for block in nx.biconnected_components(graph) if {one, other} <= block)
    ways: nx.Graph[int] = graph.subgraph(block).copy()
    ways.remove_edge(one, other)
    return ways


def _branches(tree: nx.Graph[int], size: dict[int, int]) -> dict[int, list[int]]:
    """Return, for each node of a tree of blocks, how many things there are in each branch that hangs on it."""
    root = min(tree)
    below = {node: size[node] for node in tree}
    branches: dict[int, list[int]] = {node: [] for node in tree}
    for parent, node in reversed(list(nx.bfs_edges(tree, root))):
        below[parent] += below[node]
        branches[parent].append(below[node])
    for node in tree:
        if node != root:
            branches[node].append(below[root] - below[node])
    return branches

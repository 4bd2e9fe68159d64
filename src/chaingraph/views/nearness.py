"""What stands near what it is related to: around a thing, along paths, beside mechanisms, as a query found it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

import networkx as nx

from chaingraph.measures.bridges import chains
from chaingraph.model.vocabulary import CG
from chaingraph.network.projection import relations, simple
from chaingraph.network.walking import connected, distances
from chaingraph.views.gathering import gathered
from chaingraph.views.selection import CENTRE, Point, Selection, part, size
from chaingraph.views.stress import drawn

DRAWN = 300  # largest network whose distances the page reproduces (Kamada and Kawai 1989)


def thing(network: nx.MultiDiGraph[str], one: str, depth: int) -> Selection:
    """Return a thing and everything within ``depth`` steps of it; paths end at other chains."""
    graph = simple(network, set(chains(network)) - {one})
    near = set(distances(graph, one, depth))
    shown = part(network, near | set(network.nodes[one]["chains"]))
    left_out = "Left out: what is further away, and what only a chain connects with it."
    title, whole = "{0} and what is near it", size(network)
    if len(shown) > DRAWN:
        return replace(_spread(title, shown, left_out, whole), named=[one], focus=one)
    return Selection(title, shown, around(shown, one), left_out, whole, [one], focus=one)


def around(network: nx.MultiDiGraph[str], one: str) -> dict[str, Point]:
    """Return a thing in the middle and the others in rings around it, by how far they are from it.

    What has the same relation to it stands together; further out, what hangs on the same thing does.
    """
    graph = simple(network)
    away = distances(graph, one)
    last = max(away.values()) + (len(away) < len(graph))
    places, angle = {one: CENTRE}, {one: 0.0}
    for ring in range(1, last + 1):
        here = [node for node in graph if away.get(node, last) == ring]
        inner = {
            node: min((other for other in graph[node] if away.get(other, last) < ring), default=one) for node in here
        }
        said = {node: min((edge["relation"] for edge in relations(network, one, node)), default="") for node in here}
        ordered = sorted(here, key=lambda node: (angle[inner[node]], said[node], node))
        turned = _turned([angle[inner[node]] for node in ordered]) if ring > 1 else 0.0
        for number, node in enumerate(ordered):
            angle[node] = (2 * math.pi * number / len(here) + turned) % (2 * math.pi)
            turn = angle[node] - math.pi / 2
            places[node] = (0.5 + 0.5 * ring / last * math.cos(turn), 0.5 + 0.5 * ring / last * math.sin(turn))
    return places


def _turned(wanted: Sequence[float]) -> float:
    """Return the angle by which a ring of equal steps is turned so that each stands as near as may be to the angle that is wanted of it."""
    away = [angle - 2 * math.pi * number / len(wanted) for number, angle in enumerate(wanted)]
    return math.atan2(sum(map(math.sin, away)), sum(map(math.cos, away)))


def mechanisms(network: nx.MultiDiGraph[str]) -> Selection:
    """Return the mechanisms, their wholes, and the things that carry, implement or join them, without the chains."""
    found = {node for node, kind in network.nodes(data="kind") if kind == CG + "Mechanism"}
    carrying = {CG + name for name in ("partOf", "implements", "carriedOutBy", "regulates")}
    near = {
        node
        for one, other, relation in network.edges(keys=True)
        if relation in carrying and (one in found or other in found)
        for node in (one, other)
    }
    shown = part(network, found | near)
    left_out = "Left out: what is neither a mechanism nor the carrier of one."
    return _spread("The mechanisms and what carries each", shown, left_out, size(network))


def path(network: nx.MultiDiGraph[str], start: str, end: str, ways: Sequence[Sequence[str]]) -> Selection:
    """Return paths between two things, from left to right."""
    places: dict[str, Point] = {}
    for row, steps in enumerate(ways):
        for step, node in enumerate(steps):
            places.setdefault(node, (step / (len(steps) - 1), 0.5 + 0.15 * (row % 2 * 2 - 1) * ((row + 1) // 2)))
    places |= {start: (0.0, 0.5), end: (1.0, 0.5)}
    left_out = "Left out: longer paths."
    return Selection("From {0} to {1}", part(network, places), places, left_out, size(network), [start, end])


def found(network: nx.MultiDiGraph[str], ends: Iterable[tuple[str, str | None, str]]) -> Selection:
    """Return the pairs of things that a query found, each with its relation, or with all relations between them (None)."""
    shown: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    unknown = {"label_zh": "", "label_en": "", "kind": CG + "Thing", "chains": ()}
    for one, relation, other in ends:
        for node in (one, other):
            shown.add_node(node, **(network.nodes[node] if node in network else unknown))
        known = relations(network, one, other) if one in network and other in network else []
        if relation:
            known = [edge for edge in known if edge["relation"] == relation]
        said = {"thing": one, "other": other, "relation": relation or CG + "relatedTo", "basis": "unsourced"}
        for edge in known or [{**said, "passages": (), "interpretations": ()}]:
            data = {name: value for name, value in edge.items() if name not in ("thing", "other")}
            shown.add_edge(edge["thing"], edge["other"], edge["relation"], **data)
    return _spread("What the query found", shown, "Left out: what the query did not ask for.", size(network))


def _spread(title: str, network: nx.MultiDiGraph[str], left_out: str, whole: tuple[int, int]) -> Selection:
    """Return things so that those related stand near each other and those that do not hang together apart; many in areas."""
    if len(network) > DRAWN:
        areas = gathered(network)
        return Selection(title, network, dict.fromkeys(network, CENTRE), left_out, whole, areas=areas)
    graph = simple(network)
    order = {node: number for number, node in enumerate(graph)}
    components = (sorted(nodes, key=order.__getitem__) for nodes in connected(graph))
    parts = sorted(components, key=lambda part: (-len(part), order[part[0]]))
    places = {node: point for part in parts for node, point in drawn(_in_order(graph, part)).items()}
    return Selection(title, network, {node: places[node] for node in graph}, left_out, whole, parts=parts)


def _in_order(graph: nx.Graph[str], nodes: Sequence[str]) -> nx.Graph[str]:
    """Return a part of a graph in the order of its nodes; a subgraph of networkx comes in that of a set, another in each process."""
    part: nx.Graph[str] = nx.Graph()
    part.add_nodes_from(nodes)
    part.add_edges_from((one, other) for one in nodes for other in graph[one])
    return part

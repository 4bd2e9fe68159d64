"""Selections: the part of the network that a view shows, and roughly where each thing belongs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import chain as chained

import networkx as nx

from chaingraph.measures.bridges import bridges, chains
from chaingraph.measures.structure import communities as louvain
from chaingraph.model.vocabulary import CG, ID
from chaingraph.network.evidence import SERVES
from chaingraph.network.projection import relations, simple
from chaingraph.views.areas import stacked
from chaingraph.views.gathering import gathered, named
from chaingraph.views.labels import common
from chaingraph.views.lines import Area
from chaingraph.views.placing import FILL

DRAWN = 300  # largest network whose distances the page reproduces (Kamada and Kawai 1989)
HEADING = CG + "Section"  # the kind of a node that names a group of things
CORNERS = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))
CENTRE = (0.5, 0.5)

Point = tuple[float, float]


@dataclass(frozen=True)
class Selection:
    """The content of a view: its title, a network, and where each thing belongs (from 0 to 1 across and down).

    ``whole`` counts the things and relations of the whole network. ``title`` and ``left_out`` are English sentences of the catalogue, ``title`` with a field for each of ``named`` (IRIs). ``fill`` is the share of the page that may be covered; ``known`` the whole network;
    ``focus`` the thing that the view is of, which is marked; ``parts`` the things that hang together, which stand apart from others; ``areas`` the areas in which things stand, instead of near a point;
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

    @property
    def known_network(self) -> nx.MultiDiGraph[str]:
        """The whole network, of which the view shows a part; what it shows where none is given."""
        return self.network if self.known is None else self.known


def whole(network: nx.MultiDiGraph[str]) -> Selection:
    """Return each thing in the area of the chains that it serves; a chain stands in that of what serves it alone."""
    every = chains(network)
    serving = _serving(network)
    shown = _part(network, [*every, *serving], between_things=False)
    corners = _corners(every)
    places = {thing: _mean([corners[chain] for chain in network.nodes[thing]["chains"]]) for thing in serving}
    left_out = "Left out: things that serve no chain, and relations between things."
    areas = _combined(network, corners, places, every)
    return Selection(
        "How the four chains connect", shown, {**corners, **places}, left_out, _whole(network), areas=areas, told=True
    )


def _combined(
    network: nx.MultiDiGraph[str], corners: Mapping[str, Point], places: Mapping[str, Point], heads: Sequence[str]
) -> list[Area]:  # fmt: skip
    """Return an area for each combination of chains that things serve, in rows by where their chains stand; each of ``heads`` heads its own."""
    members: dict[tuple[str, ...], list[str]] = {(chain,): [] for chain in heads}
    for thing in places:
        members.setdefault(network.nodes[thing]["chains"], []).append(thing)
    middle = {served: _mean([corners[chain] for chain in served]) for served in members}
    rows = max(1, round(math.sqrt(len(members))))
    found = []
    for served in sorted(members, key=lambda served: (middle[served][0], served)):
        row = min(rows - 1, math.floor(middle[served][1] * rows + 1e-9))
        things = sorted(members[served], key=lambda thing: network.nodes[thing]["kind"])
        alone = len(served) == 1
        name = _served(network, served, list(corners))
        found.append(Area(name, [*served, *things] if alone else things, row, alone))
    return found


def _served(network: nx.MultiDiGraph[str], served: Sequence[str], every: Sequence[str]) -> dict[str, str]:
    """Return what an area is called in each language: the chains that all in it serve, without what all chains end in where there are several."""
    found = {}
    for lang, alone, between in (("zh", "只服务于{}", "＋"), ("en", "{} alone", " + ")):
        if len(served) == 1:
            found[lang] = alone.format(named(network, served[0])[lang])
        else:
            ending = common([named(network, chain)[lang][::-1] for chain in every])
            names = [named(network, chain)[lang] for chain in served]
            found[lang] = between.join(name[: len(name) - ending].strip() or name for name in names)
    return found


def chain(network: nx.MultiDiGraph[str], one: str) -> Selection:
    """Return the things that serve a chain, each in the area of all the chains that it serves; the chain heads that of what serves it alone."""
    serving = [node for node in _serving(network) if one in network.nodes[node]["chains"]]
    corners = _corners(chains(network))
    places = {thing: _mean([corners[served] for served in network.nodes[thing]["chains"]]) for thing in serving}
    left_out = "Left out: what does not serve this chain, and relations between things."
    shown = _part(network, [one, *serving], between_things=False)
    areas = _combined(network, corners, places, [one])
    return Selection(
        "What serves the {0}", shown, {one: corners[one], **places}, left_out, _whole(network), [one], areas=areas, told=True
    )  # fmt: skip


def pair(network: nx.MultiDiGraph[str], one: str, other: str) -> Selection:
    """Return two chains left and right, and between them their bridges, direct and over one step."""
    places: dict[str, Point] = {one: (0.0, 0.5), other: (1.0, 0.5)}
    for bridge in bridges(network):
        if set(bridge.pair) == {one, other}:
            sides = (
                (bridge.to_first, bridge.to_second)
                if bridge.pair == (one, other)
                else (bridge.to_second, bridge.to_first)
            )
            places[bridge.thing] = (0.5, 0.9 if any(sides) else 0.4)
            places |= {thing: (x, 0.9) for x, over in zip((0.25, 0.75), sides, strict=True) for thing in over}
    left_out = "Left out: what joins other chains."
    return Selection(
        "What joins the {0} and the {1}", _part(network, places), places, left_out, _whole(network), [one, other]
    )


def thing(network: nx.MultiDiGraph[str], one: str, depth: int) -> Selection:
    """Return a thing and everything within ``depth`` steps of it; paths end at other chains."""
    graph = simple(network, set(chains(network)) - {one})
    near = set(nx.single_source_shortest_path_length(graph, one, cutoff=depth))
    shown = _part(network, near | set(network.nodes[one]["chains"]))
    left_out = "Left out: what is further away, and what only a chain connects with it."
    title, whole = "{0} and what is near it", _whole(network)
    if len(shown) > DRAWN:
        return replace(_spread(title, shown, left_out, whole), named=[one], focus=one)
    return Selection(title, shown, around(shown, one), left_out, whole, [one], focus=one)


def around(network: nx.MultiDiGraph[str], one: str) -> dict[str, Point]:
    """Return a thing in the middle and the others in rings around it, by how far they are from it.

    What has the same relation to it stands together; further out, what hangs on the same thing does.
    """
    graph = simple(network)
    away = nx.single_source_shortest_path_length(graph, one)
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
    shown = _part(network, found | near)
    left_out = "Left out: what is neither a mechanism nor the carrier of one."
    return _spread("The mechanisms and what carries each", shown, left_out, _whole(network))


def path(network: nx.MultiDiGraph[str], start: str, end: str, ways: Sequence[Sequence[str]]) -> Selection:
    """Return paths between two things, from left to right."""
    places: dict[str, Point] = {}
    for row, steps in enumerate(ways):
        for step, node in enumerate(steps):
            places.setdefault(node, (step / (len(steps) - 1), 0.5 + 0.15 * (row % 2 * 2 - 1) * ((row + 1) // 2)))
    places |= {start: (0.0, 0.5), end: (1.0, 0.5)}
    left_out = "Left out: longer paths."
    return Selection("From {0} to {1}", _part(network, places), places, left_out, _whole(network), [start, end])


def communities(network: nx.MultiDiGraph[str]) -> Selection:
    """Return the communities of things, each in an area of its own."""
    groups = louvain(network).groups
    degree = Counter(chained.from_iterable(network.edges()))
    named = [(_named_after(network, group, degree, number), group) for number, group in enumerate(groups, start=1)]
    left_out = "Left out: the chains, and things without any relation but to them."
    return _grouped("Groups of things that hang together", network, named, left_out)


def document(
    network: nx.MultiDiGraph[str], sections: Mapping[str, Sequence[str]], labels: Mapping[str, Mapping[str, str]]
) -> Selection:
    """Return the things section by section, in the order of the text, below the name of each section.

    ``sections`` maps each section to the things that it is the first to name, ``labels`` to its name in each language.
    """
    every = set(chains(network))
    named = [
        (labels[section], [node for node in things if node in network and node not in every])
        for section, things in sections.items()
    ]
    left_out = (
        "Left out: the chains, and things that no section names. A thing stands in the section that names it first."
    )
    return _grouped("The document, section by section", network, named, left_out)


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
    return _spread("What the query found", shown, "Left out: what the query did not ask for.", _whole(network))


def everything(network: nx.MultiDiGraph[str]) -> Selection:
    """Return all of a network, in areas around places, industry chains or communities."""
    return Selection("All things and relations", network, {}, "", _whole(network), areas=gathered(network))


def _grouped(
    title: str, network: nx.MultiDiGraph[str], groups: Sequence[tuple[Mapping[str, str], Sequence[str]]], left_out: str
) -> Selection:
    """Return groups of things, each below its name in an area as large as it needs."""
    shown = _part(network, [node for _, things in groups for node in things])
    found: list[Area] = []
    for number, (label, things) in enumerate(groups):
        heading = f"{ID}view/group/{number}"
        shown.add_node(heading, label_zh=label["zh"], label_en=label["en"], kind=HEADING, chains=())
        found.append(Area({}, [heading, *things]))
    return Selection(title, shown, dict.fromkeys(shown, CENTRE), left_out, _whole(network), areas=stacked(found))


def _named_after(
    network: nx.MultiDiGraph[str], group: Sequence[str], degree: Mapping[str, int], number: int
) -> dict[str, str]:  # fmt: skip
    """Return what a group of things is called in each language: its number, and the thing in it with the most relations."""
    data = network.nodes[min(group, key=lambda thing: (-degree[thing], thing))]
    zh, en = data["label_zh"] or data["label_en"], data["label_en"] or data["label_zh"]
    return {"zh": f"群组 {number}：{zh}等", "en": f"Group {number}: {en} and others"}


def _whole(network: nx.MultiDiGraph[str]) -> tuple[int, int]:
    return len(network), network.number_of_edges()


def _serving(network: nx.MultiDiGraph[str]) -> list[str]:
    """Return the things that serve chains, in the order of placing: those that serve the most chains first."""
    serving = [node for node, served in network.nodes(data="chains") if served]
    return sorted(serving, key=lambda node: -len(network.nodes[node]["chains"]))


def _part(
    network: nx.MultiDiGraph[str], nodes: Collection[str], *, between_things: bool = True
) -> nx.MultiDiGraph[str]:
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


def _corners(every: Sequence[str]) -> dict[str, Point]:
    """Return places for chains: the corners for four, an ellipse for more."""
    if len(every) <= len(CORNERS):
        return dict(zip(every, CORNERS, strict=False))
    angles = [2 * math.pi * number / len(every) for number in range(len(every))]
    return {
        one: (0.5 + 0.5 * math.cos(angle), 0.5 + 0.5 * math.sin(angle))
        for one, angle in zip(every, angles, strict=True)
    }


def _mean(points: Sequence[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _spread(title: str, network: nx.MultiDiGraph[str], left_out: str, whole: tuple[int, int]) -> Selection:
    """Return things so that those related stand near each other and those that do not hang together apart; many in areas."""
    if len(network) > DRAWN:
        areas = gathered(network)
        return Selection(title, network, dict.fromkeys(network, CENTRE), left_out, whole, areas=areas)
    graph = simple(network)
    order = {node: number for number, node in enumerate(graph)}
    components = (sorted(part, key=order.__getitem__) for part in nx.connected_components(graph))
    parts = sorted(components, key=lambda part: (-len(part), order[part[0]]))
    places = {node: point for part in parts for node, point in _drawn(graph.subgraph(part)).items()}
    return Selection(title, network, {node: places[node] for node in graph}, left_out, whole, parts=parts)


def _drawn(graph: nx.Graph[str]) -> dict[str, Point]:
    """Return places whose distances follow those in a network that hangs together."""
    if len(graph) < 3:
        return (
            {node: (float(number), 0.5) for number, node in enumerate(graph)}
            if len(graph) > 1
            else dict.fromkeys(graph, CENTRE)
        )
    raw = nx.kamada_kawai_layout(graph, weight=None)
    low = [min(point[axis] for point in raw.values()) for axis in (0, 1)]
    span = [max(max(point[axis] for point in raw.values()) - low[axis], 1e-9) for axis in (0, 1)]
    return {
        node: (round(float((point[0] - low[0]) / span[0]), 3), round(float((point[1] - low[1]) / span[1]), 3))
        for node, point in raw.items()
    }

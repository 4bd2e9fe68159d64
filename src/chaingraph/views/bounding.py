"""Bounds of what a page draws and holds: a view of very many things shows areas that open, and of more yet its backbone."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import chain as chained
from typing import TYPE_CHECKING

from chaingraph.measures.bridges import chains
from chaingraph.views.gathering import MOST as AREAS
from chaingraph.views.gathering import gathered, named
from chaingraph.views.placing import FILL
from chaingraph.views.selection import HEADING, Selection, among

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.views.lines import Area

LARGEST = 1_500  # things that a view draws at once; a larger one shows areas that open
MOST = 12_000  # things that a page holds
BACKBONE = (
    "Too much for one page. It shows the backbone: the things that serve the most chains and have the most relations."
    " `chaingraph view -o FILE.gexf` writes the whole network."
)
TOO_MANY = (
    "Too much to be drawn at once: things stand in areas, by what they are nearest to, and an area opens on a click."
    " `chaingraph view -o FILE.gexf` writes the whole network."
)


def backbone(selection: Selection, largest: int = LARGEST) -> Selection:
    """Return a selection of at most ``largest`` things: those that serve the most chains, then those with the most relations."""
    network = selection.network
    if len(network) <= largest:
        return selection
    every, degree = set(chains(network)), Counter(chained.from_iterable(network.edges()))
    ranked = sorted(
        network, key=lambda node: (node not in every, -len(network.nodes[node]["chains"]), -degree[node], node)
    )
    shown = among(network, set(ranked[:largest]))
    areas = [replace(area, things=[thing for thing in area.things if thing in shown]) for area in selection.areas]
    areas = [area for area in areas if area.things]
    return replace(selection, network=shown, left_out=BACKBONE, areas=areas, fill=FILL)


def bounded(selection: Selection) -> Selection:
    """Return a selection as a page holds it: of more than LARGEST things, in areas that open; of more than MOST, the backbone."""
    if len(selection.network) <= LARGEST:
        return selection
    held = backbone(selection, MOST)
    left_out = TOO_MANY if held is selection else held.left_out
    if 0 < len(held.areas) <= AREAS and max(len(area.things) for area in held.areas) <= LARGEST / 3:
        return replace(
            held, areas=[_titled(held.network, area) for area in held.areas], left_out=left_out, closed=True, told=False
        )
    things = among(held.network, {node for node, kind in held.network.nodes(data="kind") if kind != HEADING})
    areas = gathered(things, held.known_network)
    return replace(held, network=things, areas=areas, left_out=left_out, closed=True, told=False)


def _titled(network: nx.MultiDiGraph[str], area: Area) -> Area:
    """Return an area by a name of its own, that of the heading in it where it has none: closed, it shows nothing else."""
    if area.name or not area.things:
        return area
    return replace(area, name=named(network, area.things[0]))

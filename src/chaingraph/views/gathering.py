"""Gathering: things in areas, by place, by industry chain or by community, where they are too many to be drawn at once."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain as chained
from typing import TYPE_CHECKING

from chaingraph.measures.bridges import chains
from chaingraph.measures.structure import communities
from chaingraph.model.vocabulary import CG
from chaingraph.views.areas import stacked
from chaingraph.views.lines import Area, Words

if TYPE_CHECKING:
    import networkx as nx

CENTRES = (
    "Place",
    "IndustryChain",
)  # kinds around which things are gathered, the first of which there are some but not too many
FEWEST, MOST = 2, 150  # of the areas of a page
OTHERS = {"zh": "其他", "en": "others"}


def gathered(network: nx.MultiDiGraph[str], whole: nx.MultiDiGraph[str] | None = None) -> list[Area]:
    """Return the chains in an area of their own, and the other things around the places, industry chains or communities nearest to them.

    Nearest is what the fewest relations of the ``whole`` network lead to, leaving out the chains; of several, the first by name.
    """
    every = chains(network)
    known = network if whole is None else whole
    groups = [
        (name, here)
        for name, things in _around(known, every) or _together(known)
        if (here := [thing for thing in things if thing in network])
    ]
    found = set(every).union(*(things for _, things in groups))
    rest = [thing for thing in network if thing not in found]
    areas = [Area(name, things) for name, things in groups] + ([Area(OTHERS, rest)] if rest else [])
    return stacked(([Area({}, every)] if every else []) + areas)


def _around(network: nx.MultiDiGraph[str], every: Sequence[str]) -> list[tuple[Words, list[str]]]:
    """Return things by the centre that they are nearest to, with the name of each centre; nothing where no kind of centre will do."""
    for kind in CENTRES:
        centres = [node for node, data in network.nodes(data=True) if data["kind"] == CG + kind]
        if FEWEST <= len(centres) <= MOST:
            nearest = _nearest(network, centres, set(every))
            groups: dict[str, list[str]] = {centre: [] for centre in centres}
            for node in network:
                if node in nearest:
                    groups[nearest[node]].append(node)
            if 2 * len(nearest) >= len(network):
                return [(named(network, centre), things) for centre, things in groups.items()]
    return []


def _nearest(network: nx.MultiDiGraph[str], centres: Iterable[str], without: set[str]) -> dict[str, str]:
    """Return the centre nearest to each thing that any can be reached from."""
    nearest = {centre: centre for centre in centres}
    waiting = deque(nearest)
    while waiting:
        here = waiting.popleft()
        for other in sorted({*network.successors(here), *network.predecessors(here)} - without):
            if other not in nearest:
                nearest[other] = nearest[here]
                waiting.append(other)
    return nearest


def _together(network: nx.MultiDiGraph[str]) -> list[tuple[Words, list[str]]]:
    """Return the communities of things, named after the thing in each with the most relations; the smallest are left out."""
    degree = Counter(chained.from_iterable(network.edges()))
    groups = sorted(communities(network).groups, key=len, reverse=True)[:MOST]
    found: dict[str, list[list[str]]] = defaultdict(list)
    for group in groups:
        found[min(group, key=lambda thing: (-degree[thing], thing))].append(list(group))
    return [(named(network, first), things) for first, several in found.items() for things in several]


def named(network: nx.MultiDiGraph[str], node: str) -> dict[str, str]:
    """Return what a thing is called in each language, in the other one where it has no name in one; by its IRI where in none."""
    data: Mapping[str, str] = network.nodes[node]
    zh, en = data["label_zh"], data["label_en"]
    return {"zh": zh or en or node, "en": en or zh or node}

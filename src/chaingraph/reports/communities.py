"""The report on the groups of things that hang together."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from chaingraph.measures import bridges, structure
from chaingraph.model.report import NUMBER, THING, THINGS, Cell, Report, Sentence, Table, columns, rounded, sentence
from chaingraph.network.projection import simple
from chaingraph.reports.telling import Tell, silently

if TYPE_CHECKING:
    import networkx as nx


def report(network: nx.MultiDiGraph[str], tell: Tell = silently) -> Report:
    """Return the groups of things that hang together: how large, around what, and which chains they serve."""
    tell(sentence("Looking for communities"))
    found = structure.communities(network)
    chains = bridges.chains(network)
    graph = simple(network, chains)
    rows: list[tuple[Cell, ...]] = []
    for number, group in enumerate(found.groups, start=1):
        central = min(group, key=lambda thing: (-graph.degree(thing, weight="weight"), thing))
        served = Counter(chain for thing in group for chain in network.nodes[thing]["chains"])
        rows.append((number, len(group), central, tuple(chain for chain in chains if served[chain]), group))
    held = columns(group=NUMBER, size=NUMBER, centre=THING, chains=THINGS, things=THINGS)
    table = Table(sentence("Which groups of things hang together?"), held, rows, _notes(found))
    return Report(sentence("Communities"), [table])


def _notes(found: structure.Communities) -> list[Sentence]:
    """Return how good the division is, and how many things stand outside it."""
    notes = []
    if found.modularity is not None:
        quality = "Modularity {value} (Louvain, fixed seed; the chains themselves left out)."
        notes.append(sentence(quality, value=rounded(found.modularity)))
    if found.alone:
        alone = "{count} things have no relation but to chains and belong to no group."
        notes.append(sentence(alone, count=len(found.alone)))
    return notes

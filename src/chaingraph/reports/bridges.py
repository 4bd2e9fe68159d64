"""The report on what joins the chains."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chaingraph.measures import bridges
from chaingraph.model.report import NUMBER, THING, THINGS, WORD, Cell, Report, Table, columns, sentence
from chaingraph.network.projection import relations
from chaingraph.reports.coupling import few_chains

if TYPE_CHECKING:
    import networkx as nx

TITLE = sentence("What joins the chains")


def report(network: nx.MultiDiGraph[str], found: Sequence[bridges.Bridge]) -> Report:
    """Return the bridges of each pair of chains, and what the measures of coupling are computed from."""
    counted = Counter((bridge.pair, bridge.reach) for bridge in found)
    counts = [(pair, counted[pair, bridges.DIRECT], counted[pair, bridges.STEP]) for pair in bridges.pairs(network)]
    return Report(TITLE, [pair_counts(counts), _bridges(network, found), _serving(network), _between(network)])


def pair_counts(counts: Sequence[tuple[Cell, ...]]) -> Table:
    """Return how many bridges each pair of chains has, direct and over one step."""
    held = columns(pair=THINGS, bridges=NUMBER, over_one_step=NUMBER)
    return Table(sentence("Bridges of each pair of chains"), held, counts, picture="bars" if counts else "")


def _bridges(network: nx.MultiDiGraph[str], found: Sequence[bridges.Bridge]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            bridge.pair, bridge.thing, network.nodes[bridge.thing]["kind"], bridge.reach, bridge.to_first, bridge.to_second,
            len(network.nodes[bridge.thing]["chains"]), bridge.passages, bridge.interpretations,
        )
        for bridge in found
    ]  # fmt: skip
    held = columns(
        pair=THINGS, thing=THING, kind=THING, bridge=WORD, over_to_first=THINGS, over_to_second=THINGS, chains_served=NUMBER,
        passages=THINGS, interpretations=THINGS,
    )  # fmt: skip
    return Table(sentence("The bridges"), held, rows, few_chains(bridges.chains(network)))


def _serving(network: nx.MultiDiGraph[str]) -> Table:
    rows: list[tuple[Cell, ...]] = [(chain, len(things)) for chain, things in bridges.serving(network).items()]
    return Table(sentence("How many things serve each chain"), columns(chain=THING, things=NUMBER), rows)


def _between(network: nx.MultiDiGraph[str]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        tuple(edge[name] for name in ("thing", "relation", "other", "basis", "passages", "interpretations"))
        for pair in bridges.pairs(network)
        for edge in relations(network, *pair)
    ]
    held = columns(chain=THING, relation=THING, other=THING, basis=WORD, passages=THINGS, interpretations=THINGS)
    return Table(sentence("Direct relations between chains"), held, rows)

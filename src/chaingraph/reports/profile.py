"""The report on one chain, on a page: its figure, targets, figures by unit, what serves it or is related to it, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.base.messages import Count
from chaingraph.graph import quoting
from chaingraph.measures.combinations import Combination, combinations, counted, shared
from chaingraph.model.report import THING, THINGS, Cell, Ref, Report, Sentence, Table, columns, sentence
from chaingraph.network.projection import reading_order
from chaingraph.reports import chainmap, gaps, roster, targets
from chaingraph.reports import combinations as combining
from chaingraph.reports.answers import among, answer
from chaingraph.reports.quoted import without

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.graph.graph import Graph

AMOUNTS = "amounts"  # how a page draws figures by their units

_PART = "?thing cg:directedAt|cg:partOf <{chain}>"  # what is done for a chain, or is part of it
_PARTS = f"SELECT DISTINCT ?thing {{{{ {_PART} }}}}"
# the targets of one of the four chains, or of an industry chain and its parts
_TARGETS = f"""
SELECT DISTINCT ?target {{{{
  ?target a cg:Target {{{{ ?target cg:chain <{{chain}}> }}}} UNION {{{{ ?target cg:about <{{chain}}> }}}}
  UNION {{{{ ?target cg:about ?thing . {_PART} }}}}
}}}}"""


def report(
    graph: Graph,
    network: nx.MultiDiGraph[str],
    unplaced: Callable[[], nx.MultiDiGraph[str]],
    chain: str,
    most: int | None = None,
) -> Report:
    """Return the profile of one of the four chains, or of an industry chain (its IRI).

    ``unplaced`` gives the network without placement, ``most`` how many things of each combination of chains are listed.
    """
    concrete = graph.query(f"ASK {{ <{chain}> a cg:IndustryChain }}") is True
    first = _industry(graph, chain) if concrete else _one_of_four(graph, network, unplaced(), chain, most)
    wanted = {row.target.value for row in graph.select(_TARGETS.format(chain=chain))}
    near = _near(network, chain)
    tables = [
        *first[:1], _targets(graph, wanted), _by_unit(_figures(graph, chain, concrete)),
        *(first[1:] if not concrete else [*first[1:], _related(network, chain)]),
        gaps.summary(graph, gaps.listing(graph), {*near, *wanted, chain}),
    ]  # fmt: skip
    return Report(Ref(chain), tables, brief=True)


def _one_of_four(
    graph: Graph, network: nx.MultiDiGraph[str], unplaced: nx.MultiDiGraph[str], chain: str, most: int | None
) -> list[Table]:  # fmt: skip
    """Return the combinations of chains that one is in, and the things that serve it."""
    found, rest = (
        [one for one in combinations(some) if chain in one.chains] for some in (network, unplaced)
    )  # fmt: skip
    alone = sentence("Only what serves the {chain} is counted here.", chain=Ref(chain))
    notes = [*_headline(found, chain), alone, combining.source(graph)]
    return [combining.counts(found, rest, notes, most), combining.things(network, unplaced, found, most)]


def _headline(found: Sequence[Combination], chain: str) -> list[Sentence]:
    """Return in a sentence or two how many things serve a chain, and with which other it shares most."""
    counts = counted(found)
    things, alone = sum(counts.values()), counts.get((chain,), 0)
    text = "{count:thing serves|things serve} the {chain}, {alone} of them it alone."
    told = [sentence(text, count=Count(things), chain=Ref(chain), alone=alone)]
    others = {other for chains in counts for other in chains} - {chain}
    pairs = {other: shared(counts, chain, other) for other in others}
    if any(pairs.values()):
        most = max(sorted(pairs), key=lambda other: pairs[other])
        text = "It shares most with the {chain} ({count:thing|things})."
        told.append(sentence(text, chain=Ref(most), count=Count(pairs[most])))
    return told


def _industry(graph: Graph, chain: str) -> list[Table]:
    """Return the map of an industry chain and its column of the roster, first the map where it has steps."""
    map = chainmap.report(graph, chain).tables[0]
    boards = roster.of_chain(graph, chain)
    return [map, *boards] if any(map.column("segment")) else [*boards, map]


def _targets(graph: Graph, wanted: Collection[str]) -> Table:
    """Return the targets among those wanted."""
    asked = answer(graph, "targets")
    kept = [row for row, (target,) in zip(asked.rows, asked.named("target"), strict=True) if target in wanted]
    return targets.told(graph, replace(asked, rows=kept))


def _figures(graph: Graph, chain: str, concrete: bool) -> Table:
    """Return the figures of one of the four chains, or of an industry chain and its parts, without targets that are quoted from an earlier document."""
    if not concrete:
        table = answer(graph, "figures", {"chain": chain})
    else:
        parts = (row.thing.value for row in graph.select(_PARTS.format(chain=chain)))
        table = among(graph, "figures", "about", {chain, *parts})
        if {iri for (iri,) in table.named("about")} == {chain}:
            table = table.only(*(name for name in table.names if name != "about"))
    table = without(table, quoting.quoted(graph))
    return replace(table, notes=[*table.notes, combining.source(graph)])


def _by_unit(table: Table) -> Table:
    """Return a table of figures with those of one unit together, for the picture of amounts."""
    units = [(one or ("",))[0] for one in table.named("unit")] if "unit" in table.names else [""] * len(table.rows)
    rows = [row for _, row in sorted(zip(units, table.rows, strict=True), key=lambda pair: pair[0])]
    return replace(table, title=sentence("Figures by unit"), rows=rows, picture=AMOUNTS)


def _near(network: nx.MultiDiGraph[str], chain: str) -> set[str]:
    """Return what is related to a chain directly."""
    return {*network.predecessors(chain), *network.successors(chain)} if chain in network else set()


def _related(network: nx.MultiDiGraph[str], chain: str) -> Table:
    """Return what is related to an industry chain: the thing, its kind, the relation, the passages that state it."""
    edges = [
        *(network.in_edges(chain, keys=True, data=True) if chain in network else ()),
        *(network.out_edges(chain, keys=True, data=True) if chain in network else ()),
    ]
    rows: list[tuple[Cell, ...]] = []
    for one, other, relation, how in edges:
        thing = one if other == chain else other
        passages = tuple(sorted(how["passages"], key=reading_order(network)))
        rows.append((one, relation, other, network.nodes[thing]["kind"], passages, tuple(how["interpretations"])))
    rows.sort(key=lambda row: (str(row[3]), str(row[1]), str(row[0]), str(row[2])))
    held = columns(thing=THING, relation=THING, to=THING, kind=THING, passages=THINGS, interpretations=THINGS)
    return Table(sentence("What is related to it"), held, rows)

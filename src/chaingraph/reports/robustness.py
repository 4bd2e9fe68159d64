"""The report on what holds the chains together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chaingraph.measures import robustness, structure
from chaingraph.measures.bridges import Bridge
from chaingraph.model.report import NUMBER, THING, THINGS, Cell, Report, Table, columns, percent, sentence
from chaingraph.reports.telling import Tell, silently

if TYPE_CHECKING:
    import networkx as nx

TOP = 20  # things listed of a ranking that would go on to the last of them


def report(network: nx.MultiDiGraph[str], found: Sequence[Bridge], tell: Tell = silently) -> Report:
    """Return what would cut or weaken the pairs of chains, and what lies between them; ``found`` are the bridges."""
    tell(sentence("Looking for the smallest cuts"))
    cuts, losses = _cuts(network, found), _losses(found)
    tell(sentence("Following the ways between the chains"))
    tables = [cuts, losses, _between(network), _cut_points(network)]
    return Report(sentence("What holds the chains together"), tables)


def _cuts(network: nx.MultiDiGraph[str], found: Sequence[Bridge]) -> Table:
    cuts = robustness.cuts(network, found)
    rows: list[tuple[Cell, ...]] = [
        (cut.pair, len(cut.things) if cut.exact else f"≥ {len(cut.things)}", cut.things) for cut in cuts
    ]
    notes = [sentence(
        "node connectivity: the fewest things whose vanishing leaves no way between the two chains, over things alone"
        " and not over other chains; as many ways share no thing."
    )]  # fmt: skip
    if not all(cut.exact for cut in cuts):
        too_large = "Above {limit} things only a lower bound is given: every direct bridge is in every cut."
        notes.append(sentence(too_large, limit=f"{robustness.EXACT:,}"))
    held = columns(pair=THINGS, node_connectivity=NUMBER, smallest_cut=THINGS)
    return Table(sentence("What would cut a pair of chains?"), held, rows, notes)


def _losses(found: Sequence[Bridge]) -> Table:
    worst: dict[str, robustness.Loss] = {}
    losses = robustness.losses(found)
    for loss in losses:
        worst.setdefault(loss.thing, loss)
    affected = Counter(loss.thing for loss in losses)
    rows: list[tuple[Cell, ...]] = [
        (thing, loss.pair, loss.lost, loss.bridges, percent(loss.share), affected[thing])
        for thing, loss in sorted(worst.items(), key=lambda item: (-item[1].share, -affected[item[0]]))
    ]
    held = columns(
        thing=THING, pair=THINGS, lost_bridges=NUMBER, of_bridges=NUMBER, share_in_percent=NUMBER, pairs_weakened=NUMBER
    )
    note = sentence(
        "What the pair that suffers most would lose of its bridges, direct and over one step, if the thing vanished."
    )
    return Table(sentence("What is lost when a thing vanishes?"), held, rows, [note])


def _between(network: nx.MultiDiGraph[str]) -> Table:
    found = structure.between(network)
    rows: list[tuple[Cell, ...]] = [
        (thing, network.nodes[thing]["kind"], percent(share)) for thing, share in found.shares[:TOP]
    ]
    notes = [sentence(
        "Share of the shortest ways, from what serves only one chain of a pair to what serves only the other, that lead"
        " through the thing (subset betweenness), without the chains themselves."
    )]  # fmt: skip
    if len(found.shares) > TOP:
        notes.append(sentence("The first {shown} of {all}.", shown=TOP, all=len(found.shares)))
    if found.sampled:
        notes.append(sentence("Estimated from a sample of {count} things.", count=found.sampled))
    held = columns(thing=THING, kind=THING, share_in_percent=NUMBER)
    return Table(sentence("What lies between the chains?"), held, rows, notes)


def _cut_points(network: nx.MultiDiGraph[str]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (point.thing, network.nodes[point.thing]["kind"], point.cut_off) for point in robustness.cut_points(network)
    ]
    note = sentence("Articulation points: how many things would be cut off from the rest if this one vanished.")
    held = columns(thing=THING, kind=THING, cut_off=NUMBER)
    return Table(sentence("On which single things do others hang?"), held, rows, [note])

"""Reports on how the chains connect: coupling, bridges, robustness and communities."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from chaingraph.measures import bridges, robustness, structure
from chaingraph.model.report import Cell, Ref, Report, Table, percent, rounded, tabulate
from chaingraph.model.vocabulary import PARTS
from chaingraph.network.projection import project, relations, simple
from chaingraph.network.without import without
from chaingraph.reports import coupling

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.reports.reporter import Reporter

TOP = 20  # things listed of a ranking that would go on to the last of them


class Connections:
    """Makes the reports on one network; what several of them need is computed once."""

    def __init__(self, reporter: Reporter) -> None:
        self.reporter = reporter
        self.say, self.ref, self.refs = reporter.say, reporter.ref, reporter.refs

    @cached_property
    def network(self) -> nx.MultiDiGraph[str]:
        """The network of things."""
        self.reporter.progress(self.say("Drawing the network"))
        return project(self.reporter.graph)

    @cached_property
    def found(self) -> list[bridges.Bridge]:
        """The bridges of all pairs of chains."""
        self.reporter.progress(self.say("Looking for bridges"))
        return bridges.bridges(self.network)

    @cached_property
    def variants(self) -> coupling.Variants:
        """How strongly each pair is joined in all the text and, by name, in each part of it."""
        found = {"": bridges.strengths(self.network, self.found)}
        for part, left_out in PARTS.items():
            self.reporter.progress(self.say("Comparing with parts of the text"))
            found[part] = bridges.strengths(project(without(self.reporter.graph, f"cg:{left_out}")))
        return found

    def coupling(self) -> Report:
        """Return how strongly each pair of chains is joined, and how far that depends on headings and interpretations."""
        chains, joined = bridges.chains(self.network), structure.joined(self.network)
        return coupling.report(self.reporter, chains, self.variants, joined)

    def bridging(self) -> Report:
        """Return the bridges of each pair of chains, and what the measures of coupling are computed from."""
        counted = Counter((bridge.pair, bridge.way) for bridge in self.found)
        ways = (bridges.DIRECT, bridges.STEP)
        counts: list[tuple[Cell, ...]] = [
            (self.refs(pair), *(counted[pair, way] for way in ways)) for pair in bridges.pairs(self.network)
        ]
        found: list[tuple[Cell, ...]] = [
            (
                self.refs(bridge.pair), self.ref(bridge.thing), self._kind(bridge.thing), self.say(bridge.way),
                self.refs(bridge.to_first), self.refs(bridge.to_second), len(self.network.nodes[bridge.thing]["chains"]),
                self.refs(bridge.passages), self.refs(bridge.interpretations),
            )
            for bridge in self.found
        ]  # fmt: skip
        serving: list[tuple[Cell, ...]] = [
            (self.ref(chain), len(things)) for chain, things in bridges.serving(self.network).items()
        ]
        columns = (
            "pair", "thing", "kind", "bridge", "over_to_first", "over_to_second", "chains_served", "passages",
            "interpretations",
        )  # fmt: skip
        tables = [
            tabulate(
                self.reporter,
                "Bridges of each pair of chains",
                ("pair", "bridges", "over_one_step"),
                counts,
                picture="bars",
            ),
            tabulate(self.reporter, "The bridges", columns, found, self._few_chains()),
            tabulate(self.reporter, "How many things serve each chain", ("chain", "things"), serving),
            self._between_chains(),
        ]
        return Report(self.say("What joins the chains"), tables, brief=False)

    def robustness(self) -> Report:
        """Return what would cut or weaken the pairs of chains, and what lies between them."""
        self.reporter.progress(self.say("Looking for the smallest cuts"))
        tables = [self._cuts(), self._losses(), self._between(), self._cut_points()]
        return Report(self.say("What holds the chains together"), tables, brief=False)

    def communities(self) -> Report:
        """Return the groups of things that hang together."""
        self.reporter.progress(self.say("Looking for communities"))
        found = structure.communities(self.network)
        graph = simple(self.network, bridges.chains(self.network))
        rows: list[tuple[Cell, ...]] = []
        for number, group in enumerate(found.groups, start=1):
            central = min(group, key=lambda thing: (-graph.degree(thing, weight="weight"), thing))
            served = Counter(chain for thing in group for chain in self.network.nodes[thing]["chains"])
            serves = tuple(chain for chain in bridges.chains(self.network) if served[chain])
            rows.append((number, len(group), self.ref(central), self.refs(serves), self.refs(group)))
        notes = []
        if found.modularity is not None:
            notes.append(self.say("Modularity {value} (Louvain, fixed seed; the chains themselves left out).").format(
                value=rounded(found.modularity)
            ))  # fmt: skip
        if found.alone:
            alone = self.say("{count} things have no relation but to chains and belong to no group.")
            notes.append(alone.format(count=len(found.alone)))
        columns = ("group", "size", "centre", "chains", "things")
        title = "Which groups of things hang together?"
        return Report(self.say("Communities"), [tabulate(self.reporter, title, columns, rows, notes)], brief=False)

    def _between_chains(self) -> Table:
        rows: list[tuple[Cell, ...]] = [
            (
                self.ref(edge["thing"]), self.ref(edge["relation"]), self.ref(edge["other"]), self.say(edge["basis"]),
                self.refs(edge["passages"]), self.refs(edge["interpretations"]),
            )
            for pair in bridges.pairs(self.network)
            for edge in relations(self.network, *pair)
        ]  # fmt: skip
        columns = ("chain", "relation", "other", "basis", "passages", "interpretations")
        return tabulate(self.reporter, "Direct relations between chains", columns, rows)

    def _cuts(self) -> Table:
        found = robustness.cuts(self.network, self.found)
        rows: list[tuple[Cell, ...]] = [
            (self.refs(cut.pair), len(cut.things) if cut.exact else f"≥ {len(cut.things)}", self.refs(cut.things))
            for cut in found
        ]
        notes = [self.say(
            "node connectivity: the fewest things whose vanishing leaves no way between the two chains, over things alone"
            " and not over other chains; as many ways share no thing."
        )]  # fmt: skip
        if not all(cut.exact for cut in found):
            too_large = self.say(
                "Above {limit} things only a lower bound is given: every direct bridge is in every cut."
            )
            notes.append(too_large.format(limit=f"{robustness.EXACT:,}"))
        columns = ("pair", "node_connectivity", "smallest_cut")
        return tabulate(self.reporter, "What would cut a pair of chains?", columns, rows, notes)

    def _losses(self) -> Table:
        worst: dict[str, robustness.Loss] = {}
        found = robustness.losses(self.found)
        for loss in found:
            worst.setdefault(loss.thing, loss)
        affected = Counter(loss.thing for loss in found)
        rows: list[tuple[Cell, ...]] = [
            (
                self.ref(thing), self.refs(loss.pair), loss.lost, loss.bridges, percent(loss.share), affected[thing],
            )
            for thing, loss in sorted(worst.items(), key=lambda item: (-item[1].share, -affected[item[0]]))
        ]  # fmt: skip
        columns = ("thing", "pair", "lost_bridges", "of_bridges", "share_in_percent", "pairs_weakened")
        note = "What the pair that suffers most would lose of its bridges, direct and over one step, if the thing vanished."
        return tabulate(self.reporter, "What is lost when a thing vanishes?", columns, rows, [self.say(note)])

    def _between(self) -> Table:
        self.reporter.progress(self.say("Following the ways between the chains"))
        found = structure.between(self.network)
        rows: list[tuple[Cell, ...]] = [
            (self.ref(thing), self._kind(thing), percent(share)) for thing, share in found.shares[:TOP]
        ]
        notes = [self.say(
            "Share of the shortest ways, from what serves only one chain of a pair to what serves only the other, that lead"
            " through the thing (subset betweenness), without the chains themselves."
        )]  # fmt: skip
        if len(found.shares) > TOP:
            notes.append(self.say("The first {shown} of {all}.").format(shown=TOP, all=len(found.shares)))
        if found.sampled:
            notes.append(self.say("Estimated from a sample of {count} things.").format(count=found.sampled))
        return tabulate(
            self.reporter, "What lies between the chains?", ("thing", "kind", "share_in_percent"), rows, notes
        )

    def _cut_points(self) -> Table:
        rows: list[tuple[Cell, ...]] = [
            (self.ref(point.thing), self._kind(point.thing), point.cut_off)
            for point in robustness.cut_points(self.network)
        ]
        notes = [self.say("Articulation points: how many things would be cut off from the rest if this one vanished.")]
        return tabulate(
            self.reporter, "On which single things do others hang?", ("thing", "kind", "cut_off"), rows, notes
        )

    def _few_chains(self) -> list[str]:
        return coupling.few_chains(self.reporter, bridges.chains(self.network))

    def _kind(self, thing: str) -> Ref:
        return self.ref(self.network.nodes[thing]["kind"])

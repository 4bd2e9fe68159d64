"""The report on how one thing connects with another, step by step, each with its evidence."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from chaingraph.measures.paths import DETOUR, ways
from chaingraph.model.report import Cell, Report, Table
from chaingraph.network.projection import relations, simple

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.reports.reporter import Reporter

COLUMNS = ("way", "step", "thing", "relation", "other", "basis", "passages", "interpretations")
NEAR = 3  # neighbours named of a thing from which no way leads


class Ways:
    """Makes the report on the shortest ways between two things.

    ``start`` and ``end`` are IRIs; ``kinds`` the classes (IRIs) of what may lie between, None for all.
    """

    def __init__(self, reporter: Reporter, start: str, end: str, kinds: Collection[str] | None = None) -> None:
        self.reporter = reporter
        self.network: nx.MultiDiGraph[str] = reporter.connections.network
        self.start, self.end, self.kinds = start, end, kinds

    def report(self, count: int) -> Report | None:
        """Return up to ``count`` shortest ways, a table each, whose title is the way in one line; None without any."""
        found = ways(self.network, self.start, self.end, self.kinds, count)
        title = f"{self.reporter.ref(self.start).label} — {self.reporter.ref(self.end).label}"
        tables = [self._table(number, way) for number, way in enumerate(found, start=1)]
        return Report(title, tables, brief=False) if tables else None

    def nearest(self) -> str:
        """Return what is nearest where there is no way: the way past things of other kinds, or what each end is next to."""
        say = self.reporter.say
        if self.kinds is not None and (found := ways(self.network, self.start, self.end)):
            return say("Past things of any kind, the shortest way is {way}.").format(way=self._line(found[0]))
        graph = simple(self.network)
        words = []
        for thing in (self.start, self.end):
            near = [self.reporter.ref(other).label for other in sorted(graph[thing])[:NEAR]]
            sentence = say("Next to {thing}: {near}.") if near else say("{thing} has no relation at all.")
            words.append(sentence.format(thing=self.reporter.ref(thing).label, near=say(", ").join(near)))
        return " ".join(words)

    def _table(self, number: int, way: Sequence[str]) -> Table:
        """Return a way as a table of its steps, each with every relation there is between the two things."""
        rows: list[tuple[Cell, ...]] = [
            (
                number,
                step,
                self.reporter.ref(edge["thing"]),
                self.reporter.ref(edge["relation"]),
                self.reporter.ref(edge["other"]),
                self.reporter.say(edge["basis"]),
                self.reporter.refs(edge["passages"]),
                self.reporter.refs(edge["interpretations"]),
            )
            for step, (one, other) in enumerate(pairwise(way), start=1)
            for edge in relations(self.network, one, other)
        ]
        steps = self.reporter.say("steps: {count}").format(count=len(way) - 1)
        return Table(f"{self._line(way)}   {steps}", COLUMNS, self.reporter.headings(COLUMNS), rows)

    def _line(self, way: Sequence[str]) -> str:
        """Return a way in one line: things, and between two of them their best founded relation with its direction."""
        line = self.reporter.ref(way[0]).label
        for one, other in pairwise(way):
            edge = min(relations(self.network, one, other), key=lambda edge: DETOUR[edge["basis"]])
            relation = self.reporter.ref(edge["relation"]).label
            line += f" —{relation}→ " if edge["thing"] == one else f" ←{relation}— "
            line += self.reporter.ref(other).label
        return line

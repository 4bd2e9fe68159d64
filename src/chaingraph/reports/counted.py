"""Reports that are counted over tables instead of asked of the graph."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import networkx as nx

from chaingraph.base.messages import translate
from chaingraph.graph.gaps import GAPS
from chaingraph.measures import bridges, counted
from chaingraph.measures.structure import Joined
from chaingraph.model.report import Cell, Ref, Report, Table, percent, tabulate
from chaingraph.model.vocabulary import PARTS, PREFIXES, shorten
from chaingraph.reports import coupling

if TYPE_CHECKING:
    from chaingraph.measures.counted.engines import Engine, Row

TOP = 20  # things listed of a ranking of all things
MOST = 1_000  # bridges listed, of what may be millions


class Counted:
    """Makes reports on one folder of tables in one language; what several of them need is counted once."""

    def __init__(self, engine: Engine, lang: str, progress: Callable[[str], None] = lambda step: None) -> None:
        self.engine = engine
        self.lang = lang
        self.progress = progress
        self._iris: dict[int, str] = {}
        self._labels: dict[str, str] = {}

    def kind(self, kind: str) -> Report | Table:
        """Return the report of a kind in COUNTED. Raises NeedsSpark, DamagedTables or QueryTimeout."""
        return COUNTED[kind](self)

    def sourced(self, report: Report | Table) -> Report:
        """Return a report as a page; tables count passages and do not name them."""
        return report if isinstance(report, Report) else Report(report.title, [report])

    def coupling(self) -> Report:
        """Return how strongly each pair of chains is joined, and how far that depends on headings and interpretations."""
        serving, variants = self._rows("serving"), {"": self._strengths(self.engine)}
        for part in PARTS:
            self.progress(self.say("Comparing with parts of the text"))
            variants[part] = self._strengths(self.engine.part(part))
        chains = [row["chain"] for row in serving]
        return coupling.report(self, chains, variants, self._joined(serving, variants[""]))

    def bridging(self) -> Report:
        """Return the bridges of each pair of chains, and what the measures of coupling are computed from."""
        order = [row["chain"] for row in self._rows("serving")]
        strengths = sorted(self._strengths(self.engine), key=lambda one: [order.index(chain) for chain in one.pair])
        counts: list[tuple[Cell, ...]] = [(self.refs(one.pair), one.direct, one.step) for one in strengths]
        found: list[tuple[Cell, ...]] = [
            (
                self.refs((row["one"], row["other"])), self.ref(row["thing"]), self.ref(row["kind"]),
                self.say(bridges.DIRECT if row["direct"] else bridges.STEP), row["chains"], row["passages"],
                row["interpretations"],
            )
            for row in self._rows("bridges", MOST)
        ]  # fmt: skip
        columns = ("pair", "thing", "kind", "bridge", "chains_served", "passages", "interpretations")
        notes = [
            *self._cut(len(found), sum(one.direct + one.step for one in strengths)),
            self.say("Passages are counted here; without --tables they are named, and over what each bridge leads."),
        ]
        tables = [
            tabulate(
                self, "Bridges of each pair of chains", ("pair", "bridges", "over_one_step"), counts, picture="bars"
            ),
            tabulate(self, "The bridges", columns, found, notes),
            self._listed("serving", ("chain", "things")),
            self._listed("links", ("chain", "relation", "other", "basis")),
        ]
        return Report(self.say("What joins the chains"), tables, brief=False)

    def degrees(self) -> Table:
        """Return the things that are related to the most others."""
        return self._listed("degrees", ("thing", "kind", "neighbours", "relations", "chains"), TOP)

    def gaps(self) -> Table:
        """Return how much is missing, gap by gap."""
        rows: list[tuple[Cell, ...]] = [
            (self.say(GAPS[row["gap"]].sentence), row["count"]) for row in self._rows("gaps")
        ]
        note = self.say("Gaps are counted here; without --tables they are listed too.")
        return tabulate(self, "What is missing", ("gap", "count"), rows, [note])

    def figures(self) -> Table:
        """Return how many figures each place and year has."""
        columns = ("place", "year", "figures", "targets", "indicators", "things", "passages")
        return self._listed("figures-by-place-and-year", columns)

    def components(self) -> Table:
        """Return the connected components of the network of things, the largest first."""
        return self._listed("components", ("component", "things"), TOP)

    def pagerank(self) -> Table:
        """Return the things with the highest PageRank."""
        rows: list[tuple[Cell, ...]] = [
            (self.ref(row["thing"]), self.ref(row["kind"]), percent(row["share"]))
            for row in self._rows("pagerank", TOP)
        ]
        table = self._titled("pagerank", ("thing", "kind", "share_in_percent"), rows, TOP)
        note = self.say(
            "Over relations in both directions, without the chains, damping 0.85; things without relations are left out."
        )
        return Table(table.title, table.columns, table.headings, table.rows, (*table.notes, note))

    def say(self, text: str) -> str:
        """Return an English text in the language of the reports."""
        return translate(text, self.lang)

    def ref(self, iri: str) -> Ref:
        """Return an IRI with its label, or its short form where it has none."""
        return Ref(iri, self._labels.get(iri) or shorten(iri, PREFIXES))

    def refs(self, iris: Iterable[str]) -> tuple[Ref, ...]:
        """Return several things as one cell."""
        return tuple(map(self.ref, iris))

    def headings(self, columns: Sequence[str]) -> tuple[str, ...]:
        """Return the headings of columns."""
        return tuple(self.say(name.replace("_", " ")) for name in columns)

    def _rows(self, measure: str, most: int | None = None, engine: Engine | None = None) -> list[Row]:
        """Return the rows of a measure with IRIs in place of the numbers of terms."""
        self.progress(counted.load(measure).title[self.lang])
        rows = (engine or self.engine).rows(measure, most)
        terms = counted.load(measure).terms
        self._learn({row[name] for row in rows for name in terms} - {None})
        return [
            {name: self._iris.get(cell, cell) if name in terms else cell for name, cell in row.items()} for row in rows
        ]

    def _learn(self, numbers: Iterable[int]) -> None:
        """Keep the IRIs and labels of terms; what has no label in the language is called by the one it has."""
        for number, term in self.engine.terms(set(numbers) - self._iris.keys()).items():
            self._iris[number] = term.iri
            own, other = (term.label_zh, term.label_en) if self.lang == "zh" else (term.label_en, term.label_zh)
            self._labels[term.iri] = own or other or ""

    def _listed(self, measure: str, columns: Sequence[str], most: int | None = None) -> Table:
        terms = counted.load(measure).terms
        found = self._rows(measure, most)
        rows = [tuple(self._cell(name, row[name], name in terms) for name in columns) for row in found]
        return self._titled(measure, columns, rows, most)

    def _titled(
        self, measure: str, columns: Sequence[str], rows: Sequence[tuple[Cell, ...]], most: int | None
    ) -> Table:
        """Return rows under the title of their measure; where there may be more, how many there are is counted."""
        notes = self._cut(len(rows), self.engine.count(measure)) if len(rows) == most else ()
        return Table(counted.load(measure).title[self.lang], tuple(columns), self.headings(columns), rows, notes)

    def _cell(self, name: str, value: Any, is_term: bool) -> Cell:
        if value is None:
            return None
        if is_term:
            return self.ref(value)
        return self.say(value) if isinstance(value, str) else str(value) if name == "year" else int(value)

    def _cut(self, shown: int, all: int) -> tuple[str, ...]:
        return (self.say("The first {shown} of {all}.").format(shown=shown, all=all),) if shown < all else ()

    def _strengths(self, engine: Engine) -> list[bridges.Strength]:
        """Return how strongly each pair is joined; the resistance follows from the conductances of all pairs."""
        rows = self._rows("coupling", engine=engine)
        conducting: nx.Graph[str] = nx.Graph()
        conducting.add_weighted_edges_from(
            ((row["one"], row["other"], row["conductance"]) for row in rows if row["conductance"]), weight="conductance"
        )
        return [
            bridges.Strength(
                (row["one"], row["other"]), row["rank"], row["links"], row["direct"], row["step"], row["passages"],
                row["jaccard"], row["cosine"], row["conductance"],
                bridges.resistance(conducting, (row["one"], row["other"])),
            )
            for row in rows
        ]  # fmt: skip

    def _joined(self, serving: Sequence[Row], strengths: Sequence[bridges.Strength]) -> list[Joined]:
        """Return how each chain is joined to the others, the worst first, as ``analysis.structure.joined`` does."""
        order = [row["chain"] for row in serving]
        found = []
        for row in serving:
            own = {
                other: one
                for one in strengths
                if row["chain"] in one.pair
                for other in one.pair
                if other != row["chain"]
            }
            least = min((one.direct for one in own.values()), default=0)
            weakest = tuple(other for other in order if other in own and own[other].direct == least)
            if own:
                apart = math.fsum(one.resistance for one in own.values()) / len(own)
                found.append(Joined(row["chain"], row["things"], row["shared"], apart, weakest))
        return sorted(found, key=lambda one: (one.shared, -one.resistance))


COUNTED: Mapping[str, Callable[[Counted], Report | Table]] = {
    "coupling": Counted.coupling,
    "bridges": Counted.bridging,
    "gaps": Counted.gaps,
    "degrees": Counted.degrees,
    "figures-by-place-and-year": Counted.figures,
    "components": Counted.components,
    "pagerank": Counted.pagerank,
}

"""Reports: answers to packaged questions with everything called by its name, ready to be rendered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.messages import translate
from chaingraph.curation import attachments
from chaingraph.graph import questions, things
from chaingraph.graph.gaps import GAPS, Gap
from chaingraph.graph.graph import Graph
from chaingraph.graph.order import Key, reading_order
from chaingraph.graph.store import Solutions, Term
from chaingraph.model.report import Cell, Ref, Report, Table, refs, tables_of
from chaingraph.model.vocabulary import DERIVED, chain_order, expand, shorten
from chaingraph.reports import comparing

if TYPE_CHECKING:
    from chaingraph.reports.connections import Connections

PASSAGE = "/passage/"  # in an IRI, what follows its document

KINDS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "figures": ("figures", {}),
    "targets": ("targets", {}),
    "programmes": ("things", {"kind": "cg:Programme"}),
    "mechanisms": ("things", {"kind": "cg:Mechanism"}),
    "institutions": ("things", {"kind": "cg:Institution"}),
    "roles": ("roles", {}),
    "actions": ("things", {"kind": "cg:Action"}),
    "policies": ("policies", {}),
    "things": ("things", {}),
}


class Reporter:
    """Makes reports on one store in one language; asks once what everything is called."""

    def __init__(self, graph: Graph, lang: str, progress: Callable[[str], None] = lambda step: None) -> None:
        self.graph = graph
        self.lang = lang
        self.labels = things.labels(graph, lang)
        self.progress = progress

    @cached_property
    def several(self) -> bool:
        """Whether there are passages of more than one document, so that each has to be said with its own."""
        return (
            len({document for document, passage, _ in (iri.partition(PASSAGE) for iri in self.labels) if passage}) > 1
        )

    @cached_property
    def connections(self) -> Connections:
        """The maker of reports on the network of things."""
        from chaingraph.reports.connections import Connections

        return Connections(self)

    @cached_property
    def sentences(self) -> Mapping[str, str]:
        """The sentences of passages (their IRIs), where the text is attached."""
        return attachments.sentences(self.graph)

    @cached_property
    def reading_order(self) -> Key:
        """The key by which passages stand in the order of the text."""
        return reading_order(self.graph)

    def answer(self, name: str, **parameters: str) -> Table:
        """Return the answer to a packaged question, sentences beside their gists where the text is attached.

        One that compares documents says where there are too few of them.

        Raises what Store.ask raises.
        """
        question = questions.load(name)
        table = self.table(question.title[self.lang], self.graph.ask(name, **parameters), drop=parameters)
        if question.compares and not table.rows:
            table = replace(table, empty=self.say(comparing.lacking(self.graph, question.compares)))
        return self._with_sentences(table) if "gist" in table.columns and self.sentences else table

    def kind(self, kind: str) -> Report | Table:
        """Return the table of a kind in KINDS, or the report of one in CONNECTIONS."""
        if kind in KINDS:
            name, parameters = KINDS[kind]
            table = self.answer(name, **parameters)
            which = [self.ref(expand(value, self.graph.prefixes) or value).label for value in parameters.values()]
            return replace(table, title=" · ".join([table.title, *which]))
        return CONNECTIONS[kind](self)

    def gaps(self) -> Report:
        """Return what is missing, gap by gap."""
        names = ("six-ones", "empty-mechanisms", "unassigned", "targets", "open-promises", "slips")
        return Report(self.say("What is missing"), [self._gaps(), *map(self.answer, names)], brief=False)

    def questions(self) -> Table:
        """Return the packaged questions: name, title, the numbers answered, parameters."""
        columns = ("name", "title", "answers", "parameters")
        loaded = [questions.load(name) for name in questions.names()]
        rows = [(asked.name, asked.title[self.lang], asked.answers, " ".join(asked.parameters)) for asked in loaded]
        rows.sort(key=lambda row: (not row[2], int(row[2] or 0), row[0]))
        return Table(self.say("Packaged questions"), columns, self.headings(columns), rows)

    def overview(self) -> Report:
        """Return the report that a newcomer sees first."""
        tables = [
            self.answer("documents").only("document", "title", "date", "place"),
            self._counts(),
            self._chains(),
            self.answer("six-ones"),
            self.answer("headline"),
            self.answer("targets").only(
                "target", "indicator", "quantity_kind", "due_by", "responsible", "result", "result_kind", "passage"
            ),
            self._gaps(),
        ]
        return Report(self.say("Knowledge graph of the chain-chief system"), tables)

    def whole(self) -> Report:
        """Return everything that is reported, on one page: the overview, each kind, and how the chains connect."""
        overview = self.overview()
        tables = [table for kind in (*KINDS, *CONNECTIONS) for table in tables_of(self.kind(kind))]
        once = {table.title: table for table in (*overview.tables, *tables)}
        return replace(overview, tables=list(once.values()))

    def sourced(self, report: Report | Table) -> Report:
        """Return a report with, at its end, the passages and interpretations that it names: place, section and gist."""
        page = report if isinstance(report, Report) else Report("", [report])
        cited = {ref.iri for table in page.tables for row in table.rows for cell in row for ref in refs(cell)}
        sources = self.answer("sources")
        rows = [row for row in sources.rows if isinstance(row[0], Ref) and row[0].iri in cited]
        return replace(page, tables=[*page.tables, replace(sources, rows=rows)])

    def show(self, thing: ox.NamedNode) -> Report:
        """Return all that is known of a thing, a figure, a passage or an interpretation."""
        facts = self.answer("description", subject=str(thing))
        if sentence := self.sentences.get(thing.value):
            facts = replace(facts, rows=[*facts.rows, (self.say("sentence"), sentence, None)])
        tables = [
            self.answer("relations", thing=str(thing)),
            self.answer("figures", about=str(thing)),
            self.answer("mentions", thing=str(thing)),
            self.answer("stated", passage=str(thing)),
        ]
        return Report(self.ref(thing.value).label, [table for table in (facts, *tables) if table.rows])

    def table(self, title: str, solutions: Solutions, drop: Mapping[str, str] | None = None) -> Table:
        """Return solutions as a table; a column that a parameter binds, or of the other language, is left out."""
        other = "_en" if self.lang == "zh" else "_zh"
        kept = [
            index
            for index, name in enumerate(solutions.variables)
            if not name.endswith(other) and not (name in (drop or {}) and len({row[index] for row in solutions}) <= 1)
        ]
        columns = tuple(solutions.variables[index].removesuffix(f"_{self.lang}") for index in kept)
        rows = [tuple(self.cell(columns[place], row[index]) for place, index in enumerate(kept)) for row in solutions]
        return Table(title, columns, self.headings(columns), rows)

    def headings(self, columns: Sequence[str]) -> tuple[str, ...]:
        """Return the headings of columns."""
        return tuple(self.say(name.replace("_", " ")) for name in columns)

    def cell(self, column: str, term: Term | None) -> Cell:
        """Return a term as a cell: a thing by its name, a number as a number, space-separated IRIs as several things."""
        if isinstance(term, ox.NamedNode):
            return self.ref(term.value)
        if not isinstance(term, ox.Literal):
            return str(term) if term is not None else None
        if term.datatype.value.endswith(("#integer", "#decimal")):
            return Decimal(term.value) if "." in term.value else int(term.value)
        iris = term.value.split(" ")
        if term.language is None and all(re.match("https?://", iri) for iri in iris):
            return tuple(self.ref(iri) for iri in sorted(iris, key=self.reading_order))
        spoken = column == "basis" or (term.language is None and term.value in ("true", "false"))
        return (self.say(term.value) if spoken else term.value) or None

    def ref(self, iri: str) -> Ref:
        """Return an IRI with its label, or its short form where it has none."""
        label = self.labels.get(iri) or self.say(shorten(iri, self.graph.prefixes))
        document, passage, _ = iri.partition(PASSAGE)
        return Ref(iri, f"{document.rpartition('/')[2]} {label}" if passage and self.several else label)

    def refs(self, iris: Iterable[str]) -> tuple[Ref, ...]:
        """Return several things as one cell."""
        return tuple(map(self.ref, iris))

    def say(self, text: str) -> str:
        """Return an English text in the language of the reports."""
        return translate(text, self.lang)

    def _with_sentences(self, table: Table) -> Table:
        """Return a table with a column of the sentences of the passages that it names."""
        cells = [
            next((self.sentences[ref.iri] for cell in row for ref in refs(cell) if ref.iri in self.sentences), None)
            for row in table.rows
        ]
        return replace(
            table,
            columns=(*table.columns, "sentence"),
            headings=(*table.headings, self.say("sentence")),
            rows=[(*row, cell) for row, cell in zip(table.rows, cells, strict=True)],
        )

    def _counts(self) -> Table:
        """Return how much of what kind the graph holds."""
        kinds = {"things": "cg:Thing", "figures": "cg:Figure", "targets": "cg:Target", "sentences": "cg:Passage"}
        count = "SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ?x a %s }"
        row = tuple(int(self.graph.select(count % kind).rows[0].n.value) for kind in kinds.values())
        return Table(self.say("What the graph holds"), tuple(kinds), self.headings(tuple(kinds)), [row])

    def _chains(self) -> Table:
        """Return, for each chain, how many things of each kind serve it, its figures, and the passages that say so."""
        columns = ("chain", "things", "figures", "passages")
        serving = self.answer("chains")
        figures = Counter(ref for cell in self.answer("figures").column("chains") for ref in refs(cell))
        rows: list[tuple[Cell, ...]] = []
        for chain in sorted(
            {row[0] for row in serving.rows if isinstance(row[0], Ref)}, key=lambda chain: chain_order(chain.iri)
        ):
            own = [row for row in serving.rows if row[0] == chain]
            kinds = Counter(row[1].label for row in own if isinstance(row[1], Ref))
            counted = " · ".join([f"{kind} {count}" for kind, count in kinds.most_common(5)] + ["…"] * (len(kinds) > 5))
            passages = {ref for row in own for ref in refs(row[3]) if ref.iri != DERIVED}
            evidence = tuple(sorted(passages, key=lambda ref: self.reading_order(ref.iri)))
            rows.append((chain, counted, figures[chain], evidence))
        return Table(self.say("The four chains and what serves each"), columns, self.headings(columns), rows)

    def _gaps(self) -> Table:
        """Return what is missing: each gap, how many, which things, and the question that lists them."""
        columns = ("gap", "count", "things", "question")
        listed = [(gap, self._lacking(gap)) for gap in GAPS.values()]
        rows = [(self.say(gap.sentence), len(refs), refs, f"chaingraph ask {gap.question}") for gap, refs in listed]
        return Table(self.say("What is missing"), columns, self.headings(columns), rows)

    def _lacking(self, gap: Gap) -> tuple[Ref, ...]:
        """Return what has a gap."""
        table = self.answer(gap.question)
        place = table.columns.index(gap.things) if gap.things else 0
        lacking = [cell is None for cell in table.column(gap.column)] if gap.column else [True] * len(table.rows)
        return tuple(
            ref for row, lacks in zip(table.rows, lacking, strict=True) if lacks for ref in refs(row[place])[:1]
        )


# the reports on how things connect, and on what is missing
CONNECTIONS: Mapping[str, Callable[[Reporter], Report]] = {
    "coupling": lambda reporter: reporter.connections.coupling(),
    "bridges": lambda reporter: reporter.connections.bridging(),
    "robustness": lambda reporter: reporter.connections.robustness(),
    "communities": lambda reporter: reporter.connections.communities(),
    "gaps": Reporter.gaps,
}

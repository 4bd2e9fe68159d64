"""A draft as tables for a workbook, for curators who write no Turtle, and what they decided in it taken back."""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError
from chaingraph.base.messages import translate
from chaingraph.base.naming import local
from chaingraph.curation.drafting.known import GraphName, Known
from chaingraph.curation.errors import BadCell
from chaingraph.curation.merge import ordered
from chaingraph.curation.workbook import cells
from chaingraph.curation.workbook.columns import DECISION, ID_COLUMN, SHEETS, Column, Row
from chaingraph.curation.workbook.lookup import PASSAGE, TERMS, drafted, term, terms
from chaingraph.model.report import Cell, Report, Table
from chaingraph.model.terms import COMPARATORS, cg, day, numeric, text
from chaingraph.model.vocabulary import CG, ID, PREFIXES
from chaingraph.text.quantities.units import unit

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

YES, NO, OPEN = ("yes", "y", "是", "1", "true"), ("no", "n", "否", "0", "false"), ("?", "？", "", "待定")

_TYPE, _LABEL, _ALT = (PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel")
_SIGNS = {CG + name: sign for sign, name in COMPARATORS.items()}


class Sheet:
    """The statements of a draft (``quads``) as tables, in a language; ``known`` is a graph that holds them and more.

    ``sentences`` are the sentences of passages (their IRIs), where the text is attached.
    """

    def __init__(self, quads: Iterable[ox.Quad], known: Graph, lang: str, sentences: Mapping[str, str]) -> None:
        self.quads = ordered(quads)
        self.known = known
        self.shared = Known(known)
        self.lang = lang
        self.sentences = sentences
        self.labels = cells.labels(known, self.quads, lang)
        self.of: dict[str, list[ox.Quad]] = defaultdict(list)
        for quad in self.quads:
            self.of[text(quad.subject)].append(quad)

    def report(self) -> Report:
        """Return the tables: what each says of its things, and a last column for the decision."""
        return Report("", [self._table(name) for name in SHEETS])

    def decided(self, rows: Iterable[Row]) -> tuple[list[ox.Quad], Counter[str]]:
        """Return the statements with what the rows of a workbook change, decide and add, and how many did what.

        Counted are ``yes``, ``no``, ``corrected``, ``added`` and ``ignored`` (rows of things that are not here). Raises BadCell.
        """
        taken: Counter[str] = Counter()
        for row in rows:
            try:
                taken.update(self._take(row))
            except (ValueError, ChaingraphError) as error:
                said = (
                    error.words(self.lang) if isinstance(error, ChaingraphError) else translate(str(error), self.lang)
                )
                sheet = translate(row.sheet, self.lang)
                raise BadCell(sheet=sheet, row=row.number, reason=said.rstrip("。.")) from None
        return ordered(quad for quads in self.of.values() for quad in quads), taken

    # ------------------------------------------------------------ to tables

    def _table(self, name: str) -> Table:
        told, columns = SHEETS[name]
        headings = (ID_COLUMN, *told, *(column.heading for column in columns), DECISION)
        rows = [
            (
                subject,
                *(self._told(subject, heading) or "" for heading in told),
                *("" if (cell := self._cell(subject, column)) is None else cell for column in columns),
                self._open(subject),
            )
            for subject in self._subjects(name)
        ]
        return Table(
            translate(name, self.lang),
            headings,
            tuple(translate(heading, self.lang) for heading in headings),
            rows,
            choices=self._choices(columns),
        )

    def _choices(self, columns: Sequence[Column]) -> dict[str, list[str]]:
        """Return what the cells of a sheet may be, where that is one of a few words."""
        found = {column.heading: list(COMPARATORS) for column in columns if column.form == "sign"}
        for column in columns:
            if column.form in TERMS:
                found[column.heading] = self._offered(column.form)
        return {**found, DECISION: [translate(word, self.lang) for word in ("yes", "no", "?")]}

    def _offered(self, form: str) -> list[str]:
        """Return what the terms are called that a column takes."""
        return [self.labels.get(term.value, term.value) for term in terms(self.known, form)]

    def _subjects(self, name: str) -> Iterator[str]:
        """Yield what stands on a sheet, in the order of the text."""
        for subject, quads in self.of.items():
            kinds = cells.kinds(quads)
            if kinds and name == cells.sheet_of(kinds):
                yield subject

    def _told(self, subject: str, heading: str) -> Cell:
        """Return what is told of something and not changed: its passage, its sentence, its words as printed."""
        graphs = (text(quad.graph_name) for quad in self.of[subject] if isinstance(quad.graph_name, ox.NamedNode))
        passage = next(graphs, None)
        if heading == "sentence":
            return self.sentences.get(passage or subject)
        if heading == "passage":
            return self.labels.get(passage or "")
        return next((text(quad.object) for quad in self.of[subject] if quad.predicate.value == CG + "exact"), None)

    def _cell(self, subject: str, column: Column) -> Cell:
        """Return what something has in a column; None where nothing."""
        value = next((quad.object for quad in self._held(subject, column)), None)
        if value is None:
            return None
        said = text(value)
        if column.form == "number":
            return Decimal(said)
        if column.form == "sign":
            return _SIGNS.get(said, said)
        return said if column.form in ("text", "date") else self.labels.get(said, said)

    def _held(self, subject: str, column: Column) -> list[ox.Quad]:
        return [
            quad
            for quad in self.of[subject]
            if quad.predicate.value == column.property
            and (column.lang is None or (isinstance(quad.object, ox.Literal) and quad.object.language == column.lang))
        ]

    def _open(self, subject: str) -> str:
        undecided = any(
            quad.predicate.value == CG + "undecided" or text(quad.object) == CG + "Candidate"
            for quad in self.of[subject]
        )
        return translate("?" if undecided else "yes", self.lang)

    # ------------------------------------------------------------ and back

    def _take(self, row: Row) -> list[str]:
        """Take what a row says, and return what it did."""
        decision = cells.written(row.cells.get(DECISION)).casefold()
        if decision not in (*YES, *NO, *OPEN):
            raise ValueError("the decision is yes, no or ?")
        subject = row.id if row.id in self.of else self._added(row) if not row.id and decision not in NO else None
        if subject is None:
            return ["ignored"]
        done = [] if row.id else ["added"]
        for column in SHEETS[row.sheet][1]:
            if row.id and column.heading in row.cells:
                self._change(subject, column, cells.written(row.cells[column.heading]))
                done = ["corrected"]
        if decision in NO:
            self._remove(subject)
            return ["no"]
        if decision in YES and subject in self.of:
            self._accept(subject)
            return [*done, "yes"]
        return done

    def _added(self, row: Row) -> str | None:
        """Describe what a row adds below those that were written, a name or a relation, and return its IRI."""
        if row.sheet not in ("Names", "Relations"):
            return None
        graph = drafted(self.of, cells.written(row.cells.get("passage")), PASSAGE)
        if graph is None:
            raise ValueError("name the passage of a new row as the other rows do")
        passage = graph.value
        slug = passage.removeprefix(f"{ID}doc/").split("/")[0]
        columns = {column.heading: column for column in SHEETS[row.sheet][1]}
        told = {
            heading: self._value(written, column, passage, graph)
            for heading, column in columns.items()
            if (written := cells.written(row.cells.get(heading)))
        }
        required = [column.heading for column in columns.values() if column.required]
        if any(heading not in told for heading in required):
            raise ValueError("a new row needs a name and a kind, or a subject, a relation and an object")
        words = cells.written(row.cells.get("Chinese name")) or "-".join(
            cells.last(told[heading]) for heading in required
        )
        relation = row.sheet == "Relations"
        iri = ox.NamedNode(f"{ID}doc/{slug}/candidate/{local(words)}" if relation else f"{ID}{slug}/{local(words)}")
        kind = [ox.Quad(iri, ox.NamedNode(_TYPE), cg("Candidate"), graph)] if relation else []
        said = [ox.Quad(iri, ox.NamedNode(columns[heading].property), value, graph) for heading, value in told.items()]
        self.of[iri.value] = [*kind, *said]
        self.labels[iri.value] = words
        return iri.value

    def _change(self, subject: str, column: Column, written: str) -> None:
        """Make a property what a cell says, where that is something else than it is."""
        now = self._cell(subject, column)
        if written == cells.written(now):
            return
        graph = next(quad.graph_name for quad in self.of[subject] if quad.predicate.value == _TYPE)
        held = self._held(subject, column)
        self.of[subject] = [quad for quad in self.of[subject] if quad not in held]
        if written:
            value = self._value(written, column, subject, graph)
            self.of[subject].append(ox.Quad(ox.NamedNode(subject), ox.NamedNode(column.property), value, graph))
        if column.property == CG + "status" and any(
            text(quad.object) in (CG + "Figure", CG + "Target") for quad in self.of[subject]
        ):
            self._retype(subject, "Target" if text(self._status(subject)) == CG + "planned" else "Figure")

    def _status(self, subject: str) -> object:
        return next((quad.object for quad in self.of[subject] if quad.predicate.value == CG + "status"), None)

    def _retype(self, subject: str, kind: str) -> None:
        self.of[subject] = [
            ox.Quad(quad.subject, quad.predicate, cg(kind), quad.graph_name) if quad.predicate.value == _TYPE else quad
            for quad in self.of[subject]
        ]

    def _value(self, written: str, column: Column, subject: str, graph: GraphName) -> ox.NamedNode | ox.Literal:
        """Return the term that a cell writes. A thing or indicator that nothing bears yet is described anew."""
        if column.form == "text":
            return ox.Literal(written, language=column.lang) if column.lang else ox.Literal(written)
        if column.form == "date":
            try:
                return day(datetime.date.fromisoformat(written[:10]))
            except ValueError:
                raise ValueError("a day is written as 2026-12-31") from None
        if column.form == "number":
            try:
                return numeric(Decimal(written.replace(",", "")))
            except InvalidOperation:
                raise ValueError("a number is written in digits, as 400000000 or 2.5") from None
        if column.form == "sign":
            if written not in COMPARATORS:
                raise ValueError(
                    translate("the comparator is one of {signs}", self.lang).format(signs=" ".join(COMPARATORS))
                )
            return cg(COMPARATORS[written])
        return self._named(written, column.form, subject, graph)

    def _named(self, written: str, form: str, subject: str, graph: GraphName) -> ox.NamedNode:
        """Return what is called so: in the draft, else in the known graph; else something new."""
        if here := drafted(self.of, written, form):
            return here
        if form in TERMS:
            return self._term(written, form)
        if form == "cg:Indicator":
            return self._indicator(written, graph)
        if form == "cg:Unit" and unit(written).kind:
            return self._unit(written)
        if form not in ("cg:Institution", "cg:Place"):
            return self.known.find(written, form)
        slug = re.sub(r".*/doc/([^/]+).*", r"\1", subject)
        return self._new(f"{ID}{slug}/{local(written)}", form.removeprefix("cg:"), written, graph)

    def _term(self, written: str, form: str) -> ox.NamedNode:
        found = term(self.known, written, form)
        if found is None:
            said = translate("“{name}” is none of these: {terms}", self.lang)
            between = "、" if self.lang == "zh" else ", "
            raise ValueError(said.format(name=written, terms=between.join(self._offered(form))))
        return found

    def _unit(self, symbol: str) -> ox.NamedNode:
        """Return the unit of a symbol that is read; one that the graph lacks is described beside the document."""
        iri, described = self.shared.unit(symbol)
        if described:
            self.of[iri.value] = described
            self.labels[iri.value] = symbol
        return iri

    def _indicator(self, written: str, graph: GraphName) -> ox.NamedNode:
        """Return the indicator that is called so; one that the draft lacks is described in it."""
        described = self.shared.indicator(written, graph)
        iri = text(described[0].subject)
        if iri not in self.of:
            self.of[iri] = described
            self.labels[iri] = written
        return ox.NamedNode(iri)

    def _new(self, iri: str, kind: str, label: str, graph: GraphName) -> ox.NamedNode:
        node = ox.NamedNode(iri)
        if iri not in self.of:
            self.of[iri] = [
                ox.Quad(node, ox.NamedNode(_TYPE), cg(kind), graph),
                ox.Quad(node, ox.NamedNode(_LABEL), ox.Literal(label, language="zh"), graph),
            ]
            self.labels[iri] = label
        return node

    def _accept(self, subject: str) -> None:
        """Take what is drafted for decided; a relation that was proposed is stated."""
        told = {quad.predicate.value: quad for quad in self.of[subject]}
        if text(told[_TYPE].object) == CG + "Candidate":
            first, relation, second = (
                ox.NamedNode(text(told[PREFIXES["rdf"] + part].object)) for part in ("subject", "predicate", "object")
            )
            self.of[first.value].append(ox.Quad(first, relation, second, told[_TYPE].graph_name))
            del self.of[subject]
        else:
            self.of[subject] = [quad for quad in self.of[subject] if quad.predicate.value != CG + "undecided"]

    def _remove(self, subject: str) -> None:
        """Take something out, and what is said of it elsewhere; relations proposed for it go too."""
        del self.of[subject]
        for other, quads in list(self.of.items()):
            if any(text(quad.object) == subject for quad in quads):
                proposed = any(text(quad.object) == CG + "Candidate" for quad in quads)
                self.of[other] = [] if proposed else [quad for quad in quads if text(quad.object) != subject]

"""What curators decided in the workbook of a draft, taken back into its statements."""

from __future__ import annotations

import datetime
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError
from chaingraph.base.messages import translate
from chaingraph.base.naming import local
from chaingraph.curation.drafting.known import GraphName, Known
from chaingraph.curation.errors import BadCell, BadRows
from chaingraph.curation.merge import ordered
from chaingraph.curation.reviewing import curator, opened
from chaingraph.curation.workbook import cells, tables
from chaingraph.curation.workbook.columns import DECISION, FROM, SEVERAL, SHEETS, Column, Row
from chaingraph.curation.workbook.lookup import PASSAGE, TERMS, drafted, term, terms
from chaingraph.model.terms import ALT_LABEL, COMPARATORS, LABEL, TYPE, cg, day, numeric, text
from chaingraph.model.vocabulary import CG, ID, PREFIXES
from chaingraph.text.quantities.grammar import POWERS
from chaingraph.text.quantities.units import unit

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

YES, NO, OPEN = ("yes", "y", "是", "1", "true"), ("no", "n", "否", "0", "false"), ("?", "？", "", "待定")

LONGEST_NUMBER = 40  # characters


class Sheet:
    """The statements of a draft (``quads``), and the language of its workbook; ``known`` is a graph that holds them and more."""

    def __init__(self, quads: Iterable[ox.Quad], known: Graph, lang: str) -> None:
        self.quads = ordered(quads)
        self.known = known
        self.shared = Known(known)
        self.lang = lang
        self.labels = cells.labels(known, self.quads, lang)
        self.ignored: list[Row] = []
        self.of: dict[str, list[ox.Quad]] = defaultdict(list)
        for quad in self.quads:
            self.of[text(quad.subject)].append(quad)

    def decided(self, rows: Iterable[Row]) -> tuple[list[ox.Quad], Counter[str]]:
        """Return the statements with what the rows of a workbook change, decide and add, and how many did what.

        Counted are ``yes``, ``no``, ``corrected``, ``added`` and ``ignored`` (rows of things that are not here, which are kept
        in ``ignored``). Added names are taken first, for any other row may speak of them; then relations whose ends are corrected, which
        do not go with a name that is refused. Raises BadCell, or BadRows with all of several.
        """
        taken: Counter[str] = Counter()
        wrong: list[BadCell] = []
        for row in sorted(rows, key=_turn):
            try:
                taken.update(done := self._take(row))
                self.ignored += [row] * ("ignored" in done)
            except (ValueError, ChaingraphError) as error:
                wrong.append(self._bad(row, error))
        if len(wrong) > 1:
            told = [translate(one.template, self.lang).format(**one.values) for one in wrong]
            raise BadRows(count=len(wrong), rows="\n".join(told))
        if wrong:
            raise wrong[0]
        return list(self._without_orphans()), taken

    def _bad(self, row: Row, error: ValueError | ChaingraphError) -> BadCell:
        """Return what is wrong with a row."""
        said = error.words(self.lang) if isinstance(error, ChaingraphError) else translate(str(error), self.lang)
        return BadCell(sheet=translate(row.sheet, self.lang), row=row.number, reason=said.rstrip("。."))

    def accepted(self, relation: str, least: Decimal = Decimal(0)) -> tuple[list[ox.Quad], int]:
        """Return the statements with the proposals of a relation (its name) stated of which the draft is ``least`` sure.

        The number of those is returned as well. Raises ValueError.
        """
        count = self._accept_all(self._term(relation, "owl:ObjectProperty"), least)
        return list(self._without_orphans()), count

    def _accept_all(self, relation: ox.NamedNode, least: Decimal) -> int:
        """State the proposals of a relation of which the draft is ``least`` sure, and return how many those are."""
        proposed = [
            subject
            for subject, quads in self.of.items()
            if any(quad.predicate == tables.PREDICATE and quad.object == relation for quad in quads)
            and tables.confidence(quads) >= least
        ]
        for subject in proposed:
            self._accept(subject)
        return len(proposed)

    def _without_orphans(self) -> Iterator[ox.Quad]:
        """Yield the statements in order, without the indicators that nothing in their passage measures any more."""
        quads = ordered(quad for quads in self.of.values() for quad in quads)
        named = {(quad.object, quad.graph_name) for quad in quads}
        kinds = {quad.subject for quad in quads if quad.predicate == TYPE and quad.object == cg("Indicator")}
        yield from (quad for quad in quads if quad.subject not in kinds or (quad.subject, quad.graph_name) in named)

    def _take(self, row: Row) -> list[str]:
        """Take what a row says, and return what it did."""
        if row.sheet == SEVERAL:
            return ["yes"] * self._accept_all(ox.NamedNode(row.id), _number(cells.written(row.cells.get(FROM)) or "2"))
        if (decision := _decision(row)) not in (*YES, *NO, *OPEN):
            raise ValueError("the decision is yes, no or ?")
        subject = row.id if row.id in self.of else self._added(row) if not row.id and decision not in NO else None
        if subject is None:
            return ["yes"] if decision in YES and row.id.rpartition("/")[2] in self._stated() else ["ignored"]
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

    def _stated(self) -> set[str]:
        """Return the relations that are stated, named as those that are proposed: a row that was accepted before finds its own."""
        return {
            "-".join((cells.last(quad.subject), cells.last(quad.predicate), cells.last(quad.object)))
            for quads in self.of.values()
            for quad in quads
            if isinstance(quad.object, ox.NamedNode) and not isinstance(quad.subject, ox.Triple)
        }

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
        kind = [ox.Quad(iri, TYPE, cg("Candidate"), graph)] if relation else []
        said = [ox.Quad(iri, ox.NamedNode(columns[heading].property), value, graph) for heading, value in told.items()]
        self.of[iri.value] = [*kind, *said]
        self.labels[iri.value] = words
        return iri.value

    def _change(self, subject: str, column: Column, written: str) -> None:
        """Make a property what a cell says, where that is something else than it is."""
        if written == self._written(subject, column):
            return
        if column.property == CG + "unit":
            written = self._scaled(subject, written)
        graph = next(quad.graph_name for quad in self.of[subject] if quad.predicate == TYPE)
        held = tables.held(self.of[subject], column)
        self.of[subject] = [quad for quad in self.of[subject] if quad not in held]
        for words in re.split("[;；、]", written) if column.several else [written]:
            if words.strip():
                value = self._value(words.strip(), column, subject, graph)
                self.of[subject].append(ox.Quad(ox.NamedNode(subject), ox.NamedNode(column.property), value, graph))
        for quad in held if column.property == ALT_LABEL.value else ():
            if quad not in self.of[subject]:
                self._part(subject, text(quad.object), graph)
        if column.property in (CG + "reviewed", CG + "reviewedBy"):
            self._sign(subject)
        if column.property == CG + "status" and any(
            text(quad.object) in (CG + "Figure", CG + "Target") for quad in self.of[subject]
        ):
            self._retype(subject, "Target" if text(self._status(subject)) == CG + "planned" else "Figure")

    def _scaled(self, subject: str, written: str) -> str:
        """Return the unit of what a cell writes as 亿元 or 万户 for a figure without one; its values are multiplied by 亿 or 万."""
        power = re.match(f"[{''.join(POWERS)}]+", written)
        bare = written[power.end() :] if power else ""
        has_one = any(quad.predicate.value == CG + "unit" for quad in self.of[subject])
        if power is None or has_one or unit(written).kind or not unit(bare).kind:
            return written
        times = math.prod(POWERS[one] for one in power[0])
        self.of[subject] = [
            ox.Quad(quad.subject, quad.predicate, numeric(Decimal(text(quad.object)) * times), quad.graph_name)
            if quad.predicate.value in (CG + "value", CG + "upperValue")
            else quad
            for quad in self.of[subject]
        ]
        return bare

    def _part(self, subject: str, words: str, graph: GraphName) -> None:
        """Make a thing of its own of words that were taken for another name of something, with the proposals read from them."""
        kind = next(quad.object for quad in self.of[subject] if quad.predicate == TYPE)
        own = self._new(f"{subject.rpartition('/')[0]}/{local(words)}", text(kind).removeprefix(CG), words, graph)
        for quads in list(self.of.values()):
            read = next((text(quad.object) for quad in quads if quad.predicate == cg("readFrom")), "")
            if read.startswith(words) or read.endswith(words):
                self.of[text(quads[0].subject)] = [
                    ox.Quad(quad.subject, quad.predicate, own, quad.graph_name)
                    if text(quad.object) == subject
                    else quad
                    for quad in quads
                ]

    def _written(self, subject: str, column: Column) -> str:
        """Return what a cell of something says as the workbook was written."""
        now = tables.cell(self.of[subject], column)
        if isinstance(now, tuple):
            return translate("; ", self.lang).join(self.labels.get(text(one), text(one)) for one in map(str, now))
        return cells.written(self.labels.get(now, now) if column.names_things() and isinstance(now, str) else now)

    def _sign(self, passage: str) -> None:
        """See that a passage is signed off by somebody where a day says so, and by nobody where none does."""
        told = {quad.predicate.value for quad in self.of[passage]}
        if CG + "reviewed" not in told:
            self.of[passage] = opened(self.of[passage], {passage})
        elif CG + "reviewedBy" not in told:
            said = ox.Quad(ox.NamedNode(passage), cg("reviewedBy"), ox.Literal(curator()))
            self.of[passage].append(said)

    def _status(self, subject: str) -> object:
        return next((quad.object for quad in self.of[subject] if quad.predicate.value == CG + "status"), None)

    def _retype(self, subject: str, kind: str) -> None:
        self.of[subject] = [
            ox.Quad(quad.subject, quad.predicate, cg(kind), quad.graph_name) if quad.predicate == TYPE else quad
            for quad in self.of[subject]
        ]

    def _value(self, written: str, column: Column, subject: str, graph: GraphName) -> ox.NamedNode | ox.Literal:
        """Return the term that a cell writes. A thing or indicator that nothing bears yet is described anew."""
        if column.form == "text":
            return ox.Literal(written, language=column.lang) if column.lang else ox.Literal(written)
        if column.form == "date":
            if column.property == CG + "reviewed" and written.casefold() in YES:
                return day(datetime.date.today())
            try:
                return day(datetime.date.fromisoformat(written.removesuffix(" 00:00:00")))
            except ValueError:
                raise ValueError("a day is written as 2026-12-31") from None
        if column.form == "number":
            return numeric(_number(written))
        if column.form == "sign":
            if written not in COMPARATORS:
                raise ValueError(
                    translate("the comparator is one of {signs}", self.lang).format(signs=" ".join(COMPARATORS))
                )
            return cg(COMPARATORS[written])
        if (column.figures or column.form == "cg:Figure") and (figure := self._figure(written, graph)):
            return figure
        return self._named(written, column.form, subject, graph)

    def _figure(self, written: str, graph: GraphName) -> ox.NamedNode | None:
        """Return the figure that is printed so, in this passage where several are; or of which the workbook says so."""
        printed = [
            (iri, quad.graph_name)
            for iri, quads in self.of.items()
            for quad in quads
            if quad.predicate.value == CG + "exact" and written in (text(quad.object), self.labels.get(iri))
        ]
        here = [iri for iri, passage in printed if passage == graph] or [iri for iri, _ in printed]
        if len(here) > 1:
            raise ValueError(
                translate("several figures are printed “{name}”: {figures}", self.lang).format(
                    name=written, figures=translate("; ", self.lang).join(self.labels[iri] for iri in here)
                )
            )
        return ox.NamedNode(here[0]) if here else None

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
            raise ValueError(
                said.format(
                    name=written,
                    terms=between.join(self.labels.get(one.value, one.value) for one in terms(self.known, form)),
                )
            )
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
                ox.Quad(node, TYPE, cg(kind), graph),
                ox.Quad(node, LABEL, ox.Literal(label, language="zh"), graph),
            ]
            self.labels[iri] = label
        return node

    def _accept(self, subject: str) -> None:
        """Take what is drafted for decided; a relation that was proposed is stated."""
        told = {quad.predicate.value: quad for quad in self.of[subject]}
        if text(told[TYPE.value].object) == CG + "Candidate":
            first, relation, second = (
                ox.NamedNode(text(told[PREFIXES["rdf"] + part].object)) for part in ("subject", "predicate", "object")
            )
            self.of[first.value].append(ox.Quad(first, relation, second, told[TYPE.value].graph_name))
            del self.of[subject]
        else:
            self.of[subject] = [quad for quad in self.of[subject] if quad.predicate.value != CG + "undecided"]

    def _remove(self, subject: str) -> None:
        """Take something out, and what is said of it elsewhere; relations proposed for it go too."""
        del self.of[subject]
        for other, quads in list(self.of.items()):
            if any(quad.object == cg("Candidate") for quad in quads) and any(
                text(quad.object) == subject for quad in quads
            ):
                del self.of[other]
            else:
                self.of[other] = [quad for quad in quads if text(quad.object) != subject]


def _turn(row: Row) -> int:
    """Return when a row is taken: added names, relations between others than was proposed, names, all else."""
    if row.sheet == "Names":
        return 2 if row.id else 0
    return 1 if row.id and {"subject", "object"} & row.cells.keys() and row.sheet == "Relations" else 3


def _decision(row: Row) -> str:
    return cells.written(row.cells.get(DECISION)).casefold()


_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,2})?")


def _number(written: str) -> Decimal:
    """Return a number of a cell: in digits, by thousands or not, or with the exponent that a spreadsheet gives."""
    if not _NUMBER.fullmatch(written) or len(written) > LONGEST_NUMBER:
        raise ValueError("a number is written in digits, as 400000000 or 2.5")
    return Decimal(written.replace(",", ""))

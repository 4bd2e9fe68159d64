"""A draft as tables for a workbook, for curators who write no Turtle, and what they decided in it taken back."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.drafting.draft import COMPARATORS, cg, local
from chaingraph.drafting.merge import ordered
from chaingraph.errors import BadCell, BadWorkbook, ChaingraphError
from chaingraph.messages import translate
from chaingraph.reports.tables import Cell, Report, Table
from chaingraph.vocabulary import CG, ID, PREFIXES

if TYPE_CHECKING:
    from chaingraph.store import Store

Graph = ox.NamedNode | ox.BlankNode | ox.DefaultGraph

UNPACKED = 200_000_000  # bytes of a workbook, unpacked
ROWS = 200_000
YES, NO, OPEN = ("yes", "y", "是", "1", "true"), ("no", "n", "否", "0", "false"), ("?", "？", "", "待定")

_TYPE, _LABEL, _ALT = (PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "altLabel")
_TITLE, _CODE = PREFIXES["dct"] + "title", CG + "divisionCode"
_SIGNS = {CG + name: sign for sign, name in COMPARATORS.items()}


@dataclass(frozen=True)
class Column:
    """A column that a curator may change: its heading, the property that it holds, and how its cells are written.

    ``form`` is text (with ``lang`` its language), number, date, sign (a comparator), or the class (as prefix:name) of the
    things that it names.
    """

    heading: str
    property: str
    form: str = "text"
    lang: str | None = None


_SHEETS: Mapping[str, tuple[tuple[str, ...], tuple[Column, ...]]] = {
    "Document": ((), (
        Column("title", _TITLE, lang="zh"), Column("number", CG + "number"), Column("date", CG + "date", "date"),
        Column("issuer", CG + "issuer", "cg:Institution"), Column("place", CG + "place", "cg:Place"),
    )),
    "Places": ((), (Column("Chinese name", _LABEL, lang="zh"), Column("English name", _LABEL, lang="en"), Column("division code", _CODE))),
    "Passages": (("sentence",), (Column("gist in Chinese", CG + "gist", lang="zh"), Column("gist in English", CG + "gist", lang="en"))),
    "Figures": (("passage", "sentence", "as printed"), (
        Column("about", CG + "about", "cg:Thing"), Column("indicator", CG + "indicator", "cg:Indicator"),
        Column("value", CG + "value", "number"), Column("upper value", CG + "upperValue", "number"),
        Column("comparator", CG + "comparator", "sign"), Column("unit", CG + "unit", "cg:Unit"),
        Column("status", CG + "status", "cg:Status"), Column("quantity kind", CG + "quantityKind", "cg:QuantityKind"),
        Column("as of", CG + "asOf", "date"), Column("due by", CG + "dueBy", "date"),
    )),
    "Names": (("passage",), (
        Column("kind", _TYPE, "owl:Class"), Column("Chinese name", _LABEL, lang="zh"), Column("English name", _LABEL, lang="en"),
        Column("status", CG + "status", "cg:Status"),
    )),
    "Relations": (("passage",), (
        Column("subject", PREFIXES["rdf"] + "subject", "cg:Thing"), Column("relation", PREFIXES["rdf"] + "predicate", "rdf:Property"),
        Column("object", PREFIXES["rdf"] + "object", "cg:Thing"),
    )),
}  # fmt: skip
_ID, _DECISION = "id", "decision"


class Sheet:
    """The statements of a draft (``quads``) as tables, in a language; ``known`` is a graph that holds them and more.

    ``sentences`` are the sentences of passages (their IRIs), where the text is attached.
    """

    def __init__(self, quads: Iterable[ox.Quad], known: Store, lang: str, sentences: Mapping[str, str]) -> None:
        self.quads = ordered(quads)
        self.known = known
        self.lang = lang
        self.sentences = sentences
        self.labels = _labels(known, self.quads, lang)
        self.of: dict[str, list[ox.Quad]] = defaultdict(list)
        for quad in self.quads:
            self.of[_text(quad.subject)].append(quad)

    def report(self) -> Report:
        """Return the tables: what each says of its things, and a last column for the decision."""
        return Report("", [self._table(name) for name in _SHEETS])

    def decided(self, rows: Iterable[tuple[str, int, Mapping[str, object]]]) -> list[ox.Quad]:
        """Return the statements with what rows of a workbook (sheet, number, cells by heading) change and decide.

        Raises BadCell.
        """
        for name, number, cells in rows:
            subject = _text(cells.get(_ID))
            if name in _SHEETS and subject in self.of:
                try:
                    self._decide(name, subject, cells)
                except (InvalidOperation, ValueError, ChaingraphError) as error:
                    said = error.words(self.lang) if isinstance(error, ChaingraphError) else str(error)
                    raise BadCell(sheet=translate(name, self.lang), row=number, reason=said) from None
        return ordered(quad for quads in self.of.values() for quad in quads)

    # ------------------------------------------------------------ to tables

    def _table(self, name: str) -> Table:
        told, columns = _SHEETS[name]
        headings = (_ID, *told, *(column.heading for column in columns), _DECISION)
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
            translate(name, self.lang), headings, tuple(translate(heading, self.lang) for heading in headings), rows
        )

    def _subjects(self, name: str) -> Iterator[str]:
        """Yield what stands on a sheet, in the order of the text."""
        for subject, quads in self.of.items():
            kinds = {_text(quad.object).removeprefix(CG) for quad in quads if quad.predicate.value == _TYPE}
            if kinds and name == _sheet_of(kinds):
                yield subject

    def _told(self, subject: str, heading: str) -> Cell:
        """Return what is told of something and not changed: its passage, its sentence, its words as printed."""
        graphs = (_text(quad.graph_name) for quad in self.of[subject] if isinstance(quad.graph_name, ox.NamedNode))
        passage = next(graphs, None)
        if heading == "sentence":
            return self.sentences.get(passage or subject)
        if heading == "passage":
            return self.labels.get(passage or "")
        return next((_text(quad.object) for quad in self.of[subject] if quad.predicate.value == CG + "exact"), None)

    def _cell(self, subject: str, column: Column) -> Cell:
        """Return what something has in a column; None where nothing."""
        value = next((quad.object for quad in self._held(subject, column)), None)
        if value is None:
            return None
        text = _text(value)
        if column.form == "number":
            return Decimal(text)
        if column.form == "sign":
            return _SIGNS.get(text, text)
        return text if column.form in ("text", "date") else self.labels.get(text, text)

    def _held(self, subject: str, column: Column) -> list[ox.Quad]:
        return [
            quad
            for quad in self.of[subject]
            if quad.predicate.value == column.property
            and (column.lang is None or (isinstance(quad.object, ox.Literal) and quad.object.language == column.lang))
        ]

    def _open(self, subject: str) -> str:
        undecided = any(
            quad.predicate.value == CG + "undecided" or _text(quad.object) == CG + "Candidate"
            for quad in self.of[subject]
        )
        return translate("?" if undecided else "yes", self.lang)

    # ------------------------------------------------------------ and back

    def _decide(self, name: str, subject: str, cells: Mapping[str, object]) -> None:
        for column in _SHEETS[name][1]:
            if column.heading in cells:
                self._change(subject, column, _written(cells[column.heading]))
        decision = _written(cells.get(_DECISION)).casefold()
        if decision in NO:
            self._remove(subject)
        elif decision in YES:
            self._accept(subject)
        elif decision not in OPEN:
            raise ValueError(translate("the decision is yes, no or ?", self.lang))

    def _change(self, subject: str, column: Column, written: str) -> None:
        """Make a property what a cell says, where that is something else than it is."""
        now = self._cell(subject, column)
        if written == _written(now):
            return
        graph = next(quad.graph_name for quad in self.of[subject] if quad.predicate.value == _TYPE)
        held = self._held(subject, column)
        self.of[subject] = [quad for quad in self.of[subject] if quad not in held]
        if written:
            value = self._value(written, column, subject, graph)
            self.of[subject].append(ox.Quad(ox.NamedNode(subject), ox.NamedNode(column.property), value, graph))
        if column.property == CG + "status" and any(
            _text(quad.object) in (CG + "Figure", CG + "Target") for quad in self.of[subject]
        ):
            self._retype(subject, "Target" if _text(self._status(subject)) == CG + "planned" else "Figure")

    def _status(self, subject: str) -> object:
        return next((quad.object for quad in self.of[subject] if quad.predicate.value == CG + "status"), None)

    def _retype(self, subject: str, kind: str) -> None:
        self.of[subject] = [
            ox.Quad(quad.subject, quad.predicate, cg(kind), quad.graph_name) if quad.predicate.value == _TYPE else quad
            for quad in self.of[subject]
        ]

    def _value(self, written: str, column: Column, subject: str, graph: Graph) -> ox.NamedNode | ox.Literal:
        """Return the term that a cell writes. A thing or indicator that nothing bears yet is described anew."""
        if column.form == "text":
            return ox.Literal(written, language=column.lang) if column.lang else ox.Literal(written)
        if column.form == "date":
            return ox.Literal(
                datetime.date.fromisoformat(written[:10]).isoformat(), datatype=ox.NamedNode(PREFIXES["xsd"] + "date")
            )
        if column.form == "number":
            number = Decimal(written.replace(",", ""))
            whole = number == number.to_integral_value()
            kind = "integer" if whole else "decimal"
            return ox.Literal(
                str(int(number)) if whole else format(number.normalize(), "f"),
                datatype=ox.NamedNode(PREFIXES["xsd"] + kind),
            )
        if column.form == "sign":
            if written not in COMPARATORS:
                raise ValueError(
                    translate("the comparator is one of {signs}", self.lang).format(signs=" ".join(COMPARATORS))
                )
            return cg(COMPARATORS[written])
        return self._named(written, column.form, subject, graph)

    def _named(self, written: str, form: str, subject: str, graph: Graph) -> ox.NamedNode:
        """Return what is called so: in the draft, else in the known graph; else something new."""
        by_label = {label: iri for iri, label in self.labels.items() if iri in self.of}
        if form in ("cg:Thing", "cg:Institution", "cg:Place") and written in by_label:
            return ox.NamedNode(by_label[written])
        if form == "cg:Indicator":
            return self._new(f"{ID}indicator/{local(written)}", "Indicator", written, graph)
        try:
            return self.known.find(written, form)
        except ChaingraphError:
            if form not in ("cg:Thing", "cg:Institution", "cg:Place"):
                raise
        slug = (
            re.sub(r".*/doc/([^/]+).*", r"\1", subject)
            if "/doc/" in subject
            else subject.removeprefix(ID).split("/")[0]
        )
        return self._new(f"{ID}{slug}/{local(written)}", form.removeprefix("cg:"), written, graph)

    def _new(self, iri: str, kind: str, label: str, graph: Graph) -> ox.NamedNode:
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
        if _text(told[_TYPE].object) == CG + "Candidate":
            first, relation, second = (
                ox.NamedNode(_text(told[PREFIXES["rdf"] + part].object)) for part in ("subject", "predicate", "object")
            )
            self.of[first.value].append(ox.Quad(first, relation, second, told[_TYPE].graph_name))
            del self.of[subject]
        else:
            self.of[subject] = [quad for quad in self.of[subject] if quad.predicate.value != CG + "undecided"]

    def _remove(self, subject: str) -> None:
        """Take something out, and what is said of it elsewhere; relations proposed for it go too."""
        del self.of[subject]
        for other, quads in list(self.of.items()):
            if any(_text(quad.object) == subject for quad in quads):
                proposed = any(_text(quad.object) == CG + "Candidate" for quad in quads)
                self.of[other] = [] if proposed else [quad for quad in quads if _text(quad.object) != subject]


def read_rows(content: bytes, path: object) -> Iterator[tuple[str, int, dict[str, object]]]:
    """Yield the rows of a workbook: the English name of the sheet, the number of the row, cells by English heading.

    Raises BadWorkbook.
    """
    import openpyxl

    sheets, columns = ({translate(text, "zh"): text for text in words} for words in (_SHEETS, _headings()))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED:
                raise BadWorkbook(path=path, reason=f"> {UNPACKED // 1_000_000} MB")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for sheet in book:
            name = re.sub(r"^\d+ ", "", sheet.title)
            headings: Sequence[str] = ()
            for number, row in enumerate(sheet.iter_rows(max_row=ROWS, max_col=40, values_only=True), start=1):
                if not headings:
                    headings = [columns.get(str(cell), str(cell)) for cell in row]
                elif any(cell is not None for cell in row):
                    yield sheets.get(name, name), number, dict(zip(headings, row, strict=False))
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError, OSError) as error:
        raise BadWorkbook(path=path, reason=str(error).splitlines()[0] if str(error) else "?") from None


def _headings() -> Iterator[str]:
    """Yield the headings of all columns."""
    yield from (_ID, _DECISION)
    for told, columns in _SHEETS.values():
        yield from (*told, *(column.heading for column in columns))


def _sheet_of(kinds: set[str]) -> str:
    """Return the sheet on which something of these classes stands; empty for what stands on none."""
    for name, own in (
        ("Document", {"Document"}), ("Places", {"Place"}), ("Passages", {"Passage", "Heading"}), ("Figures", {"Figure", "Target"}),
        ("Relations", {"Candidate"}), ("", {"Section", "Indicator", "Unit", "Interpretation"}),
    ):  # fmt: skip
        if kinds & own:
            return name
    return "Names"


def _labels(known: Store, quads: Iterable[ox.Quad], lang: str) -> dict[str, str]:
    """Return what things are called: in the draft, else in the known graph; a unit by its symbol."""
    from chaingraph import things

    found = things.labels(known, lang)
    found |= {
        row.unit.value: row.symbol.value
        for row in known.select("SELECT ?unit ?symbol { ?unit a cg:Unit ; cg:symbol ?symbol }")
    }
    drafted = [quad for quad in quads if quad.predicate.value in (_LABEL, CG + "symbol")]
    drafted.sort(key=lambda quad: isinstance(quad.object, ox.Literal) and quad.object.language in (lang, None))
    return found | {_text(quad.subject): _text(quad.object) for quad in drafted}


def _written(cell: object) -> str:
    """Return a cell as the text a person sees: a whole number without a point, a day without a time."""
    if cell is None:
        return ""
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat()
    if isinstance(cell, int | float | Decimal) and not isinstance(cell, bool):
        number = Decimal(str(cell))
        return str(int(number)) if number == number.to_integral_value() else format(number.normalize(), "f")
    return str(cell).strip()


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)

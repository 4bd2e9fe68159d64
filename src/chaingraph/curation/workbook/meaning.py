"""What the words of a cell mean as a term: a text, a day, a number, a sign, or a thing by its name."""

from __future__ import annotations

import datetime
import math
import re
from decimal import Decimal

import pyoxigraph as ox

from chaingraph.base.messages import translate
from chaingraph.base.naming import local, near
from chaingraph.curation.drafting.known import GraphName
from chaingraph.curation.workbook.columns import YES, Column, tab
from chaingraph.curation.workbook.lookup import NAMED, TERMS, drafted, names, term, terms
from chaingraph.curation.workbook.merging import met
from chaingraph.curation.workbook.statements import Statements
from chaingraph.graph.errors import UnknownThing
from chaingraph.model.terms import COMPARATORS, cg, day, numeric, text
from chaingraph.model.vocabulary import CG, ID
from chaingraph.text.canonical import canonical
from chaingraph.text.dates import due_of
from chaingraph.text.quantities.grammar import POWERS
from chaingraph.text.quantities.units import UNITS, unit

LONGEST_NUMBER, LONGEST = 40, 1_000  # characters of a number, and of any other cell

_NUMBER = re.compile(r"([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,2})?)([十百千万亿]{0,3})")

_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(20\d\d)(\d\d)(\d\d)")

_FIRST = re.compile(r"(\d{4})(?:年|[-/.年](\d{1,2})月?)")  # of which the first day is meant
_FIRSTS, _LASTS = (CG + "start", CG + "heldFrom"), (CG + "end", CG + "asOf", CG + "dueBy")

_BROKEN = re.compile(r"#(?:REF!|N/A|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)")  # what a formula that fails leaves

_SIGNS = {"≥": ">=", "≧": ">=", "≤": "<=", "≦": "<=", "≈": "~", "约": "~"}

_SERIAL, _ZERO = re.compile(r"[34567]\d{4}"), datetime.date(1899, 12, 30)  # days as a spreadsheet counts them


class Meaning:
    """The meaning of words among the statements of a draft. A thing or indicator that nothing bears yet is described there."""

    def __init__(self, statements: Statements) -> None:
        self.statements = statements

    def of(self, written: str, column: Column, subject: str, graph: GraphName) -> ox.NamedNode | ox.Literal:
        """Return the term that a cell of a column writes, in the row of ``subject``. Raises ValueError, UnknownThing, AmbiguousName."""
        if _BROKEN.fullmatch(written):
            raise ValueError("the cell holds the error of a formula")
        if len(written) > LONGEST:
            raise ValueError("a cell that is taken has at most 1,000 characters")
        if column.form == "text":
            return ox.Literal(written, language=column.lang) if column.lang else ox.Literal(written)
        if column.form == "date":
            return _day(written, column)
        if column.form == "number":
            return numeric(number(written))
        if column.form == "sign":
            return self._sign(written)
        if (column.figures or column.form == "cg:Figure") and (figure := self._figure(written, graph)):
            return figure
        return self._named(written, column.form, subject, graph)

    def term(self, written: str, form: str) -> ox.NamedNode:
        """Return the term of a form of ``TERMS`` that is called so. Raises ValueError, AmbiguousName."""
        known, lang, labels = self.statements.known, self.statements.lang, self.statements.labels
        found = term(known, written, form)
        if found is None:
            said = translate("“{name}” is none of these: {terms}", lang)
            called = [labels.get(one.value, one.value) for one in terms(known, form)]
            raise ValueError(said.format(name=written, terms=("、" if lang == "zh" else ", ").join(called)))
        return found

    def _sign(self, written: str) -> ox.NamedNode:
        sign = "".join(_SIGNS.get(mark, mark) for mark in canonical(written))
        if named := term(self.statements.known, sign, "cg:Comparator"):
            return named
        if sign not in COMPARATORS:
            said = translate("the comparator is one of {signs}", self.statements.lang)
            raise ValueError(said.format(signs=" ".join(COMPARATORS)))
        return cg(COMPARATORS[sign])

    def _figure(self, written: str, graph: GraphName) -> ox.NamedNode | None:
        """Return the figure that is printed so, in this passage where several are; or of which the workbook says so."""
        labels, lang = self.statements.labels, self.statements.lang
        printed = [
            (iri, quad.graph_name)
            for iri, quads in self.statements.of.items()
            for quad in quads
            if quad.predicate.value == CG + "exact" and written in (text(quad.object), labels.get(iri))
        ]
        here = [iri for iri, passage in printed if passage == graph] or [iri for iri, _ in printed]
        if len(here) > 1:
            said = translate("several figures are printed “{name}”: {figures}", lang)
            figures = translate("; ", lang).join(labels[iri] for iri in here)
            raise ValueError(said.format(name=written, figures=figures))
        return ox.NamedNode(here[0]) if here else None

    def _named(self, written: str, form: str, subject: str, graph: GraphName) -> ox.NamedNode:
        """Return what is called so: in the draft, else in the known graph; else something new."""
        statements = self.statements
        if here := drafted(statements.of, written, form):
            return here
        if form in TERMS:
            return self.term(written, form)
        if form == "cg:Indicator":
            return statements.describe(statements.shared.indicator(written, graph), written)
        if form == "cg:Unit" and unit(written).kind:
            return self._unit(written)
        if form not in ("cg:Institution", "cg:Place"):
            return self._known(written, form)
        slug = re.sub(r".*/doc/([^/]+).*", r"\1", subject)
        kind = form.removeprefix("cg:")
        there = met(statements, slug, written, kind)
        return statements.new(there or f"{ID}{slug}/{local(written)}", kind, written, graph)

    def _known(self, written: str, form: str) -> ox.NamedNode:
        """Return what the known graph calls so. Raises ValueError where nothing is called so or nearly so, UnknownThing with what the draft calls nearly so first, and what ``find`` raises."""
        try:
            return self.statements.known.find(written, form)
        except UnknownThing as error:
            if form == "cg:Unit":
                raise ValueError(self._no_unit(written)) from None
            if form == NAMED and (close := near(written, names(self.statements.of))):
                raise UnknownThing(written, close) from None
            if error.has_near or form != "cg:Thing":
                raise
        lang = self.statements.lang
        said = translate("Nothing is called “{name}”: write it as on sheet “{sheet}”, or add it there", lang)
        raise ValueError(said.format(name=written, sheet=tab("Names", lang)))

    def _no_unit(self, written: str) -> str:
        """Return that words are no unit, which units share a character with them (all, where none does), and how one is added."""
        alike = [symbol for symbol in UNITS if set(symbol) & set(written)] or list(UNITS)
        said = translate(
            "“{name}” is no unit that is known; known are {units}; one more is a row of the table of units (units.csv, see CONTRIBUTING.md)",
            self.statements.lang,
        )
        return said.format(name=written, units="、".join(alike))

    def _unit(self, symbol: str) -> ox.NamedNode:
        """Return the unit of a symbol that is read; one that the graph lacks is described beside the document."""
        iri, described = self.statements.shared.unit(symbol)
        if described:
            self.statements.of[iri.value] = described
            self.statements.labels[iri.value] = symbol
        return iri


def number(written: str) -> Decimal:
    """Return a number of a cell: in digits, by thousands or not, with 万 or 亿 or the exponent that a spreadsheet gives. Raises ValueError.

    >>> number("1,200"), number("１．２亿")
    (Decimal('1200'), Decimal('120000000.0'))
    """
    told = _NUMBER.fullmatch(canonical(written))
    if told is None or len(written) > LONGEST_NUMBER or re.search(r"\d\s+\d", written):
        raise ValueError("write a number in digits, as 400000000 or 2.5")
    return Decimal(told[1].replace(",", "")) * math.prod(POWERS[power] for power in told[2])


def _day(written: str, column: Column) -> ox.Literal:
    """Return the day that a cell writes: as 2026-12-31, 2026/12/31 or 2026年12月31日; the last of a span or by which something is due also as 2026年6月底, the first as 2026年6月."""
    if column.property == CG + "reviewed" and written.casefold() in YES:
        return day(datetime.date.today())
    words = canonical(written.removesuffix(" 00:00:00"))
    if _SERIAL.fullmatch(words):  # the day of a cell that lost its format
        return day(_ZERO + datetime.timedelta(int(words)))
    told = _DAY.fullmatch(words)
    try:
        if told:
            return day(datetime.date(*map(int, filter(None, told.groups()))))
        first = _FIRST.fullmatch(words) if column.property in _FIRSTS else None
        if first:
            return day(datetime.date(int(first[1]), int(first[2] or 1), 1))
    except ValueError:
        pass
    due = due_of(words, None) if column.property in _LASTS else None
    if due and due.day and (due.start, due.end) == (0, len(words)):
        return day(due.day)
    raise ValueError("write a day as 2026-12-31")

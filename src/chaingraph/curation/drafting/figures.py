"""Figures of a draft: what is printed of a quantity is stated, what was guessed from the words around is undecided."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from chaingraph.curation.drafting.known import Known
from chaingraph.model.terms import COMPARATORS, TYPE, cg, day, numeric
from chaingraph.text.quantities import Quantity

Named = tuple[int, int, ox.NamedNode]  # where a thing is named, and which

_CLAUSE = 200  # characters that a clause may have
_DAY = re.compile(r"(20\d\d)年(?:(\d{1,2})月)?")
_FLOW = re.compile(
    r"新增|举办|开展|引进|完成|新建|签约|组织|培训|发放|推送|选派|选聘|入选|获批|认定|达成|解决|实施|推荐|争取|投放|对接"
)


@dataclass(frozen=True)
class Figures:
    """Writes the quantities of a document down as figures.

    ``text`` is canonical, ``known`` has the units and indicators that are known, ``place`` is what a figure is
    about when nothing is named near it, ``year`` that in which the document was written.
    """

    text: str
    document: ox.NamedNode
    known: Known
    place: ox.NamedNode | None
    year: int | None

    def quads(
        self, passage: ox.NamedNode, found: Sequence[tuple[int, int, Quantity]], things: Sequence[Named]
    ) -> Iterator[ox.Quad]:
        """Yield the figures that a passage states; ``found`` are its quantities, ``things`` those it names, with their places."""
        for number, (start, end, quantity) in enumerate(found, start=1):
            figure = figure_name(passage, number)
            yield from self._figure(figure, passage, start, end, quantity, things)
            if number < len(found) and quantity.base and found[number][2].unit == quantity.unit:
                yield ox.Quad(figure_name(passage, number + 1), cg("baseline"), figure, passage)

    def _figure(
        self,
        figure: ox.NamedNode,
        passage: ox.NamedNode,
        start: int,
        end: int,
        quantity: Quantity,
        things: Sequence[Named],
    ) -> Iterator[ox.Quad]:
        planned = quantity.ahead
        stated: list[tuple[str, ox.NamedNode | ox.Literal | None]] = [
            ("exact", ox.Literal("".join(quantity.exact.split()))),
            ("startOffset", ox.Literal(start)),
            ("endOffset", ox.Literal(end)),
            ("value", numeric(quantity.value)),
            ("upperValue", numeric(quantity.upper) if quantity.upper is not None else None),
            ("comparator", cg("between" if quantity.upper is not None else COMPARATORS[quantity.comparator])),
            ("status", cg("planned" if planned else "achieved")),
            ("quantityKind", cg(self._quantity_kind(quantity, start))),
            ("about", self._about(start, end, quantity, things)),
            *(("undecided", cg(name)) for name in ("about", "indicator", "quantityKind", "status")),
            ("undecided", None if quantity.unit else cg("unit")),
        ]
        yield ox.Quad(figure, TYPE, cg("Target" if planned else "Figure"), passage)
        for property, value in stated:
            if value is not None:
                yield ox.Quad(figure, cg(property), value, passage)
        if quantity.unit:
            unit, description = self.known.unit(quantity.unit)
            yield ox.Quad(figure, cg("unit"), unit, passage)
            yield from description
        if quantity.subject:
            described = self.known.indicator(quantity.subject, passage)
            yield ox.Quad(figure, cg("indicator"), described[0].subject, passage)
            yield from described
        if quantity.falls:
            for language, word in (("zh", "下降"), ("en", "decrease")):
                yield ox.Quad(figure, cg("qualifier"), ox.Literal(word, language=language), passage)
        yield from self._when(figure, quantity, passage)

    def _quantity_kind(self, quantity: Quantity, start: int) -> str:
        """Return what kind of quantity it seems to be, by its unit and the verb before it."""
        if quantity.status == "change":
            return "growth"
        if quantity.unit == "%":
            return "share"
        clause = re.split("[,。;:]", self.text[max(0, start - 25) : start])[-1]
        return "flow" if _FLOW.search(clause) else "stock"

    def _about(self, start: int, end: int, quantity: Quantity, things: Sequence[Named]) -> ox.NamedNode | None:
        """Return what a row is of, or what is counted where that is named; else what is named beside it, or the place."""
        if of := quantity.of:
            return next((thing for first, last, thing in things if of[0] <= first and last <= of[1]), self.place)
        subject = quantity.subject or ""
        counted = [thing for first, last, thing in things if subject.endswith(self.text[first:last])]
        clause = max(self.text.rfind(mark, max(0, start - _CLAUSE), start) for mark in ",。;:") + 1
        after = [thing for first, _, thing in things if 0 <= first - end <= 2]
        before = [thing for first, last, thing in things if clause <= first and last <= start]
        return (*counted[-1:], *after[:1], *before[-1:], self.place)[0]

    def _when(self, figure: ox.NamedNode, quantity: Quantity, passage: ox.NamedNode) -> Iterator[ox.Quad]:
        """Yield the day that a level is of, the period of what was done, or the day a target is due."""
        if quantity.ahead or quantity.base:
            if quantity.due and not quantity.base:
                yield from self._guess(figure, "dueBy", day(quantity.due), passage)
            return
        match = _DAY.search(quantity.period or "")
        if not match:
            return
        year, month = int(match[1]), int(match[2] or 12)
        if not 1 <= month <= 12:
            return
        last = day(datetime.date(year, month, calendar.monthrange(year, month)[1]))
        if re.search("截至|到|末|底", quantity.period or ""):
            yield from self._guess(figure, "asOf", last, passage)
        else:
            yield from self._guess(figure, "start", day(datetime.date(year, int(match[2] or 1), 1)), passage)
            yield from self._guess(figure, "end", last, passage)

    def _guess(
        self, figure: ox.NamedNode, property: str, value: ox.Literal, passage: ox.NamedNode
    ) -> Iterator[ox.Quad]:
        """Yield what the words around a figure suggest, marked as undecided."""
        yield ox.Quad(figure, cg(property), value, passage)
        yield ox.Quad(figure, cg("undecided"), cg(property), passage)


def figure_name(passage: ox.NamedNode, number: int) -> ox.NamedNode:
    """Return the IRI of a figure of a drafted passage, by its number in it, from 1."""
    return ox.NamedNode(f"{passage.value.replace('/passage/', '/figure/')}.{number}")

"""What a cell that was written anew changes of something that is drafted."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import TypeAlias

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError
from chaingraph.base.messages import translate
from chaingraph.base.naming import local
from chaingraph.curation.drafting.known import GraphName
from chaingraph.curation.reviewing import curator, opened
from chaingraph.curation.workbook import cells, tables
from chaingraph.curation.workbook.columns import NO, SHEETS, Column, is_none
from chaingraph.curation.workbook.faults import of_cell
from chaingraph.curation.workbook.meaning import Meaning
from chaingraph.curation.workbook.rows import Row
from chaingraph.curation.workbook.statements import Statements
from chaingraph.model.report import Sentence
from chaingraph.model.terms import ALT_LABEL, TYPE, cg, number_of, numeric, text
from chaingraph.model.vocabulary import CG
from chaingraph.text.canonical import canonical
from chaingraph.text.quantities.grammar import POWERS
from chaingraph.text.quantities.units import unit

Value: TypeAlias = ox.NamedNode | ox.Literal


class Correcting:
    """Corrections of the statements of a draft, by what the words of cells mean."""

    def __init__(self, statements: Statements, meaning: Meaning) -> None:
        self.statements, self.meaning = statements, meaning
        self.of = statements.of
        self.denied: set[tuple[str, str]] = (
            set()
        )  # of what (IRIs) cells say that the text states no value of which property

    def take(self, subject: str, row: Row) -> bool:
        """Make of something what the cells of its row say; return whether any was changed. Raises ValueError with what is wrong in each."""
        written = [column for column in SHEETS[row.sheet][1] if column.heading in row.cells]
        wrong: list[str] = []
        for column in written:
            try:
                cell = cells.written(row.cells[column.heading])
                if column.required and not cell.strip() and row.decision not in NO:
                    raise ValueError("it cannot be blank; to refuse the row, choose no")
                self.change(subject, column, cell)
            except (ValueError, ChaingraphError) as error:
                wrong.append(of_cell(error, column.heading, self.statements.lang))
        if wrong:
            raise ValueError(translate("; ", self.statements.lang).join(wrong))
        return bool(written)

    def change(self, subject: str, column: Column, written: str) -> None:
        """Make a property what a cell says, where that is something else than it is. Raises what ``Meaning.of`` raises."""
        denied = is_none(written) and (column.is_optional() or column.form != "text")
        if denied:
            self.denied.add((subject, column.property))
        if written == self._written(subject, column):
            return
        self._refuse(subject, column, written, denied)
        if column.property == CG + "unit":
            written = self._scaled(subject, written)
        passage = next(quad.graph_name for quad in self.of[subject] if quad.predicate == TYPE)
        graph = ox.DefaultGraph() if column.beside else passage
        each = [] if denied else _each(written) if column.several else [written]
        self._say(subject, column, [words.strip() for words in each if words.strip()], denied, graph)
        if column.property in (CG + "reviewed", CG + "reviewedBy"):
            self._sign(subject, column, written)
        if column.property == CG + "status" and cells.kinds(self.of[subject]) & {"Figure", "Target"}:
            self.statements.retype(subject, "Target" if self._is_planned(subject) else "Figure")

    def _refuse(self, subject: str, column: Column, written: str, denied: bool) -> None:
        """Raise ValueError for what a cell cannot say."""
        if denied and not column.is_optional():
            raise ValueError(
                "of this a text cannot say nothing: fill it in, leave it blank to decide it later, or choose no"
            )
        of_holder = column.property in (CG + "holderName", CG + "formerHolderName")
        if of_holder and written and "Role" not in cells.kinds(self.of[subject]):
            raise ValueError("only a role has a holder")

    def _say(self, subject: str, column: Column, told: Sequence[str], denied: bool, graph: GraphName) -> None:
        """State the values that a cell has been ``told``, or that there is none, in place of those that the property has."""
        held = tables.held(self.of[subject], column)
        if not column.several and not denied:  # the cell says the first
            held = [quad for quad in held if quad.object == held[0].object]
        self.of[subject] = [quad for quad in self.of[subject] if quad not in held]
        values = dict.fromkeys(self.meaning.of(words, column, subject, graph) for words in told)
        node, property = ox.NamedNode(subject), ox.NamedNode(column.property)
        self.statements.undeny(subject, property)
        if denied:
            self.statements.deny(subject, property, graph)
        self.of[subject] += [
            ox.Quad(node, property, value, place) for value, place in _places(held, list(values), graph)
        ]
        for quad in held if column.property == ALT_LABEL.value else ():
            if quad not in self.of[subject]:
                self._part(subject, text(quad.object), graph)

    def _written(self, subject: str, column: Column) -> str:
        """Return what a cell of something says as the workbook was written."""
        labels = self.statements.labels
        now = tables.cell(self.of[subject], column)
        if isinstance(now, tuple):
            said = (labels.get(text(one), text(one)) for one in map(str, now))
            return translate("; ", self.statements.lang).join(said)
        if isinstance(now, Sentence):
            return translate(now.text, self.statements.lang)
        return cells.written(labels.get(now, now) if column.names_things() and isinstance(now, str) else now)

    def _scaled(self, subject: str, written: str) -> str:
        """Return the unit of what a cell writes as 亿元 or 万户 for a figure without one; its values are multiplied by 亿 or 万."""
        power = re.match(f"[{''.join(POWERS)}]+", written)
        bare = written[power.end() :] if power else ""
        has_one = any(quad.predicate.value == CG + "unit" for quad in self.of[subject])
        if power is None or has_one or unit(written).kind or not unit(bare).kind:
            return written
        times = math.prod(POWERS[one] for one in power[0])
        self.of[subject] = [
            ox.Quad(quad.subject, quad.predicate, numeric(number * times), quad.graph_name)
            if quad.predicate.value in (CG + "value", CG + "upperValue")
            and (number := number_of(quad.object)) is not None
            else quad
            for quad in self.of[subject]
        ]
        return bare

    def _part(self, subject: str, words: str, graph: GraphName) -> None:
        """Make a thing of its own of words that were taken for another name of something, with the proposals read from them."""
        kind = next(quad.object for quad in self.of[subject] if quad.predicate == TYPE)
        iri = f"{subject.rpartition('/')[0]}/{local(words)}"
        own = self.statements.new(iri, text(kind).removeprefix(CG), words, graph)
        for quads in list(self.of.values()):
            read = canonical(next((text(quad.object) for quad in quads if quad.predicate == cg("readFrom")), ""))
            if read.startswith(words) or read.endswith(words):
                self.of[text(quads[0].subject)] = [
                    ox.Quad(quad.subject, quad.predicate, own, quad.graph_name)
                    if text(quad.object) == subject
                    else quad
                    for quad in quads
                ]

    def _sign(self, passage: str, column: Column, written: str) -> None:
        """See that a passage is signed off by somebody where a day says so, and by nobody where none does.

        Raises ValueError where a cell names who did it, and no day.
        """
        told = {quad.predicate.value for quad in self.of[passage]}
        if written and column.property == CG + "reviewedBy" and CG + "reviewed" not in told:
            raise ValueError("say on which day it was reviewed, too")
        if CG + "reviewed" not in told:
            self.of[passage] = opened(self.of[passage], {passage})
        elif CG + "reviewedBy" not in told:
            said = ox.Quad(ox.NamedNode(passage), cg("reviewedBy"), ox.Literal(curator()))
            self.of[passage].append(said)

    def _is_planned(self, subject: str) -> bool:
        told = (quad.object for quad in self.of[subject] if quad.predicate.value == CG + "status")
        return next(told, None) == cg("planned")


def _places(held: Sequence[ox.Quad], values: Sequence[Value], graph: GraphName) -> list[tuple[Value, GraphName]]:
    """Return what a cell says now, each with the graphs that say it: where it was said before, else where that was said which is gone.

    So the name of who holds a post stays in the passage that says since when. What takes no place of another stands in ``graph``;
    where as much is new as is gone, each takes the place of one, in their order.
    """
    gone = [quad for quad in held if quad.object not in values]
    kept = [(value, quad.graph_name) for quad in held for value in values if quad.object == value]
    new = [value for value in values if value not in {told for told, _ in kept}]
    former = list(dict.fromkeys(quad.object for quad in gone))
    if len(former) == len(new):
        pairs = dict(zip(former, new, strict=True))
        return [*kept, *dict.fromkeys((pairs[quad.object], quad.graph_name) for quad in gone)]
    freed = list(dict.fromkeys(quad.graph_name for quad in gone)) or [graph]
    alone = len({quad.object for quad in gone}) == 1
    return [*kept, *((value, place) for value in new for place in (freed if alone else freed[:1]))]


def _each(written: str) -> list[str]:
    """Return what a cell of several names: parted by marks or lines, and in Chinese by commas and spaces too.

    >>> _each("市工信局，市科技局 市财政局"), _each("Bank of Yunzhou, head office; City Bank")
    (['市工信局', '市科技局', '市财政局'], ['Bank of Yunzhou, head office', ' City Bank'])
    """
    return re.split(r"[;；、\n]|(?<=[\u4e00-\u9fff）)])[,，\s]+(?=[\u4e00-\u9fff“])", written)

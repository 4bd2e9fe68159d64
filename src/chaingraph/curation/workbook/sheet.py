"""What curators decided in the workbook of a draft, taken back into its statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError
from chaingraph.base.messages import translate
from chaingraph.base.naming import local
from chaingraph.curation.errors import BadCell, BadRows
from chaingraph.curation.merge import candidate_name
from chaingraph.curation.workbook import cells
from chaingraph.curation.workbook.adding import add_figure
from chaingraph.curation.workbook.columns import DECISION, FROM, NO, OPEN, SEVERAL, SHEETS, YES, decision, tab
from chaingraph.curation.workbook.correcting import Correcting
from chaingraph.curation.workbook.lookup import PASSAGE, drafted
from chaingraph.curation.workbook.meaning import Meaning, number
from chaingraph.curation.workbook.merging import merge, named_so
from chaingraph.curation.workbook.restoring import Restoring, left_open
from chaingraph.curation.workbook.rows import Row
from chaingraph.curation.workbook.statements import Statements
from chaingraph.model.terms import TYPE, cg, text
from chaingraph.model.vocabulary import ID

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph


class Sheet:
    """The statements of a draft (``quads``), and the language of its workbook.

    ``known`` is a graph that holds them and more, ``sentences`` are those of passages (their IRIs), where the text is kept.
    ``base`` are the statements of the last draft, from which is restored what was refused. After ``decided``, ``opened`` are the
    rows that are to be decided again, ``severed`` the relations that lead to what was refused, each with that (IRIs), ``left`` the rows that are open
    in the workbook alone, ``merged`` the new rows of what the draft has already, each with that (its IRI), ``lacking`` the rows that were accepted, with the headings of the cells that these need and that are
    blank.
    """

    def __init__(
        self, quads: Iterable[ox.Quad], known: Graph, lang: str, sentences: Mapping[str, str] | None = None,
        base: Sequence[ox.Quad] = (),
    ) -> None:  # fmt: skip
        self.lang = lang
        self.sentences = sentences or {}
        self.ignored: list[Row] = []
        self.opened: list[Row] = []
        self.severed: list[tuple[Row, list[str]]] = []
        self.left: list[Row] = []
        self.merged: list[tuple[Row, str]] = []
        self.lacking: list[tuple[Row, list[str]]] = []
        self.drafted: frozenset[str] = frozenset()  # the things that are drafted as decisions begin
        self.statements = Statements(quads, known, lang)
        self.meaning = Meaning(self.statements)
        self.correcting = Correcting(self.statements, self.meaning)
        self.restoring = Restoring(self.statements, base)

    def decided(self, rows: Iterable[Row]) -> tuple[list[ox.Quad], Counter[str]]:
        """Return the statements with what the rows of a workbook change, decide and add, and how many did what.

        Rows that are gone or untouched decide nothing. Counted are ``yes``, ``no``, ``corrected``, ``added`` and ``ignored`` (rows of things that are not here, which are kept
        in ``ignored``). Added names are taken first, for any other row may speak of them; then relations whose ends are corrected, which
        do not go with a name that is refused. Raises BadCell, or BadRows with all of several.
        """
        rows = list(rows)
        self.drafted = frozenset(self.statements.of)
        taken: Counter[str] = Counter()
        wrong: list[BadCell] = []
        for row in sorted((row for row in rows if row.cells), key=self._turn):
            try:
                taken.update(done := self._take(row))
                self.ignored += [row] * ("ignored" in done)
            except (ValueError, ChaingraphError) as error:
                wrong.append(self._bad(row, error))
        if len(wrong) > 1:
            told = [one.sentence(one.template, self.lang) for one in wrong]
            raise BadRows(count=len(wrong), rows="\n".join(told))
        if wrong:
            raise wrong[0]
        self.left = self._left(rows)
        self.lacking = list(self._lacking(rows))
        return list(self.statements.without_orphans()), taken

    def _bad(self, row: Row, error: ValueError | ChaingraphError) -> BadCell:
        """Return what is wrong with a row."""
        return BadCell(sheet=tab(row.sheet, self.lang), row=row.number, reason=self._words(error))

    def _of_cell(self, error: ValueError | ChaingraphError, heading: str) -> str:
        """Return what is wrong with a cell, and in which column it stands."""
        said = translate("{reason} (column “{column}”)", self.lang)
        return said.format(reason=self._words(error), column=translate(heading, self.lang))

    def _words(self, error: ValueError | ChaingraphError) -> str:
        """Return what is wrong with a cell, without a stop at its end."""
        said = error.words(self.lang) if isinstance(error, ChaingraphError) else translate(str(error), self.lang)
        return said.rstrip("。.")

    def accepted(self, relation: str, least: Decimal = Decimal(0)) -> tuple[list[ox.Quad], int]:
        """Return the statements with the proposals of a relation (its name) stated of which the draft is ``least`` sure.

        The number of those is returned as well. Raises ValueError.
        """
        count = self.statements.accept_all(self.meaning.term(relation, "owl:ObjectProperty"), least)
        return list(self.statements.without_orphans()), count

    def _take(self, row: Row) -> list[str]:
        """Take what a row says, and return what it did."""
        statements = self.statements
        if row.sheet == SEVERAL:
            least = self._least(row)
            return ["yes"] * statements.accept_all(ox.NamedNode(row.id), least)
        if (decision := _decision(row)) not in (*YES, *NO, *OPEN):
            raise ValueError(translate("; ", self.lang).join(self._undecidable(row)))
        if row.id and row.id not in statements.of and self.restoring.is_known(row.id):
            return self._again(row, decision)
        before = {} if row.id else dict(statements.of)
        subject = row.id if row.id in statements.of else self.added(row) if not row.id and decision not in NO else None
        if subject is None and decision in NO and row.id in self.drafted:  # it went with the name that it is of
            return ["no"]
        if subject is None and not row.id and row.sheet == "Relations" and self._withdrawn(row):
            return ["no"]
        if subject is None:
            return ["yes"] if decision in YES and row.id.rpartition("/")[2] in statements.related() else ["ignored"]
        done = [] if row.id else self._added_or_merged(row, subject, before)
        if row.id and self._correct(subject, row):
            done = ["corrected"]
        if decision in NO:
            statements.remove(subject)
            return ["no"]
        if decision in YES and subject in statements.of:
            statements.accept(subject)
            return [*done, "yes"]
        if row.id and DECISION in row.cells and row.sheet != "Relations":
            self.opened += [row] * self.restoring.open(subject)
        return done

    def _added_or_merged(self, row: Row, subject: str, before: Mapping[str, Sequence[ox.Quad]]) -> list[str]:
        """Return what a new row did that is of something: added it or, where the draft has it already, maybe corrected it."""
        if subject not in self.drafted or not self._is_drafted(subject):
            return ["added"]
        self.merged.append((row, subject))
        return ["corrected"] * (self.statements.of[subject] != before.get(subject))

    def _is_drafted(self, subject: str) -> bool:
        """Return whether something (its IRI) stands in the draft, and is of the last one."""
        return subject in self.statements.of and subject in self.restoring.of

    def _least(self, row: Row) -> Decimal:
        """Return the confidence from which a row accepts relations; none is as sure where it names none."""
        try:
            return number(cells.written(row.cells.get(FROM)) or "2")
        except ValueError as error:
            raise ValueError(self._of_cell(error, FROM)) from error

    def _undecidable(self, row: Row) -> Iterator[str]:
        """Yield what is wrong with a decision that is none, and what else is wrong in its row."""
        yield self._of_cell(ValueError("the decision is yes, no or ?"), DECISION)
        try:
            self._take(replace(row, cells={**row.cells, DECISION: OPEN[0]}))
        except (ValueError, ChaingraphError) as error:
            yield self._words(error)

    def _again(self, row: Row, decision: str) -> list[str]:
        """Take what a row says of something that was decided before and is not open in the draft, and return what it did."""
        if row.sheet == "Relations":
            return self._related_again(row, decision)
        if decision in NO:
            return ["no"]
        if DECISION not in row.cells or not self.restoring.restore(row.id):
            return ["ignored"]
        done = ["corrected"] if self._correct(row.id, row) else []
        if decision in YES:
            self.statements.accept(row.id)
            return [*done, "yes"]
        self.opened.append(row)
        return done

    def _related_again(self, row: Row, decision: str) -> list[str]:
        """Take what a row says of a relation that was accepted or refused before, and return what it did."""
        restoring, of = self.restoring, self.statements.of
        is_stated, moved = row.id in restoring.stated, bool(row.cells.keys() - {DECISION})
        if not is_stated and (DECISION not in row.cells or (decision in NO and not moved)):
            return ["no"] if decision in NO else ["ignored"]
        if is_stated and not moved and decision in YES:
            return ["yes"] if restoring.has_ends(row.id) else self._sever(row, decision)
        first = restoring.first(row.id)
        before = list(of.get(first, ()))
        restoring.proposed(row.id)
        try:
            done = ["corrected"] if self._correct(row.id, row) else []
        except (ValueError, ChaingraphError):
            del of[row.id]
            if is_stated:
                of[first] = before
                raise
            return self._sever(row, decision)
        if decision in NO:
            restoring.unstate(of[row.id])
            del of[row.id]
            return ["no"]
        if not restoring.is_whole(row.id):
            del of[row.id]
            return self._sever(row, decision)
        if decision in YES or DECISION not in row.cells:
            self.statements.accept(row.id)
            return [*done, "yes"]
        restoring.unstate(of[row.id])
        self.opened.append(row)
        return done

    def _sever(self, row: Row, decision: str) -> list[str]:
        """Return what the row of a relation did one of whose ends is refused, and note it where it was to stand again."""
        if decision in NO:
            return ["no"]
        self.severed.append((row, self.restoring.refused(row.id)))
        return []

    def _left(self, rows: Iterable[Row]) -> list[Row]:
        """Return the rows that a workbook leaves open and the draft has decided; what it decides several at once is not left open."""
        several = {row.id for row in rows if row.sheet == SEVERAL}
        merged = {subject for _, subject in self.merged}
        left = {row.id: row for row in rows if row.left and row.id not in merged}
        found = left_open(left, self.statements.of, self.restoring)
        return [left[subject] for subject in found if self.restoring.relation(subject) not in several]

    def _lacking(self, rows: Iterable[Row]) -> Iterator[tuple[Row, list[str]]]:
        """Yield the rows that were accepted and are not complete, with the headings of what they lack."""
        for row in rows:
            if _decision(row) in YES and (lacking := self.statements.lacking(row.id)):
                yield row, [column.heading for column in lacking]

    def _turn(self, row: Row) -> int:
        """Return when a row is taken: added and restored names, relations between others than was proposed, names, all else."""
        if row.sheet in ("Names", "Places"):
            return 2 if row.id in self.drafted else 0
        return 1 if row.id and {"subject", "object"} & row.cells.keys() and row.sheet == "Relations" else 3

    def _correct(self, subject: str, row: Row) -> bool:
        """Make of something what the cells of its row say; return whether any was changed. Raises as ``_told`` does."""
        written = [column for column in SHEETS[row.sheet][1] if column.heading in row.cells]
        wrong: list[str] = []
        for column in written:
            try:
                cell = cells.written(row.cells[column.heading])
                if column.required and not cell.strip() and _decision(row) not in NO:
                    raise ValueError("it cannot be blank; to refuse the row, choose no")
                self.correcting.change(subject, column, cell)
            except (ValueError, ChaingraphError) as error:
                wrong.append(self._of_cell(error, column.heading))
        if wrong:
            raise ValueError(translate("; ", self.lang).join(wrong))
        return bool(written)

    def added(self, row: Row) -> str | None:
        """Describe what a row adds below those that were written, a name, a relation or a figure, and return its IRI."""
        if row.sheet not in ("Names", "Relations", "Figures"):
            raise ValueError("a new row is a name, a relation or a figure")
        graph = drafted(self.statements.of, cells.written(row.cells.get("passage")), PASSAGE)
        if graph is None:
            raise ValueError("name the passage of a new row as the other rows do")
        if row.sheet == "Figures":
            return self._new_figure(row, graph)
        told = self._told(row, graph)
        columns = {column.heading: column for column in SHEETS[row.sheet][1]}
        required = [column.heading for column in columns.values() if column.required]
        if any(heading not in told for heading in required):
            raise ValueError("a new row needs a name and a kind, or a subject, a relation and an object")
        words = cells.written(row.cells.get("Chinese name")) or "-".join(
            cells.last(told[heading]) for heading in required
        )
        slug = graph.value.removeprefix(f"{ID}doc/").split("/")[0]
        relation = row.sheet == "Relations"
        iri = (
            candidate_name(f"{ID}doc/{slug}", *(text(told[heading]) for heading in required))
            if relation
            else named_so(self.statements, f"{ID}{slug}/{local(words)}", words, text(told["kind"]))
        )
        if self._is_drafted(iri):
            if not relation:
                merge(self.statements, iri, {columns[heading]: value for heading, value in told.items()}, graph)
            return iri
        node = ox.NamedNode(iri)
        kind = [ox.Quad(node, TYPE, cg("Candidate"), graph)] if relation else []
        said = [ox.Quad(node, ox.NamedNode(columns[heading].property), value, graph) for heading, value in told.items()]
        self.statements.of[iri] = [*kind, *said]
        self.statements.labels[iri] = words
        return iri

    def _withdrawn(self, row: Row) -> bool:
        """Take out the relation that a new row added before and refuses now; return whether it was stated, and not proposed by the draft."""
        of, before = self.statements.of, dict(self.statements.of)
        try:
            subject = self.added(row) or ""
        except (ValueError, ChaingraphError):
            return False
        told = of.pop(subject)
        if subject in before:
            of[subject] = before[subject]
        return subject not in self.restoring.of and self.restoring.unstate(told)

    def _new_figure(self, row: Row, passage: ox.NamedNode) -> str:
        """Describe the figure that a row adds by its words as printed, with what its other cells say, and return its IRI."""
        words = cells.written(row.cells.get("as printed"))
        read = not cells.written(row.cells.get("value"))
        figure = add_figure(self.statements, passage, words, self.sentences.get(passage.value, ""), read)
        told = {heading: cell for heading, cell in row.cells.items() if cells.written(cell)}
        self._correct(figure, replace(row, cells=told))
        return figure

    def _told(self, row: Row, passage: ox.NamedNode) -> dict[str, ox.NamedNode | ox.Literal]:
        """Return what the cells of a new row say, by their headings. Raises ValueError with what is wrong in each."""
        told: dict[str, ox.NamedNode | ox.Literal] = {}
        wrong: list[str] = []
        for column in SHEETS[row.sheet][1]:
            if written := cells.written(row.cells.get(column.heading)):
                try:
                    told[column.heading] = self.meaning.of(written, column, passage.value, passage)
                except (ValueError, ChaingraphError) as error:
                    wrong.append(self._of_cell(error, column.heading))
        if wrong:
            raise ValueError(translate("; ", self.lang).join(wrong))
        return told


def _decision(row: Row) -> str:
    return decision(row.cells.get(DECISION))

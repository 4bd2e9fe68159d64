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
from chaingraph.curation.errors import BadCell, BadRows
from chaingraph.curation.workbook import cells, tables
from chaingraph.curation.workbook.again import Again
from chaingraph.curation.workbook.changes import AS_BEFORE, Changes
from chaingraph.curation.workbook.columns import DECISION, FROM, KEPT, NO, OPEN, SEVERAL, SHEETS, YES, is_none
from chaingraph.curation.workbook.correcting import Correcting
from chaingraph.curation.workbook.faults import of_cell, of_row, words
from chaingraph.curation.workbook.meaning import Meaning, number
from chaingraph.curation.workbook.new_rows import NewRows
from chaingraph.curation.workbook.restoring import Restoring, left_open
from chaingraph.curation.workbook.rows import Row
from chaingraph.curation.workbook.statements import Statements

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph


class Sheet:
    """The statements of a draft (``quads``), and the language of its workbook.

    ``known`` is a graph that holds them and more, ``sentences`` are those of passages (their IRIs), where the text is kept.
    ``base`` are the statements of the last draft, from which is restored what was refused. After ``decided``, ``opened`` are the
    rows that are to be decided again, ``severed`` the relations that lead to what was refused, each with that (IRIs), ``left`` the rows that are open
    in the workbook alone, ``merged`` the new rows of what the draft has already, each with that (its IRI), ``lacking`` the rows that were accepted, with the headings of the cells that these need and that are
    blank, ``denied`` those of whose cells some say that the text states nothing, with their headings.
    """

    def __init__(
        self, quads: Iterable[ox.Quad], known: Graph, lang: str, sentences: Mapping[str, str] | None = None,
        base: Sequence[ox.Quad] = (),
    ) -> None:  # fmt: skip
        self.lang = lang
        self.ignored: list[Row] = []
        self.left: list[Row] = []
        self.merged: list[tuple[Row, str]] = []
        self.lacking: list[tuple[Row, list[str]]] = []
        self.denied: list[tuple[Row, list[str]]] = []
        self.drafted: frozenset[str] = frozenset()  # the things that are drafted as decisions begin
        self.refused: dict[str, Row] = {}  # the rows that refuse something, by its IRI
        self.statements = Statements(quads, known, lang)
        self.meaning = Meaning(self.statements)
        self.correcting = Correcting(self.statements, self.meaning)
        self.restoring = Restoring(self.statements, base)
        self.new_rows = NewRows(self.correcting, self.restoring, sentences or {})
        self.again = Again(self.correcting, self.restoring)
        self.opened, self.severed = self.again.opened, self.again.severed

    def decided(self, rows: Iterable[Row]) -> tuple[list[ox.Quad], Counter[str]]:
        """Return the statements with what the rows of a workbook change, decide and add, and how many did what.

        Rows that are gone or untouched decide nothing. Counted are ``yes``, ``no``, ``corrected``, ``added``, ``ignored`` (rows of things that are not here, which are kept
        in ``ignored``) and ``as before`` (rows that change nothing, since they were taken in before). Added names are taken first, for any other row may speak of them; then relations whose ends are corrected, which
        do not go with a name that is refused. Raises BadCell, or BadRows with all of several.
        """
        rows = list(rows)
        self.drafted = frozenset(self.statements.of)
        self.changes = Changes(self.statements, self.restoring)
        self.refused = {row.id: row for row in rows if row.id and row.cells and row.decision in NO}
        taken: Counter[str] = Counter()
        wrong: list[BadCell] = []
        for row in sorted((row for row in rows if row.cells), key=self._turn):
            try:
                taken.update(done := self.changes.of(row, self._take))
                self.ignored += [row] * ("ignored" in done)
            except (ValueError, ChaingraphError) as error:
                wrong.append(of_row(row, error, self.lang))
        if len(wrong) > 1:
            told = [one.sentence(one.template, self.lang) for one in wrong]
            raise BadRows(count=len(wrong), rows="\n".join(told))
        if wrong:
            raise wrong[0]
        back = self.changes.back()
        taken += Counter({AS_BEFORE: back})
        taken["no"] -= back
        self.left = self._left(rows)
        self.lacking = list(self._lacking(rows))
        self.denied = list(self._denied(rows))
        return list(self.statements.without_orphans()), taken

    def accepted(self, relation: str, least: Decimal = Decimal(0)) -> tuple[list[ox.Quad], int]:
        """Return the statements with the proposals of a relation (its name) stated of which the draft is ``least`` sure.

        The number of those is returned as well. Raises ValueError.
        """
        count = self.statements.accept_all(self.meaning.term(relation, "owl:ObjectProperty"), least)
        return list(self.statements.without_orphans()), count

    def _take(self, row: Row) -> list[str]:
        """Take what a row says, and return what it did."""
        if row.sheet == SEVERAL:
            least = self._least(row)
            return ["yes"] * self.statements.accept_all(ox.NamedNode(row.id), least)
        self._check_decision(row)
        if row.id and row.id not in self.statements.of and self.restoring.is_known(row.id):
            return self.again.take(row, row.decision)
        before = {} if row.id else dict(self.statements.of)
        subject = self._subject(row)
        if subject is None:
            return [self._of_nothing(row)]
        if not row.id:
            return self._decided(row, subject, self._added(row, subject, before))
        return self._decided(row, subject, ["corrected"] if self.correcting.take(subject, row) else [])

    def _check_decision(self, row: Row) -> None:
        """Raise ValueError where the decision of a row is none, or is against what is kept or denied."""
        if row.decision not in (*YES, *NO, *OPEN):
            raise ValueError(translate("; ", self.lang).join(self._undecidable(row)))
        if row.sheet in KEPT and row.decision in NO:
            raise ValueError(KEPT[row.sheet])
        moved = {"subject", "relation"} & row.cells.keys()
        if row.id and row.decision in YES and row.sheet == "Relations" and not moved:
            self._check_denied(self.restoring.first(row.id), self.restoring.relation(row.id))

    def _of_nothing(self, row: Row) -> str:
        """Return what a row did whose subject is not here, or that is new and refused."""
        if row.decision in NO and row.id in self.drafted:  # it went with the name that it is of
            return "no"
        if not row.id and row.sheet == "Relations" and self.new_rows.withdrawn(row):
            return "no"
        is_related = row.id.rpartition("/")[2] in self.statements.related()
        return "yes" if row.decision in YES and is_related else "ignored"

    def _decided(self, row: Row, subject: str, done: list[str]) -> list[str]:
        """Decide on what a row is of, and return what the row did, beside what it has ``done``."""
        if row.decision in NO:
            self.statements.remove(subject)
            return ["no"]
        if row.decision in YES and subject in self.statements.of:
            self.statements.accept(subject)
            return [*done, "yes"]
        if row.id and DECISION in row.cells and row.sheet != "Relations":
            self.opened += [row] * self.restoring.open(subject)
        return done

    def _subject(self, row: Row) -> str | None:
        """Return of what (its IRI) a row is; None where that is not here, or the row is new and refused."""
        if row.id in self.statements.of:
            return row.id
        return self.new_rows.added(row) if not row.id and row.decision not in NO else None

    def _added(self, row: Row, subject: str, before: Mapping[str, Sequence[ox.Quad]]) -> list[str]:
        """Return what a new row did that is of something: added it or, where the draft has it already, maybe corrected it. Raises ValueError."""
        self.changes.added = (subject, list(self.statements.of[subject]))
        self._check_refused(row, subject)
        self._check_denied(*(tables.proposed(self.statements.of[subject]) or ("", "")))
        if subject not in self.drafted or not self.new_rows.is_drafted(subject):
            return ["added"]
        self.merged.append((row, subject))
        return ["corrected"] * (self.statements.of[subject] != before.get(subject))

    def _check_refused(self, row: Row, subject: str) -> None:
        """Raise ValueError where another row refuses what a new one is of; a figure that is refused may be written anew."""
        other = self.refused.get(subject)
        if other and row.sheet != "Figures" and self.restoring.is_alike(subject):
            said = translate(
                "row {row} refuses what this new row states: decide alike in both, or delete this row", self.lang
            )
            raise ValueError(said.format(row=other.number))

    def _check_denied(self, subject: str, relation: str) -> None:
        """Raise ValueError where a cell says that the text states no such relation of what a row states it of."""
        if (subject, relation) in self.correcting.denied:
            said = translate("the row of “{name}” says that the text states none: decide alike in both", self.lang)
            raise ValueError(said.format(name=self.statements.labels.get(subject, subject)))

    def _least(self, row: Row) -> Decimal:
        """Return the confidence from which a row accepts relations; none is as sure where it names none."""
        try:
            return number(cells.written(row.cells.get(FROM)) or "2")
        except ValueError as error:
            raise ValueError(of_cell(error, FROM, self.lang)) from error

    def _undecidable(self, row: Row) -> Iterator[str]:
        """Yield what is wrong with a decision that is none, and what else is wrong in its row."""
        yield of_cell(ValueError("the decision is yes, no or ?"), DECISION, self.lang)
        try:
            self._take(replace(row, cells={**row.cells, DECISION: OPEN[0]}))
        except (ValueError, ChaingraphError) as error:
            yield words(error, self.lang)

    def _left(self, rows: Iterable[Row]) -> list[Row]:
        """Return the rows that a workbook leaves open and the draft has decided; what it decides several at once, or by a cell that says there is none, is not left open."""
        several = {row.id for row in rows if row.sheet == SEVERAL}
        merged = {subject for _, subject in self.merged}
        left = {row.id: row for row in rows if row.left and row.id not in merged}
        found = left_open(left, self.statements.of, self.restoring)
        denied = self.correcting.denied
        return [
            left[subject]
            for subject in found
            if (relation := self.restoring.relation(subject)) not in several
            and (self.restoring.first(subject), relation) not in denied
        ]

    def _lacking(self, rows: Iterable[Row]) -> Iterator[tuple[Row, list[str]]]:
        """Yield the rows that were accepted and are not complete, with the headings of what they lack."""
        for row in rows:
            if row.decision in YES and (lacking := self.statements.lacking(row.id)):
                yield row, [column.heading for column in lacking]

    def _denied(self, rows: Iterable[Row]) -> Iterator[tuple[Row, list[str]]]:
        """Yield the rows of whose cells some say that the text states nothing of what they hold, with the headings of these."""
        for row in rows:
            columns = [
                column for column in SHEETS[row.sheet][1] if column.heading in row.cells and column.is_optional()
            ]
            if denied := [one.heading for one in columns if is_none(cells.written(row.cells[one.heading]))]:
                yield row, denied

    def _turn(self, row: Row) -> int:
        """Return when a row is taken: added and restored names, relations between others than was proposed, names, all else."""
        if row.sheet in ("Names", "Places"):
            return 2 if row.id in self.drafted else 0
        return 1 if row.id and {"subject", "object"} & row.cells.keys() and row.sheet == "Relations" else 3

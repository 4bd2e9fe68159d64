"""What a row of a workbook changes in a draft: a workbook that is taken in twice does the second time nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pyoxigraph as ox

from chaingraph.curation.workbook.accepting import ENDS
from chaingraph.curation.workbook.columns import SEVERAL
from chaingraph.curation.workbook.restoring import Restoring
from chaingraph.curation.workbook.rows import Row
from chaingraph.curation.workbook.statements import Statements
from chaingraph.model.terms import cg, text

AS_BEFORE = "as before"  # what a row did that changed nothing

_UNDECIDED, _CANDIDATE = cg("undecided"), cg("Candidate")


class Changes:
    """Tells what rows do to the statements of a draft, as they stand when it is made; a row that is new leaves what it is of, with what it says, in ``added``."""

    def __init__(self, statements: Statements, restoring: Restoring) -> None:
        self.statements, self.restoring = statements, restoring
        self.drafted = frozenset(statements.of)
        self.stood = frozenset(quad for quads in statements.of.values() for quad in quads)
        self.refused: set[str] = set()
        self.added: tuple[str, Sequence[ox.Quad]] | None = None

    def of(self, row: Row, take: Callable[[Row], list[str]]) -> list[str]:
        """Take a row, and return what it did: what was so already is none of it."""
        self.added = None
        before, was_open = self._state(row), self._open(row.id)
        done = take(row)
        if row.sheet == SEVERAL or "ignored" in done or not done:
            return done
        if not row.id:
            return [AS_BEFORE] if self.added and self._stood(*self.added) else done
        if "no" in done and row.id in self.drafted:  # it may have gone with a name before
            self.refused.add(row.id)
            return done
        if before == self._state(row):
            return [AS_BEFORE]
        decided = was_open != self._open(row.id) or row.sheet == "Relations" or row.id not in self.drafted
        return done if decided else [one for one in done if one != "yes"]

    def _state(self, row: Row) -> tuple[frozenset[ox.Quad], ...]:
        """Return what stands of a row: of what it is of and, of a relation, of that from which it leads."""
        return tuple(frozenset(self.statements.of.get(iri, ())) for iri in (row.id, self.restoring.first(row.id)))

    def _open(self, subject: str) -> frozenset[ox.Quad]:
        """Return what is undecided of something (its IRI), or makes a proposal of it."""
        told = self.statements.of.get(subject, ())
        return frozenset(quad for quad in told if quad.predicate == _UNDECIDED or quad.object == _CANDIDATE)

    def back(self) -> int:
        """Return how many things that rows refused stand as before all the same, since a new row of the workbook states them anew."""
        return sum(subject in self.statements.of and self._is_as_before(subject) for subject in self.refused)

    def _is_as_before(self, subject: str) -> bool:
        return {*self.statements.of[subject]} == {quad for quad in self.stood if text(quad.subject) == subject}

    def _stood(self, subject: str, told: Sequence[ox.Quad]) -> bool:
        """Return whether all stood before that stands now of what a new row ``told`` of something, and nothing else; a relation that was accepted is stated."""
        if subject in self.statements.of:
            return self._is_as_before(subject)
        ends = {quad.predicate: quad for quad in told if quad.predicate in ENDS}
        first, relation, second = (ox.NamedNode(text(ends[end].object)) for end in ENDS)
        return ox.Quad(first, relation, second, ends[ENDS[0]].graph_name) in self.stood

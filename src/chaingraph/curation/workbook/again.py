"""What rows of a workbook say of something that was decided before, and is not open in the draft."""

from __future__ import annotations

from chaingraph.base.errors import ChaingraphError
from chaingraph.curation.workbook.columns import DECISION, NO, YES
from chaingraph.curation.workbook.correcting import Correcting
from chaingraph.curation.workbook.restoring import Restoring
from chaingraph.curation.workbook.rows import Row


class Again:
    """Decides again; ``opened`` are the rows that are open then, ``severed`` the relations that lead to what was refused, each with that (IRIs)."""

    def __init__(self, correcting: Correcting, restoring: Restoring) -> None:
        self.statements, self.correcting, self.restoring = correcting.statements, correcting, restoring
        self.opened: list[Row] = []
        self.severed: list[tuple[Row, list[str]]] = []

    def take(self, row: Row, decision: str) -> list[str]:
        """Take what a row says of something that was decided before and is not open in the draft, and return what it did."""
        if row.sheet == "Relations":
            return self._relation(row, decision)
        if decision in NO:
            return ["no"]
        if DECISION not in row.cells or not self.restoring.restore(row.id):
            return ["ignored"]
        done = ["corrected"] if self.correcting.take(row.id, row) else []
        if decision in YES:
            self.statements.accept(row.id)
            return [*done, "yes"]
        self.opened.append(row)
        return done

    def _relation(self, row: Row, decision: str) -> list[str]:
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
            done = ["corrected"] if self.correcting.take(row.id, row) else []
        except (ValueError, ChaingraphError):
            del of[row.id]
            if is_stated:
                of[first] = before
                raise
            return self._sever(row, decision)
        if decision in NO:
            restoring.unstate(of.pop(row.id))
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

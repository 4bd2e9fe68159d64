"""What was decided in a draft can be decided otherwise: what was refused is restored from what was drafted, what was accepted opened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import pyoxigraph as ox

from chaingraph.curation.workbook import cells
from chaingraph.curation.workbook.accepting import BETWEEN, ENDS, accepted, by_subject
from chaingraph.curation.workbook.columns import GUESSED
from chaingraph.curation.workbook.statements import Statements
from chaingraph.model.terms import TYPE, cg, text
from chaingraph.model.vocabulary import CG

_UNDECIDED = cg("undecided")


class Restoring:
    """Takes decisions on the statements of a draft back, as far as they were ``drafted`` (the statements of the last draft)."""

    def __init__(self, statements: Statements, drafted: Sequence[ox.Quad]) -> None:
        self.statements, self.drafted = statements, drafted
        self.of = by_subject(drafted)
        self.stated = accepted([quad for told in statements.of.values() for quad in told], drafted, statements.known)
        self.statements.labels = cells.labels(statements.known, drafted, statements.lang) | statements.labels

    def is_known(self, subject: str) -> bool:
        """Return whether something (its IRI) is of the last draft, or a relation that is stated."""
        return subject in self.of or subject in self.stated

    def is_alike(self, subject: str) -> bool:
        """Return whether something (its IRI) is of the kind of which it was drafted."""
        return bool(cells.kinds(self.of.get(subject, ())) & cells.kinds(self.statements.of.get(subject, ())))

    def first(self, subject: str) -> str:
        """Return from what (its IRI) a relation leads, by the IRI of its proposal; empty where it is none."""
        return self._end(subject, 0)

    def relation(self, subject: str) -> str:
        """Return the property (its IRI) of a relation, by the IRI of its proposal; empty where it is none."""
        return self._end(subject, 1)

    def _end(self, subject: str, place: int) -> str:
        told = self.stated.get(subject) or self.of.get(subject, [])
        return next((text(quad.object) for quad in told if quad.predicate == ENDS[place]), "")

    def proposed(self, subject: str) -> bool:
        """Propose a relation again that is no proposal any more, by the IRI that it had; return whether that is known."""
        told = self.stated.get(subject) or self.of.get(subject)
        if not told or cells.kinds(told) != {"Candidate"}:
            return False
        if subject in self.stated:
            self.unstate(told)
        self.statements.of[subject] = list(told)
        return True

    def unstate(self, proposal: Iterable[ox.Quad]) -> bool:
        """Take out the relation that a proposal states; return whether it was stated."""
        told = {quad.predicate: quad.object for quad in proposal}
        first, relation, second = (told[end] for end in ENDS)
        of = self.statements.of
        said = of.get(text(first), ())
        left = [quad for quad in said if not (quad.predicate == relation and quad.object == second)]
        if said:
            of[text(first)] = left
        return len(left) < len(said)

    def has_ends(self, subject: str) -> bool:
        """Return whether both ends of a relation that is stated (the IRI of its proposal) are in the draft."""
        return not any(self._is_refused(quad) for quad in self.stated[subject] if quad.predicate in ENDS)

    def is_whole(self, subject: str) -> bool:
        """Return whether both ends of a proposal are in the draft, or were never drafted and so never refused."""
        return not any(self._is_refused(quad) for quad in self.statements.of[subject] if quad.predicate in ENDS)

    def refused(self, subject: str) -> list[str]:
        """Return those ends (IRIs) of a relation that were drafted and refused, by the IRI of its proposal."""
        told = self.stated.get(subject) or self.of.get(subject, [])
        return [text(quad.object) for quad in told if quad.predicate in ENDS and self._is_refused(quad)]

    def restore(self, subject: str) -> bool:
        """State again what was drafted of something that was refused, and what was of it elsewhere; return whether it was drafted."""
        if subject not in self.of:
            return False
        of = self.statements.of
        of[subject] = [quad for quad in self.of[subject] if not self._is_refused(quad)]
        for quad in list(of[subject]):
            self._describe(quad)
        for quad in self._elsewhere(subject):
            of[text(quad.subject)].append(quad)
        return True

    def open(self, subject: str) -> bool:
        """Leave something to be decided again, with what was drafted as undecided of it; return whether it was decided."""
        kinds = cells.kinds(self.statements.of[subject])
        told = [quad for quad in self.of.get(subject, ()) if quad.predicate == _UNDECIDED]
        if not told and cells.sheet_of(kinds) in BETWEEN:
            graph = next(quad.graph_name for quad in self.statements.of[subject] if quad.predicate == TYPE)
            names = [cg(name) for name in GUESSED] if kinds & {"Figure", "Target"} else [TYPE]
            told = [ox.Quad(ox.NamedNode(subject), _UNDECIDED, name, graph) for name in names]
        if any(quad.predicate == _UNDECIDED for quad in self.statements.of[subject]):
            return False
        self.statements.of[subject] += told
        return bool(told)

    def _is_refused(self, quad: ox.Quad) -> bool:
        """Return whether a statement leads to something that was drafted, stands on a sheet and is no more."""
        there = text(quad.object)
        return there in self.of and there not in self.statements.of and cells.is_refusable(cells.kinds(self.of[there]))

    def _describe(self, quad: ox.Quad) -> None:
        """State again what describes an indicator or unit to which a statement leads, in the same passage or beside the document."""
        there = text(quad.object)
        if there in self.of and not cells.is_refusable(cells.kinds(self.of[there])):
            of = self.statements.of[there]
            graphs = (quad.graph_name, ox.DefaultGraph())
            of += [told for told in self.of[there] if told.graph_name in graphs and told not in of]

    def _elsewhere(self, subject: str) -> Iterator[ox.Quad]:
        """Yield what was drafted of other things that leads to this one: proposals whose ends are here, and what says nothing else now."""
        of = self.statements.of
        for quad in self.drafted:
            if text(quad.object) != subject:
                continue
            other = text(quad.subject)
            if cells.kinds(self.of[other]) == {"Candidate"}:
                if not any(map(self._is_refused, self.of[other])) and other not in of and other not in self.stated:
                    yield from self.of[other]
            elif other in of and not any(told.predicate == quad.predicate for told in of[other]):
                yield quad


def left_open(rows: Collection[str], statements: Mapping[str, Sequence[ox.Quad]], restoring: Restoring) -> list[str]:
    """Return which of these (IRIs) a workbook leaves open and the draft has decided, but for what went with a refused name."""
    found = []
    for subject in rows:
        if subject in statements:
            decided = subject in restoring.of and _is_settled(statements[subject], restoring.of[subject])
        else:
            told = restoring.of.get(subject, ())
            decided = bool(told) and not any(
                text(quad.object) in restoring.of and text(quad.object) not in statements
                for quad in told
                if quad.predicate in ENDS
            )
        if decided:
            found.append(subject)
    return found


def _is_settled(now: Iterable[ox.Quad], then: Iterable[ox.Quad]) -> bool:
    """Return whether something was undecided as drafted and is so no more."""
    is_open, was_open = (any(quad.predicate.value == CG + "undecided" for quad in told) for told in (now, then))
    return was_open and not is_open

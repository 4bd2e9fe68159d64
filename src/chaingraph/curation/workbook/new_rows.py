"""What a curator adds below the rows that were written: names, relations and figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pyoxigraph as ox

from chaingraph.base.errors import ChaingraphError
from chaingraph.base.messages import translate
from chaingraph.base.naming import local
from chaingraph.curation.merge import candidate_name
from chaingraph.curation.workbook import cells
from chaingraph.curation.workbook.adding import add_figure
from chaingraph.curation.workbook.columns import SHEETS
from chaingraph.curation.workbook.correcting import Correcting
from chaingraph.curation.workbook.faults import of_cell
from chaingraph.curation.workbook.lookup import PASSAGE, drafted
from chaingraph.curation.workbook.merging import merge, named_so
from chaingraph.curation.workbook.restoring import Restoring
from chaingraph.curation.workbook.rows import Row
from chaingraph.model.terms import TYPE, cg, text
from chaingraph.model.vocabulary import ID


class NewRows:
    """Describes what new rows add to the statements of a draft; ``sentences`` are those of passages (their IRIs), where the text is kept."""

    def __init__(self, correcting: Correcting, restoring: Restoring, sentences: Mapping[str, str]) -> None:
        self.statements, self.meaning = correcting.statements, correcting.meaning
        self.correcting, self.restoring, self.sentences = correcting, restoring, sentences

    def added(self, row: Row) -> str | None:
        """Describe what a row adds below those that were written, a name, a relation or a figure, and return its IRI."""
        if row.sheet not in ("Names", "Relations", "Figures"):
            raise ValueError("a new row is a name, a relation or a figure")
        graph = drafted(self.statements.of, cells.written(row.cells.get("passage")), PASSAGE)
        if graph is None:
            raise ValueError("name the passage of a new row as the other rows do")
        return self._new_figure(row, graph) if row.sheet == "Figures" else self._named_or_related(row, graph)

    def _named_or_related(self, row: Row, graph: ox.NamedNode) -> str:
        """Describe the name or the relation that a row adds in a passage, and return its IRI."""
        told = self._told(row, graph)
        columns = {column.heading: column for column in SHEETS[row.sheet][1]}
        required = [column.heading for column in columns.values() if column.required]
        if any(heading not in told for heading in required):
            raise ValueError("a new row needs a name and a kind, or a subject, a relation and an object")
        last = (cells.last(told[heading]) for heading in required)
        words = cells.written(row.cells.get("Chinese name")) or "-".join(last)
        slug = graph.value.removeprefix(f"{ID}doc/").split("/")[0]
        relation = row.sheet == "Relations"
        iri = (
            candidate_name(f"{ID}doc/{slug}", *(text(told[heading]) for heading in required))
            if relation
            else named_so(self.statements, f"{ID}{slug}/{local(words)}", words, text(told["kind"]))
        )
        if self.is_drafted(iri):
            if not relation:
                merge(self.statements, iri, {columns[heading]: value for heading, value in told.items()}, graph)
            return iri
        node = ox.NamedNode(iri)
        kind = [ox.Quad(node, TYPE, cg("Candidate"), graph)] if relation else []
        said = [ox.Quad(node, ox.NamedNode(columns[heading].property), value, graph) for heading, value in told.items()]
        self.statements.of[iri] = [*kind, *said]
        self.statements.labels[iri] = words
        return iri

    def withdrawn(self, row: Row) -> bool:
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

    def is_drafted(self, subject: str) -> bool:
        """Return whether something (its IRI) stands in the draft, and is of the last one."""
        return subject in self.statements.of and subject in self.restoring.of

    def _new_figure(self, row: Row, passage: ox.NamedNode) -> str:
        """Describe the figure that a row adds by its words as printed, with what its other cells say, and return its IRI."""
        words = cells.written(row.cells.get("as printed"))
        read = not cells.written(row.cells.get("value"))
        figure = add_figure(self.statements, passage, words, self.sentences.get(passage.value, ""), read)
        told = {heading: cell for heading, cell in row.cells.items() if cells.written(cell)}
        self.correcting.take(figure, replace(row, cells=told))
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
                    wrong.append(of_cell(error, column.heading, self.statements.lang))
        if wrong:
            raise ValueError(translate("; ", self.statements.lang).join(wrong))
        return told

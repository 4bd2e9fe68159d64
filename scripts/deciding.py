"""Decide the workbook of a draft as a person would who knows what is wanted: yes, no, another value, a row below the last."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from chaingraph import Graph
from chaingraph.base.messages import translate
from chaingraph.curation.agreement.alike import match
from chaingraph.curation.agreement.curated import COLUMNS, FIGURE, NAME, Curation, Item
from chaingraph.curation.agreement.stated import Stated, compared, proposed
from chaingraph.curation.merge import passages_of
from chaingraph.curation.workbook import cells, tables
from chaingraph.curation.workbook.columns import COPY, DECISION, INDICATORS, SEVERAL, SHEETS, Column
from chaingraph.graph.relations import Statement, forward
from chaingraph.model.terms import text

LANG = "zh"


class Lacking(ValueError):
    """A draft from which the workbook does not lead to what is wanted."""


class Deciding:
    """The decisions that make a draft what is wanted; both are curations of one text, ``graph`` knows the terms."""

    def __init__(self, draft: Curation, wanted: Curation, graph: Graph) -> None:
        self.draft, self.wanted, self.relations = draft, wanted, compared(graph)
        self.said, self.asked = (cells.labels(graph, one.quads, LANG) for one in (draft, wanted))
        alike = {what: match(what, draft.of(what), wanted.of(what)) for what in COLUMNS}
        self.same = {mine.iri: its.iri for pairs, _, _ in alike.values() for mine, its in pairs}
        self.drafted = {its: mine for mine, its in self.same.items()}
        self.lacking: list[Item] = alike[NAME][2]
        if figures := alike[FIGURE][2]:
            raise Lacking(f"The draft lacks figures, which no workbook adds: {[item.words for item in figures]}")

    def decide(self, book: Workbook) -> None:
        """Fill in the decisions."""
        for number, (name, (_, columns)) in enumerate(SHEETS.items(), start=1):
            sheet = next(one for one in book if one.title.split()[0] == str(number) and not one.title.endswith(COPY))
            if name == "Relations":
                self._decide_relations(sheet)
            elif name not in ("Passages", SEVERAL, INDICATORS):
                self._decide_items(sheet, columns)
            if name == "Names":
                _add(sheet, map(self._name, (item for item in self.lacking if item.passage)))

    def _decide_items(self, sheet: Worksheet, columns: Sequence[Column]) -> None:
        """Say yes to what is wanted, with the values that are wanted, and no to the rest."""
        places = _places(sheet)
        for row in sheet.iter_rows(min_row=2):
            if iri := row[0].value:
                row[places[DECISION]].value = translate("yes" if iri in self.same else "no", LANG)
                for column in columns if iri in self.same else ():
                    wanted = self._cell(self.wanted, self.same[iri], column, self.asked)
                    if self._compared(column, wanted) and wanted != self._cell(self.draft, iri, column, self.said):
                        row[places[column.heading]].value = wanted

    def _compared(self, column: Column, wanted: object) -> bool:
        """Return whether a column is decided: of relations their own sheet is, and an English name is where one is wanted."""
        return column.property not in self.relations and (column.lang != "en" or bool(wanted))

    def _cell(self, curation: Curation, iri: str, column: Column, labels: Mapping[str, str]) -> object:
        """Return what a cell says in a curation: things by what they are called."""
        cell = tables.cell([quad for quad in curation.quads if text(quad.subject) == iri], column)
        if isinstance(cell, tuple):
            return "；".join(labels.get(str(one), str(one)) for one in cell)
        return labels.get(cell, cell) if column.names_things() and isinstance(cell, str) else cell

    def _name(self, item: Item) -> dict[str, object]:
        """Return the row that adds a name."""
        row = {column.heading: self._cell(self.wanted, item.iri, column, self.asked) for column in SHEETS["Names"][1]}
        return {"passage": self._passage(item.begins), **row}

    def _passage(self, begins: int) -> str:
        """Return what the draft calls the passage in which a place lies."""
        spans = passages_of(self.draft.quads)
        return next(self.said[iri] for iri, (start, end) in spans.items() if start <= begins < end)

    def _decide_relations(self, sheet: Worksheet) -> None:
        """Say yes to the relations that are wanted, no to the rest, and add those that are lacking."""
        decision, wanted = _places(sheet)[DECISION], {self._says(one): one for one in self.wanted.relations}
        drafted = {iri: self._says(self._forward(said)) for iri, (said, _) in proposed(self.draft.quads).items()}
        for row in sheet.iter_rows(min_row=2):
            if row[0].value:
                row[decision].value = translate("yes" if drafted[row[0].value] in wanted else "no", LANG)
        found = set(drafted.values())
        _add(sheet, [self._relation(one) for said, one in wanted.items() if said not in found])

    def _forward(self, said: Statement) -> Stated:
        """Return what a draft proposes as a relation between what is wanted."""
        subject, relation, object = said
        one, other, name = forward(
            self.relations, (self.same.get(subject, subject), relation, self.same.get(object, object))
        )
        return Stated(one, name, other, "", -1)

    def _says(self, one: Stated) -> Hashable:
        """Return what a relation says; the order of its ends counts where it has a direction."""
        ends = one.subject, one.object
        return one.relation, frozenset(ends) if self.relations[one.relation].both_ways else ends

    def _relation(self, one: Stated) -> dict[str, object]:
        """Return the row that adds a relation."""
        ends = {"subject": self._end(one.subject), "object": self._end(one.object)}
        return {"passage": self._passage(one.begins), **ends, "relation": self.asked[one.relation]}

    def _end(self, iri: str) -> str:
        """Return what an end of a relation is called: a figure as in the draft, which tells those printed alike apart."""
        is_figure = any(item.iri == iri for item in self.wanted.of(FIGURE))
        return self.said[self.drafted[iri]] if is_figure else self.asked[iri]


def _places(sheet: Worksheet) -> dict[str, int]:
    """Return the places of columns by their English headings."""
    columns = list(SHEETS.values())[int(sheet.title.split()[0]) - 1][1]
    headings = {translate(name, LANG): name for name in (DECISION, "passage", *(column.heading for column in columns))}
    return {headings.get(str(cell.value), str(cell.value)): place for place, cell in enumerate(sheet[1])}


def _add(sheet: Worksheet, rows: Iterator[dict[str, object]] | list[dict[str, object]]) -> None:
    """Add rows below the last, each with yes."""
    places = _places(sheet)
    for row in rows:
        last = max(cells[0].row for cells in sheet.iter_rows() if any(cell.value for cell in cells))
        for heading, value in {**row, DECISION: translate("yes", LANG)}.items():
            sheet.cell(last + 1, places[heading] + 1).value = value

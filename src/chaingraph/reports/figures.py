"""The report on figures: each with what it measures, what of that a draft only guesses marked as such."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.graph.signing import column_of
from chaingraph.model.report import THING, Cell, Column, Ref, Report, Table, alone, sentence
from chaingraph.reports.answers import answer

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

_UNDECIDED = "SELECT DISTINCT ?figure ?property { ?figure a/rdfs:subClassOf* cg:Figure ; cg:undecided ?property }"


def report(graph: Graph) -> Report:
    """Return a row for each figure, in the order of the text."""
    return alone(told(graph, answer(graph, "figures")))


def of_number(graph: Graph, number: str, figures: Collection[str]) -> Report:
    """Return the rows of the figures (IRIs) that are printed alike, under their number."""
    table = told(graph, answer(graph, "figures"))
    rows = [row for row, (figure,) in zip(table.rows, table.named("figure"), strict=True) if figure in figures]
    return Report(number, [replace(table, title=sentence("Figures that are this number"), rows=rows, question="")])


def told(graph: Graph, asked: Table) -> Table:
    """Return the answer to the question on figures; what of a figure is undecided is marked."""
    if not graph.sign_off.undecided:
        return asked
    guessed = _guessed(graph)
    rows = [
        tuple(_marked(cell, column, guessed.get(figure, ())) for cell, column in zip(row, asked.columns, strict=True))
        for row, (figure,) in zip(asked.rows, asked.named("figure"), strict=True)
    ]
    return replace(asked, rows=rows)


def _guessed(graph: Graph) -> Mapping[str, Collection[str]]:
    """Return the columns of which what they say of a figure (its IRI) is undecided."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in graph.select(_UNDECIDED):
        found[row.figure.value].add(column_of(row.property.value))
    return found


def _marked(cell: Cell, column: Column, guessed: Collection[str]) -> Cell:
    """Return a cell, with a mark where its column is one of those that are guessed."""
    if column.name not in guessed or not isinstance(cell, str):
        return cell
    return sentence("{name} (undecided)", name=Ref(cell) if column.holds == THING else cell)

"""The report on what is missing, gap by gap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from chaingraph.model.report import NUMBER, TEXT, THINGS, WORD, Cell, Report, Table, columns, sentence
from chaingraph.reports.answers import answer

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

TITLE = sentence("What is missing")
LISTED = ("six-ones", "empty-mechanisms", "unassigned", "targets", "open-promises", "slips")  # the questions

# each gap, the question that lists it, and the column in which something is missing, where it is not missing in all rows
GAPS = (
    ("mechanisms of the Six Ones without a carrier", "six-ones", "carriers"),
    ("mechanisms with nothing under them", "empty-mechanisms", ""),
    ("programmes and institutions without carrier or duty", "unassigned", ""),
    ("targets without anyone responsible", "targets", "responsible"),
    ("targets without a date", "targets", "due_by"),
    ("targets without a comparable result", "targets", "result"),
    ("promises without figure, owner or date", "open-promises", ""),
    ("probable slips of the print", "slips", ""),
)


def report(graph: Graph) -> Report:
    """Return what is missing: how many of each gap, and the answers that list them."""
    answers = listing(graph)
    return Report(TITLE, [summary(answers), *answers.values()])


def listing(graph: Graph) -> dict[str, Table]:
    """Return the answers that list the gaps, by the names of the questions."""
    return {name: answer(graph, name) for name in LISTED}


def summary(answers: Mapping[str, Table]) -> Table:
    """Return each gap, how many, which things, and the question that lists them."""
    rows: list[tuple[Cell, ...]] = []
    for gap, name, column in GAPS:
        lacking = _slips(answers[name]) if name == "slips" else _lacking(answers[name], column)
        rows.append((gap, len(lacking), lacking, f"chaingraph ask {name}"))
    return Table(TITLE, columns(gap=WORD, count=NUMBER, things=THINGS, question=TEXT), rows)


def _lacking(table: Table, column: str) -> tuple[str, ...]:
    """Return what an answer names in its first column: where ``column`` is empty, or in all rows."""
    lacks = [cell is None for cell in table.column(column)] if column else [True] * len(table.rows)
    first = table.named(table.names[0])
    return tuple(iri for iris, lacking in zip(first, lacks, strict=True) if lacking for iri in iris)


def _slips(table: Table) -> tuple[str, ...]:
    """Return the first of the things that each slip is about."""
    return tuple(iri for iris in table.named("things") for iri in iris[:1])

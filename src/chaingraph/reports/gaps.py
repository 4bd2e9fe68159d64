"""The report on what is missing, gap by gap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from chaingraph.graph.gaps import GAPS, Gap
from chaingraph.model.report import NUMBER, TEXT, THINGS, WORD, Cell, Report, Table, columns, sentence
from chaingraph.reports.answers import answer

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

TITLE = sentence("What is missing")


def report(graph: Graph) -> Report:
    """Return what is missing: how many of each gap, and the answers that list them."""
    answers = listing(graph)
    return Report(TITLE, [summary(answers), *answers.values()])


def listing(graph: Graph) -> dict[str, Table]:
    """Return the answers that list the gaps, by the names of the questions."""
    return {name: answer(graph, name) for name in dict.fromkeys(gap.question for gap in GAPS.values())}


def summary(answers: Mapping[str, Table]) -> Table:
    """Return each gap, how many, which things, and the question that lists them."""
    rows: list[tuple[Cell, ...]] = []
    for gap in GAPS.values():
        lacking = _lacking(answers[gap.question], gap)
        rows.append((gap.sentence, len(lacking), lacking, f"chaingraph ask {gap.question}"))
    return Table(TITLE, columns(gap=WORD, count=NUMBER, things=THINGS, question=TEXT), rows)


def _lacking(table: Table, gap: Gap) -> tuple[str, ...]:
    """Return what has a gap, each once: the first thing that a row names, of those in which its column is empty."""
    empty = [cell is None for cell in table.column(gap.column)] if gap.column else [True] * len(table.rows)
    named = table.named(gap.things or table.names[0])
    return tuple(dict.fromkeys(iri for iris, lacks in zip(named, empty, strict=True) if lacks for iri in iris[:1]))

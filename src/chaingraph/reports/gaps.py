"""The report on what is missing, gap by gap."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from chaingraph.graph import quoting
from chaingraph.graph.gaps import GAPS, Gap
from chaingraph.model.report import (
    NUMBER,
    TEXT,
    THINGS,
    WORD,
    Cell,
    Report,
    Table,
    columns,
    sentence,
)
from chaingraph.reports import sizes
from chaingraph.reports.answers import answer
from chaingraph.reports.quoted import without

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

TITLE = sentence("What is missing")

_PROPOSED = """
SELECT DISTINCT ?task ?body {
  ?candidate a cg:Candidate ; rdf:subject ?task ; rdf:predicate ?relation ; rdf:object ?body .
  ?relation rdfs:subPropertyOf* cg:carriedOutBy
}"""


def report(graph: Graph, answers: Mapping[str, Table]) -> Report:
    """Return what is missing: how many of each gap, and the answers that list them (``listing``)."""
    return Report(TITLE, [summary(graph, answers), *answers.values()])


def listing(graph: Graph) -> dict[str, Table]:
    """Return the answers that list the gaps, by the names of the questions, without targets that are quoted from an earlier document or only tell the size of a project."""
    quoted = quoting.quoted(graph)
    named = dict.fromkeys(gap.question for gap in GAPS.values())
    answers = {name: without(answer(graph, name), quoted) for name in named}
    return {name: sizes.without(graph, table) if "target" in table.names else table for name, table in answers.items()}


def summary(graph: Graph, answers: Mapping[str, Table], among: Collection[str] | None = None) -> Table:
    """Return each gap, how many, which things, and the question that lists them; only of some things (IRIs), where given.

    Where a graph is not signed off, it also says of how many what is missing may still be in the text; where relations are proposed,
    for how many a draft proposes who answers.
    """
    complete, answered, told = graph.sign_off.complete, _answered(graph), quoting.results(graph)
    rows: list[tuple[Cell, ...]] = []
    for gap in GAPS.values():
        lacking = _lacking(answers[gap.question], gap)
        wanted = lacking.keys() if among is None else lacking.keys() & among
        lacking = {thing: lacking[thing] for thing in lacking if thing in wanted and not (gap.later and thing in told)}
        open = () if complete else (_open(graph, answers[gap.question], gap, lacking),)
        proposed = (len(answered & lacking.keys()) if gap.owner else "",) if answered else ()
        rows.append((gap.sentence, len(lacking), *open, *proposed, tuple(lacking), f"chaingraph ask {gap.question}"))
    still = {} if complete else {"of_these_open": NUMBER}
    drafted = {"of_these_proposed": NUMBER} if answered else {}
    return Table(TITLE, columns(gap=WORD, count=NUMBER, **still, **drafted, things=THINGS, question=TEXT), rows)


def _answered(graph: Graph) -> set[str]:
    """Return for what, and of whom, a draft proposes who answers, and nobody has decided."""
    if not graph.sign_off.proposed:
        return set()
    return {term.value for row in graph.select(_PROPOSED) for term in (row.task, row.body)}


def _open(graph: Graph, table: Table, gap: Gap, lacking: Mapping[str, Sequence[str]]) -> int:
    """Return of how many things the text may still say what is missing: of all, where any document may say it; of none of which a curator found that it does not."""
    open = _still_open(graph, table, gap)
    rows = [row for thing, row in lacking.items() if thing in open]
    if table.fills_anywhere(gap.column or ""):
        return len(rows)
    return sum(graph.open_rows(rows, around=gap.column in table.item))


def _still_open(graph: Graph, table: Table, gap: Gap) -> set[str]:
    """Return of which things something is lacking of which no curator found that the text does not state it, of them or of their figure."""
    either = [name for name in (gap.column, *gap.either) if name]
    named = [table.named(name) for name in (gap.things or table.names[0], *(("figure",) if "figure" in either else ()))]
    open: set[str] = set()
    for of, *figure, row in zip(*named, table.rows, strict=True):
        unsaid = {column for iri in (*of[:1], *itertools.chain(*figure)) for column in graph.not_stated.get(iri, ())}
        empty = {name for name in either if row[table.names.index(name)] is None}
        if of and (not either or empty - unsaid):
            open.add(of[0])
    return open


def _lacking(table: Table, gap: Gap) -> dict[str, list[str]]:
    """Return what has a gap, each with what its row names: the first thing of a row, of those in which its columns are empty."""
    filling = [table.column(name) for name in (gap.column, *gap.beside) if name]
    empty = (
        [all(cell is None for cell in cells) for cells in zip(*filling, strict=True)]
        if filling
        else [True] * len(table.rows)
    )
    told = zip(table.named(gap.things or table.names[0]), table.mentions(), empty, strict=True)
    found: dict[str, list[str]] = {}
    for iris, row, lacks in told:
        if lacks and iris:
            found.setdefault(iris[0], [*iris, *row])
    return found

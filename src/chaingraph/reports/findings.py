"""The report on what is wrong with data."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from chaingraph.curation.validation import Finding
from chaingraph.curation.workbook.columns import SHEETS, tab
from chaingraph.graph.asking import batches
from chaingraph.model.report import (
    NUMBER,
    TEXT,
    THING,
    WORD,
    Both,
    Cell,
    Column,
    Ref,
    Report,
    Series,
    Table,
    alone,
    columns,
    sentence,
)
from chaingraph.model.vocabulary import CG

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

OPEN = ("undecided", "lacking")  # checks whose values are properties (local names) that are to be decided
_HEADINGS = {
    re.split("[/#]", column.property)[-1]: column.heading
    for _, columns in reversed([*SHEETS.values()])
    for column in columns
}
PROPOSED = "undecided-relation"  # the check that finds candidates
_PROPOSED = """
SELECT ?candidate ?first ?relation ?second {{
  VALUES ?candidate {{ {iris} }} ?candidate rdf:subject ?first ; rdf:predicate ?relation ; rdf:object ?second
}}"""
NONE = "–"  # in a cell for which a finding has nothing
# what stands under them: headings of columns that are to be decided, the name of a relation, words as printed; or a term or literal of the data
IN_WORKBOOK, IN_DATA = "column, relation or words concerned", "term or literal concerned"


def proposed(graph: Graph, findings: Sequence[Finding]) -> Mapping[str, tuple[str, ...]]:
    """Return of the candidates (IRIs) among what findings are about what each relates by what to what."""
    return {
        row.candidate.value: (row.first.value, row.relation.value, row.second.value)
        for iris in batches(
            sorted({finding.thing for finding in findings if finding.rule == PROPOSED and finding.thing})
        )
        for row in graph.select(_PROPOSED.format(iris=iris))
    }


def report(
    findings: Sequence[Finding],
    rows_of: Mapping[str, tuple[str, int | None]] | None = None,
    related: Mapping[str, tuple[str, ...]] | None = None,
) -> Report:
    """Return findings as a table, a row each, in their order.

    ``related`` says what candidates relate (``proposed``), by which they are called, since they have no names.

    ``rows_of`` says on which sheet and in which row of a workbook something (its IRI) stands; where it is given, two more
    columns say so: of the relation at fault, else of the thing; of one that stands on none that of its passage, and a value that is a term is called by its name.
    """
    where, ends = rows_of or {}, related or {}
    rows: list[tuple[Cell, ...]] = [
        (
            finding.severity, str(finding.file) if finding.file else None, _about(finding.thing, ends), finding.passage,
            Both(finding.message.get("zh"), finding.message.get("en")), _called(finding) if where else finding.value,
            *_place(finding, where) * bool(where),
        )
        for finding in findings
    ]  # fmt: skip
    held = columns(severity=WORD, file=TEXT, thing=THING, passage=THING, message=TEXT)
    held += (Column("value", TEXT, sentence(IN_WORKBOOK if where else IN_DATA)),)
    held += columns(sheet=TEXT, row=NUMBER) if where else ()
    return alone(Table(sentence("Findings"), held, rows, silent=NONE), of_graph=False)


def _about(thing: str | None, related: Mapping[str, tuple[str, ...]]) -> Cell:
    """Return what a finding is about: a candidate by what it relates."""
    return Series(tuple(map(Ref, related[thing])), "–") if thing and thing in related else thing


def _place(finding: Finding, where: Mapping[str, tuple[str, int | None]]) -> tuple[Cell, Cell]:
    """Return the sheet, as its tab is called, and the row of what a finding is about."""
    about = (finding.proposal, finding.thing, finding.passage)
    sheet, row = next((where[iri] for iri in about if iri and iri in where), (None, None))
    return Both(tab(sheet, "zh"), tab(sheet, "en")) if sheet else None, row


def _called(finding: Finding) -> Cell:
    """Return the value of a finding in the words of a workbook: properties by the headings of their columns, a term or a thing by its name."""
    value = finding.value
    if finding.rule in OPEN and value:
        return Series(tuple(sentence(_HEADINGS.get(name, name)) for name in value.split(", ")), ", ")
    if value and value.startswith("<http"):
        return Ref(value.strip("<>"))
    return Ref(CG + value.removeprefix("cg:")) if value and value.startswith("cg:") else value

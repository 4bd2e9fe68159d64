"""The report on what is wrong with data."""

from collections.abc import Mapping, Sequence

from chaingraph.curation.validation import Finding
from chaingraph.model.report import NUMBER, TEXT, THING, WORD, Both, Cell, Ref, Report, Table, alone, columns, sentence
from chaingraph.model.vocabulary import CG

NONE = "–"  # in a cell for which a finding has nothing


def report(findings: Sequence[Finding], rows_of: Mapping[str, tuple[str, int]] | None = None) -> Report:
    """Return findings as a table, a row each, in their order.

    ``rows_of`` says on which sheet and in which row of a workbook something (its IRI) stands; where it is given, two more
    columns say so, of a thing that stands on none that of its passage, and a value that is a term is called by its name.
    """
    where = rows_of or {}
    rows: list[tuple[Cell, ...]] = [
        (
            finding.severity, str(finding.file) if finding.file else None, finding.thing, finding.passage,
            Both(finding.message.get("zh"), finding.message.get("en")), _named(finding.value) if where else finding.value,
            *(where.get(finding.thing or "") or where.get(finding.passage or "") or (None, None)) * bool(where),
        )
        for finding in findings
    ]  # fmt: skip
    held = columns(severity=WORD, file=TEXT, thing=THING, passage=THING, message=TEXT, value=TEXT)
    held += columns(sheet=WORD, row=NUMBER) if where else ()
    return alone(Table(sentence("Findings"), held, rows, silent=NONE), of_graph=False)


def _named(value: str | None) -> Cell:
    """Return a value as it is called: a term of the ontology or a thing by its name, anything else as it is."""
    if value and value.startswith("<http"):
        return Ref(value.strip("<>"))
    return Ref(CG + value.removeprefix("cg:")) if value and value.startswith("cg:") else value

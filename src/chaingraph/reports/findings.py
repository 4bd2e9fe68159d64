"""The report on what is wrong with data."""

from collections.abc import Mapping, Sequence

from chaingraph.curation.validation import Finding
from chaingraph.model.report import NUMBER, TEXT, THING, WORD, Both, Cell, Report, Table, alone, columns, sentence


def report(findings: Sequence[Finding], rows_of: Mapping[str, tuple[str, int]] | None = None) -> Report:
    """Return findings as a table, a row each, in their order.

    ``rows_of`` says on which sheet and in which row of a workbook something (its IRI) stands; where it is given, two more
    columns say so, of a thing that stands on none that of its passage.
    """
    where = rows_of or {}
    rows: list[tuple[Cell, ...]] = [
        (
            finding.severity, str(finding.file) if finding.file else None, finding.thing, finding.passage,
            Both(finding.message.get("zh"), finding.message.get("en")), finding.value,
            *(where.get(finding.thing or "") or where.get(finding.passage or "") or (None, None)) * bool(where),
        )
        for finding in findings
    ]  # fmt: skip
    held = columns(severity=WORD, file=TEXT, thing=THING, passage=THING, message=TEXT, value=TEXT)
    held += columns(sheet=WORD, row=NUMBER) if where else ()
    return alone(Table(sentence("Findings"), held, rows), of_graph=False)

"""The report on what is wrong with data."""

from collections.abc import Sequence

from chaingraph.curation.validation import Finding
from chaingraph.model.report import TEXT, THING, WORD, Both, Cell, Report, Table, alone, columns, sentence


def report(findings: Sequence[Finding]) -> Report:
    """Return findings as a table, a row each, in their order."""
    rows: list[tuple[Cell, ...]] = [
        (
            finding.severity, str(finding.file) if finding.file else None, finding.thing, finding.passage,
            Both(finding.message.get("zh"), finding.message.get("en")), finding.value,
        )
        for finding in findings
    ]  # fmt: skip
    held = columns(severity=WORD, file=TEXT, thing=THING, passage=THING, message=TEXT, value=TEXT)
    return alone(Table(sentence("What is to be mended or looked at"), held, rows), of_graph=False)

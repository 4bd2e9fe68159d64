"""Reports as JSON: things as {iri, label}, numbers as numbers, null where nothing is stated.

``open`` says what is not signed off; of a table of which some rows are, ``open_rows`` names the others (the first is 0).
"""

from collections.abc import Sequence
from decimal import Decimal

from chaingraph.base.plain import json_text
from chaingraph.rendering.worded import Name, Worded, WordedTable, Words


def write(worded: Sequence[Worded], format: str = "json", width: int | None = None) -> str:
    """Return a report as JSON; one without a title as its only table."""
    (report,) = worded
    tables = [_table(table) for table in report.tables]
    open = {"open": report.open} if report.open else {}
    content = {**tables[0], **open} if report.title is None else {"title": report.title, **open, "tables": tables}
    return json_text(content) + "\n"


def _table(table: WordedTable) -> dict[str, object]:
    rows = [{name: _cell(cell) for name, cell in zip(table.columns, row, strict=True)} for row in table.rows]
    notes = {"notes": list(table.notes)} if table.notes else {}
    empty = {"empty": table.empty} if table.empty else {}
    open = [number for number, is_open in enumerate(table.open) if is_open]
    some = {"open_rows": open} if open and len(open) < len(rows) else {}
    return {"title": table.title, "columns": list(table.columns), "rows": rows, **some, **empty, **notes}


def _cell(cell: Words) -> object:
    if isinstance(cell, Name):
        return {"iri": cell.iri, "label": cell.label}
    if isinstance(cell, tuple):
        return [_cell(name) for name in cell]
    return float(cell) if isinstance(cell, Decimal) else cell

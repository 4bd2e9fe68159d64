"""Reports as an Excel workbook: a sheet for each table, numbers as numbers, and nothing that Excel would compute."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from chaingraph.base.plain import plain
from chaingraph.base.width import width
from chaingraph.curation.workbook.columns import COPY
from chaingraph.rendering.text import spoken, words
from chaingraph.rendering.worded import Worded, WordedTable

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST = 32_000  # characters of a cell, a little below what Excel takes
WIDEST = 60  # characters that a column is made wide for
OFFERED = "choices"  # begins the name of a hidden sheet of what may be chosen; a rule itself holds but 255 characters
NAME = 31  # characters of the name of a sheet


def write(worded: Sequence[Worded], format: str = "xlsx", width: int | None = None) -> bytes:
    """Return a workbook of reports, each in its own language: their tables one sheet each, in that order.

    The same reports give the same bytes.
    """
    import datetime

    import xlsxwriter

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"created": datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)})
        heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        tables = [
            (report.lang, replace(table, notes=[*table.notes, *[report.open] * bool(report.open)]))
            for report in worded
            for table in report.tables
        ]
        for number, (lang, table) in enumerate(tables, start=1):
            sheet = book.add_worksheet(_name(number, table.title))
            _fill(sheet, table, lang, heading, wrapped)
            if table.choices:
                _offer(sheet, table, book.add_worksheet(f"{OFFERED} {number}"))
                copy = book.add_worksheet(f"{number}{COPY}")
                _fill(copy, table, lang, heading, wrapped)
                copy.very_hidden()
    return out.getvalue()


def _fill(sheet: Worksheet, table: WordedTable, lang: str, heading: Format, wrapped: Format) -> None:
    """Write a table: headings, rows (or why there are none), and below them its notes."""
    for place, text in enumerate(table.headings):
        sheet.write_string(0, place, plain(text)[:LONGEST], heading)
    for number, (row, silent) in enumerate(table.drawn(), start=1):
        for place, cell in enumerate(row):
            if isinstance(cell, int | Decimal):
                sheet.write_number(number, place, cell, wrapped)
            else:
                sheet.write_string(number, place, plain(words(cell, lang, silent=silent[place]))[:LONGEST], wrapped)
    if table.empty:
        sheet.write_string(1, 0, plain(table.empty), wrapped)
    for number, note in enumerate(table.notes, start=len(table.rows) + 2):
        sheet.write_string(number, 0, plain(note)[:LONGEST])
    drawn = [table.headings, *spoken(table, lang)]
    for place, texts in enumerate(zip(*drawn, strict=True)):
        sheet.set_column(place, place, min(WIDEST, 2 + max(map(width, texts))))
    sheet.freeze_panes(1, 0)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _offer(sheet: Worksheet, table: WordedTable, lists: Worksheet) -> None:
    """Let a person choose from the words that a column takes, below the last row too; ``lists`` is hidden and holds them."""
    from xlsxwriter.utility import xl_col_to_name

    lists.very_hidden()
    for name, words_taken in table.choices.items():
        place = table.columns.index(name)
        for number, word in enumerate(words_taken):
            lists.write_string(number, place, plain(word))
        letter = xl_col_to_name(place, col_abs=True)
        sheet.data_validation(
            1,
            place,
            len(table.rows) + 200,
            place,
            {
                "validate": "list",
                "source": f"='{lists.name}'!{letter}$1:{letter}${len(words_taken)}",
                "error_type": "warning",
            },
        )


def _name(number: int, title: str) -> str:
    """Return a name for a sheet that Excel takes: its number, which no other has, and as much of a title as fits."""
    name = plain(title).translate(dict.fromkeys(map(ord, "[]:*?/\\"), " "))
    return f"{number} {name}"[:NAME].rstrip("' ")

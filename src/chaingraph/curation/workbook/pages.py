"""The sheets of a workbook as they are read, cell by cell; ``reading`` makes headings and rows of them."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable, Mapping
from itertools import zip_longest
from pathlib import Path

from chaingraph.base.errors import ChaingraphError, missing_library
from chaingraph.curation.errors import BadWorkbook
from chaingraph.text.formats.parsers import refuse_protected
from chaingraph.text.formats.sheets import merged_cells, uncounted_cells

UNPACKED = 200_000_000  # bytes of a workbook, unpacked
ROWS, COLUMNS = 200_000, 40
FORMULA, MERGED = (
    "#FORMULA",
    "#MERGED",
)  # what a cell holds that has a formula nobody has computed, or went into the one on its left


def read(content: bytes, path: Path) -> dict[str, list[list[object]]]:
    """Return the rows of the sheets that have numbers, by title; what has a day is that day, a cell merged downwards stands in each row, and one that is lost says how (FORMULA, MERGED). Raises PasswordNeeded, BadWorkbook or MissingExtra."""
    with missing_library("documents"):
        import openpyxl

    refuse_protected(content, path)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED:
                raise BadWorkbook(path=path, reason="it is too large")
            merged, formulas = merged_cells(archive), uncounted_cells(archive)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        found: dict[str, list[list[object]]] = {}
        for sheet, spans, lacking in zip_longest(book.worksheets, merged, formulas):
            if sheet is not None and sheet.title.split(" ")[0].isdecimal():
                rows = sheet.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True)
                read = _filled([list(map(_cell, row)) for row in rows], spans or {})
                found[sheet.title] = _marked(read, lacking or (), FORMULA)
        return found
    except (ChaingraphError, MemoryError):
        raise
    except Exception:  # whatever the reader raises of a workbook, the workbook is what is wrong
        raise BadWorkbook(path=path, reason="it is not a workbook (.xlsx)") from None


def _filled(rows: list[list[object]], merged: Mapping[tuple[int, int], tuple[int, int]]) -> list[list[object]]:
    """Return the rows of a sheet in which a cell merged downwards says in each row what it says, and one merged to the right that it is lost."""
    for (first, column), (across, down) in merged.items():
        lost = [(row, place) for row in range(first, first + down) for place in range(column + 1, column + across)]
        _marked(rows, lost[:ROWS], MERGED)
        for row in rows[first + 1 : first + down]:
            if column < min(len(row), len(rows[first])):
                row[column] = rows[first][column]
    return rows


def _marked(rows: list[list[object]], places: Iterable[tuple[int, int]], mark: str) -> list[list[object]]:
    """Return the rows of a sheet with a mark in the cells (row, column) at these places."""
    for row, column in places:
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = mark
    return rows


def _cell(value: object) -> object:
    """Return what a cell holds as JSON has it: a day for a time of a day."""
    return value.date().isoformat() if isinstance(value, datetime.datetime) else value

"""The sheets of a workbook as they are read, cell by cell; columns and rows are made of them elsewhere (``columns``)."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

from chaingraph.base.errors import ChaingraphError, missing_library
from chaingraph.curation.errors import BadWorkbook
from chaingraph.text.formats.parsers import refuse_protected

UNPACKED = 200_000_000  # bytes of a workbook, unpacked
ROWS, COLUMNS = 200_000, 40


def read(content: bytes, path: Path) -> dict[str, list[list[object]]]:
    """Return the rows of the sheets that have numbers, by title; what has a day is that day. Raises PasswordNeeded, BadWorkbook or MissingExtra."""
    with missing_library("documents"):
        import openpyxl

    refuse_protected(content, path)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED:
                raise BadWorkbook(path=path, reason="it is too large")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return {
            sheet.title: [
                list(map(_cell, row)) for row in sheet.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True)
            ]
            for sheet in book
            if sheet.title.split(" ")[0].isdecimal()
        }
    except (ChaingraphError, MemoryError):
        raise
    except Exception:  # whatever the reader raises of a workbook, the workbook is what is wrong
        raise BadWorkbook(path=path, reason="it is not a workbook (.xlsx)") from None


def _cell(value: object) -> object:
    """Return what a cell holds as JSON has it: a day for a time of a day."""
    return value.date().isoformat() if isinstance(value, datetime.datetime) else value

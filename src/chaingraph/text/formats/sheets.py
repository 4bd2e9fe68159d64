"""Workbooks and comma-separated values: a heading for each sheet, a line for each row."""

from __future__ import annotations

import csv
import datetime
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import Any

from chaingraph.text.formats.source import WIDEST, Cell, Remark, Source, drawn, tidy
from chaingraph.text.formats.unseen import Spans, Unseen, unseen

ROWS = 200_000  # of a sheet
UNPACKED = 300_000_000  # bytes
_NAMED = 8  # hidden rows or columns of a sheet, at most
_UNNAMED = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)
_TITLE = (
    re.compile(  # the first line of a workbook that names what it lists: words of one cell, no label and no sentence
        r"(?![一二三四五六七八九十]{1,3}、|[(（\d])(?!.*[:：]\s*\S)[^|。；;，]{6,60}(?<![:：])"
    )
)
_UNCOUNTED = re.compile(  # a cell with a formula and no value
    rb"<c\b[^>]*>\s*(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_SHEET = re.compile(rb"<sheet\b[^>]*>")
_WORDS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # in the format of a number
_LARGEST_SHARE = 10**9
_PERCENT = re.compile(r"[0#?](?:\.(?P<decimals>[0#?]+))?%")
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


def read_workbook(content: bytes) -> Source:
    """Return the text of an .xlsx file. Raises zipfile.BadZipFile, KeyError, ValueError, SyntaxError or OverflowError."""
    import openpyxl

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > UNPACKED:
            raise OverflowError
        merged, formulas, hidden = merged_cells(archive), uncounted(archive), hidden_cells(archive)
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    lines: list[str] = []
    remarks: list[Remark] = []
    for place, sheet in enumerate(book.worksheets):
        if sheet.sheet_state != "visible":
            remarks.append(Remark("the hidden sheet {where}", where=sheet.title))
            continue
        rows = list(_values(sheet.iter_rows(max_row=ROWS, max_col=WIDEST)))
        remarks += _beyond(sheet, len(rows))
        spans = merged[place] if place < len(merged) else {}
        if place < len(hidden) and hidden[place] != Unseen():
            remarks += _of_hidden(hidden[place], rows, spans, sheet.title)
            rows, spans = hidden[place].leave_out(rows, spans)
        drawn_rows = drawn(_cells(rows, spans))
        lines += [*_headed(drawn_rows, sheet.title.strip(), not lines), ""]
        if place < len(formulas) and formulas[place]:
            what = "formulas of the sheet {where} that nobody has computed: {count}; open and save it in Excel"
            remarks.append(Remark(what, formulas[place], sheet.title))
    return Source(tidy("\n".join(lines)), tuple(remarks))


def _beyond(sheet: Any, rows: int) -> list[Remark]:
    """Return that rows and columns of a sheet are left out which are beyond what is read."""
    told = (
        ("rows of the sheet {where} beyond {count}", ROWS, rows == ROWS),
        ("columns of the sheet {where} beyond {count}", WIDEST, (sheet.max_column or 0) > WIDEST),
    )
    return [Remark(what, most, sheet.title) for what, most, beyond in told if beyond]


def _headed(rows: list[str], name: str, first: bool) -> list[str]:
    """Return the rows of a sheet below its name, the title of a workbook above that; a name that says no more than a title heads nothing."""
    if not rows or _UNNAMED.fullmatch(name):
        return rows
    title = rows[:1] if first and len(rows) > 2 and _TITLE.fullmatch(rows[0]) else []
    if title and ("链" not in name or name in title[0]):
        return rows
    return [*title, "", f"# {name}", "", *rows[len(title) :]]


def _of_hidden(hidden: Unseen, rows: Sequence[Sequence[object]], spans: Spans, title: str) -> list[Remark]:
    """Return which rows and columns are left out that are hidden, where they say anything."""
    across, beside = hidden.told(rows, spans)
    told = (
        ("hidden rows of the sheet {where}: {count} ({named})", across),
        ("hidden columns of the sheet {where}: {count} ({named})", beside),
    )
    return [
        Remark(what, len(lines), title, (*lines[:_NAMED], *["…"] * (len(lines) > _NAMED)))
        for what, lines in told
        if lines
    ]


def _values(rows: Iterable[tuple[Any, ...]]) -> Iterator[Sequence[object]]:
    """Yield what the cells of each row hold; those that a file leaves out are one row, however many they are."""
    values, before = list[object](), None
    for row in rows:
        values, before = values if row is before else list(map(_value, row)), row
        yield values


def _value(cell: Any) -> object:
    """Return what a cell holds, a share as the percentage that a person sees, to two decimals at least."""
    value = cell.value
    if type(value) not in (int, float) or "%" not in cell.number_format or not abs(value) < _LARGEST_SHARE:
        return value
    form = _PERCENT.search(_WORDS.sub("", cell.number_format))
    shown = round(100 * Decimal(repr(value)), max(2, len(form["decimals"] or ""))) if form else None
    return value if shown is None else f"{shown.normalize():f}%"


def read_values(text: str) -> Source:
    """Return the text of comma-, semicolon- or tab-separated values."""
    sample = text[:10_000]
    delimiter = max(
        ",;\t，", key=lambda mark: min((line.count(mark) for line in sample.splitlines()[:5] if line), default=0)
    )
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    wide = any(len(row) > WIDEST for row in rows)
    remarks = (Remark("columns beyond {count}", WIDEST),) if wide else ()
    return Source(tidy("\n".join(drawn([Cell(text) for text in row[:WIDEST]] for row in rows))), remarks)


def _cells(rows: Iterable[Sequence[object]], spans: dict[tuple[int, int], tuple[int, int]]) -> Iterator[list[Cell]]:
    """Yield the rows of a sheet; ``spans`` gives the columns and rows that a merged cell (row, column) takes."""
    inside: set[tuple[int, int]] = set()
    merged = {number for number, _ in spans}
    for number, row in enumerate(rows):
        cells: list[Cell] = []
        if row.count(None) == len(row) and number not in merged:  # a sheet may be empty for a million rows
            yield cells
            continue
        for column, value in enumerate(row):
            if (number, column) in inside:
                continue
            across, down = spans.get((number, column), (1, 1))
            across = min(across, WIDEST)
            if (across, down) != (1, 1):
                inside |= {
                    (n, c) for n in range(number, min(number + down, ROWS)) for c in range(column, column + across)
                }
            cells.append(Cell(_written(value), across, down))
        while cells and not cells[-1].text and cells[-1].down == 1:
            cells.pop()
        yield cells


def _written(value: object) -> str:
    """Return the value of a cell as a person sees it."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
    if isinstance(value, float):
        return format(Decimal(repr(value)).normalize(), "f")
    return str(value)


def _parts(archive: zipfile.ZipFile) -> list[str]:
    """Return the parts of a workbook that hold its sheets."""
    named = (name for name in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", name))
    return sorted(named, key=lambda name: int(re.findall(r"\d+", name)[0]))


def uncounted_cells(archive: zipfile.ZipFile) -> list[list[tuple[int, int]]]:
    """Return the cells (row, column) of each sheet with a formula that nobody has computed, in the order of their parts."""
    return [
        [
            (int(place[2]) - 1, _column(place[1]))
            for cell in _UNCOUNTED.findall(archive.read(name))
            if (place := _PLACE.search(cell))
        ]
        for name in _parts(archive)
    ]


def rows_of(content: bytes) -> int:
    """Return how many rows with something in them the visible sheets of an .xlsx file have, in a second where reading takes minutes.

    There are none in what is no such file, or larger than any that is read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED:
                return 0
            states = [b"hidden" in tag.lower() for tag in _SHEET.findall(archive.read("xl/workbook.xml"))]
            shown = zip_longest(_parts(archive), states, fillvalue=False)
            return sum(_rows_in(archive, str(name)) for name, hidden in shown if name and not hidden)
    except (zipfile.BadZipFile, KeyError, OSError, NotImplementedError, RuntimeError, zlib.error):
        return 0


def _rows_in(archive: zipfile.ZipFile, name: str) -> int:
    """Return how many rows of the part of a sheet hold a value."""
    count, rest = 0, b""
    with archive.open(name) as part:
        while chunk := part.read(1 << 20):
            *rows, rest = (rest + chunk).split(b"</row>")
            count += sum(b"<v>" in row or b"<is>" in row for row in rows)
    return count


def uncounted(archive: zipfile.ZipFile) -> list[int]:
    """Return how many formulas of each sheet nobody has computed, in the order of their parts."""
    return [len(_UNCOUNTED.findall(archive.read(name))) for name in _parts(archive)]


def hidden_cells(archive: zipfile.ZipFile) -> list[Unseen]:
    """Return the hidden rows and columns of each sheet, in the order of their parts."""
    return [unseen(archive.read(name), ROWS, WIDEST) for name in _parts(archive)]


def merged_cells(archive: zipfile.ZipFile) -> list[dict[tuple[int, int], tuple[int, int]]]:
    """Return the merged cells (row, column) of each sheet, with how many columns and rows each takes, in the order of their parts."""
    found = []
    for name in _parts(archive):
        content = archive.read(name)
        spans = {}
        for first, top, last, bottom in _MERGED.findall(content[content.rfind(b"<mergeCells") :]):
            row, column = int(top) - 1, _column(first)
            spans[row, column] = _column(last) - column + 1, int(bottom) - row
        found.append(spans)
    return found


def _column(letters: bytes) -> int:
    """Return the number of a column, from 0.

    >>> _column(b"A"), _column(b"AB")
    (0, 27)
    """
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number - 1

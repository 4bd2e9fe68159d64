"""The workbook of a draft: its sheets and columns, and its rows read back."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.base.errors import missing_library
from chaingraph.base.messages import translate
from chaingraph.curation.errors import BadWorkbook
from chaingraph.model.vocabulary import CG, PREFIXES

UNPACKED = 200_000_000  # bytes of a workbook, unpacked
ROWS = 200_000
COPY = " copy"  # ends the name of a hidden sheet that says what was written

SEVERAL, FROM = "Several at once", "accept from"  # the sheet on which proposals of a kind are decided, and its column

_TYPE, _LABEL = PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label"
_ALSO = PREFIXES["skos"] + "altLabel"
_TITLE, _CODE = PREFIXES["dct"] + "title", CG + "divisionCode"


@dataclass(frozen=True)
class Column:
    """A column that a curator may change: its heading, the property that it holds, and how its cells are written.

    ``form`` is text (with ``lang`` its language), number, date, sign (a comparator), or the class (as prefix:name) of the
    things that it names. A new row needs what is ``required``. A cell may name ``several`` things, and ``figures`` too.
    """

    heading: str
    property: str
    form: str = "text"
    lang: str | None = None
    required: bool = False
    several: bool = False
    figures: bool = False

    def names_things(self) -> bool:
        """Return whether its cells name things."""
        return self.form not in ("text", "number", "date", "sign")


SHEETS: Mapping[str, tuple[tuple[str, ...], tuple[Column, ...]]] = {
    "Document": ((), (
        Column("title", _TITLE, lang="zh"), Column("number", CG + "number"), Column("date", CG + "date", "date"),
        Column("issuer", CG + "issuer", "cg:Institution"), Column("place", CG + "place", "cg:Place"),
    )),
    "Places": ((), (Column("Chinese name", _LABEL, lang="zh"), Column("English name", _LABEL, lang="en"), Column("division code", _CODE))),
    "Passages": (("sentence",), (Column("gist in Chinese", CG + "gist", lang="zh"), Column("gist in English", CG + "gist", lang="en"),
        Column("reviewed", CG + "reviewed", "date"), Column("reviewed by", CG + "reviewedBy"),
    )),
    "Figures": (("passage", "sentence", "as printed"), (
        Column("about", CG + "about", "cg:Thing"), Column("indicator", CG + "indicator", "cg:Indicator"),
        Column("value", CG + "value", "number"), Column("upper value", CG + "upperValue", "number"),
        Column("comparator", CG + "comparator", "sign"), Column("unit", CG + "unit", "cg:Unit"),
        Column("status", CG + "status", "cg:Status"), Column("quantity kind", CG + "quantityKind", "cg:QuantityKind"),
        Column("as of", CG + "asOf", "date"), Column("due by", CG + "dueBy", "date"),
        Column("responsible", CG + "responsible", "cg:Institution", several=True),
        Column("led by", CG + "ledBy", "cg:Institution", several=True),
        Column("supported by", CG + "supportedBy", "cg:Institution", several=True),
        Column("programme", CG + "promisedBy", "cg:Thing", several=True),
        Column("baseline", CG + "baseline", "cg:Figure"), Column("condition", CG + "condition", "cg:Figure"),
        Column("per", CG + "per", "cg:Unit", several=True), Column("rank", CG + "rank", "number"),
    )),
    "Names": (("passage",), (
        Column("kind", _TYPE, "owl:Class", required=True), Column("Chinese name", _LABEL, lang="zh", required=True),
        Column("English name", _LABEL, lang="en"), Column("also called", _ALSO, lang="zh", several=True),
        Column("status", CG + "status", "cg:Status"),
        Column("due by", CG + "dueBy", "date"),
    )),
    "Relations": (("passage", "read from", "confidence", "reason"), (
        Column("subject", PREFIXES["rdf"] + "subject", "cg:Thing", required=True, figures=True),
        Column("relation", PREFIXES["rdf"] + "predicate", "owl:ObjectProperty", required=True),
        Column("object", PREFIXES["rdf"] + "object", "cg:Thing", required=True, figures=True),
    )),
    SEVERAL: (("relation", "proposed", "of 0.9 or more", "of 0.7 or more"), (Column(FROM, CG + "confidence", "number"),)),
}  # fmt: skip
ID_COLUMN, DECISION = "id", "decision"


@dataclass(frozen=True)
class Row:
    """A row of a workbook: the English name of its sheet, its number there, and its cells by English heading.

    Of a row that the workbook was written with, these are the cells that were changed, and the ``id`` that it had.
    """

    sheet: str
    number: int
    id: str
    cells: Mapping[str, object]


def read_rows(content: bytes, path: object) -> list[Row]:
    """Return the rows of a workbook that somebody changed or added. Raises BadWorkbook."""
    drawn = _drawn(content, path)
    copies = {title.removesuffix(COPY): rows for title, rows in drawn.items() if title.endswith(COPY)}
    if not copies:
        raise BadWorkbook(path=path, reason="it was not written by a draft")
    names = {translate(text, "zh"): text for text in SHEETS}
    found: list[Row] = []
    for title, rows in drawn.items():
        number, _, name = title.partition(" ")
        if number in copies and not title.endswith(COPY):
            found += _changed(names.get(name, name), rows, copies[number])
    return found


def standing(content: bytes, path: object) -> dict[str, tuple[str, int]]:
    """Return on which sheet (its English name) and in which row of a workbook each thing (its IRI) stands. Raises BadWorkbook."""
    names = {translate(text, "zh"): text for text in SHEETS}
    pages = (
        (title.partition(" ")[2], rows) for title, rows in _drawn(content, path).items() if not title.endswith(COPY)
    )
    return {
        str(cells[ID_COLUMN]): (names.get(name, name), number)
        for name, rows in pages
        for number, cells in rows
        if cells.get(ID_COLUMN)
    }


def _drawn(content: bytes, path: object) -> dict[str, list[tuple[int, dict[str, object]]]]:
    """Return the rows of the sheets of a workbook, by title. Raises BadWorkbook."""
    with missing_library("documents"):
        import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED:
                raise BadWorkbook(path=path, reason="it is too large")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        return {
            sheet.title: list(_cells(place, sheet.iter_rows(max_row=ROWS, max_col=40, values_only=True)))
            for sheet in book
            if (place := sheet.title.split(" ")[0]).isdecimal()
        }
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError, OSError):
        raise BadWorkbook(path=path, reason="it is not a workbook (.xlsx)") from None


def is_workbook(content: bytes) -> bool:
    """Return whether a file is the workbook of a draft: it has hidden copies of its sheets."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            named = archive.read("xl/workbook.xml")
    except (zipfile.BadZipFile, KeyError):
        return False
    return re.search(rf'name="\d+{COPY}"'.encode(), named) is not None


def _cells(place: str, rows: Iterable[Sequence[object]]) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield the rows of a sheet (of its place among them) that are not empty: number, cells by English heading."""
    english = {translate(text, "zh"): text for text in _headings(int(place))}
    headings: Sequence[str] = ()
    for number, row in enumerate(rows, start=1):
        if not headings:
            headings = [english.get(str(cell), str(cell)) for cell in row]
        elif any(cell not in (None, "") for cell in row):
            yield number, dict(zip(headings, row, strict=False))


def _changed(
    name: str, rows: Iterable[tuple[int, dict[str, object]]], copy: Iterable[tuple[int, dict[str, object]]]
) -> Iterator[Row]:
    """Yield the rows of a sheet that differ from its copy, or that the copy lacks."""
    before = {str(cells.get(ID_COLUMN)): cells for _, cells in copy}
    for number, cells in rows:
        id = str(cells.get(ID_COLUMN) or "")
        former = before.get(id, {})
        changed = {heading: cell for heading, cell in cells.items() if (cell or "") != (former.get(heading) or "")}
        if changed:
            yield Row(name, number, id, changed)


def _headings(place: int) -> Iterator[str]:
    """Yield the headings of the columns of a sheet: one Chinese heading may stand for others on other sheets."""
    yield from (ID_COLUMN, DECISION)
    for told, columns in list(SHEETS.values())[place - 1 : place]:
        yield from (*told, *(column.heading for column in columns))

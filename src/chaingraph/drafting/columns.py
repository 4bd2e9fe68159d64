"""The workbook of a draft: its sheets and columns, and its rows read back."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.errors import BadWorkbook
from chaingraph.messages import translate
from chaingraph.vocabulary import CG, PREFIXES

UNPACKED = 200_000_000  # bytes of a workbook, unpacked
ROWS = 200_000

_TYPE, _LABEL = PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label"
_TITLE, _CODE = PREFIXES["dct"] + "title", CG + "divisionCode"


@dataclass(frozen=True)
class Column:
    """A column that a curator may change: its heading, the property that it holds, and how its cells are written.

    ``form`` is text (with ``lang`` its language), number, date, sign (a comparator), or the class (as prefix:name) of the
    things that it names.
    """

    heading: str
    property: str
    form: str = "text"
    lang: str | None = None


SHEETS: Mapping[str, tuple[tuple[str, ...], tuple[Column, ...]]] = {
    "Document": ((), (
        Column("title", _TITLE, lang="zh"), Column("number", CG + "number"), Column("date", CG + "date", "date"),
        Column("issuer", CG + "issuer", "cg:Institution"), Column("place", CG + "place", "cg:Place"),
    )),
    "Places": ((), (Column("Chinese name", _LABEL, lang="zh"), Column("English name", _LABEL, lang="en"), Column("division code", _CODE))),
    "Passages": (("sentence",), (Column("gist in Chinese", CG + "gist", lang="zh"), Column("gist in English", CG + "gist", lang="en"))),
    "Figures": (("passage", "sentence", "as printed"), (
        Column("about", CG + "about", "cg:Thing"), Column("indicator", CG + "indicator", "cg:Indicator"),
        Column("value", CG + "value", "number"), Column("upper value", CG + "upperValue", "number"),
        Column("comparator", CG + "comparator", "sign"), Column("unit", CG + "unit", "cg:Unit"),
        Column("status", CG + "status", "cg:Status"), Column("quantity kind", CG + "quantityKind", "cg:QuantityKind"),
        Column("as of", CG + "asOf", "date"), Column("due by", CG + "dueBy", "date"),
    )),
    "Names": (("passage",), (
        Column("kind", _TYPE, "owl:Class"), Column("Chinese name", _LABEL, lang="zh"), Column("English name", _LABEL, lang="en"),
        Column("status", CG + "status", "cg:Status"),
    )),
    "Relations": (("passage",), (
        Column("subject", PREFIXES["rdf"] + "subject", "cg:Thing"), Column("relation", PREFIXES["rdf"] + "predicate", "rdf:Property"),
        Column("object", PREFIXES["rdf"] + "object", "cg:Thing"),
    )),
}  # fmt: skip
ID_COLUMN, DECISION = "id", "decision"


def read_rows(content: bytes, path: object) -> Iterator[tuple[str, int, dict[str, object]]]:
    """Yield the rows of a workbook: the English name of the sheet, the number of the row, cells by English heading.

    Raises BadWorkbook.
    """
    import openpyxl

    sheets, columns = ({translate(text, "zh"): text for text in words} for words in (SHEETS, _headings()))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > UNPACKED:
                raise BadWorkbook(path=path, reason=f"> {UNPACKED // 1_000_000} MB")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        for sheet in book:
            name = re.sub(r"^\d+ ", "", sheet.title)
            headings: Sequence[str] = ()
            for number, row in enumerate(sheet.iter_rows(max_row=ROWS, max_col=40, values_only=True), start=1):
                if not headings:
                    headings = [columns.get(str(cell), str(cell)) for cell in row]
                elif any(cell is not None for cell in row):
                    yield sheets.get(name, name), number, dict(zip(headings, row, strict=False))
    except (zipfile.BadZipFile, KeyError, ValueError, SyntaxError, OSError) as error:
        raise BadWorkbook(path=path, reason=str(error).splitlines()[0] if str(error) else "?") from None


def _headings() -> Iterator[str]:
    """Yield the headings of all columns."""
    yield from (ID_COLUMN, DECISION)
    for told, columns in SHEETS.values():
        yield from (*told, *(column.heading for column in columns))

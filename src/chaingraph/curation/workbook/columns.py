"""The workbook of a draft: its sheets and columns, and its rows read back."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.base.naming import comparable
from chaingraph.curation.errors import BadWorkbook, OtherWorkbook
from chaingraph.curation.workbook.cells import written
from chaingraph.curation.workbook.pages import FORMULA, MERGED
from chaingraph.model.vocabulary import CG, PREFIXES
from chaingraph.text.canonical import canonical
from chaingraph.text.formats import SECONDS, elsewhere

CHILD = f"{__package__}.child"
TITLES = 5  # rows, not empty, among which the headings of a sheet are sought
DOCUMENTS = "1"  # the number of the sheet of the document
COPY = " copy"  # ends the name of a hidden sheet that says what was written

SEVERAL, FROM = "Several at once", "accept from"  # the sheet on which proposals of a kind are decided, and its column

_TYPE, _LABEL = PREFIXES["rdf"] + "type", PREFIXES["rdfs"] + "label"
_ALSO = PREFIXES["skos"] + "altLabel"
_TITLE, _CODE = PREFIXES["dct"] + "title", CG + "divisionCode"


@dataclass(frozen=True)
class Column:
    """A column that a curator may change: its heading, the property that it holds, and how its cells are written.

    ``form`` is text (with ``lang`` its language), number, date, sign (a comparator), or the class (as prefix:name) of the
    things that it names. What is ``required`` is needed in a new row, and cannot be taken out of another. A cell may name ``several`` things, and ``figures`` too.
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
    "Places": ((), (Column("Chinese name", _LABEL, lang="zh", required=True), Column("English name", _LABEL, lang="en"), Column("division code", _CODE))),
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
        Column("baseline", CG + "baseline", "cg:Figure"), Column("held against", CG + "comparableWith", "cg:Figure"), Column("condition", CG + "condition", "cg:Figure"),
        Column("per", CG + "per", "cg:Unit", several=True), Column("rank", CG + "rank", "number"),
    )),
    "Names": (("passage",), (
        Column("kind", _TYPE, "owl:Class", required=True), Column("Chinese name", _LABEL, lang="zh", required=True),
        Column("English name", _LABEL, lang="en"), Column("also called", _ALSO, lang="zh", several=True),
        Column("holder’s name", CG + "holderName", several=True), Column("held from", CG + "heldFrom", "date"), Column("status", CG + "status", "cg:Status"), Column("due by", CG + "dueBy", "date"),
    )),
    "Relations": (("passage", "read from", "confidence", "reason"), (
        Column("subject", PREFIXES["rdf"] + "subject", "cg:Thing", required=True, figures=True),
        Column("relation", PREFIXES["rdf"] + "predicate", "owl:ObjectProperty", required=True),
        Column("object", PREFIXES["rdf"] + "object", "cg:Thing", required=True, figures=True),
    )),
    SEVERAL: (("relation", "proposed", "of 0.9 or more", "of 0.7 or more"), (Column(FROM, CG + "confidence", "number"),)),
}  # fmt: skip
NEEDED = {"Document": ("title", "issuer", "place"), "Figures": ("about", "indicator", "quantity kind", "status")}
GUESSED = tuple(  # what a figure needs and its words do not say, as local names: it is to be decided
    column.property.removeprefix(CG) for column in SHEETS["Figures"][1] if column.heading in NEEDED["Figures"]
)
ID_COLUMN, DECISION = "id", "decision"
YES, NO, OPEN = (
    ("yes", "y", "是", "对", "同意", "通过", "采用", "确认", "√", "✓", "✔", "☑", "✅", "1", "true"),
    (
        "no",
        "n",
        "否",
        "不是",
        "不对",
        "不同意",
        "不通过",
        "不采用",
        "删除",
        "×",
        "x",
        "✗",
        "✘",
        "☒",
        "❌",
        "0",
        "false",
    ),
    ("?", "", "待定"),
)  # decisions, as ``decision`` gives them


@dataclass(frozen=True)
class Row:
    """A row of a workbook: the English name of its sheet, its number there, and its cells by English heading.

    Of a row that the workbook was written with, these are the cells that were changed, and the ``id`` that it had; of one that
    is ``gone`` from it, none, and its number is the one that it had. The decision of one that is ``left`` is open as it was written.
    ``untaken`` are the headings of what was changed in it that a workbook takes nothing from.
    """

    sheet: str
    number: int
    id: str
    cells: Mapping[str, object]
    gone: bool = False
    left: bool = False
    untaken: tuple[str, ...] = ()


def read_rows(content: bytes, path: object, document: str | None = None, seconds: float = SECONDS) -> list[Row]:
    """Return the rows of a workbook that somebody changed, added, deleted or left open, read in a process of its own.

    Raises what ``elsewhere.answer`` and ``rows_of`` do.
    """
    return rows_of(_read(content, path, seconds), path, document)


def rows_of(sheets: Mapping[str, Sequence[Sequence[object]]], path: object, document: str | None = None) -> list[Row]:
    """Return the rows that somebody changed, added, deleted or left open, of sheets as ``pages.read`` gives them; of the draft of a ``document`` (IRI), where given.

    Raises OtherWorkbook; BadWorkbook, where sheets, headings or ids are no longer those that the draft wrote: what was changed would be lost.
    """
    drawn = _drawn(sheets)
    copies = {title.removesuffix(COPY): page for title, page in drawn.items() if title.endswith(COPY)}
    if not copies:
        raise BadWorkbook(path=path, reason="it was not written by a draft")
    _check_document(path, copies, document)
    titles = {title.partition(" ")[0]: title for title in drawn if not title.endswith(COPY)}
    for number, copy in copies.items():
        if number not in titles:
            raise BadWorkbook(
                path=path, reason=_said("sheet {sheet} is missing or has another name", sheet=_title(number))
            )
        _check(
            path, titles[number], drawn[titles[number]], copy, {name: copies[name] for name in copies if name != number}
        )
    names = {translate(text, "zh"): text for text in SHEETS}
    found: list[Row] = []
    for number, copy in copies.items():
        name = titles[number].partition(" ")[2]
        found += _changed(names.get(name, name), drawn[titles[number]].rows, copy.rows)
    return found


def _check_document(path: object, copies: Mapping[str, Page], document: str | None) -> None:
    """Raise OtherWorkbook where the first sheet was written for another document."""
    written = [str(cells[ID_COLUMN]) for _, cells in copies[DOCUMENTS].rows] if DOCUMENTS in copies else []
    if document and written and document not in written:
        raise OtherWorkbook(path=path, other=written[0].rpartition("/")[2], document=document.rpartition("/")[2])


def _check(path: object, title: str, page: Page, copy: Page, others: Mapping[str, Page]) -> None:
    """Raise BadWorkbook where a sheet lacks a heading, or has an id twice or of another sheet."""
    if missing := [heading for heading in copy.headings if heading not in page.headings]:
        raise BadWorkbook(
            path=path, reason=_said("sheet {sheet} lacks the heading {heading}", sheet=title, heading=_both(missing[0]))
        )
    known = {str(cells.get(ID_COLUMN)) for _, cells in copy.rows}
    elsewhere = {str(cells.get(ID_COLUMN)) for other in others.values() for _, cells in other.rows} - known
    seen: dict[str, int] = {}
    for number, cells in page.rows:
        id = str(cells.get(ID_COLUMN) or "")
        if id and id in seen:
            raise BadWorkbook(
                path=path,
                reason=_said(
                    "rows {row} and {other} of sheet {sheet} have one id: empty that of the row that was copied",
                    row=seen[id],
                    other=number,
                    sheet=title,
                ),
            )
        if id in elsewhere:
            raise BadWorkbook(
                path=path,
                reason=_said("row {row} of sheet {sheet} has the id of another sheet", row=number, sheet=title),
            )
        seen[id] = number
    _check_lost(path, title, page)


_LOST = {
    FORMULA: "row {row} of sheet {sheet} (column “{column}”) has formulas that nobody has computed: save it in Excel",
    MERGED: "in row {row} of sheet {sheet} the cell of column “{column}” was merged into the one on its left: take the merging back, and write anew what was in it",
}


def _check_lost(path: object, title: str, page: Page) -> None:
    """Raise BadWorkbook where a cell that is read holds nothing that can be: of a formula, or because it was merged to the left."""
    for number, cells in page.rows:
        for heading, cell in cells.items():
            if isinstance(cell, str) and cell in _LOST and heading in page.known:
                said = _said(_LOST[cell], row=number, sheet=title, column=_both(heading))
                raise BadWorkbook(path=path, reason=said)


def _said(text: str, **values: object) -> dict[str, str]:
    """Return a reason in both languages; a value that is a mapping holds its words in each."""
    return {
        lang: translate(text, lang).format(
            **{name: value[lang] if isinstance(value, Mapping) else value for name, value in values.items()}
        )
        for lang in LANGUAGES
    }


def _both(text: str) -> dict[str, str]:
    """Return a text of the catalogue in both languages."""
    return {lang: translate(text, lang) for lang in LANGUAGES}


def _title(number: str) -> dict[str, str]:
    """Return the number of a sheet with the name that it had in each language, where the list of sheets has one."""
    names = list(SHEETS)[int(number) - 1 : int(number)]
    return {lang: f"“{' '.join((number, *(translate(name, lang) for name in names)))}”" for lang in LANGUAGES}


def standing(content: bytes, path: object) -> dict[str, tuple[str, int]]:
    """Return on which sheet (its English name) and in which row of a workbook each thing (its IRI) stands. Raises BadWorkbook."""
    names = {translate(text, "zh"): text for text in SHEETS}
    pages = (
        (title.partition(" ")[2], page)
        for title, page in _drawn(_read(content, path, SECONDS)).items()
        if not title.endswith(COPY)
    )
    return {
        str(cells[ID_COLUMN]): (names.get(name, name), number)
        for name, page in pages
        for number, cells in page.rows
        if cells.get(ID_COLUMN)
    }


@dataclass(frozen=True)
class Page:
    """A sheet as it is read: its headings in English, its rows that are not empty (number, cells by heading), and the headings ``known`` of it."""

    headings: Sequence[str]
    rows: Sequence[tuple[int, dict[str, object]]]
    known: frozenset[str]


def _read(content: bytes, path: object, seconds: float) -> Mapping[str, Sequence[Sequence[object]]]:
    """Return the sheets of a workbook. Raises BadWorkbook, PasswordNeeded, SlowDocument, HungryDocument or MissingExtra."""
    told: Mapping[str, Sequence[Sequence[object]]] = elsewhere.answer(
        CHILD, content, Path(str(path)), seconds, BadWorkbook
    )
    return told


def _drawn(sheets: Mapping[str, Sequence[Sequence[object]]]) -> dict[str, Page]:
    return {title: _page(title.split(" ")[0], rows) for title, rows in sheets.items()}


def is_workbook(content: bytes) -> bool:
    """Return whether a file is the workbook of a draft: it has hidden copies of its sheets."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            named = archive.read("xl/workbook.xml")
    except Exception:  # whatever unpacking raises: it is no workbook that a draft wrote
        return False
    return re.search(rf'name="\d+{COPY}"'.encode(), named) is not None


def _page(place: str, rows: Iterable[Sequence[object]]) -> Page:
    """Return a sheet (of its place among them): the first row with a heading of an id holds its headings, however they are spaced, else the first that is not empty."""
    english = {comparable(translate(text, "zh")): text for text in _headings(int(place))}
    english |= {comparable(text): text for text in _headings(int(place))}
    drawn = [
        (number, [english.get(comparable(str(cell or "")), str(cell or "")) for cell in row], row)
        for number, row in enumerate(rows, start=1)
        if any(cell not in (None, "") for cell in row)
    ]
    titles = [
        n for n, (_, said, _) in enumerate(drawn[:TITLES]) if ID_COLUMN in said
    ]  # above which somebody put a title
    first = titles[0] if titles else 0
    headings = drawn[first][1] if drawn else []
    filled = [(number, dict(zip(headings, row, strict=False))) for number, _, row in drawn[first + 1 :]]
    return Page(headings, filled, frozenset(english.values()))


def _changed(
    name: str, rows: Iterable[tuple[int, dict[str, object]]], copy: Iterable[tuple[int, dict[str, object]]]
) -> Iterator[Row]:
    """Yield the rows of a sheet that differ from its copy, that the copy lacks, that only the copy has, or that are left open."""
    rows, copy = list(rows), list(copy)
    before = {str(cells.get(ID_COLUMN)): cells for _, cells in copy}
    numbers = {str(cells.get(ID_COLUMN)): number for number, cells in copy}
    taken = {DECISION, *(column.heading for column in SHEETS[name][1])} if name in SHEETS else set()
    for number, cells in rows:
        id = str(cells.get(ID_COLUMN) or "")
        former = before.get(id, {})
        changed = {heading: cell for heading, cell in cells.items() if _held(cell) != _held(former.get(heading))}
        if former.get(DECISION) and _held(cells.get(DECISION)) == "":
            changed[DECISION] = None
        untaken = tuple(heading for heading in changed if former and heading not in taken)
        changed = {heading: cell for heading, cell in changed.items() if heading not in untaken}
        left = DECISION not in changed and str(former.get(DECISION) or "yes") in OPEN
        if changed or left or untaken:
            yield Row(name, number, id, changed, left=left, untaken=untaken)
    here = {str(cells.get(ID_COLUMN) or "") for _, cells in rows}
    yield from (Row(name, number, id, {}, gone=True) for id, number in numbers.items() if id not in here)


def _held(cell: object) -> object:
    """Return what a cell holds; an empty text where it is blank, which a zero is not."""
    if isinstance(cell, bool):
        return str(cell)
    return "" if cell is None or str(cell).strip() == "" else cell


def decision(cell: object) -> str:
    """Return what the cell of a decision says, as it stands in ``YES``, ``NO`` or ``OPEN``: in small letters, without marks at its end.

    >>> decision(" 是。 "), decision("Ｙ"), decision(0)
    ('是', 'y', '0')
    """
    return canonical(written(cell)).casefold().rstrip("。.!;,\ufe0f")


def _headings(place: int) -> Iterator[str]:
    """Yield the headings of the columns of a sheet: one Chinese heading may stand for others on other sheets."""
    yield from (ID_COLUMN, DECISION)
    for told, columns in list(SHEETS.values())[place - 1 : place]:
        yield from (*told, *(column.heading for column in columns))

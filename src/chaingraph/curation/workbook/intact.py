"""Whether a workbook still has all that the draft wrote into it: what was changed in one that has not would be lost."""

from __future__ import annotations

from collections.abc import Mapping

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.curation.errors import BadWorkbook, OtherWorkbook
from chaingraph.curation.workbook.columns import ID_COLUMN, SHEETS, tab
from chaingraph.curation.workbook.pages import FORMULA, MERGED
from chaingraph.curation.workbook.reading import Page

DOCUMENTS = "1"  # the number of the sheet of the document


def check(
    path: object,
    pages: Mapping[str, Page],
    copies: Mapping[str, Page],
    titles: Mapping[str, str],
    document: str | None = None,
) -> None:
    """Check the sheets of a workbook (``pages`` by their titles) against the ``copies`` of what was written; these and the ``titles`` are by number.

    Raises OtherWorkbook where it was written for another ``document`` (IRI); BadWorkbook where sheets, headings or ids are no longer
    those that the draft wrote.
    """
    if not copies:
        raise BadWorkbook(path=path, reason="it was not written by a draft")
    _check_document(path, copies, document)
    for number, copy in copies.items():
        if number not in titles:
            raise BadWorkbook(
                path=path, reason=_said("sheet {sheet} is missing or has another name", sheet=_title(number))
            )
        others = {name: other for name, other in copies.items() if name != number}
        _check_sheet(path, titles[number], pages[titles[number]], copy, others)


def _check_document(path: object, copies: Mapping[str, Page], document: str | None) -> None:
    """Raise OtherWorkbook where the first sheet was written for another document."""
    written = [str(cells[ID_COLUMN]) for _, cells in copies[DOCUMENTS].rows] if DOCUMENTS in copies else []
    if document and written and document not in written:
        raise OtherWorkbook(path=path, other=written[0].rpartition("/")[2], document=document.rpartition("/")[2])


def _check_sheet(path: object, title: str, page: Page, copy: Page, others: Mapping[str, Page]) -> None:
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
    return {lang: f"“{tab(names[0], lang) if names else number}”" for lang in LANGUAGES}

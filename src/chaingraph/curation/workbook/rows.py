"""The rows of the workbook of a draft, read back: what somebody changed, added, deleted or left open, and where things stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from chaingraph.base.messages import translate
from chaingraph.curation.workbook.columns import COPY, DECISION, ID_COLUMN, OPEN, SHEETS, decision
from chaingraph.curation.workbook.intact import check
from chaingraph.curation.workbook.reading import Sheets, drawn, read
from chaingraph.text.formats import SECONDS


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

    @property
    def decision(self) -> str:
        """What its cell of the decision says, as it stands in ``YES``, ``NO`` or ``OPEN``."""
        return decision(self.cells.get(DECISION))


def read_rows(content: bytes, path: object, document: str | None = None, seconds: float = SECONDS) -> list[Row]:
    """Return the rows of a workbook that somebody changed, added, deleted or left open, read in a process of its own.

    Raises what ``elsewhere.answer`` and ``rows_of`` do.
    """
    return rows_of(read(content, path, seconds), path, document)


def rows_of(sheets: Sheets, path: object, document: str | None = None) -> list[Row]:
    """Return the rows that somebody changed, added, deleted or left open, of the draft of a ``document`` (IRI), where given.

    Raises what ``intact.check`` raises.
    """
    pages = drawn(sheets)
    copies = {title.removesuffix(COPY): page for title, page in pages.items() if title.endswith(COPY)}
    titles = {title.partition(" ")[0]: title for title in pages if not title.endswith(COPY)}
    check(path, pages, copies, titles, document)
    return [
        row
        for number, copy in copies.items()
        for row in _changed(_english(titles[number]), pages[titles[number]].rows, copy.rows)
    ]


def standing(sheets: Sheets) -> dict[str, tuple[str, int]]:
    """Return on which sheet (its English name) and in which row of a workbook each thing (its IRI) stands."""
    return {
        str(cells[ID_COLUMN]): (_english(title), number)
        for title, page in drawn(sheets).items()
        if not title.endswith(COPY)
        for number, cells in page.rows
        if cells.get(ID_COLUMN)
    }


def _english(title: str) -> str:
    """Return the English name of the sheet of a title, which begins with its number."""
    name = title.partition(" ")[2]
    return {translate(text, "zh"): text for text in SHEETS}.get(name, name)


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

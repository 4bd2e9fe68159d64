"""Where the things of drafted folders stand in their workbooks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.curation.drafting.folder import MEMORY, Folder, read
from chaingraph.curation.errors import BadWorkbook
from chaingraph.graph.files import read_bytes
from chaingraph.model.terms import text
from chaingraph.model.vocabulary import CG

if TYPE_CHECKING:
    import pyoxigraph as ox

    from chaingraph.curation.workbook.reading import Sheets
    from chaingraph.graph.graph import Graph

_NAMED = (CG + "indicator", CG + "unit")

# by IRI, the sheet (its English name) and the row; None where the row is gone
Places = dict[str, tuple[str, int | None]]


def standing(given: Iterable[Path], known: Graph) -> Places:
    """Return where the things of drafted folders stand: in the workbook that lies there or beside, else in one written anew.

    A relation stands at the IRI of its proposal. ``known`` is a graph that holds the folders and the ontology.
    """
    found: Places = {}
    for path in given:
        if (path / MEMORY).exists() and (folder := read(path)):
            found |= _places(path, folder, known)
    return found


def _places(path: Path, folder: Folder, known: Graph) -> Places:
    """Return where the things of a drafted folder stand."""
    from chaingraph.curation.workbook.accepting import accepted
    from chaingraph.curation.workbook.rows import standing
    from chaingraph.curation.workbook.tables import places

    stated = accepted(folder.ours, folder.base, known)
    anew = places(folder.ours, stated)
    sheets = _newest(path, {iri for iri, (sheet, _) in anew.items() if sheet == "Document"})
    found: Places = (
        {**_gone(folder, stated), **standing(sheets), **_added(sheets, folder, known)} if sheets else {**anew}
    )
    return {**_named(folder, found), **found}


def _named(folder: Folder, found: Places) -> Places:
    """Return where the indicators and units stand that cells of figures name and that have no row: in the first such row."""
    rows = [
        (place[1], place[0], text(quad.object))
        for quad in folder.ours
        if quad.predicate.value in _NAMED and (place := found.get(text(quad.subject))) and place[1]
    ]
    return {named: (sheet, row) for row, sheet, named in sorted(rows, reverse=True)}


def _newest(folder: Path, documents: set[str]) -> Sheets | None:
    """Return the sheets of the newest workbook of documents (IRIs), in their folder or beside it; it may have any name."""
    from chaingraph.curation.workbook.reading import is_workbook, read
    from chaingraph.curation.workbook.rows import standing

    books = [*folder.glob("*.xlsx"), *folder.resolve().parent.glob("*.xlsx")]
    for book in sorted(books, key=lambda one: one.stat().st_mtime, reverse=True):
        content = read_bytes(book)
        if is_workbook(content) and documents <= standing(sheets := read(content, book)).keys():
            return sheets
    return None


def _added(sheets: Sheets, folder: Folder, known: Graph) -> Mapping[str, tuple[str, int]]:
    """Return where the relations stand that new rows of a workbook add; nothing where it could not be taken in."""
    from chaingraph.curation.workbook.rows import rows_of
    from chaingraph.curation.workbook.standing import added

    try:
        return added(rows_of(sheets, path=None), folder.ours, known)
    except BadWorkbook:
        return {}


def _gone(folder: Folder, stated: Mapping[str, Sequence[ox.Quad]]) -> Places:
    """Return the relations between names that a folder states: no row has one unless a workbook says otherwise."""
    from chaingraph.curation.workbook.accepting import ENDS

    figures = {quad.subject for quad in folder.ours if quad.predicate.value == CG + "exact"}
    return {
        proposal: ("Relations", None)
        for proposal, told in stated.items()
        if not any(quad.predicate == ENDS[0] and quad.object in figures for quad in told)
    }

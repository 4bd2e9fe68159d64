"""The sheets of a workbook that a draft wrote, read back: their headings in English, their rows by these."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from chaingraph.base.messages import translate
from chaingraph.base.naming import comparable
from chaingraph.curation.errors import BadWorkbook
from chaingraph.curation.workbook.columns import COPY, ID_COLUMN, headings
from chaingraph.text.formats import SECONDS, elsewhere

CHILD = f"{__package__}.child"
TITLES = 5  # rows, not empty, among which the headings of a sheet are sought

Sheets = Mapping[str, Sequence[Sequence[object]]]  # by their titles, as ``pages.read`` gives them


def is_workbook(content: bytes) -> bool:
    """Return whether a file is the workbook of a draft: it has hidden copies of its sheets."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            named = archive.read("xl/workbook.xml")
    except Exception:  # whatever unpacking raises: it is no workbook that a draft wrote
        return False
    return re.search(rf'name="\d+{COPY}"'.encode(), named) is not None


def read(content: bytes, path: object, seconds: float = SECONDS) -> Sheets:
    """Return the sheets of a workbook, read in a process of its own. Raises BadWorkbook, PasswordNeeded, SlowDocument, HungryDocument or MissingExtra."""
    told: Sheets = elsewhere.answer(CHILD, content, Path(str(path)), seconds, BadWorkbook)
    return told


@dataclass(frozen=True)
class Page:
    """A sheet as it is read: its headings in English, its rows that are not empty (number, cells by heading), and the headings ``known`` of it."""

    headings: Sequence[str]
    rows: Sequence[tuple[int, dict[str, object]]]
    known: frozenset[str]


def drawn(sheets: Sheets) -> dict[str, Page]:
    """Return the sheets of a workbook by their titles, and the hidden copies of them."""
    return {title: _page(title.split(" ")[0], rows) for title, rows in sheets.items()}


def _page(place: str, rows: Iterable[Sequence[object]]) -> Page:
    """Return a sheet (of its place among them): the first row with a heading of an id holds its headings, however they are spaced, else the first that is not empty."""
    english = {comparable(translate(text, "zh")): text for text in headings(int(place))}
    english |= {comparable(text): text for text in headings(int(place))}
    held = [
        (number, [english.get(comparable(str(cell or "")), str(cell or "")) for cell in row], row)
        for number, row in enumerate(rows, start=1)
        if any(cell not in (None, "") for cell in row)
    ]
    titles = [
        n for n, (_, said, _) in enumerate(held[:TITLES]) if ID_COLUMN in said
    ]  # above which somebody put a title
    first = titles[0] if titles else 0
    found = held[first][1] if held else []
    filled = [(number, dict(zip(found, row, strict=False))) for number, _, row in held[first + 1 :]]
    return Page(found, filled, frozenset(english.values()))

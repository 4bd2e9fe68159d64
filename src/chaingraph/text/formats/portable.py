"""PDF: the lines of each page, ruled tables with their cells, and what looks like a table without rules."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from chaingraph.text.formats.source import Cell, Remark, Source, drawn, tidy

if TYPE_CHECKING:
    from pdfplumber.page import Page

PAGES = 2_000
MARGIN = 0.08  # of the height of a page, above and below, in which its number stands
GAP = 3.0  # widths of a character between two columns of a table without rules
_NUMBER = re.compile(r"[-—－–·\s]*(?:第\s*)?(\d{1,4})(?:\s*页)?(?:[,，/]?\s*共\s*\d{1,4}\s*页)?[-—－–·\s]*")
_PRINTED = re.compile(  # what a browser prints above and below a page: when, what, its address, the number of the page
    r"\d{1,4}[/.年-]\d{1,2}[/.月-]\d{1,4}日?,?\s*(?:[上下]午)?\s*\d{1,2}:\d\d(?::\d\d)?(?:\s*[AP]M)?(?:\s.*)?"
    r"|(?:.*\s)?(?:https?|file)://\S+(?:\s+\d{1,4}\s*/\s*\d{1,4})?"
    r"|\d{1,4}\s*(?:/|of)\s*\d{1,4}\s+\d{1,4}[/.年-]\d{1,2}[/.月-]\d{1,4}日?,?\s*(?:[上下]午)?\s*\d{1,2}:\d\d.*"
)
_TOLERANCE = 2  # points between two characters of a word


def read(content: bytes) -> Source:
    """Return the text of a PDF, page after page. Raises what ``pdfplumber`` raises of a file that it cannot read."""
    import pdfplumber

    pages: list[list[_Line]] = []
    remarks: list[Remark] = []
    with pdfplumber.open(io.BytesIO(content)) as document:
        for number, page in enumerate(document.pages[:PAGES], start=1):
            blocks, read = _blocks(page)
            pages.append(
                [
                    _Line(text, *_margins(top, page))
                    for top, text in blocks
                    if not _is_furniture(top, text, number, page)
                ]
            )
            if _looks_tabular(page):
                remarks.append(
                    Remark(
                        "what may be a table without rules, on page {where}: check that its rows are whole",
                        where=f"{number}",
                    )
                )
            if (lost := sum(_length(char["text"]) for char in page.chars) - read) > 0:
                what = "text on page {where}, {count} characters"
                remarks.append(Remark(what, lost, f"{number}"))
            page.close()
        if len(document.pages) > PAGES:
            remarks.append(Remark("pages beyond {count}", PAGES))
    return Source(tidy("\n".join(_once(pages))), tuple(remarks))


@dataclass(frozen=True)
class _Line:
    """A line of a page, and whether it stands in the margin above or below."""

    text: str
    above: bool
    below: bool


def _margins(top: float, page: Page) -> tuple[bool, bool]:
    """Return whether a place (points) is in the margin above, and in that below."""
    place = (top - page.bbox[1]) / page.height
    return place <= MARGIN, place >= 1 - MARGIN


def _once(pages: Sequence[Sequence[_Line]]) -> Iterator[str]:
    """Yield the lines of all pages; what is printed above or below most of them comes once, before or after the others."""
    counts = Counter(line for page in pages for line in {*page} if line.above or line.below)
    running = {line for line, count in counts.items() if count > max(1, len(pages) / 2)}
    heads = dict.fromkeys(line.text for page in pages for line in page if line in running and line.above)
    feet = dict.fromkeys(line.text for page in pages for line in page if line in running and line.below)
    yield from (*heads, *(line.text for page in pages for line in page if line not in running), *feet)


def _blocks(page: Page) -> tuple[list[tuple[float, str]], int]:
    """Return the lines of a page and the rows of its ruled tables, from top to bottom, each with its place (points).

    The second is how many characters of the page these are.
    """
    tables = [table for table in page.find_tables() if len(table.rows) > 1 or len(table.rows[0].cells) > 1]
    outside = page
    for table in tables:
        outside = outside.outside_bbox(table.bbox, strict=False)
    found: list[tuple[float, str]] = [
        (line["top"], line["text"]) for line in outside.extract_text_lines(x_tolerance=_TOLERANCE)
    ]
    read = sum(_length(text) for _, text in found)
    for table in tables:
        rows = _rows(table)
        read += sum(_length(cell.text) for row in rows for cell in row)
        found += [(table.bbox[1], row) for row in drawn(rows)]
    return sorted(found, key=lambda block: block[0]), read


def _length(text: str) -> int:
    """Return how many characters a text has, without blanks."""
    return len("".join(text.split()))


def _rows(table: Any) -> list[list[Cell]]:
    """Return the rows of a ruled table; a cell that spans others is told by its borders."""
    texts = table.extract(x_tolerance=_TOLERANCE)
    edges = sorted({round(cell[0]) for row in table.rows for cell in row.cells if cell})
    tops = [row.bbox[1] for row in table.rows]
    rows = []
    for row, words in zip(table.rows, texts, strict=True):
        cells = []
        for box, text in zip(row.cells, words, strict=True):
            if box:
                across = sum(box[0] - 1 <= edge < box[2] - 1 for edge in edges)
                down = sum(box[1] - 1 <= top < box[3] - 1 for top in tops)
                cells.append(Cell(text or "", max(1, across), max(1, down)))
        rows.append(cells)
    return rows


def _is_furniture(top: float, text: str, number: int, page: Page) -> bool:
    """Return whether a line in the margin is the number of its page, dashed or equal to it, or what a browser prints there."""
    if not any(_margins(top, page)):
        return False
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return bool(_PRINTED.fullmatch(text.strip()))
    return not text.strip().isdigit() or abs(int(match[1]) - number) <= 20


def _looks_tabular(page: Page) -> bool:
    """Return whether three lines in a row stand in columns, without rules around them."""
    if page.find_tables():
        return False
    run = 0
    for line in page.extract_text_lines(x_tolerance=_TOLERANCE, return_chars=True):
        chars = line["chars"]
        wide = sum(after["x0"] - before["x1"] > GAP * max(before["width"], 1) for before, after in pairwise(chars))
        run = run + 1 if wide >= 2 else 0
        if run == 3:
            return True
    return False

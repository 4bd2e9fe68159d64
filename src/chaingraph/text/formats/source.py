"""What a reader of a format gives: the text, a line for each paragraph and each row of a table, and what is left out of it.

A row is written with bars between its cells (`` | ``), and around it where its first cell is empty. A cell that goes on from
the one above is written 〃, one that goes on from the one to its left ←, so that every row has as many cells as the table has
columns. What stands alone in the first rows, or says who filled the table in and when, is a caption: it is written as a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chaingraph.text.captions import are_captions, in_order
from chaingraph.text.formats.cell_lines import listed

BAR = " | "
ABOVE, LEFT = "〃", "←"
WIDEST = 200  # columns of a table that are read
_BARS = re.compile(r"[|｜]")


@dataclass(frozen=True)
class Remark:
    """Something of a file that is not in its text: ``what`` it is, an English text with ``{count}`` or ``{where}``.

    ``count`` are characters, rows or pages; ``where`` is a page or a sheet.
    """

    what: str
    count: int = 0
    where: str = ""


@dataclass(frozen=True)
class Source:
    """The text of a file, and what the file holds beside it."""

    text: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Cell:
    """A cell of a table as a format has it: its words, and how many columns and rows it takes."""

    text: str
    across: int = 1
    down: int = 1


def drawn(rows: Iterable[Sequence[Cell]]) -> list[str]:
    """Return the rows of a table as lines; rows in which nothing stands are left out."""
    lines, waiting = [], dict[int, int]()  # columns to how many more rows a cell above goes on
    captions = True
    for row in rows:
        cells: list[str] = []
        for cell in row:
            _go_on(cells, waiting)
            across = max(1, min(cell.across, WIDEST - len(cells)))
            if cell.down > 1:
                waiting |= {len(cells) + place: cell.down - 1 for place in range(across)}
            cells += [in_cell(cell.text), *[LEFT] * (across - 1)]
        _go_on(cells, waiting)
        if words := [text for text in cells if text.strip() not in ("", ABOVE, LEFT)]:
            captions = captions and ((len(words) == 1 and words[0] == cells[0]) or are_captions(words))
            lines += in_order(words) if captions else [_line(cells[:WIDEST])]
    return lines


def _line(cells: Sequence[str]) -> str:
    line = BAR.join(cells)
    return line if cells[0].strip() else f"| {line} |"


def unbarred(line: str) -> str:
    """Return a row as words, for a table that stands in a cell of another."""
    return line.strip("| ").replace(BAR, "，")


def _go_on(cells: list[str], waiting: dict[int, int]) -> None:
    """Add to a row the cells that go on from above, where they come next."""
    while waiting.get(len(cells), 0) > 0:
        waiting[len(cells)] -= 1
        cells.append(ABOVE)


def in_cell(text: str) -> str:
    """Return words as they stand in a cell: on one line, without a bar; names and posts that have a line each are a list."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    return _BARS.sub("¦", listed(lines))


def tidy(text: str) -> str:
    """Return text without blanks at the ends of lines and without runs of empty lines."""
    lines = [line.strip(" \t\r\xa0") for line in re.split(r"\r\n|[\n\r\x0b\x0c]", text)]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"

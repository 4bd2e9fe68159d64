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
from chaingraph.text.radicals import without_radicals

BAR = " | "
ABOVE, LEFT = "〃", "←"
WIDEST = 200  # columns of a table that are read
_FEWEST = 2  # rows of a table
_TITLE = re.compile(r"\s*\S.{4,}[表单册账录划案排工况总](?:[（(][^（）()]*[)）])?\s*")  # beside the unit of a table
_NOTE = re.compile(  # the last row of a table, merged over its columns
    r"(?P<label>(?:备注|附注|注|说明|填[表报]说明|(?:数据|资料)来源)\d{0,2})(?:\s*[:：]| \| )\s*(?P<words>[^|]*[^|\s←])(?: \| ←)+"
)
_BARS = re.compile(r"[|｜]")

WITHIN = "tables in cells of others, read as words and not row by row: {count}"


@dataclass(frozen=True)
class Remark:
    """Something of a file that is not in its text: ``what`` it is, an English text with ``{count}``, ``{where}`` or ``{named}``.

    ``count`` are characters, rows or pages; ``where`` is a page or a sheet; ``named`` are the first few rows or columns, each with a word of it.
    """

    what: str
    count: int = 0
    where: str = ""
    named: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """The text of a file, and what the file holds beside it."""

    text: str
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Cell:
    """A cell of a table as a format has it: its words, how many columns and rows it takes, and its ``lines``, where a table stands in it."""

    text: str
    across: int = 1
    down: int = 1
    lines: tuple[str, ...] = ()


def holding(lines: Sequence[str], across: int, down: int) -> Cell:
    """Return a cell that holds lines, some of which may be the rows of a table within it: as words these are parted by semicolons, their cells by commas.

    >>> holding(["茶叶", "甲县 | 3家", "乙县 | 5家"], 1, 1).text.splitlines()
    ['茶叶', '甲县，3家；乙县，5家']
    """
    words, rows = list[str](), 0
    for line in lines:
        if BAR in line and words and rows:
            words[-1] += f"；{_unbarred(line)}"
        else:
            words.append(_unbarred(line) if BAR in line else line)
        rows = rows + 1 if BAR in line else 0
    held = sum(BAR in line for line in lines) >= _FEWEST
    return Cell("\n".join(words), across, down, tuple(lines) if held else ())


def drawn(rows: Iterable[Sequence[Cell]]) -> list[str]:
    """Return the rows of a table as lines; rows in which nothing stands are left out."""
    lines, waiting = list[str](), dict[int, int]()  # columns to how many more rows a cell above goes on
    captions = True
    for row in rows:
        if not any(waiting.values()) and _lays_out(row):
            lines += [line for cell in row for line in ("", *(cell.lines or cell.text.splitlines()), "")]
            captions = True
            continue
        cells: list[str] = []
        for cell in row:
            _go_on(cells, waiting)
            across = max(1, min(cell.across, WIDEST - len(cells)))
            if cell.down > 1:
                waiting |= {len(cells) + place: cell.down - 1 for place in range(across)}
            cells += [in_cell(cell.text), *[LEFT] * (across - 1)]
        _go_on(cells, waiting)
        if words := [text for text in cells if text.strip() not in ("", ABOVE, LEFT)]:
            beside = len(words) == 1 or (_TITLE.fullmatch(words[0]) and are_captions(words[1:]))
            captions = captions and ((beside and words[0] == cells[0]) or are_captions(words))
            lines += in_order(words) if captions else [_line(cells[:WIDEST])]
    return _with_notes(lines)


def _with_notes(lines: list[str]) -> list[str]:
    """Return the lines of a table, the last of which, if they are notes over all its columns, as words below it.

    >>> _with_notes(["任务 | 目标 | 时限", "招商 | 3家 | 6月", "备注：每月调度1次。 | ← | ←"])[1:]
    ['招商 | 3家 | 6月', '备注：每月调度1次。']
    >>> _with_notes(["任务 | 目标 | 时限", "招商 | 3家 | 6月", "说明 | 每月调度1次。 | ←"])[2:]
    ['说明：每月调度1次。']
    """
    notes = [match and f"{match['label']}：{match['words']}" for match in map(_NOTE.fullmatch, lines)]
    kept = max((place + 1 for place, note in enumerate(notes) if not note), default=len(lines))
    return [*lines[:kept], *filter(None, notes[kept:])]


def within(rows: Iterable[Sequence[Cell]]) -> int:
    """Return how many cells of a table hold another one whose rows are read as words.

    >>> cell = holding(["甲县 | 3家", "乙县 | 5家"], 1, 1)
    >>> within([[Cell("茶叶"), cell]]), within([[cell]])  # alone in its row it is read as a table
    (1, 0)
    >>> within([[Cell("茶叶", 1, 2), Cell("项目")], [cell]])  # and beside a cell that goes on from above it is not
    1
    """
    count = below = 0  # in how many more rows a cell above goes on
    for row in rows:
        if below or not _lays_out(row):
            count += sum(bool(cell.lines) for cell in row)
            below = max(below - 1, 0, *(cell.down - 1 for cell in row))
    return count


def _lays_out(row: Sequence[Cell]) -> bool:
    """Return whether a row only places what it holds on a page: a table with words around it, one of some size or alone in its row, or paragraphs."""
    told = [cell for cell in row if cell.text.strip()]
    if len(told) == 1 and (told[0].lines or (len(row) == 1 and _are_paragraphs(told[0].text.splitlines()))):
        return True
    return any(_is_large(cell.lines) for cell in told)


def _is_large(lines: Sequence[str]) -> bool:
    """Return whether lines of a cell are a table of three rows with three columns at least, or one with words beside it."""
    rows = [line for line in lines if BAR in line]
    beside = any(line.strip() and BAR not in line for line in lines)
    return bool(rows) and (beside or sum(row.count(BAR) > 1 for row in rows) > _FEWEST)


def _are_paragraphs(lines: Sequence[str]) -> bool:
    """Return whether lines are those of a text: three at least, of which one is a sentence."""
    told = [line.strip() for line in lines if line.strip()]
    return len(told) > _FEWEST and any(line.endswith("。") for line in told)


def _line(cells: Sequence[str]) -> str:
    line = BAR.join(cells)
    return line if cells[0].strip() else f"| {line} |"


def _unbarred(line: str) -> str:
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
    if len(lines) > 1:
        from chaingraph.text.formats.cell_lines import listed  # whose patterns take a third of the start of a process

        lines = [listed(lines)]
    return _BARS.sub("¦", "".join(lines))


def tidy(text: str) -> str:
    """Return text without blanks at the ends of lines and without runs of empty lines, and without radicals for characters."""
    lines = [line.strip(" \t\r\xa0") for line in re.split(r"\r\n|[\n\r\x0b\x0c]", without_radicals(text))]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"

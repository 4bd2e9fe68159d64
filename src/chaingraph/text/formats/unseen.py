"""Rows and columns of a sheet that are hidden: no person sees them, so that they are left out, and it is said which of them say anything."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Spans = dict[tuple[int, int], tuple[int, int]]  # where merged cells begin (row, column): the columns and rows of each
Grid = list[Sequence[object]]
_ROW = re.compile(rb"<row\b[^>]*>")
_COLUMN = re.compile(rb"<col\b[^>]*>")
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_NUMBER = re.compile(rb'\b(r|min|max)="(\d{1,7})"')
_LONGEST = 12  # characters of the word by which a row or column is named


@dataclass(frozen=True)
class Unseen:
    """The hidden rows and columns of a sheet, from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()

    def told(self, grid: Sequence[Sequence[object]], spans: Spans) -> tuple[list[str], list[str]]:
        """Return which of the rows, and of the columns, say anything: the number or letters of each and the first word in it.

        What is merged and alone in its row, as a title is, names no column.

        >>> Unseen(frozenset({1, 2}), frozenset({0})).told([["编码", "企业"], ["A-1", "甲公司"], []], {})
        (['2 “A-1”'], ['A “编码”'])
        """
        across, beside = list[str](), dict[int, str]()
        left = set(self.columns)
        for number, row in enumerate(grid):
            if number in self.rows and (words := next(filter(None, map(_words, row)), "")):
                across.append(f"{number + 1} “{words}”")
            found = {place: _words(row[place]) for place in left if place < len(row)}
            if any((number, place) in spans for place in found) and sum(value is not None for value in row) == 1:
                continue
            beside |= {place: f"{letters(place)} “{words}”" for place, words in found.items() if words}
            left -= beside.keys()
        return across, [beside[place] for place in sorted(beside)]

    def leave_out(self, grid: Sequence[Sequence[object]], spans: Spans) -> tuple[Grid, Spans]:
        """Return the cells of a sheet, and which are merged, without what is hidden; words of which a part is seen stand in that.

        >>> Unseen(columns=frozenset({0})).leave_out([["甲", None], ["丙", "丁"]], {(0, 0): (2, 1)})
        ([['甲'], ['丁']], {(0, 0): (1, 1)})
        """
        kept, merged = [[*row] for row in grid], Spans()
        rows, columns = sorted(self.rows), sorted(self.columns)
        for (row, column), (across, down) in spans.items():
            top, row_left, high = _seen(rows, row, down)
            left, column_left, wide = _seen(columns, column, across)
            if high and wide and top < len(kept) and left < len(kept[top]):
                kept[top][left] = grid[row][column]
                merged[row_left, column_left] = wide, high
        shown = (row for number, row in enumerate(kept) if number not in self.rows)
        return [[value for place, value in enumerate(row) if place not in self.columns] for row in shown], merged


def letters(column: int) -> str:
    """Return the letters of a column, from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    before, last = divmod(column, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def _words(value: object) -> str:
    """Return the beginning of what a cell says."""
    words = "" if value is None else " ".join(str(value).split())
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


def _seen(hidden: Sequence[int], first: int, count: int) -> tuple[int, int, int]:
    """Return the first of so many rows or columns that is seen, its place among all that are, and how many of these are.

    >>> _seen([0, 3, 4, 6], 3, 4)
    (5, 2, 1)
    """
    begin, end = bisect_left(hidden, first), bisect_left(hidden, first + count)
    run = next((step for step in range(end - begin) if hidden[begin + step] != first + step), end - begin)
    return first + run, first - begin, count - (end - begin)


def unseen(part: bytes, rows: int, columns: int) -> Unseen:
    """Return what is hidden of a sheet, by the part of the workbook that holds it, up to so many rows and columns.

    >>> unseen(b'<cols><col hidden="1" min="2" max="3"/></cols><sheetData><row r="4" hidden="1">', 9, 9)
    Unseen(rows=frozenset({3}), columns=frozenset({1, 2}))
    """
    beside = (
        range(int(tag[b"min"]) - 1, min(int(tag[b"max"]), columns)) for tag in _tags(_COLUMN, part) if len(tag) > 1
    )
    below = (int(tag[b"r"]) for tag in _tags(_ROW, part) if b"r" in tag)
    return Unseen(frozenset(row - 1 for row in below if row <= rows), frozenset(one for some in beside for one in some))


def _tags(kind: re.Pattern[bytes], part: bytes) -> Iterator[dict[bytes, bytes]]:
    """Yield the numbers that the hidden tags of a kind give."""
    for tag in kind.findall(part):
        if _HIDDEN.search(tag):
            yield dict(_NUMBER.findall(tag))

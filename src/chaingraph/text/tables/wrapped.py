"""Rows whose words go on in the line below, each cell in its column, as they are copied from a page of a paper.

What a cell says stands in two places then, so nothing is read of it, but where each line is whole: items of a list, a post and who holds it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.text.people.persons import is_person
from chaingraph.text.people.posts import POST
from chaingraph.text.tables.ruled import Cell, Row

_LINES, _FEWEST = (2, 3), 2  # that a row may have, and rows of a table of such
_NUMBERS = re.compile("序号|编号")
_NUMBER = re.compile(r"\d{1,3}[.、]?")
_YEAR, _MONTH = re.compile(r"20\d\d年"), re.compile(r"\d{1,2}月")
_OF_GOALS = re.compile(".*(?:目标|指标|进展|成效|情况)")  # sentences, whose figures are whole on a line
_IN_NUMBER = re.compile(r"[\d.第约超近]$")
_LISTED = re.compile("[、,;]$")  # how a line ends whose last word is whole
_OPEN = re.compile(r"[、,;(]$|[及和与]$|\([^()]*$")  # how one ends that goes on
_GOES_ON = re.compile(  # how one begins that does
    r"[、,;)]|(?:(?:股份|集团)?有限)?(?:责任)?公司$|限公司$"
)


def unwrapped(rows: Sequence[Row], labels: Sequence[str]) -> Iterator[Row]:
    """Yield the rows of a table with numbers; one that goes on with that above has what that says where it is blank, and neither has halves of words."""
    if not labels or not _NUMBERS.fullmatch(labels[0]):
        yield from rows
        return
    above: Row | None = None
    for row in rows:
        if above is not None and _is_rest(above, row):
            kept, row = _without_halves(above, row, labels)
            yield kept
        elif above is not None:
            yield above
        above = row
    if above is not None:
        yield above


def centred(rows: Sequence[Row]) -> Sequence[Row]:
    """Return rows of two or three lines each, whose first cell stands in the second, each with what the others of its row say; any others as they are."""
    for size in _LINES:
        groups = [rows[first : first + size] for first in range(0, len(rows), size)]
        if len(groups) >= _FEWEST and all(len(group) == size and _are_one(group) for group in groups):
            return [_with(row, group) for group in groups for row in group]
    return rows


def _are_one(lines: Sequence[Row]) -> bool:
    """Return whether lines are of one row: the second alone has a first cell, and a column in which two say something a post and who holds it."""
    if len({len(row.cells) for row in lines}) > 1 or not lines[1].cells[0].text:
        return False
    columns = [
        [cell.text for cell in column if cell.text] for column in zip(*(row.cells for row in lines), strict=True)
    ]
    return len(columns[0]) == 1 and all(
        len(told) < 2 or (len(told) == 2 and POST.fullmatch(told[0]) and is_person(told[1])) for told in columns
    )


def _with(row: Row, lines: Sequence[Row]) -> Row:
    """Return a line with what the other ones of its row say where it is blank."""
    beside = (
        next((cell for cell in column if cell.text), None) for column in zip(*(one.cells for one in lines), strict=True)
    )
    cells = (
        one if one.text or two is None else replace(two, own=False) for one, two in zip(row.cells, beside, strict=True)
    )
    return replace(row, cells=tuple(cells))


def _is_rest(above: Row, row: Row) -> bool:
    """Return whether a row without a number holds what is left of words above it."""
    if len(row.cells) != len(above.cells) or row.cells[0].text or not _NUMBER.fullmatch(above.cells[0].text):
        return False
    pairs = [(one.text, other.text) for one, other in zip(above.cells, row.cells, strict=True) if other.text]
    below = bool(pairs) and all(one for one, _ in pairs)  # nothing begins in a blank column
    return below and any(_goes_on(*pair) for pair in pairs)


def _goes_on(above: str, below: str) -> bool:
    """Return whether words end above in their midst, or begin so below; a day may be a year and a month."""
    day = _YEAR.fullmatch(above) and _MONTH.match(below)
    return bool(day or (above and (_OPEN.search(above) or _GOES_ON.match(below))))


def _without_halves(above: Row, row: Row, labels: Sequence[str]) -> tuple[Row, Row]:
    """Return two rows that are one: cells that are whole as they are, what is blank below as above, halves of words blank in both."""
    first, second = [], []
    for label, one, other in zip(labels, above.cells, row.cells, strict=False):
        if not other.text:
            first.append(one)
            second.append(one)
        elif _are_whole(one.text, other.text) or (_OF_GOALS.fullmatch(label) and not _IN_NUMBER.search(one.text)):
            first.append(one)
            second.append(other)
        else:
            first.append(_blank(one))
            second.append(_blank(other))
    return replace(above, cells=tuple(first)), replace(row, cells=tuple(second))


def _are_whole(above: str, below: str) -> bool:
    return bool(_LISTED.search(above)) or bool(POST.fullmatch(above) and is_person(below))


def _blank(cell: Cell) -> Cell:
    return replace(cell, end=cell.start, text="")

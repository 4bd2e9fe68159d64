"""Which lines with cells are one table: one that a page cuts goes on, two below each other are told by the header of the second."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.tables.header_rows import height
from chaingraph.text.tables.headers import begins, heads, parted
from chaingraph.text.tables.ruled import LEFT, Cell, Row, goes_on_below, is_alone, texts

_PAGE = re.compile(  # what stands between the pages of a table
    r"[-—–]*(?:第?\d{1,4}页?(?:[,/]?共\d{1,4}页)?)?[-—–]*(?:\(?(?:续[前上]?[表页]|接上[表页])[一二三四五\d]{0,2}\)?:?|(?:附?表[一二三四五\d]{0,2}:?)?[^|。;!?]{0,30}\(续[前上]?[表页]?[一二三四五\d]{0,2}\))?"
)
_LINES = 2  # that may stand between two parts of a table: a page's number and what heads a group
_GROUP = re.compile(  # a line that heads the rows below it: short, and no sentence, note or label
    r"(?!注|备注|附[件表注]|说明|单位|表\d|图\d|\(?20\d\d年\d{1,2}月)(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d))?[^|。;:,!?]{2,28}"
)


def joined(text: CanonicalText, found: Iterable[list[Row]]) -> Iterator[list[Row]]:
    """Yield the rows of each table; one on the next page, without a header or with the same, or without one below a line that heads its group, goes on with that above, if it is as wide."""
    table: list[Row] = []
    for run in found:
        between = _between(text, table, run)
        if between is not None and (_goes_on(table, run) or (not between and _has_header_of(table, run))):
            table += [*between, *run]
            continue
        if table and not is_alone(text, table):
            yield table
        table = list(run)
    if table and not is_alone(text, table):
        yield table


def _between(text: CanonicalText, table: Sequence[Row], run: Sequence[Row]) -> list[Row] | None:
    """Return the row that the line between two runs is, where that heads a group; none where a page ends there, None where anything else stands there."""
    if not table:
        return None
    lines = _lines(text, table[-1].end, run[0].start)
    told = [line for line in lines if not _PAGE.fullmatch(text.text, *line)]
    if len(lines) <= _LINES and not told:
        return []
    groups = all(_GROUP.fullmatch(text.text, *line) for line in told)
    if len(lines) > _LINES or not groups or not _is_headed(table):
        return None
    start, end = told[-1]  # of two, the first heads no rows
    blank = Cell(end, end, "")
    return [Row(start, end, (Cell(start, end, text.text[start:end]), *[blank] * (len(table[0].cells) - 1)))]


def _lines(text: CanonicalText, start: int, end: int) -> list[tuple[int, int]]:
    """Return the first lines between two places: one more than may stand between two parts of a table."""
    first = bisect_left(text.lines, (start, start))
    return list(takewhile(lambda line: line[0] < end, text.lines[first : first + _LINES + 1]))


def _is_headed(table: Sequence[Row]) -> bool:
    """Return whether a table has a header, be it all that it has so far."""
    return bool(height(table)) or (len(table) == 1 and heads(texts(table[0])))


def _goes_on(table: Sequence[Row], run: Sequence[Row]) -> bool:
    """Return whether rows go on with a table: they are as wide, and the first is numbered or no header."""
    first = run[0].cells
    return len(first) == len(table[0].cells) and (first[0].text.isdecimal() or not height(run))


def _has_header_of(table: Sequence[Row], run: Sequence[Row]) -> bool:
    """Return whether rows begin with the header of a table, as they do on its next page."""
    return texts(run[0]) == texts(table[0]) and _is_headed(table) and bool(height(run))


def apart(run: list[Row]) -> Iterator[list[Row]]:
    """Yield the tables that follow each other without a line between: each but the first begins with a header of its own."""
    first = 0
    for place in range(1, len(run)):
        row, head = texts(run[place]), texts(run[first])
        anew = begins(row) and row != head and not parted(head, row)
        if (
            anew
            and (place > first + 1 or not heads(head))
            and not any(cell.text == LEFT or goes_on_below(cell) for cell in run[place].cells)
        ):
            yield run[first:place]
            first = place
    yield run[first:]

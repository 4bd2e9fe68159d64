"""Which lines with cells are one table: one that a page cuts goes on, two below each other are told by the header of the second."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chaingraph.text.header_rows import height
from chaingraph.text.headers import begins, heads, parted
from chaingraph.text.ruled import LEFT, Row, goes_on_below, texts

_PAGE = re.compile(r"[-—–]*(?:第?\d{1,4}页?(?:[,/]?共\d{1,4}页)?)?[-—–]*")  # what stands between the pages of a table


def joined(text: str, found: Iterable[list[Row]]) -> Iterator[list[Row]]:
    """Yield the rows of each table; one without a header, on the next page, goes on with that above, if it is as wide."""
    table: list[Row] = []
    for run in found:
        between = text[table[-1].end : run[0].start] if table else ""
        goes_on = table and _PAGE.fullmatch(between) and len(run[0].cells) == len(table[0].cells)
        if goes_on and not height(run):
            table += run
            continue
        if table:
            yield table
        table = list(run)
    if table:
        yield table


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

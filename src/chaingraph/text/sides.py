"""On which side of its chain a segment is said to be: by the words before it (上游:采选、提纯), by the cell or the label of its row or column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from chaingraph.text.layout import Layout
from chaingraph.text.tables import Table
from chaingraph.text.tables.ruled import Row

SIDES: Mapping[str, str] = {"上游": "upstream", "中游": "midstream", "下游": "downstream"}
_OF_CELL = re.compile("(?:产业链?|链条)?(?P<side>[上中下]游)(?:环节|产业|部分|领域)?")
_CORNER = "上下游"  # the label of the column of sides
_KEY = re.compile("(?:企业|产品|环节|短板|断点|堵点)(?:名称)?$")  # the label of what is told of each side
_FAR = 90  # characters of a list before one of its members
_ITEM = "(?!企业|客户|客商|厂家|供应|产品|市场)[^,。;:|、和与及()“”—→]{1,14}"
_BEFORE = re.compile(  # the last of several sides that are told in one breath (上中下游) is none
    r"(?<![上中])(?<![上中][、和])(?P<side>[上中下]游)(?:环节|产业|部分)?(?:\([^()]{1,14}\))?"
    rf"(?:的|主要|重点|依托|包括|包含|涵盖|——|[是为有以:·(“-]){{0,4}}(?:{_ITEM}[、和与及]){{0,8}}“?$"
)


def side_of(text: str, start: int, end: int) -> str | None:
    """Return the side that the words before a segment or its own first words say, as the ontology calls it.

    >>> side_of("上游的采选、提纯", 6, 8), side_of("中游加工环节", 0, 6), side_of("上下游采选", 3, 5), side_of("上游企业与采选", 5, 7)
    ('upstream', 'midstream', None, None)
    """
    before = _BEFORE.search(text[max(0, start - _FAR) : start])
    own = SIDES.get(text[start : start + 2])
    return own or (SIDES[before["side"]] if before else None)


def sides_of_cells(laid: Layout) -> Iterator[tuple[int, int, str]]:
    """Yield the cells of tables that are told a side by their column or by another cell of their row, with that side."""
    for turned in map(upright, laid.tables):
        for row in turned.rows:
            cells = turned.labelled(row)
            told = [(_OF_CELL.fullmatch(label), _OF_CELL.fullmatch(cell.text), cell) for label, cell in cells]
            own = {cell["side"] for _, cell, _ in told if cell}
            for label, _, cell in told:
                side = label["side"] if label else next(iter(own)) if len(own) == 1 else None
                if side:
                    yield cell.start, cell.end, SIDES[side]


def upright(table: Table) -> Table:
    """Return a table with a row for each side of a chain, where its columns are of sides and its rows begin with labels (代表企业 | 甲公司 | 乙公司); any other as it is."""
    heads = table.header[0].cells if len(table.header) == 1 else ()
    rows = [row for row in table.rows if len(row.cells) == len(heads)]
    if len(heads) < 3 or not rows or not all(is_side(cell.text) for cell in heads[1:]):
        return table
    keys = [row.cells[0] for row in rows]
    if not any(_KEY.search(key.text) for key in keys):
        return table
    header = Row(table.start, table.end, (replace(heads[0], text=_CORNER), *keys))
    beside = (Row(table.start, table.end, (heads[at], *(row.cells[at] for row in rows))) for at in range(1, len(heads)))
    return replace(table, labels=tuple(cell.text for cell in header.cells), header=(header,), rows=tuple(beside))


def is_side(label: str) -> bool:
    """Return whether a label or a cell is that of a side of a chain.

    >>> is_side("产业链上游"), is_side("下游环节"), is_side("上下游企业")
    (True, True, False)
    """
    return bool(_OF_CELL.fullmatch(label))

"""Tables in a text: runs of lines whose cells bars or tabs part, with the labels of their columns.

What a cell says holds for its row alone. A cell written 〃 says what the one above it says, one written ← what the one to
its left says: so formats write merged cells (``text.formats.source``). Two tables side by side are read one beside the
other, two below each other are told by the header of the second, and one that a page cuts goes on under its header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.headers import (
    METADATA,
    are_keyed,
    are_turned,
    are_units,
    begins,
    guessed,
    heads,
    is_of_duty,
    is_quantity,
    is_unit,
    of_what,
    parted,
    stands_above,
)
from chaingraph.text.ruled import LEFT, Cell, Row, are_metadata, goes_on_below, is_rule, own_texts, runs, texts

_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)")
_WIDE = re.compile(  # of a label: what it is of, and its unit
    r"(?P<words>.+?)(?:情况|安排|计划|规模|目标)?(?P<unit>\([^()]*\))?"
)
_WITH_HEAD = re.compile(  # over 单位 | 负责人
    "(?P<what>.+?(?:单位|部门|企业|银行|机构))[及和、](?:其)?(?:负责人|联系人|责任人)"
)
_FOR_EACH = re.compile(r"^[一1][名个家套批支位项条份本张](?=[\u4e00-\u9fff]{2})")  # one for each chain (一名县级领导)
_COUNT = re.compile(r"(?P<how>现有|新增|净增|拟增)(?:数量?)?(?P<unit>\([^()]*\))?")  # below what is counted
_PAGE = re.compile(r"[-—–]*(?:第?\d{1,4}页?(?:[,/]?共\d{1,4}页)?)?[-—–]*")  # what stands between the pages of a table


@dataclass(frozen=True)
class Table:
    """A table: its place in the canonical text, the label of each column (empty where it has none), and its rows."""

    start: int
    end: int
    labels: tuple[str, ...]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]

    @cached_property
    def spanning(self) -> frozenset[int]:
        """Where the words of cells stand that are merged with cells of other rows."""
        return frozenset(cell.start for row in self.rows for cell in row.cells if cell.text and not cell.own)

    def labelled(self, row: Row) -> Iterator[tuple[str, Cell]]:
        """Yield the cells of a row in which something stands, each with the label of its column."""
        for label, cell in zip(self.labels, row.cells, strict=False):
            if cell.text:
                yield label, cell


def tables(text: CanonicalText) -> list[Table]:
    """Return the tables of a text, in its order."""
    return [_table(part) for run in _joined(text.text, runs(text)) for part in _parted(run)]


def _joined(text: str, found: Iterable[list[Row]]) -> Iterator[list[Row]]:
    """Yield the rows of each table; one without a header, on the next page, goes on with that above, if it is as wide."""
    table: list[Row] = []
    for run in found:
        between = text[table[-1].end : run[0].start] if table else ""
        goes_on = table and _PAGE.fullmatch(between) and len(run[0].cells) == len(table[0].cells)
        if goes_on and not _height(run):
            table += run
            continue
        if table:
            yield table
        table = list(run)
    if table:
        yield table


def _parted(run: list[Row]) -> Iterator[list[Row]]:
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


def _table(run: Sequence[Row]) -> Table:
    """Return rows as a table: its header told from its rows, merged cells filled in, what heads a group told to each row."""
    height = _height(run)
    rows = _filled([row for row in run if not is_rule(row)])
    header, body = tuple(rows[:height]), list(_grouped(rows[height:], rows[:height]))
    width = max((len(row.cells) for row in rows), default=0)
    labels = (
        tuple(_label(header, column) for column in range(width)) if header else guessed(list(map(texts, body)), width)
    )
    if header and labels and not labels[0]:
        labels = (of_what([row.cells[0].text for row in body if row.cells]), *labels[1:])
    side = _side(labels)
    beside = tuple(one for row in body for one in _beside(row, side))
    return Table(run[0].start, run[-1].end, labels[:side], header, beside)


def _side(labels: Sequence[str]) -> int:
    """Return how many columns one of several tables side by side has: all, unless the same labels come again."""
    width = len(labels)
    for side in range(2, width // 2 + 1):
        if width % side == 0 and all(labels[:side]) and list(labels) == [*labels[:side]] * (width // side):
            return side
    return width


def _beside(row: Row, side: int) -> Iterator[Row]:
    """Yield the rows of tables side by side that a line holds; those in which nothing stands are none."""
    if len(row.cells) <= side:
        yield row
        return
    for first in range(0, len(row.cells), side):
        cells = row.cells[first : first + side]
        if any(cell.text for cell in cells):
            own = [cell for cell in cells if cell.own]
            start, end = (own[0].start, own[-1].end) if own else (row.start, row.end)
            yield replace(row, start=start, end=end, cells=cells)


def _filled(rows: Sequence[Row]) -> list[Row]:
    """Return rows in which a cell that goes on from another says what that one says."""
    filled: list[Row] = []
    for row in rows:
        cells: list[Cell] = []
        for column, cell in enumerate(row.cells):
            above = filled[-1].cells[column] if filled and column < len(filled[-1].cells) else None
            if goes_on_below(cell):
                cell = replace(above or replace(cell, text=""), own=False)
            elif cell.text == LEFT:
                cell = replace(cells[-1] if cells else replace(cell, text=""), own=False)
            cells.append(cell)
        filled.append(replace(row, cells=tuple(cells)))
    return filled


def _height(run: Sequence[Row]) -> int:
    """Return how many rows the header has: that above a rule with what goes on from it, or the first whose cells are labels, and those that go on from it."""
    rows = _filled([row for row in run[:8] if not is_rule(row)])
    words = list(map(texts, rows))
    if len(run) > 1 and not is_rule(run[0]) and is_rule(run[1]):
        return 2 if len(rows) > 2 and (_goes_below(rows[0], rows[1]) or parted(words[0], words[1])) else 1
    if are_keyed(words):
        return 0
    if len(rows) > 1 and are_turned(words):
        return 1
    below = [row for row in words[1:] if not are_units(row)]
    if len(rows) < 2 or not (heads(words[0]) or stands_above([words[0], *below])):
        return 0
    height = 1
    while height + 1 < len(rows) and (_heads_on(rows[height - 1], rows[height]) or are_units(own_texts(rows[height]))):
        height += 1
    return height


def _heads_on(above: Row, row: Row) -> bool:
    """Return whether a row belongs to the header that ends above it: a label goes on in it, or it parts what one spans."""
    if _goes_below(above, row):
        return True
    spans = any(not cell.own and cell.start == left.start for left, cell in pairwise(above.cells))
    return spans and len(set(texts(above))) > 1 and not any(map(is_quantity, texts(row)))


def _goes_below(above: Row, row: Row) -> bool:
    """Return whether a cell of a row goes on from the one above it."""
    return any(not cell.own and cell.start == other.start for other, cell in zip(above.cells, row.cells, strict=False))


def _label(header: Sequence[Row], column: int) -> str:
    """Return the label of a column, from the widest to the narrowest; one that says who or when needs no wider ones."""
    cells = [row.cells[column].text for row in header if column < len(row.cells)]
    if len(cells) > 1 and are_units(own_texts(header[-1])):
        cells[-1] = f"({cells[-1].strip('()')})" if is_unit(cells[-1]) else ""
    parts = list(dict.fromkeys(_FOR_EACH.sub("", part) for part in cells if part))
    if parts and is_of_duty(parts[-1]):
        return parts[-1]
    if len(parts) > 1 and (of := _WITH_HEAD.fullmatch(parts[-2])):
        return of["what"] if parts[-1] in ("单位", "部门", "名称") else f"{of['what']}{parts[-1]}"
    if len(parts) > 1 and (count := _COUNT.fullmatch(parts[-1])):
        parts[-2:] = [f"{count['how']}{parts[-2]}{count['unit'] or ''}"]
    return "".join(_said_again(part, "".join(parts[place + 1 :])) for place, part in enumerate(parts))


def _said_again(wide: str, narrow: str) -> str:
    """Return a label that spans others, without its words where a narrower one has them (投资情况(万元) over 2026年计划投资)."""
    told = _WIDE.fullmatch(wide)
    return told["unit"] or "" if told and told["words"] in narrow else wide


def _grouped(rows: Sequence[Row], header: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows that say something of their own, each with the row above that heads its group."""
    group: Cell | None = None
    heads, again = [texts(row) for row in header], 0
    for row in rows:
        told = {cell.text for cell in row.cells if cell.text}
        again = again + 1 if texts(row) in heads[again : again + 1] else 0
        if again:
            continue  # the header again, on another page: from its first row on
        if len(told) == 1 and len(row.cells) > 1 and row.cells[0].text:
            group = row.cells[0]
            continue
        group = row.cells[0] if _heads_group(row) else group
        yield replace(row, group=group)


def _heads_group(row: Row) -> bool:
    """Return whether a row heads a group and has sums of it (一、显示产业链(2个) |  | 13.5 | 6.2): a numeral, and nothing but quantities."""
    others = [cell.text for cell in row.cells[1:] if cell.text]
    return bool(_NUMBERED.match(row.cells[0].text)) and all(map(is_quantity, others)) if row.cells else False


def heads_chain(cell: Cell) -> bool:
    """Return whether a cell of a header names a chain, of which its column tells."""
    return bool(re.fullmatch("(?!(?:所属|所在|重点|主导|优势|特色|新兴)*产业链$).{2,30}产业链", cell.text))


def is_metadata(table: Table) -> bool:
    """Return whether a table says of a document what it is."""
    return are_metadata(cell.text for row in (*table.header, *table.rows) for cell in row.cells)


def metadata(table: Table) -> dict[str, str]:
    """Return what a table of metadata says: each label with the words of the cell after it."""
    cells = [cell for row in (*table.header, *table.rows) for cell in row.cells]
    return {
        label.text.rstrip(":"): value.text
        for label, value in pairwise(cells)
        if METADATA.fullmatch(label.text.rstrip(":")) and not METADATA.fullmatch(value.text.rstrip(":"))
    }

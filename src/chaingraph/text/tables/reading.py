"""Tables in a text: runs of lines whose cells bars or tabs part, with the labels of their columns.

What a cell says holds for its row alone. A cell written 〃 says what the one above it says, one written ← what the one to
its left says: so formats write merged cells (``text.formats.source``). Two tables side by side are read one beside the
other, two below each other are told by the header of the second, and one that a page cuts goes on under its header.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.captions import are_captions
from chaingraph.text.tables.continued import apart, joined
from chaingraph.text.tables.forms import LARGEST, as_rows, is_form, pairs_of
from chaingraph.text.tables.header_rows import filled, height, label_of, over_blanks
from chaingraph.text.tables.headers import (
    CHAIN_LABEL,
    KEYS,
    METADATA,
    are_keyed,
    guessed,
    heads,
    heads_keys,
    is_quantity,
    of_what,
)
from chaingraph.text.tables.ragged import whole
from chaingraph.text.tables.rowspans import carried
from chaingraph.text.tables.ruled import Cell, Row, are_metadata, is_rule, runs, texts
from chaingraph.text.tables.spread import spread
from chaingraph.text.tables.turned import are_turned
from chaingraph.text.tables.wrapped import centred, unwrapped

_NAMES = re.compile(  # labels of what a form is of
    "(?:申报|申请|推荐)?(?:项目|企业|公司|单位|平台|园区|基地)(?:名称|全称)|(?:申报|申请)(?:企业|单位|主体)|项目|企业"
)
_FIRM = re.compile("(?:申报|申请|推荐)?(?:企业|公司|单位)(?:名称|全称)")  # of them, those of a firm
_ASKED = re.compile("困难|问题|诉求|需求|短板|堵点|瓶颈")  # in a label of what it lacks or asks for
_FIRST = 6  # pairs of a form among which one names of what it is; a third of them where the first is of a chain
_NUMBERED = re.compile(r"[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)")


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

    @cached_property
    def subject(self) -> Cell | None:
        """The cell that names of what a card is (企业名称 | 甲公司 near its beginning, else 产业链 | 石墨产业链), of which each row tells something; None of any other table."""
        pairs = [row for row in self.rows if len(row.cells) > 1] if heads_keys(self.labels) else []
        chains = (pair for pair in pairs if CHAIN_LABEL.fullmatch(pair.cells[0].text))
        named = _naming(pairs) or next(chains, None)
        return named.cells[1] if named else None

    @cached_property
    def asked(self) -> frozenset[int]:
        """Where the cells begin that say what the firm of a card lacks or asks for, of which alone the card says who answers, and by when; none of any other table."""
        card = (
            bool(self.header) and self.header[0].start == self.header[0].end and any(map(_FIRM.fullmatch, self.labels))
        )
        told = (one for row in self.rows for one in self.labelled(row)) if card else ()
        return frozenset(cell.start for label, cell in told if _ASKED.search(label))

    def as_list(self) -> Table:
        """Return a card of a firm or project as a table of one row with its labels, or of one for each that it names first; any other table as it is."""
        pairs = [row for row in self.rows if len(row.cells) > 1] if heads_keys(self.labels) else []
        if not _naming(pairs) or len(pairs) > LARGEST:
            return self
        labels, rows = as_rows(pairs)
        header = Row(self.start, self.start, tuple(labels))
        return Table(self.start, self.end, texts(header), (header,), tuple(rows))

    def labelled(self, row: Row) -> Iterator[tuple[str, Cell]]:
        """Yield the cells of a row in which something stands, each with the label of its column."""
        for label, cell in zip(self.labels, row.cells, strict=False):
            if cell.text:
                yield label, cell


def tables(text: CanonicalText) -> list[Table]:
    """Return the tables of a text, in its order."""
    return [_table(part) for run in joined(text, runs(text)) for part in apart(run)]


def _table(run: Sequence[Row]) -> Table:
    """Return rows as a table: its header told from its rows, merged cells filled in, what heads a group told to each row."""
    run = _below_captions(run)
    start, end = run[0].start, run[-1].end
    run = _from_header(run)
    form = filled([row for row in run if not is_rule(row)] if len(run) <= LARGEST else [])
    if is_form(form) and not are_metadata(cell.text for row in form for cell in row.cells):
        return Table(start, end, KEYS, (), tuple(pairs_of(form))).as_list()
    run = spread(_without_gaps(run))
    rows = filled([row for row in run if not is_rule(row)])
    high = height(run)
    header = tuple(rows[:high])
    width = max((len(row.cells) for row in rows), default=0)
    labels = tuple(label_of(header, column) for column in range(width))
    body = list(_grouped(centred(list(unwrapped(list(whole(rows[high:], labels)), labels))), header))
    if not header:
        words = list(map(texts, body))
        labels = KEYS if are_keyed(words) else guessed(words, width)
    if len(header) == 1 and are_turned([*map(texts, (*header, *body))]):
        labels = ("产业链", *labels[1:])
    if header and labels and not labels[0]:
        labels = (of_what([row.cells[0].text for row in body if row.cells]), *labels[1:])
    body = list(carried(body, labels))
    labels = over_blanks(labels, body) if header else labels
    side = _side(labels)
    beside = tuple(one for row in body for one in _beside(row, side))
    return Table(start, end, labels[:side], header, beside)


def _naming(pairs: Sequence[Row]) -> Row | None:
    """Return the pair that names the one firm or project of which the others tell; None where none does."""
    keys = [pair.cells[0].text for pair in pairs]
    first = _FIRST // 3 if keys and CHAIN_LABEL.fullmatch(keys[0]) else _FIRST
    place = next((place for place, key in enumerate(keys[:first]) if _NAMES.fullmatch(key)), None)
    if place is None or is_quantity(pairs[place].cells[1].text):
        return None
    return pairs[place] if place == 0 or keys.count(keys[place]) == 1 else None


def _below_captions(run: Sequence[Row]) -> Sequence[Row]:
    """Return rows without those at their beginning that say who filled the table in, and when."""
    first = 0
    while first + 2 < len(run) and are_captions([text for text in texts(run[first]) if text]):
        first += 2 if is_rule(run[first + 1]) else 1
    return run[first:]


def _from_header(run: Sequence[Row]) -> Sequence[Row]:
    """Return rows without a header in which nothing stands, and the rule below it, or without a caption that has fewer cells than the header below it."""
    if len(run) < 3:
        return run
    blank = is_rule(run[1]) and {*texts(run[0])} <= {"", "-", "—"}
    narrow = len(run[0].cells) < len(run[1].cells) == len(run[2].cells)
    caption = narrow and bool(run[1].cells[0].text) and heads(texts(run[1]))
    return run[2:] if blank else run[1:] if caption else run


def _without_gaps(run: Sequence[Row]) -> Sequence[Row]:
    """Return rows without the columns in which nothing stands anywhere: such part what stands side by side."""
    told = [row for row in run if not is_rule(row)]
    width = max(map(len, map(texts, told)), default=0)
    gaps = {place for place in range(1, width) if not any(texts(row)[place : place + 1] != ("",) for row in told)}
    if not gaps or any(len(row.cells) != width for row in told):
        return run
    kept = [place for place in range(width) if place not in gaps]
    return [replace(row, cells=tuple(row.cells[place] for place in kept if place < len(row.cells))) for row in run]


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


def _grouped(rows: Sequence[Row], header: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows that say something of their own, each with the row above that heads its group."""
    group: Cell | None = None
    parted = False  # whether parts have sums of their own
    heads, again = [texts(row) for row in header], 0
    for row in rows:
        told = {cell.text for cell in row.cells if cell.text}
        again = again + 1 if texts(row) in heads[again : again + 1] else 0
        if again:
            continue  # the header again, on another page: from its first row on
        first = next((cell for cell in row.cells[:2] if cell.text), None)
        alone = first and (first is row.cells[0] or sum(bool(cell.text and cell.own) for cell in row.cells) == 1)
        if len(told) == 1 and len(row.cells) > 1 and alone:
            group = first
            continue
        group = row.cells[0] if _heads_group(row) else group
        parted |= row.total == "小计"
        whole_table = row.total == "总计" or (row.total == "合计" and parted)
        yield replace(row, group=None if whole_table else group)


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

"""Tables of what a “六个一” is made of: each row names one of its mechanisms, who answers for it and by when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from chaingraph.text.labels import role_of
from chaingraph.text.layout import Layout
from chaingraph.text.roster.labels import relation_of
from chaingraph.text.tables import Table
from chaingraph.text.tables.ruled import Cell, Row
from chaingraph.text.tasks import TASK

_WHOLE = re.compile("(?P<count>[三四五六七八九十])个一(?=”|工作|推进|机制|清单|$)")
_KEY = re.compile(r"(?:\d{1,2}[.、])?“?(?P<key>一[个名位套张幅支项条家批本份场次组座类][\u4e00-\u9fff]{1,12})”?")
_NEAR = 120  # characters above a table in which the whole is named
_FEWEST = 3  # rows


@dataclass(frozen=True)
class Mechanism:
    """A mechanism of a ``whole`` (六个一): where its cell names it, its row, and the cells that say what is to be done for it.

    ``filled`` are the cells that name nothing but who or what fills it (一家主办银行 | 甲银行), ``relation`` what that is to a chain.
    Where it is the label of a column, each row has one, and ``column`` says so: no name of the text stands for it.
    """

    whole: str
    start: int
    end: int
    row: Row
    told: tuple[tuple[int, int], ...]
    filled: tuple[tuple[int, int], ...] = ()
    relation: str | None = None
    column: bool = False


def is_whole(words: str, whole: str) -> bool:
    """Return whether words name a whole itself.

    >>> is_whole("“六个一”工作机制", "六个一"), is_whole("“六个一”工作机制清单", "六个一")
    (True, False)
    """
    return bool(re.fullmatch(f"“?{whole}”?(?:工作|推进|推进工作)?(?:机制|制度|体系)?", words))


def mechanisms(text: str, laid: Layout) -> Iterator[Mechanism]:
    """Yield the mechanisms that tables list: as many, at most, as the whole says that is named above the table or in the title."""
    for table in laid.tables:
        yield from of_table(text, table, text[: laid.front])
        yield from of_columns(text, table, text[: laid.front])


def of_table(text: str, table: Table, title: str = "") -> Iterator[Mechanism]:
    """Yield the mechanisms that a table lists, below what names them together; ``title`` is that of the text."""
    keys = [(row, cell, key) for row in table.rows for cell, key in _key(row)]
    whole = _whole(text, table, title) if len(keys) == len(table.rows) >= _FEWEST else None
    if whole is None or len({key["key"] for *_, key in keys}) > "三四五六七八九十".index(whole["count"]) + 3:
        return
    for row, cell, key in keys:
        others = (one for label, one in table.labelled(row) if TASK.fullmatch(label) and one.own and one is not cell)
        start, end = (cell.start + place for place in key.span("key"))
        told = tuple((one.start, one.end) for one in others)
        relation = relation_of(key["key"])
        beside = (one for label, one in table.labelled(row) if one.own and one is not cell and not role_of(label))
        filled = tuple((one.start, one.end) for one in beside if relation)
        yield Mechanism(whole[0], start, end, row, told, filled, relation)


def of_columns(text: str, table: Table, title: str = "") -> Iterator[Mechanism]:
    """Yield the mechanisms that the labels of columns name, once for each row, with what that has in the column."""
    labels = table.header[0].cells if len(table.header) == 1 else ()
    keys = [(place, cell, key) for place, cell in enumerate(labels) if (key := _KEY.fullmatch(cell.text))]
    whole = _whole(text, table, title, table.start) if len(keys) >= _FEWEST else None
    if whole is None or len({key["key"] for *_, key in keys}) > "三四五六七八九十".index(whole["count"]) + 3:
        return
    for row in table.rows:
        for place, cell, key in keys:
            start, end = (cell.start + at for at in key.span("key"))
            below = row.cells[place : place + 1]
            filled = tuple((one.start, one.end) for one in below if one.text and one.own)
            yield Mechanism(whole[0], start, end, row, (), filled, relation_of(key["key"]), True)


def _key(row: Row) -> Iterator[tuple[Cell, re.Match[str]]]:
    """Yield the cell of a row that names a mechanism, the first or the one after its number; nothing where neither does."""
    keys = ((cell, key) for cell in row.cells[:2] if cell.own and (key := _KEY.fullmatch(cell.text)))
    yield from islice(keys, 1)


def _whole(text: str, table: Table, title: str, until: int = 0) -> re.Match[str] | None:
    """Return the words that are named last above the rows of a table, or up to a place, or in the title."""
    near = list(_WHOLE.finditer(text, max(0, table.start - _NEAR), until or table.rows[0].start))
    return near[-1] if near else _WHOLE.search(title)

"""Headers with fewer cells than the rows below them, since some of theirs span several columns.

As text, a cell that spans columns often stands alone, with nothing for the others. Where a second line parts what such cells
span, and only one way of parting them is possible, the labels are those; otherwise what stands above which column is not certain.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from chaingraph.text.labels import role_of
from chaingraph.text.tables.headers import heads, is_quantity
from chaingraph.text.tables.ruled import ABOVE, LEFT, Cell, Row, is_rule, texts

_ALONE = re.compile("序号|编号|备注|说明|.*(?:名称|产业链|姓名|职务|单位|部门|电话)")  # labels of one column
_WIDE = re.compile(  # labels that are parted by time, or by what they count
    r".*(?:情况|目标|指标|计划|任务|[额值量数]|投资|收入|规模|进度|安排|责任|分工|标准|限额|增速)(?:\([^()]{1,12}\))?"
)
_FEWEST = 2  # rows below a header


def spread(run: Sequence[Row]) -> Sequence[Row]:
    """Return rows with a header as wide as they are; without one whose cells may stand above several columns, which says nothing."""
    told = [row for row in run if not is_rule(row)]
    if len(told) < _FEWEST + 1 or not _is_narrow(told[0], told[2:]) or not heads(texts(told[0])):
        return run
    width, first, second = max(len(row.cells) for row in told[2:]), told[0], told[1]
    body = told[2:]
    if len(second.cells) >= width or not _is_header(second) or len(body) < _FEWEST:
        return told[1:]
    way = _way(texts(first), len(second.cells), width)
    if way is None:
        return body
    return [_above(first, way), _below(second, way), *body]


def _is_narrow(header: Row, rows: Sequence[Row]) -> bool:
    """Return whether most rows have as many cells as each other, no one more, and all more than a header; blank ones at their end are none."""
    widths = Counter(len(row.cells) for row in rows if len({*texts(row)}) > 1)
    most = max(widths, default=0)
    full = all(row.cells[-1].text for row in rows[:_FEWEST])
    return len(header.cells) < min(widths, default=0) and _FEWEST <= widths[most] > widths.total() / 2 and full


def _is_header(row: Row) -> bool:
    """Return whether a row has nothing but short words."""
    return all(text and not is_quantity(text) and len(text) <= 12 for text in texts(row))


def _way(labels: Sequence[str], parts: int, width: int) -> tuple[int, ...] | None:
    """Return how many columns each label of the first line spans; None where several ways are possible.

    >>> _way(["序号", "产业链", "产值(亿元)", "责任单位"], 2, 5), _way(["指标", "产值", "税收"], 4, 5), _way(["序号", "规模", "投资"], 2, 4)
    ((1, 1, 2, 1), (1, 2, 2), None)
    """
    wide = len(labels) - (width - parts)  # labels that span columns
    if wide < 1 or parts % wide or parts // wide < 2:
        return None
    fit = [at for at, label in enumerate(labels) if at and not (_ALONE.fullmatch(label) or role_of(label))]
    sure = [place for place in fit if _WIDE.fullmatch(labels[place])]
    found = next((list(combinations(one, wide)) for one in (fit, sure) if len(one) == wide), [])
    return tuple(parts // wide if place in found[0] else 1 for place in range(len(labels))) if found else None


def _above(row: Row, way: Sequence[int]) -> Row:
    """Return the first line of a header with a mark for each further column that a cell spans."""
    cells = (one for cell, width in zip(row.cells, way, strict=True) for one in (cell, *_marks(cell, LEFT, width - 1)))
    return replace(row, cells=tuple(cells))


def _below(row: Row, way: Sequence[int]) -> Row:
    """Return the second line of a header with a mark below each cell that spans no columns."""
    parts = iter(row.cells)
    mark = Cell(row.start, row.start, ABOVE, False)
    cells = (one for width in way for one in ([next(parts) for _ in range(width)] if width > 1 else [mark]))
    return replace(row, cells=tuple(cells))


def _marks(cell: Cell, mark: str, number: int) -> Iterator[Cell]:
    return (Cell(cell.end, cell.end, mark, False) for _ in range(number))

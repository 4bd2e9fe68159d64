"""When the quantities of a column are: by its label, by the columns of years and of days of their row."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import dropwhile
from operator import attrgetter

from chaingraph.text.dates import TO, YEAR_PART, due_of
from chaingraph.text.labels import role_of
from chaingraph.text.quantities.cells.column_labels import COMPARING, HEADED, PLANNED, RANK
from chaingraph.text.quantities.cells.row_units import without_unit
from chaingraph.text.tables.ruled import Cell, Row

_YEARS = re.compile(r"年度?|年份|月份|季度|时间|时间节点|阶段|")
YEAR = re.compile(
    rf"20\d\d年\d{{1,2}}月份?|(?:其中:?)?(?:(?:到|至)?20\d\d年?(?:度|底|末|目标)?|(?:20\d\d年)?(?:{YEAR_PART}|全年))(?:\([\u4e00-\u9fff]{{2,4}}\))?"
)
_PART = re.compile(rf"(?:其中:?)?(?P<part>{YEAR_PART})")  # of a year that it does not name
_PARTS = 12  # rows above such a part among which its year is sought
_NAMED = re.compile(r"20\d\d年")
_MONTHS = re.compile(rf"(?P<year>20\d\d年)?(?<!\d)1{TO}(?P<last>\d{{1,2}})月")  # that a label speaks of
_OF_YEAR = re.compile("^(?:全年|年度|本年|年内|当年)")
BEFORE = "上年同期"  # words for the same time of the year before
_BEFORE = re.compile("(?:[上去]年)?同期(?!.*[增降])")
_SO_FAR = re.compile("(?:[本今当]年)?(?:以来)?累计(?!.*(?:目标|计划))")  # until the time of which a table tells
ANY_YEAR = 2000  # in which a day without a year is looked for


def dated(labels: Sequence[str], place: int, label: str) -> str:
    """Return the label that says of which time a column is: one that only compares (增长) leaves that to the one before it that is of this year.

    How far a target is reached is no part of that target.
    """
    compares = COMPARING.fullmatch(re.sub(r"\([^()]*\)", "", without_unit(label))) and not RANK.search(label)
    if not (compares and 0 < place <= len(labels)) or ("完成" in label and PLANNED.search(labels[place - 1])):
        return label
    return next((one for one in reversed(labels[:place]) if not _BEFORE.match(one)), label)


def when(dated: str, label: str, year: str | None, due: str | None) -> str | None:
    """Return the words that say when: of the label that dates a column, of the row, of the column of days, or that the label speaks of all of the year."""
    if _BEFORE.match(dated):
        return BEFORE
    if months := _MONTHS.search(dated):
        return f"{months['year'] or ''}{months['last']}月底"
    if _SO_FAR.match(dated):
        return None
    told = due_of(dated, ANY_YEAR)
    if told and told.day:
        return dated
    if headed := HEADED.match(dated):
        return headed["year"]
    return year or due or ("年底" if _OF_YEAR.match(label) and PLANNED.search(label) else None)


def year_of(others: Sequence[tuple[str, Cell]], row: Row, rows: Sequence[Row]) -> str | None:
    """Return the words of the column of years or months of a row of ``rows`` (2025年(预计), 2026年3月); a number alone is a year.

    A part of a year (上半年) is of that which the row before the parts names.
    """
    cell = next((one for name, one in others if _YEARS.fullmatch(name) and YEAR.fullmatch(one.text)), None)
    if not cell:
        return None
    if cell.text.isdigit():
        return f"{cell.text}年"
    part = _PART.fullmatch(cell.text)
    return f"{_whole(_above(row, cell, rows))}{part['part']}" if part else cell.text


def _above(row: Row, cell: Cell, rows: Sequence[Row]) -> list[str]:
    """Return what the cells of a column above one say, upwards."""
    here = bisect_left(rows, row.start, key=attrgetter("start"))
    column = next(place for place, one in enumerate(row.cells) if one is cell)
    near = rows[max(0, here - _PARTS) : here]
    return [one.cells[column].text if column < len(one.cells) else "" for one in reversed(near)]


def _whole(above: Sequence[str]) -> str:
    """Return the year of parts of a year by the cells above them, upwards; empty below several years, of which it may be none.

    >>> _whole(["一季度", "2025年", "上半年", "2024年"]), _whole(["2025年", "2024年"]), _whole(["上半年"])
    ('2025年', '', '')
    """
    rest = [year and year[0] for year in map(_NAMED.match, dropwhile(_PART.fullmatch, above))]
    return rest[0] or "" if rest and not (rest[1:] and rest[1]) else ""


def due_of_row(others: Sequence[tuple[str, Cell]], row: Row) -> str | None:
    """Return the words of the column of days of a row, but for its first; of several such columns those of the last."""
    days = (one for name, one in reversed(others) if role_of(name) == "due")
    return next((one.text for one in days if one is not row.cells[0]), None)

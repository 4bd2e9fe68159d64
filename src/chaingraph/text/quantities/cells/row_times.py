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
from chaingraph.text.quantities.cells.labels import OF_AIM, SHARE, is_reached
from chaingraph.text.quantities.cells.row_units import without_unit
from chaingraph.text.tables.ruled import Cell, Row

_YEARS = re.compile(r"年度?|年份|月份|季度|时间|时间节点|阶段|")
YEAR = re.compile(
    rf"20\d\d年\d{{1,2}}月份?|(?:其中:?)?(?:(?:到|至)?20\d\d年?(?:度|底|末|目标)?|(?:20\d\d年)?(?:{YEAR_PART}|全年))(?:\([\u4e00-\u9fff]{{2,4}}\))?"
)
_PART = re.compile(rf"(?:其中:?)?(?P<part>{YEAR_PART})")  # of a year that it does not name
_PARTS = 12  # rows above such a part among which its year is sought
_NAMED = re.compile(r"20\d\d年")
_MONTHS = re.compile(
    rf"(?:(?:(?P<year>20\d\d年)[^\d()]{{0,8}}(?:\([^()]*\))?)?(?<!\d)1{TO}|截[至止]到?(?P<of>20\d\d年)?)(?P<last>\d{{1,2}})月(?!\d)"
)  # that a label speaks of
_OF_YEAR = re.compile("^(?:全年|年度|本年|年内|当年)")
_WHOLE, _OF_PART = (re.compile(rf"{words}(?:\([^()]*\))?$") for words in ("全年", YEAR_PART))  # a label that ends so
BEFORE = "上年同期"  # words for the same time of the year before
_BARE_YEAR = re.compile(  # with which the label of a column ends, or begins (2027目标)
    r"(?:^|(?<=[\u4e00-\u9fff)]))20\d\d$|^20\d\d(?=(?:目标|计划|预[期计]|实际|完成|产值|基[数期])[\u4e00-\u9fff]{0,4}(?:\([^()]*\))?$)"
)
_BEFORE = re.compile("(?:[上去]年)?同期(?!.*[增降])")
_FULFILS = re.compile(  # how far an aim is reached
    f"(?:年度|全年|目标|任务|计划)*完成(?:率|比例|进度|百分比)|{OF_AIM}(?:{SHARE}|率)?"
)
_SO_FAR = re.compile("(?:[本今当]年)?(?:以来)?累计(?!.*(?:目标|计划))")  # until the time of which a table tells
ANY_YEAR = 2000  # in which a day without a year is looked for


def dated(labels: Sequence[str], place: int, label: str) -> str:
    """Return the label that says of which time a column is: one that only compares (增长) leaves that to the one before it that is of this year.

    How far a target is reached is told by the column of what was done, and is no part of that target.

    >>> labels = "全年目标", "1-5月完成", "同比±%", "完成全年目标%", "上年同期"
    >>> [dated(labels, place, label) for place, label in enumerate(labels)]
    ['全年目标', '1-5月完成', '1-5月完成', '1-5月完成', '上年同期']
    >>> dated(("全年目标", "完成率", "产值"), 1, "完成率")
    '完成率'
    """
    if not _compares(label) or not 0 < place <= len(labels):
        return label
    others = [one for one in labels[:place][::-1] if not _BEFORE.match(one) and not _compares(one)]
    if _FULFILS.fullmatch(_bare(label)):
        done = next((one for one in (*others, *labels[place + 1 :]) if is_reached(one) and not _compares(one)), None)
        return done or (label if PLANNED.search(labels[place - 1]) else next(iter(others), label))
    return next(iter(others), label)


def _compares(label: str) -> bool:
    """Return whether a label only says how the numbers of another column compare with others."""
    bare = _bare(label)
    return bool(COMPARING.fullmatch(bare) or _FULFILS.fullmatch(bare)) and not RANK.search(label)


def _bare(label: str) -> str:
    """Return a label without its unit and what else is in brackets."""
    return re.sub(r"\([^()]*\)", "", without_unit(label)).rstrip("±+-%‰")


def when(dated: str, label: str, year: str | None, due: str | None, labels: Sequence[str] = ()) -> str | None:
    """Return the words that say when: of the label that dates a column, of the row, of the column of days, or that the label speaks of all of the year.

    ``labels`` are those of all columns: beside parts of a year (一季度), 全年 is its end.

    >>> when("产值2027", "产值2027", None, None), when("产值(亿元)2027", "2027", None, None), when("编号A2027", "", None, None)
    ('2027年', '2027年', None)
    """
    if _BEFORE.match(dated):
        return BEFORE
    if months := _MONTHS.search(dated):
        return f"{months['year'] or months['of'] or ''}{months['last']}月底"
    if _SO_FAR.match(dated):
        return None
    told = due_of(dated, ANY_YEAR)
    if told and told.day:
        return dated
    if headed := HEADED.match(dated):
        return headed["year"]
    if bare := _BARE_YEAR.search(dated):
        return f"{bare[0]}年"
    aim = _OF_YEAR.match(label) and PLANNED.search(label)
    whole = _WHOLE.search(dated) and any(map(_OF_PART.search, labels))
    return year or due or ("年底" if aim or whole else None)


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

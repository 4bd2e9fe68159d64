"""The quantities of tables: a cell gives the number, the label of its column the unit and the year, its row what it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chaingraph.text.labels import role_of
from chaingraph.text.quantities import grammar, matching
from chaingraph.text.quantities.cells.cell_words import (
    clause_before,
    given,
    grown,
    is_time,
    limits,
    of_goal,
    only_limits,
    part_of,
    part_of_year,
    things_behind,
    with_task,
    words_before,
)
from chaingraph.text.quantities.cells.cornered import cornered
from chaingraph.text.quantities.cells.indicator_columns import with_indicators
from chaingraph.text.quantities.cells.label_words import NUMBERING, by_label, counts, fulfilled, measure_of, rate_of
from chaingraph.text.quantities.cells.owners import without_owners
from chaingraph.text.quantities.cells.points import are_points, item, of_points, scored
from chaingraph.text.quantities.cells.row_units import unit_in, without_unit
from chaingraph.text.quantities.cells.rows import Around
from chaingraph.text.quantities.cells.standing import (
    RULES,
    SPREADS,
    entitles,
    is_base_of,
    is_lacked,
    is_to_come,
    of_year,
    status_of,
)
from chaingraph.text.quantities.days.item_days import of_cell
from chaingraph.text.quantities.numerals import number
from chaingraph.text.quantities.provisions import is_provision
from chaingraph.text.quantities.statuses.leaving import becomes, leaves, reaches, what_changes
from chaingraph.text.tables import Table, is_metadata
from chaingraph.text.tables.headers import is_quantity
from chaingraph.text.tables.ruled import Cell

_AT_LEAST = re.compile("(?:达到?|满)$")  # before a condition
_LACKS = re.compile("问题|困难|短板|缺口")  # in a label of what is so now, whatever is planned
_UNSURE = re.compile(f"进展|情况|进度|{_LACKS.pattern}")  # in one below which a cell may also say what is to come
_NEEDS = re.compile(  # before what is asked for there
    "(?:(?:急|亟|还|仍|尚|迫切|资金)?需(?!求量)|申请|希望|恳?请求?)[^,。;]{0,12}$"
)
_PLACED = re.compile(r"第?\d{1,4}[位名]?")  # a rank
_SPAN = re.compile(r"\d{1,9}(?:\.\d+)?[-—～~至]\d{1,9}(?:\.\d+)?")  # from one number to another
_BARE = re.compile(
    r"(?P<number>[^\dA-Za-z]{0,4}?-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d+)?)(?P<after>(?:及|\(含\))?以上|以下|以内|左右|余|多|)"
)


@dataclass(frozen=True)
class Counted:
    """A quantity of a cell: as ``found`` (with its place in the canonical text), and what labels and row say of it.

    ``words`` are what it counts, ``of`` the cell that says of what it is, ``when`` the words of its label or row that say
    when; ``status`` is planned, achieved, threshold or award, None where no label says which; ``of_year`` says that nothing
    dates it but the year of which its table is, if that has one: no label, no column of days, nor is it the whole of something (总投资).
    ``whole`` says that the words are already those of an indicator, ``base`` that its column is of the level from which the row begins;
    ``counts`` is the cell of the row that says what is counted; ``open`` says that it is neither reached nor to come.
    """

    found: matching.Found
    words: str | None
    of: Cell | None
    when: str | None
    status: str | None
    of_year: bool
    whole: bool = False
    base: bool = False
    counts: Cell | None = None
    open: bool = False


def counted(table: Table, caption: str = "") -> Iterator[Counted]:
    """Yield the quantities of a table, row by row; a table that describes the document has none.

    ``caption`` are the words above it, which may say in which units it counts.
    """
    if is_metadata(table):
        return
    table = with_indicators(without_owners(table))
    names_rows = bool(cornered(table.labels, 1))  # the first column
    for row in table.rows:
        dated = bool(NUMBERING.fullmatch(row.cells[0].text)) if row.cells else False  # 发布时间 | 2026-05-11 | 17 | 09
        for label, cell in table.labelled(row):
            names_row = names_rows and cell is row.cells[0]
            if (
                cell.own
                and counts(label)
                and not (dated and not label)
                and not names_row
                and not is_provision(cell.text)
            ):
                around = Around(table, row, label, cell, caption)
                asked = entitles(label, table.labels)
                former = None
                for found in _found(cell, around.unit, role_of(label) == "due"):
                    if asked or not only_limits(cell, found):
                        former = _described(around, replace(found, rank=found.rank or around.unit == "位"), former)
                        yield former


def _found(cell: Cell, unit: str, among_days: bool) -> Iterator[matching.Found]:
    """Yield the quantities of a cell; a bare number has the unit of its column or row, and is none ``among_days``."""
    text = cell.text.translate(grammar.TRADITIONAL)
    if change := becomes(text):
        yield from _changed(cell, change, unit_in(text[: change.start("first")]) or unit)
        return
    if unit == "位" and _PLACED.fullmatch(text):
        yield matching.Found(cell.start, cell.end, number(text.strip("第位名")), None, unit, "=", "nowhere", rank=True)
        return
    bare, span = _BARE.fullmatch(text), unit if _SPAN.fullmatch(text) else ""
    added = len(unit) if bare else len(span)
    told = matching.found(f"{bare['number']}{unit}{bare['after']}" if bare else f"{text}{span}")
    sign = -1 if re.match("[-−]", text) else 1
    for one in told if not ((bare or span) and among_days) else ():
        read = bare and not one.unit  # a power of ten alone of an unknown unit
        end = cell.start + (len(text) if read else min(one.end - added, len(text)))
        whole = bare or (sign < 0 and one.start == 1)  # -2.4%
        first = cell.start if whole else cell.start + one.start
        yield replace(one, start=first, end=end, value=sign * abs(one.value) if whole else one.value)
    if bare and not told and not among_days:
        value = sign * number(re.sub(r"[^\d.]", "", text))
        yield matching.Found(cell.start, cell.end, value, None, None, "=", "nowhere")


def _changed(cell: Cell, change: re.Match[str], unit: str) -> Iterator[matching.Found]:
    """Yield the two bare numbers of a cell of which one becomes the other (由20增加到25), in the ``unit`` of its column or row."""
    for name in ("first", "last"):
        start, end = (cell.start + place for place in change.span(name))
        told = matching.found(f"{change[name]}{unit}")
        bare = matching.Found(start, end, number(change[name]), None, None, "=", "nowhere")
        yield replace(told[0], start=start, end=end) if told else bare


def _described(around: Around, found: matching.Found, former: Counted | None) -> Counted:
    """Return a quantity of a cell with what labels, row and cell say of it; ``former`` is the one before it in the cell."""
    if around.cornered:
        status = status_of(around, "")
        times = around.when, status, of_year(around, around.when, status)
        return Counted(found, around.cornered[0], around.of, *times, whole=True, base=is_base_of(around, status))
    if are_points(around.label):
        points, of = of_points(around)
        return Counted(found, points, of, None, "planned", False, whole=True)
    if score := scored(around, found):
        status, when = score[1] or status_of(around, ""), None if score[1] else around.when
        of = around.of if around.of is not around.counted else None
        dated = not score[1] and of_year(around, when, status)
        return Counted(found, score[0], of, when, status, dated, whole=True, counts=around.counted)
    when, before = _before(around, found, former)
    own = by_label(around)
    goal = of_goal(around, found.unit)
    if goal and before and goal.startswith(before.removeprefix("已")):
        before = goal  # 已改造14座, of 改造窑炉20座
    goal = goal if is_quantity(around.cell.text) else None
    behind, of = things_behind(around.cell, found), around.of
    measure = item(around) if RULES.fullmatch(around.label) else measure_of(around)
    measure = behind if behind and SPREADS.fullmatch(around.label) else measure or behind
    words: str | None = before or own or goal or measure or given(around.cell, found)
    if own and words == own and around.counted and not (of or rate_of(around)):
        of = None if (whole := fulfilled(around, own)) else around.counted
        words = whole or words
    status = "threshold" if limits(around.cell, found) else _status(around, found, before or "")
    if status == "achieved" and when and when == around.due:
        when = None  # by which the row is due
    least = status == "threshold" and _AT_LEAST.search(around.cell.text[: found.start - around.cell.start])
    if least and found.comparator == "=":
        found = replace(found, comparator=">=")
    if _is_left(around, found):
        return Counted(found, words, of, None, "achieved", False, base=True, counts=around.counted)
    if status != "planned" and is_lacked(around, before or ""):
        return Counted(found, words, of, when, "achieved", False, counts=around.counted, open=True)
    times = when, status, of_year(around, when, status)
    return Counted(found, words, of, *times, base=is_base_of(around, status), counts=around.counted)


def _status(around: Around, found: matching.Found, before: str) -> str | None:
    """Return what labels and the words before a quantity say that it is; where they do not, or only tell of progress, the sentence of its cell may say that it is to come."""
    status = status_of(around, before)
    unsure = status is None or (status == "achieved" and _UNSURE.search(around.label))
    said = around.cell.text[: found.start - around.cell.start]
    to_come = unsure and (_NEEDS.search(said) if _LACKS.search(around.label) else is_to_come(said))
    return "planned" if to_come else status


def _is_left(around: Around, found: matching.Found) -> bool:
    """Return whether a quantity is the level from which something comes by the words of its cell (由30%提高到45%)."""
    return leaves(around.cell.text, found.start - around.cell.start, found.end - around.cell.start, alone=True)


def _before(around: Around, found: matching.Found, former: Counted | None) -> tuple[str | None, str | None]:
    """Return the words that say when a quantity of a cell is, and those before it that say what it counts."""
    said, start = around.cell.text, found.start - around.cell.start
    if _is_left(around, found):
        return None, with_task(around, what_changes(without_unit(said[:start].rstrip("由从"))), found.unit)
    if former and former.base and reaches(said[former.found.end - around.cell.start : start]):
        return around.when, former.words
    before = words_before(around.cell, found)
    if before and former:
        before = grown(before, former.words, former.found.unit, found.unit)
        before = part_of(before, former.words, found.unit, former.found.unit)
    when, before = (before, None) if before and is_time(before) else (around.when, before)
    before = before or clause_before(around.cell, found)
    return of_cell(said[:start]) or part_of_year(said[:start]) or when, with_task(
        around, before, found.unit
    ) if before else before

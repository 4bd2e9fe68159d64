"""Points of what is assessed: how much it counts (分值, 权重), or all of its kind where only the first row of each has points, and how many a rule gives or takes (少1次扣2分)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from chaingraph.text.quantities import matching
from chaingraph.text.quantities.cells.row_units import POINTS
from chaingraph.text.quantities.cells.rows import Around
from chaingraph.text.quantities.cells.standing import RULES
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import CHAIN_LABEL
from chaingraph.text.tables.ruled import Cell, Row

_NUMBER = re.compile("序号|编号|项号")
_BRACKET = re.compile(r"\([^()]*\)")
_POINTS = re.compile(r"\(\d{1,3}分\)$")  # behind the words of what is assessed
_BOUND = re.compile(r"\(|不[少低]于|至少|达到|超过|[≥≤><\d]")  # behind the words of what is assessed
_MARK = re.compile(r"^\(?[\d一二三四五六七八九十]{1,3}[)、.]")
_HOW = re.compile(r"(?<![总所])[扣减加得计]$")  # before points
_MOST = re.compile("最[高多]|不超过")  # with which points begin that a rule gives
_DONE = re.compile(  # with which points are told that somebody has
    r"(?:共|累计|合计|实际?|已|被|自评|[测考初]评|核定|最终)[扣减加得计]$|20\d\d年[^,。;]{0,20}$"
)
_NEAR = 40  # characters before points in which the words for them stand
_OUTCOME = re.compile("通报|结果|完成|情况|得分表")  # above a table of what was assessed
_SCORE = re.compile(r"[扣减加得]分值?(?:\([^()]*\))?")  # labels
_WHOLE = re.compile("得分|总分|排名|名次|位次|实得|等次")  # in labels of what came of an assessment


def are_points(label: str) -> bool:
    """Return whether a column gives points.

    >>> are_points("分值"), are_points("考核权重(%)"), are_points("产值"), are_points("得分")
    (True, True, False, False)
    """
    return bool(POINTS.fullmatch(label))


def of_points(around: Around) -> tuple[str, Cell | None]:
    """Return what a cell of points counts, and the chain of which it is, if any: those of the kind of its row, or of what that counts."""
    label, counted = _BRACKET.sub("", around.label), around.counted
    place = next((at for at, one in enumerate(around.row.cells) if one is counted), 0)
    kind = _kind(around.table, around.row, place)
    of = around.of if around.of and around.of is not counted and _names_chain(around, around.of) else None
    if kind and kind is not of and _of_kinds(around.table, place, around.column):
        return f"{_BRACKET.sub('', kind.text)}{label}", of
    return f"{_POINTS.sub('', around.measure or '') if counted else ''}{label}", of


def _names_chain(around: Around, cell: Cell) -> bool:
    """Return whether a cell of a row names a chain, by itself or its label."""
    labels = (label for label, one in around.table.labelled(around.row) if one is cell)
    return cell.text.endswith("链") or any(map(CHAIN_LABEL.fullmatch, labels))


def _kind(table: Table, row: Row, place: int) -> Cell | None:
    """Return the cell that says of which kind a row is: the last one before that of what it counts."""
    before = zip(table.labels[:place], row.cells[:place], strict=False)
    told = [cell for label, cell in before if cell.text and not _NUMBER.fullmatch(label)]
    return told[-1] if told else None


def _of_kinds(table: Table, place: int, column: int) -> bool:
    """Return whether the points of a column are those of kinds: some kind has several rows, and none has points in more than one."""
    sizes = list(_with_points(table, place, column))
    return any(rows > 1 for rows, _ in sizes) and all(points < 2 for _, points in sizes)


def _with_points(table: Table, place: int, column: int) -> Iterator[tuple[int, int]]:
    """Yield how many rows each kind has, and how many of them have points of their own."""
    rows = [row for row in table.rows if not row.total and len(row.cells) > column]
    kinds = ((kind.text if (kind := _kind(table, row, place)) else "", row) for row in rows)
    for _, group in groupby(kinds, key=lambda one: one[0]):
        own = [bool(row.cells[column].text and row.cells[column].own) for _, row in group]
        yield len(own), sum(own)


def item(around: Around) -> str:
    """Return what a row says is assessed, without its number and how much of it is asked (召开会议不少于4次)."""
    words = _MARK.sub("", around.measure or "") if around.counted else ""
    return _BOUND.split(words)[0].strip(",、:")


def scored(around: Around, found: matching.Found) -> tuple[str, str | None] | None:
    """Return what points of a cell count, and their status where they are a rule's; None for any that only their column tells of.

    In a bracket stands how much the words before it count (组织领导(15分)); behind 扣, 加, 得 what is given or taken.
    """
    start, end = found.start - around.cell.start, found.end - around.cell.start
    said = around.cell.text[max(0, start - _NEAR) : start]
    if found.unit != "分":
        return None
    if said.endswith("(") and around.cell.text.startswith(")", end):
        words = _MARK.sub("", re.split("[,。;]", said[:-1])[-1])
        return (f"{words}分值", "planned") if len(words) > 1 else None
    ruled = bool(RULES.fullmatch(around.label))
    how = _HOW.search(said)
    if how or (ruled and _MOST.match(around.cell.text, start)):
        told = _DONE.search(said) and not ruled
        return f"{item(around)}{how[0] if how else '得'}分", "achieved" if told else "award"
    if start or not around.counted or not _SCORE.fullmatch(around.label):
        return None
    label = _BRACKET.sub("", around.label)
    given = not any(map(_WHOLE.search, around.table.labels)) and not _OUTCOME.search(around.caption)
    return f"{item(around)}{label}", "award" if given else None

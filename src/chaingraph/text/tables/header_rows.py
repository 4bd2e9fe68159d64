"""The header of a table: how many of its first rows it has, and the label of each column; cells that go on from others say what those do."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from chaingraph.text.tables.headers import (
    CHAIN_LABEL,
    are_keyed,
    are_units,
    heads,
    is_of_duty,
    is_quantity,
    is_unit,
    parted,
    stands_above,
)
from chaingraph.text.tables.ruled import LEFT, Cell, Row, goes_on_below, is_rule, own_texts, texts
from chaingraph.text.tables.turned import are_turned

_WIDE = re.compile(  # of a label: what it is of, and its unit
    r"(?P<words>.+?)(?:情况|安排|规模|(?P<aim>计划|目标))?(?P<unit>\([^()]*\))?"
)
_KNOWN = re.compile("计划|目标|完成|实际")  # in a label: whether it is of an aim
_PROGRESS = re.compile(  # of a label over one of an aim and one of what is reached: how far the work is, of which either tells
    r"(?P<what>(?:(?!工作|任务|目标|项目)[^()]){0,12}?)(?:工作|任务|目标|项目|阶段)*(?:进展|进度|完成|推进|落实|执行|实施){1,2}(?:情况|状况)?(?P<unit>\([^()]*\))?"
)
_WITH_HEAD = re.compile(  # over 单位 | 负责人
    "(?P<what>.+?(?:单位|部门|企业|银行|机构))[及和、](?:其)?(?:负责人|联系人|责任人)"
)
_FOR_EACH = re.compile(r"^[一1][名个家套批支位项条份本张](?=[\u4e00-\u9fff]{2})")  # one for each chain (一名县级领导)
_SECOND = re.compile("单位|部门|名称|企业|领导|时限|时间|银行|园区|目标|任务")  # half of a label
_ANNOUNCING = re.compile(rf"{CHAIN_LABEL.pattern}|(?:项目|企业|单位|平台|园区|基地)名称")  # with which a form begins
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_BLANK = 2  # columns without a label behind one that spans them
_AIM = re.compile(r"(?:20\d\d年?度?)?(?:工作|发展|预期|年度|主要)*(?:目标|计划|任务)(?:任务|值)?")
_ALONE = re.compile(r"\d|序号|编号|年[度份]|电话|备注|其中")  # in a label of one column
_COUNT = re.compile(r"(?P<how>现有|新增|净增|拟增)(?:数量?)?(?P<unit>\([^()]*\))?")  # below what is counted


def height(run: Sequence[Row]) -> int:
    """Return how many rows the header has: that above a rule with what goes on from it, or the first whose cells are labels, and those that go on from it."""
    rows = filled([row for row in run[:8] if not is_rule(row)])
    words = list(map(texts, rows))
    if are_keyed(words) and _ANNOUNCING.fullmatch(words[0][0]):
        return 0  # Markdown has a rule below the first row of a form too
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
    while height + 1 < len(rows) and (
        _heads_on(rows[height - 1], rows[height]) or _ends_labels(own_texts(rows[height]))
    ):
        height += 1
    return height


def _ends_labels(row: Sequence[str]) -> bool:
    """Return whether a row has the units of columns, or the second halves of their labels, below a label that is whole.

    >>> _ends_labels(["", "亿元"]), _ends_labels(["", "单位", "(亿元)"]), _ends_labels(["单位", "时限"]), _ends_labels(["", ""])
    (True, True, False, False)
    """
    told = list(filter(None, row))
    return are_units(row) or (
        bool(told) and not row[0] and all(_SECOND.fullmatch(text) or is_unit(text) for text in told)
    )


def _heads_on(above: Row, row: Row) -> bool:
    """Return whether a row belongs to the header that ends above it: a label goes on in it, or it parts what one spans."""
    if _goes_below(above, row):
        return True
    spans = any(not cell.own and cell.start == left.start for left, cell in pairwise(above.cells))
    return spans and len(set(texts(above))) > 1 and not any(map(is_quantity, texts(row)))


def _goes_below(above: Row, row: Row) -> bool:
    """Return whether a cell of a row goes on from the one above it."""
    return any(not cell.own and cell.start == other.start for other, cell in zip(above.cells, row.cells, strict=False))


def filled(rows: Sequence[Row]) -> list[Row]:
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


def label_of(header: Sequence[Row], column: int) -> str:
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
    """Return a label that spans others, without its words where a narrower one has them (投资情况(万元) over 2026年计划投资), but for those of an aim.

    >>> _said_again("投资情况(万元)", "2026年计划投资"), _said_again("季度目标", "第一季度"), _said_again("季度目标", "完成第一季度")
    ('(万元)', '目标', '')
    >>> _said_again("进展", "年度目标"), _said_again("投资完成情况(万元)", "年度计划"), _said_again("完成情况", "上半年")
    ('', '投资(万元)', '完成情况')
    """
    progress = _PROGRESS.fullmatch(wide) if _KNOWN.search(narrow) else None
    if progress:
        wide = f"{progress['what']}{progress['unit'] or ''}"
    told = _WIDE.fullmatch(wide)
    if not told or told["words"] not in narrow:
        return wide
    aim = "" if _KNOWN.search(narrow) else told["aim"]
    return f"{aim or ''}{told['unit'] or ''}"


def over_blanks(labels: Sequence[str], rows: Sequence[Row]) -> tuple[str, ...]:
    """Return labels, one of what is counted also for the blank ones behind it, where these are several and all of their columns have bare numbers as its own.

    A year is of its own column alone, but that of an aim (2026年目标 over 88亿元 | 26家 | 8%).

    >>> rows = [Row(0, 9, tuple(Cell(0, 1, text) for text in ("石墨", "88", "100", "120")))]
    >>> [over_blanks(("产业链", *labels), rows)[1:] for labels in (("产值", "", ""), ("产值", "", "税收"), ("", "", ""))]
    [('产值', '产值', '产值'), ('产值', '', '税收'), ('', '', '')]
    """
    found = list(labels)
    columns = [[row.cells[place].text for row in rows if place < len(row.cells)] for place in range(len(labels))]
    for place, label in enumerate(labels):
        aim = bool(_AIM.fullmatch(label))
        if label and (aim or (not _ALONE.search(label) and _are_all(_NUMBER.fullmatch, columns[place]))):
            over = _until(labels, columns, place + 1, is_quantity if aim else _NUMBER.fullmatch)
            if over - place > _BLANK:
                found[place:over] = [label] * (over - place)
    return tuple(found)


def _until(labels: Sequence[str], columns: Sequence[Sequence[str]], first: int, fits: Callable[[str], object]) -> int:
    """Return the first column, from one on, that has a label or other cells than such of a form."""
    rest = range(first, len(labels))
    return next((at for at in rest if labels[at] or not _are_all(fits, columns[at])), len(labels))


def _are_all(fits: Callable[[str], object], texts: Sequence[str]) -> bool:
    """Return whether cells are of a form, but for those that say nothing."""
    told = [text for text in texts if text not in ("", "-", "—", "/")]
    return bool(told) and all(map(fits, told))

"""The day of a task, which its goal of the year has that names none: of the cell beside it, of a labelled line of its item, of the sentence before it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

from chaingraph.text.dates import dues
from chaingraph.text.duties.clauses import only_says_when
from chaingraph.text.labels import role_of
from chaingraph.text.tables.ruled import Cell
from chaingraph.text.tasks import TASK

_ANY_YEAR = 2000  # in which a day without a year is looked for
_BY = re.compile(r"(?:月|季度|半年|日)[底末]?(?:之?前|以前|[底末])$")  # a day by which something is done
_AIM = re.compile(
    r"(?:[到至]|预期|力争|规划|目标为?)(?P<year>20\d\d)年(?![底末前以初上\d])"
)  # by whose end something is aimed at
_OF_ELSE = re.compile("时间|日期|期限|时段|年限")  # at which something else is done (申报时间)
_LABEL = re.compile(r"[\u4e00-\u9fff]{2,8}(?=:)")
_GOAL = re.compile(
    r"(?:\(?[\d一二三四五六七八九十]{1,3}[)、.]+)?(?:20\d\d)?(?:年度?|全年)?(?:工作)?目标(?:任务)?(?:[:为是]|,)"
)  # how a goal begins
_LONGEST = 300  # characters before such a sentence that are looked at


def of_row(others: Iterable[tuple[str, Cell]]) -> str | None:
    """Return the words of the day by which the task of a row is done, of its cell or of one that says nothing else (9月底前完成); None where none or several are."""
    told = [
        words
        for label, cell in others
        if TASK.fullmatch(label) or (only_says_when(cell.text) and not _OF_ELSE.search(label))
        for words in _days(cell.text, 0, len(cell.text))
    ]
    return told[0] if len(set(told)) == 1 else None


def of_cell(words: str) -> str | None:
    """Return the words of the only day that the clause before a quantity in a cell names, by which something is done.

    >>> of_cell("新增企业5家,到年底建成中试线"), of_cell("建成中试线"), of_cell("2026年6月底前已建成")
    ('年底', None, None)
    >>> of_cell("规划预期2028年覆盖率达到"), of_cell("由2025年的3家增至2028年的")
    ('2028年底', None)
    >>> of_cell("2026年新建网点"), of_cell("2026年上半年,新建网点"), of_cell("新建网点,其中2026年的网点")
    ('2026年', '2026年上半年', None)
    >>> of_cell("力争到2028年,覆盖率达到"), of_cell("力争到2028年,覆盖率达到90%,2026年新建网点"), of_cell("力争到2028年投产;新建网点")
    ('2028年底', '2026年', None)
    """
    clause = re.split("(?<!年)[,;。]", words)[-1]
    if (aim := _AIM.search(clause)) and len(re.findall(r"20\d\d年", clause)) == 1:
        return f"{aim['year']}年底"
    sentence = re.split("[;。]", words)[-1]
    if (aim := _AIM.search(sentence)) and len(re.findall(r"20\d\d年|\d月", sentence)) == 1:
        return f"{aim['year']}年底"
    found = dues(clause, _ANY_YEAR) if "已" not in clause else []
    told = clause[found[0].start : found[0].end] if len(found) == 1 else ""
    return told if re.search("[底末前]$", told) or (told[:2] == "20" and clause.startswith(told)) else None


def of_blocks(text: str, lines: Sequence[tuple[int, int]], year: int | None) -> dict[int, datetime.date]:
    """Return the days of labelled lines by where these begin: that of the one among those around it that labels a day (完成时限:2026年9月底前).

    Lines follow each other in a block; a label that comes again begins another. ``year`` is that of days without one.

    >>> of_blocks("牵头单位:甲局完成时限:9月底年度目标:2条", [(0, 7), (7, 16), (16, 23)], 2026)[16]
    datetime.date(2026, 9, 30)
    """
    found = dict[int, datetime.date]()
    for block in _blocks(text, lines):
        days = [
            one.day
            for (start, end), label in block
            if role_of(label) == "due"
            for one in dues(text, year, start + len(label), end)
        ]
        if len(days) == 1 and days[0]:
            found |= {start: days[0] for (start, _), _ in block}
    return found


def _blocks(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[list[tuple[tuple[int, int], str]]]:
    """Yield the lines that follow each other and each begin with a label, no label twice, with their labels."""
    block: list[tuple[tuple[int, int], str]] = []
    for line in lines:
        label = _LABEL.match(text, *line)
        if block and (not label or any(label[0] == other for _, other in block)):
            yield block
            block = []
        if label:
            block.append((line, label[0]))
    if block:
        yield block


def of_goal(text: str, year: int | None, line: int, sentence: int, block: datetime.date | None) -> datetime.date | None:
    """Return the day of a sentence that begins as a goal: that of its ``block``, where it begins its line, else the only one by which the sentences before it say that something is done."""
    if not _GOAL.match(text, sentence):
        return None
    if sentence == line:
        return block
    first = max(line, sentence - _LONGEST)
    named = {one.day for one in dues(text, year, first, sentence) if _BY.search(text, one.start, one.end)}
    return named.pop() if len(named) == 1 else None


def _days(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the words of the days by which something is done."""
    for one in dues(text, _ANY_YEAR, start, end):
        if _BY.search(text, one.start, one.end):
            yield text[one.start : one.end]

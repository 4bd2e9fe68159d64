"""Tables of which each cell stands on a line of its own, as they are copied from a page of a site: labels, and as many lines for each row.

A table is read only where it is certain: its rows are numbered from 1 below 序号, or its labels say what stands below them
(offices, days, numbers) and all rows say that. A cell may go on for lines that end or begin as no cell does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from chaingraph.text.canonical import canonical
from chaingraph.text.labels import role_of
from chaingraph.text.offices import ALL, LAST, ending
from chaingraph.text.passages import heading_mark
from chaingraph.text.people.persons import is_person
from chaingraph.text.people.posts import POST
from chaingraph.text.tables.headers import heads, is_unit

Lines = tuple[int, int]  # the numbers of the first and the last line of a cell
Line = tuple[int, str]  # a line that is not blank: its number, and what it says
Joins = Callable[[str, str], bool]  # whether the second line goes on with the cell that ends with the first

_RULED = re.compile(r"[|｜│\t]")  # in lines whose cells something else parts
_NUMBERS = re.compile("序号|编号")
_NUMBER = re.compile(r"0?(\d{1,3})[.、]?")
_STOP = re.compile("[。;!?:]")
_COLUMNS = range(3, 13)
_FEWEST = 2  # rows below the header
_MOST_ROWS = 1_000  # of a table without numbers
_LONGEST = 200  # characters of a line
_MOST = 5  # lines of a row for each of its cells
_OPEN = re.compile(r"[、,(]$|\([^()]*$")  # how a line ends that goes on
_GOES_ON = re.compile(r"[、,)]|(?:(?:股份|集团)?有限)?(?:责任)?公司$")  # how one begins that does
_UNIT = re.compile(r"\([^()]{1,12}\)")  # below a label
_SECOND = re.compile("单位|部门|名称|企业|领导|时限|时间|银行|园区")  # half of a label
_REMARKS = re.compile("备注|说明")  # a last column, mostly blank, of which the last row may have what is no cell
_NONE = re.compile("[-—–/]+|[暂]?无")
# what stands below a label that says it
_OFFICES = re.compile(rf"(?:[^、,;。]{{1,30}}{ending(*ALL)}(?:\([^()]{{1,20}}\))?等?(?:[、,;]|$))+")
_DAYS = re.compile(
    r"(?:.{0,12}\d.{0,3}[年月日].{0,12}|.{0,4}第?[一二三四]季度.{0,4}|.{0,6}(?:长期|全年|持续|年底).{0,6})"
)
_DIGITS = re.compile(r"\D{0,6}\d[\d.,%]*\D{0,6}")
_UNITS = re.compile("(?:计量)?单位")
_OF_OFFICES = re.compile("链办|.*(?:单位|部门)|链长制?办公室|责任主体")
_OF_PERSONS = re.compile(".*(?:链长|领导|责任人|负责人)")
_OF_NUMBERS = re.compile(r"20\d\d年?.{0,6}|.*\([十百千万亿]*(?:元|家|个|项|名|人|户|亩|吨|%)\)")


def stacked(lines: Sequence[str]) -> Iterator[list[list[Lines]]]:
    """Yield the rows of each such table, its header first, as the lines on which their cells stand.

    >>> list(stacked("序号 产业链 牵头单位 1 石墨 市工信局 2 茶叶 市农业农村局、 市林业局".split()))
    [[[(0, 0), (1, 1), (2, 2)], [(3, 3), (4, 4), (5, 5)], [(6, 6), (7, 7), (8, 9)]]]
    """
    told = [(number, "" if _is_apart(line) else canonical(line)) for number, line in enumerate(lines) if line.strip()]
    place = 0
    while place < len(told):
        table = _numbered(told, place) if _NUMBERS.fullmatch(told[place][1]) else _labelled(told, place)
        if table:
            yield table
            place = next(at for at in range(place, len(told)) if told[at][0] == table[-1][-1][1])
        place += 1


def _is_apart(line: str) -> bool:
    """Return whether a line is none that holds a cell and nothing else."""
    return len(line) > _LONGEST or bool(_RULED.search(line))


def _numbered(told: Sequence[Line], first: int) -> list[list[Lines]]:
    """Return the rows of a table whose first column has numbers; none where it is not certain."""
    most = first + 2 * _COLUMNS.stop
    end = next((at for at in range(first + 1, min(most, len(told))) if _is_number(told[at][1], 1)), None)
    header = _cells(told[first:end], _heads_on) if end else []
    labels = _texts(told[first:end], header)
    if end is None or len(labels) not in _COLUMNS or not heads(labels) or any(map(_STOP.search, labels)):
        return []
    rows = [header]
    told_always = labels[:-1] if _REMARKS.fullmatch(labels[-1]) else labels
    for number in range(1, len(told)):
        after = _next(told, end, number + 1, len(labels))
        part = told[end:after] if after else _last(told[end : end + _MOST * len(labels)], told_always)
        row = _row(part, labels) or _row(part, told_always)
        if row:
            rows.append(row)
        elif any(_NUMBER.fullmatch(text) for _, text in part[1:]):
            break  # a number that may be that of a row
        if after is None:
            break
        end = after
    return rows if len(rows) > _FEWEST else []


def _next(told: Sequence[Line], place: int, number: int, width: int) -> int | None:
    """Return where the row of a number begins: as many lines below the one before as there are labels, or else below more or fewer."""
    ends = (place + width, place + width - 1, *range(place + 2, min(place + _MOST * width, len(told))))
    return next((at for at in ends if at < len(told) and _is_number(told[at][1], number)), None)


def _is_number(text: str, number: int) -> bool:
    return bool((found := _NUMBER.fullmatch(text)) and int(found[1]) == number)


def _last(part: Sequence[Line], labels: Sequence[str]) -> Sequence[Line]:
    """Return the lines of a row that no number ends: those of as many cells as there are labels, each as its label says."""
    width = len(labels)
    ways = (_cells(part, joins)[:width] for joins in (_goes_on_or_holds, _goes_on))
    ends = [cells[-1][1] for cells in ways if len(cells) == width and all_fit(labels, _texts(part, cells))]
    return [line for line in part if ends and line[0] <= ends[0]]


def _row(part: Sequence[Line], labels: Sequence[str]) -> list[Lines]:
    """Return the cells of a row: as many as labels, each as its label says; none where they are not, or could be others."""
    ways = [_cells(part, joins) for joins in (_goes_on, _goes_on_or_holds)]
    fit = [way for way in ways if len(way) == len(labels) and all_fit(labels, _texts(part, way))]
    return fit[0] if fit and all(way == fit[0] for way in fit) else []


def _labelled(told: Sequence[Line], first: int) -> list[list[Lines]]:
    """Return the rows of a table without numbers, whose labels say what stands below them; none where it is not certain."""
    high = 0
    while first + high < len(told) and high < _COLUMNS.stop and _is_label(told[first + high][1]):
        high += 1
    found = [rows for width in range(_COLUMNS.start, high + 1) if (rows := _of_width(told, first, width))]
    return found[0] if len(found) == 1 else []


def _of_width(told: Sequence[Line], first: int, width: int) -> list[list[Lines]]:
    """Return the rows of a table of so many labels, up to the first that does not say what they say."""
    labels = [text for _, text in told[first : first + width]]
    if not any(map(_check, labels)) or len({*labels}) < width:
        return []
    rows = [[(number, number) for number, _ in told[first : first + width]]]
    place = first + width
    while place + width <= len(told) and len(rows) <= _MOST_ROWS:
        part = _last(told[place : place + _MOST * width], labels)
        row = _row(part, labels)
        if not row or heads(texts := _texts(part, row)) or any(_is_label(one) and _check(one) for one in texts):
            break
        rows.append(row)
        place += len(part)
    return rows if len(rows) > _FEWEST else []


def _is_label(text: str) -> bool:
    return bool(text) and not _STOP.search(text) and not heading_mark(text, 0) and heads([text])


def _cells(part: Sequence[Line], joins: Joins) -> list[Lines]:
    """Return lines as cells, those that go on with the one above joined to it; the number of a row is a cell."""
    cells: list[Lines] = []
    above = ""
    for place, (number, text) in enumerate(part):
        if place > 1 and joins(above, text):
            cells[-1] = (cells[-1][0], number)
            above += text
        else:
            cells.append((number, number))
            above = text
    return cells


def _texts(part: Sequence[Line], cells: Sequence[Lines]) -> list[str]:
    return ["".join(text for number, text in part if first <= number <= last) for first, last in cells]


def _heads_on(above: str, text: str) -> bool:
    """Return whether a line goes on with the label above it: its unit, or the second half of a label that is none without it."""
    return bool(_UNIT.fullmatch(text)) or (bool(_SECOND.fullmatch(text)) and not _is_label(above))


def _goes_on(above: str, text: str) -> bool:
    return bool(_OPEN.search(above) or _GOES_ON.match(text))


def _goes_on_or_holds(above: str, text: str) -> bool:
    return _goes_on(above, text) or _holds(above, text)


def _holds(post: str, person: str) -> bool:
    """Return whether one line is a post, and the next who holds it."""
    return bool(POST.fullmatch(post)) and is_person(person) and person[-1] not in LAST


def all_fit(labels: Sequence[str], texts: Sequence[str]) -> bool:
    """Return whether each cell is what its label says, where that says what it must be."""
    checks = zip(map(_check, labels), texts, strict=True)
    return all(check is None or _NONE.fullmatch(text) or check(text) for check, text in checks)


def _check(label: str) -> Callable[[str], object] | None:
    """Return what tells whether a cell may stand below a label; None where that may be anything."""
    if _OF_PERSONS.fullmatch(label):
        return _names_person
    if role_of(label) == "due":
        return _DAYS.fullmatch
    if _UNITS.fullmatch(label):
        return _is_unit_or_office
    if _OF_OFFICES.fullmatch(label):
        return _OFFICES.fullmatch
    return _DIGITS.fullmatch if _OF_NUMBERS.fullmatch(label) else None


def _is_unit_or_office(text: str) -> bool:
    return is_unit(text) or bool(_OFFICES.fullmatch(text))


def _names_person(text: str) -> bool:
    return bool(POST.match(text)) or all(map(is_person, re.split("[、,]", text)))

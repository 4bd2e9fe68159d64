"""Who answers, and by when, by the labels of columns, or by marks below the names of offices: each row for itself."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from chaingraph.text.dates import Due, dues
from chaingraph.text.duties.clauses import Names
from chaingraph.text.duties.duty import Duty
from chaingraph.text.duties.first_leads import with_lead
from chaingraph.text.duties.marked import first_leads, legend, marked
from chaingraph.text.duties.mechanisms import Mechanism
from chaingraph.text.duties.roles import LEADERS, in_bracket, of_value
from chaingraph.text.labels import labelled, names_persons, role_of
from chaingraph.text.people.bodies import bodies, without_person
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import is_unit
from chaingraph.text.tables.ruled import Cell, Row
from chaingraph.text.tasks import EVENT, Said, task_cell

_GOAL = re.compile(  # labels of goals
    r"(?:20\d\d年)?(?:度)?(?:年度|工作|主要|阶段)?(?:目标|目标任务|进度|要求|计划|进度安排)"
)
_BODY = re.compile("(?:成员|责任|有关)?(?:单位|部门)(?:名称)?")
_LINKED = re.compile(
    "(?:包(?:联|保|抓|链|案|挂)|联系|挂(?:联|钩|包|点))[^()]{0,6}领导"
)  # who watches over what bodies answer for
_LISTS_DUTIES = re.compile("(?:主要|工作|具体)?职责(?:分工|任务|内容)?")
_REMARK = re.compile("(?:其他|有关)?(?:备注|说明)(?:说明|事项)?")
_SAYS_WHO = re.compile("牵头|配合|协助|协办|责任|负责|承办")
_OTHERWISE = re.compile(  # in a remark: not so any more, or not yet
    "原|不再|曾|此前|建议|拟|暂|数据|不列入|不纳入|未"
)
_CARRIES = re.compile(  # labels of who does or builds what a row tells, whoever answers for it
    "(?:项目|主要|具体|牵头)?(?:承担|实施|承建|建设|攻关|研发){1,2}(?:单位|主体|企业|公司)(?:名称)?"
)
_HOLDS = re.compile("(?:主办|承办|举办|主承办)(?:单位|部门|机构|方)")  # labels of who holds the events of rows
_HELD = re.compile("(?:拟|计划|预计)?(?:活动|举办|举行|召开)(?:时间|日期)")  # labels of when they are held
_IN_BRACKET = re.compile(r"\([^()]{1,8}\)$")  # at the end of what is measured, its unit
_ANY_YEAR = 2000  # in which days without a year are looked for

_DONE = re.compile(  # behind a day: that the whole is done by it, and no step of it (完成方案)
    "[^,。;]{0,12}?(?:建成|(?<!主体)(?<![一二三]期)(?:竣工|完工)|投产|投用|投入(?:使用|运[行营])|达产|交付|通车|开业|挂牌|上线|印发|出台|办结|(?:全[部面])?完成(?:全部|任务|建设|改造|整改|目标|$|(?=[,。;])))"
)
_BEGUN = re.compile("[^,。;]{0,8}?(?:开工|动工|启动|进场)(?:建设)?(?=$|[,。;])")  # or that it has only begun
_BUILT = re.compile("竣工|建成|投产|投用|完工|达产")  # in the label of a day


def answers(table: Table) -> bool:
    """Return whether each row of a table says of itself who answers."""
    return any(role_of(label) not in (None, "due") for label in table.labels)


def of_rows(text: str, table: Table, listed: Mapping[int, Mechanism]) -> Iterator[Duty]:
    """Yield what each row of a table says: by marks below the names of offices, and by the labels of its columns.

    A row that is ``listed`` (by where it begins) speaks of its mechanism, and of what its other cells name to be done. A card is
    one row.
    """
    table = table.as_list()
    marks = legend(text, table)
    first = first_leads(text, table)
    for row in table.rows:
        yield from _by_marks(text, table, row, marks)
        said = list(_of_asked(table, row, _by_labels(text, table, row, first)))
        yield from _by_mechanism(text, listed[row.start], said) if row.start in listed else said


def _of_asked(table: Table, row: Row, said: Iterator[Duty]) -> Iterator[Duty]:
    """Yield what a row says, the card of a firm for each cell of what that lacks or asks for, and for nothing else."""
    asked = [(cell.start, cell.end) for cell in row.cells if cell.start in table.asked]
    for duty in said:
        yield from (replace(duty, scope=scope) for scope in asked) if asked else (duty,)


def _by_mechanism(text: str, one: Mechanism, said: Sequence[Duty]) -> Iterator[Duty]:
    """Yield what a row says of its mechanism, by when also in a cell that says what is to be done, and of what that names."""
    task = Said(one.start, one.end, True)
    for duty in said:
        yield replace(duty, task=task)
        yield from (replace(duty, scope=scope, task=None, row=False, named=True) for scope in one.told)
    days = (day for scope in one.told for day in _days_of_whole(text, *scope))
    for day in days if "due" not in {duty.role for duty in said} else ():
        where = (day.start, day.end)
        yield Duty("due", (where,), (one.row.start, one.row.end), where, task, row=True)


def _by_labels(text: str, table: Table, row: Row, first: bool) -> Iterator[Duty]:
    """Yield what the labels of a row say, then the day that a cell of goals names, and the body whose duties the row lists.

    ``first`` says that the first of several names leads.
    """
    told, led = set[str](), set[str]()  # roles, and those that only a column of leaders gives
    of_events = any(map(EVENT.fullmatch, table.labels))
    carries = {one for one in table.labels if _CARRIES.fullmatch(one) or (of_events and _HOLDS.fullmatch(one))}
    by_bodies = any(
        role_of(label) in ("ledBy", "responsible") and not (LEADERS.search(label) or label in carries)
        for label in table.labels
    )
    for label, cell in table.labelled(row):
        if label in carries and (task := task_cell(text, table, row)) and _is_done(text, task):
            yield from _carried(text, row, label, cell, task, by_bodies)
            continue
        for own, names in _said(text, row, label, cell, first):
            led = led | {own} if LEADERS.search(label) and own not in told else led - {own}
            told.add(own)
            said = (cell.start, cell.end) if cell.own else (row.start, row.end)
            if by_bodies and _LINKED.match(label):
                yield Duty(own, names, said, said, task_cell(text, table, row), row=True)
                continue
            built = own == "due" and bool(_BUILT.search(label))
            yield Duty(own, names, (row.start, row.end), said, task_cell(text, table, row), row=True, built=built)
    for label, cell in table.labelled(row):
        if "due" not in told and (_GOAL.fullmatch(label) or (of_events and _HELD.fullmatch(label))):
            whole = [] if _GOAL.fullmatch(label) else [(cell.start, cell.end)]
            for where in whole or [(day.start, day.end) for day in _days_of_whole(text, cell.start, cell.end)]:
                yield Duty("due", (where,), (row.start, row.end), where, task_cell(text, table, row), row=True)
        if not told - led and _BODY.fullmatch(label) and any(map(_LISTS_DUTIES.fullmatch, table.labels)):
            names = bodies(text, cell.start, cell.end)
            yield Duty("responsible", names, (row.start, row.end), (cell.start, cell.end), row=True)
        if _REMARK.fullmatch(label):
            for own, names in _of_remark(text, cell, told):
                yield Duty(
                    own, names, (row.start, row.end), (cell.start, cell.end), task_cell(text, table, row), row=True
                )


def _days_of_whole(text: str, start: int, end: int) -> list[Due]:
    """Return the day by which all of a part of a text is done: its only one, or the last of which it says so; none where each is that of a step.

    >>> words = "3月底前完成方案,年底前建成投产", "9月底前设备搬入", "4月完成招标,8月开工", "8月开工"
    >>> [[one[day.start:day.end] for day in _days_of_whole(one, 0, len(one))] for one in words]
    [['年底前'], ['9月底前'], [], []]
    """
    days = dues(text, _ANY_YEAR, start, end)
    if len(days) == 1:
        return [day for day in days if not _BEGUN.match(text, day.end, end)]
    return [day for day in days if _DONE.match(text, day.end, end)][-1:]


def _is_done(text: str, task: Said) -> bool:
    """Return whether the words of a row say what is to be done, and not what is measured (技改投资(亿元))."""
    unit = _IN_BRACKET.search(text, task.start, task.end)
    return task.heading and not (unit and is_unit(unit[0]))


def _carried(text: str, row: Row, label: str, cell: Cell, task: Said, answered: bool) -> Iterator[Duty]:
    """Yield who carries out the task of a row; where no other column says who has ``answered`` for its figures, they do too."""
    said = (cell.start, cell.end) if cell.own else (row.start, row.end)
    for _, names in _of_cell(text, label, "responsible", cell.start, cell.end) if row.says(cell) else ():
        yield Duty("carriedOutBy", names, (task.start, task.start), said, task, row=True)
        if role_of(label) and not answered:
            yield Duty("responsible", names, (row.start, row.end), said, row=True)


def _said(text: str, row: Row, label: str, cell: Cell, first: bool) -> Iterator[tuple[str, Names]]:
    """Yield what a cell of a row says below its label, without the persons in it; of several names the ``first`` may lead."""
    role = role_of(label) if row.says(cell) else None
    for own, names in _of_cell(text, label, role, cell.start, cell.end) if role else ():
        bare = tuple(without_person(text, *name) for name in names) if names_persons(label) else names
        yield from with_lead(own, bare) if first and not LEADERS.search(label) else ((own, bare),)


def _of_remark(text: str, cell: Cell, told: Container[str]) -> Iterator[tuple[str, Names]]:
    """Yield what a remark says of who answers, in words for it, and by when (甲局牵头,乙局配合; 9月底前完成), but what columns have ``told``."""
    if cell.own and not _OTHERWISE.search(cell.text):
        for role, names in in_bracket(text, cell.start, cell.end):
            if role not in told and (role == "due" or _SAYS_WHO.search(cell.text)):
                yield role, names


def _by_marks(text: str, table: Table, row: Row, marks: Mapping[str, str]) -> Iterator[Duty]:
    """Yield what the ``marks`` of a row say below the names of offices, each by its role."""
    for role, head, cell in marked(table, row, marks):
        who, said = ((head.start, head.end),), (cell.start, cell.end)
        yield Duty(role, who, (row.start, row.end), said, task_cell(text, table, row), row=True)


def _of_cell(text: str, column: str, role: str, start: int, end: int) -> Iterator[tuple[str, Names]]:
    """Yield what a cell below a label of duty says: of its parts (甲局牵头,乙局配合;责任领导:副县长) each for itself."""
    if role == "due":
        yield role, ((start, end),)
        return
    place = start
    for part in re.split(";", text[start:end]):
        label = next(labelled(part, 0, len(part)), None)
        if label and role_of(part[slice(*label[0])]):
            yield from in_bracket(text, place, place + len(part))
        else:
            yield from of_value(text, column, role, place, place + len(part))
        place += len(part) + 1

"""What offices answer for that stand alone as headings of a paper that shares out tasks (一、县自然资源局), or of the groups of its table."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.text.duties.clauses import Names
from chaingraph.text.duties.duty import Duty
from chaingraph.text.labels import role_of
from chaingraph.text.layout import Layout, Section
from chaingraph.text.offices import BUREAUS, GOVERNMENTS, ending
from chaingraph.text.passages import unmarked
from chaingraph.text.people.bodies import bodies
from chaingraph.text.tables import Table
from chaingraph.text.tables.ruled import Row
from chaingraph.text.tasks import task_cell

_OFFICE = re.compile(
    rf"[省市县区州旗][^,。;:()、的]{{1,14}}{ending(*BUREAUS, *GOVERNMENTS)}|[\u4e00-\u9fff]{{2,10}}(?:区|园|县|市|镇)(?:管委会|人民政府)"
)
_TASKS = re.compile(  # behind the offices of a heading: that tasks of theirs follow, and how many
    r"(?P<leads>\(?牵头(?:单位|部门)?\)?)?(?:\(?(?:负责|承担|责任单位)\)?)?的?(?:(?:主要|重点|年度)?(?:工作)?(?:任务|事项)(?:清单)?)?(?:\(共?\d{1,3}[项条件个](?:任务)?\))?[。:]?$"
)
_LONGEST = 60  # characters of such a heading

Told = tuple[str, Names]  # a role, and who has it


def of_offices(text: str, laid: Layout, last: Mapping[str, Section]) -> list[Duty]:
    """Return what offices answer for that stand alone as headings, of which a paper that shares out tasks has several.

    That is all that stands below each, and the task of each row of its tables that says nothing of who leads or answers.
    """
    tables = [table for table in laid.tables if not _tells_who(table)]
    return [
        *_of_sections(text, laid.sections, last, tables),
        *(duty for one in tables for duty in _of_groups(text, one)),
    ]


def _of_sections(
    text: str, sections: Sequence[Section], last: Mapping[str, Section], tables: Sequence[Table]
) -> list[Duty]:
    """Return what the offices answer for that head sections, of which there are several, the tasks of ``tables`` among it."""
    found, starts = list[list[Duty]](), [table.start for table in tables]
    for section in sections:
        heading = section.passages[0]
        if heading.heading and (told := _offices(text, heading.start, heading.end)):
            scope, said = (heading.start, last[section.number].passages[-1].end), (heading.start, heading.end)
            below = tables[slice(*(bisect_left(starts, place) for place in scope))]
            found.append([Duty(*told, scope, said, row=True, heads=True)])
            found[-1] += [
                duty for table in below for row in table.rows for duty in _of_row(text, told, said, table, row)
            ]
    return [duty for duties in found for duty in duties] if len(found) > 1 else []


def _of_groups(text: str, table: Table) -> Iterator[Duty]:
    """Yield what the offices answer for that head the groups of a table, of which there are several."""
    heads = {row.group.start: row.group for row in table.rows if row.group}
    led = {start: told for start, head in heads.items() if (told := _offices(text, head.start, head.end))}
    for row in table.rows if len(led) > 1 else ():
        if row.group and (told := led.get(row.group.start)):
            yield from _of_row(text, told, (row.group.start, row.group.end), table, row)


def _of_row(text: str, told: Told, said: tuple[int, int], table: Table, row: Row) -> Iterator[Duty]:
    """Yield that offices answer for the task of a row, which a heading ``said``."""
    if task := task_cell(text, table, row):
        yield Duty(*told, (row.start, row.end), said, task, row=True)


def _offices(text: str, start: int, end: int) -> Told | None:
    """Return in which role the offices of a heading answer, and where they stand; None where it says more than who they are."""
    words = unmarked(text[start:end])
    start = end - len(words)
    tasks = _TASKS.search(text, start, min(end, start + _LONGEST))
    names = bodies(text, start, tasks.start()) if tasks and tasks.end() == end else ()
    fit = bool(names) and all(_OFFICE.fullmatch(text, *name) for name in names)
    alone = sum(last - first for first, last in names) + len(names) - 1 == (tasks.start() - start if tasks else -1)
    return ("ledBy" if tasks and tasks["leads"] else "responsible", names) if fit and alone else None


def _tells_who(table: Table) -> bool:
    """Return whether a table says itself who leads or answers for the tasks of its rows."""
    return bool({"ledBy", "responsible"} & {role_of(label) for label in table.labels})

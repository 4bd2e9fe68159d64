"""Persons whom a row names as answering for its task, of whom only the label of their column says what they are to it (责任领导 | 王某)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.text.duties.duty import Duty
from chaingraph.text.duties.roles import LEADERS
from chaingraph.text.labels import role_of
from chaingraph.text.layout import Layout
from chaingraph.text.people.bodies import listed
from chaingraph.text.people.persons import begins_name, is_person
from chaingraph.text.people.surnames import COMPOUND
from chaingraph.text.tables import Table
from chaingraph.text.tasks import task_cell

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class RowLeader:
    """A person, and the duty that the ``label`` of the column gives; ``duty`` has no names, since no name of the text stands for the person's part."""

    label: str
    person: Span
    duty: Duty


def row_leaders(text: str, laid: Layout) -> Iterator[RowLeader]:
    """Yield the persons alone of the columns of those who answer, in rows with a task."""
    for table in laid.tables:
        if table.header and any(LEADERS.search(label) and role_of(label) for label in table.labels):
            yield from _of_table(text, table)


def _of_table(text: str, table: Table) -> Iterator[RowLeader]:
    for row in table.rows:
        task = task_cell(text, table, row)
        for label, cell in table.labelled(row) if task and task.heading else ():
            role = role_of(label)
            if role not in (None, "due") and LEADERS.search(label) and cell.own:
                for person in listed(text, cell.start, cell.end):
                    if _is_named(text[slice(*person)]):
                        duty = Duty(role, (), (row.start, row.end), (cell.start, cell.end), task, row=True)
                        yield RowLeader(label.partition("(")[0], person, duty)


def _is_named(words: str) -> bool:
    """Return whether words are the name of one person; of two run together (王远李舟) none is certain.

    >>> [_is_named(words) for words in ("王远", "欧阳明远", "王远李舟", "各科长", "副镇长")]
    [True, True, False, False, False]
    """
    long = len(words) > 3 and words[:2] not in COMPOUND
    return is_person(words) and begins_name(words) and not long

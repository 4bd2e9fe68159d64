"""Tables with a column for each office, in which marks say who leads and who supports, as a note beside the table tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.text.duties.first_leads import FIRST
from chaingraph.text.labels import role_of
from chaingraph.text.offices import OFFICES, ending
from chaingraph.text.tables import Table
from chaingraph.text.tables.ruled import Cell, Row

_NEAR = 300  # characters before and after a table among which its note stands
_MARKS = "★☆▲△●○◎◆◇■□√✓※"
_TOLD = re.compile(
    rf"“?(?P<mark>[{_MARKS}])”?(?:号|标记)?(?:的(?:单位|部门)?)?(?:为|是|表示|代表|指|:|—+)?(?P<role>(?:第一)?(?:牵头|责任|主办|主责|配合|协办|参与|协同)(?:责任)?(?:单位|部门)?)"
)
_OFFICE = re.compile(rf"[\u4e00-\u9fff]{{1,20}}{ending(*OFFICES)}")


def first_leads(text: str, table: Table) -> bool:
    """Return whether a label or the note of a table says that the first of several names leads (排第一位的为牵头单位), and no column names who does."""
    told = any(FIRST.search(words) for words in (*table.labels, _beside(text, table)))
    return told and "ledBy" not in map(role_of, table.labels)


def _beside(text: str, table: Table) -> str:
    """Return the words before and after a table among which its note stands."""
    return f"{text[max(0, table.start - _NEAR) : table.start]}。{text[table.end : table.end + _NEAR]}"


def legend(text: str, table: Table) -> Mapping[str, str]:
    """Return what the note of a table says of its marks: each with its role; empty where there is none.

    A sign that is told twice otherwise says nothing.
    """
    found = _TOLD.finditer(_beside(text, table))
    told = {(one["mark"], role) for one in found if (role := role_of(one["role"]))}
    marks = [mark for mark, _ in told]
    return {mark: role for mark, role in told if marks.count(mark) == 1}


def marked(table: Table, row: Row, marks: Mapping[str, str]) -> Iterator[tuple[str, Cell, Cell]]:
    """Yield what the marks of a row say: the role, the cell of the header that names who has it, and the cell of the mark.

    Below the name of an office the word itself (牵头, 配合) needs no note.
    """
    header = table.header[-1].cells if table.header else ()
    for head, cell in zip(header, row.cells, strict=False):
        role = marks.get(cell.text) or (
            role_of(cell.text) if len(cell.text) == 2 and _OFFICE.fullmatch(head.text) else None
        )
        if role and role != "due" and head.own and head.text:
            yield role, head, cell

"""Columns of levels beside what is given for each (年产值 | 奖补金额): what all cells call a least is a condition, though no label says so."""

from __future__ import annotations

import re

from chaingraph.text.quantities.vocabulary import GRANTS
from chaingraph.text.tables import Table

_LEAST = re.compile(  # a quantity that is the least, or the first of a span
    r"[^\d,;。|]{0,8}(?:达到?|突破|超过|满|不低于|不少于|≥|>=?)\d[\d.,]*[^\d,;。]{0,6}"
    r"|[^\d,;。|]{0,8}\d[\d.,]*[^\d,;。]{0,4}(?:(?:\(含\)|\(不含\)|及|含)?以上|[-—–~至]+\d[\d.,]*[^\d,;。]{0,4}(?:\(不?含\))?)(?:\(不?含\))?的?"
)
_GIVEN = re.compile(rf".*(?:{GRANTS}|扶持|兑现)(?:金额|标准|额度|资金|比例|额)(?:\([^()]*\))?")
_WHO = re.compile(r".*(?:企业|单位|公司|申报主体|法人|项目)(?:名称)?|名称|姓名")  # whose the rows are
_ROWS = range(2, 51)  # of such a table


def given(label: str, table: Table) -> bool:
    """Return whether a column is of what is given, in a table whose rows are levels and nobody's."""
    return bool(_GIVEN.fullmatch(label)) and any(_is_level(one, table) for one in table.labels)


def is_level(label: str, table: Table) -> bool:
    """Return whether a column is of the levels for which another one says what is given."""
    return _is_level(label, table) and any(map(_GIVEN.fullmatch, table.labels))


def _is_level(label: str, table: Table) -> bool:
    """Return whether all cells of a column are levels, and no column says whose."""
    if label not in table.labels or _GIVEN.fullmatch(label) or any(map(_WHO.fullmatch, table.labels)):
        return False
    if len(table.rows) not in _ROWS:
        return False
    place = table.labels.index(label)
    told = [row.cells[place].text for row in table.rows if place < len(row.cells) and row.cells[place].text]
    return len(told) in _ROWS and all(map(_LEAST.fullmatch, told))

"""Of which chain a row of a table tells, and whether a table tells of chains, or of firms and projects that belong to some."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from chaingraph.text.people.bodies import NOTHING
from chaingraph.text.roster.labels import is_any_chain
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import CHAIN_LABEL, is_unit
from chaingraph.text.tables.ruled import Cell, Row

OF_OTHERS = re.compile("(?:所属|所在)(?:重点|主导|优势)*(?:产业链|链条|产业)(?:名称)?")  # the chain of something else
_SERVED = re.compile(  # labels of what leaders and offices look after, beside a chain
    "(?:包联|包保|包抓|包挂|挂联|挂钩|联系|对接|帮扶|服务|走访|目标|招商|重点|链上)+(?:企业|项目|平台)(?:名称)?"
)
OF_CHAIN = re.compile("链")  # in labels that tell of a chain whatever the task of their row is, which has its own lead
_BANK = re.compile("(?:主办|服务|对接|合作)银行|主办行")  # which does no task, but is that of the chain
_IN_BRACKET = re.compile(r"\([^()]{1,8}\)$")
_LEADER = re.compile("(?!.*链长).*领导")
_LISTED = re.compile(f"(?:企业|项目|平台|单位|产品|成果)名称|企业|项目|平台|{_SERVED.pattern}")


def is_of_others(table: Table) -> bool:
    """Return whether a table is a list of firms or projects, each with the chain to which it belongs, and with who serves it."""
    if not any(map(_LISTED.fullmatch, table.labels)):
        return False
    serves = any(map(_SERVED.fullmatch, table.labels)) and differs(table, _LEADER)
    return serves or any(map(OF_OTHERS.fullmatch, table.labels))


def without_tasks(table: Table) -> Table:
    """Return a table of the tasks of chains with the labels alone that tell of the chain itself: those with 链, and that of its bank."""
    banked = not any(map(_LISTED.fullmatch, table.labels)) and not differs(table, _BANK)
    kept = (
        OF_CHAIN.search(label) or CHAIN_LABEL.fullmatch(label) or (banked and _BANK.fullmatch(label))
        for label in table.labels
    )
    return replace(table, labels=tuple(label if keep else "" for label, keep in zip(table.labels, kept, strict=True)))


def differs(table: Table, column: re.Pattern[str]) -> bool:
    """Return whether a column names another body or person in each of several rows of one chain: these tell of its tasks or its firms."""
    told = defaultdict[str, set[tuple[str, ...]]](set)
    for row in table.rows:
        named = tuple(cell.text for label, cell in table.labelled(row) if column.fullmatch(label))
        if any(named) and (of := chain_of(table, row)):
            told[of.text].add(named)
    return any(len(one) > 1 for one in told.values())


def is_no_chain(words: str) -> bool:
    """Return whether a cell below 产业链 names none, or no particular one (暂缺(拟培育), 各产业链), or says what is counted (石墨产业链产值(亿元))."""
    unit = _IN_BRACKET.search(words)
    return bool(NOTHING.fullmatch(words)) or is_any_chain(words) or bool(unit and is_unit(unit[0]))


def chain_of(table: Table, row: Row) -> Cell | None:
    """Return the cell that names the chain of a row; below a label that says 产业链 the cell may leave that out, or name none."""
    cells = list(table.labelled(row))
    labelled_so = next((cell for label, cell in cells if CHAIN_LABEL.fullmatch(label)), None)
    if labelled_so and is_no_chain(labelled_so.text):
        return None
    return labelled_so or next((cell for _, cell in cells if cell.text.endswith("产业链")), None)

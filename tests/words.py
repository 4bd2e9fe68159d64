"""Reports and answers as tests read them: in words."""

from typing import Any

from chaingraph import Graph
from chaingraph.model.report import Report, alone
from chaingraph.rendering import render
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.worded import Name, Worded, WordedTable
from chaingraph.rendering.wording import worded
from chaingraph.reports import kinds
from chaingraph.reports.answers import answer


def report(graph: Graph, kind: str, lang: str = "en") -> Worded:
    """Return the report of a kind in a language."""
    return worded(kinds.report(graph, kind), GraphNames(graph), lang)


def printed(graph: Graph, made: Report | str, lang: str = "en", format: str = "table") -> str:
    """Return a report, or the report of a kind, as text."""
    text = render(kinds.report(graph, made) if isinstance(made, str) else made, GraphNames(graph), lang, format)
    assert isinstance(text, str)
    return text


def asked(graph: Graph, question: str, lang: str = "en", **parameters: str) -> WordedTable:
    """Return the answer to a packaged question in a language."""
    return worded(alone(answer(graph, question, parameters)), GraphNames(graph), lang).tables[0]


def column(table: WordedTable, name: str) -> list[Any]:
    """Return the cells of one column."""
    return [row[table.columns.index(name)] for row in table.rows]


def labels(cell: Any) -> Any:
    """Return a cell by its words: a name, a tuple of names, a number, or None for what is not stated."""
    if isinstance(cell, Name):
        return cell.label
    return tuple(name.label for name in cell) if isinstance(cell, tuple) else cell

"""The board of the Six Ones: what carries each, of which kind, or that nothing does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.model.report import Report, alone
from chaingraph.reports.answers import answer
from chaingraph.reports.combinations import source

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

PICTURE = "six-ones"  # how a page draws it


def report(graph: Graph) -> Report:
    """Return a row for each mechanism of the Six Ones: what carries it, and the passages that say so."""
    table = answer(graph, "six-ones")
    return alone(replace(table, picture=PICTURE, notes=[source(graph)]))

"""Tables of targets, without how large projects are."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.base.messages import Count
from chaingraph.graph.sizes import WHOLE, sizes
from chaingraph.model.report import Table, sentence

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

__all__ = ["WHOLE", "sizes", "without"]

LEFT_OUT = (
    "Without {count:figure|figures} of the size of projects (total investment, area) without a due day; see figures."
)


def without(graph: Graph, table: Table) -> Table:
    """Return a table of targets without those that are ``sizes``; a note says how many those are."""
    out = sizes(graph) & {iri for one in table.named("target") for iri in one}
    if not out:
        return table
    rows = [row for row, named in zip(table.rows, table.named("target"), strict=True) if out.isdisjoint(named)]
    return replace(table, rows=rows, notes=[*table.notes, sentence(LEFT_OUT, count=Count(len(out)))])

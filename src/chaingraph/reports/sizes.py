"""How large projects are (总投资12亿元): planned figures without a day, which nobody has to reach and which are no targets to an analyst."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.base.messages import Count
from chaingraph.model.report import Table, sentence

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

BUILT = ("Programme", "Platform")  # of which the size is told
# what stands in the name of an indicator of a size
WHOLE = ("总投资", "投资总额", "概算", "占地面积", "用地面积", "建筑面积")
LEFT_OUT = (
    "Without {count:figure|figures} of the size of projects (total investment, area) without a due day; see figures."
)

_SIZES = f"""
SELECT DISTINCT ?target {{
  ?target a cg:Target ; cg:about ?whole ; cg:indicator ?indicator .
  ?indicator rdfs:label ?name FILTER ({" || ".join(f'CONTAINS(STR(?name), "{word}")' for word in WHOLE)})
  FILTER NOT EXISTS {{ ?target cg:dueBy ?day }}
  FILTER EXISTS {{ ?whole a ?built FILTER (?built IN ({", ".join(f"cg:{name}" for name in BUILT)})) }}
}}"""


def sizes(graph: Graph) -> set[str]:
    """Return the planned figures (IRIs) that only say how large a project is: they are about it, and due by no day."""
    return {row.target.value for row in graph.select(_SIZES)}


def without(graph: Graph, table: Table) -> Table:
    """Return a table of targets without those that are ``sizes``; a note says how many those are."""
    out = sizes(graph) & {iri for one in table.named("target") for iri in one}
    if not out:
        return table
    rows = [row for row, named in zip(table.rows, table.named("target"), strict=True) if out.isdisjoint(named)]
    return replace(table, rows=rows, notes=[*table.notes, sentence(LEFT_OUT, count=Count(len(out)))])

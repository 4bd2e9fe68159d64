"""How large projects are (总投资12亿元): planned figures without a day, which nobody has to reach and which are no targets to an analyst."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

BUILT = ("Programme", "Platform")  # of which the size is told
# what stands in the name of an indicator of a size
WHOLE = ("总投资", "投资总额", "概算", "占地面积", "用地面积", "建筑面积")

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

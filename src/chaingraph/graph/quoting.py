"""What later documents tell of targets: what became of them, and which targets of theirs are those of an earlier document, quoted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from chaingraph.graph import questions

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

# A target is quoted where an earlier document of the place set one of the same thing (or both say of nothing what they are), by the same
# indicator, number, unit and quantity kind, for each of the same, due in the same year: a target without a day may be a new one.
_SET = """
SELECT DISTINCT ?{target} ?indicator ?value ?unit ?kind ?{about} ?{each} ?{due} ?place ?{day} WHERE {{
  GRAPH ?passage {{ ?{target} a cg:Target ; cg:exact ?exact }}
  ?passage cg:inSection ?section . ?section cg:inDocument ?document . ?document cg:place ?place ; cg:date ?{day} .
  ?{target} cg:indicator ?indicator ; cg:value ?value ; cg:unit ?unit ; cg:quantityKind ?kind ; cg:dueBy ?{due} .
  OPTIONAL {{ ?{target} cg:about ?{about} }}
  OPTIONAL {{ ?{target} cg:per ?{each} }}
}}"""
_QUOTED = f"""
SELECT DISTINCT ?target ?later ?before WHERE {{
  {{ SELECT ?place {{ ?any a cg:Document ; cg:place ?place ; cg:date ?day }} GROUP BY ?place HAVING (COUNT(DISTINCT ?day) > 1) }}
  {{ {_SET.format(target="target", about="about", each="each", due="due", day="before")} }}
  {{ {_SET.format(target="later", about="same", each="also", due="dated", day="after")} }}
  FILTER (?before < ?after && SUBSTR(STR(?due), 1, 4) = SUBSTR(STR(?dated), 1, 4))
  FILTER (COALESCE(STR(?about), "") = COALESCE(STR(?same), "") && COALESCE(STR(?each), "") = COALESCE(STR(?also), ""))
}}"""
OUTCOMES, LATER = "outcomes", "later"  # the question on what became of targets, and the column of those that quote


def quoted(graph: Graph) -> Mapping[str, str]:
    """Return the targets that quote one of an earlier document, each with that which the earliest document set (IRIs)."""
    found: dict[str, str] = {}
    for row in sorted(graph.select(_QUOTED), key=lambda row: (row.before.value, row.target.value)):
        found.setdefault(row.later.value, row.target.value)
    return found


def results(graph: Graph) -> Mapping[str, bool]:
    """Return the targets (IRIs) of which a later document tells a result, each with whether that is only an interim one."""
    found: dict[str, bool] = {}
    for row in graph.ask(OUTCOMES):
        if row.outcome:
            found[row.target.value] = found.get(row.target.value, True) and row.interim.value == "true"
    return found


def queries() -> Mapping[str, str]:
    """Return the unordered queries of what later documents tell of a ``target``, by the column of the figure that tells it."""
    return {"outcome": questions.load(OUTCOMES).bind({}).rpartition("ORDER BY")[0], LATER: _QUOTED}

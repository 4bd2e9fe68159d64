"""How large the network of a graph is: its things and the relations between them, each counted once, whichever way it is said."""

from __future__ import annotations

from chaingraph.graph.asking import Selecting, terms
from chaingraph.graph.relations import relations

_THINGS = "SELECT (COUNT(DISTINCT ?thing) AS ?count) { ?thing a cg:Thing }"
# those that hold both ways stand in both directions
_RELATIONS = """
SELECT (COUNT(*) AS ?count) {{
  {{ SELECT ?one ?property ?other {{ VALUES ?property {{ {properties} }} ?one ?property ?other {part} }} }}
  {{ SELECT ?one {{ ?one a cg:Thing }} }} {{ SELECT ?other {{ ?other a cg:Thing }} }}
}}"""


def counted(graph: Selecting) -> tuple[int, int]:
    """Return how many things and relations the network of a graph has."""
    known = relations(graph)
    one_way = [name for name, relation in known.items() if not relation.forward and not relation.both_ways]
    both_ways = [name for name, relation in known.items() if relation.both_ways and not relation.forward]
    parts = ((one_way, ""), (both_ways, "FILTER (STR(?one) <= STR(?other))"))
    counts = (_count(graph, _RELATIONS.format(properties=terms(names), part=part)) for names, part in parts if names)
    return _count(graph, _THINGS), sum(counts)


def _count(graph: Selecting, query: str) -> int:
    (row,) = graph.select(query)
    return int(row[0].value)

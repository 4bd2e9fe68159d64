"""How often a term of an ontology is used in a graph, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.graph.store import Term

Row = tuple["Term", ...]

EXAMPLES = 12  # uses of a term that its page shows
_COUNTS = {
    "class": "SELECT (COUNT(DISTINCT ?s) AS ?n) {{ ?s a {term} }}",
    "property": "SELECT (COUNT(*) AS ?n) {{ ?s {term} ?o }}",
}
_EXAMPLES = {
    "class": "SELECT DISTINCT ?s {{ ?s a {term} FILTER (isIRI(?s)) }} ORDER BY ?s LIMIT {most}",
    "property": "SELECT ?s ?o {{ ?s {term} ?o FILTER (isIRI(?s)) }} ORDER BY ?s LIMIT {most}",
}


def uses(graph: Graph, term: str, kind: str) -> tuple[int, list[Row]]:
    """Return how often a ``class`` or a ``property`` (its IRI) is used, and the first uses: what is of it, or its ends."""
    count = int(graph.select(_COUNTS[kind].format(term=f"<{term}>")).rows[0].n.value)
    examples = _EXAMPLES[kind].format(term=f"<{term}>", most=EXAMPLES)
    return count, [tuple(row) for row in graph.select(examples)] if count else []

"""What a draft proposes, as relations of a network that are marked as proposed: a view of a thing draws them beside what is stated."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from chaingraph.graph.asking import batches
from chaingraph.graph.relations import Edge, forward, relations

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.graph.graph import Graph

PROPOSED = "proposed"  # the basis of a relation that a draft proposes and nobody has decided

_PROPOSALS = """
SELECT DISTINCT ?subject ?relation ?object ?passage {{
  VALUES {end} {{ {iris} }}
  GRAPH ?passage {{ ?candidate a cg:Candidate ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object }}
  FILTER EXISTS {{ ?subject a cg:Thing }} FILTER EXISTS {{ ?object a cg:Thing }}
}}"""
_COUNT = """
SELECT (COUNT(*) AS ?count) { SELECT DISTINCT ?subject ?relation ?object {
  ?candidate a cg:Candidate ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object
  FILTER EXISTS { ?subject a cg:Thing } FILTER EXISTS { ?object a cg:Thing }
} }"""


def near(graph: Graph, thing: str, depth: int, most: int) -> set[str]:
    """Return a thing and those to which what a draft proposes leads from it in ``depth`` steps; no further step once there are ``most``."""
    found = last = {thing}
    for _ in range(depth if graph.sign_off.proposed else 0):
        edges = [edge for end in ("?subject", "?object") for edge, _ in _asked(graph, last, end)]
        last = {other for edge in edges for other in edge[:2]} - found
        found = found | last
        if len(found) > most:
            break
    return found


def with_proposals(graph: Graph, network: nx.MultiDiGraph[str]) -> nx.MultiDiGraph[str]:
    """Return a network with the relations that a draft proposes between its things, each with the basis PROPOSED and its passages; the same where there are none.

    What is stated as well is not proposed any more.
    """
    found: dict[Edge, set[str]] = {}
    for edge, passage in _asked(graph, network, "?subject"):
        if set(edge[:2]) <= set(network) and not network.has_edge(*edge):
            found.setdefault(edge, set()).add(passage)
    if not found:
        return network
    whole = network.copy()
    for edge in sorted(found):
        passages = tuple(sorted(found[edge], key=graph.reading_order))
        whole.add_edge(*edge, relation=edge[2], basis=PROPOSED, passages=passages, interpretations=())
    return whole


def count(graph: Graph) -> int:
    """Return how many relations between things a draft proposes."""
    return int(graph.select(_COUNT).rows[0].count.value) if graph.sign_off.proposed else 0


def _asked(graph: Graph, things: Collection[str], end: str) -> Iterator[tuple[Edge, str]]:
    """Yield the relations that are proposed of some things, which stand at an ``end``, as edges in their forward direction, each with its passage."""
    if not graph.sign_off.proposed:
        return
    known = relations(graph)
    for iris in batches(sorted(things)):
        rows: Any = graph.select(_PROPOSALS.format(end=end, iris=iris))
        for row in rows:
            said = (row.subject.value, row.relation.value, row.object.value)
            one, other, relation = forward(known, said)
            yield (one, other, relation), row.passage.value

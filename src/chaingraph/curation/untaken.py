"""The cells of tables of which a graph says nothing, or of rosters no more than a name."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from chaingraph.curation.coverage import coverage
from chaingraph.curation.covered import Mark, Part
from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import layout
from chaingraph.text.roster import unread

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

_RELATED = """
SELECT DISTINCT ?passage ?thing {
  { GRAPH ?passage { ?candidate a cg:Candidate ; rdf:subject|rdf:object ?thing } }
  UNION { ?relation rdfs:subPropertyOf cg:relatedTo GRAPH ?passage { ?thing ?relation ?other } }
  UNION { ?relation rdfs:subPropertyOf cg:relatedTo GRAPH ?passage { ?other ?relation ?thing } }
}"""


def untaken(graph: Graph, document: str, text: CanonicalText) -> dict[tuple[int, int], str]:
    """Return the cells of the tables of a document (its IRI) that a graph does not take, or not whole, by place, with their words; the longest first, which say the most.

    Of a cell of a roster that names bodies, and whose label does not say what these are to the chain, the graph must say more than the names.
    """
    named, related = frozenset(unread(text, layout(text))), _related(graph)
    found = [
        mark
        for part in coverage(graph, document, text).parts
        for mark in part.marks
        if mark.kind == "cell" and not _is_taken(mark, part, named, related)
    ]
    return {(mark.start, mark.end): mark.text for mark in sorted(found, key=lambda mark: -len(mark.text))}


def _is_taken(
    mark: Mark, part: Part, named: Collection[tuple[int, int]], related: Collection[tuple[str | None, str]]
) -> bool:
    """Return whether a graph says of a cell what it holds: of one that is only ``named``, a relation of what it names."""
    if not mark.accounted or mark.omission or (mark.start, mark.end) not in named:
        return mark.accounted
    own = (claim for claim in part.claims if claim.start < mark.end and mark.start < claim.end)
    return any((part.passage, claim.thing) in related for claim in own)


def _related(graph: Graph) -> frozenset[tuple[str | None, str]]:
    """Return which things stand in a relation, stated or proposed, in which passages."""
    return frozenset((row.passage.value, str(row.thing.value)) for row in graph.select(_RELATED))

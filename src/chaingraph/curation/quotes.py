"""The quotes of a document in the graph, and whether they match its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.text.canonical import canonical

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

_QUOTES = """
SELECT ?figure ?exact ?start ?end ?passage ?passage_start ?passage_end WHERE {
  GRAPH ?passage { ?figure cg:exact ?exact ; cg:startOffset ?start ; cg:endOffset ?end }
  ?passage cg:inSection/cg:inDocument %s ; cg:startOffset ?passage_start ; cg:endOffset ?passage_end .
} ORDER BY ?start"""


@dataclass(frozen=True)
class Quote:
    """The words of a figure as printed, and where in the canonical text the graph says they stand."""

    figure: str
    exact: str
    start: int
    end: int
    passage: str
    passage_start: int
    passage_end: int

    def holds(self, canonical_text: str) -> bool:
        """Return whether the words stand at their offset, within their passage."""
        inside = self.passage_start <= self.start < self.end <= self.passage_end
        return inside and canonical_text[self.start : self.end] == canonical(self.exact)


def quotes(graph: Graph, document: str) -> list[Quote]:
    """Return the quotes of all figures of a document (its IRI), in the order of the text."""
    return [
        Quote(
            figure=row.figure.value,
            exact=row.exact.value,
            start=int(row.start.value),
            end=int(row.end.value),
            passage=row.passage.value,
            passage_start=int(row.passage_start.value),
            passage_end=int(row.passage_end.value),
        )
        for row in graph.select(_QUOTES % f"<{document}>")
    ]

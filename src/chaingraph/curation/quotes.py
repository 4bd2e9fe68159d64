"""The quotes of a document in the graph, and whether they match its text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.curation.merge import spans_of
from chaingraph.model.terms import offset_of
from chaingraph.model.terms import text as value
from chaingraph.model.vocabulary import CG
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
        inside = 0 <= self.passage_start <= self.start < self.end <= self.passage_end
        return inside and canonical_text[self.start : self.end] == canonical(self.exact)


def quotes(graph: Graph, document: str) -> list[Quote]:
    """Return the quotes of all figures of a document (its IRI), in the order of the text."""
    return [
        Quote(
            figure=row.figure.value,
            exact=row.exact.value,
            start=offset_of(row.start),
            end=offset_of(row.end),
            passage=row.passage.value,
            passage_start=offset_of(row.passage_start),
            passage_end=offset_of(row.passage_end),
        )
        for row in graph.select(_QUOTES % f"<{document}>")
    ]


def misquoted(quads: Iterable[ox.Quad], canonical_text: str) -> dict[str, str]:
    """Return the words of the figures (their IRIs) among statements that do not stand in a text where these say."""
    quads = list(quads)
    spans = spans_of(quads)
    words = {value(quad.subject): value(quad.object) for quad in quads if quad.predicate.value == CG + "exact"}
    places = ((figure, exact, *spans[figure]) for figure, exact in words.items() if figure in spans)
    return {figure: exact for figure, exact, start, end in places if canonical_text[start:end] != canonical(exact)}

"""Texts and their passages: the canonical text that offsets count in, and whether the graph's quotes hold in it."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chaingraph.store import Store

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
        """Return whether the words stand there, within their passage."""
        inside = self.passage_start <= self.start < self.end <= self.passage_end
        return inside and canonical_text[self.start : self.end] == canonical(self.exact)


def canonical(text: str) -> str:
    """Return the canonical text: NFKC, with all white space removed. Offsets count its characters."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def sha256(text: str) -> str:
    """Return the SHA-256, in hexadecimal, of the canonical text in UTF-8: what identifies a document's text."""
    return hashlib.sha256(canonical(text).encode("utf-8")).hexdigest()


def quotes(store: Store, document: str) -> list[Quote]:
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
        for row in store.select(_QUOTES % f"<{document}>")
    ]

"""Where passages stand in their documents: sections and passages in the order of the text, asked for once a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.model.terms import language_of, offset_of

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

_OUTLINE = """
SELECT ?section ?whole ?passage ?start ?end ?day {
  ?section cg:inDocument %s
  OPTIONAL { ?section cg:within ?whole }
  OPTIONAL { ?passage cg:inSection ?section ; cg:startOffset ?start ; cg:endOffset ?end OPTIONAL { ?passage cg:reviewed ?day } }
}"""
_GISTS = "SELECT ?passage ?gist { ?passage cg:inSection/cg:inDocument %s ; cg:gist ?gist }"
_OF = "SELECT ?document { { %(iri)s cg:inDocument ?document } UNION { %(iri)s cg:inSection/cg:inDocument ?document } } LIMIT 1"


@dataclass(frozen=True)
class Stretch:
    """A passage: its IRI, its section, where it begins and ends (characters of the canonical text), whether it is signed off."""

    iri: str
    section: str
    start: int
    end: int
    signed: bool


@dataclass(frozen=True)
class Outline:
    """The sections of a document, each with the one that it is part of, and its passages, both in the order of the text."""

    document: str
    sections: dict[str, str | None]
    passages: tuple[Stretch, ...]

    @property
    def length(self) -> int:
        """How many characters its passages span."""
        return max((one.end for one in self.passages), default=1)

    def beside(self, passage: str) -> tuple[str | None, str | None]:
        """Return the passages before and after one."""
        iris = [one.iri for one in self.passages]
        place = iris.index(passage) if passage in iris else -1
        before = iris[place - 1] if place > 0 else None
        return before, iris[place + 1] if 0 <= place < len(iris) - 1 else None

    def within(self, section: str) -> set[str]:
        """Return a section and all that are parts of it."""
        found = {section}
        while more := {one for one, whole in self.sections.items() if whole in found} - found:
            found |= more
        return found

    def above(self, section: str | None) -> list[str]:
        """Return a section and those it is part of, the widest first."""
        found: list[str] = []
        while section is not None and section not in found:
            found.insert(0, section)
            section = self.sections.get(section)
        return found


class Documents:
    """The outlines of the documents of a graph."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self.outline = cache(self._outline)
        self.of = cache(self._of)
        self.gists = cache(self._gists)

    def above(self, iri: str) -> list[str]:
        """Return what leads to a section or a passage: its document, and the sections that it stands in, the widest first."""
        document = self.of(iri)
        if document is None:
            return []
        outline = self.outline(document)
        if iri in outline.sections:
            return [document, *outline.above(iri)[:-1]]
        section = next((one.section for one in outline.passages if one.iri == iri), None)
        return [document, *outline.above(section)]

    def beside(self, iri: str) -> tuple[str | None, str | None]:
        """Return the passages before and after one; None where there is none."""
        document = self.of(iri)
        return self.outline(document).beside(iri) if document else (None, None)

    def of_all(self, passages: Iterable[str]) -> list[str]:
        """Return the documents of some passages, each once."""
        return list(dict.fromkeys(document for passage in passages if (document := self.of(passage))))

    def _of(self, iri: str) -> str | None:
        """Return the document that a section or passage stands in."""
        rows = self._graph.select(_OF % {"iri": f"<{iri}>"}).rows
        return next((row.document.value for row in rows if isinstance(row.document, ox.NamedNode)), None)

    def _gists(self, document: str) -> dict[str, dict[str, str]]:
        """Return what the passages of a document say in our words, by language."""
        found: dict[str, dict[str, str]] = {}
        for row in self._graph.select(_GISTS % f"<{document}>"):
            found.setdefault(row.passage.value, {})[language_of(row.gist) or ""] = row.gist.value
        return found

    def _outline(self, document: str) -> Outline:
        """Return the outline of a document."""
        sections: dict[str, str | None] = {}
        passages: dict[str, Stretch] = {}
        for row in self._graph.select(_OUTLINE % f"<{document}>"):
            sections[row.section.value] = row.whole.value if row.whole else None
            if row.passage is not None:
                start, end = offset_of(row.start), offset_of(row.end)
                passages[row.passage.value] = Stretch(
                    row.passage.value, row.section.value, start, end, row.day is not None
                )
        order = self._graph.reading_order
        ordered = sorted(passages.values(), key=lambda one: (one.start, one.end, one.iri))
        return Outline(document, {iri: sections[iri] for iri in order.sorted(sections)}, tuple(ordered))

"""Coverage: what a text holds and the graph does not, and what the graph says that the text does not hold."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.naming import comparable
from chaingraph.curation.quotes import Quote, quotes
from chaingraph.text.canonical import CanonicalText, canonical, canonical_text
from chaingraph.text.formats import read_document
from chaingraph.text.layout import Layout, layout
from chaingraph.text.names.endings import known_names, names
from chaingraph.text.quantities import stated

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

_PASSAGES = """
SELECT ?passage ?section ?start ?end (COUNT(?property) AS ?statements) WHERE {
  ?section cg:inDocument %s .
  ?passage cg:inSection ?section ; cg:startOffset ?start ; cg:endOffset ?end .
  OPTIONAL {
    GRAPH ?passage { ?subject ?property ?object }
    FILTER (?property != cg:undecided)
    FILTER NOT EXISTS { ?subject a cg:Candidate }
  }
} GROUP BY ?passage ?section ?start ?end ORDER BY ?start"""
_NAMES = """
SELECT ?thing ?name WHERE {
  ?thing a/rdfs:subClassOf* cg:Thing ; rdfs:label|skos:altLabel ?name FILTER (LANG(?name) = "zh")
}"""
_MENTIONS = """
SELECT DISTINCT ?passage ?thing WHERE {
  ?passage a/rdfs:subClassOf* cg:Passage .
  { GRAPH ?passage { ?thing ?property ?value } } UNION { GRAPH ?passage { ?subject ?property ?thing } }
}"""
_OMISSIONS = "SELECT ?omission ?omitted { ?omission a cg:Omission ; cg:inDocument %s ; cg:omits ?omitted }"
COMMON = 2  # characters of a name that may be a common word: it counts only where the passage speaks of the thing
_METADATA = "SELECT ?words { %s cg:respondsTo|dct:title|cg:number ?words }"


@dataclass(frozen=True)
class Mark:
    """A figure or a name in the canonical text, and what the graph has of it: the IRI, or None where it has nothing.

    ``omission`` is the IRI of that which says why a name is left out on purpose, where it is.
    """

    start: int
    end: int
    text: str
    kind: str  # "figure" or "name"
    held: str | None
    omission: str | None = None


@dataclass(frozen=True)
class Part:
    """A passage of the graph, or of the text where the graph has none (``passage`` and ``section`` None then).

    ``omission`` is the IRI of that which says why nothing is stated in it on purpose, where that is so.
    """

    passage: str | None
    section: str | None
    start: int
    end: int
    statements: int
    marks: Sequence[Mark]
    omission: str | None = None

    def counts(self, kind: str) -> tuple[int, int]:
        """Return how many marks of a kind the text holds here, and how many of them the graph has."""
        held = [mark.held for mark in self.marks if mark.kind == kind]
        return len(held), sum(iri is not None for iri in held)


@dataclass(frozen=True)
class Idle:
    """Something that is to be left out (words, or a passage by its IRI), and why nothing is: absent, held or unread.

    It is absent from the text, the graph holds it, or it stands in the text and is read as no name of its own.
    """

    omitted: str
    reason: str
    is_passage: bool = False


@dataclass(frozen=True)
class Coverage:
    """What a text holds and the graph has of it, part by part.

    ``broken`` are the quotes that do not hold in the text, ``idle`` the omissions that leave nothing out.
    """

    document: str
    text: CanonicalText
    parts: Sequence[Part]
    broken: Sequence[Quote]
    idle: Sequence[Idle]

    def counts(self, kind: str) -> tuple[int, int]:
        """Return how many figures, names or passages (``kind``: figure, name, passage) there are, and how many are held.

        A passage is held where the graph states something in it.
        """
        if kind == "passage":
            return len(self.parts), sum(part.statements > 0 for part in self.parts)
        both = [part.counts(kind) for part in self.parts]
        return sum(total for total, _ in both), sum(held for _, held in both)

    def omitted(self, kind: str) -> int:
        """Return how many of a kind are left out on purpose."""
        if kind == "passage":
            return sum(part.omission is not None for part in self.parts)
        return sum(mark.kind == kind and mark.omission is not None for part in self.parts for mark in part.marks)

    def share(self, kind: str) -> float:
        """Return what is held of a kind in per cent of what is not left out on purpose; 100 where there is nothing to hold."""
        total, held = self.counts(kind)
        wanted = total - self.omitted(kind)
        return 100 * held / wanted if wanted else 100.0


def coverage(graph: Graph, document: str, text: CanonicalText | Path | str) -> Coverage:
    """Return how far the graph covers the text of a document (its IRI); ``text`` is canonical, or the path of its file.

    Raises what ``read_document`` raises.
    """
    if not isinstance(text, CanonicalText):
        text = canonical_text(read_document(Path(text)))
    laid = layout(text)
    omissions = _omissions(graph, document)
    parts = _parts(graph, document, text, laid, omissions)
    starts = [part.start for part in parts]
    marks: list[list[Mark]] = [[] for _ in parts]
    mentions = {
        (row.passage.value, row.thing.value) for row in graph.select(_MENTIONS) if isinstance(row.thing, ox.NamedNode)
    }
    for mark in _marks(graph, document, text, laid, omissions):
        place = bisect_right(starts, mark.start) - 1
        if place < 0 or mark.start >= parts[place].end:
            continue
        common = mark.kind == "name" and mark.held and len(comparable(mark.text)) <= COMMON
        if not common or (parts[place].passage, mark.held) in mentions:
            marks[place].append(mark)
    filled = [Part(**{**part.__dict__, "marks": found}) for part, found in zip(parts, marks, strict=True)]
    broken = [quote for quote in quotes(graph, document) if not quote.holds(text.text)]
    return Coverage(document, text, filled, broken, list(_idle(graph, document, text, filled)))


def _idle(graph: Graph, document: str, text: CanonicalText, parts: Sequence[Part]) -> Iterator[Idle]:
    """Yield what is to be left out and is not."""
    omitting = {part.passage for part in parts if part.omission}
    omitting |= {comparable(mark.text) for part in parts for mark in part.marks if mark.omission}
    held = {part.passage for part in parts if part.statements}
    held |= {comparable(mark.text) for part in parts for mark in part.marks if mark.held}
    for term in sorted(
        {row.omitted for row in graph.select(_OMISSIONS % f"<{document}>")}, key=lambda term: term.value
    ):
        omitted = term.value
        keys = {omitted, comparable(omitted)}
        if not keys & omitting:
            reason = "held" if keys & held else "unread" if comparable(omitted) in comparable(text.text) else "absent"
            yield Idle(omitted, reason, isinstance(term, ox.NamedNode))


def _omissions(graph: Graph, document: str) -> dict[str, str]:
    """Return what is left out on purpose (words as compared, IRIs of passages), each with the IRI of what says why."""
    return {
        row.omitted.value
        if isinstance(row.omitted, ox.NamedNode)
        else comparable(row.omitted.value): row.omission.value
        for row in graph.select(_OMISSIONS % f"<{document}>")
    }


def _parts(graph: Graph, document: str, text: CanonicalText, laid: Layout, omissions: Mapping[str, str]) -> list[Part]:
    """Return the passages of the graph that lie in the text and, between them, those that the graph lacks."""
    known = [
        Part(
            row.passage.value,
            row.section.value,
            int(row.start.value),
            int(row.end.value),
            int(row.statements.value),
            (),
            None if int(row.statements.value) else omissions.get(row.passage.value),
        )
        for row in graph.select(_PASSAGES % f"<{document}>")
        if 0 <= int(row.start.value) < int(row.end.value) <= len(text.text)
    ]
    covered = bytearray(len(text.text) + 1)
    for part in known:
        covered[part.start : part.end] = b"\1" * len(covered[part.start : part.end])
    lacking = [
        Part(None, None, passage.start, passage.end, 0, ())
        for section in laid.sections
        for passage in section.passages
        if not any(covered[passage.start : passage.end])
    ]
    return sorted([*known, *lacking], key=lambda part: part.start)


def _marks(graph: Graph, document: str, text: CanonicalText, laid: Layout, omissions: Mapping[str, str]) -> list[Mark]:
    """Return the figures and names in a text with what the graph has of them; a name within a figure is none."""
    quoted = sorted(
        (quote.start, quote.end, quote.figure) for quote in quotes(graph, document) if quote.holds(text.text)
    )
    marks = [Mark(start, end, text.text[start:end], "figure", iri) for start, end, iri in quoted]
    taken = bytearray(len(text.text) + 1)
    for start, end, _ in quoted:
        taken[start:end] = b"\1" * (end - start)
    for start, end, _ in stated(text, laid):
        if not any(taken[start:end]):
            marks.append(Mark(start, end, text.text[start:end], "figure", None))
            taken[start:end] = b"\1" * (end - start)
    metadata = " ".join(canonical(row.words.value) for row in graph.select(_METADATA % f"<{document}>"))
    called = known_names((row.thing.value, row.name.value) for row in graph.select(_NAMES))
    for name in names(text, called, laid.breaks):
        if not any(taken[name.start : name.end]):
            held = name.thing or (document if name.text.startswith("《") and name.text in metadata else None)
            omission = None if held else omissions.get(comparable(name.text))
            marks.append(Mark(name.start, name.end, name.text, "name", held, omission))
    return sorted(marks, key=lambda mark: mark.start)

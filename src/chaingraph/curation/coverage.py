"""Coverage: what a text holds and the graph does not, and what the graph says that the text does not hold.

What a text holds is counted by what no draft is made with (``text.countable``); it is in the graph where a statement that a
curator decided on accounts for it (``claims``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.naming import comparable
from chaingraph.curation.claims import COMMON, Claim, Claims
from chaingraph.curation.quotes import Quote, quotes
from chaingraph.model.terms import offset_of
from chaingraph.text.canonical import CanonicalText, canonical_text, sha256
from chaingraph.text.countable import Countable, cells, countable, labelling
from chaingraph.text.formats import read_document
from chaingraph.text.layout import layout

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

_PASSAGES = """
SELECT ?passage ?section ?start ?end ?sha256 WHERE {
  ?section cg:inDocument ?document . VALUES ?document { %s } OPTIONAL { ?document cg:sha256 ?sha256 }
  ?passage cg:inSection ?section ; cg:startOffset ?start ; cg:endOffset ?end .
} ORDER BY ?start"""
_OMISSIONS = "SELECT ?omission ?omitted { ?omission a cg:Omission ; cg:inDocument %s ; cg:omits ?omitted }"

NAMED = ("number", "name")  # kinds that are held where they are named, whatever the passage says of it
SURE = ("cell", "label", "number")  # kinds that are no upper bound: what is not held of them is lacking
_PART = re.compile(r"[^、,;。:()|/]*\w[^、,;。:()|/]*")
_NOTHING = re.compile(  # a part that says nothing of its own: a unit in a bracket, what ends a list
    r"等+|及|和|(?:[十百千万亿]*(?:元|家|个|项|名|人|户|所|场|次|条|件|吨|亩|台|套|平方米|公里|千瓦|兆瓦|人次)|%|[十百千万亿])"
)


@dataclass(frozen=True)
class Mark:
    """Something that the text holds, counted: its place in the canonical text, its kind (one of ``countable.KINDS``).

    ``held`` says whether the graph accounts for it, ``drafted`` whether only what is undecided does. ``omission`` is the IRI
    of that which says why it is left out on purpose, where it is.
    """

    start: int
    end: int
    text: str
    kind: str
    held: bool
    drafted: bool = False
    omission: str | None = None

    @property
    def accounted(self) -> bool:
        """Whether the graph or a draft accounts for it, or it is left out on purpose."""
        return self.held or self.drafted or self.omission is not None


@dataclass(frozen=True)
class Part:
    """A passage of the graph, or of the text where the graph has none (``passage`` and ``section`` None then).

    ``statements`` are those decided on, ``claims`` what they and those that are not account for. ``omission`` is the IRI of
    that which says why nothing is stated in it on purpose, where that is so.
    """

    passage: str | None
    section: str | None
    start: int
    end: int
    statements: int = 0
    marks: Sequence[Mark] = ()
    claims: Sequence[Claim] = ()
    omission: str | None = None

    @property
    def held(self) -> bool:
        """Whether something decided is stated in it, or of the document in its words."""
        return self.statements > 0 or any(claim.kind == "value" and claim.decided for claim in self.claims)

    @property
    def drafted(self) -> bool:
        """Whether something is drafted of it and nothing decided, nor left out; of a line of no passage, that the document says it."""
        drafted = self.claims if self.passage else [claim for claim in self.claims if claim.kind == "value"]
        return bool(drafted) and not self.held and not self.omission

    def counts(self, kind: str) -> tuple[int, int]:
        """Return how many marks of a kind the text holds here, what is left out aside, and how many of them the graph has."""
        held = [mark.held for mark in self.marks if mark.kind == kind and not mark.omission]
        return len(held), sum(held)


@dataclass(frozen=True)
class Idle:
    """Something that is to be left out (words, or a passage by its IRI), and why nothing is: absent, held or unread.

    It is absent from the text, the graph holds it, or it stands in the text and is counted as nothing of its own.
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
        """Return how much of a kind (one of ``countable.KINDS``, or passage) there is, and how much of it the graph has.

        What is left out on purpose is in neither number. The graph has a passage where a decided statement stands in it.
        """
        if kind == "passage":
            wanted = [part for part in self.parts if not part.omission]
            return len(wanted), sum(part.held for part in wanted)
        both = [part.counts(kind) for part in self.parts]
        return sum(total for total, _ in both), sum(held for _, held in both)

    def omitted(self, kind: str) -> int:
        """Return how many of a kind are left out on purpose."""
        if kind == "passage":
            return sum(part.omission is not None for part in self.parts)
        return sum(mark.kind == kind and mark.omission is not None for part in self.parts for mark in part.marks)

    def drafted(self, kind: str) -> int:
        """Return how many of a kind are drafted and not decided on."""
        if kind == "passage":
            return sum(part.drafted for part in self.parts)
        return sum(mark.kind == kind and mark.drafted for part in self.parts for mark in part.marks)

    def unaccounted(self, passages: Collection[str]) -> list[str]:
        """Return the numbers, cells and labelled words of passages (IRIs) that are not accounted for, each once."""
        marks = [mark for part in self.parts if part.passage in passages for mark in part.marks if mark.kind in SURE]
        lacking = (one for one in marks if not one.accounted)
        return list(dict.fromkeys(one.text for one in sorted(lacking, key=lambda one: SURE.index(one.kind))))

    def share(self, kind: str) -> float | None:
        """Return what the graph has of a kind, in per cent; None where there is nothing of it."""
        total, held = self.counts(kind)
        return 100 * held / total if total else None


def coverage(graph: Graph, document: str, text: CanonicalText | Path | str) -> Coverage:
    """Return how far the graph covers the text of a document (its IRI); ``text`` is canonical, or the path of its file.

    Raises what ``read_document`` raises.
    """
    if not isinstance(text, CanonicalText):
        text = canonical_text(read_document(Path(text)))
    claims, omissions = Claims(graph, document, text), _omissions(graph, document)
    in_rows, labels = cells(text), sorted(labelling(text))
    parts = [_filled(part, text, claims, in_rows, labels, omissions) for part in _parts(graph, document, text)]
    broken = [quote for quote in quotes(graph, document) if not quote.holds(text.text)]
    return Coverage(document, text, parts, broken, list(_idle(graph, document, text, parts)))


def _filled(
    part: Part,
    text: CanonicalText,
    claims: Claims,
    in_rows: Sequence[Countable],
    labels: Sequence[tuple[int, int]],
    omissions: Mapping[str, str],
) -> Part:
    """Return a passage with what it holds and what is accounted for of that; ``labels`` are cells that hold nothing."""
    accounted = claims.of(part.passage, part.start, part.end)
    statements = len(claims.decided(part.passage))
    omission = None if statements else omissions.get(part.passage or "")
    own = in_rows[bisect_left(in_rows, Countable(part.start, 0, "")) : bisect_left(in_rows, Countable(part.end, 0, ""))]
    empty = labels[bisect_left(labels, (part.start, 0)) : bisect_left(labels, (part.end, 0))]
    found = [
        one
        for one in countable(text.text, part.start, part.end)
        if not ((own or empty) and one.kind == "clause") and not any(a <= one.start < b for a, b in empty)
    ]
    marks = [_mark(one, text, accounted, omission, omissions) for one in sorted([*own, *found])]
    return replace(part, statements=statements, marks=marks, claims=accounted, omission=omission)


def _mark(
    one: Countable, text: CanonicalText, accounted: Sequence[Claim], omission: str | None, omissions: Mapping[str, str]
) -> Mark:
    """Return what the text holds as a mark."""
    words = text.text[one.start : one.end]
    parts = _parts_of(text.text, one) if one.kind in ("cell", "label") else [(one.start, one.end)]
    over = [claim for claim in accounted if _accounts(claim, one, parts)]
    held = _all_in(parts, [claim for claim in over if claim.decided and (claim.here or one.kind in NAMED)])
    left_out = None if held else omissions.get(comparable(words), omission)
    return Mark(one.start, one.end, words, one.kind, held, not held and _all_in(parts, over), left_out)


def _all_in(parts: Sequence[tuple[int, int]], claims: Sequence[Claim]) -> bool:
    """Return whether claims account for something of each part."""
    return all(any(claim.start < last and first < claim.end for claim in claims) for first, last in parts)


def _parts_of(text: str, one: Countable) -> list[tuple[int, int]]:
    """Return the parts of a cell or of what a label says: who is named in a bracket or a list is held for himself."""
    return [part.span() for part in _PART.finditer(text, one.start, one.end) if not _NOTHING.fullmatch(part[0])] or [
        (one.start, one.end)
    ]


def _accounts(claim: Claim, one: Countable, parts: Sequence[tuple[int, int]]) -> bool:
    """Return whether a claim accounts for something that is counted.

    A number must lie in it, a name must end in it. Of (a part of) a cell, a value or a clause the passage itself must speak,
    by more than a common word, or one that is the whole part.
    """
    if one.kind == "number":
        return claim.start <= one.start and one.end <= claim.end
    if one.kind == "name":
        return claim.start < one.end <= claim.end or (claim.start < one.end and claim.end == one.end - 1)
    whole = (claim.start, claim.end) in parts
    said = (claim.here or claim.proposed) and (claim.kind != "name" or whole or claim.end - claim.start > COMMON)
    return said and claim.start < one.end and one.start < claim.end


def _idle(graph: Graph, document: str, text: CanonicalText, parts: Sequence[Part]) -> Iterator[Idle]:
    """Yield what is to be left out and is not."""
    omitting = {part.passage for part in parts if part.omission}
    omitting |= {comparable(mark.text) for part in parts for mark in part.marks if mark.omission}
    held = {part.passage for part in parts if part.statements}
    held |= {comparable(text.text[claim.start : claim.end]) for part in parts for claim in part.claims}
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


def _parts(graph: Graph, document: str, text: CanonicalText) -> list[Part]:
    """Return the passages of the graph that lie in the text and, between them, those that the graph lacks.

    In another text than the one that was kept, a passage lies only where a sentence or a line begins and ends as it does.
    """
    laid = [(passage.start, passage.end) for section in layout(text).sections for passage in section.passages]
    edges = {edge for span in (*laid, *text.lines) for edge in span}
    rows = graph.select(_PASSAGES % f"<{document}>")
    same = any(row.sha256 and row.sha256.value == sha256(text.source) for row in rows)
    known = [
        Part(row.passage.value, row.section.value, start, end)
        for row in rows
        for start, end in [(offset_of(row.start), offset_of(row.end))]
        if 0 <= start < end <= len(text.text) and (same or {start, end} <= edges)
    ]
    covered = bytearray(len(text.text) + 1)
    lacking = []
    for part in known:
        covered[part.start : part.end] = b"\1" * (part.end - part.start)
    for start, end in (*laid, *text.lines):  # a line of the front and the back matter is a passage too
        if not any(covered[start:end]):
            covered[start:end] = b"\1" * (end - start)
            lacking.append(Part(None, None, start, end))
    return sorted([*known, *lacking], key=lambda part: part.start)

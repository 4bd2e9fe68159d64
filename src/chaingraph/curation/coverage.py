"""Coverage: what a text holds and the graph does not, and what the graph says that the text does not hold.

What a text holds is counted by what no draft is made with (``text.countable``); it is in the graph where a statement that a
curator decided on accounts for it (``claims``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.base.naming import comparable
from chaingraph.curation.claims import COMMON, Claim, Claims
from chaingraph.curation.covered import Coverage, Idle, Mark, Part
from chaingraph.curation.quotes import quotes
from chaingraph.model.terms import offset_of
from chaingraph.text.canonical import CanonicalText, canonical_text, sha256
from chaingraph.text.countable import Countable, cells, countable, labelling
from chaingraph.text.formats import read_document
from chaingraph.text.layout import RULE, layout

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

_PASSAGES = """
SELECT ?passage ?section ?start ?end ?sha256 WHERE {
  ?section cg:inDocument ?document . VALUES ?document { %s } OPTIONAL { ?document cg:sha256 ?sha256 }
  ?passage cg:inSection ?section ; cg:startOffset ?start ; cg:endOffset ?end .
} ORDER BY ?start"""
_OMISSIONS = "SELECT ?omission ?omitted { ?omission a cg:Omission ; cg:inDocument %s ; cg:omits ?omitted }"

NAMED = ("number", "name")  # kinds that are held where they are named, whatever the passage says of it
_PART = re.compile(r"[^、,;。:()|/]*\w[^、,;。:()|/]*")
_NOTHING = re.compile(  # a part that says nothing of its own: a unit in a bracket, what ends a list
    r"等+|及|和|(?:[十百千万亿]*(?:元|家|个|项|名|人|户|所|场|次|条|件|吨|亩|台|套|平方米|公里|千瓦|兆瓦|人次)|%|[十百千万亿])"
)


def coverage(graph: Graph, document: str, text: CanonicalText | Path | str) -> Coverage:
    """Return how far the graph covers the text of a document (its IRI); ``text`` is canonical, or the path of its file.

    Raises what ``read_document`` raises.
    """
    if not isinstance(text, CanonicalText):
        text = canonical_text(read_document(Path(text)))
    omitted = graph.select(_OMISSIONS % f"<{document}>").rows
    claims, omissions = Claims(graph, document, text), {_key(row.omitted): row.omission.value for row in omitted}
    in_rows, labels = cells(text), sorted(labelling(text))
    parts = [_filled(part, text, claims, in_rows, labels, omissions) for part in _parts(graph, document, text)]
    broken = [quote for quote in quotes(graph, document) if not quote.holds(text.text)]
    return Coverage(document, text, parts, broken, list(_idle({row.omitted for row in omitted}, text, parts)))


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
    undecided = len(claims.stated.get(part.passage or "", ())) - statements
    omission = None if statements else omissions.get(part.passage or "")
    own = in_rows[bisect_left(in_rows, Countable(part.start, 0, "")) : bisect_left(in_rows, Countable(part.end, 0, ""))]
    empty = labels[bisect_left(labels, (part.start, 0)) : bisect_left(labels, (part.end, 0))]
    found = [
        one
        for one in countable(text.text, part.start, part.end)
        if not ((own or empty) and one.kind == "clause") and not any(a <= one.start < b for a, b in empty)
    ]
    marks = [_mark(one, text, accounted, omission, omissions) for one in sorted([*own, *found])]
    return replace(part, statements=statements, undecided=undecided, marks=marks, claims=accounted, omission=omission)


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
    by more than a common word, or one that is the whole part. A chain without that word accounts for a whole cell.
    """
    if one.kind == "number":
        return claim.start <= one.start and one.end <= claim.end
    if one.kind == "name":
        return claim.start < one.end <= claim.end or (claim.start < one.end and claim.end == one.end - 1)
    whole = (claim.start, claim.end) in parts
    if claim.kind == "chain":
        return one.kind == "cell" and whole and (claim.here or claim.proposed)
    said = (claim.here or claim.proposed) and (claim.kind != "name" or whole or claim.end - claim.start > COMMON)
    return said and claim.start < one.end and one.start < claim.end


def _key(omitted: ox.NamedNode | ox.Literal) -> str:
    """Return by what is told what is left out: a passage by its IRI, words as they are compared."""
    return omitted.value if isinstance(omitted, ox.NamedNode) else comparable(omitted.value)


def _idle(omitted: Collection[ox.NamedNode | ox.Literal], text: CanonicalText, parts: Sequence[Part]) -> Iterator[Idle]:
    """Yield what is to be left out and is not."""
    omitting = {part.passage for part in parts if part.omission}
    omitting |= {comparable(mark.text) for part in parts for mark in part.marks if mark.omission}
    held = {part.passage for part in parts if part.statements}
    held |= {comparable(text.text[claim.start : claim.end]) for part in parts for claim in part.claims}
    for term in sorted(omitted, key=lambda term: term.value):
        words = term.value
        keys = {words, comparable(words)}
        if not keys & omitting:
            reason = "held" if keys & held else "unread" if comparable(words) in comparable(text.text) else "absent"
            yield Idle(words, reason, isinstance(term, ox.NamedNode))


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
        if not any(covered[start:end]) and not RULE.fullmatch(text.text, start, end):
            covered[start:end] = b"\1" * (end - start)
            lacking.append(Part(None, None, start, end))
    return sorted([*known, *lacking], key=lambda part: part.start)

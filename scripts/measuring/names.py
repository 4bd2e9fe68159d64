"""Points of names, by what reads them: their endings, the learned model, a whole draft.

A name is found where its first and last character are those annotated. Names that annotators need not agree on count
neither way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from corpus_matching import matched_core, overlap, same_place

from chaingraph.text.canonical import CanonicalText, canonical_text
from chaingraph.text.layout import Layout, layout
from chaingraph.text.names import endings, learned
from corpus import Span, Text
from measuring.matching import compared
from measuring.points import Point

Spans = Sequence[tuple[int, int, str]]


def by_model(text: CanonicalText, laid: Layout) -> Spans:
    """Return the names that the model finds, with their kinds."""
    return [(one.start, one.end, one.kind) for one in learned.tagged(text, laid)]


def by_endings(text: CanonicalText, laid: Layout) -> Spans:
    """Return the names that their endings tell, with their kinds."""
    return [(one.start, one.end, one.kind or "") for one in endings.names(text, {}, laid.breaks)]


def read_by(gold: Text, read: Callable[[CanonicalText, Layout], Spans]) -> Text:
    """Return the names of a text as something reads them, as an annotation without anything else."""
    text = canonical_text(gold.plain)
    found = [(*text.at(start, end), kind) for start, end, kind in read(text, layout(text))]
    spans = [Span(str(number), start, end, False) for number, (start, end, _) in enumerate(found)]
    kinds = {str(number): kind for number, (_, _, kind) in enumerate(found)}
    return Text(gold.name, {}, gold.plain, spans, kinds, [], {}, {})


def points(attribute: str, gold: Text, read: Text) -> Iterator[Point]:
    """Yield a point for each name to the letter, and for each found one whether its kind is right."""

    def told(annotated: bool, one: Span) -> tuple[int, str]:
        text = gold if annotated else read
        return one.start, f"{text.words(one)} {text.kinds[one.id]}"

    yield from compared(attribute, gold.spans, read.spans, same_place, overlap, told)
    for mine, its in matched_core(gold.spans, read.spans, same_place, near=overlap)[0]:
        kinds = gold.kinds[mine.id], read.kinds[its.id]
        shown = f"{gold.words(mine)}: {kinds[1]} / {kinds[0]}"
        yield Point(f"{attribute}: kind", True, True, kinds[0] == kinds[1], mine.start, shown)


def overlapping(attribute: str, gold: Text, read: Text) -> Iterator[Point]:
    """Yield a point for each name that has a character in common with one of the other."""
    pairs, lacking, more = matched_core(gold.spans, read.spans, same_place, overlap, near=overlap)
    yield from (Point(attribute, True, True, True, one.start) for one, _ in pairs)
    yield from (Point(attribute, False, True, False, one.start, f"lacking: {gold.words(one)}") for one in lacking)
    yield from (Point(attribute, True, False, False, one.start, f"too much: {read.words(one)}") for one in more)


def of_kind(text: Text, kind: str) -> Text:
    """Return a text with its names of one kind alone."""
    spans = [span for span in text.spans if text.kinds[span.id] == kind]
    return Text(text.name, {}, text.plain, spans, text.kinds, [], {}, {})

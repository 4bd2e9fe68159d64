"""A reader: a text with what a graph has of it marked, what it lacks marked otherwise, each mark leading to its thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from chaingraph.base.messages import translate
from chaingraph.rendering.environment import environment
from chaingraph.rendering.text import clean
from chaingraph.rendering.wording import Name
from chaingraph.reports.coverage import MEANINGS, floor_percent

if TYPE_CHECKING:
    from chaingraph.curation.coverage import Coverage, Mark, Part
    from chaingraph.graph.graph import Graph
    from chaingraph.rendering.wording import Names


_KINDS = """
SELECT ?thing ?kind {
  ?thing a ?kind FILTER (STRSTARTS(STR(?kind), STR(cg:)) && ?kind NOT IN (cg:Thing, cg:Figure))
}"""


@dataclass(frozen=True)
class Piece:
    """Text of the document: plain, or a mark with its number and the number of the thing that it leads to."""

    text: str
    mark: Mark | None = None
    number: int = 0
    thing: int = 0


@dataclass(frozen=True)
class Entry:
    """A thing or figure that the text is marked for: its number, what it is called and is, its marks."""

    number: int
    name: Name
    kind: str
    marks: list[int]


def reader(graph: Graph, names: Names, covered: Coverage, lang: str) -> str:
    """Return the text as HTML. Everything of text and graph is text to the page, which asks for nothing from elsewhere."""
    kinds = {row.thing.value: row.kind.value for row in graph.select(_KINDS)}
    held = {mark.held: kinds.get(mark.held) for part in covered.parts for mark in part.marks if mark.held}
    passages = [part.passage for part in covered.parts if part.passage]
    called = names.called({covered.document, *held, *filter(None, held.values()), *passages}, lang)
    entries = _entries(covered, called, {thing: called[kind] for thing, kind in held.items() if kind}, lang)
    return environment().get_template("reader.html").render(
        lang=lang,
        say=partial(translate, lang=lang),
        clean=clean,
        title=called[covered.document],
        shares=[(f"{kind}s", *covered.counts(kind), floor_percent(covered.share(kind))) for kind in MEANINGS],
        paragraphs=list(_paragraphs(covered, {entry.name.iri: entry.number for entry in entries})),
        entries=entries,
        called=called,
    )  # fmt: skip


def _entries(covered: Coverage, called: Mapping[str, str], kinds: Mapping[str, str], lang: str) -> list[Entry]:
    """Return what the marks lead to, in the order of the text; ``kinds`` says of what kind things are."""
    entries: dict[str, Entry] = {}
    marks = (mark for part in covered.parts for mark in part.marks)
    for number, mark in enumerate(marks, start=1):
        if mark.held is not None:
            kind = kinds.get(mark.held) or translate(mark.kind, lang)
            name = Name(mark.held, called[mark.held])
            entry = entries.setdefault(mark.held, Entry(len(entries) + 1, name, kind, []))
            entry.marks.append(number)
    return list(entries.values())


def _paragraphs(covered: Coverage, things: dict[str, int]) -> Iterator[tuple[Part, list[Piece]]]:
    """Yield each part of the text with its pieces; its marks are numbered through the whole text."""
    number = 0
    for part in covered.parts:
        pieces, place = [], part.start
        for mark in part.marks:
            number += 1
            if mark.start > place:
                pieces.append(Piece(covered.text.printed(place, mark.start)))
            pieces.append(
                Piece(covered.text.printed(mark.start, mark.end), mark, number, things.get(mark.held or "", 0))
            )
            place = mark.end
        if place < part.end:
            pieces.append(Piece(covered.text.printed(place, part.end)))
        yield part, pieces

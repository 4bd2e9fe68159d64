"""A reader: a text with what a graph has of it marked, what it lacks marked otherwise, each mark leading to its thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from chaingraph.base.messages import translate
from chaingraph.model.report import Ref
from chaingraph.rendering.environment import environment
from chaingraph.rendering.text import clean
from chaingraph.reports.covering import percent

if TYPE_CHECKING:
    from chaingraph.curation.coverage import Coverage, Mark, Part
    from chaingraph.reports.reporter import Reporter


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
    ref: Ref
    kind: str
    marks: list[int]


def reader(reporter: Reporter, covered: Coverage) -> str:
    """Return the text as HTML. Everything of text and graph is text to the page, which asks for nothing from elsewhere."""
    entries = _entries(reporter, covered)
    paragraphs = list(_paragraphs(covered, {entry.ref.iri: entry.number for entry in entries}))
    return environment().get_template("reader.html").render(
        lang=reporter.lang,
        say=partial(translate, lang=reporter.lang),
        clean=clean,
        title=reporter.ref(covered.document).label,
        shares=[(f"{kind}s", *covered.counts(kind), percent(covered.share(kind))) for kind in ("figure", "name", "passage")],
        paragraphs=paragraphs,
        entries=entries,
        ref=reporter.ref,
    )  # fmt: skip


def _entries(reporter: Reporter, covered: Coverage) -> list[Entry]:
    """Return what the marks lead to, in the order of the text."""
    kinds = {
        row.thing.value: row.kind.value
        for row in reporter.graph.select(
            "SELECT ?thing ?kind { ?thing a ?kind FILTER (STRSTARTS(STR(?kind), STR(cg:)) && ?kind NOT IN (cg:Thing, cg:Figure)) }"
        )
    }
    entries: dict[str, Entry] = {}
    number = 0
    for part in covered.parts:
        for mark in part.marks:
            number += 1
            if mark.held is None:
                continue
            kind = reporter.ref(kinds[mark.held]).label if mark.held in kinds else reporter.say(mark.kind)
            entry = entries.setdefault(mark.held, Entry(len(entries) + 1, reporter.ref(mark.held), kind, []))
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

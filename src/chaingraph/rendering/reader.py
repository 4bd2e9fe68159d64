"""A reader: a text with what a graph has of it marked, what it lacks marked otherwise, each mark leading to its thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from markupsafe import Markup

from chaingraph.base.messages import translate
from chaingraph.base.plain import plain
from chaingraph.rendering.beside import ALONE, Beside
from chaingraph.rendering.cards import Line, cards
from chaingraph.rendering.environment import TEMPLATES, environment, hashed
from chaingraph.rendering.worded import Name
from chaingraph.reports.coverage import MEANINGS, shown_share

if TYPE_CHECKING:
    from chaingraph.curation.claims import Claim
    from chaingraph.curation.covered import Coverage, Mark, Part
    from chaingraph.graph.graph import Graph
    from chaingraph.rendering.wording import Names


_KINDS = """
SELECT ?thing ?kind {
  ?thing a ?kind FILTER (STRSTARTS(STR(?kind), STR(cg:)) && ?kind NOT IN (cg:Thing, cg:Figure))
}"""

COUNTED = {"number", "name"}  # what is marked as missing where it is; of the rest, whole clauses are


@dataclass(frozen=True)
class Piece:
    """Text of the document, with how it is shown (plain, figure, name, missing, omitted, open), and where it leads.

    ``number`` is that of a figure or a name that the graph has, through the whole text, ``thing`` that of what it leads to;
    both are 0 elsewhere.
    """

    text: str
    shown: str = ""
    number: int = 0
    thing: int = 0


@dataclass(frozen=True)
class Entry:
    """A thing or figure that the text is marked for: its number, what it is called and is, what its card tells, its marks."""

    number: int
    name: Name
    kind: str
    lines: Sequence[Line]
    marks: list[int]

    def card(self, mark: int) -> str:
        """Return the id of its card beside one of its marks."""
        return f"thing-{self.number}" if mark == self.marks[0] else f"thing-{self.number}-{mark}"


def reader(
    graph: Graph, names: Names, covered: Coverage, lang: str, link: Callable[[str], str] | None = None,
    beside: Beside = ALONE,
) -> str:  # fmt: skip
    """Return the text as HTML. Everything of text and graph is text to the page, which asks for nothing from elsewhere.

    ``link`` gives where the page of a document, a passage or a thing (its IRI) is, where it has one; of pages that stand
    ``beside`` this one, those are meant. A page that is not part of others (has no ``link``) runs a script of ours, by which
    keys lead from mark to mark, and no other.
    """
    script = (TEMPLATES / "reader.js").read_text("utf-8") if link is None else ""
    kinds = {row.thing.value: row.kind.value for row in graph.select(_KINDS)}
    held = {claim.thing: kinds.get(claim.thing) for part in covered.parts for claim in _linked(part)}
    passages = [part.passage for part in covered.parts if part.passage]
    called = names.called({covered.document, *held, *filter(None, held.values()), *passages}, lang)
    told = cards(graph, names, set(held), lang)
    entries = _entries(covered, called, {thing: called[kind] for thing, kind in held.items() if kind}, told, lang)
    return environment().get_template("reader.html").render(
        lang=lang,
        say=partial(translate, lang=lang),
        plain=plain,
        title=called[covered.document],
        shares=[(f"{kind}s", *covered.counts(kind), shown_share(covered, kind)) for kind in MEANINGS],
        paragraphs=list(_paragraphs(covered, {entry.name.iri: entry.number for entry in entries})),
        entries=entries,
        cards={mark: entry.card(mark) for entry in entries for mark in entry.marks},
        called=called,
        document=covered.document,
        link=link or beside.link,
        script=Markup(script),
        script_hash=hashed(script),
        beside=beside.pages,
        places=places(covered),
    )  # fmt: skip


def places(covered: Coverage) -> dict[str, str]:
    """Return where on the page each passage (its IRI) of a text begins, as an id."""
    passages = dict.fromkeys(part.passage for part in covered.parts if part.passage)
    return {passage: f"passage-{number}" for number, passage in enumerate(passages, start=1)}


def _entries(
    covered: Coverage, called: Mapping[str, str], kinds: Mapping[str, str], told: Mapping[str, Sequence[Line]], lang: str
) -> list[Entry]:  # fmt: skip
    """Return what the claims lead to, in the order of the text; ``kinds`` says of what kind things are, ``told`` what is known."""
    entries: dict[str, Entry] = {}
    claims = (claim for part in covered.parts for claim in _linked(part))
    for number, claim in enumerate(claims, start=1):
        kind = kinds.get(claim.thing) or translate(claim.kind, lang)
        name = Name(claim.thing, called[claim.thing])
        entries.setdefault(
            claim.thing, Entry(len(entries) + 1, name, kind, told.get(claim.thing, ()), [])
        ).marks.append(number)
    return list(entries.values())


def _linked(part: Part) -> list[Claim]:
    """Return the figures and names of a part that the graph has, in the order of the text: of those that overlap the first, the longest."""
    found: list[Claim] = []
    for claim in sorted((claim for claim in part.claims if claim.thing), key=lambda claim: (claim.start, -claim.end)):
        if not found or found[-1].end <= claim.start:
            found.append(claim)
    return found


def _paragraphs(covered: Coverage, things: dict[str, int]) -> Iterator[tuple[Part, list[Piece]]]:
    """Yield each part of the text with its pieces; what the graph has in it is numbered through the whole text."""
    number = 0
    for part in covered.parts:
        pieces: list[Piece] = []
        place = part.start
        for claim in _linked(part):
            number += 1
            pieces += _unlinked(covered, part, place, claim.start)
            kind = "figure" if claim.kind == "figure" else "name"
            shown = kind + (" drafted" if not claim.decided else "")
            pieces.append(Piece(covered.text.printed(claim.start, claim.end), shown, number, things[claim.thing]))
            place = claim.end
        yield part, [*pieces, *_unlinked(covered, part, place, part.end)]


def _unlinked(covered: Coverage, part: Part, start: int, end: int) -> Iterator[Piece]:
    """Yield a stretch of a part that leads nowhere, cut where what is missing, left out or open begins and ends."""
    lacking = [mark for mark in part.marks if not mark.held and mark.start < end and start < mark.end]
    edges = {edge for mark in lacking for edge in (mark.start, mark.end) if start < edge < end}
    cuts = sorted({start, end, *edges})
    for first, last in pairwise(cuts):
        over = [mark for mark in lacking if mark.start <= first and last <= mark.end]
        yield Piece(covered.text.printed(first, last), _shown(over))


def _shown(over: Sequence[Mark]) -> str:
    """Return how a stretch is shown by what it is part of: missing, left out, a clause without anything decided, or plain."""
    counted = [mark for mark in over if mark.kind in COUNTED]
    if counted:
        return "omitted" if all(mark.omission for mark in counted) else "missing"
    return "open" if any(not mark.omission for mark in over) else ""

"""The report on how far a graph covers the text it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from chaingraph.model.report import (
    NUMBER,
    TEXT,
    THING,
    WORD,
    Both,
    Cell,
    Ref,
    Report,
    Sentence,
    Series,
    Table,
    Value,
    columns,
    sentence,
)

if TYPE_CHECKING:
    from chaingraph.curation.coverage import Coverage, Idle, Part
    from chaingraph.graph.graph import Graph

MEANINGS = {
    "figure": "quantities that the text states, thresholds aside; in the graph: those whose words a figure quotes at their place",
    "name": "quoted names, titles, names by their ending, and names of known things; in the graph: those that a thing bears",
    "passage": "headings and sentences; in the graph: those in which something is stated",
}
IDLE = {
    "absent": "To be left out, but not in the text: {words}.",
    "held": "To be left out, but in the graph: {words}.",
    "unread": "To be left out, but no name of its own in the text: {words}.",
}


_UNDECIDED = "SELECT DISTINCT ?thing { ?thing cg:undecided ?property }"
_REASONS = "SELECT ?omission ?reason { ?omission a cg:Omission ; cg:rationale ?reason }"


def report(graph: Graph, covered: Coverage) -> Report:
    """Return a coverage as a report: the shares, section by section, what the graph lacks, and quotes that do not hold."""
    tables = [
        _shares(graph, covered),
        _sections(covered),
        _lacking(covered),
        _omitted(graph, covered),
        _broken(covered),
    ]
    return Report(Series((sentence("Coverage"), Ref(covered.document)), " · "), tables)


def floor_percent(share: float) -> Decimal:
    """Return a share in per cent with one decimal, rounded down: only what is whole is 100."""
    return Decimal(int(share * 10)) / 10


def _shares(graph: Graph, covered: Coverage) -> Table:
    undecided = {row.thing.value for row in graph.select(_UNDECIDED)}
    held = {
        kind: {mark.held for part in covered.parts for mark in part.marks if mark.kind == kind} for kind in MEANINGS
    }
    rows: list[tuple[Cell, ...]] = [
        (
            f"{kind}s", covered.counts(kind)[0], covered.omitted(kind), covered.counts(kind)[1],
            floor_percent(covered.share(kind)), len(held[kind] & undecided), meaning,
        )
        for kind, meaning in MEANINGS.items()
    ]  # fmt: skip
    held_by = columns(
        kind=WORD,
        in_the_text=NUMBER,
        left_out=NUMBER,
        in_the_graph=NUMBER,
        per_cent=NUMBER,
        undecided=NUMBER,
        counted=WORD,
    )
    return Table(sentence("What the text holds, and how much of it the graph has"), held_by, rows)


def _sections(covered: Coverage) -> Table:
    sections: dict[str | None, list[Part]] = {}
    for part in covered.parts:
        sections.setdefault(part.section, []).append(part)
    rows: list[tuple[Cell, ...]] = []
    for section, parts in sections.items():
        counts = [sum(part.counts(kind)[place] for part in parts) for kind in ("figure", "name") for place in (0, 1)]
        silent = sum(not part.statements and not part.omission for part in parts)
        rows.append((section or sentence("(in no section of the graph)"), len(parts), silent, *counts))
    held = columns(
        section=THING,
        passages=NUMBER,
        silent=NUMBER,
        figures=NUMBER,
        figures_held=NUMBER,
        names=NUMBER,
        names_held=NUMBER,
    )
    return Table(sentence("Section by section"), held, rows)


def _lacking(covered: Coverage) -> Table:
    rows = [row for part in covered.parts for row in _lacking_in(covered, part)]
    held = columns(section=THING, passage=THING, lacking=WORD, words=TEXT)
    return Table(sentence("What the text holds and the graph does not"), held, rows)


def _lacking_in(covered: Coverage, part: Part) -> Iterator[tuple[Cell, ...]]:
    """Yield what the graph lacks of a passage: the passage, anything in it, or some of its figures and names."""
    where = (part.section, part.passage)
    if part.passage is None:
        yield (*where, "a passage", _beginning(covered, part))
    elif not part.statements and not part.omission:
        yield (*where, "anything stated in the passage", _beginning(covered, part))
    for mark in part.marks:
        if mark.held is None and mark.omission is None:
            yield (*where, f"a {mark.kind}", covered.text.printed(mark.start, mark.end))


def _omitted(graph: Graph, covered: Coverage) -> Table:
    reasons = _reasons(graph)
    rows: list[tuple[Cell, ...]] = []
    for part in covered.parts:
        where = (part.section, part.passage)
        if part.omission:
            rows.append((*where, "a passage", _beginning(covered, part), reasons.get(part.omission)))
        for mark in part.marks:
            if mark.omission:
                words = covered.text.printed(mark.start, mark.end)
                rows.append((*where, f"a {mark.kind}", words, reasons.get(mark.omission)))
    held = columns(section=THING, passage=THING, left_out=WORD, words=TEXT, rationale=TEXT)
    return Table(sentence("What is left out on purpose, and why"), held, rows, list(_idle(covered)))


def _reasons(graph: Graph) -> dict[str, Both]:
    """Return why each omission (its IRI) is one; in the other language where it is not said in one."""
    found: dict[str, dict[str, str]] = {}
    for row in graph.select(_REASONS):
        found.setdefault(row.omission.value, {})[row.reason.language or ""] = row.reason.value
    return {
        omission: Both(*(texts.get(lang) or next(iter(texts.values())) for lang in ("zh", "en")))
        for omission, texts in found.items()
    }


def _idle(covered: Coverage) -> Iterator[Sentence]:
    """Yield what omissions name that is not left out, a sentence for each reason."""
    for reason, text in IDLE.items():
        named = tuple(_quoted(idle) for idle in covered.idle if idle.reason == reason)
        if named:
            yield sentence(text, words=Series(named, ", "))


def _quoted(idle: Idle) -> Value:
    """Return words in quotation marks, a passage by its name."""
    return Ref(idle.omitted) if idle.is_passage else f"“{idle.omitted}”"


def _broken(covered: Coverage) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (quote.figure, quote.passage, quote.exact, covered.text.text[quote.start : quote.end] or None)
        for quote in covered.broken
    ]
    held = columns(figure=THING, passage=THING, as_printed=TEXT, found=TEXT)
    return Table(sentence("What the graph quotes and the text does not hold at that place"), held, rows)


def _beginning(covered: Coverage, part: Part, longest: int = 40) -> str:
    """Return the beginning of a passage."""
    words = covered.text.printed(part.start, min(part.end, part.start + longest))
    return words + ("…" if part.end - part.start > longest else "")

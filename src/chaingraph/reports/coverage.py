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
from chaingraph.model.terms import language_of

if TYPE_CHECKING:
    from chaingraph.curation.covered import Coverage, Idle, Part
    from chaingraph.graph.graph import Graph

MEANINGS = {
    "number": "every run of digits, and numerals before a measure word; in the graph: within a figure, a name or a day",
    "name": "at most: quoted and titled words, items of lists, words that end as names do, persons after posts; in the graph: where a thing is named",
    "cell": "cells of tables in which something stands; in the graph: where the row’s own statements name something of each part of it",
    "label": "what stands after a label or in brackets; in the graph: where the passage’s own statements name something of each part of it",
    "clause": "what stands between commas; in the graph: where the passage’s own statements name something",
    "passage": "headings, sentences, lines and rows; in the graph: those in which something is stated",
}
NO_SECTION = sentence("(in no section of the graph)")
DRAFTED = "drafted, undecided"
SHOWN = ("number", "name", "cell", "clause")  # section by section
IDLE = {
    "absent": "To be left out, but not in the text: {words}.",
    "held": "To be left out, but in the graph: {words}.",
    "unread": "To be left out, but not counted as something of its own in the text: {words}.",
}


_REASONS = "SELECT ?omission ?reason { ?omission a cg:Omission ; cg:rationale ?reason }"


def report(graph: Graph, covered: Coverage) -> Report:
    """Return a coverage as a report: the shares, section by section, what the graph lacks, and quotes that do not hold."""
    tables = [
        _shares(covered),
        _sections(covered),
        _lacking(covered),
        _omitted(graph, covered),
        _broken(covered),
    ]
    return Report(Series((sentence("Coverage"), Ref(covered.document)), " · "), tables, of_graph=False)


def floor_percent(share: float) -> Decimal:
    """Return a share in per cent with one decimal, rounded down: only what is whole is 100."""
    return Decimal(int(share * 10)) / 10


def shown_share(covered: Coverage, kind: str) -> Decimal | str:
    """Return what the graph has of a kind in per cent, a dash where the text holds nothing of it."""
    share = covered.share(kind)
    return "–" if share is None else floor_percent(share)


def _shares(covered: Coverage) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (f"{kind}s", *covered.counts(kind), shown_share(covered, kind), covered.drafted(kind), covered.omitted(kind), meaning)
        for kind, meaning in MEANINGS.items()
    ]  # fmt: skip
    held_by = columns(
        kind=WORD,
        in_the_text=NUMBER,
        in_the_graph=NUMBER,
        per_cent=NUMBER,
        drafted_only=NUMBER,
        left_out=NUMBER,
        counted=WORD,
    )
    return Table(sentence("What the text holds, and how much of it the graph has"), held_by, rows)


def _sections(covered: Coverage) -> Table:
    sections: dict[str | None, list[Part]] = {}
    for part in covered.parts:
        sections.setdefault(part.section, []).append(part)
    rows: list[tuple[Cell, ...]] = []
    for section, parts in sections.items():
        counts = [sum(part.counts(kind)[place] for part in parts) for kind in SHOWN for place in (0, 1)]
        silent = sum(not part.held and not part.omission for part in parts)
        rows.append((section or NO_SECTION, len(parts), silent, *counts))
    held = columns(
        section=THING,
        passages=NUMBER,
        silent=NUMBER,
        numbers=NUMBER,
        numbers_held=NUMBER,
        names=NUMBER,
        names_held=NUMBER,
        cells=NUMBER,
        cells_held=NUMBER,
        clauses=NUMBER,
        clauses_held=NUMBER,
    )
    return Table(sentence("Section by section"), held, rows)


def _lacking(covered: Coverage) -> Table:
    """Return what the graph lacks: first what not even a draft has, then, marked, what is drafted and to be decided."""
    found = [row for part in covered.parts for row in _lacking_in(covered, part)]
    rows = [(*row, DRAFTED if drafted else "") for row, drafted in sorted(found, key=lambda one: one[1])]
    held = columns(section=THING, passage=THING, lacking=WORD, words=TEXT, drafted_only=WORD)
    table = Table(sentence("What the text holds and the graph does not"), held, rows)
    return table if any(drafted for _, drafted in found) else table.only(*table.names[:-1])


def _lacking_in(covered: Coverage, part: Part) -> Iterator[tuple[tuple[Cell, ...], bool]]:
    """Yield what the graph lacks of a passage (it, anything in it, or some of its figures and names), and whether a draft has it."""
    where = _where(part)
    if part.held or part.omission:
        pass
    else:
        lacks = "a passage" if part.passage is None else "anything stated in the passage"
        yield (*where, lacks, _beginning(covered, part)), part.drafted
    for mark in part.marks:
        if not mark.held and mark.omission is None and (part.held or mark.kind != "clause"):
            yield (*where, f"a {mark.kind}", covered.text.printed(mark.start, mark.end)), mark.drafted


def _where(part: Part) -> tuple[Cell, Cell]:
    """Return the section and the passage of a part, or that the graph has none."""
    return part.section or NO_SECTION, part.passage or sentence("(in no passage of the graph)")


def _omitted(graph: Graph, covered: Coverage) -> Table:
    reasons = _reasons(graph)
    rows: list[tuple[Cell, ...]] = []
    for part in covered.parts:
        where = _where(part)
        if part.omission:
            rows.append((*where, "a passage", _beginning(covered, part), reasons.get(part.omission)))
        for mark in part.marks:
            if mark.omission and mark.omission != part.omission:
                words = covered.text.printed(mark.start, mark.end)
                rows.append((*where, f"a {mark.kind}", words, reasons.get(mark.omission)))
    held = columns(section=THING, passage=THING, left_out=WORD, words=TEXT, rationale=TEXT)
    return Table(sentence("What is left out on purpose, and why"), held, rows, list(_idle(covered)))


def _reasons(graph: Graph) -> dict[str, Both]:
    """Return why each omission (its IRI) is one; in the other language where it is not said in one."""
    found: dict[str, dict[str, str]] = {}
    for row in graph.select(_REASONS):
        found.setdefault(row.omission.value, {})[language_of(row.reason) or ""] = row.reason.value
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

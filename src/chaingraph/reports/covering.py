"""The report on how far a graph covers the text it was made from."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from chaingraph.model.report import Cell, Report, Table
from chaingraph.model.vocabulary import ID

if TYPE_CHECKING:
    from chaingraph.curation.coverage import Coverage, Part
    from chaingraph.reports.reporter import Reporter

COUNTED = {
    "figure": "quantities that the text states, thresholds aside; in the graph: those whose words a figure quotes at their place",
    "name": "quoted names, titles, names by their ending, and names of known things; in the graph: those that a thing bears",
    "passage": "headings and sentences; in the graph: those in which something is stated",
}


IDLE = {
    "absent": "To be left out, but not in the text: {words}.",
    "held": "To be left out, but in the graph: {words}.",
    "unread": "To be left out, but no name of its own in the text: {words}.",
}


def covering(reporter: Reporter, covered: Coverage) -> Report:
    """Return a coverage as a report: the shares, section by section, what the graph lacks, and quotes that do not hold."""
    tables = [
        _shares(reporter, covered),
        _sections(reporter, covered),
        _lacking(reporter, covered),
        _omitted(reporter, covered),
        _broken(reporter, covered),
    ]
    title = f"{reporter.say('Coverage')} · {reporter.ref(covered.document).label}"
    return Report(title, tables, brief=False)


def percent(share: float) -> Decimal:
    """Return a share in per cent with one decimal, rounded down: only what is whole is 100."""
    return Decimal(int(share * 10)) / 10


def _shares(reporter: Reporter, covered: Coverage) -> Table:
    columns = ("kind", "in_the_text", "left_out", "in_the_graph", "per_cent", "undecided", "counted")
    undecided = {
        row.thing.value for row in reporter.graph.select("SELECT DISTINCT ?thing { ?thing cg:undecided ?property }")
    }
    held = {kind: {mark.held for part in covered.parts for mark in part.marks if mark.kind == kind} for kind in COUNTED}
    rows: list[tuple[Cell, ...]] = [
        (
            reporter.say(f"{kind}s"),
            covered.counts(kind)[0],
            covered.omitted(kind),
            covered.counts(kind)[1],
            percent(covered.share(kind)),
            len(held[kind] & undecided),
            reporter.say(counted),
        )
        for kind, counted in COUNTED.items()
    ]
    return Table(
        reporter.say("What the text holds, and how much of it the graph has"), columns, reporter.headings(columns), rows
    )


def _sections(reporter: Reporter, covered: Coverage) -> Table:
    columns = ("section", "passages", "silent", "figures", "figures_held", "names", "names_held")
    sections: dict[str | None, list[Part]] = {}
    for part in covered.parts:
        sections.setdefault(part.section, []).append(part)
    rows = []
    for section, parts in sections.items():
        counts = [sum(part.counts(kind)[place] for part in parts) for kind in ("figure", "name") for place in (0, 1)]
        name = reporter.ref(section) if section else reporter.say("(in no section of the graph)")
        rows.append((name, len(parts), sum(not part.statements and not part.omission for part in parts), *counts))
    return Table(reporter.say("Section by section"), columns, reporter.headings(columns), rows)


def _lacking(reporter: Reporter, covered: Coverage) -> Table:
    columns = ("section", "passage", "lacking", "words")
    rows: list[tuple[Cell, ...]] = []
    for part in covered.parts:
        where = (part.section and reporter.ref(part.section), part.passage and reporter.ref(part.passage))
        if part.passage is None:
            rows.append((*where, reporter.say("a passage"), _short(covered, part.start, part.end)))
        elif not part.statements and not part.omission:
            rows.append((*where, reporter.say("anything stated in the passage"), _short(covered, part.start, part.end)))
        for mark in part.marks:
            if mark.held is None and mark.omission is None:
                rows.append((*where, reporter.say(f"a {mark.kind}"), covered.text.printed(mark.start, mark.end)))
    return Table(reporter.say("What the text holds and the graph does not"), columns, reporter.headings(columns), rows)


def _omitted(reporter: Reporter, covered: Coverage) -> Table:
    columns = ("section", "passage", "left_out", "words", "rationale")
    found = reporter.graph.select("SELECT ?omission ?reason { ?omission a cg:Omission ; cg:rationale ?reason }").rows
    reasons = {
        row.omission.value: row.reason.value
        for row in sorted(found, key=lambda row: row.reason.language == reporter.lang)
    }
    rows: list[tuple[Cell, ...]] = []
    for part in covered.parts:
        where = (part.section and reporter.ref(part.section), part.passage and reporter.ref(part.passage))
        if part.omission:
            words = _short(covered, part.start, part.end)
            rows.append((*where, reporter.say("a passage"), words, reasons.get(part.omission)))
        for mark in part.marks:
            if mark.omission:
                words = covered.text.printed(mark.start, mark.end)
                rows.append((*where, reporter.say(f"a {mark.kind}"), words, reasons.get(mark.omission)))
    title = reporter.say("What is left out on purpose, and why")
    return Table(title, columns, reporter.headings(columns), rows, _idle(reporter, covered))


def _idle(reporter: Reporter, covered: Coverage) -> tuple[str, ...]:
    """Return what omissions name that is not left out, a sentence for each reason."""
    named = {
        reason: [_quoted(reporter, idle.omitted) for idle in covered.idle if idle.reason == reason] for reason in IDLE
    }
    between = "、" if reporter.lang == "zh" else ", "
    return tuple(
        reporter.say(IDLE[reason]).format(words=between.join(words)) for reason, words in named.items() if words
    )


def _quoted(reporter: Reporter, omitted: str) -> str:
    """Return words in quotation marks, a passage by its name."""
    return reporter.ref(omitted).label if omitted.startswith(ID) else f"“{omitted}”"


def _broken(reporter: Reporter, covered: Coverage) -> Table:
    columns = ("figure", "passage", "as_printed", "found")
    rows: Sequence[tuple[Cell, ...]] = [
        (
            reporter.ref(quote.figure),
            reporter.ref(quote.passage),
            quote.exact,
            covered.text.text[quote.start : quote.end] or None,
        )
        for quote in covered.broken
    ]
    title = reporter.say("What the graph quotes and the text does not hold at that place")
    return Table(title, columns, reporter.headings(columns), rows)


def _short(covered: Coverage, start: int, end: int, longest: int = 40) -> str:
    """Return the beginning of a passage."""
    words = covered.text.printed(start, min(end, start + longest))
    return words + ("…" if end - start > longest else "")

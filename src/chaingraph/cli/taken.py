"""What is said of a workbook that is taken in: how many of its rows did what, and which did not do what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.base.messages import Count, translate
from chaingraph.cli.saying import say
from chaingraph.curation.workbook.columns import tab
from chaingraph.graph.apart import with_mark

if TYPE_CHECKING:
    from chaingraph.curation.workbook.rows import Row
    from chaingraph.curation.workbook.sheet import Sheet

UNTOUCHED = "Nothing was changed in {path}."
BEFORE = "As it stands already, since taken in before: {rows:row|rows}."
IGNORED = (
    "Ignored, since the draft has no such name, figure or relation (any more): {rows}. "
    "What was refused comes back by yes in its row; all else is decided in a workbook written anew (--xlsx)."
)
SEVERED = (
    "Not stated, since these relations lead from or to what was refused, in brackets: {rows}. "
    "To state one, choose yes in the row in brackets too; else choose no in its own row."
)
AGAIN = "To be decided again: {rows}."
LEFT = "Decided already, and kept so, although open in this workbook: {rows}. To decide one again, empty its decision."
MERGED = "New rows for what the draft has already, in brackets, and taken for that: {rows}."
KEPT_OUT = "Changed in columns from which a workbook takes nothing, and left as they were: {rows}."
LACKING = (
    "Accepted, but left open where a cell is blank that is needed: {rows}. Fill it in and take the workbook in again."
)
DENIED = "Taken for not stated in the text, with what was proposed there refused: {rows}."
GONE = "Rows that were deleted stay undecided as they were: {rows}. To refuse one, keep its row and choose no."
ROWS = "sheet “{sheet}” row {rows}"
MOST_NAMED = 10  # rows that are named of all that are ignored, or deleted
TAKEN = "Taken from {path}: yes {yes}, no {no}, corrected {corrected}, added {added}."


def tell_taken(lang: str, path: Path, book: Sheet, rows: Sequence[Row], taken: Mapping[str, int]) -> None:
    """Say what the ``rows`` of a workbook at ``path`` did: ``taken`` counts it, ``book`` names what did nothing."""
    from chaingraph.curation.workbook.changes import AS_BEFORE

    if not any(row.cells or row.gone or row.untaken for row in rows):
        say(translate(UNTOUCHED, lang).format(path=path))
    counts = {name: taken[name] for name in ("yes", "no", "corrected", "added")}
    say(translate(TAKEN, lang).format(path=path, **counts))
    if taken[AS_BEFORE]:
        say(translate(BEFORE, lang).format(rows=Count(taken[AS_BEFORE])))
    for template, told in _notes(lang, book, rows):
        if told:
            say(translate(template, lang).format(rows=told))


def _notes(lang: str, book: Sheet, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Yield what is to be said of rows, with these in words; empty where there are none."""
    yield IGNORED, _named(book.ignored, lang)
    yield SEVERED, _beside(book.severed, book, rows, lang)
    yield MERGED, _beside([(row, [subject]) for row, subject in book.merged], book, rows, lang)
    yield AGAIN, _named(book.opened, lang)
    yield LEFT, _named(book.left, lang)
    yield GONE, _named([row for row in rows if row.gone], lang)
    yield KEPT_OUT, _by_columns([(row, row.untaken) for row in rows if row.untaken], lang)
    yield DENIED, _by_columns(book.denied, lang)
    yield LACKING, _by_columns(book.lacking, lang)


def _beside(told: Sequence[tuple[Row, Sequence[str]]], book: Sheet, rows: Iterable[Row], lang: str) -> str:
    """Return rows, each with the rows of certain things (IRIs) beside it, or these by name."""
    named = {row.id: _named([row], lang) for row in rows}
    said = (
        with_mark(
            _named([row], lang),
            translate(", ", lang).join(named.get(end) or book.statements.labels.get(end, end) for end in ends),
            lang,
        )
        for row, ends in told[:MOST_NAMED]
    )
    return translate("; ", lang).join([*said, *["…"] * (len(told) > MOST_NAMED)])


def _by_columns(told: Sequence[tuple[Row, Sequence[str]]], lang: str) -> str:
    """Return rows by their sheets and numbers, those of the same columns together, with the headings of these."""
    alike: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row, headings in told:
        alike[tuple(headings)].append(row)
    named = translate("{reason} (column “{column}”)", lang)
    return translate("; ", lang).join(
        named.format(
            reason=_named(rows, lang), column=translate(", ", lang).join(translate(one, lang) for one in headings)
        )
        for headings, rows in alike.items()
    )


def _named(rows: Sequence[Row], lang: str) -> str:
    """Return rows by the tabs of their sheets and their numbers, the first of many."""
    numbers: dict[str, list[str]] = defaultdict(list)
    for row in rows[:MOST_NAMED]:
        numbers[row.sheet].append(str(row.number))
    named = [
        translate(ROWS, lang).format(sheet=tab(sheet, lang), rows=translate(", ", lang).join(here))
        for sheet, here in numbers.items()
    ]
    return translate("; ", lang).join([*named, *["…"] * (len(rows) > MOST_NAMED)])

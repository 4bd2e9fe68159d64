"""The report on how far two curations of the same texts agree, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chaingraph.curation.agreement import found as of
from chaingraph.curation.agreement import reliability
from chaingraph.curation.agreement.curated import DOCUMENT, FIGURE, NAME
from chaingraph.curation.agreement.relating import TURNED
from chaingraph.model.report import (
    MIXED,
    NUMBER,
    TEXT,
    THING,
    WORD,
    Cell,
    Column,
    Ref,
    Report,
    Series,
    Table,
    Value,
    columns,
    percent,
    rounded,
    sentence,
)

if TYPE_CHECKING:
    from chaingraph.curation.agreement.curated import Curation
    from chaingraph.curation.agreement.found import Agreement, Values
    from chaingraph.curation.agreement.matching import Score

WHATS = (NAME, of.RELATION, FIGURE, DOCUMENT)
BECAME = (of.KEPT, of.MENDED, of.DELETED, of.ADDED)
_SHARES = (Column("precision", NUMBER), Column("recall", NUMBER), Column("F1", NUMBER, heading="F1"))
OTHER_WAY = sentence("↔ marks a relation that the second has the other way round.")
IN_NONE = sentence("(in no passage of the graph)")
READERS = sentence(
    "Precision is the share of what the first has that the second has too, recall the reverse; F1 is their harmonic mean. "
    "What is undecided counts as it stands."
)
CHANCE = sentence(
    "Both coefficients are 1 for full agreement and 0 for what chance would give; a dash where all units have one code. "
    "Cohen’s κ (1960); Krippendorff’s α for nominal data."
)


def report(found: Agreement, first: Path, second: Path) -> Report:
    """Return an agreement as a report: the texts, the scores, what became of the rows, the coders, each difference."""
    tables = [_texts(found), _scores(found), _rows(found), _coders(found), _parts(found), _differences(found)]
    title = Series((sentence("Agreement"), str(first), str(second)), " · ")
    return Report(title, tables, of_graph=False)


def _texts(found: Agreement) -> Table:
    rows = [
        (document, *_reader(one), *_reader(other))
        for one, other in found.texts
        for document in dict.fromkeys(reader.document for reader in (one, other) if reader)
    ]
    held = columns(
        document=THING, first=TEXT, undecided_in_the_first=NUMBER, second=TEXT, undecided_in_the_second=NUMBER
    )
    return Table(sentence("Which texts are compared"), held, rows)


def _reader(curation: Curation | None) -> tuple[Cell, Cell]:
    return (str(curation.path), curation.undecided) if curation else ("–", "–")


def _scores(found: Agreement) -> Table:
    rows = [
        (what, how, *_shares(score)) for kind in WHATS for (what, how), score in found.scores.items() if what == kind
    ]
    held = (*columns(what=WORD, compared=WORD, first=NUMBER, second=NUMBER, both=NUMBER), *_SHARES)
    return Table(sentence("What both have"), held, rows, [READERS])


def _shares(score: Score) -> tuple[Cell, ...]:
    return score.first, score.second, score.both, rounded(score.precision), rounded(score.recall), rounded(score.f1)


def _rows(found: Agreement) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (what, *(found.rows[what][became] for became in BECAME)) for what in WHATS if found.rows[what].total()
    ]
    held = columns(what=WORD, kept=NUMBER, mended=NUMBER, deleted=NUMBER, added=NUMBER)
    return Table(sentence("What became of the rows of the first in the second"), held, rows)


def _coders(found: Agreement) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            what,
            column,
            len(codes),
            percent(reliability.observed(codes) or 0),
            rounded(reliability.kappa(codes)),
            rounded(reliability.alpha(codes)),
        )
        for (what, column), codes in found.codes.items()
        if codes
    ]
    held = (
        *columns(what=WORD, code=WORD, units=NUMBER, per_cent=NUMBER),
        Column("kappa", NUMBER, heading="Cohen’s κ"),
        Column("alpha", NUMBER, heading="Krippendorff’s α"),
    )
    return Table(sentence("How far both code alike what both have"), held, rows, [CHANCE])


def _parts(found: Agreement) -> Table:
    rows = sorted(((what, iri, *_shares(score)) for (what, iri), score in found.parts.items()), key=_by_number)
    held = (*columns(what=WORD, kind=THING, first=NUMBER, second=NUMBER, both=NUMBER), *_SHARES)
    return Table(sentence("Kind by kind, and relation by relation"), held, rows)


def _by_number(row: Sequence[Cell]) -> tuple[str, int, str]:
    what, iri, first, second, *_ = row
    return str(what), -int(str(first)) - int(str(second)), str(iri)


def _differences(found: Agreement) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (
            one.passage or IN_NONE, one.what, _said(one.words, " — "), one.became, one.attribute,
            _said(one.first), _said(one.second), one.document,
        )
        for one in found.differences
    ]  # fmt: skip
    held = columns(
        passage=THING, what=WORD, words=MIXED, became=WORD, attribute=WORD, first=MIXED, second=MIXED, document=THING
    )
    turned = any(TURNED in one.second for one in found.differences)
    return Table(sentence("Where they differ"), held, rows, [OTHER_WAY] if turned else [], empty="They do not differ.")


def _said(values: Values, between: str = "; ") -> Cell:
    """Return what a reader says: terms by their names, the rest as it stands; a dash where nothing."""
    parts: list[Value] = [Ref(value) if value.startswith("http") else value for value in values]
    return Series(tuple(parts), between) if parts else "–"

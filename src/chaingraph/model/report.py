"""What a report is made of: tables of IRIs, numbers and English sentences, which are put into no language yet.

A table says what each of its columns holds; names and a language are given to a report when it is rendered.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True)
class Ref:
    """Something that is called by its name when it is rendered: its IRI."""

    iri: str


@dataclass(frozen=True)
class Each(Ref):
    """A unit of each of which something is (per month): it is called by the name of one."""


@dataclass(frozen=True)
class Both:
    """A text that comes in both languages; None where it lacks one."""

    zh: str | None = None
    en: str | None = None

    def __getitem__(self, lang: str) -> str | None:
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True)
class Sentence:
    """An English sentence of the catalogue, with a value for each of its fields."""

    text: str
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True)
class Series:
    """Several values one after the other, with an English text of the catalogue between them."""

    parts: tuple[Value, ...]
    between: str = "; "


# a text stands as it is: the words of a document, a sign, a name in code
Value = str | int | Decimal | Ref | Both | Sentence | Series
Cell = Value | tuple[str, ...] | tuple[Ref, ...] | None


def sentence(text: str, **values: Value) -> Sentence:
    """Return an English sentence of the catalogue with the values of its fields."""
    return Sentence(text, tuple(values.items()))


class Holds(StrEnum):
    """What the cells of a column hold. A sign, a sentence or None may stand in any of them."""

    THING = "thing"  # an IRI
    THINGS = "things"  # a tuple of IRIs
    SOURCE = "source"  # the IRI of a passage or interpretation; its row is what others refer to
    NUMBER = "number"
    TEXT = "text"  # in the words of a document, or in both languages
    WORD = "word"  # an English word of the catalogue
    MIXED = "mixed"  # values that say themselves what they are


THING, THINGS, SOURCE, NUMBER, TEXT, WORD, MIXED = Holds
EVERY = "*"  # all columns of a table
SUBJECTS = ("figure", "task")  # the columns that name what a row is about, wherever they stand


@dataclass(frozen=True)
class Column:
    """A column: its name, what it holds, and its heading, which is the name where none is given."""

    name: str
    holds: Holds = MIXED
    heading: Value | None = None


def columns(**held: Holds) -> tuple[Column, ...]:
    """Return columns by their names, each with what it holds."""
    return tuple(Column(name, holds) for name, holds in held.items())


@dataclass(frozen=True)
class Table:
    """A table: its columns, and rows of cells; None is what the text does not state.

    ``notes`` stand below it; ``empty`` (a sentence of the catalogue) says why there are no rows, where there can be none.
    ``picture`` says how a page draws it: as a ``heatmap`` (of all columns but the first) as ``bars`` (of its numbers),
    or as ``chains``; from a ``list`` such a picture chooses; a ``board`` is a table whose cells are filled or empty.
    ``question`` is the packaged question that it answers, if any. ``choices`` are what the cells of a column may be where a workbook is filled in; what is filled in is told from what
    was there by a copy that the workbook hides. ``silent`` is what a cell says that is None, where that tells nothing of a text.
    ``anywhere`` are the columns whose cells any document may fill (EVERY is all of them): what is absent there is not stated only
    where the whole graph is signed off, whatever the row itself rests on; but for the rows of the things (IRIs) that are ``own``, of which
    their document alone speaks (figures). ``item`` are the columns that another passage of the same item may fill, as a bracket behind its
    stop does: what is absent there is not stated only where the section of the row is signed off. ``matched`` are the columns that a comparison fills:
    what is absent there is not denied by any text, since what it says may be nothing to compare with. ``sometimes`` are the columns
    that some rows alone have: nothing lacks where they are empty. ``more`` counts the rows that were not asked for.
    """

    title: Value
    columns: Sequence[Column]
    rows: Sequence[tuple[Cell, ...]]
    notes: Sequence[Value] = ()
    picture: str = ""
    empty: str = ""
    question: str = ""
    silent: str = ""
    anywhere: Sequence[str] = ()
    own: Collection[str] = ()
    item: Sequence[str] = ()
    matched: Sequence[str] = ()
    sometimes: Sequence[str] = ()
    choices: Mapping[str, Sequence[Value]] = field(default_factory=dict)
    more: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def fills_anywhere(self, name: str) -> bool:
        """Return whether any document may fill the cells of a column."""
        return name in self.anywhere or EVERY in self.anywhere

    def is_own(self, row: tuple[Cell, ...]) -> bool:
        """Return whether a row is of a thing of which its document alone speaks."""
        return any(isinstance(cell, str) and cell in self.own for cell in row)

    def column(self, name: str) -> list[Cell]:
        """Return the cells of one column."""
        place = self.names.index(name)
        return [row[place] for row in self.rows]

    def named(self, name: str) -> list[tuple[str, ...]]:
        """Return the IRIs of what each cell of one column names."""
        column = self.columns[self.names.index(name)]
        return [named(cell, column) for cell in self.column(name)]

    def mentions(self) -> list[list[str]]:
        """Return of each row the IRIs of what its cells name."""
        return [
            [iri for cell, column in zip(row, self.columns, strict=True) for iri in named(cell, column)]
            for row in self.rows
        ]

    def subjects(self) -> list[str]:
        """Return of each row what it is about (its IRI): what a column of SUBJECTS names, else what it names first; empty where it names nothing."""
        own = [self.named(name) for name in SUBJECTS if name in self.names]
        return [next(itertools.chain(*row), "") for row in zip(*own, self.mentions(), strict=True)]

    def only(self, *names: str) -> Table:
        """Return the table with these columns only, in this order."""
        kept = [self.columns[self.names.index(name)] for name in names]
        return replace(self, columns=kept, rows=list(zip(*map(self.column, names), strict=True)))

    def filled(self, but: str = "") -> Table:
        """Return the table with those columns only in which some row says anything, ``but`` one."""
        kept = [name for name in self.names if any(cell not in (None, ()) for cell in self.column(name))]
        return self.only(*(name for name in kept if name != but))

    def cells(self) -> Iterator[Cell]:
        """Yield the cells as values that say themselves what they are."""
        return (valued(cell, column) for row in self.rows for cell, column in zip(row, self.columns, strict=True))

    def values(self) -> Iterator[Cell]:
        """Yield all that the table says: title, headings, cells, notes and choices."""
        yield from self._around()
        yield from self.cells()

    def iris(self) -> set[str]:
        """Return the IRIs of all that the table names."""
        return set().union(*map(mentioned, self._around()), *self.mentions())

    def _around(self) -> Iterator[Cell]:
        yield self.title
        yield from (column.heading for column in self.columns)
        yield from self.notes
        for choices in self.choices.values():
            yield from choices


@dataclass(frozen=True)
class Report:
    """Tables under a title; without a title, one table alone.

    A brief report names only the first few things of each cell when it is drawn for reading. ``of_graph`` says whether what
    it lacks is lacking in the graph, so that it begins with how far that is signed off.
    """

    title: Value | None
    tables: Sequence[Table]
    brief: bool = False
    of_graph: bool = True


def alone(table: Table, of_graph: bool = True) -> Report:
    """Return a table as a report of its own."""
    return Report(None, [table], of_graph=of_graph)


def valued(cell: Cell, column: Column) -> Cell:
    """Return a cell of a column as a value that says itself what it is."""
    if cell is None or (column.holds is TEXT and isinstance(cell, str)):
        return cell
    if isinstance(cell, tuple):
        return tuple(part if isinstance(part, Ref) else Ref(part) for part in cell)
    if isinstance(cell, str) and cell and column.holds in (THING, SOURCE):
        return Ref(cell)
    return Sentence(cell) if isinstance(cell, str) and column.holds == WORD else cell


def iris(report: Report) -> set[str]:
    """Return the IRIs of all that a report names."""
    return set(mentioned(report.title)).union(*(table.iris() for table in report.tables))


def cited(report: Report) -> set[str]:
    """Return the IRIs of what the cells of a report name."""
    return {iri for table in report.tables for row in table.mentions() for iri in row}


def named(cell: Cell, column: Column) -> tuple[str, ...]:
    """Return the IRIs of what a cell of a column names."""
    if isinstance(cell, str):
        return (cell,) if cell and column.holds in (THING, SOURCE) else ()
    if isinstance(cell, tuple):
        return tuple(part.iri if isinstance(part, Ref) else part for part in cell)
    return tuple(mentioned(cell))


def mentioned(value: Cell) -> Iterator[str]:
    """Yield the IRIs of what a value names; a text that stands as it is names nothing."""
    if isinstance(value, Ref):
        yield value.iri
    elif isinstance(value, Sentence):
        yield from (iri for _, part in value.values for iri in mentioned(part))
    elif isinstance(value, Series | tuple):
        yield from (iri for part in (value.parts if isinstance(value, Series) else value) for iri in mentioned(part))


def rounded(value: float | None) -> Decimal | str:
    """Return a measure to three places; ∞ where it is without bound, a dash where it is not defined."""
    if value is None:
        return "–"
    return Decimal(f"{value:.3f}") if math.isfinite(value) else "∞"


def percent(share: float) -> Decimal:
    """Return a share (from 0 to 1) in per cent, to one place."""
    return Decimal(f"{100 * share:.1f}")

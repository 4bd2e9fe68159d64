"""What a report is made of: tables whose cells are things called by their names, numbers and words."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Protocol


@dataclass(frozen=True)
class Ref:
    """Something called by its name: its IRI and its label in the language of the report."""

    iri: str
    label: str


Cell = str | int | Decimal | Ref | tuple[Ref, ...] | None


@dataclass(frozen=True)
class Table:
    """A table: the names of its columns, their headings, and rows of cells; None is what the text does not state.

    ``notes`` are sentences that stand below it; ``empty`` says why there are no rows, where there can be none. ``picture`` says how a page draws it: as a ``heatmap`` (of all columns but
    the first) or as ``bars`` (of the first column of numbers). ``choices`` are what the cells of a column may be where a
    workbook is filled in; what is filled in is told from what was there by a copy that the workbook hides.
    """

    title: str
    columns: tuple[str, ...]
    headings: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    notes: tuple[str, ...] = ()
    picture: str = ""
    empty: str = ""
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)

    def column(self, name: str) -> list[Cell]:
        """Return the cells of one column."""
        return [row[self.columns.index(name)] for row in self.rows]

    def only(self, *names: str) -> "Table":
        """Return the table with these columns only, in this order."""
        headings = tuple(self.headings[self.columns.index(name)] for name in names)
        return replace(self, columns=names, headings=headings, rows=list(zip(*map(self.column, names), strict=True)))

    def compact(self) -> "Table":
        """Return the table without the columns in which no row states anything; one without rows, as it is."""
        stated = [name for name in self.columns if any(cell is not None for cell in self.column(name))]
        return self.only(*stated) if self.rows else self


@dataclass(frozen=True)
class Report:
    """A page: a title and tables; a brief one names only the first few things of each cell when drawn for reading."""

    title: str
    tables: Sequence[Table]
    brief: bool = True


def tables_of(report: Report | Table) -> Sequence[Table]:
    """Return the tables of a report, or a table as the only one."""
    return report.tables if isinstance(report, Report) else [report]


def refs(cell: Cell) -> tuple[Ref, ...]:
    """Return the things that a cell names."""
    if isinstance(cell, Ref):
        return (cell,)
    return cell if isinstance(cell, tuple) else ()


class Words(Protocol):
    """The names of things, and sentences, in one language."""

    def say(self, text: str) -> str:
        """Return an English text in the language of the reports."""

    def ref(self, iri: str) -> Ref:
        """Return an IRI with its label."""

    def refs(self, iris: Iterable[str]) -> tuple[Ref, ...]:
        """Return several things as one cell."""

    def headings(self, columns: Sequence[str]) -> tuple[str, ...]:
        """Return the headings of columns."""


def tabulate(
    words: Words, title: str, columns: Sequence[str], rows: Sequence[tuple[Cell, ...]], notes: Iterable[str] = (),
    picture: str = "",
) -> Table:  # fmt: skip
    """Return a table with its title (an English text) and headings in the language of ``words``."""
    return Table(words.say(title), tuple(columns), words.headings(columns), rows, tuple(notes), picture if rows else "")


def rounded(value: float | None) -> Cell:
    """Return a measure to three places; ∞ where it is without bound, a dash where it is not defined."""
    if value is None:
        return "–"
    return Decimal(f"{value:.3f}") if math.isfinite(value) else "∞"


def percent(share: float) -> Decimal:
    """Return a share (from 0 to 1) in per cent, to one place."""
    return Decimal(f"{100 * share:.1f}")

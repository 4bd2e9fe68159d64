"""A report in a language: what ``wording`` makes of one, and each form writes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chaingraph.model.report import Holds

NOT_STATED = "(not stated)"


@dataclass(frozen=True)
class Name:
    """Something called by its name: its IRI and its label in a language."""

    iri: str
    label: str


Words = str | int | Decimal | Name | tuple[Name, ...] | None


def named(cell: Words) -> tuple[Name, ...]:
    """Return what a cell names."""
    return cell if isinstance(cell, tuple) else (cell,) if isinstance(cell, Name) else ()


@dataclass(frozen=True)
class WordedTable:
    """A table in a language; ``holds`` says of each column what it holds.

    ``silent`` is what each cell of a row says that is None, row by row, ``in_no_row`` what precedes columns of such cells only,
    but of those ``matched``, which tell of no text, and ``sometimes``, which some rows alone have; ``empty`` what is said of a table without rows, where there is something
    to say. ``open`` says of each row whether it is not signed off.
    """

    title: str
    columns: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[tuple[Words, ...]]
    holds: Sequence[Holds] = ()
    notes: Sequence[str] = ()
    picture: str = ""
    question: str = ""
    empty: str = ""
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    silent: Sequence[Sequence[str]] = ()
    in_no_row: str = ""
    matched: Collection[str] = ()
    sometimes: Collection[str] = ()
    open: Sequence[bool] = ()

    def drawn(self) -> Iterator[tuple[tuple[Words, ...], Sequence[str]]]:
        """Yield the rows, each with what each of its cells says where that is None."""
        return zip(self.rows, self.silent or [[""] * len(self.columns)] * len(self.rows), strict=True)


@dataclass(frozen=True)
class Worded:
    """A report in a language; without a title, one table alone. ``open`` says what is open, where anything is."""

    lang: str
    title: str | None
    tables: Sequence[WordedTable]
    brief: bool = False
    open: str = ""

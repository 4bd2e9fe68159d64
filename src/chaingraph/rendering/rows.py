"""The rows of a table in words, as pictures read them: cells by the names of their columns, and where a row leads."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from chaingraph.base.messages import Count, translate
from chaingraph.base.plain import plain
from chaingraph.rendering.text import words
from chaingraph.rendering.worded import Name, WordedTable, Words, named

# from the number of a row of a table (from 0) and the passages (IRIs) that it names, where it leads on a page
Address = Callable[[int, Sequence[str]], str | None]
PASSAGES = ("passage", "passages", "interpretations")


def nowhere(row: int, passages: Sequence[str]) -> None:
    """Return that a row leads nowhere: a picture stands in a file of its own."""


@dataclass(frozen=True)
class Row:
    """A row by its number: its cells by their columns, and what is said of what each of them does not state."""

    number: int
    cells: dict[str, Words]
    silent: Mapping[str, str]

    def names(self, column: str) -> tuple[Name, ...]:
        """Return what a cell names."""
        return named(self.cells.get(column))

    def iri(self, column: str) -> str | None:
        """Return the IRI of the first thing that a cell names."""
        return next((name.iri for name in self.names(column)), None)

    def number_of(self, column: str) -> Decimal | None:
        """Return the number in a cell, None where it holds none."""
        cell = self.cells.get(column)
        return Decimal(cell) if isinstance(cell, int | Decimal) else None

    def words(self, column: str, lang: str, shown: int = 3) -> str:
        """Return a cell in words, the first few of many; nothing where it states nothing."""
        cell = self.cells.get(column)
        return "" if cell is None else plain(words(cell, lang, shown))

    @property
    def passages(self) -> list[str]:
        """The passages and interpretations that the row names."""
        return [name.iri for column in PASSAGES for name in self.names(column)]


def rows(table: WordedTable) -> Iterator[Row]:
    """Yield the rows of a table."""
    for number, (cells, silent) in enumerate(table.drawn()):
        yield Row(number, dict(zip(table.columns, cells, strict=True)), dict(zip(table.columns, silent, strict=True)))


def more(count: int, lang: str) -> str:
    """Return that there are so many more rows than are drawn."""
    return translate("{count:more row|more rows} in the table", lang).format(count=Count(count))

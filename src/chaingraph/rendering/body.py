"""The rows of a table of a page. No template writes them: a report on five hundred documents has half a million cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from numbers import Number
from typing import Protocol

from markupsafe import Markup, escape

from chaingraph.rendering.worded import Name, WordedTable, Words

Row = tuple[Words, ...]
KEPT = 100_000  # names that are written once however often they stand


class Speaks(Protocol):
    """What says cells in a language, and knows where on the page the row about something is."""

    @property
    def questions(self) -> Mapping[str, str]:
        """The ids of the tables that answer packaged questions, by the command that asks them."""

    def say(self, text: str) -> str:
        """Return a text of the catalogue in the language."""

    def words(self, cell: Words) -> str:
        """Return a cell as words."""

    def about(self, cell: Words) -> str | None:
        """Return the id of the row about what a cell names; None for anything else."""


def rows(
    spoken: Speaks, table: WordedTable, headed: Mapping[int, str], opening: Callable[[int, Row], str],
    homes: Mapping[int, str], source: int | None, beside: Callable[[str], str | None],
) -> Markup:  # fmt: skip
    """Return the rows of a table as markup, in which all that is said is text.

    ``headed`` maps the columns that are shown to an attribute of their cells, ``opening`` gives the attributes of a row by its
    number and cells, ``homes`` the id of each row (by number) that is the first about something. What the column ``source``
    names is not linked: its row is the one about it. ``beside`` gives the page about something (an IRI), where there is one.
    """
    cells = Cells(spoken, table, headed, source, beside)
    return Markup("".join(cells.written(opening, homes)))


class Cells:
    """Writes the cells of a table."""

    def __init__(
        self, spoken: Speaks, table: WordedTable, headed: Mapping[int, str], source: int | None, beside: Callable[[str], str | None],
    ) -> None:  # fmt: skip
        self.spoken, self.table, self.headed, self.source, self.beside = spoken, table, headed, source, beside
        self.between = str(escape(spoken.say("; ")))
        self.linked, self.named = lru_cache(KEPT)(self._linked), lru_cache(KEPT)(self._named)

    def written(self, opening: Callable[[int, Row], str], homes: Mapping[int, str]) -> Iterator[str]:
        """Yield the markup of each row."""
        for line, (row, silent) in enumerate(self.table.drawn()):
            here = f' id="{escape(homes[line])}"' if line in homes else ""
            cells = (self.cell(row[place], place, silent[place], "" if place else here) for place in self.headed)
            yield f"<tr{opening(line, row)}>{''.join(cells)}</tr>"

    def cell(self, cell: Words, place: int, silent: str, here: str) -> str:
        """Return the markup of a cell; ``silent`` is what it says where it is None, ``here`` its id as an attribute."""
        told = self.headed[place]
        if cell is None:
            return f'<td class="silent"{told}>{escape(silent)}</td>'
        if isinstance(cell, str) and cell in self.spoken.questions:
            table = escape(self.spoken.questions[cell])
            return f'<td><a href="#{table}">{escape(self.spoken.say("see the table"))}</a></td>'
        if isinstance(cell, Number) or self.table.holds[place] == "number":
            return f'<td class="number"{told}>{self._plain(cell)}</td>'
        write = self.named if here or place == self.source else self.linked
        parts: Sequence[Words] = cell if isinstance(cell, tuple) else (cell,)
        return f"<td{told}{here}>{self.between.join(map(write, parts))}</td>"

    def _plain(self, part: Words) -> str:
        return str(escape(self.spoken.words(part)))

    def _named(self, part: Words) -> str:
        page = self.beside(part.iri) if isinstance(part, Name) else None
        return f'<a href="{escape(page)}">{self._plain(part)}</a>' if page else self._plain(part)

    def _linked(self, part: Words) -> str:
        row = self.spoken.about(part)
        return f'<a href="#{escape(row)}">{self._plain(part)}</a>' if row else self.named(part)

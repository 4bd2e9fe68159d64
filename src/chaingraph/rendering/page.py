"""A report as one web page that needs nothing else: tables, pictures, and a link from each claim to its passage."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property

from markupsafe import Markup, escape

from chaingraph.base.messages import Count, translate
from chaingraph.base.plain import plain
from chaingraph.model.report import SOURCE
from chaingraph.rendering import chains, drawn
from chaingraph.rendering.beside import ALONE, Beside
from chaingraph.rendering.body import rows
from chaingraph.rendering.environment import TEMPLATES, environment, hashed
from chaingraph.rendering.pictures import picture
from chaingraph.rendering.text import silence, stated, words
from chaingraph.rendering.worded import Name, Worded, WordedTable, Words

LONG = 20  # rows from which on a table can be searched and sorted
MANY = 8  # columns of a table from which on its rows are cards on paper and on a phone


def write(worded: Sequence[Worded], format: str = "html", width: int | None = None) -> str:
    """Return a report as HTML; what its tables name is linked to the row of a table of sources, where there is one.

    In several languages, the page has a switch, and begins in that which its reader chose last on any page, else the first. Everything in the report is text to the page: nothing in it becomes markup. It asks for nothing from elsewhere; scripts of
    ours switch the language, and search and sort long tables, and it runs no other.
    """
    return page(worded)


def page(worded: Sequence[Worded], beside: Beside = ALONE, still: bool = False) -> str:
    """Return a report as HTML, as ``write`` does, with links to the pages that stand beside it.

    Where it is ``still``, it runs no script: it begins in the first language, and long tables are read as they stand.
    """
    several = len(worded) > 1
    needed = [("tongue.js", several), ("switch.js", several), ("report.js", any(map(long, worded[0].tables)))]
    script = "".join((TEMPLATES / name).read_text("utf-8") for name, wanted in needed if wanted and not still)
    spoken = [Spoken(report, f"{report.lang}-" if number else "") for number, report in enumerate(worded)]
    return (
        environment()
        .get_template("report.html")
        .render(
            reports=spoken,
            lang=worded[0].lang,
            title=spoken[0].title,
            long=long,
            stated=stated,
            silence=silence,
            many=MANY,
            beside=beside,
            script=Markup(script),
            script_hash=hashed(script),
            scenes=tuple(drawn.PICTURES),
            **chains.drawing(),
        )
    )


def behind(table: WordedTable, lang: str) -> str:
    """Return what the table below a picture is called while it is folded away: that it has all, and how many rows."""
    return translate("The whole table: {count:row|rows}", lang).format(count=Count(len(table.rows)))


def places(report: Worded) -> dict[str, str]:
    """Return where the page of a report in one language tells of things and passages (their IRIs), as ids."""
    return Spoken(report, "").places


def long(table: WordedTable) -> bool:
    """Return whether a table has so many rows that it is searched and sorted."""
    return len(table.rows) >= LONG


class Spoken:
    """A report in one language of a page, whose ids begin with ``prefix``."""

    def __init__(self, report: Worded, prefix: str) -> None:
        self.report, self.lang, self.prefix = report, report.lang, prefix
        cited = [
            row[place] for table in report.tables if (place := self.source_of(table)) is not None for row in table.rows
        ]
        named = (name for name in cited if isinstance(name, Name))
        self._anchors: Mapping[str, str] = {name.iri: f"{prefix}source-{n}" for n, name in enumerate(named, start=1)}
        combined = (table for table in report.tables if table.picture == chains.PICTURE)
        self.chains = next((chains.Chains(table, report.lang, prefix) for table in combined), None)

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.report.title or self.report.tables[0].title

    @property
    def tables(self) -> list[WordedTable]:
        """The tables that stand below the picture of the chains, where there is one."""
        return [table for table in self.report.tables if table.picture != chains.PICTURE]

    @cached_property
    def questions(self) -> Mapping[str, str]:
        """The ids of the tables that answer packaged questions, by the command that asks them."""
        named = ((table.question, number) for number, table in enumerate(self.tables, start=1))
        return {f"chaingraph ask {question}": f"{self.prefix}table-{number}" for question, number in named if question}

    def say(self, text: str) -> str:
        """Return a text of the catalogue in the language."""
        return translate(text, self.lang)

    def words(self, cell: Words, silent: str = "") -> str:
        """Return a cell as words."""
        return plain(words(cell, self.lang, silent=silent))

    def picture(self, table: WordedTable) -> Markup:
        """Return the picture of a table, in which labels are text."""
        return Markup(picture(table, self.lang))

    def scene(self, table: WordedTable, number: int) -> Markup:
        """Return the picture of a table, whose marks lead to the passage of a row, or to the row where it names several."""

        def address(row: int, passages: Sequence[str]) -> str:
            known = [self._anchors[iri] for iri in dict.fromkeys(passages) if iri in self._anchors]
            return f"#{known[0]}" if len(known) == 1 else f"#{self.row(number, row)}"

        return drawn.fragment(table, self.lang, address)

    def folded(self, table: WordedTable) -> str:
        """Return what a table is called that is folded away below its picture."""
        return behind(table, self.lang)

    def rows(
        self, table: WordedTable, number: int, kept: Sequence[int], scenes: Collection[str], beside: Beside
    ) -> Markup:
        """Return the rows of a table (by number, from 1), of the columns ``kept``; ``scenes`` are pictures whose marks lead to rows."""
        cards, source = len(kept) > MANY, self.source_of(table)
        headed = {place: f' data-heading="{escape(table.headings[place])}"' if cards else "" for place in kept}
        homes = {row: name for (of, row), name in self.homes.items() if of == number}

        def opening(line: int, row: tuple[Words, ...]) -> str:
            if source is not None:
                return f' id="{escape(self.anchor(row[source]))}"'
            if self.chains and table.picture == "list":
                return f' class="{escape(self.chains.marks(row[0]))}"'
            return f' id="{escape(self.row(number, line))}"' if table.picture in scenes else ""

        return rows(self, table, headed, opening, homes, source, beside.link)

    def row(self, table: int, row: int) -> str:
        """Return the id of a row (from 0) of a table (from 1)."""
        return f"{self.prefix}table-{table}-{row + 1}"

    def source_of(self, table: WordedTable) -> int | None:
        """Return which column names the source that a row is about; None where none does."""
        return next((place for place, holds in enumerate(table.holds) if holds == SOURCE), None)

    @cached_property
    def homes(self) -> Mapping[tuple[int, int], str]:
        """The ids of the rows (by table, from 1, and row, from 0) that are the first about something, other than of sources."""
        found: dict[str, tuple[int, int]] = {}
        for number, table in enumerate(self.tables, start=1):
            for place, row in enumerate(table.rows if self.source_of(table) is None else ()):
                if isinstance(row[0], Name) and row[0].iri not in self._anchors:
                    found.setdefault(row[0].iri, (number, place))
        return {place: f"{self.prefix}about-{number}" for number, place in enumerate(found.values(), start=1)}

    @cached_property
    def _about(self) -> Mapping[str, str]:
        """The ids of the rows about things, by the things."""
        rows = {
            (number, place): row
            for number, table in enumerate(self.tables, start=1)
            for place, row in enumerate(table.rows)
        }
        return {rows[place][0].iri: name for place, name in self.homes.items()}  # type: ignore[union-attr]

    @property
    def places(self) -> dict[str, str]:
        """The ids of the rows about things and of those about sources, by their IRIs."""
        return {**self._about, **self._anchors}

    def about(self, cell: Words) -> str | None:
        """Return the id of the row about what a cell names: a passage or a thing; None for anything else."""
        return self.anchor(cell) or (self._about.get(cell.iri) if isinstance(cell, Name) else None)

    def anchor(self, cell: Words) -> str | None:
        """Return the id of the row about a source; None for anything else."""
        return self._anchors.get(cell.iri) if isinstance(cell, Name) else None

"""Reports, their tables and views as a notebook holds them: they know the graph they are of, and show themselves in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from chaingraph.base import display
from chaingraph.base.messages import LANGUAGES
from chaingraph.graph.graph import Graph
from chaingraph.model.report import THING, THINGS, Report, Table, alone, columns, sentence
from chaingraph.rendering import told
from chaingraph.rendering.names import GraphNames
from chaingraph.rendering.text import spoken, words
from chaingraph.rendering.worded import Name, WordedTable, Words
from chaingraph.rendering.wording import worded
from chaingraph.reports import answers, kinds
from chaingraph.reports.telling import Tell, silently
from chaingraph.views.kinds import select
from chaingraph.views.selection import Selection

if TYPE_CHECKING:
    import pandas
    import polars

TALLEST, LINE, ABOVE = 640, 28, 160  # pixels of the frame of a report, of a row, of what stands above the rows
VIEW = 640


@dataclass(frozen=True)
class ShownTable(Table):
    """A table that knows what its things are called."""

    names_of: GraphNames | None = field(default=None, compare=False, repr=False)

    def _repr_html_(self) -> str:
        """Return the table as a notebook shows it, in the language of the locale."""
        lang = display.language()
        table = self.worded(lang)
        return display.table(table.headings, list(spoken(table, lang)), table.title)

    def to_pandas(self, lang: str = "en", iris: bool = False) -> pandas.DataFrame:
        """Return the table as a frame of pandas: things by their names, or by their IRIs; what is not stated is missing.

        Raises MissingExtra.
        """
        return display.to_pandas(self._columns(lang, iris))

    def to_polars(self, lang: str = "en", iris: bool = False) -> polars.DataFrame:
        """Return the table as a frame of polars, as ``to_pandas`` does. Raises MissingExtra."""
        return display.to_polars(self._columns(lang, iris))

    def worded(self, lang: str) -> WordedTable:
        """Return the table in a language."""
        assert self.names_of is not None, "it is of a graph"
        return worded(alone(self), self.names_of, lang).tables[0]

    def _columns(self, lang: str, iris: bool) -> dict[str, list[object]]:
        table = self.worded(lang)
        cells = [[_cell(cell, lang, iris) for cell in row] for row in table.rows]
        return {name: [row[place] for row in cells] for place, name in enumerate(table.columns)}


def _cell(cell: Words, lang: str, iris: bool) -> object:
    """Return a cell as a frame holds it: several things in one text."""
    if iris and isinstance(cell, Name):
        return cell.iri
    if iris and isinstance(cell, tuple):
        return " ".join(name.iri for name in cell)
    return words(cell, lang) if isinstance(cell, Name | tuple) else cell


@dataclass(frozen=True)
class ShownReport(Report):
    """A report that knows what its things are called."""

    names_of: GraphNames | None = field(default=None, compare=False, repr=False)

    def _repr_html_(self) -> str:
        """Return the report as a notebook shows it: its page, in both languages, in a frame."""
        assert self.names_of is not None, "it is of a graph"
        from chaingraph.rendering.page import page

        languages = sorted(LANGUAGES, key=lambda other: other != display.language())
        still = page([told(self, self.names_of, lang) for lang in languages], still=True)
        rows = sum(len(table.rows) for table in self.tables)
        return display.frame(still, TALLEST if self.title else min(TALLEST, ABOVE + LINE * rows))

    def to_pandas(self, lang: str = "en", iris: bool = False) -> dict[str, pandas.DataFrame]:
        """Return each table as a frame of pandas, by its title. Raises MissingExtra."""
        return {table.worded(lang).title: table.to_pandas(lang, iris) for table in _known(self.tables)}

    def to_polars(self, lang: str = "en", iris: bool = False) -> dict[str, polars.DataFrame]:
        """Return each table as a frame of polars, by its title. Raises MissingExtra."""
        return {table.worded(lang).title: table.to_polars(lang, iris) for table in _known(self.tables)}


def _known(tables: Sequence[Table]) -> list[ShownTable]:
    return [table for table in tables if isinstance(table, ShownTable)]


@dataclass(frozen=True)
class ShownView(Selection):
    """A view that knows the graph it is of."""

    graph: Graph | None = field(default=None, compare=False, repr=False)

    def _repr_html_(self) -> str:
        """Return the view as a notebook shows it: its page, which can be explored, in a frame."""
        from chaingraph.rendering.view import draw

        assert self.graph is not None, "it is of a graph"
        return display.frame(draw(self, self.graph, display.language()), VIEW, scripts=True)

    @property
    def relations(self) -> ShownTable:
        """The relations that are shown, with the passages that state them."""
        assert self.graph is not None, "it is of a graph"
        rows = [
            (start, told["relation"], end, tuple(told["passages"]))
            for start, end, told in self.network.edges(data=True)
            if told.get("relation")
        ]
        held = columns(thing=THING, relation=THING, other=THING, passages=THINGS)
        return shown_table(Table(sentence("Relations"), held, rows), GraphNames(self.graph))

    def to_pandas(self, lang: str = "en", iris: bool = False) -> pandas.DataFrame:
        """Return the relations that are shown as a frame of pandas. Raises MissingExtra."""
        return self.relations.to_pandas(lang, iris)

    def to_polars(self, lang: str = "en", iris: bool = False) -> polars.DataFrame:
        """Return the relations that are shown as a frame of polars. Raises MissingExtra."""
        return self.relations.to_polars(lang, iris)


def shown_table(table: Table, names: GraphNames) -> ShownTable:
    """Return a table that knows what its things are called."""
    return ShownTable(**vars(table), names_of=names)


def report(graph: Graph, kind: str = "", tell: Tell = silently) -> ShownReport:
    """Return the report of a kind (see ``reports.kinds``), or an overview, as a notebook shows it."""
    made, names = kinds.report(graph, kind, tell), GraphNames(graph)
    tables = [shown_table(table, names) for table in made.tables]
    return ShownReport(**{**vars(made), "tables": tables}, names_of=names)


def answer(graph: Graph, question: str, **parameters: str) -> ShownTable:
    """Return the answer to a packaged question as a table, things by their names. Raises what ``Graph.ask`` raises."""
    return shown_table(answers.answer(graph, question, parameters), GraphNames(graph))


def view(graph: Graph, name: str, of: Sequence[str] = (), *, depth: int = 2, count: int = 5) -> ShownView:
    """Return what a view shows (see ``views.kinds.select``, which says what it raises), as a notebook shows it."""
    return ShownView(**vars(select(graph, name, of, depth=depth, count=count)), graph=graph)

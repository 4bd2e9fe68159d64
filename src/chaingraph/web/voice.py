"""How a page speaks: in its language, with the names of things, and with links that lead from where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import quote

import pyoxigraph as ox
from markupsafe import Markup, escape

from chaingraph.base.messages import LANGUAGES, translate
from chaingraph.base.plain import plain
from chaingraph.graph import questions
from chaingraph.model.report import NUMBER, Holds, Report, Table, sentence
from chaingraph.rendering import drawn, wording
from chaingraph.rendering.families import FAMILIES, Family, family_of
from chaingraph.rendering.page import behind
from chaingraph.rendering.text import words
from chaingraph.rendering.worded import Name, Worded, WordedTable, Words, named
from chaingraph.rendering.wording import Speaker
from chaingraph.reports.targets import LATER
from chaingraph.web import addresses
from chaingraph.web.classes import narrowest

if TYPE_CHECKING:
    from chaingraph.graph.store import Term
    from chaingraph.web.site import Site


ROWS = 2_000  # of a table that a page shows
MANY = 8  # names in a cell of which all are shown
ASK = "chaingraph ask "
RESULTS = "report/outcomes"  # where it is told what became of targets
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Voice:
    """Speaks for the page at an address, in a language."""

    layout = "layout.html"  # the template that a page stands in
    alone = False  # whether all pages stand in one file, with an engine that answers queries

    def __init__(self, site: Site, address: str, lang: str) -> None:
        self.site, self.address, self.lang = site, address, lang
        self.up = "../" * address.count("/")

    @property
    def other(self) -> str:
        """The language that the page does not speak."""
        return next(lang for lang in LANGUAGES if lang != self.lang)

    @cached_property
    def later(self) -> frozenset[str]:
        """What is said of a target of which a later document tells a result."""
        return frozenset(self.say(one.text) for one in LATER.values())

    def say(self, text: str, **fields: object) -> str:
        """Return a text of the catalogue, with its fields filled."""
        said = translate(text, self.lang)
        return said.format(**fields) if fields else said

    def name(self, iri: str) -> str:
        """Return what something is called."""
        return self.site.name(iri, self.lang)

    def name_of(self, iri: str) -> Name:
        """Return something by its name, which leads to its page."""
        return Name(iri, self.name(iri))

    def to(self, address: str, ending: str = "") -> str:
        """Return the link to the page at an address, in the language of this one; or to another form of it."""
        return f"{self.up}{_quoted(address)}{ending or f'.{self.lang}.html'}"

    def link(self, iri: str) -> str:
        """Return the link to the page of something; empty where it has none."""
        return self.to(_address(iri)) if self.site.has(iri) else ""

    def asset(self, name: str) -> str:
        """Return the link to a file that all pages share."""
        return f"{self.up}assets/{name}"

    def family(self, iri: str) -> Family:
        """Return the family that a thing is drawn as."""
        return FAMILIES[min(map(family_of, self.site.known.kinds(iri)), default=len(FAMILIES) - 1)]

    def kind(self, iri: str) -> str | None:
        """Return the class by which something is known best: the narrowest of the ontology's own."""
        return narrowest(self.site.known.kinds(iri))

    def table(self, table: Table) -> WordedTable:
        """Return a table in words, as many rows of it as a page shows; how many there are besides is said."""
        table = cut(table)
        named = table.iris()
        self.site.known.learn_kinds(named)
        state = self.site.graph.sign_off
        speaker = Speaker(self.lang, self.site.names.called(named, self.lang))
        return speaker.table(table, None if state.complete else self.site.graph)

    def worded(self, report: Report) -> Worded:
        """Return a report in words."""
        found = wording.worded(replace(report, tables=list(map(cut, report.tables))), self.site.names, self.lang)
        self.site.known.learn_kinds(
            {part.iri for table in found.tables for row in table.rows for cell in row for part in named(cell)}
        )
        return found

    def named(self, name: Name) -> Markup:
        """Return a name as HTML, with the link to its page where it has one."""
        return Markup(self._linked(name))

    def listed(self, names: Iterable[Name]) -> Markup:
        """Return names as HTML, one after the other."""
        return Markup(escape(self.say("; ")).join(map(self.named, names)))

    def cells(self, row: Sequence[Words], silent: Sequence[str], holds: Sequence[Holds], kept: Sequence[int]) -> Markup:
        """Return the ``kept`` cells of a row as HTML; ``silent`` is what each says where it is None."""
        return Markup("".join(self._cell(row[place], silent[place], holds[place]) for place in kept))

    def said(self, cell: Words, silent: str) -> Markup:
        """Return a cell as HTML outside a table; ``silent`` is what it says where it is None."""
        if cell is None:
            return Markup('<span class="silent">%s</span>') % silent
        parts = named(cell)
        return self.listed(parts) if parts else Markup(escape(self.words(cell)))

    def scene(self, table: WordedTable) -> Markup:
        """Return the picture of a table, whose marks lead to the pages of what the rows rest on."""

        def address(row: int, passages: Sequence[str]) -> str | None:
            return next(filter(None, map(self.link, passages)), None)

        return drawn.fragment(table, self.lang, address)

    def folded(self, table: WordedTable) -> str:
        """Return what a table is called that is folded away below its picture."""
        return behind(table, self.lang)

    def _linked(self, name: Name) -> str:
        label, link = escape(plain(name.label)), self.link(name.iri)
        return f'<a href="{escape(link)}">{label}</a>' if link else str(label)

    def _cell(self, cell: Words, silent: str, holds: Holds) -> str:
        if cell is None:
            return f'<td class="silent">{escape(silent)}</td>'
        if isinstance(cell, Name | tuple):
            return f"<td>{self._several(cell) if isinstance(cell, tuple) else self._linked(cell)}</td>"
        if isinstance(cell, str) and cell.startswith(ASK):
            question = cell.removeprefix(ASK)
            title = questions.load(question).title[self.lang]
            link, named = self.to(f"question/{question}"), self.say("see the table")
            return f'<td><a href="{escape(link)}" title="{escape(title)}">{escape(named)}</a></td>'
        if isinstance(cell, str) and cell in self.later:
            return f'<td><a href="{escape(self.to(RESULTS))}">{escape(cell)}</a></td>'
        if isinstance(cell, str) and DAY.fullmatch(cell):
            return f'<td class="day">{cell}</td>'
        number = holds == NUMBER or not isinstance(cell, str)
        return (
            f'<td class="number">{escape(self.words(cell))}</td>' if number else f"<td>{escape(self.words(cell))}</td>"
        )

    def _several(self, names: Sequence[Name]) -> str:
        """Return names as HTML; of many, most are folded away."""
        between = escape(self.say("; "))
        if len(names) <= MANY:
            return between.join(map(self.named, names))
        shown, rest = names[: MANY - 2], names[MANY - 2 :]
        summary = escape(self.say("{count} in all", count=len(names)))
        return f"{self.listed(shown)} <details><summary>{summary}</summary>{self.listed(rest)}</details>"

    def words(self, cell: Words, silent: str = "") -> str:
        """Return a cell as words."""
        return plain(words(cell, self.lang, silent=silent))

    def value(self, term: Term) -> Name | str:
        """Return a term as it is shown: by its name, or as what it says."""
        if isinstance(term, ox.NamedNode):
            return self.name_of(term.value)
        return plain(term.value if isinstance(term, ox.Literal) else str(term))

    def spoken(self, terms: Collection[Term]) -> list[Term]:
        """Return those of several literals that are in the language of the page or in none; all where none is."""
        own = [term for term in terms if not isinstance(term, ox.Literal) or term.language in (self.lang, None)]
        return own or list(terms)

    def silence(self, iri: str) -> str:
        """Return what it means that the graph lacks something of a subject: not stated, or not in the graph so far."""
        is_open = self.site.open.get(iri, not self.site.graph.sign_off.complete)
        return self.say("(not in the graph)" if is_open else "(not stated)")


def cut(table: Table) -> Table:
    """Return as many rows of a table as a page shows, and a note where there are more: the data beside the page has all."""
    if len(table.rows) <= ROWS:
        return table
    note = sentence("The first {count} of {all}.", count=ROWS, all=len(table.rows))
    return replace(table, rows=table.rows[:ROWS], notes=(*table.notes, note))


@lru_cache(maxsize=200_000)
def _address(iri: str) -> str:
    return addresses.address(iri)


@lru_cache(maxsize=200_000)
def _quoted(address: str) -> str:
    return quote(address, safe="/~+")


class OneVoice(Voice):
    """Speaks for a page among all others in one file: links name its path behind ``#/``."""

    layout = "bare.html"
    alone = True

    def to(self, address: str, ending: str = "") -> str:
        """Return the link to a page in the file."""
        return f"#/{_quoted(address)}{ending or f'.{self.lang}.html'}"

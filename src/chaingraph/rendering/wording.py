"""Reports in words: the one place where what a report is made of is said in a language."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from chaingraph.base.messages import Count, translate
from chaingraph.graph.printed import one_of
from chaingraph.model.report import (
    Both,
    Cell,
    Each,
    Ref,
    Report,
    Sentence,
    Series,
    Table,
    Value,
    iris,
    mentioned,
    valued,
)
from chaingraph.rendering.worded import NOT_STATED, Name, Worded, WordedTable, Words

if TYPE_CHECKING:
    from chaingraph.graph.signing import SignOff

IN_NO_ROW = "(not stated in any row)"
NOT_IN_GRAPH, IN_NO_ROW_OF_GRAPH = "(not in the graph)", "(not in the graph in any row)"
NOTHING_HERE = "–"  # of a cell that other rows alone fill
NOT_COMPARABLE = "(nothing comparable)"
NOTHING, NOTHING_IN_GRAPH = "(nothing)", "(nothing in the graph)"
OPEN = (
    "Not signed off: {open} of {passages:passage|passages}; {proposed:relation is|relations are} proposed, "
    "{decisions:decision is|decisions are} open. What is not in the graph may still be in the text, until `chaingraph review` signs it off."
)

UNDECIDED = (
    "All passages are signed off ({passages:passage|passages}), but {decisions:decision is|decisions are} open; `chaingraph validate` names the rows. "
    "Until then, what is not in the graph may still be in the text."
)


class State(Protocol):
    """What it means that a graph lacks something."""

    @property
    def not_stated(self) -> Mapping[str, Collection[str]]:
        """The columns of what curators found that the texts do not state, by of what (IRIs)."""

    def open_rows(self, rows: Sequence[Sequence[str]], around: bool = False) -> list[bool]:
        """Return of each row, given as the IRIs that it names, whether what it lacks may still be in the text; with ``around``, in another passage of its section."""


class Names(State, Protocol):
    """What things are called, where they stand, and how far all of it is signed off."""

    @property
    def sign_off(self) -> SignOff | None:
        """How far the graph is signed off that the things are of; None where they are of no graph."""

    def called(self, iris: Collection[str], lang: str) -> Mapping[str, str]:
        """Return what each of these (IRIs) is called in a language."""

    def sources(self, cited: Collection[str]) -> Table | None:
        """Return those of ``cited`` (IRIs) that are passages or interpretations; None where none are known."""


class Labels:
    """Names that are given; what has none is called by its IRI."""

    sign_off = None
    not_stated: Mapping[str, Collection[str]] = {}

    def __init__(self, labels: Mapping[str, str] | None = None) -> None:
        self.labels = labels or {}

    def called(self, iris: Collection[str], lang: str) -> Mapping[str, str]:
        """Return what each of these is called."""
        return {iri: self.labels.get(iri, iri) for iri in iris}

    def open_rows(self, rows: Sequence[Sequence[str]], around: bool = False) -> list[bool]:
        """Return that no row is open: names alone are of no text."""
        return [False] * len(rows)

    def sources(self, cited: Collection[str]) -> None:
        """Return None: a name says nothing of where a thing stands."""


def worded(report: Report, names: Names, lang: str) -> Worded:
    """Return a report in a language."""
    state = names.sign_off if report.of_graph else None
    unfinished = state is not None and not state.complete
    speaker = Speaker(lang, names.called(iris(report), lang))
    title = None if report.title is None else speaker.say(report.title)
    tables = [speaker.table(table, names if unfinished else None) for table in report.tables]
    return Worded(lang, title, tables, report.brief, opened(state, lang) if state else "")


def _open(table: Table, state: State) -> tuple[Sequence[bool], Sequence[Collection[str]]]:
    """Return of each row whether it, or something that it lacks, is open, and the columns of which what is absent may still be in a text."""
    rows = table.mentions()
    open = state.open_rows(rows)
    around = state.open_rows(rows, around=True) if table.item else open
    denied = [state.not_stated.get(subject, ()) for subject in table.subjects()]
    lacking = [_lacking(table, *one) for one in zip(table.rows, open, around, denied, strict=True)]
    lacks = [
        any(cell is None and name in names for name, cell in zip(table.names, row, strict=True))
        for row, names in zip(table.rows, lacking, strict=True)
    ]
    return [one or other for one, other in zip(open, lacks, strict=True)], lacking


def _lacking(
    table: Table, row: tuple[Cell, ...], is_open: bool, around: bool, denied: Collection[str]
) -> Collection[str]:
    """Return the columns of a row of which what is absent may still be in a text: all, or those that another passage may fill, without those ``denied``, which curators found that it does not state."""
    denied = {*denied, *table.sometimes}
    if is_open:
        return {*table.names}.difference(denied)
    anywhere = [] if table.is_own(row) else [name for name in table.names if table.fills_anywhere(name)]
    return {*anywhere, *(table.item if around else ())}.difference(denied)


def opened(state: SignOff, lang: str) -> str:
    """Return what is open in a graph, as a sentence; nothing where all is signed off."""
    counts = {name: Count(getattr(state, name)) for name in ("passages", "proposed", "decisions")}
    text = OPEN if state.open else UNDECIDED
    return "" if state.complete else translate(text, lang).format(open=state.open, **counts)


def said(value: Value, names: Names, lang: str) -> str:
    """Return a value in a language."""
    return Speaker(lang, names.called(set(mentioned(value)), lang)).say(value)


class Speaker:
    """Says values in a language; ``called`` is what things (IRIs) are called in it."""

    def __init__(self, lang: str, called: Mapping[str, str]) -> None:
        self.lang = lang
        self.called = called

    def say(self, value: Value) -> str:
        """Return a value as text."""
        if isinstance(value, Sentence):
            return self._filled(value)
        if isinstance(value, Series):
            return translate(value.between, self.lang).join(map(self.say, value.parts))
        if isinstance(value, Ref):
            return self._name(value)
        return value[self.lang] or "" if isinstance(value, Both) else str(value)

    def cell(self, value: Cell) -> Words:
        """Return a cell: things by their names, numbers as numbers, anything else as text."""
        if isinstance(value, Ref):
            return Name(value.iri, self._name(value))
        if isinstance(value, tuple):
            return tuple(Name(iri, self.called[iri]) for iri in mentioned(value))
        if isinstance(value, Both):
            return value[self.lang]
        return self.say(value) if isinstance(value, Sentence | Series) else value

    def table(self, table: Table, state: State | None = None) -> WordedTable:
        """Return a table in words; of a row that is open, what is absent is said to be lacking in the graph, not in the text.

        ``state`` says what is open; it is None where all of the graph is signed off, or where a table is of no graph.
        """
        unfinished = state is not None
        open, lacking = (
            _open(table, state) if state is not None else ([False] * len(table.rows), [()] * len(table.rows))
        )
        headings = (column.heading or Sentence(column.name.replace("_", " ")) for column in table.columns)
        return WordedTable(
            title=self.say(table.title),
            columns=table.names,
            headings=tuple(map(self.say, headings)),
            rows=[
                tuple(self.cell(valued(cell, column)) for cell, column in zip(row, table.columns, strict=True))
                for row in table.rows
            ],
            holds=tuple(column.holds for column in table.columns),
            notes=tuple(map(self.say, table.notes)),
            picture=table.picture,
            question=table.question,
            empty=translate(table.empty or (NOTHING_IN_GRAPH if unfinished and not table.rows else ""), self.lang),
            choices={name: tuple(map(self.say, words)) for name, words in table.choices.items()},
            silent=self._silent(table, lacking),
            matched=() if unfinished else table.matched,
            sometimes=table.sometimes,
            in_no_row="" if table.silent else translate(IN_NO_ROW_OF_GRAPH if unfinished else IN_NO_ROW, self.lang),
            open=open,
        )

    def _silent(self, table: Table, lacking: Sequence[Collection[str]]) -> list[list[str]]:
        """Return what each cell of a table says where it is empty; ``lacking`` are the columns of each row that a text may still fill."""
        stated, absent, unmatched = (
            table.silent or translate(text, self.lang) for text in (NOT_STATED, NOT_IN_GRAPH, NOT_COMPARABLE)
        )
        denied = {name: unmatched if name in table.matched else stated for name in table.names}
        denied |= {name: NOTHING_HERE for name in table.names if name in table.sometimes}
        return [[absent if name in names else said for name, said in denied.items()] for names in lacking]

    def _name(self, value: Ref) -> str:
        """Return what something is called; of a unit of which one is meant, that."""
        called = self.called[value.iri]
        return one_of(value.iri, called, self.lang) if isinstance(value, Each) else called

    def _filled(self, sentence: Sentence) -> str:
        """Return a sentence with its fields filled; numbers are left to it."""
        text = translate(sentence.text, self.lang)
        fields = {
            name: value if isinstance(value, int | Decimal) else self.say(value) for name, value in sentence.values
        }
        return text.format(**fields) if fields else text

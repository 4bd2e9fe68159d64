"""Reports in words: the one place where what a report is made of is said in a language."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from chaingraph.base.messages import translate
from chaingraph.model.report import (
    Both,
    Cell,
    Holds,
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


class Names(Protocol):
    """What things are called, and where they stand."""

    def called(self, iris: Collection[str], lang: str) -> Mapping[str, str]:
        """Return what each of these (IRIs) is called in a language."""

    def sources(self, cited: Collection[str]) -> Table | None:
        """Return those of ``cited`` (IRIs) that are passages or interpretations; None where none are known."""


class Labels:
    """Names that are given; what has none is called by its IRI."""

    def __init__(self, labels: Mapping[str, str] | None = None) -> None:
        self.labels = labels or {}

    def called(self, iris: Collection[str], lang: str) -> Mapping[str, str]:
        """Return what each of these is called."""
        return {iri: self.labels.get(iri, iri) for iri in iris}

    def sources(self, cited: Collection[str]) -> None:
        """Return None: a name says nothing of where a thing stands."""


@dataclass(frozen=True)
class Name:
    """Something called by its name: its IRI and its label in a language."""

    iri: str
    label: str


Words = str | int | Decimal | Name | tuple[Name, ...] | None


@dataclass(frozen=True)
class WordedTable:
    """A table in a language; ``holds`` says of each column what it holds, None of a cell that nothing is stated."""

    title: str
    columns: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[tuple[Words, ...]]
    holds: Sequence[Holds] = ()
    notes: Sequence[str] = ()
    picture: str = ""
    empty: str = ""
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Worded:
    """A report in a language; without a title, one table alone."""

    lang: str
    title: str | None
    tables: Sequence[WordedTable]
    brief: bool = False


def worded(report: Report, names: Names, lang: str) -> Worded:
    """Return a report in a language."""
    speaker = Speaker(lang, names.called(iris(report), lang))
    title = None if report.title is None else speaker.say(report.title)
    return Worded(lang, title, [speaker.table(table) for table in report.tables], report.brief)


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
            return self.called[value.iri]
        return value[self.lang] or "" if isinstance(value, Both) else str(value)

    def cell(self, value: Cell) -> Words:
        """Return a cell: things by their names, numbers as numbers, anything else as text."""
        if isinstance(value, Ref):
            return Name(value.iri, self.called[value.iri])
        if isinstance(value, tuple):
            return tuple(Name(iri, self.called[iri]) for iri in mentioned(value))
        if isinstance(value, Both):
            return value[self.lang]
        return self.say(value) if isinstance(value, Sentence | Series) else value

    def table(self, table: Table) -> WordedTable:
        """Return a table in words."""
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
            empty=translate(table.empty, self.lang),
            choices={name: tuple(map(self.say, words)) for name, words in table.choices.items()},
        )

    def _filled(self, sentence: Sentence) -> str:
        """Return a sentence with its fields filled; numbers are left to it."""
        text = translate(sentence.text, self.lang)
        fields = {
            name: value if isinstance(value, int | Decimal) else self.say(value) for name, value in sentence.values
        }
        return text.format(**fields) if fields else text

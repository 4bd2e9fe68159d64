"""The answers to packaged questions, as tables."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.graph import questions
from chaingraph.graph.asking import batches
from chaingraph.graph.store import Solutions, Term
from chaingraph.model.report import (
    MIXED,
    NUMBER,
    SOURCE,
    TEXT,
    THING,
    THINGS,
    WORD,
    Both,
    Cell,
    Column,
    Each,
    Holds,
    Ref,
    Report,
    Sentence,
    Series,
    Table,
    alone,
    columns,
    mentioned,
    named,
    sentence,
)
from chaingraph.model.terms import number_of
from chaingraph.model.vocabulary import expand
from chaingraph.reports.comparing import lacking, see_pairs, undated
from chaingraph.reports.premises import with_premises

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.graph.order import Key, ReadingOrder

EACH = "per"  # the column of units of each of which something is
MANY = 5_000  # passages that are asked for by name; of more, all are


def answer(graph: Graph, name: str, parameters: Mapping[str, str] | None = None, most: int | None = None) -> Table:
    """Return the answer to a packaged question, sentences beside their gists where the text is attached.

    Of more than ``most`` rows, the first are told, and the rest are counted.

    For what follows by rules, passages are those of its premises. One that compares documents says where there are too few of them. Raises what ``Graph.ask`` raises.
    """
    bound = parameters or {}
    question = questions.load(name)
    if question.compares == "places":
        see_pairs(graph, question.name, bound)
    every = graph.ask(name, **bound)
    found = with_premises(graph, question, Solutions(every.variables, every.rows[:most]))
    table = tabulate(Both(**question.title), found, graph.reading_order, drop=bound, words=question.words)
    table = replace(_with_silences(question, table), question="" if bound else name, more=len(every) - len(found))
    if question.compares and not table.rows:
        table = replace(table, empty=lacking(graph, question.compares))
    if question.compares == "years":
        table = replace(table, notes=[*table.notes, *undated(graph)])
    return _with_sentences(graph, table) if "gist" in table.names else table


def among(graph: Graph, name: str, parameter: str, iris: Collection[str]) -> Table:
    """Return the answer to a packaged question for several values of a parameter (IRIs), asked at once; a column says of which each row is."""
    question = questions.load(name)
    bound = question.bind({parameter: next(batches(sorted(iris), len(iris) or 1), "") or " "})
    found = with_premises(graph, question, graph.select(bound))
    table = tabulate(Both(**question.title), found, graph.reading_order, words=question.words)
    table = _with_silences(question, table)
    return _with_sentences(graph, table) if "gist" in table.names else table


def answers(graph: Graph, name: str, parameter: str, iris: Collection[str]) -> dict[str, Table]:
    """Return the answer to a packaged question for each value of a parameter (IRIs) that it has rows for, all asked at once."""
    table = among(graph, name, parameter, iris)
    rows: dict[str, list[tuple[Cell, ...]]] = {}
    place = table.names.index(parameter)
    for row in table.rows:
        (of,) = named(row[place], table.columns[place])
        rows.setdefault(of, []).append(row[:place] + row[place + 1 :])
    kept = [*table.columns[:place], *table.columns[place + 1 :]]
    return {of: replace(table, columns=kept, rows=found) for of, found in rows.items()}


def of_class(graph: Graph, kind: str) -> Table:
    """Return the things of a class (as prefix:name), which the title names."""
    table = answer(graph, "things", {"kind": kind})
    return replace(table, title=Series((table.title, Ref(expand(kind, graph.prefixes) or kind)), " · "))


def sources(graph: Graph, cited: Collection[str]) -> Table:
    """Return those of ``cited`` (IRIs) that are passages or interpretations: place, section and gist."""
    question = questions.load("sources")
    named = {"source": " ".join(batches(sorted(cited))) or " "} if len(cited) <= MANY else {}
    found = graph.select(question.bind(named))
    table = _with_sentences(graph, tabulate(Both(**question.title), found, graph.reading_order))
    held = [Column("source", SOURCE), Column("section", THING), *table.columns[2:]]
    return replace(table, columns=held, rows=[row for row in table.rows if row[0] in cited])


def listed() -> Report:
    """Return the packaged questions: name, title, the numbers answered, parameters."""
    loaded = [questions.load(name) for name in questions.names()]
    loaded.sort(key=lambda asked: (not asked.answers, int(asked.answers or 0), asked.name))
    rows: list[tuple[Cell, ...]] = [
        (asked.name, Both(**asked.title), asked.answers, " ".join(asked.parameters)) for asked in loaded
    ]
    held = columns(name=TEXT, title=TEXT, answers=TEXT, parameters=TEXT)
    return alone(Table(sentence("Packaged questions"), held, rows), of_graph=False)


def tabulate(
    title: Both, solutions: Solutions, order: ReadingOrder, drop: Collection[str] = (), words: Collection[str] = ()
) -> Table:  # fmt: skip
    """Return solutions as a table, without the columns that a parameter binds (``drop``); several things stand in ``order``.

    Two columns of one text, ``…_zh`` and ``…_en``, become one. ``words`` are the columns that hold words of the catalogue.
    """
    terms = {name: [row[place] for row in solutions] for place, name in enumerate(solutions.variables)}
    order.learn({iri for column in terms.values() for term in column for iri in _several(term)})
    kept = [name for name in terms if not (name in drop and len(set(terms[name])) <= 1)]
    made = [
        _both(name.removesuffix("_zh"), terms)
        if name.endswith("_zh")
        else _read(name, terms[name], order, name in words)
        for name in kept
        if not name.endswith("_en")
    ]
    return Table(title, [column for column, _ in made], list(zip(*(cells for _, cells in made), strict=True)))


def cell(term: Term | None, order: Key) -> Cell:
    """Return a term as a cell that says itself what it is; space-separated IRIs are several things, in ``order``."""
    if isinstance(term, ox.NamedNode):
        return Ref(term.value)
    if not isinstance(term, ox.Literal):
        return str(term) if term is not None else None
    if term.datatype.value.endswith(("#integer", "#decimal")) and (number := number_of(term)) is not None:
        return number if "." in term.value else int(number)
    iris = term.value.split(" ")
    if term.language is None and all(re.match("https?://", iri) for iri in iris):
        return tuple(map(Ref, sorted(iris, key=order) if len(iris) > 1 else iris))
    if term.language is None and term.value in ("true", "false"):
        return Sentence(term.value)
    return term.value or None


def _several(term: Term | None) -> Collection[str]:
    """Return the IRIs of a text that names more than one thing."""
    iris = term.value.split(" ") if isinstance(term, ox.Literal) and term.language is None else ()
    return iris if len(iris) > 1 and all(re.match("https?://", iri) for iri in iris) else ()


def _both(name: str, terms: Mapping[str, Sequence[Term | None]]) -> tuple[Column, list[Cell]]:
    """Return a text that is given in both languages as one column."""
    pairs = zip(terms[f"{name}_zh"], terms[f"{name}_en"], strict=True)
    return Column(name, TEXT), [
        Both(*(term.value if isinstance(term, ox.Literal) else None for term in pair)) for pair in pairs
    ]


def _read(name: str, terms: Sequence[Term | None], order: Key, is_word: bool) -> tuple[Column, list[Cell]]:
    """Return a column with what its cells hold, and the cells; what something is of each of is called by the name of one."""
    if name == EACH:
        return Column(name, MIXED), [_each(term, order) for term in terms]
    cells = [cell(term, order) for term in terms]
    holds = WORD if is_word else _holds(cells)
    return Column(name, holds), cells if holds == MIXED else [_plain(value) for value in cells]


def _each(term: Term | None, order: Key) -> Cell:
    """Return the units of each of which something is (of each firm, and each year)."""
    units = named(cell(term, order), Column(EACH, MIXED))
    return Series(tuple(map(Each, units))) if len(units) > 1 else Each(*units) if units else None


def _holds(cells: Sequence[Cell]) -> Holds:
    """Return what all cells of a column are; MIXED where they differ."""
    found = {type(value) for value in cells if value is not None}
    for kinds, holds in (({Ref}, THING), ({tuple}, THINGS), ({int, Decimal}, NUMBER), ({str}, TEXT)):
        if found <= kinds and found:
            return holds
    return MIXED if found else TEXT


def _plain(value: Cell) -> Cell:
    """Return a cell of a column that says what it holds: an IRI or several, a number, a text."""
    if isinstance(value, tuple):
        return tuple(mentioned(value))
    return value.iri if isinstance(value, Ref) else value


def _with_silences(question: questions.Question, table: Table) -> Table:
    """Return a table that says of its empty cells what the question says of them."""
    said = {name: getattr(question, name) for name in ("anywhere", "item", "matched", "sometimes", "silent")}
    return replace(table, **said)


def _with_sentences(graph: Graph, table: Table) -> Table:
    """Return a table with a column of the sentences of the passages that it names, where any text is attached."""
    from chaingraph.curation import attachments

    if not attachments.any_attached(graph):
        return table
    rows = table.mentions()
    sentences = attachments.sentences(graph, {iri for named in rows for iri in named})
    said = [next((sentences[iri] for iri in named if iri in sentences), None) for named in rows]
    held = [*table.columns, Column("sentence", TEXT)]
    return replace(table, columns=held, rows=[(*row, one) for row, one in zip(table.rows, said, strict=True)])

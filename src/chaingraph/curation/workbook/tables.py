"""A draft as tables for a workbook, for curators who write no Turtle."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.curation.merge import ordered
from chaingraph.curation.workbook import cells
from chaingraph.curation.workbook.accepting import accepted
from chaingraph.curation.workbook.columns import DECISION, FROM, ID_COLUMN, NONE, SEVERAL, SHEETS, Column
from chaingraph.curation.workbook.lookup import TERMS, terms
from chaingraph.model.report import (
    NUMBER,
    TEXT,
    THING,
    THINGS,
    WORD,
    Both,
    Cell,
    Holds,
    Ref,
    Report,
    Table,
    Value,
    sentence,
)
from chaingraph.model.report import Column as Held
from chaingraph.model.terms import COMPARATORS, cg, number_of
from chaingraph.model.terms import text as text_of
from chaingraph.model.vocabulary import CG, PREFIXES

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

DECISIONS = ("yes", "no", "?")
# what is told of something and not changed
TOLD = {
    "passage": THING, "indicator": THING, "sentence": TEXT, "as printed": TEXT, "read from": TEXT, "confidence": NUMBER, "reason": TEXT,
    "relation": THING, "proposed": NUMBER, "of 0.9 or more": NUMBER, "of 0.7 or more": NUMBER,
}  # fmt: skip
NOT_STATED = cg("notStated")
_SUBJECT = ox.NamedNode(PREFIXES["rdf"] + "subject")
PREDICATE = ox.NamedNode(PREFIXES["rdf"] + "predicate")

_SIGNS = {CG + name: sign for sign, name in COMPARATORS.items()}


class DraftNames:
    """What the things of a draft (``quads``) are called: as it says, else as ``known``, a graph of it and more, says."""

    sign_off = None
    not_stated: Mapping[str, Collection[str]] = {}

    def __init__(self, quads: Iterable[ox.Quad], known: Graph) -> None:
        self.quads = ordered(quads)
        self.known = known

    def called(self, iris: Collection[str], lang: str) -> Mapping[str, str]:
        """Return what each of these (IRIs) is called in a language; by itself where it has no name."""
        labels = cells.labels(self.known, self.quads, lang)
        return {iri: labels.get(iri, iri) for iri in iris}

    def open_rows(self, rows: Sequence[Sequence[str]], around: bool = False) -> list[bool]:
        """Return that no row is open: a cell of a draft that is empty says nothing of the text."""
        return [False] * len(rows)

    def sources(self, cited: Collection[str]) -> None:
        """Return None: in a workbook each row names its passage."""


def report(
    quads: Iterable[ox.Quad], known: Graph, sentences: Mapping[str, str], drafted: Iterable[ox.Quad] = ()
) -> Report:
    """Return the tables of a draft: what each says of its things, and a last column for the decision.

    ``sentences`` are the sentences of passages (their IRIs), where the text is attached, ``drafted`` the statements of the last draft.
    Relations that were accepted stand after those that are proposed.
    """
    quads = list(quads)
    of, stated = _by_subject(quads), accepted(quads, drafted, known)
    return Report("", [_table(name, of, known, sentences, stated) for name in SHEETS])


def places(quads: Iterable[ox.Quad], stated: Mapping[str, Sequence[ox.Quad]]) -> dict[str, tuple[str, int]]:
    """Return on which sheet and in which row each thing of a draft (its IRI) stands, as ``report`` writes its workbook.

    ``stated`` are the relations that were ``accepted``.
    """
    of = _by_subject(quads)
    return {
        subject: (name, row)
        for name in SHEETS
        for row, (subject, _) in enumerate((*_on(name, of), *_on(name, stated)), start=2)  # below the headings
    }


def _by_subject(quads: Iterable[ox.Quad]) -> Mapping[str, Sequence[ox.Quad]]:
    """Return statements by what they are about, in canonical order."""
    of: dict[str, list[ox.Quad]] = defaultdict(list)
    for quad in ordered(quads):
        of[text_of(quad.subject)].append(quad)
    return of


def cell(quads: Sequence[ox.Quad], column: Column) -> Cell:
    """Return what statements about something say in a column (of things their IRIs), each once; that there is none where they say so, None where they say nothing."""
    if is_left_out(quads, column):
        return sentence(NONE[0])
    if column.several:
        return tuple(dict.fromkeys(text_of(quad.object) for quad in held(quads, column))) or None
    value = next((quad.object for quad in held(quads, column)), None)
    if value is None:
        return None
    said = text_of(value)
    if column.form == "number":
        number = number_of(value)
        return said if number is None else number
    return _SIGNS.get(said, said) if column.form == "sign" else said


def is_left_out(quads: Sequence[ox.Quad], column: Column) -> bool:
    """Return whether statements about something say that the text states nothing of what a column holds."""
    return any(quad.predicate == NOT_STATED and text_of(quad.object) == column.property for quad in quads)


def proposed(quads: Sequence[ox.Quad]) -> tuple[str, str] | None:
    """Return of what (its IRI) statements propose which relation; None where they are those of no proposal."""
    told = {quad.predicate: text_of(quad.object) for quad in quads}
    return (told[_SUBJECT], told[PREDICATE]) if told.keys() >= {_SUBJECT, PREDICATE} else None


def held(quads: Sequence[ox.Quad], column: Column) -> list[ox.Quad]:
    """Return the statements that a column holds."""
    return [
        quad
        for quad in quads
        if quad.predicate.value == column.property
        and (column.lang is None or (isinstance(quad.object, ox.Literal) and quad.object.language == column.lang))
    ]


def _several(of: Mapping[str, Sequence[ox.Quad]]) -> Table:
    """Return how many relations of each kind are proposed and how sure, with a cell for the confidence from which all are accepted."""
    sure: dict[str, list[Decimal]] = defaultdict(list)
    for _, quads in _on("Relations", of):
        relation = next(text_of(quad.object) for quad in quads if quad.predicate == PREDICATE)
        sure[relation].append(confidence(quads))
    told, changed = SHEETS[SEVERAL]
    columns = [
        Held(ID_COLUMN, TEXT), *(Held(name, TOLD[name]) for name in told), *(Held(one.heading, NUMBER) for one in changed)
    ]  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (relation, relation, len(all_), *(sum(one >= Decimal(least) for one in all_) for least in ("0.9", "0.7")), "")
        for relation, all_ in sorted(sure.items(), key=lambda one: -len(one[1]))
    ]
    return Table(sentence(SEVERAL), columns, rows, choices={FROM: ("0.9", "0.8", "0.7", "0.5")})


def confidence(quads: Sequence[ox.Quad]) -> Decimal:
    """Return how sure a proposal is; what somebody proposed without saying so is certain."""
    said = (number_of(quad.object) for quad in quads if quad.predicate == cg("confidence"))
    return next((number for number in said if number is not None), Decimal(1))


def _table(
    name: str, of: Mapping[str, Sequence[ox.Quad]], known: Graph, sentences: Mapping[str, str],
    stated: Mapping[str, Sequence[ox.Quad]],
) -> Table:  # fmt: skip
    if name == SEVERAL:
        return _several(of)
    told, changed = SHEETS[name]
    rows: list[tuple[Cell, ...]] = [
        (
            subject,
            *(_told(subject, quads, heading, sentences) or "" for heading in told),
            *("" if (value := cell(quads, column)) is None else value for column in changed),
            "yes" if subject in stated else _decision(quads),
        )
        for subject, quads in (*_on(name, of), *_on(name, stated))
    ]
    columns = [
        Held(ID_COLUMN, TEXT),
        *(Held(heading, TOLD[heading]) for heading in told),
        *(Held(column.heading, _holds(column)) for column in changed),
        Held(DECISION, WORD),
    ]
    return Table(sentence(name), columns, rows, choices=_choices(changed, known))


def _on(name: str, of: Mapping[str, Sequence[ox.Quad]]) -> Iterator[tuple[str, Sequence[ox.Quad]]]:
    """Yield what stands on a sheet with what is stated of it, in the order of the text."""
    for subject, quads in of.items():
        kinds = cells.kinds(quads)
        if kinds and name == cells.sheet_of(kinds):
            yield subject, quads


def _holds(column: Column) -> Holds:
    if column.several:
        return THINGS
    return THING if column.names_things() else NUMBER if column.form == "number" else TEXT


def _told(subject: str, quads: Sequence[ox.Quad], heading: str, sentences: Mapping[str, str]) -> Value | None:
    """Return what is told of something: its passage, its sentence, its words as printed; of a proposal, why it is one."""
    if heading == "confidence":
        return confidence(quads)
    if heading == "reason":
        said = {text_of(quad.object): quad.object for quad in quads if quad.predicate == cg("reason")}
        told = {one.language: words for words, one in said.items() if isinstance(one, ox.Literal)}
        return Both(told.get("zh"), told.get("en"))
    if heading == "indicator":
        return subject
    graphs = (text_of(quad.graph_name) for quad in quads if isinstance(quad.graph_name, ox.NamedNode))
    passage = next(graphs, None)
    if heading == "sentence":
        return sentences.get(passage or subject)
    if heading == "passage":
        return passage
    words = (CG + "exact", CG + "readFrom")
    return next((text_of(quad.object) for quad in quads if quad.predicate.value in words), None)


def _decision(quads: Sequence[ox.Quad]) -> str:
    """Return the decision as it stands: open where something is undecided or only proposed."""
    undecided = any(
        quad.predicate.value == CG + "undecided" or text_of(quad.object) == CG + "Candidate" for quad in quads
    )
    return "?" if undecided else "yes"


def _choices(columns: Sequence[Column], known: Graph) -> dict[str, Sequence[Value]]:
    """Return what the cells of a sheet may be, where that is one of a few words."""
    found: dict[str, Sequence[Value]] = {
        column.heading: tuple(COMPARATORS) for column in columns if column.form == "sign"
    }
    for column in columns:
        if column.form in TERMS:
            found[column.heading] = [Ref(term.value) for term in terms(known, column.form)]
    return {**found, DECISION: [sentence(word) for word in DECISIONS]}

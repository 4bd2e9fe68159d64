"""Reports that are counted over tables instead of asked of the graph."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import networkx as nx

from chaingraph.graph.gaps import GAPS
from chaingraph.measures import bridges, counted
from chaingraph.measures.structure import Joined
from chaingraph.model.report import (
    NUMBER,
    TEXT,
    THING,
    THINGS,
    WORD,
    Both,
    Cell,
    Column,
    Report,
    Sentence,
    Table,
    Value,
    alone,
    columns,
    percent,
    sentence,
)
from chaingraph.model.vocabulary import PARTS, PREFIXES, shorten
from chaingraph.reports import coupling as coupled
from chaingraph.reports.bridges import TITLE, pair_counts
from chaingraph.reports.telling import Tell, silently

if TYPE_CHECKING:
    from chaingraph.graph.signing import SignOff
    from chaingraph.measures.counted.engines import Engine, Row

TOP = 20  # things listed of a ranking of all things
MOST = 1_000  # bridges listed, of what may be millions


class Tables:
    """A folder of tables that an engine counts over; numbers of terms are read as IRIs, whose labels are kept.

    ``sign_off`` says how far the graph is signed off that they were written from, where that is known.
    """

    not_stated: Mapping[str, Collection[str]] = {}

    def __init__(self, engine: Engine, tell: Tell = silently, sign_off: SignOff | None = None) -> None:
        self.engine = engine
        self.tell = tell
        self.sign_off = sign_off
        self._iris: dict[int, str] = {}
        self._labels: dict[str, Both] = {}

    def rows(self, measure: str, most: int | None = None) -> list[Row]:
        """Return the rows of a measure, no more than ``most``. Raises NeedsSpark, DamagedTables or QueryTimeout."""
        self.tell(Both(**counted.load(measure).title))
        rows, terms = self.engine.rows(measure, most), counted.load(measure).terms
        self._learn({row[name] for row in rows for name in terms} - {None})
        return [
            {name: self._iris.get(cell, cell) if name in terms else cell for name, cell in row.items()} for row in rows
        ]

    def part(self, name: str) -> Tables:
        """Return the tables of a part of the text, one of ``vocabulary.PARTS``."""
        return Tables(self.engine.part(name), self.tell, self.sign_off)

    def called(self, iris: Collection[str], lang: str) -> Mapping[str, str]:
        """Return what each of these is called in a language, or in the other, or its short form."""
        labels = {iri: self._labels.get(iri, Both()) for iri in iris}
        return {iri: both[lang] or both.zh or both.en or shorten(iri, PREFIXES) for iri, both in labels.items()}

    def open_rows(self, rows: Sequence[Sequence[str]], around: bool = False) -> list[bool]:
        """Return of each row whether it is open: all are unless all is signed off, since tables keep no sign-offs of passages."""
        return [self.sign_off is not None and not self.sign_off.complete] * len(rows)

    def sources(self, cited: Collection[str]) -> None:
        """Return None: tables count passages and do not name them."""

    def _learn(self, numbers: Iterable[int]) -> None:
        for number, term in self.engine.terms(set(numbers) - self._iris.keys()).items():
            self._iris[number] = term.iri
            self._labels[term.iri] = Both(term.label_zh, term.label_en)


def coupling(tables: Tables) -> Report:
    """Return how strongly each pair of chains is joined, and how far that depends on placement and interpretations."""
    serving, variants = tables.rows("serving"), {"": _strengths(tables)}
    for part in PARTS:
        tables.tell(sentence("Comparing with parts of the text"))
        variants[part] = _strengths(tables.part(part))
    return coupled.measured([row["chain"] for row in serving], variants, _joined(serving, variants[""]))


def bridging(tables: Tables) -> Report:
    """Return the bridges of each pair of chains, and what the measures of coupling are computed from."""
    order = [row["chain"] for row in tables.rows("serving")]
    strengths = sorted(_strengths(tables), key=lambda one: [order.index(chain) for chain in one.pair])
    links = columns(chain=THING, relation=THING, other=THING, basis=WORD)
    return Report(TITLE, [
        pair_counts([(one.pair, one.direct, one.step) for one in strengths]),
        _bridges(tables, sum(one.direct + one.step for one in strengths)),
        _listed(tables, "serving", columns(chain=THING, things=NUMBER)),
        _listed(tables, "links", links),
    ])  # fmt: skip


def gaps(tables: Tables) -> Report:
    """Return how much is missing, gap by gap."""
    rows: list[tuple[Cell, ...]] = [(GAPS[row["gap"]].sentence, row["count"]) for row in tables.rows("gaps")]
    note = sentence("Gaps are counted here; without --tables they are listed too.")
    return alone(Table(sentence("What is missing"), columns(gap=WORD, count=NUMBER), rows, [note]))


def degrees(tables: Tables) -> Report:
    """Return the things that are related to the most others."""
    held = columns(thing=THING, kind=THING, neighbours=NUMBER, relations=NUMBER, chains=NUMBER)
    return alone(_listed(tables, "degrees", held, TOP))


def figures(tables: Tables) -> Report:
    """Return how many figures each place and year has."""
    held = columns(
        place=THING, year=TEXT, figures=NUMBER, targets=NUMBER, indicators=NUMBER, things=NUMBER, passages=NUMBER
    )
    return alone(_listed(tables, "figures-by-place-and-year", held))


def components(tables: Tables) -> Report:
    """Return the connected components of the network of things, the largest first."""
    return alone(_listed(tables, "components", columns(component=THING, things=NUMBER), TOP))


def pagerank(tables: Tables) -> Report:
    """Return the things with the highest PageRank."""
    rows = [(row["thing"], row["kind"], percent(row["share"])) for row in tables.rows("pagerank", TOP)]
    note = sentence(
        "Over relations in both directions, without the chains, damping 0.85; things without relations are left out."
    )
    held = columns(thing=THING, kind=THING, share_in_percent=NUMBER)
    return alone(Table(_title("pagerank"), held, rows, [*_more(tables, "pagerank", len(rows), TOP), note]))


def _bridges(tables: Tables, every: int) -> Table:
    """Return the first bridges of ``every`` that there is."""
    rows: list[tuple[Cell, ...]] = [
        (
            (row["one"], row["other"]), row["thing"], row["kind"], bridges.DIRECT if row["direct"] else bridges.STEP,
            row["chains"], row["passages"], row["interpretations"],
        )
        for row in tables.rows("bridges", MOST)
    ]  # fmt: skip
    held = columns(
        pair=THINGS, thing=THING, kind=THING, bridge=WORD, chains_served=NUMBER, passages=NUMBER, interpretations=NUMBER
    )
    note = sentence("Passages are counted here; without --tables they are named, and over what each bridge leads.")
    return Table(sentence("The bridges"), held, rows, [*_cut(len(rows), every), note])


def _listed(tables: Tables, measure: str, held: Sequence[Column], most: int | None = None) -> Table:
    """Return the columns of a measure that are wanted, in the order of its rows."""
    rows = [tuple(_cell(row[column.name], column) for column in held) for row in tables.rows(measure, most)]
    return Table(_title(measure), held, rows, _more(tables, measure, len(rows), most))


def _title(measure: str) -> Value:
    return Both(**counted.load(measure).title)


def _cell(value: object, column: Column) -> Cell:
    """Return what an engine found as a cell: a number of any kind as an integer, a year as text."""
    if value is None:
        return None
    return int(str(value)) if column.holds == NUMBER else str(value)


def _more(tables: Tables, measure: str, shown: int, most: int | None) -> list[Sentence]:
    """Return, as a note, how many rows there are in all; nothing where there are no more than are shown."""
    return _cut(shown, tables.engine.count(measure)) if shown == most else []


def _cut(shown: int, every: int) -> list[Sentence]:
    return [sentence("The first {shown} of {all}.", shown=shown, all=every)] if shown < every else []


def _strengths(tables: Tables) -> list[bridges.Strength]:
    """Return how strongly each pair is joined; the resistance follows from the conductances of all pairs."""
    rows = tables.rows("coupling")
    conducting: nx.Graph[str] = nx.Graph()
    conducting.add_weighted_edges_from(
        ((row["one"], row["other"], row["conductance"]) for row in rows if row["conductance"]), weight="conductance"
    )
    return [
        bridges.Strength(
            (row["one"], row["other"]), row["rank"], row["links"], row["direct"], row["step"], row["passages"],
            row["jaccard"], row["cosine"], row["conductance"],
            bridges.resistance(conducting, (row["one"], row["other"])),
        )
        for row in rows
    ]  # fmt: skip


def _joined(serving: Sequence[Row], strengths: Sequence[bridges.Strength]) -> list[Joined]:
    """Return how each chain is joined to the others, the worst first, as ``measures.structure.joined`` does."""
    order = [row["chain"] for row in serving]
    found = []
    for row in serving:
        own = {
            other: one for one in strengths if row["chain"] in one.pair for other in one.pair if other != row["chain"]
        }
        least = min((one.direct for one in own.values()), default=0)
        weakest = tuple(other for other in order if other in own and own[other].direct == least)
        if own:
            apart = math.fsum(one.resistance for one in own.values()) / len(own)
            found.append(Joined(row["chain"], row["things"], row["shared"], apart, weakest))
    return sorted(found, key=lambda one: (one.shared, -one.resistance))

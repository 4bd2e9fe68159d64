"""How far a graph is signed off: what absence means in it depends on that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.graph.asking import batches

if TYPE_CHECKING:
    from chaingraph.graph.things import Asked

_PASSAGES = "SELECT (COUNT(DISTINCT ?passage) AS ?count) { ?passage a cg:Passage }"
_REVIEWED = (
    "SELECT (COUNT(DISTINCT ?passage) AS ?count) { ?passage cg:reviewed ?day FILTER EXISTS { ?passage a cg:Passage } }"
)
_PROPOSED = "SELECT (COUNT(DISTINCT ?candidate) AS ?count) { ?candidate a cg:Candidate }"
_UNDECIDED = "SELECT (COUNT(*) AS ?count) { SELECT DISTINCT ?thing ?property { ?thing cg:undecided ?property } }"
_CALLED = {"start": "from_date", "end": "to_date"}  # columns that are not called as what they tell
_NOT_STATED = "SELECT DISTINCT ?thing ?property { ?thing cg:notStated ?property }"
_SIGNED = "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} ?thing a cg:Passage ; cg:reviewed ?day BIND (?thing AS ?passage) }}"
_UNSETTLED = (
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?passage {{ {iris} }} GRAPH ?passage {{ ?candidate a cg:Candidate }} BIND (?passage AS ?thing) }}",
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?passage {{ {iris} }} GRAPH ?passage {{ ?any cg:undecided ?property }} BIND (?passage AS ?thing) }}",
)
_IS_PASSAGE = (
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} ?thing a cg:Passage BIND (?thing AS ?passage) }}"
)
_GROUNDS = (  # the passages that state something of a thing, and those of a section or a document
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} GRAPH ?passage {{ ?thing ?property ?value }} ?passage a cg:Passage }}",
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} ?passage cg:inSection ?thing }}",
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} ?passage cg:inSection/cg:inDocument ?thing }}",
)
_AROUND = "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} ?thing cg:inSection ?section . ?passage cg:inSection ?section }}"


@dataclass(frozen=True)
class SignOff:
    """How many passages a graph has, how many are ``open`` (not signed off), and what is proposed and undecided in it."""

    passages: int
    open: int
    proposed: int
    undecided: int

    @property
    def decisions(self) -> int:
        """How many decisions are open: on what is undecided, and on each relation that is proposed."""
        return self.proposed + self.undecided

    @property
    def complete(self) -> bool:
        """Whether what is absent from the graph is absent from its texts: nothing is open, proposed or undecided."""
        return not (self.open or self.proposed or self.undecided)


def sign_off(graph: Asked) -> SignOff:
    """Return how far a graph is signed off."""
    passages, reviewed, proposed, undecided = (
        int(graph.select(query).rows[0].count.value) for query in (_PASSAGES, _REVIEWED, _PROPOSED, _UNDECIDED)
    )
    return SignOff(passages, passages - reviewed, proposed, undecided)


def not_stated(graph: Asked) -> Mapping[str, frozenset[str]]:
    """Return the columns of reports, called as the properties that they tell, of what curators found that the texts do not state, by of what (IRIs)."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in graph.select(_NOT_STATED):
        found[row.thing.value].add(column_of(row.property.value))
    return {thing: frozenset(columns) for thing, columns in found.items()}


def column_of(property: str) -> str:
    """Return how the column is called in which reports and questions tell a property of a figure (IRI).

    >>> column_of("https://w3id.org/chaingraph/ontology#dueBy"), column_of("https://w3id.org/chaingraph/ontology#start")
    ('due_by', 'from_date')
    """
    name = re.split("[/#]", property)[-1]
    return _CALLED.get(name) or re.sub("(?=[A-Z])", "_", name).lower()


class Signing:
    """Which rows are open; the graph is asked once about each thing and passage, however many rows name it."""

    def __init__(self, graph: Asked) -> None:
        self._is_passage = _Known(graph, (_IS_PASSAGE,))
        self._grounds = _Known(graph, _GROUNDS)
        self._signed = _Known(graph, (_SIGNED,))
        self._unsettled = _Known(graph, _UNSETTLED)
        self._around = _Known(graph, (_AROUND,))

    def open_rows(self, rows: Sequence[Sequence[str]], state: SignOff, around: bool = False) -> list[bool]:
        """Return of each row, given as the IRIs that it names in their order, whether it is open.

        A row is signed off where all passages are that it names, or else all that state something of the first thing it names,
        and nothing in them is proposed or undecided; ``around`` asks that of all of the sections in which those stand. ``state`` is
        how far the graph is signed off.
        """
        if state.complete or state.open == state.passages:
            return [not state.complete] * len(rows)
        passages = self._is_passage.of({iri for row in rows for iri in row})
        stated = self._grounds.of({row[0] for row in rows if row and not passages.keys() & set(row)})
        grounds = [
            {iri for iri in row if iri in passages} or stated.get(row[0], set()) if row else set() for row in rows
        ]
        if around:
            items = self._around.of(set().union(*grounds))
            grounds = [held.union(*(items.get(passage, ()) for passage in held)) for held in grounds]
        held = set().union(*grounds)
        settled = self._signed.of(held).keys() - self._unsettled.of(held).keys()
        return [not (held and held <= settled) for held in grounds]


class _Known:
    """The passages that IRIs stand in by some queries, each asked for once."""

    def __init__(self, graph: Asked, queries: Sequence[str]) -> None:
        self._graph, self._queries = graph, queries
        self._found: dict[str, set[str]] = {}

    def of(self, iris: Collection[str]) -> Mapping[str, set[str]]:
        """Return the passages that each of some IRIs stands in; what stands in none is left out."""
        unknown = sorted(iri for iri in iris if iri not in self._found)
        self._found |= {iri: set() for iri in unknown}
        for batch in batches(unknown):
            for query in self._queries:
                for row in self._graph.select(query.format(iris=batch)):
                    self._found[row.thing.value].add(row.passage.value)
        return {iri: found for iri in iris if (found := self._found[iri])}

"""How far a graph is signed off: what absence means in it depends on that."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chaingraph.graph.asking import batches

if TYPE_CHECKING:
    from chaingraph.graph.things import Asked

_PASSAGES = "SELECT (COUNT(DISTINCT ?passage) AS ?count) { ?passage a cg:Passage }"
_REVIEWED = """
SELECT (COUNT(DISTINCT ?passage) AS ?count) {
  { SELECT DISTINCT ?passage { ?passage cg:reviewed ?day } } ?passage a cg:Passage
}"""
_PROPOSED = "SELECT (COUNT(DISTINCT ?candidate) AS ?count) { ?candidate a cg:Candidate }"
_UNDECIDED = "SELECT (COUNT(*) AS ?count) { SELECT DISTINCT ?thing ?property { ?thing cg:undecided ?property } }"
_SIGNED = "SELECT DISTINCT ?passage {{ VALUES ?passage {{ {iris} }} ?passage a cg:Passage ; cg:reviewed ?day }}"
_UNSETTLED = (
    "SELECT DISTINCT ?passage {{ VALUES ?passage {{ {iris} }} GRAPH ?passage {{ ?candidate a cg:Candidate }} }}",
    "SELECT DISTINCT ?passage {{ VALUES ?passage {{ {iris} }} GRAPH ?passage {{ ?thing cg:undecided ?property }} }}",
)
_IS_PASSAGE = (
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} ?thing a cg:Passage BIND (?thing AS ?passage) }}"
)
_GROUNDS = (  # the passages that state something of a thing, and those of a section or a document
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} GRAPH ?passage {{ ?thing ?property ?value }} ?passage a cg:Passage }}",
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} ?passage cg:inSection ?thing }}",
    "SELECT DISTINCT ?thing ?passage {{ VALUES ?thing {{ {iris} }} ?passage cg:inSection/cg:inDocument ?thing }}",
)


@dataclass(frozen=True)
class SignOff:
    """How many passages a graph has, how many are ``open`` (not signed off), and what is proposed and undecided in it."""

    passages: int
    open: int
    proposed: int
    undecided: int

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


def open_rows(graph: Asked, rows: Sequence[Sequence[str]], state: SignOff) -> list[bool]:
    """Return of each row, given as the IRIs that it names in their order, whether it is open.

    A row is signed off where all passages are that it names, or else all that state something of the first thing it names,
    and nothing in them is proposed or undecided. ``state`` is how far the graph is signed off.
    """
    if state.complete or state.open == state.passages:
        return [not state.complete] * len(rows)
    passages = _grounds(graph, {iri for row in rows for iri in row}, (_IS_PASSAGE,))
    stated = _grounds(graph, {row[0] for row in rows if row and not passages.keys() & set(row)}, _GROUNDS)
    grounds = [{iri for iri in row if iri in passages} or stated.get(row[0], set()) if row else set() for row in rows]
    held = set().union(*grounds)
    settled = _passages(graph, _SIGNED, held).difference(*(_passages(graph, query, held) for query in _UNSETTLED))
    return [not (held and held <= settled) for held in grounds]


def _passages(graph: Asked, query: str, passages: Collection[str]) -> set[str]:
    """Return those of some passages that a query finds."""
    return {row.passage.value for iris in batches(sorted(passages)) for row in graph.select(query.format(iris=iris))}


def _grounds(graph: Asked, iris: Collection[str], queries: Sequence[str]) -> Mapping[str, set[str]]:
    """Return the passages that each of some IRIs stands in, by these queries; what stands in none is left out."""
    found: dict[str, set[str]] = {}
    for batch in batches(sorted(iris)):
        for query in queries:
            for row in graph.select(query.format(iris=batch)):
                found.setdefault(row.thing.value, set()).add(row.passage.value)
    return found

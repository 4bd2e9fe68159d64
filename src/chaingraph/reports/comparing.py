"""Why a question that compares documents can have no answer: the graph holds too few of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING

from chaingraph.graph.errors import NeedsPlaces

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

MOST = 12  # places of which all pairs are compared: the answer grows with their square
_PLACES = "SELECT DISTINCT ?place { ?document a cg:Document ; cg:place ?place }"


def lacking(graph: Graph, compares: str) -> str:
    """Return, as an English text, what there is only one of; empty where ``places`` or ``years`` can be compared."""
    stated = {(row.document, row.place) for row in graph.ask("documents")}
    documents = {document for document, _ in stated}
    places = Counter(place for _, place in stated if place is not None)
    if len(documents) == 1:
        return "(one document only)"
    if compares == "places" and len(places) == 1:
        return "(documents of one place only)"
    if compares == "years" and places and max(places.values()) == 1:
        return "(one document only of each place)"
    return ""


def see_pairs(graph: Graph, question: str, bound: Collection[str]) -> None:
    """Raise NeedsPlaces where all pairs of very many places would be compared; ``bound`` are the places that are named."""
    if {"place", "other"}.isdisjoint(bound) and (places := len(graph.select(_PLACES))) > MOST:
        raise NeedsPlaces(question=question, places=places)

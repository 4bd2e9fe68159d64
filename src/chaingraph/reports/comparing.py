"""Why a question that compares documents has no answer, or none of some: the graph holds too few of them, or they have no day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import TYPE_CHECKING

from chaingraph.graph.errors import NeedsPlaces
from chaingraph.model.report import Both, Ref, Sentence, Series, sentence

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

MOST = 12  # places of which all pairs are compared: the answer grows with their square
_PLACES = "SELECT DISTINCT ?place { ?document a cg:Document ; cg:place ?place }"
_TWO = "SELECT DISTINCT ?document { ?document a cg:Document } LIMIT 2"
_WITHOUT = """
SELECT DISTINCT ?document {{
  ?document a cg:Document
  FILTER NOT EXISTS {{ ?document cg:{property} ?said }}
  FILTER EXISTS {{ ?section cg:inDocument ?document . ?passage cg:inSection ?section GRAPH ?passage {{ ?figure cg:exact ?exact }} }}
}} ORDER BY ?document"""
_MEND = {  # by what a document lacks, and without which its figures are held against none
    "date": "Without a date, so not compared: {documents}. Write the date on the sheet “{sheet}” of their workbook and take it in.",
    "place": "Without a place, so not compared: {documents}. Write the place on the sheet “{sheet}” of their workbook and take it in.",
}


def lacking(graph: Graph, compares: str) -> str:
    """Return, as an English text, what there is only one of; empty where ``places`` or ``years`` can be compared."""
    stated = {(row.document, row.place, row.date) for row in graph.ask("documents")}
    documents = {document for document, *_ in stated}
    places = Counter(place for _, place in {one[:2] for one in stated} if place is not None)
    days = Counter(place for place, day in {one[1:] for one in stated} if None not in (place, day))
    if len(documents) == 1:
        return "(one document only)"
    if compares == "places" and len(places) == 1:
        return "(documents of one place only)"
    if compares == "years" and places and max(places.values()) == 1:
        return "(one document only of each place)"
    if compares == "years" and documents and max(days.values(), default=0) < 2:
        return "(no two documents of a place with different dates)"
    return ""


def undated(graph: Graph) -> list[Sentence]:
    """Return notes on the documents with figures that are held against no other, having no date or no place, and what to do; nothing where there is one document."""
    from chaingraph.curation.workbook.columns import tab

    if len(graph.select(_TWO)) < 2:
        return []
    sheet = Both(tab("Document", "zh"), tab("Document", "en"))
    lacking = {
        text: tuple(Ref(row.document.value) for row in graph.select(_WITHOUT.format(property=property)))
        for property, text in _MEND.items()
    }
    return [sentence(text, documents=Series(left), sheet=sheet) for text, left in lacking.items() if left]


def see_pairs(graph: Graph, question: str, bound: Collection[str]) -> None:
    """Raise NeedsPlaces where all pairs of very many places would be compared; ``bound`` are the places that are named."""
    if {"place", "other"}.isdisjoint(bound) and (places := len(graph.select(_PLACES))) > MOST:
        raise NeedsPlaces(question=question, places=places)

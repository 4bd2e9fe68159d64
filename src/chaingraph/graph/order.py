"""The order in which a text is read, as the graph has it: by document and by where passages begin, whatever their IRIs are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

Place = tuple[int, list[tuple[int, str]]]
Key = Callable[[str], Place]  # of an IRI, to sort by

_PASSAGES = """
SELECT ?passage ?section ?document ?start WHERE {
  ?passage a cg:Passage
  OPTIONAL { ?passage cg:inSection ?section ; cg:startOffset ?start . ?section cg:inDocument ?document }
}"""


def reading_order(graph: Graph) -> Key:
    """Return a sorting key for IRIs; the graph is asked once.

    Passages come first, in the order of the text, document by document (by name), then sections likewise, then the rest by name.
    """
    return key(places(graph))


def places(graph: Graph) -> dict[str, int]:
    """Return the place of each passage in that order and, after all of these, the place of each section."""
    document_order = cache(natural)

    def place(row: Any) -> tuple[bool, list[tuple[int, str]], int, str | list[tuple[int, str]]]:
        """Return what a passage is sorted by; where the graph does not say where it begins, its name, after the others."""
        passage, _, document, start = row
        if start is None:
            return True, [], 0, natural(passage.value)
        return False, document_order(document.value), int(start.value), passage.value

    found = sorted(graph.select(_PASSAGES), key=place)
    names = [passage.value for passage, *_ in found] + [section.value for _, section, *_ in found if section]
    return {name: place for place, name in enumerate(dict.fromkeys(names))}


def key(places: Mapping[str, int]) -> Key:
    """Return the sorting key for IRIs of which some have a place."""
    return lambda iri: (places[iri], []) if iri in places else (len(places), natural(iri))


def natural(text: str) -> list[tuple[int, str]]:
    """Return a sorting key in which 10 comes after 9."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", text)]

"""The order in which a text is read, as the graph has it: by document and by where passages begin, whatever their IRIs are."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from chaingraph.graph.asking import batches
from chaingraph.model.terms import offset_of

if TYPE_CHECKING:
    from chaingraph.graph.things import Asked

Natural = list[tuple[int, str]]
Place = tuple[int, Natural, int, Natural, str]  # rank of what it is, document, start, name, name as it is
Key = Callable[[str], Place | tuple[int, Natural]]  # of an IRI, to sort by

MANY = 2_000  # IRIs whose places are asked for; of more, those of all passages are

_WITHIN = "?passage cg:inSection ?section ; cg:startOffset ?start . ?section cg:inDocument ?document"
_ALL = f"""
SELECT ?passage ?section ?document ?start WHERE {{
  ?passage a cg:Passage
  OPTIONAL {{ {_WITHIN} }}
}}"""
# of some passages without OPTIONAL, which the engine takes for a question about all
_PASSAGES = f"""
SELECT ?passage ?section ?document ?start WHERE {{{{
  VALUES ?passage {{{{ {{iris}} }}}} {_WITHIN} . ?passage a cg:Passage
}}}}"""
_NAMED = """
SELECT ?passage ?section ?document ?start WHERE {{
  VALUES ?passage {{ {iris} }} ?passage a cg:Passage
}}"""
_SECTIONS = f"""
SELECT ?passage ?section ?document ?start WHERE {{{{
  VALUES ?section {{{{ {{iris}} }}}} {_WITHIN} . ?passage a cg:Passage
}}}}"""
_PASSAGE, _UNPLACED, _SECTION, _OTHER = range(4)


class ReadingOrder:
    """The sorting key for IRIs: passages in the order of the text, document by document (by name), then sections, then the rest by name.

    The graph is asked for the places of what is to be sorted, and of nothing else, unless that is much.
    """

    def __init__(self, graph: Asked) -> None:
        self._graph = graph
        self._places: dict[str, Place] = {}
        self._asked: set[str] | None = set()  # None once all places are known
        self._document = cache(natural)

    def __call__(self, iri: str) -> Place:
        """Return what an IRI is sorted by."""
        if iri not in self._places:
            self.learn([iri])
        return self._places.get(iri) or (_OTHER, [], 0, natural(iri), "")

    def learn(self, iris: Collection[str]) -> None:
        """Ask for the places of several IRIs at once, before they are sorted."""
        if self._asked is None:
            return
        unknown = set(iris) - self._asked
        self._asked |= unknown
        if len(self._asked) > MANY:
            self.learn_all()
            return
        for asked in batches(sorted(unknown)):
            for query in (_PASSAGES, _NAMED, _SECTIONS):
                self._place(self._graph.select(query.format(iris=asked)), unknown.__contains__)

    def learn_all(self) -> None:
        """Ask for the places of all passages and sections."""
        self._asked = None
        self._place(self._graph.select(_ALL), lambda iri: True)

    @property
    def known(self) -> Collection[str]:
        """The IRIs whose places are known."""
        return self._places.keys()

    def sorted(self, iris: Iterable[str]) -> list[str]:
        """Return IRIs in the order of reading."""
        found = list(iris)
        self.learn(found)
        return sorted(found, key=self)

    def _place(self, rows: Iterable[Any], wanted: Callable[[str], bool]) -> None:
        """Note the places of passages and sections; what has several has the first."""
        for passage, section, document, start in rows:
            if wanted(passage.value):
                self._note(passage.value, self._of_passage(passage.value, document, start))
            if section is not None and wanted(section.value):
                _, *place = self._of_passage(passage.value, document, start)
                self._note(section.value, (_SECTION, *place))  # type: ignore[arg-type]

    def _note(self, iri: str, place: Place) -> None:
        self._places[iri] = min(place, self._places.get(iri, place))

    def _of_passage(self, iri: str, document: Any, start: Any) -> Place:
        """Return the place of a passage; where the graph does not say where it begins, by its name, after the others."""
        if start is None:
            return _UNPLACED, [], 0, natural(iri), ""
        return _PASSAGE, self._document(document.value), offset_of(start), [], iri


def places(graph: Asked) -> dict[str, int]:
    """Return the place of each passage in the order of reading and, after all of these, the place of each section."""
    order = ReadingOrder(graph)
    order.learn_all()
    return ranks(order, order.known)


def ranks(order: ReadingOrder, iris: Iterable[str]) -> dict[str, int]:
    """Return the place of each of some IRIs among them, in the order of reading."""
    return {iri: place for place, iri in enumerate(order.sorted(set(iris)))}


def key(places: Mapping[str, int]) -> Callable[[str], tuple[int, Natural]]:
    """Return the sorting key for IRIs of which some have a place; the rest come after them, by name."""
    return lambda iri: (places[iri], []) if iri in places else (len(places), natural(iri))


def natural(text: str) -> Natural:
    """Return a sorting key in which 10 comes after 9."""
    return [(int(part), "") if part.isdigit() else (0, part) for part in re.split(r"(\d+)", text)]

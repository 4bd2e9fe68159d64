"""A graph as a user holds it: finds things by name, answers packaged questions and SPARQL, converts to rdflib."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from chaingraph.graph.store import MEMORY, Answer, Solutions, Store, open_store

if TYPE_CHECKING:
    import rdflib

    from chaingraph.graph import order, signing

_DOCUMENTS = "SELECT ?document { ?document a cg:Document } ORDER BY ?document"


class Graph:
    """A graph over a store; ``prefixes`` are declared for every query, ``timeout`` (seconds) bounds each query."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.prefixes = store.prefixes
        self.timeout = store.timeout

    def query(self, query: str, limit: int | None = None) -> Answer:
        """Return the answer to a SPARQL query, as ``Store.query`` does."""
        return self.store.query(query, limit)

    def select(self, query: str) -> Solutions:
        """Return the Solutions of a query known to be a SELECT."""
        return self.store.select(query)

    def stream(self, query: str) -> Iterator[Any]:
        """Yield the rows of a SELECT as they come, as ``Store.stream`` does."""
        return self.store.stream(query)

    def ask(self, question: str, **parameters: str) -> Solutions:
        """Return the answer to a packaged question; a parameter's value is a name, an IRI or prefix:name, or a day (2026-09-30).

        Raises UnknownQuestion, UnknownParameter, UnknownThing, AmbiguousName or NoDay.
        """
        from chaingraph.graph import questions, sorting

        asked = questions.load(question)
        kinds = {name: asked.parameter(name).kind for name in parameters}
        written = {
            name: questions.day(value) if kinds[name] == questions.DAY else str(self.find(value, kinds[name]))
            for name, value in parameters.items()
        }
        return sorting.select(self.store, asked.bind(written))

    def find(self, name: str, *kinds: str) -> ox.NamedNode:
        """Return the thing of this name: a label in either language, an IRI, or prefix:name.

        ``kinds`` are the classes to search, in turn; without any, all things. Raises UnknownThing (with near
        names) or AmbiguousName.
        """
        from chaingraph.graph import finding

        return finding.find(self.store, name, kinds or ("cg:Thing",))

    def seek(self, name: str, *kinds: str) -> ox.NamedNode:
        """Return what ``find`` does and, besides, a figure by its number, what has a qualifier, a document by its numbers, a section.

        Raises UnknownThing (with near names or figures) or AmbiguousName (with what tells things apart).
        """
        from chaingraph.graph import finding

        return finding.seek(self.store, name, kinds or ("cg:Thing",))

    @property
    def documents(self) -> list[str]:
        """The IRIs of the documents that the graph was made from, in order."""
        return [row.document.value for row in self.select(_DOCUMENTS)]

    @cached_property
    def reading_order(self) -> order.ReadingOrder:
        """The key by which passages stand in the order of the text, whatever their IRIs are; each is asked for once."""
        from chaingraph.graph import order

        return order.ReadingOrder(self)

    @cached_property
    def sign_off(self) -> signing.SignOff:
        """How far the graph is signed off; it is asked once."""
        from chaingraph.graph import signing

        return signing.sign_off(self)

    def open_rows(self, rows: Sequence[Sequence[str]], around: bool = False) -> list[bool]:
        """Return of each row, given as the IRIs that it names, whether what it lacks may still be in the text (``signing``)."""
        return self._signing.open_rows(rows, self.sign_off, around)

    @cached_property
    def not_stated(self) -> Mapping[str, frozenset[str]]:
        """The columns (as ``due_by``) of what curators found that the texts do not state, by of what (IRIs); it is asked once."""
        from chaingraph.graph import signing

        return signing.not_stated(self)

    @cached_property
    def _signing(self) -> signing.Signing:
        from chaingraph.graph import signing

        return signing.Signing(self)

    def to_rdflib(self) -> rdflib.Dataset:
        """Return an rdflib.Dataset over this same graph. Raises NotLocal."""
        return self.store.to_rdflib()


def open_graph(
    name: str = MEMORY,
    *,
    data: Iterable[Path | str] = (),
    default: bool = True,
    ontology: bool = True,
    timeout: float | None = None,
) -> Graph:
    """Return the graph in the store of this name, as ``graph.store.open_store`` opens it."""
    return Graph(open_store(name, data=data, default=default, ontology=ontology, timeout=timeout))

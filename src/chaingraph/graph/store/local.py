"""A store on this machine, in memory or in a folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from chaingraph.graph import guard, parsing
from chaingraph.graph.store.base import Answer, Store, collect
from chaingraph.model.vocabulary import PREFIXES

if TYPE_CHECKING:
    import rdflib

    from chaingraph.graph.rules import Rule


class LocalStore(Store):
    """A graph in memory or in a folder; ``engine`` is the underlying pyoxigraph.Store."""

    def __init__(self, engine: ox.Store, prefixes: Mapping[str, str], timeout: float | None = None) -> None:
        super().__init__(prefixes, timeout)
        self.engine = engine

    def _answer(self, query: str, limit: int | None) -> Answer:
        try:
            return collect(self.engine.query(query, prefixes=self.prefixes), limit)
        except (SyntaxError, RuntimeError, OSError, ValueError) as error:
            guard.explain(query, error, self.prefixes)

    def stream(self, query: str) -> Iterator[Any]:
        """Yield the rows of a SELECT as the engine finds them."""
        result = self.engine.query(query, prefixes=self.prefixes)
        assert isinstance(result, ox.QuerySolutions), "not a SELECT"
        return map(tuple, result)

    def to_rdflib(self) -> rdflib.Dataset:
        """Return an rdflib.Dataset over this same graph; in memory, a change there is a change here."""
        import rdflib
        from oxrdflib import OxigraphStore

        dataset = rdflib.Dataset(store=OxigraphStore(store=self.engine))
        for prefix, space in self.prefixes.items():
            dataset.bind(prefix, space)
        return dataset


def load(paths: Iterable[Path], timeout: float | None = None, rules: Sequence[Rule] | None = None) -> LocalStore:
    """Return a store in memory of the files at ``paths``, which include the ontology, and of what rules (all) derive."""
    engine = ox.Store()
    prefixes: dict[str, str] = {}
    for path in paths:
        prefixes |= parsing.load(path, engine)
    return known(engine, {**prefixes, **PREFIXES}, timeout, rules)


def known(
    engine: ox.Store, prefixes: Mapping[str, str], timeout: float | None, rules: Sequence[Rule] | None = None
) -> LocalStore:
    """Return a store whose default graph holds everything known: the merge of all graphs, and what rules (all) derive."""
    from chaingraph.graph.deriving import derive

    engine.update("INSERT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
    derive(engine, rules)
    return LocalStore(engine, prefixes, timeout)


def merged(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    """Yield each statement in its graph and, if that is a named graph, also in the default graph."""
    for quad in quads:
        yield quad
        if not isinstance(quad.graph_name, ox.DefaultGraph):
            yield ox.Quad(quad.subject, quad.predicate, quad.object)

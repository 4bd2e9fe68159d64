"""A store as one request sees it: the graphs that it names as its dataset, and a base for relative IRIs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pyoxigraph as ox

from chaingraph.graph import guard
from chaingraph.graph.store.base import Answer, collect
from chaingraph.graph.store.local import LocalStore


class Dataset(LocalStore):
    """A graph in memory or in a folder whose dataset is chosen by the request, as the SPARQL 1.1 Protocol has it.

    ``default`` and ``named`` are IRIs of graphs; where either is given, they replace the dataset of the store and that of the
    query (FROM). ``base`` (an IRI) is that of relative IRIs.
    """

    def __init__(self, store: LocalStore, default: Sequence[str], named: Sequence[str], base: str) -> None:
        chosen = bool(default or named)
        super().__init__(_merged(store.engine, default, named) if chosen else store.engine, store.prefixes)
        self.base = base
        self.graphs: list[ox.NamedNode | ox.BlankNode] | None = [ox.NamedNode(iri) for iri in named] if chosen else None

    def _answer(self, query: str, limit: int | None) -> Answer:
        default = None if self.graphs is None else ox.DefaultGraph()
        try:
            found = self.engine.query(
                query, base_iri=self.base, prefixes=self.prefixes, default_graph=default, named_graphs=self.graphs
            )
            return collect(found, limit)
        except (SyntaxError, RuntimeError, OSError, ValueError) as error:
            guard.explain(query, error, self.prefixes)


def _merged(engine: ox.Store, default: Sequence[str], named: Sequence[str]) -> ox.Store:
    """Return a store of these graphs alone: the merge of the first as its default graph, where a statement counts once.

    The engine by itself would repeat a statement for each graph that holds it.
    """
    made = ox.Store()
    made.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for iri in default for quad in _graph(engine, iri))
    made.extend(quad for iri in named for quad in _graph(engine, iri))
    return made


def _graph(engine: ox.Store, iri: str) -> Iterator[ox.Quad]:
    return engine.quads_for_pattern(None, None, None, ox.NamedNode(iri))

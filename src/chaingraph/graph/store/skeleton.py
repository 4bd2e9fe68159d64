"""What the network is made of, taken from any store into memory, less what graphs of one class relate.

A network is held in memory as a whole; its figures, passages and documents need not be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.graph.store.local import known

if TYPE_CHECKING:
    from chaingraph.graph.store.base import Store
    from chaingraph.graph.store.local import LocalStore

_RELATIONS = """
SELECT ?s ?p ?o ?g WHERE {
  ?p rdfs:subPropertyOf+ cg:relatedTo .
  GRAPH ?g { ?s ?p ?o }
  FILTER (?g != <https://w3id.org/chaingraph/id/derived>)
  FILTER NOT EXISTS { ?g a %s }
}"""
_UNSOURCED = """
SELECT ?s ?p ?o WHERE {
  ?p rdfs:subPropertyOf+ cg:relatedTo .
  ?s ?p ?o
  FILTER NOT EXISTS { GRAPH ?g { ?s ?p ?o } }
}"""
# what things, properties and graphs are, and are called
_TERMS = """
SELECT ?s ?p ?o WHERE {
  VALUES ?p { rdf:type rdfs:label rdfs:subClassOf rdfs:subPropertyOf owl:inverseOf }
  ?s ?p ?o
  FILTER NOT EXISTS { GRAPH <https://w3id.org/chaingraph/id/derived> { ?s ?p ?o } }
}"""


def skeleton(store: Store, kind: str) -> LocalStore:
    """Return in memory what the network of ``store`` is made of, without what only graphs of a class relate."""
    engine = ox.Store()
    for query in (_RELATIONS % kind, _UNSOURCED, _TERMS):
        engine.extend(ox.Quad(*row) for row in store.select(query))
    return known(engine, store.prefixes, store.timeout)

"""What the network is made of, taken from any store into memory, less what graphs of one class relate.

A network is held in memory as a whole; its figures, passages and documents need not be.
"""

from __future__ import annotations

import pyoxigraph as ox

from chaingraph.graph.graph import Graph
from chaingraph.graph.store.local import known

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


def without(graph: Graph, kind: str) -> Graph:
    """Return in memory what the network of ``graph`` is made of, without what only graphs of a class (``cg:Heading``) relate.

    What follows from the rest is derived anew; things stay, whoever states what they are.
    """
    engine = ox.Store()
    for query in (_RELATIONS % kind, _UNSOURCED, _TERMS):
        engine.extend(ox.Quad(*row) for row in graph.select(query))
    return Graph(known(engine, graph.prefixes, graph.timeout))

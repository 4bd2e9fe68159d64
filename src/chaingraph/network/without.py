"""What the network is made of, taken from any store into memory, less what is known on one basis.

A network is held in memory as a whole; its figures, passages and documents need not be.
"""

from __future__ import annotations

import pyoxigraph as ox

from chaingraph.graph import rules
from chaingraph.graph.asking import terms
from chaingraph.graph.graph import Graph
from chaingraph.graph.relations import relations
from chaingraph.graph.store.local import known
from chaingraph.model.vocabulary import CG, FOLLOWING, PREFIXES

_STATED = """
SELECT ?s ?p ?o ?g WHERE {
  VALUES ?p { %s }
  GRAPH ?g { ?s ?p ?o }
  FILTER (?g NOT IN (%s))
  FILTER NOT EXISTS { ?g a/cg:givesBasis "%s" }
}"""
_UNSOURCED = """
SELECT ?s ?p ?o WHERE {
  VALUES ?p { %s } ?s ?p ?o
  MINUS { VALUES ?p { %s } GRAPH ?g { ?s ?p ?o } }
}"""
_LASTING = """
SELECT ?s ?p ?o WHERE {
  VALUES ?p { %s } ?s ?p ?o
  MINUS { VALUES ?g { %s } VALUES ?p { %s } GRAPH ?g { ?s ?p ?o } }
}"""
_FOLLOWING = terms(FOLLOWING.values(), ", ")
# what things, properties and graphs are, and are called
_TERMS = {
    rules.RDF_TYPE, CG + "givesBasis", PREFIXES["owl"] + "inverseOf",
    *(PREFIXES["rdfs"] + name for name in ("label", "subClassOf", "subPropertyOf")),
}  # fmt: skip


def without(graph: Graph, basis: str) -> Graph:
    """Return in memory what the network of ``graph`` is made of, without what is known on one basis alone (of BASES).

    What follows from the rest is derived anew; things stay, whoever states what they are, and so does whatever else a rule
    takes for a condition. Where passages stand in the text is left out: they are in the order of their names.
    """
    named = relations(graph)
    relating, besides = rules.relating(rules.load(), named)
    related = named.keys() | besides
    lasting = _TERMS | (set().union(*(rule.conditions for rule in relating)) - related)
    engine = ox.Store()
    told, kept = terms(sorted(related)), terms(sorted(lasting))
    for query in (
        _STATED % (told, _FOLLOWING, basis),
        _UNSOURCED % (told, told),
        _LASTING % (kept, terms(FOLLOWING.values()), kept),
    ):
        engine.extend(ox.Quad(*row) for row in graph.select(query))
    left = [rule for rule in rules.load() if rule.basis != basis and rule.yields(related | lasting)]
    return Graph(known(engine, graph.prefixes, graph.timeout, left))

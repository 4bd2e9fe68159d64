"""What follows from a graph: the rules of the ontology, asked in turn until they derive nothing new.

From its second turn on, a rule is asked for what was added since its last. What it reads is told from its text: the
properties that it names and, where it calls one ``?property``, any other. What it must not find, the last thing it says
(see ``rules.py``), is what it derives: more of that never makes it derive more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

import pyoxigraph as ox

from chaingraph.graph import rules
from chaingraph.graph.asking import terms
from chaingraph.graph.filling import fill
from chaingraph.graph.rules import Rule
from chaingraph.model.vocabulary import PREFIXES

FEW = 20_000  # statements, which a transaction adds faster than the engine's loader for many


def derive(engine: ox.Store, asked: Sequence[Rule] | None = None) -> None:
    """Add what rules derive (all where none are named), until that is nothing new: to their graphs and to the default graph."""
    asked = rules.load() if asked is None else asked
    # the properties of what each rule derived in its last turn
    news = [_apply(engine, rule, rule.text) for rule in asked]
    while any(news):
        for number, rule in enumerate(asked):
            query = about(rule, set().union(*news))
            news[number] = _apply(engine, rule, query) if query else set()


def about(rule: Rule, properties: set[str]) -> str | None:
    """Return what to ask of a rule where only statements with these properties are new; None if it reads none of them."""
    if properties & rule.names:
        return rule.text
    values = terms(properties)
    new = f"WHERE {{ VALUES ?property {{ {values} }}"
    return rule.text.replace("WHERE {", new, 1) if values and " ?property " in rule.text else None


def _apply(engine: ox.Store, rule: Rule, query: str) -> set[str]:
    """Add what a rule derives, which leaves out what is known; return the properties of that."""
    derived = engine.query(query, prefixes=dict(PREFIXES))
    assert isinstance(derived, ox.QueryTriples), "a rule is a CONSTRUCT"
    properties: set[ox.NamedNode] = set()
    quads = _quads(derived, ox.NamedNode(rule.graph), properties)
    few = list(islice(quads, FEW))
    if len(few) < FEW:
        engine.extend(few)
    else:
        fill(engine, chain(few, quads))
    return {property.value for property in properties}


def _quads(triples: Iterable[ox.Triple], graph: ox.NamedNode, properties: set[ox.NamedNode]) -> Iterator[ox.Quad]:
    """Yield each statement in ``graph`` and in the default graph, and put its property into ``properties``."""
    for subject, property, object in triples:
        properties.add(property)
        yield ox.Quad(subject, property, object, graph)
        yield ox.Quad(subject, property, object)

"""What follows from statements that are added to a graph: rules are asked for what is new, not for all that is there.

A rule derives something new only where one of its premises is new. So each is asked for derivations with a premise among
what was added or derived last, until there are none. That is all that follows, unless what is added unsettles what was
derived before: it states that itself, says of a known thing what a condition or an exclusive rule asks about, or lets follow
on one basis what followed on another. Then everything is to be derived anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain

import pyoxigraph as ox

from chaingraph.graph import rules
from chaingraph.graph.rules import Rule, is_variable, written
from chaingraph.model.vocabulary import FOLLOWING, ID, PREFIXES

NEW = ox.NamedNode(ID + "new")  # the graph of what is new, while rules are asked about it
HERE = ox.DefaultGraph()
GRAPHS = {graph: ox.NamedNode(graph) for graph in FOLLOWING.values()}


class Unsettled(Exception):
    """What is added changes what was derived before."""


def add(engine: ox.Store, quads: Iterable[ox.Quad], asked: Sequence[Rule] | None = None) -> bool:
    """Add statements and what follows from them by rules (all where none are named); return whether that is all that follows.

    Where it is not, the statements are added, and everything is to be derived anew.
    """
    asked = rules.load() if asked is None else asked
    added = [quad for quad in quads if quad not in engine]
    settled = not _unsettles(engine, asked, added)
    engine.extend(added)
    fresh = {quad.triple for quad in added}
    try:
        while settled and fresh:
            fresh = _turn(engine, asked, fresh)
    except Unsettled:
        return False
    return settled


def _unsettles(engine: ox.Store, asked: Sequence[Rule], added: Iterable[ox.Quad]) -> bool:
    """Return whether statements state what was derived, or say of what is known something that rules ask about."""
    conditions = set().union(
        *(rule.conditions for rule in asked), (rule.template[1] for rule in asked if rule.exclusive)
    )
    subjects = set()
    for quad in added:
        if any(_in(graph, quad.triple) in engine for graph in GRAPHS.values()):
            return True
        if isinstance(quad.graph_name, ox.DefaultGraph) and quad.predicate.value in conditions:
            subjects.add(quad.subject)
    return any(_occurs(engine, subject) for subject in subjects)


def _occurs(engine: ox.Store, term: ox.NamedNode | ox.BlankNode | ox.Triple) -> bool:
    """Return whether anything is said of a term, or with it."""
    said = (engine.quads_for_pattern(term, None, None), engine.quads_for_pattern(None, None, term))
    used = engine.quads_for_pattern(None, term, None) if isinstance(term, ox.NamedNode) else ()
    return any(True for _ in chain(*said, used))


def _turn(engine: ox.Store, asked: Sequence[Rule], fresh: Collection[ox.Triple]) -> set[ox.Triple]:
    """Add what each rule in turn derives from what is new, and return that. Raises Unsettled."""
    properties = {triple.predicate.value for triple in fresh}
    found: set[ox.Triple] = set()
    engine.extend(_in(NEW, triple) for triple in fresh)
    try:
        for number, rule in enumerate(asked):
            later = {GRAPHS[other.graph] for other in asked[number:] if other.graph != rule.graph}
            derived = [one for one in _candidates(engine, rule, properties) if _is_new(engine, rule, one, later)]
            if derived:  # a transaction of nothing takes its time too
                engine.extend(_in(graph, one) for one in derived for graph in (GRAPHS[rule.graph], HERE))
            found.update(derived)
    finally:
        engine.remove_graph(NEW)
    return found


def _candidates(engine: ox.Store, rule: Rule, properties: Collection[str]) -> Iterator[ox.Triple]:
    """Yield what a rule derives, known or not, with a premise among what is new, which has these properties."""
    for premise in rule.premises:
        if is_variable(premise[1]) or premise[1] in properties:
            new = f"GRAPH {NEW} {{ {written(premise)} }}"
            query = f"CONSTRUCT {{ {written(rule.template)} }} WHERE {{ {new} {rule.body} }}"
            derived = engine.query(query, prefixes=dict(PREFIXES))
            assert isinstance(derived, ox.QueryTriples), "a CONSTRUCT"
            yield from derived


def _is_new(engine: ox.Store, rule: Rule, triple: ox.Triple, later: Collection[ox.NamedNode]) -> bool:
    """Return whether what a rule derives is not known. Raises Unsettled where a ``later`` rule has derived it, or its rival."""
    if _in(HERE, triple) in engine:
        if any(_in(graph, triple) in engine for graph in later):
            raise Unsettled
        return False
    subject, property, _ = triple
    rivals = engine.quads_for_pattern(subject, property, None) if rule.exclusive else ()
    graphs = {rival.graph_name for rival in rivals}
    if graphs & set(GRAPHS.values()):
        raise Unsettled
    return not graphs


def _in(graph: ox.NamedNode | ox.DefaultGraph, triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)

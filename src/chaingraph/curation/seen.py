"""Data as the shapes see it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import pyoxigraph as ox

from chaingraph.model.terms import TYPE
from chaingraph.model.vocabulary import CG, PREFIXES

Term = ox.NamedNode | ox.BlankNode | ox.Literal
_SUBCLASS = ox.NamedNode(PREFIXES["rdfs"] + "subClassOf")
_NEAR = 64  # things whose statements are kept at hand: one is asked by many shapes in a row


class Seen:
    """The default graph of an engine, without triple terms, and without blank nodes as values of our own properties.

    pySHACL compares neither; the check ``unnamed`` finds such a blank node.
    """

    def __init__(self, engine: ox.Store) -> None:
        self._engine = engine
        self.values = lru_cache(_NEAR)(self._values)
        self.above = lru_cache(None)(self._above)

    def statements(
        self,
        subject: ox.NamedNode | ox.BlankNode | None = None,
        property: ox.NamedNode | None = None,
        value: Term | None = None,
    ) -> Iterator[ox.Quad]:
        """Yield the statements that are seen, those of one subject, property or value where it is given."""
        for quad in self._engine.quads_for_pattern(subject, property, value, ox.DefaultGraph()):
            unnamed = isinstance(quad.object, ox.BlankNode) and quad.predicate.value.startswith(CG)
            if not unnamed and not isinstance(quad.object, ox.Triple):
                yield quad

    def things(self) -> set[ox.NamedNode | ox.BlankNode]:
        """Return all that something is stated of."""
        return {quad.subject for quad in self.statements()}  # type: ignore[misc]

    def _values(self, thing: Term) -> Mapping[ox.NamedNode, Sequence[Term]]:
        """Return the values of each property of a thing; a literal has none."""
        values: dict[ox.NamedNode, list[Term]] = {}
        for quad in () if isinstance(thing, ox.Literal) else self.statements(thing):
            values.setdefault(quad.predicate, []).append(quad.object)  # type: ignore[arg-type]
        return values

    def classes(self, thing: Term) -> frozenset[Term]:
        """Return the classes of a thing, with all above them."""
        return self.above(frozenset(self.values(thing).get(TYPE, ())))

    def _above(self, classes: frozenset[Term]) -> frozenset[Term]:
        """Return classes with all above them."""
        found, rest = set(classes), list(classes)
        while rest:
            wider = {*self.values(rest.pop()).get(_SUBCLASS, ())} - found
            found |= wider
            rest.extend(wider)
        return frozenset(found)

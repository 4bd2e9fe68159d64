"""What the derived relations of a part of the network follow from, asked of these relations alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from chaingraph.graph import rules
from chaingraph.graph.asking import is_iri, parts, terms
from chaingraph.graph.explaining import derivations
from chaingraph.graph.relations import Edge, forward
from chaingraph.network.evidence import Graphs, Grounds, follows, gathered

if TYPE_CHECKING:
    from chaingraph.graph.relations import Statement
    from chaingraph.graph.rules import Rule

_STANDING = "SELECT ?subject ?property ?object ?source {{ VALUES (?subject ?property ?object) {{ {rows} }} GRAPH ?source {{ ?subject ?property ?object }} }}"


class PartGrounds(Grounds):
    """What the derived relations of a part follow from: asked backwards from there, rule by rule."""

    def _learn(self, given: Mapping[Edge, Graphs]) -> None:
        rules_of, _ = rules.relating(rules.load(), self._relations) if self._relations else ([], set())
        wanted, asked = {edge for edge in given if follows(given[edge])}, set[Edge]()
        while fresh := wanted - asked:
            asked |= fresh
            premises = set().union(*(self._explained(rule, fresh) for rule in rules_of))
            self._stand(premises - self._given.keys())
            wanted = {edge for edge in premises if follows(self._given.get(edge, ()))}

    def _explained(self, rule: Rule, edges: Iterable[Edge]) -> set[Edge]:
        """Learn from what these relations follow by a rule; return that."""
        found: set[Edge] = set()
        for said in parts(sorted({statement for edge in edges for statement in self._said(edge)})):
            if query := rule.explaining(said):
                for what, premises in derivations(rule, self._graph.select(query)):
                    from_what = {forward(self._relations, premise) for premise in premises}
                    self._premises[forward(self._relations, what)] |= from_what
                    found |= from_what
        return found

    def _stand(self, edges: Iterable[Edge]) -> None:
        """Learn in which graphs some premises stand."""
        statements = {statement for edge in edges for statement in self._said(edge)}
        for said in parts(sorted(statement for statement in statements if all(map(is_iri, statement)))):
            rows = self._graph.select(_STANDING.format(rows=" ".join(f"({terms(one)})" for one in said))).rows
            related = [row for row in rows if row.property.value in self._relations]
            for edge, graphs in gathered(self._relations, related).items():
                self._given[edge] = (*self._given.get(edge, ()), *graphs)
            for subject, property, object, source in rows:
                if property.value not in self._relations:
                    edge = (subject.value, object.value, property.value)
                    self._given[edge] = (*self._given.get(edge, ()), source.value)

    def _said(self, edge: Edge) -> list[Statement]:
        """Return the statements that say a relation, either way round."""
        thing, other, name = edge
        turned = [
            one.iri for one in self._relations.values() if one.forward == name or (one.iri == name and one.both_ways)
        ]
        return [(thing, name, other), *((other, one, thing) for one in turned)]

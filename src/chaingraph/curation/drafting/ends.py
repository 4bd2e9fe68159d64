"""Which classes relations may start from and lead to, as the ontology says: what the shapes refuse is not proposed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from chaingraph.graph.relations import ends
from chaingraph.model.vocabulary import CG

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

_BELOW = "SELECT ?kind ?above { ?above a owl:Class . ?kind rdfs:subClassOf* ?above }"


@dataclass(frozen=True)
class Ends:
    """The ends of the relations of the ontology that a graph holds."""

    graph: Graph

    def allow(self, relation: str, first: str | None, second: str | None) -> bool:
        """Return whether a relation (a local name) may lead from the one class (a local name) to the other; None is any class."""
        among = self._kinds.get(relation, {})
        return all(
            kind is None or end not in among or kind in among[end]
            for kind, end in ((first, "domain"), (second, "range"))
        )

    @cached_property
    def _kinds(self) -> Mapping[str, Mapping[str, set[str]]]:
        """By relations and their ends, the classes that may stand there with those below them."""
        below: dict[str, set[str]] = defaultdict(set)
        for row in self.graph.select(_BELOW):
            below[row.above.value].add(row.kind.value.removeprefix(CG))
        return {
            term.removeprefix(CG): {end: set().union(*map(below.__getitem__, kinds)) for end, kinds in among.items()}
            for term, among in ends(self.graph).items()
        }

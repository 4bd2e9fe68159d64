"""How far a graph is signed off: what absence means in it depends on that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chaingraph.graph.things import Asked

_OPEN = """
SELECT (COUNT(DISTINCT ?passage) AS ?passages) (COUNT(DISTINCT ?signed) AS ?reviewed) {
  ?passage a cg:Passage OPTIONAL { ?passage cg:reviewed ?day BIND (?passage AS ?signed) }
}"""
_PROPOSED = "SELECT (COUNT(DISTINCT ?candidate) AS ?count) { ?candidate a cg:Candidate }"
_UNDECIDED = "SELECT (COUNT(*) AS ?count) { SELECT DISTINCT ?thing ?property { ?thing cg:undecided ?property } }"


@dataclass(frozen=True)
class SignOff:
    """How many passages a graph has, how many are ``open`` (not signed off), and what is proposed and undecided in it."""

    passages: int
    open: int
    proposed: int
    undecided: int

    @property
    def complete(self) -> bool:
        """Whether what is absent from the graph is absent from its texts: nothing is open, proposed or undecided."""
        return not (self.open or self.proposed or self.undecided)


def sign_off(graph: Asked) -> SignOff:
    """Return how far a graph is signed off."""
    (row,) = graph.select(_OPEN)
    passages, reviewed = int(row.passages.value), int(row.reviewed.value)
    proposed, undecided = (int(graph.select(query).rows[0].count.value) for query in (_PROPOSED, _UNDECIDED))
    return SignOff(passages, passages - reviewed, proposed, undecided)

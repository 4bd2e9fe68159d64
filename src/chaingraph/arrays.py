"""The network of things as arrays of numbers, for measures that need neither names nor evidence."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from chaingraph.evidence import folded

if TYPE_CHECKING:
    from scipy import sparse

    from chaingraph.store import Store

Numbers = np.ndarray[Any, np.dtype[np.int32]]

_THINGS = "SELECT ?thing { ?thing a cg:Thing }"

# each relation in its forward direction, a symmetric one once
_EDGES = """
SELECT ?thing ?relation ?other {
  {
    { SELECT ?relation {
        ?relation rdfs:subPropertyOf+ cg:relatedTo
        FILTER NOT EXISTS { ?forward owl:inverseOf ?relation } FILTER NOT EXISTS { ?relation a owl:SymmetricProperty }
    } }
    ?thing ?relation ?other
  } UNION {
    { SELECT ?relation { ?relation a owl:SymmetricProperty ; rdfs:subPropertyOf+ cg:relatedTo } }
    ?thing ?relation ?other
    FILTER (STR(?thing) <= STR(?other))
  }
}"""


@dataclass(frozen=True)
class Arrays:
    """The network of things: ``things`` and ``relations`` are IRIs in order, by whose places the edges are told.

    Edge number i leads from ``things[subjects[i]]`` to ``things[objects[i]]`` and is ``relations[kinds[i]]``.
    """

    things: tuple[str, ...]
    relations: tuple[str, ...]
    subjects: Numbers
    kinds: Numbers
    objects: Numbers

    def adjacency(self) -> sparse.csr_array:
        """Return the symmetric matrix of how many relations there are between two things, in either direction."""
        from scipy import sparse

        size = (len(self.things), len(self.things))
        one_way = sparse.coo_array((np.ones(len(self.subjects)), (self.subjects, self.objects)), shape=size).tocsr()
        return one_way + one_way.T


def project_arrays(store: Store) -> Arrays:
    """Return the network of things as arrays: the edges of ``network.project``, without kinds, labels and evidence.

    What the rules derive must be in the default graph. Edges stand in no particular order.
    """
    things = tuple(folded(store, _THINGS, lambda rows: sorted(thing.value for (thing,) in rows)))
    edges, relations = folded(store, _EDGES, partial(_numbered, {thing: number for number, thing in enumerate(things)}))
    subjects, kinds, objects = np.array(edges, dtype=np.int32).reshape(-1, 3).T
    return Arrays(things, relations, subjects, kinds, objects)


def _numbered(place: Mapping[str, int], rows: Iterable[Any]) -> tuple[array[int], tuple[str, ...]]:
    """Return the numbers of thing, relation and other of each edge, one after the other, and the relations in order."""
    kind: dict[str, int] = {}
    edges = array("i")
    for thing, relation, other in rows:
        one, another = place.get(thing.value), place.get(other.value)
        if one is not None and another is not None:
            edges.extend((one, kind.setdefault(relation.value, len(kind)), another))
    return edges, tuple(kind)

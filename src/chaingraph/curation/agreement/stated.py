"""The relations of a curation, as they are compared: those stated and those proposed, each once, in their forward direction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from chaingraph.graph.relations import Relation, Statement, forward, relations
from chaingraph.model.terms import text
from chaingraph.model.vocabulary import CG, PREFIXES

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph

PLACED = CG + "placedUnder"

NOWHERE = (-1, -1)  # the place of what has none in the text
_PARTS = tuple(PREFIXES["rdf"] + part for part in ("subject", "predicate", "object"))


@dataclass(frozen=True)
class Stated:
    """A relation between two things or figures (IRIs), stated or proposed, in its forward direction, and where it stands."""

    subject: str
    relation: str
    object: str
    passage: str = field(compare=False)
    begins: int = field(compare=False)


def compared(graph: Graph) -> dict[str, Relation]:
    """Return what is compared, by IRI: the relations of a graph, and under which heading a thing stands."""
    return {**relations(graph), PLACED: Relation(PLACED, None, False)}


def stated(
    quads: Iterable[ox.Quad], spans: Mapping[str, tuple[int, int]], relations: Mapping[str, Relation]
) -> Iterator[Stated]:
    """Yield the relations between two things or figures, each once: those stated, and those proposed."""
    found = set[tuple[str, str, str]]()
    for (subject, relation, object), passage in [*_plain(quads), *proposed(quads).values()]:
        one, other, forth = forward(relations, (subject, relation, object))
        if relation in relations and (one, forth, other) not in found:
            found.add((one, forth, other))
            yield Stated(one, forth, other, passage, spans.get(passage, NOWHERE)[0])


def _plain(quads: Iterable[ox.Quad]) -> Iterator[tuple[Statement, str]]:
    """Yield statements, each with its passage."""
    for quad in quads:
        yield (text(quad.subject), quad.predicate.value, text(quad.object)), text(quad.graph_name)


def proposed(quads: Iterable[ox.Quad]) -> dict[str, tuple[Statement, str]]:
    """Return the statements that candidates (their IRIs) propose, each with its passage."""
    parts: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for quad in quads:
        if quad.predicate.value in _PARTS:
            parts[text(quad.subject), text(quad.graph_name)][quad.predicate.value] = text(quad.object)
    whole = [(candidate, passage, said) for (candidate, passage), said in parts.items() if len(said) == len(_PARTS)]
    return {
        candidate: ((said[_PARTS[0]], said[_PARTS[1]], said[_PARTS[2]]), passage) for candidate, passage, said in whole
    }

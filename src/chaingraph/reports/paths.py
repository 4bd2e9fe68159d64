"""The report on how one thing connects with another, step by step, each with its evidence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from chaingraph.measures.paths import DETOUR
from chaingraph.measures.seeking import seek
from chaingraph.model.report import (
    NUMBER,
    THING,
    THINGS,
    WORD,
    Cell,
    Ref,
    Report,
    Sentence,
    Series,
    Table,
    Value,
    columns,
    sentence,
)
from chaingraph.network.projection import relations

if TYPE_CHECKING:
    import networkx as nx

    from chaingraph.graph.asking import Selecting
    from chaingraph.network.part import Surroundings

_WIDER = "SELECT DISTINCT ?narrow ?wide { ?narrow rdfs:subPropertyOf+ ?wide . ?wide rdfs:subPropertyOf+ cg:relatedTo }"
Wider = Collection[tuple[str, str]]  # of two relations (IRIs), the one that the other follows from, and that one

NEAR = 3  # neighbours named of a thing from which no path leads


def report(
    around: Surroundings, start: str, end: str, kinds: Collection[str] | None = None, count: int = 1
) -> Report | None:
    """Return up to ``count`` shortest paths between two things (IRIs), a table each, whose title is the path in one line.

    ``kinds`` are the classes (IRIs) of what may lie between, None for all. None where there is no path.
    """
    found = seek(around, start, end, kinds, count)
    network = around.network({thing for path in found for thing in path})
    wider = _wider(around.graph) if found else ()
    tables = [_table(network, number, path, wider) for number, path in enumerate(found, start=1)]
    return Report(Series((Ref(start), Ref(end)), " — "), tables) if tables else None


def nearest(around: Surroundings, start: str, end: str, kinds: Collection[str] | None = None) -> Value:
    """Return what is nearest where there is no path: one past things of other kinds, or what each end is next to."""
    if kinds is not None and (found := seek(around, start, end)):
        way = _line(around.network(found[0]), found[0], _wider(around.graph))
        return sentence("Past things of any kind, the shortest way is {way}.", way=way)
    near = around.neighbours([start, end])
    return Series(
        tuple(_next_to(end, sorted(found)[:NEAR]) for end, found in zip((start, end), near, strict=True)), " "
    )


def _next_to(thing: str, near: Sequence[str]) -> Sentence:
    if not near:
        return sentence("{thing} has no relation at all.", thing=Ref(thing))
    return sentence("Next to {thing}: {near}.", thing=Ref(thing), near=Series(tuple(map(Ref, near)), ", "))


def _wider(graph: Selecting) -> Wider:
    """Return the pairs of relations of which the second says less than the first."""
    return {(row.narrow.value, row.wide.value) for row in graph.select(_WIDER)}


def _told(network: nx.MultiDiGraph[str], one: str, other: str, wider: Wider) -> list[dict[str, Any]]:
    """Return the relations between two things, without those that only follow from one that says more."""
    found = relations(network, one, other)
    ways = [(edge["thing"], edge["relation"]) for edge in found]
    return [
        edge
        for edge in found
        if edge["basis"] != "derived"
        or not any(thing == edge["thing"] and (narrow, edge["relation"]) in wider for thing, narrow in ways)
    ]


def _table(network: nx.MultiDiGraph[str], number: int, path: Sequence[str], wider: Wider) -> Table:
    """Return a path as a table of its steps, each with the relations there are between the two things."""
    named = ("thing", "relation", "other", "basis", "passages", "interpretations")
    rows: list[tuple[Cell, ...]] = [
        (number, step, *(edge[name] for name in named))
        for step, (one, other) in enumerate(pairwise(path), start=1)
        for edge in _told(network, one, other, wider)
    ]
    held = columns(
        way=NUMBER,
        step=NUMBER,
        thing=THING,
        relation=THING,
        other=THING,
        basis=WORD,
        passages=THINGS,
        interpretations=THINGS,
    )
    steps = sentence("steps: {count}", count=len(path) - 1)
    return Table(Series((_line(network, path, wider), steps), "   "), held, rows)


def _line(network: nx.MultiDiGraph[str], path: Sequence[str], wider: Wider) -> Series:
    """Return a path in one line: things, and between two of them their best founded relation with its direction."""
    return Series((Ref(path[0]), *_steps(network, path, wider)), "")


def _steps(network: nx.MultiDiGraph[str], path: Sequence[str], wider: Wider) -> Iterator[Value]:
    for one, other in pairwise(path):
        edge = min(_told(network, one, other, wider), key=lambda edge: DETOUR[edge["basis"]])
        before, after = (" —", "→ ") if edge["thing"] == one else (" ←", "— ")
        yield from (before, Ref(edge["relation"]), after, Ref(other))

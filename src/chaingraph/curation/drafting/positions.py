"""Where the segments of a chain stand on it, as the passage says that tells it first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held
from chaingraph.model.terms import cg
from chaingraph.text.sides import side_of, sides_of_cells
from chaingraph.text.spans import Spans


def positions(naming: Naming, passages: Iterable[Held]) -> Iterator[ox.Quad]:
    """Yield on which side of its chain each segment stands, to be decided, in the passage that says so."""
    cells, told = Spans(sorted(sides_of_cells(naming.seen.layout))), set[ox.NamedNode]()
    for held in passages:
        for name in held.names if any(naming.kind(one) == "Segment" for one in held.names) else ():
            thing = naming.thing_of(name)
            if naming.kind(name) != "Segment" or thing in told:
                continue
            inside = [side for first, last, side in cells.within(held.start, name.end) if first <= name.start < last]
            if side := (inside[0] if inside else side_of(naming.seen.text.text, name.start, name.end)):
                told.add(thing)
                yield ox.Quad(thing, cg("position"), cg(side), held.passage)
                yield ox.Quad(thing, cg("undecided"), cg("position"), held.passage)

"""Which names a figure may be about, and where each stands to it.

Candidates are the names of the line of a figure, of the headings above it, of the line before, of the title and of a title within the text
(a plan that a report quotes); in a table, those of its row; and the one chain of which most of a text speaks.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from chaingraph.text.quantities.statuses.features import FAR
from chaingraph.text.relations.scene import Candidate, Scene, headings, line_of, row_of
from chaingraph.text.tables.ruled import Row

_AHEAD = 60  # characters after a figure in which a name may be what it is about


def candidates(scene: Scene, start: int, end: int) -> list[Candidate]:
    """Return the names that a figure may be about, each with where it stands."""
    row = row_of(scene, start)
    free = [name for name in _near(scene, start, end, row) if not (name.start < end and start < name.end)]
    found = [(name, _where(scene, name, start, end, row)) for name in free]
    placed = [replace(one, where=where) for one, where in found if where]
    known = {one.thing for one in placed}
    further = [name for name in _of_inner_title(scene, start) if name.thing not in known]
    known |= {one.thing for one in further}
    return [
        *placed,
        *further,
        *(replace(one, where="whole") for one in (scene.chain,) if one and one.thing not in known),
    ]


def _of_inner_title(scene: Scene, place: int) -> list[Candidate]:
    """Return the names of the title within the text that is nearest above a place."""
    number = bisect_left(scene.titles, (place,)) - 1
    if number < 0 or place < scene.titles[number][1]:
        return []
    first, last = (bisect_left(scene.names, edge, key=lambda name: name.start) for edge in scene.titles[number])
    return [replace(name, where="inner") for name in scene.names[first:last]]


def _near(scene: Scene, start: int, end: int, row: Row | None) -> list[Candidate]:
    """Return the names of the title, and of the row of a figure or else of its line, the line before and the headings above."""
    line, line_end, former = line_of(scene, start)
    spans = [
        (0, scene.front),
        (max(row.start, start - FAR), min(row.end, end + FAR)) if row else (former, min(line_end, end + _AHEAD)),
    ]
    spans += [] if row else [span for _, span in headings(scene, start, line)]
    places = set[int]()
    for first, last in spans:
        places.update(range(*(bisect_left(scene.names, edge, key=lambda name: name.start) for edge in (first, last))))
    return [scene.names[place] for place in sorted(places)]


def _where(scene: Scene, name: Candidate, start: int, end: int, row: Row | None) -> str:
    """Return where a name stands to a figure; empty where that cannot be about it."""
    if row:
        return "row" if row.start <= name.start < row.end else "title" if name.start < scene.front else ""
    line, line_end, former = line_of(scene, start)
    if line <= name.start < start:
        return "before"
    if end <= name.start < min(line_end, end + _AHEAD):
        return "after"
    if name.start < scene.front:
        return "title"
    above = next((mark for mark, (first, last) in headings(scene, start, line) if first <= name.start < last), "")
    return above or ("prev" if former <= name.start < line else "")

"""Notes by which the first of those who answer leads (列第一位者为牵头单位,下同), and for which of the duties of a text they are said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chaingraph.text.duties.clauses import Names
from chaingraph.text.duties.duty import Duty

FIRST = re.compile("(?:第[一1]|首)[个位名家]?[^,。;()]{0,8}?(?:为|是|系)(?:第一)?(?:牵头|主责|主办)")
_NOTE = re.compile(rf"[^,。;:()]{{0,16}}{FIRST.pattern}[^,。;()]{{0,10}}(?P<on>[,。;][^。;()]{{0,20}}?下同)?")


@dataclass(frozen=True, slots=True)
class _Note:
    """A note: where it stands, and whether it holds for what follows too (下同)."""

    start: int
    end: int
    on: bool


def with_lead(role: str, names: Names) -> Iterator[tuple[str, Names]]:
    """Yield who answers, where the first of several leads: that one apart from the others."""
    if role == "responsible" and len(names) > 1:
        yield "ledBy", names[:1]
        names = names[1:]
    yield role, names


def led_by_first(text: str, duties: Sequence[Duty], *, tables: bool) -> list[Duty]:
    """Return duties as the notes of a text have them, beside those of the rows of its ``tables``, which have notes of their own.

    A note among the words of a duty holds for that, and with 下同 for those after it; one that stands alone holds for all.
    Who leads by a note answers as well, by the label that names all of them.
    """
    notes = [_Note(*match.span(), bool(match["on"])) for match in _NOTE.finditer(text)] if FIRST.search(text) else []
    within = {note for note in notes if any(_has(duty, note) for duty in duties)}
    notes = [note for note in notes if note in within or not tables]
    led = {duty.said for duty in duties if duty.role == "ledBy"}
    found = list[Duty]()
    for duty in duties if notes else ():
        names = tuple(name for name in duty.names if not any(one.start <= name[0] < one.end for one in notes))
        holds = any(note not in within or _has(duty, note) or (note.on and note.start < duty.said[0]) for note in notes)
        leads = holds and len(names) > 1 and duty.role == "responsible" and duty.said not in led and not duty.row
        found += [replace(duty, role="ledBy", names=names[:1])] if leads else []
        found += [replace(duty, names=names)] if names else []
    return found or list(duties)


def _has(duty: Duty, note: _Note) -> bool:
    """Return whether a note stands among the words that say a duty."""
    return duty.said[0] < note.end and note.start < duty.said[1] and not duty.row

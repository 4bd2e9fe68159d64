"""Who is a member of a team, by a list below it or behind the sentence that sets it up: bodies (成员单位:甲局、乙局), and posts (组长:副县长李某)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.text.layout import Section
from chaingraph.text.names.endings import Name
from chaingraph.text.people.bodies import listed
from chaingraph.text.spans import Spans
from chaingraph.text.team_lists import TeamLine, team_lists

_OF_BODIES = re.compile(".*成员.*|组长单位")
_BODIES = frozenset({"Institution", "Enterprise"})
_HEADS = re.compile(  # behind the last body of a list, whoever heads each of them
    r"(?:等)?(?:各单位|部门)?(?:主要|分管)(?:负责人?|领导)(?:各[1一]名)?"
)
_ANYBODY = re.compile(".*(?:负责人|负责同志|领导|领导班子成员|同志|联络员)")  # no post in particular
_BESIDE = re.compile("兼任?$|兼职?$|任$")  # before a post that somebody has in the team itself, and is no member by


@dataclass(frozen=True)
class Teammate:
    """A body or a post of a list: it, its team, the label of the list as printed, and the words that say so."""

    body: Name
    team: Name
    label: str
    said: tuple[int, int]


def teammates(text: str, names: Sequence[Name], sections: Sequence[Section]) -> Iterator[Teammate]:
    """Yield the bodies and the posts of the lists that labels open, each with its team.

    ``names`` are those of the text, in its order. A body before a post (县工信局局长) is no member, nor is any of a table's.
    """
    placed = Spans([(name.start, name.end, name) for name in names])
    for line in team_lists(text, names, sections):
        here = [name for _, _, name in placed.within(line.first, line.end)]
        yield from _posts(text, here, line)
        if _OF_BODIES.fullmatch(line.label) and line.start < line.first:
            yield from _bodies(text, here, line)


def _posts(text: str, names: Sequence[Name], line: TeamLine) -> Iterator[Teammate]:
    """Yield the posts of a line, but for what is a label itself, and posts of the team."""
    for name in names:
        of_team = text[name.end : name.end + 1] == ":" or _BESIDE.search(text, line.first, name.start)
        if name.kind == "Role" and not of_team and not _ANYBODY.fullmatch(name.text):
            yield Teammate(name, line.team, line.label, (line.start, name.end))


def _bodies(text: str, names: Sequence[Name], line: TeamLine) -> Iterator[Teammate]:
    """Yield the bodies of the list behind a label, which ends at a stop; a bracket behind one is not of its name."""
    stop = re.compile("[。;:]").search(text, line.first, line.end)
    ends = dict(listed(text, line.first, stop.start() if stop else line.end))
    for name in names:
        if name.kind in _BODIES and _is_member(text, name, ends.get(name.start, name.start)):
            yield Teammate(name, line.team, line.label, (line.start, name.end))


def _is_member(text: str, name: Name, end: int) -> bool:
    """Return whether a name is one of a list that ends at a place: with a bracket or whoever heads it behind it, or with what it is called besides within it."""
    beyond = text[name.end : end]
    if name.end <= end:
        return not beyond or beyond.startswith("(") or bool(_HEADS.fullmatch(beyond))
    return name.start < end and text[end] == "(" and name.text.endswith(")")

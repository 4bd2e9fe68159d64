"""Which bodies are members of a team, in a list below it or behind the sentence that sets it up (成员单位:甲局、乙局)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.text.bodies import listed
from chaingraph.text.layout import Section
from chaingraph.text.names.endings import Name
from chaingraph.text.names.heads import is_team
from chaingraph.text.passages import unmarked
from chaingraph.text.spans import Spans

_LABEL = re.compile(r"(?:主要)?(?P<label>成员(?:单位|部门)?)(?:包括|有|为)?:")
_LINE = re.compile("[\u4e00-\u9fff]{1,12}:")  # of a list of labels, which goes on below a team
_BODIES = frozenset({"Institution", "Enterprise"})


@dataclass(frozen=True)
class Teammate:
    """A body of a list: it, its team, the label of the list as printed, and the words that say so."""

    body: Name
    team: Name
    label: str
    said: tuple[int, int]


def teammates(text: str, names: Sequence[Name], sections: Sequence[Section]) -> Iterator[Teammate]:
    """Yield the bodies of the lists that a label opens, each with the team that the same section names right before it, or before other labels.

    ``names`` are those of the text, in its order. A body before a post (县工信局局长) is no member, nor is any of a table's.
    """
    placed = Spans([(name.start, name.end, name) for name in names])
    for section in sections:
        team: Name | None = None
        for passage in section.passages:
            here = [name for _, _, name in placed.within(passage.start, passage.end)]
            begins = passage.end - len(unmarked(text[passage.start : passage.end]))
            label = _LABEL.match(text, begins, passage.end)
            if label and team and not passage.row:
                yield from _of_list(text, here, label, passage.end, team)
            goes_on = team if _LINE.match(text, begins, passage.end) else None
            team = next((name for name in reversed(here) if name.kind == "Team" and is_team(name.text)), goes_on)


def _of_list(text: str, names: Sequence[Name], label: re.Match[str], end: int, team: Name) -> Iterator[Teammate]:
    """Yield the bodies of the list behind a label, which ends at a stop."""
    stop = re.compile("[。;:]").search(text, label.end(), end)
    members = set(listed(text, label.end(), stop.start() if stop else end))
    for name in names:
        if name.kind in _BODIES and (name.start, name.end) in members:
            yield Teammate(name, team, label["label"], (label.start(), name.end))

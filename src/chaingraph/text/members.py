"""Who heads a team, in a list whose blanks part persons from their posts (组  长:李某  县长), one a line below the same label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.persons import is_person
from chaingraph.text.posts import DEPUTY, POST, TEAM_HEADS

Span = tuple[int, int]

_MEMBER = "成员"
_LABEL = re.compile(f"(?P<label>{DEPUTY}(?:{'|'.join(TEAM_HEADS)}|主任|总?链长)|{_MEMBER}):")
_POSTS = re.compile(rf"(?:{POST.pattern})(?:[、,](?:{POST.pattern}))*")


@dataclass(frozen=True)
class Member:
    """A person of a list: where the label of the post stands, the name of the person, and the posts that the person has otherwise."""

    label: Span
    person: Span
    posts: Span

    def heads(self, text: str) -> bool:
        """Return whether the label is a post, and not 成员."""
        return text[slice(*self.label)] != _MEMBER


def members(text: CanonicalText) -> Iterator[Member]:
    """Yield the persons of lists of heads and members; a line without a label goes on with that above it."""
    label: Span | None = None
    for start, end in text.lines:
        told = _LABEL.match(text.text, start, end)
        label = told.span("label") if told else label
        first = told.end() if told else start
        if label and (found := _parted(text, first, end)):
            yield Member(label, *found)
        else:
            label = None


def _parted(text: CanonicalText, start: int, end: int) -> tuple[Span, Span] | None:
    """Return where a person and the posts stand that blanks part, as they part the two characters of a short name (陶  然  副县长)."""
    edges = [place for place in range(start + 1, end) if text.origin[place] > text.ends[place - 1]]
    edge = max((place for place in edges if 2 <= place - start <= 4), default=start)
    inside = [place for place in edges if place < edge]
    whole = not inside or (edge - start == 2 and inside == [start + 1])
    named = is_person(text.text[start:edge]) and not POST.fullmatch(text.text, start, edge)
    return ((start, edge), (edge, end)) if whole and named and _POSTS.fullmatch(text.text, edge, end) else None

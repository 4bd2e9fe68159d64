"""Who heads a team and is in it, in a list of persons and their posts (组  长:李某  县长), one a line below the same label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.offices import LAST
from chaingraph.text.people.persons import begins_name, is_person
from chaingraph.text.people.posts import DEPUTY, POST, TEAM_HEADS
from chaingraph.text.people.surnames import COMPOUND

Span = tuple[int, int]

_MEMBER = "成员"
_LABEL = re.compile(
    f"(?P<label>(?:领导小组|专班|工作组|小组)?{DEPUTY}(?:{'|'.join(TEAM_HEADS)}|主任|总?链长)|{_MEMBER}):"
)
_PART = re.compile("[、,]|$")  # ends a post of several
_FEWEST = 3  # lines of a list that have lost their blanks
_OF_LEVEL = re.compile(
    "[省市县区州旗](?![省市县区州旗长])|(?:常务)?副[省市县区州旗]长|[省市县区州旗]长"
)  # begins a post, or its office
_NO_NAME = re.compile(f"[{LAST}省市县区州旗镇乡和的副产业]$")  # at the end of words that are no name
_NO_EDGE = re.compile("[新高城开园景山矿林]区")  # which no name parts


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
    """Yield the persons of lists of heads and members; a line without a label goes on with that above it.

    Where most lines lack the blank (钟晚晴县工信局局长), as pages lose it, each names its person all the same.
    """
    for block in _blocks(text):
        joined = [_joined(text, start, end) for _, start, end in block]
        lost = sum(bool(one and _OF_LEVEL.match(text.text, *one[1])) for one in joined) >= _FEWEST
        for (label, start, end), run_on in zip(block, joined, strict=True):
            if found := _parted(text, start, end) or (run_on if lost else None):
                yield Member(label, *found)


def _blocks(text: CanonicalText) -> Iterator[list[tuple[Span, int, int]]]:
    """Yield the lists of a text, each as its lines: where the label of the line stands, or that above it, and the line behind it."""
    block: list[tuple[Span, int, int]] = []
    for start, end in text.lines:
        told = _LABEL.match(text.text, start, end)
        first = told.end() if told else start
        if (told or block) and _names_person(text, first, end):
            block.append((told.span("label") if told else block[-1][0], first, end))
        else:
            yield block
            block = []
    yield block


def _names_person(text: CanonicalText, start: int, end: int) -> bool:
    """Return whether a line begins with the name of a person, whatever the post behind it is called."""
    edge = _edge(text, start, end)
    told = text.text[start:edge] if edge else ""
    return bool(_joined(text, start, end) or _parted(text, start, end) or (begins_name(told) and is_person(told)))


def _edge(text: CanonicalText, start: int, end: int) -> int | None:
    """Return where the blank stands that parts the name of a person from the posts; None where none does."""
    edges = [place for place in range(start + 1, end) if text.origin[place] > text.ends[place - 1]]
    edge = max((place for place in edges if 2 <= place - start <= 4), default=start)
    inside = [place for place in edges if place < edge]
    whole = not inside or (edge - start == 2 and inside == [start + 1])
    return edge if edge > start and whole else None


def _parted(text: CanonicalText, start: int, end: int) -> tuple[Span, Span] | None:
    """Return where a person and the posts stand that blanks part, as they part the two characters of a short name (陶  然  副县长)."""
    edge = _edge(text, start, end)
    if edge is None or not is_person(text.text[start:edge]) or POST.fullmatch(text.text, start, edge):
        return None
    return ((start, edge), (edge, end)) if _are_posts(text.text, edge, end) else None


def _joined(text: CanonicalText, start: int, end: int) -> tuple[Span, Span] | None:
    """Return where a person and the posts stand that no blank parts; the one within a short name shows its end (王 曦副县长)."""
    blanks = [place for place in range(start + 1, end) if text.origin[place] > text.ends[place - 1]]
    if blanks not in ([], [start + 1]):
        return None
    edge = start + (2 if blanks else 4 if text.text[start : start + 2] in COMPOUND else 3)
    words = text.text[start:edge]
    is_name = begins_name(words) and is_person(words) and not _NO_NAME.search(words)
    named = is_name and not _NO_EDGE.match(text.text, edge - 1, end)
    return ((start, edge), (edge, end)) if named and _are_posts(text.text, edge, end) else None


def _are_posts(text: str, start: int, end: int) -> bool:
    """Return whether words are posts, and nothing else; a post may name several offices (办公室、研究室主任)."""
    for part in _PART.finditer(text, start, end):
        if POST.fullmatch(text, start, part.start()):
            start = part.end()
    return start >= end

"""Whose heads bare posts are: 组长 and 办公室主任 are those of the team that the same section names before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from chaingraph.text.layout import Section
from chaingraph.text.names.endings import Name
from chaingraph.text.offices import TEAMS, ending
from chaingraph.text.people.posts import DEPUTY, TEAM_HEADS
from chaingraph.text.spans import Spans

_HEAD = re.compile(f"{DEPUTY}(?:{'|'.join(TEAM_HEADS)})")
_OF_OFFICE = re.compile("(?P<office>办公室)?(?P<post>(?:常务|执行)?副?主任)")
_HELD = re.compile(
    r"(?:(?<=任)|(?<=任“))链长|链长(?=”?(?:仍|继续)?[由为])"
)  # a post of 链长 that somebody is said to hold
_FAR = 60  # characters from a chain to what its sentence says of its chief
_APART = re.compile("[。;]")
_AND = ("、", "和", "与", "及")
_TEAM = re.compile(  # 专班 alone is a kind of teams
    f"(?!(?:工作|专项|专家|联合)?(?:专班|小组|组)$).*{ending(*TEAMS, '组')}$"
)
_OFFICE = re.compile(".*(?:办公室|链办|链长办|制办)$")


def heads(names: Sequence[Name], sections: Sequence[Section]) -> Iterator[tuple[Name, Name]]:
    """Yield the heads of teams and of their offices that their posts name alone, each with the team or the office.

    ``names`` are those of the text, in its order. Of two teams that a section names before a post it is that of the last.
    """
    placed = Spans([(name.start, name.end, name) for name in names])
    for section in sections:
        team: Name | None = None
        office: Name | None = None
        here = _within(placed, section)
        for before, name in zip([None, *here], here, strict=False):
            apart = before is None or before.end < name.start or before.kind != "Institution"  # no post of another body
            if name.kind == "Team" and is_team(name.text):
                team, office = name, None
            elif name.kind == "Institution" and _OFFICE.match(name.text):
                office = name
            elif name.kind == "Role" and apart and (of := _headed(name, team, office)):
                yield name, of


def chiefs(text: str, names: Sequence[Name], breaks: Sequence[int]) -> Iterator[tuple[Name, Name]]:
    """Yield posts of 链长 without their chain that somebody is said to hold, each with the chain that its sentence names last before.

    >>> words = "推进石墨产业链建设,由市长任链长"
    >>> [(post.text, of.text) for post, of in chiefs(words, [Name(2, 7, "石墨产业链", "IndustryChain"), Name(14, 16, "链长", "Role")], ())]
    [('链长', '石墨产业链')]
    """
    chain: Name | None = None
    for before, name in zip([None, *names], names, strict=False):
        near = chain is not None and name.start - chain.end < _FAR and not _APART.search(text, chain.end, name.start)
        near &= chain is not None and bisect_right(breaks, chain.start) == bisect_right(breaks, name.start)
        if name.kind == "IndustryChain":
            several = before and before.kind == name.kind and text[before.end : name.start] in _AND
            chain = None if several else name
        elif chain and near and name.text == "链长" and _HELD.match(text, name.start):
            yield name, chain


def is_team(words: str) -> bool:
    """Return whether words name a team in particular, and no kind of teams.

    >>> is_team("石墨产业链工作专班"), is_team("工作专班")
    (True, False)
    """
    return bool(_TEAM.match(words))


def _headed(post: Name, team: Name | None, office: Name | None) -> Name | None:
    """Return what a post heads: a team by 组长, an office by 主任, or the team's by 办公室主任."""
    if _HEAD.fullmatch(post.text):
        return team
    head = _OF_OFFICE.fullmatch(post.text)
    return (office or (team if head["office"] else None)) if head else None


def _within(placed: Spans[Name], section: Section) -> list[Name]:
    return [name for _, _, name in placed.within(section.passages[0].start, section.passages[-1].end)]


def head(post: str, of: str) -> str:
    """Return what the head of a team or of an office is called.

    >>> head("组长", "链长制领导小组"), head("办公室主任", "链长制领导小组"), head("办公室主任", "链长制办公室")
    ('链长制领导小组组长', '链长制领导小组办公室主任', '链长制办公室主任')
    """
    return of + (post.removeprefix("办公室") if _OFFICE.match(of) else post)


def leads(post: Name) -> bool:
    """Return whether a post heads a team itself, and not its office.

    >>> leads(Name(0, 3, "副组长", "Role")), leads(Name(0, 5, "办公室主任", "Role"))
    (True, False)
    """
    return bool(_HEAD.fullmatch(post.text))

"""Teams and joint meetings that are named after a chain or a task, with the place whose they are: 石墨产业链|专班 is one name, and so is 云川县|石墨产业链专班."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.divisions import SEATS
from chaingraph.text.names.meetings import Span

_TEAM = re.compile("(?:工作|推进|推动|服务|攻坚|招商|建设)*(?:专班|领导小组)(?:办公室)?")  # what may follow a chain
_OF_CHAIN = re.compile(r"(?:[\u4e00-\u9fff]{0,12}链).*(?:专班|领导小组|委员会|服务团)(?:办公室)?")
_OF_WORK = re.compile(
    "(?![省市县区州旗])[\u4e00-\u9fff“”]{2,}(?:工作|创建|建设|推进|招商|攻坚|服务)+(?:专班|领导小组|指挥部)(?:办公室)?"
)
_MEETS = re.compile("(?:链长)?联席会议(?:制度)?")  # what may follow one too
_MORE = {"会": re.compile("联盟|秘书处"), "盟": re.compile("秘书处")}  # what goes on a body, by how that ends
_BODIES = frozenset({"Team", "Institution"})


def teams(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the teams of a segment whole, of which names are only a part.

    >>> list(teams("云川县石墨产业链专班", [(0, 3, "Place"), (3, 8, "IndustryChain"), (8, 10, "Team")]))
    [(0, 10, 'Team')]
    >>> list(teams("云川县石墨产业链链长制领导小组", [(0, 3, "Place"), (3, 8, "IndustryChain"), (8, 15, "Team")]))
    [(0, 15, 'Team')]
    >>> list(teams("召开石墨产业链链长联席会议", [(2, 7, "IndustryChain"), (7, 13, "Mechanism")]))
    [(2, 13, 'Mechanism')]
    >>> list(teams("石墨商会联盟", [(0, 4, "Institution")]))
    [(0, 6, 'Institution')]
    """
    ends = {one[1]: one for one in names}
    for start, end, kind in names:
        team = _TEAM.match(words, end) if kind == "IndustryChain" and words[end - 1] == "链" else None
        if team:
            yield _of_place(words, start, ends), team.end(), "Institution" if team[0].endswith("办公室") else "Team"
        elif kind == "IndustryChain" and words[end - 1] == "链" and (meets := _MEETS.match(words, end)):
            yield start, meets.end(), "Mechanism"
        elif kind in _BODIES and (more := _MORE.get(words[end - 1])) and (goes_on := more.match(words, end)):
            yield start, goes_on.end(), kind
        elif kind in _BODIES and (_OF_CHAIN.fullmatch(words, start, end) or _OF_WORK.fullmatch(words, start, end)):
            chain = ends.get(start) if words.startswith("链长制", start) else None
            begins = _of_place(words, chain[0] if chain and chain[2] == "IndustryChain" else start, ends)
            if begins < start:
                yield begins, end, kind


def _of_place(words: str, start: int, ends: dict[int, Span]) -> int:
    """Return where the place begins that is named in full right before a team; where the team does, if there is none."""
    place = ends.get(start)
    return place[0] if place and place[2] == "Place" and words[start - 1] in SEATS else start

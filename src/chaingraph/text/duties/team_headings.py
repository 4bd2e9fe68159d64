"""Teams that head what they are and do ((一)招商引资组, below it 组长:…, 成员单位:…, 职责:…), and what falls to them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from chaingraph.text.duties.duty import Duty
from chaingraph.text.layout import Section
from chaingraph.text.passages import Passage, unmarked
from chaingraph.text.tasks import FORMING

Span = tuple[int, int]

_TEAM = re.compile(  # a heading that names a team, not that it is to be formed
    f"(?!{FORMING}|关于)[\u4e00-\u9fff“”、]{{2,24}}(?:组|专班|服务团|服务队|工作队|指挥部)"
)
_MEMBERS = re.compile(  # how a line begins that says who is in it
    "(?:第一|常务|执行)?副?(?:组长|班长|团长|队长|召集人|指挥长)(?:单位)?:|(?:成员|参加|组成)(?:单位|部门|人员)?:|牵头(?:单位|部门):"
)
_ITS_OWN = re.compile("(?:第一|常务|执行)?副?(?:组长|班长|团长|队长|召集人|指挥长)|成员|组成")
_DOES = re.compile("(?:主要|工作|具体)?(?:职责|任务)(?:分工|任务|是|为)?:|(?:主要|具体|统一)?负责(?!人|同志)")


@dataclass(frozen=True)
class HeadedTeam:
    """A team that heads a section: where its name stands, the lines that say who is in it, and what it is to do."""

    name: Span
    lines: Sequence[Passage]
    does: Sequence[Span]


def headed_teams(text: str, sections: Sequence[Section], paragraphs: Collection[int]) -> Iterator[HeadedTeam]:
    """Yield the teams that head sections whose lines say who is in them; ``paragraphs`` are where lines begin."""
    for section in sections:
        heading, *lines = section.passages
        words = unmarked(text[heading.start : heading.end])
        name = words.rstrip("。:;")
        begun = {line.start: line.end - len(unmarked(text[line.start : line.end])) for line in lines}
        members = [line for line in lines if _MEMBERS.match(text, begun[line.start], line.end)]
        own = any(_ITS_OWN.match(text, begun[line.start], line.end) for line in members)
        if heading.heading and own and not any(line.row for line in members) and _TEAM.fullmatch(name):
            start = heading.end - len(words)
            does = [
                (line.start, _line_end(lines[place:], paragraphs))
                for place, line in enumerate(lines)
                if _DOES.match(text, begun[line.start], line.end)
            ]
            yield HeadedTeam((start, start + len(name)), members, does)


def _line_end(passages: Sequence[Passage], paragraphs: Collection[int]) -> int:
    """Return where the line ends that the first of passages begins."""
    following = takewhile(lambda one: one.start not in paragraphs, passages[1:])
    return max([passages[0].end, *(one.end for one in following)])


def of_teams(found: Sequence[HeadedTeam]) -> Iterator[Duty]:
    """Yield what falls to teams by the lines that say what they are to do."""
    for team in found:
        yield from (Duty("responsible", (team.name,), line, line, named=True) for line in team.does)

"""Whose heads bare posts are: 组长 and 办公室主任 are those of the team that the same section names before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.layout import Section
from chaingraph.text.names.endings import Name
from chaingraph.text.spans import Spans

_HEAD = re.compile("(?:第一|常务|执行)?副?(?:组长|专班长|指挥长|总指挥)")
_OF_OFFICE = re.compile("(?:常务|执行)?办公室副?主任")
_TEAM = re.compile(
    "(?!(?:工作)?(?:专班|小组|组)$).*(?:小组|专班|指挥部|推进组|工作组)$"
)  # 专班 alone is a kind of teams


def heads(names: Sequence[Name], sections: Sequence[Section]) -> Iterator[tuple[Name, Name]]:
    """Yield the heads of teams that their posts name alone, each with the team; ``names`` are those of the text, in its order.

    Where a section names two teams before a post, it is that of the last.
    """
    placed = Spans([(name.start, name.end, name) for name in names])
    for section in sections:
        team: Name | None = None
        for _, _, name in placed.within(section.passages[0].start, section.passages[-1].end):
            if name.kind == "Team" and _TEAM.match(name.text):
                team = name
            elif team and name.kind == "Role" and (_HEAD.fullmatch(name.text) or _OF_OFFICE.fullmatch(name.text)):
                yield name, team


def leads(post: Name) -> bool:
    """Return whether a post heads a team itself, and not its office.

    >>> leads(Name(0, 3, "副组长", "Role")), leads(Name(0, 5, "办公室主任", "Role"))
    (True, False)
    """
    return bool(_HEAD.fullmatch(post.text))

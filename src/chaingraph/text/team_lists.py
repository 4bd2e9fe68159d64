"""The lists of who heads a team and who is in it (组长:…, 副组长:…, 成员:…), each line with the team of which it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.text.layout import Section
from chaingraph.text.names.endings import Name
from chaingraph.text.names.heads import is_team
from chaingraph.text.passages import Passage, unmarked
from chaingraph.text.people.posts import DEPUTY, TEAM_HEADS
from chaingraph.text.spans import Spans

_LABEL = re.compile(  # of a line
    rf"(?:主要)?(?P<label>(?:领导小组|专班|工作组|小组)?{DEPUTY}(?:总|双)?(?:{'|'.join((*TEAM_HEADS, '班长', '队长', '团长'))}|主任|主任委员|秘书长)|副?组长单位|(?:领导)?小?组?成员(?:单位|部门)?|委员|组员|队员|顾问)(?:包括|有|为)?:"
)
_OTHER = re.compile("[\u4e00-\u9fff]{1,12}:")  # a line below a label of something else
_OF_MEMBERS = re.compile(  # a heading below which a list is of the team that is named before it
    "(?:领导小组|专班|指挥部)?(?:的?组成|人员|成员|名单|机构|架构|领导|组织|设置|构成|组建)+[。:]?"
)
_LONGEST_LINE = 60  # characters of a line that goes on with a list
_SAYS = re.compile("[。;:](?!$)|设在|负责|兼任|承担|(?:^|,)(?:由|每|应)")  # in a sentence, which goes on with no list


@dataclass(frozen=True)
class TeamLine:
    """A line of a list: the team, the label below which it stands, as printed, where the line begins and where its names do, and its end."""

    team: Name
    label: str
    start: int
    first: int
    end: int


def team_lists(text: str, names: Sequence[Name], sections: Sequence[Section]) -> Iterator[TeamLine]:
    """Yield the lines of the lists of who is in a team: of that which the same section names right before, or before other labels.

    Below a heading that names no team (组成人员) a list is of the team that the text names last before it. ``names`` are those
    of the text, in its order.
    """
    placed = Spans([(name.start, name.end, name) for name in names])
    last: Name | None = None
    for section in sections:
        team: Name | None = None
        label = ""
        for place, passage in enumerate(section.passages):
            here = [name for _, _, name in placed.within(passage.start, passage.end)]
            begins = passage.end - len(unmarked(text[passage.start : passage.end]))
            found = _LABEL.match(text, begins, passage.end)
            if place == 1 and _is_general(text, section.passages[0]):
                team = team or last
            if found and team and not passage.row:
                label = found["label"]
                yield TeamLine(team, label, found.start(), found.end(), passage.end)
            elif label and team and _goes_on(text, here, passage):
                yield TeamLine(team, label, passage.start, passage.start, passage.end)
            else:
                label = ""
            named = next((name for name in reversed(here) if name.kind == "Team" and is_team(name.text)), None)
            keeps = bool(label) or bool(found) or bool(_OTHER.match(text, begins, passage.end))
            team = team if label else named or (team if keeps else None)
            last = team or named or last


def _is_general(text: str, heading: Passage) -> bool:
    """Return whether a heading says that who is in a team stands below it, and names no team."""
    words = unmarked(text[heading.start : heading.end])
    return heading.heading and bool(_OF_MEMBERS.fullmatch(words))


def _goes_on(text: str, here: Sequence[Name], passage: Passage) -> bool:
    """Return whether a line goes on with a list of persons and their posts."""
    short = passage.end - passage.start <= _LONGEST_LINE and not passage.row and not passage.heading
    return short and not _SAYS.search(text, passage.start, passage.end) and any(one.kind == "Role" for one in here)

"""Who is a member of what the sentences before name: an alliance or team (联盟下设…。副理事长单位为甲公司、乙大学), or a group whose list they tell of (公布单项冠军名单。甲公司上榜)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held, mentioned
from chaingraph.curation.drafting.proposals import OF_NAMES, Proposal, Reason, proposed
from chaingraph.text.names.endings import Name
from chaingraph.text.relations.features import Mention
from chaingraph.text.relations.stated import is_joined, of_one_group, of_one_team

BEFORE = "“{words}”, which the section names before"
SURE = 0.8  # how often such a sentence speaks of that body
_LISTED = re.compile("[”》]?[^,。;:、]{0,6}?(?:名单|榜单|评选|遴选)")  # behind a group

Members = Callable[
    [str, Sequence[Mention]], Iterator[int]
]  # who is said to belong to what their sentence does not name


def _has_members(naming: Naming, name: Name) -> bool:
    """Return whether a name is that of a body with members."""
    return is_joined(name.text, naming.kind(name) or "")


def _is_listed(naming: Naming, name: Name) -> bool:
    """Return whether a name is that of a group whose list is told of."""
    return naming.kind(name) == "Group" and bool(_LISTED.match(naming.seen.text.text, name.end))


# who is said to belong to a whole that their sentence does not name, and which names are those of such a whole
_WHOLES: dict[Members, Callable[[Naming, Name], bool]] = {of_one_team: _has_members, of_one_group: _is_listed}


def of_alliances(naming: Naming, passages: Iterable[Held]) -> Iterator[Proposal]:
    """Yield who belongs to the body with members, or is on the list of the group, that the section of a sentence named last before."""
    section, lasts = "", dict[Members, list[Name]]()
    for held in passages:
        lasts = lasts if held.section == section else {}
        section = held.section
        for members, is_whole in _WHOLES.items():
            wholes = [*lasts.get(members, ()), *(name for name in held.names if is_whole(naming, name))]
            if wholes and not held.row:
                yield from _of(naming, wholes, held, members)
            lasts[members] = wholes[-1:]


def _of(naming: Naming, wholes: Sequence[Name], held: Held, members: Members) -> Iterator[Proposal]:
    words, mentions = naming.seen.text.text[held.start : held.end], mentioned(naming, held.names, held.start)
    for number in members(words, mentions):
        name = held.names[number]
        whole = next((one for one in reversed(wholes) if one.end <= name.start), None)
        if whole and naming.thing_of(whole) != naming.thing_of(name):
            sure = SURE * (naming.seen.sure(name) * naming.seen.sure(whole)) ** OF_NAMES
            ends = naming.thing_of(name), "memberOf", naming.thing_of(whole)
            yield proposed(held.at, *ends, words, sure, Reason(BEFORE, whole.text))

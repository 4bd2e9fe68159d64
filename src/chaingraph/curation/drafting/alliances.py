"""Who is a member of the alliance or team that the sentences before name: 联盟下设…。副理事长单位为甲公司、乙大学."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held, mentioned
from chaingraph.curation.drafting.proposals import OF_NAMES, Proposal, Reason, proposed
from chaingraph.text.names.endings import Name
from chaingraph.text.relations.stated import is_joined, of_one_team

BEFORE = "“{words}”, which the section names before"
SURE = 0.8  # how often such a sentence speaks of that body


def of_alliances(naming: Naming, passages: Iterable[Held]) -> Iterator[Proposal]:
    """Yield who has a seat in the body with members that the section of a sentence named last before."""
    section, last = "", list[Name]()
    for held in passages:
        last = last if held.section == section else []
        section = held.section
        joined = [*last, *(name for name in held.names if is_joined(name.text, naming.kind(name) or ""))]
        if joined and not held.row:
            yield from _of(naming, joined, held)
        last = joined[-1:]


def _of(naming: Naming, joined: Sequence[Name], held: Held) -> Iterator[Proposal]:
    words, mentions = naming.seen.text.text[held.start : held.end], mentioned(naming, held.names, held.start)
    for number in of_one_team(words, mentions):
        name = held.names[number]
        whole = next((one for one in reversed(joined) if one.end <= name.start), None)
        if whole and naming.thing_of(whole) != naming.thing_of(name):
            sure = SURE * (naming.seen.sure(name) * naming.seen.sure(whole)) ** OF_NAMES
            ends = naming.thing_of(name), "memberOf", naming.thing_of(whole)
            yield proposed(held.at, *ends, words, sure, Reason(BEFORE, whole.text))

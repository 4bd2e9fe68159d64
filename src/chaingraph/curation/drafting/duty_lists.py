"""What the duties of one body name, in sentences that leave out whose they are: 县发改局:…;牵头组织“双周会诊”活动."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from chaingraph.curation.drafting.answers import Answers
from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held, mentioned
from chaingraph.curation.drafting.proposals import OF_NAMES, Proposal, Reason, proposed
from chaingraph.text.duties.duty import Duty
from chaingraph.text.relations.stated import of_one_list

LISTED = "among the duties of “{words}”"
SURE = 0.85  # how often such a sentence speaks of whose duties are listed
_DEPTH = 3  # how many lists of duties may stand within each other


def of_lists(answers: Answers, naming: Naming, passages: Iterable[Held]) -> Iterator[Proposal]:
    """Yield what sentences that name nobody who acts say falls to those whose duties they list."""
    heads = sorted((duty for duty in answers.duties if duty.heads), key=lambda duty: duty.scope)
    starts = [duty.scope[0] for duty in heads]
    for held in passages:
        before = bisect_left(starts, held.end)
        near = reversed(heads[max(0, before - _DEPTH) : before])
        duty = next((one for one in near if one.scope[1] > held.start), None)
        if duty and not held.row and not held.heading:
            yield from _falls(answers, naming, held, duty)


def _falls(answers: Answers, naming: Naming, held: Held, duty: Duty) -> Iterator[Proposal]:
    """Yield what the part of a passage that stands in the scope of a duty says falls to its bodies."""
    start, text = max(held.start, duty.scope[0]), naming.seen.text.text
    names = [name for name in held.names if name.start >= start]
    words = text[start : min(held.end, duty.scope[1])]
    for number, relation in of_one_list(words, mentioned(naming, names, start)):
        sure = SURE * naming.seen.sure(names[number]) ** OF_NAMES
        for place in duty.names:
            if body := answers.thing(*place):
                ends = naming.thing_of(names[number]), relation, body
                yield proposed(held.at, *ends, words, sure, Reason(LISTED, text[slice(*place)]))

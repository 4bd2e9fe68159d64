"""Who works in a segment and what is wrong with it, where that is named by the clause, the label or the heading before (上游:采选。代表企业有甲公司)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from chaingraph.curation.drafting.naming import Naming
from chaingraph.curation.drafting.passages import Held, mentioned
from chaingraph.curation.drafting.proposals import OF_NAMES, Proposal, Reason, proposed
from chaingraph.text.names.endings import Name
from chaingraph.text.relations.stated import of_one_segment

BEFORE = "“{words}”, which the clause, label or heading before names"
SURE = 0.8  # how often such words speak of that segment
_AND = re.compile("[”》]?(?:[、和与及]|以及|[—→-]{1,3})[“《]?")
_LABEL = re.compile(r"(?:环节)?\)?(?::|——)|\)")  # behind a segment whose parts follow
_BOXED = re.compile(r"[【\[][^【】\[\]]{2,20}[】\]]")  # a line that heads those below it
_WIDER = re.compile("全[省市县区链]|[我本][省市县区]|[该本]产?业?链|各环节|[上中下]游")  # of which words tell instead


def of_segments(naming: Naming, passages: Iterable[Held]) -> Iterator[Proposal]:
    """Yield the firms and problems of segments that their sentences do not name beside them.

    The segment is the last that the sentence names before, else that with which its line begins, else that of the heading of its section.
    """
    headed, line, first = list[Name](), -1, list[Name]()
    starts = naming.seen.layout.paragraphs
    for held in passages:
        segments = [name for name in held.names if naming.kind(name) == "Segment"]
        opens = held.heading or _BOXED.fullmatch(naming.seen.text.text, held.start, held.end)
        headed = segments if opens else headed
        number = bisect_right(starts, held.start)
        before = first if number == line else []
        if not held.row:
            yield from _of(naming, held, [*(before or headed), *segments])
        line, first = number, before if number == line else segments


def _of(naming: Naming, held: Held, segments: Sequence[Name]) -> Iterator[Proposal]:
    """Yield what a sentence says of the last of some segments that stand before it."""
    text = naming.seen.text.text
    words, mentions = text[held.start : held.end], mentioned(naming, held.names, held.start)
    for number, relation in of_one_segment(words, mentions) if segments else ():
        name = held.names[number]
        segment = _meant(text, [one for one in segments if one.end <= name.start])
        if segment and not _turns(naming, held, segment, name):
            sure = SURE * (naming.seen.sure(name) * naming.seen.sure(segment)) ** OF_NAMES
            ends = naming.thing_of(name), relation, naming.thing_of(segment)
            yield proposed(held.at, *ends, words, sure, Reason(BEFORE, segment.text))


def _meant(text: str, before: Sequence[Name]) -> Name | None:
    """Return the segment of which words speak: the label of a list, else the last one, which is none of a list."""
    last = before[-1] if before else None
    for one, other in zip(before[-2::-1], before[::-1], strict=False):
        if not _AND.fullmatch(text, one.end, other.start):
            return one if _LABEL.fullmatch(text, one.end, other.start) else last
        last = None
    return last


def _turns(naming: Naming, held: Held, segment: Name, name: Name) -> bool:
    """Return whether words turn to something wider between a segment and what is named."""
    between = held.names[: held.names.index(name)]
    others = any(one.start >= segment.end and naming.kind(one) == "IndustryChain" for one in between)
    return others or bool(_WIDER.search(naming.seen.text.text, segment.end, name.start))

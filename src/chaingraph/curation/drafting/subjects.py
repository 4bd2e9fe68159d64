"""Who answers for a target because a sentence has that body as its subject: 市财政局每年安排1000万元."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pyoxigraph as ox

from chaingraph.curation.drafting.answers import Answers, Proposal, Reason
from chaingraph.text.quantities import Quantity

BODIES = frozenset({"Institution", "Team"})  # who may be the subject of a target
SUBJECT = "the subject of the sentence"
COMMAS = 1  # between the subject and the figure; further on, the sentence speaks of other things

_OFFICE = re.compile(r".*(?:局|委|办|部|厅|政府|中心|联|社|会|专班|小组|海关|办公室|所|院)")
_NO_OFFICE = re.compile(
    r"[我本]|.*(?:银行|信用社|农信社|农信|担保|保险|大学|学院|研究院|医院|公司|合作社|供销社联合社)|领导小组"
)
_OPENS = re.compile(
    r"(?:^|[。;,:!?|(]|(?<![\u4e00-\u9fff])[-*+•●■◆▪·]|是|(?:\d|[一二三四五六七八九十])[、.)])(?:由|建议|请)?$"
)
_AND = re.compile(r"[、和与及]|以及|会同|联合")
_ROLE = re.compile(r"[^,。;]{0,12}?(?:牵头|配合|协助|办理|解释|初审|审核)")
_STATE = re.compile(
    r"[:()]|[、和与及](?!各)|(?:主要|分管|有关|相关)?(?:领导|负责人)|(?:的|是|为|任|有|等|已|辖|共|累计|成为|获|达|设在|位于|兼|介绍|表示|说|要求|指出|称|获悉|发布(?:消息)?|印发|出台)"
)


def subjects(answers: Answers) -> Iterator[Proposal]:
    """Yield for each planned figure for which no duty speaks the bodies that are the subject of its sentence."""
    told = {target for duty in answers.duties if duty.role != "due" for target in answers.targets(duty)}
    for place, figure, quantity in answers.figures:
        if _planned(quantity) and figure not in told:
            for body in _subject(answers, place):
                begins = (answers.passage(place) or (place,))[0]
                yield from answers.proposal((begins, place), figure, "responsible", body, Reason(SUBJECT))


def _planned(quantity: Quantity) -> bool:
    return quantity.ahead and not quantity.base and quantity.status not in ("award", "threshold")


def _subject(answers: Answers, place: int) -> list[ox.NamedNode]:
    """Return the bodies with which the last clause before a place begins that begins with any."""
    text = answers.text
    passage = answers.passage(place)
    least = passage[0] if passage else 0
    start = max(least, *(text.rfind(mark, least, place) + 1 for mark in "。;!?|"))
    here = [one for one in answers.within((start, place), answers.named) if one[3] in BODIES]
    opening = [
        at
        for at, (first, last, _, _) in enumerate(here)
        if _OPENS.search(text[max(start, first - 6) : first] if first > start else "。")
    ]
    if not opening:
        return []
    listed = [here[opening[-1]]]
    for one in here[opening[-1] + 1 :]:
        if _AND.fullmatch(text, listed[-1][1], one[0]):
            listed.append(one)
    after = text[listed[-1][1] : place]
    if _STATE.match(after) or _ROLE.match(after) or after.count(",") > COMMAS:
        return []
    return [iri for first, last, iri, _ in listed if _is_office(text[first:last])]


def _is_office(words: str) -> bool:
    return bool(_OFFICE.fullmatch(words)) and not _NO_OFFICE.match(words)

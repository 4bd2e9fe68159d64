"""Who answers for a figure because a sentence has that body as its subject: of a target (市财政局每年安排1000万元), of what is given (由县财政奖励5万元)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pyoxigraph as ox

from chaingraph.curation.drafting.answers import Answers
from chaingraph.curation.drafting.proposals import Proposal, Reason
from chaingraph.text.duties.giving import GIVES
from chaingraph.text.quantities import Quantity
from chaingraph.text.quantities.days.intents import held

BODIES = frozenset({"Institution", "Team", "Role"})  # who may be the subject of a target
GIVERS = frozenset({"Institution", "Team", "Platform"})  # who may give, as a park does
SUBJECT = "the subject of the sentence"
AGENT = "the subject of the sentence before, which says what they will do"
COMMAS = 1  # between the subject and the figure; further on, the sentence speaks of other things, unless all of it is done again and again
_OPENING = 14  # characters before a name within which its sentence opens
_AGAIN = re.compile("每(?:年|半年|季度?|个?月|周|两)")  # with which a clause begins that goes on with the subject

_MOST = 3  # clauses with which a sentence may go on to tell what its subject will do
_GOES_ON = re.compile(
    "力争|争取|确保|并(?!购)|为(?!主)|向|对|同时(?!期)|(?:力争|计划)?(?:年内|今年|全年|每[年月季])|再|还|新增|累计"
)
_EACH_OF_THEM = re.compile("每[名人位家户](?!次)")  # who is sent or helped does it

_OFFICE = re.compile(r".*(?:局|委|办|部|厅|政府|中心|联|社|会|专班|小组|海关|办公室|所|院)")
_CENTRAL_BANK = re.compile("(?:中国)?人民银行|人行(?!道)")  # an office, as no other bank is
_NO_OFFICE = re.compile(
    r"[我本]|.*(?:银行|信用社|农信社|农信|担保|保险|大学|学院|研究院|医院|公司|合作社|供销社联合社)|领导小组"
)
_GIVES = re.compile(GIVES)
_BY = re.compile("由$")
_ONLY_DOES = re.compile(".*(?:财政|链长)")  # carries out, or pays for, what others answer for
_OPENS = re.compile(
    r"(?:^|[。;,:!?|(]|(?<![\u4e00-\u9fff])[-*+•●■◆▪·]|是|(?:\d|[一二三四五六七八九十])[、.)]|第[一二三四五六七八九十\d]{1,3}条)(?:由|建议|请|各(?:条|重点|优势|主导)*(?:产业链)?的?)?$"
)
_AND = re.compile(r"[、和与及]|以及|会同|联合")
_WITH = re.compile("[与和同及]|以及")  # before the partner of who signs
_SIGNS = re.compile("(?:正式|现场|共同|成功|就[^,。;]{1,20}|在[^,。;]{1,12})*(?:签[订署约]|达成)")
_ROLE = re.compile(r"[^,。;]{0,12}?(?:牵头|配合|协助|办理|解释|初审|审核)")
_STATE = re.compile(
    r"(?:(?:正在|已经?)?(?:规划|批准|批复|认定|命名|授予|评定|公布|核准|备案|设立|创建|建设|申报)){1,2}的|[:()]|[、和与及](?!各)|(?:主要|分管|有关|相关)?(?:领导|负责人)|(?:的|是|为|任|有|等|已|辖|共|累计|成为|获|达|设在|位于|兼|介绍|表示|说|要求|指出|称|获悉|发布(?:消息)?|印发|出台)"
)


def subjects(answers: Answers) -> Iterator[Proposal]:
    """Yield for each figure that is planned or given who is the subject of its sentence.

    Bodies answer for it where no duty speaks; beside a duty they carry it out, as chiefs and treasuries do.
    """
    named = {
        (target, answers.thing(*name))
        for duty in answers.duties
        if duty.role != "due"
        for target in answers.targets(duty)
        for name in duty.names
    }
    told = {target for target, _ in named}
    for place, figure, quantity in answers.figures:
        begins = (answers.passage(place) or (place,))[0]
        for reason, body, answers_for_it in _subject_of(answers, place, quantity, figure in told):
            relation = "responsible" if answers_for_it and figure not in told else "carriedOutBy"
            if (figure, body) not in named:
                yield from answers.proposal((begins, place), figure, relation, body, Reason(reason))


def _subject_of(answers: Answers, place: int, quantity: Quantity, told: bool) -> list[tuple[str, ox.NamedNode, bool]]:
    """Return who is said to bring about a figure, each with why, and whether it is one that answers for it.

    Of what is given that is who gives it, of a target the subject of its sentence, or of the one with whose plans its sentence goes on,
    where no duty has ``told`` who answers. What stands in the cell before a figure is no subject of it.
    """
    planned = quantity.said == "planned"
    if not planned and quantity.status != "award":
        return []
    found = [(body, True) for body in _givers(answers, place)] or (
        _subject(answers, place) if planned and not quantity.cell else []
    )
    agents = _agents(answers, place) if planned and not found and not told else []
    return [*((SUBJECT, *one) for one in found), *((AGENT, body, True) for body in agents)]


def _agents(answers: Answers, place: int) -> list[ox.NamedNode]:
    """Return the bodies that will do what the sentence of a place goes on with."""
    intent = held(answers.intents, place)
    named = answers.within(intent.who, answers.named) if intent else ()
    return [iri for first, last, iri, kind in named if kind in BODIES and _is_office(answers.text[first:last])]


def _givers(answers: Answers, place: int) -> list[ox.NamedNode]:
    """Return the bodies, in the clause of a figure, of which the words between them and it say that they give it."""
    text = answers.text
    clause = max((answers.passage(place) or (0,))[0], *(text.rfind(mark, 0, place) + 1 for mark in "。;,:!?|"))
    here = [one for one in answers.within((clause, place), answers.named) if one[3] in GIVERS]
    if not here or not _GIVES.match(text, here[-1][1]):
        return []
    listed = here[-1:]
    while len(listed) < len(here) and _AND.fullmatch(text, here[-len(listed) - 1][1], listed[0][0]):
        listed.insert(0, here[-len(listed) - 1])
    first = listed[0][0]
    opens = first == clause or _OPENS.search(text[max(clause, first - 6) : first]) or _BY.search(text[clause:first])
    return [iri for start, end, iri, _ in listed if not _NO_OFFICE.match(text[start:end])] if opens else []


def _subject(answers: Answers, place: int) -> list[tuple[ox.NamedNode, bool]]:
    """Return the bodies with which the last clause before a place begins that begins with any, each with whether it is an office."""
    text = answers.text
    passage = answers.passage(place)
    least = passage[0] if passage else 0
    start = max(least, *(text.rfind(mark, least, place) + 1 for mark in "。;!?|"))
    here = [one for one in answers.within((start, place), answers.named) if one[3] in BODIES]
    opening = [
        at
        for at, (first, last, _, _) in enumerate(here)
        if _OPENS.search(text[max(start, first - _OPENING) : first] if first > start else "。")
    ]
    if not opening:
        return []
    listed = [here[opening[-1]]]
    for one in here[opening[-1] + 1 :]:
        if _AND.fullmatch(text, listed[-1][1], one[0]):
            listed.append(one)
    after = text[listed[-1][1] : place]
    if _SIGNS.match(after):
        listed = _own(text, listed)
    if _STATE.match(after) or _ROLE.match(after) or _turns(after):
        return []
    told = [(iri, text[first:last]) for first, last, iri, _ in listed]
    return [(iri, _is_office(words)) for iri, words in told if _is_office(words) or _ONLY_DOES.fullmatch(words)]


def _own(
    text: str, listed: list[tuple[int, int, ox.NamedNode, str | None]]
) -> list[tuple[int, int, ox.NamedNode, str | None]]:
    """Return who signs without the partners with whom they do (甲银行与市花卉协会签订协议)."""
    pairs = enumerate(pairwise(listed), 1)
    return listed[: next((at for at, (one, after) in pairs if _WITH.fullmatch(text, one[1], after[0])), len(listed))]


def _turns(after: str) -> bool:
    """Return whether the words from a subject to a figure come to speak of other things.

    >>> _turns("建立机制,为12条产业链各确定1家银行,力争年内新增贷款"), _turns("建立机制,企业受益,产值达到")
    (False, True)
    >>> _turns("统筹协调,每季度调度1次,每年走访"), _turns("统筹协调,强化服务,每年走访")
    (False, True)
    >>> _turns("选派专员12名,每名联系企业"), _turns("选派专员,每家企业")
    (True, True)
    """
    clauses = after.split(",")[1:]
    if any(map(_EACH_OF_THEM.match, clauses)):
        return True
    goes_on = len(clauses) <= _MOST and all(map(_GOES_ON.match, clauses))
    return len(clauses) > COMMAS and not goes_on and not all(map(_AGAIN.match, clauses))


def _is_office(words: str) -> bool:
    return bool(_CENTRAL_BANK.match(words) or (_OFFICE.fullmatch(words) and not _NO_OFFICE.match(words)))

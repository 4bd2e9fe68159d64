"""What a quantity is – reached, to come, a condition, what is given – as learned from the corpus.

A model of sequences (CRF, as for names): what grammar makes of a quantity is one of its features, and so is what it makes of its
neighbours. ``scripts/learn.py`` makes the model from ``corpus/``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from chaingraph.text import models
from chaingraph.text.dates import TO
from chaingraph.text.quantities import grammar, units
from chaingraph.text.quantities.days import basis
from chaingraph.text.quantities.days.compared import is_level_before
from chaingraph.text.quantities.days.intents import held
from chaingraph.text.quantities.days.written import UNKNOWN
from chaingraph.text.quantities.indicators import already, rest
from chaingraph.text.quantities.quantity import Quantity
from chaingraph.text.quantities.statuses import aspired, awards, due_behind, named_aims, present, terms
from chaingraph.text.quantities.statuses.entitling import certain
from chaingraph.text.quantities.statuses.features import Surroundings, clause_of, features, is_ordered

if TYPE_CHECKING:
    import pycrfsuite

AT_ONCE = 2_000  # quantities that are one sequence; those of more are several, so that memory is bounded
LEAST = 0.6  # of confidence below which grammar's word stands, chosen on the texts for tuning
LEAST_BACK = 0.7  # the same, where grammar reads an aim and the model something reached
_AIM = re.compile(
    rf"{grammar.SETS_OUT}|力争|(?<![截止])[到至]20\d\d年(?!以来|初)|(?:主要|预期|总体|具体)目标(?:是|为)?[是为:]"
)
_ONCE_BUILT, _REACHED = re.compile(grammar.ONCE_BUILT), re.compile(grammar.REACHED)
_AIMED = re.compile(
    "(?:目标|任务)(?:任务)?[数值]?(?:为|是|增长|\\()?$|年初(?:计划|提出|确定|下达)[^,。;、\\d的]{1,14}$"
)  # right before a quantity
_AND_DONE = re.compile("[,;](?:最终|最后)?实际[^,。;\\d]{0,8}\\d")  # right behind an aim
_AGAINST = re.compile(grammar.AGAINST_AIM)  # but not where what is reached is set against it
_FULFILLED = re.compile(  # before one that is reached: no aim, whatever a model says
    rf"(?:完成|[占为])[^,。;]{{0,12}}(?:计划|目标|任务)(?:\([^()]*\))?的$|(?:今年以来|截至目前|(?<!\d)\d{{1,2}}{TO}\d{{1,2}}月)[^。;]{{0,40}}$|从(?:全[州市县区省国]|现有|已有|我[州市县区省])(?:的|现有)?$"
)
_SET_OUT = re.compile("(?:计划|目标|任务|原定)[^,。;、\\d]{0,12}$")  # right before one, in its clause
_DONE = re.compile(
    rf"{grammar.REACHED}|(?<!为)了(?!解)|共有|近[几一两二三四五]年(?:来|间)?(?=,)"
)  # before one that is reached
_MET = re.compile(  # behind one that is reached, as a clause of its own: 圆满完成目标; 确保圆满完成目标 is none
    "[^。;!?|\\n]{0,60},(?:均|都|也|各项)?已?(?:经|全部)?(?:圆满|超额|提前|如期|全面|顺利|按期)(?:地)?(?:实现|完成|达到|达成)了?[^,。;!?|\\n]{0,30}(?:目标|任务|计划)(?!的?时)"
)
_TO_COME = re.compile(grammar.PLANNED)
_AS_OF = re.compile(r"截[至止]到?(?:目前|20|\d|[去今上]年|上)[^。]*$")  # in the sentence before one that is reached
_PAST_YEAR = re.compile(r"(?<![\d较比由从到至以—~-])(20\d\d)年(?!以来|起|前|[—~-])")  # of which a sentence may tell
_BY_RULE = re.compile(
    "对(?![接外口标照比])[^,。;]{2,}|给予|最高|每|按|首次|一次性|享受|可"
)  # in the sentence before what a rule gives
_RULE = 60  # characters before a quantity in which a rule says to whom it is given
_OF_SIZE = re.compile(  # right before how many there are to be of those that are as large (10亿元以上项目不少于3个)
    "以上的?(?:企业|项目|园区|集群|产业链|产业|品牌|平台)(?:数量?)?(?:达到?|新增|引进)?(?:不少于|不低于|至少|突破|超过)?$"
)
_CONDITIONS = re.compile(
    "(?:申报|申请|认定|揭榜|准入|评选|入库|入选|遴选|评定|参评|推荐|立项|资格)条件$"
)  # a heading below which is told what is asked of whom
_FIELD = re.compile(
    r"[-·•*]?(?:20\d\d年度?)?[\u4e00-\u9fff]{2,12}(?:\([^()]{1,8}\))?:"
)  # all of a line before its quantity (-规上企业数:38家)
_NEAR = 30  # characters before a quantity that say that it was paid


def statuses(around: Surroundings, found: Sequence[Quantity], places: Sequence[tuple[int, int]]) -> list[str]:
    """Return what each quantity of a text is; what grammar makes of it without a model, or where that is not sure enough.

    ``places`` are where they stand in the canonical text.
    """
    tagger = models.tagger(models.STATUSES)
    if tagger is None or not found:
        return [one.said for one in found]
    tags = _tagged(tagger, features(around, found, places))
    chosen = [_chosen(around, one, place, *told) for one, place, told in zip(found, places, tags, strict=True)]
    for members in awards.listed(around.text, places, [one.unit for one in found]):
        said = {found[member].said for member in members}
        if len(said) == 1 < len({chosen[member] for member in members}):  # of a list all members are the same
            chosen[members[0] : members[-1] + 1] = [*said] * len(members)
    return chosen


def _chosen(around: Surroundings, one: Quantity, place: tuple[int, int], tag: str, likely: float) -> str:
    """Return what a quantity is: what words beside it leave no doubt of, else what the model says, where it is ``likely`` and no words speak against it, else what grammar does; the yield of a project is to come, and so is what is asked for, and what a text counts that gives orders alone."""
    if terms.is_term(around.text, place[0], one.unit) or terms.are_tasks(around.text, *place, one.unit):
        return "planned"
    if told := certain(around.text, place, one, around.looks_back(place[0])):
        return told
    if one.said == "planned" and one.comparator != "=" and _CONDITIONS.search(_heading(around, place[0])):
        return "threshold"
    stands = likely >= _least(one.said, tag) and not (
        _is_denied(around, one, place, tag) or _is_of_a_time_to_come(around, one, place, tag)
    )
    status = tag if stands else one.said
    ordered = is_ordered(around, clause_of(around, *place)) and not _is_there(around.text, place)
    ahead = ordered or _is_yield(around, place) or aspired.is_to_come(around.text, place[0])
    return "planned" if status == "achieved" and ahead else status


def _heading(around: Surroundings, place: int) -> str:
    """Return the first words of the section in which a place stands."""
    number = bisect_right(around.headings, place, key=itemgetter(0)) - 1
    return around.headings[number][2] if number >= 0 else ""


def _is_denied(around: Surroundings, one: Quantity, place: tuple[int, int], tag: str) -> bool:
    """Return whether words before a quantity speak against what a model says (``tag``), or its table: what that gives, its labels say."""
    start = place[0]
    match one.said, tag:
        case _, "award":
            before = around.text[max(0, start - _NEAR) : start]
            spent = one.said == "achieved" and one.period and awards.SPENT.search(before)
            aside = one.said == "planned" and awards.SET_ASIDE.search(re.split("[,。;:]", before)[-1])
            paid = spent or aside or awards.PAID.search(before) or awards.ASKED_FOR.search(before)
            return one.cell or bool(paid) or (one.said == "achieved" and _is_told_to_be_given(around, place))
        case "planned", "achieved":
            return (
                _is_aimed(around, place)
                or rest.is_to_come(around.text, *place)
                or already.becomes(around.text, *place)
                or named_aims.is_aim(around.text, *place)
                or basis.is_set(around.text, place[1])
                or due_behind.is_to_come(around.text, place, clause_of(around, *place).sentence, None)
            )
        case "planned", "threshold":
            counts = one.unit not in units.MEASURES and not around.text.startswith("的", place[1])
            return counts and bool(_OF_SIZE.search(around.text, max(0, start - _NEAR), start))
        case "award", "achieved":
            return awards.ruled(around.text[max(0, start - _RULE) : start])
        case "achieved", "planned":
            told = _is_told_of(around, place) or _is_of_a_past_year(around, place)
            told = told or is_level_before(around.text, *place, UNKNOWN)
            return told or _is_reached(around, place) or _is_there(around.text, place) or _is_field(around, place)
    return False


def _is_told_to_be_given(around: Surroundings, place: tuple[int, int]) -> bool:
    """Return whether a quantity stands where a summary looks back, in a sentence without the words of a rule (补助标准上浮10%): it was given."""
    sentence = around.text[clause_of(around, *place).sentence : place[0]]
    return around.looks_back(place[0]) and not _BY_RULE.search(sentence)


def _is_of_a_time_to_come(around: Surroundings, one: Quantity, place: tuple[int, int], tag: str) -> bool:
    """Return whether grammar reads an aim for a day that is not over against the year of the text, or below a heading of such a year, and nothing before it in its sentence is done."""
    if (one.said, tag) != ("planned", "achieved"):
        return False
    year = max(one.due.year if one.due else 0, around.years.at(place[0], None) or 0)
    return year >= around.year and not _DONE.search(around.text, clause_of(around, *place).sentence, place[0])


def _is_field(around: Surroundings, place: tuple[int, int]) -> bool:
    """Return whether a line says nothing but a quantity, with a label that tells no aim (规上企业数:38家): whatever the line above it is of."""
    here = clause_of(around, *place)
    label = _FIELD.fullmatch(around.text, here.line, place[0])
    return bool(label) and here.line_end == place[1] and not _TO_COME.search(around.text, here.line, place[0])


def _is_there(text: str, place: tuple[int, int]) -> bool:
    """Return whether a quantity counts what is there, by the words beside it, or is already so."""
    return present.is_there(text, *place) or already.stands(text, *place)


def _tagged(tagger: pycrfsuite.Tagger, told: Iterator[list[str]]) -> Iterator[tuple[str, float]]:
    """Yield what the model takes each quantity for by its features, and how likely that is; of very many, by parts."""
    while some := list(islice(told, AT_ONCE)):
        for number, tag in enumerate(tagger.tag(some)):
            yield tag, tagger.marginal(tag, number)


def _least(said: str, tag: str) -> float:
    """Return how sure a model must be of what it says instead of grammar."""
    return LEAST_BACK if (said, tag) == ("planned", "achieved") else LEAST


def _is_aimed(around: Surroundings, place: tuple[int, int]) -> bool:
    """Return whether the sentence says before a quantity that it is an aim (力争, 到2028年), or what leads to its list, or goes on with what somebody will do, or sets against it what came of it (计划改造120家,实际完成133家)."""
    line = clause_of(around, *place).line
    since = max(line, around.text.rfind("。", line, place[0]) + 1)
    before = around.text[since : place[0]]
    return bool(
        _AIM.search(before)
        or (_AIMED.search(before) and not _is_against(around, place))
        or held(around.intents, place[0])
        or _AIM.search(around.lead(line))
        or (_SET_OUT.search(before) and _AND_DONE.match(around.text, place[1]))
    )


def _is_against(around: Surroundings, place: tuple[int, int]) -> bool:
    """Return whether a quantity says by how much what is reached differs from an aim."""
    return any(one.end() == place[0] for one in _AGAINST.finditer(around.text, max(0, place[0] - 24), place[0] + 12))


def _is_yield(around: Surroundings, place: tuple[int, int]) -> bool:
    """Return whether a quantity is what a project will yield once it is built, or costs where its sentence says that, and nothing since then is reached."""
    line = clause_of(around, *place).line
    since = max(line, around.text.rfind("。", line, place[0]) + 1, around.text.rfind(";", line, place[0]) + 1)
    told = [one for one in _ONCE_BUILT.finditer(around.text, since, place[1] + 2 * _RULE) if one.end() <= place[0]]
    return bool(told) and not _REACHED.search(around.text, told[-1].start(), place[0])


def _is_reached(around: Surroundings, place: tuple[int, int]) -> bool:
    """Return whether the words before a quantity say that it is reached (完成年度计划的, 截至2025年底), and nothing since then an aim; or a clause behind it that the aim is met (…,圆满完成目标), and none before it speaks of what is to come."""
    if _MET.match(around.text, place[1]):
        here = around.text[clause_of(around, *place).sentence : place[0]]
        if not (_TO_COME.search(here) or _AIM.search(here)):
            return True
    before = around.text[max(0, place[0] - 2 * _RULE) : place[0]]
    since = _AS_OF.search(before)
    return bool(_FULFILLED.search(before[-_RULE:]) or (since and not _AIM.search(since[0]))) or _is_done(around, place)


def _is_told_of(around: Surroundings, place: tuple[int, int]) -> bool:
    """Return whether a quantity stands where a summary looks back, in a sentence that says nothing up to it of what is to come."""
    here = clause_of(around, *place)
    sentence = around.text[here.sentence : here.clause_end].replace("预计", "")  # reckoned, by grammar
    return around.looks_back(place[0]) and not (_TO_COME.search(sentence) or _AIM.search(sentence))


def _is_of_a_past_year(around: Surroundings, place: tuple[int, int]) -> bool:
    """Return whether the last year before a quantity, in its sentence, is over, and nothing since then is to come (2025年实现产值9亿元,2026年预计…)."""
    here = clause_of(around, *place)
    years = list(_PAST_YEAR.finditer(around.text, here.sentence, place[0]))
    told = bool(years) and int(years[-1][1]) < around.year
    return told and not (
        _TO_COME.search(around.text, years[-1].end(), place[0]) or ";" in around.text[years[-1].end() : place[0]]
    )


def _is_done(around: Surroundings, place: tuple[int, int]) -> bool:
    """Return whether the clause of a quantity, or the one before it, says that something is done (梳理了…, 已有…), and nothing since then that it is to come."""
    line = clause_of(around, *place).line
    since = max(line, *(around.text.rfind(mark, line, place[0]) + 1 for mark in "。;"))
    near = ",".join(around.text[since : place[0]].split(",")[-2:])
    done = [one.end() for one in _DONE.finditer(near)]
    return bool(done) and not (_TO_COME.search(near, done[-1]) or _AIM.search(near, done[-1]))


def judged(one: Quantity, status: str) -> Quantity:
    """Return a quantity with what it is.

    What labels say stays, and so does a change; what a change begins from is reached, and what only says which things are counted stays a threshold.
    """
    if one.limit or one.labelled:
        return one
    if status in ("threshold", "award"):
        per = tuple(words for words in one.per if not (status == "threshold" and words.startswith("单")))
        return replace(one, status=status, unsaid=False, per=per)  # what a single project must reach is of each anyway
    change, ahead = one.status == "change", status == "planned" and not one.base
    return replace(one, status="change" if change else status, ahead=ahead, unsaid=one.unsaid and not ahead)

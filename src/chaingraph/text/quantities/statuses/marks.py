"""The words of a text by which what stands after them is to come, or reached: verbs, adverbs, years, and who will answer."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from chaingraph.text.dates import PLANS, TO, YEAR_PART
from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.days import frames
from chaingraph.text.quantities.days.compared import is_only_compared
from chaingraph.text.quantities.days.written import UNKNOWN
from chaingraph.text.quantities.statuses.disposing import disposes
from chaingraph.text.quantities.statuses.reckoned import is_reckoned

_MET = re.compile(  # a target or a plan that is met
    rf"完成[^,。;\d]{{0,12}}?(?:\d{{1,2}}{TO}\d{{1,2}}月)?[^,。;\d]{{0,6}}?(?:计划|目标|任务)[^,。;\d(]{{0,4}}(?:\([^()]{{0,16}}\))?的?(?=\d[\d.]{{0,8}}%)"
)
_AIM_MET = re.compile(  # what was reached, right behind the aim (年度目标培训800人,完成960人)
    r"(?:(?:年初|年度|全年|原|[今去]年|20\d\d年)原?(?:目标|计划|任务|提出|确定|下达)|下达[^,。;\d]{0,12}(?:任务|目标|指标|计划))[^,。;\d]{0,12}\d[\d.]{0,8}[^,。;\d]{1,6},"
    rf"(?:{YEAR_PART}|目前|\d{{1,2}}{TO}\d{{1,2}}月份?)?(?:已|实际|共)?(?P<done>完成|实现|达到?|(?<=实际)到位)(?=\d)"
)
_SHORT_OF = re.compile(  # that an aim is missed, or by how much: what follows is so (与年度目标15%差距较大;茧价每公斤49元)
    r"(?:与|和|离|距离?)[^,。;\d]{0,12}(?:目标|计划|任务)[^,。;\d]{0,6}\d[\d.]{0,8}[^,。;\d]{1,6}?(?:仍|尚|还|存在|有|的)*(?P<done>相?差)"
)
_OF_AIM = re.compile(  # the share of an aim that is reached (完成年度目标400亿元的101.3%), and not that aim before it
    r"(?:完成|达到?|[占为])[^,。;\d]{0,12}(?:目标|计划|任务)[^,。;\d]{0,2}\d[\d.]{0,8}[^,。;\d]{1,6}(?P<done>的)(?=\d[\d.]{0,8}%)"
)
_BEGUN = re.compile(  # what was begun so far, right behind what is planned to be invested (年内计划完成投资86亿元,开复工项目25个)
    r"计划(?:完成)?(?:总?投资)\d[\d.]{0,8}[万亿]?元,(?P<done>(?:已|目前)?(?:开复工|开工|复工|投产|竣工)(?:项目|率)?)(?=达?\d)"
)
_AGAINST = re.compile(grammar.AGAINST_AIM)
_YEAR_BEFORE = re.compile(r"(20\d\d)年\d{0,2}$")  # before the end of a month by which something was done
_ANSWERS = re.compile("(?<=[局委办厅部会社站院镇乡区县市心])(?:牵头|负责)(?=[,、])")
_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_SINCE = re.compile(r"20\d\d年?[至到]$")  # before the last of several years, which is no day by then
_GAVE = re.compile("(?:去年|上年(?!度)|已|曾|先后)[^,。;]{0,8}$")  # before what was given
_UP_TO = re.compile("截[至止]到?$")  # before a day up to which a text tells what was reached
_CITED = re.compile("《[^《》]{2,80}》")  # whose years are those of a title
_LONGEST = 300  # characters of a sentence that are looked at

Mark = tuple[int, bool]  # where a word of time stands, and whether it speaks of what is to come


def marks(
    text: str,
    years: tuple[int, int],
    breaks: Sequence[int],
    lines: Sequence[int],
    framed: Sequence[tuple[int, int]],
    past: bool,
    time: str | None = None,
) -> list[Mark]:
    """Return the words of time of a text, in its order.

    ``years`` are that of the text and that before which all is over, ``breaks`` where lines and sentences begin, ``lines`` where
    lines do, ``framed`` the years that hold for the sentences after them; ``past`` says that the text looks back, ``time`` on which part of a year.
    """
    year, since = years
    found = _unless_met(
        text, [*_worded(text, lines, since, time), *_of_years(text, year, since), *_of_plans(text, since)]
    )
    so_far = ((place, _last(lines, place)) for place in _so_far(text, found, breaks))
    met = [
        *_AIM_MET.finditer(text),
        *_SHORT_OF.finditer(text),
        *_BEGUN.finditer(text),
        *_with_none_to_come(_OF_AIM, text, found),
    ]
    found += [(match.start("done"), False) for match in met]
    found += [(place, False) for place, line in so_far if not frames.held(text, framed, line, place, place)]
    found += [(place, True) for place in (() if past else _answered(text, found))]
    return sorted(found)


def _worded(text: str, lines: Sequence[int], year: int, time: str | None) -> Iterator[Mark]:
    """Yield the verbs and adverbs of what is to come, and of what is reached; a day of a year before that of the text is over (2025年9月底前), and what is reckoned for the ``time`` on which it reports is not to come."""
    for match in re.finditer(grammar.PLANNED, text):
        if match[0] == "将" and disposes(text, match.start()):
            continue
        if match[0] == "给予" and _GAVE.search(text, max(0, match.start() - 12), match.start()):
            continue
        if match[0] == "预计" and is_reckoned(text, _last(lines, match.start()), match.span(), year, time):
            continue
        told = _YEAR_BEFORE.search(text, max(0, match.start() - 7), match.start())
        ends = int(told[1]) if told else PLANS.get(match[0].strip("“”末"), UNKNOWN)
        yield match.start(), not ends < year < UNKNOWN
    yield from ((match.start(), False) for match in re.finditer(grammar.REACHED, text))


def _of_plans(text: str, year: int) -> Iterator[Mark]:
    """Yield where plans of five years are named that were over before a year (“十四五”期间)."""
    for match in re.finditer("(十[三四五]五)”?(?:期间|时期|以来)", text) if year < UNKNOWN else ():
        if PLANS[match[1]] < year:
            yield match.start(), False


def _of_years(text: str, year: int, since: int) -> Iterator[Mark]:
    """Yield the years that are to come or over (before ``since``) against that of the text; one with which something is compared is not over by that."""
    titles = [one.span() for one in _CITED.finditer(text)]
    for match in _YEAR.finditer(text):
        if any(start <= match.start() < end for start, end in _around(titles, match.start())):
            continue
        if is_only_compared(text, *match.span()):
            continue
        compared = re.search("[比较于由从]$|到$|(?<!截)至$", text[max(0, match.start() - 2) : match.start()])
        span = _SINCE.search(text, max(0, match.start() - 6), match.start())
        target = bool(compared and compared[0] in "到至" and not span)
        if _UP_TO.search(text, max(0, match.start() - 3), match.start()):
            yield match.start(), False
        elif int(match[1]) > year or (target and (since <= int(match[1]) == year or year == UNKNOWN)):
            yield match.start(), True
        elif int(match[1]) < since and not (compared and compared[0] in "比较于由从"):
            yield match.start(), False


def _unless_met(text: str, found: Sequence[Mark]) -> list[Mark]:
    """Return marks without those within the words for a target or a plan that is met, which are one of what is reached."""
    met = sorted(match.span() for match in (*_MET.finditer(text), *_with_none_to_come(_AGAINST, text, found)))
    free = [one for one in found if not any(start <= one[0] < end for start, end in _around(met, one[0]))]
    return [*free, *((start, False) for start, _ in met)]


def _with_none_to_come(words: re.Pattern[str], text: str, found: Sequence[Mark]) -> Iterator[re.Match[str]]:
    """Yield where words of what is reached stand (高于年初目标0.4个百分点), in a sentence that has not spoken of what is to come before."""
    ahead = sorted(place for place, planned in found if planned)
    for match in words.finditer(text):
        since = max(text.rfind(mark, max(0, match.start() - _LONGEST), match.start()) for mark in "。!?")
        if bisect_left(ahead, match.start()) == bisect_left(ahead, since):
            yield match


def _answered(text: str, found: Sequence[Mark]) -> Iterator[int]:
    """Yield where a sentence says who will lead or answer (县商务局牵头,…), of which nothing before is reached."""
    reached = sorted(place for place, planned in found if not planned)
    for match in _ANSWERS.finditer(text):
        since = max(text.rfind(mark, max(0, match.start() - _LONGEST), match.start()) for mark in "。!?")
        if bisect_left(reached, match.start()) == bisect_left(reached, since):
            yield match.start()


def _around(spans: Sequence[tuple[int, int]], place: int) -> Sequence[tuple[int, int]]:
    """Return the last of spans that begins before or at a place, if there is one."""
    number = bisect_right(spans, (place, len(spans) and spans[-1][1]))
    return spans[max(0, number - 1) : number]


def _so_far(text: str, found: Sequence[Mark], breaks: Sequence[int]) -> Iterator[int]:
    """Yield where a sentence of which nothing before is to come says what was done so far (累计完成)."""
    ahead = sorted(place for place, planned in found if planned)
    for match in re.finditer(grammar.SO_FAR, text):
        line = bisect_right(breaks, match.start())
        first = breaks[line - 1] if line else 0
        since = max(first, text.rfind("。", first, match.start()))
        if bisect_left(ahead, match.start()) == bisect_left(ahead, since):
            yield match.start()


def _last(places: Sequence[int], place: int) -> int:
    """Return the last of places before or at one; the beginning of the text, where there is none."""
    return places[bisect_right(places, place) - 1] if places and places[0] <= place else 0

"""By when a thing is to be done, where a clause says so: 2026年6月底前建成检测中心."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

import pyoxigraph as ox

from chaingraph.curation.drafting.answers import Answers
from chaingraph.curation.drafting.finished import DONE, OBJECT, is_finished
from chaingraph.curation.drafting.sites import is_site
from chaingraph.curation.drafting.tasks import MADE, TASKS, used
from chaingraph.text.dates import Due, dues
from chaingraph.text.duties.clauses import only_says_who
from chaingraph.text.quantities.days.deadlines import PART

_DOES = re.compile(  # how a clause begins that says what is done
    rf"(?:基本|全面|力争|确保|全部)*(?:{DONE.pattern}|完成|新建|建设|打造|搭建|构建|创建|开展|实施|推出)"
)
_RUN_IN = re.compile(  # how a heading begins that says what is to be made, and goes on with its sentence
    rf"(?:[一二三四五六七八九十]是|\(?[\d一二三四五六七八九十]+[).、])(?:加快|全力|扎实|高标准)*(?:{_DOES.pattern}|推进|推动|启动|筹建|扩建|改造|办好)"
    "|[^,。;]{2,36}(?:项目|工程)。"
)
_HEADING = 40  # characters of it
_ALL_DONE = re.compile(r"(?:全面|基本|全部)?(?:完成|落实|建成|办结|见效|到位)(?=[。;]|$)")
_COUNTS = re.compile(  # how a clause begins that says how large the thing is that the clause before it names
    r"(?:项目|工程|计划|预计|其中)*(?:总投资|投资|总规模|规模|总面积|建筑面积|占地|用地|总造价|概算|设计产能|年产能|产能|建设内容)"
)
_PART = re.compile(PART)
_BY = re.compile("[前底末]$")
_YEAR = re.compile("20\\d\\d年")  # of a plan, where what is done by it follows at once (2027年,建成检测中心)
_OF_WHAT = re.compile(
    r"[^\W到至在于]20\d\d年度[^,。;内底末前]"
)  # of what is made, and not by when (编制2026年度招商目录)
_BEGUN = re.compile(  # behind a day on which something only begins that its sentence says will be built by another
    r"(?:正式|全面)?(?:开工|动工|开建|启动)(?:建设)?[、,][^。;、,]{0,4}?(?:20\d\d年|\d{1,2}月|[今明]?年底)[^。;、,]{0,8}?(?:投产|投用|投运|建成|竣工|完工|交付|达产)"
)
_HOUR = re.compile(r"[上下]午|晚上|\d{1,2}(?:时|点|:\d\d)")  # after a day on which people meet
_CELL = re.compile("[^|]+")
_CLAUSES = re.compile("[,;]|。(?=.)")  # between those of a cell
_MARK = re.compile(r"(?:[一二三四五六七八九十]是|\(?[\d一二三四五六七八九十]+[).、])*(?:到|在|至|于|力争)*")
_REACHED = re.compile(
    r"已|截至|目前|自[^,]{0,12}(?:起|以来)|起施行|去年|上年|于[^,]{0,14}(?:召开|举行|印发|开工)$|获批于|以来|[年月日]经[^,。;]{2,14}(?:批准|批复|核准|认定)(?!后)"
)
_TOLD = re.compile("出台|印发|发布|召开|举行|举办")  # what news tell of a day that may be past
_AHEAD = re.compile("[前底末内拟将要]|计划|力争|确保|预计|季度|半年")
_FOUNDS = re.compile("(?:组建|成立|设立)(?:县|市|区)?[“《]?$")
_TITLE = re.compile("《[^《》]{2,80}》")

Deadline = tuple[ox.NamedNode, datetime.date, ox.NamedNode]  # what is due, by which day, the passage that says so


def deadlines(answers: Answers, since: datetime.date | None) -> Iterator[Deadline]:
    """Yield by when named things are due by a day that their own sentence names; nothing due before ``since``.

    A day speaks for what its clause names, else for what the clause before it does, else the one after it; one with which
    a sentence begins (6月底前,…) for all that the sentence names until another day.
    """
    told: set[ox.NamedNode] = set()
    begins = {end: start for start, end, _ in answers.passages}
    for due, span, passage in _days(answers, since):
        found = _done_by(answers, due, span) or _made_by(answers, due, span, begins.get(span[0]))
        found += _begun_by(answers, due, span) if _opens(answers.text, due, span) else []
        for thing in found:
            if thing not in told and due.day:
                told.add(thing)
                yield thing, due.day, passage


def of_tasks(answers: Answers, since: datetime.date | None) -> Iterator[Deadline]:
    """Yield by when tasks without a name are due: by the day before their words, or that of the only sentence of their item.

    Of a heading's item that day begins the sentence (6月底前,…), or says when something is done that nothing counts (年底前完成).
    Nothing is due before ``since``.
    """
    tasks = answers.things[len(answers.named) :]
    for due, span, passage in _days(answers, since):
        alone = _opens(answers.text, due, span) or _is_done(answers, due, span)
        found = [iri for start, _, iri, _ in answers.within((due.end, min(due.end + 1, span[1])), tasks)]
        for task in [*found, *(_headed_by(answers, span) if alone else ())]:
            if due.day:
                yield task, due.day, passage


def founding(answers: Answers, since: datetime.date | None) -> Iterator[tuple[str, Deadline]]:
    """Yield the words by which a team is to be set up by a day (6月底前|组建石墨专班), as a task without a name that is due then, where no other is answered for: no team is."""
    scopes = [duty.scope for duty in answers.duties if duty.task]
    for due, span, passage in _days(answers, since):
        begins = due.end + (answers.text[due.end : due.end + 1] == ",")
        clause = _clause(answers.text, min(begins, span[1]), span)
        for start, end, _, kind in answers.within((begins, clause[1]), answers.named):
            told = _FOUNDS.search(answers.text, max(begins, start - 4), start) if kind == "Team" else None
            spoken_for = any(first <= due.start < last for first, last in scopes)
            if told and due.day and not spoken_for and not _REACHED.search(answers.text, *clause):
                words = answers.text[told.start() : end]
                yield words, (answers.own(words, "Action"), due.day, passage)


def _is_done(answers: Answers, due: Due, passage: tuple[int, int]) -> bool:
    """Return whether the clause of a day says that something is done by then, of which it gives no figure."""
    clause = _clause(answers.text, due.start, passage)
    if _ALL_DONE.match(answers.text, due.end, passage[1]):
        return True
    done = DONE.search(answers.text, due.end, clause[1]) and not _REACHED.search(answers.text, *clause)
    return bool(done) and not answers.within(clause, answers.figures)


def _days(answers: Answers, since: datetime.date | None) -> Iterator[tuple[Due, tuple[int, int], ox.NamedNode]]:
    """Yield the days that sentences name, and none within a title or a name (第二季度调度会议), each with the place of its passage and its IRI."""
    for start, end, passage in _parts(answers):
        titles = [title.span() for title in _TITLE.finditer(answers.text, start, end)]
        titles += [(first - 1, last) for first, last, *_ in answers.within((start, end), answers.named)]
        for due in dues(answers.text, answers.year_at(start), start, end):
            titled = any(first < due.start < last for first, last in titles) or _HOUR.match(answers.text, due.end)
            titled = titled or _BEGUN.match(answers.text, due.end, end)
            ahead = due.day > since if due.day and since else not _may_be_past(answers.text, due, (start, end))
            if due.day and ahead and not titled and not _OF_WHAT.match(answers.text, max(start, due.start - 1)):
                yield due, (start, end), passage


def _parts(answers: Answers) -> Iterator[tuple[int, int, ox.NamedNode]]:
    """Yield passages, of a row each cell that says in more than one clause what is done, with the IRI of the passage."""
    for start, end, passage in answers.passages:
        cells = answers.cells[slice(*(bisect_left(answers.cells, place) for place in (start, end)))]
        if len(cells) < 2 and "|" not in answers.text[start:end]:
            yield start, end, passage
            continue
        for first, last in pairwise((start, *cells, end)):
            for cell in _CELL.finditer(answers.text, first, last):
                if _CLAUSES.search(cell[0]) and DONE.search(cell[0]):
                    yield *cell.span(), passage


def _opens(text: str, due: Due, passage: tuple[int, int]) -> bool:
    """Return whether a passage begins with a day by which what it says is to be done."""
    before = _MARK.match(text, passage[0], due.start)
    begun = before.end() if before else passage[0]
    words = text[due.start : due.end]
    year = _YEAR.fullmatch(words) and _DOES.match(text, due.end + 1)
    return begun == due.start and text[due.end : due.end + 1] == "," and bool(_BY.search(words) or year)


def _begun_by(answers: Answers, due: Due, passage: tuple[int, int]) -> list[ox.NamedNode]:
    """Return what the clauses name, each of which does it, that follow the day with which a passage begins, until another day."""
    days = (other.start for other in dues(answers.text, answers.year_at(due.end), due.end, passage[1]))
    last, found = min(days, default=passage[1]), list[ox.NamedNode]()
    clause = _clause(answers.text, due.end + 1, passage)
    while clause[0] < clause[1] <= last and not _REACHED.search(answers.text, *clause):
        found += _things(answers, clause) if _DOES.match(answers.text, *clause) else []
        following = clause[1] + 1
        clause = _clause(answers.text, following, passage) if following < passage[1] else (following, following)
    return found


def _headed_by(answers: Answers, passage: tuple[int, int]) -> list[ox.NamedNode]:
    """Return the task without a name that heads an item whose only sentence a passage is, and which names one day."""
    tasks = {(duty.task.start, duty.task.end): duty for duty in answers.duties if duty.task and duty.task.heading}
    return [
        iri
        for start, end, iri, _ in answers.things[len(answers.named) :]
        if (duty := tasks.get((start, end))) and _is_only(answers, (end, duty.scope[1]), passage)
    ]


def _is_only(answers: Answers, item: tuple[int, int], passage: tuple[int, int]) -> bool:
    """Return whether an item says nothing but a passage, which names one day."""
    inside = [place[:2] for place in answers.within(item, answers.passages)]
    return inside == [passage] and len(dues(answers.text, answers.year_at(passage[0]), *passage)) == 1


def _may_be_past(text: str, due: Due, passage: tuple[int, int]) -> bool:
    """Return whether a clause tells what was done on its day, in a text that does not say when it was written."""
    start, end = _clause(text, due.start, passage)
    end = _clause(text, end + 1, passage)[1] if text[end : end + 1] == "," else end
    return bool(_TOLD.search(text, start, end)) and not _AHEAD.search(text, start, end)


def _done_by(answers: Answers, due: Due, passage: tuple[int, int]) -> list[ox.NamedNode]:
    """Return what is done by a day: of its clause, else of the one before that says what is done, else of the one after it."""
    text = answers.text
    start, end = _clause(text, due.start, passage)
    if _REACHED.search(text, start, end):
        return []
    if found := _things(answers, (start, end)):
        return found if _is_made(answers, (start, end)) else []
    if done := DONE.search(text, due.end, end):
        if OBJECT.search(text, done.end(), end):
            return []
        if _PART.match(text, start, due.start):
            return []
        before = _before(text, start, passage)
        told = _things(answers, before)
        only_counts = not told and _COUNTS.match(text, *before)
        return _things(answers, _before(text, before[0], passage)) if only_counts else told
    after = _clause(text, end + 1, passage) if text[end : end + 1] == "," else (end, end)
    return _things(answers, after) if end - due.end <= 2 and _is_made(answers, after) else []


def _is_made(answers: Answers, clause: tuple[int, int]) -> bool:
    """Return whether a clause says that what it names is done, and not only how much that reaches."""
    first = min((place[0] for place in answers.within(clause, answers.named)), default=clause[1])
    return is_finished(answers.text, *clause, first)


def _made_by(answers: Answers, due: Due, passage: tuple[int, int], heading: int | None) -> list[ox.NamedNode]:
    """Return what the heading of an item, which begins there, says is to be made, by the last day of its sentence, which names nothing else that is ((一)建设X中心。由市科技局负责,6月底前投用)."""
    text = answers.text
    if heading is None or not 0 < passage[0] - heading <= _HEADING or not _RUN_IN.match(text, heading, passage[0]):
        return []
    clause = _clause(text, due.start, passage)
    done = DONE.search(text, due.end, clause[1])
    later = dues(text, answers.year_at(due.end), clause[1], passage[1])
    if not done or later or OBJECT.search(text, done.end(), clause[1]) or _REACHED.search(text, *clause):
        return []
    return [] if _things(answers, passage) else _things(answers, (heading, passage[0]))


def _before(text: str, start: int, passage: tuple[int, int]) -> tuple[int, int]:
    """Return the clause before one of the same sentence, beyond those that only say who does it; an empty one where there is none."""
    while start - 2 > passage[0] and text[start - 1] in ",、":
        before = _clause(text, start - 2, passage)
        if not only_says_who(text, *before):
            return before
        start = before[0]
    return start, start


def _clause(text: str, place: int, within: tuple[int, int]) -> tuple[int, int]:
    """Return the clause in which a place lies."""
    start = max(within[0], *(text.rfind(mark, within[0], place) + 1 for mark in ",。;:"))
    return start, min((end for mark in ",。;:" if (end := text.find(mark, place, within[1])) >= 0), default=within[1])


def _things(answers: Answers, clause: tuple[int, int]) -> list[ox.NamedNode]:
    """Return the things of a clause that can be done or made."""
    found = (
        iri
        for start, end, iri, kind in answers.within(clause, answers.named)
        if kind in TASKS | MADE and not (kind == "Platform" and is_site(answers.text, start, end, clause[1]))
        if not used(answers, start)
    )
    return list(dict.fromkeys(found))

"""By when a named thing is to be done, where a clause says so: 2026年6月底前建成检测中心."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import pyoxigraph as ox

from chaingraph.curation.drafting.answers import MADE, TASKS, Answers
from chaingraph.text.dates import Due, dues

_DONE = re.compile(
    r"建成|建好|投产|投用|投运|投入使用|投入运营|完成|完工|竣工|交付|印发|出台|发布|编制|制定|修订|形成|拿出|上线|运行|开工|开建|动工|启动|启用|开业|开园|开馆|揭牌|挂牌|设立|组建|成立|建立|举办|召开|举行|验收|达产|落地|开通|推出|实现|获批|通过|提交|报送|汇总|兑现|办结"
)
_REACHED = re.compile(
    r"已|截至|目前|自[^,]{0,12}(?:起|以来)|起施行|去年|上年|于[^,]{0,14}(?:召开|举行|印发|开工)$|获批于|以来"
)


def deadlines(
    answers: Answers, since: datetime.date | None
) -> Iterator[tuple[ox.NamedNode, datetime.date, ox.NamedNode]]:
    """Yield what is due by a day that its own sentence names, the day, and the passage; nothing due before ``since``.

    A day speaks for what its clause names, else for what the clause before it does, else the one after it.
    """
    told: set[ox.NamedNode] = set()
    for start, end, passage in answers.passages:
        if "|" in answers.text[start:end]:
            continue
        for due in dues(answers.text, answers.year, start, end):
            for thing in _done_by(answers, due, (start, end)) if due.day and (not since or due.day > since) else ():
                if thing not in told and due.day:
                    told.add(thing)
                    yield thing, due.day, passage


def _done_by(answers: Answers, due: Due, passage: tuple[int, int]) -> list[ox.NamedNode]:
    text = answers.text
    start, end = _clause(text, due.start, passage)
    if _REACHED.search(text, start, end):
        return []
    if found := _things(answers, (start, end)):
        return found if _DONE.search(text, start, end) else []
    if _DONE.search(text, due.end, end):
        before = (
            _clause(text, start - 2, passage) if start - 2 > passage[0] and text[start - 1] in ",、" else (start, start)
        )
        return _things(answers, before)
    after = _clause(text, end + 1, passage) if text[end : end + 1] == "," else (end, end)
    return _things(answers, after) if _DONE.search(text, *after) and end - due.end <= 2 else []


def _clause(text: str, place: int, within: tuple[int, int]) -> tuple[int, int]:
    """Return the clause in which a place lies."""
    start = max(within[0], *(text.rfind(mark, within[0], place) + 1 for mark in ",。;:"))
    ends = [text.find(mark, place, within[1]) for mark in ",。;:"]
    return start, min((end for end in ends if end >= 0), default=within[1])


def _things(answers: Answers, clause: tuple[int, int]) -> list[ox.NamedNode]:
    """Return the things of a clause that can be done or made."""
    found = [(start, iri) for start, _, iri, kind in answers.within(clause, answers.named) if kind in TASKS | MADE]
    return list(dict.fromkeys(iri for start, iri in found if not answers.used(start)))

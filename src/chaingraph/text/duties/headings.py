"""What headings say of who answers: for all that stands below them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from chaingraph.text.duties.duty import Duty
from chaingraph.text.duties.leads import Lead
from chaingraph.text.duties.roles import brackets
from chaingraph.text.labels import labelled
from chaingraph.text.layout import Section
from chaingraph.text.passages import unmarked
from chaingraph.text.roster.labels import relation_of
from chaingraph.text.tables.ruled import Row

_OF_POST = re.compile(  # a heading of the duties of a post
    r"(?P<post>(?!一名)[\u4e00-\u9fff]{0,6}?(?:链长|会长|行长|局长|主任|书记|市长|县长|区长|秘书长|院长))(?:抓|管|(?:的?主要|的?工作)?职责)[^,。;:]{0,8}[。:]?"
)
_FOR_ITSELF = re.compile("(?<=链长)负责(?!以下|下列|:)")  # of chiefs, whom no clause names: not what a list follows


def of_heading(text: str, section: Section, below: Section, rows: Sequence[Row]) -> Iterator[Duty]:
    """Yield what a heading says by a bracket, or by a post at its beginning (链长抓统筹).

    It speaks for all that stands below, up to the end of the section ``below``, but for ``rows`` that say so themselves.
    """
    heading = section.passages[0]
    if not heading.heading:
        return
    scope = heading.start, below.passages[-1].end
    words = text[heading.start : heading.end]
    if post := _OF_POST.fullmatch(unmarked(words)):
        first = heading.start + words.index(post["post"])
        yield Duty(
            "responsible",
            ((first, first + len(post["post"])),),
            scope,
            (heading.start, heading.end),
            row=True,
            heads=True,
        )
    answered = rows[slice(*(bisect_left(rows, place, key=lambda row: row.start) for place in (scope[0] + 1, scope[1])))]
    for (first, last), told in brackets(text, heading.start, heading.end):
        if any(relation_of(text[slice(*label)]) == "chiefOf" for label, _ in labelled(text, first + 1, last)):
            continue  # of a chain, which has its office so
        for role, names in told:
            yield from (Duty(role, names, part, (first, last)) for part in _between(scope, answered))


def _between(scope: tuple[int, int], rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a part of a text between rows."""
    edges = [scope[0], *(place for row in rows for place in (row.start, row.end)), scope[1]]
    yield from ((start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end)


def items_of(text: str, sections: Sequence[Section], lead: Lead) -> Iterator[tuple[int, int]]:
    """Yield the items with headings of their own of a list that somebody heads (链长负责以下工作:(1)推动能级提升。…), and the sentence that is one itself (1.链长负责统筹规划。)."""
    if _FOR_ITSELF.match(text, lead.end) and text.find("。", lead.end, lead.until) == lead.until - 1:
        yield lead.start, lead.until
    for section in sections:
        first, last = section.passages[0], section.passages[-1]
        if first.heading and lead.end <= first.start and last.end <= lead.until and len(section.passages) > 1:
            yield first.start, last.end

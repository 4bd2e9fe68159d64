"""Who answers for what: brackets of responsibility, labels, and the clauses that name who leads and who supports.

A bracket belongs to the item before it, a label to its line or row, a clause to its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.text.blocks import heads_block, hosts
from chaingraph.text.canonical import CanonicalText
from chaingraph.text.cards import cards
from chaingraph.text.clauses import only_says_who
from chaingraph.text.duty import Duty
from chaingraph.text.labels import labelled, role_of
from chaingraph.text.layout import Layout, Section
from chaingraph.text.leads import Lead, leads
from chaingraph.text.mechanisms import mechanisms
from chaingraph.text.office_headings import of_offices
from chaingraph.text.passages import Passage, heading_mark, unmarked
from chaingraph.text.roles import brackets, in_bracket
from chaingraph.text.roster.labels import relation_of
from chaingraph.text.roster.lines import heads_industry
from chaingraph.text.row_duties import answers, of_rows
from chaingraph.text.ruled import Row
from chaingraph.text.sentence_duties import of_sentence
from chaingraph.text.shares import shares
from chaingraph.text.tables import is_metadata
from chaingraph.text.tasks import task_of

_OF_POST = re.compile(  # a heading of the duties of a post
    r"(?P<post>(?!一名)[\u4e00-\u9fff]{0,6}?(?:链长|会长|行长|局长|主任|书记|市长|县长|区长|秘书长|院长))(?:抓|管|(?:的?主要|的?工作)?职责)[^,。;:]{0,8}[。:]?"
)
_BESIDE = re.compile(  # a label beside those of who answers, for the same item
    r"(?:(?:监督|督导|督查|督办|指导|考核|协调|联络|联系)(?:单位|部门|科室|处室|领导|人员?)|联系(?:电话|方式)|电话|备注):"
)
_FOR_ITSELF = re.compile("负责(?!以下|下列|:)")  # not what a list follows
_RUN_IN = re.compile(  # a heading of an item within a line that has lost its breaks
    r"(?<![条款项第])\([一二三四五六七八九十]{1,3}\)(?=[\u4e00-\u9fff、“”]{3,24}。)"
)
_LONGEST = 3_000  # characters of an item in which such a heading is looked for
_ITEM = re.compile(r"\(?\d{1,2}[.、)](?!\d)|[①-⑳]|[一二三四五六七八九十]是")  # how an item begins within a paragraph


def duties(text: CanonicalText, laid: Layout) -> list[Duty]:
    """Return all that a text says of who answers and by when, in its order."""
    told = [section for section in laid.sections if not heads_industry(text.text, section)]
    said = [duty for section in told for duty in _of_section(text.text, laid, section)]
    last = _last_below(laid)
    rows = [row for table in laid.tables if answers(table) for row in table.rows]
    said += of_offices(text.text, laid.sections, last)
    said += [duty for section in laid.sections for duty in _of_heading(text.text, section, last[section.number], rows)]
    for one in (*leads(text.text, laid), *shares(text.text, laid)):
        whole = Duty("responsible", one.names, (one.end, one.until), (one.start, one.end), row=True, heads=True)
        said += [
            whole,
            *(replace(whole, scope=item, row=False, heads=False) for item in _items_of(text.text, told, one)),
        ]
    found = [
        duty if duty.row or duty.named else replace(duty, task=task_of(text.text, *duty.scope, laid.breaks))
        for duty in said
    ]
    others = (table for table in laid.tables if not is_metadata(table))
    listed = {one.row.start: one for one in mechanisms(text.text, laid) if not one.column}
    found += [duty for table in others for duty in of_rows(text.text, table, listed)]
    return sorted(found, key=lambda duty: duty.said)


def _items_of(text: str, sections: Sequence[Section], lead: Lead) -> Iterator[tuple[int, int]]:
    """Yield the items with headings of their own of a list that somebody heads (链长负责以下工作:(1)推动能级提升。…), and the heading that is one itself (1.链长负责统筹规划。)."""
    for section in sections:
        first, last = section.passages[0], section.passages[-1]
        below = lead.end <= first.start and last.end <= lead.until and len(section.passages) > 1
        alone = first.start <= lead.start < last.end == first.end and _FOR_ITSELF.match(text, lead.end)
        if first.heading and (below or alone):
            yield first.start, last.end


def _last_below(laid: Layout) -> dict[str, Section]:
    """Return the last section of each number, or within it."""
    last = dict[str, Section]()
    for section in laid.sections:
        number = section.number
        while number:
            last[number] = section
            number = number.rpartition(".")[0]
    return last


def _of_heading(text: str, section: Section, below: Section, rows: Sequence[Row]) -> Iterator[Duty]:
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


def _of_section(text: str, laid: Layout, section: Section) -> Iterator[Duty]:
    """Yield the duties of a section.

    A bracket after a stop, or a line of labels, belongs to what stands before it: within a paragraph to that, on a line of
    its own to the item above; of a heading above several paragraphs that each say who answers none speaks. What follows a heading
    at once speaks for all below it, that no other speaks for.
    """
    heading: Passage | None = None  # that runs into the sentence
    item: tuple[int, int] | None = None  # what no bracket has closed yet, from where to where
    closed, headed = True, False  # whether what follows is another item, whether a heading opens this one
    each = len(_answered_paragraphs(text, laid, section)) > 1  # whether each paragraph says of itself who answers
    described = cards(text, laid, section.passages)
    for place, passage in enumerate(section.passages):
        if passage.row:
            item, closed = None, True
            continue
        if hosts(text, section.passages[max(0, place - 2) : place + 3], passage):
            continue
        if closed and item and _BESIDE.match(text, passage.start, passage.end):
            continue
        alone = _alone(text, passage)
        said = in_bracket(text, *alone) if alone else []
        if said and passage.start in described:
            yield from (
                Duty(role, names, described[passage.start], (passage.start, passage.end)) for role, names in said
            )
        elif said:
            before = item or (passage.start, passage.start)  # nothing
            if place == 1 and section.passages[0].heading:
                until = _open_until(text, section.passages[1:])
                before = before[0], until if until > passage.end else before[1]
            elif (not headed or each) and (begins := _paragraph(laid, passage.start)) < before[1]:
                before = max(before[0], begins), before[1]
            before = (
                max(
                    [
                        before[0],
                        *(
                            one.start()
                            for one in _RUN_IN.finditer(text, max(before[0], before[1] - _LONGEST), before[1])
                        ),
                    ]
                ),
                before[1],
            )
            yield from (Duty(role, names, before, (passage.start, passage.end)) for role, names in said)
            closed = True
        elif not closed and item and _heads(text, laid, section.passages[place : place + 2]):
            item, headed = (passage.start, passage.end), passage.heading
        elif not (alone and _is_answered(text, passage)):  # a label that names nobody in particular opens no item
            headed = passage.heading if closed else headed
            item, closed = (item[0] if item and not closed else passage.start, passage.end), False
            if not passage.heading:
                found, rest = of_sentence(text, passage, heading.start if heading else passage.start)
                if headed and item[0] < passage.start and _closes(text, laid, passage, found):
                    found = [replace(duty, scope=(item[0], duty.scope[1])) for duty in found]
                yield from found
                item = (rest if rest > passage.start else item[0], passage.end)
                closed = bool(found) or _is_answered(text, passage)
        heading = passage if passage.heading and text[passage.end - 1] == "。" else None


def _heads(text: str, laid: Layout, passages: Sequence[Passage]) -> bool:
    """Return whether the first of two passages heads the second, which does not only say who answers."""
    return len(passages) > 1 and heads_block(text, laid, *passages) and not _alone(text, passages[1])


def _is_answered(text: str, passage: Passage) -> bool:
    """Return whether a label of a sentence says who answers, even where that is nobody in particular (各相关单位)."""
    return any(role_of(text[slice(*label)]) for label, _ in labelled(text, passage.start, passage.end))


def _closes(text: str, laid: Layout, passage: Passage, found: Sequence[Duty]) -> bool:
    """Return whether one bracket says all that a sentence does of who answers, at its end and that of its paragraph: it speaks for the item."""
    places = {duty.said for duty in found}
    end = max((last for _, last in places), default=0)
    ends = not text[end : passage.end].strip("。;") and (
        passage.end in laid.paragraphs or passage.end == laid.sections[-1].passages[-1].end
    )
    return len(places) == 1 and end > 0 and text[min(places)[0]] in "([〔【" and ends


def _answered_paragraphs(text: str, laid: Layout, section: Section) -> set[int]:
    """Return where the paragraphs below the heading of a section begin that end in a bracket of who answers."""
    heading = section.passages[0]
    below = [one for one in section.passages if not one.row and _paragraph(laid, one.start) > heading.start]
    told = [
        one
        for one in below
        if text[one.start] in "([〔【" and (alone := _alone(text, one)) and in_bracket(text, *alone)
    ]
    return {begins for one in told if (begins := _paragraph(laid, one.start)) < one.start and heading.heading}


def _paragraph(laid: Layout, place: int) -> int:
    """Return where the paragraph begins in which a place lies."""
    return laid.paragraphs[max(0, bisect_right(laid.paragraphs, place) - 1)]


def _open_until(text: str, passages: Sequence[Passage]) -> int:
    """Return where the last of passages ends before one that says of itself who answers, or that begins another item."""
    end = passages[0].end
    for passage in passages[1:]:
        if passage.row or _alone(text, passage) or any(brackets(text, passage.start, passage.end)):
            break
        if _ITEM.match(text, passage.start):
            break
        end = passage.end
    return end


def _alone(text: str, passage: Passage) -> tuple[int, int] | None:
    """Return the words of a passage that is nothing but a bracket, labels or clauses of who answers; None for any other."""
    start, end = passage.start, passage.end
    while end > start and text[end - 1] in "。;；":
        end -= 1
    if text[start:end].startswith(("(", "〔", "【", "[")) and not heading_mark(text, start):
        closes = text[start:end].endswith((")", "〕", "】", "]"))
        if text[start] in "【[" and not closes and re.match(r"[【\[][^】\]]{1,20}[】\]]", text[start:end]):
            return None  # what it heads follows it
        return start + 1, end - closes
    label = re.match(r"[\u4e00-\u9fff]{2,8}(?=:)", text[start:end])
    return (start, end) if (label and role_of(label[0])) or only_says_who(text, start, end) else None

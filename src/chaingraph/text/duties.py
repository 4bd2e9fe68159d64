"""Who answers for what: brackets of responsibility, labels, and the clauses that name who leads and who supports.

A bracket belongs to the item before it, a label to its line or row, a clause to its sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from chaingraph.text.blocks import heads_block, hosts
from chaingraph.text.bodies import OFFICE, bodies
from chaingraph.text.canonical import CanonicalText
from chaingraph.text.duty import Duty
from chaingraph.text.labels import in_sentence, labelled, role_of
from chaingraph.text.layout import Layout, Section
from chaingraph.text.leads import leads
from chaingraph.text.passages import Passage, heading_mark, unmarked
from chaingraph.text.roles import (
    Clause,
    brackets,
    in_bracket,
    in_clause,
    of_value,
    only_says_when,
    only_says_who,
)
from chaingraph.text.roster.labels import relation_of
from chaingraph.text.roster.lines import heads_industry
from chaingraph.text.row_duties import answers, of_row
from chaingraph.text.ruled import Row
from chaingraph.text.tables import is_metadata
from chaingraph.text.tasks import task_of

_OF_POST = re.compile(  # a heading of the duties of a post
    r"(?P<post>(?!一名)[\u4e00-\u9fff]{0,6}?(?:链长|会长|行长|局长|主任|书记|市长|县长|区长|秘书长|院长))(?:抓|管|(?:的?主要|的?工作)?职责)[^,。;:]{0,8}[。:]?"
)
_DAY = re.compile(  # a clause that says when
    r"[^,]{0,6}\d{1,2}月[^,]{0,6}|[^,]{0,4}20\d\d年[^,]{0,8}|[^,]{0,4}季度[^,]{0,4}"
)
_ITEM = re.compile(r"\(?\d{1,2}[.、)](?!\d)|[①-⑳]|[一二三四五六七八九十]是")  # how an item begins within a paragraph


def duties(text: CanonicalText, laid: Layout) -> list[Duty]:
    """Return all that a text says of who answers and by when, in its order."""
    told = [section for section in laid.sections if not heads_industry(text.text, section)]
    said = [duty for section in told for duty in _of_section(text.text, laid, section)]
    last = _last_below(laid)
    rows = [row for table in laid.tables if answers(table) for row in table.rows]
    said += [duty for section in laid.sections for duty in _of_heading(text.text, section, last[section.number], rows)]
    said += [
        Duty("responsible", one.names, (one.end, one.until), (one.start, one.end), row=True)
        for one in leads(text.text, laid)
    ]
    found = [
        duty if duty.row or duty.named else replace(duty, task=task_of(text.text, *duty.scope, laid.breaks))
        for duty in said
    ]
    others = (table for table in laid.tables if not is_metadata(table))
    found += [duty for table in others for row in table.rows for duty in of_row(text.text, table, row)]
    return sorted(found, key=lambda duty: duty.said)


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
        yield Duty("responsible", ((first, first + len(post["post"])),), scope, (heading.start, heading.end), row=True)
    answered = rows[slice(*(bisect_left(rows, place, key=lambda row: row.start) for place in (scope[0] + 1, scope[1])))]
    for first, last in brackets(text, heading.start, heading.end):
        inner = first + 1, last - (text[last - 1] in ")〕】]")
        if any(relation_of(text[slice(*label)]) == "chiefOf" for label, _ in labelled(text, *inner)):
            continue  # of a chain, which has its office so
        for role, names in in_bracket(text, *inner):
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
    for place, passage in enumerate(section.passages):
        if passage.row:
            item, closed = None, True
            continue
        if hosts(text, section.passages[max(0, place - 2) : place + 3], passage):
            continue
        alone = _alone(text, passage)
        said = in_bracket(text, *alone) if alone else []
        if said:
            before = item or (passage.start, passage.start)  # nothing
            if place == 1 and section.passages[0].heading:
                until = _open_until(text, section.passages[1:])
                before = before[0], until if until > passage.end else before[1]
            elif (not headed or each) and (begins := _paragraph(laid, passage.start)) < before[1]:
                before = max(before[0], begins), before[1]
            yield from (Duty(role, names, before, (passage.start, passage.end)) for role, names in said)
            closed = True
        elif not closed and item and _heads(text, laid, section.passages[place : place + 2]):
            item, headed = (passage.start, passage.end), passage.heading
        elif not (alone and _is_answered(text, passage)):  # a label that names nobody in particular opens no item
            headed = passage.heading if closed else headed
            item, closed = (item[0] if item and not closed else passage.start, passage.end), False
            if not passage.heading:
                found, rest = _within(text, passage, heading.start if heading else passage.start)
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


def _within(text: str, passage: Passage, begun: int) -> tuple[list[Duty], int]:
    """Return the duties that stand within a sentence, and where that begins which no bracket of it closes.

    What its clauses say holds for it and for the heading that runs into it, which has ``begun`` before.
    """
    found: list[Duty] = []
    closed, inside = passage.start, []
    for first, last in brackets(text, passage.start, passage.end):
        inside.append((first, last))
        while closed < first and text[closed] in ",;、":
            closed += 1
        said = in_bracket(text, first + 1, last - (text[last - 1] in ")〕】]"))
        found += [Duty(role, names, (closed, first), (first, last)) for role, names in said]
        closed = last
    for label, value in in_sentence(text, passage.start, passage.end):
        if not any(first <= label[0] < last for first, last in inside) and not _of_chain(text, passage, label):
            words, scope = text[slice(*label)], _between_semicolons(text, label[0], (begun, passage.end))
            told = list(of_value(text, words, role_of(words) or "", *value))
            marked = text[label[1]] in "为是:" or "due" in map(itemgetter(0), told)
            fit = marked or _only_offices(text, *value)
            scope = scope if marked else (scope[0], value[1])
            found += [Duty(role, names, scope, (label[0], value[1])) for role, names in told if fit]
    of: tuple[int, int] | None = None
    for clause in in_clause(text, passage.start, passage.end):
        chief = re.search("链长(?:由|为|是|:)", text[passage.start : clause.start])  # of a chain, as are those beside
        if not chief and not any(first <= clause.names[0][0] < last for first, last in inside):
            of = clause.of or of
            scope = of or _of_clause(text, clause, passage, begun)
            found.append(Duty(clause.role, clause.names, scope, (passage.start, passage.end), named=bool(of)))
    return found, closed


def _between_semicolons(text: str, place: int, within: tuple[int, int]) -> tuple[int, int]:
    """Return the part of a sentence in which a place lies, of those that semicolons part within quotation marks."""
    end = text.find(";", place, within[1])
    return max(within[0], text.rfind(";", within[0], place) + 1), end if end > 0 else within[1]


def _only_offices(text: str, start: int, end: int) -> bool:
    """Return whether words are names of offices or towns, and nothing else: those that follow a label without a mark."""
    return all(re.search(f"(?:{OFFICE}|[镇乡])$", text[slice(*name)]) for name in bodies(text, start, end))


def _of_chain(text: str, passage: Passage, label: tuple[int, int]) -> bool:
    """Return whether a label of a sentence says what a chain has (石墨产业链的牵头单位为市工信局), which is no duty."""
    relation, said = relation_of(text[slice(*label)]), text[passage.start : passage.end]
    return bool(relation) and ("链长" if relation == "supportedBy" else "链") in said


def _of_clause(text: str, clause: Clause, passage: Passage, begun: int) -> tuple[int, int]:
    """Return for what a clause speaks: for its sentence, which has ``begun`` before; one that answers in the midst of it for what stands beside it."""
    before = text.rfind(",", passage.start, clause.start)
    if clause.role != "responsible":
        return _of_lead(text, passage, begun), passage.end
    if before < 0 or _DAY.fullmatch(text, passage.start, before):
        return begun, _until_the_next(text, clause, passage)
    if clause.end == passage.end or text[clause.end] in ",;。)":
        return _beyond_who_and_when(text, passage, before), clause.end
    ends = [place for mark in ",;。" if (place := text.find(mark, clause.end, passage.end)) > 0]
    return clause.start, min(ends, default=passage.end)


def _beyond_who_and_when(text: str, passage: Passage, end: int) -> int:
    """Return where the clause begins that ends at a comma; one that only says who answers or by when counts with the one before it."""
    start = max(passage.start, text.rfind(",", passage.start, end) + 1)
    told = only_says_who(text, start, end) or only_says_when(text[start:end]) or any(in_sentence(text, start, end))
    return _beyond_who_and_when(text, passage, start - 1) if told and start > passage.start else start


def _until_the_next(text: str, clause: Clause, passage: Passage) -> int:
    """Return where ends what the first clause of a sentence says: before the one in which somebody else answers."""
    others = (one for one in in_clause(text, clause.end, passage.end) if one.role == "responsible")
    following = next(others, None)
    comma = text.rfind(",", clause.end, following.start) if following else -1
    return comma if comma > 0 else passage.end


def _of_lead(text: str, passage: Passage, begun: int) -> int:
    """Return where begins what those lead who are named in a sentence: at the heading before it, unless it says itself what is done.

    A sentence that begins with 由 speaks of its heading.
    """
    if text[passage.start] == "由":
        return begun
    clauses = list(in_clause(text, passage.start, passage.end))
    said = text[passage.start : clauses[0].start], text[clauses[-1].end : passage.end]
    done = [part.strip(",;。、") for part in said]
    return (
        passage.start if any(part and not _DAY.fullmatch(part) and not only_says_when(part) for part in done) else begun
    )


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

"""Sections and passages: what Chinese policy texts number, and the sentences between."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.furniture import is_footer
from chaingraph.text.headers import CHAIN_LABEL
from chaingraph.text.labels import role_of
from chaingraph.text.members import members
from chaingraph.text.offices import ISSUERS, ending
from chaingraph.text.passages import (
    END,
    LONGEST,
    LONGEST_HEADING,
    MARK,
    MARKDOWN,
    POINT,
    Passage,
    heading_mark,
    passages,
)
from chaingraph.text.tables import Table, is_metadata, tables
from chaingraph.text.tasks import LABEL, TASK

_RULE = re.compile(r"[|│｜:：=─—+-]+")  # the line below the header of a table, which says nothing
_DEEPEST = POINT + 9  # the level of headings without a mark
_PLAIN = re.compile(  # headings without a number: words that are nothing else, and chains in a roster
    r"(?:工作|总体|主要|基本|具体|重点|发展|下一步|组织|保障|政策|目标|存在的?|推进|实施|指导|年度)*(?:目标|任务|措施|举措|保障|原则|要求|情况|背景|思路|思想|成效|进展|问题|打算|安排|职责|机制)"
    r"|[\u4e00-\u9fffA-Za-z()]{1,16}产业链"
)
_OPENS = re.compile(r"[^()]*\(")
_NOTICE = re.compile(  # the end of a title, however long what it issues is called
    r"(?:印发|转发)《[^。;]{4,}》的?通知$"
)
_CHAIN = re.compile(r"[【\[][^【】\[\],。;:]{1,24}链[】\]]")  # heads the lines of a roster
_MARKS = "■●◆▲△○◇★☆□▪▶•"  # before a line that heads those below it
_BOXED = re.compile(r"[【▲△◇○□★☆]")  # stands around a heading, or before an item
_BULLET = re.compile(r"[-*•●■◆▪·](?![-*\d])")  # of an item of a list without numbers
_TITLED = re.compile(  # a first line that ends as titles do
    r"[^,。;:]{4,60}(?:方案|意见|通知|办法|措施|规划|计划|报告|答复|复函|要点|清单|名单|总结|细则|规定)(?:\([^()]{1,20}\))?"
)
_LABEL = re.compile(r"[\u4e00-\u9fff]{2,8}:")  # 链长:…, on a line of its own
_NOTE_AFTER_STOP = re.compile(r"[。;]\([^()]{2,300}(?:\([^()]{0,60}\)[^()]{0,100}){0,9}\)$")
_ANSWERED = re.compile(  # ends a heading or an item
    r"\([^()]{0,200}(?:(?:责任|牵头|配合|完成)(?:单位|部门|时限):|负责|牵头|配合)[^()]{0,200}\)$"
)
_SIGNATURE = re.compile(  # who signs, or the day
    r"\(?(?:20\d\d|[二○〇零一三四五六七八九O0]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十廿]{1,3}日\)?(?:印发)?"
    rf"|[^,。;:|]{{2,34}}{ending(*ISSUERS)}(?:20\d\d年\d{{1,2}}月\d{{1,2}}日)?|[\u4e00-\u9fff]{{2,4}}"
)
_DAY = re.compile(
    r"\(?(?:20\d\d|[二○〇零一三四五六七八九O0]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十廿]{1,3}日\)?"
)
_ATTACHMENT = re.compile(r"附[件表](?:\d{1,2}|[一二三四五六七八九十])?(?:-\d{1,2})?:?")  # alone on its line
_NOTE = re.compile(r"\([^()]*\)")  # (此件公开发布)
_NEAR = 6  # paragraphs before a table among which the day of a signature is sought
_NOTES = re.compile(
    r"\((?:联系|此件|公开|信息|抄送|附件?)|抄[送报]|[报送发印]送?:|\(?共印\d+份|附件?[:1一]|(?:联系|承办)(?:单位|人|电话)"
)


@dataclass
class Section:
    """A part of a text: its number by order (``1.3.2``; ``0`` is what comes before the first) and its passages."""

    number: str
    passages: list[Passage] = field(default_factory=list)


@dataclass
class Layout:
    """How a text is laid out: the end of its front matter (title, number, addressee), its sections, its back matter.

    ``tables`` are those of the whole text, its ends among them; ``breaks`` are the places where a paragraph, a sentence or
    a cell begins, which nothing that is read as one thing crosses, ``paragraphs`` those where a paragraph does.
    """

    front: int
    sections: list[Section]
    back: int
    tables: list[Table] = field(default_factory=list)
    breaks: tuple[int, ...] = ()
    paragraphs: tuple[int, ...] = ()


def layout(text: CanonicalText) -> Layout:
    """Return the sections of a text with their passages; what stands before and after is left out."""
    found = tables(text)
    rows = {row.start for table in found for row in (*table.header, *table.rows)} | _starts(text, found)
    paragraphs = _paragraphs(text, rows)
    plain = _plain(text.text, paragraphs)
    first, last = _body(text, paragraphs, found, plain)
    attached = _attached(text.text, paragraphs[first:last], found)
    sections, levels, counts = [Section("0")], [0], [0]
    for start, end in paragraphs[first:last]:
        if start in rows and _RULE.fullmatch(text.text, start, end):
            continue
        for level, passage in _of_paragraph(text.text, (start, end), rows, plain):
            if passage.start in attached:
                level, passage = 1, replace(passage, heading=not passage.row)
            if level:
                former = 0
                while levels[-1] > level:
                    levels.pop()
                    former = counts.pop()
                if levels[-1] < level:
                    levels.append(level)
                    counts.append(former)
                counts[-1] += 1
                sections.append(Section(".".join(map(str, counts[1:]))))
            sections[-1].passages.append(passage)
    ends = len(text.text)
    return Layout(
        front=paragraphs[first][0] if first < len(paragraphs) else ends,
        sections=[section for section in sections if section.passages],
        back=paragraphs[last][0] if last < len(paragraphs) else ends,
        tables=found,
        breaks=_breaks(text, paragraphs, sections, found),
        paragraphs=tuple(start for start, _ in paragraphs),
    )


def _attached(text: str, paragraphs: Sequence[tuple[int, int]], found: Iterable[Table]) -> set[int]:
    """Return where what is attached begins behind the day of a signature: at each 附件, and of a table at its 附件, else at its title, else at itself."""
    starts = [start for start, _ in paragraphs]
    signed = next((start for start, end in paragraphs if _DAY.fullmatch(text, start, end)), len(text))
    begun = {start for start, end in paragraphs if start > signed and _ATTACHMENT.fullmatch(text, start, end)}
    for table in found:
        place = bisect_left(starts, table.start)
        before = list(
            takewhile(lambda line: not _DAY.fullmatch(text, *line), reversed(paragraphs[max(0, place - _NEAR) : place]))
        )
        if len(before) < min(place, _NEAR) and place < len(starts):
            told = [start for start, end in before if not _NOTE.fullmatch(text, start, end)]  # from the table upwards
            title = told[-1] if told else table.start
            begun.add(next((start for start in told if text.startswith("附", start)), title))
    return begun


def _of_paragraph(
    text: str, paragraph: tuple[int, int], rows: Collection[int], plain: Collection[int]
) -> Iterable[tuple[int, Passage]]:
    """Return the passages of a paragraph, each with the level of the section that it opens, or 0."""
    if paragraph[0] in rows:
        return [(0, Passage(*paragraph, row=True))]
    if paragraph[0] in plain:
        return [(_DEEPEST, Passage(*paragraph, heading=True))]
    return passages(text, *paragraph)


def _plain(text: str, paragraphs: Sequence[tuple[int, int]]) -> set[int]:
    """Return where headings without a number begin: lines of their words alone, above a line that is no heading."""
    words = [text[start:end] for start, end in paragraphs]
    alone = [bool(_PLAIN.fullmatch(line)) for line in words]
    return {
        paragraphs[place][0]
        for place in range(len(words) - 1)
        if alone[place]
        and not alone[place + 1]
        and not heading_mark(words[place + 1], 0)
        and (place > 0 or _LABEL.match(words[place + 1]))
    }


def _breaks(
    text: CanonicalText, paragraphs: Sequence[tuple[int, int]], sections: Sequence[Section], found: Sequence[Table]
) -> tuple[int, ...]:
    """Return where something begins that stands apart from what is before it."""
    breaks = {start for start, _ in paragraphs}
    breaks |= {passage.start for section in sections for passage in section.passages}
    breaks |= {cell.start for table in found for row in (*table.header, *table.rows) for cell in row.cells}
    breaks |= {place for one in members(text) for place in one.person}
    return tuple(sorted(breaks))


def _starts(text: CanonicalText, found: Sequence[Table]) -> set[int]:
    """Return where the lines of tables begin, those among them that are no rows (rules, headings of groups) too."""
    return _within([start for start, _ in text.lines], found)


def _within(places: Sequence[int], found: Iterable[Table]) -> set[int]:
    """Return which places, in their order, lie within tables."""
    edges = ((bisect_left(places, table.start), bisect_left(places, table.end)) for table in found)
    return {place for first, last in edges for place in places[first:last]}


def _paragraphs(text: CanonicalText, rows: Collection[int]) -> list[tuple[int, int]]:
    """Return paragraphs as spans of the canonical text; lines broken within a sentence are joined, ``rows`` are not."""
    spans: list[tuple[int, int]] = []
    widest = max((end - start for start, end in text.lines), default=0)
    for start, end in text.lines:
        above = spans[-1] if spans else None
        apart = start in rows or (above is not None and above[0] in rows)
        full = above is not None and above[1] - above[0] > LONGEST
        broken = above is not None and not apart and not full and _is_broken(text, above, (start, end), widest)
        if above and broken:
            spans[-1] = (above[0], end)
        else:
            spans.append((start, end))
    return spans


def _is_broken(text: CanonicalText, above: tuple[int, int], below: tuple[int, int], widest: int) -> bool:
    """Return whether a line goes on with the sentence of the paragraph above."""
    start, end = below
    between = text.source[text.origin[above[1] - 1] + 1 : text.origin[start]]
    if between.count("\n") > 1 or re.search(r"[\u3000\t]|  ", between.rpartition("\n")[2]):
        return False
    if re.search(r"[。;:!?…][”’\"」』)》]*$", text.text[max(0, above[1] - 4) : above[1]]):
        return False
    words = text.text[above[0] : above[1]]
    if _NOTE_AFTER_STOP.search(words) or _ANSWERED.search(words):
        return False
    if words.count("(") > words.count(")") and _OPENS.match(text.text, start, end):
        return False  # a bracket that never closes
    if any(mark.match(text.text, start) for mark in (MARK, MARKDOWN, _LABEL, _BULLET, _BOXED)):
        return False
    if above[0] == text.lines[0][0] and _TITLED.fullmatch(words) and END.search(text.text, start, end):
        return False  # a title, and a sentence
    line = text.text[text.lines[_line_of(text, above[1])][0] : above[1]]
    if _PLAIN.fullmatch(line) or _PLAIN.fullmatch(text.text, start, end):
        return False
    return len(line) >= 0.75 * widest or line[-1] in ",、"


def _line_of(text: CanonicalText, end: int) -> int:
    """Return the index of the line that ends at ``end``."""
    return bisect_left(text.lines, end, key=lambda line: line[1])


def _body(
    text: CanonicalText, paragraphs: list[tuple[int, int]], found: Sequence[Table], plain: Collection[int]
) -> tuple[int, int]:
    """Return the first paragraph of the body and the one after its last; a table is of the body unless it describes the text."""
    words = [text.text[start:end] for start, end in paragraphs]
    inside = _within([start for start, _ in paragraphs], (table for table in found if not is_metadata(table)))
    first = 0
    begins = inside | set(plain)
    while first < len(words) and not (paragraphs[first][0] in begins or is_body(words[first])):
        first += 1
        if words[first - 1].endswith(":"):  # the addressee
            break
    last = len(words)
    while (
        last > first
        and paragraphs[last - 1][0] not in inside
        and (
            _NOTES.match(words[last - 1])
            or _SIGNATURE.fullmatch(words[last - 1])
            or is_footer(words[last - 1], last < len(words))
        )
    ):
        last -= 1
    return (first, last) if first < last else (0, len(words))


def is_body(line: str) -> bool:
    """Return whether a canonical line is of the body: a sentence, a numbered heading, a task or who answers for it, or longer than a title is that issues nothing."""
    long = len(line) > LONGEST_HEADING and not _NOTICE.search(line)
    return bool(END.search(line) or heading_mark(line, 0) or line.startswith("##") or long or _is_told(line))


def _is_told(line: str) -> bool:
    """Return whether a line is a chain in brackets, or the label of a task, of a chain or of who answers for either, and what it says."""
    label, _, value = line.lstrip(_MARKS).partition(":")
    labels = role_of(label) not in (None, "due") or TASK.fullmatch(label) or LABEL.fullmatch(label)
    return bool(
        _CHAIN.fullmatch(line) or (value and (labels or CHAIN_LABEL.fullmatch(label) or label.endswith("链长")))
    )

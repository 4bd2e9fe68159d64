"""Sections and passages: what Chinese policy texts number, and the sentences between."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout.blank_labels import blank_labels
from chaingraph.text.layout.body import DAY, body, within
from chaingraph.text.layout.paragraphs import paragraphs_of, plain_headings
from chaingraph.text.passages import ARTICLE, CHAPTER, POINT, Passage, passages
from chaingraph.text.people.members import members
from chaingraph.text.tables import Table, tables

RULE = re.compile(r"[|│｜:：=─—+-]+")  # the line below the header of a table, which says nothing
_DEEPEST = POINT + 9  # the level of headings without a mark
_ATTACHMENT = re.compile(r"附[件表](?:\d{1,2}|[一二三四五六七八九十])?(?:-\d{1,2})?:?")  # alone on its line
_NOTE = re.compile(r"\([^()]*\)")  # (此件公开发布)
_NEAR = 6  # paragraphs before a table among which the day of a signature is sought


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

    def lines(self, text: CanonicalText) -> list[tuple[int, int]]:
        """Return the lines of a text as spans, those that a page breaks within a paragraph as one."""
        begun, found = set(self.paragraphs), list[tuple[int, int]]()
        for start, end in text.lines:
            if found and start not in begun:
                found[-1] = (found[-1][0], end)
            else:
                found.append((start, end))
        return found


def layout(text: CanonicalText) -> Layout:
    """Return the sections of a text with their passages; what stands before and after is left out."""
    found = tables(text)
    inner = _inner(text, found)
    rows = ({row.start for table in found for row in (*table.header, *table.rows)} | _starts(text, found)) - inner
    paragraphs = paragraphs_of(text, rows, inner)
    plain = plain_headings(text.text, paragraphs)
    first, last = body(text, paragraphs, found, plain)
    attached = _attached(text.text, paragraphs[first:last], found)
    sections, numbers = [Section("0")], _Numbers()
    for start, end in paragraphs[first:last]:
        if start in rows and RULE.fullmatch(text.text, start, end):
            continue
        for level, passage in _of_paragraph(text.text, (start, end), rows, plain):
            if passage.start in attached:
                level, passage = 1, replace(passage, heading=not passage.row)
            if level:
                sections.append(Section(numbers.after(level)))
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


class _Numbers:
    """The numbers of sections by their levels, each level counted below the one around it."""

    def __init__(self) -> None:
        self.levels, self.counts = [0], [0]
        self.articles = 0

    def after(self, level: int) -> str:
        """Return the number of the next section, which is of a level; one between two levels goes on counting where the lower one stands.

        Of articles (第一条) and what is numbered 一、, the ones that come first lie around the others.
        """
        if level == CHAPTER:
            self.articles = self.articles or ARTICLE
        elif level == ARTICLE:
            self.articles = level = self.articles or CHAPTER - 1
        former = 0
        while self.levels[-1] > level:
            self.levels.pop()
            former = self.counts.pop()
        if self.levels[-1] < level:
            self.levels.append(level)
            self.counts.append(former)
        self.counts[-1] += 1
        return ".".join(map(str, self.counts[1:]))


def _attached(text: str, paragraphs: Sequence[tuple[int, int]], found: Iterable[Table]) -> set[int]:
    """Return where what is attached begins behind the day of a signature: at each 附件, and of a table at its 附件, else at its title, else at itself."""
    starts = [start for start, _ in paragraphs]
    signed = next((start for start, end in paragraphs if DAY.fullmatch(text, start, end)), len(text))
    begun = {start for start, end in paragraphs if start > signed and _ATTACHMENT.fullmatch(text, start, end)}
    for table in found:
        place = bisect_left(starts, table.start)
        before = list(
            takewhile(lambda line: not DAY.fullmatch(text, *line), reversed(paragraphs[max(0, place - _NEAR) : place]))
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


def _breaks(
    text: CanonicalText, paragraphs: Sequence[tuple[int, int]], sections: Sequence[Section], found: Sequence[Table]
) -> tuple[int, ...]:
    """Return where something begins that stands apart from what is before it."""
    breaks = {start for start, _ in paragraphs}
    breaks |= {passage.start for section in sections for passage in section.passages}
    breaks |= {cell.start for table in found for row in (*table.header, *table.rows) for cell in row.cells}
    breaks |= {place for one in members(text) for place in one.person}
    breaks |= set(blank_labels(text))
    return tuple(sorted(breaks))


def _inner(text: CanonicalText, found: Sequence[Table]) -> set[int]:
    """Return where lines begin that go on with the row above them, whose cells are lines."""
    starts = [start for start, _ in text.lines]
    rows = (row for table in found for row in (*table.header, *table.rows) if len(row.cells) > 1)
    edges = ((bisect_right(starts, row.start), bisect_left(starts, row.end)) for row in rows)
    return {start for first, last in edges for start in starts[first:last]}


def _starts(text: CanonicalText, found: Sequence[Table]) -> set[int]:
    """Return where the lines of tables begin, those among them that are no rows (rules, headings of groups) too."""
    return within([start for start, _ in text.lines], found)

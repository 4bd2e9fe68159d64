"""Who answers by the sentences, brackets and lines of labels of a section, each for the item that it closes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from chaingraph.text.duties.alone import alone, closes, heads, is_answered
from chaingraph.text.duties.blocks import hosts
from chaingraph.text.duties.cards import blocks, cards
from chaingraph.text.duties.clauses import Names
from chaingraph.text.duties.duty import Duty
from chaingraph.text.duties.roles import brackets, in_bracket
from chaingraph.text.duties.sentences import of_sentence
from chaingraph.text.duties.spoken_for import Span, answered_paragraphs, item_before
from chaingraph.text.layout import Layout, Section
from chaingraph.text.passages import Passage

_BESIDE = re.compile(  # a label beside those of who answers, for the same item
    r"(?:(?:监督|督导|督查|督办|指导|考核|协调|联络|联系)(?:单位|部门|科室|处室|领导|人员?)|联系(?:电话|方式)|电话|备注):"
)
_TAKES_IN = re.compile(  # who takes in what a whole paper asks for, where it says so once
    "(?:业务|申报|材料)?受理(?:单位|部门|机构|科室|窗口):"
)
_NUMBERED = re.compile(
    r"[\u4e00-\u9fff]{2,6}(?:\d{1,2}|[一二三四五六七八九十]{1,3}):"
)  # how a line of a list begins (榜单1:…)
_ATTENDED = re.compile("(?:参加|参与)(?:单位|部门)?:")  # how a line of minutes begins that says who was there


def of_section(text: str, laid: Layout, section: Section) -> Iterator[Duty]:
    """Yield the duties of a section.

    A bracket after a stop, or a line of labels, belongs to what stands before it: within a paragraph to that, on a line of
    its own to the item above; of a heading above several paragraphs that each say who answers none speaks. What follows a heading
    at once speaks for all below it, that no other speaks for.
    """
    reader = _Reader(text, laid, section)
    for place, passage in enumerate(section.passages):
        if passage.row:
            reader.item, reader.closed = None, True
        elif not hosts(text, section.passages[max(0, place - 2) : place + 3], passage):
            yield from reader.read(place, passage)


class _Reader:
    """What is read of a section: the ``item`` that no bracket has closed yet, from where to where.

    ``closed`` says whether what follows is another item, ``headed`` whether a heading opens this one, ``heading`` is the one
    that runs into the next sentence.
    """

    def __init__(self, text: str, laid: Layout, section: Section) -> None:
        self.text, self.laid, self.section = text, laid, section
        self.each = (
            len(answered_paragraphs(text, laid, section)) > 1
        )  # whether each paragraph says of itself who answers
        self.described = cards(text, laid, section.passages)
        self.blocks = blocks(text, laid, section.passages)
        self.heading: Passage | None = None
        self.item: Span | None = None
        self.closed, self.headed = True, False

    def read(self, place: int, passage: Passage) -> Iterator[Duty]:
        """Yield what a passage says, by its number and itself."""
        if passage.start in self.blocks:
            self.item, self.closed = None, True
        if self.closed and self.item and _BESIDE.match(self.text, passage.start, passage.end):
            return
        words = alone(self.text, passage)
        if self._attended(place) or self._takes_in(passage):
            return
        if said := in_bracket(self.text, *words) if words else []:
            yield from self._speaks(place, passage, said)
        elif not self.closed and self.item and heads(self.text, self.laid, self.section.passages[place : place + 2]):
            self.item, self.headed = (passage.start, passage.end), passage.heading
        elif not (words and is_answered(self.text, passage)):  # a label that names nobody in particular opens no item
            yield from self._goes_on(passage)
        self.heading = passage if passage.heading and self.text[passage.end - 1] == "。" else None

    def _speaks(self, place: int, passage: Passage, said: list[tuple[str, Names]]) -> Iterator[Duty]:
        """Yield what a passage says that says nothing but who answers."""
        if passage.start in self.described:
            scope = self.described[passage.start]
        else:
            item = self.item or (passage.start, passage.start)  # nothing
            scope = item_before(self.text, self.laid, self.section, place, item, not self.headed or self.each)
            self.closed = True
        yield from (Duty(role, names, scope, (passage.start, passage.end)) for role, names in said)

    def _attended(self, place: int) -> bool:
        """Return whether a line says who took part in a meeting (参加:市商务局): no line beside it says who answers."""
        passage = self.section.passages[place]
        if not _ATTENDED.match(self.text, passage.start, passage.end) or passage.start in self.described:
            return False
        beside = [self._line(near) for near in (place - 1, place + 1) if 0 <= near < len(self.section.passages)]
        said = [in_bracket(self.text, *self._line(place)), *(in_bracket(self.text, *line) for line in beside)]
        return all(role == "supportedBy" for line in said for role, _ in line)

    def _takes_in(self, passage: Passage) -> bool:
        """Return whether a line of its own says who takes in applications, the only one of the text: it is of no item."""
        alone_here = passage.start in self.laid.paragraphs and _TAKES_IN.match(self.text, passage.start, passage.end)
        return bool(alone_here) and passage.start not in self.described and len(_TAKES_IN.findall(self.text)) == 1

    def _line(self, place: int) -> Span:
        """Return what a passage says that says nothing but who answers; else an empty place."""
        passage = self.section.passages[place]
        return alone(self.text, passage) or (passage.start, passage.start)

    def _is_sentence(self, heading: Passage) -> bool:
        """Return whether a short item that stands where a heading may is a sentence of its own (二、市科技局牵头做好辅导。): nothing runs on from it, and no bracket speaks for all below."""
        alone_here = self.text[heading.end - 1] == "。" and heading == self.section.passages[-1]
        return alone_here and not any(brackets(self.text, heading.start, heading.end))

    def _goes_on(self, passage: Passage) -> Iterator[Duty]:
        """Yield what a passage says with which an item begins or goes on."""
        opens = self.closed or bool(_NUMBERED.match(self.text, passage.start, passage.end))
        self.headed = passage.heading if opens else self.headed
        item = (self.item[0] if self.item and not opens else passage.start, passage.end)
        self.item, self.closed = item, False
        if not passage.heading or self._is_sentence(passage):
            begun = self.heading.start if self.heading else passage.start
            found, rest = of_sentence(self.text, passage, begun)
            if self.headed and item[0] < passage.start and closes(self.text, self.laid, passage, found):
                found = [replace(duty, scope=(item[0], duty.scope[1])) for duty in found]
            yield from found
            self.item = (rest if rest > passage.start else item[0], passage.end)
            self.closed = not all(duty.own for duty in found) or is_answered(self.text, passage)

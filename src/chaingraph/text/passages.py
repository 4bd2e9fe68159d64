"""Passages of a paragraph: what Chinese policy texts number, and the sentences between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.text.offices import OFFICES, ending

LONGEST_HEADING = 60  # characters; what is longer is a sentence
LONGEST = 2_000  # characters of a sentence; a longer one is read in parts, which end at a mark of a list or clause

_MARKS = (  # of headings, from the widest to the narrowest
    r"第[一二三四五六七八九十百\d]+(?:章|部分|篇)",
    r"第[一二三四五六七八九十百\d]+节",
    r"[一二三四五六七八九十]+、",
    r"第[一二三四五六七八九十百\d]+条",
    r"\([一二三四五六七八九十]+\)",
    r"\d{1,2}(?:[.、](?!\d)|(?:\.\d{1,2}){1,3}(?![\d%亿万个家项]))",
    r"\(\d{1,2}\)",
    r"[一二三四五六七八九十]是",
)
MARK = re.compile("|".join(f"({mark})" for mark in _MARKS))
NUMBERED = (  # what a line may be numbered by, in words (第二条, 专栏1:, 措施一, 卡片1:)
    r"(?:第[一二三四五六七八九十百\d]{1,5}[条款]"
    r"|(?:专栏|链条|措施|举措|任务|卡片|链卡)(?:[一二三四五六七八九十]{1,3}|\d{1,2}(?:-\d{1,2})?)(?![\d一二三四五六七八九十个项条家]))[:、.]?"
)
_LEADING = re.compile(rf"(?:#+|{'|'.join(_MARKS)}|[①-⑳]|{NUMBERED})+")
CHAPTER, ARTICLE = 3, 4  # 一、 and 第一条, of which what follows is the article itself, rarely a title
POINT = len(_MARKS)  # 一是, 二是: the only mark that may stand within a line
_DONE_BY = re.compile(  # a whole item that says who does it (1.由县商务局牵头拓展销路。), and heads nothing
    rf"(?:{MARK.pattern})[由请]?[\u4e00-\u9fff、]{{1,18}}{ending(*OFFICES)}(?:牵头|负责|配合)(?!单位|部门|事项|工作[。;]|任务|领导|以下|下列|如下|的)[^。;:]+[。;]$"
)
MARKDOWN = re.compile(r"#{1,6}(?=[^#])")
END = re.compile(r"[。;!?…]+[”’\"'」』)》]*")
_PART = re.compile(r"[,、:](?!\d)")  # where a sentence is parted that is too long
_CLOSED = re.compile(
    r"\((?:[^()]|\([^()]{0,60}\)){0,300}\)|《[^《》]{0,200}》|“[^“”]{0,300}”|〔[^〔〕]{0,300}〕|【[^【】]{0,300}】|\[[^\[\]]{0,300}\]"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, a sentence, or a row of a table: its place in the canonical text."""

    start: int
    end: int
    heading: bool = False
    row: bool = False


def unmarked(words: str) -> str:
    """Return words without the marks of headings and items with which they begin.

    >>> unmarked("(一)1.建设平台"), unmarked("##一是强链"), unmarked("十条措施")
    ('建设平台', '强链', '十条措施')
    >>> unmarked("专栏1石墨产业链"), unmarked("任务二:强链"), unmarked("任务三项")
    ('石墨产业链', '强链', '任务三项')
    """
    mark = _LEADING.match(words)
    return words[mark.end() :] if mark else words


def heading_mark(text: str, start: int) -> int:
    """Return the level of the heading mark at a place; 0 where there is none."""
    mark = MARK.match(text, start)
    if mark is None:
        return 0
    return mark.lastindex or 0


def passages(text: str, start: int, end: int) -> Iterator[tuple[int, Passage]]:
    """Yield the passages of a paragraph, each with the level of the section that it opens, or 0."""
    sentences = _sentences(text, start, end)
    for place, (first, last) in enumerate(sentences):
        hashes = MARKDOWN.match(text, first)
        level = heading_mark(text, hashes.end() if hashes else first)
        at_line = place == 0
        short = last - first <= LONGEST_HEADING
        alone = len(sentences) == 1
        if hashes and at_line:
            yield level or POINT + hashes.end() - hashes.start(), Passage(first, last, heading=True)
        elif level == POINT:
            follows = place + 1 < len(sentences) and not heading_mark(text, sentences[place + 1][0])
            opens = short and text[last - 1] == "。" and follows
            yield (level, Passage(first, last, heading=True)) if opens else (0, Passage(first, last))
        elif level and at_line:
            brief = last - first <= 25 and level != ARTICLE and not _DONE_BY.match(text, first, last)
            titled = short and (not alone or text[last - 1] not in "。;" or brief)
            listed = not alone and heading_mark(text, sentences[1][0]) == level
            yield level, Passage(first, last, heading=titled and not listed)  # 1.…;2.…: an item, which heads nothing
        else:
            yield 0, Passage(first, last)


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the sentences of a paragraph: they end at a stop or semicolon that no bracket or quotation encloses."""
    closed = [match.span() for match in _CLOSED.finditer(text, start, end)]
    ends, inside = [], 0
    for match in END.finditer(text, start, end):
        while inside < len(closed) and closed[inside][1] <= match.start():
            inside += 1
        if inside == len(closed) or match.start() < closed[inside][0] or match.end() >= closed[inside][1]:
            ends.append(match.end())
    # a bracket after a stop (who answers for what stands before it) is a passage of its own
    ends += [last for first, last in closed if first in ends and text[first] in "(〔【[" and last not in ends]
    ends.sort()
    if not ends or ends[-1] < end:
        ends.append(end)
    return [part for first, last in zip([start, *ends], ends, strict=False) for part in _parts(text, first, last)]


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence; one that is longer than any is in parts."""
    while end - start > LONGEST:
        marks = [match.end() for match in _PART.finditer(text, start + LONGEST // 2, start + LONGEST)]
        last = marks[-1] if marks else start + LONGEST
        yield start, last
        start = last
    yield start, end

"""Paragraphs: lines that a page broke within a sentence are one, and some are headings without a number."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout.page_lines import Page
from chaingraph.text.papers import PAPERS
from chaingraph.text.passages import END, LONGEST, MARK, MARKDOWN, heading_mark

_PLAIN = re.compile(  # headings without a number: words that are nothing else, and chains in a roster
    r"(?:工作|总体|主要|基本|具体|重点|发展|下一步|组织|保障|政策|目标|存在的?|推进|实施|指导|年度)*(?:目标|任务|措施|举措|保障|原则|要求|情况|背景|思路|思想|成效|进展|问题|打算|安排|职责|机制)"
    r"|[■◆●▲★□◇○▶]?[\u4e00-\u9fffA-Za-z()]{1,16}产业链"
)
_OPENS = re.compile(r"[^()]*\(")
_CLOSES = re.compile(rf"(?!{MARK.pattern})[^()]*\)")  # a bracket that a line above opened
_BOXED = re.compile(  # stands around a heading or a label, or before an item
    r"[【▲△◇○□★☆▶►▸➢]|[\[〔「『][\u4e00-\u9fff]{2,10}[\]〕」』]"
)
_BULLET = re.compile(r"[-*•●■◆▪·]?\*\*(?=[\u4e00-\u9fff])|[-*•●■◆▪·](?![-*\d])")  # of an item of a list without numbers
_KINDS = f"(?:{PAPERS}|报告|答复|复函|清单|名单|总结)"
_TITLED = re.compile(  # a first line that ends as titles do
    rf"[^,。;:]{{4,60}}{_KINDS}(?:\([^()]{{1,20}}\))?"
)
_LABEL = re.compile(  # 链长:…, 2026年产值目标(亿元):…, on a line of its own
    r"(?:20\d\d年度?)?[\u4e00-\u9fff]{2,8}(?:\([^()]{1,8}\))?(?:(?:\*\*)?:|——)"
)
_TITLE_ENDS = re.compile(f"{_KINDS}$")
_MIDST = re.compile(  # the last character of a line that goes on, and the first below it
    r"^[和与及的]|.[、,;)]$|[\d万亿萬億][元家个名人户条项次万亿萬億%亩吨台套件]"
)
_NOTE_AFTER_STOP = re.compile(r"[。;]\([^()]{2,300}(?:\([^()]{0,60}\)[^()]{0,100}){0,9}\)$")
_ANSWERED = re.compile(  # ends a heading or an item
    r"\([^()]{0,200}(?:(?:责任|牵头|配合|完成)(?:单位|部门|时限):|负责|牵头|配合)[^()]{0,200}\)$"
)


def paragraphs_of(
    text: CanonicalText, rows: Collection[int], inner: Collection[int] = frozenset()
) -> list[tuple[int, int]]:
    """Return paragraphs as spans of the canonical text; lines broken within a sentence are joined, ``rows`` are not, but for lines ``inner`` to one."""
    spans: list[tuple[int, int]] = []
    page = Page.of(text)
    for place, (start, end) in enumerate(text.lines):
        above = spans[-1] if spans else None
        apart = start in rows or (above is not None and above[0] in rows)
        full = above is not None and above[1] - above[0] > LONGEST
        within = start in inner
        broken = above is not None and not apart and not full and _is_broken(text, above, place, page)
        if above and (within or broken):
            spans[-1] = (above[0], end)
        else:
            spans.append((start, end))
    return spans


def _is_broken(text: CanonicalText, above: tuple[int, int], place: int, page: Page) -> bool:
    """Return whether a line goes on with the sentence of the paragraph above."""
    start, end = text.lines[place]
    words = text.text[above[0] : above[1]]
    between = text.source[text.origin[above[1] - 1] + 1 : text.origin[start]]
    if between.count("\n") > 1 or re.search(r"[\u3000\t]|  ", between.rpartition("\n")[2]):
        return False
    if words.count("(") > words.count(")") and _CLOSES.match(text.text, start, end):
        return True
    if re.search(r"[。;:!?…][”’\"」』)》]*$", text.text[max(0, above[1] - 4) : above[1]]):
        return False
    if _NOTE_AFTER_STOP.search(words) or _ANSWERED.search(words):
        return False
    if words.count("(") > words.count(")") and _OPENS.match(text.text, start, end):
        return False  # a bracket that never closes
    if any(mark.match(text.text, start) for mark in (MARK, MARKDOWN, _LABEL, _BULLET, _BOXED)):
        return False
    if above[0] == text.lines[0][0] and _TITLED.fullmatch(words) and END.search(text.text, start, end):
        return False  # a title, and a sentence
    line = text.text[slice(*text.lines[place - 1])]
    if _PLAIN.fullmatch(line) or _PLAIN.fullmatch(text.text, start, end):
        return False
    titled = above[0] == text.lines[0][0] and bool(_TITLE_ENDS.search(text.text, start, end))
    midst = titled or _is_open(words) or bool(_MIDST.search(text.text[above[1] - 1 : start + 1]))
    return line[-1] in ",、" or page.breaks(place - 1, midst, labelled=bool(_LABEL.match(words)))


def _is_open(words: str) -> bool:
    """Return whether a bracket or a quotation is open at the end of words."""
    return any(words.count(first) > words.count(last) for first, last in ("()", "“”", "《》"))


def plain_headings(text: str, lines: Sequence[tuple[int, int]]) -> set[int]:
    """Return where headings without a number begin: lines of their words alone, above a line that is no heading."""
    words = [text[start:end] for start, end in lines]
    alone = [bool(_PLAIN.fullmatch(line)) for line in words]
    return {
        lines[place][0]
        for place in range(len(words) - 1)
        if alone[place]
        and not alone[place + 1]
        and not heading_mark(words[place + 1], 0)
        and (place > 0 or _LABEL.match(words[place + 1]))
    }

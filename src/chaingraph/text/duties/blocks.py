"""Lines that open an item (■ 作战任务二), and those that name who hosts an event or keeps a site, where nobody answers for anything."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from chaingraph.text.furniture import FOOT
from chaingraph.text.layout import Layout
from chaingraph.text.passages import Passage

_HOST = re.compile("(主办|承办|协办|支持|指导|技术支持|媒体支持)(?:单位|机构|方)?:")  # of an event, of a site
_OF_DUTY = re.compile("(?:责任|牵头|配合|落实)(?:单位|部门):|时限:")
_FOOT = re.compile(FOOT)
_BLOCK = re.compile("[■▍◆▲●◇★☆◎※▶►□]")  # how a line begins that heads those below it
_HEAD = 40  # characters of such a line


def hosts(text: str, near: Sequence[Passage], passage: Passage) -> bool:
    """Return whether a passage is the foot of a page or the label of an event, whose hosts those ``near`` it name: nobody answers by that."""
    if _FOOT.search(text, passage.start, passage.end):
        return True
    if not _HOST.search(text, passage.start, passage.end) or _OF_DUTY.search(text, passage.start, passage.end):
        return False
    labels = {label for one in near for label in _HOST.findall(text, one.start, one.end)}
    return "主办" in labels and len(labels) > 1


def heads_block(text: str, laid: Layout, line: Passage, after: Passage) -> bool:
    """Return whether a passage is a short line with a mark, and the one after it a line without any."""
    marked = [bool(_BLOCK.match(text, one.start, one.end)) for one in (line, after)]
    short = line.end - line.start <= _HEAD and text[line.end - 1] not in "。;,"
    return short and marked == [True, False] and all(_begins(laid.paragraphs, one.start) for one in (line, after))


def _begins(paragraphs: Sequence[int], place: int) -> bool:
    """Return whether a paragraph begins at a place."""
    at = bisect_left(paragraphs, place)
    return at < len(paragraphs) and paragraphs[at] == place

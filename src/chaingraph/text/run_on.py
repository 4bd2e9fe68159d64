"""Lines that a page runs into one: the title of a document, to whom it goes, who signs and when, and the title of what it sends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.offices import ISSUERS, ending
from chaingraph.text.papers import PAPERS

_LONG = 60  # characters of a line that may be several
_SENT = 600  # within which a notice says what it sends, and is signed
_OPENS = "为[^。]{4,200}?(?:制定本|特制定|提出[如以]下|现[就将提]|如下)"  # how what is set out begins
_LABELLED = r"(?:发布时间|发布日期|来源|日期|时间|作者|浏览次数):[^,。;:]{1,30}?"  # what a page says of a text
_ADDRESSED = r"各[^。;:\d]{2,80}:"
_NUMBER = r"[\u4e00-\u9fff]{2,6}[〔\[]20\d\d[〕\]]第?\d{1,4}号"
_TITLE = re.compile(
    rf"[^,。;:]{{4,90}}?(?:{PAPERS})(?:\([^()]{{1,20}}\))?(?={_OPENS}|{_LABELLED}|{_ADDRESSED}|{_NUMBER}|20\d\d年是)"
)
_BELOW = re.compile(  # a title, one behind another
    rf"(?:(?:{_LABELLED}){{1,4}}(?={_OPENS}))?(?P<number>{_NUMBER})?(?P<whom>{_ADDRESSED})?"
)
_SIGNED = re.compile(
    rf"(?<=。)(?P<who>[\u4e00-\u9fff]{{2,28}}?{ending(*ISSUERS)})(?P<day>20\d\d年\d{{1,2}}月\d{{1,2}}日)(?P<end>$|(?=\(此件|附件))?"
)


def parted(words: str) -> list[int]:
    """Return where, within a canonical line, the lines begin that it runs into one; none in a line that is none of a document.

    >>> line = "云岭市工信局印发关于强链的意见的通知各县区:《意见》已经同意,现印发给你们。云岭市工信局2026年3月5日关于强链的意见为做强产业,提出如下意见。"
    >>> [line[:place][-4:] for place in parted(line)]
    ['见的通知', '各县区:', '给你们。', '市工信局', '3月5日', '链的意见']
    """
    title = _TITLE.match(words) if len(words) > _LONG else None
    return sorted({*_headed(words, title), *_signed(words, title.end())} - {len(words)}) if title else []


def _headed(words: str, title: re.Match[str]) -> Iterator[int]:
    """Yield where a title ends, and what stands below it."""
    yield title.end()
    if below := _BELOW.match(words, title.end()):
        yield from (below.end(), below.end("number") if below["number"] else below.end())


def _signed(words: str, start: int) -> Iterator[int]:
    """Yield where those stand who sign, and the day, of a notice before the title of what it sends, or at the end of all."""
    for match in _SIGNED.finditer(words, start):
        sent = _TITLE.match(words, match.end()) if match.end() < start + _SENT else None
        if sent or match["end"] is not None:
            yield from (match.start(), match.start("day"), match.end())
        if sent:
            yield from _headed(words, sent)

"""Segments that stand behind the side of their chain on which they are, as a heading or before 环节: (一)上游石墨采选。, 【上游·石墨采选】, 上游石墨采选环节有甲公司."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

_NAME = r"(?P<name>[\u4e00-\u9fffA-Za-z0-9-]{2,12}?)"
_NUMBER = r"[【\[(]?[\d一二三四五六七八九十]{0,2}[).、]{0,2}"
_HEADING = re.compile(rf"{_NUMBER}[上中下]游(?:环节)?(?:[·:—-]{{0,2}}){_NAME}(?:环节)?[】\]]?[。:]?")
_STEP = re.compile(rf"[上中下]游(?:的)?{_NAME}环节(?=[,。;:、(现有由以存仍]|仅有|主要|代表)")
_NO_STEP = re.compile(  # what may be told of a side, and is no segment
    "环节|产业|企业|配套|延伸|拓展|领域|产品|供应|资源|市场|需求|协同|合作|重点|主要|关键|核心|薄弱|情况|部分|方面|[补强延建]链|短板|发展|布局|项目|公司|集团|提升|突破|做[大强优]|链|[的和与及等各多由有为是在向]"
)


def sided(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the segments of ``words`` that a side of the chain stands before, where no other name is read.

    >>> list(sided("(一)上游石墨采选。", [])), list(sided("【中游·提纯】", [])), list(sided("下游应用拓展", []))
    ([(5, 9, 'Segment')], [(4, 6, 'Segment')], [])
    >>> list(sided("上游石墨采选环节有甲公司,下游各环节有乙公司", []))
    [(2, 6, 'Segment')]
    """
    heading = _HEADING.fullmatch(words)
    for match in (heading,) if heading else _STEP.finditer(words):
        start, end = match.span("name")
        free = all(one[1] <= start or end <= one[0] for one in names)
        if free and not _NO_STEP.search(match["name"]):
            yield start, end, "Segment"

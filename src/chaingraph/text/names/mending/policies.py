"""Policies by the number or the quotation that they go by: “18条”, “9项举措”, “2+5+9”政策体系, “三减”系列政策."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

_NUMBERED = re.compile(
    "“(?P<name>(?:\\d+|[一二三四五六七八九十]+)(?:条|项(?:政策)?(?:举措|措施)|条(?:措施|意见|政策|新政)))”"
)
_OF_MEASURES = re.compile(  # what says near it that it is a policy
    "政策|出台|印发|兑现|落实|惠企|助企|支持|纾困|措施|举措|制定|发布|实施"
)
_GOES_ON = re.compile("产业链|链|线|街|路|红线|铁律|禁令|纪律|标准")
_SYSTEM = re.compile(
    "(?P<name>(?:(?:高质量|产业|民营经济|科技|人才)发展|产业|人才|惠企|助企)?“[^“”,。;]{1,10}”(?:系列|一揽子|组合)?(?:政策体系|系列政策|政策包|(?<=系列)政策|(?<=一揽子)政策))"
)


def policies(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the policies of a segment that go by a number or a quotation.

    >>> list(policies("出台“18条”和“三减”系列政策", []))
    [(3, 6, 'Policy'), (8, 16, 'Policy')]
    >>> list(policies("守住“8条”红线", []))
    []
    """
    for match in _NUMBERED.finditer(words):
        told = _OF_MEASURES.search(words, max(0, match.start() - 30), match.start())
        if told and not _GOES_ON.match(words, match.end()) and not _is_wider(match, names):
            yield *match.span("name"), "Policy"
    for match in _SYSTEM.finditer(words):
        if not _is_wider(match, names):
            yield *match.span("name"), "Policy"


def _is_wider(match: re.Match[str], names: Sequence[Span]) -> bool:
    """Return whether a name goes beyond what matches."""
    start, end = match.span()
    return any(one[0] < end and start < one[1] and not (start <= one[0] and one[1] <= end) for one in names)

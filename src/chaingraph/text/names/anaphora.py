"""Words that stand for a name before them: 该公司, 该行, 本次对接会."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from chaingraph.text.names.endings import Name

FAR = 160  # characters before such words in which the name stands

# to extend: the words, the kinds that they stand for, and how the name ends
_WORDS = (
    (re.compile("该(?:公司|企业|集团|厂)"), ("Enterprise",), re.compile("")),
    (re.compile("该行(?!业)"), ("Institution", "Enterprise"), re.compile(".*(?:行|联社|信合)$")),
    (re.compile("该(?P<end>[校院局委所])"), ("Institution",), re.compile(".*[校院局委所学]$")),
    (re.compile("该(?P<end>[\u4e00-\u9fff]{0,2}(?:中心|平台|基地|园区?|实验室|联盟|协会))"), ("Platform", "Institution"), re.compile("")),
    (re.compile("(?:本次|此次|这次|该)(?P<end>[\u4e00-\u9fff]{0,4}(?:会议|大会|会|活动|大赛|论坛|仪式))(?=由|[是以])"), ("Action",), re.compile("")),
)  # fmt: skip
_MEETS = re.compile("会议?|大会|活动")


def standing_for(text: str, names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield words of a text that stand for a name, as a name of its kind, each with that name: the last before that fits.

    ``names`` are those of the text, in its order.

    >>> firm = Name(0, 3, "甲公司", "Enterprise")
    >>> [(words.text, name.text) for words, name in standing_for("甲公司投产。该公司与乙大学签约", [firm])]
    [('该公司', '甲公司')]
    """
    for words, kinds, ends in _WORDS:
        for match in words.finditer(text):
            last = bisect_left(names, match.start(), key=lambda name: name.start)
            near = (name for name in reversed(names[:last]) if name.end <= match.start())
            for name in takewhile(lambda one: match.start() - FAR <= one.start, near):  # noqa: B023 - used at once
                if name.kind in kinds and ends.match(name.text) and _fits(match, name):
                    yield Name(*match.span(), match[0], name.kind), name
                    break


def _fits(match: re.Match[str], name: Name) -> bool:
    """Return whether a name ends as the words do that stand for it (本次对接会: 石墨产业链对接会)."""
    end = match.groupdict().get("end")
    if not end:
        return True
    meets = bool(_MEETS.fullmatch(end)) and name.text.endswith(("会", "活动", "会议"))
    return name.text.endswith(end) or meets or (end == "校" and name.text.endswith("学"))

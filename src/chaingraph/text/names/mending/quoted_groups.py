"""Statuses that quotation marks hold whole: “智能工厂”“数字化车间”; and 中小企业 whole where a model ends at its first half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

# to extend: what is awarded or listed
_STATUS = "专精特新|小巨人|单项冠军|隐形冠军|瞪羚|独角兽|领跑者|(?:智能|绿色|未来|灯塔|无废|零碳|5G)工厂|(?:数字化|智能|绿色)车间|绿色供应链"
_QUOTED = re.compile(
    f"(?<!专精特新)“(?P<name>(?:国家级|省级|市级)?(?:{_STATUS}))”(?=[“、,。;)等和及]|$|称号|荣誉|认定|的(?:企业|,))"
)
_REST = re.compile("小(?:微)?企业")


def quoted_groups(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the statuses of a segment that quotation marks hold, and those of which the first half is named.

    >>> list(quoted_groups("认定为“智能工厂”“数字化车间”的,", []))
    [(4, 8, 'Group'), (10, 15, 'Group')]
    >>> list(quoted_groups("“专精特新”中小企业", [(0, 7, "Group")])), list(quoted_groups("“专精特新”企业", []))
    ([(0, 10, 'Group')], [])
    """
    for match in _QUOTED.finditer(words):
        over = [one for one in names if one[0] < match.end() and match.start() < one[1]]
        if all(one[2] in ("Group", "Platform", "Enterprise", "Product") for one in over):
            yield *match.span("name"), "Group"
    for start, end, kind in names:
        rest = _REST.match(words, end) if kind == "Group" and words[end - 1] == "中" else None
        if rest:
            yield start, rest.end(), kind

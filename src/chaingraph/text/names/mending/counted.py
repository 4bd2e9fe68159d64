"""Firms that a list counts: its last member stands before the number (华能、恒牧两家企业)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

_COUNTED = re.compile(
    r"[、和](?P<firm>[\u4e00-\u9fff]{2,8}?)(?:等)?[两三四五六七八九十\d]+家(?:链主|龙头|重点|骨干)?(?:企业|公司)"
)


def counted_firms(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the last firm of a list that is counted, where the one before it is named.

    >>> list(counted_firms("华能、恒牧等12家企业", [(0, 2, "Enterprise")]))
    [(3, 5, 'Enterprise')]
    """
    for name in names:
        firm = _COUNTED.match(words, name[1]) if name[2] == "Enterprise" else None
        if firm and not any(one[0] < firm.end("firm") and firm.start("firm") < one[1] for one in names):
            yield firm.start("firm"), firm.end("firm"), "Enterprise"

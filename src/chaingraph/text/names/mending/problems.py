"""Problems of a segment or a chain that a clause names: 采选环节存在提纯能力不足的短板, 石墨产业链有高端设备依赖进口断点."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span

_FOUND = re.compile(
    r"(?:环节|产业链|链条|端)(?:还|仍|尚|也|目前|当前|依然|仍然|普遍|主要|客观|均|都)*(?:存在|面临|有(?!效|序|力|关)|受制于)着?"
    r"(?P<problem>(?![一二两三四五六七八九十几多\d]|较多|诸多|不少|明显|突出|弱项)[^,。;:、的“”()\d]{4,14}?)(?:的|等)?(?:短板|断点|堵点|卡点|痛点|难点|瓶颈)(?=[,。;、和]|$)"
)


def problems(words: str) -> Iterator[Span]:
    """Yield the problems that clauses say a segment or a chain to have, without the word for their kind.

    >>> list(problems("采选环节存在提纯能力不足的短板"))
    [(6, 12, 'Problem')]
    """
    yield from ((*match.span("problem"), "Problem") for match in _FOUND.finditer(words))

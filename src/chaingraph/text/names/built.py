"""Names of what a task makes: a task that is nothing but a verb of making and a definite thing names that thing (搭建石墨产业链供需对接平台)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from chaingraph.text.names.endings import Name

_MAKES = "(?:建设|新建|建成|打造|设立|建立|创建|搭建|构建|编制|绘制|发行|筹建|开发)"
_HEADS = {
    "Platform": "(?:平台|基地|产业园|加工园|园区|中心|实验室|服务站)",
    "Instrument": "(?:图谱|招商目录|路线图|项目库|清单)",
    "FinancialProduct": "(?:资金|基金|债券)",
}
_ONE = re.compile("[、,;。和与及]|的")  # in what is no name of one thing
_CHAIN = re.compile("[\u4e00-\u9fff]{2,8}产业链|“")  # in that of a definite one
_GENERIC = re.compile("(?:各|重点|全|主导|优势|每条|特色)(?:条)?产业链")


def built(text: str, tasks: Iterable[tuple[int, int]], place: str) -> Iterator[Name]:
    """Yield the names of what tasks at some places make that name a chain, or a ``place`` of their document, as one of theirs.

    >>> [one.text for one in built("搭建石墨产业链供需对接平台", [(0, 13)], "")], list(built("搭建供需对接平台", [(0, 8)], ""))
    (['石墨产业链供需对接平台'], [])
    """
    short = place[:-1] if len(place) > 2 else place
    for start, end in tasks:
        for kind, head in _HEADS.items():
            told = re.fullmatch(f"{_MAKES}(?P<thing>.{{2,24}}?{head})", text[start:end])
            if not told or _ONE.search(told["thing"]) or _GENERIC.search(told["thing"]):
                continue
            if _CHAIN.search(told["thing"]) or (short and told["thing"].startswith(short)):
                yield Name(start + told.start("thing"), end, told["thing"], kind)

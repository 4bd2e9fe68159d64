"""Lists of actions or schemes that a head noun counts: 实施良种繁育、品牌创建、市场开拓3大行动 names three actions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span

_ITEM = "(?:(?![的了在是为将把等])[\u4e00-\u9fff]){4,14}"
_COUNTED = re.compile(
    rf"(?P<list>[\u4e00-\u9fff]{{4,24}}(?:(?:、{_ITEM}){{2,14}}|(?:、{_ITEM}){{1,14}}?[和及与]{_ITEM}))等?“?(?:\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[大项个](?:专项|重点|标志性)?(?P<head>行动|工程|计划)"
)
_LED = re.compile(".*(?:实施|开展|启动|部署|组织|围绕|抓好|推进|落实|打好|谋划|聚焦)(?:好|了)?(?=.{4})")
_KIND = {"行动": "Action", "工程": "Programme", "计划": "Programme"}
_MEMBER = re.compile("[^、和及与]+")
_FEWEST, _LONGEST = 4, 14  # characters of a member


def counted_schemes(words: str) -> Iterator[Span]:
    """Yield the members of the lists of a segment that a head noun counts as actions or schemes.

    >>> words = "实施良种繁育、品牌创建、市场开拓3大行动"
    >>> [(words[start:end], kind) for start, end, kind in counted_schemes(words)]
    [('良种繁育', 'Action'), ('品牌创建', 'Action'), ('市场开拓', 'Action')]
    """
    for match in _COUNTED.finditer(words):
        start, end = match.span("list")
        lead = _LED.match(words, start, words.index("、", start))
        items = [one.span() for one in _MEMBER.finditer(words, lead.end() if lead else start, end)]
        if all(_FEWEST <= last - first <= _LONGEST for first, last in items):
            yield from ((first, last, _KIND[match["head"]]) for first, last in items)

"""Lists of actions, schemes or papers that a head noun counts, and wholes that count their parts.

实施良种繁育、品牌创建、市场开拓3大行动 names three actions; 六大工程(强链补链、数字赋能) a whole and its schemes; 三图两库(全景图、企业库) one of papers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span

_NUMBER = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})"
_ITEM = "(?:(?![的了在是为将把等])[\u4e00-\u9fff]){4,14}"
_COUNTED = re.compile(
    rf"(?P<list>[\u4e00-\u9fff]{{4,24}}(?:(?:、{_ITEM}){{2,14}}|(?:、{_ITEM}){{1,14}}?[和及与]{_ITEM}))等?“?{_NUMBER}[大项个](?:专项|重点|标志性)?(?P<head>行动|工程|计划)"
)
_LED = re.compile(".*(?:实施|开展|启动|部署|组织|围绕|抓好|推进|落实|打好|谋划|聚焦)(?:好|了)?(?=.{4})")
_KIND = {"行动": "Action", "工程": "Programme", "计划": "Programme"}
_MEMBER = re.compile("[^、和及与]+")
_FEWEST, _LONGEST = 4, 14  # characters of a member
_PAPER = "(?:图谱?|库|清单|名?单|表|池|报告|台账|名录|目录|手册)"
_PAPERS = re.compile(
    rf"(?:[一二两三四五六七八九十\d]{_PAPER}){{2,5}}(?![一二两三四五六七八九十\d]{_PAPER}|[\u4e00-\u9fff]?(?:机制|制度|行动|工程))"
)
_WHOLE = re.compile(
    rf"(?P<whole>{_NUMBER}大(?:专项|重点|标志性)?(?P<head>行动|工程|计划)|{_PAPERS.pattern})”?\((?:即|包括|分别[为是]|指)?:?“?"
    "(?P<list>[^、,()。;:|和及与]{2,16}(?:[、和及与][^、,()。;:|和及与]{2,16}?){1,14})等?\\)"
)
_PART = re.compile("[^、和及与“”]+")


def counted_schemes(words: str) -> Iterator[Span]:
    """Yield the members of the lists of a segment that a head noun counts, and wholes that count what they are made of.

    >>> words = "实施良种繁育、品牌创建、市场开拓3大行动"
    >>> [(words[start:end], kind) for start, end, kind in counted_schemes(words)]
    [('良种繁育', 'Action'), ('品牌创建', 'Action'), ('市场开拓', 'Action')]
    >>> words = "编制一图两库(即全景图、企业库和人才库)"
    >>> [(words[start:end], kind) for start, end, kind in counted_schemes(words)]
    [('一图两库', 'Instrument'), ('全景图', 'Instrument'), ('企业库', 'Instrument'), ('人才库', 'Instrument')]
    """
    for match in _COUNTED.finditer(words):
        start, end = match.span("list")
        lead = _LED.match(words, start, words.index("、", start))
        items = [one.span() for one in _MEMBER.finditer(words, lead.end() if lead else start, end)]
        if all(_FEWEST <= last - first <= _LONGEST for first, last in items):
            yield from ((first, last, _KIND[match["head"]]) for first, last in items)
    yield from ((*match.span(), "Instrument") for match in _PAPERS.finditer(words))
    for match in _WHOLE.finditer(words):
        parts = [one.span() for one in _PART.finditer(words, *match.span("list"))]
        papers = all(re.search(f"{_PAPER}$", words[first:last]) for first, last in parts)
        if match["head"]:
            yield from ((first, last, _KIND[match["head"]]) for first, last in (match.span("whole"), *parts))
        elif papers:
            yield from ((first, last, "Instrument") for first, last in parts)

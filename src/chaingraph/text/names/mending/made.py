"""Goods that a clause says are made, in a list whose members end alike or behind 产品有: 主营球阀、蝶阀、闸阀, 红茶、白茶等系列产品, 主要产品有刀片、坩埚."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

_MAKES = (  # what says that goods follow
    "(?:(?:生产(?:需要)?|制造|研制|研发|开发|主营|推出|加工|产品|品种|系列)(?:主要)?(?:有|包括|涵盖|涉及|囊括|包含|为|是|的)?(?:了|出)?)+"
)
_HAS = "(?:形成|拥有|经营|销售|种植|发展|培育|供应|出口)了?"  # … where it ends with 等产品
_GOOD = "(?:(?![和与及等的了有销获在类])[\u4e00-\u9fffA-Za-z0-9-]){2,10}"
_ALIKE = "(?![业化性链力点度量项目省市县区镇局会者员户家园])(?P<end>[\u4e00-\u9fff])"
_ITEM = "[\u4e00-\u9fffA-Za-z0-9-]{1,8}?"
_LIST = rf"(?P<list>{_ITEM}{_ALIKE}(?:、{_ITEM}(?P=end))*(?:、|和|与|及|以及){_ITEM}(?P=end))"
_MADE = re.compile(rf"{_MAKES}{_LIST}(?=[等和与及、,。;)]|$)")
_GOODS = re.compile(rf"{_HAS}{_LIST}等[\u4e00-\u9fff]{{0,4}}产品")
_ARE = re.compile(  # the goods that a clause says that there are, whatever they end with
    "(?:主要|主导|主打|核心|拳头|代表|重点|终端)产品(?:主要|目前)?(?:有|为|是|包括|包含|涵盖)"
    f"(?P<list>{_GOOD}(?:、{_GOOD}){{1,12}}(?:(?:和|与|及|以及){_GOOD})?)(?=等|[,。;]|$)"
)
_PARTS = re.compile(rf"(?:^|、|以及|[和与及])({_ITEM}|{_GOOD})(?=、|以及|[和与及]|$)")
_LOANS = "贷险券"
_MISREAD = frozenset({"Product", "FinancialProduct", "Enterprise", "Segment", "Problem", "IndustryChain"})


def made(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the goods of the lists of a segment that are not named, or taken for what makes them.

    >>> list(made("主营球阀、蝶阀和闸阀", [(5, 7, "Enterprise")]))
    [(2, 4, 'Product'), (5, 7, 'Product'), (8, 10, 'Product')]
    >>> list(made("主要产品有刀片、坩埚,", [(8, 10, "Enterprise")]))
    [(5, 7, 'Product'), (8, 10, 'Product')]
    """
    lists = {one.span("list"): one for which in (_MADE, _GOODS, _ARE) for one in which.finditer(words)}
    for match in lists.values():
        start = match.start("list")
        items = [(start + one.start(1), start + one.end(1)) for one in _PARTS.finditer(match["list"])]
        over = [one for one in names if one[0] < match.end("list") and start < one[1]]
        if all(one[:2] in items and one[2] in _MISREAD for one in over):
            kind = "FinancialProduct" if match["list"][-1] in _LOANS else "Product"
            yield from ((*item, kind) for item in items)

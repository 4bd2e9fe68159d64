"""Chains that a noun group names whole, whatever stands in them.

12个石墨和锂电产业链项目 counts projects of one chain, 家兔、生猪(畜禽)产业链 is one by its bracket, 毛竹-竹浆-造纸产业 by what joins its steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.chain_groups import GENERIC, HEAD, LEVEL
from chaingraph.text.names.meetings import Span

_COUNTED = re.compile(
    rf"(?<![年月第])\d+[个家项户]{LEVEL}(?P<name>(?!{GENERIC})(?:5G|[\u4e00-\u9fffA-Za-z]){{2,20}}?(?:\([^()]{{1,12}}\))?产业链)(?={HEAD})"
)
_CLAUSE = re.compile(
    "[的了在为是将由被把让使从向到等]|围绕|聚焦|涉及|覆盖|推进|推动|建设|培育|发展|签约|入驻|落户|纳入|企业|项目|单位"
)
_BRACKETED = re.compile(
    r"(?:^|(?<=[。;|]))[\d一二三四五六七八九十().、]{0,4}(?P<name>[\u4e00-\u9fff]{2,6}(?:[、和][\u4e00-\u9fff]{2,6}){1,2}\([\u4e00-\u9fff]{2,10}\)产业链)(?=方面|领域|上,|:)"
)
_STEPS = re.compile(
    r"(?:^|(?<=[)、。;|:“]))(?P<name>(?!上游|中游|上中|研发|强链|补链|建链|延链)[\u4e00-\u9fff]{2,6}(?:[—–-]+[\u4e00-\u9fff]{2,8}){1,6}(?:产业链?|链条?))(?=$|[(,。;:|”])"
)


def grouped(words: str) -> Iterator[Span]:
    """Yield the chains of a segment whose projects or firms are counted, those of a list that one bracket names together, those named by their steps.

    >>> list(grouped("签约3个石墨和锂电产业链项目")), list(grouped("9家重点产业链企业")), list(grouped("家兔、生猪(畜禽)产业链方面"))
    ([(4, 12, 'IndustryChain')], [], [(0, 12, 'IndustryChain')])
    """
    for match in _COUNTED.finditer(words):
        if not _CLAUSE.search(match["name"]):
            yield *match.span("name"), "IndustryChain"
    for pattern in (_BRACKETED, _STEPS):
        yield from ((*match.span("name"), "IndustryChain") for match in pattern.finditer(words))

"""Chains that a noun group names whole, whatever stands in them.

12个石墨和锂电产业链项目 counts projects of one chain, 家兔、生猪(畜禽)产业链 is one by its bracket, 石化-化纤-纺织产业 by what joins its steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span

_LEVEL = "(?:(?:国家|[省市县区])级|相关|有关|重点|新的|重大|其他|[全我][省市县区])*"
_ANY = (  # what says of which kind a chain is, not of which industry
    "(?:重点|优势|主导|支柱|特色|新兴|标志性|战略性|未来|传统|现代|先进|新型|制造业|农业|工业|产业|配套|全|各条?|上下游|关键|核心|千亿级?|百亿级?|[一二三四五六七八九十两\\d]+[大条个])*产业链"
)
_HEAD = (  # what is counted of a chain
    "(?:重点|骨干|龙头|链主|规上|规模以上|上下游|配套|关联|在建|在谈|签约|招商|储备|亿元)*(?:项目|企业|单位|基地|合作社)"
)
_COUNTED = re.compile(
    rf"(?<![年月第])\d+[个家项户]{_LEVEL}(?P<name>(?!{_ANY})(?:5G|[\u4e00-\u9fffA-Za-z]){{2,20}}?(?:\([^()]{{1,12}}\))?产业链)(?={_HEAD})"
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

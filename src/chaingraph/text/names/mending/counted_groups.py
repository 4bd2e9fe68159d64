"""Kinds of firms and clusters that are counted (引进2个产业领航企业、5家配套企业): the words right after the number name a group, up to a stop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

_COUNTED = re.compile(
    r"(?:\d|[一二三四五六七八九十两百])(?:余|多|来)?[家户个](?:以上|左右)?(?P<name>[\u4e00-\u9fffA-Za-z]{0,8}(?:“[^“”,。;、]{1,8}”)?[\u4e00-\u9fff]{0,6}企业|(?:\d{1,4}[百千万亿]{1,2}级)?[\u4e00-\u9fff]{0,10}集群)(?=[,。;、:)|和与及]|$|名单)"
)
_SIZE = re.compile("^\\d{1,4}[百千万亿]{1,2}级")
_OF_KIND = re.compile(".*[级型式].*集群")  # a cluster of a level or a type, which a place may have many of
_NO_KIND = re.compile(  # a level, a place, a clause, a list, or words for firms that say of no kind
    ".*[的和与及等在为是将由被把让使从向到了万亿]|(?:上述|以上|相关|有关|本地|当地|其他|其余|新|这些|各类|各|重点|外地|境内|境外|参与|成员|参展|参会|试点|意向|本土|市内外|多|家)*企业"
    "|.*(?:推动|带动|服务|帮助|入驻|签约|获得|支持|引导|组织|走访|指导|发展|培育|引进|建设|[省市县区]).*企业"
)


def counted_groups(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the kinds of firms that are counted in a segment, where nothing is named in their place.

    >>> list(counted_groups("引进2个产业领航企业、5家配套企业,走访9家企业", []))
    [(4, 10, 'Group'), (13, 17, 'Group')]
    >>> list(counted_groups("形成3个1000亿级产业集群、45个支柱型集群和2个产业集群", []))
    [(4, 14, 'Group'), (18, 23, 'Group')]
    """
    for match in _COUNTED.finditer(words):
        start, end = match.span("name")
        name = _SIZE.sub("", match["name"])
        kind = name.endswith("企业") or _OF_KIND.fullmatch(match["name"])
        if kind and not _NO_KIND.match(name) and not any(one[0] < end and start < one[1] for one in names):
            yield start, end, "Group"

"""Bases and zones by the region or the quotation with which they begin: 长三角先进制造业基地, 国家级“两业”融合示范区; a model reads only parts of such names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

_REGION = (
    "(?:长三角|珠三角|京津冀|粤港澳大湾区|大湾区|成渝(?:地区)?|环?渤海(?:地区)?|全国(?!(?:重要的?)?(?:先进|高端|现代)?(?:制造业|产业|工业|加工|生产|创新)基地)|(?:[东中西]北?部|华[东中南北]|[东西][南北])(?:地区)?"
    "|(?:中|东|西)部非省会城市|(?:[\u4e00-\u9fff]{2}|[长黄淮海珠辽]河|长江)流域)(?:[具有]*(?:重要)?影响力的|领先的|重要的)?"
)
_WORDS = "(?:(?![的了在是为将把以]|打造|建设|建成|创建|形成|推动|一批|企业|[等来去])[\u4e00-\u9fff]){2,24}?"
_ZONE = "(?:(?:产业|制造业?|加工|生产|供应|应用|推广|研发|创新|示范|集聚)基地|(?:改革|发展|融合|合作|创新|开放|转型)(?:综合)?(?:示范区|试验区|先行区|先导区))"
_OF_REGION = re.compile(f"(?P<name>{_REGION}{_WORDS}{_ZONE})(?!建设银行|园)")
_OF_QUOTE = re.compile(
    rf"(?P<name>(?:国家级?|全国|省级?|市级)?“[^“”,。;、]{{1,10}}”{_WORDS}{_ZONE[:-1]}|(?:示范|推广|训练)基地))"
)
_BEFORE = re.compile(  # right before the name of one
    "(?:^|[、,。;:“的和与及为是了成]|打造|建设|建成|创建|争创|申报|获批|形成|培育|布局|加快|实现|列入|入选|认定为|围绕|聚焦|锚定)$"
)


def bases(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the bases and zones of a segment whose names begin with a region or a quotation.

    >>> list(bases("建设长三角先进制造业基地目标", [(2, 5, "Place")]))
    [(2, 12, 'Platform')]
    >>> list(bases("创建“两业”融合发展示范区", [])), list(bases("长三角企业来基地", []))
    ([(2, 13, 'Platform')], [])
    """
    for pattern in (_OF_REGION, _OF_QUOTE):
        for match in pattern.finditer(words):
            start, end = match.span("name")
            over = [one for one in names if one[0] < end and start < one[1]]
            wider = [one for one in over if one[0] < start and end <= one[1] and one[2] in ("Platform", "Policy")]
            if (
                _BEFORE.search(words[max(0, start - 4) : start])
                and not wider
                and (start, end) not in {one[:2] for one in over}
            ):
                yield start, end, "Platform"

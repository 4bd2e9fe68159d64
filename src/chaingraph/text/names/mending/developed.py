"""Chains that a clause says are developed (大力发展虚拟现实产业链): the name begins after the verb, whatever the model reads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span

# what says how or whose a chain is, not of which industry it is
_ANY = (
    "(?:完整|完善|健全|自主|可控|安全|稳定|闭环|循环|绿色|低碳|协同|融合|上下游|特色|优势|主导|支柱|标志性|战略性|新兴|未来|传统|现代|先进|高端|重点|短板|本地|本土|区域|县域|市域|"
    "千亿|百亿|级|全|长|新|优质|完备|系统|关键|核心|龙头|工业|农业|制造业|高质量|高水平|高效|多元|多条|各条?|[一二三四五六七八九十两几数\\d]+[条大个]?|相关|有关|化|型|的|省|市|县|区)*"
)
_DEVELOPED = re.compile(
    r"(?:^|(?<=[,，;；、:：。|]))(?:重点|大力|加快|着力|全力|积极|优先|集中|聚力|聚焦|协同|全面|同步|做大|做强|做优|培育|壮大|支持)*发展"
    rf"(?P<name>(?!{_ANY}产业)[\u4e00-\u9fffA-Za-z0-9]{{2,10}}?(?:\([^()]{{1,12}}\))?产业链)(?=[,，;；。|]|$)"
)


def developed(words: str) -> Iterator[Span]:
    """Yield the chains that clauses of ``words`` say are developed, and nothing besides.

    >>> list(developed("大力发展钟表产业链,发展特色产业链"))
    [(4, 9, 'IndustryChain')]
    """
    for match in _DEVELOPED.finditer(words):
        if not re.search("[的和与及、]", match["name"]):
            yield *match.span("name"), "IndustryChain"

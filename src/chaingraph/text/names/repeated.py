"""Industry chains by the words that a text repeats before 产业链, where a model reads no name: 做强富硒大米产业链 …, 云岭市富硒大米产业链.

Where what stands before two mentions is not the same, the name begins there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.text.chain_groups import OF_KIND
from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.endings import Name, before_names
from chaingraph.text.spans import Spans

_SAID = re.compile("(?P<what>(?:(?!产业链)[\u4e00-\u9fff]){2,24})产业链(?![条群上式])")
_LEAST, _MOST = 2, 8  # characters of an industry
_FAR = 40  # characters before it, in which a name begins that ends where it may begin
_NO_INDUSTRY = re.compile(  # what names no industry, before 产业链
    rf".*(?:{OF_KIND}|[和与及各的等该本此其链]|[省市县区州](?:级|域)?|[一二三四五六七八九十两][条个大]|[上下]游|完整|现代化?|国[内际]|全球|区域|本地|绿色|高端|智慧|数字化?|一体化|融合|循环|成熟|共建|构筑|延[长链]|[补强]链|拉[长伸]|补齐|[关相]联|调研|考察|研究|[担兼出挂]任|领导|分管|包联|联系|负责|牵头|对接|调度)产业链"
)


def repeated_chains(names: Sequence[Name], text: str) -> Iterator[Name]:
    """Yield the chains that a text names twice or more in the same words, outside of all names.

    >>> text = "关于做强富硒大米产业链的建议,云岭市富硒大米产业链发展快"
    >>> [(one.start, one.text) for one in repeated_chains([], text)]
    [(4, '富硒大米产业链'), (18, '富硒大米产业链')]
    """
    told = dict[int, int]()
    for spans in _said(text, Spans([(one.start, one.end, one.end) for one in names])).values():
        for start, end in spans if len(spans) > 1 else ():
            told[end] = min(told.get(end, start), start)
    longest = (Name(start, end, text[start:end], "IndustryChain") for end, start in sorted(told.items()))
    yield from (one for one in longest if not _NO_INDUSTRY.fullmatch(one.text))


def _said(text: str, taken: Spans[int]) -> Mapping[str, Sequence[tuple[int, int]]]:
    """Return all words that may be those of an industry before 产业链, each with where they and it stand; no name is ``taken`` there."""
    found = defaultdict[str, list[tuple[int, int]]](list)
    for match in _SAID.finditer(text):
        if taken.meet(match.end("what"), match.end()):
            continue
        start = max([match.start(), *(end for _, end, _ in taken.within(match.start() - _FAR, match.end()))])
        for first in range(_begin(text, start, match.end("what")), match.end("what") - _LEAST + 1):
            found[text[first : match.end("what")]].append((first, match.end()))
    return found


def _begin(text: str, start: int, end: int) -> int:
    """Return where the words for an industry may begin: after a verb and a place."""
    start = max(start, end - _MOST)
    cuts = [one.end() for one in before_names().finditer(text, start, end) if one.end() <= end - _LEAST]
    cuts += [start + last for _, last, how in divisions(text[start:end]) if how == "f" and start + last <= end - _LEAST]
    return max(cuts, default=start)

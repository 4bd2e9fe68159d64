"""Quantities that somebody proposed and that were refused in the same sentence: they are neither to come nor reached."""

from __future__ import annotations

import re

_PROPOSED = re.compile(
    "(?:提出|提议|建议|希望|请求|申请|主张|要求|会议认为)(?:(?!(?<!不)同意|决定|明确)[^。;!?]){0,40}$"
)
_REFUSED = re.compile(
    "(?:(?!(?<!不)同意|决定|改为|调整|可先|原则上)[^。;!?|]){0,40}?[,，](?:(?!(?<!不)同意|决定|改为|调整)[^。;!?|]){0,16}?"
    "(?:(?:暂|均|都|故|因此)*(?:不予|未予|暂不|未获|不作)(?:研究|考虑|采纳|同意|支持|批准|安排|列入|通过)"
    "|(?:时机|条件)(?:尚|还|仍|暂|均)*(?:不|未)(?:成熟|具备))"
)
_NEAR = 60  # characters before a quantity in which the words of a proposal stand


def is_refused(text: str, start: int, end: int) -> bool:
    """Return whether a quantity at a place was proposed and then refused, with nothing else agreed on between.

    >>> told = "有企业提出用地增至80亩,会议认为条件尚不成熟。", "有企业提出用地80亩,会议同意。", "建议举办展会6场,会议同意2场,其余不予支持。"
    >>> [is_refused(words, place := words.index(number), place + len(number)) for words, number in zip(told, ("80亩", "80亩", "6场"))]
    [True, False, False]
    """
    return bool(_PROPOSED.search(text, max(0, start - _NEAR), start) and _REFUSED.match(text, end))

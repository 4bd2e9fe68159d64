"""Several industry chains named in one breath (石墨、茶叶和眼镜三条产业链): where each of them is named."""

from __future__ import annotations

import re

from chaingraph.text.chain_groups import OF_KIND

LONGEST = 16  # characters of a chain's name without its bracket
COUNT = r"(?P<count>(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两])[条大个])"
WHAT = rf"(?:[省市县区]级)?(?:全[省市县区])?(?:{OF_KIND})*(?:产业链条?|链条)"
PART = re.compile(r"(?:、|以及)(?![^()]*\))")  # two members of a list, not within a bracket
LAST = re.compile(r"(?:和|与|及)(?![^()]*\))")  # the last two, or two words of one name
METALS = "金银铜铁锡铝铅锌镍钴钛镁锂钒钨钼锰锆铟锗镓硅磷氟氢碳"  # that name a chain in one character
INDUSTRY = re.compile(  # a member that may name a chain: no leader, no body
    rf"[{METALS}]|(?!.*(?:书记|[市县区]长|常委))(?:(?!(?:局|院|公司|集团|银行|书记|[市县区镇]长|主任|中心|部门|协会)(?:\(|$))[^()]){{2,{LONGEST}}}(?:\([^()]{{1,40}}\))?"
)
_COUNTED = re.compile(rf"(?:等|这)*{COUNT}{WHAT}$")
_QUOTED = re.compile(r"(?<=”)(?=“)")


def number(words: str) -> int:
    """Return the number of a count of chains, in digits or in Chinese.

    >>> number("12条"), number("两条"), number("十二大")
    (12, 2, 12)
    """
    if words[:-1].isdecimal():
        return int(words[:-1])
    tens, ten, ones = words[:-1].replace("两", "二").rpartition("十")
    digits = "零一二三四五六七八九"
    return (digits.index(tens or "一") * 10 if ten else 0) + (digits.index(ones) if ones else 0)


def several(words: str) -> list[tuple[int, int]]:
    """Return where words name each of several chains; all of them where they name one.

    和 parts two chains where 、 parts others, or where a number says that there are so many.

    >>> def told(words): return [words[start:end] for start, end in several(words)]
    >>> told("石墨、茶叶和眼镜三条产业链"), told("石墨、茶叶产业链")
    (['石墨', '茶叶', '眼镜'], ['石墨', '茶叶产业链'])
    >>> told("食品和农产品加工产业链"), told("石墨和茶叶两条产业链"), told("石墨产业链和茶叶产业链")
    (['食品和农产品加工产业链'], ['石墨', '茶叶'], ['石墨产业链', '茶叶产业链'])
    >>> told("县委常委、石墨产业链"), told("现代农业(茶叶、油茶)产业链")
    (['石墨产业链'], ['现代农业(茶叶、油茶)产业链'])
    """
    counted = _COUNTED.search(words)
    end = counted.start() if counted else len(words)
    spans = parted(words, 0, end, PART)
    spans = [part for span in spans for part in parted(words, *span, _QUOTED)]
    joined = list(LAST.finditer(words, spans[-1][0] + 2, max(end - 2, 0)))
    more = number(counted["count"]) > len(spans) if counted else len(spans) > 1
    if joined and (more or words[: joined[0].start()].endswith("产业链")):
        spans[-1:] = parted(words, *spans[-1], LAST)
    while len(spans) > 1 and not all(INDUSTRY.fullmatch(words, *span) for span in spans):
        spans.pop(0)  # posts before the chain of the last of them
    return spans if len(spans) > 1 or spans[0][0] else [(0, len(words))]


def parted(words: str, start: int, end: int, by: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the parts of a part of words, as places, between the matches of ``by``."""
    cuts = [match.span() for match in by.finditer(words, start, end)]
    return list(zip([start, *(last for _, last in cuts)], [*(first for first, _ in cuts), end], strict=True))

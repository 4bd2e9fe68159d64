"""Systems, firms and funds of chains by their full name: 重点产业链链长制 is one name where no particular chain stands before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.endings import INDUSTRIES, before_names
from chaingraph.text.names.meetings import Span
from chaingraph.text.names.mending.no_names import is_no_name

KINDS_OF_CHAINS = r"(?:重点|工业|农业|制造业|主导|优势|特色|现代|先进|标志性|新兴)*产业链?"
_SYSTEM = re.compile(rf"(?:(?P<of>{KINDS_OF_CHAINS}))?(?:“(?:产业链)?链长(?:工作)?制”|链长(?:工作)?制)")
_FIRMS = re.compile("产业链(?P<rest>(?:上下游|上中下游|龙头|核心|骨干|链主|领军|关键|配套)+企业)")
_STATUS = re.compile("龙头|核心|骨干|链主|领军")
_OF_KIND = re.compile("(?:重点|优势|特色|主导|标志性|支柱|各|条|该|本|全|[省市县区]级?)$")
_FUND = re.compile(
    "(?:高质量|产业|科技|转型|股权|风险|人才)*"
    "(?:(?:发展|引导|投资|专项|招商|培育|创新|振兴|创业|并购|科创|升级|补偿|扶持|奖补|母|子)+(?:基金|资金(?!链|支持|保障|需求|投入|缺口))|基金(?!会|业|经理))"
)
_HAN = re.compile("[\u4e00-\u9fff]{0,5}$")


def systems(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the systems of chain chiefs that are named, each whole: with the 产业链 before it where that is no chain's."""
    for match in _SYSTEM.finditer(words):
        over = [one for one in names if one[0] < match.end() and match.start() < one[1]]
        within = [match.start() <= start and end <= match.end() for start, end, _ in over]
        if within and all(within) and (match["of"] or "工作" in match[0]) and not _is_of_industry(words, match.start()):
            yield match.start(), match.end(), "Mechanism"


def _is_of_industry(words: str, place: int) -> bool:
    """Return whether the 产业链 that begins at a place is a particular one, by the words before it (石墨|产业链)."""
    before = _HAN.search(words[:place])
    told = before[0] if before else ""
    cuts = [cut.end() for cut in before_names().finditer(told)]
    return bool(INDUSTRIES.search(told[max(cuts, default=0) :]))


def firms_of_chains(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the chains whose firms a model reads with half their name, and the status of firms of chains as such, whole.

    >>> list(firms_of_chains("支持石墨产业链上下游企业", [(4, 12, "Group")]))
    [(2, 7, 'IndustryChain'), (7, 12, 'Group')]
    >>> list(firms_of_chains("对产业链龙头企业给予奖励", [(4, 8, "Group")]))
    [(1, 8, 'Group')]
    """
    for match in _FIRMS.finditer(words):
        start, rest = match.start(), match.start("rest")
        over = [one for one in names if one[0] < match.end() and start < one[1]]
        if not all(one[2] == "Group" and start <= one[0] and one[1] == match.end() for one in over):
            continue
        begins = _begins(words, start)
        before = words[begins:start]
        if before in ("", "单个") and _STATUS.search(match["rest"]) and not _OF_KIND.search(words[:start]):
            yield start, match.end(), "Group"
        elif before and over and not _OF_KIND.search(before) and not is_no_name(words, (begins, rest, "IndustryChain")):
            yield begins, rest, "IndustryChain"
            yield rest, match.end(), "Group"


def funds_of_chains(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the funds that are called by a chain, which is not named by itself there.

    >>> list(funds_of_chains("由石墨产业链发展基金出资", [(1, 6, "IndustryChain")]))
    [(1, 10, 'FinancialProduct')]
    >>> list(funds_of_chains("破解石墨产业链资金难题", [(2, 7, "IndustryChain")]))
    []
    """
    for start, end, kind in names:
        fund = _FUND.match(words, end) if kind == "IndustryChain" else None
        if fund and not any(start < one[0] and fund.end() < one[1] and one[0] < fund.end() for one in names):
            yield start, fund.end(), "FinancialProduct"


def _begins(words: str, place: int) -> int:
    """Return where the name of the industry begins that ends at a place."""
    told = re.search("[\u4e00-\u9fff]{0,10}$", words[:place])[0]  # type: ignore[index]
    return place - len(told) + max((cut.end() for cut in before_names().finditer(told)), default=0)

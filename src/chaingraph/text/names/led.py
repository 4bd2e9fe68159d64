"""Firms and industry chains that a sentence names as who leads what: 以甲公司为链主的石墨产业链, 以甲公司、乙公司为“链主”的石墨."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.endings import Name
from chaingraph.text.spans import Spans

_LEAD = re.compile(
    r"(?<![可予得加所难足])以(?P<firms>[^,。;:以为等]{2,40}?)(?:等(?:企业|公司)?)?为“?链主(?:企业)?”?的(?P<chain>[^,。;:、等的“”()]{2,12}?)(?=[、,。;()]|等|和以|产业|$)(?:产业链|链)?"
)
_AND = re.compile("、")
_NO_FIRMS = re.compile("[^、]*(?:企业|龙头|主体|产业|院所|高校)")  # kinds of firms


def led(text: str, breaks: Sequence[int] = ()) -> Iterator[Name]:
    """Yield the firms by which chains are led, and those chains, each by its place; none crosses a break.

    >>> [(name.text, name.kind) for name in led("培育以甲集团为链主的石墨、以乙公司为链主的茶叶产业链")]
    [('甲集团', 'Enterprise'), ('石墨', 'IndustryChain'), ('乙公司', 'Enterprise'), ('茶叶产业链', 'IndustryChain')]
    """
    edges = Spans([(place, place, place) for place in breaks])
    for match in _LEAD.finditer(text):
        if list(edges.within(match.start() + 1, match.end())):
            continue
        start = match.start("firms")
        for firm in _AND.split(match["firms"]):
            if len(firm) > 1 and not _NO_FIRMS.fullmatch(firm):
                yield Name(start, start + len(firm), firm, "Enterprise")
            start += len(firm) + 1
        yield Name(match.start("chain"), match.end(), text[match.start("chain") : match.end()], "IndustryChain")

"""Industry chains that a list names: 光伏、风电装备(含海上风电)等8条产业链, 12条产业链分别为石墨、茶叶和油茶.

Each member of the list is a chain, whatever stands in brackets after it.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.endings import Name, before_names
from chaingraph.text.passages import unmarked
from chaingraph.text.several import COUNT, INDUSTRY, LAST, LONGEST, METALS, PART, WHAT, number, parted

MEMBERS = 60  # members of a list at most

_AFTER = re.compile(
    rf"(?:等|这)*(?:{COUNT}|“{COUNT.replace('count', 'quoted')}”){WHAT}|(?:等|为)(?:“[^“”]{{1,8}}”)?{WHAT}"
)  # what follows such a list
_BEFORE = re.compile(rf"{COUNT}{WHAT}(?:\([^()]{{0,12}}\))?(?:,?(?:分别)?(?:是|为|即|包括)|:|——|,即)[:：]?")
_MEMBER = rf"[\u4e00-\u9fffA-Za-z0-9“”·-]{{2,{LONGEST}}}?(?:\([^()]{{1,40}}\))?"
_ON = re.compile(
    rf"(?P<list>{_MEMBER}(?:、{_MEMBER})+?(?:(?:以及|和|与|及){_MEMBER})?)(?=等|产业链(?![^。;,|、]{{0,6}}、)|[。;,|]|$)"
)
_DONE_TO = re.compile(  # what is to be done to a chain, behind its name
    "(?<=链)(?:打造|培育|建设|提升|壮大|延伸|构建|构筑|重塑|发展|升级|攻坚|招商|补强|完善|推进)+$"
)
_VERB = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:[理选排列挑推提找]出了?|[选圈划锁敲]定了?|(?:谋划|组织)?(?:形成|组建)了?)|[全我本][省市县区州旗](?!域)|[今去]年|20\d\d年度?|园区|(?:开发|高新|经开|工业园)区|[\u4e00-\u9fff]{2,3}(?:市(?<![城都超夜集上门股]市)|县(?!域))(?=..)|分属|产业链和|再加|确定|联系|覆盖|挂帅|领衔|包抓|包联|挂联|领办|主抓|确立|选派|服务|分赴|支持|紧扣|瞄准|涵盖|涉及|囊括|发展|抓好|紧盯|锚定|主攻|部署|实现|梳理|筛选|遴选|明确|聚力|培育|做[优大强精细实]|推动|[市县区省](?=先后|重点|已)"
)


def listed_chains(text: str, breaks: Sequence[int] = ()) -> Iterator[Name]:
    """Yield the chains that lists before or after their number name, each member by its place; none crosses a break."""
    edges = sorted({0, *breaks, len(text)})
    for start, end in itertools.pairwise(edges):
        words = text[start:end]
        for place, last, count in _lists(words):
            for first, stop in _members(words, place, last, count):
                yield Name(start + first, start + stop, words[first:stop], "IndustryChain")


def _lists(words: str) -> Iterator[tuple[int, int, int]]:
    """Yield where lists of chains stand in a part of a text, and how many chains they say that there are."""
    last = 0
    for match in _AFTER.finditer(words):
        begins = max(words.rfind(mark, 0, match.start()) for mark in "。;,:|") + 1
        begins = max(begins, last, match.start() - LONGEST * MEMBERS)
        begins = match.start() - len(unmarked(words[begins : match.start()]))
        last = match.end() + (words[match.end() : match.end() + 1] in "和与及")
        if "、" in words[begins : match.start()]:
            yield begins, match.start(), number(match["count"]) if match["count"] else 0
    for match in _BEFORE.finditer(words):
        if found := _ON.match(words, match.end()):
            start, end = found.span("list")
            whole = len("产业链") if "产业链" in found["list"] and words.startswith("产业链", end) else 0
            yield start, end + whole, number(match["count"])


def _members(words: str, start: int, end: int, count: int) -> list[tuple[int, int]]:
    """Return the members of a list as places, from the verb on that introduces it; none where one of them is no industry."""
    spans = parted(words, start, end, PART)
    found = _from_verb(words, spans, count)
    last = LAST.search(words, spans[-1][0] + 2, spans[-1][1] - 1)
    if last and len(found) != count:  # 食品和农产品加工 is one chain where the number says so
        spans[-1:] = [(spans[-1][0], last.start()), (last.end(), spans[-1][1])]
        found = _from_verb(words, spans, count)
    ends = [_DONE_TO.search(words[first:stop]) for first, stop in found]
    found = [(first, first + end.start() if end else stop) for (first, stop), end in zip(found, ends, strict=True)]
    industries = all(INDUSTRY.fullmatch(words, first, stop) for first, stop in found)
    return found if industries and 1 < len(found) <= MEMBERS else []


def _from_verb(words: str, spans: Sequence[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """Return the last of some parts of a list: from that in which a verb stands, at most as many as a number says."""
    found: list[tuple[int, int]] = []
    for first, stop in reversed(spans):
        head = _head(words[first:stop])
        found.insert(0, (first + head, stop))
        if head or len(found) == count:
            break
    return found


def _head(words: str) -> int:
    """Return where a name begins in what stands between two marks of a list: after a verb, or a division with one."""
    bare = re.sub(r"\(.*", "", words)
    found = (*before_names().finditer(bare), *_VERB.finditer(bare))
    ends = (cut.end() for cut in found if cut[0] not in "和与及")
    return max((end for end in ends if end <= len(bare) - 2 or (end < len(bare) and bare[end] in METALS)), default=0)

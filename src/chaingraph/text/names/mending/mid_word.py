"""Names that a model reads from or to the midst of a word: no place (文|明城市, 华东市|场), no firm, no action; a scheme or a platform begins with its word, a platform ends so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import rjieba

from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.meetings import Span

_BEGIN = frozenset({"Place", "Enterprise", "Problem"})  # kinds of which nothing begins within a word
_END = frozenset({"Enterprise", "Problem", "Action", "Segment"})  # nothing ends so
_WIDENED = frozenset({"Platform", "Programme", "FinancialProduct", "Team"})  # begins with the word instead
_PLACE_GOES_ON = re.compile("(?<=市)[场民政值容]|(?<=乡)[村亲土]|(?<=区)[位域间别块]|(?<=县)[域城]|(?<=村)[民庄级落]")
_FIRM = re.compile(".*(?:公司|集团|厂|合作社|银行|股份)")
_VERB = re.compile("完成|建成|形成|打造|支持|推动|推进|加快|新建|改造|建设|实施|开展|启动|培育|建立|设立")
_NUMBER = re.compile("[一两几\\d]")


def whole_words(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of a segment but those that begin or end within a word; a platform from where its word begins.

    >>> list(whole_words("全国文明城市", [(3, 6, "Place")])), list(whole_words("建设在线服务平台", [(3, 8, "Platform")]))
    ([], [(2, 8, 'Platform')])
    """
    inside = dict(_inside(words)) if names else {}
    for name in names:
        start, end, kind = name
        if kind == "Place" and _PLACE_GOES_ON.match(words, end) and not _is_division(words[start:end]):
            continue
        begins = inside.get(start) if start not in _ends(names) else None
        ends = inside.get(end)
        if ((begins and kind in _BEGIN) or (ends and kind in _END)) and not _is_certain(words, name):
            continue
        if begins and kind in _WIDENED and not _NUMBER.match(words[begins[0]]):
            start = begins[1] if _VERB.fullmatch(words, *begins) else begins[0]
        yield start, ends[1] if ends and kind == "Platform" else end, kind


def _ends(names: Sequence[Span]) -> frozenset[int]:
    return frozenset(end for _, end, _ in names)


def _is_certain(words: str, name: Span) -> bool:
    """Return whether a name is that of a division or of a firm, whatever a dictionary makes of what stands beside it."""
    start, end, kind = name
    return bool(_FIRM.fullmatch(words, start, end)) if kind == "Enterprise" else _is_division(words[start:end])


def _is_division(name: str) -> bool:
    return (0, len(name)) in {(first, last) for first, last, _ in divisions(name)}


def _inside(words: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the places within the words of a dictionary, each with where its word begins and ends."""
    start = 0
    for word in rjieba.cut(words, False):
        yield from ((start + at, (start, start + len(word))) for at in range(1, len(word)))
        start += len(word)

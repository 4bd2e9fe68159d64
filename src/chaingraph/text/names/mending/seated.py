"""Names with the place whose they are: 云川省|供需对接平台, 云川县|茶叶产业集群 and 云川县|第九届人民代表大会 are one name each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.divisions import SEATS, divisions
from chaingraph.text.names.meetings import Span

# to extend: how names end that keep their place, and their kind
HEADS = {"平台": "Platform", "产业集群": "Platform", "制造集群": "Platform", "白皮书": "Instrument"}
_REST = re.compile(rf"[\u4e00-\u9fff]{{2,18}}?(?P<head>{'|'.join(HEADS)})(?![\u4e00-\u9fff]{{0,2}}(?:平台|方案|意见))")
_CLAUSE = re.compile(  # what no such name holds: small words, verbs, offices that stand between
    "[的了在为是将由被把让使从向到与等]|对(?!接)|打造|建设|培育|推进|推动|围绕|聚焦|加快|形成|依托|搭建|构建|印发|出台|制定|做[大强优]|发展|政府|委|[^社]局"
)
_KINDS = frozenset({"Policy", "Platform", "FinancialProduct"})  # which keep their place, wherever a model parts the two
_MEETING = re.compile(".*(?:推进|推介|对接|恳谈|座谈|调度|洽谈|表彰|现场)会(?:议)?")

_ASSEMBLY = re.compile(  # with its level, where the words before it are no part of a place
    r"(?P<level>自治[区州县旗]|[省市县区州旗镇乡])第?[一二三四五六七八九十]{1,4}届(?:人大|人民代表大会)(?!代表)(?:常委会|常务委员会)?"
)
_PLACE = re.compile(
    "(?:^|[^\u4e00-\u9fff]|[在对向经由至日的了过])(?P<place>(?:(?![在对向经由至日的了过])[\u4e00-\u9fff]){0,6})$"
)


def seated(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of a segment that begin with their place, where only the place is named, or the two apart.

    >>> list(seated("入驻云川省供需对接平台", [(2, 5, "Place")]))
    [(2, 11, 'Platform')]
    >>> list(seated("云川县产业基金", [(0, 3, "Place"), (3, 7, "FinancialProduct")]))
    [(0, 7, 'FinancialProduct')]
    >>> list(seated("市九届人大二次会议", []))
    [(0, 5, 'Institution')]
    """
    yield from _assemblies(words, names)
    starts = {one[0]: one for one in names}
    for start, end in _places(words, names):
        after = starts.get(end)
        rest = _REST.match(words, end)
        if after and (after[2] in _KINDS or (after[2] == "Action" and _MEETING.fullmatch(words, end, after[1]))):
            yield start, after[1], after[2]
        elif rest and not _CLAUSE.search(rest[0]) and not any(end <= one[0] < rest.end() < one[1] for one in names):
            yield start, rest.end(), HEADS[rest["head"]]


def _assemblies(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the assemblies of places by their ordinal, whole with the place."""
    known = {end: start for start, end in _places(words, names)}
    for match in _ASSEMBLY.finditer(words):
        place = _PLACE.search(words[: match.start()])
        start = known.get(match.end("level"), place.start("place") if place else None)
        if start is not None:
            yield start, match.end(), "Institution"


def _places(words: str, names: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the divisions that are named in full: those that stand in no other name, and the places that a model reads."""
    told = [(start, end) for start, end, kind in names if kind == "Place" and words[end - 1] in SEATS]
    full = [(start, end) for start, end, how in divisions(words) if how == "f"]
    return [*told, *(one for one in full if not any(name[0] < one[1] and one[0] < name[1] for name in names))]

"""Names with a part in quotation marks and a head noun after it: “九个一”工作机制, “我为群众办实事”实践活动; prizes in them: “技改先锋奖”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

# to extend: the head noun of such a name, and its kind
HEADS = {
    "机制": "Mechanism", "模式": "Mechanism", "制度": "Mechanism", "行动": "Action", "活动": "Action", "大赛": "Action",
    "工程": "Programme", "计划": "Programme", "战略": "Programme", "改革": "Programme",
}  # fmt: skip
_SCHEMES, _BUILT = frozenset({"Programme", "Action"}), frozenset({"Platform", "Team"})
_SHORT = r"[^的和与及等在为是、,。;:“”《》()\d]"  # what may stand between the quotation and the head noun
_QUOTED = re.compile(
    rf"“[^“”。,;:《》]{{2,24}}”{_SHORT}{{0,8}}?(?P<head>{'|'.join(HEADS)})(?!部|办|书|组|表|学院|基金)"
)
_EACH = "(?:一[\u4e00-\u9fff]{1,4}?){2,3}"  # one of something for each (一企一策)
_MOTTO = re.compile(  # what is done, or the way in which it is
    rf"(?:(?:实施|采取|推行|践行|创新|探索|深化|建立|完善|落实)(?:了|好)?|”)“(?P<each>{_EACH})”|“(?P<way>{_EACH})”等?的?(?:方式|办法|思路)"
)
_WAY = re.compile(  # a way of working, told by its parts
    rf"[“「](?=[^“”「」]*[,、+—])[^“”「」。;:《》]{{4,60}}[”」]的{_SHORT}{{0,8}}?(?:机制|模式|体系|制度)"
)
_PRIZE = re.compile("“(?P<name>[^“”。,;:《》、\\d]{2,14}奖)”(?![奖称])")


def quoted(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of a segment that have a head noun after their quotation marks, where they are not named whole.

    >>> list(quoted("听取“九个一”工作机制汇报", [(3, 6, "Mechanism")]))
    [(2, 11, 'Mechanism')]
    >>> list(quoted("“一业一证”改革全覆盖", [(0, 11, "Problem")]))
    [(0, 8, 'Programme')]
    >>> list(quoted("采取“一链一策”“一事一议”等方式", []))
    [(3, 7, 'Mechanism'), (9, 13, 'Mechanism')]
    >>> list(quoted("设立“技改先锋奖”", []))
    [(3, 8, 'Programme')]
    >>> list(quoted("建设“英才计划”创业中心", [(3, 7, "Programme"), (8, 12, "Platform")]))
    [(2, 12, 'Platform')]
    """
    for match in _QUOTED.finditer(words):
        over = [one for one in names if one[0] < match.end() and match.start() < one[1]]
        inside = all(match.start() <= one[0] and one[1] <= match.end() for one in over if one[2] != "Problem")
        if inside and match.span() not in {one[:2] for one in over}:
            yield match.start(), match.end(), HEADS[match["head"]]
    yield from _of_scheme(names, words)
    for match in _MOTTO.finditer(words):
        start, end = match.span("each" if match["each"] else "way")
        if all(start <= one[0] and one[1] <= end for one in names if one[0] < end and start < one[1]):
            yield start, end, "Mechanism"
    for match in _PRIZE.finditer(words):
        over = [one for one in names if one[0] < match.end() and match.start() < one[1]]
        if all(match.start() < one[0] and one[1] < match.end("name") for one in over):
            yield *match.span("name"), "Programme"
    yield from ((*match.span(), "Mechanism") for match in _WAY.finditer(words))


def _of_scheme(names: Sequence[Span], words: str) -> Iterator[Span]:
    """Yield what is built for a scheme in quotation marks with which its name begins."""
    begins = {one[0]: one for one in names if one[2] in _BUILT}
    for start, end, kind in names:
        built = begins.get(end + 1) if kind in _SCHEMES and words[end : end + 1] == "”" else None
        if built and words[start - 1 : start] == "“":
            yield start - 1, built[1], built[2]

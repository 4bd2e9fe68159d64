"""Lists, and words on both sides, that say of what they are: who takes part or has a post before them is a person, what 等县域 or 等都市圈 follows is a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span
from chaingraph.text.people.persons import begins_name, is_person
from chaingraph.text.people.posts import TIES

_ITEM = "[\u4e00-\u9fff]"
_TAKE_PART = "(?:等)?(?:[省市县区州]?(?:级|委)?领导|同志)*(?:分别|一同|共同|先后|也|一并|以及)*(?:出席|参加|陪同|列席|随同|一同调研)"
_TOOK_PART = re.compile(f"(?P<list>{_ITEM}{{2,16}}(?:、{_ITEM}{{2,4}}){{1,30}}?){_TAKE_PART}")
_HAVE_POST = re.compile(
    f"(?:领导|常委|副[省市县区州]长|副主任|副主席|(?<=副)组长:|成员:)(?P<list>{_ITEM}{{2,3}}(?:、{_ITEM}{{2,3}}){{1,30}})(?=[,。;等]|$)"
)
_AT_MEETING = re.compile(  # behind the label of those who are at a meeting
    f"(?:^|(?<=[。;|]))(?:主持|出席|列席|参加|参会|与会|到会|缺席|请假|陪同|记录)(?:人员?|领导|同志)?:(?P<list>{_ITEM}{{2,16}}(?:、{_ITEM}{{2,4}}){{1,60}})(?=[,。;等|]|$)"
)
_BEHIND_POST = re.compile(".*(?:领导|常委|[市县区州省]长|主任|主席|书记|局长|部长|组长|同志)")
_OF_PLACES = re.compile(
    f"(?P<list>{_ITEM}{{2,8}}(?:、{_ITEM}{{2,3}}){{1,12}})等(?:\\d+个)?(?:县域|县市区|县区|区县|县市|市县|市州|州市|都市圈|[市县](?![场内外域民容级政委长直属辖])|区(?=[为、,。;的]|$))"
)
_BEFORE_PLACES = re.compile(
    f"{_ITEM}{{0,6}}(?:以|在|由|到|和|与|向|及|支持|推动|打造|覆盖|涉及|分布于?)(?={_ITEM}{{2,3}}$)"
)
_TIED = re.compile(  # behind a post
    f"(?P<person>{_ITEM}{{2,3}}?)(?:同志)?(?:负责|分别|牵头|具体)*(?:{TIES})(?=[^,。;:]{{1,20}}产业链)"
)
_NAMES = (2, 3)  # characters of a person's name, and of a place's in short
_PARTS = frozenset({"Enterprise", "IndustryChain", "Institution", "Product", "Segment", "Person", "Role", "Group"})


def told_lists(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the persons and places of a segment that stand in a list which says that it is of such, where a model reads one of them.

    >>> words = "丁望、石川河参加会议"
    >>> list(told_lists(words, [(0, 2, "Enterprise")]))
    [(0, 2, 'Person'), (3, 6, 'Person')]
    >>> list(told_lists("出席:丁望、石川河", [(3, 5, "Enterprise")]))
    [(3, 5, 'Person'), (6, 9, 'Person')]
    >>> list(told_lists("以青塘、云山等县域为重点", [(1, 3, "Enterprise")]))
    [(1, 3, 'Place'), (4, 6, 'Place')]
    """
    for pattern, kind, lead in (
        (_TOOK_PART, "Person", _BEHIND_POST),
        (_HAVE_POST, "Person", None),
        (_AT_MEETING, "Person", _BEHIND_POST),
        (_OF_PLACES, "Place", _BEFORE_PLACES),
    ):
        for match in pattern.finditer(words):
            items = list(_items(words, match, lead))
            fits = all(_fits(words[first:last], kind) for first, last in items)
            read = {one[:2] for one in names if one[2] in _PARTS}
            if len(items) > 1 and fits and read & set(items):
                yield from ((first, last, kind) for first, last in items)


def tied_persons(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the persons of a segment that stand between a post and what ties them to a chain, whatever a model reads there.

    >>> list(tied_persons("副县长钱进包抓石墨产业链", [(0, 3, "Role")]))
    [(3, 5, 'Person')]
    >>> list(tied_persons("副县长分别包抓石墨产业链", [(0, 3, "Role")]))
    []
    """
    for _, end, kind in names:
        tied = _TIED.match(words, end) if kind == "Role" else None
        if tied and _fits(tied["person"], "Person"):
            yield *tied.span("person"), "Person"


def _items(words: str, match: re.Match[str], lead: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    """Yield the places of the members of a list; the first without what leads to it."""
    start = match.start("list")
    first = match["list"].partition("、")[0]
    led = lead.match(first) if lead else None
    start += led.end() if led else 0
    for one in re.finditer("[^、]+", words[start : match.end("list")]):
        yield start + one.start(), start + one.end()


def _fits(words: str, kind: str) -> bool:
    """Return whether words may be one of a list of persons or of places in short."""
    return len(words) in _NAMES and (kind == "Place" or (begins_name(words) and is_person(words)))

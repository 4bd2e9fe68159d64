"""Wholes that count their parts: 石墨园、茶叶园、铜业园等“三大园区”, 招商图、技术图和企业单、项目单“两图两单”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.quantities.numerals import number
from chaingraph.text.relations.features import Mention

_NUMBER = re.compile("[一二两双三四五六七八九十]|\\d+")
_AND = re.compile("[”》]?(?:[、,]|[以]?及|[和与])[“《]?")
_THEN = re.compile(
    "[”》]?(?:等|(?:共同)?(?:组成|构成|形成)的?|的|共|\\((?:以下)?(?:简称|统称|合称)为?:?)?[“《]?"
)  # between the last part and its whole
_OPENS = re.compile(
    "[”》]?(?:\\((?:即|包括|分别为)?|:|,?(?:即|包括|包含|分别是|分别为|由|涵盖))[“《]?"
)  # between a whole and its first part
_FEWEST = 2  # parts of a whole
_WORKS = frozenset({"Instrument", "Platform", "Action", "Programme", "Mechanism", "Service"})
_SIDES = frozenset({"Role", "Institution", "Team"})


def counted(words: str, names: Sequence[Mention]) -> Iterator[tuple[int, str, int]]:
    """Yield what lists have to do with the wholes that count them, by number: parts of it, or the sides that a mechanism joins."""
    for part, whole in counted_parts(words, names):
        kinds = names[part].kind, names[whole].kind
        if kinds[0] == kinds[1] or set(kinds) <= _WORKS:
            yield part, "partOf", whole
        elif kinds[0] in _SIDES and kinds[1] == "Mechanism":
            yield whole, "joins", part


def counted_parts(words: str, names: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Yield by number each part of a whole whose name counts as many as stand in the list before or behind it, and the whole.

    >>> names = [Mention(0, 3, "Platform"), Mention(4, 7, "Platform"), Mention(8, 12, "Platform")]
    >>> list(counted_parts("石墨园和茶叶园“两大园区”", names))
    [(0, 2), (1, 2)]
    """
    for whole, name in enumerate(names):
        many = _count(words[name.start : name.end])
        before, behind = range(whole - many, whole), range(whole + 1, whole + 1 + many)
        for parts in (before, behind) if many >= _FEWEST else ():
            if parts.start >= 0 and parts.stop <= len(names) and _listed(words, names, parts, whole):
                yield from ((part, whole) for part in parts)


def _count(name: str) -> int:
    """Return how many parts a name counts, all its numbers added up; 0 where it counts none."""
    return sum(int(number(one.replace("双", "两"))) for one in _NUMBER.findall(name))


def _listed(words: str, names: Sequence[Mention], parts: range, whole: int) -> bool:
    """Return whether names are the whole list that stands before the name of a whole, or behind it."""
    ends = [(names[one].end, names[one + 1].start) for one in parts[:-1]]
    if not all(_AND.fullmatch(words, *end) for end in ends):
        return False
    first, last = parts[0], parts[-1]
    if first > whole:
        goes_on = last + 1 < len(names) and _AND.fullmatch(words, names[last].end, names[last + 1].start)
        return bool(_OPENS.fullmatch(words, names[whole].end, names[first].start)) and not goes_on
    begun = first > 0 and _AND.fullmatch(words, names[first - 1].end, names[first].start)
    return bool(_THEN.fullmatch(words, names[last].end, names[whole].start)) and not begun

"""What is no chain after all: of which other kind it is, by the same grammar that has judged the names which a model reads of that kind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from chaingraph.text.names.endings import Name
from chaingraph.text.names.mending.never import is_never
from chaingraph.text.names.mending.told import TOLD
from chaingraph.text.names.mending.told_steps import of_other_lists
from chaingraph.text.names.mere_words import mere_words

_ENDS = "。;|\n"  # of a sentence


def recast(
    names: Sequence[Name], text: str, breaks: Sequence[int], kinds: Mapping[tuple[int, int], str]
) -> Mapping[tuple[int, int], str]:
    """Return, of the kinds that places of a text would be, those that grammar lets stand; ``names`` are all that are named.

    >>> kinds = {(5, 9): "Enterprise"}
    >>> recast([], "整合土壤、气象灾害等数据", [], kinds), recast([], "签约土壤、气象灾害集团", [], kinds)
    ({}, {(5, 9): 'Enterprise'})
    """
    firms = [(one.start, one.end) for one in names if one.kind == "Enterprise"]
    mere = mere_words(text, [*firms, *(place for place, kind in kinds.items() if kind == "Enterprise")])
    return {place: kind for place, kind in kinds.items() if place not in mere and _stands(*place, kind, text, breaks)}


def _stands(start: int, end: int, kind: str, text: str, breaks: Sequence[int]) -> bool:
    """Return whether nothing in its sentence says that a name is none of its kind."""
    first = max(0, *breaks[bisect_right(breaks, start) - 1 :][:1], *(text.rfind(mark, 0, start) + 1 for mark in _ENDS))
    found = (place for mark in _ENDS if (place := text.find(mark, end)) >= 0)
    last = min((*found, *breaks[bisect_left(breaks, end) :][:1]), default=len(text))
    sentence, name = text[first:last], (start - first, end - first, kind)
    if kind in TOLD and not TOLD[kind](sentence, *name[:2]):
        return False
    return not is_never(sentence, name) and not list(of_other_lists(sentence, [name]))

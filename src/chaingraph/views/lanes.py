"""The segments of an industry chain in lanes: who stands below whom, so that what feeds what is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

POSITIONS = ("upstream", "midstream", "downstream", "")  # the last of a segment whose position is not stated


def lanes(segments: Mapping[str, str], feeds: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return segments by lanes, in the order of POSITIONS, the last only where it is needed.

    ``segments`` are their positions; ``feeds`` what each feeds. In each lane what feeds the same stands together: a segment
    stands by the mean place of those in the lanes before it that feed it.

    >>> lanes({"a": "upstream", "b": "upstream", "c": "midstream", "d": "midstream"}, {"a": ["d"], "b": ["c"]})
    [['a', 'b'], ['d', 'c'], []]
    """
    found: list[list[str]] = []
    place: dict[str, float] = {}
    for position in POSITIONS:
        here = [one for one, stands in segments.items() if stands == position]
        sources = {one: [place[other] for other in place if one in feeds.get(other, ())] for one in here}
        here.sort(key=lambda one: sum(sources[one]) / len(sources[one]) if sources[one] else len(place))
        place |= {one: number for number, one in enumerate(here)}
        found.append(here)
    return found if found[-1] else found[:-1]

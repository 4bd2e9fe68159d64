"""Which passages overlap: one sweep over them in the order of the text, in place of a comparison of each with each."""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from chaingraph.model.terms import number_of

Overlap = namedtuple("Overlap", ("thing", "value"))


def overlaps(rows: Iterable[Any], columns: Sequence[str]) -> Iterator[Any]:
    """Yield each pair of things (``thing`` before ``value`` by IRI) of one group whose spans overlap.

    ``columns`` name what the rows are grouped by, where a span starts and where it ends; what ends where another starts does
    not overlap it.
    """
    group, start, end = columns
    spans = [
        (str(getattr(row, group)), first, last, row.thing)
        for row in rows
        if (first := number_of(getattr(row, start))) is not None and (last := number_of(getattr(row, end))) is not None
    ]
    spans.sort(key=lambda span: (*span[:3], span[3].value))
    pairs = set()
    begun: list[tuple[str, Decimal, Decimal, Any]] = []
    for one in spans:
        begun = [other for other in begun if other[0] == one[0] and other[2] > one[1]]
        pairs |= {
            tuple(sorted((one[3], other[3]), key=str)) for other in begun if other[1] < one[2] and other[3] != one[3]
        }
        begun.append(one)
    return (Overlap(*pair) for pair in sorted(pairs, key=str))

"""Names that break a word of the text: a name begins where the word does (中|高档镜片), and what goes on as 化 or 性 is none (制度|性)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import rjieba

from chaingraph.text.names.meetings import Span

_LONG = 3  # characters of a word that is one wherever it stands; 和|县财政局 breaks none
_THINGS = frozenset({"Product", "Segment", "Platform", "Mechanism", "Group", "Programme", "IndustryChain"})


def unbroken(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of a segment, each from where the word begins that it would break, without those that a word goes on from.

    >>> list(unbroken("招引中高档镜片", [(3, 7, "Product")])), list(unbroken("降低制度性成本", [(2, 4, "Mechanism")]))
    ([(2, 7, 'Product')], [])
    """
    broken = dict(_broken(words)) if names else {}
    for name in names:
        start, end, kind = name
        first = broken.get(start, (start, start))[0] if kind in _THINGS else start
        if kind in _THINGS and end in broken and broken[end][1] == end + 1 and words[end] in "化性":
            continue
        yield (first, end, kind) if not any(one[0] < start and first < one[1] for one in names) else name


def _broken(words: str) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the places within long words, each with where its word begins and ends."""
    start = 0
    for word in rjieba.cut(words, False):
        end = start + len(word)
        if len(word) >= _LONG:
            yield from ((place, (start, end)) for place in range(start + 1, end))
        start = end

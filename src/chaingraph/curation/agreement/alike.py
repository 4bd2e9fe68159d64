"""Which name or figure of one curation is which of another of the same text.

Names are the same by their IRI, else by their words in one passage, by their words anywhere, or where the words of one contain
those of the other in one passage; figures by their place in the text, or by places that overlap in one passage.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence

from chaingraph.base.naming import comparable
from chaingraph.curation.agreement.curated import DOCUMENT, FIGURE, NAME, Item
from chaingraph.curation.agreement.matching import always, matched

Pairs = list[tuple[Item, Item]]
Match = tuple[Pairs, list[Item], list[Item]]  # pairs, what only the first has, what only the second has
Rule = tuple[Callable[[Item], Hashable], Callable[[Item, Item], bool]]  # what pairs have in common, and a test


def match(what: str, first: Sequence[Item], second: Sequence[Item]) -> Match:
    """Return which items of a kind (document, name, figure) of two readers are the same; each is in one pair at most."""
    pairs: Pairs = []
    ones, others = list(first), list(second)
    for key, test in RULES[what]:
        found, ones, others = matched(ones, others, test, key=key)
        pairs += found
    return pairs, ones, others


def same_words(one: Item, other: Item) -> bool:
    """Return whether two names have the same words, quotation marks and white space aside."""
    return comparable(one.words) == comparable(other.words)


def _contains(one: Item, other: Item) -> bool:
    first, second = comparable(one.words), comparable(other.words)
    return one.begins >= 0 and (first in second or second in first)


def _overlaps(one: Item, other: Item) -> bool:
    return one.place[0] < other.place[1] and other.place[0] < one.place[1]


RULES: Mapping[str, Sequence[Rule]] = {
    DOCUMENT: [(lambda item: item.what, always)],
    NAME: [
        (lambda item: item.iri, always),
        (lambda item: (comparable(item.words), item.begins), always),
        (lambda item: comparable(item.words), always),
        (lambda item: item.begins, _contains),
    ],
    FIGURE: [(lambda item: item.place, always), (lambda item: item.begins, _overlaps)],
}

"""Texts in traditional characters, in the simplified ones in which names and relations are known."""

from __future__ import annotations

from dataclasses import replace

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.quantities.grammar import TRADITIONAL

# of characters that are traditional alone: a text in simplified ones has single ones (a surname, a shop sign)
_SHARE = 0.05


def simplified(text: CanonicalText) -> CanonicalText:
    """Return a text in traditional characters in simplified ones, a character for a character; another as it is.

    What is printed of it is printed as the source does.
    """
    simple = text.text.translate(TRADITIONAL)
    changed = sum(one != other for one, other in zip(text.text, simple, strict=True))
    if changed <= _SHARE * len(simple):
        return text
    return replace(text, text=simple, marked=text.marked.translate(TRADITIONAL))

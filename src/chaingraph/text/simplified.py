"""Texts in traditional characters, or with radicals for characters, in the simplified ones in which names and relations are known."""

from __future__ import annotations

from dataclasses import replace

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.quantities.grammar import TRADITIONAL
from chaingraph.text.radicals import without_radicals

# of characters that are traditional alone: a text in simplified ones has single ones (a surname, a shop sign)
_SHARE = 0.05


def simplified(text: CanonicalText) -> CanonicalText:
    """Return a text in traditional characters in simplified ones, a character for a character; another as it is, but for radicals.

    What is printed of it is printed as the source does.
    """
    if (whole := without_radicals(text.text)) != text.text:
        text = replace(text, text=whole, marked=without_radicals(text.marked))
    simple = text.text.translate(TRADITIONAL)
    changed = sum(one != other for one, other in zip(text.text, simple, strict=True))
    if changed <= _SHARE * len(simple):
        return text
    return replace(text, text=simple, marked=text.marked.translate(TRADITIONAL))

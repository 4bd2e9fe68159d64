"""The first places of an order, told of a list: whether each of its members is among them, or each has one of its own."""

from __future__ import annotations

import re

from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.numerals import number

_LISTED = 80  # characters of a list of those that are the first in an order
_ONE_EACH = re.compile("(?:分别?|依次)[排位居]?$")  # before words of the first in an order, of which each has its place
_AND_FIRST = re.compile("[、和与及]前")
_ALL = re.compile("[均都皆]|全部")


def has_one_each(text: str, among: re.Match[str]) -> bool:
    """Return whether the first places of an order have one holder each, so that no one of these is told to be at the last of them.

    >>> def first(words): return has_one_each(words, re.search(grammar.AMONG_RANKS, words))
    >>> first("石墨、茶叶分列前两名"), first("石墨、茶叶排前2位"), first("石墨、茶叶均排前2位"), first("石墨、茶叶排全省前2位")
    (True, True, False, False)
    >>> first("石墨、茶叶排前3位"), first("产值、税收分别居前三、前五")
    (False, False)
    """
    before = re.split("[,。;:]", text[max(0, among.start() - _LISTED) : among.start()])[-1]
    if _ONE_EACH.search(before):
        return not _AND_FIRST.match(text, among.end())
    bare = re.fullmatch(f"(?:{grammar.TAKES_RANK})[在于]?", text[among.start() : among.start("place")])
    members = re.split("[、和与及]", before)
    return bool(bare) and len(members) == number(among["rank"]) > 1 and not _ALL.search(before)

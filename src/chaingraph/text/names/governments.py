"""The government of a division: who acts where a text says that a place does (青塘县出台《…》)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from chaingraph.text.names.divisions import higher_names, short_name
from chaingraph.text.names.same import Where
from chaingraph.text.names.short import named_so

_DIVISION = re.compile(r"[\u4e00-\u9fff]{1,12}(?:省|市|区|县|州|旗|盟|镇|乡)")
_NO_DIVISION = re.compile("[我全本各该]|.*(?:园|开发|新|社|地|片|城)区")


def government(place: str) -> str | None:
    """Return what the government of a division is called; None where its name does not say which division it is.

    >>> government("青塘县"), government("湖南"), government("东山街道")
    ('青塘县人民政府', '湖南省人民政府', '东山街道办事处')
    >>> government("吉林"), government("长三角"), government("我市"), government("高新区")  # 吉林 is a province and a city
    (None, None, None, None)
    """
    if place.endswith("街道"):
        return f"{place}办事处"
    full = _by_short_name().get(place, place)
    return f"{full}人民政府" if _DIVISION.fullmatch(full) and not _NO_DIVISION.match(full) else None


def acting(places: Iterable[str], offices: Iterable[str], where: Where) -> Mapping[str, str]:
    """Return who acts for places that have a government: what the text calls it, or its title.

    >>> acting(["青塘县", "湖南"], ["县政府"], Where(place="青塘县"))
    {'青塘县': '县政府', '湖南': '湖南省人民政府'}
    """
    levels = {where.level(office): office for office in offices}
    found = {}
    for place in dict.fromkeys(places):
        if title := government(place):
            level = where.level(title)
            found[place] = next((office for words, office in levels.items() if named_so(words, level)), title)
    return found


@cache
def _by_short_name() -> Mapping[str, str]:
    """Return the names of divisions in full by their short ones, as far as these mean one division."""
    full = defaultdict(set)
    for name in higher_names():
        full[short_name(name)].add(name)
    return {short: names.pop() for short, names in full.items() if len(names) == 1 and short not in names}

"""How the parts of a text are cited: sections by the numbers that are printed before them (§三（二）4, §二、第五条), rows by their table (表第3行)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from chaingraph.curation.drafting.passages import OPENING
from chaingraph.model.terms import numbered
from chaingraph.text.layout import Layout, Section
from chaingraph.text.passages import MARK

_SHORT = 8  # characters by which a section without a number is cited, among others that have one
_NUMERALS = {numbered(str(value))[0]: str(value) for value in range(1, 100)}  # 十二 is 12
Cited = tuple[str, str]  # in Chinese, in English


def cited(text: str, sections: Sequence[Section]) -> Mapping[str, Cited]:
    """Return by the number of each section how it is cited: by its order where none of those beside it has a printed number, or two have one.

    ``text`` is the canonical one.
    """
    beside: dict[str, dict[str, str]] = defaultdict(dict)
    for section in sections:
        if section.number != OPENING:
            first = section.passages[0]
            beside[_above(section.number)][section.number] = text[first.start : first.end].lstrip("#")
    found = {OPENING: ("", ""), "": ("", "")}
    for above, words in sorted(beside.items(), key=lambda one: (one[0] != "", one[0].count("."))):
        printed = {number: _printed(said) for number, said in words.items()}
        plain = not any(map(MARK.match, words.values())) or len(set(printed.values())) < len(printed)
        for number, own in printed.items():
            found[number] = _joined(found[above], _by_order(number) if plain else own)
    return found


def rows_cited(laid: Layout) -> Mapping[int, Cited]:
    """Return by where each row of tables begins how it is cited: by its order, those of the header apart; by its table too where there are several."""
    found, several = dict[int, Cited](), len(laid.tables) > 1
    starts = [passage.start for section in laid.sections for passage in section.passages if passage.row]
    for number, table in enumerate(laid.tables, start=1):
        zh, en = (f"表{number}", f"table {number}") if several else ("表", "table")
        header = {row.start for row in table.header if row.start < row.end}  # not that of a card
        rows = starts[bisect_left(starts, table.start) : bisect_left(starts, table.end)]
        heads, rest = ([start for start in rows if (start in header) is head] for head in (True, False))
        found |= {start: (f"{zh}头第{n}行", f"{en} header row {n}") for n, start in enumerate(heads, start=1)}
        found |= {start: (f"{zh}第{n}行", f"{en} row {n}") for n, start in enumerate(rest, start=1)}
    return found


def _above(number: str) -> str:
    return number.rpartition(".")[0]


def _by_order(number: str) -> Cited:
    """Return the last part of the number of a section as both languages write it."""
    above, _, own = number.rpartition(".")
    return numbered(number)[0].removeprefix(numbered(above)[0] if above else "").removeprefix("."), own


def _printed(words: str) -> Cited:
    """Return the number with which the words of a section begin; their first few where they have none.

    >>> _printed("(二)强链"), _printed("第十二条奖补"), _printed("4.建园"), _printed("工作要求")
    (('（二）', '2'), ('第十二条', '12'), ('4', '4'), ('工作要求', '工作要求'))
    """
    mark = MARK.match(words)
    own = mark[0].rstrip("、.").replace("(", "（").replace(")", "）") if mark else words[:_SHORT]
    value = re.sub("[第章部分篇节条（）是]", "", own) if mark else own
    return own, _NUMERALS.get(value, value)


def _joined(above: Cited, own: Cited) -> Cited:
    """Return how a section is cited: after the one around it, by its own number.

    >>> _joined(("三（二）", "3.2"), ("4", "4")), _joined(("二", "2"), ("第五条", "5")), _joined(("第二章", "2"), ("第五条", "5"))
    (('三（二）4', '3.2.4'), ('二、第五条', '2.5'), ('第二章第五条', '2.5'))
    """
    if not above[0] or own[0].startswith(f"{above[0]}."):
        return own
    last, first = above[0][-1], own[0][0]
    apart = "." if last.isdecimal() and first.isdecimal() else "" if first == "（" or last in "）章节篇分" else "、"
    return f"{above[0]}{apart}{own[0]}", f"{above[1]}.{own[1]}"

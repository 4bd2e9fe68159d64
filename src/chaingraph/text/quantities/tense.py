"""Whether a quantity is reached, still to come, a change, or the threshold of what is counted."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from chaingraph.text.quantities import grammar, units

_NEAR = 40  # characters around a quantity in which the words that make it a threshold stand
_SENTENCE = re.compile("[。!?]")
_CLAUSE = re.compile("[。;!?]")
_POINTS = ("百分点", "个百分点", "基点", "个基点")
_NUMBERED = re.compile(r"[〔\[【(](20\d\d)[〕\]】)]")
_DATE = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日")
_YEAR = re.compile(r"(?<!\d)(20\d\d)年")
_SPAN = re.compile(r"(20\d\d)年?[-—–~～至到]{1,2}20\d\d年")


@dataclass(frozen=True)
class Tense:
    """The words of a text that tell the time of what stands after them.

    ``ends`` are the ends of sentences, ``places`` where such words stand, ``planned`` whether each speaks of what is to come,
    ``given`` where a policy says that something is given, ``year`` that in which the text was written.
    """

    text: str
    ends: Sequence[int]
    places: Sequence[int]
    planned: Sequence[bool]
    given: Sequence[int]
    year: int

    def status(self, start: int, end: int, unit: str | None, ahead: bool) -> str:
        """Return ``achieved``, ``planned``, ``change`` or ``other`` (a threshold) for a quantity at a place.

        ``ahead`` says that its part of the text is about what is to come.
        """
        if self._conditional(start, end) or _limits(self.text, start, end, unit in units.MEASURES):
            return "other"
        if unit in _POINTS or _changes(self.text, start, end):
            return "change"
        return "planned" if self.ahead(start, end, ahead) else "achieved"

    def ahead(self, start: int, end: int, ahead: bool) -> bool:
        """Return whether a quantity at a place is still to come; ``ahead`` says that its part of the text is."""
        sentence = bisect_right(self.ends, start)
        since = self.ends[sentence - 1] if sentence else 0
        nearest = bisect_left(self.places, end) - 1
        if self.leaves(start, end):
            return False
        if nearest >= 0 and self.places[nearest] >= since:
            return self.planned[nearest]
        return ahead

    def leaves(self, start: int, end: int) -> bool:
        """Return whether a quantity is the level that something comes from (由89%提升至94%)."""
        return bool(_from().search(self.text[max(0, start - 16) : start]) and _to().match(self.text[end : end + 8]))

    def _conditional(self, start: int, end: int) -> bool:
        """Return whether a quantity is part of the condition on which something is given (对年产值1亿元以上的企业给予…)."""
        after = bisect_left(self.given, end)
        if after == len(self.given) or self.given[after] > end + _NEAR:
            return False
        clause = _CLAUSE.split(self.text[max(0, start - _NEAR) : start])[-1]
        condition = re.search(grammar.CONDITION, clause)
        if not condition or re.search(f"{grammar.GIVEN}|按", clause[condition.start() :]):
            return False
        return not _CLAUSE.search(self.text, end, self.given[after])


def tense(text: str) -> Tense:
    """Return what the words of a text say of time: verbs, adverbs, and years by that of the text itself."""
    year = _year(text)
    marks = [(match.start(), True) for match in re.finditer(grammar.PLANNED, text)]
    marks += [(match.start(), False) for match in re.finditer(grammar.REACHED, text)]
    for match in _YEAR.finditer(text):
        compared = re.search("[比较于]$|到$|(?<!截)至$", text[max(0, match.start() - 2) : match.start()])
        if int(match[1]) > year or (int(match[1]) == year and compared and compared[0] in "到至"):
            marks.append((match.start(), True))
        elif int(match[1]) < year and not (compared and compared[0] in "比较于"):
            marks.append((match.start(), False))
    marks.sort()
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    given = [match.start() for match in re.finditer(grammar.GIVEN, text)]
    return Tense(text, ends, [place for place, _ in marks], [planned for _, planned in marks], given, year)


def _year(text: str) -> int:
    """Return the year in which a text was written: of its number, its last date, or the first year that its head names.

    A plan of several years (2026—2028年) is written before the first of them begins.
    """
    head, tail = text[:300], text[-300:]
    if not _NUMBERED.search(head) and not _DATE.search(tail) and (plan := _SPAN.search(head)):
        return int(plan[1]) - 1
    found = _NUMBERED.findall(head) or _DATE.findall(tail)[-1:] or _YEAR.findall(head) or _YEAR.findall(text)[-1:]
    return int(found[0]) if found else 9999


def _changes(text: str, start: int, end: int) -> bool:
    """Return whether the words before a quantity make it an amount of change rather than the level reached."""
    before = text[max(0, start - 12) : start]
    changing = re.search(grammar.CHANGE, before) and not re.search(grammar.LEVEL, before)
    return bool(changing or re.search(grammar.LEVEL_OF_CHANGE, before) or "翻" in text[start:end])


def _limits(text: str, start: int, end: int, measure: bool) -> bool:
    """Return whether a quantity says which things are counted or meant (投资10亿元以上项目20个)."""
    if text[max(0, start - 2) : start] == "(含":
        return True
    if not measure or not re.search(f"{grammar.LIMIT}|投资额?$|[-—~～至]", text[max(0, start - 6) : end]):
        return False
    return bool(re.match(f"{grammar.OF_COUNTED}|{grammar.DESCRIBING}", text[end : end + 24]))


@cache
def _from() -> re.Pattern[str]:
    return re.compile(r"(?:由|从)[^，,。;；、]{0,14}$")


@cache
def _to() -> re.Pattern[str]:
    return re.compile(r"[^，,。;；、\d]{0,4}[增提升缩压降减扩发][^，,。;；、\d]{0,3}[到至为]")

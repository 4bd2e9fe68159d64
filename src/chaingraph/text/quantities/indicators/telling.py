"""What has been told of a text so far, from which the words for the next quantity follow."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from chaingraph.text.canonical import ITEM
from chaingraph.text.quantities import context, grammar, matching, units
from chaingraph.text.quantities.indicators import after_names, bare, elided, labelled, parts, rosters
from chaingraph.text.quantities.indicators.beside import Around
from chaingraph.text.quantities.indicators.given_for import title
from chaingraph.text.quantities.indicators.indicator import indicator, is_certain
from chaingraph.text.quantities.indicators.investing import invested
from chaingraph.text.quantities.indicators.reached import reached_besides, who_reaches
from chaingraph.text.quantities.indicators.together import together

_MOVE = re.compile("(?<=[数额量率值])(?:净?增加|减少)[数额量]$")  # of what a rate beside it is (增加20家,增长6.7%)
_LEVEL = re.compile(
    "[,,](?:总量|总额)?(?:已|将)?(?:达到?|升?至|为|突破)$"
)  # after by how much it moved, the level that it came to (提高8个百分点,达到40%)
_MOVED = re.compile("(?:提高|提升|上升|扩大|下降|降低|回落)幅度$")
_GREW = re.compile("(?:年均)?(?:增速|降幅)$|(?:增加|减少)额$"), re.compile("(?:增加|减少)(?=数$)")
_BEHIND_LABEL = 16  # characters between a label and the quantity that is told of it
_LENT = re.compile("(?:放款|授信|放贷|贷款|融资|投资|签约|担保|成交|发放)$")  # that has 额 behind it
_LENDS = re.compile("(?:累计)?(?P<how>发放|投放)(?:.*贷”?|贷款)?")  # by whatever name
_AIM = re.compile(
    r"[-·•*]?20\d\d年度?(?:计划|预期|年度)?目标值?:\d"
)  # a line of a card, behind that of the year before
_SO_FAR = re.compile("累计(?:已)?(?:达到?|有|为|共|共有)?$")  # what there is by now, not what is new
_NEW = re.compile("^(?:新增加?|新认定|新获批|新入选|新引进|新培育|新建|新设|净增)(?=..)")


@dataclass
class Told:
    """What has been told of a text so far: up to where, and what the last quantity measured."""

    text: str
    breaks: Sequence[int]
    lines: Sequence[int]
    end: int = 0
    former: str | None = None
    given: bool = False  # whether the last one was an award
    certain: bool = False  # whether the words for the last one stand whatever a model would take
    new: bool = False  # whether the sentence had not told of that before
    counted: str | None = None  # what was counted last in the line
    measure: str = ""  # that labels the line
    who: str | None = None  # which kind of firms reaches what the sentence tells of
    known: dict[tuple[bool, str | None], str | None] = field(default_factory=dict)  # of the sentence, by award and unit
    of_line: dict[str | None, str | None] = field(default_factory=dict)  # of the line, by unit

    def since(self, place: int) -> int:
        """Return where the line or sentence of a place begins, as far as it is looked at."""
        return context.since(self.breaks, place)

    def line(self, place: int) -> int:
        """Return where the line of a place begins."""
        number = bisect_right(self.lines, place)
        return self.lines[number - 1] if number else 0

    def indicator(self, one: matching.Found, status: str, falls: bool) -> str | None:
        """Return what a quantity measures, and remember it for the next of its sentence."""
        self._turn(one.start)
        around = self._labelled(self._around(one, status, falls), one.start)
        left_out = rosters.listed(self.text, self.lines, one.start, one.end) or self._left_out(around)
        left_out = left_out or self._besides(around)
        self.former = left_out or indicator(around)
        by_label = bool(self.measure and self.former and self.former.startswith(self.measure))
        self.certain = bool(left_out) or by_label or is_certain(around, self.former)
        if self.former and _SO_FAR.search(around.before):
            self.former, self.certain = _NEW.sub("", self.former), self.certain or bool(_NEW.match(self.former))
        self.end, self.given = one.end, around.award
        self.new = self.former != self.known.get((around.award, one.unit))
        self.known[around.award, one.unit] = self.of_line[one.unit] = self.former
        if units.unit(one.unit or "").kind in units.COUNTS and not around.rank:
            self.counted = self.former
        return self.former

    def _turn(self, place: int) -> None:
        """Forget what was told of another line, or of another sentence."""
        if bisect_right(self.lines, self.end - 1) != bisect_right(self.lines, place):
            if any(goes_on.match(self.text, self.line(place)) for goes_on in (parts.BREAKDOWN, _AIM)):
                return
            self.former, self.who, self.counted, self.known, self.of_line = None, None, None, {}, {}
            self.measure = ""
        elif re.search("[。!?](?!其中)", self.text[self.end : place]):
            self.former, self.who, self.known = None, None, {}

    def _around(self, one: matching.Found, status: str, falls: bool) -> Around:
        line = bisect_right(self.lines, one.start)
        line_end = self.lines[line] if line < len(self.lines) else len(self.text)
        before = self.text[max(self.end, self.since(one.start)) : one.start].rpartition(ITEM)[2]
        before += grammar.FROM_BELOW if one.rank and self.text.startswith(grammar.FROM_BELOW, one.start) else ""
        after = self.text[one.end : min(one.end + 60, line_end)].partition(ITEM)[0]
        award = status == "award"
        sentence = re.split(f"[。;{ITEM}]", self.text[self.since(one.start) : one.start])[-1]
        base = self._base(one, status)
        headed = title(self.text[self.line(one.start) : one.start]) if award else ""
        return Around(before, after, one.unit, base, status == "change", falls, award, one.rank, sentence, headed)

    def _labelled(self, around: Around, place: int) -> Around:
        """Return what stands around a quantity: around the first of a line as told of the measure that labels it."""
        line = self.line(place)
        measure, since = labelled.label(self.text[line : line + context.NEAR])
        first = line + since
        if around.award or not measure or self.end > first or not first <= place < first + _BEHIND_LABEL:
            return around
        self.measure = measure
        return replace(around, before=labelled.behind(self.text[first:place], measure), base=measure)

    def _base(self, one: matching.Found, status: str) -> str | None:
        """Return what the quantity measures of which this one goes on to tell."""
        between, award = self.text[self.end : one.start], status == "award"
        base = self.known.get((award, one.unit))
        if one.rank:
            return self.former
        if status not in ("change", "award") and self.former and _LEVEL.fullmatch(between):
            return _level_of(self.former, one.unit) or base
        listed = re.fullmatch(matching.AND, between)
        if listed and self.new and (told := _sum_of(self.former, one.unit)):
            return told
        rate = status == "change" or one.unit in ("%", "倍")
        if base and listed and not (rate or award):
            return base  # of a list of unlike amounts each is what its like was (其中2026年8万头、9亿元)
        if rate or listed or (award and not base):
            former = _MOVE.sub("", self.former or "") if one.unit == "%" else self.former
            return former if former and not (award and not self.given) else base
        return base

    def _besides(self, around: Around) -> str | None:
        """Return what else is measured of those who reached what was told before in the sentence (实现营业收入…、利税…)."""
        goes_on = bool(self.who and self.former and self.former.startswith(self.who))
        self.who = who_reaches(around.before) or self.who
        besides = reached_besides(around.before) if goes_on else None
        return f"{self.who}{besides}" if besides else None

    def _left_out(self, around: Around) -> str | None:
        """Return what is measured where the words before a quantity leave that out."""
        told = None if around.award else together(around.before, around.unit, around.falls)
        if told := told or bare.lent(around.before, around.unit):
            return told
        if self.measure and (done := labelled.done(around.before, self.measure)):
            return done
        owned = None if around.change else bare.owned(around.before, around.sentence)
        if owned or around.award or around.change:
            return owned
        counted, of_line = self.known.get((False, around.unit)), self.of_line.get(around.unit)
        return (
            bare.grown(around.before, self.former)
            or (bare.raised(around.before, around.after) if around.unit == "%" else None)
            or self._of_count(around)
            or elided.leveled(around.before, around.after, counted)
            or elided.staged(around.before, counted)
            or bare.stepped(around.before)
            or after_names.shared_out(around.before, around.sentence, around.unit)
            or self._of_money(around)
            or (None if around.rank else parts.whose(around.before, around.after, around.unit, of_line))
            or after_names.bracketed(around.before, around.after, around.unit, of_line)
        )

    def _of_count(self, around: Around) -> str | None:
        """Return what is counted in all, or in batches, where that was told before."""
        if units.unit(around.unit or "").kind not in units.COUNTS:
            return None
        total = bare.total(around.before, around.sentence, self.counted)
        return total or parts.of_batches(around.before, self.former)

    def _of_money(self, around: Around) -> str | None:
        """Return what is invested in what was counted before, or what the first part of a sum is."""
        if units.unit(around.unit or "").kind != "money":
            return None
        return invested(around.before, self.counted) or bare.first_part(around.before, around.sentence)


def _sum_of(former: str | None, unit: str | None) -> str | None:
    """Return what a sum is that stands in a list right behind how many there are of what it is a sum (放款9笔、1.1亿元).

    >>> _sum_of("放款数", "元"), _sum_of("签约项目数", "元"), _sum_of("发放“链贷”数", "元"), _sum_of("签约项目数", "人"), _sum_of("产值", "元")
    ('放款额', '签约项目金额', '贷款发放额', None, None)
    """
    if units.unit(unit or "").kind != "money" or not (former or "").endswith("数"):
        return None
    told = (former or "").removesuffix("数")
    if lent := _LENDS.fullmatch(told):
        return f"贷款{lent['how']}额"
    return told + ("额" if _LENT.search(told) else "金额")


def _level_of(former: str, unit: str | None) -> str | None:
    """Return what comes to a level of which ``former`` told by how much it moved; None where that told of something else.

    >>> _level_of("销售占比提高幅度", "%"), _level_of("产值增速", "元"), _level_of("企业增加数", "家"), _level_of("产值增速", "%")
    ('销售占比', '产值', '企业数', None)
    """
    moved = _MOVED if unit == "%" else _GREW[units.unit(unit or "").kind in units.COUNTS]
    told = _NEW.sub("", moved.sub("", former))
    return told if told != former else None

"""The year of days that print none: that which the heading above them names (三、2027年工作打算), else that of the document."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.text.layout import Layout

_YEAR = re.compile(  # not one that something is held against (是2025年的2倍)
    r"(?<![\d较比由从])(20\d\d)年(?:度)?(?!以来|[底末初前]|(?:同期)?的?\d[\d.]{0,6}倍)"
)
_SPAN = re.compile(r"20\d\d年?[-—–~～至到]{1,2}20\d\d年")  # of a plan, which is no year of its days


@dataclass(frozen=True)
class Years:
    """Where sections begin, in the order of a text, and the year that holds below each: None where no heading names one."""

    starts: Sequence[int]
    years: Sequence[int | None]

    def at(self, place: int, year: int | None) -> int | None:
        """Return the year that holds at a place; ``year`` is that of the document."""
        number = bisect_right(self.starts, place) - 1
        return (self.years[number] if number >= 0 else None) or year


_BEGUN = re.compile(
    r"(?:^|[。—])(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])?(20\d\d)年(?=[,计拟将力要全度])"
)  # how a sentence begins
_LONGEST = 300  # characters of a line before a place


def begun(text: str, line: int, place: int, year: int | None) -> int | None:
    """Return the year with which the sentence of a place begins (2026年,…;10月竣工), or one before in its line that is later than ``year``, which is that of the document or its part.

    >>> text = "2026年,产值增长8%;10月竣工。12月建成。"
    >>> begun(text, 0, 13, 2025), begun(text, 0, 18, 2025), begun(text, 0, 18, 2026), begun("2024年,投产。12月建成。", 0, 9, 2025)
    (2026, 2026, 2026, 2025)
    """
    since = max(line, place - _LONGEST)
    told = list(_BEGUN.finditer(text[since:place]))
    if not told:
        return year
    named, own = int(told[-1][1]), "。" not in text[since + told[-1].end() : place]
    return named if own or (year and named > year) else year


_OPENING = 400  # characters of a text in which it says what it sets out
_SETS_OUT = re.compile(  # the year for whose work a paper is made
    r"(?:[为就将]|确保|结合|按照|根据|围绕|对照)[^。;《》]{0,40}?(?<![\d自从截至到])(20\d\d)年度?(?!以来|[-—–~～至到底末])"
    r"(?:(?!会议|全会|召开)[^,。;《》\d]){0,18}?(?:工作|任务|目标|部署|安排|实际|计划|开局)(?!会|报告|基础|总结|经验|成效|情况)"
    r"[^。;《》]{0,80}?(?:制[定订]|提出|拟[定订]|编制|安排|分解|明确)[^,。;]{0,8}(?:本|如下|以下)"
)
KEY_YEAR = "(?:开局|起步|关键|攻坚|收官|开篇|首)之?年"  # what a year is in a plan
_SET = re.compile(  # the year of which its first words tell what is to be done
    rf"(?<![\d自从截至到])(20\d\d)年,?(?:[^,。;\d]{{0,16}}(?:总体思路|总体要求|工作思路|[总主][体要]目标|工作目标)[是为:]|是[^。]{{0,60}}{KEY_YEAR})"
)
_WORK = re.compile(  # how a paper without a title begins that sets out the work of a year
    r"(20\d\d)年(?!,)[^,。;:\d]{0,24}工作(?:的?(?:总体(?:要求|思路)|指导思想|基本思路)[是为]?[:,]|要?坚持以[^。]{2,80}?为指导)"
)
_DONE = re.compile("取得|成效|[成现]了|圆满")
NO_YEARS = Years((), ())  # of a text whose headings name none


def years(text: str, laid: Layout) -> Years:
    """Return the years of the sections of a canonical text: of its own heading, else of the one above it."""
    found: dict[str, int | None] = {}
    for section in laid.sections:
        first = section.passages[0]
        own = _named(text[first.start : first.end]) if first.heading else None
        found[section.number] = own or found.get(section.number.rpartition(".")[0])
    starts = [section.passages[0].start for section in laid.sections]
    return Years(starts, [found[section.number] for section in laid.sections])


def work_of(text: str) -> int | None:
    """Return the year whose work a text sets out that has no title, by its first sentence; None where that tells what was done.

    >>> work_of("2026年全市工作的总体要求是:稳中求进。"), work_of("2026年工作坚持以新思想为指导,取得新成效。")
    (2026, None)
    """
    told = _WORK.match(text)
    return (
        int(told[1])
        if told and not _DONE.search(text, told.start(), text.find("。", told.end()) + 1 or len(text))
        else None
    )


def opening_year(text: str) -> int | None:
    """Return the year for whose work a paper is made by its first words, where they name one.

    >>> opening_year("链长制方案为做好2026年产业链工作,制定本方案。"), opening_year("链长制方案2026年是“十五五”开局之年。")
    (2026, 2026)
    >>> opening_year("为落实2025年全市工业会议精神,制定本方案。"), opening_year("在2025年工作基础上,制定本方案。")
    (None, None)
    """
    told = {int(found[1]) for form in (_SETS_OUT, _SET) for found in form.finditer(text, 0, _OPENING)}
    return told.pop() if len(told) == 1 else None


def _named(heading: str) -> int | None:
    """Return the year that a heading names, where it names one.

    >>> _named("三、2027年工作打算"), _named("2026-2028年目标"), _named("到2027年底的目标")
    (2027, None, None)
    >>> _named("新建道路60公里,是2025年的2倍")
    """
    named = set() if _SPAN.search(heading) else set(_YEAR.findall(heading))
    return int(named.pop()) if len(named) == 1 else None

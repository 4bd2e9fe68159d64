"""In which year a text was written, by its number, its date or its head, and what it plans from: not by the titles that it cites."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.dates import PLANS
from chaingraph.text.quantities import grammar
from chaingraph.text.years import opening_year

UNKNOWN = 9999  # a year before which all years are
OF_WHICH = re.compile(  # a time that is over, which only says which things are counted after it (去年签约的6个项目)
    r"(?:20\d\d年度?|去年|上一?年度?|前年)[^,。;:、\d的]{1,10}的(?:首批|全部)?"
)
_NUMBERED = re.compile(r"[〔\[【(](20\d\d)[〕\]】)]")
_DATE = re.compile(r"(20\d\d)年\d{1,2}月\d{1,2}日")
_MONTH = re.compile(r"。\((20\d\d)年\d{1,2}月\)$")  # alone at the end of what is no plan, whose last task may end so
_TOLD_YEAR = re.compile(
    # not one from which something began or that is aimed at (到2030年), nor the first of several, nor one that is over (截至2025年底)
    r"(?<![\d自从])(?<![^年][到至])(?<!截止)(20\d\d)年(?!以来|起|来|[-—–~～至到]{1,2}20\d\d年)"
)
_PLAIN_YEAR = re.compile(r"(?<![\d到至])(20\d\d)年")  # not the end of a plan
_SPAN = re.compile(  # not one of which a sentence tells what was done (2024年至2026年期间,新增了9家)
    r"(20\d\d)年?[-—–~～至到]{1,2}20\d\d年(?![^。;]{0,40}(?:(?<!为)了(?!解)|已|累计|共有))"
)
_FIVE_YEARS = re.compile("(十[四五六]五)”?[^,。;]{0,30}(?:规划|纲要|方案|计划)(?!.{0,6}(?:总结|评估|情况))")
_CITED = re.compile(r"《[^《》]{2,120}》(?:\([^()]{2,60}\))?")
_OF_ITS_YEAR = re.compile(
    "(?:跨入|迈入|步入)了?20\\d\\d年(?!以来)|将于20\\d\\d年|20\\d\\d年度?的?(?:主要|重点|预期|工作)*(?:目标|任务|计划|[一二]季度|上半年)"
)
_LABELLED = re.compile(  # a label of a year, before what it says of it
    r"(?<![\d自从到至])(20\d\d)年度?([^,。;:()\d]{1,10}):(?=[^,。;:]{0,10}\d)"
)
_IS_AIM = re.compile("目标|计划|任务|预[计期测]|力争|拟|安排|打算")
_BEGUN = re.compile("20\\d\\d年,(?:新增|力争|确保|完成|实现|建成)")  # how a line of a plan begins
_TITLE, _TAIL = 60, 12  # characters in which a title stands, and of such a month
_TITLES = 4  # lines that may be of the title
_ISSUES = re.compile("印发$|发布$|公布$|[关關]于$")  # before the title of a text itself


def without_cited(text: str, first: int) -> str:
    """Return a text with the titles blanked that it cites behind its ``first`` line, whose years are not its own."""
    return _CITED.sub(
        lambda one: (
            one[0]
            if one.start() < first or _ISSUES.search(text, max(0, one.start() - 3), one.start())
            else "。" * len(one[0])
        ),
        text,
    )


def first_of_plan(text: str, first: int) -> int | None:
    """Return the first year of a plan of several (2026—2028年, “十五五” in its ``first`` line) that does not say when it was written: before that year began."""
    head, tail = text[:300], text[-300:]
    dated = _NUMBERED.search(head) or _DATE.search(tail)
    plan = None if dated else _SPAN.search(head)
    five = None if dated or plan else _FIVE_YEARS.search(head, 0, first)
    return int(plan[1]) if plan else PLANS[five[1]] - 4 if five else None


def year_of(text: str) -> int:
    """Return the year in which a text was written: of its number, its last date, or the first year that its head names."""
    head, tail = text[:300], text[-300:]
    found = (
        _NUMBERED.findall(head)
        or _DATE.findall(tail)[-1:]
        or _signed(text)
        or [year for year in (opening_year(text),) if year]
        or _TOLD_YEAR.findall(head)
        or _PLAIN_YEAR.findall(text)[-1:]
    )
    return int(found[0]) if found else UNKNOWN


def _signed(text: str) -> list[str]:
    """Return the year of the month with which a text ends that is no plan.

    >>> _signed("云州茶业走新路。产值3亿元。(2026年3月)"), _signed("云州茶业建设方案。建成园区。(2026年3月)")
    (['2026'], [])
    """
    return [] if re.search(grammar.FUTURE_TITLE, text[:_TITLE]) else _MONTH.findall(text[-_TAIL:])


def labelled_until(text: str, first: int = 0) -> int | None:
    """Return the last year of which labels tell what was reached, before the first at which others aim, in a text that has neither number nor date, nor a year in its ``first`` line.

    >>> labelled_until("2025年产值:9亿元2026年目标:产值10亿元"), labelled_until("2025年目标:9亿元2026年目标:10亿元")
    (2025, None)
    """
    dated = _NUMBERED.search(text[:300]) or _DATE.search(text[-300:]) or _PLAIN_YEAR.search(text, 0, first)
    if dated or _signed(text) or opening_year(text):
        return None
    told = [(int(year), bool(_IS_AIM.search(words))) for year, words in _LABELLED.findall(text)]
    aimed = min((year for year, aim in told if aim), default=0)
    return max((year for year, aim in told if not aim and year < aimed), default=None)


def tells_year(text: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Return whether a text says in which year it was written: by its number, its date, a line of its title or what is to be done in that year.

    A year of which it only tells (2024年刚接手时) says nothing of that.
    """
    titles = [text[start:end] for start, end in lines[:_TITLES] if "。" not in text[start:end]]
    dated = _NUMBERED.search(text[:300]) or _DATE.search(text[-300:])
    begun = any(_BEGUN.match(text, start) for start, _ in lines)
    return (
        bool(dated or opening_year(text))
        or bool(_signed(text))
        or begun
        or bool(_OF_ITS_YEAR.search(text))
        or any(map(_PLAIN_YEAR.search, titles))
    )

"""The day of a document: of its signature, else of a page, of its title or of its first sentence, else the day on which it was printed."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence

from chaingraph.text.canonical import canonical
from chaingraph.text.front.heads import HEAD, labelled
from chaingraph.text.layout.body import is_body
from chaingraph.text.papers import PAPERS
from chaingraph.text.tables.page_labels import page_labels

_HELD = re.compile(
    r"(?:会议|召开|活动|开会)?时间(?!.*(?:来源|浏览|字体|字号)|:20\d\d-\d\d-\d\d)|.{0,4}截至|数据|今天是"
)
_REPORTED = re.compile(
    "(?:报送|上报|呈报|填报|填表|制表|编制)(?:机关|单位|部门):"
)  # beside whom a day is that of the paper
_SPOKEN = re.compile(  # when a report or a speech was given, below its title
    r"[(—―–-]*(?P<day>20\d\d年\d{1,2}月\d{1,2}日)在[^。,;]{2,40}(?:大会|会议|全会|座谈会)上"
)
_SIGNED = re.compile(  # a title of what is signed, before a page has it
    rf"(?:{PAPERS}|决定|批复)(?:\([^()]{{1,20}}\))?$"
)
_IN_FORCE = re.compile("生效|失效|废止|施行|更新")
_PRINTED = re.compile("印[发制刷]?$")  # ends the line that says who has a text printed, and when
_RELEASED = re.compile(  # of a line at the end: when a paper had a text ((刊于2026年2月3日《云州日报》))
    r"\((?:[原摘转]?载|刊[载发]?)(?:于|自)?[^。]{0,20}20\d\d年"
)
_LONGEST_PRINTING = datetime.timedelta(60)  # between the signature and the print
_DAY = re.compile(  # no months of a year (2026年1-8月)
    r"(20\d\d)(?:年(?=\d{1,2}月)|[.-])(\d{1,2})(?:月|[.-])(\d{1,2})(?!\d?月)日?"
)
_IN_NUMERALS = re.compile(
    r"([二两][零〇○O0][一二三四五六七八九零〇○]{2})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿]{1,3})日"
)
_ALONE = re.compile(
    rf"(?:[^\d。;,:]{{0,36}}|\([^\d。;,:]{{2,36}},|[^\d。;,]{{0,30}}(?:填报|填表|制表)(?:日期|时间):)\(?(?:{_DAY.pattern}|{_IN_NUMERALS.pattern})\)?(?:印[发制刷]?|修订|调整)?"
)
_DIGITS = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")} | {
    "〇": "0",
    "○": "0",
    "O": "0",
    "两": "2",
}


def day_of(
    told: Mapping[str, str], head: Sequence[str], own: Sequence[str], tail: Sequence[str], title: str
) -> datetime.date | None:
    """Return the day of a document, by what a page has ``told`` of it, its ``head`` and ``tail``, and all lines that are its ``own``."""
    lines = list(map(canonical, own))
    signed = [line for line in lines if not is_printed(line)]
    last = [line for line in map(canonical, tail) if not is_printed(line)]
    printed = signed_on(filter(is_printed, map(canonical, tail)), alone=True)
    reported = any(_REPORTED.match(canonical(line)) for line in head)
    undated = [canonical(line) for line in head if _is_undated(line)]
    return (
        _labelled_day(told, "成文日期", "发文日期", "成文时间", "发文时间")
        or signed_on(last, alone=True)
        or signed_on(one["day"] for line in lines[:HEAD] if (one := _SPOKEN.match(line)))
        or (None if _SIGNED.search(title) else _labelled_day(told, "日期", "时间"))
        or signed_on(line for line in undated if not _HELD.match(line) or (reported and line.startswith("时间")))
        or _before(signed_on(signed, alone=True), printed)
        or signed_on(filter(_RELEASED.match, last))
        or _opening(lines)
        or printed
    )


def is_printed(line: str) -> bool:
    """Return whether a line ends with the print of a text (云州市人民政府办公室2026年2月5日印发).

    >>> is_printed("云州市人民政府办公室2026年2月5日印发"), is_printed("云州市人民政府办公室")
    (True, False)
    """
    return bool(_PRINTED.search(line))


def _before(signed: datetime.date | None, printed: datetime.date | None) -> datetime.date | None:
    """Return a day that stands alone in a text, unless it is not shortly before the print of it."""
    late = signed and printed and not printed - _LONGEST_PRINTING <= signed <= printed
    return None if late else signed


def _labelled_day(told: Mapping[str, str], *endings: str) -> datetime.date | None:
    """Return the day that a page gives a document, none of those from which or to which it is in force; None where it gives two."""
    own = {label: words for label, words in told.items() if not _IN_FORCE.match(label)}
    said = labelled(own, *endings) or ""
    days = (
        {signed_on([one]) for one in re.split("[/、,]", said)} - {None} if said.count("20") > 1 else {signed_on([said])}
    )
    return next(iter(days)) if len(days) == 1 else None


def _is_undated(line: str) -> bool:
    """Return whether no label of a line says that a day follows."""
    return not any(label.endswith(("日期", "时间")) for label in page_labels(line))


def _opening(lines: Sequence[str]) -> datetime.date | None:
    """Return the day with which the first sentence begins (2026年2月3日,市长主持…), as that of minutes does."""
    first = next(filter(is_body, lines[1:4]), "")
    begins = re.match(r"20\d\d年\d{1,2}月\d{1,2}日(?=[,上下晚])", first)
    return signed_on([begins[0]]) if begins else None


def signed_on(lines: Iterable[str], alone: bool = False) -> datetime.date | None:
    """Return the last day that lines name; None where it is no day of the calendar.

    ``alone`` asks only those lines that end with a day, after a name at most, as a signature does.

    >>> signed_on(["云州市人民政府", "二〇二六年二月三日"]), signed_on(["2026年2月30日"])
    (datetime.date(2026, 2, 3), None)
    """
    words = "\n".join(line for line in lines if not alone or _ALONE.fullmatch(line))
    found = [(match.start(), tuple(map(int, match.groups()))) for match in _DAY.finditer(words)]
    found += [(match.start(), _spelled(*match.groups())) for match in _IN_NUMERALS.finditer(words)]
    try:
        return datetime.date(*max(found)[1]) if found else None
    except ValueError:
        return None


def dated(line: str) -> bool:
    """Return whether a line ends with a day, after a name at most, even one that does not exist."""
    return bool(_ALONE.fullmatch(line))


def _spelled(year: str, month: str, day: str) -> tuple[int, int, int]:
    """Return a day in Chinese numerals."""
    return int("".join(_DIGITS.get(digit, digit) for digit in year)), _numeral(month), _numeral(day)


def _numeral(words: str) -> int:
    """Return a number up to 39 in Chinese numerals."""
    tens, ten, ones = words.replace("廿", "二十").partition("十")
    value = int(_DIGITS.get(ones, "0")) if ten else int(_DIGITS.get(words, "0"))
    return (10 * int(_DIGITS.get(tens, "1")) + value) if ten else value

"""By when something is due: the forms in which Chinese policy texts say it, each a row with an example that is its test."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass

_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
PLANS = {"十三五": 2020, "十四五": 2025, "十五五": 2030, "十六五": 2035}
TO = "[-—–~～至]"  # between the first and the last of several months or years
YEAR_PART = "(?:第?[一二三四]季度|前[两二三]个?季度|[上下]半年)"  # a quarter, several from the first on, or a half
BY_DAY = r"(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|[底末份]|[上中下]旬)?|第?[一二三四]季度[底末]?|[上下]半年|年[底末内])"  # by when something is done, before 前
DONE = "完成|落实|建成|办结|见效|到位|投入(?:使用|运营|运行)|投[产用运]|达产|交付"  # what it is by then
FOR_YEARS = r"(?:起|开始),?(?:再?[用花]|利用|通过|力争)?(?P<years>[一二两三四五六七八九十]|\d{1,2})年(?:左右)?(?:的?时间|之?内)"  # behind when they begin (2026年起3年内)
_THIS = r"(?:今年|本年度?|当年|年内)"


@dataclass(frozen=True)
class Due:
    """A day by which something is due, with its place in the text; without a day where it goes on (长期坚持)."""

    start: int
    end: int
    day: datetime.date | None


@dataclass(frozen=True)
class Form:
    """A form of a date: its pattern, the day that it means (given the match and the year that holds there), an example."""

    pattern: str
    day: Callable[[re.Match[str], int | None], datetime.date | None]
    example: str
    means: str  # the day of the example in a text of 2026


def last_day(year: int | None, month: int = 12, day: int | None = None) -> datetime.date | None:
    """Return a day, by default the last of its month; None where there is no such day or no year.

    >>> last_day(2026, 2).isoformat(), last_day(2026, 2, 30), last_day(None, 2)
    ('2026-02-28', None, None)
    """
    if year is None or not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, day or last) if 1 <= (day or last) <= last else None


def _year(match: re.Match[str], here: int | None) -> int | None:
    return int(match["year"]) if match["year"] else here


_SPELLED = {digit: value for value, digit in enumerate("零一二三四五六七八九十")} | {"两": 2}


def _end_of_years(match: re.Match[str]) -> datetime.date | None:
    """Return the last day of some years that are counted from one, or from a month of it."""
    years = int(_SPELLED.get(match["years"], match["years"]))
    since = int(match["month"] or 1)
    return last_day(int(match["year"]) + years - (since == 1), since - 1 or 12)


# to extend; of two that begin at the same place the first counts
FORMS: tuple[Form, ...] = (
    Form(rf"(?P<year>20\d\d)年(?:(?P<month>\d{{1,2}})月(?:\d{{1,2}}日)?)?{FOR_YEARS}", lambda m, y: _end_of_years(m), "2026年起3年内", "2028-12-31"),
    Form(rf"(?:(?:(?P<year>20\d\d)|今|本)年|(?<=\())\d{{1,2}}(?:月(?:底|末|份|[上中下]旬)?)?(?:{TO}|到){{1,2}}(?P<month>\d{{1,2}})月(?:底|末|份)?(?:之?前|以前)?(?![\d上中下])",
         lambda m, y: last_day(_year(m, y), int(m["month"])), "2026年4月—10月", "2026-10-31"),
    Form(r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?:\d{1,2}日?[-—–~至]{1,2})?(?P<day>\d{1,2})日(?:之?前|以前|截止)?",
         lambda m, y: last_day(_year(m, y), int(m["month"]), int(m["day"])), "2026年6月15日前", "2026-06-15"),
    Form(r"(?:(?P<year>20\d\d)年|今年|本年)?(?P<month>\d{1,2})月(?P<part>[上中下])旬(?:之?前|以前)?",
         lambda m, y: last_day(_year(m, y), int(m["month"]), {"上": 10, "中": 20}.get(m["part"])), "9月中旬前", "2026-09-20"),
    Form(r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?:底|末|份)(?:之?前|以前)?",
         lambda m, y: last_day(_year(m, y), int(m["month"])), "6月底前", "2026-06-30"),
    Form(r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?:之?前|以前)",
         lambda m, y: last_day(_year(m, y), int(m["month"])), "2026年9月前", "2026-09-30"),
    Form(r"(?:今|明|本)年(?:度)?(?P<month>\d{1,2})月(?:底|末|份|[上中下]旬)?(?:之?前|以前)?(?!以来|起|\d)",
         lambda m, y: last_day(y and y + m[0].startswith("明"), int(m["month"])), "明年3月底前", "2027-03-31"),
    Form(r"(?P<month>(?<!\d)\d{1,2})月(?=$|完成|竣工|投产|建成|开工|开学|启动|启用|投用|投运|试生产|举办|上线|印发|通车|交付|开放)",
         lambda m, y: last_day(y, int(m["month"])), "7月完成", "2026-07-31"),
    Form(r"(?<![\d年月至到自从前近每于在—–~-])(?P<month>\d{1,2})月(?=,|$)",
         lambda m, y: last_day(y, int(m["month"])), "9月,", "2026-09-30"),
    Form(r"(?P<year>20\d\d)年(?P<month>\d{1,2})月(?!\d|\d*日)",
         lambda m, y: last_day(_year(m, y), int(m["month"])), "2026年9月", "2026-09-30"),
    Form(r"(?P<year>20\d\d)(?:\.|-|/)(?P<month>\d{1,2})(?:(?:\.|-|/)(?P<day>\d{1,2}))?(?![\d%亿万个家项.])",
         lambda m, y: last_day(_year(m, y), int(m["month"]), int(m["day"]) if m["day"] else None), "2026.9", "2026-09-30"),
    Form(r"(?:(?P<year>20\d\d)年|今年|明年|每年)?第?(?P<quarter>[一二三四1-4])季度(?:末|底)?(?:之?前|以前)?",
         lambda m, y: None if m[0].startswith("每年") else last_day(_year(m, y) if not m[0].startswith("明年") else y and y + 1, 3 * _QUARTERS[m["quarter"]]), "第三季度前", "2026-09-30"),
    Form(r"(?:(?P<year>20\d\d)年|今年)?上半年", lambda m, y: last_day(_year(m, y), 6), "2026年上半年", "2026-06-30"),
    Form(r"明年上半年", lambda m, y: last_day(y and y + 1, 6), "明年上半年", "2027-06-30"),
    Form(r"明年下半年", lambda m, y: last_day(y and y + 1), "明年下半年", "2027-12-31"),
    Form(r"(?:(?P<year>20\d\d)年|今年)?下半年", lambda m, y: last_day(_year(m, y)), "下半年", "2026-12-31"),
    Form(r"20\d\d(?:年)?[-—–~～至到]{1,2}(?P<year>20\d\d)(?:年|(?![\d.%]))", lambda m, y: last_day(_year(m, y)), "2026—2028年", "2028-12-31"),
    Form(r"(?P<year>20\d\d)年(?:之?前|以前)(?![一二两三四五六七八九十几\d])", lambda m, y: last_day(int(m["year"]) - 1), "2028年前", "2027-12-31"),
    Form(r"(?P<year>20\d\d)年(?!\d{1,2}$)(?:度)?(?:底|末|年底|年末|之?内)?(?:之?前|以前)?", lambda m, y: last_day(_year(m, y)), "到2028年底", "2028-12-31"),
    Form(r"明年(?:底|末)?(?:之?前)?", lambda m, y: last_day(y and y + 1), "明年底前", "2027-12-31"),
    Form(rf"{_THIS}(?:底|末)?(?:之?前)?|年(?:底|末)(?:之?前)?", lambda m, y: last_day(y), "年底前", "2026-12-31"),
    Form(r"“?(?P<plan>十[三四五六]五)”?(?:期?末|期间|时期)", lambda m, y: last_day(PLANS[m["plan"]]), "“十五五”末", "2030-12-31"),
)  # fmt: skip
ONGOING = re.compile(
    r"长期(?:坚持|推进|任务)?|持续(?:推进|实施|开展|坚持)|常态化|每年|全年|逐年|按年度|按季度|每季度|每月"
)

_ANY = re.compile(
    "|".join(f"(?P<f{place}>{re.sub(r'[(][?]P<[a-z]+>', '(?:', form.pattern)})" for place, form in enumerate(FORMS))
)
_AGAIN = re.compile("(?:每年|逐年|每[季月])[的度]?$")  # before a day that comes again and again
_OF_NOW = re.compile("[今本明]年")
_SIGN = re.compile(r"[年月季五]|20\d\d")  # no form does without one of these


def dues(text: str, year: int | None, start: int = 0, end: int | None = None) -> list[Due]:
    """Return the days that a part of a canonical text names, in its order; ``year`` is that of days without one.

    A year that the text names holds for the days after it in the same part, but for those of this year or the next (由2020年的3家增至今年的5家).
    """
    found: list[Due] = []
    end, own = len(text) if end is None else end, year
    if not _SIGN.search(text, start, end):
        return found
    for match in _ANY.finditer(text, start, end):
        if _AGAIN.search(text, max(start, match.start() - 4), match.start()):
            continue
        form = FORMS[int((match.lastgroup or "f0")[1:])]
        detailed = re.compile(form.pattern).match(text, match.start(), match.end())
        day = form.day(detailed, (own or year) if _OF_NOW.match(match[0]) else year) if detailed else None
        if day:
            found.append(Due(match.start(), match.end(), day))
            year = day.year if re.match("20", match[0]) else year
    return found


def due_of(words: str, year: int | None) -> Due | None:
    """Return the day that a label or a cell gives: the last that it names, or that it goes on; None where it says neither.

    >>> due_of("8月", 2026).day, due_of("全年", 2026).day, due_of("12月试生产", None)
    (datetime.date(2026, 8, 31), datetime.date(2026, 12, 31), None)
    >>> due_of("2026年目标一季度", 2025).day
    datetime.date(2026, 3, 31)
    """
    found = dues(words, year)
    if found and not _EACH_YEAR.search(words):
        in_parts = [one for one in found if not _is_parted(words, one.start, one.end)]
        return max(in_parts or found, key=lambda due: due.day or datetime.date.min)
    if bare := _BARE.match(words):
        day = last_day(year, int(bare["month"] or 12))
        return Due(0, bare.end(), day) if day else None
    goes_on = ONGOING.search(words)
    return Due(goes_on.start(), goes_on.end(), None) if goes_on else None


def _is_parted(words: str, start: int, end: int) -> bool:
    """Return whether a year alone is followed by the part of it that is meant (2026年目标一季度)."""
    return bool(_YEAR_ALONE.fullmatch(words, start, end) and _PART_OF_YEAR.search(words, end))


_YEAR_ALONE = re.compile(r"20\d\d年度?")
_PART_OF_YEAR = re.compile(rf"(?<![年\d])(?:{YEAR_PART}|第?[1-4]季度)")
_EACH_YEAR = re.compile(r"每年(?!度)[^,;。]{0,4}\d{1,2}月|每(?:年|个?季度|月|周)[^,;。]{0,4}(?:底|末|前)")
_BARE = re.compile(
    r"(?:\d{1,2}月[、和及]){0,11}(?P<month>\d{1,2})月(?!\d)|全年$"
)  # how a cell begins that needs no more words

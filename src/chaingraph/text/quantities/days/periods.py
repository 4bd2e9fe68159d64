"""When a quantity was: the words before it that say so, and the year that they mean where they print none (上年, 全年)."""

from __future__ import annotations

import calendar
import datetime
import re

from chaingraph.text.dates import TO, YEAR_PART, last_day
from chaingraph.text.quantities.days import severally
from chaingraph.text.quantities.days.compared import is_only_compared
from chaingraph.text.quantities.numerals import number

NEAR, FAR = 80, 240  # characters before a quantity in which words stand that say when: anywhere, and in its own line

_TO = "(?:[-—–~～]{1,2}|[至到])"
_OF = r"(?:(?P<from>20\d\d)年)?"
# to extend: words for a span of time, the months in which it begins and ends, and words that it matches
_SPANS = (
    (rf"(?P<from>20\d\d)年?{_TO}(?P<to>20\d\d)年(?:底|末)?", 1, 12),  # 2024年至2026年
    (rf"(?P<from>20\d\d)年(?P<first>\d{{1,2}})月?(?:份|\d{{1,2}}日)?{_TO}(?:(?P<to>20\d\d)年)?(?P<last>\d{{1,2}})月份?", 1, 12),  # 2025年1月至6月
    (r"(?:自|从)?(?P<from>20\d\d)年(?:(?P<first>\d{1,2})月)?(?:[^,，。;；\d]{1,20})?以来|[去上]年以来", 1, 0),  # 2023年以来, 自2023年推行链长制以来
    (rf"{_OF}上半年", 1, 6), (rf"{_OF}下半年", 7, 12),
    (rf"{_OF}第?一季度", 1, 3), (rf"{_OF}第?二季度", 4, 6),
    (rf"{_OF}第?三季度", 7, 9), (rf"{_OF}第?四季度", 10, 12),
    (rf"{_OF}前(?P<last>[两二三四五六七八九十\d]{{1,2}})个月", 1, 12), (rf"{_OF}前[两二]个?季度", 1, 6), (rf"{_OF}前三个?季度", 1, 9),
)  # fmt: skip
_DAYS = re.compile(  # from one day to another
    rf"[自从]?(?:(?P<from>20\d\d)年)?(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日{_TO}(?:(?P<to>20\d\d)年)?(?:(?P<last>\d{{1,2}})月)?(?P<until>\d{{1,2}})日"
)
_YEAR_OF = r"(?:20\d\d年|[今去上]年)?"
_PERIOD = re.compile(
    rf"{_DAYS.pattern}|(?:自|从)?20\d\d年(?:\d{{1,2}}月)?[^,，。;；\d]{{1,20}}以来|(?:截[至止]到?|[到至]){_YEAR_OF}\d{{1,2}}月\d{{1,2}}日|截[至止]到?{_YEAR_OF}(?:\d{{1,2}}月(?:底|末|份)?|年?[底末])|20\d\d年?{_TO}20\d\d年(?!\d{{1,2}}月)|20\d\d年\d{{1,2}}月?(?:份|\d{{1,2}}日)?{_TO}(?:20\d\d年)?\d{{1,2}}月份?|20\d\d年(?:{YEAR_PART}|前[两二三四五六七八九十\d]{{1,2}}个月)|(?<![\d提目之以此])前(?:[两二三四五六七八九十]|\d{{1,2}})个月(?![内底末之])|前[两二三]个?季度|(?:20\d\d年)?(?<!\d)1{TO}\d{{1,2}}月份?|(?:截[至止]到?|到|自|从)?(?:20\d\d年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)?(?:底|末|前|以来)?(?:[-—–~～至到]20\d\d年(?:底|末)?)?)|今年以来|[去上]年以来|去年|上年|明年|今年|全年(?![目任计预])|年内|目前|“?十[三四五]五”?(?:期间|末|以来)?|上半年|下半年|[一二三四]季度|近[一二三两四五]年"
)
_COMPARED = re.compile(
    "(?:[较比由从]|相当于|[高低多少快慢优好]于|超[过出])$"
)  # before the time of what a quantity is held against
_ITS_OWN = re.compile(r"的[^,，。;；、\d]{0,8}")  # between that time and the quantity that is of it (较2025年的322亿元)
_BEGAN = "(?:建成|投用|投产|投运|启用|启动|成立|揭牌|挂牌|开工|开业|竣工|上线|运营|运行|设立|[组始创]建|创[办立]|注册|落户|获批|改制|上市)"
_OPENED = re.compile(  # after the day on which something began that goes on (2026年8月建成投用,已服务…)
    rf"[^,，。;；\d]{{0,12}}{_BEGAN}[^,，。;；\d]{{0,8}}[,，;；]"
)
_FOUNDED = re.compile(f"{_BEGAN}于$")  # before it (成立于2009年,注册资本…)
_YEAR = re.compile(r"20\d\d(?=年)")
_OF_FIELD = re.compile(r"[^,。;:\d]{0,12}:\d")  # behind the year of a label, on a line of its own (2025年产值:9亿元)
_FOLLOWED = re.compile(r"(?<![较比由从])(?<![高低多少快慢优好]于)20\d\d(?=年)")  # a year that a sentence tells of
_PART = re.compile(rf"{YEAR_PART}|前[两二三四五六七八九十\d]{{1,2}}个月")  # of a year
_UNTIL = re.compile(rf"(?:截[至止]到?|[到至])?(?:[今去上]年)?(?:\d{{1,2}}月|年?[底末])|1{TO}\d{{1,2}}月")
_MONTH_AND_DAY = re.compile(r"(\d{1,2})月(?:(\d{1,2})日)?")
_TELLS = (
    "(?:总结|(?:考核|考评|评价|评估)结果|(?:完成|工作|进展|运行|落实)情况|运行(?:简|统计)?表|公报|汇报|分析|统计表)"
)
_NO_PART = r"(?!上半年|第?[一二三四]季度|前[两二三]|\d)"
_REPORT = re.compile(rf"(20\d\d)年{_NO_PART}[^,。\d]{{0,30}}报告")
_REPORTED = re.compile(rf"(20\d\d)年{_NO_PART}[^,，。\d]{{0,30}}{_TELLS}")
_PART_REPORTED = re.compile(rf"20\d\d年(?:{YEAR_PART}|1{_TO}\d{{1,2}}月份?)(?=[^,，。\d]{{0,30}}(?:{_TELLS}|[简通]报))")
_WHOLE = re.compile(r"(?:^|。)(20\d\d)年,")  # how a sentence begins with the year that one after it calls 全年
_OF_ELSE = re.compile(r"累计|20\d\d年|成立|注册资本")  # in a sentence that may tell of another time


def period(
    text: str, start: int, line: int, front: int = 0, known: int | None = None, base: bool = False
) -> str | None:
    """Return the words that say when, nearest before a quantity in its sentence, or for a whole list of clauses in its line.

    ``line`` is where its line begins, ``front`` where the title has ended. Of what is reached (``known``: the year of the text)
    the title does not say when, and no later year is meant. What is compared with is of another time, but
    for the level that it names (``base``: that alone counts), and so is what follows the opening of something.
    """
    since = max(front, min(max(line, start - FAR), start - NEAR)) if known else max(0, start - NEAR)
    since = _sentence(text, start, since)
    if own := severally.of_its_own(text, since, start):
        return own
    told = [match for match in _PERIOD.finditer(text, since, start) if _holds(text, match, start, known, base)]
    told = [match for match in told if match.start() >= line or not _OF_FIELD.match(text, match.end(), line)]
    if told and told[-1][0] == "全年":
        told = [match for match in told if _YEAR.search(match[0])] or told
    return told[-1][0] if told else None


def _sentence(text: str, start: int, since: int) -> int:
    """Return where the sentence of a place begins, or the one before it, of which it tells a part (其中); not before ``since``.

    >>> _sentence("上半年产值9亿元。其中石墨3亿元", 13, 0), _sentence("上半年产值9亿元。石墨3亿元", 11, 0)
    (0, 9)
    """
    own = max(since, text.rfind("。", since, start) + 1)
    return max(since, text.rfind("。", since, own - 1) + 1) if own > since and text.startswith("其中", own) else own


def _holds(text: str, match: re.Match[str], start: int, known: int | None, base: bool) -> bool:
    """Return whether words of time hold for the quantity at a place."""
    between = text[match.end() : start]
    if is_only_compared(text, match.start() + (match[0][0] in "到自从"), match.end()):
        return False
    compared = _COMPARED.search(text, max(0, match.start() - 3), match.start()) or (
        match[0][0] == "从" and between[:1] == "的"
    )
    if base or compared:
        return bool(compared and _ITS_OWN.fullmatch(between))
    year = _YEAR.search(match[0])
    if year and known and int(year[0]) > known:
        return False
    founded = _FOUNDED.search(text, max(0, match.start() - 4), match.start())
    return not (year and (founded or _OPENED.match(between)))


def span(words: str, year: int | None = None) -> tuple[datetime.date, datetime.date | None] | None:
    """Return the first and the last day of a span of time, None for a last one that is not told; None for words that tell no span.

    ``year`` is that of words that print none.

    >>> for words in ("2024年至2026年", "2025年1月至6月", "2023年以来", "2026年第三季度", "2026年"): print(*(span(words) or ["-"]))
    2024-01-01 2026-12-31
    2025-01-01 2025-06-30
    2023-01-01 None
    2026-07-01 2026-09-30
    -
    >>> for words in ("一季度", "前5个月", "前三季度"): print(*(span(words, 2026) or ["-"]))
    2026-01-01 2026-03-31
    2026-01-01 2026-05-31
    2026-01-01 2026-09-30
    >>> for words in ("2026年8月3日至9日", "8月3日至9月9日"): print(*(span(words, 2026) or ["-"]))
    2026-08-03 2026-08-09
    2026-08-03 2026-09-09
    >>> span("上半年"), span("前15个月", 2026), span("8月33日至9月9日", 2026)
    (None, None, None)
    """
    if days := _DAYS.fullmatch(words):
        since = int(days["from"] or year or 0)
        start = last_day(since or None, int(days["month"]), int(days["day"]))
        end = last_day(int(days["to"] or since) or None, int(days["last"] or days["month"]), int(days["until"]))
        return (start, end) if start and end and start < end else None
    for pattern, first, last in _SPANS:
        if told := re.fullmatch(pattern, words):
            named = told.groupdict()
            begins, ends = int(named.get("first") or first), int(number(named.get("last") or str(last)))
            since = int(named["from"] or year or 0)
            until = int(named.get("to") or since)
            if not (since and 1 <= begins <= 12 and 0 <= ends <= 12):
                return None
            start = datetime.date(since, begins, 1)
            end = datetime.date(until, ends, calendar.monthrange(until, ends)[1]) if ends else None
            return (start, end) if not end or start < end else None
    return None


def until(words: str, year: int | None) -> datetime.date | None:
    """Return the last day of which words tell, None where they tell none; ``year`` is that of words that print none.

    >>> until("截至8月20日", 2026).isoformat(), until("上半年", 2026).isoformat(), until("目前", 2026)
    ('2026-08-20', '2026-06-30', None)
    """
    told = span(words, year)
    named = _MONTH_AND_DAY.search(words) if _UNTIL.match(words) else None
    return told[1] if told else last_day(year, int(named[1]), int(named[2] or 0)) if named else None


def reported(title: str, dated: int | None = None) -> int | None:
    """Return the year on which a text reports, by its title; a 报告 does on a year before that of the text (``dated``).

    >>> reported("汀岭市2026年产业链工作总结"), reported("汀岭市2026年工作方案"), reported("2026年上半年工作总结")
    (2026, None, None)
    >>> reported("关于2026年度产业链考核结果的通报"), reported("2026年度产业链考核办法")
    (2026, None)
    >>> reported("汀岭市2026年度工作报告", 2027), reported("汀岭市2026年政府工作报告", 2026)
    (2026, None)
    >>> reported("汀岭市2026年前三季度工作总结"), reported("汀岭市2026年第三季度运行情况")
    (None, None)
    """
    found = _REPORTED.search(title)
    report = _REPORT.search(title) if dated else None
    over = int(report[1]) if report and dated and int(report[1]) < dated else None
    return int(found[1]) if found else over


def of_part_reported(title: str, text: str, start: int, line: int) -> str | None:
    """Return the words for the part of a year on which a text reports by its title, of which a quantity is that names no time.

    >>> title = "云岭市2026年1—8月运行情况"
    >>> of_part_reported(title, "产值9亿元。", 2, 0), of_part_reported(title, "累计投资9亿元。", 4, 0), of_part_reported("云岭市2026年总结", "产值9亿元", 2, 0)
    ('2026年1—8月', None, None)
    """
    told = _PART_REPORTED.search(title)
    since = max(text.rfind("。", max(0, start - FAR), start) + 1, start - FAR, line)
    return told[0] if told and not _OF_ELSE.search(text, since, start) else None


def year(words: str | None, text: str, start: int, line: int, of_title: int | None, dated: int | None) -> int | None:
    """Return the year that words mean which print none: of the year that the sentence, else the title, tells of, or that before it.

    去年 is so as well where the text is of that year, or its title tells of none. Without any words a report on a year tells of that
    year, but for what is 累计 or stands behind a later year in its line, and 截至10月底 or 1—10月 is of that year, else of the one in which the text was written.
    """
    since = _sentence(text, start, max(line, start - FAR, 0))
    named = _FOLLOWED.findall(text, since, start)
    told = int(named[-1]) if named else of_title
    if words is None:
        later = of_title and any(int(one) > of_title for one in _FOLLOWED.findall(text, max(line, start - FAR), start))
        return None if named or later or "累计" in text[since:start] else of_title
    if words == "全年":
        begun = _WHOLE.findall(text[max(line, start - FAR, 0) : since])
        return told or (int(begun[-1]) if begun else None)
    if _PART.fullmatch(words):
        return _of_part(text, text.rfind(words, since, start), since, of_title, dated)
    if _UNTIL.match(words):
        before = dated and dated - ("去年" in words or "上年" in words)
        return before if "年" in words[:-1] else of_title or dated
    if words and words.startswith("去年"):
        told = dated if of_title in (None, dated) else None
    return told - 1 if words[:2] in ("上年", "去年") and told else None


def _of_part(text: str, place: int, since: int, of_title: int | None, dated: int | None) -> int | None:
    """Return the year of a part of a year at a place that prints none: that right before it, or of the title, or in which the text was written.

    None where its sentence has told a figure of another year before.
    """
    if place < 0:
        return None
    if near := re.search("(今年|本年|当年|去年|上年)度?的?$", text[max(0, place - 5) : place]):
        return (dated - (near[1] in ("去年", "上年"))) if dated else None
    named = list(_FOLLOWED.finditer(text, since, place))
    if named:
        told = int(named[-1][0])
        return told if told == dated or not re.search(r"\d", text[named[-1].end() : place]) else None
    return of_title or dated

"""Times of which each is that of one quantity of a list (2026年、2027年分别达到70亿元、82亿元), or each of a quantity (上半年、下半年各8场)."""

from __future__ import annotations

import re

from chaingraph.text.dates import YEAR_PART

_LONGEST = 120  # characters of such a sentence before a quantity
_UNTIL = r"(?:[底末]|份|之?内)?(?:之?前|以前)?"
_PART = rf"(?:{YEAR_PART}|全年|前[\d二三四五六七八九十]{{1,2}}个月|\d{{1,2}}月|年(?=[底末])){_UNTIL}"
_SHORT = r"(?:第?[一二三](?=[、和及与,]第?[一二三四](?:[、和及与]|季度))|上(?=[、和]?下半年))"  # 一、二季度
_TIME = rf"(?:截?[至到])?(?:(?:20\d\d年|今年|明年)(?:{_PART}|{_UNTIL})|{_PART}|{_SHORT})"
_AND = r"(?:[、和及与,]|(?<=上)(?=下半年))"
_TIMES = re.compile(
    rf"(?<![\d第一二三四五六七八九十])(?P<times>{_TIME}(?:{_AND}{_TIME}){{1,5}})|(?P<all>[四三两]个季度)"
)
_EACH = re.compile(r",?[^。;、\d]{0,24}?(?P<how>分别|依次|各)(?P<before>[^。;,]{0,60})")
_MEMBER = re.compile(r"\d[^、和及与,。;]{0,12}[、和及与]")  # of the list, before the next
_GOES_ON = re.compile(rf"[^,。;、\d]{{0,8}}{_MEMBER.pattern}")
_HALVES = re.compile(r"(?:20\d\d年|今年|明年)?上(?:半年)?[、和及与]?下半年")
_QUARTERS = re.compile("四个季度|(?:第?一(?:季度)?.第?二(?:季度)?.第?三(?:季度)?.第?四季度)")


def _told(text: str, sentence: int, start: int) -> tuple[str, str, str] | None:
    """Return the times of a list before a quantity, whether they are for it each (各) or one for each, and what stands behind that."""
    since = max(sentence, start - _LONGEST)
    for times in _TIMES.finditer(text, since, start):
        if each := _EACH.fullmatch(text, times.end(), start):
            one = not _MEMBER.search(each["before"]) and not _GOES_ON.match(text, start)  # 上、下半年分别督查2次
            return times[0], "各" if one else each["how"], each["before"]
    return None


def of_its_own(text: str, sentence: int, start: int) -> str | None:
    """Return the time of those named before a list that is that of the quantity at a place; None where the times are not so given.

    >>> of_its_own("2026年、2027年产值分别达到70亿元、82亿元", 0, 16), of_its_own("2027年产值、税收分别达到70亿元", 0, 14)
    ('2026年', None)
    >>> of_its_own("一、二、三季度分别新增3家、4家", 0, 14), of_its_own("2026年6月底、9月底分别建成3座、4座", 0, 21)
    ('二季度', '2026年9月底')
    """
    told = _told(text, sentence, start)
    if not told or told[1] == "各":
        return None
    times = re.split(_AND, told[0])
    place = len(_MEMBER.findall(told[2]))
    if place >= len(times):
        return None
    own, last = times[place].strip("截至到"), times[-1]
    whole = own + ("季度" if re.fullmatch("第?[一二三]", own) else "半年" if own == "上" else "")
    years = [year[0] for one in times[: place + 1] if (year := re.match("20\\d\\d年|今年|明年", one.strip("截至到")))]
    until = "前" if last.endswith("前") and not whole.endswith("前") else ""
    return (whole if not years or whole.startswith(years[-1]) else years[-1] + whole) + until


def for_each(text: str, sentence: int, start: int) -> str | None:
    """Return for each of which parts of a year a quantity holds that is told for each of several; empty where these are not all of it, None where it is not told so.

    >>> for_each("上半年、下半年各举办招聘会8场", 0, 13), for_each("一、三季度分别调度1次", 0, 9), for_each("上半年举办招聘会8场", 0, 8)
    ('每半年', '', None)
    """
    told = _told(text, sentence, start)
    if not told or told[1] != "各":
        return None
    return "每半年" if _HALVES.fullmatch(told[0]) else "每季度" if _QUARTERS.fullmatch(told[0]) else ""

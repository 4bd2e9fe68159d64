"""Who holds a post no longer, and since when another does: 2026年11月,茶叶产业链链长由李某调整为王某."""

from __future__ import annotations

import datetime
import re

TO = "(?:调整|变更|更换|更替|划转|移交|改|换)(?:任|成)?(?:为|由|成|至|到|给)"  # between a post, or who held it, and who holds it now
FROM = r"(?:原?由[^,。;:]{2,30}?)?"  # who held it, before that
TAKES_OVER = "(?:接任|继任|接替)"
NOT_LEFT = "(?<![卸离免])"  # before 任, by which somebody holds a post

_CHANGES = re.compile(rf"{TO}|{TAKES_OVER}|任命|聘任|不再|免[去除]|卸任|离任|调离|起,?(?:由|改由)")
_DAY = re.compile(r"(?:(?P<year>20\d\d)年)?(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>\d{1,2})日)?(?![底末份初上中下])")
_FORMER = re.compile("(?:原任?|前任|时任|免去[^,。;]{0,8})$")
_REPLACED = re.compile("(?:接替|替换|取代|顶替|替代|接过)(?:了|原任?|前任)?$")  # right before who held a post
_LEAVES = re.compile(rf"(?:同志)?(?:,?(?:因[^,。;]{{1,8}})?(?:不再|卸任|离任|调离)|{TO})")


def since(text: str, start: int, end: int, year: int | None) -> datetime.date | None:
    """Return the day from which a sentence says that a post is held by somebody else; None where it tells of no change, or of no one day.

    A month is read as its first day; ``year`` is that of days without one.

    >>> text = "2026年11月,茶叶产业链链长调整为王某。"
    >>> since(text, 0, len(text), None)
    datetime.date(2026, 11, 1)
    >>> since("自3月5日起,由王某担任总链长。", 0, 16, 2026), since("3月5日,总链长王某调研。", 0, 13, 2026)
    (datetime.date(2026, 3, 5), None)
    """
    return day_of(text, start, end, year) if _CHANGES.search(text, start, end) else None


def day_of(text: str, start: int, end: int, year: int | None) -> datetime.date | None:
    """Return the one day that words give, a month as its first; None where they give none, or several.

    >>> day_of("2026年9月", 0, 7, None), day_of("9月、10月", 0, 6, 2026)
    (datetime.date(2026, 9, 1), None)
    """
    days = list(_DAY.finditer(text, start, end))
    told = int(days[0]["year"] or year or 0) if len(days) == 1 else 0
    try:
        return datetime.date(told, int(days[0]["month"]), int(days[0]["day"] or 1)) if told else None
    except ValueError:  # 2月30日
        return None


def is_former(words: str, post: int, person: tuple[int, int]) -> bool:
    """Return whether a post that begins at a place, with what it is of, was held before by who is named, with a post of that person, at another.

    >>> is_former("原链长李某到场", 1, (3, 5)), is_former("链长李某不再担任", 0, (2, 4)), is_former("链长李某到场", 0, (2, 4))
    (True, True, False)
    >>> is_former("王某接替李某任链长", 7, (4, 6)), is_former("王某接替李某任链长", 7, (0, 2))
    (True, False)
    """
    start, end = person
    return bool(_FORMER.search(words[:post]) or _REPLACED.search(words[:start]) or _LEAVES.match(words, end))

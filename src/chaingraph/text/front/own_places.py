"""Which of the places that a text names is its own: the one of which it tells, not one that is visited, listed or above it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

_CITED = re.compile(  # a paper that is cited, and not issued
    "(?<!印发)(?<!出台)(?<!出台了)(?<!发布)(?<!发布了)(?<!制定)(?<!制定了)(?<!编制)(?<!编制了)《[^《》]{2,80}》"
)
EARLY = 150  # characters of a text within which it names its own place, where nothing else says that it is

_WIDTHS = {"省": 4, "市": 3, "州": 3, "盟": 3, "县": 2, "区": 2, "旗": 2}  # of divisions by how their names end
_LEVEL = f"[{''.join(_WIDTHS)}]"
_SPEAKS = re.compile(rf"[全我]({_LEVEL})(?!域|场|力|间)")  # of the division in whose name it speaks
_OFFICES = re.compile(rf"({_LEVEL})[委政](?!协|治)")
_BARE = re.compile(rf"(?:^|[,。;、:])({_LEVEL})[\u4e00-\u9fff]{{1,8}}[局厅委办]")  # offices without their place
_ITSELF = re.compile(f"我({_LEVEL})")
_MINISTRY = re.compile("我部(?!门|分|队)|全国(?:人大|政协)[^,。;]{0,30}(?:建议|提案)的?(?:答复|复函)")
_ELSEWHERE = re.compile(  # before a place that is visited, near, above, held against, or one of several
    rf"(?:(?:隔壁|邻近|毗邻|周边|相邻)的?|(?<![占评同环])比|相较于?|[高低快慢多少优]于|不如|不及|落后于?|领先于?|邻[县市]|先后到|带队到|分赴|前往|深入|赴|传达(?:学习)?了?|对标|承接|帮扶|结对|[要会]去|学习借鉴|考察|其中,?|[、;]|{_LEVEL}[和与]|[全我]{_LEVEL}[^,。;]{{2,24}}在)$"
)
_LISTED = re.compile(  # after one of several, one held against, one of a row of numbers, or one whose assembly is heeded
    "相比|比(?=[,还较起])|的?差距|委[一二三四五六七八九十]{1,3}届|"
    rf"(?:、|和|与)[\u4e00-\u9fff]{{1,6}}?{_LEVEL}|\d[^。]{{0,60}};[\u4e00-\u9fff]{{1,6}}?{_LEVEL}\d|[|｜](?!20\d\d)[^|｜。,;]{{0,6}}\d"
)
_BEGINS = r"(?:^|(?<=[。;!?]))(?:[^,。;]{2,9},)?"  # of a sentence, with the words that say when
_NARROWER = r"(?P<narrow>(?!高新|经开|开发|示范|自治)[\u4e00-\u9fff]{1,3}(?<![园地城社小景校片辖库厂市各全])[县区旗市])(?![、和与的])"


def own_place(text: str, title: str, named: Counter[str]) -> str | None:
    """Return which of the places ``named`` in a canonical text is its own; None where it says of none that it is.

    >>> places = Counter({"云州市": 1, "青塘区": 2})
    >>> own_place("云州市青塘区推行链长制。副区长说,青塘区有3条链。", "", places)
    '青塘区'
    >>> own_place("全市推进会召开。会议传达了云州市有关精神,全县有3条链。", "", places)
    """
    if _MINISTRY.search(f"{title};{text}"):
        return None
    counted = Counter[str]()
    for place, times in named.items():
        counted[_narrow(place, text)] += times
    return next((place for place, _ in counted.most_common() if _is_own(place, text, title)), None)


def own_division(text: str, title: str, known: Collection[str]) -> str | None:
    """Return which of the divisions ``known`` by their full names is a canonical text's own, by what it says of itself; None where none is.

    It is one of whose level the text speaks, and above none of whose offices it does, or with which the title begins. Of titles
    that are cited only those count of what is issued.

    >>> known = ["吉林省"]
    >>> own_division("据吉林省政府网站消息,全省有10条链。", "", known)
    '吉林省'
    >>> own_division("县政府印发方案,落实吉林省部署。吉林省提出三项目标。", "", known)
    """
    told = _CITED.sub("", text)
    if _MINISTRY.search(f"{title};{told}"):
        return None
    spoken = {*_SPEAKS.findall(told), *_OFFICES.findall(told), *_BARE.findall(told)}
    named = Counter({place: len(re.findall(f"{re.escape(place)}(?!委)", told)) for place in known})
    own = (place for place, times in named.most_common() if times and _is_own(place, told, title))
    return next((place for place in own if title.startswith(_bare(place)) or _is_spoken_of(place, spoken)), None)


def _is_spoken_of(place: str, levels: Collection[str]) -> bool:
    """Return whether a place is of the narrowest of the levels of which a text speaks; 全区 may be that of an autonomous region."""
    return place[-1] in levels and not any(_width(one) < _width(place) and place[-1] != one for one in levels)


def _narrow(place: str, text: str) -> str:
    """Return the division within a place with which a sentence begins (云州市青塘区推行…), else the place."""
    found = re.search(f"{_BEGINS}{re.escape(place)}{_NARROWER}", text)
    return found["narrow"] if found and len(found["narrow"]) > 2 and _width(found["narrow"]) < _width(place) else place


def _is_own(place: str, text: str, title: str) -> bool:
    """Return whether a text is of a place: at its level, and by a mention that is neither elsewhere nor late."""
    own = [one for one in _mentions(place, text) if not _is_elsewhere(text, *one)]
    if _heads(place, title):
        return bool(own)
    early = bool(own) and (own[0][0] < EARLY or _speaks(text, place[-1:]))
    return early and not _speaks_of_another(text, place[-1:])


def _heads(place: str, title: str) -> bool:
    """Return whether a title begins with a place, in full or in short."""
    return title.find(_bare(place)) in range(8)


def _bare(place: str) -> str:
    """Return a place without its level."""
    return re.sub(rf"{_LEVEL}$", "", place)


def _mentions(place: str, text: str) -> Sequence[tuple[int, int]]:
    return [one.span() for one in re.finditer(re.escape(place), text)]


def _is_elsewhere(text: str, start: int, end: int) -> bool:
    """Return whether a mention is of a place that is visited, near, above, held against, or one of several."""
    return bool(_ELSEWHERE.search(text, max(0, start - 32), start) or _LISTED.match(text, end))


def _speaks(text: str, level: str) -> bool:
    """Return whether a text speaks in the name of a division of a level, or of its offices (全市, 市委)."""
    return level in (*_SPEAKS.findall(text), *_OFFICES.findall(text))


def _speaks_of_another(text: str, level: str) -> bool:
    """Return whether a text that never says 全 or 我 of a level says so of a narrower one, or again and again of a wider one."""
    told, width = Counter(_SPEAKS.findall(text)), _width(level)
    if told[level] or not width:
        return False
    itself = set(_ITSELF.findall(text))
    narrow = any(_width(one) < width and (times > 1 or one in itself or one != "区") for one, times in told.items())
    wide = [times for one, times in told.items() if _width(one) > width]
    return narrow or sum(wide) > 2 or any(_width(one) > width for one in itself)


def _width(place: str) -> int:
    """Return how wide a division is by its name; 0 for what is no division."""
    return 4 if place.endswith("自治区") else _WIDTHS.get(place[-1:], 0)

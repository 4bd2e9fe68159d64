"""What is counted beside a place that heads its part of a list (云岭县(3户) below 农业产业化龙头企业名单)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

_PLACE = re.compile(r"[\u4e00-\u9fff]{1,10}[省市县区州旗盟镇乡](?:\([县区]\))?\(共?")
_LISTED = re.compile(
    r"(?:第[一二三四五六七八九十\d]+批|首批|20\d\d年度?)?的?(?P<what>(?:(?!第[一二三四五六七八九十\d]+批|首批|年度?)[\u4e00-\u9fff“”]){2,24}?(?:企业|工厂|单位|园区|基地|项目|合作社|机构|平台|中心|农场|车间|产品))(?:拟?认定|推荐|公示|入选)?名单$"
)
_FAR = 4000  # characters between such a place and the title of its list
_OWN_PLACE = re.compile("^[\u4e00-\u9fff]{1,6}?[省市县州](?=[\u4e00-\u9fff]{4})")


def listed(text: str, lines: Sequence[int], start: int, end: int) -> str | None:
    """Return what a list counts that has its number, alone with a place, in a line of its own; None for any other number.

    >>> text = "第五批龙头企业名单云岭县(3户)甲公司"
    >>> listed(text, [0, 9, 16], 13, 15), listed(text, [0, 16], 13, 15)
    ('龙头企业数', None)
    """
    number = bisect_right(lines, start)
    line, until = lines[number - 1] if number else 0, lines[number] if number < len(lines) else len(text)
    if not _PLACE.fullmatch(text, line, start) or text[end:until] != ")":
        return None
    title = text.rfind("名单", max(0, line - _FAR), line)
    above = bisect_right(lines, title)
    if title < 0 or (lines[above] if above < len(lines) else len(text)) != title + 2:
        return None
    told = _LISTED.search(text[max(lines[above - 1] if above else 0, title - 60) : title + 2])
    return f"{_OWN_PLACE.sub('', told['what'])}数" if told else None

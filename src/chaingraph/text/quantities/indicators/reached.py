"""Which firms or projects together reach what a quantity says, and what they reach besides."""

from __future__ import annotations

import re

from chaingraph.text.dates import YEAR_PART
from chaingraph.text.quantities.indicators.trimming import loose
from chaingraph.text.quantities.vocabulary import EARNED, ORGAN

_PLACE = "^月?(?:[\u4e00-\u9fff]{2,3}[省市县区州])?"  # what stands before a kind of firms, and is no part of it
_REACHED = rf"(?P<what>(?:主营|工业|总|规上|年|综合)*(?:{EARNED}|产量|业务收入)(?:总额)?)"
_OF_LEVEL = "(?:[省市县区州][直属]|乡镇|镇街|园区|民营|国有|集体)(?:工业|企业)"  # industry by whose it is
_IN = rf"(?:\d{{1,2}}(?:[-—~至]\d{{1,2}})?月份?|{YEAR_PART}|全年)"  # when
_BY_KIND = rf"{_OF_LEVEL}|规模?以?上工业|(?:链上|规上|民营|国有|高新技术|专精特新)企业"  # of whom a time may be told
HAD = re.compile(
    rf"(?:(?P<who>[^,。;、|\d]{{0,14}}(?:集群|企业|行业|项目|主体|合作社|规模?以?上工业|(?<!主导)产业|{_OF_LEVEL}))"
    rf"|(?<![\u4e00-\u9fff])(?:[全我][省市县区州])?(?P<of>{_BY_KIND}){_IN})(?:共|累计|已|合计|总共)*(?:实现|完成)了?"
    rf"{_REACHED}(?:达到?|为|约|超过?|突破)*$"
)
_HAD_TOO = re.compile(
    rf"[、,;](?:实现|完成)?(?P<paid>(?:上缴|缴纳)?){_REACHED}(?:达到?|为|约|超过?|突破)*"
)  # and what they reach besides


def who_reaches(before: str) -> str | None:
    """Return which firms or projects together reach what a quantity says (产业集群实现营业收入), where they are named as a kind.

    >>> who_reaches("县域特色产业集群实现营业收入"), who_reaches("全市规上企业完成产值达到"), who_reaches("石墨产业链实现产值")
    ('县域特色产业集群', '规上企业', None)
    >>> who_reaches("县直工业3月份实现产值"), who_reaches("青塘镇3月份实现产值")
    ('县直工业', None)
    """
    match = HAD.search(before)
    who = loose(re.sub(_PLACE, "", loose(match["of"] or match["who"]))) if match else ""
    return who if len(who) > 2 and not re.match(ORGAN, who) else None


def reached_besides(before: str) -> str | None:
    """Return what is measured besides, where the words before a quantity name no one who reaches it.

    >>> reached_besides("、利税"), reached_besides(",实现利润总额"), reached_besides(",县财政税收")
    ('利税', '利润总额', None)
    """
    match = _HAD_TOO.fullmatch(before)
    return f"{match['paid']}{match['what']}" if match else None


def had(before: str) -> str | None:
    """Return what is measured of a kind of firms or projects, with them."""
    who, match = who_reaches(before), HAD.search(before)
    return f"{who}{match['what']}" if who and match else None


_MADE = re.compile("(?:打造|建设|培育|发展|建)(?:成为?|为)$")
_INTO = re.compile("级?的?(?P<what>(?:全?产业链|产业集群|产业))(?!园|基地|基金|项目|企业|带|[上主办])")


def made_into(before: str, after: str) -> str | None:
    """Return of what the size is told to which something is to be made (将茶叶打造成9亿元级产业链); None for any other words.

    >>> made_into("将茶叶打造成", "级产业链,"), made_into("将茶叶打造为", "产业集群"), made_into("将茶叶打造成", "产业园"), made_into("投资", "产业链")
    ('产业链规模', '产业集群规模', None, None)
    """
    into = _INTO.match(after) if _MADE.search(before) else None
    return f"{into['what']}规模" if into else None

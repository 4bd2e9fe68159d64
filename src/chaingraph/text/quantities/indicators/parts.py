"""What is counted or measured of a part, where only whose it is stands before the number, and what it is was told of all (新签约项目12个,其中云岭县3个).

To extend, add a word to a table.
"""

from __future__ import annotations

import re

from chaingraph.text.canonical import ITEM
from chaingraph.text.quantities import units
from chaingraph.text.quantities.indicators.ended import says_measure
from chaingraph.text.quantities.vocabulary import DOING, LEADING

_WHOSE = re.compile(  # a part of all those of which was told before, alone before its number (其中云岭县3个、石川县5个)
    rf"[,、;:(]*(?:(?P<part>其中|主要[^,。;:]{{1,6}}[为有是](?=:))|包括|[从按分]?[^,。;:]{{1,6}}看)?[,:]?{ITEM}?(?P<who>[^,。;:、()\d{ITEM}]{{2,14}}?|[^,。;:()\d{ITEM}]{{5,60}}?(?=分别|各))(?:分别|各|共|有|达到?|完成|实现|为|约)*"
)
_PART = re.compile(  # of a place, a park, a chain
    "(?:[市县区旗州盟镇乡]|街道|开发区|经开区|高新区|园区|产业园|(?<!供应)链)$"
)
_NO_PART = re.compile(  # what is itself counted (2个产业强镇)
    f"^[距离]|示范|先进|强[省市县区镇乡村]|试点|特色|星级|[国省市县]级|国家|{DOING}|{LEADING}|.[的了]"
)
_AND = re.compile("[、和与及]")
_WHERE_TO = re.compile(r"^[^,。;:、\d]{1,12}(?=,其中)")  # what all of them do (33名到企业任职,其中石墨产业链11名)
_PRODUCED = re.compile(  # what is produced, of which a part is told
    "(?P<who>[^,。]*?)(?P<what>(?:年|综合|总|全产业链|工业|农业|规上)*(?:产值|产量|营业收入|营收|增加值|销售收入|销售额|(?P<grown>种植|栽培|播种|养殖)?面积))"
)
_CROP = re.compile(  # what may be grown on a part of the land of which was told
    "(?![今去上本全新])[\u4e00-\u9fffA-Za-z]{2,5}(?<![田地园林草棚库房场塘厂])"
)
_IN_ALL = re.compile(
    "(?P<what>[^,。;:、\\d]{2,16}),?(?:合计|总计|累计|共计|共有?)"
)  # how many of them there are in all
BREAKDOWN = re.compile(  # with which a line begins that tells of parts of what the one before told
    "(?:[从按分]|其中)[^,。;:|]{0,8}(?:看|来看|分|统计|:)[,:]?|其中"
)


def whose(before: str, after: str, unit: str | None, base: str | None) -> str | None:
    r"""Return what is counted or measured where only a part of all stands before the number; ``base`` is what was told of all.

    >>> whose(",其中云岭县", "、", "个", "新签约项目数"), whose("、石墨产业链", ",", "个", "项目数"), whose("、农业强镇", ",", "个", "项目数")
    ('新签约项目数', '项目数', None)
    >>> whose(",其中茶叶", "、", "元", "综合产值"), whose("、蚕桑", ",", "元", "茶叶综合产值"), whose(",税收", "、", "元", "综合产值")
    ('茶叶综合产值', '蚕桑综合产值', None)
    >>> whose(",其中:\0云岭县", ";", "亩", "新扩茶园面积"), whose(";\0石川乡", ";", "亩", "新扩茶园面积")
    ('新扩茶园面积', '新扩茶园面积')
    >>> whose(",其中云岭县、石川县分别", "、", "元", "到位资金"), whose(",其中云岭县", "。", "元", "综合产值"), whose("、甲、乙分别", "、", "元", "产值")
    ('到位资金', '综合产值', None)
    >>> whose("其中:银耳", ",", "亩", "食用菌栽培面积"), whose(",香菇", ",", "亩", "银耳栽培面积"), whose(",香菇", ",", "亩", "盘活土地面积")
    ('银耳栽培面积', '香菇栽培面积', None)
    >>> whose("到企业任职,其中石墨产业链", "。", "名", "选派人数"), whose("、距河港区", "。", "公里", "距车站里程")
    ('选派人数', None)
    >>> whose(",其中石墨产业链", ",", "条", "产业链数")  # chains are no part of themselves
    """
    match = _WHOSE.fullmatch(_WHERE_TO.sub("", before))
    if not match or not base or re.match(r"(?![和与及]\d)[\u4e00-\u9fff]", after) or _NO_PART.search(match["who"]):
        return None
    produced = _PRODUCED.fullmatch(base)
    anothers = bool(produced and _PART.search(produced["who"]))  # 山坪镇面积, of which no part is told
    if all(map(_PART.search, _AND.split(match["who"]))) and not anothers:
        return base if unit != "条" else None
    if units.unit(unit or "").kind in units.COUNTS or _AND.search(match["who"]):
        return None
    grown = bool(produced and produced["grown"])
    if grown and not _CROP.fullmatch(match["who"]):
        return None
    listed = ("、", f";{ITEM}", *([","] if grown else []))
    one_of = match["part"] or (before.startswith(listed) and produced and produced["who"])
    said = says_measure(match["who"]) or unit == "%"
    return f"{match['who']}{produced['what']}" if produced and one_of and not said else None


def of_batches(before: str, base: str | None) -> str | None:
    """Return what is counted of which the number before told in how many batches, as ``base`` (认定三批链主企业共31户).

    >>> of_batches("链主企业共", "认定链主企业批次"), of_batches("链主企业,共", "认定链主企业批次"), of_batches("平台", "认定链主企业批次")
    ('认定链主企业数', '认定链主企业数', None)
    """
    things = (base or "").removesuffix("批次")
    match = _IN_ALL.fullmatch(before)
    return f"{things}数" if match and things != base and things.endswith(match["what"]) else None

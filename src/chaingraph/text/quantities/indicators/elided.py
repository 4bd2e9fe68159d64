"""What a quantity measures where its own words leave a part of that out: a level, a name in a list of brackets, subjects told together (分别).

To extend, add a row to a table; the example of a row is its test.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.dates import YEAR_PART
from chaingraph.text.quantities import grammar, units
from chaingraph.text.quantities.counting import counted_after
from chaingraph.text.quantities.indicators.ended import changed, named, says_measure
from chaingraph.text.quantities.vocabulary import DOING, WHEN

_SUMMED = re.compile(r"(?:重点|主导|优势|特色|支柱)*产业链的?[^,。;:\d]{0,12}分别")  # behind the number of a list
_COUNT = re.compile(r"(?:等)?(?:\d+|[两二三四五六七八九十]+)[条个大](?:重点|主导|优势|特色|支柱)*(?=产业链)")
_EVERYWHERE = re.compile("^[全我][省市县区州旗](?!域)(?=[^、]*、.*产业链)")  # before the first of a list of chains
_LEVEL = r"(?:世界|国家|全国|部|自治区|省市|省|市州|地市|市县|市|州|盟|区县|区|县区|县|旗|镇|乡|村)级(?:及?以上)?|[一二三四]类|[ABCD]类|[1-5]?A级|[一二三四五]星级|[规限]上|(?:总?投资)?(?:超过?|过|突破)?(?:\d[\d.]*)?[万亿]+元(?:以上)?"
_LEVELED = re.compile(rf"(?:[,、;()和及与:]|其中|包括|有|新增)*(?P<level>{_LEVEL})(?:的|有|达到?|分别|各)*")
_HAS_LEVEL = re.compile(rf"{_LEVEL}|四上|(?:国家|省|市|县)(?=重点|农业|专精)")
_STAGED = re.compile(
    r"[,、;(和及与已其中]*(?P<stage>(?:新|拟|待|计划|即将|未)?开工|续建|新建|投产|竣工|建成|在建|落地|签约|储备|改建|扩建|竣工投产|开工建设|前期(?:谋划)?|谋划|洽谈|入库)(?:了|的|达到?|有)*"
)
_PROJECTS = re.compile("(?:重点|重大|产业|工业|招商引资|亿元以上)*项目数$")
_RESPECTIVELY = re.compile(
    r"(?P<listed>(?:“[^“”]*”|[^,。;:])*?)(?P<each>分别|依次|各)?(?P<change>同比|年均|[比较](?:上年|上月|上季度|去年)(?:同期)?|较年初|较20\d\d年)?(?P<all>分别|依次|各)?"
    r"(?P<grown>增长|下降|提高|回落|上升|降低|减少|增加)?(?:为|达到?|有|实现|完成|突破|超过)*$"
)
_TIMES = re.compile(  # of each of which the same is told (上半年、全年出口额分别为)
    rf"^(?:20\d\d年|[去今]年)?(?:{YEAR_PART}|全年|(?:\d{{1,2}}[—-])?\d{{1,2}}月份?)"
)
_OF_CHAIN = re.compile(
    r"产业链的?(?P<noun>(?!链(?!主))[\u4e00-\u9fff“”]{2,12})$"
)  # what is counted of the last of a list of chains
_CHAIN = re.compile(
    r"产业链$|^(?![^、]*(?:[企产]业|校|院|所|机构|园区?|人才?|平台|中心|项目|合作社|户|家|基地|团队)$)[\u4e00-\u9fff]{2,6}$"
)  # of which the same is counted
_MEASURE = re.compile(
    r"(?:年|综合|总|全产业链|主营业务|规上|营收|产值|收入|税收|利润|投资|用电量|数量)*(?:产值|产量|营收|营业收入|业务收入|增加值|种植面积|面积|投资额?|税收|销售额|出口额|利润|收入|增速|占比|比重|贡献率|比例|数量)"
    r"(?:占[^,。;、]{2,14}比重)?$|占[^,。;、]{2,14}(?:比重|比例)$"
)
_LIMITS = re.compile(  # 年营业收入超100亿元、50亿元的集群分别增至
    r"(?P<what>[\u4e00-\u9fff]{2,10}?)(?P<over>超过?|过|突破|达到?)(?P<levels>\d[\d.]*[万亿]*元(?:、\d[\d.]*[万亿]*元)+)(?P<more>(?:以上)?)的?"
    r"(?P<noun>[\u4e00-\u9fff]{2,10}?)数?量?(?:分别|各)(?:增至|增加到|达到?|为|有|突破|超过?)*$"
)
_GROWN = re.compile(  # between a list of levels and their rates of growth
    rf"[,;]?(?:同比|环比|年均|[较比][^,。;\d]{{0,6}}(?:20\d\d年)?[^,。;\d]{{0,4}})?(?:分别|依次)?(?:同比|年均)?(?:{grammar.WAYS})(?:了|约)?"
)
_MET = re.compile(  # between quantities and the rates at which their targets are met
    r"[,;]?(?:已|均)?(?:分别|依次)(?:已|仅|约)?(?:完成|达到|为)了?(?P<aim>[^,。;\d]{0,12}?(?:计划|目标任务|目标|任务))的?(?:约|近)?"
)
_LINKED = re.compile("、|以及|[和与及]")
_SIZE = r"(?:[\d.一二三五六八十百千两]*亿级|(?:国家|省|市|县)级)"
_SIZES = re.compile(  # of what a list counts, which only its last member names (1个千亿级、3个五百亿级、5个百亿级产业集群)
    rf"(?P<size>{_SIZE})(?:[、和与及](?:\d+|[一二两三四五六七八九十]+)[个家条]{_SIZE})+(?P<noun>[\u4e00-\u9fff]{{2,12}})"
)


OVER = r"年?(?:主营业务|主营|工业|总|综合|固定资产)?(?:营业收入|营收|产值|销售收入|销售额|收入|税收|投资额?|利润)(?:超过?|过|突破|达到?|在)?[\d.一二三五六八十百千万亿]{1,8}元?(?![百千万亿元])(?:及?以上)?"
_LIMITED = re.compile(rf"{OVER}的?(?P<noun>[\u4e00-\u9fff]{{2,12}})")


def leveled(before: str, after: str, base: str | None) -> str | None:
    """Return what is counted where only its level stands before the number (国家级企业2家、省级5家); ``base`` is what was counted before.

    >>> leveled("、省级", "、县级", "新培育国家级龙头企业数"), leveled(",其中国家级", "、", "龙头企业数"), leveled("、省级", "个园区", "企业数")
    ('新培育省级龙头企业数', '国家级龙头企业数', None)
    """
    match = _LEVELED.fullmatch(before)
    if not match or not base or re.match(r"[\u4e00-\u9fff]", after):
        return None
    if told := _HAS_LEVEL.search(base):
        return f"{base[: told.start()]}{match['level']}{base[told.end() :]}"
    doing = re.match(DOING, base)
    return f"{doing[0] if doing else ''}{match['level']}{base[doing.end() if doing else 0 :]}"


def staged(before: str, base: str | None) -> str | None:
    """Return what is counted where only the stage stands before the number (新签约项目43个、开工27个); ``base`` is what was counted before.

    >>> staged("、开工", "新签约项目数"), staged(",续建", "县新续建重点项目数"), staged("、开工", "企业数")
    ('开工项目数', '续建重点项目数', None)
    """
    match = _STAGED.fullmatch(before)
    whole = _PROJECTS.search(base or "")
    return f"{match['stage']}{whole[0]}" if match and whole else None


def sized(after: str) -> str | None:
    """Return what is counted where only its size stands behind the number, and the last member of the list names it.

    >>> sized("千亿级、3个五百亿级、5个百亿级产业集群。"), sized("百亿级产业集群。"), sized("国家级、3个省级平台,")
    ('千亿级产业集群', None, '国家级平台')
    """
    match = _SIZES.match(after)
    noun = counted_after(match["noun"]) if match else ""
    return f"{match['size']}{noun}" if match and noun else None


def of_size(after: str) -> str | None:
    """Return what is counted where how large each is stands between it and the number (3家年产值超9亿元的龙头企业).

    >>> of_size("年营业收入过9亿元龙头企业,"), of_size("销售额9000万元以上的知名茶企,"), of_size("企业产值超9亿元"), of_size("投资超9亿元")
    ('龙头企业', '知名茶企', None, None)
    """
    match = _LIMITED.match(after)
    return (counted_after(match["noun"]) or None) if match else None


def respectively(before: str, count: int, unit: str | None, falls: bool) -> list[str] | None:
    """Return what each of some numbers measures whose subjects stand in one list before them.

    >>> respectively("茶叶、蚕桑综合产值分别达", 2, "元", False), respectively("贡献率、税收占比达", 2, "%", False)
    (['茶叶综合产值', '蚕桑综合产值'], ['贡献率', '税收占比'])
    >>> respectively("第二、第三产业增加值分别增长", 2, "%", False)
    ['第二产业增加值增速', '第三产业增加值增速']
    >>> respectively("开工率、投产率分别达到", 2, "%", False)
    ['开工率', '投产率']
    >>> respectively("全市高新技术企业、科技型中小企业分别达到", 2, "家", False)
    ['高新技术企业数', '科技型中小企业数']
    >>> respectively("石墨产业链、茶叶产业链链主企业分别为", 2, "家", False)
    ['链主企业数', '链主企业数']
    >>> respectively("上半年、前三季度和全年出口额分别增长", 3, "%", False)
    ['出口额增速', '出口额增速', '出口额增速']
    """
    match = _RESPECTIVELY.search(re.split("[,。;:]", before)[-1])
    parts = _LINKED.split(_EVERYWHERE.sub("", _COUNT.sub("", match["listed"]))) if match else []
    own = parts[-count:] if len(parts) >= count > 1 else []
    if own and all(map(_TIMES.fullmatch, own[:-1])):
        parts = own = [_TIMES.sub("", own[-1], count=1)] * count
    tail = _MEASURE.search(parts[-1]) if own else None
    each = match and (match["each"] or match["all"])
    if match and own and each and not match["grown"] and units.unit(unit or "").kind in units.COUNTS:
        counted = _OF_CHAIN.search(parts[-1])
        if counted and all(_CHAIN.search(part) for part in own[:-1]):
            return [named(counted["noun"], unit)] * count
        return [named(part, unit) for part in own]
    measures = bool(own) and all(map(says_measure, own))
    if not match or not (tail or (each and measures)) or not (each or measures):
        return None
    shares = unit == "%" and re.search("(?:占比|比重|率|比例)$", parts[-1])
    grown = match["grown"] or ""
    moves = grown and not falls and (shares or units.of_points(unit))
    ending = f"{grown}幅度" if moves else changed(unit, falls) if grown else ""
    whole = [_with_head(part, parts[-1], tail) if tail and not says_measure(part) else part for part in own]
    return [named(re.sub("的(?=比重|比例)", "", part), unit) + ending for part in whole]


def counts_its_list(text: str, start: int, end: int, value: object) -> bool:
    """Return whether a number only sums up the chains listed before it, of each of which something else is told (甲、乙两条产业链产值分别…).

    >>> words = "石墨、茶叶两条产业链产值分别达到45亿元"
    >>> counts_its_list(words, 5, 7, 2), counts_its_list(words, 5, 7, 3)
    (True, False)
    """
    listed = re.split("[,。;:]", text[:start][-120:])[-1]
    return bool(_SUMMED.match(text, end)) and len(_LINKED.split(listed)) == value


def met(told: Sequence[str | None], between: str) -> list[str] | None:
    """Return the rates at which the targets are met of as many quantities that stand right before, by the words ``between``; None where these say no such thing.

    >>> met(["新签约项目数", "项目总投资"], ",分别完成年度目标的"), met(["产值", "税收"], ",完成年度目标的"), met(["产值", None], ",分别完成年度目标的")
    (['新签约项目年度目标完成率', '项目总投资年度目标完成率'], None, None)
    """
    match = _MET.fullmatch(between)
    if not match or not all(told):
        return None
    return [f"{re.sub('(?<!总)额$|数$', '', one or '')}{match['aim']}完成率" for one in told]


def limited(before: str, count: int) -> list[str] | None:
    """Return what each of some numbers counts whose limits stand in one list before them.

    >>> limited("年营业收入超100亿元、50亿元的集群分别增至", 2)
    ['年营业收入超100亿元集群数', '年营业收入超50亿元集群数']
    """
    match = _LIMITS.search(before)
    levels = match["levels"].split("、") if match else []
    if not match or len(levels) != count:
        return None
    return [f"{match['what']}{match['over']}{level}{match['more']}{match['noun']}数" for level in levels]


_AS_MANY = re.compile(  # between a list of levels and how many times as much each is as before
    rf"[,;]?(?:均|都)?(?:分别|依次)(?:约|已)?(?:是|为|达到?|相当于)+(?:{WHEN})?(?:的?同期|全年)?的"
)


def grown(told: Sequence[str | None], between: str, unit: str | None, falls: Sequence[bool]) -> list[str] | None:
    """Return what each of some rates is of, where what they are of was told in a list right before (…,分别增长5%、6%).

    >>> grown(["产值", "税收"], ",同比分别增长", "%", [False, True]), grown(["产值", None], ",分别增长", "%", [False] * 2)
    (['产值增速', '税收降幅'], None)
    >>> grown(["规上企业数", "项目数"], ",分别减少", "家", [True] * 2)
    ['规上企业数减少数', '项目数减少数']
    >>> grown(["产值", "税收"], ",分别是2020年的", "倍", [False] * 2)
    ['产值', '税收']
    """
    if _AS_MANY.fullmatch(between) and all(told):
        return [one or "" for one in told]
    match = _GROWN.fullmatch(between)
    if not match or not all(told) or any(re.search("增速|增幅|降幅", one or "") for one in told):
        return None
    return [f"{one}{changed(unit, down)}" for one, down in zip(told, falls, strict=True)]


def _with_head(part: str, last: str, tail: re.Match[str]) -> str:
    """Return a member of a list with the words that its last member ends with (第二、第三产业增加值)."""
    head = next(
        (word for word in ("产业链", "产业", "企业", "工业", "居民") if last[: tail.start()].endswith(word)), ""
    )
    joined = "" if part.endswith(head) else head
    return f"{part}{joined}{tail[0]}"

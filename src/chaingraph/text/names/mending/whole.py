"""Names of which a model reads a part: an office and its section, who steers the 链长制, a list of the largest firms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text import goods
from chaingraph.text.names.meetings import Span
from chaingraph.text.offices import TEAMS

_SECTION = re.compile(
    "(?!牵头|负责|统筹|会同|所属|相关|有关|组织|各)[\u4e00-\u9fff]{2,5}[处科](?![长员技学研室级普创])"
)
_BRANCHES = {
    "局": re.compile("[\u4e00-\u9fff]{2,4}(?:支队|大队|总队)"),
    "心": re.compile("支行|支公司"),
    "委": re.compile("(?<=纪委)监委"),
}
_HAS_SECTIONS = ("局", "厅", "委", "委员会", "办公室")
_STEERS = re.compile("(?:[”])?(?:工作|事务|统筹|推进|协调|服务|管理|联席)*(?P<head>办公室|领导小组|中心|专班|委员会)")
_STEERED = re.compile("“?(?:[省市县区州]|重点|(?:全)?产业链?)*“?(?:产业链)?链长(?:工作)?制”?$")
_OF_SYSTEM = re.compile("制(?:工作|推进|协调)*(?P<head>办公室|领导小组|专班|联席会议)")  # behind 链长
_LARGEST = re.compile(
    r"(?:(?:世界|全球|中国|全国|全省|[省市])[^\W\d和与及前的了]{0,8}?(?:\d{2,3}|百|千)强(?:企业|榜|名单)?)(?=[,。;、)的第前]|$|位|行列|之列)"
)
_WON = re.compile(  # before a status that is won
    r"(?:入选|入围|获评|荣获|获批|荣膺|认定为|评为|列为|跻身|上榜|授予|蝉联|获(?=全[国省市]|国家|省级)|创成|创建(?=为?(?:全[国省]|国家|省级?)))(?:为|了)?(?:20\d\d年度?)?(?:第[一二三四五六七八九十\d]+批|首批)?"
)
_STATUS = re.compile(
    r"(?:国家级?|全国|全省|全市|中国|省级?|市级|区级|县级)[\u4e00-\u9fff“”]{2,18}?(?:百强[省市县区旗镇乡村]|(?:示范|模范|先进|试点|样板|标杆|领跑|强|大|名|[十百千]佳)(?:试点|先行)?(?:城市|村镇|[市县旗镇乡村])(?!”)|城市”(?!称号)|企业|工厂|场景|冠军|单位|小巨人)”?(?:企业)?(?:\((?:产品|企业|培育)\))?(?=[、,。;和及)]|称号|名单|$)"
)
_HONOURED = re.compile(  # who is named so in quotation marks, and has it from somebody
    "(?:获评|荣获|荣膺|获得|获授|夺得|摘得|评为|评定为|命名为|认定为|授予|入选|跻身|上榜)[^,。;:“”《》]{0,12}(?=“)"
)
_HONOUR = re.compile("(?P<whole>“(?P<name>[^“”,。;]{2,24})”(?P<title>(?:荣誉)?称号)?)[、和及]?(?=[,。;)“]|等|名单|$)")
_PRIZE = re.compile(".*(?:奖|奖章|旗|杯)")
_STEPS = re.compile(  # that name a chain, with its industry before them
    r"(?:(?<=壮大|发展|做强|做优|打造|形成|构建|培育|延伸|完善)[\u4e00-\u9fff]{2,6})?“[\u4e00-\u9fffA-Za-z0-9]{2,10}(?:[—–-]+[\u4e00-\u9fffA-Za-z0-9]{2,10}){1,6}”产业链(?![长办])"
)


def whole_names(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield names of a segment whole, of which only parts are named.

    >>> list(whole_names("省工信厅科技处", [(0, 4, "Institution")]))
    [(0, 7, 'Institution')]
    >>> list(whole_names("任链长制办公室主任", [(1, 3, "Role")]))
    [(1, 7, 'Institution')]
    >>> list(whole_names("入围中国企业500强,", [(2, 6, "Group")]))
    [(2, 10, 'Group')]
    >>> list(whole_names("获评“工业强县”", []))
    [(3, 7, 'Group')]
    >>> list(whole_names("壮大石墨“采选—加工”产业链", []))
    [(2, 14, 'IndustryChain')]
    >>> list(whole_names("八角产业链", []))
    [(0, 5, 'IndustryChain')]
    """
    for start, end, kind in names:
        section = _SECTION.match(words, end) if kind == "Institution" else None
        branch = _BRANCHES.get(words[end - 1]) if kind == "Institution" else None
        if branch and (part := branch.match(words, end)):
            yield start, part.end(), kind
        if section and words[start:end].endswith(_HAS_SECTIONS):
            yield start, section.end(), kind
        if kind == "Mechanism" and (steers := _STEERS.match(words, end)) and (steered := _STEERED.search(words[:end])):
            yield min(start, steered.start()), steers.end(), "Team" if steers["head"] in TEAMS else "Institution"
        if kind == "Role" and words[start:end].endswith("链长") and (office := _OF_SYSTEM.match(words, end)):
            yield start, office.end(), "Team" if office["head"] in TEAMS else "Institution"
    yield from ((*match.span(), "IndustryChain") for match in goods.CHAINS.finditer(words))
    yield from ((*match.span(), "IndustryChain") for match in _STEPS.finditer(words))
    yield from ((*match.span(), "Group") for match in _LARGEST.finditer(words))
    for match in _WON.finditer(words):
        yield from _statuses(words, match.end())
    for match in _HONOURED.finditer(words):
        yield from (one for one in _honours(words, match.end()) if _is_free(one, names))


def _statuses(words: str, place: int) -> Iterator[Span]:
    """Yield the statuses of the list that begins at a place (国家智能制造示范工厂、国家智能制造优秀场景)."""
    while status := _STATUS.match(words, place):
        yield *status.span(), "Group"
        place = status.end() + 1


def _honours(words: str, place: int) -> Iterator[Span]:
    """Yield the honours of the list of quotations that begins at a place (“工业强县”、“流动红旗”)."""
    while honour := _HONOUR.match(words, place):
        prize = honour["title"] or _PRIZE.fullmatch(honour["name"])
        yield *honour.span("whole" if honour["title"] else "name"), "Programme" if prize else "Group"
        place = honour.end()


def _is_free(span: Span, names: Sequence[Span]) -> bool:
    """Return whether no name goes beyond a span, nor is it."""
    over = [one for one in names if one[0] < span[1] and span[0] < one[1]]
    return all(span[0] <= one[0] and one[1] <= span[1] and one[:2] != span[:2] for one in over)

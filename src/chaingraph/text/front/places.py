"""The place of a document: the division in whose name it speaks, by its issuer, its title and the places that it names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from chaingraph.text.front.own_places import own_division, own_place
from chaingraph.text.offices import LAST

_DIVISION = r"(?:自治州|自治县|自治旗|自治区|地区|林区|特区|新区|省|市|县|区|州|盟|旗)"
_PLACE = re.compile(rf"([\u4e00-\u9fff]{{2,10}}?{_DIVISION})")
_SHORTEST = re.compile(  # a county of one character
    r"(?![省市区州我全本各该每某此两几多一二三四五六七八九十数同邻外跨郊强大小新老穷富贫对由在到从与和及以给为向将把使让])[\u4e00-\u9fff]县(?=$|县|(?:人民)?政府|委|人大|政协|(?:[\u4e00-\u9fff]{2,10}[局办])$)"
)
_WITHIN = re.compile(  # of a city
    r"([\u4e00-\u9fff]{1,4}(?:区|县|旗|市))(?=人民政府|政府|委|[\u4e00-\u9fff]{2,8}[局委办])"
)
_ASSISTS = "(?:金融|财政|科技|人才|数字|税务|信贷|电力|法治|司法|审计|统计|质量|标准)(?:精准|全面|全力|大力)?(?:支持|服务|赋能|助力|护航|支撑|促进|保障)"  # how a title may begin before the place
_BEFORE = re.compile(
    rf"^(?:{_ASSISTS}|中共|中国共产党|关于|专?访|对话|对|在|印发|转发|推动|加快|组织|参加|举办|开展|公布|调整|图解|一[图文][看读]懂|《|“|附件?\d*|20\d\d年度?)+"
)
_NONE = re.compile(
    r"[我全本各该]|对|关于|开发区$|..园区$|高新区$|经开区$|^市|^县|^区|^自治|^.自治[县州旗]$|\d|[一二三四五六七八九十](?:[个大条届类批期次级]|[省市县区州旗]$)|届|补齐|产业|工作|召开|主持|出席|调研|督导|走访|^(?:成|设|建)立|^(?:符合|适合|结合|按照|根据|支持|服务|促进|助力|位于|来自|前往|依托|围绕|聚焦|锚定|瞄准|对标|紧扣|立足)|到[市县区州]$|人大$|政协$|组建|中国|银行|公司|集团|大学|[两几]市$|板上市$|(?:[主老新]|中心)城区$|校区$|社区$|小区$|强[省市县区]$"
)
_KINDS = re.compile(  # of places, and none of them (民族地区, 无废城市, 旅游景区)
    r"(?:贫困|边[境远疆]|偏远|民族|老区|沿[海边江]|内陆|农村|城乡|牧|山|[东西中南北]部|周边|受灾|重点|发达|试点|相关|有关|其他|各)地区$|..城市$|(?:大|现代化?|特大)都市$|(?:景|试验|示范|先行|自贸|保税|综保|片|功能|核心|集聚|聚集|辐射|覆盖|建成|大湾|库|疫|厂)区$"
)
_NATIONAL = re.compile(  # a body of the country, whose papers are of no place
    "国务院|中共中央|全国|国家|中华|[^省市县区州旗]{0,8}(?:工业和信息化|工信|财政|商务|科学?技术?|农业农村|教育|交通运输|生态环境|自然资源|人力资源和?社会保障|住房和?城乡建设|司法|公安|民政|水利|应急管理|文化和旅游|外交)部(?:办公厅|等|$|[^门委])"
)
_SHORT, _LONG = 4, 5  # characters of a place without its level, and with it, but for those of peoples
_BODY = re.compile(f"[{LAST}]$")


def place_of(
    issuer: str | None, title: str, text: str, named: Sequence[str] = (), known: Sequence[str] = ()
) -> str | None:
    """Return the place of a document: that of its issuer, else of its title, else the one of those ``named`` that is the text's own, or of the divisions ``known`` of the country.

    It is said in full where the canonical text does so anywhere.

    >>> place_of("云州市工信局", "关于链长制的通知", ""), place_of(None, "云州:链长进厂", "云州市有10条链", ["云州", "云州市"])
    ('云州市', '云州市')
    """
    inside = (
        name for name in named if _heads(name, title) and not _BODY.search(name) and _fits(name) and not _is_none(name)
    )
    said = _begins(issuer) or _apart(_begins(title), named) or next(inside, None)
    if said or _NATIONAL.match(issuer or ""):
        return _in_full(said, text) if said else None
    full = Counter(place for place in map(_begins, named) if place and (len(place) <= _LONG or "自治" in place))
    own = own_place(text, title, full) or own_division(text, title, known)
    return _in_full(own, text) if own else None


def _apart(said: str | None, named: Sequence[str]) -> str | None:
    """Return a place apart from a wider one that is said in short before it, where both are ``named`` (云山茗川县: 茗川县)."""
    inner = (name for name in named if said and said.endswith(name) and said.removesuffix(name) in named)
    return next(inner, said)


def _heads(name: str, title: str) -> bool:
    """Return whether a name stands where a title begins, and not within a longer one (江东 in 大江东)."""
    begins = title.find(name)
    return begins in range(5) and title[max(0, begins - 1) : begins] not in ("大", "小", "新", "老")


def _fits(name: str) -> bool:
    """Return whether a name is as short as that of a place, or ends as one does (not 云州重磅发文)."""
    return len(name) <= _SHORT or bool(_PLACE.fullmatch(name))


def _begins(words: str | None) -> str | None:
    """Return the place with whose name words begin; None for what only looks like one (对市…, 我市, 高新区)."""
    bare = _BEFORE.sub("", words or "")
    if county := _SHORTEST.match(bare):
        return county[0]
    match = _PLACE.match(bare)
    if not match or _is_none(match[1]):
        return None
    within = _WITHIN.match(bare, match.end())
    return within[1] if within and not _is_none(within[1]) else match[1]


def _is_none(name: str) -> bool:
    """Return whether a name that ends as that of a place is none of a place (我市, 高新区, 民族地区).

    >>> _is_none("三江县"), _is_none("三个县"), _is_none("边境地区"), _is_none("九江市")
    (False, True, True, False)
    """
    return bool(_NONE.search(name) or _KINDS.search(name))


def _in_full(said: str, text: str) -> str:
    """Return the name in full of a place that is said in short: 云州 for 云州市, 虬岭州 for 虬岭傈僳族自治州."""
    if _SHORTEST.fullmatch(said):
        return said
    bare = re.sub(rf"{_DIVISION}$", "", said) if len(said) > 2 else said
    level = said.removeprefix(bare)
    peoples = f"[^省市县区州旗,。;]{{1,8}}?族(?:自治)?(?:{level or '自治[州县旗]'})"
    of_peoples = (
        re.search(bare + peoples, text) if level in ("", "州", "旗", "县", "自治旗", "自治县", "自治州") else None
    )
    plain = re.search(rf"{bare}{_DIVISION}", text) if not level else None
    found = of_peoples or plain
    return found[0] if found else said

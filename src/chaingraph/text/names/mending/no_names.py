"""What a model takes for a name and is none: a clause, an aim, the mark of a heading, what is done to a chain."""

from __future__ import annotations

import re

from chaingraph.text.chain_groups import OF_KIND
from chaingraph.text.names.meetings import Span
from chaingraph.text.names.mending.kinds_of import is_generic

_CLAUSE = re.compile(
    "十分|高度重视|专门|批示|着力|^(?:更多|更大|更好|一批|一些|不断|大力|全面|积极|加快|全[省市县区州](?!.*会))"
)
_MARK = re.compile(r"[#*>]+[一二三四五六七八九十\d]*")  # of a heading (## 一、目标)
LONG = frozenset({"Policy", "Mechanism", "Problem", "Action"})  # kinds whose names may hold verbs
_NO_BODY = re.compile(".*(?:大局|格局|水平|指数)$")
_NO_PLACE = re.compile("城镇|城乡|城市|智慧城市|乡村|农村|山区|园区|.*是.*")
_DIVISIONS = re.compile(  # of whatever place: no body and no place by itself
    "(?:[省市区县旗州镇乡、]|各|街道)*(?:县级市|市辖区|功能区|区县|县区|旗县|乡镇|街道)(?:要|应)?"
)
_BODIES = frozenset({"Enterprise", "Institution", "Place", "Product", "Platform"})
_REACH = re.compile(
    "(?:(?:辐射|连通|通达|链接)(?!.*(?:公司|中心|基地|平台))[一-鿿]{2,4}|联通(?:世界|全球|全国|海外|国际|内外))"
)  # how far something reaches
_MARKET = re.compile("[一-鿿]*(?:主板|创业板|中小板|科创板|新三板)(?:市场)?(?:上市|挂牌)?")  # of a stock exchange
_DEGREE = re.compile("全日制[一-鿿]*")
_PEOPLE = re.compile("[一-鿿]*(?:人才|英才|工匠|企业家|专家|院士|大学生|毕业生)")
_COMES = re.compile("[来在到赴回]")  # before a place where somebody does business (来松川创业)
_CODE = re.compile("[A-Za-z0-9/.+-]+")
_VERBS = (  # of what is done to a chain or its map, which names none (绘制|产业链图谱)
    "[编绘研]制|梳理|制[定作]|出台|完善|更新|发布|印发|建[立设]|健全|构建|优化|细化|摸清|编绘|描绘|修订|形成|推[进行动]|培育|打造|壮大|做[大强优精细实]|延[伸展]|围绕|聚焦"
    "|依托|瞄准|明确|分析|研究|提升|实施|开展|加快|统筹|招引|引育|维护|保[障持]|稳[住固定]|守[住护]|重塑|打通|畅通|贯通|[捋理厘]清|串[起联]|精耕|深耕|建强|补[齐强]|扩展|整合|覆盖|掌握|激活|巩固|增强|坚持|紧[盯扣]"
)
_NO_INDUSTRY = re.compile(
    rf"(?:{_VERBS})+|"
    rf"(?:{_VERBS}|[当本上][年月季]度?|[今去明全]年|[上下]半年|同期|[一二三四五六七八九十百\d]+[大条个]|企业|高质量|高水平|现代化|{OF_KIND}|制约|[()、])*产业链|精准.*|.*发力.*|.*(?:化|更[广优强高大多]|高地|策源地|创新|发展|[痛堵难断]点|优势|水平|竞争力|服务|场景|生态|图|名城|机构|部门|共同体|央企|龙头|领导|体系)|.*(?:具有|植入|领导|院所).*|(?:特色|战略性新兴|主导|优势|支柱|未来|新兴|传统)?产业|大赛"
)

_NO_POST = "(?:不再?|未|没有|无需)(?:单独|另行|专门|再)?(?:设置?|设立|配备?|安排|增设)"
_NOT_SET_UP = re.compile(  # behind a post (副链长暂不设)
    rf"”?(?:等?职务|岗位|一职|人选)?:?(?:暂时?|原则上|目前|均|都|也|一律)*{_NO_POST}(?=[,。;、()]|$)"
)
_SETS_UP_NONE = re.compile(rf"{_NO_POST}(?:[\u4e00-\u9fff]{{0,12}}产业链的?)?“?$")  # before one (暂不设副链长)
_AS_PLANNED = re.compile(
    ".*(?:原有?|原定|既定|预定|[按比较照]|(?<![赶反])超)计划"
)  # what somebody had in mind, which names no scheme
_RATIO = re.compile(".*(?:比例|比重|占比|[^税费利汇功效]率)")  # what an indicator measures
_MEASURE = re.compile(  # of a lack, which is its figure
    "(?:依[存赖]度|自给率|国产化率|本地化率|配套率|自主率)(?:达到?|为|超过?|仅|约|高达)?"
)


def is_no_name(words: str, name: Span) -> bool:
    """Return whether what the model takes for a name is a clause, an aim, or a place among chains."""
    start, end, kind = name
    inside = words[start:end]
    if is_generic(inside, kind) or _MARK.fullmatch(inside) or (kind not in LONG and _CLAUSE.search(inside)):
        return True
    if kind not in ("Policy", "Person") and _RATIO.fullmatch(inside):
        return True
    return _is_no_body(words, name) if kind in _BODIES else _is_no_other(words, name)


def _is_no_body(words: str, name: Span) -> bool:
    """Return whether what the model takes for a body, a place or a product is a market, a kind of degrees or of people, or how far something reaches."""
    start, end, kind = name
    inside = words[start:end]
    market = _MARKET.fullmatch(inside) and (kind != "Product" or inside.endswith("上市"))
    if market or _DEGREE.fullmatch(inside) or _REACH.fullmatch(inside):
        return True
    if kind == "Product" and _PEOPLE.fullmatch(inside):
        return True
    if kind == "Enterprise" and inside.endswith(("创业", "就业")) and _COMES.match(words, max(0, start - 1), start):
        return True
    if kind == "Institution" and inside.endswith("大学") and words.startswith("生", end):
        return True  # of “创业”大学生
    if kind in ("Place", "Institution") and _DIVISIONS.fullmatch(inside):
        return True
    if kind == "Place":
        return bool(_NO_PLACE.fullmatch(inside))
    return kind in ("Institution", "Platform") and bool(_NO_BODY.fullmatch(inside))


def _is_no_other(words: str, name: Span) -> bool:
    """Return whether what the model takes for a chain, a group, a post, a paper, a scheme or a problem is none."""
    start, end, kind = name
    inside = words[start:end]
    if kind == "IndustryChain":
        return bool(_NO_INDUSTRY.fullmatch(inside))
    if kind == "Group" and inside == "规模以上工业":
        return not words.startswith("企业", end)
    if kind == "Role":
        return inside in ("产业", "产业链") or _is_not_set_up(words, start, end)
    if kind == "Policy":
        return bool(re.search("的(?:提案|建议|议案)$|”、.*“", inside))
    if kind == "Programme":
        return bool(_CODE.fullmatch(inside) or _AS_PLANNED.fullmatch(inside))
    return kind == "Problem" and any(match.start() < end <= match.end() for match in _MEASURE.finditer(words))


def _is_not_set_up(words: str, start: int, end: int) -> bool:
    """Return whether words say that there is to be no such post."""
    return bool(_NOT_SET_UP.match(words, end) or _SETS_UP_NONE.search(words[max(0, start - 24) : start]))

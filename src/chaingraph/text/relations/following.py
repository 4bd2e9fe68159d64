"""What figures are about that the words after them name: what is entered or awarded (2家企业入选…), what money, land or people are for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from chaingraph.text.quantities import Quantity, units
from chaingraph.text.relations.scene import Candidate, Scene, names_between, sentence_of

_FAR = 30  # characters between a figure and such a name
_ENTERED = frozenset({"Group", "Programme", "Platform", "Instrument", "Role", "Action"})
_BECOMES = re.compile(  # between those that are counted and what they enter or become
    r"[^,。;、|()\d和与及]{0,14}?(?:已|被|新|成功|先后|分别|首次|顺利|全部|同时|再次|均|还|正式|相继|连续|有望|又|也|更|一举)*"
    r"(?:入选|入围|入列|获评|获批|获得|荣获|获授|获|认定为|评为|评定为|评选为|命名为|确定为|晋升为?|升级为|提升为|升格为|跻身|跃升为|列入|纳入|成为|创成|创建为?|"
    r"授予|授牌|上榜|登上|当选|荣膺|摘得|成长为|发展为|培育[成为]|培育成[为长]|转型?为)(?:了|国家级?|[省市县区]级?|为|20\d\d年度?|全国|全省)?[“《]?"
)
_NAMES_IT = re.compile(
    "(?:认定|命名|确定|评定|评选|选定|公布|推荐|遴选|授予|选树)了?$"
)  # before those that are made what follows
_MADE_IT = re.compile(  # between those and what they are made (认定9家企业为2026年度云州市“领航企业”)
    r"[^,。;、|()\d]{1,10}?[为作是](?:20\d\d年度?)?(?:第?[一二三四五六七八九十首]批)?(?:[\u4e00-\u9fff]{2,4}[省市县区](?!级))?(?:国家|[省市县区])?级?[“《]?"
)
_SERVE = re.compile(  # between those that are counted and the post that they take
    r"[^,。;、|()\d]{0,12}?(?:兼任|挂任|担任|出任|(?<![主责信])任)为?[^,。;、|()\d任]{0,8}?[“《]?"
)
_WIDE = 80  # characters between the first count of a list and the name of the whole
_WHOLES = frozenset({"Mechanism", "Programme", "Action"})
_EACH_ONE = re.compile(r"[“「]?(?:\d+|[一二三四五六七八九十]+)[个张份支套本条][1一]")  # “五个一”工作机制
_COUNTS_UP = re.compile(r"[^,。;:、]{1,14}(?:、\d+[^,。;:、]{2,14})*(?:等|的|为主的|组成的|构成的)*[“「]?")
_MADE_OF = re.compile("[^,。;、]{0,12}(?:组成|构成|参加|参与)的[“《]?")  # 由12名专家组成的X
_BODIES = frozenset({"Team", "Institution", "Mechanism", "Platform", "Group"})
_GIVEN = re.compile(  # before what is set aside
    r"(?:安排|统筹|投入|拨付|列支|筹[措集]|落实|拿出|下达|争取|出资|注资|投资|拨|抽调|选派|整合|配套|规划|流转|设立|划拨|腾出|提供)[^,。;、]{0,10}$"
)
_FOR = re.compile(  # between what is set aside and what it is for
    r"(?:左右)?(?:专项|财政|引导)?(?:资金|经费)?,?(?:重点|专项|主要|优先|专门|全力)?"
    r"(?:用于|支持|注入|扶持|资助|建设|新建|打造|设立|成立|组建|组成|实施|启动)(?:新建|建设|实施|打造|开展|了|该|推进|支持|扶持|资助|发放|保障|兑现)*[“《]?"
)
_FOR_BEFORE = re.compile(  # what is set aside is for, said before it (用于链主企业培育的资金3000万元)
    r"(?:用于|用来)(?:支持|扶持|建设|实施|开展|打造|补贴|奖励|奖补|保障|推进|发展)?(?P<what>[^,。;、]{2,30}?)的(?:[^,。;、的]{0,6})(?:资金|经费|基金|贷款|款项)[^,。;、\d]{0,6}$"
)
_PURPOSES = _ENTERED - {"Role"} | {
    "FinancialProduct",
    "Team",
    "Mechanism",
    "Service",
    "Institution",
    "Enterprise",
    "IndustryChain",
}
_OTHERS = frozenset(  # of whose money it may be
    {
        "Programme", "Platform", "FinancialProduct", "IndustryChain", "Action", "Mechanism", "Service", "Team", "Group", "Product",
        "Segment",
    }
)  # fmt: skip


def followed(scene: Scene, one: Quantity, start: int, end: int) -> Candidate | None:
    """Return what those take, enter or make up whom a figure counts, by the words after it."""
    return gathered(scene, one, end) or taken(scene, one.unit, end) or entered(scene, one.unit, start, end)


def entered(scene: Scene, unit: str | None, start: int, end: int) -> Candidate | None:
    """Return what those enter or make up that a figure counts (2家企业入选X, 由12名专家组成的X)."""
    if units.unit(unit or "").kind not in units.COUNTS:
        return None
    named = _NAMES_IT.search(scene.text, max(0, start - 4), start)
    becomes = (_BECOMES, _MADE_IT) if named else (_BECOMES,)
    for name in _after(scene, end):
        entered_by = name.kind in _ENTERED and any(way.fullmatch(scene.text, end, name.start) for way in becomes)
        if entered_by or (name.kind in _BODIES and _MADE_OF.fullmatch(scene.text, end, name.start)):
            return name
    return None


def taken(scene: Scene, unit: str | None, end: int) -> Candidate | None:
    """Return the post that those take whom a figure counts (12名市领导担任链长)."""
    if units.unit(unit or "").kind not in units.COUNTS:
        return None
    roles = (name for name in _after(scene, end) if name.kind == "Role")
    return next((name for name in roles if _SERVE.fullmatch(scene.text, end, name.start)), None)


def gathered(scene: Scene, one: Quantity, end: int) -> Candidate | None:
    """Return the whole that a list of single things is called by (1个专班、1张图谱、1套政策的“三个一”机制)."""
    if one.value != 1:
        return None
    first, last = (bisect_left(scene.names, place, key=lambda name: name.start) for place in (end, end + _WIDE))
    wholes = (name for name in scene.names[first:last] if name.kind in _WHOLES)
    whole = next((name for name in wholes if _EACH_ONE.match(scene.text, name.start, name.end)), None)
    return whole if whole and _COUNTS_UP.fullmatch(scene.text, end, whole.start) else None


def meant_for(scene: Scene, start: int, end: int) -> Candidate | None:
    """Return what a figure is set aside for (安排2亿元支持X), where its sentence names nothing else before it that could have it."""
    since = sentence_of(scene, start)
    names = names_between(scene, since, start)
    if before := _FOR_BEFORE.search(scene.text, since, start):
        purposes = (name for name in names if name.start >= before.start("what"))
        return next((name for name in purposes if name.kind in _PURPOSES), None)
    given = _GIVEN.search(scene.text, max(since, start - 14), start)
    if not given or any(name.kind in _OTHERS for name in names):
        return None
    found = (name for name in _after(scene, end) if _FOR.fullmatch(scene.text, end, name.start))
    return next((name for name in found if name.kind in _PURPOSES), None)


def _after(scene: Scene, end: int) -> Iterator[Candidate]:
    """Yield the names that begin right after a place."""
    first, last = (bisect_left(scene.names, place, key=lambda name: name.start) for place in (end, end + _FAR + 1))
    yield from scene.names[first:last]

"""Where names end for certain: after a small word, before a verb, with the ordinal of their event; and words that name no firm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.divisions import divisions
from chaingraph.text.names.meetings import Span

_LED = re.compile(  # before a body
    r"[对受供着让给请](?=.{3})|我[省市县区州旗镇](?=.{4})|受(?=链办)|仅(?=.{4})|充分发挥|挂靠[在于]?(?=.{3})|[意商](?=[省市县区].{2})"
    r"|(?:综合|由|.{0,4}经会?)(?=[省市县区州](?:委|政府|[\u4e00-\u9fff]{2,8}[局委办心]$|[\u4e00-\u9fff]{2,20}(?:小组|专班)$))"
)
_ASKED = re.compile("(?<=[经已前正])商(?!务|业|会|贸|丘|洛|品|城|州|学|联|标)(?=.{4})")  # 经商|人力资源社会保障部
_DOES = re.compile(  # of a firm, after its name
    "(?<=..)(?:发力|荣膺|荣获|获评|获批|入选|列入|跻身|总投资|落户|投产|签约|牵头|联合(?!会|体|社|公司|集团|[\u4e00-\u9fff]{0,6}(?:公司|厂|集团)$)|建成|重点发展|做(?!大|强)|属(?=[链骨龙基]))"
)
_ANY = re.compile(  # what no firm is called by
    "(?:先进|国家|清洁|分布式|绿色|智能制造|企业|传统|其他|其它|固态|永磁|中央|小微|中小|大型|中型|小型|民营|国有|外资|高端|休闲|现代|全自动|资金|技术密集|各类?|本地|广大|组织|外地|优质|骨干|龙头|重点|特色|智库|长江学者|盛夏|党组织)"
    "(?!.*(?:公司|集团|厂|合作社|银行|股份|基金)$).*"
)
_TRADE = re.compile(  # what is no firm, whole
    ".*(?:制造业|服务业|产业|行业|工业|经济|群众|农户|大户|专业合作社|以[东西南北内外].*地块.*)|企业集团|安全性"
)
_ALLIED = re.compile("(?:产业)?(?:技术)?(?:创新)?联合体")  # any of them
_ALLIANCE = re.compile(  # after a chain: who makes it up
    "(?:产业链?|技术|创新|发展|协同)*(?:联盟|联合会|促进会|协会|商会)|(?:综合|联合)?党委(?!书记|副)"
)
_RAISES = re.compile("(?:培育壮大|引育|选聘|选树|培育|壮大|做强|做大|扶持|引进|评选|带动)+(?=.{3})")  # before a group
_GOES_ON = re.compile("(?<=..)(?:情况|日常工作|经验做法|成果展示)$")  # of an action, after its name
_COUNTED = re.compile(  # behind what an indicator counts
    "(?<=...)(?:(?:遴选|认定|发布|培育|引进|签约|开工|竣工|完成|建设|创建|新增|申报|入库|获批)*(?:数量|个数|总数)|(?:遴选|认定|发布|签约|开工|竣工|申报|入库|获批)数)$"
)
_SHOULD = re.compile("(?<=[局委办院部府会厅])应当?$")  # behind a body, of what it is to do
_ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+届$|首届$")
_BUILT = re.compile(".*(?:工程研究中心|研究中心|创新中心|技术中心|实验室|研究院|孵化器|产业园|工业园)")
_BUILDS = re.compile(
    "(?:新建|改建|扩建|迁建|共建|筹建|建成|建设|建立|打造|搭建)[了好]?$"
)  # before what is then no body but a platform
_RESEARCH = re.compile(".*(?:研究院|研究所|中心|实验室)")
_BRACKET = re.compile(r"\((?P<of>[\u4e00-\u9fff]{2,8})\)")
_BODIES = frozenset({"Institution", "Enterprise", "Team"})
_EVENT = re.compile(".*(?:交易会|博览会|展览会|洽谈会|推介会|洽谈周|大赛|论坛|峰会|节)")


def edged(words: str, name: Span) -> Iterator[Span]:
    """Yield a name as it begins and ends for certain; nothing where the words name no firm.

    >>> list(edged("综合市工信局", (0, 6, "Institution"))), list(edged("第九届石墨节", (3, 6, "Action")))
    ([(2, 6, 'Institution')], [(0, 6, 'Action')])
    >>> list(edged("新建石墨研究院", (2, 7, "Institution"))), list(edged("支持石墨研究院", (2, 7, "Institution")))
    ([(2, 7, 'Platform')], [(2, 7, 'Institution')])
    >>> list(edged("石墨产业链联盟", (0, 5, "IndustryChain"))), list(edged("市工信局应当建成", (0, 6, "Institution")))
    ([(0, 7, 'Institution')], [(0, 4, 'Institution')])
    """
    start, end, kind = name
    behind = _COUNTED.search(words[start:end]) or _SHOULD.search(words[start:end])
    end = start + behind.start() if behind else end
    if kind in _BODIES:
        led = _LED.match(words, start, end) or _ASKED.match(words, start, end)
        start = led.end() if led else start
        if _ALLIED.fullmatch(words, start, end):
            return
        if len(places := list(_divisions(words, start, end))) > 1:
            yield from places
            return
    own = _firm(words, start, end) if kind == "Enterprise" else _other(words, (start, end, kind))
    if own and own[2] == "Place":
        yield from _divisions(words, *own[:2])
    elif own:
        yield from _events(words, (own[0], own[1] + len(_branch(words, *own[1:])), own[2]))


def _firm(words: str, start: int, end: int) -> Span | None:
    """Return a firm without what it does, or a body that several make up; None for words that name no firm."""
    does = _DOES.search(words[start:end])
    end = start + does.start() if does else end
    if _ANY.fullmatch(words, start, end) or _TRADE.fullmatch(words, start, end):
        return None
    return start, end, "Team" if words[start:end].endswith("联合体") else "Enterprise"


def _other(words: str, name: Span) -> Span:
    """Return a name that is none of a firm as what it is by its words, its own or those beside it."""
    start, end, kind = name
    if kind == "Institution" and words[start:end].endswith("委常委"):
        kind = "Role"
    elif kind == "Institution" and _RESEARCH.fullmatch(words, start, end):
        kind = "Platform" if _BUILDS.search(words, max(0, start - 3), start) else kind
    elif kind == "Group" and (raises := _RAISES.match(words[start:end])):
        start += raises.end()
    elif kind == "IndustryChain" and (allied := _ALLIANCE.match(words, end)):
        end, kind = allied.end(), "Institution"
    elif kind == "Action" and (more := _GOES_ON.search(words[start:end])):
        end = start + more.start()
    elif kind in ("Programme", "Action") and words[start:end].endswith("联合体"):
        kind = "Team"
    elif kind in ("Programme", "Action") and _BUILT.fullmatch(words, start, end):
        kind = "Platform"
    return start, end, kind


def _divisions(words: str, start: int, end: int) -> Iterator[Span]:
    """Yield a place, or each of the divisions that it is (湖南|长沙)."""
    found = [(start + first, start + last) for first, last, _ in divisions(words[start:end])]
    whole = [start, *(last for _, last in found)] == [*(first for first, _ in found), end]
    yield from ((first, last, "Place") for first, last in (found if whole and len(found) > 1 else [(start, end)]))


def _branch(words: str, end: int, kind: str) -> str:
    """Return the bracket with the division that says which of a school or a firm is meant (…大学(广州))."""
    bracket = _BRACKET.match(words, end) if kind in _BODIES and words[:end].endswith(("大学", "学院", "商会")) else None
    inside = bracket["of"] if bracket else ""
    return bracket[0] if bracket and [(0, len(inside))] == [one[:2] for one in divisions(inside)] else ""


def _events(words: str, name: Span) -> Iterator[Span]:
    """Yield a name, or each of the events that it lists; an event with its ordinal, as what it is."""
    start, end, kind = name
    parts = words[start:end].split("、")
    if kind not in ("Action", "Platform") or not all(map(_EVENT.fullmatch, parts)):
        yield name
        return
    for part in parts:
        ordinal = _ORDINAL.search(words[:start])
        yield start - len(ordinal[0]) if ordinal else start, start + len(part), "Action"
        start += len(part) + 1

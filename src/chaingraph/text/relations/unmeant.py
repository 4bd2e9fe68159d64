"""Names near a figure that it is not about: the whole of a share, who pays, what an earlier clause told before this turns to all of a place."""

from __future__ import annotations

import re
from bisect import bisect_left

from chaingraph.text.relations.scene import Candidate, Scene, clause_of

_SCHEMES = frozenset({"Action", "Programme", "Mechanism"})
_WHOLE_OF_SHARE = re.compile("占(?:全[省市县区国州球])?(?:我[省市县区国])?(?:规上|规模以上)?[“《]?$")
_WORKS = frozenset({"Platform", "Programme"})
_BUILDS = re.compile("(?:建成|建设|新建|改造|开工|竣工|建好|投用)[“《]?$")
_BUILDS_MORE = re.compile(
    "[”》]?(?:项目|工程|等)?(?:,[^,。;]*)?,(?:新建|改造|修建|新改建|治理|改扩建|疏浚|硬化|绿化)[^,。;]*"
)
_NEXT_MEMBER = re.compile(  # one that is named, and no measure
    "[、,](?!其中|[^,。;、]*(?:产值|营收|收入|税收|利润|投资|增加值|[率量]|比重|占|总[数额计]|累计|合计|带动|服务|覆盖|就业|人员|面积|资金|入驻|引进|集聚|吸[引纳]|孵化))[\u4e00-\u9fff“”]{3,14}$"
)
_MEMBERS = frozenset({"Group", "Platform", "Instrument", "Team"})  # that lists count
_HEAD = 2  # characters with which such a name says what it is
_LARGE = r"(?:力争|突破|超过?|达到?){0,2}[\d.]+[余多]?亿元(?:以上)?"
_NEXT_LARGE = re.compile(_LARGE)
_NEXT_INDUSTRY = re.compile(  # between an industry and how large the next one of a list is
    rf"(?:产业链?)?(?:(?:年|总)*(?:产值|规模))?{_LARGE}(?:、[^,。;、\d]{{2,20}}\d[\d.]*亿元(?:以上)?)*"
    "、(?!其中|[^,。;、]*(?:产值|营收|收入|税|利润|投资|增加值|出口|贷款|融资|业务|规模|总量|总额|销售))[\u4e00-\u9fff]{4,20}"
)
_LISTS = re.compile(r"[^,。;()]{1,10}\):")  # the number of a list, before its members (续建项目(2个):)
_TIMES = re.compile(r"\d[次场期][“《]?$")  # before what is held so often
_PAYS = re.compile("(?:财政[局厅部]|财政|领导小组)$")
_OF_ALL = re.compile(  # with which a clause begins that tells of the whole place
    r"[^,。;、\d]{0,6}(?<!在)(?:全[省市县区州国旗]|我[省市县区州]|本[省市县区州])(?![\u4e00-\u9fff]{0,8}(?:产业链|链))"
)
_OWN_PLACE = re.compile("[我全本][省市县区州旗镇]")  # that of whoever writes
_TOLD_AT = re.compile(  # after a meeting at which something is told
    r"[”》]?(?:现场|上|中)?,?(?:记者)?(?:从中)?(?:了解到|获悉|透露|指出|强调|要求|提出|表示|通报|披露)"
)
_MET = re.compile("会(?:议|上)?$|论坛$|大会$")
_DELIBERATES = re.compile(  # what is said there is of other things
    "(?:(?!对接|洽谈|签约|招聘|(?<!发)展).)*(?:座谈|推进|工作|部署|动员|调度|发布|常委|常务|专题|现场|交流|通气|汇报)会议?"
)
_SAYS_MEASURE = re.compile(
    "(?:率|比重|占比|占|比例|[数总产]量|产值|增加值|交易量|面积|收入|利润|税收|余额|增速|规模|盛产期)$"
)
_FOLLOWED = re.compile(  # before what is only followed
    "(?:落实|贯彻|按照?|根据|依据|对照|围绕|实现|遵循)[^,。;]{0,20}$"
)
_ITS_DEMANDS = re.compile("[”》]?(?:活动|工作|行动)?(?:的)?(?:要求|精神|部署|安排|目标|工作要求)")
_SAYS = re.compile(  # after a paper that says what follows, which is of others
    r"[”》]?(?:\([^()]{0,30}\))?(?:中|还|也)?(?:明确)?(?:提出|明确|要求|指出|显示|强调)(?!了?对)"
)
_SINCE = re.compile("[”》]?(?:实施|实行|推行|建立)?(?:以来|后,)")  # after what has been done since when
_APART = re.compile("[,。;]")  # between clauses
_CASE_BY_CASE = re.compile("一[事企案品]一[议策]")  # by which something is decided, and of which no figure is
_ECONOMY = (  # what is measured of all of a place, and of no part of it
    "(?:全[省市县区州旗])?(?:地区生产总值|(?:农业|规模以上工业|规上工业)(?:总产值|增加值)|社会消费品零售总额|(?:全体|城[乡镇]|农村)(?:常住)?居民人均(?:可支配)?收入)"
    "|全[省市县区州旗](?:实现|完成)?(?:地方)?(?:一般公共预算|财政)总?收入"
    "|(?:全|我|本)[省市县区州旗](?:国民)?(?:规上|规模以上)?(?:(?:工业|农业|服务业)?经济(?:总量|规模)|(?:工业|农业)(?:总产值|增加值))"
)
_OF_ECONOMY = re.compile(  # the same, after what was told of a part
    rf"[,;。](?:[^占,。;、\d]{{0,6}}(?:实现|完成)|确保|力争|推动|带动|使|实现){{0,2}}(?:{_ECONOMY})[^,。;、\d]{{0,6}}(?:[\d.]+[万亿]*元[^,。;、\d]{{0,4}}[,、](?:同比|年均)[^,。;、\d]{{0,6}})?$"
)
_PARTS = frozenset({"Group", "Segment"})  # of an industry
_OF_INDUSTRY = re.compile(  # what is measured of all of it, after one of its parts (规上企业12家,产业投资达到9亿元)
    r"[,;。](?:[^占,。;、\d]{0,6}(?:实现|完成)|确保|力争|推动|带动|使|实现|累计|总|年){0,2}(?:全?产业链?|全链条?|农业(?=综合))(?:综合|总|年|主营业务|累计)*(?:产值|规模|投资|营业收入|营收|收入)[^,。;、\d]{0,6}$"
)
_AGENT = (
    re.compile("[据经由][“《]?$"),
    re.compile(  # who only found out what is told (经专班摸排,)
        "[”》]?(?:等[^,。;]{0,8})?(?:初步|全面|深入|联合)*(?:摸排|排查|调研|统计|测算|梳理|走访|核实|汇总|调度)(?:后|了解)?,"
    ),
)
_MEANS = re.compile("(?:通过|借助|借力)[“《]?$")  # before that by which something is done


def unmeant(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a figure is not about a name, whatever a model says."""
    if is_own_place(scene, name) and name.where != "row":
        return True
    if _SAYS_MEASURE.search(scene.text[name.start : name.end]):  # what is measured, and not of what
        return True
    elsewhere = name.where != "before" or re.search("[,。;]", scene.text[name.end : start])
    if elsewhere and _DELIBERATES.fullmatch(scene.text, name.start, name.end):
        return True
    if name.where != "before":
        lists = _LISTS.match(scene.text, start, name.start)
        return name.where == "after" and (bool(lists) or _has_its_own(scene, name, start))
    before = scene.text[max(0, name.start - 8) : name.start]
    return bool(
        (
            name.kind == "Role" and re.search(",.{6}|[。;]|^、", scene.text[name.end : start])
        )  # what follows is of others
        or _PAYS.search(scene.text[name.start : name.end])
        or _WHOLE_OF_SHARE.search(before)
        or _only_leads(scene, name, before)
        or _tells_of_all(scene, name, start)
        or _OF_ECONOMY.search(scene.text, name.end, start)
        or (name.kind in _PARTS and _OF_INDUSTRY.search(scene.text, name.end, start))
        or _is_another_deed(scene, name, start)
        or _is_another_member(scene, name, start)
        or ("。" in scene.text[name.end : start] and _is_told(scene, name, before))
    )


def _has_its_own(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name in a clause after a figure has one of its own there (总产值突破200亿元,高新技术企业超过55家)."""
    return bool(_APART.search(scene.text[start : name.start])) and _is_counted(scene, name)


def _is_told(scene: Scene, name: Candidate, before: str) -> bool:
    """Return whether a name has a figure of its own, of which a sentence told: a group, or what is held so many times."""
    return (name.kind == "Group" and _is_counted(scene, name)) or (
        name.kind == "Action" and bool(_TIMES.search(before))
    )


def _is_counted(scene: Scene, name: Candidate) -> bool:
    """Return whether a figure follows a name in its clause."""
    own = scene.figures[bisect_left(scene.figures, name.end) :][:1]
    return bool(own) and not _APART.search(scene.text[name.end : own[0]])


def is_own_place(scene: Scene, name: Candidate) -> bool:
    """Return whether a name is that of the place of the text itself, or says 我市 or 全县 for it."""
    own = name.thing == scene.place or _OWN_PLACE.fullmatch(scene.text, name.start, name.end)
    return name.kind == "Place" and bool(own)


def _is_another_deed(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether the clause of a figure tells of something else that is built, after one that tells that a name is (建成物流园,改造公路)."""
    built = name.kind in _WORKS and _BUILDS.search(scene.text[max(0, name.start - 4) : name.start])
    return bool(built and _BUILDS_MORE.fullmatch(scene.text, name.end, start))


def _is_another_member(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name has a count of its own in a list of which a figure counts the next (智能工厂14家、数字化车间63个), or another of its like (育苗基地9个,标准化基地3个)."""
    if name.kind == "IndustryChain" and _NEXT_LARGE.match(scene.text, start):
        return bool(_NEXT_INDUSTRY.fullmatch(scene.text, name.end, start))
    if name.kind not in _MEMBERS or name.end not in scene.figures:
        return False
    between = scene.text[name.end : start]
    alike = re.search(f",(?!其中)[\u4e00-\u9fff]{{2,12}}{re.escape(scene.text[name.end - _HEAD : name.end])}$", between)
    return bool(alike or _NEXT_MEMBER.search(between))


def _only_leads(scene: Scene, name: Candidate, before: str) -> bool:
    """Return whether a name only leads to what is told: where it was told, what is followed, since when or by what means it is so."""
    text = scene.text
    told_at = _MET.search(text[name.start : name.end]) and _TOLD_AT.match(text, name.end)
    followed = _FOLLOWED.search(text[max(0, name.start - 24) : name.start]) and _ITS_DEMANDS.match(text, name.end)
    scheme = name.kind == "Mechanism" and (
        _CASE_BY_CASE.search(text, name.start, name.end) or _SINCE.match(text, name.end) or _MEANS.search(before)
    )
    paper = name.kind == "Policy" and _SAYS.match(text, name.end)
    found_out = _AGENT[0].search(before) and _AGENT[1].match(text, name.end)
    return bool(told_at or followed or scheme or paper or found_out)


def _tells_of_all(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether the clause of a figure turns to all of a place after a name (建设果品中心。全县水果面积3万亩); a chain goes on in it."""
    clause = clause_of(scene, start, name.end)
    scheme = name.kind in _SCHEMES and "。" not in scene.text[name.end : start]  # whose aims the clauses after it tell
    edges = [one.end() for one in re.finditer(",", scene.text[name.end : start])] if scheme else []
    places = [clause, *(name.end + edge for edge in edges)] if clause > name.end else []
    told = name.kind != "IndustryChain" and any(_OF_ALL.match(scene.text, place, start) for place in places)
    return bool(told) and not re.search("占|居|列|位", scene.text[clause:start])

"""How a clause says who answers, by its verb (A牵头, B配合), each with the role and the names; which clauses say nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.text.dates import BY_DAY, DONE
from chaingraph.text.offices import DIVISIONS, INNER, OFFICES, PARKS, ending
from chaingraph.text.people.bodies import DECIDED, OFFICE, bodies
from chaingraph.text.tasks import DOES

Names = tuple[tuple[int, int], ...]  # places of names

_IN_DIVISIONS = r"\([省市县区州盟旗镇乡、街道园]{1,8}\)"  # within a kind of bodies (各县(市、区)政府)
_BESIDES = (  # what an office is called besides, or where it is (县政府办公室(县金融办))
    r"(?<=[局委办室厅部会社关院心所站行司])\((?![^()]{0,20}(?:牵头|配合|负责|责任|[协主承]办[,)]|支持|落实|实施))[^(),;:。\d]{2,20}\)"
)
_NAMES = rf"(?:[^,，。;；:：()【】〔〕\[\]“”\d.]|〔[^〔〕]{{1,20}}〕|(?<=各[省市县区州旗镇乡]){_IN_DIVISIONS}|{_BESIDES}){{2,120}}?"
_SO_MANY = r"(?:等\d{1,3}[家个](?:企业|单位|部门)?)?"  # after a list of names
_MUST = "(?:要|须|应当?|必须)?"
ROLES: tuple[tuple[str, str], ...] = (  # the words after a list of names, and what they say of it
    (rf"{_MUST}(?:共同|联合|负责|具体|总|并列|“?双)?牵头”?(?:负责|落实|实施|推进|抓总|抓)?", "ledBy"),
    (
        rf"{_MUST}(?:积极|主动|协同|共同|密切|全力|通力|[做抓搞]好){{0,4}}(?:配合抓?|协助|协办|参与|参加|支持|协作)(?:工作)?|协同(?:推进|落实|实施|抓好)?",
        "supportedBy",
    ),
    (
        rf"(?:按照?(?:各自)?职责(?:分工)?|按职能|分别|分工|共同|具体|依职责){{0,4}}{_MUST}负责(?:落实|推进|实施|保障|到底|(?:建设|运营|施工)(?=[,;。)]|$))?|{_MUST}负[总全主]责|抓总",
        "responsible",
    ),
    (
        r"(?:按照?(?:各自)?职责(?:分工)?|分头|具体|按分工)(?:抓好?)?(?:落实|推进|实施)|抓好?落实|落实|组织实施",
        "responsible",
    ),
    (
        r"(?:主要负责(?:人|同志)|主要领导|负责同志)?(?:为|是|作为)(?:第一|直接|主要|具体)?责任(?:人|单位|部门|主体)",
        "responsible",
    ),
    (
        r"(?:具体|主要|共同|联合){0,4}承担(?=[^,。;]{1,24}(?:任务|项目|课题|建设|攻关|研发|试验|试制|试点|改造|工程|培训|检测|测试|编制|设计|繁育|推广)(?:工作|任务)?(?:[,。;]|$))",
        "responsible",
    ),
    (r"(?:共同|具体|联合|负责){0,4}(?:承担|承办|承运|承建|代建)(?=[,;。)]|$)", "responsible"),
    (
        r"(?:(?:于|在|从)[^,;。]{2,14})?(?:统筹(?:安排|解决|保障)?|拨付|列支|出让|兑现|兑付)|(?:予以|给予|负责)(?:足额|全额|优先)?保障|(?:具体)?(?:承担|承建|承办|代建|实施)(?=[,;])",
        "responsible",
    ),
)
_SAYS = re.compile(  # one of which each of them has
    "牵头|配合|协助|协办|参与|参加|支持|协同|协作|负责|承担|负[总全主]责|抓总|落实|实施|推进|责任|职责|统筹|拨付|列支|出让|兑现|兑付|承建|承办|承运|代建|保障"
)
_BY = len(ROLES) - 1  # the first of those that say it of who is named after 由 alone
_UNDERTAKES = _BY - 1  # that says it beside who leads alone (由甲局牵头,乙公司承运)
_GOES_ON = (  # with what is done, or at the end of the clause
    "[,，。;；)、.]|$|开展|组织|实施|推进|建设|制定|编制|做好|引进|落实|培训|抓好?|新增|建立|流转|收储|供应|筹集|改造|修建|提供|对接|招引|选派|举办|新建|完善|统筹|协调|征收|培育|打造|推广|总揽|审定|研究|推动|硬化|打通|完成|办理|解决|整治|清理|盘活|保障"
)
_WHATEVER = (  # what is done, in any words, behind those who lead or answer; not what such a one is called, or which it is
    "(?<=牵头|负责|承担)(?![的人制者方于在或及和与从由]|同志|单位|部门|机构|领导|科室|司局|企业(?!认定|培育|服务|帮扶|对接|遴选|推荐|梯度|入库|纾困|上市|走访|登记|注册)|公司|银行|医院|高校|院校|院所|解释|过|范围|能力|意识|精神|作用|会同"
    "|[^,。;]{1,40}的[^,。;的]{0,8}(?:部门|单位|人员|机构|同志)(?:$|[,。;(应在]))[\u4e00-\u9fff“《]"
)
_CLAUSE = re.compile(
    "|".join(
        f"(?P<r{place}>{'由' if place >= _BY else '(?:由|以)?'}(?P<n{place}>{_NAMES}){_SO_MANY}(?:{words}))(?={_GOES_ON}|{_WHATEVER})"
        for place, (words, _) in enumerate(ROLES)
    )
)
_IF_LED = re.compile("(?:参加|协作|协同|协办)$")  # says of somebody that they support only beside who leads
_BESIDE_LEAD = re.compile(  # behind who leads: those with whom
    r",?(?:并|要|负责)?会同(?P<names>[^,。;:()“”]{2,80}?)(?=等?(?:[,。;)]|$|共同|开展|组织|实施|推进|推动|建设|制定|编制|做好|引进|落实|培训|新增|建立|成立|组建|设立|出台|研究|负责|加快|打造|完成|办理|抓好|争取))"
)
_OF_IT = re.compile("的|、[^,。;]{2,40}?(?:参与|参加|配合|主责|协同|协办|支持)的")
_TOGETHER = re.compile(  # before those with whom somebody else works
    "(?:同时|并|[要将应])*[与同](?!仁)"
    "|[^,。;]*?(?:加强|强化|深化|密切|紧密|做好|搞好|主动|积极|加大|保持|注重|增进|推进|推动)了?[与同跟](?!仁)"
)
_SOUGHT = re.compile(  # before those whose support is sought or relied on, or who are invited
    "(?:要|应|须|将|并|积极|主动|努力|全力|多方|大力|广泛)*(?:争取|寻求|取得|获得|赢得|得到|离不开|感谢|依托|依靠|借助|借力|凭借|邀请|组织|引导|鼓励|动员|发动|吸引|欢迎)"
)
DAY = re.compile(  # a clause that says when
    r"[^,]{0,6}\d{1,2}月[^,]{0,6}|[^,]{0,4}20\d\d年[^,]{0,8}|[^,]{0,4}季度[^,]{0,4}"
)
_TAKES_PART = re.compile("(?:参与|参加|协作)$")
_DIVISION_OR_OFFICE = re.compile(f"{ending(*OFFICES, *PARKS, *DIVISIONS, *INNER)}$")
_WHEN_OR_HOW = re.compile(
    rf"{DAY.pattern}|(?:{DECIDED}|[计规]划|下一步|接下来|今后|[今明]年|拟|将|现|均|都|分别|统一|主要|原则上|建议|明确|确定|其中|同时|并|[-*+•●■◆▪·]|[一二三四五六七八九十]是|\(?[\d一二三四五六七八九十]+[).、])*"
)
_TOLD_BY = re.compile("(?<![自理缘事])由(?![此于贸来])")
BY_THEN = re.compile(  # a part of a bracket that says by when, and nothing else
    rf"(?:计划|力争|确保)?(?:到)?(?:{BY_DAY}|20\d\d年[底末]?)(?:之?前|以前)?(?:基本|全部|全面)?(?:{DONE}|建成投[产用运]|启动|印发|开工|竣工|上线)?"
    r"|全年|长期(?:坚持|推进|实施)?|持续(?:推进|实施)|常态化推进"
)
_ITEM = re.compile(  # before 由: what stands before, and nothing else
    "(?:(?:该|此|本|上述|以上|这)[项个类些]?|具体|相关|有关)*(?:工作|任务|事项|项目|行动|事宜|措施|内容|活动|资金)?|[\u4e00-\u9fff]{1,8}(?:组|专班)"
)
_KINDS = re.compile("企业$|高校|院所|[各的]|有关|相关|社会|群众")  # in the names of kinds of bodies
_SERVES = re.compile(f"[,;]{DOES.pattern}[^,。;]{{0,10}}")  # what somebody else does for the same
_FIRM = re.compile("(?:公司|集团|[大中]学|学院|学校|研究[院所]|设计院|质检院|银行|协会|商会|学会|联盟|合作社)$")
_IN_TURN = re.compile("(?:组|专班|队)[,、]?分别$")  # before 由: each of the teams has one, and no task has all of them
_HELPS = re.compile("(?:配合|协助|协办)$")
_LONGEST_NAME = 32  # characters of the name of an office; what is longer is a list that has lost its marks
_OWN = re.compile("[我本].")  # who writes, beside other offices (会同我局)


@dataclass(frozen=True)
class Clause:
    """Words that give names a role by a verb: the role, the places of the names, and where the words stand.

    ``of`` are the words before 由 that say for what (招商图谱由市商务局牵头), None where none do.
    """

    role: str
    names: Names
    start: int
    end: int
    of: tuple[int, int] | None = None


def by_verbs(text: str, start: int, end: int) -> Iterator[tuple[int, tuple[int, int], tuple[int, int]]]:
    """Yield the clauses of a part of a text that give a role by a verb: which of ``ROLES``, and the places of the list of names and of it all.

    They are looked for only where such a verb stands.
    """
    for match in _CLAUSE.finditer(text, start, end) if _SAYS.search(text, start, end) else ():
        which = (match.lastgroup or "r0")[1:]
        yield int(which), match.span(f"n{which}"), match.span()


def in_clause(text: str, start: int, end: int) -> Iterator[Clause]:
    """Yield the roles that a sentence gives by verbs (A牵头, B配合, A、B按职责分工负责), with the places of the names.

    Who is only told of (由A牵头、B参加的联合体) has none.
    """
    led = False  # beside who leads or answers, those who support need not look like offices
    for which, (first, last), (begins, ends) in by_verbs(text, start, end):
        role = ROLES[which][1]
        told = [one.span() for one in _TOLD_BY.finditer(text, begins, last)]
        names = bodies(text, told[-1][1] if told else first, last)
        by = bool(told)  # nor need who is named after it
        alone = not led and which == _UNDERTAKES and text.endswith("承担", last, ends)
        which = _BY if alone else which
        fit = (
            (by and (which < _BY or all(_FIRM.search(text, *name) for name in names)))
            or _among_offices(text, names)
            or (led and (role == "supportedBy" or which == _UNDERTAKES) and _are_bodies(text, names, ends))
        )
        fit &= led or by or which != _UNDERTAKES
        fit &= not alone or (by and text.startswith((",", ";"), ends))
        if told and _IN_TURN.search(text, max(begins - 8, start), told[-1][0]):
            continue
        beside = led and role == "responsible" and text.startswith("会同", first)  # told of who leads
        if beside or _TOGETHER.match(text, first, last) or (not led and _IF_LED.search(text, last, ends)):
            continue
        if role == "supportedBy" and _is_asked(text, (first, last), ends, names, led):
            continue
        if names and fit and not _OF_IT.match(text, ends, end):
            led |= role in ("ledBy", "responsible")
            yield Clause(role, names, begins, ends, _before(text, start, told[-1][0]) if told else None)
            if others := _beside_lead(text, ends, end) if role == "ledBy" else None:
                yield others


def _is_asked(text: str, told: tuple[int, int], end: int, names: Names, led: bool) -> bool:
    """Return whether support is only sought, relied on or invited (争取省级部门支持, 依托某团队支持, 组织企业参加), or firms and schools alone attend, or take part where nobody leads."""
    takes_part = _TAKES_PART.search(text, told[1], end)
    offices = any(_DIVISION_OR_OFFICE.search(text, *name) for name in names)
    return bool(_SOUGHT.match(text, *told)) or bool(
        takes_part and not offices and not (led and takes_part[0] == "参与")
    )


def _beside_lead(text: str, start: int, end: int) -> Clause | None:
    """Return who works with those who lead, where the words behind these say so (甲局牵头,会同乙局实施)."""
    match = _BESIDE_LEAD.match(text, start, end)
    names = bodies(text, *match.span("names")) if match else ()
    return Clause("supportedBy", names, *match.span()) if match and _among_offices(text, names) else None


def _are_bodies(text: str, names: Names, end: int) -> bool:
    """Return whether there are several names, of which each may be that of a body, or one of a firm or of whom the words that ``end`` there say that it helps."""
    words = [text[slice(*name)] for name in names]
    fit = all(2 < len(one) < 16 and not _KINDS.search(one) for one in words)
    return fit and (
        len(words) > 1
        or any(_HELPS.search(text, last, end) or _FIRM.search(text, first, last) for first, last in names)
    )


def _before(text: str, start: int, by: int) -> tuple[int, int] | None:
    """Return the words of a clause that stand before 由, where they say more than when or how."""
    first = max([start, *(text.rfind(mark, start, by) + 1 for mark in ",;。:")])
    return None if _WHEN_OR_HOW.fullmatch(text, first, by) else (first, by)


def _among_offices(text: str, names: Names) -> bool:
    """Return whether one of names is that of an office by its ending, and the others may be names beside it (再循金属)."""
    words = [text[slice(*name)] for name in names]
    offices = [len(one) <= _LONGEST_NAME and bool(re.search(f"{OFFICE}$", one)) for one in words]
    return any(offices) and all(
        office or _OWN.fullmatch(one) or (2 < len(one) < 16 and not _KINDS.search(one))
        for office, one in zip(offices, words, strict=True)
    )


def only_says_when(words: str) -> bool:
    """Return whether words say by when something is done, and nothing else (年底前完成)."""
    return bool(BY_THEN.fullmatch(words))


def only_says_who(text: str, start: int, end: int) -> bool:
    """Return whether a sentence has no other clauses than those that say who does what for it (A牵头,B提供技术服务)."""
    if any(clause.of and not _ITEM.fullmatch(text, *clause.of) for clause in in_clause(text, start, end)):
        return False  # of what it names itself
    place = start
    for _, _, (begins, ends) in by_verbs(text, start, end):
        if text[place:begins].strip(",;"):
            return False
        place = ends
    rest = text[place:end].strip(",;")
    return place == end or (place > start and bool(_SERVES.fullmatch(text, place, end) or only_says_when(rest)))

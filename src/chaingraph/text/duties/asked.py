"""Who is asked or told to do something, and by when: 请甲局会同乙局研究办法,7月15日前报市政府; 甲局要在6月底前落实用地; 由甲局于9月底前提出名单."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.dates import BY_DAY
from chaingraph.text.duties.clauses import Names
from chaingraph.text.duties.duty import Duty
from chaingraph.text.offices import COMPANIES, OFFICES, SCHOOLS, UNITS, ending
from chaingraph.text.passages import Passage
from chaingraph.text.people.bodies import bodies, is_kind
from chaingraph.text.tasks import LONGEST, Said

Span = tuple[int, int]

_DAY = rf"(?:{BY_DAY}|本月[底末]?|本周[内末]?)"
_BY = rf"(?:{_DAY}(?:之?前|以前|内)|年内)"
_WHO = r"(?P<who>[^,，。;；:：()由请要“”]{2,40}?)"
_WITH = r"(?:并?(?:会同|协同|商(?=[省市县区州]))(?P<with>[^,，。;；:：()要“”]{2,60}?),?)?"
_ON = rf"(?:{_BY}|(?<=[于在]){_DAY})"
_IN_TIME = rf"(?:[于在]?(?P<day>{_ON}))?"
_HOW = "(?:尽快|抓紧|及时|积极|认真|主动|切实|加快|全力|进一步|立即|继续)*"
_DO = (  # verbs of what is done once; those of an attitude (加强, 重视, 坚持, 支持) tell no task
    "(?:提出|拿出|交付|移交|签[约订]|拟[定订]|制[定订]|编制|起草|研究|报送|提交|上报|完成|确定|公布|印发|出台|梳理|建立|推荐|遴选|落实|启动|组织|开展|做好|抓好|推进|推动|保障|建设|建成|投运|投产|协调|指导|办理|解决|筹[措集]|安排|拨付|收集|汇总"
    "|跟踪|核[实查定准]|划定|筹备|处理|化解|打通|拓展|摸清|排查|对接|争取|修[订改]|完善|细化|明确|提供|支付|兑现|审核|申报|引进|培育|打造|设立|成立|组建|召开|举办|优化|健全|实施|出具|督促|统筹|选派|招引|新建|扩建|改造|清理|整治|盘活|处置|衔接|评估|论证|测算|谋划)"
)
_NO_VERB = "[了过院所局厅委处站社室]|部(?!署|门)|办(?!理|好|法)|会(?!议|商)|中心|集团|公司|银行|小组|专班"  # behind a verb that is over, or the part of a name (市委组织部)
_SENDS = "(?:报送?|上报|送|交|提交|反馈|函告)(?:至|给|到)?(?!告|表|价|名|刊)"
_HANDS = rf"[将把][^,，。;；:：()\d]{{2,30}}?{_SENDS}"  # 将名单报|市链办
_WHAT = rf"(?P<what>(?:{_DO}(?!{_NO_VERB})|{_HANDS})[^,，。;；:：()]{{2,40}})"
_REPORTED = rf"(?:,(?:并|确保|力争|形成[^,。;\d]{{2,16}},)?[于在]?(?P<by>{_BY}|(?<=确保|力争){_DAY})(?:(?:报送?|反馈|上报|函复)[^,。;]{{0,20}}|(?:提交|完成|印发|出台|到位|[挂揭]牌|运行){{1,2}}(?=[,。;]|$)))?"
_READY = "(?:封顶|建成|完工|竣工|到位|销号|达产|投[产用运]|完成|见效|开工)"  # how a thing is by a day
_MORE = re.compile(  # what the same is to do next
    rf",(?:并|同时|确保|力争)*{_IN_TIME}{_HOW}(?P<what>{_DO}(?!{_NO_VERB})[^,，。;；:：()]{{2,40}}|(?<=[前内])[^,，。;；:：()\d]{{2,20}}{_READY}(?=[,。;]|$))"
)
_FORMS = (  # to extend: what stands before, within a sentence, how somebody is told to do something, and an example
    (
        "",
        rf"(?<![提敬邀聘约报恳呈商申已经宴函])(?:请(?![示求教假])|责成|责令){_WHO}{_WITH}{_IN_TIME}{_HOW}{_WHAT}{_REPORTED}",
        "请甲局会同乙局研究办法,7月15日前报市政府",
    ),
    (
        "(?:(?<=[。;；,:：、.)是])|(?<=下一步)|(?<=接下来)|(?<=会后)|(?<=同时))",
        rf"{_WHO}(?:要|须|必须|务必){_WITH}{_IN_TIME}{_HOW}{_WHAT}{_REPORTED}",
        "甲局要在6月底前落实用地",
    ),
    (
        "(?:(?<=[。;；,:：.)]))",
        rf"{_WHO}(?:将|应){_WITH}[于在](?P<day>{_ON}){_HOW}{_WHAT}",
        "甲局将于9月下旬组织督查",
    ),
    (
        "",
        rf"(?<![自理缘事])由{_WHO}{_WITH}(?:负责|牵头)?[于在](?P<day>{_BY}){_HOW}{_WHAT}",
        "由甲局会同乙局于9月底前提出名单",
    ),
)
_TOLD = tuple((re.compile(words), re.compile(before + words)) for before, words, _ in _FORMS)
_SIGNS = re.compile("请|要|由|[须将应]|务必|责[成令]")
_SENT_IN = re.compile(  # what whoever it may be hands in by a day (各县于6月底前将名单报市链办, 名单于6月底前报市链办)
    rf"(?<![每月季年])[于在](?P<day>{_BY})(?P<what>(?:{_HANDS}|报送?(?:至|给)?)[^,，。;；:：()\d]{{1,20}}(?:局|委|办|办公室|政府|中心|小组|专班|部|处|科))(?=[,。;]|$)"
)
_APPLIES = re.compile("申[报请]|报名|参评|符合条件")  # in what those read who want something
_STANDING = re.compile(
    "(?:日常|牵头|各项|相关|有关|本职|自身)的?工作$"
)  # what falls to somebody at all times, and is no task
_ABLE = re.compile(f"{ending(*OFFICES, *COMPANIES, *SCHOOLS, *UNITS)}$")


def of_asked(text: str, passage: Passage) -> Iterator[Duty]:
    """Yield who is asked or told in a sentence to do something, with whom, and by when.

    Of several who work together the first leads. What stands before 由 is what is done, where anything does (图谱由甲局于…前报送).
    What a sentence wants handed in by nobody in particular is a task without anybody.
    """
    done = False
    for opening, within in _TOLD if _SIGNS.search(text, passage.start, passage.end) else ():
        first = opening.match(text, passage.start, passage.end)
        others = within.finditer(text, first.end() if first else passage.start, passage.end)
        for told in (*((first,) if first else ()), *others):
            who, beside = _able(text, told.span("who")), _able(text, told.span("with"))
            if not who or (told["with"] and not beside) or _STANDING.search(told["what"]):
                continue
            of = _before(text, passage, told.start()) if told[0].startswith("由") else None
            leads = "ledBy" if beside or told[0].startswith("由") else "responsible"
            done = True
            yield from _tasks(text, passage, told, of, ((leads, who), ("supportedBy", beside)))
    done |= bool(_APPLIES.search(text, passage.start, passage.end))
    for sent in () if done else _SENT_IN.finditer(text, passage.start, passage.end):
        yield from _tasks(text, passage, sent, None, ())


def _tasks(
    text: str, passage: Passage, told: re.Match[str], of: Span | None, roles: Sequence[tuple[str, Names]]
) -> Iterator[Duty]:
    """Yield who does what a sentence tells, and what it goes on with for a day of its own, or only what stands before that, ``of`` which it speaks."""
    more: re.Match[str] | None = told
    while more:
        scope, said = of or more.span("what"), (told.start(), more.end())
        task = None if of else Said(scope[0], min(scope[1], scope[0] + LONGEST), False)
        days = [more.span(name) for name in ("day", "by") if more.groupdict().get(name)]
        due = [("due", (day,)) for day in days[:1] if task]
        for role, names in (*roles, *due):
            yield from (Duty(role, names, scope, said, task, named=bool(of), own=True),) if names else ()
        more = None if of else _MORE.match(text, more.end(), passage.end)


def _able(text: str, span: Span) -> Names:
    """Return the names of a list of bodies of which each can do something by itself; none where one is a kind of bodies, or no name of a body."""
    names = bodies(text, *span) if span[0] >= 0 else ()
    words = [text[slice(*name)] for name in names]
    fit = all(_ABLE.search(one) and not is_kind(one) and one[0] not in "全每该其" for one in words)
    return names if fit else ()


def _before(text: str, passage: Passage, place: int) -> Span | None:
    """Return the words of the clause that stand before a place; None where it begins there."""
    if place == passage.start or text[place - 1] in ",;:":
        return None
    return max([passage.start, *(text.rfind(mark, passage.start, place) + 1 for mark in ",;:")]), place

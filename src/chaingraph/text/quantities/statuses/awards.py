"""What is given, on which condition: thresholds (年营业收入达到10亿元的) and awards (奖励100万元), and which belong together."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.text.quantities import units
from chaingraph.text.quantities.matching import AND, Found
from chaingraph.text.quantities.vocabulary import GRANTS

_NEAR = 60  # characters around a quantity in which the words that make it a threshold or an award stand
_CLAUSE = re.compile(r"[,。;:!?、]")
_SENTENCE = re.compile(r"[。;!?]")
_GIVES = rf"(?:给予|{GRANTS}|贴补|贴息|补偿(?!金|资金|基金|池)|追加|再奖|另奖|奖(?=\d)|补(?=\d))"
_HELD = r"(?:\(不?含(?:本数)?\))?"

_MAY = "(?:还|均|也)?可(?:以|按规定)?(?:申请|申领|申报|享受|获得?)"  # what one may ask for who meets a condition

_WHO = r"[^,。;\d]{0,10}?(?:企业|项目|单位|园区|平台|主体|机构|团队|人才|合作社|户)"  # to whom something is given
_UNGIVEN = (
    rf"(?:(?!{_GIVES}|兑现|20\d\d年|[今全]年)[^,。;])*"  # a clause in which nothing is given, and that is of no year
)
_AND_ALSO = rf"{_HELD},?(?:并且|而?且)[^,。;]{{2,40}}的(?:{_WHO})?,?[^。;]{{0,24}}?{_GIVES}"  # a second condition
_DOES = r"(?:成功)?(?:引进|引育|引荐|招引|培训|举办|承办|组织|选派|签约|落地|申报|获批|建成|新建|吸纳|带动|推荐|孵化|转化|培育|招聘|输送)"  # each time
# the words of a threshold, before and after a quantity, each with an example that is its test
THRESHOLDS: tuple[tuple[str, str, str], ...] = (
    (r"", rf"{_HELD}(?:及?以[上下内])?的,", "投资5000万元以上的，按1%给予奖励"),
    (r"额在?$", r",(?:且[^,。;]{0,24}的,)?按照?[^。;]{0,60}(?:给予|奖励|补助)", "投资额在1亿元以上，按投资额的2%给予奖励"),
    (r"", r"的部分,", "采购额增加1000万元以上的部分，按1%奖补"),
    (r"", r"的(?:予以|给予|取消|调整|退回|约谈|通报|追回|不予|不得|暂停|责令)", "低于60分的取消资格"),
    (r"对[^,。;]{0,30}", r"的", "对落后5个百分点以上的链条发出提示函"),
    (_UNGIVEN, rf"(?:(?!{_GIVES})[^,。;\d]){{0,12}},[^,。;\d对]{{0,8}}{_GIVES}", "年销售300吨以上，奖励3万元"),
    (r"", rf"(?:{_HELD})的(?:(?!{_GIVES})[^,。;\d]){{0,14}},[^。;]{{0,16}}{_GIVES}", "年纳税500万元以上的团队，按40%予以奖励"),
    (r"新增[^,。;]{0,14}每$|每(?:新增|增加)[^,。;]{0,10}$", rf",[^,。;\d]{{0,8}}{_GIVES}", "新增配套额每1亿元，奖励50万元"),
    (rf"每{_DOES}[^,。;]{{0,10}}$", rf"[^,。;\d]{{0,16}}?,?[^,。;\d]{{0,8}}{_GIVES}", "每举办1场对接会，补助2万元"),
    (r"(?:排名|考核|位列|位居|名列)[^,。;\d]{0,4}$", rf"的[^,。;\d]{{2,16}}?,?(?:分别|各|均)?(?:按[\d.、万元]{{2,50}}(?:的标准)?)?{_GIVES}", "对排名第一的园区奖励200万元"),
    (r"", r"[^,。;]{0,4}且[^,。;]{0,30}的[,给再]", "占比达到5%且总额超过1000万元的，给予补助"),
    (r"", _AND_ALSO, "新增企业3家以上，且采购额增长不低于20%的，奖励100万元"),
    (r"", rf"{_HELD}、{_UNGIVEN}的(?:,|{_WHO},?)[^。;\d]{{0,16}}?{_GIVES}", "年产值小于2亿元（不含）、增速高于10%的，给予15万元奖励"),
    (r"", rf"{_HELD}的{_WHO}(?:一次性|分别|再)*{_GIVES}", "设备投入2000万元至4000万元的项目补助8万元"),
    (r"连续$", r"[^,。;\d]{0,12}的", "连续两次排名末位的予以调整"),
    (r"连续$", r"[^,。;]{0,24}的,(?:予以|取消|撤销|退出|约谈|通报)", "连续两年带动农户低于800户的，取消资格"),
    (r"", rf"(?:{_HELD})[^,。;\d]{{4,40}}的,按照?[^。;\d]{{0,24}}\d[\d.]*%[^,。;]{{0,6}}(?:配套|{_GIVES})", "联合3家以上企业组建联合体的，按上级资金50%配套"),
    (r"(?:门槛|条件)[^,。;]{0,8}$", r"", "收入门槛可放宽至2亿元"),
    (r"", rf"(?:\([^()]{{2,30}}\))?[并且][^,。;]{{2,30}}的,{_MAY}", "新招员工达到20%（大企业达到10%）并签订合同的，可申请贷款"),
    (r"\([^()]{0,16}", rf"[^()。;]{{0,12}}\)[^,。;]{{0,30}}的,{_MAY}", "新招员工达到20%（超过90人的企业达到10%）并签订合同的，可申请贷款"),
)  # fmt: skip

# the words of what is given, before and after a quantity, each with an example that is its test
AWARDS: tuple[tuple[str, str, str], ...] = (
    (rf"{_GIVES}[^,。;:]{{0,16}}$", r"", "给予一次性奖励200万元"),
    (r"给予[^,。;:]{0,24}$", rf"[^,。;]{{0,12}}(?:{_GIVES}|奖金|支持)", "给予5000元安家补贴"),
    (r"按[^,。;:]{0,40}$", rf"(?:的(?:标准|比例))?(?:给予|予以|{_GIVES}|配套)", "按造价40%补助"),
    (r"按照?[^,。;:]{0,40}的$", r",?(?:给予|进行|予以)[^,。;]{0,30}(?:奖励|补助|奖补)", "按照企业实际完成固定资产投资额的2%，给予引荐奖励"),
    (r"[\u4e00-\u9fff]补$|[\u4e00-\u9fff]奖$", r"", "审定一个奖80万元"),
    (r"", r"(?:的(?:标准|比例))?(?:予以奖励|给予奖励|贴息)", "按年利率2%贴息"),
    (r"(?:[人名]每[月年]|每月)(?:津贴)?$", r"(?:补[贴助]|津贴)?[,。;(]", "博士每月3000元"),
    (r"(?:每|单)[个家项户台][^,。;\d]{0,6}支持$", r"", "每个项目支持100万元"),
    (r"(?:补[贴助]|津贴)$", r"[,。;]", "每人每月发放生活补贴3000元"),
    (r"财政(?:承担|负担)$", r"", "保费财政承担80%"),
    (rf"{_MAY}[^,。;\d]{{0,6}}$", r"的?[^,。;\d]{0,10}(?:贷|补|额度|资金|授信|支持|券)", "可申请最高不超过20万元的创业贷款"),
)  # fmt: skip

_NOT_GIVEN = re.compile(
    r"(?:资金|基金|经费|总额|预算|累计|兑现|(?<!每月)(?<!每年)(?<!每人)发放|已)[^,。;:]{0,4}$|年利?率$|提高到?$"
)
_COSTS_GIVEN = (
    re.compile(  # costs that are given as an award, and none that are only set aside (安排奖励工作经费500万元)
        rf"(?:^|[^安排统筹落实列支设立]){_GIVES}[\u4e00-\u9fff]{{0,4}}(?:工作|活动|业务|运行|培训)经费$"
    )
)
SET_ASIDE = re.compile("安排|统筹|落实|列支|设立|预算|筹[措集]|投入|累计|已|兑现")
_REACH = re.compile("(?:达到?|满|[提增][升高长加]?到|迈上)$|达到[^,。;、\\d]{2,12}$")
PAID = re.compile(
    r"(?:已|兑现|累计)[^,。;:]{0,4}$|(?:去年|上年)(?!度)[^,。;:]{0,24}$"
)  # before what was given: no award, whatever a model says
SPENT = re.compile(  # the same, in what is told of a time that is over (上半年兑付良种补贴1680万元)
    r"(?:^|[,。;:、)])(?:(?!对)[^,。;:、\d]){0,10}?(?:兑付|兑现|拨付|发放|落实|下达|争取)了?[^,。;:\d]{0,10}(?:补贴|补助|资金|奖励|奖补|奖金|经费|贴息)$"
)
_CAN_HAVE = re.compile(  # before the most that one may borrow or ask for: never what was lent or paid, whenever it is told
    r"(?:单[户笔家项]|每[户笔家项])[^,。;\d了已]{0,8}$|(?:额度|授信额?|可贷款?|可借款?)(?:为|可达|可)?$|(?<![已曾])可(?:以)?(?:申请|申领|享受|获得?|贷|借|授信)[^,。;\d了已]{0,6}$"
)
ASKED_FOR = re.compile("(?:建议|恳请|请求|希望|呼吁)[^。;:]{0,40}$")  # before what is only asked for
_RULE = re.compile(
    rf"(?:^|[,、])对[^,。;]{{3,30}}的[^,。;]{{0,16}}(?:{_GIVES})(?:$|\d[\d.]*[%‰万元]{{1,2}},[^,。;]{{0,6}}$)|[^,。;]的再[奖补]$"
)
_THEN = re.compile(  # behind a condition on which something is given, in a text that tells of no time
    rf"[^。;]{{0,40}}(?:给予|予以|取消|约谈|通报|撤销|问责)|[^,。;\d]{{0,6}}的,?再?[奖补]\d|{_HELD}的{_WHO}(?:一次性|分别|再)*{_GIVES}\d|[^。;]{{0,40}}的,{_MAY}|{_AND_ALSO}"
)
_FURTHER = re.compile(r"其中|最高|不超过|封顶|上限")
_CONDITIONS = re.compile(
    r"(?:[一二三四五六七八九十][、)]|第[一二三四五六七八九十]{1,3}[条章])(?:申报|认定|支持|准入|评选|申请|入库|入选|基本)条件(?!的)|(?:下列|以下|基本|哪些)?条件(?:之一)?(?:的)?[:?]"
)  # items of conditions follow
_CONDITIONS_END = re.compile(r"第[一二三四五六七八九十百]{1,4}条|问:|[一二三四五六七八九十]、|给予|奖励")


@dataclass(frozen=True)
class Role:
    """What a quantity is in a rule: ``threshold``, ``award`` or neither (empty).

    ``limit`` says that a threshold only says which things are counted.
    """

    status: str = ""
    limit: bool = False


def listed(text: str, spans: Sequence[tuple[int, int]], units: Sequence[str | None]) -> Iterator[range]:
    """Yield the lists of quantities (10亿元、50亿元) by their numbers; most have one member."""
    first = 0
    for place in range(1, len(spans) + 1):
        if (
            place == len(spans)
            or units[place] != units[place - 1]
            or not re.fullmatch(AND, text[spans[place - 1][1] : spans[place][0]])
        ):
            yield range(first, place)
            first = place


def roles(
    text: str,
    found: Sequence[Found],
    ahead: Sequence[bool],
    conditions: Sequence[bool],
    limits: Sequence[bool],
    breaks: Sequence[int] = (),
) -> list[Role]:
    """Return what each quantity is in a rule.

    ``ahead`` says which are still to come, ``conditions`` which are thresholds anyway, ``limits`` which are thresholds that
    only say which things are counted, where nothing else is said of them; ``breaks`` are where a line or a sentence begins.
    """
    given = [Role()] * len(found)
    asked = _asked(text)
    since, awarded = 0, False
    for members in listed(text, [(one.start, one.end) for one in found], [one.unit for one in found]):
        first, last = found[members[0]], found[members[-1]]
        awarded = awarded and not _SENTENCE.search(text, since, first.start)
        between, since = text[since : first.start], last.end
        line = breaks[bisect_right(breaks, first.start) - 1] if breaks else 0
        before, after = text[max(line, first.start - _NEAR, 0) : first.start], text[last.end : last.end + _NEAR]
        inside = any(start <= first.start < end for start, end in asked)
        condition = conditions[members[0]] or inside or _threshold(before, after, first, ahead[members[0]])
        ceiling = first.comparator == "<=" and ahead[members[0]] and _award(before, after, None, first)
        if condition or (limits[members[0]] and not ceiling):
            for member in members:
                given[member] = Role("threshold", limit=not condition)
        elif is_ceiling(_CLAUSE.split(before)[-1], first.unit, first.comparator) or (
            (ahead[members[0]] or ruled(before)) and _award(before, after, between if awarded else None, first)
        ):
            awarded = True
            for member in members:
                given[member] = Role("award")
    return given


def conditions(
    text: str, spans: Sequence[tuple[int, int]], units: Sequence[str | None], statuses: Sequence[str]
) -> list[tuple[int, ...]]:
    """Return on which quantities each award depends, by their numbers: the thresholds before it in its sentence.

    A list of awards has one each of a list of thresholds; an award after another has the conditions of that one.
    """
    found: list[tuple[int, ...]] = [()] * len(spans)
    thresholds: list[int] = []  # of the sentence, since the last award
    since, used = 0, False
    for members in listed(text, spans, units):
        if _SENTENCE.search(text, since, spans[members[0]][0]):
            thresholds, used = [], False
        since = spans[members[-1]][1]
        if statuses[members[0]] == "threshold":
            thresholds, used = ([*members] if used else [*thresholds, *members]), False
        elif statuses[members[0]] == "award":
            used = True
            for place, member in enumerate(members):
                paired = len(thresholds) == len(members) > 1
                found[member] = (thresholds[place],) if paired else tuple(thresholds)
    return found


def least(
    text: str, spans: Sequence[tuple[int, int]], units: Sequence[str | None], statuses: Sequence[str]
) -> set[int]:
    """Return which thresholds are to be reached (达到10亿元、50亿元的), by their numbers."""
    members = (one for one in listed(text, spans, units) if statuses[one[0]] == "threshold")
    return {number for one in members if _REACH.search(text[: spans[one[0]][0]][-14:]) for number in one}


def _asked(text: str) -> list[tuple[int, int]]:
    """Return the parts of a text that list conditions (具备下列条件：…)."""
    parts = []
    for match in _CONDITIONS.finditer(text):
        end = _CONDITIONS_END.search(text, match.end(), match.end() + 400)
        parts.append((match.end(), end.start() if end else min(len(text), match.end() + 200)))
    return parts


def _threshold(before: str, after: str, one: Found, ahead: bool) -> bool:
    """Return whether the words around a quantity (of a list, around it) make it a condition."""
    clause = _CLAUSE.split(before)[-1]
    if not one.rank and re.search(rf"每(?!新增|增加|{_DOES}|$)|(?:{_GIVES}|奖|补)$", clause):
        return False  # 每年发布15项以上; 首次获评省级企业奖40万元
    bounded = (one.comparator != "=" and one.written != "nowhere") or one.upper is not None
    bounded = (
        bounded
        or bool(re.search(rf"达到?$|达到[^,。;、\d]{{2,12}}$|满$|连续$|首次|每$|至$|每{_DOES}", clause))
        or one.rank
    )
    if not bounded or not (ahead or _THEN.match(after)):
        return False
    return any(
        re.search(f"^{first}$" if first == _UNGIVEN else f"(?:{first})$", clause) and re.match(then, after)
        for first, then, _ in THRESHOLDS
    )


def ruled(before: str) -> bool:
    """Return whether the clause before a quantity is a rule of who is given something (对使用仪器的企业补助50%), told of no time."""
    clause = _SENTENCE.split(before)[-1]
    return bool(_RULE.search(clause)) and not re.search("已|累计|去年|上年|兑现", clause)


def is_ceiling(clause: str, unit: str | None, comparator: str) -> bool:
    """Return whether a quantity behind a clause is the most money that one may borrow or ask for.

    >>> is_ceiling("单户最高可贷", "元", "<="), is_ceiling("已向农户放款", "元", "<="), is_ceiling("单户最高可贷", "年", "<=")
    (True, False, False)
    """
    return units.unit(unit or "").kind == "money" and comparator == "<=" and bool(_CAN_HAVE.search(clause))


def _award(before: str, after: str, between: str | None, one: Found) -> bool:
    """Return whether the words around a quantity say that it is given; ``between`` leads from the award before it."""
    if one.unit is not None and one.unit not in units.MEASURES:
        return False
    clause = re.split("[,。;:!?]", before)[-1]
    if ASKED_FOR.search(clause) or (PAID.search(clause) and one.comparator != "<="):
        return False
    if between is not None and (one.comparator == "<=" or _FURTHER.search(between) or between.count("、") == 1):
        return True
    costs = _COSTS_GIVEN.search(clause) and not SET_ASIDE.search(clause)
    if _NOT_GIVEN.search(clause) and not costs:
        return bool(re.match("贴息", after) or (re.search("按照?[^,]*的$", clause) and re.match("给予|予以", after)))
    return any(re.search(f"(?:{first})$", clause) and re.match(then, after) for first, then, _ in AWARDS)

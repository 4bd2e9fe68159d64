"""What stands around a quantity: what it counts, when, for which chain, and in which part of the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.layout import Layout
from chaingraph.text.names.endings import CHAIN_WORDS
from chaingraph.text.quantities import asked, grammar, reviewed
from chaingraph.text.quantities.ordered import ordered
from chaingraph.text.years import work_of

NEAR = 80  # characters of a sentence before a quantity that are looked at
HEADING = 30  # of a heading
TITLE = 120  # of the title

_PART = re.compile(
    r"(?:“[^“”]{0,40}”|[^，,、。；;：:（）()《》\n])*$"
)  # of a sentence, back to the last comma outside quotes
_NEXT = re.compile(r"(?:“[^“”]{0,40}”|[^，,、。；;：:（）()《》“\d\n])*")
# verbs after which what is counted begins
_DOING = re.compile(
    r"(?:累计|共|计划|完成|已)?投资(?!额|项目)|举办|开展|组织(?!机构)|实施|推进|新增|完成|实现|建成|建有|建设(?!用地)|培育(?!工程|计划|库)|引进(?:及合作)?|引育|入选|获批|获评|"
    r"认定(?:公布)?|签约|选派|选聘|聘任|聘请|招聘|招引|推送|发放|提供|争取|达成|解决|产生|带动|形成|拥有|推荐|服务(?!业|专员|平台|中心|机构|企业专员)|惠及|授信(?!支持|额度|$)|确定|"
    r"设立|投放|办理(?!时限)|培训(?!活动|班|基地)|转化|研发(?!投入|中心|平台|机构|费用|经费)|落户|落地|集聚|吸引|打造|创建|其中|累计|共计|合计|共(?!享|建(?![成有设立])|性(?!能)|赢|治|商|创)|全市|全省|全国|全区|全县|我市|我省|力争|预计|"
    r"年均|同比|比上年|较上年|较20\d\d年|分别|已|将|的|突破(?=.)|召开|投向|新设(?!备)|会同"
)
# what stands between what is counted and its number
_LEADING = re.compile(
    r"(?:达到?了?|为|有|是|共|已|约|超过?|突破|分别|依次|共计|合计|总计|累计|增长|下降|提高|提升|增加|减少|降低|缩短|压减|上升|扩大|回落|同比|年均|比上年|较上年|较20\d\d年|由|从|将|"
    r"[提增升缩降扩减][^，,。]{0,2}[至到]|增至|升至|降至|到|至|担任|服务|就业|占|高达|保持在|稳定在|控制在|力争)+$"
)
_VERB = re.compile(
    r"达到?|为|有|建成|新增|完成|实现|入选|获|累计|共计?|其中|分别|突破|超过|推进|实施|服务|带动|形成|通过|签约|对接|提供|争取|给予|奖励|补助|增至|提升|提高|同比|年均|比上年|较|增长|下降|"
    r"增加(?!值)|减少|担任|到|的|由|从|参加|参与|落地|投产|开工|竣工|上市|在|用于|占|进入|列入|纳入|与|和|及|并|来|赴|左右|已|将|均|被|全部|不等|之间|以内"
)
_GROWS = re.compile(r"[增提升缩降扩减压发][^，,。\d]{0,3}[至到为]")
_SMALL = re.compile(r"(?:活动|工程|会|机制|平台|工作)?")  # what is counted says more than this
_PER = re.compile(  # for each of what something holds
    r"每(?:条(?:重点|优势|特色|主导|支柱|新兴|农业|工业|制造业|先进|县域|省级|市级)*(?:产业)?链|人|年度?|季度?|个?月|周|亩|吨|户|家(?:企业)?|半年|两年|两个月|分钟|小时|天|日|个?镇|班|店|名|个?[县村乡企链]|台|条|项|只|公里|生|展|公?斤|件|次(?![\u4e00-\u9fff]{1,8}的)|株|棵|棒|座|款|宗|辆|组|篇|起|处(?!理)|位|盏|场|头|羽|公顷"
    r"|个(?:品种|项目|产品|企业|团队|平台|园区|基地|乡镇|村|单位|车间|专班|机构|环节|集群|实验室)"
    r"|个(?:(?![都须应可将由已在有的])[\u4e00-\u9fff]){2,16}?(?=至?少?(?:设|补|奖|配|聚焦|明确|确定|建|招|选|派|安排))"  # whatever it is called
    r"|个(?=[奖补给配聚联])|平方米|立方米?|千瓦时)"
    r"|(?<![近这那前后同])一(?:年|个季度|个月)(?=$|最多|至多|至少|不超过|不[少低]于)|(?<![近第每])一(?:公?斤|吨|亩)(?=[\u4e00-\u9fff]{0,6}$)"
    r"|(?<![订保账清菜名简对均])单(?:[户笔台场]|个(?:项目|主体|企业|平台|机构|园区)?|家(?:机构|企业)?)(?!一)"
)
_ASIDE = re.compile(r"(?<=[乡镇县市区村])\([\u4e00-\u9fff、]{1,4}\)")  # within the name of places of a level (乡(镇))
_TO_EACH = re.compile(  # between whom something is given to time and again, and what
    "(?P<whom>对每[^,。;:]{2,40}),(?=(?:分别|各|均)*(?:按|给予|予以|奖|补))"
)
_CHAIN = re.compile("|".join(CHAIN_WORDS))
_MET = re.compile("实际|已(?!有关)|截[至止]|目前")  # in a sentence that tells what came of a plan (计划发放…,实际发放…)
_AIM_OF_CARD = re.compile(
    r"20\d\d年度?[^,。;:\d]{0,8}目标[^,。;:\d]{0,4}:\d[^。]*"
)  # all of a line (2026年目标:250亿元)
_ALLOTS = re.compile("[^。;,]{0,16}(?:资金|项目|\\d)")  # behind 安排, of what was given or chosen and not of a schedule


@dataclass(frozen=True)
class Part:
    """A part of a text, from ``start`` of the canonical text on: whether it speaks of what is to come, of which chains."""

    start: int
    ahead: bool = False
    chains: tuple[str, ...] = ()


def parts(text: CanonicalText, laid: Layout, year: int | None = None) -> list[Part]:
    """Return the parts of a text by its sections (``laid``): what a heading says holds for those below it too.

    From a sentence that turns to the time to come on, all is ahead, until a heading that looks back; ``year`` is that of the text.
    """
    title = text.text[: laid.front][:TITLE]
    past = bool(re.search(grammar.PAST_TITLE, title))
    plan = bool(re.search(grammar.FUTURE_TITLE, title) or work_of(text.text)) and not past
    future = grammar.FUTURE_HEADING_OF_PAST if past else grammar.FUTURE_HEADING
    found, breaks, turned = {"": Part(0, plan)}, [], False
    over = list[tuple[int, bool]]()  # where sections begin, and whether they look back
    asked_for = bool(re.search(grammar.SPEECH, title))  # by headings that say what to do
    for section in laid.sections:
        first = section.passages[0]
        above = found.get(section.number.rpartition(".")[0], found[""])
        opening = text.text[first.start : min(first.end, first.start + HEADING)]
        chains = (tuple(dict.fromkeys(_CHAIN.findall(opening))) if first.heading else ()) or above.chains
        back = looks_back(opening)
        top = "." not in section.number and section.number != "0"
        over.append((first.start, back or (bool(over) and over[-1][1] and not top)))
        turned = turned and not back
        asks = top and (bool(re.search(future, opening)) or _of_year(opening, title))
        asks = asks or (top and asked_for and not past and bool(first.heading) and reviewed.asks(opening))
        asked_for = asked_for or (top and bool(first.heading) and reviewed.reviews(opening))
        ahead = above.ahead or turned or asks
        found[section.number] = Part(first.start, ahead and not back, chains)
        for passage in section.passages:
            if not turned and _turns(text.text[passage.start : passage.end], year):
                turned = True
                breaks.append(Part(passage.start, True, chains))
    told = sorted([*found.values(), *breaks], key=lambda part: part.start)
    orders = [one for one in ordered(title, text.text, text.lines) if not _looks_back(over, one[0])]
    asked_of = [*asked.to_come(text.text, text.lines), *orders]
    return sorted([*told, *_to_come(asked_of, told)], key=lambda part: part.start)


def _looks_back(over: Sequence[tuple[int, bool]], place: int) -> bool:
    """Return whether the section of a place looks back."""
    number = bisect_right(over, (place, True)) - 1
    return number >= 0 and over[number][1]


def _turns(sentence: str, year: int | None) -> bool:
    """Return whether a sentence turns to the time to come, and does not only tell of a plan what came of it, nor of one aim among the lines of a card.

    >>> _turns("2026年计划新建冷库8座。", 2026), _turns("2025年计划新建冷库8座。", 2026)
    (True, False)
    >>> _turns("2026年计划新建冷库8座,实际建成6座。", 2026), _turns("今年安排专项资金500万元。", 2026)
    (False, False)
    >>> _turns("2026年目标:9亿元", 2025), _turns("2026年目标:培育企业9家。", 2025)
    (False, True)
    """
    turn = re.match(grammar.TURN, sentence[:HEADING])
    if not turn:
        return False
    told = re.match(r"20\d\d", turn[0])
    over = bool(told and year and int(told[0]) < year) or bool(_AIM_OF_CARD.fullmatch(sentence))
    allots = turn[0].endswith("安排") and _ALLOTS.match(sentence, turn.end())
    return not (over or allots or (turn[0].endswith(("计划", "安排")) and _MET.search(sentence, turn.end())))


def _to_come(lines: Sequence[tuple[int, int]], told: Sequence[Part]) -> Iterator[Part]:
    """Yield lines that speak of the time to come, such as those that answer what is asked of it, each up to its end, as parts of their own."""
    for start, end in lines:
        around = part_of(told, start)
        yield from (replace(around, start=start, ahead=True), replace(around, start=end))


def looks_back(heading: str) -> bool:
    """Return whether a heading says that its part tells of what is or was, and not what is to be made so.

    >>> looks_back("一、发展基础"), looks_back("(一)夯实产业基础"), looks_back("(六)推动改革取得新的更大进展"), looks_back("二、取得的成效")
    (True, False, False, True)
    """
    return bool(re.search(grammar.PAST_HEADING, re.sub(grammar.TO_MAKE, "", heading)))


def _of_year(heading: str, title: str) -> bool:
    """Return whether a heading names the work of a year on which the title does not look back (三、2026年重点工作)."""
    year = re.search(grammar.WORK_OF_YEAR, heading)
    return bool(year) and not re.search(rf"{year[1] if year else ''}年[^,。]{{0,12}}总结", title)


def part_of(parts: Sequence[Part], place: int) -> Part:
    """Return the part of a text in which a place stands."""
    return parts[bisect_right(parts, place, key=lambda part: part.start) - 1]


def since(breaks: Sequence[int], place: int) -> int:
    """Return where the line or sentence of a place begins, of those at ``breaks``; of a long one only what is near counts."""
    number = bisect_right(breaks, place)
    return max(breaks[number - 1] if number else 0, place - NEAR)


def subject(text: str, start: int, end: int, floor: int, limit: bool) -> str | None:
    """Return what a quantity counts: the words right after it up to a verb, else those before it from a verb on.

    Words before ``floor`` are of another quantity. A ``limit`` (过5000万元企业) has what it measures before it.
    """
    following = _NEXT.match(text[end : end + 40]) if not limit else None
    after = following[0] if following else ""
    verb = _VERB.search(after)
    noun = after[: verb.start()] if verb else after
    return _counted(noun[:20]) or _counted(_before(text[floor:start])) or (_counted(after[:20]) if verb else None)


def goes_on(between: str, status: str) -> bool:
    """Return whether the words between two quantities leave what is counted the same (占比达到2%,提高0.3个百分点; 由10家增至25家)."""
    return "。" not in between and (status == "change" or bool(_GROWS.fullmatch(between)))


def falls(text: str, start: int) -> bool:
    """Return whether the words before a change, in its part of the sentence, say that it is a decrease."""
    return bool(re.search(grammar.FALLS, re.split("[,，。;；、%]", text[max(0, start - 14) : start])[-1]))


def _before(text: str) -> str:
    """Return the words at the end of a text that name something: from the last verb on after which enough is left."""
    part = _PART.search(text[-60:])
    words = _LEADING.sub("", part[0]) if part else ""
    for verb in reversed(list(_DOING.finditer(words))):
        if not _SMALL.fullmatch(words[verb.end() :]):
            return words[verb.end() :][-25:]
    return "" if _DOING.fullmatch(words) else words[-25:]


def _counted(words: str) -> str | None:
    """Return words without a conjunction at their end or a quotation mark that has no other; None where they name nothing."""
    words = re.sub("[和与及]$", "", words)
    if words.count("“") != words.count("”"):
        words = words.strip("“”")
    named = re.search(r"[\u3400-\u9fff]{2}|[A-Za-z]{2}", re.sub("[亿万千百十%]", "", words))
    return words if named else None


def subjects(text: str, start: int, count: int) -> list[str] | None:
    """Return what each quantity of a list counts, where the text says 分别 (respectively) before the first one."""
    match = re.search(
        r"([^，,。;；:：]*)(?:分别|依次)(?:为|达到?|有|是|同比|年均|比上年|较20\d\d年|增长|下降|提高|完成|实现)?$",
        text[max(0, start - NEAR) : start],
    )
    parts = re.split("、|以及|[和与及]", match[1]) if match else []
    if len(parts) < count:
        return None
    return [_before(part) or part for part in parts[-count:]]


def per(text: str, start: int, since: int) -> tuple[str, ...]:
    """Return the words that say for each of what a quantity holds (每条产业链每年), those of its clause in their order.

    What begins a clause holds for all the members of its list.

    >>> per("每条产业链每年至少引进", 11, 0), per("每年走访,举办", 7, 0), per("每条产业链明确1个部门、", 12, 0)
    (('每条产业链', '每年'), (), ('每条产业链',))
    >>> per("每个省级重点产业链设链长", 12, 0), per("每个干部都要明确", 8, 0), per("【组织架构】每条链配1名、", 12, 0)
    (('每个省级重点产业链',), (), ('每条链',))
    >>> per("对每季度考核靠前的乡(镇)分别按", 16, 0), per("对每年度考核靠前的乡镇,分别给予", 16, 0), per("每年评选,给予", 7, 0)
    (('每季度',), ('每年度',), ())
    >>> per("给予补助,一年", 7, 0), per("近一年", 3, 0), per("产值一年增长", 6, 0), per("一斤能多卖", 5, 0), per("每次每株", 4, 0)
    (('一年',), (), (), ('一斤',), ('每次', '每株'))
    """
    whole = _TO_EACH.sub(r"\g<whom>", _ASIDE.sub("", text[since:start]))
    clause = re.split("[,。;:!?|()】]", whole)[-1]
    found = tuple(match[0] for match in _PER.finditer(clause.rpartition("、")[2]))
    leading = re.match(f"(?:{_PER.pattern})*", clause)
    return found or tuple(match[0] for match in _PER.finditer(leading[0] if leading else ""))


def chain(text: str, start: int, part: Part) -> str | None:
    """Return the chain named nearest before a quantity in its sentence, else those that the heading above names."""
    found = _CHAIN.findall(text[max(0, start - NEAR) : start].rpartition("。")[2])
    return found[-1] if found else "、".join(part.chains) or None

"""The labels that say who answers and by when (责任单位:…, 完成时限:…), with what each labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

# words that say what bodies do for a task, by their roles: of several in one label the first role of this table counts (牵头责任部门)
HEADS: Mapping[str, str] = {
    "ledBy": "牵头|领衔|统筹|组长",
    "supportedBy": "配合|协办|协同|协助|参与|参加|协作|会办",
    "responsible": "责任|落实|承办|实施|执行|归口|承担|承接|主责|主办|负责|主管|分工|经办|包抓|包联|包保|挂钩|挂联|帮扶|兑现|兑付|受理|办理|审核|审批|拨付|跟进|对接(?=部门)",
}
_HEAD = "|".join(HEADS.values())
_MORE = (  # what may stand beside them: of which level, for what, how
    "[省市县区州旗](?:级|直)|主要|具体|直接|共同|联合|第一|总|对口|业务|行业|项目|政策|资金|任务|工作|服务|申报|考核|推进|推动|指导|督导|督办|协调|解决|化解|整改|保障"
)
_BODY = "(?:单位|部门|主体|机构|[科处股]室|[司厅科]局|局办|委办局|局委|委局|站所)"
_DIVISIONS = r"(?:牵头|责任|配合|主责|承办|协办)(?:县|镇街|街镇|乡镇|县区|区县|县市区|市县|园区)"  # one that is helped (包联乡镇) does not answer
_OF_BODIES = rf"(?:(?:{_HEAD}|{_MORE}|支持)+{_BODY}(?:[和及、/]{_BODY}|\(?单位\)?)?|{_DIVISIONS})"
_BARE = r"(?:(?:第一|总)?牵头|配合|协办|协同|参与|参加|协作|会办|支持|责任|落实|承办|实施|承担|主责|主办|分工)(?:责任|分工|服务)?"

_ASSESSES = re.compile(  # who says how well others do
    f"(?:考核|考评|评价|评估|评分|打分)(?:实施|责任|负责|主管|主责|承办|组织)*{_BODY}|(?:实施|负责|组织)(?:考核|考评|评价|评估){_BODY}"
)
_LINKED = "责任|分管|主管|包联|包链|包保|包案|包干|包抓|领办|联系|挂联|挂钩|挂点|挂包|直接|主要|第一|具体"  # how a leader is to a task

_ENDED = "(?:完成|办结|完结|办毕|达标|见效|销号|截止|竣工|完工|建成|投[产用运]|达产|达效|交付)"  # what is done by a day

# what a label says of persons or of days; the first pattern that matches the whole label counts
LABELS: Mapping[str, str] = {
    r"(?:[省市县区州旗]级?)?(?:总?牵头)(?:[省市县区州旗]级?)?领导(?:同志)?": "ledBy",
    rf"(?:[省市县区州旗]级?)?(?:{_LINKED})?的?(?:[省市县区州旗镇校院]级?)?(?:领导(?:干部|班子成员)?|负责人|责任人)(?:同志)?|(?:{_LINKED})(?:班子成员|副?秘书长)": "responsible",
    rf"(?:要求)?(?:完成|办理|时间|工作|落实|推进|整改|解决|化解|目标|计划|进度)?(?:时限|期限)(?:要求|节点)?|(?:要求)?(?:完成|办理|时间|工作|落实|推进|整改|目标)?(?:时间|节点|时间节点|时间要求|进度安排)|完成(?:年限|时效)|月份|(?:计划|进度)时间|时间安排|办理日期|截止|(?:建设|实施|起止)(?:起止)?(?:年限|期限)|建设周期|(?:建设|实施)?起止(?:年限|时间|年份)|(?:计划|预计|拟|要求|最迟|最晚)?{_ENDED}{{1,2}}(?:截止)?(?:时限|期限|时间|日期|节点|时点)|(?:计划|预计|拟)(?:竣工|建成|投产|投用|完工)": "due",
}
_OF_OTHERS = r"(?:责任|牵头|配合|落实|实施|完成|办理|办结|分管|包联|包抓|时间)(?:领导|时限|期限|时间|节点|要求|日期|人)"
_DUTY_LABEL = rf"(?:{_OF_BODIES}|{_OF_OTHERS})"
_JOINED = re.compile("[、/及和]")  # two labels
_CONTACT = r"(?:联系)?(?:电话|方式|人)|手机|邮箱|传真"
_WITH_PERSON = re.compile(
    "(?<=..)[及和、/与](?:其)?(?:(?:主要|直接|具体)?(?:负责|责任|联系|经办|对接)人|联络员|(?:责任|分管)领导|客户经理)$"
)
_OF_CHAIN = (  # labels of a roster, which a blank parts from what stands before them
    r"(?:[省市县区]级)?(?:总|副|第一)?链长|链办(?:主任)?(?:单位)?|链主(?:企业)?|(?:主办|合作)银行|承载(?:园区|地)|专家(?:组|团队)"
)
_LABEL = r"[\u4e00-\u9fff]{2,10}?(?:\([^()]{1,6}\))?"
_VALUE = rf"(?:(?!(?:{_DUTY_LABEL}|{_CONTACT}|{_OF_CHAIN}|,[\u4e00-\u9fff]{{2,8}}):)[^;；:：。<])+"
_LABELLED = re.compile(rf"(?P<label>{_LABEL})(?:\*\*)?:(?:\*\*)?(?P<value>{_VALUE})")
_APART = re.compile(  # at the beginning, or after what another labels: 【链长】…, [链长]:…, 链长——…
    rf"[;。]?(?:[【\[〔「『](?P<boxed>{_LABEL})[】\]〕」』]:?|(?P<label>{_DUTY_LABEL}|{_OF_CHAIN}|产业链(?:名称)?)[—-]{{1,2}})(?P<value>(?![【\[〔「『]){_VALUE.replace('。<', '。<【〔「『')})"
)

_WITHIN = re.compile(
    rf"(?:(?<!相关)(?<!有关)(?<![各成员个])(?P<label>{_DUTY_LABEL})(?:[为是:]|(?=20\d\d年|\d{{1,2}}月))|(?<=[—,;])(?P<short>牵头|配合|责任|主办|协办):|(?<=[,;])(?P<bare>(?:责任|牵头|配合)(?:单位|部门))(?![要应须可将按的及、和]))"
    rf"(?P<value>(?:(?!{_DUTY_LABEL}|\.\.)[^,;:。()“”])+)"
)


def names_persons(label: str) -> bool:
    """Return whether a label is of bodies and beside each of a person there.

    >>> [names_persons(label) for label in ("牵头单位及负责人", "主办银行及联络员", "牵头单位", "负责人")]
    [True, True, False, False]
    """
    return bool(_WITH_PERSON.search(label))


@lru_cache(maxsize=10_000)  # labels of columns are asked for each cell
def role_of(label: str) -> str | None:
    """Return what a label says of what follows it: a role, or ``due``; None where it is no label of duty.

    Below one of several roles the verbs of a cell say which (甲局牵头,乙局配合), else who is named answers.

    >>> role_of("责任单位"), role_of("完成时限"), role_of("配合部门"), role_of("联系电话")
    ('responsible', 'due', 'supportedBy', None)
    >>> role_of("牵头单位、责任单位"), role_of("责任单位及责任人"), role_of("单位及责任人")
    ('responsible', 'responsible', None)
    >>> role_of("牵头单位及责任人"), role_of("配合部门和联系人")
    ('ledBy', 'supportedBy')
    >>> role_of("牵头考核单位"), role_of("具体承办科室"), role_of("业务配合部门"), role_of("考核单位")
    ('ledBy', 'responsible', 'supportedBy', None)
    >>> role_of("考核实施单位"), role_of("考评责任部门"), role_of("实施单位")
    (None, None, 'responsible')
    """
    bare = _WITH_PERSON.sub("", re.sub(r"\([^()]*\)", "", label))
    if _ASSESSES.fullmatch(bare):
        return None
    roles = {_role(bare)} if re.fullmatch(_OF_BODIES, bare) else {_role(part) for part in _JOINED.split(bare)}
    return roles.pop() if len(roles) == 1 else None if roles & {None, "due"} else "responsible"


def helpers_of(label: str) -> bool:
    """Return whether a label says that who supports stands in the bracket behind who leads or answers.

    >>> [helpers_of(label) for label in ("牵头单位(配合单位)", "责任(配合)单位", "牵头(责任)单位", "配合单位(协助单位)", "牵头单位")]
    [True, True, False, False, False]
    """
    inner = re.search(r"\(([^()]{2,6})\)", label)
    return bool(inner and _role(inner[1]) == "supportedBy" and role_of(label) in ("ledBy", "responsible"))


def _role(words: str) -> str | None:
    if re.fullmatch(f"{_OF_BODIES}|{_BARE}", words):
        told = (role for role, heads in HEADS.items() if re.search(heads, words))
        return next(told, "supportedBy" if "支持" in words else None)
    return next((role for pattern, role in LABELS.items() if re.fullmatch(pattern, words)), None)


def labelled(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the labels of a part of a text that a colon follows, or that stand in brackets before what they label, each with that, as places.

    >>> told = "【链长】市长王远【责任单位】:市工信局;联系人:李舟"
    >>> [told[slice(*value)] for label, value in labelled(told, 0, len(told))]
    ['市长王远', '市工信局', '李舟']
    """
    while match := _APART.match(text, start, end) or _LABELLED.search(text, start, end):
        yield match.span("boxed" if match.groupdict().get("boxed") else "label"), match.span("value")
        start = match.end()


def in_sentence(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the labels of duties within a sentence, each with what it labels, as places (…,责任部门为市科技局,完成时限2026年6月底)."""
    for match in _WITHIN.finditer(text, start, end):
        label = next(name for name in ("label", "short", "bare") if match[name])
        if role_of(match[label]):  # 完成单位, 牵头人 say nothing that is told
            yield match.span(label), match.span("value")

"""Who answers, and by when, within a sentence: by its brackets, its labels and its clauses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

from chaingraph.text.duties.asked import of_asked
from chaingraph.text.duties.clauses import DAY, Clause, Names, in_clause, only_says_when, only_says_who
from chaingraph.text.duties.duty import Duty
from chaingraph.text.duties.roles import brackets, of_value
from chaingraph.text.labels import in_sentence, role_of
from chaingraph.text.passages import NUMBERED, Passage
from chaingraph.text.people.bodies import OFFICE, bodies
from chaingraph.text.people.changes import TO
from chaingraph.text.roster.labels import relation_of
from chaingraph.text.tasks import Said

Span = tuple[int, int]

_ANOTHER = re.compile(  # with which a clause begins in which somebody else acts, and neither helps nor answers
    r",(?!在|对|为|向|给|面向|围绕|通过|依托|从|把|将|以|到|赴|聚焦|联合|组织|邀请|会同|支持|指导|推动|引导|鼓励|并|共同|用|利用|举办|召开)"
    rf"(?=[\u4e00-\u9fff]{{1,14}}?(?:{OFFICE})(?:要|将|应|须|则|负责|具体|每年|年内|今年)*"
    "(?:选派|安排|引进|新建|新增|统筹(?!协调|推进)|开展|组织|发放|推出|制定|建立|设立|培育|投放|落实|举办|提供|争取|完成|实施|招引|建设|打造|推广|出台|新开|开设|拨付|筹措|盘活|供应|培训|招录|走访|发布)(?![,;。]))"
    rf"|,(?=[^,。;由]{{1,14}}?\d[\d.]*[万亿]*元由[\u4e00-\u9fff]{{1,14}}?(?:{OFFICE}))"  # who pays for a part
)
_SAYS_WHAT = re.compile(
    "的|主体$"
)  # behind a label with a verb: what such a body is (责任单位为各项工作的主体), not which
_IS_ONE = re.compile(
    "(?:第一|主要|直接|具体)?责任(?:单位|部门|人|主体)"
)  # behind it: that it is one (牵头部门是项目落地第一责任单位)
_WORK = re.compile(  # before 由: work that somebody does (招商对接工作由市商务局牵头), not what is always to be done, nor a chain
    "(?!(?:具体|日常|相关|有关|各项|其他|其它|全部|所有|主要|重点|上述|以上|这|该|此|本|相应|牵头|存在|突出|共性|个性|困难)*(?:工作|任务|事项|事宜|问题))[^,。;:链的]{2,30}"
    "(?:工作|任务|事宜|问题|攻关|推广|编制|审核|评审|宣传|培训|调度|统计|监测|验收|对接|拨付|兑付|论证|征收|拆迁|选址)"
)
_NUMBERED = re.compile(NUMBERED)
_PRESENT = re.compile(
    "(?:出席|列席|参加|参会|与会|主持|缺席|请假|记录)(?:人员?|会议|单位|领导|同志)?:"
)  # before who was there, each with his office
_BUDGETED = re.compile("[列纳]入[^,。;]{0,10}预算")  # between money and who gives it
_TURNS = re.compile(TO)
_CHIEF = re.compile("链长(?:由|为|是|:)")  # of a chain, as are those named after it


def of_sentence(text: str, passage: Passage, begun: int) -> tuple[list[Duty], int]:
    """Return the duties that stand within a sentence, and where that begins which no bracket of it closes.

    What its clauses say holds for it and for the heading that runs into it, which has ``begun`` before.
    """
    told = [] if _PRESENT.match(text, passage.start) else list(brackets(text, passage.start, passage.end))
    inside = [bracket for bracket, _ in told]
    found = [
        *_of_brackets(text, passage.start, told),
        *_of_labels(text, passage, begun, inside),
        *_of_clauses(text, passage, begun, inside),
        *of_asked(text, passage),
    ]
    return found, inside[-1][1] if inside else passage.start


def _of_brackets(text: str, start: int, told: Sequence[tuple[Span, Sequence[tuple[str, Names]]]]) -> Iterator[Duty]:
    """Yield what brackets say, each of what stands between the one before it, or ``start``, and itself."""
    for (first, last), said in told:
        while start < first and text[start] in ",;、":
            start += 1
        yield from (Duty(role, names, (start, first), (first, last)) for role, names in said)
        start = last


def _of_labels(text: str, passage: Passage, begun: int, inside: Sequence[Span]) -> Iterator[Duty]:
    """Yield what labels say that stand outside of brackets; one without a mark behind it only of offices, for what stands before it."""
    for label, value in in_sentence(text, passage.start, passage.end):
        if _stands_in(inside, label[0]) or _of_chain(text, passage, label):
            continue
        if _TURNS.search(text, *value):  # of another change (责任单位由甲局调整为乙局)
            continue
        words, scope = text[slice(*label)], _between_semicolons(text, label[0], (begun, passage.end))
        told = list(of_value(text, words, role_of(words) or "", *value))
        if text[label[1]] in "为是" and (_SAYS_WHAT.search(text, *value) or _IS_ONE.match(text, value[1])):
            continue
        marked = text[label[1]] in "为是:" or "due" in map(itemgetter(0), told)
        if marked or _only_offices(text, *value):
            scope = scope if marked else (scope[0], value[1])
            yield from (Duty(role, names, scope, (label[0], value[1])) for role, names in told)


def _of_clauses(text: str, passage: Passage, begun: int, inside: Sequence[Span]) -> Iterator[Duty]:
    """Yield what clauses say outside of brackets, before any that says who the chief of a chain is."""
    of: Span | None = None
    for clause in in_clause(text, passage.start, passage.end):
        if not _CHIEF.search(text, passage.start, clause.start) and not _stands_in(inside, clause.names[0][0]):
            of = _unnumbered(text, clause.of) if clause.of else of
            scope = of or _of_clause(text, clause, passage, begun)
            own = clause.role == "responsible" and _says_what(text, clause, passage)
            task = Said(*of, False) if of and _WORK.fullmatch(text, *of) else None
            yield Duty(clause.role, clause.names, scope, (passage.start, passage.end), task, named=bool(of), own=own)


def _unnumbered(text: str, of: Span) -> Span:
    """Return the place of work without the number of its article (第四条|考核工作)."""
    number = _NUMBERED.match(text, *of)
    return number.end() if number and number.end() < of[1] else of[0], of[1]


def _stands_in(brackets: Sequence[Span], place: int) -> bool:
    return any(first <= place < last for first, last in brackets)


def _between_semicolons(text: str, place: int, within: tuple[int, int]) -> tuple[int, int]:
    """Return the part of a sentence in which a place lies, of those that semicolons part within quotation marks."""
    end = text.find(";", place, within[1])
    return max(within[0], text.rfind(";", within[0], place) + 1), end if end > 0 else within[1]


def _only_offices(text: str, start: int, end: int) -> bool:
    """Return whether words are names of offices or towns, and nothing else: those that follow a label without a mark."""
    return all(re.search(f"(?:{OFFICE}|[镇乡])$", text[slice(*name)]) for name in bodies(text, start, end))


def _of_chain(text: str, passage: Passage, label: tuple[int, int]) -> bool:
    """Return whether a label of a sentence says what a chain has (石墨产业链的牵头单位为市工信局), which is no duty."""
    relation, said = relation_of(text[slice(*label)]), text[passage.start : passage.end]
    return bool(relation) and ("链长" if relation == "supportedBy" else "链") in said


def _of_clause(text: str, clause: Clause, passage: Passage, begun: int) -> tuple[int, int]:
    """Return for what a clause speaks: for its sentence, which has ``begun`` before; one that answers in the midst of it for what stands beside it."""
    before = text.rfind(",", passage.start, clause.start)
    if clause.role != "responsible":
        another = _ANOTHER.search(text, clause.end, passage.end)
        return _of_lead(text, passage, begun), another.start() if another else passage.end
    if before < 0 or DAY.fullmatch(text, passage.start, before):
        return passage.start if _says_what(text, clause, passage) else begun, _until_the_next(text, clause, passage)
    if clause.end == passage.end or text[clause.end] in ",;。)":
        if text[passage.start] == "由" and only_says_who(text, passage.start, before):
            return begun, _until_the_next(text, clause, passage)
        return _beyond_who_and_when(text, passage, before), clause.end
    ends = [place for mark in ",;。" if (place := text.find(mark, clause.end, passage.end)) > 0]
    return clause.start, min(ends, default=passage.end)


def _says_what(text: str, clause: Clause, passage: Passage) -> bool:
    """Return whether a clause goes on with what is done (甲局负责宣传), and speaks for no heading."""
    return clause.end < passage.end and bool(re.match(r"[\u4e00-\u9fff“《]", text[clause.end]))


def _beyond_who_and_when(text: str, passage: Passage, end: int) -> int:
    """Return where the clause begins that ends at a comma; one that only says who answers or by when counts with the one before it."""
    start = max(passage.start, text.rfind(",", passage.start, end) + 1)
    told = (
        _BUDGETED.fullmatch(text, start, end)
        or only_says_who(text, start, end)
        or only_says_when(text[start:end])
        or any(in_sentence(text, start, end))
    )
    return _beyond_who_and_when(text, passage, start - 1) if told and start > passage.start else start


def _until_the_next(text: str, clause: Clause, passage: Passage) -> int:
    """Return where ends what the first clause of a sentence says: before the one in which somebody else answers."""
    others = (one for one in in_clause(text, clause.end, passage.end) if one.role == "responsible")
    following = next(others, None)
    comma = text.rfind(",", clause.end, following.start) if following else -1
    return comma if comma > 0 else passage.end


def _of_lead(text: str, passage: Passage, begun: int) -> int:
    """Return where begins what those lead who are named in a sentence: at the heading before it, unless it says itself what is done.

    A sentence that begins with 由 speaks of its heading.
    """
    if text[passage.start] == "由":
        return begun
    clauses = list(in_clause(text, passage.start, passage.end))
    said = text[passage.start : clauses[0].start], text[clauses[-1].end : passage.end]
    done = [part.strip(",;。、") for part in said]
    return (
        passage.start if any(part and not DAY.fullmatch(part) and not only_says_when(part) for part in done) else begun
    )

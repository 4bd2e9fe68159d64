"""Who answers for what: brackets of responsibility, labels, and the clauses that name who leads and who supports.

A bracket belongs to the item before it, a label to its line or row, a clause to its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from chaingraph.text.bodies import OFFICE, bodies, listed
from chaingraph.text.canonical import CanonicalText
from chaingraph.text.dates import dues
from chaingraph.text.layout import Layout, Passage, Section, unmarked
from chaingraph.text.posts import post_and_person
from chaingraph.text.tables import Row, Table
from chaingraph.text.tasks import Said, task_cell, task_of

# what a label says of the names after it; the first pattern that matches the whole label counts
LABELS: Mapping[str, str] = {
    r"(?:市级|县级|区级|主要)?(?:责任|落实|承办|实施|承担|主责|主办|分工)(?:单位|部门|主体|机构|科室|处室)?(?:\(?单位\)?)?|责任分工|负责(?:单位|部门)|(?:兑现|兑付|受理|办理)(?:单位|部门)": "responsible",
    r"(?:第一)?牵头(?:责任|服务)?(?:单位|部门|科室|处室)?|(?:牵头|主要)责任单位": "ledBy",
    r"(?:配合|协办|协同|参与|参加|协作|会办|支持)(?:责任)?(?:单位|部门|科室|处室)?": "supportedBy",
    r"(?:总?牵头)(?:[省市县区州旗]级?)?领导(?:同志)?": "ledBy",
    r"(?:责任|分管|包联|包链|包保|联系|挂联|挂钩|包抓|直接|主要|第一|市级|县级|区级|市|县|区)?(?:领导|负责人|责任人)(?:同志)?": "responsible",
    r"(?:完成|办理|时间|工作|落实|推进)?(?:时限|期限|时间|节点|时间节点|时限要求|时间要求|进度安排|日期)|截止|(?:计划|预计|拟)?(?:完成|办结|截止|竣工|建成|投产|投用|交付|达产|完工)(?:投产)?(?:时限|时间|日期|节点)": "due",
}
_DUTY_LABEL = r"(?:责任|牵头|配合|协办|承办|参与|落实|实施|主办|完成|办理)(?:单位|部门|领导|时限|期限|时间|主体)"
_CONTACT = r"(?:联系)?(?:电话|方式|人)|手机|邮箱|传真"
_LABELLED = re.compile(
    rf"(?P<label>[\u4e00-\u9fff]{{2,10}}?(?:\([^()]{{1,6}}\))?):(?P<value>(?:(?!(?:{_DUTY_LABEL}|{_CONTACT}):)[^;；:。])+)"
)
_INNER = r"\((?:[^()]|\((?:[^()]|\([^()]{0,30}\)){0,60}\)){0,90}\)"  # a bracket within one, with brackets in it
_BRACKET = re.compile(
    rf"\((?P<words>[^()]{{2,300}}(?:{_INNER}[^()]{{0,300}}){{0,20}})\)"
    r"|[〔\[【](?P<inner>[^〔〕\[\]【】]{4,300}(?:〔[^〔〕]{0,20}〕[^〔〕\[\]【】]{0,300}){0,20})[〕\]】]"
)
_OPEN_BRACKET = re.compile(r"\((?P<words>(?:责任|牵头)(?:单位|部门):[^()]{2,300})(?P<inner>)$")

_NAMES = r"[^,，。;；:：()“”\d]{2,120}?"
_ROLES: tuple[tuple[str, str], ...] = (  # the words after a list of names, and what they say of it
    (r"(?:共同|联合)?牵头(?:负责|落实|实施|推进)?", "ledBy"),
    (r"(?:积极|协同|共同)?(?:配合|协助|参与|参加|支持)", "supportedBy"),
    (r"(?:按照?(?:各自)?职责(?:分工)?|按职能|分别|分工|共同|具体|依职责)*负责(?:落实|推进|实施)?", "responsible"),
    (r"(?:按照?(?:各自)?职责(?:分工)?)(?:落实|推进|实施)", "responsible"),
)
_CLAUSE = re.compile(
    "|".join(
        f"(?P<r{place}>(?:由|以)?(?P<n{place}>{_NAMES}){words})(?=[,，。;；)]|$|开展|组织|实施|推进|建设|制定|编制|做好|引进|落实|培训|抓好?|新增|建立)"
        for place, (words, _) in enumerate(_ROLES)
    )
)
_OF_POST = re.compile(  # a heading of the duties of a post
    r"(?P<post>(?!一名)[\u4e00-\u9fff]{0,6}?(?:链长|会长|行长|局长|主任|书记|市长|县长|区长|秘书长|院长))(?:抓|管|(?:的?主要|的?工作)?职责)[^,。;:]{0,8}[。:]?"
)
_DONE = re.compile(
    r"(?:之?前)?(?:基本)?(?:完成|落实|建成|办结|见效|到位)"
)  # what follows a day by which something is due
_OFFICES = re.compile(
    r"(?!位于|以下|简称|原|含|包括|不含|上接|下转)[^〔〕【】—]{1,28}(?:局|委员会|委|办公室|办|厅|部|政府|中心|管委会|县区|镇街|街道|开发区|高新区|新区|工商联|联社|供销社|海关|联合会|协会|供电公司|法院|检察院|残联|妇联|科协|管理站|乡镇|各镇|园区|园办|支行|分行|专班|指挥部)"
)


_GOAL = re.compile(
    r"(?:20\d\d年)?(?:度)?(?:年度|工作|主要|阶段)?(?:目标|目标任务|进度|要求|计划|进度安排)"
)  # labels of goals
_BODY = re.compile("(?:成员|责任|有关)?(?:单位|部门)(?:名称)?")
_LISTS_DUTIES = re.compile("(?:主要|工作|具体)?职责(?:分工|任务|内容)?")
_LEADERS = re.compile("领导|负责人|责任人")
_ANY_YEAR = 2000  # in which days without a year are looked for


@dataclass(frozen=True)
class Duty:
    """Who answers, or by when: ``role`` is ledBy, supportedBy, responsible or due.

    ``names`` are the places of the names (of the words of a day), ``scope`` the part of the text for which it is said,
    ``said`` where it is said, ``task`` the words that say what is to be done, None where none do; ``row`` is true of a row.
    """

    role: str
    names: tuple[tuple[int, int], ...]
    scope: tuple[int, int]
    said: tuple[int, int]
    task: Said | None = None
    row: bool = False


def duties(text: CanonicalText, laid: Layout) -> list[Duty]:
    """Return all that a text says of who answers and by when, in its order."""
    said = [duty for section in laid.sections for duty in _of_section(text.text, section.passages)]
    said += [duty for section in laid.sections for duty in _of_heading(text.text, laid, section)]
    found = [duty if duty.row else replace(duty, task=task_of(text.text, *duty.scope, laid.breaks)) for duty in said]
    found += [duty for table in laid.tables for row in table.rows for duty in _of_row(text.text, table, row)]
    return sorted(found, key=lambda duty: duty.said)


def _of_heading(text: str, laid: Layout, section: Section) -> Iterator[Duty]:
    """Yield what a heading says by a bracket, or by a post at its beginning (链长抓统筹): it speaks for all that stands below."""
    heading = section.passages[0]
    if not heading.heading:
        return
    below = [
        one for one in laid.sections if one.number == section.number or one.number.startswith(f"{section.number}.")
    ]
    scope = heading.start, below[-1].passages[-1].end
    words = text[heading.start : heading.end]
    if post := _OF_POST.fullmatch(unmarked(words)):
        first = heading.start + words.index(post["post"])
        yield Duty("responsible", ((first, first + len(post["post"])),), scope, (heading.start, heading.end), row=True)
    for first, last in brackets(text, heading.start, heading.end):
        for role, names in in_bracket(text, first + 1, last - (text[last - 1] in ")〕】]")):
            yield Duty(role, names, scope, (first, last))


def _of_section(text: str, passages: Sequence[Passage]) -> Iterator[Duty]:
    """Yield the duties of a section. A bracket after a stop, or a line of labels, belongs to what stands before it."""
    heading: Passage | None = None  # that runs into the sentence
    item: tuple[int, int] | None = None  # what no bracket has closed yet, from where to where
    closed = True  # whether what follows is another item
    for passage in passages:
        if passage.row:
            item, closed = None, True
            continue
        alone = _alone(text, passage)
        said = in_bracket(text, *alone) if alone else []
        if said:
            before = item or (passage.start, passage.start)  # nothing
            yield from (Duty(role, names, before, (passage.start, passage.end)) for role, names in said)
            closed = True
        else:
            item, closed = (item[0] if item and not closed else passage.start, passage.end), False
            if not passage.heading:
                found, rest = _within(text, passage, heading.start if heading else passage.start)
                yield from found
                item, closed = (rest if rest > passage.start else item[0], passage.end), bool(found)
        heading = passage if passage.heading and text[passage.end - 1] == "。" else None


def _within(text: str, passage: Passage, begun: int) -> tuple[list[Duty], int]:
    """Return the duties that stand within a sentence, and where that begins which no bracket of it closes.

    What its clauses say holds for it and for the heading that runs into it, which has ``begun`` before.
    """
    found: list[Duty] = []
    closed, inside = passage.start, []
    for first, last in brackets(text, passage.start, passage.end):
        inside.append((first, last))
        while closed < first and text[closed] in ",;、":
            closed += 1
        said = in_bracket(text, first + 1, last - (text[last - 1] in ")〕】]"))
        found += [Duty(role, names, (closed, first), (first, last)) for role, names in said]
        closed = last
    for role, names in in_clause(text, passage.start, passage.end):
        if not any(first <= names[0][0] < last for first, last in inside):
            found.append(Duty(role, names, (begun, passage.end), (passage.start, passage.end)))
    return found, closed


def _alone(text: str, passage: Passage) -> tuple[int, int] | None:
    """Return the words of a passage that is nothing but a bracket, labels or clauses of who answers; None for any other."""
    start, end = passage.start, passage.end
    while end > start and text[end - 1] in "。;；":
        end -= 1
    if text[start:end].startswith(("(", "〔", "【", "[")):
        closes = text[start:end].endswith((")", "〕", "】", "]"))
        return start + 1, end - closes
    label = re.match(r"[\u4e00-\u9fff]{2,8}(?=:)", text[start:end])
    return (start, end) if (label and role_of(label[0])) or _only_says_who(text, start, end) else None


def _only_says_who(text: str, start: int, end: int) -> bool:
    """Return whether a sentence has no other clauses than those that say who answers (A牵头,B、C按职责分工负责)."""
    place = start
    for match in _CLAUSE.finditer(text, start, end):
        if text[place : match.start()].strip(",;"):
            return False
        place = match.end()
    return place == end


def _of_row(text: str, table: Table, row: Row) -> Iterator[Duty]:
    """Yield what the labels of a row say, then the day that a cell of goals names, and the body whose duties the row lists."""
    told = set[str]()
    for label, cell in table.labelled(row):
        role = role_of(label)
        for own, names in _of_cell(text, label, role, cell.start, cell.end) if role else ():
            told.add(own)
            said = (cell.start, cell.end) if cell.own else (row.start, row.end)
            yield Duty(own, names, (row.start, row.end), said, task_cell(table, row), row=True)
    for label, cell in table.labelled(row):
        if "due" not in told and _GOAL.fullmatch(label):
            for day in dues(text, _ANY_YEAR, cell.start, cell.end)[:1]:
                where = (day.start, day.end)
                yield Duty("due", (where,), (row.start, row.end), where, task_cell(table, row), row=True)
        if not told and _BODY.fullmatch(label) and any(map(_LISTS_DUTIES.fullmatch, table.labels)):
            names = bodies(text, cell.start, cell.end)
            yield Duty("responsible", names, (row.start, row.end), (cell.start, cell.end), row=True)


def _of_cell(
    text: str, column: str, role: str, start: int, end: int
) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """Yield what a cell below a label of duty says: of its parts (甲局牵头,乙局配合;责任领导:副县长) each for itself."""
    if role == "due":
        yield role, ((start, end),)
        return
    place = start
    for part in re.split(";", text[start:end]):
        label = next(labelled(part, 0, len(part)), None)
        if label and role_of(part[slice(*label[0])]):
            yield from in_bracket(text, place, place + len(part))
        else:
            yield from _of_value(text, column, role, place, place + len(part))
        place += len(part) + 1


def role_of(label: str) -> str | None:
    """Return what a label says of what follows it: a role, or ``due``; None where it is no label of duty.

    >>> role_of("责任单位"), role_of("完成时限"), role_of("配合部门"), role_of("联系电话")
    ('responsible', 'due', 'supportedBy', None)
    """
    bare = re.sub(r"\([^()]*\)", "", label)
    return next((role for pattern, role in LABELS.items() if re.fullmatch(pattern, bare)), None)


def labelled(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the labels of a part of a text that a colon follows, each with what it labels, as places."""
    for match in _LABELLED.finditer(text, start, end):
        yield match.span("label"), match.span("value")


def brackets(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the brackets of a part of a text that say who answers, or by when; one that never closes ends with the part."""
    for match in (*_BRACKET.finditer(text, start, end), *_OPEN_BRACKET.finditer(text, start, end)):
        if any(role for role, _ in in_bracket(text, *match.span("inner" if match["inner"] else "words"))):
            yield match.span()


def in_bracket(text: str, start: int, end: int) -> list[tuple[str, tuple[tuple[int, int], ...]]]:
    """Return what the words of a bracket say: roles with the places of the names that have them (``due`` with its words)."""
    told = [(text[slice(*label)], value) for label, value in labelled(text, start, end)]
    if any(role_of(label) for label, _ in told):
        return [
            said for label, value in told if (role := role_of(label)) for said in _of_value(text, label, role, *value)
        ]
    found = list(in_clause(text, start, end))
    if found:
        days = ((due.start, due.end) for due in dues(text, None, start, end) if _DONE.match(text, due.end, end))
        return [*found, *(("due", (day,)) for day in days)]
    names = listed(text, start, end)
    return [("responsible", names)] if _are_offices(text, start, names) else []


def _of_value(
    text: str, label: str, role: str, start: int, end: int
) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """Yield what a label says of the words after it, and apart what verbs among these say (责任单位:甲局,乙局配合)."""
    if role == "due":
        yield role, ((start, end),)
        return
    own, place = [], start
    for match in _CLAUSE.finditer(text, start, end):
        part = text.rfind(",", start, match.start(f"n{_place(match)}") + 1) + 1 or start
        own.append((place, max(place, part - 1)))
        yield _ROLES[_place(match)][1], bodies(text, *match.span(f"n{_place(match)}"))
        place = min(match.end() + 1, end)
    names = [name for span in (*own, (place, end)) for name in bodies(text, *span)]
    if _LEADERS.search(label):  # a person alone is nobody whom a graph names
        names = [name for name in names if post_and_person(text[slice(*name)])[0]]
    if names:
        yield role, tuple(names)


def _place(match: re.Match[str]) -> int:
    """Return which of the roles a clause has."""
    return int((match.lastgroup or "r0")[1:])


def _are_offices(text: str, start: int, names: Sequence[tuple[int, int]]) -> bool:
    """Return whether a bracket is nothing but offices, and does not explain the office before it (两办(县委办、县政府办))."""
    explains = re.search(r"[局委办厅部会][(]$", text[max(0, start - 2) : start])
    return bool(names) and not explains and all(_OFFICES.fullmatch(text, *place) for place in names)


def in_clause(text: str, start: int, end: int) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """Yield the roles that a sentence gives by verbs (A牵头, B配合, A、B按职责分工负责), with the places of the names."""
    for match in _CLAUSE.finditer(text, start, end):
        place = _place(match)
        names = bodies(text, *match.span(f"n{place}"))
        by = text[match.start()] == "由"  # who is named after it need not look like an office
        if names and (by or all(re.search(f"{OFFICE}$", text[first:last]) for first, last in names)):
            yield _ROLES[place][1], names

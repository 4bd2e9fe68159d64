"""How a text says who answers: in brackets and behind labels, each with the role and the names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.dates import DONE, dues
from chaingraph.text.duties.clauses import BY_THEN, ROLES, Names, by_verbs, in_clause
from chaingraph.text.duties.verb_labels import verb_labels
from chaingraph.text.labels import helpers_of, labelled, role_of
from chaingraph.text.offices import INNER, OFFICES, PARKS, ending
from chaingraph.text.people.bodies import bodies, listed
from chaingraph.text.people.posts import parts, post_and_person
from chaingraph.text.tables.headers import ONE

_INNER = r"\((?:[^()]|\((?:[^()]|\([^()]{0,30}\)){0,60}\)){0,90}\)"  # a bracket within one, with brackets in it
_BRACKET = re.compile(
    rf"\((?P<words>[^()]{{2,300}}(?:{_INNER}[^()]{{0,300}}){{0,20}})\)"
    r"|[〔\[【](?P<inner>[^〔〕\[\]【】]{4,300}(?:〔[^〔〕]{0,20}〕[^〔〕\[\]【】]{0,300}){0,20})[〕\]】]"
)
_OPEN_BRACKET = re.compile(r"\((?P<words>(?:责任|牵头)(?:单位|部门):[^()]{2,300})(?P<inner>)$")
_DONE = re.compile(  # what follows a day by which something is due
    rf"(?:之?前)?(?:基本)?(?:{DONE})"
)
_PARTLY = re.compile(  # how much is done by a day before the last (6月底完成过半)
    rf"(?:{BY_THEN.pattern})(?:达到)?(?:过半|一半|大半|\d[\d.]*[万亿]?(?![\d.年月日])[\u4e00-\u9fff%]{{1,3}}(?:以上|左右)?)"
)
_BEGINS = re.compile("启动|开工|印发")  # what a day says otherwise than of the end
_ISSUED = re.compile(r"20\d\d年\d{1,2}月\d{1,2}日(?:印发|发布|公布|通过|修订|起?施行)")  # the day of a paper
_OFFICES = re.compile(
    r"(?!.*[东西南北中]部$|.*[督交承协主催代]办$|位于|以下|简称|原|含|包括|不含|上接|下转)[^〔〕【】—:]{1,28}"
    + ending(
        *OFFICES, *PARKS, "中心", "街道", "镇街", "乡镇", "各镇", "县区", "园办", "管理站", "供电公司", "支行", "分行"
    )
)
_BESIDE = re.compile(  # beside offices in a bracket
    "(?:集团|公司|银行|大学|学院|研究院|研究所|试验站|商会|学会|[镇乡县区市]|街道)$"
)
_OF_CHIEF = "[\u4e00-\u9fff]{1,12}链链长(?:单位|部门)"  # of the chief of a chain
_BESIDE_OFFICES = re.compile(  # who answers beside offices, also as the first of them: a firm of a government, by its name (市国投公司)
    rf"[省市县区州旗镇](?!场)[\u4e00-\u9fff]{{1,12}}(?:集团|公司)|{_OF_CHIEF}"
)
_BY_DAY = re.compile("(?:集团|公司|大学|学院|学校|研究院|研究所)$")  # in a bracket with a day, of more than a year
_MONTH = re.compile("[月季底末前]")
_INNER_OFFICE = re.compile(  # in a bracket behind a stop
    rf"(?!含|包括|[^()]*[一二两三四五六七八九十几每此各该多别到何见附余])(?:机关[党纪]委|[\u4e00-\u9fff]{{2,8}}(?<![东西南北中沿海边]){ending(*INNER)})"
)
_KIND = re.compile(r"各[省市县区州旗镇乡街道园区]+(?:\([省市县区州旗、]+\))?")
_KINDS_DO = re.compile(  # behind offices, kinds of bodies that answer beside them
    r"[,;、](?P<kinds>各[^,;。:()]{1,20}?(?:\([^(),;。]{1,12}\)[^,;。:()]{0,12}?){0,2})(?:按照?(?:各自)?职责(?:分工)?|按分工|分别|共同)*(?:负责|落实|抓好落实|组织实施)$"
)
_OWN_ROLE = re.compile(r"[(〔\[]([\u4e00-\u9fff]{2,6})[)〕\]]")
_SHORT = {"单位": "responsible", "部门": "responsible"}  # labels that say it beside another one (时限:…,单位:…)
_EXPLAINED = re.compile(  # before a bracket that says what something is called, or which it is (一个牵头部门(县工信局))
    rf"(?:[局委办厅部会室组班心行业]|{ONE}[\u4e00-\u9fff]{{2,8}})[(]$"
)
_LAST_BRACKET = re.compile(r"(?<=.)\((?P<names>[^()]{2,200})\)$")
_GOES_ON = re.compile("[,。](?:主要|具体|全面)*负责(?=[^,。;]{2})")  # with what those do whom a label names
LEADERS = re.compile("领导|负责人|责任人")


def brackets(text: str, start: int, end: int) -> Iterator[tuple[tuple[int, int], list[tuple[str, Names]]]]:
    """Yield the brackets of a part of a text that say who answers, or by when, each with what it says; one that never closes ends with the part."""
    for match in (*_BRACKET.finditer(text, start, end), *_OPEN_BRACKET.finditer(text, start, end)):
        words = match.span("inner" if match["inner"] else "words")
        said = in_bracket(text, *words)
        if said and not (_runs_on(text, match.end(), end) and _names_only(text, *words)):
            yield match.span(), said


def _runs_on(text: str, place: int, end: int) -> bool:
    """Return whether a clause goes on after a bracket, as after one that belongs to a name (绥中(市区西部)电站)."""
    return place < end and bool(re.match(r"[\u4e00-\u9fff]", text[place]))


def _names_only(text: str, start: int, end: int) -> bool:
    """Return whether a bracket has neither a label nor a clause that says who does what."""
    told = (text[slice(*label)] for label, _ in labelled(text, start, end))
    return not any(map(role_of, told)) and not any(in_clause(text, start, end))


def in_bracket(text: str, start: int, end: int) -> list[tuple[str, Names]]:
    """Return what the words of a bracket say: roles with the places of the names that have them (``due`` with its words)."""
    whole = end
    end, day = _without_day(text, start, end)
    told = [
        (text[slice(*label)], value) for label, value in verb_labels(text, start, whole) or labelled(text, start, whole)
    ]
    if any(role_of(label) for label, _ in told):
        parts = [(label, role_of(label) or _SHORT.get(label), value) for label, value in told]
        said = [
            said
            for label, role, (first, last) in parts
            if role
            for said in of_value(text, label, role, first, min(last, end) if first < end and role != "due" else last)
        ]
        labels = text.index(told[0][0], start)
        if labels > start and text[labels - 1] in ",;" and {role for role, _ in said} == {"due"}:
            return [*in_bracket(text, start, labels - 1), *said]  # who answers needs no label beside that of a day
        return [*said, *(day if "due" not in {role for role, _ in said} else ())]
    found = _with_kinds(text, start, end) or _in_clauses(text, start, end)
    if not found and (begins := _after_day(text, start, end)) > start and (said := in_bracket(text, begins, whole)):
        return [*said, *_without_day(text, start, begins - 1)[1]]
    if found:
        days = ((due.start, due.end) for due in dues(text, None, start, end) if _DONE.match(text, due.end, end))
        return [*found, *day, *(("due", (day,)) for day in days)]
    names = listed(text, start, end - (text[end - 1] in "管抓盯"))  # who is named, without the verb (县林业局管)
    answers = _are_offices(text, start, names, bool(_MONTH.search(text, end, whole)))
    return [("responsible", names), *day] if answers else day if start == end else []


def _in_clauses(text: str, start: int, end: int) -> list[tuple[str, Names]]:
    """Return what the clauses of a bracket say; the offices that stand before the first of them answer too (甲局、乙局,丙局负责)."""
    told = list(in_clause(text, start, end))
    before = listed(text, start, told[0].start - 1) if told and text[told[0].start - 1] in ",;" else ()
    beside = bool(before) and told[0].role != "ledBy" and _are_offices(text, start, before)
    return [*([("responsible", before)] if beside else ()), *((clause.role, clause.names) for clause in told)]


def _with_kinds(text: str, start: int, end: int) -> list[tuple[str, Names]]:
    """Return who answers where a bracket ends with kinds of bodies that do, too (甲局、乙局;各乡镇(街道)负责)."""
    match = _KINDS_DO.search(text, start, end)
    offices = listed(text, start, match.start()) if match else ()
    return (
        [("responsible", (*offices, *listed(text, *match.span("kinds"))))]
        if match and _are_offices(text, start, offices)
        else []
    )


def _without_day(text: str, start: int, end: int) -> tuple[int, list[tuple[str, Names]]]:
    """Return where the words of a bracket end before the part that only says by when, and that part as what is due."""
    if _ISSUED.fullmatch(text, start, end):
        return end, []
    part = _last_part(text, start, end)
    by = BY_THEN.fullmatch(text, part, end)
    while by and part > start and _PARTLY.fullmatch(text, before := _last_part(text, start, part - 1), part - 1):
        part = before
    days = (
        [(due.start, due.end) for due in dues(text, None, by.start(), end)]
        if by and not _BEGINS.search(text, part, end)
        else []
    )
    return (max(start, part - 1), [("due", (days[-1] if days else by.span(),))]) if by else (end, [])


def _last_part(text: str, start: int, end: int) -> int:
    """Return where the last of the parts of a bracket begins."""
    return max(text.rfind(mark, start, end) for mark in ";,") + 1 or start


def _after_day(text: str, start: int, end: int) -> int:
    """Return where the words of a bracket begin behind a first part that only says by when (2027年底前;县科技局)."""
    parts = [place for mark in ";," if (place := text.find(mark, start, end)) > 0]
    return min(parts) + 1 if parts and BY_THEN.fullmatch(text, start, min(parts)) else start


def of_value(text: str, label: str, role: str, start: int, end: int) -> Iterator[tuple[str, Names]]:
    """Yield what a label says of the words after it, and apart what verbs among these say (责任单位:甲局,乙局配合)."""
    if role == "due":
        yield role, ((start, end),)
        return
    if helpers_of(label) and (helping := _LAST_BRACKET.search(text, start, end)):
        yield "supportedBy", tuple(bodies(text, *helping.span("names")))
        end = helping.start()
    goes_on = _GOES_ON.search(text, start, end)
    end = goes_on.start() if goes_on else end
    own, place = [], start
    for which, listed_names, (_, ends) in by_verbs(text, start, end):
        part = text.rfind(",", start, listed_names[0] + 1) + 1 or start
        own.append((place, max(place, part - 1)))
        yield ROLES[which][1], bodies(text, *listed_names)
        place = min(ends + 1, end)
    names = [name for span in (*own, (place, end)) for name in bodies(text, *span)]
    if LEADERS.search(label):  # a person alone is nobody whom a graph names
        names = [one for name in names for one in parts(text, *name) if post_and_person(text[slice(*one)])[0]]
    roles = [_own_role(text, name) or role for name in names]
    for one in dict.fromkeys([role, *roles]):
        if those := tuple(name for name, own in zip(names, roles, strict=True) if own == one):
            yield one, those


def _own_role(text: str, name: tuple[int, int]) -> str | None:
    """Return the role that a bracket behind a name gives it alone (县林业局(牵头)、县供销社)."""
    told = _OWN_ROLE.match(text, name[1])
    return role_of(told[1]) if told else None


def _are_offices(text: str, start: int, names: Sequence[tuple[int, int]], by_day: bool = False) -> bool:
    """Return whether a bracket is nothing but offices, or bodies where it says ``by_day`` when, and does not explain the office before it (两办(县委办、县政府办))."""
    explains = _EXPLAINED.search(text[max(0, start - 12) : start])
    if names and text[start - 2 : start - 1] in "。;" and all(_INNER_OFFICE.fullmatch(text, *one) for one in names):
        return True
    if not names or explains:
        return False
    first = _OFFICES.fullmatch(text, *names[0]) or (by_day and _BY_DAY.search(text[slice(*names[0])]))
    beside = any(_OFFICES.fullmatch(text, *one) for one in names[1:]) and _BESIDE_OFFICES.fullmatch(text, *names[0])
    if not (first or beside):
        return False
    return all(
        _OFFICES.fullmatch(text, *one)
        or _BESIDE.search(text[slice(*one)])
        or _KIND.fullmatch(text, *one)
        or _BESIDE_OFFICES.fullmatch(text, *one)
        for one in names[1:]
    )

"""What a sentence or a line says that it speaks of, which its figures are about (石墨产业链方面, 围绕茶叶产业链, 该项目); and the chain in a counted noun group (3个石墨产业链项目)."""

from __future__ import annotations

import re

from chaingraph.text.chain_groups import HEAD, LEVEL
from chaingraph.text.quantities import units
from chaingraph.text.relations.scene import (
    MARK,
    Candidate,
    Scene,
    clause_of,
    line_of,
    names_between,
    row_of,
    sentence_of,
)

_FOLLOWED = re.compile(  # before a chain of which the sentence tells
    "(?:围绕|聚焦|针对|紧扣|立足|依托|瞄准|紧盯|锚定|抢抓|突出)(?:做[优大强精细]+|发展|培育|壮大|打造|推进|建设)*[“《]?"
)
_LED = re.compile(  # words that may stand before such a chain, or before what leads to it
    "(?:[一二三四五六七八九十]?是|其中|同时|此外|另外|目前|今年|[在就对从以关于]|对于|至于|,)*"
)
_FIELD = re.compile(  # after a chain of which all that follows in its line tells
    "[”》]?(?:产业链?|链条?|招商|引资|发展|建设|培育|打造|强链|补链|延链)*(?:方面|领域|板块|上|中|而言|来[看说]|看)[,:]|(?:——|:)"
)
_THEN = re.compile(  # after a chain that is followed
    "[”》]?(?:产业链?|链条?|上下游|关键环节|薄弱环节|招商|引资|发展|建设|培育|打造|强链|补链|延链|建链|固链|方向|需求|主线|重点|为|、)*,"
)
_AS = re.compile("[”》]?(?:产业链?|链条?)?为(?:重点|主线|抓手|核心|龙头|引领|突破口|主攻方向|依托),")
_ACTS = frozenset({"Enterprise", "Programme", "Platform", "FinancialProduct", "Institution", "Team", "Place"})
_MENTIONED = frozenset({"Group", "Place", "Role"})  # that may stand in the clause of a figure that is about a topic
_OF = re.compile(LEVEL)
_COUNTED = re.compile(rf"\d[个家项户支]{LEVEL}$")
_ITS = re.compile(HEAD + r"(?![”》])")
_HAS = re.compile(rf"{HEAD}(?:数量?|总数)?(?:已|共|有|达到?|为|约|超过?|突破|增[加至]+|发展到|,|共计|合计|累计)*")
_PROJECT = re.compile(  # by which a line means the project that it has named
    "(?:该|此|这一|上述)(?:项目|工程)|(?:^|(?<=[,。;“]))(?:整个)?项目(?=总投资|计划|占地|规划|建成|投产|达产|全部|建设|一期|预计|投资|用地|分)"
)
_AND = ("、", "和", "与", "及")


def of_noun_group(scene: Scene, unit: str | None, start: int, end: int) -> Candidate | None:
    """Return the chain whose projects or firms are counted, right after their number or right before it (3个石墨产业链项目, 石墨产业链企业28家)."""
    if units.unit(unit or "").kind not in units.COUNTS or unit == "条":
        return None
    for name in names_between(scene, end, end + 40):
        if name.kind == "IndustryChain" and _OF.fullmatch(scene.text, end, name.start):
            return name if _ITS.match(scene.text, name.end) else None
    last = next(iter(names_between(scene, max(0, start - 40), start)[::-1]), None)
    if last and last.kind == "IndustryChain" and not _of_list(scene, last):
        return last if _HAS.fullmatch(scene.text, last.end, start) else None
    return None


def _of_list(scene: Scene, name: Candidate) -> bool:
    """Return whether a name goes on the list of the one before it."""
    joined = scene.text[name.start - 1 : name.start] in _AND
    return joined and any(one.end == name.start - 1 for one in names_between(scene, name.start - 40, name.start - 1))


def is_anothers(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name before a figure, or the noun group of a chain, has the count before it in a list (3个石墨产业链项目、5个其他项目; 4个招商组、3个专班)."""
    between = scene.text[name.end : start]
    if not between.endswith(_AND) or not _COUNTED.search(scene.text[max(0, name.start - 16) : name.start]):
        return False
    return bool(_ITS.match(scene.text, name.end)) if name.kind == "IndustryChain" else between in _AND


def spoken_of(scene: Scene, start: int) -> Candidate | None:
    """Return the project that a line means by 该项目 before a figure, or the chain of which it says that it speaks."""
    return of_project(scene, start) or of_topic(scene, start)


def of_topic(scene: Scene, start: int) -> Candidate | None:
    """Return the chain of which the line or the sentence of a figure says that it speaks; None where another name has come between."""
    topic = None if row_of(scene, start) else _topic(scene, start)
    return topic if topic and not _turns(scene, topic, start) else None


def _topic(scene: Scene, start: int) -> Candidate | None:
    """Return the chain with which the sentence of a place begins, to govern it or to be followed in it; else one before in the line that governs."""
    line, own = line_of(scene, start)[0], sentence_of(scene, start)
    since = own
    while True:
        name = next((one for one in names_between(scene, since, start) if one.kind != "Place"), None)
        if name and name.kind == "IndustryChain":
            head = MARK.sub("", scene.text[since : name.start], count=1)
            if _governs(scene.text, head, name.end) or (since == own and _is_followed(scene.text, head, name.end)):
                return name
        if since <= line:
            return None
        since = sentence_of(scene, since - 1)


def _governs(text: str, head: str, end: int) -> bool:
    """Return whether a chain that ends at a place, after the words ``head``, is that of which all tells that follows."""
    return bool(_LED.fullmatch(head) and (_FIELD.match(text, end) or _AS.match(text, end)))


def _is_followed(text: str, head: str, end: int) -> bool:
    """Return whether the words ``head`` say that the sentence follows a chain that ends at a place (围绕石墨产业链,)."""
    led = _LED.match(head)
    return bool(led and _FOLLOWED.fullmatch(head, led.end()) and _THEN.match(text, end))


def _turns(scene: Scene, topic: Candidate, start: int) -> bool:
    """Return whether what follows a topic turns to something else before a figure: another chain, who acts, what its own clause names."""
    names = [name for name in names_between(scene, topic.end, start) if name.thing != topic.thing]
    clause = clause_of(scene, start, topic.end)
    sentence = sentence_of(scene, start)
    if any(name.kind == "IndustryChain" or (name.start >= clause and name.kind not in _MENTIONED) for name in names):
        return True
    return any(name.kind in _ACTS and name.start >= sentence and _is_told_of(scene, name) for name in names)


def _is_told_of(scene: Scene, name: Candidate) -> bool:
    """Return whether a clause begins or ends with a name, so that what follows is told of it."""
    return scene.text[name.start - 1] in ",。;:" or scene.text[name.end] == ","


def of_project(scene: Scene, start: int) -> Candidate | None:
    """Return the project that a line means by 该项目 before a figure, the last that it or the line before has named."""
    line, _, former = line_of(scene, start)
    meant = list(_PROJECT.finditer(scene.text, line, start))
    if not meant or row_of(scene, start):
        return None
    named = [name for name in names_between(scene, former, meant[-1].start()) if name.kind == "Programme"]
    others = names_between(scene, meant[-1].end(), start)
    clause = clause_of(scene, start, line)
    if any(name.kind in _ACTS and (name.start >= clause or _is_told_of(scene, name)) for name in others):
        return None
    return named[-1] if named else None

"""Who is the subject of the clause of a figure, and which names the grammar of its sentence shuts out, whatever a model says of them.

A figure is about its own subject before anything that earlier sentences or headings name; about no address and no object to which
something was only done; and where a sentence turns to all of a year or a place, about no chain of an earlier one.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities.vocabulary import EARNED
from chaingraph.text.relations.scene import MARK, Candidate, Scene, clause_of, names_between, row_of, sentence_of

_ACTING = frozenset({"Enterprise", "Platform", "Programme"})  # who may be such a subject
_SCHOOL = re.compile("(?:学院|大学|学校|研究院|研究所|医院)$")  # the institutions that have figures of their own
_OPENS = re.compile(  # with which a clause may begin before its subject
    r"(?:其中|同时|此外|另外|目前|现在|如今|截[至止]|到|自|从|近年来?|去年|今年|明年|前?[一二三四]季度|[上下]半年|20\d\d年?|以来"
    r"|[\d—-]{1,5}月份?|年?[底末初]|[全我][省市县区]|[例比]?如|辖区内?|[一二三四五六七八九十]是|(?:链主|龙头)(?:企业)?|[,:“《]){0,6}"
)
_NO_SUBJECT = re.compile(  # after a name that is none: one of a list, a part of a group of words, who tells of something else
    r"[”》]?(?:\([^()]{0,30}\))?(?:[、和与及]|等|的|以及|副?(?:董事长|总经理|总裁|校长|院长|主任|书记)|负责人|介绍|表示|方面|:|$)"
)
_WITH = re.compile("[与和][^,。;、]{2,30}(?:合作|共建|签订|签约|联合)")  # after one who does something with others
_WITH_WHOM = re.compile("(?:会同|联合|携手|与)[“《]?$")  # before one with whom the subject does something
_TURNS = re.compile(",(?:另有|另外|其他|其余|各|全[省市县区])")  # to others than the subject
_LIES = re.compile(  # before an address
    "(?:选址|[位坐座]落|位|落户|落地|地处|入驻|建设地点|驻|建在|设在)[于在为:]?(?:[\u4e00-\u9fff]{1,6}[省市州县区旗镇乡])?[“《]?$"
)
_ENDS = re.compile("[”》]?(?:境?内|[东西南北中核心]{1,2}片?区)?(?:,|$)")  # after an address with which its clause ends
_NEAR = 14  # characters in which the words before an address stand
_DOES_FOR = re.compile("(?:支持|引导|走进|组织|联合|会同|与|推动|依托|同|登录|向|给|到)[“《]?$")  # before an object
_GOVERNED = frozenset({"Enterprise", "Platform", "Group"})  # that may be such an object
_DONE_TO = re.compile(  # before what something is only done to
    "(?:推动|推进|加快|促进|建成|建设|开工|启动)[^,。;]{0,12}$"
)
_TO_ALL = re.compile(  # with which a sentence goes on to all of a place or of a year
    rf"[,;。](?:确保|力争|推动|带动|实现|预计|使|将){{0,2}}(?:全[年省市县区州]|今年|[一二三四上下前]+(?:季度|半年)|我[市县区省])"
    rf"[^占,。;、\d]{{0,10}}?(?:{EARNED}|规上|规模以上|市场主体|目标)[^,。;、\d]{{0,8}}(?:[\d.]{{1,9}}[^,。;]{{0,8}},[^,。;\d]{{0,8}})?$"
)
_BEGINS_WITH_ALL = re.compile(  # with which a sentence begins that is of none named before
    r"[^,。;、\d]{0,6}(?:全[年省市县区州旗]|我[省市县区州]|[一二三四]季度|上半年|前三季度|今年|年内)"
)
_OBJECTS = frozenset({"Platform", "Service", "Instrument", "Team", "Mechanism"})  # of which a sentence may turn away


def subject(scene: Scene, start: int) -> Candidate | None:
    """Return the name at the head of the last clause that has one, in the sentence of a figure; None where that has no figures or none heads one."""
    if row_of(scene, start):
        return None
    since = sentence_of(scene, start)
    names = names_between(scene, since, start)
    head = next((at for at in reversed(range(len(names))) if _heads_clause(scene, names[at], since)), None)
    if head is None:
        return None
    told = names[head]
    for name in names[head + 1 :]:  # 甲公司电机项目
        told = name if name.kind in _ACTING and scene.text[told.end : name.start] in ("", "“") else told
    return told if _acts(scene, told, start) else None


def _acts(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name is of those that have figures, and the words after it leave it the subject."""
    acts = name.kind in _ACTING or (name.kind == "Institution" and _SCHOOL.search(scene.text, name.start, name.end))
    alone = _WITH.match(scene.text, name.end, start) or not _NO_SUBJECT.match(scene.text, name.end, start)
    return bool(acts and alone) and not _TURNS.search(scene.text, name.end, start)


def _heads_clause(scene: Scene, name: Candidate, since: int) -> bool:
    """Return whether nothing but an opening and places stand before a name in its clause."""
    clause, begins = clause_of(scene, name.start, since), name.start
    for place in reversed(names_between(scene, clause, name.start)):
        begins = place.start if place.kind == "Place" and place.end == begins else begins
    clause = max(clause, scene.text.rfind(":", clause, begins) + 1)
    return bool(_OPENS.fullmatch(MARK.sub("", scene.text[clause:begins], count=1)))


def is_shut_out(scene: Scene, name: Candidate, start: int, told: Candidate | None) -> bool:
    """Return whether grammar shuts a name out from what a figure is about, whose clause has a subject (``told``) or none."""
    if name.where == "after":
        return False
    since = sentence_of(scene, start)
    if told and told.thing != name.thing:
        own = told.start if told.start >= clause_of(scene, start, since) else since
        if name.where != "before" or name.end <= own or _WITH_WHOM.search(scene.text, told.end, name.start):
            return True
    return name.where == "before" and (
        _is_address(scene, name, start, since)
        or _is_object_before(scene, name, start)
        or _is_left_for_all(scene, name, start)
        or (name.kind == "IndustryChain" and name.end <= since and _is_of_before(scene, name, start, since))
    )


def _is_address(scene: Scene, name: Candidate, start: int, since: int) -> bool:
    """Return whether a name is only where that lies of which the sentence tells (甲公司位于乙园区,产值3亿元)."""
    lies = name.start >= since and _LIES.search(scene.text, max(0, name.start - _NEAR), name.start)
    return bool(lies) and bool(_ENDS.match(scene.text, name.end, start))


def _is_object_before(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether an earlier clause only does something for a name, with it or through it (支持甲公司扩产,配套率达到30%)."""
    apart = name.kind in _GOVERNED and clause_of(scene, start, name.end) > name.end
    return apart and bool(_DOES_FOR.search(scene.text, max(0, name.start - _NEAR), name.start))


def _is_left_for_all(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a sentence turns from a name, to which only something was done, to all of a year or place (推动甲园区开园,确保全年产值达到30亿元)."""
    if name.kind not in _OBJECTS:
        return False
    clause = clause_of(scene, name.start, sentence_of(scene, name.start))
    return bool(_DONE_TO.search(scene.text, clause, name.start) and _TO_ALL.search(scene.text, name.end, start))


def _is_of_before(scene: Scene, name: Candidate, start: int, since: int) -> bool:
    """Return whether a chain of an earlier sentence is not gone on with: this one begins with all of a year or place, or that one names more chains than one."""
    if _BEGINS_WITH_ALL.match(scene.text, since, start):
        return True
    end = scene.text.find("。", name.end, start)
    named = names_between(scene, sentence_of(scene, name.start), max(end, name.end))
    return len({one.thing for one in named if one.kind == "IndustryChain"}) > 1

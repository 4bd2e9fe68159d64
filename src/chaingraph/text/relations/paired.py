"""What figures are about where grammar says it: what is named right beside a count, the name before a bracket, names and numbers told one each (分别)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from chaingraph.text.quantities import grammar, units
from chaingraph.text.relations.scene import Candidate, Scene, names_between

_FAR = 30  # characters of levels before a name
_CLOSE = 10  # between a group and its number
_NEAR = 160  # characters before a list of figures in which the names stand
_NEXT = re.compile(  # a figure of a list and what leads to the next one
    rf"[^\d,。;、和与及]{{0,5}}[\d.,余多近约超过—~～-]+[百千万亿]*[\u4e00-\u9fffA-Za-z%‰]{{0,4}}?(?:以上|左右|以内)?(?:\([^()]{{0,20}}\))?(?:[、和与及]|以及)(?:(?:同比|环比)?(?:{grammar.WAYS})(?:了|约)?)?"
)
_COUNTED = frozenset(
    {"Group", "Role", "Platform", "Action", "Team", "Instrument", "Programme", "Service"}
)  # right before a count
_COUNTED_AFTER = frozenset({"Group", "Role", "Platform", "Team"})
_HELD = frozenset({"Action", "Programme"})  # right after a count of times
_TIMES = frozenset({"次", "场", "期", "场次", "轮"})
_HAVE = re.compile(
    "(?:数量?|总[数量])?(?:已|共|拥?有|达到?了?|为|约|累计|共计|合计|总计|发展到|增[加至到]+)*"
)  # between groups and their number
_SUCH = re.compile(  # between a number and the groups of a kind that it counts
    "(?:[^,。;、|]{1,14}的)?(?:[十百千万]*亿元?级?|行业|国内外?|全国|国际|知名|著名|新|优质|重点|[国省市县区]家?级|[\u4e00-\u9fff]{1,3}型)*"
)
_TASKS = re.compile("(?:(?:牵头|负责|承担|配合)(?:落实|实施|完成|的)?(?:重点)?(?:工作|任务|事项|项目)?)?")
_FIRST_OF = re.compile("[”》]?等")  # between the one that is named and the number of its like
_SETS_UP = re.compile(  # before one that is named for its like (设立石墨实验室等5个平台)
    "(?:设立|成立|组建|建立|建成|建设|新建|获批|打造|创建|布局|推进|实施|认定|引进|落地)了?[“《]?$"
)
_FIRSTS = frozenset({"Platform", "Programme"})
_BEARING = frozenset({"Programme", "Platform", "Enterprise", "Group", "FinancialProduct", "Action", "Institution"})
_ITEMS = (  # of a list, and what joins each to the one before: no word can be read in two ways, so a long list takes no longer
    "(?:(?:{and_}[和与及]*[^,。;:、和与及]{{1,14}})+[和与及]*)?"
)
AND_MORE = re.compile(  # between a name of a list and the number of all
    f"{_ITEMS.format(and_='[、和与及]')}等[^,。;:、\\d]{{0,4}}"
)
_ALL_OF = re.compile(
    f"{_ITEMS.format(and_='(?:[、和与及]|以及)')}”?等?[^,。;:、\\d]{{0,4}}"
)  # between one of a list and the number of all
_LIST = re.compile(f"{_ITEMS.format(and_='[、和与及]')}等?")
_CHAINS = re.compile(
    r"(?:重点|优势|主导|支柱|特色|新兴|标志性|战略性|先进|制造业|农业|工业|\(新兴\)|现代|[十百千万]*亿元?级)*(?:产业|链)"
)
_OF_CHAINS = re.compile(  # what is counted is of chains or branches, and none itself (3个产业链项目)
    r"[\u4e00-\u9fff()]{0,10}?(?:产业链?|链)(?:[\u4e00-\u9fff]{0,8}?(?:项目|企业|专班|基地|平台|园区?|基金|机构|中心|单位|联盟|协会|学院|工程|节点|图谱|人才|团队|环节|部门|县|镇|村)|[上主]|[^,。;]{0,4}办|长|“?链长制)"
)
_AND = re.compile(  # between two names of a list; quoted ones may stand side by side
    r"[”》]?(?:\([^()]{0,40}\))?(?:(?:[、和与及或]|以及)(?:国家|[省市县区])?级?[“《]?|(?<=[”》])[“《])"
)
_LEVEL = "(?:国家|[省市县区]|[一二三四五特]等?|[1-5A]?A|[ABCD])"
_LEVELS = re.compile(  # levels of one name, the last of which it begins with (国家级、省级|市级示范园)
    rf"(?P<listed>{_LEVEL}级?(?:(?:[、和与及或]|以及){_LEVEL}级?)+)(?:及以上)?的?[“《]?$"
)
_ONE_LEVEL = re.compile(f"{_LEVEL}级?")
_AGAIN = re.compile(  # from the last figure of a list up to the first of another that tells of the same
    rf"[^。;]{{0,40}}?(?:(?:分别|依次)[^,。;\d]{{0,8}}|(?:同比|环比|年均|分别)*(?:{grammar.WAYS})(?:了|约)?)"
)
_IN_TURN = re.compile(
    r"[^。;]{0,24}?(?:分别|依次)[^,。;\d]{0,8}"
)  # from the last of some figures up to those told of each
_EACH = re.compile(
    r"分别|依次|各(?!类|级|地|县)|[^,。;]*的,[^,。;]{0,6}(?:给予|奖励|补助)"
)  # between the names and the numbers


def beside(scene: Scene, unit: str | None, start: int, end: int) -> Candidate | None:
    """Return the name right beside a figure that is what it counts, or what is as large as it measures."""
    return counted(scene, unit, start, end) or borne(scene, unit, end)


def counted(scene: Scene, unit: str | None, start: int, end: int) -> Candidate | None:
    """Return the name right before or right after a count, which is what it counts (链主企业12家, 12家链主企业)."""
    if units.unit(unit or "").kind not in units.COUNTS:
        return None
    first = bisect_left(scene.names, start - _NEAR, key=lambda name: name.start)
    near = [
        name for name in scene.names[first : first + _NEAR] if start - _CLOSE <= name.end and name.start <= end + _FAR
    ]
    before = [name for name in near if name.kind in _COUNTED and _is_right_before(scene, name, start)]
    kinds = _COUNTED_AFTER | _HELD if unit in _TIMES else _COUNTED_AFTER
    after = [name for name in near if name.kind in kinds and _is_right_behind(scene, name, end)]
    listed = [name for name in near if name.end < start and _is_first(scene, name, start)]
    return (*before, *after, *listed, None)[0]


def _is_right_before(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name stands right before a count; words that say that there are so many may come between it and a group."""
    between = name.kind == "Group" and name.end <= start and _HAVE.fullmatch(scene.text, name.end, start)
    return bool(between) or name.end == start


def _is_right_behind(scene: Scene, name: Candidate, end: int) -> bool:
    """Return whether a name stands right behind a count; how large or well known they are may come between it and a group."""
    between = name.kind == "Group" and end <= name.start and _SUCH.fullmatch(scene.text, end, name.start)
    return bool(between) or name.start == end


def _is_first(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name is the only one that is told of those which a figure counts (设立石墨实验室等5个平台)."""
    named = name.kind in _FIRSTS and _FIRST_OF.fullmatch(scene.text, name.end, start)
    return bool(named and _SETS_UP.search(scene.text[max(0, name.start - 4) : name.start]))


def borne(scene: Scene, unit: str | None, end: int) -> Candidate | None:
    """Return the name right after a measure that ends at ``end``, which says how large that is (总投资30亿元的电机项目, 340亩科技产业园)."""
    if units.unit(unit or "").kind in units.COUNTS:
        return None
    first = bisect_left(scene.names, end, key=lambda name: name.start)
    near = [name for name in scene.names[first : first + 1] if scene.text[end : name.start] in ("", "的")]
    return next((name for name in near if name.kind in _BEARING), None)


def in_counted_list(scene: Scene, name: Candidate, start: int, end: int) -> bool:
    """Return whether a name is of a list that a figure counts (甲公司、乙公司等6家企业): it is not about one of them.

    Chains may be counted without 等 (石墨、茶叶6条产业链).
    """
    text, since = scene.text, name.end
    if (since <= start and AND_MORE.fullmatch(text, since, start)) or _is_counted_before(scene, name, start):
        return True
    alone = since == start or (since + 1 == start and text[since] == "等")
    is_list = text[name.start - 1 : name.start] in ("、", "和", "与", "及") or not alone
    return is_list and since <= start and bool(_LIST.fullmatch(text, since, start)) and bool(_CHAINS.match(text, end))


def counts_chains(scene: Scene, unit: str | None, end: int) -> bool:
    """Return whether a figure counts chains or branches of industry (12条重点产业链, 八大新兴产业)."""
    counts = units.unit(unit or "").kind in units.COUNTS or unit == "大"
    return counts and bool(_CHAINS.match(scene.text, end)) and not _OF_CHAINS.match(scene.text, end)


def _is_counted_before(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name is of a list whose members were counted before a place (甲、乙、丙三大产业): what follows is of all."""
    number = bisect_left(scene.figures, name.end)
    first = scene.figures[number] if number < len(scene.figures) else start
    listed = scene.text[name.start - 1 : name.start] == "、" or scene.text[name.end : name.end + 1] in "、等"
    return first < start and listed and bool(_ALL_OF.fullmatch(scene.text, name.end, first))


def in_bracket(scene: Scene, start: int, end: int) -> Candidate | None:
    """Return the name right before the bracket in which a figure stands alone (石墨产业链(3亿元)), or whose tasks are counted there (市工信局牵头工作(8项))."""
    if scene.text[start - 1 : start] != "(" or scene.text[end : end + 1] != ")":
        return None
    near = names_between(scene, start - _FAR, start - 1)
    return next((name for name in near[-1:] if _TASKS.fullmatch(scene.text, name.end, start - 1)), None)


def respectively(scene: Scene, start: int, lists: int = 3) -> Candidate | None:
    """Return the name of which a figure of a list is, where as many names are told in a list before (甲、乙分别达到8家、9家).

    What a sentence tells of them in further ``lists`` goes on with these (…,同比分别增长5%、下降2%,用工依次为30人、20人).
    """
    listed = _figures(scene, start)
    told = _of_names(scene, listed, start)
    if told or len(listed) < 2 or not lists:
        return told
    place = bisect_left(scene.figures, listed[0]) - 1
    former = _figures(scene, scene.figures[place]) if place >= 0 else []
    if len(former) != len(listed) or not _AGAIN.fullmatch(scene.text, former[-1], listed[0]):
        return None
    return respectively(scene, former[listed.index(start)], lists - 1)


def in_turn(scene: Scene, start: int, told: Mapping[int, Candidate]) -> Candidate | None:
    """Return what a figure of a list is about that tells more, one each, of what the figures of as many clauses before are about (甲产值3亿元,乙产值4亿元,分别增长5%、6%).

    ``told`` is what each of those is about, by where it begins.
    """
    listed = _figures(scene, start)
    place = bisect_left(scene.figures, listed[0])
    before = scene.figures[max(0, place - len(listed)) : place]
    if not 1 < len(listed) == len(before) or not _IN_TURN.fullmatch(scene.text, before[-1], listed[0]):
        return None
    things = {told[one].thing for one in before if one in told}
    whole = not re.search("[。;]", scene.text[before[0] : before[-1]])
    return told[before[listed.index(start)]] if whole and len(things) == len(listed) else None


def _of_names(scene: Scene, listed: Sequence[int], start: int) -> Candidate | None:
    """Return the name of which a figure of a list is, of as many as are told in the last list of names before."""
    least = max(0, listed[0] - _NEAR)
    since = max(least, *(scene.text.rfind(mark, least, listed[0]) + 1 for mark in "。;"))
    named = names_between(scene, since, listed[0]) if len(listed) > 1 else []
    names = _last_list(scene, named)
    if len(names) < len(listed) and _is_of_each(named):
        names = _last_list(scene, named[:-1])
    if not names or not _EACH.search(scene.text, names[-1].end, listed[0]):
        return None
    if len(names) != len(listed):
        return names[0] if len(names) == 1 and len(listed) > 1 and _levels(scene, names[0]) == len(listed) else None
    return names[listed.index(start)]


def _levels(scene: Scene, name: Candidate) -> int:
    """Return how many levels of one name are listed before it (国家级、省级、市级示范园: 3); it may begin with the last of them."""
    own = _ONE_LEVEL.match(scene.text, name.start, name.end)
    levels = _LEVELS.search(scene.text[max(0, name.start - _FAR) : own.end() if own else name.start])
    return len(_ONE_LEVEL.findall(levels["listed"])) if levels else 0


def _is_of_each(names: Sequence[Candidate]) -> bool:
    """Return whether the last of some names is what each before it has (石墨产业链、茶叶产业链链主企业分别为2家、3家)."""
    return len(names) > 2 and names[-1].kind == "Group" and names[-2].end == names[-1].start


def _figures(scene: Scene, start: int) -> list[int]:
    """Return where the figures of the list begin to which the one at a place belongs."""
    number = bisect_left(scene.figures, start)
    groups: list[list[int]] = [[]]
    near = scene.figures[max(0, number - 12) : number + 12]
    for one, other in pairwise([*near, len(scene.text)]):
        groups[-1].append(one)
        if not _NEXT.fullmatch(scene.text, one, other):
            groups.append([])
    return next((group for group in groups if start in group), [start])


def _last_list(scene: Scene, names: Sequence[Candidate]) -> list[Candidate]:
    """Return the last names that are told in one list, in their order."""
    listed = list(names[-1:])
    for one in reversed(names[:-1]):
        if not _AND.fullmatch(scene.text, one.end, listed[0].start):
            break
        listed.insert(0, one)
    return listed

"""What heads the line, the block of lines or the part of a list in which a figure stands, and is what it is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from chaingraph.text.labels import role_of
from chaingraph.text.relations.scene import (
    MARK,
    Candidate,
    Scene,
    clause_of,
    headings,
    line_of,
    names_between,
    row_of,
    sentence_of,
)
from chaingraph.text.relations.unmeant import is_own_place

_HEADED = frozenset({"IndustryChain", "Programme", "Product", "Segment"})  # of which the lines below a line tell
_BESIDE = frozenset(
    {"Institution", "Role", "Place", "Group"}
)  # that may stand between the head of a line and its figure
_RUN_IN = re.compile(r"(?:产业链?)?[”》]?(?:\([^()]{0,40}\))?[。:]")  # after a name that is the heading of its line
_OFFERS = re.compile(
    rf"{MARK.pattern}(?:推广|推出|设立|开发|发行|组建|用好|做大|实施|创新)[“《]?"
)  # how one of a loan or a fund begins
_USED = frozenset({"Platform", "Enterprise", "Programme", "Mechanism", "Policy", "Product", "Segment"})
_USES = re.compile("(?:依托|以(?!上|下|内|及)|借助|利用|发挥|充分发挥|立足|围绕|瞄准|通过|联合)")
LIES = re.compile(  # before a place of work where something is made
    "(?:选址|[位坐座]落|位|落户|落地|地处|入驻|建设地点)[于在为:]?(?:[\u4e00-\u9fff]{1,6}[省市州县区旗])?$"
)
_BUILDER = re.compile(  # before who carries a project out, by the sentence that follows its heading
    "(?:^|[。,:;])(?:该?项目)?(?:拟|计划|主要)?(?:由|(?:投资|建设|承建|业主|实施|运营|开发)(?:方|主体|单位|企业|业主|公司|人)(?:为|是|:|系))(?:[^,。;:]{2,24}(?:和|与|、|联合|会同))?$"
)
_BLOCK = re.compile(
    r"#{0,6}[▍■●◆▲【\[·—\s]*\(?(?:(?:专栏|分枝|板块|专题|链条|第)?[一二三四五六七八九十\d]{0,2}(?:-\d)?[、.):]?)?"
)
_NUMBERED = re.compile(rf"{MARK.pattern}[\u4e00-\u9fff]{{2,12}}\((?:共|计)?")  # a heading up to its number
_OFFICES = _BESIDE - {"Group"} | {"Team"}  # who may be told of below the heading of a chain, in clauses of their own
_NOTE = re.compile("(?:说明|备注|注释?|附注?)[:(]")  # how a line below the last of them begins that is of all
_LED_BY = re.compile(
    "(?:链主|龙头|领航|牵头|重点|骨干|代表)企业(?:为|是|有|包括|:)[^。;]{0,40}$"
)  # before firms told of so
_OWNING = frozenset({"Institution", "Place", "Platform", "Team", "Enterprise"})  # who may have what is listed below
_SHORT = 30  # characters of a line that is the heading of those below it
_LISTED = 3  # cells of a row that tells what is measured, its figure and its unit or a remark
_CAPTION = 40  # characters of a line that may be the caption of the table below it
_UNIT_LINE = re.compile("[(]?(?:计量)?单位:")  # between the two
_FEW = 8  # lines below such a line
_SCALE = re.compile(  # how large an industry is that a clause does not name
    r"(?:^|[,。;:])(?:到?20\d\d年(?:底|末)?,?|力争|实现|全[省市县区]|全年|预计|完成|将|使|推动){0,5}(?:全?产业链?|全链)(?:年|总|综合){0,2}"
    "(?:规模|产值|营业收入|营收|销售收入)(?:要|恢复|达|到|至|突破|超过?|力争|实现|年均|增长|约){0,4}$"
)
_ZONE = re.compile("(?:开发区|高新区|经开区|新区|园区|产业园|示范区|工业园)$")
_WITH_ZONE = frozenset({"Platform", "Place", "Programme", "Mechanism", "Action"})  # that may stand in its title
_ECONOMY = re.compile(  # what is told of the economy of a zone
    "(?:生产总值|总产值|增加值|工业营业收入|预算收入|利用外资|规上工业企业|市场主体|固定资产投资|工业投资|招商引资(?:任务|额)?|到位资金|税收|财政收入|进出口总?额|项目|总投资|计划投资|完成投资|增速|同比增长)"
    "(?:要|共|有|达|到|为|完成|约|超过?|突破|实现|年度|累计|,){0,4}$"
)
_WORDS = 40  # characters of such a clause
_AREAS = frozenset({"Place", "Platform"})
_BEGINS = re.compile("(?:^|[;。,、:(]|其中|包括|[的次][是为])$")  # before a place that heads a part
_HAS = re.compile(
    r"(?:分别|各|共|拥?有|企业|达到?|为|约|完成|新增|[:,以])*"
)  # between such a place and its first figure


def headed(scene: Scene, start: int) -> Candidate | None:
    """Return what heads the part of a list, the line, the block of lines or the sections of a figure."""
    return of_part(scene, start) or of_run_in(scene, start) or of_block(scene, start) or of_numbered(scene, start)


def of_numbered(scene: Scene, start: int) -> Candidate | None:
    """Return what a heading names and nothing else, for the number in a bracket of a heading below it that names nothing (三、云岭县政府 / 1.续建项目(2个):)."""
    line = line_of(scene, start)[0]
    if not _NUMBERED.fullmatch(scene.text, line, start) or names_between(scene, line, start):
        return None
    for _, (first, last) in headings(scene, start, line):
        name = next(iter(names_between(scene, first, last)), None)
        if name and name.kind in _OWNING and MARK.fullmatch(scene.text, first, name.start):
            return None if last - name.end > 1 or is_own_place(scene, name) else name
    return None


def of_run_in(scene: Scene, start: int) -> Candidate | None:
    """Return what the line of a figure begins with as its heading (1.石墨产业(牵头单位：…)。产值3亿元), where no other of its kind stands between the two."""
    line = line_of(scene, start)[0]
    names = names_between(scene, line, start)
    first = names[1] if _has_project(names) else next(iter(names), None)
    loan = first and first.kind == "FinancialProduct" and _OFFERS.fullmatch(scene.text, line, first.start)
    if not first or not (loan or (first.kind in _HEADED and MARK.fullmatch(scene.text, line, names[0].start))):
        return None
    others = names_between(scene, max(first.end, sentence_of(scene, start)), start)
    headed = _RUN_IN.match(scene.text, first.end, start)
    return first if headed and all(_is_beside(scene, first, name, start) for name in others) else None


def _is_beside(scene: Scene, first: Candidate, name: Candidate, start: int) -> bool:
    """Return whether a name between the heading of a line and a figure is of nothing that has figures there: an office, a means, or who carries out the project that is the heading, or where it lies."""
    if name.kind in _BESIDE or _is_means(scene, name, start):
        return True
    before = scene.text[max(first.end, name.start - _WORDS) : name.start]
    ways = {"Enterprise": _BUILDER, "Platform": LIES}
    return first.kind == "Programme" and name.kind in ways and bool(ways[name.kind].search(before))


def _has_project(names: Sequence[Candidate]) -> bool:
    """Return whether names begin with an enterprise and its project (云岭钢构有限公司钢结构项目)."""
    kinds = [name.kind for name in names[:2]]
    return kinds == ["Enterprise", "Programme"] and names[1].start - names[0].end <= 1


def _is_means(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name is of what a clause before that of a figure says to be used (依托化工园,到2027年产值3亿元)."""
    clause = clause_of(scene, name.start, line_of(scene, start)[0])
    used = _USES.match(scene.text, clause, name.start) and "," in scene.text[name.end : start]
    return bool(used) and name.kind in _USED


def _is_counted(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name is of a group in a clause before that of a figure (规上企业40家,出口额3亿元)."""
    return name.kind == "Group" and bool(re.search("[,;]", scene.text[name.end : start]))


def of_block(scene: Scene, start: int) -> Candidate | None:
    """Return what a short line above names and nothing else, where the line of a figure names nothing before it but what it uses, who leads a chain, or a group that a clause before counts.

    The nearest line that begins with such a name is it, or there is none.
    """
    number = bisect_right(scene.lines, start) - 1
    named = names_between(scene, line_of(scene, start)[0], start)
    leads = [name for name in named if not (_is_means(scene, name, start) or _is_counted(scene, name, start))]
    notes = leads and _NOTE.match(scene.text, line_of(scene, start)[0])
    if row_of(scene, start) or notes or not all(_is_lead(scene, name, start) for name in leads):
        return None
    for above in range(number - 1, max(-1, number - _FEW), -1):
        first, last = scene.lines[above], scene.lines[above + 1]
        name = next(iter(names_between(scene, first, min(last, first + _SHORT))), None)
        if name and name.kind in _HEADED and _BLOCK.fullmatch(scene.text, first, name.start):
            alone = last - first <= _SHORT and last - name.end <= 1 and first >= scene.front
            return name if alone and (not leads or name.kind == "IndustryChain") else None
    return None


def _is_lead(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a name before a figure is that of an office or of a leading firm, told of in a clause or a sentence of its own."""
    if name.kind == "Enterprise":
        led = _LED_BY.search(scene.text, max(0, name.start - _CAPTION), name.start)
        return bool(led) and "。" in scene.text[name.end : start]
    labels = name.kind == "Group" and scene.text[name.end] in ":为是"
    return (labels or name.kind in _OFFICES) and clause_of(scene, start, name.end) > name.end


def of_figures(scene: Scene, start: int) -> Candidate | None:
    """Return the one chain that the caption of a table names, or of which the text speaks, in a table that lists its figures (数据项|数值): its rows name no one else."""
    row = row_of(scene, start)
    own = names_between(scene, row.start, row.end) if row else []
    listed = row and len(row.cells) <= _LISTED and all(name.kind in _BESIDE - {"Place"} for name in own)
    return of_caption(scene, start) or (_only_chain(scene) if listed else None)


def of_caption(scene: Scene, start: int) -> Candidate | None:
    """Return the one chain that the line right above the table of a figure names (表2 石墨产业链主要指标), where its row and its header name nothing that it may be about."""
    number = bisect_right(scene.rows, start, key=lambda one: one[1].start) - 1
    if not (row := row_of(scene, start)):
        return None
    table = scene.rows[number][0]
    told = [(cell.start, cell.end) for label, cell in table.labelled(row) if not role_of(label)]
    others = [name for place in ((table.start, table.rows[0].start), *told) for name in names_between(scene, *place)]
    at = bisect_right(scene.lines, table.start) - 1
    while at > 0 and _UNIT_LINE.match(scene.text, scene.lines[at - 1]):
        at -= 1
    first, last = scene.lines[max(0, at - 1)], scene.lines[max(0, at)]
    named = names_between(scene, first, min(last, first + _CAPTION)) if first >= scene.front else []
    chains = [name for name in named if name.kind == "IndustryChain"]
    alone = len({name.thing for name in chains}) == 1 and last - first <= _CAPTION and scene.text[last - 1] not in "。;"
    return replace(chains[0], where="inner") if alone and not others else None


def is_one_of_titled(scene: Scene, name: Candidate) -> bool:
    """Return whether a name is that of a chain in the title, which names others too: a table below it is of none of them alone."""
    chains = {one.thing for one in scene.names if one.start < scene.front and one.kind == "IndustryChain"}
    return name.start < scene.front and name.thing in chains and len(chains) > 1


def of_scale(scene: Scene, start: int) -> Candidate | None:
    """Return the one chain or industry of which a text speaks, where a clause tells how large that is and names nothing (力争产业规模达到9亿元)."""
    told = _SCALE.search(scene.text[max(line_of(scene, start)[0], start - _WORDS) : start])
    named = names_between(scene, sentence_of(scene, start), start) if told else []
    return _only_chain(scene) if told and all(name.kind == "Place" for name in named) else None


def of_park(scene: Scene, start: int) -> Candidate | None:
    """Return the one park or zone that the title names, of whose economy a sentence tells that names nobody (全年规上工业总产值9亿元)."""
    titled = [name for name in scene.names if name.start < scene.front]
    zones = [name for name in titled if name.kind == "Platform" and _ZONE.search(scene.text, name.start, name.end)]
    alone = len({name.thing for name in zones}) == 1 and all(name.kind in _WITH_ZONE for name in titled)
    own = sentence_of(scene, start)
    others = (
        name for name in names_between(scene, own, start) if not scene.text.endswith("工业", name.start, name.end)
    )
    if not alone or row_of(scene, start) or next(others, None):
        return None
    return zones[0] if _ECONOMY.search(scene.text[max(own, start - _WORDS) : start]) else None


def _only_chain(scene: Scene) -> Candidate | None:
    """Return the one chain that the title names, else of which the text speaks more than once, by whatever part of its name."""
    chains = [name for name in scene.names if name.kind == "IndustryChain"]
    named = [name for name in chains if name.start < scene.front] or (chains if len(chains) > 1 or scene.chain else [])
    widest = max(named, key=lambda name: name.end - name.start, default=None)
    words = [scene.text[name.start : name.end].removesuffix("产业链") for name in named]
    return widest if widest and all(one in scene.text[widest.start : widest.end] for one in words) else None


def of_part(scene: Scene, start: int) -> Candidate | None:
    """Return the place or park that heads the part of a list in which a figure stands (云岭县10个,总投资24亿元;石川县3个)."""
    since = sentence_of(scene, start)
    names = names_between(scene, since, start)
    last = names[-1] if names else None
    if not last or last.kind not in _AREAS or is_own_place(scene, last):
        return None
    if not _BEGINS.search(scene.text[max(0, last.start - 2) : last.start]):
        return None
    number = bisect_right(scene.figures, last.end - 1)
    begun = number < len(scene.figures) and _HAS.fullmatch(scene.text, last.end, scene.figures[number])
    return last if begun and each_clause_counts(scene, scene.figures[number], start) else None


def each_clause_counts(scene: Scene, since: int, start: int) -> bool:
    """Return whether every clause between two places has a figure, so that none of them turns to something else."""
    edges = [since, *(place for place in range(since, start) if scene.text[place] == ","), start]
    return all(
        bisect_right(scene.figures, last) > bisect_right(scene.figures, first - 1) for first, last in pairwise(edges)
    )

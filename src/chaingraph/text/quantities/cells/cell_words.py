"""The words of a cell before its quantity that say what is counted, and measures that only say which things are."""

from __future__ import annotations

import re
from dataclasses import replace

from chaingraph.text.dates import TO, YEAR_PART, due_of
from chaingraph.text.quantities import grammar, matching, units
from chaingraph.text.quantities.cells.label_words import measure_of
from chaingraph.text.quantities.cells.labels import OF_AIM, what_counts
from chaingraph.text.quantities.cells.row_times import ANY_YEAR
from chaingraph.text.quantities.cells.rows import Around
from chaingraph.text.quantities.indicators.ended import RATES, named, says_measure
from chaingraph.text.quantities.vocabulary import DOING, GRANTS, LEADING
from chaingraph.text.tables.ruled import Cell

_BY_YEAR = re.compile(  # of what the row names (产业规模: 到2028年达到200亿元)
    "(?:力争|争取|确保)?[到至]20\\d\\d年[底末]?(?:力争|争取)?(?:(?:提[高升]|增[加长]|扩大|发展|下降|降低|稳定|控制|保持)[到至在]?)?"
)
_GIVES = re.compile(  # words of an award that do not say for what it is given
    rf"(?:单[户家个项][^,。;]{{0,6}}?)?(?:每[^,。;]{{1,6}})?(?:分别|一次性|按(?:照?[^,。;]{{1,12}}的)?|给予|最高|不超过)*(?:给予)?(?:{GRANTS}|支持|扶持)?(?:资金|经费)?(?:最高|不超过)*"
)
_IN_PART = re.compile(rf"(?:20\d\d年)?{YEAR_PART}(?=[^,。;]{{2}})")
_EACH = re.compile("每(?:半?年|季度?|个?月|周)")
_OF_GOALS = re.compile("目标|任务|计划")
_ONE_THING = re.compile(r"[\u4e00-\u9fff“”A-Za-z+]{3,16}")
_GIVEN = re.compile(GRANTS)
_COUNTED_THINGS = re.compile(  # behind a measure: what it says which of them are counted
    r"(?:元)?(?:级)?的?[^,。;、:\d()]{0,8}?(?:项目|企业|单位|园区|集群|产业链?|平台|工程|品牌|产品|纳税人|户|人才)(?:[个家]?数量?|总数|个数|招引|引进|落地|签约|开工|竣工|投产|储备)*(?:\([^()]*\))?(?=$|\d)"
)
_LIMIT = re.compile(grammar.LIMIT)
_COUNT = re.compile(r"[\d.]+[个家户项]")  # of things that a measure right before it limits (亿元以上4个)
_ONLY_NEW = re.compile("新增|净增|新引进|新培育|新招引|引进|引育|签约|落地")
_OF_TASK = re.compile(
    "(?:加快|大力|持续|积极)?(?:引进|引育|招引|培育|培养|引聚|集聚|壮大|做强|新增)?(?P<things>[\u4e00-\u9fffA-Za-z]{2,16}?)(?:引进|引育|招引|培育|培养|集聚|壮大)?"
)
_COUNTED_BY = {  # units with the ends of what they count
    "名": "(?:人才|人员|工人|职工|学员|专家|博士|工匠|技师)$", "人": "(?:人才|人员|工人|职工|学员|专家|博士|工匠|技师)$",
    "家": "(?:企业|公司|机构|合作社|平台)$", "个": "(?:项目|平台|基地|团队|园区|车间)$",
}  # fmt: skip
_ONE_BY_ONE = ("个", "家", "项", "名", "户", "座", "条", "批", "台", "套", "所", "处", "辆")
_THINGS_ALONE = re.compile(
    "(?!以上|以下|以内|左右|工作日|月|百分点|及|和|或|等|\\w*?(?:完成|建成|开工|投产))(?P<things>[\u4e00-\u9fff]{2,12}?)[。;]?"
)
_COUNTS_THINGS = re.compile("(?:企业|项目|设备|产品|基地|平台|人才|农户|工人|园区|车间|品牌)(?:数量?)?")
_REACHES = re.compile(  # before a measure
    rf"^(?:(?:20\d\d年)?(?:\d{{1,2}}{TO}\d{{1,2}}月份?|{YEAR_PART})|全年|年内|力争|确保|预计|计划|累计|已)*(?:完成(?!投资|率|比例|进度)|实现|达到)?"
)
_OF_AIM = re.compile(f"(?:已|累计)*{OF_AIM}(?:比例)?(?:为|达到?)?")  # what share of its aim a row has reached
_PART_OF = re.compile("其中:?[\u4e00-\u9fff、]{1,12}(?:产业链|产业|领域|方向|[县市区镇])")
_BY_DAY = re.compile(  # who does something by a day, before what is done
    r"[^,。;:\d]{0,16}于\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底末初])?之?前(?:组织|举办|开展|召开)?"
)
_OF_CHAIN = re.compile(  # with which a clause begins, before what is done (石墨产业链|新增企业8家)
    rf"[\u4e00-\u9fffA-Za-z]{{1,12}}?产业链(?=.{{3}})(?:完成(?!投资)|实现|(?={DOING}|{LEADING}))"
)
_GREW_BY = re.compile(  # how what was told before in a cell grows
    "(?:同比|(?P<yearly>年均)|比上年|较上年|比上?去年)?(?:增长|增速|增幅)(?:率|幅度)?"
)


def only_limits(cell: Cell, found: matching.Found) -> bool:
    """Return whether a quantity of a cell only says which things are counted (新引进亿元以上项目): without a number of its own, or without theirs."""
    described = _limited(cell, found)
    numbered = cell.text[found.start - cell.start].isdecimal()
    return bool(described and not (numbered and described.end() < len(cell.text)))


def limits(cell: Cell, found: matching.Found) -> bool:
    """Return whether a quantity of a cell is the least that those have that are counted (其中5亿元以上项目2个)."""
    return _limited(cell, found) is not None


def _limited(cell: Cell, found: matching.Found) -> re.Match[str] | None:
    """Return what a measure of a cell describes, right before their number or without it; None where it is no limit."""
    end = found.end - cell.start
    if found.unit not in units.MEASURES or not _LIMIT.search(cell.text, max(0, found.start - cell.start - 3), end):
        return None
    return _COUNTED_THINGS.match(cell.text, end) or _COUNT.match(cell.text, end)


def with_task(around: Around, before: str, unit: str | None = None) -> str | None:
    """Return the words before a quantity: with its task where they only say which things are counted (企业20家, of 推广3D打印); none where they list examples (甲厂等20家).

    Where they only say how (新增120名, of 引进高层次人才), the things of that task are counted.
    """
    if before.endswith("等"):
        return None
    if around.counted and _ONLY_NEW.fullmatch(before):
        return f"{before}{_things(measure_of(around) or '', unit)}"
    task = around.counted if _COUNTS_THINGS.fullmatch(before) else None
    return f"{measure_of(around)}{before}" if task and before not in task.text else before


def _things(task: str, unit: str | None) -> str:
    """Return the things of a task that its unit counts; empty where it names none.

    >>> _things("引进高层次人才", "名"), _things("规上企业培育", "家"), _things("建设中试基地", "名"), _things("招商引资", "家")
    ('高层次人才', '规上企业', '', '')
    """
    things = _OF_TASK.fullmatch(task)
    return things["things"] if things and re.search(_COUNTED_BY.get(unit or "", "(?!)"), things["things"]) else ""


def things_behind(cell: Cell, found: matching.Found) -> str | None:
    """Return the things that a quantity counts which opens its cell, where nothing else stands behind it (8个试点县区)."""
    if found.start > cell.start or found.unit not in _ONE_BY_ONE:
        return None
    things = _THINGS_ALONE.fullmatch(cell.text[found.end - cell.start :])
    return things["things"] if things else None


def is_time(words: str) -> bool:
    """Return whether words say when, or how often, and nothing else (一季度, 每季度)."""
    due = due_of(words, ANY_YEAR)
    return bool(due and (due.start, due.end) == (0, len(words)))


def part_of_year(words: str) -> str | None:
    """Return the words of the part of a year with which the clause begins that ends words before a quantity; None where it begins with none.

    >>> part_of_year("上半年对接企业"), part_of_year("对接企业10家,第二季度签约"), part_of_year("一季度"), part_of_year("较上半年增加")
    ('上半年', '第二季度', None, None)
    """
    told = _IN_PART.match(re.split("[,。;]", words)[-1])
    return told[0] if told else None


def words_before(cell: Cell, found: matching.Found) -> str | None:
    """Return the words of a cell before a quantity that say what it counts (新增企业12家)."""
    words = re.split(r"[,，。;；、:：]|[(（](?=[^()（）]*$)", cell.text[: max(0, found.start - cell.start)])[-1]
    if found.unit in units.SHARES and _OF_AIM.fullmatch(words):
        return "完成率"
    if found.unit in units.SHARES and words.endswith("的"):
        return None  # a share of something, which the row names
    words = words[told.end() :] if (told := _OF_CHAIN.match(words) or _BY_DAY.match(words)) else words
    words = re.sub(r"(?:达到?|为|完成|实现|至少|不少于|不低于|超过|突破|力争|累计|(?<!签)约)+$", "", words)
    if _BY_YEAR.fullmatch(words):
        return None
    measure = _REACHES.sub("", words)
    words = measure if says_measure(measure) else words
    return words if len(words) >= 2 and not _GIVES.fullmatch(words) else None


def clause_before(cell: Cell, found: matching.Found) -> str | None:
    """Return the clause of a cell before that of a quantity which only says when (新招引企业,全年6家); None where that has a number of its own, or is no clause alone."""
    told = re.split("[,，]", re.split("[。;；]", cell.text[: found.start - cell.start])[-1])
    words = told[-2] if len(told) > 1 and (_EACH.fullmatch(told[-1]) or is_time(told[-1])) else ""
    return words if _ONE_THING.fullmatch(words) else None


def of_goal(around: Around, unit: str | None) -> str | None:
    """Return what the goal of a row counts in a unit (年度目标: 签约项目12个), which its parts count too (一季度: 2个); None where no goal does."""
    goals = (one for name, one in around.others if _OF_GOALS.search(name) and not what_counts(name))
    for goal in goals:
        told = matching.found(goal.text)
        if unit and len(told) == 1 and told[0].unit == unit:
            return words_before(goal, replace(told[0], start=goal.start + told[0].start, end=goal.start + told[0].end))
    return None


def given(cell: Cell, found: matching.Found) -> str | None:
    """Return what words before a quantity of a cell that say nothing else call what is given (每个品种奖励300万元)."""
    words = re.split(r"[,，。;；、:：]", cell.text[: max(0, found.start - cell.start)])[-1]
    told = _GIVEN.findall(words) if _GIVES.fullmatch(words) else []
    return told[-1] if told else None


def part_of(before: str, former: str | None, unit: str | None, same: str | None) -> str:
    """Return the words before a quantity, but what was told ``former``ly in its cell in the ``same`` unit, where they only say which part is meant (40个,其中农机产业链12个).

    >>> part_of("其中农机产业链", "引进项目", "个", "个"), part_of("其中工业企业", "新增企业", "家", "家"), part_of("其中云岭产业链", None, "个", None)
    ('引进项目', '其中工业企业', '其中云岭产业链')
    """
    return former if former and unit == same and _PART_OF.fullmatch(before) else before


def grown(before: str, former: str | None, unit: str | None, rate: str | None) -> str:
    """Return the words before a quantity, with what was told ``former``ly in its cell, in a ``unit``, where they say that this grows by a ``rate``.

    >>> grown("同比增长", "产值", "元", "%"), grown("新增企业", "产值", "元", "家"), grown("增长", None, None, "%")
    ('产值增速', '新增企业', '增长')
    """
    grew = _GREW_BY.fullmatch(before) if former and rate in RATES else None
    return f"{named(former, unit)}{grew['yearly'] or ''}增速" if former and grew else before

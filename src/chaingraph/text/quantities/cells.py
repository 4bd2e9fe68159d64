"""The quantities of tables: a cell gives the number, the label of its column the unit and the year, its row what it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from chaingraph.text.dates import TO, due_of
from chaingraph.text.headers import is_quantity
from chaingraph.text.labels import role_of
from chaingraph.text.quantities import grammar, matching, units
from chaingraph.text.quantities.cornered import cornered
from chaingraph.text.quantities.ended import RATES, named, says_measure
from chaingraph.text.quantities.labels import is_base, is_reached, what_counts
from chaingraph.text.quantities.owners import without_owners
from chaingraph.text.quantities.provisions import is_provision
from chaingraph.text.quantities.rows import (
    ANY_YEAR,
    BEFORE,
    COMPARING,
    OF,
    PLANNED,
    RANK,
    UNIT,
    WHOLE,
    WHOM,
    Around,
    unit_in,
    without_unit,
)
from chaingraph.text.ruled import Cell
from chaingraph.text.tables import Table, is_metadata

# labels of columns whose numbers count nothing, or are part of a name
_NUMBERING = re.compile(
    r"序号|编号|项号|排序|.*(?:电话|号码|代码|文号|邮编|日期|时间|日|年限|年份|届次)|(?:认定|获批|批准|设立|成立|入选|授牌)年度|联系方式"
)
_NAMES = re.compile(r"(?:重点|建设)?项目|.*名称")
_DONE, _TO_DO = re.compile("已|累计完成"), re.compile("计划|拟|预计|力争")  # in a cell
_RATE = re.compile(
    "(年均)?(?:累计|[当本]月)?(?:同比|比上年(?:同期)?|较上年(?:同期)?)?(?:增[长减幅速]|增长率)[±+-]*[%‰]?"
)
_GROWS = re.compile("(?<=..)(?:(?:同比|(?:比|较)上年)(?:增[长减]|增?速)?|增减)$")  # behind what grows (营业收入同比)
_LABEL_YEAR = re.compile(r"20\d\d(?=年)")
_CONDITION = re.compile("(?:认定|申报|支持|享受|兑现|奖励|奖补|补助)?(?:条件|门槛|情形)(?:要求)?")
_AWARD = re.compile(
    r"(?:.*(?:奖励|奖补|补助|补贴|扶持|资助|支持|兑现)(?:金额|标准|额度|比例|资金|方式|内容)?|标准|金额)(?:\([^()]*\))?"
)
_AWARDED = re.compile(  # the label of what is given
    "(?:补贴|补助|奖励|奖补|扶持|资助)(?:项目|类别|类型|事项|内容|名称|对象)"
)
_GIVES = re.compile(  # words of an award that do not say for what it is given
    r"(?:每[^,。;]{1,6})?(?:分别|一次性|按(?:照?[^,。;]{1,12}的)?|给予|最高|不超过)*(?:给予)?(?:奖励|奖补|补助|补贴|资助|支持|扶持)?(?:资金|经费)?(?:最高|不超过)*"
)
_SCORED = re.compile("[扣减加得计]$")  # before points
_AT_LEAST = re.compile("(?:达到?|满)$")  # before a condition
_RULES = re.compile(  # of how something is scored: what counts it is said by the row
    "(?:评分|计分|赋分|扣分|打分|考核|考评|评价|得分)(?:标准|细则|办法|规则|依据|说明)"
)
_COUNTED_THINGS = re.compile(  # behind a measure: what it says which of them are counted
    r"(?:元)?(?:级)?的?[^,。;、:\d()]{0,8}?(?:项目|企业|单位|园区|集群|产业链?|平台|工程|品牌|产品|纳税人|户|人才)(?:[个家]?数量?|总数|个数|招引|引进|落地|签约|开工|竣工|投产|储备)*(?:\([^()]*\))?(?=$|\d)"
)
_DATED = re.compile(rf"^20\d\d(?:{TO}20\d\d)?年(?:度|底|末)?(?=[\u4e00-\u9fff]{{2}})")
_AIM = re.compile("(?<=..)(?:目标|计划|预期|规划)(?:任务)?[数值]?$")  # behind what is counted
_BUILDS = re.compile("(?:主要)?建设(?:的?主?要?(?:规模|内容|任务)[及和、与]?)+")  # the label of what is to be built
_GREW_BY = re.compile(  # how what was told before in a cell grows
    "(?:同比|年均|比上年|较上年|比上?去年)?(?:增长|增速|增幅)(?:率|幅度)?"
)
_COUNTS_THINGS = re.compile("(?:企业|项目|设备|产品|基地|平台|人才|农户|工人|园区|车间|品牌)(?:数量?)?")
_REACHES = re.compile("^(?:全年|年内|力争|确保|预计|计划|累计|已)*(?:完成|实现|达到)?")  # before a measure
_PLACED = re.compile(r"第?\d{1,4}[位名]?")  # a rank
_PART_OF = re.compile(r"其中:?([^()]{2,4})(?:\(|$)")  # of what the column before counts
_THINGS = re.compile(r"(企业|项目|平台|人才|园区|基地|产品)(?:总数|总量|数量?|个数)?$")
_SPAN = re.compile(r"\d{1,9}(?:\.\d+)?[-—～~至]\d{1,9}(?:\.\d+)?")  # from one number to another
_BARE = re.compile(
    r"(?P<number>\D{0,4}?-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d+)?)(?P<after>以上|以下|以内|左右|余|多|)"
)


@dataclass(frozen=True)
class Counted:
    """A quantity of a cell: as ``found`` (with its place in the canonical text), and what labels and row say of it.

    ``words`` are what it counts, ``of`` the cell that says of what it is, ``when`` the words of its label or row that say
    when; ``status`` is planned, achieved, threshold or award, None where no label says which; ``of_year`` says that nothing
    dates it but the year of which its table is, if that has one: no label, no column of days, nor is it the whole of something (总投资).
    ``whole`` says that the words are already those of an indicator, ``base`` that its column is of the level from which the row begins.
    """

    found: matching.Found
    words: str | None
    of: Cell | None
    when: str | None
    status: str | None
    of_year: bool
    whole: bool = False
    base: bool = False


def counted(table: Table, caption: str = "") -> Iterator[Counted]:
    """Yield the quantities of a table, row by row; a table that describes the document has none.

    ``caption`` are the words above it, which may say in which units it counts.
    """
    if is_metadata(table):
        return
    table = without_owners(table)
    names_rows = bool(cornered(table.labels, 1))  # the first column
    for row in table.rows:
        dated = bool(_NUMBERING.fullmatch(row.cells[0].text)) if row.cells else False  # 发布时间 | 2026-05-11 | 17 | 09
        for label, cell in table.labelled(row):
            names_row = names_rows and cell is row.cells[0]
            if (
                cell.own
                and _counts(label)
                and not (dated and not label)
                and not names_row
                and not is_provision(cell.text)
            ):
                around = Around(table, row, label, cell, caption)
                entitles = _entitles(label, table.labels)
                former = None
                for found in _found(cell, around.unit, role_of(label) == "due"):
                    if entitles or not _only_limits(cell, found):
                        former = _described(around, replace(found, rank=found.rank or around.unit == "位"), former)
                        yield former


def _only_limits(cell: Cell, found: matching.Found) -> bool:
    """Return whether a quantity of a cell only says which things are counted (新引进亿元以上项目), right before their number or without it."""
    end = found.end - cell.start
    limited = re.search(grammar.LIMIT, cell.text[max(0, found.start - cell.start - 3) : end])
    described = _COUNTED_THINGS.match(cell.text, end)
    return bool(limited and described and found.unit in units.MEASURES)


def reached_until(table: Table) -> int | None:
    """Return the last year of which a label of a table says that it is reached (2024年(基期)): later ones are to come."""
    years = [_LABEL_YEAR.search(label) for label in table.labels if is_reached(label)]
    return max((int(year[0]) for year in years if year), default=None)


def _counts(label: str) -> bool:
    """Return whether numbers below a label may be quantities; in a column of days those are (每季度1次) that have a unit."""
    if _NUMBERING.fullmatch(label) or UNIT.fullmatch(label) or _NAMES.fullmatch(label):
        return role_of(label) == "due"
    return role_of(label) in (None, "due")


def _found(cell: Cell, unit: str, among_days: bool) -> Iterator[matching.Found]:
    """Yield the quantities of a cell; a bare number has the unit of its column or row, and is none ``among_days``."""
    text = cell.text.translate(grammar.TRADITIONAL)
    if unit == "位" and _PLACED.fullmatch(text):
        yield matching.Found(
            cell.start, cell.end, matching.number(text.strip("第位名")), None, unit, "=", "nowhere", rank=True
        )
        return
    bare, span = _BARE.fullmatch(text), unit if _SPAN.fullmatch(text) else ""
    added = len(unit) if bare else len(span)
    told = matching.found(f"{bare['number']}{unit}{bare['after']}" if bare else f"{text}{span}")
    sign = -1 if re.match("[-−]", text) else 1
    for one in told if not ((bare or span) and among_days) else ():
        end = cell.start + min(one.end - added, len(text))
        whole = bare or (sign < 0 and one.start == 1)  # -2.4%
        first = cell.start if whole else cell.start + one.start
        yield replace(one, start=first, end=end, value=sign * abs(one.value) if whole else one.value)
    if bare and not told and not among_days:
        value = sign * matching.number(re.sub(r"[^\d.]", "", text))
        yield matching.Found(cell.start, cell.end, value, None, None, "=", "nowhere")


def _described(around: Around, found: matching.Found, former: Counted | None) -> Counted:
    """Return a quantity of a cell with what labels, row and cell say of it; ``former`` is the one before it in the cell."""
    if around.cornered:
        status, of_year = _status(around, ""), _of_year(around, around.when)
        base = _is_base(around, status)
        return Counted(found, around.cornered[0], around.of, around.when, status, of_year, whole=True, base=base)
    rate = _rate(around)
    own = rate or (_whole_label(around.table, around.label) if not around.is_of_column else "")
    own = own or ("" if around.counted else _of_same_unit(around))
    before = _words_of(around.cell, found)
    if before and former and former.words and found.unit in RATES and _GREW_BY.fullmatch(before):
        before = f"{named(former.words, former.found.unit)}增速"
    when, before = (before, None) if before and _is_time(before) else (around.when, before)
    says_nothing = own in ("累计", "当月") or (_AWARD.fullmatch(own) and _says_award(around.label, around.table.labels))
    own = "" if around.counted and says_nothing else own
    own = f"{around.measure}{_compared(own)}" if _is_rate_of_caption(around, own) else own
    before = _with_task(around, before) if before else before
    words, of = before or own or _measure(around), around.of
    if own and words == own and around.counted and not (of or rate):
        of = around.counted
    status = _status(around, before or "")
    if (
        status == "threshold"
        and found.comparator == "="
        and _AT_LEAST.search(around.cell.text[: found.start - around.cell.start])
    ):
        found = replace(found, comparator=">=")
    return Counted(found, words, of, when, status, _of_year(around, when), base=_is_base(around, status))


def _with_task(around: Around, before: str) -> str | None:
    """Return the words before a quantity: with its task where they only say which things are counted (企业20家, of 推广3D打印); none where they list examples (甲厂等20家)."""
    if before.endswith("等"):
        return None
    task = around.counted if _COUNTS_THINGS.fullmatch(before) else None
    return f"{_measure(around)}{before}" if task and before not in task.text else before


def _is_base(around: Around, status: str | None) -> bool:
    """Return whether the column of a quantity is of the level from which its row begins (2025年(基期), 现状)."""
    return status == "achieved" and is_base(around.dated) and around.dated == around.label


def _is_rate_of_caption(around: Around, own: str) -> bool:
    """Return whether a column only tells how what the words above the table measure grows (年均增速)."""
    return bool(around.measure and not around.counted and not RANK.search(own) and COMPARING.fullmatch(own))


def _measure(around: Around) -> str | None:
    """Return what the row, or the words above the table, say is counted; without the years with which its words begin."""
    measure = _AIM.sub("", _DATED.sub("", around.measure or ""))
    return (what_counts(measure) if around.is_of_column else measure) or None


def _rate(around: Around) -> str:
    """Return what the column of a rate counts in a row that says what is counted (指标 | 2025年 | 比上年增长%); empty for others."""
    rate = _RATE.fullmatch(around.label) or _RATE.fullmatch(what_counts(around.label))
    if not (around.counted and around.measure and rate):
        return ""
    measure = around.measure.removeprefix("其中").lstrip(":,")
    return measure if measure.endswith(("增速", "增长率")) else f"{measure}{rate[1] or ''}增速"


def _of_same_unit(around: Around) -> str:
    """Return what another column counts in the same unit (2025年产值(亿元) | 2026年目标(亿元)); empty where none does.

    Where the words above the table tell the unit, that is what all the others without a unit count; 上年同期 counts what
    the column before it does.
    """
    table, unit = around.table, unit_in(around.label)
    if around.when == BEFORE:
        return next((own for label in reversed(_left_of(around)) if (own := _whole_label(table, label))), "")
    told = [_whole_label(table, label) for label in table.labels if unit and unit_in(label) == unit]
    return next(filter(None, told if unit or not around.unit else _counted_alone(around)), "")


def _left_of(around: Around) -> Sequence[str]:
    """Return the labels of the columns with quantities before that of a cell."""
    table, place = around.table, around.table.labels.index(around.label)
    return [label for column, label in enumerate(table.labels[:place]) if _has_quantities(table, column)]


def _counted_alone(around: Around) -> list[str]:
    """Return what the columns without a unit of their own count, where that is one thing alone, but for 当月 and 累计."""
    table = around.table
    bare = [label for place, label in enumerate(table.labels) if not unit_in(label) and _has_quantities(table, place)]
    told = {re.sub("^(?:[当本]月|累计)", "", _whole_label(table, label)) for label in bare if _counts(label)}
    return list(told - {""}) if len(told - {""}) == 1 else []


def _is_time(words: str) -> bool:
    """Return whether words say when, or how often, and nothing else (一季度, 每季度)."""
    due = due_of(words, ANY_YEAR)
    return bool(due and (due.start, due.end) == (0, len(words)))


def _whole_label(table: Table, label: str) -> str:
    """Return what a label says is counted; one that only compares (同比, 位次) is of what the column before it counts."""
    own = "" if _RULES.fullmatch(label) else what_counts(without_unit(label)).strip("、,;:±+%‰")
    own = _GROWS.sub("增速", own) if label.rstrip(")").endswith(("%", "‰")) else own
    place = table.labels.index(label) if label in table.labels else 0
    if part := _PART_OF.match(label):
        return f"{own}{_things_before(table, place) if part[1] == own else ''}"
    if RANK.fullmatch(own) and not place:
        return f"{_only_measure(table)}{own}"
    if not COMPARING.fullmatch(own) or "完成" in own or not place:
        return own
    before = [
        what_counts(without_unit(one)).strip("、,;:")
        for column, one in enumerate(table.labels[:place])
        if not one.rstrip("(%)").endswith("率") and not (OF.fullmatch(one) and not _has_quantities(table, column))
    ]
    counted = [one for one in before if one and not COMPARING.fullmatch(one)]
    counted = [one for one in counted if role_of(one) is None]
    of = counted[0 if RANK.search(own) else -1 :][:1]
    return f"{of[0] if of else ''}{_compared(own)}"


def _things_before(table: Table, place: int) -> str:
    """Return the things that the column before one of their parts counts (企业总数 | 其中:规上); empty where it names none."""
    things = _THINGS.search(without_unit(table.labels[place - 1])) if place else None
    return things[1] if things else ""


def _only_measure(table: Table) -> str:
    """Return what the only column counts by which the rows of a table may be ranked; empty where there are several."""
    columns = [label for place, label in enumerate(table.labels) if place and _has_quantities(table, place)]
    told = [own for label in columns if (own := what_counts(without_unit(label))) and not COMPARING.fullmatch(own)]
    return told[0] if len(told) == 1 else ""


def _compared(own: str) -> str:
    """Return the words of a label that only compares, behind what it compares.

    >>> _compared("同比增长"), _compared("年均增速"), _compared("全市位次"), _compared("占比")
    ('增速', '年均增速', '全市位次', '占比')
    """
    kept = RANK.search(own) or "占" in own or "完成" in own
    return (
        own
        if kept
        else re.sub("(?:累计|[当本]月)?(?:同比|比上年)?(?:增长|增减|增幅|增速|变动)?$", "增速", own, count=1)
    )


def _has_quantities(table: Table, column: int) -> bool:
    """Return whether a column has quantities in the first rows, whatever its label may name (签约项目)."""
    first = (row.cells[column].text for row in table.rows[:3] if column < len(row.cells))
    return any(map(is_quantity, first))


def _words_of(cell: Cell, found: matching.Found) -> str | None:
    """Return the words of a cell before a quantity that say what it counts (新增企业12家)."""
    words = re.split(r"[,，。;；、:：]", cell.text[: max(0, found.start - cell.start)])[-1]
    if found.unit == "分" and (scored := _SCORED.search(words)):
        return f"{scored[0]}分"
    if found.unit in ("%", "‰") and words.endswith("的"):
        return None  # a share of something, which the row names
    words = re.sub(r"(?:达到?|为|完成|实现|至少|不少于|不低于|超过|突破|力争|累计|约)+$", "", words)
    measure = _REACHES.sub("", words)
    words = measure if says_measure(measure) else words
    return words if len(words) >= 2 and not _GIVES.fullmatch(words) else None


def _status(around: Around, before: str) -> str | None:
    """Return what labels say that a quantity is, and the words ``before`` it in its cell; None where they do not say."""
    label, labels = around.dated, around.table.labels
    when = f"{around.year or ''}{label}"
    if _RULES.fullmatch(label) or _entitles(label, labels):
        return "threshold"
    if _AWARD.fullmatch(label) and _says_award(label, labels):
        return "award"
    if is_reached(when) or _DONE.match(before):
        return None if _TO_DO.match(before) else "achieved"
    if (_BUILDS.fullmatch(label) or WHOLE.search(label)) and any(map(PLANNED.search, labels)):
        return "planned"
    if around.due or role_of(label) == "due" or PLANNED.search(when):
        return "planned"
    return "achieved" if _is_before(label, labels) else "planned" if _is_after(label, labels) else None


def _entitles(label: str, labels: Sequence[str]) -> bool:
    """Return whether a label of a table tells what is asked of whom an award is for: a condition, or who that is beside an award."""
    return bool(_CONDITION.fullmatch(label) or (WHOM.fullmatch(label) and any(map(_AWARD.fullmatch, labels))))


def _says_award(label: str, labels: Sequence[str]) -> bool:
    """Return whether the other labels of a table say that one which may be of an award is: they tell a condition, or for what there are standards."""
    return any(map(_CONDITION.fullmatch, labels)) or ("标准" in label and any(map(_AWARDED.fullmatch, labels)))


def _is_before(label: str, labels: Sequence[str]) -> bool:
    """Return whether a label names a year before all those of which the other labels give the targets (2025年 | 2026年目标)."""
    years = [_LABEL_YEAR.search(one) for one in labels if PLANNED.search(one)]
    own, aims = _LABEL_YEAR.match(label), [one[0] for one in years if one]
    return bool(own and aims and own[0] < min(aims))


def _is_after(label: str, labels: Sequence[str]) -> bool:
    """Return whether a label names a year after all those of which others give what was reached (2025年(实际) | 2026年)."""
    reached = [year[0] for one in labels if is_reached(one) and (year := _LABEL_YEAR.search(one))]
    own = _LABEL_YEAR.match(label)
    return bool(own and reached and own[0] > max(reached))


def _of_year(around: Around, when: str | None) -> bool:
    """Return whether nothing of a table says of which time a quantity is, as columns of days do even of rows without one."""
    scope = WHOLE.search(around.dated) or _BUILDS.fullmatch(around.label)
    return not (when or scope or any(role_of(label) == "due" for label in around.table.labels))

"""What the labels of columns, and the rows beside them, say is counted in a cell: growth of what the column before counts, shares, ranks, sums."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.dates import TO
from chaingraph.text.labels import role_of
from chaingraph.text.quantities import units
from chaingraph.text.quantities.cells.column_labels import COMPARING, COUNTED, OF, RANK
from chaingraph.text.quantities.cells.labels import OF_AIM, SHARE, what_counts
from chaingraph.text.quantities.cells.row_times import BEFORE
from chaingraph.text.quantities.cells.row_units import UNIT, unit_in, without_unit
from chaingraph.text.quantities.cells.rows import Around
from chaingraph.text.quantities.cells.standing import RULES, is_award
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import is_quantity
from chaingraph.text.tasks import TASK

# labels of columns whose numbers count nothing, or are part of a name
NUMBERING = re.compile(
    r"序号|项号|排序|.*(?:编[号码]|电话|号码|代码|文号|证号|账号|邮编|日期|时间|日|年限|年份|届次)|(?:认定|获批|批准|设立|成立|入选|授牌)年度|(?:联系|联络|通讯)方式"
    r"|(?:联系人|联[系络]员?|负责人|经办人|移动|办公|值班|个人)?(?:手机|座机|固话|分机|热线|传真|微信|[Qq]{2})号?(?:\([^()]*\))?"
)
_NAMES = re.compile(r"(?:重点|建设)?项目|.*名称")
_PUT_IN = re.compile(  # of a year, or until now
    "(?:(?:20\\d\\d年|[本当今]年)?(?:年度|全年)?|(?:自?开工(?:以来)?)?(?P<sum>累计))(?:(?P<how>计划|完成)(?:完成)?)?(?P<said>投资)?(?:额)?(?<=..)"
)
_WHOLE_SUM = re.compile("(?:计划|项目|估算)?总投资|投资总额")
_OF_SUMS = ("累计", "当月", "累计达到", "达到", "总量")  # what says nothing beside a row that says what is counted
_NEW = re.compile("(?:计划|拟|预计)?(?P<how>新增|净增|新培育)(?:数量?)?")  # how many more
_SCORE = re.compile("总分|总得分|(?:综合|考核|最终)得分|合计得分")  # by which rows are ranked
_RATE = re.compile(
    "(?=.*[同比较增±])(年均)?(?:累计|[当本]月)?(?:(?:同比|[比较][上去]年(?:同期)?)(?:增[长减幅速]|增长率|变动)?|增[长减幅速]|增长率)?[±+-]*[%‰]?"
)
_GROWS = re.compile("(?<=..)(?:(?:同比|(?:比|较)上年)(?:增[长减]|增?速)?|增减)$")  # behind what grows (营业收入同比)
_FULFILLED = re.compile(
    "(?:年度|全年|年初|计划|目标|任务)*完成(?:率|比例|进度|百分比|$)|(?:完成|占|为)(?:年度|全年|年初|原定?|预期)*(?:的?(?:比例|百分比|比重|进度|率))?$"
)
_OF_AIM = re.compile(rf"{OF_AIM}(?:{SHARE}|\(?[%‰])")  # of what is not said
_DATED = re.compile(rf"^20\d\d(?:{TO}20\d\d)?年(?:度|底|末)?(?=[\u4e00-\u9fff]{{2}})")
_AIM = re.compile("(?<=..)(?:目标|计划|预期|规划)(?:任务)?[数值]?$")  # behind what is counted
_PART_OF = re.compile(r"其中:?([^()]{2,4}|\d{1,4}[万亿]?元(?:及)?以上)(?:\(|$)")  # of what the column before counts
_THINGS = re.compile(r"(企业|项目|平台|人才|园区|基地|产品)(?:总数|总量|数量?|个数)?$")


def by_label(around: Around) -> str:
    """Return what the label of a column says is counted; empty where it says nothing that the row does not say better."""
    names_them = "指标" in around.label and COUNTED.fullmatch(around.label)  # the cells do
    silent = around.is_of_column or role_of(around.label) == "due" or names_them
    own = rate_of(around) or ("" if silent else _whole_label(around.table, around.label, around.column))
    own = own or ("" if around.counted or around.thing else _of_same_unit(around))
    own = "" if around.is_crossed and around.measure and not around.counted else own
    own = "" if TASK.fullmatch(around.label) and not is_quantity(around.cell.text) else own  # words of a task
    says_nothing = own in _OF_SUMS or is_award(own, around.label, around.table.labels)
    own = put_in(around.label, around.table.labels) or ("" if around.counted and says_nothing else own)
    if around.counted and (new := _NEW.fullmatch(own)):
        return f"{new['how']}{around.measure}"
    return f"{around.measure}{_compared(own)}" if _is_rate_of_caption(around, own) else own


def put_in(label: str, labels: Sequence[str]) -> str:
    """Return what a column counts beside that of all that is put into projects (总投资 | 2026年计划 | 累计完成); empty for others.

    >>> labels = "项目名称", "总投资(亿元)", "2026年计划(亿元)", "2026年计划投资", "累计完成"
    >>> [put_in(label, labels) for label in labels]
    ['', '', '年度计划投资', '计划投资', '累计完成投资']
    >>> put_in("累计完成", ("产业链", "产值", "累计完成"))
    ''
    """
    told = _PUT_IN.fullmatch(re.sub(r"\([^()]*\)", "", label))
    if not told or not any(map(_WHOLE_SUM.match, labels)):
        return ""
    of_year = "" if told["how"] and told["said"] and "年度" not in label else "年度"
    return f"{told['sum'] or of_year}{told['how'] or ''}投资"


def _is_rate_of_caption(around: Around, own: str) -> bool:
    """Return whether a column only tells how what the words above the table measure grows (年均增速)."""
    return bool(around.measure and not around.counted and not RANK.search(own) and COMPARING.fullmatch(own))


def measure_of(around: Around) -> str | None:
    """Return what the row, or the words above the table, say is counted; without the years with which its words begin."""
    measure = _AIM.sub("", _DATED.sub("", re.sub("^其中[:,]", "", around.measure or "")))
    return (what_counts(measure) if around.is_of_column else measure) or None


def rate_of(around: Around) -> str:
    """Return what the column of a rate counts in a row that says what is counted (指标 | 2025年 | 比上年增长%); empty for others."""
    rate = _RATE.fullmatch(around.label) or _RATE.fullmatch(what_counts(around.label))
    if not (around.counted and around.measure and rate):
        return ""
    measure = around.measure.removeprefix("其中").lstrip(":,")
    return measure if measure.endswith(("增速", "增长率")) else f"{measure}{rate[1] or ''}增速"


def fulfilled(around: Around, own: str) -> str:
    """Return what a column counts that tells how far the indicator of the row is fulfilled (指标 | 目标 | 完成率): itself; empty for others."""
    return f"{around.measure}完成率" if around.measure and around.is_of_indicator and _FULFILLED.match(own) else ""


def _of_same_unit(around: Around) -> str:
    """Return what another column counts in the same unit (2025年产值(亿元) | 2026年目标(亿元)); empty where none does.

    Where the words above the table tell the unit, that is what all the others without a unit count; 上年同期 counts what
    the column before it does.
    """
    table, unit = around.table, unit_in(around.label)
    if around.when == BEFORE:
        return next((own for label in reversed(_left_of(around)) if (own := _whole_label(table, label))), "")
    own = unit or around.unit
    told = [_whole_label(table, one, at) for at, one in enumerate(table.labels) if own and unit_in(one) == own]
    return next(filter(None, [*told, *(_counted_alone(around) if own and not unit else ())]), "")


def _left_of(around: Around) -> Sequence[str]:
    """Return the labels of the columns with quantities before that of a cell."""
    table, place = around.table, around.column
    return [label for column, label in enumerate(table.labels[:place]) if _has_quantities(table, column)]


def _counted_alone(around: Around) -> list[str]:
    """Return what the columns without a unit of their own count, where that is one thing alone, but for 当月 and 累计."""
    table = around.table
    bare = [label for place, label in enumerate(table.labels) if not unit_in(label) and _has_quantities(table, place)]
    told = {
        re.sub("^(?:[当本]月|累计)", "", _whole_label(table, label))
        for label in bare
        if counts(label) and not COMPARING.fullmatch(what_counts(label))
    }
    return list(told - {""}) if len(told - {""}) == 1 else []


def _whole_label(table: Table, label: str, column: int | None = None) -> str:
    """Return what a label says is counted; one that only compares (同比, 位次) is of what the column before it counts, but for how much of an aim is reached.

    ``column`` is that of the label, where another may have the same (产值 | 同比 | 税收 | 同比).
    """
    if _OF_AIM.match(label):
        return "年度目标完成率"
    own = "" if RULES.fullmatch(label) else what_counts(without_unit(label)).strip("、,;:±+%‰").removesuffix("其中")
    own = _GROWS.sub("增速", own) if label.rstrip(")").endswith(units.SHARES) else own
    place = column if column is not None else table.labels.index(label) if label in table.labels else 0
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
    scores = [one for one in counted if _SCORE.fullmatch(one)]
    amounts = [one for one in counted if one not in scores]
    of = (scores or counted)[:1] if RANK.search(own) else (amounts or scores)[-1:]
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


def counts(label: str) -> bool:
    """Return whether numbers below a label may be quantities; in a column of days those are (每季度1次) that have a unit."""
    if NUMBERING.fullmatch(label) or UNIT.fullmatch(label) or _NAMES.fullmatch(label):
        return role_of(label) == "due"
    return role_of(label) in (None, "due")

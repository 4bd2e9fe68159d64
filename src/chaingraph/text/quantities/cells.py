"""The quantities of tables: a cell gives the number, the label of its column the unit and the year, its row what it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chaingraph.text.dates import due_of
from chaingraph.text.duties import role_of
from chaingraph.text.quantities import grammar, matching
from chaingraph.text.tables import Cell, Row, Table, is_metadata

# labels of columns: those whose numbers count nothing, those that say what a row is of, what is counted, in which unit
_NUMBERING = re.compile(r"序号|编号|项号|排序|.*(?:电话|号码|代码|文号|邮编|日期|时间|日)|联系方式")
_OF = re.compile(
    r".*(?:产业链|链条|产业|企业|项目|区县|县区|地区|城市|园区|平台|机构)(?:名称)?|名称|县\(?市、?区\)?|单位名称|责任主体"
)
_COUNTED = re.compile(
    r"指标(?:名称|内容)?|主要指标|任务(?:名称|内容)?|工作(?:任务|内容)|重点(?:任务|工作)|内容|事项|项目名称|目标任务|类别"
)
_UNIT = re.compile(r"(?:计量)?单位")
_CAPTION = re.compile(r"单位:([^|:。;()]{1,20}?)\)?$")  # above a table
_RANK = re.compile("位次|排名|名次")
_COMPARING = re.compile(  # labels that say how the number of another column compares
    "(?:同比|比上年|较上年)?(?:增长|增幅|增速)?(?<=.)|(?:全[省市国])?(?:位次|排名|名次)"
)
_IN_BRACKETS = re.compile(r"\((?:单位:?)?([^()]{1,8})\)")
_GENERAL = re.compile(  # words of a label that say of which time or kind a number is, and not what it counts
    r"\([^()]*\)|20\d\d(?:[-—～至]20\d\d)?年?(?:度|底|末)?|[上本]年度?|第?[一二三四]季度|(?:预期|年度|工作|主要|量化|具体|阶段|分年度)?(?:目标(?!任务)值?|指标值|任务数|计划数?|数值|量化指标|指标(?![名内])|数量|完成(?:情况|数)|实际(?:完成)?(?:情况|数)?|现状|基数|合计|总数|个数)"
)
_PLANNED, _REACHED = (
    re.compile("目标|计划|预期|任务|拟"),
    re.compile("实际|完成情况|已完成|现状|基[数期]|上年|去年|累计"),
)
_BARE = re.compile(
    r"(?P<number>\D{0,4}?-?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d+)?)(?P<after>以上|以下|以内|左右|余|多|)"
)


@dataclass(frozen=True)
class Counted:
    """A quantity of a cell: as ``found`` (with its place in the canonical text), and what labels and row say of it.

    ``words`` are what it counts, ``of`` the cell that says of what it is, ``due`` the words of its label or row that say
    when; ``planned`` is None where no label says whether it is to come.
    """

    found: matching.Found
    words: str | None
    of: Cell | None
    when: str | None
    planned: bool | None


def counted(table: Table, caption: str = "") -> Iterator[Counted]:
    """Yield the quantities of a table, row by row; a table that describes the document has none.

    ``caption`` are the words above it, which may say in which units it counts.
    """
    if is_metadata(table):
        return
    for row in table.rows:
        for label, cell in table.labelled(row):
            if cell.own and not _NUMBERING.fullmatch(label) and role_of(label) is None and not _UNIT.fullmatch(label):
                for found in _found(cell, _unit(table, row, label, caption)):
                    ranked = replace(found, rank=found.rank or bool(_RANK.search(label)))
                    yield _described(table, row, label, cell, ranked)


def _found(cell: Cell, unit: str) -> Iterator[matching.Found]:
    """Yield the quantities of a cell; a bare number has the unit of its column or row."""
    text = cell.text.translate(grammar.TRADITIONAL)
    bare = _BARE.fullmatch(text)
    added = len(unit) if bare else 0
    told = matching.found(f"{bare['number']}{unit}{bare['after']}" if bare else text)
    for one in told:
        end = cell.start + min(one.end - added, len(text))
        yield replace(one, start=cell.start + one.start, end=end)
    if bare and not told:
        value = matching.number(re.sub(r"[^\d.]", "", text)) * (-1 if text.startswith("-") else 1)
        yield matching.Found(cell.start, cell.end, value, None, None, "=", "nowhere")


def _unit(table: Table, row: Row, label: str, caption: str) -> str:
    """Return the words of the unit in which a column or a row counts, or all of a table (单位：亿元、家); empty where none says."""
    if _RANK.search(label):
        return "位"
    bracket = _IN_BRACKETS.search(label)
    if bracket and re.search(r"[家个项名人元亩吨%户所场次条件台套]|kW|MW|公里|平方", bracket[1]):
        return bracket[1]
    own = next((cell.text for name, cell in table.labelled(row) if _UNIT.fullmatch(name) and len(cell.text) <= 8), "")
    return own or _of_caption(label, caption)


def _of_caption(label: str, caption: str) -> str:
    """Return the unit of a column by the line above its table; of several, the one that counts what the label says."""
    told = _CAPTION.search(caption)
    all_units = re.split("[、,，/]", told[1]) if told else []
    money = bool(re.search(rf"{grammar.MONEY}|年$|年度$", label))
    fitting = [one for one in all_units if one.endswith("元") == money]
    return all_units[0] if len(all_units) == 1 else next(iter(fitting), "")


def _described(table: Table, row: Row, label: str, cell: Cell, found: matching.Found) -> Counted:
    others = [(name, one) for name, one in table.labelled(row) if one is not cell]
    due = next((one.text for name, one in others if role_of(name) == "due"), None)
    named = next((one for name, one in others if _COUNTED.fullmatch(name)), None)
    of = next((one for name, one in others if _OF.fullmatch(name) and one is not named), None)
    own = _whole_label(table, label)
    before = _words_of(cell, found)
    words = before or own or (named.text if named else None)
    if words == own and named and not of:
        words, of = own or named.text, named
    when = label if due_of(label, None) else due
    return Counted(found, words, of, when, _planned(label, bool(due)))


def _whole_label(table: Table, label: str) -> str:
    """Return what a label says is counted; one that only compares (同比, 位次) is of what the column before it counts."""
    own = _GENERAL.sub("", label).strip("、,;:")
    place = table.labels.index(label) if label in table.labels else 0
    if not _COMPARING.fullmatch(own) or not place:
        return own
    before = [_GENERAL.sub("", one).strip("、,;:") for one in table.labels[:place]]
    counted = [one for one in before if one and not _COMPARING.fullmatch(one) and not _OF.fullmatch(one)]
    rate = re.sub("(?:同比|比上年)?(?:增长|增幅|增速)?$", "增速", own, count=1) if not _RANK.search(own) else own
    counted = [one for one in counted if role_of(one) is None]
    of = counted[0 if _RANK.search(own) else -1 :][:1]
    return f"{of[0]}{rate}" if of else own


def _words_of(cell: Cell, found: matching.Found) -> str | None:
    """Return the words of a cell before a quantity that say what it counts (新增企业12家)."""
    words = re.split(r"[,，。;；、:：]", cell.text[: max(0, found.start - cell.start)])[-1]
    words = re.sub(r"(?:达到?|为|完成|实现|至少|不少于|不低于|超过|突破|力争|累计|约)+$", "", words)
    return words if len(words) >= 2 else None


def _planned(label: str, due: bool) -> bool | None:
    """Return whether a label says that what stands below it is to come; what has a day by which it is due is."""
    if _REACHED.search(label):
        return False
    return True if due or _PLANNED.search(label) else None

"""In which unit the quantities of a column count: by its label, by what the row counts, by the words above the table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.dates import TO, YEAR_PART
from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.cells.column_labels import BODY, RANK
from chaingraph.text.quantities.cells.labels import what_counts
from chaingraph.text.tables.ruled import Cell

_LONGEST = 8  # characters of a unit in a column of its own
UNIT = re.compile(r"(?:计量)?单位")
_CAPTION = re.compile(  # above a table: 单位:亿元, or (亿元), (产值,亿元) behind its title
    r"(?:单位:|(?<=[\u4e00-\u9fff])\((?:[\u4e00-\u9fff]{2,8}[,、:])?(?=[十百千万亿]*(?:元|美元|[家个项户名人亩吨])\)$))([^|:。;()]{1,20}?)\)?:?$"
)
_SHARE = re.compile(  # labels of what no unit of things counts
    "(?:增速|增长率?|增幅|降幅|占比|比重|比例|百分比|完成进度|[^税费汇利]率|(?:同比|[比较][上去]年(?:同期)?)(?:增减|增长|变动)?±?)(?:[(（]|$)"
)
_THINGS = re.compile(  # what is counted one by one
    "(?:(项目)|(企业|单位|合作社)|(人才|人员|职工))(?:个数|家数|户数|人数|数量?)?$"
)
_COUNTS_THEM = ("", "个项", "家户个", "人名")
_BY_NOUN = re.compile("[人户家个次场台件项](?=数$)|(?<=..)百分点(?=数?$)")
POINTS = re.compile(  # labels of how much something counts when it is assessed
    r"(?:考核|评价|考评|指标|标准|基础|基本|目标|任务|所占|总)*(?:分值|权重|权数|赋分|配分|标准分|满分)(?:\((?:单位:)?[^()]{1,4}\))?"
)
LOST = re.compile(r"\( ?\)$")  # behind what a row counts: a bracket of which a page lost the unit
_SCORE = re.compile(r"分值$|\(\d{1,3}分\)$|(?<![部成百水])分$")
_IN_BRACKETS = re.compile(r"\((?:单位:?)?([^()]{1,8})\)")
_AFTER_SLASH = re.compile(r"(?<=[\u4e00-\u9fff]{2})/([^/()]{1,4})$")  # 总投资/万元
_SIGN = re.compile(r"(?<=[\u4e00-\u9fff±])[%‰]$")  # at the end of a label
_IS_UNIT = re.compile(
    r"[家个项名人元亩吨%户所场次条件台套头]|kW|MW|公里|平方|^[十百千万亿].{1,3}$|^[座只辆艘株羽枚册宗起架]$"
)
_PART = re.compile("其中[:、]?")  # of what the column before counts
_PART_OF_YEAR = re.compile(
    rf"(?:20\d\d年)?(?:\d{{1,2}}{TO}\d{{1,2}}月|{YEAR_PART}|全年|年度)(?:目标|计划|任务|完成|实际)?(?:数|值|情况)?|20\d\d年?度?(?:目标|计划|任务|预期|完成|实际)(?:数|值|情况)?"
)
_INVESTED = re.compile("(?:投资|资金)(?:额|完成额?|计划)?$")


def unit_of(label: str, counted: str, others: Sequence[tuple[str, Cell]], labels: Sequence[str], caption: str) -> str:
    """Return the words of the unit of a cell; empty where nothing says it.

    ``label`` is that of its column, ``counted`` what its row counts, ``others`` the other cells with their labels, ``labels``
    those of all columns, ``caption`` the words above the table.
    """
    if RANK.search(label) or RANK.search(counted):
        return "位"
    if _SCORE.search(label):
        return "分"
    if POINTS.fullmatch(label):
        return unit_in(label) or ("分" if "分" in label else "")
    units = (one.text for name, one in others if UNIT.fullmatch(name))
    own = next((unit for unit in units if len(unit) <= _LONGEST and not BODY.search(unit)), "")
    own = unit_in(counted) or own
    told = unit_in(label) or ("" if _SHARE.search(label) and own not in ("%", "‰", "百分点", "个百分点") else own)
    if LOST.search(counted) and not told:
        return ""
    return told or _beside(label, labels) or _of_caption(_saying(label, counted, labels), caption) or _by_noun(label)


def _saying(label: str, counted: str, labels: Sequence[str]) -> str:
    """Return what says of which kind a quantity is: its label, else the label of which that is a part, else what its row counts.

    >>> _saying("其中:本年新增", "", ["户数", "贷款余额", "其中:本年新增"]), _saying("目标值", "规上产值", ["指标", "目标值"])
    ('贷款余额', '规上产值')
    >>> _saying("其中:新增户数", "", ["贷款余额", "其中:新增户数"]), _saying("总投资", "开工项目", ["任务", "总投资"])
    ('其中:新增户数', '总投资')
    """
    if _is_money(label) or _THINGS.search(label) or _by_noun(label):
        return label
    before = labels[labels.index(label) - 1] if _PART.match(label) and label in labels[1:] else ""
    return before or counted or label


def _is_money(label: str) -> bool:
    return bool(re.search(rf"{grammar.MONEY}|年$|年度$", label))


def _by_noun(label: str) -> str:
    """Return the unit that the last word of a label has in it.

    >>> _by_noun("需求人数"), _by_noun("拉动百分点"), _by_noun("增速"), _by_noun("个百分点说明")
    ('人', '百分点', '', '')
    """
    last = _BY_NOUN.search(label)
    return last[0] if last else ""


def _beside(label: str, labels: Sequence[str]) -> str:
    """Return the only unit of other labels, where this one says no more than of which part of the year it is (全年目标(亿元) | 1-6月目标).

    Where it speaks of an investment, that is the only one of money (总投资(万元) | 年度投资).
    """
    units = {unit for one in labels if (unit := unit_in(one))} - {"%", "‰"}
    invested = _INVESTED.search(label)
    units = {unit for unit in units if unit.endswith("元")} if invested else units
    return units.pop() if len(units) == 1 and (invested or _PART_OF_YEAR.fullmatch(label)) else ""


def _of_caption(label: str, caption: str) -> str:
    """Return the unit of a column by the line above its table; of several, the one that counts what the label says."""
    told = _CAPTION.search(caption)
    all_units = re.split("[、,，/]", told[1]) if told else []
    if _SHARE.search(label):
        return next((one for one in all_units if one in "%％‰"), "")
    label = what_counts(label) or label  # without the time that ends it (签约项目上半年)
    noun = _by_noun(label)
    if noun in all_units:
        return noun
    things = _THINGS.search(label)
    money = not things and _is_money(label)
    counts = [one for one in all_units if one not in "%％‰"]
    fitting = [one for one in counts if one.endswith("元") == money]
    counters = _COUNTS_THEM[things.lastindex or 1] if things else ""
    own = [one for one in fitting if one in counters]
    if counters.startswith("个") and "家" in counts and not own:
        return "个"  # the unit of firms beside is not that of projects
    alone = len(counts) == 1 and not (things and counts[0].endswith("元"))
    return counts[0] if alone else next(iter((*own, *fitting)), "")


def unit_in(words: str) -> str:
    """Return the unit that words have in a bracket, or as a sign at their end; empty where they have none.

    >>> unit_in("产值(亿元)"), unit_in("产值(含税)"), unit_in("显示产业链(2个)"), unit_in("增减±%")
    ('亿元', '', '', '%')
    >>> unit_in("总投资/万元"), unit_in("单位/部门")
    ('万元', '')
    """
    told = [one[1] for one in _IN_BRACKETS.finditer(words) if _IS_UNIT.search(one[1]) and not one[1][0].isdigit()]
    told += [one for one in _AFTER_SLASH.findall(words) if _IS_UNIT.search(one)]
    told += _SIGN.findall(words)
    return told[-1].strip("±+-") if told else ""


def without_unit(words: str) -> str:
    """Return words without the bracket that names their unit.

    >>> without_unit("规上企业(家)"), without_unit("产值(含税)")
    ('规上企业', '产值(含税)')
    """
    words = LOST.sub("", words)
    slash = _AFTER_SLASH.search(words)
    if slash and _IS_UNIT.search(slash[1]):
        return words[: slash.start()]
    return _IN_BRACKETS.sub(lambda one: "" if _IS_UNIT.search(one[1]) else one[0], words)

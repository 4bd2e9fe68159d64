"""Which column of a table says of what its rows are, and which what they count, by its label and its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chaingraph.text.labels import role_of
from chaingraph.text.quantities.cells.column_labels import BODY, COUNTED, OF, WHOM
from chaingraph.text.quantities.cells.row_units import UNIT
from chaingraph.text.tables.ruled import Cell

_NAMED = re.compile("[\u4e00-\u9fff]{2,8}名称")  # labels of what a row is of
_ASIDE = re.compile(r"(?<=..)\([\u4e00-\u9fff、]{1,8}\)")  # in such a label
KIND = re.compile("(?:类别|类型)$")  # the end of a label
_SAYS_NO_THING = re.compile(rf"{UNIT.pattern}|备注|说明|.*(?:标准|等级|级别|方式|地点|地址|区域)")
_OF_GOALS = re.compile("(?:考核|考评|评价|评分|目标)项目")  # of kinds of indicators, which are no owners
_ASSESSED = re.compile("(?:考核|考评|评价|评分)(?:内容|要点|事项)")  # what is assessed within a kind (考核项目)
_SHORT = 12  # characters of what that is called
_CALLS = re.compile("[\u4e00-\u9fffA-Za-z]{2}")  # what an indicator says
_COUNTS = re.compile(r"\d[\d.,]*(?:[十百千万亿]*(?:[家个项名人户亩吨套台%]|美?元)|$)")


def says_of_what(label: str, cell: Cell) -> bool:
    """Return whether a cell says of what its row is: by its label, or as a body or a place below 单位.

    >>> [says_of_what(label, Cell(0, 3, "云纤维")) for label in ("平台(团队)名称", "线索名称", "产品名称", "指标名称", "责任单位名称")]
    [True, True, True, False, False]
    """
    bare = _ASIDE.sub("", label)
    named = _NAMED.fullmatch(bare) and not (COUNTED.fullmatch(bare) or role_of(bare.removesuffix("名称")))
    heads = OF.fullmatch(label) or OF.fullmatch(bare) or named
    return bool((heads and not _OF_GOALS.fullmatch(label)) or (label == "单位" and BODY.search(cell.text)))


def thing_beside(label: str, cell: Cell, cells: Iterable[tuple[str, Cell]]) -> Cell | None:
    """Return the cell that names in words of which thing a row is, behind one that only says of which kind (类别 | 支持方向); None where none does.

    >>> kind, thing = Cell(0, 4, "平台建设"), Cell(5, 10, "版权服务站")
    >>> told = [("类别", kind), ("支持方向", thing)], [("类别", kind), ("支持标准", thing)], [("类别", kind), ("责任单位", thing)]
    >>> [thing_beside("类别", kind, cells) is thing for cells in told]
    [True, False, False]
    """
    after = next((one for one in cells if one[1].start > cell.start), None) if KIND.search(label) else None
    if not after or not _CALLS.search(after[1].text):
        return None
    if re.search(r"\d", after[1].text) and not WHOM.fullmatch(after[0]):
        return None
    says_else = _SAYS_NO_THING.fullmatch(after[0]) or COUNTED.fullmatch(after[0]) or role_of(after[0])
    return None if says_else else after[1]


def wideness(label: str, words: str) -> float:
    """Return how wide what a column of things to be counted says by the words of a cell: 二级指标 is narrower than 指标 alone, that than 一级指标, 任务 wider than 指标, 类别 the widest.

    A cell of indicators that says nothing, or that itself counts (新增企业27家), comes after its task.
    """
    level = re.match("[一二三四](?=级指标)", label)
    if level:
        return -"一二三四".index(level[0])
    if label.endswith(("类别", "类型")):
        return 9
    if _ASSESSED.fullmatch(label):
        return 0.5 if len(words) <= _SHORT and not _COUNTS.search(words) else 2
    if "指标" not in label:
        return 1
    if not _CALLS.search(words) or _COUNTS.search(words):
        return 2
    return -0.5 if label == "指标" else 0

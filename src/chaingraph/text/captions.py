"""Rows above the labels of a table that say who filled it in, when, and in which unit it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence

_UNIT = re.compile(r"[(（]?(?:计量|金额|货币)?单位\s*[:：]\s*[（(]?(?:[十百千万亿]*[元吨亩]|[家个项户名人%％])")
_WHO = re.compile(
    r"(?:(?:填[报表写]|制表|编制|发布|公布|印发|报送|上报|统计|审[核批]|复核|汇总|报表|制定|主管|经办|单位)(?:单位|部门|机关|机构|负责人|责任人|人|日期|时间|年度)?"
    r"|单位(?:名称)?|县[（(]?市?、?区[）)]?|日期|时间|年度|联系(?:人|电话|方式)|电话|负责人|表号|文号|批准文号|有效期至?)"
    r"(?:[（(][^（）()]{1,8}[）)])?\s*[:：]"
)
_DAY = re.compile(r"20\d\d\s?[年.-]\s?\d{1,2}\s?[月.-](?:\s?\d{1,2}\s?日?)?")


def are_captions(words: Sequence[str]) -> bool:
    """Return whether the cells of a row that say something are captions: labels with what they say, and days.

    >>> are_captions(["填报单位:云岭市统计局", "2026年6月8日"]), are_captions(["责任单位:市工信局", "时限:6月"]), are_captions(["2026年6月"])
    (True, False, False)
    """
    labelled = [bool(_UNIT.match(one) or _WHO.match(one)) for one in words]
    return any(labelled) and all(told or _DAY.fullmatch(one) for told, one in zip(labelled, words, strict=True))


def in_order(words: Sequence[str]) -> list[str]:
    """Return captions, that of the unit last, so that it stands right above its table.

    >>> in_order(["单位:亿元", "填报单位:云岭市统计局"])
    ['填报单位:云岭市统计局', '单位:亿元']
    """
    return sorted(words, key=lambda one: bool(_UNIT.match(one)))

"""What a line measures that begins with the label of a measure, where the words behind it leave that out (高新技术企业数:新增15家以上)."""

from __future__ import annotations

import re

from chaingraph.text.dates import TO
from chaingraph.text.quantities.indicators.ended import says_measure
from chaingraph.text.quantities.indicators.trimming import loose
from chaingraph.text.quantities.vocabulary import DOING

_MARK = r"[\d一二三四五六七八九十().、●▲◆—☆·◇■①-⑳]*"
_MONTHS = rf"\d{{1,2}}(?:{TO}\d{{1,2}})?月份?(?:累计)?"  # of which it is told
_LABEL = re.compile(
    rf"(?:{_MONTHS}|{_MARK}?20\d\d年度?|{_MARK})(?P<label>[\u4e00-\u9fffA-Za-z“”]{{2,24}})(?:\([^()]{{0,20}}\))?:"
)
_NO_LABEL = re.compile(
    "^(?:其中|目标|任务|时间|期限|资金|奖励|补助|补贴|规模(?!以上)|面积|数|总数)|(?:时间|期限|时限|标准|措施|来源|奖励|补助|补贴)$"
)
_THINGS = re.compile("(?:企业|合作社|项目|平台|园区|基地|机构)$")  # a label of what is counted
_HOW_MANY = re.compile(r"(?:现有|共有?)?\d{1,6}[家户个](?![\u4e00-\u9fff])")  # behind it
_COUNTED = re.compile("(?:数量|总数|数)$")
_DONE = re.compile(rf"(?:力争|确保|计划|年度|全年|累计|共|再)*(?P<done>{DOING}|净增|培育|建成|组建|创建)(?:了|达到?)?")
_WHOLE = re.compile(
    "^(?:总量|总额|总数|总规模|数量)(?=达到?|为|突破|超过|完成|实现|增|下降|$)"
)  # that says no more than the label
_LEAST = 2  # characters with which the words behind a label say its end again (产业产值:产值增长5%)


def label(line: str) -> tuple[str, int]:
    """Return the measure that a line begins with as its label, and where what it tells begins; empty where there is none.

    >>> label("(1)规上工业增加值:增长"), label("责任单位:市工信局"), label("奖励标准:每家")
    (('规上工业增加值', 11), ('', 0), ('', 0))
    >>> label("1—8月产值:9亿元"), label("9月份用电量:8万千瓦时")
    (('产值', 7), ('用电量', 7))
    >>> label("·2025年产值:9亿元")
    ('产值', 9)
    >>> label("链上企业:43户"), label("重点项目:3个园区共建")
    (('链上企业数', 5), ('', 0))
    """
    found = _LABEL.match(line)
    if found and _THINGS.search(found["label"]) and _HOW_MANY.match(line, found.end()):
        return f"{found['label']}数", found.end()
    if not found or not says_measure(found["label"]) or _NO_LABEL.search(found["label"]):
        return "", 0
    return found["label"], found.end()


def behind(before: str, measure: str) -> str:
    """Return the words behind a label without those with which they say its end again.

    >>> behind("产值增长", "新兴产业产值"), behind("增长", "新兴产业产值"), behind("产量增长", "新兴产业产值")
    ('增长', '增长', '产量增长')
    >>> behind("总量达到", "固定资产投资")
    '达到'
    """
    again = (length for length in range(len(measure), _LEAST - 1, -1) if before.startswith(measure[-length:]))
    return _WHOLE.sub("", before[next(again, 0) :])


def done(before: str, measure: str) -> str | None:
    """Return what is counted of which the words behind a label say only what is done with it.

    >>> done("新增", "高新技术企业数"), done("引进项目", "企业数"), done("新增", "产值")
    ('新增高新技术企业数', None, None)
    """
    found, counted = _DONE.fullmatch(loose(before)), _COUNTED.search(measure)
    return f"{found['done']}{measure[: counted.start()]}数" if found and counted else None

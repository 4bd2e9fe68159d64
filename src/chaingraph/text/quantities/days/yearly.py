"""Papers that set out the work of one year (2026年工作要点): what they leave without a day is taken to be due by its end, but where they give days to their tasks themselves."""

from __future__ import annotations

import re

_TITLE = re.compile(  # of what is to be done in its year, and not of a paper of that year
    r"20\d\d年(?!版|修订|修正|调整)[^。]{0,60}?(?:(?<!规划)要点|工作(?:方案|计划)|(?:任务|责任)(?:推进)?(?:清单|分工)|工作分工)"
    r"|(?:工作要点|(?:任务|责任)(?:清单|分工))\(20\d\d年度?\)"
)
_OTHERS = re.compile(  # in the title of a report, of a paper of several years or of a part of one
    r"情况|总结|汇报|通报|解读|答复|小结|下半年|[一二三四]季度|规划|20\d\d年?[-—–~～至到]"
)
_OWN_DAYS = re.compile(  # by which some of its tasks are done: a bracket, a label, a sentence of its own
    r"[(〔\[【][^()〔〕\[\]【】]{0,80}(?:\d{1,2}月|[一二三四]季度|上半年|年底)[^()〔〕\[\]【】]{0,12}[)〕\]】]|(?:完成|推进|办结)(?:时限|时间|期限)"
    r"|(?:时间节点|(?<!款)(?:时限|期限)(?:要求)?|(?:时间|进度)(?:要求|安排)|(?:办理|落实|整改|达标|见效|竣工|建成|投产|截止)(?:时间|日期))(?:\||:\**(?:20\d\d年|\d{1,2}月|第?[一二三四]季度|[上下]半年|年底))"
    r"|(?:时间(?:节点|要求|安排)|时限(?:要求)?|完成节点):长期"
    r"|[。;]\d{1,2}月[底末]?前?完成[。;]"
)
_LASTS = re.compile(r"[\d一二两三四五六七八九十半]个?(?:工作日|月|天|日|周|小时|分钟|年)(?:之?内|以[内上下])?$")
_GOES_ON = re.compile(  # before what is so in any year, for each, or of a score
    r"(?:(?<![\d今全本当明去上])年[\u4e00-\u9fff]{1,5}|(?:单|每)[个户家笔项][^,。;\d]{0,10}|(?:权重|分值)[^,。;\d]{0,6}|每(?:半年|两年|年|个?月|季|周|天|日)[^。;]{0,24})$"
)


def is_of_one_year(title: str, text: str) -> bool:
    """Return whether a text sets out the work of the year that its title names, and gives no day to single tasks.

    >>> is_of_one_year("兰溪县2026年链长制工作要点", "新增企业5家。"), is_of_one_year("兰溪县2026年工作情况", "新增企业5家。")
    (True, False)
    >>> is_of_one_year("兰溪县2026年链长制工作要点", "新增企业5家。(县工信局,9月底前)")
    False
    """
    return bool(_TITLE.search(title)) and not (_OTHERS.search(title) or _OWN_DAYS.search(text))


def may_be_due(text: str, start: int, end: int) -> bool:
    """Return whether what stands at a place may be done by the end of a year: no span of time, no count of tasks in a bracket, nothing that is so every year, for each, or of a score.

    >>> may_be_due("新增企业5家", 4, 6), may_be_due("年产电机5万台", 4, 7), may_be_due("10个工作日内", 0, 7)
    (True, False, False)
    """
    alone = text[start - 1 : start] == "(" and text[end : end + 1] == ")"  # 产业链方面(6项)
    return not (alone or _LASTS.search(text, start, end) or _GOES_ON.search(text, max(0, start - 32), start))

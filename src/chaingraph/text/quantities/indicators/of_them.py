"""Which are counted of those told before, where what they have come to or what they do follows the number (6个项目已有4个开工, 项目27项,其中19项实现产业化)."""

from __future__ import annotations

import re

from chaingraph.text.quantities.counting import counted_after
from chaingraph.text.quantities.indicators.elided import OVER
from chaingraph.text.quantities.indicators.entering import entering
from chaingraph.text.quantities.vocabulary import DOING, LEADING

_OF_THEM = re.compile(
    "(?:已有|[仍还尚]有|中|中有|[,;、]有|其中|[,;、])(?:已|共|约)*$"
)  # before those of them that have come so far
_PROJECTS = re.compile("(?:重点|重大|产业|工业|招商引资|亿元以上)*项目数$")
_REACHED = re.compile(
    "(?:已|全部|顺利|实现)*(?P<stage>(?:尚?未)?(?:开工|投产|竣工|签约|落地|建成|完工|投运|达产|入库|供地))(?:建设)?(?:[,。;、]|$)"
)
_HAVE = re.compile(f"(?:年度?)?(?P<limit>{OVER})(?=[,。;、)]|$)")
_WHOLE = re.compile(f"(?:新|累计|共|已)*(?:{DOING}|{LEADING})?(?P<noun>[\u4e00-\u9fff“”A-Za-z]{{2,10}})数")
_MATTERS = "(?:问题|诉求|事项|困难|难题|需求|线索|意见|建议|任务)"
_DONE = re.compile(  # with which of them something is done, before their number
    r"[,、;]*(?:其中)?(?:目前|现)?(?:已经?|均|全部|正在?|[仍还尚][有在]?)*(?P<done>解决|办结|化解|推进|整改|销号|答复|办理|协调|落实|完成)(?:了|的|中)?"
)


def reaching(before: str, after: str, unit: str | None, base: str | None) -> str | None:
    """Return which are counted of those told before; ``base`` is what was counted of all.

    >>> reaching("项目已有", "开工。", "个", "签约项目数"), reaching("重点项目中", "已投产,", "个", "重点项目数"), reaching("新增", "投产。", "个", "项目数")
    ('开工项目数', '投产重点项目数', None)
    >>> reaching("项目中,仍有", "未开工、", "个", "项目数"), reaching(",其中", "实现产业化。", "项", "中试项目数")
    ('未开工项目数', '实现产业化中试项目数')
    >>> reaching(",其中", "销售额过亿元,", "家", "培育规上企业数"), reaching(",", "成为省级示范企业。", "家", "规上企业数"), reaching(",", "示范企业。", "家", "规上企业数")
    ('销售额过亿元规上企业数', '成为省级示范企业数', None)
    >>> reaching(",其中已解决", ",", "个", "收集问题数"), reaching(",解决", "就业,", "人", "企业数")
    ('解决问题数', None)
    """
    whole, stage = _PROJECTS.search(base or ""), _REACHED.match(after)
    of_them, all_of_them = _OF_THEM.search(before), _WHOLE.fullmatch(base or "")
    if whole and stage and of_them:
        return f"{stage['stage']}{whole[0]}"
    if all_of_them and (done := _DONE.fullmatch(before)) and re.fullmatch(f".*{_MATTERS}", all_of_them["noun"]):
        return f"{done['done']}{all_of_them['noun']}数"
    if not (of_them and all_of_them) or entering(after, unit):
        return None
    if limit := _HAVE.match(after):
        return f"{limit['limit']}{all_of_them['noun']}数"
    return None if counted_after(after) else entering(all_of_them["noun"] + after, unit)

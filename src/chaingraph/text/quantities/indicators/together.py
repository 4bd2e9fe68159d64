"""What a number measures that is told of several measures at once (开工率、投产率均达到100%): one figure, called by all of them."""

from __future__ import annotations

import re

from chaingraph.text.quantities.indicators.ended import changed, says_measure
from chaingraph.text.quantities.indicators.trimming import loose, measured

_ALL = r"(?:(?<![年月日亩人户平])均|都|全部|双双|同步|(?=年均(?:增长|提高|下降)))"
_GROWN = r"(?:同比|[比较]上年)*(?P<yearly>年均)?(?P<grown>增长|提高|提升|下降|降低|减少)"
_SAYS = r"(?:达到?|超过?|突破|实现|保持|稳定|控制|不[低少高]于|在|为|到|至|了)*"
_TOGETHER = re.compile(
    rf"(?:^|[,;:。])(?P<listed>[^,;:。]{{4,60}}?){_ALL}(?:已|要|力争|确保|将|预计)*(?:{_GROWN})?{_SAYS}$"
)
_LONGEST = 16  # characters of one measure
_LINKED = re.compile("、|以及|[和与及]")
_TAXES = re.compile("(?:利税|利润|营收|税金)$")  # that say what is measured, with or without 额
_THINGS = re.compile(
    "(?:企业|项目|平台|园区|机构|人才|基地|品牌|合作社|专利|主体|集群)$"
)  # counted, as the last of their list says (规上企业、高新技术企业数)
_OF_CHAIN = re.compile("^.*(?<!全)产业链(?=[\u4e00-\u9fff]{2})(?!链)")  # of which it is told
_ASKED = re.compile("^(?:力争|确保|实现|推动|促进|带动|使|其|全市|全县|全区|全省)+(?=..)")


def together(before: str, unit: str | None, falls: bool) -> str | None:
    """Return what a number measures of which the words before it say that it holds for each of a list of measures.

    >>> together("确保签约率、开工率和投产率均达到", "%", False), together("产值、税收双双突破", "元", False)
    ('签约率、开工率、投产率', '产值、税收')
    >>> together("产值、利税年均增长", "%", False), together("用工数、用电量均下降", "%", True)
    ('产值、利税年均增速', '用工数、用电量降幅')
    >>> together("规上企业、高新技术企业数均", "倍", False), together("县工信局、县商务局均", "分", False)
    ('规上企业、高新技术企业数', None)
    >>> together("石墨产业链、茶叶产业链产值均突破", "元", False), together("产值、户均", "元", False), together("开工率达到", "%", False)
    (None, None, None)
    """
    match = _TOGETHER.search(before)
    first, *others = _LINKED.split(match["listed"]) if match else ("",)
    first = _OF_CHAIN.sub("", _ASKED.sub("", loose(first)))
    parts = [measured(first, "") if not _is_measure(first) else first, *others]
    counted = bool(others) and others[-1].endswith(("数", "数量"))
    if not match or not others or not all(_is_measure(one) or (counted and _THINGS.search(one)) for one in parts):
        return None
    return "、".join(parts) + (f"{match['yearly'] or ''}{changed(unit, falls)}" if match["grown"] else "")


def _is_measure(words: str) -> bool:
    """Return whether words name a measure, and no more than that."""
    return 1 < len(words) <= _LONGEST and bool(says_measure(words) or _TAXES.search(words))

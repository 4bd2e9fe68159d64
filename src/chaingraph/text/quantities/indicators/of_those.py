"""A share of those named behind it, and what they do (90%以上的研发机构设立在企业: 设立在企业研发机构比例).

To extend, add a verb.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities.indicators.entering import entering

_OPENS = re.compile("(?:^|[,、。;:])$")  # before such a share
_DOES = r"(?:外购|(?:外地|外部|对外)采购|依[赖靠]|采用|(?:设立|集中|分布|布局|落户|来源|出口|流|投)[在于到向往]|来自|位于|用于|出口|建有|建立|设立|配备|拥有|达到|实现|完成|进入|通(?!过)|在)"
_THOSE = re.compile(
    rf"的?(?P<who>[\u4e00-\u9fff“”A-Za-z]{{2,14}}?)(?:仍|还|都|均|已|需要?|要|须)*(?P<does>{_DOES}[^,。;、:|()]{{0,14}}?)(?=[,。;、]|$)"
)


def of_those(before: str, after: str) -> str | None:
    """Return of whom a share is told and what they do; None for any other words.

    >>> of_those("、", "的研发人员集中在企业、"), of_those("", "的行政村通5G。"), of_those("", "的企业完成改造,")
    ('集中在企业研发人员比例', '通5G行政村比例', '完成改造企业占比')
    >>> of_those(",", "原料仍要外购,")
    '外购原料比例'
    >>> of_those("给予", "的补贴。"), of_those("", "的企业。"), of_those("占", "的企业完成改造,")
    (None, None, None)
    """
    told = _THOSE.match(after) if _OPENS.search(before) else None
    if not told:
        return None
    doing = entering(after.removeprefix("的"), "家")
    return f"{doing.removesuffix('数')}占比" if doing else f"{told['does']}{told['who']}比例"

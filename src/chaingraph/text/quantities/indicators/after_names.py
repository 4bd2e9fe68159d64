"""What numbers of a list measure that stand after names or in brackets behind them: the words that lead to the list say it (产值增速排名前三的是:光电产业链(9%)、…).

To extend, add a way in which a list is led to.
"""

from __future__ import annotations

import re

from chaingraph.text.quantities import units
from chaingraph.text.quantities.indicators.ended import named, says_measure
from chaingraph.text.quantities.indicators.trimming import loose
from chaingraph.text.quantities.vocabulary import LEADING

_IN_BRACKET = re.compile(r"(?:^|[、,。;:])(?P<name>[^、,。;:()]{2,24})\((?:约|为|共)?$")
_WHERE = re.compile(  # who or what has it, and is not counted
    "(?:产业链?|链|[市县区镇乡村旗州盟]|园区|开发区|局|集团|公司)$"
)
_NAMED = re.compile(  # a member of a list, before its number
    r"(?:[、,:]|(?:[的县区市镇园链业]|分别|依次)[是为有])(?P<name>[^、,。;:()\d]{2,14}?)(?:为|达到?|完成|实现|均|只有|仅)*$"
)
_LEADS_TO = re.compile(r"分别(?:完成|实现|达到?|有|为)*(?P<what>[^,。;:\d]{2,12}):[^。;:]*$")
_FIRST = re.compile(  # what those are told of that are the first or last in it (产值增速排名前三的是:)
    r"(?:^|[,;:])(?P<what>[^,。;:、\d()]{2,14}?)(?:排名?|位?[居列]|较|最|靠)[^,。;:、()]{1,10}?(?:依次|分别)?[是为有](?:[^:]{0,60}$|:)"
)
_RATE = re.compile("(?:率|比|比重|占比|比例|增速|增幅|降幅|强度|进度)$")
_PART = re.compile("(?:[市县区旗州盟镇乡]|街道|园区?|链)$")  # of which the list tells


def bracketed(before: str, after: str, unit: str | None, base: str | None) -> str | None:
    """Return what a number measures that stands alone in a bracket after a name; ``base`` is what was told last in its unit.

    >>> bracketed("产业链为:石墨(", ")、光伏", "元", "到位资金"), bracketed("包括龙头企业(", ")、合作社", "家", None)
    ('到位资金', '龙头企业数')
    """
    match = _IN_BRACKET.search(before)
    if not match or not after.startswith(")"):
        return None
    counts = units.unit(unit or "").kind in units.COUNTS
    if counts and not _WHERE.search(match["name"]):
        return named(re.sub(f"^(?:其中|{LEADING})", "", match["name"]), unit)
    return base


def shared_out(before: str, sentence: str, unit: str | None) -> str | None:
    """Return what a number measures that stands after a name or in a bracket behind it, where the words that lead to the list say it (开工率方面,光电链9%,化工链8%).

    >>> shared_out(")、化工链(", "产值增速排名前三的是:光电链(9%)、化工链(", "%"), shared_out(",化工链仅", "开工率方面,光电链9%,化工链仅", "%")
    ('产值增速', '开工率')
    >>> shared_out(":云州(", "占比最高的前两位是:云州(", "%"), shared_out(",单户最多", "补助最长为2年,单户最多", "人")
    ('占比', None)
    >>> shared_out(",税收", "产值方面,光电链完成9亿元,税收", "元"), shared_out("、化工", "光电88亿元、化工", "元")
    (None, None)
    >>> shared_out(",化工链", "产值方面,光电链完成9亿元,化工链", "%"), shared_out(",办结", "营商环境方面,办结", "元")
    (None, None)
    """
    match, what, listed = _NAMED.search(before.removesuffix("(")), _led(sentence), _LEADS_TO.search(sentence)
    if not match or says_measure(match["name"]):
        return None
    if not (listed or before.endswith("(") or _PART.search(match["name"])):
        return None
    fits = bool(_RATE.search(what)) == (unit in units.SHARES)
    return named(what, unit) if fits and says_measure(what) else None


def _led(sentence: str) -> str:
    """Return what the words measure that lead to a list of names; empty where none do."""
    if told := _LEADS_TO.search(sentence) or _FIRST.search(sentence):
        return re.sub("^完成(?=投资)", "", loose(told["what"]))
    ahead, aspect, _ = sentence.rpartition("方面,")
    return loose(re.split("[,;:、]", ahead)[-1]) if aspect else ""

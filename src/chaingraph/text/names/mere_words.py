"""Words that a model takes for firms in a text that tells of none: all of them common, and nothing near them speaks of a firm.

A model that knows texts about chains reads firms into lists of whatever a text about something else lists (就业、创业、教育).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import rjieba

_SHARE = 10  # of so many that a model reads, one at least is called as firms are, where a text tells of firms
_FIRM = re.compile(
    ".*(?:公司|集团|厂|合作社|股份|银行|企业|科技|实业|控股|资本|创投|石化|重工|新材|光电|药业|制药|矿业|酒业|茶业|股|建工|智造|精密|精工|机械|电气|[林农牧]场|堂|坊|庄|号|酒庄)"
)
_NEAR = re.compile(
    "企业|公司|链主|集团|厂商|工厂|投资|签约|入驻|落户|项目|龙头|上市|总部|投产|订单|供货|产线|生产线|董事长|总经理|老板|研发"
)
_ENDS = "。;:,\n"  # of what is near


def mere_words(text: str, firms: Sequence[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Return which of the places that a model takes for ``firms`` hold only words, in a text that tells of no firm.

    >>> mere_words("促进就业、教育公平", [(2, 4), (5, 7)]) == {(2, 4), (5, 7)}, mere_words("企业就业、教育", [(2, 4)])
    (True, frozenset())
    """
    called = sum(bool(_FIRM.fullmatch(text, *place)) for place in firms)
    if called * _SHARE >= max(len(firms), 1):
        return frozenset()
    return frozenset(place for place in firms if _is_mere(text, *place))


def _is_mere(text: str, start: int, end: int) -> bool:
    """Return whether words are all common ones, are no firm by their end, and nothing in their clause speaks of firms."""
    words = text[start:end]
    if _FIRM.fullmatch(words) or any(len(word) < 2 for word in rjieba.cut(words, False)):
        return False
    first = max(text.rfind(mark, 0, start) for mark in _ENDS) + 1
    last = min((place for mark in _ENDS if (place := text.find(mark, end)) >= 0), default=len(text))
    return not _NEAR.search(text, first, start) and not _NEAR.search(text, end, last)

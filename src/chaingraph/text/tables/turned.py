"""Tables on their side: each column is of a chain, and each row begins with its label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.text.tables.headers import CHAIN_LABEL, is_label, is_owner

_ANYTHING = re.compile("(?:项目|类别|内容|事项|名称|要素|类型)?")  # a corner that says nothing of the columns
_OF_CHAIN = re.compile(  # labels of a roster
    "(?:总|副|第一)?链长|链长?办(?:公室)?|链主(?:企业)?|牵头(?:单位|部门)|主办银行|承载园区|专家(?:组|团队)"
)
_NO_CHAIN = re.compile(  # what columns tell of that are no chains: levels, parts of a time, states
    r"[省市县区州]级?|.*[级层]面?|第?[一二三四五六七八九十\d]+[批期次轮组个项]?|20\d\d年.*|现状|原.*|[新现]任?|调整[前后]"
)


def are_turned(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first row names the chains of its columns, and the first cells of most others are labels (链长 | 王某某 | …).

    Where its first cell does not say so, two of the others are labels of a roster.

    >>> are_turned([("产业链", "茶叶", "石墨"), ("产值(亿元)", "5", "9"), ("企业数", "5", "9")])
    True
    >>> told = [("链长", "副市长", "副县长"), ("牵头部门", "甲局", "乙局")]
    >>> are_turned([("项目", "茶叶", "石墨"), *told]), are_turned([("项目", "市级", "县级"), *told])
    (True, False)
    >>> are_turned([("项目", "云东县", "云西县"), *told])
    False
    """
    first, keys = rows[0], [row[0] for row in rows[1:] if row]
    if len(first) < 3 or any(map(is_label, first[1:])):
        return False
    labels, told = sum(map(is_label, keys)), sum(bool(_OF_CHAIN.fullmatch(key)) for key in keys)
    chains = told > 1 and _ANYTHING.fullmatch(first[0]) and all(map(_may_be_chain, first[1:]))
    return bool(chains or CHAIN_LABEL.fullmatch(first[0])) and labels > 1 and 2 * labels > len(keys)


def _may_be_chain(head: str) -> bool:
    return bool(head) and not (_NO_CHAIN.fullmatch(head) or is_owner(head))

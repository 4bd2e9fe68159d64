"""The mood of words: whether they say what to do (推进强链,建设产业园1个) or tell what has come about (成功举办展会2场)."""

from __future__ import annotations

import re

_ORDERS = re.compile(  # clauses that say what to do
    r"(?:^|[,。;:])(?:要|将|进一步|着力|大力|积极|深入|全面|加大|持续|不断|扎实|有序|稳步|统筹|主动|充分|切实|严格|全力|重点|科学|加速|推广)*"
    r"(?:推进|推动|加快|加强|实施|支持|鼓励|引导|强化|打造|促进|完善|优化|健全|落实|做[好强优大]|抓[好紧实]|争[创取]|力争|确保|培育|发展|提升|构建|开展|用好|发挥|依托|围绕|聚焦|深化|拓展|建立|建设|创新|保障|严守|提高)"
)
_TELLS = re.compile(  # words of what has come about
    r"了(?!解)|(?<!不)已(?!有关)|累计|同比|去年|上年|截[至止]|成功|荣获|荣登|获评|获批|顺利|全[省国市]第|居全|位居|今年以来|目前|现有|投产|达成|签约|(?:项目|工程)(?:集中|全部|陆续)?(?:开工|竣工|落地)(?=[,。;])|被评|入选|分别为|先后|首[个家]|实现了?|超额"
)
_ALONE, _OFTEN = 15, 10  # how often a text says what to do that gives orders alone, and how often against what it tells


def mood(words: str) -> str:
    """Return whether words say what to do or tell what has come about: the share of the former (in quarters), and how often they do either.

    >>> mood("推进强链补链,建设产业园1个"), mood("成功举办展会2场,产值同比增长8%"), mood("石墨产业链")
    ('420', '002', '000')
    """
    orders, told = _counted(words)
    return f"{int(4 * orders / (orders + told or 1))}{min(3, orders)}{min(3, told)}"


def ordering(words: str) -> int:
    """Return how often words say what to do."""
    return len(_ORDERS.findall(words))


def orders_alone(words: str) -> bool:
    """Return whether words say time and again what to do, but hardly what has come about."""
    orders, told = _counted(words)
    return orders >= max(_ALONE, _OFTEN * told)


def tells(text: str, start: int, end: int) -> bool:
    """Return whether what stands from ``start`` to ``end`` tells what has come about."""
    return bool(_TELLS.search(text, start, end))


def _counted(words: str) -> tuple[int, int]:
    return ordering(words), len(_TELLS.findall(words))

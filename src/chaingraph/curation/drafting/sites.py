"""Whether a place of work that a clause names is what is made by a day, or only where that is."""

from __future__ import annotations

import re

from chaingraph.text.relations.heading import LIES

_SITE = re.compile(  # behind the name of a place of work: what is made there is something else (经开区管网改造)
    "(?![一二三]期|主体|规划|选址|工程|项目|[改扩新提]?[建升造])[\u4e00-\u9fff]{2,8}?(?:建设|改造|整治|扩建|治理|铺设|安装)"
)
_THERE = re.compile(  # behind a place in which something is done (在X园新建中试线, 在X馆举行)
    "(?:内|里)?(?:[新扩]建|规划建设|建设|举行|举办|召开|开工|动工)"
)
_FRONT = 12  # characters before it


def is_site(text: str, start: int, end: int, until: int) -> bool:
    """Return whether a place of work, in a clause that ends at ``until``, is only where something is made: 选址云岭产业园, 经开区管网改造, 在云岭产业园新建中试线.

    >>> is_site("在云岭产业园新建中试线", 1, 6, 11), is_site("在云岭产业园建成前", 1, 6, 9), is_site("新建云岭产业园", 2, 7, 7)
    (True, False, False)
    """
    there = text.startswith("在", start - 1) and _THERE.match(text, end, until)
    return bool(there or _SITE.match(text, end, until) or LIES.search(text, max(0, start - _FRONT), start))

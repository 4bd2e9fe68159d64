"""Which sentences speak of the steps of a chain, and which lists say that they are of no bodies (云存储、远程会诊等信息技术).

A model that knows texts about chains reads steps, firms and problems into lists of whatever a dense text lists.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

_STEPS = re.compile("环节|[上中下]游|[前后]端|链|[—→]|工序|短板|从事|主[营攻]|(?<!按)分工|延伸|制程")
_LED = re.compile("(?:重点发展|围绕|布局)[^,。;:|]{0,40}$")  # before the steps that somebody sets out to develop
_MARKS = re.compile(r"[\d一二三四五六七八九十().、,:|;。“”]*")  # that may stand beside the one name of a line
_WHAT = "(?:技术|数据|服务|业态|模式|环节|领域|行业|产业|要素|方式|手段|功能|场景|工作|方面|问题|因素|指标|措施|作物|资源|信息|能力|任务|内容|业务)(?!链)"
_HEAD = re.compile(f"等(?P<told>[\u4e00-\u9fff]{{0,6}}?(?P<what>{_WHAT}))(?P<more>[\u4e00-\u9fff]{{0,8}})")
_OF_BODIES = re.compile("企业|公司|集团|厂|单位|龙头|链主|机构|品牌|客商|巨头|运营商|服务商|供应商|项目|院所|高校")
_LIST = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+/、和与及“”()-]*$")
_NEAR = 120  # characters before 等 in which its list is looked for
_STEPS_TOO = frozenset({"技术", "数据", "措施", "信息", "指标", "资源", "问题"})  # of which steps are no members either
_FIRM = re.compile(".*(?:公司|集团|厂|合作社|股份|银行|科技|实业|组|专班|联合体)")


def is_step(words: str, start: int, end: int) -> bool:
    """Return whether a sentence speaks of steps where a model reads one in it, or it holds nothing else.

    >>> is_step("补齐石墨提纯环节", 2, 6), is_step("石墨提纯", 0, 4), is_step("推广精准施肥", 2, 6)
    (True, True, False)
    """
    alone = _MARKS.fullmatch(words, 0, start) and _MARKS.fullmatch(words, end)
    return bool(alone or _STEPS.search(words) or _LED.search(words, 0, start))


def of_other_lists(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of a segment that stand in a list of what such names are none of.

    >>> list(of_other_lists("运用云存储、远程会诊等信息技术", [(6, 10, "Enterprise")]))
    [(6, 10, 'Enterprise')]
    >>> list(of_other_lists("恒牧、远帆等行业龙头", [(0, 2, "Enterprise")]))
    []
    """
    for head in _HEAD.finditer(words):
        if _OF_BODIES.search(head["told"]) or _OF_BODIES.search(head["more"]):
            continue
        near = max(0, head.start() - _NEAR)
        first = near + _LIST.search(words[near : head.start()]).start()  # type: ignore[union-attr]
        kinds = _none_of(head["what"])
        for name in names:
            inside = first <= name[0] and name[1] <= head.start() and name[2] in kinds
            if inside and _is_member(words, name, head.start()) and not _FIRM.fullmatch(words, *name[:2]):
                yield name


def _none_of(what: str) -> frozenset[str]:
    """Return the kinds of which no member of a list is that says what it is of."""
    steps = {"Segment"} if what in _STEPS_TOO else set()
    return frozenset({"Enterprise", "Team"} | steps | ({"Problem"} if what != "问题" else set()))


def _is_member(words: str, name: Span, until: int) -> bool:
    """Return whether a name is one of a list: a mark of lists stands on one side of it, on the other one or the end."""
    behind = words[name[1] : name[1] + 1]
    return (name[1] == until or behind in "、和与及") and "、" in words[max(0, name[0] - 40) : until]

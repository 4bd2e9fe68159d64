"""Problems of a segment or a chain that a clause names (采选环节存在提纯能力不足的短板), and which sentences speak of a problem.

A model that knows texts about chains reads problems into reports of what was reached (绿色转型步伐加快).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

STILL = "(?:还|仍|尚|也|目前|当前|依然|仍然|普遍|主要|客观|均|都)*"  # before the verb for what something suffers from
GAPS = "(?:短板|断点|堵点|卡点|痛点|难点|瓶颈|薄弱环节|突出问题|主要问题)"  # words for what is lacking
WORST = "(?:最大|主要|突出|明显|首要|关键|当前|目前|存在)*的?"  # before them
_FOUND = re.compile(
    rf"(?:环节|产业链|链条|端){STILL}(?:存在|面临|有(?!效|序|力|关)|受制于)着?"
    r"(?P<problem>(?![一二两三四五六七八九十几多\d]|较多|诸多|不少|明显|突出|弱项)[^,。;:、的“”()\d]{4,14}?)(?:的|等)?(?:短板|断点|堵点|卡点|痛点|难点|瓶颈)(?=[,。;、和]|$)"
)
_IS = re.compile(  # a problem, which says by itself that it is one
    rf"(?:^|(?<=[,。;的节端])){WORST}{GAPS}{STILL}(?:是|为|在于)(?P<problem>(?!在)[^,。;:、的“”()\d]{{4,14}})(?=[,。;]|$)"
)
_FILLS = re.compile("(?:填补|补齐|补上|补足|打通|攻克|破解|消除|化解|疏通)(?:了|好)?$")  # before what is lacking
_GAP = re.compile("(?:短板|断点|堵点|卡点|痛点|瓶颈|缺口|空白)(?=[,。;、|和与及等]|$)")  # behind the goods that are
_LACKS = re.compile(  # by its own words
    "不[足强高够畅均稳齐全优佳完多大紧能]|[缺短]|[弱低少慢散贵差乏]$|难|卡脖子|依赖|依靠|滞后|落后|瓶颈|受限|受制|制约|单一|失衡|老化|(?:核心|共性|关键)技术|外流|流失|浪费|偏[低少高弱小]"
    "|过剩|同质|外购|进口|空白|断供|困|薄弱|未形成|无序|小散|退化|隐患|紧张|过长|断[点链档层]|堵点|痛点"
)
_SPEAKS = re.compile(  # near it
    "攻克|攻关|突破|破解|解决|破除|补齐|补上|打通|疏通|消除|缓解|化解|存在|面临|短板|断点|堵点|难|痛点|卡|缺|弱|空白|问题|瓶颈|困|不足|制约|受制|依赖|不利|挑战|清单|梗阻|揭榜|针对|障碍"
)


def is_problem(words: str, start: int, end: int) -> bool:
    """Return whether a sentence speaks of a problem where a model reads one in it: by what is lacking, or by the words around it.

    >>> is_problem("攻克球化工艺", 2, 6), is_problem("装备水平不高", 0, 6), is_problem("绿色转型步伐加快", 0, 8)
    (True, True, False)
    """
    return bool(_LACKS.search(words, start, end) or _SPEAKS.search(words, 0, start) or _SPEAKS.search(words, end))


def problems(words: str) -> Iterator[Span]:
    """Yield the problems that clauses say a segment or a chain to have, without the word for their kind.

    >>> list(problems("采选环节存在提纯能力不足的短板"))
    [(6, 12, 'Problem')]
    >>> list(problems("主要短板是提纯能力不足。")), list(problems("主要短板是人才。"))
    ([(5, 11, 'Problem')], [])
    """
    told = (match for match in _IS.finditer(words) if _LACKS.search(match["problem"]))
    yield from ((*match.span("problem"), "Problem") for match in told)
    yield from ((*match.span("problem"), "Problem") for match in _FOUND.finditer(words))


def gaps(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield what is lacking that a model takes for goods, where a clause says that it is made up for.

    >>> list(gaps("填补高端隔膜断点", [(2, 6, "Product")])), list(gaps("填补高端隔膜断点", [(2, 8, "Product")]))
    ([(2, 8, 'Problem')], [(2, 8, 'Problem')])
    >>> list(gaps("生产断点检测仪", [(2, 7, "Product")])), list(gaps("填补隔膜断点监测", [(2, 4, "Product")]))
    ([], [])
    """
    for start, end, kind in names:
        if kind == "Product" and _FILLS.search(words, 0, start):
            gap = _GAP.match(words, end) or _GAP.search(words, start + 2, end)
            if gap and gap.end() >= end:
                yield start, gap.end(), "Problem"

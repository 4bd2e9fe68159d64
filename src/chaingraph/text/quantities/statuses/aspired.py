"""What is to come by the words right before it alone: what somebody is asked for (希望银行提供贷款5000万元), what becomes of a level of now (从现在的35%提升到60%), and those of a list that are still to be begun (已开工8个、拟开工5个)."""

from __future__ import annotations

import re

from chaingraph.text.quantities.vocabulary import BECOMES

_GIVES = "(?:提供|给予|支持|解决|协调|安排|落实|帮助|新增|增加|追加|设立|引进|建设)"
_ASKED = re.compile(
    rf"(?<![的提条项出照据表员])(?:希望|建议|恳请|请求)(?!已)[^,。;:了\d]{{0,24}}?{_GIVES}(?!了)[^,。;:了\d]{{0,12}}$"
)
_FROM_NOW = re.compile(
    rf"(?:由|从)(?:现在|目前|当前|现有|眼下|如今)的?[约近]?\d[\d.]{{0,8}}[^,。;、\d了]{{1,8}}?{BECOMES}[到至为成][约近超]?过?$"
)
_NOT_BEGUN = re.compile(  # of a list whose other members are
    r"[、,;:中](?:拟|计划|预计|将|待|即将)(?:新)?(?:开工|开建|签约|投产|竣工|建成|引进|入库|落地|实施)(?:建设)?(?:的|项目)?$"
)
_FAR = 60  # characters before a quantity in which such words stand


def is_to_come(text: str, start: int) -> bool:
    """Return whether the words before a quantity say that it is only asked for, that a level of now is to become it, or that its like are still to be begun.

    >>> [is_to_come(text, len(text)) for text in ("希望银行提供", "建议政府协调解决", "办理代表建议", "建议已落实", "提出建议,安排")]
    [True, True, False, False, False]
    >>> [is_to_come(text, len(text)) for text in ("加工率从现在的35%提升到", "从目前35%提升到了", "从2025年的35%提升到", "提升到")]
    [True, False, False, False]
    >>> is_to_come("已开工18个、拟开工", 10), is_to_come("已开工18个、新开工", 10)
    (True, False)
    """
    before = text[max(0, start - _FAR) : start]
    return bool(_NOT_BEGUN.search(before) or _ASKED.search(before) or _FROM_NOW.search(before))

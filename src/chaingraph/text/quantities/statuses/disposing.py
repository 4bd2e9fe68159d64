"""Whether 将 says only what is done with something (将审批事项由39项精简为16项), and nothing of what is to come (将引进企业6家)."""

from __future__ import annotations

import re

from chaingraph.text.quantities.days.intents import begins
from chaingraph.text.quantities.vocabulary import DOING, LEADING

_HOW = "缩短|精简|压缩|压减|缩减|提高|提升|降低|下调|上调|减少|增加|延长|扩大|优化"
_DONE_WITH = re.compile(  # from behind 将 on: something, and what is done with it
    r"[^,。;:将]{2,40}?(?:列[为入]|纳入|作为|更名|改[为造]|定为|调整为|归并|合并|并入|划[为入归]|分[为成]|嵌入|转[为变]|转换|确定为|认定为|评[为选]为?|授予"
    rf"|(?:{_HOW})(?:[到至为了]|\d))"
)
_DOES = re.compile(  # how something begins that will be done
    rf"{DOING}|{LEADING}|重点|全面|进一步|继续|着力|大力|全力|持续|逐步|不断|加快|加强|陆续|统筹|积极|深入|主动|深化|强化|抓|做|建(?!设)"
)
_ASKS = re.compile(
    "(?:协调|商|建议|要求|督促|推动|指导|支持|争取|提请|请|拟|计划|力争)[^,。;]{0,20}$"
)  # before 将: it is asked for
_ADVERBS = frozenset(("d", "ad", "p"))  # parts of speech with which no thing begins


def disposes(text: str, place: int) -> bool:
    """Return whether the 将 at a place is followed by a thing and then by what is done with it.

    >>> disposes("将审批事项由39项精简为16项", 0), disposes("将引进企业6家列为重点", 0), disposes("将竹编产业引进企业", 0)
    (True, False, False)
    >>> disposes("协调银行将额度由3万元提高到5万元", 4)
    False
    """
    done = _DONE_WITH.match(text, place + 1)
    if not done or _DOES.match(text, place + 1) or _ASKS.search(text, max(0, place - 24), place):
        return False
    return begins(text, place + 1, done.end()) not in _ADVERBS

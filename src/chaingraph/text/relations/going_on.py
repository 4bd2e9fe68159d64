"""Which figures tell more of what the one before is of, because no name stands between them (产值3亿元,增长5%,占全县12%,其中税收2000万元)."""

from __future__ import annotations

import re

from chaingraph.text.quantities import Quantity, units
from chaingraph.text.quantities.vocabulary import EARNED
from chaingraph.text.relations.scene import Scene, names_between, row_of, sentence_of

Placed = tuple[int, int, Quantity]  # where a figure begins and ends, and its quantity
_MORE = re.compile("[,、;(]?(?:同比|环比|年均|[较比]|增|降|提高|下降|上升|回落|扩大|减少|高于|低于|高出|翻)")
_ALSO = re.compile(  # before what else the same one earns
    rf"[,、](?:并|累计|共|已|预计|力争|同时|分别)*(?:实现|完成|上缴|缴纳|达到?)?(?:工业|年|总|主营业务|综合)*(?:{EARNED}|净利润)(?:总额|收入)?[^,。;、\d]{{0,4}}"
)
_OF_WHICH = re.compile(
    "的?(?:产业链|企业|项目|集群|园区|基地)"
)  # behind a figure by which others are told from their like (产值过9亿元的企业)
_SHARE = re.compile(r"[,、(]?(?:约|近)?占(?!地|比)[^,。;、]{0,20}")  # how large that is of a whole
_PART = re.compile(r"[,、(]其中:?[^,。;、]{0,14}")  # a part of it
_MARKET = re.compile("[,、](?:国内|全国|全球|国际|省内|出口|细分|产品)*(?:市场占有率|市占率|市场份额)[^,。;、\\d]{0,8}")
_ANOTHER_TIME = re.compile(  # the same at another time
    r"(?:左右|以上)?[,、;](?:预计|力争|确保|而)?(?:去年|今年|明年|到?20\d\d年底?)(?:预计|力争|有望|可|将|已|再)*(?:实现|达到?|突破|超过?|增[加长]?[到至]|为)*(?:产值)?(?:达到?|突破|超过?)?"
)
_YIELD = re.compile("[,、]单产(?:达到?|为|约)?")  # what an acre bears of it


def goes_on(scene: Scene, former: Placed, placed: Placed) -> bool:
    """Return whether a figure tells more of what the one before is of: a rank, a rate, a share, a part or what else it earns."""
    (since, end, told), (start, _, one) = former, placed
    counted_before = not told.rank and units.unit(told.unit or "").kind in units.COUNTS
    also = not counted_before and _ALSO.fullmatch(scene.text, end, start) and not _OF_WHICH.match(scene.text, placed[1])
    told_of_it = any(way.fullmatch(scene.text, end, start) for way in (_SHARE, _PART, _YIELD, _MARKET))
    then = one.unit == told.unit and _ANOTHER_TIME.fullmatch(scene.text, end, start)
    more = one.rank or also or then or told_of_it or (one.status == "change" and _MORE.match(scene.text, end, start))
    apart = row_of(scene, start) or sentence_of(scene, start) > since
    return bool(more) and not apart and not names_between(scene, since, start)

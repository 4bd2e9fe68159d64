"""What a score is (90分以上为优秀, 企业培育占20分, 每次扣2分): by the grade that it earns, by what weighs so much of all, or by what is added or taken."""

from __future__ import annotations

import re

from chaingraph.text.quantities import grammar
from chaingraph.text.quantities.indicators.trimming import loose

_GRADED = re.compile(rf"(?:以上|以下|及以上|及以下)?{grammar.GRADED}")
_SCORE = re.compile("(?:[优良中差]|..|...|[A-E]级|[一二三四五]..?)得分")
_WEIGHS = re.compile(
    r"(?:^|[,、;:。(])(?:其中|第[一二三四五六七八九十]{1,3}[条款])?(?P<what>[^,、;:。()\d占]{2,14}?)(?:指标|方面)?占(?:比为?|总分的?)?$"
)
_MOVES = re.compile(
    r"(?P<how>[加扣])(?:\d[\d.]{0,3}分,)?(?:累计|合计|总计|最多|最高)*分?$|减(?:最多|最高)?$|(?:的,?(?:可|各|再|另)*|每[^,。;]{1,16}?)(?P<earns>[得计])(?:最多)?$"
)
_EARNED = re.compile(r"(?P<what>(?![年度])[^,。;:、()\d的]{2,16})[得获以]$")
_OF_CHAIN = re.compile("^.*产业链(?:[主长办])?")  # what has the points, and is not called by it
_OF_ALL = re.compile("百分制|满分|总分")  # in a sentence that shares the points out
_SHARES = re.compile(
    r"(?:^|[,、;:。(])(?:其中)?(?P<what>[^,、;:。()\d占分]{2,14}?)(?:指标|方面)?(?:为|:)?$"
)  # what has so many of them
_WHO = re.compile("(?:链|[省市县区州镇]|街道|开发区|园区|[局委办]|企业|公司|集团)$")  # who has the next score of a list


def scored(before: str, after: str, former: str | None = None, sentence: str = "") -> str | None:
    """Return what a score is: by the grade behind it that it earns, by what weighs so much of all before it, or whether it is added or taken; ``former`` is what that before was.

    >>> scored("的,每次扣", ",", "得分"), scored("按期完成的得", "。"), scored("季度考评得", "。"), scored("、招商引资", "、", None, "实行百分制,")
    ('扣分值', '得分值', '季度考评得分', '招商引资分值')
    >>> scored("得分", "以上为优秀"), scored(",其中企业培育占", "、满意度"), scored("综合得分", ",居首位")
    ('优秀得分', '企业培育分值', None)
    >>> scored("为良好,", "的约谈", "良好得分"), scored(",石墨产业链得", ","), scored(";茶叶产业链", ",", "得分"), scored(";茶叶产业链", ",")
    ('得分', '得分', '得分', None)
    """
    if graded := _GRADED.match(after):
        return f"{graded['grade']}得分"
    if weighs := _WEIGHS.search(before):
        return f"{weighs['what']}分值"
    moves = _MOVES.search(before)
    if moves:
        return f"{moves['earns'] or moves['how'] or '扣'}分值"
    if earned := _EARNED.search(before):
        return f"{loose(_OF_CHAIN.sub('', earned['what']))}得分"
    if _OF_ALL.search(sentence) and (shares := _SHARES.search(before)):
        return f"{shares['what']}分值"
    own = re.split("[,。;]", before)[-1]
    if former and (_SCORE.fullmatch(former) if not own else former.endswith("得分") and _WHO.search(own)):
        return "得分"
    return None

"""What a score is (90分以上为优秀, 企业培育占20分): by the grade that it earns, or by what weighs so much of all."""

from __future__ import annotations

import re

from chaingraph.text.quantities import grammar

_GRADED = re.compile(rf"(?:以上|以下|及以上|及以下)?{grammar.GRADED}")
_SCORE = re.compile("(?:[优良中差]|..|...|[A-E]级|[一二三四五]..?)得分")
_WEIGHS = re.compile(
    r"(?:^|[,、;:。(])(?:其中|第[一二三四五六七八九十]{1,3}[条款])?(?P<what>[^,、;:。()\d占]{2,14}?)(?:指标|方面)?占(?:比为?|总分的?)?$"
)


_EARNS = re.compile(
    "(?:^|[,、;:。])(?P<who>[^,、;:。()\\d]{0,24}?)(?:考核|考评|评价|评估|测评)?(?:取得|获得|得到|考得|得|获|以|为)?$"
)  # before the score that one gets
_WHO = re.compile("(?:产业链|链|[省市县区州镇]|街道|开发区|园区|[局委办]|企业|公司|集团)$")


def scored(before: str, after: str, former: str | None = None) -> str | None:
    """Return what a score is: by the grade behind it that it earns, or by what weighs so much of all before it; ``former`` is what that before was.

    >>> scored("得分", "以上为优秀"), scored(",其中企业培育占", "、满意度"), scored("综合得分", ",居首位")
    ('优秀得分', '企业培育分值', None)
    >>> scored("为良好,", "的约谈", "良好得分"), scored(",石墨产业链得", ","), scored(";茶叶产业链", ",", "得分"), scored(",石墨产业链扣", ",")
    ('得分', '得分', '得分', None)
    """
    if graded := _GRADED.match(after):
        return f"{graded['grade']}得分"
    if weighs := _WEIGHS.search(before):
        return f"{weighs['what']}分值"
    own = re.split("[,。;]", before)[-1]
    if former and not own and _SCORE.fullmatch(former):
        return "得分"
    earns = _EARNS.search(before)
    gets = earns and (before.endswith(("得", "获", "以")) or former == "得分")
    return "得分" if earns and gets and _WHO.search(earns["who"]) else None

"""Whom an award goes to that is named right before it (绿色食品企业奖5万元, 认定为单项冠军的,给予50万元)."""

from __future__ import annotations

import re

from chaingraph.text.quantities import Quantity
from chaingraph.text.relations.scene import Candidate, Scene, names_between

_FAR = 40  # characters between the two
_AWARDED = frozenset({"Group", "Product", "Platform", "Role", "Programme", "Action", "Output", "Service"})
_GIVES = re.compile(  # between whom it goes to and an award
    r"[”》]?(?:称号|资质|认定|认证)?的?(?:企业|单位|项目|产品|人才|个人|团队)?,?"
    r"(?:分别|各|每[家户个名人项年]|均|再|将|可|由[^,。;]{2,8}|按[^,。;]{0,10}标准|一次性|最高|财政|连续\d年|,)*"
    r"(?:给予|奖励|奖补|补助|补贴|资助|奖|补|发放|兑现)(?:最高|不超过|一次性|资金|每[家户个名人项年]|其|,|总额|奖励|奖补|奖金|补助|补贴|资助)*"
)


def given_to(scene: Scene, one: Quantity, start: int) -> Candidate | None:
    """Return the name right before the words that give an award."""
    if one.status != "award":
        return None
    for near in names_between(scene, start - _FAR, start)[-1:]:
        if near.kind in _AWARDED and _GIVES.fullmatch(scene.text, near.end, start):
            return near
    return None

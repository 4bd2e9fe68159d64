"""Whom an award goes to that is named right before it (绿色食品企业奖5万元, 认定为单项冠军的,给予50万元)."""

from __future__ import annotations

import re

from chaingraph.text.quantities import Quantity
from chaingraph.text.relations.scene import Candidate, Scene, line_of, names_between

_FAR = 40  # characters between the two
_AWARDED = frozenset({"Group", "Product", "Platform", "Role", "Programme", "Action", "Output", "Service"})
_GIVES = re.compile(  # between whom it goes to and an award
    r"[”》]?(?:称号|资质|认定|认证)?的?(?:企业|单位|项目|产品|人才|个人|团队)?,?"
    r"(?:分别|各|每[家户个名人项年]|均|再|将|可|由[^,。;]{2,8}|按[^,。;]{0,10}标准|一次性|最高|财政|连续\d年|,)*"
    r"(?:给予|奖励|奖补|补助|补贴|资助|奖|补|发放|兑现)(?:最高|不超过|一次性|资金|每[家户个名人项年]|其|,|总额|奖励|奖补|奖金|补助|补贴|资助)*"
)
_CONDITIONAL = ("award", "threshold")
_PRIZE = re.compile("奖[”》]?$")
_SET_UP = re.compile("(?:设立?|评选|评定|颁发|开设|增设|设置)了?[“《]?$")  # before a prize whose rules are told


def given_to(scene: Scene, one: Quantity, start: int) -> Candidate | None:
    """Return the name right before the words that give an award."""
    if one.status != "award":
        return None
    for near in names_between(scene, start - _FAR, start)[-1:]:
        if near.kind in _AWARDED and _GIVES.fullmatch(scene.text, near.end, start):
            return near
    return None


def of_award(scene: Scene, one: Quantity, start: int) -> Candidate | None:
    """Return the prize that a line sets up, of whose rules a figure is (设立“突破奖”。首次纳税达100万元的奖5万元): the last before it.

    What whoever wins it has to reach may be told right before (对纳税200万元以上的企业设立“突破奖”).
    """
    if one.status not in _CONDITIONAL:
        return None
    line, end, _ = line_of(scene, start)
    stop = min((at for mark in "。;" if (at := scene.text.find(mark, start, end)) > 0), default=end)
    ahead = [name for name in names_between(scene, start, stop) if _is_set_up(scene, name)]
    before = [name for name in names_between(scene, line, start) if _is_set_up(scene, name)]
    return (*ahead[:1], *before[-1:], None)[0]


def _is_set_up(scene: Scene, name: Candidate) -> bool:
    """Return whether a name is that of a prize, after words that set it up."""
    prize = name.kind in ("Programme", "Action", "Group") and _PRIZE.search(scene.text, name.start, name.end)
    return bool(prize and _SET_UP.search(scene.text[max(0, name.start - 5) : name.start]))

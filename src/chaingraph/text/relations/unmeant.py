"""Names before a figure that it is not about: the whole of a share, who pays, what an earlier clause told before this turns to all of a place."""

from __future__ import annotations

import re

from chaingraph.text.relations.scene import Candidate, Scene

_WHOLE_OF_SHARE = re.compile("占(?:全[省市县区国州球])?(?:我[省市县区国])?(?:规上|规模以上)?[“《]?$")
_PAYS = re.compile("(?:财政[局厅部]|财政|领导小组)$")
_OF_ALL = re.compile(  # with which a clause begins that tells of the whole place
    r"[^,。;、\d]{0,6}(?:全[省市县区州国旗]|我[省市县区州]|本[省市县区州])(?![\u4e00-\u9fff]{0,8}(?:产业链|链))"
)


def unmeant(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether a figure is not about a name before it, whatever a model says."""
    if name.kind == "Place" and name.thing == scene.place and name.where != "row":
        return True
    if name.where != "before":
        return False
    before = scene.text[max(0, name.start - 8) : name.start]
    return bool(
        _PAYS.search(scene.text[name.start : name.end])
        or _WHOLE_OF_SHARE.search(before)
        or _tells_of_all(scene, name, start)
    )


def _tells_of_all(scene: Scene, name: Candidate, start: int) -> bool:
    """Return whether the clause of a figure turns to all of a place after a name (建设果品中心。全县水果面积3万亩); a chain goes on in it."""
    clause = max(scene.text.rfind(mark, name.end, start) for mark in ",。;") + 1
    told = bool(clause) and name.kind != "IndustryChain" and _OF_ALL.match(scene.text, clause, start)
    return bool(told) and not re.search("占|居|列|位", scene.text[clause:start])

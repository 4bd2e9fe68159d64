"""Cards: lines of labels that follow one another and tell of what the first of them names (项目名称:…, 总投资:…)."""

from __future__ import annotations

import re
from bisect import bisect_right

from chaingraph.text.passages import unmarked
from chaingraph.text.relations.scene import MARK, Candidate, Scene, line_of, names_between, row_of

_MOST = 15  # lines of a card above that of a figure
_LABEL = re.compile(  # with which a line begins
    rf"[-*•▶▪]*{MARK.pattern}[【\[〔]?(?P<label>[\u4e00-\u9fff\d]{{2,14}}(?:\([^()]{{1,8}}\))?)(?:\*\*)?(?:[】\]〕]:?|:|——)(?:\*\*)?"
)
_NUMBER = r"[一二三四五六七八九十]{1,3}|\d{1,2}"
_HEAD = re.compile(  # a label that names what the card is of
    rf"(?:项目|工程|企业|公司|平台|园区|基地|产业链|链条)(?:名称|全称)|产业链|项目|链主企业名称|(?:项目|工程|企业|平台)\(?(?:{_NUMBER})\)?"
)
_HEADED = frozenset({"IndustryChain", "Programme", "Enterprise", "Platform", "Institution"})
_OTHERS = frozenset({"IndustryChain", "Programme", "Enterprise"})  # which a line may tell of instead
_NEAR = 2  # characters from the label to the name


def of_card(scene: Scene, start: int) -> Candidate | None:
    """Return what a card names of which the line of a figure tells; None where that line names another, or a line without a label comes before."""
    if row_of(scene, start) or not _LABEL.match(scene.text, line_of(scene, start)[0], start):
        return None
    number = bisect_right(scene.lines, start) - 1
    for above in range(number, max(-1, number - _MOST), -1):
        first, last = scene.lines[above], (*scene.lines, len(scene.text))[above + 1]
        label = _LABEL.match(scene.text, first, last)
        if not label or (label.end() == last and scene.text[last - 1] in "】]"):
            return _boxed(scene, first, last, start)
        if above < number and _HEAD.fullmatch(label["label"]):
            named = next(iter(names_between(scene, label.end(), last)), None)
            named = named if named and named.kind in _HEADED and named.start - label.end() <= _NEAR else None
            return None if named is None or _names_another(scene, named, start) else named
    return None


def _boxed(scene: Scene, first: int, last: int, start: int) -> Candidate | None:
    """Return the chain, project or firm that is all of a line in brackets (【石墨产业链】), or the chain that is all of a heading; None for one of which the line of a figure names another."""
    named = next(iter(names_between(scene, first, last)), None)
    if named is None or named.kind not in _OTHERS:
        return None
    around = scene.text[first : named.start], scene.text[named.end : last]
    headed = named.kind == "IndustryChain" and unmarked(scene.text[first:last]) == scene.text[named.start : named.end]
    if not (around in (("【", "】"), ("[", "]")) or (headed and around[0])):
        return None
    named_here = {name.kind for name in names_between(scene, line_of(scene, start)[0], start)}
    return None if named_here & _HEADED else named


def _names_another(scene: Scene, named: Candidate, start: int) -> bool:
    """Return whether the line of a figure names something else before it that it may tell of."""
    names = names_between(scene, line_of(scene, start)[0], start)
    return any(name.kind in _OTHERS and name.thing != named.thing for name in names)

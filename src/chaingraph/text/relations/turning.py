"""Where a text turns away from what it has named: to the next item of a list in its line, to all of a place, to the next project, or back from an aside."""

from __future__ import annotations

import re

from chaingraph.text.relations.scene import Candidate, Scene, line_of

_MARKS = (  # of items that follow each other in a line, all of one kind
    re.compile(r"\([一二三四五六七八九十]{1,3}\)"),
    re.compile("[一二三四五六七八九十]是(?!否)"),
    re.compile(r"\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⑳]"),
)
_ALL = re.compile(  # with which a clause turns to all of a place, or to all of its chains
    r"(?<=[,。;:])(?:(?:到|至)?20\d\d年底?,?|今年以来,?|全年|力争|推动|带动|使|其中|预计){0,2}"
    r"(?:全社会|全[省市县区州旗](?:规上|规模以上)工业(?:增加值|总产值)|全[省市县区州旗][\d一二三四五六七八九十]{0,2}条?(?:重点|优势|主导|特色)*产业链(?=(?:累计|共|总)*(?:实现|完成)?(?:总|年)?(?:产值|营业收入|营收|规模|投资)))"
)
_CHAINS = re.compile(  # with which a clause turns to some chains, of which no mechanism before it is (链长制纵深推进,10条重点产业链产值9亿元)
    r"(?<=[,。;:])(?:其中)?[\d一二三四五六七八九十]{1,3}条(?:省级|市级|县级|重点|优势|主导|特色)*产业链(?=(?:累计|共|总)*(?:实现|完成)?(?:总|年)?(?:产值|营业收入|营收|规模|投资))"
)
_ASIDE = re.compile("其中[^。;]{0,40}$")  # before what only its sentence tells of (其中,石墨产业链增长8%。引进项目9个)
_NEAR = 42  # characters in which that stands
_NEXT_PROJECT = re.compile(  # a clause that says only whose project is so large (甲公司项目投产,乙瓷业15万吨项目建成)
    "(?!.*(?:投资|产|[新引推]|建设|实施|签约|其中|期|开工|达|[总共超过]|规模|等|储备|谋划))[\u4e00-\u9fff]{3,10}"
)
_PROJECT = re.compile("[\u4e00-\u9fff]{0,12}项目(?![数个总])")
_OWNERS = frozenset({"Enterprise", "Programme", "Platform"})


def turns_away(scene: Scene, name: Candidate, start: int, end: int) -> bool:
    """Return whether a text has turned, between a name in the line before a figure and that figure (from ``start`` to ``end``), to another item, to all of a place or back from an aside.

    The chain of which all of a text is goes on through its items.
    """
    line = line_of(scene, start)[0]
    if name.where == "prev":  # in an aside of the item before
        aside = _ASIDE.search(scene.text, max(0, name.start - _NEAR), name.start)
        return bool(aside) and any(mark.match(scene.text, line) for mark in _MARKS)
    if name.where not in ("", "before") or not line <= name.start < start:
        return False
    chains = _CHAINS.search(scene.text, name.end, end + _NEAR) if name.kind == "Mechanism" else None
    if chains and chains.start() <= start:
        return True
    if _ALL.search(scene.text, name.end, start) or _is_of_another_project(scene, name, start, end):
        return True
    if scene.chain is not None and scene.chain.thing == name.thing:
        return False
    if "。" in scene.text[name.end : start] and _ASIDE.search(scene.text, max(line, name.start - _NEAR), name.start):
        return True
    return any(
        _begins(scene, mark, line, (name.end, start)) and _begins(scene, mark, line, (line, name.start))
        for mark in _MARKS
    )


def _is_of_another_project(scene: Scene, name: Candidate, start: int, end: int) -> bool:
    """Return whether a figure says how large a project is that is called by somebody else than was named in the clause before."""
    clause = scene.text.rfind(",", name.end, start) + 1
    named = clause > name.end and name.kind in _OWNERS and _NEXT_PROJECT.fullmatch(scene.text, clause, start)
    return bool(named) and bool(_PROJECT.match(scene.text, end))


def _begins(scene: Scene, mark: re.Pattern[str], line: int, within: tuple[int, int]) -> bool:
    """Return whether an item begins with a mark in a part of a line."""
    found = mark.finditer(scene.text, *within)
    return any(one.start() == line or scene.text[one.start() - 1] in ",。;:" for one in found)

"""Quantities of what is done are called alike in a sentence and in a cell: by what is held or built, by what is brought in after its verb."""

from __future__ import annotations

import re
from dataclasses import replace

from chaingraph.text.quantities.quantity import Quantity

_DOING = re.compile(  # before what there is then; those who do it (开展贯标企业数) have it
    r"(?P<verb>建成|现有|举办|举行|召开|设立|开展(?=.*(?:次|场|活动)))(?!投产|投用|[后区率并和、])"
    r"(?P<things>[\u4e00-\u9fffA-Za-z0-9“”]{2,30}(?:数|次|面积|里程))"
)
_BUILT = re.compile(r"(?P<things>[\u4e00-\u9fffA-Za-z0-9“”]{2,20})(?P<verb>建设)(?P<measure>数)")  # of a task
_BROUGHT = re.compile(
    r"(?P<things>[\u4e00-\u9fffA-Za-z0-9“”]{2,20}?(?:人才|人员|工人|企业|项目|平台|基地|团队|机构))(?P<verb>引进|引育|招引|新增)(?P<measure>数)"
)


def called(one: Quantity) -> Quantity:
    """Return a quantity called as a sentence and a cell both may call it: without the verb of what is there once it is done, which stays as what it ``does``.

    In a cell what is brought in stands behind its verb (高层次人才引进 is 引进高层次人才).
    """
    indicator = one.indicator or ""
    if one.conditional:
        return one
    if told := _DOING.fullmatch(indicator):
        return replace(one, indicator=told["things"], does=told["verb"])
    if one.cell and (told := _BUILT.fullmatch(indicator)):
        return replace(one, indicator=f"{told['things']}{told['measure']}", does=told["verb"])
    if one.cell and (told := _BROUGHT.fullmatch(indicator)):
        return replace(one, indicator=f"{told['verb']}{told['things']}{told['measure']}")
    return one

"""Segments that quotation marks name as the steps of one chain (“毛竹/竹屑——竹浆——纤维”全产业链条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span

_STEP = "[^—→–“”,。;:、|]{2,14}"
_STEPS = re.compile(
    rf"“(?P<steps>{_STEP}(?:(?:[—–]+|→){_STEP}){{1,8}})”(?=(?:的|为一体的?|循环|闭环|垂直|上下游)?(?:一体化|[\u4e00-\u9fff]{{0,8}}?(?:产业链|链条)))"
)
_PART = re.compile(_STEP)
_NO_SEGMENT = re.compile(  # who takes part, or what any firm does
    "(?:上游|中游|下游|研发|设计|生产|制造|销售|服务|运营|政府|企业|高校|农户|合作社|基地|科研院所)*"
)


def steps(words: str) -> Iterator[Span]:
    """Yield the steps of the chains that quotation marks in ``words`` tell as such; what any firm does is none.

    >>> list(steps("形成“采选—提纯—负极材料”全产业链条")), list(steps("“研发—生产—销售”全链条")), list(steps("“问诊—试单”四步"))
    ([(3, 5, 'Segment'), (6, 8, 'Segment'), (9, 13, 'Segment')], [], [])
    """
    for match in _STEPS.finditer(words):
        parts = list(_PART.finditer(words, *match.span("steps")))
        if not any(_NO_SEGMENT.fullmatch(part[0]) for part in parts):
            yield from ((*part.span(), "Segment") for part in parts)

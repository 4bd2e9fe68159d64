"""Segments that quotation marks name as the steps of one chain (“毛竹/竹屑——竹浆——纤维”全产业链条), or a list of which one is made (由采选、提纯两个环节组成)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span

_STEP = "[^—→–“”,。;:、|]{2,14}"
_STEPS = re.compile(
    rf"“(?P<steps>{_STEP}(?:(?:[—–]+|→){_STEP}){{1,8}})”(?=(?:的|为一体的?|循环|闭环|垂直|上下游)?(?:一体化|[\u4e00-\u9fff]{{0,8}}?(?:产业链|链条)))"
)
_PART = re.compile(_STEP)
_MEMBER = "(?:(?![和与及等由])[\u4e00-\u9fffA-Za-z0-9-]){2,12}?"
_LIST = rf"(?P<steps>{_MEMBER}(?:[、和与及]{_MEMBER}){{1,9}})等?"
_NUMBER = r"(?:[一二三四五六七八九十两]|\d{1,2})[个大](?:主要|关键|核心|重点)?环节"
_LISTS = (
    re.compile(rf"由{_LIST}(?:{_NUMBER}|环节)(?:组成|构成)"),
    re.compile(rf"(?:形成|涵盖|覆盖|包括|包含|囊括|分为|拆成|梳理出)了?{_LIST}{_NUMBER}"),
)
_MEMBERS = re.compile("[^、和与及]+")
_NO_SEGMENT = re.compile(  # who takes part, or what any firm does
    "(?:上游|中游|下游|研发|设计|生产|制造|销售|服务|运营|政府|企业|高校|农户|合作社|基地|科研院所)*"
)


def steps(words: str) -> Iterator[Span]:
    """Yield the steps of the chains that quotation marks in ``words`` tell as such; what any firm does is none.

    >>> list(steps("形成“采选—提纯—负极材料”全产业链条")), list(steps("“研发—生产—销售”全链条")), list(steps("“问诊—试单”四步"))
    ([(3, 5, 'Segment'), (6, 8, 'Segment'), (9, 13, 'Segment')], [], [])
    >>> list(steps("由采选、提纯两个环节组成")), list(steps("涵盖采选、提纯等环节"))
    ([(1, 3, 'Segment'), (4, 6, 'Segment')], [])
    """
    for match in _STEPS.finditer(words):
        parts = list(_PART.finditer(words, *match.span("steps")))
        if not any(_NO_SEGMENT.fullmatch(part[0]) for part in parts):
            yield from ((*part.span(), "Segment") for part in parts)
    for listed in (one for which in _LISTS for one in which.finditer(words)):
        yield from ((*part.span(), "Segment") for part in _MEMBERS.finditer(words, *listed.span("steps")))

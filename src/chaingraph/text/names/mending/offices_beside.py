"""Offices that a model runs together or takes for firms: the signers of a paper, side by side without a mark; 卫健委 in a list of offices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.text.names.meetings import Span

_OFFICE = "(?:委员会|[局厅]|办公室|人民政府|管委会|总工会|商会|协会|总队|支队|支行|分行|法院|检察院|(?<=委)[\u4e00-\u9fff]{2,4}部|(?<!员)委|办)"
_SEAT = "(?:自治[区州县]|[省市县区州旗])"
_SIGNERS = re.compile(  # the next of them has the place of the first, or its level alone
    rf"(?:中共)?(?P<place>[\u4e00-\u9fff]{{0,8}}?(?P<level>{_SEAT}))(?:.{{1,18}}?{_OFFICE}|管委会)(?=(?:中共)?(?:(?P=place)|(?P=level))(?![场域])[^省市县区州].+)"
)
_SHORT = re.compile("[\u4e00-\u9fff]{1,8}(?:[^一二三四五六七八九十航大格布结]局|厅|[改教信健委商政资建管]委)")
_FIRM = re.compile("中[铁建交冶核电能煤]|葛洲坝|.*(?:公司|集团|餐厅|歌舞厅|大厅|展厅)$")


def offices_beside(words: str, name: Span) -> Iterator[Span]:
    """Yield a name, or the offices that it is, each with its own place or level; an office by its short name is no firm.

    >>> list(offices_beside("云州省财政厅云州省科技厅", (0, 12, "Institution")))
    [(0, 6, 'Institution'), (6, 12, 'Institution')]
    >>> list(offices_beside("卫健委", (0, 3, "Enterprise"))), list(offices_beside("中铁一局", (0, 4, "Enterprise")))
    ([(0, 3, 'Institution')], [(0, 4, 'Enterprise')])
    """
    start, end, kind = name
    if kind == "Enterprise" and _SHORT.fullmatch(words, start, end) and not _FIRM.match(words[start:end]):
        kind = "Institution"
    while kind == "Institution" and (first := _SIGNERS.match(words, start, end)):
        yield start, first.end(), kind
        start = first.end()
    yield start, end, kind

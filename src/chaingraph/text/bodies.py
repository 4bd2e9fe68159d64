"""Lists of bodies that answer for something (甲局、乙局和丙局), and what stands for no body."""

from __future__ import annotations

import re

from chaingraph.text.offices import ALL, ending
from chaingraph.text.posts import posts_of

OFFICE = ending(*ALL)
_AND = re.compile(r"以及|及|和|与")
_SPLIT = re.compile(r"(?:[、,，/]|会同|联合)(?![^〔(\[]*[〕)\]])")  # not within a bracket: 各县〔市、区〕政府
_NOBODY = re.compile(
    r"(?:各)?(?:相关|有关|其他|各)?(?:市直|市级|县直|成员)?(?:单位|部门|责任单位|有关方面|科室)(?:等)?|该[^、]*"
)
NOTHING = re.compile(r"待定|空白|暂?缺|无|暂无|待补充|合计|总计|小计|[—-]+")  # what stands in a cell for nothing
_BEFORE = re.compile(
    r"[^、]{0,8}?(?<!自)由(?!贸)|[一二三四五六七八九十]是|建议|设[在于]|以(?![色下上])|会同|联合(?!会)|协同|并|请"
)
_AFTER = re.compile(r"(?:等(?:单位|部门|有关部门|相关部门)?|为主|同志)$")


def listed(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the names of a list (A、B和C) as places; 和 and 与 part two names only where each is one by its ending."""
    spans = []
    for first, last in _parted(text, start, end, _SPLIT):
        spans += _parted_by_and(text, first, last)
    found = []
    for first, last in spans:
        last = _before_alias(text, first, last)
        while last - first > 2 and (match := _BEFORE.match(text, first, last)):
            first = match.end()
        if last - first > 2 and (match := _AFTER.search(text, first, last)):
            last = match.start()
        if last - first > 1 and not (_NOBODY.fullmatch(text, first, last) or NOTHING.fullmatch(text, first, last)):
            found.append((first, last))
    return tuple(found)


def bodies(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the names of a list, of posts without their persons."""
    return posts_of(text, listed(text, start, end))


def _before_alias(text: str, first: int, last: int) -> int:
    """Return where a name ends before the other name of the same body (市科技局(市外国专家局)); its end where it has none."""
    opened = text.find("(", first, last)
    if opened > first + 1 and ")" not in text[opened:last]:
        return opened
    whole = opened > first + 1 and text[last - 1] == ")" and text[opened - 1] not in "县区市乡镇"
    return opened if whole and re.search(f"{OFFICE}$", text[first:opened]) else last


def _parted(text: str, start: int, end: int, by: re.Pattern[str]) -> list[tuple[int, int]]:
    edges = [match.span() for match in by.finditer(text, start, end)]
    return list(zip([start, *(last for _, last in edges)], [*(first for first, _ in edges), end], strict=True))


def _parted_by_and(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Part 市科技局和市财政局, and leave 市工业和信息化局 whole: what stands before 和 must end as a name does."""
    for match in _AND.finditer(text, start + 2, end - 1):
        before, after = text[start : match.start()], text[match.end() : end]
        if re.search(f"{OFFICE}$", before) and len(after) > 2 and not re.search(r"(?:市|县|区)$", before):
            return [(start, match.start()), *_parted_by_and(text, match.end(), end)]
    return [(start, end)]

"""What a text holds that can be counted without understanding it: numerals, names as an upper bound, cells, labels, clauses.

Nothing here is used to draft: what a draft covers is counted by something other than what made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.text.canonical import CanonicalText

KINDS = ("number", "name", "cell", "label", "clause")

_HAN = r"\u4e00-\u9fff"
_NUMBERS = (
    r"\d[\d,.]*\d|\d",
    r"[一二三四五六七八九十百千万亿两零〇○]{1,12}(?=[家个项名人条件次场所批支年月日元吨亩公里%成倍位届类大])",
)
_MARK = re.compile(  # of a heading or an item: it counts nothing
    r"#{0,6}(?:第?[一二三四五六七八九十百\d]{1,4}(?:[、章节条]|\.(?!\d))|\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十]是)+"
)
_ENDS = (
    "产业链|创新链|资金链|人才链|企业|公司|集团|银行|中心|大学|学院|研究院|研究所|实验室|协会|商会|学会|联盟|园区|开发区|高新区|基地|平台|"
    "委员会|办公室|政府|部门|专班|小组|工程|计划|行动|活动|机制|体系|制度|基金|政策|方案|[省市县区](?:委|局|办)|局|厅|链长|链办|链主"
)
_NAMES = (
    rf"“[^“”]{{1,30}}”(?:[{_HAN}]{{0,6}}?(?:{_ENDS}))?|《[^《》]{{1,80}}》|「[^「」]{{1,30}}」|『[^『』]{{1,30}}』",
    rf"[{_HAN}A-Za-z0-9]{{1,10}}?(?:{_ENDS})(?![面势限部])",
)
_LIST = re.compile(r"[^,。;:!?、()|“”《》]{1,16}(?:、[^,。;:!?、()|《》]{1,16})+")
_LABELS = (rf"(?<=[{_HAN}]{{2}}:)[^,。;:|()]{{1,60}}", r"(?<=\()[^():]{2,200}(?=\))")
_CLAUSES = (rf"[^,。;!?…|()]*[{_HAN}A-Za-z\d]{{2}}[^,。;!?…|()]*",)
_CELL = re.compile(r"[^|｜│\t\n]*\w[^|｜│\t\n]*")
_ROW = re.compile(r"[|｜│]|\S[ ]*\t[ ]*\S")


@dataclass(frozen=True, order=True)
class Countable:
    """Something that a text holds: its place in the canonical text, and its kind, one of KINDS."""

    start: int
    end: int
    kind: str


def countable(text: str, start: int, end: int) -> list[Countable]:
    """Return the numbers, names, labelled values and clauses of a passage of a canonical text, in its order.

    The mark of a heading or item at its beginning counts nothing.
    """
    mark = _MARK.match(text, start, end)
    first = mark.end() if mark else start
    found = [
        Countable(*match.span(), kind)
        for kind, patterns in (("number", _NUMBERS), ("label", _LABELS), ("clause", _CLAUSES))
        for pattern in patterns
        for match in re.compile(pattern).finditer(text, first, end)
    ]
    return sorted([*found, *_names(text, first, end)])


def cells(text: CanonicalText) -> list[Countable]:
    """Return the cells of all lines that bars or tabs part and in which something stands."""
    found, position = [], 0
    for line in text.source.splitlines(keepends=True):
        for match in _CELL.finditer(line) if _ROW.search(line) else ():
            start, end = (text.place(position + place) for place in match.span())
            found.append(Countable(start, end, "cell"))
        position += len(line)
    return found


def _names(text: str, start: int, end: int) -> Iterator[Countable]:
    """Yield what may be a name: quoted and titled words, the items of lists, words that end as names do; none twice."""
    spans = [match.span() for pattern in _NAMES for match in re.compile(pattern).finditer(text, start, end)]
    for match in _LIST.finditer(text, start, end):
        for item in re.finditer("[^、]+", match[0]):
            spans.append((match.start() + item.start(), match.start() + item.end()))
    taken = start
    for first, last in sorted(spans, key=lambda span: (span[0], -span[1])):
        if first >= taken and re.search(rf"[{_HAN}A-Za-z]", text[first:last]):
            yield Countable(first, last, "name")
            taken = last

"""Animals and crops of which a text says how many or how much there is: 生猪存栏, 出栏肉牛, 种植黄精3200亩、白及650亩."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.text.names.meetings import Span

ANIMALS = "猪牛羊鸡鸭鹅兔驴马禽"  # of which one character is a whole name
# to extend: what animals are called by
_ANIMAL = f"(?:(?:(?![全我本各年末底前的])[\u4e00-\u9fff]){{0,3}}?(?:生猪|黑猪|母猪|仔猪|肉牛|奶牛|牦牛|黄牛|母牛|奶山羊|山羊|绵羊|肉羊|滩羊|湖羊|[肉蛋土乌]鸡|[肉蛋]鸭|白鹅|家禽|肉兔|獭兔|梅花鹿|肉驴|[肉蛋]禽|畜禽)|[{ANIMALS}])"
_STOCK = "(?:期末|年末|季末|月末|累计|全年|年)*(?:存栏|出栏|存出栏|饲养)"
_BEFORE = "(?:^|(?<=[,。;、:和与及中市县区年末底月度前])|(?<=全省)|(?<=出栏)|(?<=存栏))"
_HEADS = re.compile(rf"{_BEFORE}(?P<list>{_ANIMAL}(?:[、和]{_ANIMAL}){{0,12}}){_STOCK}")
_BEHIND = re.compile(rf"{_STOCK}(?P<list>{_ANIMAL}(?:[、和]{_ANIMAL}){{0,12}})(?=(?:分别|约|近|超|达)*\d)")
_CROP = "(?![和与及为是在其])(?:(?![的了年约近达超共有产种植])[\u4e00-\u9fff]){2,5}"
_AREA = r"(?:约|近|超|达)?\d[\d.,]*(?:余|多)?(?:万|千)?(?:亩|公顷|株|棒|袋|吨)"
_LIST = f"{_CROP}{_AREA}(?:[、,]{_CROP}{_AREA})"
_CROPS = re.compile(
    rf"(?:(?:种植|栽培|栽植|新种)(?P<planted>{_LIST}{{1,40}})|(?:发展|[:、,])(?P<list>{_LIST}{{2,40}}))"
)
_ONE = re.compile(rf"({_CROP}){_AREA}")
_NO_CROP = re.compile(
    "面积|基地|总|计|项目|土地|耕地|林地|面|田|水库|大棚|示范|新增|改造|完成|其他|其它|产量|建设|以上|造林|绿化|园区?$|厂|场$|粮食|市|县|镇|乡|村|区"
)


def raised(words: str, names: Sequence[Span]) -> Iterator[Span]:
    """Yield the animals and crops of a segment whose number, area or crop it states, where nothing wider is named.

    >>> list(raised("生猪存栏3万头,牛、羊出栏", []))
    [(0, 2, 'Product'), (8, 9, 'Product'), (10, 11, 'Product')]
    >>> list(raised("种植黄精320亩、白及60亩、重楼9亩", []))
    [(2, 4, 'Product'), (9, 11, 'Product'), (15, 17, 'Product')]
    """
    for start, end in (*_animals(words), *_crops(words)):
        over = [one for one in names if one[0] < end and start < one[1]]
        if all(start <= one[0] and one[1] <= end and one[2] != "Product" for one in over):
            yield start, end, "Product"


def _animals(words: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the animals that are kept or sold."""
    for pattern in (_HEADS, _BEHIND):
        for match in pattern.finditer(words):
            yield from (one.span() for one in re.compile("[^、和]+").finditer(words, *match.span("list")))


def _crops(words: str) -> Iterator[tuple[int, int]]:
    """Yield the places of the crops of a list, each with its area."""
    for match in _CROPS.finditer(words):
        found = [one.span(1) for one in _ONE.finditer(words, *match.span(match.lastgroup or 0))]
        if not any(_NO_CROP.search(words, *place) for place in found):
            yield from found

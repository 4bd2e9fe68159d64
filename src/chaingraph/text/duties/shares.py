"""What falls to bodies of which a paper speaks one after another, each in an item that its name begins (县发改局负责…, (二)标准组承办…)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from chaingraph.text.duties.leads import Lead
from chaingraph.text.layout import Layout
from chaingraph.text.offices import OFFICES, ending
from chaingraph.text.passages import unmarked
from chaingraph.text.people.bodies import bodies

Place = tuple[int, int]

_WHO = (
    rf"(?:[省市县区州旗镇][^,。;:()“”的\d]{{1,28}}?(?:{ending(*OFFICES)}|中心|(?:分|支)行)"
    rf"|[^,。;:()“”的\d各]{{1,18}}?(?:{ending('管委会', '人民政府')}|供[电水气热]公司|(?<!小)组|专班)|(?:行政|企业|分|副|总|群|双)*链长|产业链?(?:经理人|专员)|(?:项目|链)管家)"
)
_FALLS = "(?:负责|承担|牵头|列席|履行|统筹|组织|承办|做好|抓好|落实|协助|配合|管(?!委)|编制|建立|指导|推动|协调|开展|举办|制定)"
_DOES = rf"(?=(?:要|应|则|主要|具体|将)?{_FALLS})"
_BEGINS = re.compile(
    rf"[-—]*(?:[【\[](?P<named>{_WHO})(?:画像|职责|岗位)?[】\]]|(?:[一二三四五六七八九十\d]+组)?(?P<who>{_WHO})(?:{_DOES}|。|:(?=\(?[1一①]|{_DOES})))"
)
_ANOTHER = re.compile(rf"(?<=[。;]){_WHO}{_DOES}")  # with which a sentence begins that tells of somebody else


def shares(text: str, laid: Layout) -> Iterator[Lead]:
    r"""Yield whom items name one after another, at least two, each with what its item says of it.

    >>> from chaingraph.text.canonical import canonical_text
    >>> from chaingraph.text.layout import layout
    >>> text = canonical_text("云州市职责分工\n市发改局负责立项。储备项目40个。\n市商务局承担招商。\n")
    >>> [text.text[one.start:one.until] for one in shares(text.text, layout(text))]
    ['市发改局负责立项。储备项目40个。', '市商务局承担招商。']
    """
    told = ((place, _lead(text, *place)) for place in _items(text, laid))
    for named, run in groupby(told, key=lambda one: one[1] is not None):
        found = [lead for _, lead in run if lead]
        yield from found if named and len(found) > 1 else ()


def _items(text: str, laid: Layout) -> Sequence[Place]:
    """Return the paragraphs of a text, parted where a numbered item begins within one, without rows."""
    passages = [passage for section in laid.sections for passage in section.passages]
    own = {passage.start for passage in passages if not passage.row}
    begun = set(laid.paragraphs)
    starts = [
        one.start
        for one in passages
        if one.start in begun or (one.start in own and unmarked(text[one.start : one.end]) != text[one.start : one.end])
    ]
    ends = [*starts[1:], passages[-1].end] if starts else []
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start in own]


def _lead(text: str, start: int, end: int) -> Lead | None:
    """Return whom an item names at its beginning, and up to where it tells of them."""
    first = end - len(unmarked(text[start:end]))
    begins = _BEGINS.match(text, first, end)
    if not begins:
        return None
    names = bodies(text, *begins.span("named" if begins["named"] else "who"))
    another = _ANOTHER.search(text, begins.end(), end)
    return Lead(names, begins.start(), begins.end(), another.start() if another else end) if names else None

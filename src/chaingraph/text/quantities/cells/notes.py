"""What a note below a table says of the time of its numbers (注:骨干企业数为2025年底数据): of those of one column, or of all."""

from __future__ import annotations

import re

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.tables import Table

_LONGEST = 200  # characters behind a table in which its note stands
_NOTE = re.compile(r"[|\s]*(?:备?注|说明|[*※])\d?[:：.、]?")
_DAY = r"20\d\d年(?:度|[上下]半年|\d{1,2}月(?:(?:2[89]|3[01])日)?)?[底末]?"
_TOLD = re.compile(
    r"(?<![\u4e00-\u9fff、])(?P<what>[\u4e00-\u9fff、]{0,16}?)(?:统计)?(?:数据)?(?:均|都)?(?:统计)?(?:为|系|是|截[至止]到?)+"
    rf"(?P<day>{_DAY})(?:的?(?:统计|快报|年报|决算|核算|实际|完成|累计)*(?:数据?|值|口径|情况))?(?=[;。,)|\s]|$)"
)
_ALL = re.compile("(?:[本上]?表中?|表[中内]|以上|上述|[各有相]关?项?|所有|全部|统计|的|所列|指标)*")


def below(text: CanonicalText, table: Table) -> str:
    """Return the note below a table, or in its last row; empty where there is none."""
    rows = (*table.header, *table.rows)
    ends = (table.end, *(place for row in rows[-1:] for place in (row.end, row.start)))
    for start in ends:
        if note := _NOTE.match(text.text, start):
            return text.text[note.end() : start + _LONGEST]
    return ""


def time_of(note: str, counted: str) -> str | None:
    """Return the words for the time of which a note says that what is ``counted``, or all of its table, is; None where it says neither.

    >>> time_of("1.骨干企业数为2025年底数据;2.链长以文件为准。", "骨干企业数"), time_of("表中数据均截至2025年底。", "产值")
    ('2025年底', '2025年底')
    >>> time_of("骨干企业数为2025年底数据。", "产值"), time_of("产值目标为2027年底达到的数值。", "产值")
    (None, None)
    """
    for told in _TOLD.finditer(note):
        names = re.split("[、和及与]", told["what"])
        if any(_ALL.fullmatch(name) or counted.rstrip("数额").endswith(name.rstrip("数额")) for name in names):
            return re.sub(r"\d+日$", "底", told["day"])
    return None

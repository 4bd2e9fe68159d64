"""What tables tell of changes of chiefs: the columns of those before and after (变更前 | 变更后), since when, and remarks (接替李某)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from chaingraph.text.layout import Layout
from chaingraph.text.roster.changed import Changes, tells_change
from chaingraph.text.roster.labels import Place, in_time
from chaingraph.text.tables import Table
from chaingraph.text.tables.headers import CHAIN_LABEL
from chaingraph.text.tables.ruled import Row

_ABOVE = 2  # paragraphs above a table of which one may say what changes
_CHIEF = re.compile("副?链长(?!制|办)")
_DAY = re.compile("(?:调整|变更|变动|更换|任职|接任|生效|起始|任命)(?:时间|日期)")
_REMARK = re.compile("备注|说明|(?:变动|调整|变更)(?:情况|原因|说明)")


def with_chiefs(text: str, laid: Layout, table: Table) -> Table:
    """Return a table of changes that says above it and not in its labels (变更前 | 变更后) that these are of chiefs, with labels that say it."""
    told = [in_time(label) for label in table.labels]
    bare = [when for label, when in told if not label]
    until = bisect_left(laid.paragraphs, table.start)
    above = text[laid.paragraphs[max(0, until - _ABOVE)] : table.start] if laid.paragraphs else text[: table.start]
    chief = _CHIEF.search(above)
    if sorted(bare) != ["into", "out"] or not chief or not any(map(CHAIN_LABEL.fullmatch, table.labels)):
        return table
    return replace(
        table,
        labels=tuple(
            label if words else f"{label}{chief[0]}" for label, (words, _) in zip(table.labels, told, strict=True)
        ),
    )


def of_changes(text: str, table: Table, row: Row, told: Iterable[Place]) -> Iterator[Place]:
    """Yield what a row tells of a chain, its chiefs with the day that another cell gives, and then what its remark says of a change."""
    cells = list(table.labelled(row))
    days = [(cell.start, cell.end) for label, cell in cells if cell.text and _DAY.fullmatch(label)]
    chiefs = list[Place]()
    for place in told:
        chief = place.relation == "chiefOf"
        chiefs += [place] if chief else []
        yield replace(place, since=days[0]) if chief and len(days) == 1 else place
    for label, cell in cells if len(chiefs) == 1 else ():
        if _REMARK.fullmatch(label) and cell.own and tells_change(text, cell.start, cell.end):
            found = Changes(chiefs[0]).of(text, (cell.start, cell.end), chiefs[0].chain)
            yield from (replace(place, said=chiefs[0].said) for place in found)

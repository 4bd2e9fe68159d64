"""Rosters of industry chains: who is chief, which office, lead enterprise, bank, park and experts each chain has.

A row of a table, a line of labels under the heading of a chain, or a sentence (由市长担任石墨产业链链长) says it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.chain_groups import DONE
from chaingraph.text.layout import Layout
from chaingraph.text.people.posts import at_blank
from chaingraph.text.roster.divisions import of_divisions
from chaingraph.text.roster.labels import Place, chain_name, is_any_chain, label_of, names_of, relation_of
from chaingraph.text.roster.lines import of_sections
from chaingraph.text.roster.replaced import without_replaced
from chaingraph.text.roster.rows import chain_cells, of_table, roster_tables
from chaingraph.text.roster.titled import of_titled, of_titled_lines
from chaingraph.text.roster.unread import unread
from chaingraph.text.several import several
from chaingraph.text.tables import Table
from chaingraph.text.tables.ruled import Row

__all__ = [
    "Place",
    "chain_cells",
    "chain_name",
    "is_any_chain",
    "label_of",
    "names_of",
    "relation_of",
    "roster",
    "unread",
]

_DONE = re.compile(f"(?:{DONE}|今年|去年|近日|日前|目前)+(?=.{{2,}}产业链)")


def roster(text: CanonicalText, laid: Layout) -> list[Place]:
    """Return what a text says of what industry chains have, in its order."""
    tables = roster_tables(text.text, laid)
    found = [place for table in tables for place in of_table(text.text, table)]
    rows = defaultdict[int, list[tuple[Table, Row]]](list)
    for table in tables:
        for row in (*table.header, *table.rows):
            line = laid.paragraphs[max(0, bisect_right(laid.paragraphs, row.start) - 1)] if laid.paragraphs else 0
            rows[line].append((table, row))
    found += of_sections(text.text, laid, rows, {table.start: table for table in tables})
    found += of_divisions(text, laid)
    said = {place.said for place in found}
    titled = (*of_titled(text.text, laid, tables), *of_titled_lines(text.text, laid))
    found += [place for place in titled if place.said not in said]
    found = [each for place in found for each in _of_each(place) if not is_any_chain(each.chain)]
    found = list(without_replaced(text.text, found))
    return sorted((_at_blanks(text, place) for place in found), key=lambda place: place.said)


def _of_each(place: Place) -> Iterator[Place]:
    """Yield what a roster says of several chains at once (石墨、茶叶产业链链长) of each of them."""
    if begun := _DONE.match(place.chain):
        place = replace(place, chain=place.chain[begun.end() :])
    spans = several(place.chain)
    if len(spans) == 1 and spans[0] == (0, len(place.chain)):
        yield place
        return
    for start, end in spans:
        named = place.named and (place.named[0] + start, place.named[0] + end)
        yield replace(place, chain=chain_name(re.sub("[“”]", "", place.chain[start:end])), named=named)


def _at_blanks(text: CanonicalText, place: Place) -> Place:
    """Return what a chain has, a chief and the post that a blank parts from the name as two (王某 市工信局局长)."""
    if place.relation != "chiefOf":
        return place
    return replace(place, names=tuple(part for name in place.names for part in at_blank(text, *name)))

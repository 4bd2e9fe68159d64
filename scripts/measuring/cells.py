"""Points of table cells: whether what a cell says arrives in the draft as the property that its header and row give it.

A cell is there where the annotation says something of it, said where the draft does, and right where both say the same:
every name, relation, figure and attribute.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from corpus import Text
from measuring.points import Point

OF_FIGURES = ("figures found", "value", "unit", "indicator", "about", "due")
_RULE = re.compile(r"[\s|:-]+")


def points(gold: Text, told: Iterable[Point]) -> Iterator[Point]:
    """Yield a point for each cell of which anything is told by the points of names, figures and relations."""
    placed = [(one.place, one) for one in told if one.place is not None]
    for start, end in cells(gold.plain):
        if here := [one for place, one in placed if start <= place < end]:
            said, there = any(one.said for one in here), any(one.there for one in here)
            wrong = "; ".join(f"{one.attribute} {one.shown}" for one in here if not one.right)
            yield Point("cells", said, there, not wrong, start, f"{gold.plain[start:end].strip()}: {wrong}")


def persons(gold: Text, holders: Collection[str]) -> Iterator[Point]:
    """Yield a point for each person named in a text: of persons, a draft has only the names of those who hold posts."""
    for span in gold.spans:
        if gold.kinds[span.id] == "Person" and not span.optional:
            found = gold.words(span) in holders
            yield Point("holder", found, True, found, span.start, f"lacking: {gold.words(span)}")


def cells(plain: str) -> Iterator[tuple[int, int]]:
    """Yield the cells of the rows of tables that are no header, as places: lines of bars or of tabs, with their first line."""
    for mark, lines in groupby(_lines(plain), key=lambda line: _mark(line[1])):
        table = [line for line in lines if not _RULE.fullmatch(line[1])]
        for start, line in table[1:] if mark else ():
            for cell in re.finditer(rf"[^{re.escape(mark)}\n]+", line):
                if cell[0].strip():
                    yield start + cell.start(), start + cell.end()


def _lines(plain: str) -> Iterator[tuple[int, str]]:
    place = 0
    for line in plain.splitlines(keepends=True):
        yield place, line
        place += len(line)


def _mark(line: str) -> str:
    return "|" if line.startswith("|") else "\t" if "\t" in line.strip() else ""

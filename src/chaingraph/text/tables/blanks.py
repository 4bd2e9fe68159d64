"""Tables whose cells nothing but blanks part, as they are copied from a page: a header of labels, and lines of as many words or below their labels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from chaingraph.text.canonical import canonical
from chaingraph.text.tables.headers import heads
from chaingraph.text.tables.page_labels import page_labels

Span = tuple[int, int]

_WIDE = re.compile(r"[ \u3000\xa0]{2,}|\u3000")
_ANY = re.compile(r"[ \u3000\xa0]+")
_LETTER = re.compile(r"[\u4e00-\u9fff]")
_RULED = re.compile(r"[|｜│\t]")  # in lines whose cells something else parts
_STOP = re.compile("[。;；!！?？:：]")
_FEWEST = 3  # columns, and lines with the header
_BESIDE = 2  # columns on a screen by which a word may begin beside the label above it
_LONGEST = 200  # characters of a line


def aligned(lines: Sequence[str]) -> dict[int, tuple[Span, ...]]:
    """Return the lines that are rows of such tables, by number, with where the cells of each stand; an empty cell stands where it would.

    >>> aligned(["名单", "序号 产业链 链长", "1 石墨 王 凯", "2 茶叶 李莉莉", "以上。"])
    {1: ((0, 2), (3, 6), (7, 9)), 2: ((0, 1), (2, 4), (5, 8)), 3: ((0, 1), (2, 4), (5, 8))}
    """
    found: dict[int, tuple[Span, ...]] = {}
    number = 0
    while number < len(lines):
        block = list(_block(lines, number))
        found |= {number + place: cells for place, cells in enumerate(block)}
        number += max(1, len(block))
    return found


def _block(lines: Sequence[str], first: int) -> Iterator[tuple[Span, ...]]:
    """Yield the cells of the lines of a table whose header is a line; nothing where none begins there."""
    for blanks in (_WIDE, _ANY):
        header = _parts(lines[first], blanks)
        words = [canonical(lines[first][slice(*part)]) for part in header]
        if len(header) < _FEWEST or not heads(words) or any(map(_STOP.search, words)) or page_labels(lines[first]):
            continue
        rows = [tuple(header)]
        while first + len(rows) < len(lines) and (row := _row(lines[first + len(rows)], lines[first], header, blanks)):
            rows.append(row)
        if len(rows) >= _FEWEST:
            yield from rows
            return


def _row(line: str, above: str, header: Sequence[Span], blanks: re.Pattern[str]) -> tuple[Span, ...]:
    """Return the cells of a line: as many as labels, or each below one of them; nothing for any other line."""
    parts = _parts(line, blanks)
    if len(parts) == len(header):
        return tuple(parts)
    if blanks is _ANY or not 1 < len(parts) < len(header):
        return ()
    labels = [_columns(above, label) for label in header]
    below = [_label_above(labels, _columns(line, part)) for part in parts]
    if None in below or len({*below}) < len(below):
        return ()
    told = dict(zip(below, parts, strict=True))
    return tuple(_or_empty(told, place, parts) for place in range(len(header)))


def _or_empty(told: dict[int | None, Span], place: int, parts: Sequence[Span]) -> Span:
    """Return the cell below a label, or the place where an empty one is: behind the cell before it."""
    if place in told:
        return told[place]
    before = [end for at, (_, end) in told.items() if at is not None and at < place]
    edge = max(before, default=parts[0][0])
    return edge, edge


def _label_above(labels: Sequence[Span], word: Span) -> int | None:
    """Return the number of the only label above a word, on a screen; None where none or several are."""
    over = [
        number
        for number, (start, end) in enumerate(labels)
        if start - _BESIDE <= word[0] <= start + _BESIDE or (start < word[1] and word[0] < end)
    ]
    return over[0] if len(over) == 1 else None


def _columns(line: str, part: Span) -> Span:
    """Return in which columns of a screen a part of a line stands, where Chinese characters are twice as wide as others."""
    wide = [2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in line[: part[1]]]
    return sum(wide[: part[0]]), sum(wide)


def _parts(line: str, blanks: re.Pattern[str]) -> list[Span]:
    """Return what blanks part in a line, as places; a name whose two characters a blank parts is one."""
    if len(line) > _LONGEST or _RULED.search(line):
        return []
    edges = [0, *(place for match in blanks.finditer(line.rstrip()) for place in match.span()), len(line.rstrip())]
    parts: list[Span] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        if start == end:
            continue
        letters = bool(parts) and all(map(_LETTER.fullmatch, (line[slice(*parts[-1])], line[start:end])))
        parts[-1:] = [(parts[-1][0], end)] if letters else [*parts[-1:], (start, end)]
    return parts

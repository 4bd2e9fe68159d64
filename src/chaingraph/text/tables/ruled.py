"""Lines of a text whose cells bars, tabs or, in what describes a document, blanks part: as rows, one after another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from chaingraph.text.canonical import CanonicalText
from chaingraph.text.furniture import is_navigation
from chaingraph.text.tables.blanks import aligned
from chaingraph.text.tables.headers import METADATA, is_quantity, parted
from chaingraph.text.tables.page_labels import page_labels
from chaingraph.text.tables.stacked import Lines, stacked

_BAR = re.compile(r"(?<!\\)[|｜│]")  # in Markdown a bar of the words has a stroke before it
_IN_HEADLINE = re.compile(  # a bar between a column of a paper and its headline
    r"[^|｜│]*[^|｜│\s][|｜│][^|｜│\s][^|｜│]*"
)
_TAB, _BLANKS, _COLON = re.compile(r"\t"), re.compile(r"[:：]\s*|\s+"), re.compile("[:：]")
_BELOW = "  "  # the mark of lines whose words stand below labels
_SUM = re.compile(  # the cell that opens a row of sums
    r"(?:全[省市县区州]|[省市县区州]级|各项)?(?P<word>合计|总计|小计|共计|平均)[值数]?(?:\([^()]*\))?"
)
_FEW = 3  # cells of a row that is no table alone
_HEAD = 20  # lines at the beginning of a text in which it may be described
_RULE = re.compile(r":?[-—=─]{2,}:?|:-+:?|-+:")  # of a Markdown table, below its header
_NOTE = re.compile(
    r"(?<=[\u4e00-\u9fff\d%)])[*※]{1,2}$"
)  # behind the words of a cell: that a note below tells more of it
ABOVE, LEFT = "〃", "←"  # how a cell is written that goes on from the one above it, or to its left
_DITTO = re.compile("[—-]*(?:[〃〞\"]|''|′′|同上(?:行|栏|一?项)?|同前)[—-]*")  # and how offices write it by hand


@dataclass(frozen=True)
class Cell:
    """A cell: where its words stand in the canonical text, and what they say; a merged cell has both from another one."""

    start: int
    end: int
    text: str
    own: bool = True  # whether its words stand in it


@dataclass(frozen=True)
class Row:
    """A row: its place in the canonical text, its cells, and the cell of the row above it that heads its group (一、工业 …)."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    group: Cell | None = None

    @cached_property
    def total(self) -> str:
        """The word that says that a row sums up others (合计, 小计, 平均); empty in any other row."""
        found = (_SUM.fullmatch(cell.text) for cell in self.cells[:_FEW])
        return next((match["word"] for match in found if match), "")

    def says(self, cell: Cell) -> bool:
        """Return whether a cell says more than a number, or than that its row sums up others: in such a row it names nothing else."""
        return not (self.total and (is_quantity(cell.text) or _SUM.fullmatch(cell.text)))


def runs(text: CanonicalText) -> Iterator[list[Row]]:
    """Yield the rows of each table: lines that follow one another and have bars, those with tabs, words below labels that blanks part, or lines that are cells."""
    run: list[tuple[str, int]] = []
    former = ""
    lines = list(_lines(text.source))
    below = aligned([raw for raw, _ in lines])
    cells = {rows[0][0][0]: rows for rows in stacked([raw for raw, _ in lines])}
    last = -1  # line of a table whose cells are lines
    for number, (raw, offset) in enumerate(lines):
        if number in cells:
            yield from _whole(text, run, former)
            run, former, last = [], "", cells[number][-1][-1][1]
            yield [_of_lines(text, lines, row) for row in cells[number]]
        if number <= last:
            continue
        mark = _BELOW if number in below else _mark(raw, number < _HEAD)
        if run and not mark and former == "\t" and _ends_row(raw, run[-1][0]):
            mark = former
        if run and (not mark or mark != former):
            yield from _whole(text, run, former)
            run = []
        if mark:
            run.append((raw, offset))
            former = mark
    yield from _whole(text, run, former)


def _whole(text: CanonicalText, lines: Sequence[tuple[str, int]], mark: str) -> Iterator[list[Row]]:
    """Yield lines as the rows of a table, nothing where they are none: one row of few cells, or what only looks like metadata."""
    framed = all(_BAR.match(raw.strip()) for raw, _ in lines)
    parts = aligned([raw for raw, _ in lines]) if mark == _BELOW else None
    run = _merged(
        [
            _row(text, offset, len(raw), parts[number] if parts else _parts(raw, mark, framed))
            for number, (raw, offset) in enumerate(lines)
        ]
    )
    of_metadata = mark != " " or (are_metadata(cell.text for row in run for cell in row.cells))
    narrow = mark != "|" and bool(run) and len(run[0].cells) <= _FEW - (mark == "\t")
    alone = len(run) == 1 and (narrow or _is_of_words(lines[0][0].strip()))
    if run and of_metadata and not alone:
        yield run


def _is_of_words(line: str) -> bool:
    """Return whether bars part a column of a paper from its headline, or what a page says of a text behind its day."""
    return bool(_IN_HEADLINE.fullmatch(line) or "时间" in page_labels(line))


def is_alone(text: CanonicalText, run: Sequence[Row]) -> bool:
    """Return whether rows are one of few cells that tabs part, which is no table by itself."""
    if len(run) > 1 or len(run[0].cells) > _FEW:
        return False
    line = text.source[slice(*text.at(run[0].start, run[0].end))] if run[0].start < run[0].end else ""
    return "\t" in line and not _BAR.search(line)


def _merged(run: list[Row]) -> list[Row]:
    """Return rows of which the first two have marks where cells go on, if these are a header in which such are blank or say the same."""
    places = [place for place, row in enumerate(run[:3]) if not is_rule(row)]
    if len(places) < 2 or places[0] or not (own := parted(texts(run[0]), texts(run[places[1]]))):
        return run
    second = run[places[1]].cells
    above = _spanning(run[0].cells, own)
    below = [replace(cell, text=ABOVE) if not cell.text else cell for cell in second]
    run[0], run[places[1]] = replace(run[0], cells=tuple(above)), replace(run[places[1]], cells=tuple(below))
    return run


def _spanning(cells: Sequence[Cell], own: Collection[int]) -> list[Cell]:
    """Return the cells of a header over the columns with their ``own`` labels below, those that go on from others with a mark; a blank one before all labels is of the first of them."""
    above, last = list(cells), len(cells)
    for place in sorted(own, reverse=True):
        if place - 1 in own or cells[place].text:
            above[place] = replace(cells[place], text=LEFT) if _goes_on(cells, place) else cells[place]
        elif right := next((one for one in range(place + 1, last) if one not in own or cells[one].text), None):
            above[place] = replace(cells[right], own=False) if right in own else replace(cells[place], text=LEFT)
    return above


def _goes_on(cells: Sequence[Cell], place: int) -> bool:
    """Return whether a cell says nothing, or what the one to its left says."""
    return place > 0 and cells[place].text in ("", cells[place - 1].text)


def _lines(source: str) -> Iterator[tuple[str, int]]:
    position = 0
    for line in source.splitlines(keepends=True):
        yield line, position
        position += len(line)


def _mark(line: str, head: bool) -> str:
    """Return what parts the cells of a line: a bar, a tab, or, in the head of a text, blanks and colons after labels of metadata.

    It is empty where the line has no cells.
    """
    if head and is_navigation(line):
        return ""
    if _BAR.search(line):
        return "|"
    words = _BLANKS.split(line.strip())
    if head and _is_label(words[0]) and (sum(map(_is_label, words)) > 1 or _COLON.match(line.strip(), len(words[0]))):
        return " "
    return "\t" if "\t" in line.strip() else ""


def _ends_row(line: str, above: str) -> bool:
    """Return whether a line has nothing but its last cell, in as many as the row above it has."""
    return line.count("\t") == above.count("\t") > 1 and bool(line.strip())


def _is_label(word: str) -> bool:
    return bool(METADATA.fullmatch(word))


def _parts(raw: str, mark: str, framed: bool) -> Sequence[tuple[int, int]]:
    """Return where the cells of a line stand in it; bars at both its ends part nothing, nor one at its beginning where all rows are ``framed`` so."""
    parts = {"|": _BAR, "\t": _TAB, " ": _BLANKS}[mark]
    raw = raw.rstrip() if mark == " " else raw
    edges = [match.start() for match in parts.finditer(raw)]
    spans = list(zip([0, *(edge + 1 for edge in edges)], [*edges, len(raw)], strict=True))
    framed = framed or (len(spans) > 2 and not raw[slice(*spans[-1])].strip())
    if mark == "|" and framed and len(spans) > 1 and not raw[slice(*spans[0])].strip():
        spans = spans[1:]
        if len(spans) > 1 and not raw[slice(*spans[-1])].strip():
            spans = spans[:-1]
    return spans


def _row(text: CanonicalText, offset: int, length: int, spans: Iterable[tuple[int, int]]) -> Row:
    """Return a line of the source as a row, by where its cells stand in it."""
    cells = []
    for first, last in spans:
        start, end = text.place(offset + first), text.place(offset + last)
        noted = _NOTE.search(text.text, start, end)
        end = noted.start() if noted and text.text[start] != "*" else end
        cells.append(Cell(start, end, text.text[start:end]))
    return Row(text.place(offset), text.place(offset + length), tuple(cells))


def _of_lines(text: CanonicalText, lines: Sequence[tuple[str, int]], cells: Sequence[Lines]) -> Row:
    """Return a row each of whose cells stands on lines of its own."""
    first, last = cells[0][0], cells[-1][1]
    start = lines[first][1]
    spans = [(lines[one][1] - start, lines[other][1] + len(lines[other][0]) - start) for one, other in cells]
    return _row(text, start, lines[last][1] + len(lines[last][0]) - start, spans)


def texts(row: Row) -> tuple[str, ...]:
    """Return the texts of the cells of a row."""
    return tuple(cell.text for cell in row.cells)


def own_texts(row: Row) -> tuple[str, ...]:
    """Return the texts of the cells of a row, empty for those that go on from another."""
    return tuple(cell.text if cell.own else "" for cell in row.cells)


def goes_on_below(cell: Cell) -> bool:
    """Return whether a cell is only a mark that it says what the one above it does."""
    return bool(_DITTO.fullmatch(cell.text))


def is_rule(row: Row) -> bool:
    """Return whether a row is the line below the header of a table."""
    return bool(row.cells) and all(_RULE.fullmatch(cell.text) for cell in row.cells)


def are_metadata(texts: Iterable[str]) -> bool:
    """Return whether texts of cells say of a document what it is: a third of them are labels of metadata, two at least."""
    told = [text.rstrip(":") for text in texts if text]
    named = sum(map(_is_label, told))
    return named >= 2 and 3 * named >= len(told)

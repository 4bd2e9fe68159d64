"""Tables in a text: runs of lines whose cells bars or tabs part, with the labels of their columns.

What a cell says holds for its row alone. A cell written 〃 says what the one above it says, one written ← what the one to
its left says: so formats write merged cells (``text.formats.source``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chaingraph.text.canonical import CanonicalText

_BAR = re.compile(r"[|｜│]")
_RULE = re.compile(r":?[-—=─]{2,}:?")  # of a Markdown table, below its header
_ABOVE, _LEFT = "〃", "←"
_LONGEST_LABEL = 24  # characters of the label of a column

# what labels of columns look like; a first row of which half the cells do is a header
_LABEL = re.compile(
    r"序号|编号|(?:20\d\d|[上本下]?一?)年度?(?:\([^()]{1,8}\)|目标|完成|实际|计划|增速)?|第?[一二三四]季度|产业链|链长|链办|链主|姓名|职务|备注|"
    r".*(?:名称|单位|部门|领导|责任人|负责人|联系人|电话|时限|时间|节点|目标值?|任务|内容|措施|举措|事项|数量|类别|类型|项目|指标|情况|企业|银行|园区|机构|院所|专家|载体|分工|标准|条件|对象|金额|比重|占比|增速|总额|产值|地点|地区|区县|环节|领域|方向|产品)(?:\([^()]{1,12}\))?"
)
_QUANTITY = re.compile(r"[^\d]{0,6}\d[\d.,%]*(?:[家个项名人亿万元%户所场次条件吨亩台套]+)?[^\d]{0,3}")
_YEAR = re.compile(r"20\d\d年?")


@dataclass(frozen=True)
class Cell:
    """A cell: its place in the canonical text, and what it says, which a merged cell has from another one."""

    start: int
    end: int
    text: str
    own: bool = True  # whether its words stand in it


@dataclass(frozen=True)
class Row:
    """A row: its place in the canonical text, its cells, and the rows above it that head a group (一、工业 …)."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    group: str = ""


@dataclass(frozen=True)
class Table:
    """A table: its place in the canonical text, the label of each column (empty where it has none), and its rows."""

    start: int
    end: int
    labels: tuple[str, ...]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]

    def labelled(self, row: Row) -> Iterator[tuple[str, Cell]]:
        """Yield the cells of a row in which something stands, each with the label of its column."""
        for label, cell in zip(self.labels, row.cells, strict=False):
            if cell.text:
                yield label, cell


def tables(text: CanonicalText) -> list[Table]:
    """Return the tables of a text, in its order."""
    return [_table(run) for run in _runs(text)]


def _runs(text: CanonicalText) -> Iterator[list[Row]]:
    """Yield the rows of each table: lines that follow one another and have bars, or two and more with as many tabs."""
    run: list[Row] = []
    former = ""
    for raw, offset in _lines(text.source):
        mark = _mark(raw)
        if run and (not mark or mark != former):
            yield from _whole(run, former)
            run = []
        if mark:
            run.append(_row(text, raw, offset, mark))
            former = mark
    yield from _whole(run, former)


def _whole(run: list[Row], mark: str) -> Iterator[list[Row]]:
    if len(run) > 1 or (run and mark == "|"):
        yield run


def _lines(source: str) -> Iterator[tuple[str, int]]:
    position = 0
    for line in source.splitlines(keepends=True):
        yield line, position
        position += len(line)


def _mark(line: str) -> str:
    """Return what parts the cells of a line: a bar, or as many tabs as it has; empty where it has no cells."""
    if _BAR.search(line):
        return "|"
    return "\t" * line.strip().count("\t")


def _row(text: CanonicalText, raw: str, offset: int, mark: str) -> Row:
    """Return a line as a row; bars at its ends part nothing."""
    parts = _BAR if mark == "|" else re.compile("\t")
    edges = [match.start() for match in parts.finditer(raw)]
    spans = list(zip([0, *(edge + 1 for edge in edges)], [*edges, len(raw)], strict=True))
    if mark == "|" and len(spans) > 1 and not raw[slice(*spans[0])].strip():
        spans = spans[1:]
        if len(spans) > 1 and not raw[slice(*spans[-1])].strip():
            spans = spans[:-1]
    cells = []
    for first, last in spans:
        start, end = text.place(offset + first), text.place(offset + last)
        cells.append(Cell(start, end, text.text[start:end]))
    return Row(text.place(offset), text.place(offset + len(raw)), tuple(cells))


def _table(run: Sequence[Row]) -> Table:
    """Return rows as a table: its header told from its rows, merged cells filled in, what heads a group told to each row."""
    ruled = [place for place, row in enumerate(run) if _is_rule(row)]
    rows = _filled([row for row in run if not _is_rule(row)])
    height = _height(rows, ruled)
    width = max((len(row.cells) for row in rows), default=0)
    labels = tuple(_label(rows[:height], column) for column in range(width))
    return Table(run[0].start, run[-1].end, labels, tuple(rows[:height]), tuple(_grouped(rows[height:], rows[:height])))


def _is_rule(row: Row) -> bool:
    return bool(row.cells) and all(_RULE.fullmatch(cell.text) for cell in row.cells)


def _filled(rows: Sequence[Row]) -> list[Row]:
    """Return rows in which a cell that goes on from another says what that one says."""
    filled: list[Row] = []
    for row in rows:
        cells: list[Cell] = []
        for column, cell in enumerate(row.cells):
            above = filled[-1].cells[column] if filled and column < len(filled[-1].cells) else None
            if cell.text == _ABOVE:
                cell = replace(cell, text=above.text if above else "", own=False)
            elif cell.text == _LEFT:
                cell = replace(cell, text=cells[-1].text if cells else "", own=False)
            cells.append(cell)
        filled.append(replace(row, cells=tuple(cells)))
    return filled


def _height(rows: Sequence[Row], ruled: Sequence[int]) -> int:
    """Return how many rows the header has: that above a rule, or the first whose cells are labels, and a second below spans."""
    if ruled and ruled[0] == 1:
        return 1
    if len(rows) < 2 or not _heads(rows[0]):
        return 0
    spans = any(not cell.own for cell in rows[0].cells[1:]) and len({cell.text for cell in rows[0].cells}) > 1
    second = (
        len(rows) > 2
        and spans
        and not any(_QUANTITY.fullmatch(c.text) and not _YEAR.match(c.text) for c in rows[1].cells)
    )
    return 2 if second else 1


def _heads(row: Row) -> bool:
    """Return whether a row is a header: short cells, no quantity but a year, half of them labels by their look."""
    texts = [cell.text for cell in row.cells if cell.text]
    if not texts or len(set(texts)) == 1 < len(row.cells):
        return False
    if any(len(text) > _LONGEST_LABEL or (_QUANTITY.fullmatch(text) and not _YEAR.match(text)) for text in texts):
        return False
    return 2 * sum(bool(_LABEL.fullmatch(text)) for text in texts) >= len(texts)


def _label(header: Sequence[Row], column: int) -> str:
    """Return the label of a column, from the widest to the narrowest."""
    parts = [row.cells[column].text for row in header if column < len(row.cells)]
    return "".join(dict.fromkeys(part for part in parts if part))


def _grouped(rows: Sequence[Row], header: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows that say something of their own, each with the row above that heads its group."""
    group = ""
    heads = {tuple(cell.text for cell in row.cells) for row in header}
    for row in rows:
        texts = {cell.text for cell in row.cells if cell.text}
        if tuple(cell.text for cell in row.cells) in heads:
            continue  # the header again, on another page
        if len(texts) == 1 and len(row.cells) > 1 and row.cells[0].text:
            group = row.cells[0].text
            continue
        yield replace(row, group=group)


# labels of the table in which a government's site describes a document
METADATA = re.compile(
    r"索引号|(?:发布|发文|制发|公开)(?:机构|单位|机关)|(?:成文|发文|发布|生成|公开)(?:日期|时间)|(?:发文)?(?:字|文)号|主题(?:分类|词)|公开(?:方式|范围|类别|属性)|有效性?|信息(?:名称|分类)|组配分类|标题|名称|体裁|关键词|失效日期|废止日期|来源|效力状态|统一编号"
)


def is_metadata(table: Table) -> bool:
    """Return whether a table says of a document what it is: half of its cells are labels of metadata."""
    texts = [cell.text.rstrip(":") for row in (*table.header, *table.rows) for cell in row.cells if cell.text]
    named = sum(bool(METADATA.fullmatch(text)) for text in texts)
    return named >= 2 and 3 * named >= len(texts)


def metadata(table: Table) -> dict[str, str]:
    """Return what a table of metadata says: each label with the words of the cell after it."""
    cells = [cell for row in (*table.header, *table.rows) for cell in row.cells]
    return {
        label.text.rstrip(":"): value.text
        for label, value in pairwise(cells)
        if METADATA.fullmatch(label.text.rstrip(":")) and not METADATA.fullmatch(value.text.rstrip(":"))
    }

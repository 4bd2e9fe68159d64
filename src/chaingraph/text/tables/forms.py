"""Forms: tables of which each row has labels, each with what it says beside it (产业链 | 石墨 | 链长 | 副市长), most of them several.

What is merged over columns is one cell, so that a row may have but one label (申报理由 | …), or be one cell with its label
(建设内容:…). A cell that spans rows before or behind their labels (企业基本情况, 照片) says nothing of them. Rows below years tell of
each year (指标 | 2024年 | 2025年).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from chaingraph.text.tables.headers import CHAIN_LABEL, announces, is_label, is_quantity
from chaingraph.text.tables.ruled import Cell, Row

_PAIR, _FEWEST = 2, 4  # cells of a label and what it says, and labels of a form
LARGEST = 100  # rows of a form
_MOST = 4  # of as many, one may look like what it is not
_UNIT = r"\((?:[万亿]?元|[家个项名人件亩%])\)"
_LABEL = re.compile(  # what labels of forms look like beside those of columns
    r"(?!.*\d{3}).{2,14}(?:代码|编码|证号|账号|号码|[地住]址|住所|代表人|理由|意见|承诺|声明|简介|概况|概述|范围|性质|传真|邮箱|周期|年[度限]|资质|荣誉|签[字章名])(?:\([^()]{1,12}\))?"
    rf"|姓名|性别|.{{0,4}}全称|业主|法人(?:代表)?|(?:20\d\d年)?营收|民族|籍贯|邮编|邮政编码|传真|承诺|其他|[投出]资方|.{{2,18}}{_UNIT}"
)
_ALONE = re.compile(r"[^\d|。;:]{2,12}")  # beside what is merged over all other columns
_IN_FRONT = re.compile(  # the label of a cell that is merged over all columns
    r"([\u4e00-\u9fff、()]{2,16}):(?=[^|]{8})"
)
_SENTENCE = re.compile("[,。;].{2}")
_COUNTED = re.compile(r"[\u4e00-\u9fff]{2,12}")  # what a quantity beside it counts, whatever words it has
_FIRM = re.compile("^(?:企业|公司|申报企业)(?:全称|名称)$")
_TIME = re.compile(r".*(?:年[度份]|时间|日期|时限)")  # the label of a year
_YEAR = re.compile(r"20\d\d年?(?:度|[上下]半年|\(.{1,8}\))?")
_AIM = re.compile(  # beside what was reached the year before (2025年产值 | 31亿元 | 2026年目标 | 38亿元)
    r"(20\d\d年度?)((?:计划|预期)?目标)值?(\([^()]*\))?"
)
_REACHED = re.compile(r"20\d\d年度?([\u4e00-\u9fff]{2,12}?)(?:完成|实绩|实际)?(\([^()]*\))?")
Pair = tuple[Cell, Cell]


def is_form(rows: Sequence[Row]) -> bool:
    """Return whether the cells of rows are labels and what these say by turns, in two rows at least, of which one has two pairs or more."""
    if len(rows) < _PAIR:
        return False
    parted = _parted(rows)
    labelled = [len({label.start for label, _ in pairs}) for pairs in parted]  # one where pairs are of several years
    if max(labelled) < _PAIR or not all(map(_is_told, rows, parted)):
        return False
    wide = next(place for place, number in enumerate(labelled) if number >= _PAIR)
    told = [(label.text, value.text) for pairs in parted for label, value in pairs if label.text or value.text]
    alone = {pairs[0][0].text for pairs in parted if len(pairs) == 1 and _ALONE.fullmatch(pairs[0][0].text)}
    labels = sum(label in alone or _is_label(label) or _is_counted(label, value) for label, value in told)
    values = sum(_heads(label, value) for label, value in told)
    begun = [(label.text, value.text) for pairs in parted[: wide + 1] for label, value in pairs]
    if any(is_quantity(label) for label, _ in told) or any(_heads(*one) for one in begun):
        return False
    if not all(label in alone or _is_label(label) for label, _ in begun):
        return False
    return len(told) >= _FEWEST and _MOST * labels >= (_MOST - 1) * len(told) and _MOST * values <= len(told)


def pairs_of(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield each label of a form, with what it says, as a row."""
    former = ""
    for pairs in _parted(rows):
        for label, value in pairs:
            if label.text and value.text and value.own and not is_quantity(label.text):
                start = label.start if label.own else value.start
                words = _FIRM.sub("企业名称", _aimed(former, label.text))
                yield Row(start, value.end, (replace(label, text=words), value))
                former = label.text


def as_rows(pairs: Sequence[Row]) -> tuple[list[Cell], list[Row]]:
    """Return the labels of pairs, and a row of what they say; the first label begins another row wherever it comes again."""
    begun = [place for place, pair in enumerate(pairs) if pair.cells[0].text == pairs[0].cells[0].text]
    cards = [pairs[first:last] for first, last in zip(begun, [*begun[1:], len(pairs)], strict=True)]
    told = [{_which(card, place): pair.cells for place, pair in enumerate(card)} for card in cards]
    labels = {which: cells[0] for card in told for which, cells in card.items()}
    rows = []
    for card, cells in zip(cards, told, strict=True):
        start, end = card[0].start, card[-1].end
        blank = Cell(end, end, "")
        rows.append(Row(start, end, tuple(cells[which][1] if which in cells else blank for which in labels)))
    return [*labels.values()], rows


def _which(card: Sequence[Row], place: int) -> tuple[str, int]:
    """Return the label of a pair, and how many before it have the same."""
    label = card[place].cells[0].text
    return label, sum(pair.cells[0].text == label for pair in card[:place])


def _aimed(former: str, label: str) -> str:
    """Return a label; of what a target is, which it may leave to the one before it.

    >>> _aimed("2025年产值(亿元)", "2026年目标"), _aimed("链主企业", "2026年目标")
    ('2026年产值目标(亿元)', '2026年目标')
    """
    aim, reached = _AIM.fullmatch(label), _REACHED.fullmatch(former)
    return f"{aim[1]}{reached[1]}{aim[2]}{aim[3] or reached[2] or ''}" if aim and reached else label


def _is_label(text: str) -> bool:
    return is_label(text) or bool(_LABEL.fullmatch(text) or CHAIN_LABEL.fullmatch(text))


def _is_counted(label: str, value: str) -> bool:
    """Return whether words stand beside a quantity with its unit, as labels do (有效发明专利 | 32件)."""
    return bool(_COUNTED.fullmatch(label)) and is_quantity(value) and not value[-1].isdecimal()


def _heads(label: str, value: str) -> bool:
    """Return whether what stands beside a label looks like one itself, and is no name or year that the label announces (项目名称 | 电堆扩产项目, 承载园区 | 云岭产业园区)."""
    return is_label(value) and not announces(label, value) and not (_TIME.fullmatch(label) and _YEAR.match(value))


def _is_told(row: Row, pairs: Sequence[Pair]) -> bool:
    """Return whether a row is of pairs, or has but one cell, which heads or ends others, or gives years."""
    return bool(pairs) or len(_cells(row)) == 1 or _gives_years(_cells(row)[-_PAIR - 1 :])


def _cells(row: Row) -> list[Cell]:
    """Return the cells of a row, each but once however many columns it takes."""
    before = [None, *row.cells]
    return [
        cell
        for cell, left in zip(row.cells, before, strict=False)
        if not (left and cell.text and cell.start == left.start)
    ]


def _parted(rows: Sequence[Row]) -> list[list[Pair]]:
    """Return the pairs of each row; none where its cells are no pairs."""
    parted, years, above = list[list[Pair]](), list[Cell](), None
    for row in rows:
        cells = _cells(row)
        spans = _spans(cells, 0, rows)
        unit, own = re.search(rf"{_UNIT}$", cells[0].text if spans else ""), cells[spans:]
        if _gives_years(own):
            years, pairs = own, list[Pair]()
        elif len(own) == len(years) and all(is_quantity(cell.text) for cell in own[1:] if cell.text):
            words = own[0].text + (unit[0] if unit else "")
            pairs = [
                (replace(own[0], text=year.text.rstrip("年") + "年" + words), cell)
                for year, cell in zip(years[1:], own[1:], strict=True)
            ]
        else:
            years, pairs = [], _pairs(cells, rows) or _alone(cells, above)
        parted.append(pairs)
        above = cells[0] if len(cells) == 1 and _ALONE.fullmatch(cells[0].text) else None
    return parted


def _alone(cells: Sequence[Cell], above: Cell | None) -> list[Pair]:
    """Return the label of the only cell of a row, with which it begins or which stands alone ``above`` it, and what it says; none of any other row."""
    cell = cells[0]
    if len(cells) > 1 or not cell.text:
        return []
    if label := _IN_FRONT.match(cell.text):
        said = replace(cell, start=cell.start + label.end(), text=cell.text[label.end() :])
        return [(replace(cell, end=cell.start + label.end(1), text=label[1]), said)]
    return [(above, cell)] if above and _SENTENCE.search(cell.text) else []


def _gives_years(cells: Sequence[Cell]) -> bool:
    return len(cells) > _PAIR and all(_YEAR.fullmatch(cell.text) for cell in cells[1:])


def _spans(cells: Sequence[Cell], place: int, rows: Sequence[Row]) -> bool:
    """Return whether other rows have the first or last cell of one too, which has more than a pair."""
    among = (row.cells[place].start for row in rows if row.cells)
    return len(cells) > _PAIR and sum(start == cells[place].start for start in among) > 1


def _are_grouped(rows: Sequence[Row]) -> bool:
    """Return whether a cell of the first column spans rows, so that those of the others head but one."""
    return any(row.cells[0].start == above.cells[0].start for above, row in pairwise(row for row in rows if row.cells))


def _pairs(cells: Sequence[Cell], rows: Sequence[Row]) -> list[Pair]:
    """Return the pairs of cells, without those at their beginning and their end that other rows have too; none where they are no pairs."""
    last = _spans(cells, -1, rows)
    first = _spans(cells, 0, rows) or (
        len(cells) > _PAIR and len(cells) % _PAIR == 1 and not last and _are_grouped(rows)
    )
    if len(cells) % _PAIR or (first and last):
        cells = cells[first : len(cells) - (last and (len(cells) - first) % _PAIR)]
    if len(cells) % _PAIR:
        return []
    return [(cells[place], cells[place + 1]) for place in range(0, len(cells), _PAIR)]

"""Forms: tables of which each row has several labels, each with what it says beside it (产业链 | 石墨 | 链长 | 副市长)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chaingraph.text.tables.headers import is_label
from chaingraph.text.tables.ruled import Row, texts

_PAIR, _FEWEST = 2, 4  # cells of a label and what it says, and labels of a form
_MOST = 4  # of as many, one may look like what it is not


def is_form(rows: Sequence[Row]) -> bool:
    """Return whether the cells of rows are labels and what these say by turns, in at least two pairs a row and two rows."""
    widths = {len(row.cells) for row in rows}
    if len(rows) < _PAIR or len(widths) != 1 or (width := widths.pop()) < 2 * _PAIR or width % _PAIR:
        return False
    told = [pair for row in rows for pair in _pairs(texts(row)) if any(pair)]
    labels = sum(is_label(label) for label, _ in told)
    values = sum(_heads(label, value) for label, value in told)
    begun = all(is_label(label) and not _heads(label, value) for label, value in _pairs(texts(rows[0])))
    return begun and len(told) >= _FEWEST and _MOST * labels >= (_MOST - 1) * len(told) and _MOST * values <= len(told)


def pairs_of(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield each label of a form, with what it says, as a row."""
    for row in rows:
        for first in range(0, len(row.cells), _PAIR):
            label, value = row.cells[first : first + _PAIR]
            if label.text and value.text:
                yield Row(label.start, value.end, (label, value))


def _heads(label: str, value: str) -> bool:
    """Return whether what stands beside a label looks like one itself, and is no name that the label announces (项目名称 | 电堆扩产项目)."""
    return is_label(value) and not label.endswith("名称")


def _pairs(words: Sequence[str]) -> list[Sequence[str]]:
    return [words[first : first + _PAIR] for first in range(0, len(words), _PAIR)]

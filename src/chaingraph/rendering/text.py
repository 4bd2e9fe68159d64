"""Reports as text for reading: aligned columns, or Markdown; and how a cell, a line and a control character are drawn."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from chaingraph.base.messages import translate
from chaingraph.base.plain import plain
from chaingraph.base.width import width as span
from chaingraph.base.width import wrapped
from chaingraph.rendering.worded import NOT_STATED, Name, Worded, WordedTable, Words

# things named in a cell of a page before "…", which never stands for one alone: a page is to be read, the table of one question
# is complete
SHOWN = 3
NARROWEST = 14  # columns of a terminal that a column is not wrapped below: an amount in yuan stays on one line


def write(worded: Sequence[Worded], format: str, width: int | None = None) -> str:
    """Return a report as a ``table`` or ``markdown``; ``width`` is the columns of the terminal, None for no limit."""
    (report,) = worded
    mark, space = (("# ", "## "), "\n") if format == "markdown" else (("", ""), "")
    blocks = [f"{mark[0]}{plain(report.title)}\n"] if report.title else []
    blocks += [f"{plain(report.open)}\n"] if report.open else []
    for table in report.tables:
        drawn = _drawn(table, format, report.lang, width, SHOWN if report.brief else None)
        notes = "".join(f"{space}{plain(note)}\n" for note in table.notes)
        blocks.append(f"{mark[1]}{plain(table.title)}\n{space}{drawn}\n{space}{silence(table)}{notes}")
    return "\n".join(blocks)


def stated(table: WordedTable) -> list[int]:
    """Return the places of the columns in which some row states something, or which tell of no text; all of them where there are no rows."""
    return [
        place
        for place, name in enumerate(table.columns)
        if not table.rows or name in table.matched or any(row[place] is not None for row in table.rows)
    ]


def _drawn(table: WordedTable, format: str, lang: str, width: int | None, shown: int | None) -> str:
    """Return a table drawn without its silent columns: aligned columns for reading, or Markdown."""
    if not table.rows:
        return table.empty or translate("(nothing)", lang)
    kept = stated(table)
    rows = [[row[place] for place in kept] for row in (table.headings, *spoken(table, lang, shown))]
    if format == "markdown":
        lines = [f"| {' | '.join(map(_markdown, row))} |" for row in rows]
        return "\n".join([lines[0], "|---" * len(kept) + "|", *lines[1:]])
    texts = [[plain(text) for text in row] for row in rows]
    return _aligned(_wrapped(texts, width) if width else texts)


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of cells, which may have several lines, as text in columns two blanks apart."""
    split = [[text.split("\n") for text in row] for row in rows]
    widths = [max(span(line) for cell in column for line in cell) for column in zip(*split, strict=True)]
    drawn = (
        "  ".join(line + " " * (width - span(line)) for line, width in zip(lines, widths, strict=True)).rstrip()
        for row in split
        for lines in zip_longest(*row, fillvalue="")
    )
    return "\n".join(drawn)


def silence(table: WordedTable) -> str:
    """Return a line that names the columns left out of a drawn table, since no row says anything there."""
    kept, columns = stated(table), enumerate(zip(table.columns, table.headings, strict=True))
    left_out = [heading for place, (name, heading) in columns if place not in kept and name not in table.sometimes]
    return f"{table.in_no_row} {' · '.join(left_out)}\n" if left_out and table.in_no_row else ""


def _wrapped(rows: Sequence[Sequence[str]], width: int) -> list[list[str]]:
    """Return rows wrapped to fit ``width`` columns of a terminal, where they can: wide columns wrap, narrow ones do not."""
    widths = [max(map(span, column)) for column in zip(*rows, strict=True)]
    room = width - 2 * len(widths)
    limits = range(max(widths), NARROWEST, -1)
    limit = next((limit for limit in limits if sum(min(width, limit) for width in widths) <= room), NARROWEST)
    return [["\n".join(wrapped(text, limit)) for text in row] for row in rows]


def spoken(table: WordedTable, lang: str, shown: int | None = None) -> Iterator[list[str]]:
    """Yield the rows of a table as words (see ``words``)."""
    for row, silent in table.drawn():
        yield [words(cell, lang, shown, said) for cell, said in zip(row, silent, strict=True)]


def words(cell: Words, lang: str, shown: int | None = None, silent: str = "") -> str:
    """Return a cell as words: several things joined, numbers grouped by thousands, None as ``silent``, else as not stated."""
    if cell is None:
        return silent or translate(NOT_STATED, lang)
    if isinstance(cell, Name):
        return cell.label
    if isinstance(cell, tuple):
        cut = shown if shown and len(cell) > shown + 1 else None
        return translate("; ", lang).join(name.label for name in cell[:cut]) + (f" … ({len(cell)})" if cut else "")
    return cell if isinstance(cell, str) else f"{cell:,}"


def _markdown(text: str) -> str:
    """Return text that stays text in a Markdown cell."""
    return re.sub(r"([\\`*_\[\]<>|&])", r"\\\1", plain(text)).replace("\n", " ")

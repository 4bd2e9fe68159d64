"""Reports as comma- or tab-separated values: plain numbers, and no text that a spreadsheet would take for a formula."""

import csv
import io
import re
from collections.abc import Sequence
from decimal import Decimal

from chaingraph.base.plain import plain
from chaingraph.rendering.text import words
from chaingraph.rendering.worded import Worded, WordedTable

DELIMITERS = {"csv": ",", "tsv": "\t"}
_FORMULA = re.compile(r"[\s\ufeff]*[=+\-@＝＋－＠]|[\t\r]")  # how a text begins that some program computes
_NUMBER = re.compile(r"[+-]?(\d[\d,]*)?\.?\d+([eE][+-]?\d+)?%?")


def write(worded: Sequence[Worded], format: str, width: int | None = None) -> str:
    """Return the tables of a report in one of DELIMITERS, an empty line between them; ``width`` is nothing to it."""
    (report,) = worded
    return "\n".join(_separated(table, report.lang, DELIMITERS[format]) for table in report.tables)


def _separated(table: WordedTable, lang: str, delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow([plain(heading) for heading in table.headings])
    for row, silent in table.drawn():
        writer.writerow(
            [
                cell if isinstance(cell, int | Decimal) else _inert(words(cell, lang, silent=said))
                for cell, said in zip(row, silent, strict=True)
            ]
        )
    if table.empty:
        writer.writerow([table.empty] + [""] * (len(table.columns) - 1))
    return out.getvalue()


def _inert(text: str) -> str:
    """Return plain text that no spreadsheet computes; a sign alone and a number are nothing to compute.

    Line ends are line feeds: a carriage return is not quoted by Python before 3.11.9, and would end the row.
    """
    computed = _FORMULA.match(text) and len(text) > 1 and not _NUMBER.fullmatch(text)
    return "'" * bool(computed) + plain(text)

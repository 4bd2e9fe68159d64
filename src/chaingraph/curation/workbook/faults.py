"""What is said of a cell or a row of a workbook that cannot be taken."""

from __future__ import annotations

from typing import TypeAlias

from chaingraph.base.errors import ChaingraphError
from chaingraph.base.messages import translate
from chaingraph.curation.errors import BadCell
from chaingraph.curation.workbook.columns import tab
from chaingraph.curation.workbook.rows import Row

Fault: TypeAlias = ValueError | ChaingraphError


def of_row(row: Row, error: Fault, lang: str) -> BadCell:
    """Return what is wrong with a row."""
    return BadCell(sheet=tab(row.sheet, lang), row=row.number, reason=words(error, lang))


def of_cell(error: Fault, heading: str, lang: str) -> str:
    """Return what is wrong with a cell, and in which column it stands."""
    said = translate("{reason} (column “{column}”)", lang)
    return said.format(reason=words(error, lang), column=translate(heading, lang))


def words(error: Fault, lang: str) -> str:
    """Return what is wrong with a cell, without a stop at its end."""
    said = error.words(lang) if isinstance(error, ChaingraphError) else translate(str(error), lang)
    return said.rstrip("。.")

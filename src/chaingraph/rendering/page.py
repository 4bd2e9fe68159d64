"""A report as one web page that needs nothing else: tables, pictures, and a link from each claim to its passage."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from markupsafe import Markup

from chaingraph.base.messages import translate
from chaingraph.model.report import SOURCE
from chaingraph.rendering.environment import environment
from chaingraph.rendering.pictures import picture
from chaingraph.rendering.text import clean, words
from chaingraph.rendering.wording import Name, Worded, WordedTable, Words


def write(worded: Sequence[Worded], format: str = "html", width: int | None = None) -> str:
    """Return a report as HTML; what its tables name is linked to the row of a table of sources, where there is one.

    Everything in the report is text to the page: nothing in it becomes markup. It asks for nothing from elsewhere.
    """
    (report,) = worded
    cited = [row[place] for table in report.tables if (place := _source(table)) is not None for row in table.rows]
    anchors = {name.iri: f"source-{number}" for number, name in enumerate(cited, start=1) if isinstance(name, Name)}
    return environment().get_template("report.html").render(
        report=report,
        lang=report.lang,
        say=partial(translate, lang=report.lang),
        words=lambda cell, silent="": clean(words(cell, report.lang, silent=silent)),
        picture=lambda table: Markup(picture(table, report.lang)),  # drawn by matplotlib, which escapes its labels
        parts=_parts,
        source_of=_source,
        anchor=lambda cell: anchors.get(cell.iri) if isinstance(cell, Name) else None,
    )  # fmt: skip


def _source(table: WordedTable) -> int | None:
    """Return which column names the source that a row is about; None where none does."""
    return next((place for place, holds in enumerate(table.holds) if holds == SOURCE), None)


def _parts(cell: Words) -> tuple[Words, ...]:
    return cell if isinstance(cell, tuple) else (cell,)

"""A report as one web page that needs nothing else: tables, pictures, and a link from each claim to its passage."""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

from chaingraph.base.messages import translate
from chaingraph.model.report import Cell, Ref, Report
from chaingraph.rendering.environment import environment
from chaingraph.rendering.pictures import picture
from chaingraph.rendering.text import clean, words


def page(report: Report, lang: str) -> str:
    """Return a report as HTML; what its tables name is linked to the row of a table of sources, where there is one.

    Everything in the report is text to the page: nothing in it becomes markup. It asks for nothing from elsewhere.
    """
    cited = [row[0] for table in report.tables if table.columns[0] == "source" for row in table.rows]
    anchors = {ref.iri: f"source-{number}" for number, ref in enumerate(cited, start=1) if isinstance(ref, Ref)}
    return environment().get_template("report.html").render(
        report=report,
        lang=lang,
        say=partial(translate, lang=lang),
        words=lambda cell: clean(words(cell, lang)),
        picture=lambda table: Markup(picture(table, lang)),  # drawn by matplotlib, which escapes its labels
        parts=_parts,
        anchor=lambda cell: anchors.get(cell.iri) if isinstance(cell, Ref) else None,
    )  # fmt: skip


def _parts(cell: Cell) -> tuple[Cell, ...]:
    return cell if isinstance(cell, tuple) else (cell,)

"""Rendering: a report gets its names, a language and a form; ``formats`` is the only list of forms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.base.messages import LANGUAGES
from chaingraph.model.report import Report, cited
from chaingraph.rendering import formats

if TYPE_CHECKING:
    from chaingraph.rendering.wording import Names


def render(
    report: Report, names: Names, lang: str, format: str = "table", width: int | None = None, *, both: bool = False
) -> str | bytes:  # fmt: skip
    """Return a report in one of ``formats.REPORTS``: text, or bytes where the format is binary.

    ``names`` are those of the graph (``GraphNames``) that the report is of. ``width`` is the columns of the terminal, None
    for no limit. What holds both languages begins with ``lang``: such a format, or a page if ``both``.
    """
    from chaingraph.rendering.wording import worded

    form = formats.REPORTS[format]
    if form.sources and (sources := names.sources(cited(report))) is not None:
        report = replace(report, title=report.title or "", tables=[*report.tables, sources])
    languages = sorted(LANGUAGES, key=lambda other: other != lang) if form.both or both else [lang]
    return formats.write([worded(report, names, one) for one in languages], format, width)


def picture(report: Report, names: Names, lang: str) -> str:
    """Return the pictures of a report as an SVG file of its own, in a language: the one of how chains connect alone, where it is the first."""
    from chaingraph.rendering import chains, drawn
    from chaingraph.rendering.wording import worded

    said = worded(report, names, lang)
    if said.tables[0].picture == chains.PICTURE:
        return chains.svg(said.tables[0], lang, said.title or "")
    return drawn.svg([table for table in said.tables if table.picture in drawn.PICTURES], lang, said.title or "")

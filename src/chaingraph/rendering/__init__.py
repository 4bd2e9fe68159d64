"""Rendering: a report gets its names, a language and a form; ``formats`` is the only list of forms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chaingraph.base.messages import LANGUAGES
from chaingraph.rendering import formats

if TYPE_CHECKING:
    from chaingraph.model.report import Report
    from chaingraph.rendering.worded import Worded
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
    if form.sources:
        report = _sourced(report, names)
    languages = sorted(LANGUAGES, key=lambda other: other != lang) if form.both or both else [lang]
    return formats.write([worded(report, names, one) for one in languages], format, width)


def told(report: Report, names: Names, lang: str) -> Worded:
    """Return a report in a language, with the passages that it names at its end."""
    from chaingraph.rendering.wording import worded

    return worded(_sourced(report, names), names, lang)


def _sourced(report: Report, names: Names) -> Report:
    """Return a report with a table of the passages that it names, where the names know any."""
    from chaingraph.model.report import cited

    sources = names.sources(cited(report))
    return report if sources is None else replace(report, title=report.title or "", tables=[*report.tables, sources])


def picture(report: Report, names: Names, lang: str) -> str:
    """Return the pictures of a report as an SVG file of its own, in a language: the one of how chains connect alone, where it is the first."""
    from chaingraph.rendering import chains, drawn
    from chaingraph.rendering.wording import worded

    said = worded(report, names, lang)
    if said.tables[0].picture == chains.PICTURE:
        return chains.svg(said.tables[0], lang, said.title or "")
    return drawn.svg([table for table in said.tables if table.picture in drawn.PICTURES], lang, said.title or "")

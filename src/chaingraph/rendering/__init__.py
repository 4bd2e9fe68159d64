"""Rendering: reports and answers as text, separated values, JSON, Markdown, a web page or a workbook."""

from chaingraph.rendering.text import FORMATS, GRAPH_FORMATS, render, render_solutions, render_triples

PAGE, WORKBOOK = "html", "xlsx"
REPORT_FORMATS = (*FORMATS, PAGE, WORKBOOK)

__all__ = [
    "FORMATS",
    "GRAPH_FORMATS",
    "PAGE",
    "REPORT_FORMATS",
    "WORKBOOK",
    "render",
    "render_solutions",
    "render_triples",
]

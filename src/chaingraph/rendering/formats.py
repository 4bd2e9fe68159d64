"""The forms of what is printed: the one list of each kind of format, and what writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

if TYPE_CHECKING:
    from chaingraph.graph.graph import Graph
    from chaingraph.model.report import Report
    from chaingraph.rendering.worded import Worded
    from chaingraph.views.selection import Selection


class Format(NamedTuple):
    """A form of a report: the module of this package whose ``write`` gives it.

    ``binary`` is not for a terminal; ``both`` holds the report in both languages, and what is ``switched`` may; ``sources`` says that the passages which
    a report names stand at its end; ``mark`` begins a file with a byte-order mark, without which Excel reads no Chinese.
    """

    module: str
    binary: bool = False
    both: bool = False
    switched: bool = False
    sources: bool = False
    mark: bool = False


# of one table or of a report: the first is the default
TABLES: Mapping[str, Format] = {
    "table": Format("text"),
    "csv": Format("separated", mark=True),
    "tsv": Format("separated", mark=True),
    "json": Format("records"),
    "markdown": Format("text"),
}
REPORTS: Mapping[str, Format] = {
    **TABLES,
    "html": Format("page", switched=True, sources=True),
    "xlsx": Format("workbook", binary=True, both=True),
}
# of triples: the first is the default
GRAPHS: Mapping[str, ox.RdfFormat] = {
    "turtle": ox.RdfFormat.TURTLE, "jsonld": ox.RdfFormat.JSON_LD, "ntriples": ox.RdfFormat.N_TRIPLES
}  # fmt: skip

# which of them a file is meant to be in whose name ends so
ENDINGS: Mapping[str, str] = {
    ".csv": "csv", ".tsv": "tsv", ".json": "json", ".md": "markdown", ".html": "html", ".xlsx": "xlsx",
    ".ttl": "turtle", ".jsonld": "jsonld", ".nt": "ntriples",
}  # fmt: skip


def write(worded: Sequence[Worded], format: str, width: int | None = None) -> str | bytes:
    """Return reports in words (one in each language that the format holds) in one of REPORTS."""
    written: str | bytes = import_module(f"chaingraph.rendering.{REPORTS[format].module}").write(worded, format, width)
    return written


def _page(selection: Selection, graph: Graph, lang: str, ending: str) -> str:
    from chaingraph.rendering.view import draw

    return draw(selection, graph, lang)


def _network(selection: Selection, graph: Graph, lang: str, ending: str) -> bytes:
    from chaingraph.rendering.canvas import canvas, labelled
    from chaingraph.rendering.exchange import exchange
    from chaingraph.views.bounding import bounded

    shown = bounded(selection)
    return exchange(selection.network, ending, canvas(shown, labelled(shown), lang))


def _drawn(selection: Selection, graph: Graph, lang: str, ending: str) -> str:
    from chaingraph.rendering.drawing import drawing

    return drawing(selection, graph, lang)


def _pixels(selection: Selection, graph: Graph, lang: str, ending: str) -> bytes:
    from chaingraph.rendering.raster import png

    return png(_drawn(selection, graph, lang, ending))


def _told(report: Report, graph: Graph, lang: str, ending: str) -> str | bytes:
    from chaingraph.rendering import render
    from chaingraph.rendering.names import GraphNames

    return render(report, GraphNames(graph), lang, "html", both=True)


def _picture(report: Report, graph: Graph, lang: str, ending: str) -> str:
    from chaingraph.rendering import picture
    from chaingraph.rendering.names import GraphNames

    return picture(report, GraphNames(graph), lang)


def _picture_pixels(report: Report, graph: Graph, lang: str, ending: str) -> bytes:
    from chaingraph.rendering.raster import png

    return png(_picture(report, graph, lang, ending))


def _whole(report: Report, graph: Graph, lang: str, ending: str) -> bytes:
    from chaingraph.network.projection import project
    from chaingraph.views.grouping import everything

    return _network(everything(project(graph)), graph, lang, ending)


# of a view, by the ending of a file's name, with what writes it: the first is the default
VIEWS: Mapping[str, Callable[[Selection, Graph, str, str], str | bytes]] = {
    ".html": _page, ".svg": _drawn, ".png": _pixels, ".graphml": _network, ".gexf": _network
}  # fmt: skip
# of the picture of a report, likewise; a file for other programs holds the whole network
PICTURES: Mapping[str, Callable[[Report, Graph, str, str], str | bytes]] = {
    ".html": _told, ".svg": _picture, ".png": _picture_pixels, ".graphml": _whole, ".gexf": _whole
}  # fmt: skip

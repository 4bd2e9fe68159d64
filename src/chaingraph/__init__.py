"""ChainGraph: a knowledge graph of the chain-chief system (链长制), every fact traceable to its passage."""

from importlib import import_module
from typing import TYPE_CHECKING

from chaingraph.base.errors import ChaingraphError, ExitCode

if TYPE_CHECKING:
    from chaingraph.curation.coverage import coverage
    from chaingraph.curation.drafting.draft import draft
    from chaingraph.curation.validation import validate
    from chaingraph.graph.graph import Graph, open_graph
    from chaingraph.graph.graph import open_graph as open_store
    from chaingraph.graph.store import Solutions
    from chaingraph.network.projection import project
    from chaingraph.rendering import render
    from chaingraph.rendering.names import GraphNames
    from chaingraph.rendering.notebook import answer, report, view
    from chaingraph.text.quantities import quantities

__version__ = "0.1.0"
__all__ = [
    "ChaingraphError",
    "ExitCode",
    "Graph",
    "GraphNames",
    "Solutions",
    "__version__",
    "answer",
    "coverage",
    "draft",
    "open_graph",
    "open_store",
    "project",
    "quantities",
    "render",
    "report",
    "validate",
    "view",
]

# what is imported only when it is used, and where it is
_LATER = {
    "Graph": "graph.graph:Graph",
    "GraphNames": "rendering.names:GraphNames",
    "Solutions": "graph.store:Solutions",
    "answer": "rendering.notebook:answer",
    "coverage": "curation.coverage:coverage",
    "draft": "curation.drafting.draft:draft",
    "open_graph": "graph.graph:open_graph",
    "open_store": "graph.graph:open_graph",  # its name up to version 0.1
    "project": "network.projection:project",
    "quantities": "text.quantities:quantities",
    "render": "rendering:render",
    "report": "rendering.notebook:report",
    "validate": "curation.validation:validate",
    "view": "rendering.notebook:view",
}


def __getattr__(name: str) -> object:
    """Return what is imported only when it is wanted."""
    if name in _LATER:
        module, _, found = _LATER[name].partition(":")
        return getattr(import_module(f"chaingraph.{module}"), found)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

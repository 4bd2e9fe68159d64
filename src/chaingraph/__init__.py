"""ChainGraph: a knowledge graph of the chain-chief system (链长制), every fact traceable to its passage."""

from importlib import import_module
from typing import TYPE_CHECKING

from chaingraph.base.errors import ChaingraphError, ExitCode
from chaingraph.graph.graph import Graph, open_graph
from chaingraph.graph.store import Solutions

if TYPE_CHECKING:
    from chaingraph.curation.coverage import coverage
    from chaingraph.curation.drafting.draft import draft
    from chaingraph.curation.validation import validate
    from chaingraph.network.projection import project
    from chaingraph.text.quantities import quantities

__version__ = "0.1.0"
__all__ = [
    "ChaingraphError",
    "ExitCode",
    "Graph",
    "Solutions",
    "__version__",
    "coverage",
    "draft",
    "open_graph",
    "open_store",
    "project",
    "quantities",
    "validate",
]

open_store = open_graph  # its name up to version 0.1

# what is imported only when it is used, and where it is
_LATER = {
    "coverage": "curation.coverage",
    "draft": "curation.drafting.draft",
    "project": "network.projection",
    "quantities": "text.quantities",
    "validate": "curation.validation",
}


def __getattr__(name: str) -> object:
    """Return what is imported only when it is wanted."""
    if name in _LATER:
        return getattr(import_module(f"chaingraph.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""ChainGraph: a knowledge graph of the chain-chief system (链长制), every fact traceable to its passage."""

from importlib import import_module
from typing import TYPE_CHECKING

from chaingraph.base.errors import ChaingraphError, ExitCode
from chaingraph.graph.graph import Graph, open_graph
from chaingraph.graph.store import Solutions

if TYPE_CHECKING:
    from chaingraph.network.projection import project

__version__ = "0.1.0"
__all__ = [
    "ChaingraphError",
    "ExitCode",
    "Graph",
    "Solutions",
    "__version__",
    "open_graph",
    "open_store",
    "project",
]

open_store = open_graph  # its name up to version 0.1

_LATER = {
    "project": "network.projection"
}  # what needs libraries that are imported only when it is used, and where it is


def __getattr__(name: str) -> object:
    """Return what is imported only when it is wanted."""
    if name in _LATER:
        return getattr(import_module(f"chaingraph.{_LATER[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

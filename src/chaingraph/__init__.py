"""ChainGraph: a knowledge graph of the chain-chief system (链长制), every fact traceable to its passage."""

from typing import TYPE_CHECKING

from chaingraph.base.errors import ChaingraphError, ExitCode
from chaingraph.graph.store import Solutions, Store, open_store

if TYPE_CHECKING:
    from chaingraph.network.projection import project

__version__ = "0.1.0"
__all__ = ["ChaingraphError", "ExitCode", "Solutions", "Store", "__version__", "open_store", "project"]


def __getattr__(name: str) -> object:
    """Return ``project``, for which networkx is imported only when it is wanted."""
    if name == "project":
        from chaingraph.network.projection import project

        return project
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

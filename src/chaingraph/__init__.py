"""ChainGraph: a knowledge graph of the chain-chief system (链长制), every fact traceable to its passage."""

from chaingraph.errors import ChaingraphError, ExitCode
from chaingraph.store import Solutions, Store, open_store

__version__ = "0.1.0"
__all__ = ["ChaingraphError", "ExitCode", "Solutions", "Store", "__version__", "open_store"]

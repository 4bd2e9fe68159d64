"""A backend of networkx (``chaingraph``): some measures of large networks by scipy and networkit, with the same results.

networkx calls what stands here where ``backend="chaingraph"`` or its configuration asks for it; in the second case after
``can_run`` and ``should_run``.
"""

from chaingraph.network.backend.algorithms import (
    betweenness_centrality,
    betweenness_centrality_subset,
    can_run,
    connected_components,
    louvain_communities,
    pagerank,
    should_run,
)
from chaingraph.network.backend.sparse_network import SparseNetwork, convert_from_nx, convert_to_nx
from chaingraph.network.backend_info import LARGE

__all__ = [
    "LARGE",
    "SparseNetwork",
    "betweenness_centrality",
    "betweenness_centrality_subset",
    "can_run",
    "connected_components",
    "convert_from_nx",
    "convert_to_nx",
    "louvain_communities",
    "pagerank",
    "should_run",
]

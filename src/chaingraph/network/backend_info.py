"""What networkx is told of the backend when it is imported; the backend itself is imported when it is wanted."""

LARGE = 5_000  # nodes from which on a network is worth the conversion

ALGORITHMS = {
    "betweenness_centrality": "By level over all pivots at once, as products of a sparse matrix; the same values.",
    "betweenness_centrality_subset": "By level over all sources at once, as products of a sparse matrix; the same values.",
    "connected_components": "By scipy; the same sets in the same order.",
    "louvain_communities": "By networkit (chaingraph[fast]); other communities, of a modularity within 0.01.",
    "pagerank": "By power iteration on a sparse matrix; the same values.",
}


def backend_info() -> dict[str, object]:
    """Return what networkx shows of the backend in its documentation: its name, and what it does otherwise than networkx."""
    return {
        "backend_name": "chaingraph",
        "project": "chaingraph",
        "package": "chaingraph",
        "short_summary": "Some measures of large networks by scipy and networkit.",
        "functions": {name: {"additional_docs": told} for name, told in ALGORITHMS.items()},
    }

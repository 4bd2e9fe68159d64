"""The graph as a network: which way a relation leads, what is evidence for it, and the projection to networkx."""

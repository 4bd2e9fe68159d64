"""Reports: one a file, each a plain function of a graph and its network; ``kinds`` is the only list of them."""

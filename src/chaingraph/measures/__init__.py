"""Measures of a network: bridges, paths, robustness, structure; for graphs of any size, counted in SQL over tables."""

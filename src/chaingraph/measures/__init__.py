"""What is computed of a network: bridges, paths, robustness, structure; counted in SQL over tables, for graphs of any size."""

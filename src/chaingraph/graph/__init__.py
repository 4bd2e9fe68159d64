"""A graph that can be asked: stores, data files, the guard of queries, deriving, and the packaged questions."""

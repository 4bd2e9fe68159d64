"""Tables: a graph as Parquet files of numbered terms, for counting over the whole of it."""

from chaingraph.tables.layout import TABLES, check, holds_tables, path_of
from chaingraph.tables.writing import write

__all__ = ["TABLES", "check", "holds_tables", "path_of", "write"]
